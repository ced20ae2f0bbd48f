"""Made-up meetings with one partner, one after the other, as they are folded from what was kept in them."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.arranged import Arrangements
from peercoach_tui.domain.sessions.moments import SessionBegun, SessionEnded, StageEntered, TurnSwapped
from peercoach_tui.domain.side import Side

Kept = tuple[type[Any], dict[str, Any]]
"""A kind of moment of a meeting, and its fields."""


def dates_set_in(accounts: Iterable[Account]) -> Arrangements:
    """Return the dates that were set in meetings."""
    return Arrangements(dates=tuple(each.next_meeting for each in accounts if each.next_meeting is not None))


class Pair:
    """Ana and the coach, from meeting to meeting. `fold` is what all that was kept comes to."""

    def __init__(self) -> None:
        self.moments: list[AnyMoment] = []
        self._ids = count()

    @property
    def fold(self) -> Fold:
        return Fold("ana", self.moments)

    def meet(self, day: date, minutes: tuple[float, float] = (25, 22), *kept: Kept, **begun: Any) -> str:
        """Keep a meeting at 10:30 in Berlin of a minute of arriving, the minutes each way, and five for its close.

        What is kept in it comes in the close. Returns its id.
        """
        began = datetime(day.year, day.month, day.day, 9, 30, tzinfo=UTC)
        session = self._id()
        fields: dict[str, Any] = {"partner": "ana", "began": began, "zone": "Europe/Berlin", "first": Side.ME} | begun
        self.moments.append(SessionBegun(id=session, at=began, **fields))
        coached, was_coached = (timedelta(minutes=each) for each in minutes)
        turn = began + timedelta(minutes=1)
        close = turn + coached + was_coached
        if coached:
            self._keep(StageEntered, session, turn, stage="explore", coach=Side.ME)
        if was_coached:
            self._keep(TurnSwapped, session, turn + coached, stage="explore", coach=Side.THEM)
        self._keep(StageEntered, session, close, stage="close")
        for place, (kind, fields) in enumerate(kept, 1):
            self._keep(kind, session, close + timedelta(seconds=place), **fields)
        self._keep(SessionEnded, session, close + timedelta(minutes=5))
        return session

    def keep(self, *moments: AnyMoment) -> None:
        """Keep what is in no meeting."""
        self.moments += moments

    def _keep(self, kind: type[Any], session: str, at: datetime, **fields: Any) -> None:
        self.moments.append(kind(id=self._id(), session=session, at=at, **fields))

    def _id(self) -> str:
        return f"m{next(self._ids):04}"


def days(first: date, every: int, times: int) -> Iterable[date]:
    """Yield so many days, from the first on."""
    return (first + timedelta(days=every * place) for place in range(times))
