"""Two who arrange to meet, meet, and put off."""

from datetime import UTC, datetime, timedelta

from peercoach_tui.domain.appointments import Appointment, appointments
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.sessions.moments import MeetingPutOff, NextMeetingSet, SessionBegun, SessionEnded
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.which_appointment import with_appointment

NOW = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
BERLIN = "Europe/Berlin"


class Notes:
    """What two keep, an act an hour unless days go by, by the clocks of a `zone`; None for dates that don't say which.

    The first moments, so many as are `silent`, say nothing of appointments, as once none did. Ids begin with the `device`.
    """

    def __init__(self, name: str = "Ana Ruiz", *, silent: int = 0, device: str = "m") -> None:
        self.now, self.silent, self.device = NOW, silent, device
        self.zone: str | None = BERLIN
        self.moments: list[AnyMoment] = [PartnerAdded(id="added", at=NOW, name=name)]

    @property
    def fold(self) -> Fold:
        return Fold("ana", self.moments)

    @property
    def told(self) -> tuple[Appointment, ...]:
        return appointments(self.fold)

    def keep(self, moment: AnyMoment) -> str:
        if isinstance(moment, NextMeetingSet | SessionBegun) and len(self.moments) >= self.silent:
            moment = with_appointment(moment, self.fold)
        self.moments.append(moment)
        self.now += timedelta(hours=1)
        return moment.id

    @property
    def id(self) -> str:
        return f"{self.device}{len(self.moments):03}"

    def arrange(self, ahead: int, session: str | None = None, hour: str = "10:00", place: str = "") -> str:
        day = (self.now + ahead * DAY).date()
        return self.keep(
            NextMeetingSet(id=self.id, at=self.now, session=session, day=day, hour=hour, place=place, zone=self.zone)
        )

    def put_off(self, arranged: str) -> str:
        return self.keep(MeetingPutOff(id=self.id, at=self.now, arranged=arranged))

    def begin(self, ago: int = 0, *, typed_up: bool = False) -> str:
        return self.keep(
            SessionBegun(
                id=self.id,
                at=self.now,
                partner="ana",
                began=self.now - ago * DAY,
                zone=self.zone or BERLIN,
                first=Side.ME,
                typed_up=typed_up,
            )
        )

    def end(self, session: str) -> str:
        return self.keep(SessionEnded(id=self.id, at=self.now, session=session))

    def take_back(self, of: str, session: str | None = None) -> str:
        return self.keep(TakenBack(id=self.id, at=self.now, of=of, session=session))

    def pass_(self, days: int) -> None:
        self.now += days * DAY
