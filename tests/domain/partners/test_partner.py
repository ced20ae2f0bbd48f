from calendar import monthrange
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.partners.partner import CADENCES, Cadence, Partner, Rhythm

MONTHLY = Cadence(every=1, rhythm=Rhythm.MONTHS)
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize(
    ("cadence", "day", "after"),
    [
        (Cadence(every=7), date(2026, 12, 28), date(2027, 1, 4)),
        (Cadence(every=14), date(2026, 3, 20), date(2026, 4, 3)),
        (Cadence(every=1), date(2028, 2, 28), date(2028, 2, 29)),
        (MONTHLY, date(2026, 1, 31), date(2026, 2, 28)),
        (MONTHLY, date(2028, 1, 31), date(2028, 2, 29)),
        (MONTHLY, date(2028, 1, 29), date(2028, 2, 29)),
        (MONTHLY, date(2100, 1, 30), date(2100, 2, 28)),
        (MONTHLY, date(2026, 3, 31), date(2026, 4, 30)),
        (MONTHLY, date(2026, 12, 15), date(2027, 1, 15)),
        (MONTHLY, date(2026, 11, 30), date(2026, 12, 30)),
        (Cadence(every=12, rhythm=Rhythm.MONTHS), date(2028, 2, 29), date(2029, 2, 28)),
        (Cadence(every=3, rhythm=Rhythm.MONTHS), date(2026, 11, 30), date(2027, 2, 28)),
    ],
)
def test_the_next_meeting(cadence: Cadence, day: date, after: date) -> None:
    assert cadence.after(day) == after


def test_several_months_on_the_last_day_stays_the_last() -> None:
    assert [MONTHLY.after(date(2026, 1, 31), times) for times in (1, 2, 3)] == [
        date(2026, 2, 28),
        date(2026, 3, 31),
        date(2026, 4, 30),
    ]


@given(DAYS, st.integers(1, 30))
def test_months_later_is_the_same_day_or_the_last_of_its_month(day: date, every: int) -> None:
    after = Cadence(every=every, rhythm=Rhythm.MONTHS).after(day)
    assert (after.year - day.year) * 12 + after.month - day.month == every
    assert after.day == min(day.day, monthrange(after.year, after.month)[1])


@given(DAYS, st.integers(-2, 60), st.sampled_from(Rhythm))
def test_the_next_meeting_is_always_later(day: date, every: int, rhythm: Rhythm) -> None:
    assert Cadence(every=every, rhythm=rhythm).after(day) > day


@pytest.mark.parametrize(
    ("cadence", "words"),
    [
        (CADENCES[0], "weekly"),
        (CADENCES[1], "every 2 weeks"),
        (CADENCES[2], "monthly"),
        (Cadence(every=1), "every day"),
        (Cadence(every=10), "every 10 days"),
        (Cadence(every=21), "every 3 weeks"),
        (Cadence(every=2, rhythm=Rhythm.MONTHS), "every 2 months"),
    ],
)
def test_a_cadence_in_words(cadence: Cadence, words: str) -> None:
    assert cadence.words == words


@pytest.mark.parametrize(("name", "short"), [("Ana Ruiz", "Ana"), ("  Ana", "Ana"), ("李", "李"), ("", ""), (" ", " ")])
def test_a_partner_goes_by_the_first_name(name: str, short: str) -> None:
    assert Partner(id="p", name=name, added=datetime(2026, 1, 1, tzinfo=UTC)).short == short
