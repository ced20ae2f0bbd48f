"""An arranged time that passed, and when the next meeting is due, wherever the coach is: what a person expects."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import MONTHLY, rrule
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.partners.brief import brief
from peercoach_tui.domain.partners.cadence import Cadence, Rhythm
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.partners.passed import passed, when_typed
from peercoach_tui.domain.questions.deck import Deck
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.arranged import Arrangements
from peercoach_tui.domain.sessions.moments import NextMeetingSet
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side

ZONES = ("Europe/Berlin", "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati", "America/St_Johns", "Australia/Lord_Howe")
zones = st.sampled_from(ZONES)
instants = st.datetimes(datetime(2024, 1, 1), datetime(2028, 12, 31), timezones=st.just(UTC))
FORTNIGHTLY = Cadence()
BEFORE = datetime(2020, 1, 1, tzinfo=UTC)


def met(at: datetime, zone: str) -> Account:
    session = Session(id="s", partner="ana", began=at, zone=zone, first=Side.ME)
    return Account(session=session, ended=at + timedelta(hours=1))


def told(today: date, *accounts: Account, cadence: Cadence = FORTNIGHTLY, arranged: NextMeetingSet | None = None):  # type: ignore[no-untyped-def]
    dates = Arrangements(dates=(arranged,) if arranged else ())
    partner = Partner(id="ana", name="Ana", added=BEFORE, cadence=cadence)
    return brief(partner, accounts, (), Deck(), today, (), dates)


def set_for(day: date, hour: str = "") -> NextMeetingSet:
    return NextMeetingSet(id="n", at=BEFORE, day=day, hour=hour)


@given(instants, zones, zones, st.integers(1, 60))
def test_due_is_counted_from_the_day_on_the_wall_where_they_met_wherever_one_is_now(
    at: datetime, zone: str, home: str, every: int
) -> None:
    """Who met on a Tuesday evening in Tokyo is due on a Tuesday, also once back in New York, whatever the clocks did since."""
    on_the_wall = at.astimezone(ZoneInfo(zone)).date()
    for away in (zone, home):
        today = at.astimezone(ZoneInfo(away)).date()
        assert told(today, met(at, zone), cadence=Cadence(every=7 * every)).due == on_the_wall + timedelta(weeks=every)
        assert told(today, met(at, zone), cadence=Cadence(every=7 * every)).due.weekday() == on_the_wall.weekday()


@given(instants, zones)
def test_monthly_is_the_same_day_of_the_next_month_or_its_last(at: datetime, zone: str) -> None:
    """Monthly from the 31st is the last day of a shorter month; where the month has that day, it is what rrule says."""
    day = at.astimezone(ZoneInfo(zone)).date()
    due = told(day, met(at, zone), cadence=Cadence(every=1, rhythm=Rhythm.MONTHS)).due
    start = datetime(day.year, day.month, day.day)
    following = rrule(MONTHLY, dtstart=start, count=2)[1].date()
    first_of_next = (start.replace(day=1) + timedelta(days=32)).date().replace(day=1)
    assert due.replace(day=1) == first_of_next
    assert due == following if following.replace(day=1) == first_of_next else (due + timedelta(days=1)).day == 1


@given(st.dates(date(2024, 1, 1), date(2028, 12, 31)), st.integers(0, 23), zones, zones, st.integers(-72 * 60, 72 * 60))
def test_a_time_has_passed_by_the_clock_on_the_wall_wherever_that_hangs(
    day: date, hour: int, zone: str, other: str, minutes: int
) -> None:
    """Half past nine is half past nine where the coach is: after a flight, and over a change of the clocks."""
    for place in (zone, other):
        wall = datetime(day.year, day.month, day.day, hour) + timedelta(minutes=minutes)
        now = wall.replace(tzinfo=ZoneInfo(place))
        expected = now.date() > day or (now.date() == day and minutes >= 60)
        assert bool(passed(told(now.date(), arranged=set_for(day, f"{hour}:00")), now)) is expected


@pytest.mark.parametrize(("days", "expected"), [(-1, True), (0, False), (1, False)])
def test_a_day_alone_has_passed_once_it_is_over(days: int, expected: bool) -> None:
    now = datetime(2026, 11, 24, 23, 59, tzinfo=ZoneInfo("Europe/Berlin"))
    assert bool(passed(told(now.date(), arranged=set_for(now.date() + timedelta(days=days))), now)) is expected


def test_an_arranged_time_that_passed_is_never_late() -> None:
    now = datetime(2026, 11, 24, 9, tzinfo=UTC)
    one = told(now.date(), met(now - timedelta(days=21), "UTC"), arranged=set_for(date(2026, 11, 20), "10:30"))
    assert passed(one, now) == one.arranged and not one.is_late(now.date())
    assert when_typed(one, set_for(date(2026, 11, 20))) == "2026-11-20 09:00"
    assert when_typed(one, set_for(date(2026, 11, 20), "10:30")) == "2026-11-20 10:30"
