"""A meeting that is arranged: its instant stays, wherever the coach is by then."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.sessions.moments import NextMeetingSet
from peercoach_tui.domain.zones import instant_of
from tests.domain.arranging import BERLIN, NOW, Notes

TOKYO, HAWAII = "Asia/Tokyo", "Pacific/Honolulu"
DAY = date(2026, 12, 10)


def set_for(hour: str, zone: str | None = BERLIN, day: date = DAY) -> NextMeetingSet:
    return NextMeetingSet(id="n", at=NOW, day=day, hour=hour, place="canteen", zone=zone)


@pytest.mark.parametrize(
    ("hour", "zone", "seen"),
    [
        ("10:30", TOKYO, (DAY, "18:30")),
        ("20:00", TOKYO, (date(2026, 12, 11), "04:00")),
        ("9:30", HAWAII, (date(2026, 12, 9), "22:30")),
        ("10:30", BERLIN, (DAY, "10:30")),
        ("", TOKYO, (DAY, "")),
        ("soon", TOKYO, (DAY, "soon")),
    ],
)
def test_its_hour_is_that_of_the_clocks_where_one_is(hour: str, zone: str, seen: tuple[date, str]) -> None:
    found = set_for(hour).seen_from(zone)
    assert ((found.day, found.hour), found.place) == (seen, "canteen")


def test_one_of_which_nobody_knows_the_zone_stays_as_it_was_said() -> None:
    assert set_for("10:30", None).seen_from(TOKYO) == set_for("10:30", None)


@given(st.dates(date(1971, 1, 1), date(2199, 12, 30)), st.times(), st.sampled_from([TOKYO, HAWAII, "UTC", "UTC-03:30"]))
def test_the_instant_is_the_same(day: date, hour: object, zone: str) -> None:
    here = set_for(f"{hour:%H:%M}", TOKYO, day)
    seen = here.seen_from(zone)
    assert instant_of(seen.day, seen.hour, zone) == instant_of(here.day, here.hour, TOKYO) is not None


@pytest.mark.parametrize("zone", [BERLIN, None])
def test_a_meeting_is_told_with_the_next_one_by_the_clocks_of_where_one_is(zone: str | None) -> None:
    notes = Notes()
    session = notes.begin()
    notes.zone = zone
    notes.arrange(7, session, hour="20:00")
    (account,) = notes.fold.accounts
    seen = account.seen_from(TOKYO)
    assert seen.next_meeting is not None and seen.next_meeting.next_date.words_on(seen.next_meeting.day) == "Tue 10 Nov, 04:00"
    assert seen.but(next_meeting=account.next_meeting) == account


def test_a_meeting_that_set_no_next_one_is_told_the_same_everywhere() -> None:
    notes = Notes()
    notes.begin()
    (account,) = notes.fold.accounts
    assert account.seen_from(TOKYO) is account


def the_zone(notes: Notes) -> str | None:
    return notes.fold.arrangements.dates[-1].zone


def test_a_date_kept_without_a_zone_has_that_of_its_meeting_or_of_the_last_one_before() -> None:
    notes = Notes()
    notes.zone = None
    notes.arrange(7)
    assert the_zone(notes) is None
    notes.zone = TOKYO
    session = notes.begin()
    notes.zone = HAWAII
    notes.begin()
    notes.zone = None
    notes.arrange(14, session)
    assert the_zone(notes) == TOKYO
    notes.arrange(15)
    assert the_zone(notes) == HAWAII
    # What was set before anyone met is of no zone for good.
    assert notes.fold.arrangements.dates[0].zone is None


@pytest.mark.parametrize(("begins", "kept"), [(timedelta(0), True), (timedelta(days=-1), False)])
def test_the_meeting_that_keeps_it_may_be_held_on_the_day_before_elsewhere(begins: timedelta, kept: bool) -> None:
    notes = Notes()
    notes.zone = TOKYO
    notes.now = datetime(2026, 12, 1, 9, 0, tzinfo=UTC)
    # In Tokyo that is the 11th, at 4 in the morning; in Berlin the evening of the 10th.
    notes.arrange(10, hour="04:00")
    notes.now = datetime(2026, 12, 10, 19, 0, tzinfo=UTC) + begins
    notes.zone = BERLIN
    notes.begin()
    fold = notes.fold
    assert (fold.arrangements.standing(fold.accounts) is None) is kept
