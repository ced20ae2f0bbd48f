"""The meetings before the one under way, read above it while its clock goes on."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.partners.last_told import before
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.hour_words import few_left_words
from peercoach_tui.domain.sessions.story import Line, LineKind
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.meetings.outcomes import OPEN
from peercoach_tui.tui.meetings.screen import MeetingsScreen
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.acts import Acts

OWN = {LineKind.SLIP, LineKind.TICKS, LineKind.ANSWERS}
"""What is for the coach's eyes alone: the partner sits opposite."""
TICK = 5.0
"""Seconds between two looks at the clock."""


class PastMeetingsScreen(MeetingsScreen):
    """Reads the last meetings before a meeting. What is said here of a follow-up is an act of that meeting."""

    def __init__(self, workspace: Workspace, meeting: Meeting) -> None:
        super().__init__(workspace, meeting.partner.id)
        self._meeting = meeting

    def on_mount(self) -> None:
        """Follow the clock."""
        self.set_interval(TICK, self.refresh_head)

    def readable(self, accounts: Sequence[Account]) -> Sequence[Account]:
        """Return those before the meeting."""
        return before(self._meeting.session, accounts)

    def told(self, lines: Sequence[Line]) -> tuple[Line, ...]:
        """Leave out what both may not read."""
        return tuple(line for line in lines if line.kind not in OWN)

    @property
    def late_words(self) -> str:
        """Return what is left of the hour, "" where nothing is counted."""
        meeting = self._meeting
        if meeting.session.typed_up:
            return ""
        return few_left_words(meeting.talk.hour)

    def resolve(self, acts: "Acts", follow_up: str, answer: str) -> None:
        """Keep in the meeting what became of a follow-up: `z` takes it back here and there."""
        outcome = None if answer == OPEN else Outcome(answer)
        self.settle_act(acts, self._meeting.follow_ups.change(follow_up, outcome=outcome))
