"""What is seen of the follow-ups of a close: one on the card, and the others below it."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from peercoach_tui.domain.follow_ups.follow_up import SURE_ENOUGH, FollowUp
from peercoach_tui.domain.follow_ups.follow_up_words import SMALLER, by_words
from peercoach_tui.domain.reading.aloud import aloud_words
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.close.follow_up_line import FollowUpLine
from peercoach_tui.tui.close.line_field import LineField
from peercoach_tui.tui.close.listed import Listed, ListedLine
from peercoach_tui.tui.widgets.scale import Scale
from peercoach_tui.tui.widgets.sentence import Sentence

ALOUD = "Read it aloud, together."
NOTHING = "Nothing new to follow up."


class FollowUpsCard(FollowUpLine):
    """A page that shows one follow-up at a time, how sure its owner is, and a line when one is typed."""

    def compose(self) -> ComposeResult:
        """Compose the card, and the others below it."""
        yield Static(ALOUD, id="aloud", classes="quiet", markup=False)
        with Vertical(classes="card"):
            with Horizontal(id="said"):
                yield Sentence(id="sentence", classes="strong")
                yield Static(id="which", classes="quiet", markup=False)
            yield Static(id="by", classes="quiet", markup=False)
            with Horizontal(id="sure"):
                yield Static("How sure?", markup=False)
                yield Scale()
            yield Sentence(widest=70, id="smaller")
            yield LineField(id="line")
        yield Listed()

    @property
    def line(self) -> LineField:
        """Return the field of the page."""
        return self.query_one(LineField)

    def show(self) -> None:
        """Show the follow-up on the card, and the others."""
        found, made, partner = self.follow_up, self.things, self.meeting.partner.short
        words = aloud_words(found.when, found.what, found.owner, partner) if found else NOTHING
        self.query_one("#sentence", Sentence).words = words
        place = f"{made.index(found) + 1} of {len(made)}" if found and len(made) > 1 else ""
        self.query_one("#which", Static).update(place)
        back = self.book.with_keys(f"{ALOUD} {{close-up:↑}} goes back.") if found and found.id != made[0].id else ALOUD
        self.query_one("#aloud", Static).update(back)
        by = by_words(found, self.meeting.session.day) if found else self.book.with_keys(self._none_words)
        self.query_one("#by", Static).update(by)
        sure = found.confidence if found else None
        if found is None and self.screen.focused is self.query_one(Scale):
            # Textual takes the focus from what is hidden, and then no key of the page does anything.
            self.rest()
        self.query_one("#sure").display = found is not None
        self.query_one(Scale).show(sure)
        self.query_one("#smaller", Sentence).words = SMALLER if sure is not None and sure < SURE_ENOUGH else ""
        self.query_one(Listed).lines = tuple(self._listed(each) for each in made if found and each.id != found.id)
        self.line.display = self.line.is_open

    @property
    def _none_words(self) -> str:
        """Return how a follow-up is added, behind how many from before are still open."""
        still = sum(each.is_open for each in self.meeting.follow_ups.to_look_at)
        adds = "{close-follow-up:f} adds one"
        return f"{still} from before {'is' if still == 1 else 'are'} still open · {adds}" if still else adds

    def _listed(self, made: FollowUp) -> ListedLine:
        sure = " · how sure?" if made.confidence is None else f" · sure {made.confidence}"
        who = "you" if made.owner is Side.ME else self.meeting.partner.short
        by = by_words(made, self.meeting.session.day)
        return ListedLine(key=made.id, left=who, text=made.plan, right=f"{by}{sure}", kept=made.confidence is not None)

    def rest(self) -> None:
        """Take the focus to the scale, where there is a follow-up."""
        self.take_focus(self.query_one(Scale) if self.things else self)
