"""The card of a meeting: one sentence, then both ways, what was new, their answers, the follow-ups and the next date."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content

from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.card_words import CardWords, card_text, card_words
from peercoach_tui.domain.thing import is_about
from peercoach_tui.tui.base.key_groups import MOVING
from peercoach_tui.tui.base.saying import COPIED
from peercoach_tui.tui.base.seams import closes
from peercoach_tui.tui.base.title_head import TitleHead, fitting
from peercoach_tui.tui.details.opening import DetailsOpener
from peercoach_tui.tui.lines.asking import AskingLines
from peercoach_tui.tui.meeting_card.sections import CardSentence, follow_up_line
from peercoach_tui.tui.meetings.opening import OPEN_MEETINGS, open_meetings
from peercoach_tui.tui.partners.meeting_details import LEARNED, MeetingDetails
from peercoach_tui.tui.widgets.answers_table import AnswersTable
from peercoach_tui.tui.widgets.balance import Balance
from peercoach_tui.tui.widgets.section import Lines, Section
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.acts import Acts
    from peercoach_tui.domain.moments import AnyMoment


class CardScreen(DetailsOpener):
    """Shows what a meeting was, after its end or when it is read again. What is put right here can be taken back in the place
    that it is left for, where what was left in a line waits as well."""

    CSS_PATH = "meeting_card.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,escape,q", "done", "done", id="card-done", tooltip="Go back to Today"),
        OPEN_MEETINGS,
        Binding("e", "details", "details", id="card-details", tooltip="Write what you learned, or put the meeting right"),
        Binding("y", "copy", "copy as text", id="card-copy", tooltip="Copy the card as plain text"),
        Binding("down,j", "scroll(1)", "down", show=False, id="card-down", tooltip="Read on"),
        Binding("up,k", "scroll(-1)", "up", show=False, id="card-up", tooltip="Read what stands above"),
        Binding("pagedown", "page(1)", "page down", show=False, id="page-down", group=MOVING, tooltip="Go down by a page"),
        Binding("pageup", "page(-1)", "page up", show=False, id="page-up", group=MOVING, tooltip="Go up by a page"),
    ]

    def __init__(self, workspace: Workspace, partner: Partner, account: Account) -> None:
        super().__init__(workspace)
        self.partner, self.account = partner, account
        self.words = self._words()

    def compose_page(self) -> ComposeResult:
        """Compose the sentence, and what stands below it."""
        yield self.head()
        with VerticalScroll(id="card", can_focus=False):
            yield CardSentence(self.words)
            yield from self._sections()

    def on_screen_resume(self) -> None:
        """Show what another screen changed."""
        super().on_screen_resume()
        self.show_sent()

    def show_sent(self) -> None:
        """Write the card anew where something on it changed."""
        words = self._words()
        if self.is_mounted and not closes(self) and words != self.words:
            self.words = words
            page = self.query_one("#card", VerticalScroll)
            page.remove_children()
            page.mount(CardSentence(words), *self._sections())
            self.refresh_head()

    def _sections(self) -> Iterator[Section]:
        words = self.words
        yield self._both_ways()
        if words.news:
            yield Section("New this time", Lines(*map(Content, map(one_line, words.news))))
        if words.answers:
            title = f"{words.partner}, of ten"
            yield Section(title, AnswersTable(title, words.answers), plainly=True, classes="-answers")
        if words.follow_ups:
            owners = max(Content(row.owner).cell_length for row in words.follow_ups)
            rows = (follow_up_line(row, owners) for row in words.follow_ups)
            yield Section("Follow-ups", Lines(*rows), classes="-whole")
            yield Section("Follow-ups", Lines(Content(words.follow_ups_short)), classes="-short")
        if words.heads_down:
            yield Section("Heads down", Lines(Content(words.heads_down)))
        if words.next:
            yield Section("Next", Lines(Content(one_line(words.next))))
        yield Section("You used", Lines(Content(words.used)), classes="-with-next" if words.ticked else "")
        if words.ticked:
            yield Section("You ticked", Lines(Content(one_line("; ".join(words.ticked)))))

    def _both_ways(self) -> Section:
        if self.words.ways is None:
            return Section("Both ways", Lines(Content.styled(self.words.no_ways, "$quiet")))
        return Section("Both ways", Balance(self.words.ways), plainly=True)

    def _words(self) -> CardWords:
        acts = self.workspace.acts(self.partner.id)
        fold = acts.fold
        id = self.account.session.id
        before = [each for each in fold.accounts if each.ended and each.session.id != id and _order(each) <= _order(self.account)]
        own = next((each for each in fold.accounts if each.session.id == id), self.account)
        accounts = [*sorted(before, key=_order), own.seen_from(self.workspace.zone)]
        return card_words(accounts, fold.log, self.workspace.content.checklist, acts.partner.short, self.workspace.today)

    def _tell(self, head: TitleHead) -> None:
        """Say in the head when and where it was, as much as there is room for."""
        super()._tell(head)
        head.title = one_line(self.words.title)
        when = one_line(self.words.when)
        head.right = fitting(head.title, (when, when.partition(" · ")[0]), self.app.size.width)

    def on_resize(self) -> None:
        """Say in the head what there is room for now."""
        self.refresh_head()

    def on_mount(self) -> None:
        """Give what stands below as much air as there is, whenever its height changes; share its acts with the place below."""
        self.watch(self.query_one("#card", VerticalScroll), "virtual_size", self._give_air)
        if isinstance(place := self.app.screen_stack[0], AskingLines):
            self.is_page_of(place)

    def _give_air(self) -> None:
        """Leave an empty row behind each part, where all of them stand on the page with it."""
        page = self.query_one("#card", VerticalScroll)
        parts = [each for each in page.query(Section) if each.display]
        rows = sum(each.size.height for each in parts) + sum(each.outer_size.height + 1 for each in page.query(CardSentence))
        page.set_class(rows + len(parts) <= page.size.height, "-airy")

    # Keys

    def reaches(self, acts: "Acts", act: "AnyMoment") -> bool:
        """Say whether an act is about this meeting."""
        return is_about(act, acts.id, self.account.session.id)

    def action_copy(self) -> None:
        """Copy the card as plain text, by the terminal's own way (OSC 52)."""
        self.app.copy_to_clipboard(card_text(self.words))
        self.say(COPIED)

    def action_details(self) -> None:
        """Show what is known of the meeting, at the line that was learned."""
        id = self.account.session.id
        self.open_details(id, MeetingDetails(self.workspace, self.partner.id, id), LEARNED)

    def action_open_meetings(self) -> None:
        """Read the whole meeting, and the two before it."""
        open_meetings(self, self.partner.id, self.account.session.id)

    def action_scroll(self, by: int) -> None:
        """Read on or back."""
        self.query_one("#card", VerticalScroll).scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Read on or back by what is seen at once."""
        self.action_scroll(by * max(1, self.query_one("#card").size.height - 1))

    def action_done(self) -> None:
        """Go back to the place that all began from."""
        while len(self.app.screen_stack) > 1:
            self.app.pop_screen()


def _order(account: Account) -> tuple[object, str]:
    return (account.session.began, account.session.id)
