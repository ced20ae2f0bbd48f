"""The last three meetings with someone on one page, in full: words, follow-ups and what became of them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from peercoach_tui.domain.follow_ups.moments import FollowUpChanged
from peercoach_tui.domain.partners.last_told import LAST, last_told
from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.meeting_words import met_words, ways_words
from peercoach_tui.domain.sessions.story import Line
from peercoach_tui.tui.base.key_groups import MOVING
from peercoach_tui.tui.base.title_head import TitleHead, fitting
from peercoach_tui.tui.base.undoing import Undoing
from peercoach_tui.tui.meetings.asking_outcomes import AskingOutcomes
from peercoach_tui.tui.meetings.page import MeetingShown, MeetingsPage
from peercoach_tui.tui.widgets.scrolled import Scrolled
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.acts import Acts
    from peercoach_tui.domain.moments import AnyMoment

TITLES = {1: "the last meeting", 2: "the last two meetings", LAST: "the last three meetings"}


class MeetingsScreen(AskingOutcomes):
    """Reads the newest meetings with a partner, the newest first, or those up to the session `until`.

    What became of a follow-up can be said here, and taken back here as well as in the `place` that it was opened from.
    `first` is the id of the follow-up that is chosen when it opens.
    """

    CSS_PATH = "meetings.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "outcomes", "what became of it", id="outcomes", tooltip="Say what became of the chosen follow-up"),
        Binding("escape,q", "back", "back", id="meetings-back", tooltip="Go back to where you came from"),
        Binding(
            "down,j",
            "move(1)",
            "read on",
            key_display="↓",
            id="down",
            group=MOVING,
            tooltip="Go down, from follow-up to follow-up",
        ),
        Binding("up,k", "move(-1)", "up", show=False, id="up", group=MOVING, tooltip="Go up, from follow-up to follow-up"),
        Binding("pagedown", "page(1)", "page down", show=False, id="page-down", group=MOVING, tooltip="Go down by a page"),
        Binding("pageup", "page(-1)", "page up", show=False, id="page-up", group=MOVING, tooltip="Go up by a page"),
        Binding("home", "edge(-1)", "first", show=False, id="first", group=MOVING, tooltip="Go to the top"),
        Binding("end", "edge(1)", "last", show=False, id="last", group=MOVING, tooltip="Go to the end"),
    ]

    def __init__(
        self, workspace: Workspace, partner: str, until: str = "", *, place: Undoing | None = None, first: str = ""
    ) -> None:
        super().__init__(workspace)
        self._partner, self._until = partner, until
        self._title = ""
        self.page = MeetingsPage(first)
        if place is not None:
            self.share_undo(place)

    def compose_page(self) -> ComposeResult:
        """Compose the page under its title."""
        yield self.head()
        yield self.page

    def on_mount(self) -> None:
        """Show the meetings."""
        self.show_sent()

    def on_screen_resume(self) -> None:
        """Show what another screen changed."""
        super().on_screen_resume()
        self.show_sent()

    def show_sent(self) -> None:
        """Show the meetings as they were sent."""
        if not self.is_mounted:
            return
        acts, content = self.workspace.acts(self._partner), self.workspace.content
        fold, partner = acts.fold, acts.partner
        readable = [each.seen_from(self.workspace.zone) for each in self.readable(fold.accounts)]
        told = last_told(readable, fold.log, content.stages, content.checklist, partner.short, until=self._until)
        self.page.show(
            [
                MeetingShown(
                    session=each.account.session,
                    met=met_words(each.account, self.workspace.today),
                    ways=ways_words(each.account, partner.short),
                    lines=self.told(each.lines),
                )
                for each in told
            ]
        )
        newest = not told or told[0].account is readable[-1]
        title = TITLES.get(len(told), "no meeting yet") if newest else "earlier meetings"
        self._title = one_line(f"{partner.called} · {title}")
        self.refresh_head()
        self.refresh_bindings()

    def _tell(self, head: TitleHead) -> None:
        """Say in the head whose meetings these are, and the date or the time that is left where there is room for it."""
        super()._tell(head)
        head.title = self._title
        head.right = fitting(head.title, [self.late_words or head.right], self.app.size.width)

    @property
    def late_words(self) -> str:
        """Return what stands at the right of the head, "" for the date."""
        return ""

    def on_resize(self) -> None:
        """Say in the head what there is room for now."""
        self.refresh_head()

    def readable(self, accounts: Sequence[Account]) -> Sequence[Account]:
        """Return the accounts of which the newest are read, the oldest first."""
        return accounts

    def told(self, lines: Sequence[Line]) -> tuple[Line, ...]:
        """Return the lines of a meeting that are read."""
        return tuple(lines)

    # Keys

    def reaches(self, acts: "Acts", act: "AnyMoment") -> bool:
        """Say whether an act is about a follow-up of these meetings."""
        return isinstance(act, FollowUpChanged) and self.page.tells_of(act.follow_up)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what needs a chosen follow-up while there is none."""
        if action == "outcomes":
            return bool(self.page.chosen)
        return super().check_action(action, parameters)

    def action_outcomes(self) -> None:
        """Ask what became of the chosen follow-up."""
        if chosen := self.page.chosen:
            self.ask_what_became(self._partner, chosen)

    def on_scrolled_row_picked(self, event: Scrolled.RowPicked) -> None:
        """Show what can be done with the follow-up that was clicked; a second click asks what became of it."""
        self.refresh_bindings()
        if event.again:
            self.action_outcomes()

    def action_move(self, by: int) -> None:
        """Go to the next follow-up in sight, or scroll by a row."""
        self.page.move(by)
        self.refresh_bindings()

    def action_page(self, by: int) -> None:
        """Scroll by a page."""
        self.page.scroll_by(by * self.page.page)
        self.refresh_bindings()

    def action_edge(self, by: int) -> None:
        """Go to the top or the end."""
        self.page.scroll_by(by * self.page.whole)
        self.refresh_bindings()

    def action_back(self) -> None:
        """Go back to where one came from."""
        self.dismiss()
