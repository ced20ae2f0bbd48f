"""Whom one sits down with now."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from peercoach_tui.domain.partners.at_the_table import at_the_table
from peercoach_tui.domain.partners.brief import Brief, brief
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.questions.deck import Deck
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.moments import NextMeetingSet, SessionEnded
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from tests.domain.sessions.meetings import dates_set_in
from tests.domain.timelines import fold

BERLIN = ZoneInfo("Europe/Berlin")
TODAY = date(2026, 11, 24)


def at(hour: str, day: date = TODAY) -> datetime:
    return datetime.combine(day, datetime.strptime(hour, "%H:%M").time(), tzinfo=BERLIN)


def met(
    began: datetime,
    *,
    again: tuple[date, str] | None = None,
    ended: bool = True,
    minutes: int | None = 60,
    typed_up: bool = False,
) -> Account:
    start = began.astimezone(UTC)
    session = Session(id=f"s{start:%d%H}", partner="p", began=start, zone="Europe/Berlin", first=Side.ME).but(
        minutes=minutes, typed_up=typed_up
    )
    over = {"session": session.id, "at": start + timedelta(minutes=30)}
    moments: list[NextMeetingSet | SessionEnded] = []
    if again:
        moments.append(NextMeetingSet(id=f"{session.id}-next", day=again[0], hour=again[1], **over))  # type: ignore[arg-type]
    if ended:
        moments.append(SessionEnded(id=f"{session.id}-end", **over))  # type: ignore[arg-type]
    return fold(session, moments)


def of(*accounts: Account, name: str = "Ana") -> Brief:
    partner = Partner(id=name, name=name, added=datetime(2026, 1, 1, tzinfo=UTC))
    return brief(partner, accounts, (), Deck(), TODAY, arrangements=dates_set_in(accounts))


def whom(now: datetime, *briefs: Brief) -> str:
    told = at_the_table(briefs, now)
    return told.partner.name if told else ""


BEFORE = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
ANA = of(met(BEFORE, again=(TODAY, "10:30")))


@pytest.mark.parametrize(
    ("hour", "name"), [("10:14", ""), ("10:15", "Ana"), ("10:30", "Ana"), ("11:29", "Ana"), ("11:30", ""), ("00:00", "")]
)
def test_from_a_quarter_of_an_hour_before_until_it_would_be_over(hour: str, name: str) -> None:
    assert whom(at(hour), ANA) == name


@pytest.mark.parametrize(("minutes", "last"), [(30, "10:59"), (90, "11:59"), (None, "11:29")])
def test_how_long_one_waits(minutes: int | None, last: str) -> None:
    told = of(met(BEFORE, again=(TODAY, "10:30"), minutes=minutes))
    assert whom(at(last), told) == "Ana" and whom(at(last) + timedelta(minutes=1), told) == ""


def test_a_date_without_an_hour_or_of_another_day_is_none() -> None:
    assert whom(at("10:30"), of(met(BEFORE, again=(TODAY, "")))) == ""
    assert whom(at("10:30"), of(met(BEFORE, again=(TODAY + timedelta(days=1), "10:30")))) == ""
    assert whom(at("10:30"), of(met(BEFORE))) == "" and whom(at("10:30"), of()) == ""


def test_a_meeting_that_was_begun_stays_until_its_close() -> None:
    arranged = met(BEFORE, again=(TODAY, "10:30"))
    assert whom(at("14:00"), of(arranged, met(at("10:35"), ended=False))) == "Ana"
    assert whom(at("11:00"), of(arranged, met(at("10:35")))) == ""
    assert whom(at("14:00"), of(arranged, met(at("10:35"), ended=False, typed_up=True))) == ""
    assert whom(at("14:00"), of(met(BEFORE), met(at("10:35"), ended=False))) == ""
    closing = met(at("10:35"), ended=False, again=(TODAY + timedelta(days=14), "10:30"))
    assert whom(at("11:30"), of(arranged, closing)) == "Ana"


def test_a_meeting_begun_by_mistake_in_between_takes_no_time_away() -> None:
    told = (met(at("09:00", date(2026, 11, 10)), again=(TODAY, "10:30")), met(at("09:00", date(2026, 11, 23)), ended=False))
    under_way = met(at("10:30"), ended=False)
    for accounts in (told, (*told, under_way)):
        assert whom(at("10:40"), of(*accounts)) == "Ana"


def test_of_two_the_later_unless_the_other_is_under_way() -> None:
    ben = of(met(BEFORE, again=(TODAY, "11:00")), name="Ben")
    assert whom(at("10:50"), ANA, ben) == "Ben" == whom(at("10:50"), ben, ANA)
    assert whom(at("10:40"), ANA, ben) == "Ana"
    running = of(met(BEFORE, again=(TODAY, "10:30")), met(at("10:30"), ended=False))
    assert whom(at("10:50"), running, ben) == "Ana" == whom(at("10:50"), ben, running)


def test_an_hour_of_one_digit() -> None:
    assert whom(at("09:00"), of(met(BEFORE, again=(TODAY, "9:05")))) == "Ana"


NIGHT = of(met(BEFORE, again=(TODAY, "23:30")))
MIDNIGHT = of(met(BEFORE, again=(TODAY, "00:05")))


def test_midnight_falls_into_a_meeting_or_into_the_quarter_of_an_hour_before_it() -> None:
    tomorrow, yesterday = TODAY + timedelta(days=1), TODAY - timedelta(days=1)
    assert [whom(at(hour, tomorrow), NIGHT) for hour in ("00:00", "00:29", "00:30")] == ["Ana", "Ana", ""]
    assert [whom(at(hour, yesterday), MIDNIGHT) for hour in ("23:49", "23:50", "23:59")] == ["", "Ana", "Ana"]
    begun = of(met(BEFORE, again=(TODAY, "23:30")), met(at("23:31"), ended=False))
    assert [whom(at(hour, tomorrow), begun) for hour in ("00:31", "02:29", "08:00")] == ["Ana", "Ana", ""]


def test_what_begins_just_before_midnight_is_the_meeting_that_was_arranged_for_just_after_it() -> None:
    yesterday = TODAY - timedelta(days=1)
    assert of(met(BEFORE, again=(TODAY, "00:05")), met(at("23:55", yesterday))).arranged is None
    assert of(met(BEFORE, again=(TODAY, "00:05")), met(at("22:00", yesterday))).arranged is not None
    assert of(met(BEFORE, again=(TODAY, "")), met(at("23:55", yesterday))).arranged is not None


@pytest.mark.parametrize(
    ("now", "name"), [("00:59", ""), ("01:00", "Ana"), ("01:59", "Ana"), ("03:00", "Ana"), ("03:14", "Ana"), ("03:15", "")]
)
def test_the_hour_that_the_clocks_skip_is_no_time(now: str, name: str) -> None:
    """01:15 is 45 minutes before the clocks of Berlin skip to 03:00."""
    spring = date(2027, 3, 28)
    assert whom(at(now, spring), of(met(BEFORE, again=(spring, "01:15")))) == name


def test_the_hour_that_the_clocks_show_twice_is_an_hour() -> None:
    autumn = date(2026, 10, 25)
    told = of(met(BEFORE - timedelta(weeks=5), again=(autumn, "02:30")))
    assert [whom(at("02:10", autumn).replace(fold=fold), told) for fold in (0, 1)] == ["", "Ana"]
    assert whom(at("02:30", autumn).replace(fold=1), told) == ""
