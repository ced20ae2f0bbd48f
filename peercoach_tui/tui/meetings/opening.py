"""The way to the last meetings of someone, from every place in which a person or a meeting is chosen."""

from typing import TYPE_CHECKING

from textual.binding import Binding

from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.base.undoing import Undoing

if TYPE_CHECKING:
    from peercoach_tui.meeting.meeting import Meeting

OPEN_MEETINGS = Binding(
    "o", "open_meetings", "meetings", id="open-meetings", tooltip="Read the last three meetings, in full, on one page"
)


def open_meetings(screen: BaseScreen, partner: str, until: str = "", first: str = "") -> None:
    """Show the last three meetings with a partner, up to that session or to the newest, above a screen.

    `first` is the id of the follow-up that is chosen there, "" for the first in sight.
    """
    from peercoach_tui.tui.meetings.screen import MeetingsScreen

    place = screen if isinstance(screen, Undoing) else None
    screen.app.push_screen(MeetingsScreen(screen.workspace, partner, until, place=place, first=first))


def open_past(screen: BaseScreen, meeting: "Meeting") -> bool:
    """Show the last three meetings before the one under way above it; False where there was none."""
    from peercoach_tui.domain.partners.last_told import before
    from peercoach_tui.tui.meetings.past import PastMeetingsScreen

    there_are = bool(before(meeting.session, meeting.acts.fold.accounts))
    if there_are:
        screen.app.push_screen(PastMeetingsScreen(screen.workspace, meeting))
    return there_are


class MeetingsOpener(Undoing, part=True):
    """A place that has `OPEN_MEETINGS` among its keys, for the last meetings of who is chosen.

    What is done on their page can be taken back in the place.
    """

    @property
    def to_read(self) -> tuple[str, str] | None:
        """Return the id of the chosen partner and that of the newest session to read, "" for the last; None without meetings."""
        return None

    @property
    def follow_up_read(self) -> str:
        """Return the id of the follow-up from which the meetings are opened, "" where it is another thing."""
        return ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide the way while there is no meeting."""
        if action == "open_meetings":
            return self.to_read is not None
        return super().check_action(action, parameters)

    def action_open_meetings(self) -> None:
        """Read the last meetings of who is chosen."""
        if self.to_read is not None:
            open_meetings(self, *self.to_read, self.follow_up_read)
