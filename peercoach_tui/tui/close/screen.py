"""The close, under a minute: one page, each line answered by one key or skipped by Enter."""

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from peercoach_tui.acts import Kept
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.sessions.plan import CLOSE
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.close.acts import CloseActs
from peercoach_tui.tui.close.answering import Answering
from peercoach_tui.tui.close.edit import EditLine
from peercoach_tui.tui.close.lines import LearnedLine, Sheet, line
from peercoach_tui.tui.close.shown import Shown
from peercoach_tui.tui.close.view import line_of, page
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.workspace import Workspace


class CloseScreen(Answering):
    """Everything is kept the moment it is answered; a close that was left or killed stands as it was."""

    CSS_PATH = "close.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f", "follow_up", "follow-up", id="close-follow-up", tooltip="Add a follow-up"),
        Binding("z", "take_back", "take back", id="take-back", tooltip="Take the last act back"),
        Binding("Z", "redo", "do again", show=False, id="redo", tooltip="Do again what was taken back last"),
        Binding("escape,left_square_bracket", "back", "session", id="close-back", tooltip="Back to the session"),
        Binding("down,j,tab", "go(1)", "down", show=False, id="close-down", tooltip="Go to the next line"),
        Binding("up,k,shift+tab", "go(-1)", "up", show=False, id="close-up", tooltip="Go to the line before"),
        Binding("end", "edge(-1)", "end", show=False, id="close-last", tooltip="Go to the end of the meeting"),
        Binding("home", "edge(0)", "top", show=False, id="close-first", tooltip="Go to the first line"),
    ]

    def __init__(self, workspace: Workspace, meeting: Meeting) -> None:
        super().__init__(workspace, meeting)
        self.acts = CloseActs(meeting, day_first=workspace.settings.day_first)
        self._ending = False
        self.set_reactive(CloseScreen.page, self._page())

    def compose_page(self) -> ComposeResult:
        """Compose the page, and the editor that opens in it."""
        yield self.head(lambda: f"Close · {self.meeting.partner.short} and you")
        with Sheet():
            yield from map(line, self.page)
            yield EditLine()
        yield Cue()

    def on_mount(self) -> None:
        """Begin after the last line that was answered."""
        answered = [place for place, each in enumerate(self.lines) if each.shown.answered and not isinstance(each, LearnedLine)]
        self.choose(self.lines[answered[-1] + 1 if answered else 0])

    def show_sent(self) -> None:
        """Show the meeting as it was sent; without a close to be in, go back to the session."""
        account = self.meeting.account
        if account.stage != CLOSE:
            self._go_back()
        elif self.is_mounted and not account.ended:
            self.page = self._page()

    def _page(self) -> tuple[Shown, ...]:
        return page(self.meeting, self.with_keys, no_date=self.no_date_now)

    def go_to(self, act: AnyMoment) -> None:
        """Go to the line of an act that was taken back or done again, unless something is being written."""
        key = line_of(act, self.meeting.account)
        if any(each.key == key for each in self.lines) and self.editing is None:
            self.choose(self.beside(key, 0))

    def action_back(self) -> None:
        """Go back to the session, to the stage that was left for the close."""
        self.settle(self.meeting.talk.leave_close())
        self._go_back()

    def _go_back(self) -> None:
        self.once_on_top(self.dismiss)

    def action_end(self) -> None:
        """End the meeting and show its card, once what was typed before is on disk."""
        if self._ending or not self.finish(0):
            return
        self._ending = True
        lines = self.meeting.draft.on_their_way
        if lines:
            self.settle(lines[-1], then=partial(self._end, lines), failed=self._not_ended)
        else:
            self._end(lines)

    def _end(self, lines: tuple[Kept, ...]) -> None:
        if any(kept.exception() for kept in lines):
            self._not_ended()
        else:
            self.settle(self.meeting.closing.end(), then=self._ended, failed=self._not_ended)

    def _ended(self) -> None:
        from peercoach_tui.tui.meeting_card.screen import CardScreen

        card = CardScreen(self.workspace, self.meeting.partner, self.meeting.account)
        self.once_on_top(lambda: self.app.switch_screen(card))

    def _not_ended(self) -> None:
        self._ending = False
