"""Meetings that were held and ended, one after the other, as they are played through a `Meeting`."""

from collections.abc import Callable, Sequence

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.partners.cadence import Cadence
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.reading.line import WrittenFollowUp, WrittenNote
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import keep

WEEK = 7 * 24 * 3600
"""The seconds from the end of a meeting to the next."""


class Pair:
    """Ana Ruiz and the coach, who meet week after week."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self.workspace, self._clock = workspace, clock
        workspace.load()
        self.partner = Partner(id=workspace.new_id(clock.now), name="Ana Ruiz", added=clock.now, cadence=Cadence(every=7))
        keep(workspace.notebook, self.partner)

    def meet(
        self,
        lines: Sequence[WrittenNote | WrittenFollowUp] = (),
        *,
        minutes: tuple[int, int] = (25, 22),
        close: Callable[[Meeting], Sequence[Kept | None]] = lambda meeting: (),
        **fields: object,
    ) -> Account:
        """Hold a meeting in which these lines are kept, one a second, and `close` does more in its close."""
        began = Session(
            id=self.workspace.new_id(self._clock.now),
            partner=self.partner.id,
            began=self._clock.now,
            zone=self.workspace.zone,
            first=Side.ME,
            place="coffee, 2nd floor",
        )
        meeting, kept = self.workspace.table.begin(self.partner.id, began.but(**fields))
        waits: list[Kept | None] = [kept, meeting.talk.enter("explore")]
        for line in lines:
            waits.append(meeting.writing.write(line))
            self._clock.pass_(1)
        self._clock.pass_(minutes[0] * 60 - len(lines))
        waits.append(meeting.talk.swap())
        self._clock.pass_(minutes[1] * 60)
        waits.append(meeting.talk.enter("close"))
        waits += close(meeting)
        waits.append(meeting.closing.end())
        for each in waits:
            if each is not None:
                each.result()
        self._clock.pass_(WEEK)
        return meeting.account

    @property
    def follow_ups(self) -> tuple[FollowUp, ...]:
        return self.workspace.acts(self.partner.id).follow_ups

    def follow_up(self, what: str) -> FollowUp:
        return next(each for each in self.follow_ups if each.what == what)
