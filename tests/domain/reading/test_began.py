"""When a meeting began, in the words that a coach types."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.reading.began import Began, began_in, skipped_in

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 24, 10, 30, tzinfo=BERLIN)


def at(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=BERLIN)  # type: ignore[misc, arg-type]


@pytest.mark.parametrize("phrase", ["", "now", "  Now ", "today"])
def test_now(phrase: str) -> None:
    assert began_in(phrase, NOW) == Began(at=NOW)


@pytest.mark.parametrize(
    ("phrase", "instant"),
    [
        ("9:45", at(2026, 11, 24, 9, 45)),
        ("at 9am", at(2026, 11, 24, 9, 0)),
        ("yesterday 10:30", at(2026, 11, 23, 10, 30)),
        ("yesterday", at(2026, 11, 23, 12, 0)),
        ("the day before yesterday 9:00", at(2026, 11, 22, 9, 0)),
        ("12 nov 9:00", at(2026, 11, 12, 9, 0)),
        ("Nov 12, 9am", at(2026, 11, 12, 9, 0)),
        ("12.11.2026 9.15", at(2026, 11, 12, 9, 15)),
        ("12/11 9:00", at(2026, 11, 12, 9, 0)),
        ("2026-11-02 09:30", at(2026, 11, 2, 9, 30)),
        ("last fri 14:00", at(2026, 11, 20, 14, 0)),
        ("tue", at(2026, 11, 17, 12, 0)),
        ("wednesday at noon", at(2026, 11, 18, 12, 0)),
        ("2 weeks ago", at(2026, 11, 10, 12, 0)),
        ("3 days ago 9:00", at(2026, 11, 21, 9, 0)),
        ("2 hours ago", at(2026, 11, 24, 8, 30)),
        ("31 dec", at(2025, 12, 31, 12, 0)),
        ("9:30 yesterday", at(2026, 11, 23, 9, 30)),
        ("9 am on fri", at(2026, 11, 20, 9, 0)),
    ],
)
def test_words_for_the_past(phrase: str, instant: datetime) -> None:
    assert began_in(phrase, NOW) == Began(at=instant, typed_up=True)


@pytest.mark.parametrize(
    ("now", "phrase", "instant", "typed_up"),
    [
        (datetime(2026, 10, 25, 3, 30, tzinfo=BERLIN), "2 hours ago", datetime(2026, 10, 25, 0, 30, tzinfo=UTC), True),
        (
            datetime(2026, 10, 25, 2, 10, fold=1, tzinfo=BERLIN),
            "20 minutes ago",
            datetime(2026, 10, 25, 0, 50, tzinfo=UTC),
            False,
        ),
        (datetime(2026, 3, 29, 3, 30, tzinfo=BERLIN), "2 hours ago", datetime(2026, 3, 28, 23, 30, tzinfo=UTC), True),
        (datetime(2026, 3, 29, 3, 10, tzinfo=BERLIN), "half an hour ago", datetime(2026, 3, 29, 0, 40, tzinfo=UTC), False),
        (datetime(2026, 3, 29, 3, 10, tzinfo=BERLIN), "1:50", datetime(2026, 3, 29, 0, 50, tzinfo=UTC), False),
    ],
)
def test_time_goes_on_while_the_clocks_change(now: datetime, phrase: str, instant: datetime, typed_up: bool) -> None:
    began = began_in(phrase, now)
    assert began is not None
    assert (began.at.astimezone(UTC), began.at.tzinfo, began.typed_up) == (instant, BERLIN, typed_up)


@pytest.mark.parametrize(
    ("now", "phrase", "instant"),
    [
        # The clocks show 2:30 twice: of the two the latest one gone by is meant.
        (datetime(2026, 10, 25, 2, 40, tzinfo=BERLIN), "2:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        (datetime(2026, 10, 25, 2, 10, fold=1, tzinfo=BERLIN), "2:30", datetime(2026, 10, 25, 0, 30, tzinfo=UTC)),
        (datetime(2026, 10, 25, 2, 40, fold=1, tzinfo=BERLIN), "2:30", datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
        (datetime(2026, 10, 26, 9, 0, tzinfo=BERLIN), "yesterday 2:30", datetime(2026, 10, 25, 1, 30, tzinfo=UTC)),
    ],
)
def test_an_hour_that_comes_twice(now: datetime, phrase: str, instant: datetime) -> None:
    began = began_in(phrase, now)
    assert began is not None
    assert began.at.astimezone(UTC) == instant


@pytest.mark.parametrize(
    ("now", "phrase"),
    [
        (datetime(2026, 3, 30, 9, 0, tzinfo=BERLIN), "yesterday 2:30am"),
        (datetime(2026, 3, 29, 3, 40, tzinfo=BERLIN), "2:30am"),
    ],
)
def test_an_hour_that_the_clocks_leave_out_is_none(now: datetime, phrase: str) -> None:
    assert began_in(phrase, now) is None
    assert skipped_in(phrase, now) == (date(2026, 3, 29), time(2, 30))
    assert began_in(phrase.replace("2:30", "3:30"), now) is not None
    assert skipped_in(phrase.replace("2:30", "3:30"), now) is None


@pytest.mark.parametrize("phrase", ["", "now", "yesterday", "xyz", "x" * 500])
def test_nothing_is_left_out_where_no_hour_is_said(phrase: str) -> None:
    assert skipped_in(phrase, datetime(2026, 3, 30, 9, 0, tzinfo=BERLIN)) is None


@given(st.datetimes(datetime(2026, 1, 2), datetime(2026, 12, 30)), st.integers(0, 23), st.integers(0, 59), st.booleans())
def test_every_hour_of_every_day_is_read_or_left_out(local: datetime, hour: int, minute: int, fold: bool) -> None:
    now = local.replace(tzinfo=BERLIN, fold=int(fold))
    phrase = f"yesterday {hour:02}:{minute:02}"
    began = began_in(phrase, now)
    skipped = skipped_in(phrase, now)
    assert (began is None) == (skipped is not None)
    if began is None:
        assert skipped == (date(2026, 3, 29), time(hour, minute)) and hour == 2
        return
    there = began.at.astimezone(UTC).astimezone(BERLIN)
    assert there.replace(fold=0) == began.at.replace(fold=0)
    assert (there.hour, there.minute) == (hour, minute)


@pytest.mark.parametrize(("phrase", "typed_up"), [("10:00", False), ("9:59", True), ("20 minutes ago", False)])
def test_half_an_hour_is_still_live(phrase: str, typed_up: bool) -> None:
    found = began_in(phrase, NOW)
    assert found is not None and found.typed_up is typed_up


@pytest.mark.parametrize("phrase", ["12:00", "tomorrow", "in 2 weeks"])
def test_what_is_still_to_come_is_told_as_it_is(phrase: str) -> None:
    found = began_in(phrase, NOW)
    assert found is not None and found.at > NOW and not found.typed_up


@pytest.mark.parametrize("phrase", ["xyz", "5", "nov", "25:00", "9:75", "30 feb 2026", "x" * 500, "\x00", "[b]now[/b]"])
def test_what_names_no_day_and_hour(phrase: str) -> None:
    assert began_in(phrase, NOW) is None


@given(st.text(max_size=45))
def test_any_text_is_read_or_not(phrase: str) -> None:
    found = began_in(phrase, NOW)
    assert found is None or found.at.tzinfo is not None


@given(st.integers(1, 330), st.integers(0, 23), st.integers(0, 59))
def test_a_day_and_hour_gone_by_are_found_again(days: int, hour: int, minute: int) -> None:
    day = (NOW - timedelta(days=days)).replace(hour=hour, minute=minute)
    found = began_in(f"{day:%d %b %H:%M}", NOW)
    assert found is not None
    assert f"{found.at:%Y-%m-%d %H:%M}" == f"{day:%Y-%m-%d %H:%M}"


def test_an_hour_is_that_of_the_wall_across_a_clock_change() -> None:
    found = began_in("24 oct 9:00", NOW)
    assert found is not None and f"{found.at:%H:%M%z}" == "09:00+0200"


@pytest.mark.parametrize(
    ("phrase", "instant"),
    [
        ("10:15", at(2026, 11, 5, 10, 15)),
        ("at half past ten", at(2026, 11, 5, 10, 30)),
        ("12 nov", at(2026, 11, 12, 9, 20)),
        ("yesterday", at(2026, 11, 23, 9, 20)),
        ("today 8:00", at(2026, 11, 24, 8, 0)),
        ("6 nov 8:00", at(2026, 11, 6, 8, 0)),
    ],
)
def test_what_is_not_said_stays_as_it_was(phrase: str, instant: datetime) -> None:
    found = began_in(phrase, NOW, was=at(2026, 11, 5, 9, 20))
    assert found is not None and found.at == instant
