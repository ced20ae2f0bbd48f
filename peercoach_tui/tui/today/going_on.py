"""Beginning a meeting, and going on with one that was left."""

from functools import partial
from typing import TYPE_CHECKING

from textual import events
from textual.widgets import Static

from peercoach_tui.domain.words import count
from peercoach_tui.tui.base.discarding import Discarding
from peercoach_tui.tui.base.key_order import KeyOrder
from peercoach_tui.tui.widgets.room import longest
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.as_sent import Kept
    from peercoach_tui.domain.partners.partner import Partner
    from peercoach_tui.meeting.meeting import Meeting
    from peercoach_tui.meeting.offer import Offer
    from peercoach_tui.waiting import Waiting

IN_BETWEEN = 0.1
"""Seconds for which Today isn't drawn at the most, while the session is about to take its place."""
EDGES = 4
"""The columns beside a line above the card."""


class GoingOn(Discarding, part=True):
    """A place in which a meeting begins, that tells in `#unfinished` of those that wait to be gone on with."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.waiting: tuple[Waiting, ...] = ()
        self._fits = 0

    def on_resize(self, event: events.Resize) -> None:
        """Say in the lines above the card what another width has room for: they are one row each."""
        before, self._fits = self._fits, event.size.width
        if before and before != self._fits:
            self.show_sent()

    def show_waiting(self, whom: str = "") -> None:
        """Tell of the meetings that wait; at the table only of those with the partner of that id.

        What was left to be done alone is not told there: the partner can see it.
        """
        from peercoach_tui.waiting import waiting_meetings

        every = waiting_meetings(self.workspace)
        self.waiting = tuple(each for each in every if not whom or (each.partner.id == whom and not each.alone))
        line = self.query_one("#unfinished", Static)
        line.display = bool(self.waiting)
        if self.waiting:
            line.update(self._waiting_words(*self.waiting))

    def _waiting_words(self, first: "Waiting", *others: "Waiting") -> str:
        """Return who waits first and what to press, and as much else as the one row has room for."""
        words = 0 if first.alone else sum(each.alone for each in others)
        more = f" and {len(others) - words} more" if len(others) > words else ""
        # What waits to be written is no unfinished meeting.
        more += f", and words of {count(words, 'meeting')}" if words else ""
        if first.alone:
            typed = sum(each.typed for each in (first, *others) if each.alone)
            some = "one" if typed == 1 else str(typed)
            half, wait, key = f", {some} half typed" if typed else "", "your words wait", "{go-on:g} writes them"
            told = f"{first.words}: {wait}"
            ways = (f"{told}{more}{half}", f"{told}{more}", told, f"{first.partner.short}: {wait}", wait.capitalize())
        else:
            heading, runs = ("Runs", f", {first.elsewhere}") if first.elsewhere else ("Unfinished", "")
            told, key = f"{first.words}{runs}", "{go-on:g} to go on"
            ways = (f"{heading}: {told}{more}", f"{told}{more}", told, first.words, heading)
        hint = self.hint(key)
        return longest((" · ".join(filter(None, (way, hint))) for way in ways), self.app.size.width - EDGES)

    def begin_with(self, partner: "Partner", *, goes_on: bool = False) -> None:
        """Begin with a partner; where a meeting with them was left, ask about that one first, or, if the key said that it
        `goes_on`, do so. One that runs elsewhere is asked about in any case."""
        waiting = next((each for each in self.waiting if each.partner.id == partner.id and not each.alone), None)
        if waiting is None:
            self.begin_anew(partner)
        elif goes_on and not waiting.elsewhere:
            self._take_up(waiting, to_close=False)
        else:
            self._ask_about(waiting)

    def action_go_on(self, unbidden: bool = False) -> None:
        """Ask whether to go on with the meeting that was left last; where only the words of one wait, open those.

        `unbidden` is the question that no key asked for.
        """
        first = self.waiting[0]
        if first.alone:
            self._open_alone(first)
        else:
            self._ask_about(first, unbidden=unbidden)

    def _open_alone(self, waiting: "Waiting") -> None:
        from peercoach_tui.tui.close.alone import AloneScreen

        meeting, kept = self._taken_up(waiting)
        self.settle(kept)
        self.app.push_screen(AloneScreen(self.workspace, meeting))

    def begin_anew(self, partner: "Partner", offer: "Offer | None" = None) -> None:
        """Begin another meeting with a partner, with what was chosen for it already."""
        from peercoach_tui.tui.begin.screen import BeginScreen

        self.app.push_screen(BeginScreen(self.workspace, partner, offer))

    def _ask_about(self, waiting: "Waiting", *, unbidden: bool = False) -> None:
        from peercoach_tui.tui.today.go_on import ANSWERS, ELSEWHERE_ANSWERS, GoOn, GoOnDialog

        def answered(answer: GoOn | None) -> None:
            if answer is GoOn.ANOTHER:
                self.begin_anew(waiting.partner)
            elif answer is GoOn.DISCARD:
                self.discard(self.workspace.acts(waiting.partner.id), waiting.session, typed=waiting.typed > 0)
            elif answer is not None:
                self._take_up(waiting, to_close=answer is GoOn.CLOSE)

        def words() -> str:
            now = (each.words for each in self.waiting if each.session.id == waiting.session.id)
            return next(now, waiting.words)

        answers = self.keyed(ELSEWHERE_ANSWERS if waiting.elsewhere else ANSWERS)
        dialog = GoOnDialog(words, answers, elsewhere=waiting.elsewhere)
        dialog.unbidden = unbidden
        self.app.push_screen(dialog, answered)

    def _take_up(self, waiting: "Waiting", *, to_close: bool) -> None:
        meeting, kept = self._taken_up(waiting)
        sit_down = partial(self._sit_down, meeting, to_close=to_close)
        if kept is None:
            sit_down()
        else:
            self.settle(kept, then=sit_down)
            # What is typed ahead would do something else on Today.
            assert isinstance(self.app, KeyOrder)
            self.app.hold_keys_until(kept, undrawn=IN_BETWEEN)

    def _taken_up(self, waiting: "Waiting") -> "tuple[Meeting, Kept | None]":
        """Return the meeting and the future of the break in it; what can't be kept of its being here is said at once."""
        meeting, kept = self.workspace.table.take_up(waiting.partner.id, waiting.session)
        self.heed(meeting.draft.store(again=True))
        return meeting, kept

    def _sit_down(self, meeting: "Meeting", *, to_close: bool) -> None:
        from peercoach_tui.tui.session.screen import SessionScreen

        self.app.push_screen(SessionScreen(self.workspace, meeting, to_close=to_close))
