"""How often two people meet, as it is typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.partners.cadence import LAST, NUMBERED, Cadence, Rhythm
from peercoach_tui.domain.reading.cadences import CADENCE_SUCH_AS, read_cadence

WEEKLY, FORTNIGHTLY, MONTHLY = Cadence(every=7), Cadence(every=14), Cadence(every=1, rhythm=Rhythm.MONTHS)
SECOND_TUESDAY = Cadence(every=1, rhythm=Rhythm.WEEKDAY, weekday=1, nth=2)


@pytest.mark.parametrize(
    ("text", "cadence"),
    [
        ("weekly", WEEKLY),
        ("every week", WEEKLY),
        ("once a week", WEEKLY),
        ("Each week.", WEEKLY),
        ("every 2 weeks", FORTNIGHTLY),
        ("every other week", FORTNIGHTLY),
        ("every second week", FORTNIGHTLY),
        ("fortnightly", FORTNIGHTLY),
        ("every three weeks", Cadence(every=21)),
        ("every 10 days", Cadence(every=10)),
        ("10 days", Cadence(every=10)),
        ("10d.", Cadence(every=10)),
        ("ten days", Cadence(every=10)),
        ("2 wks", FORTNIGHTLY),
        ("a fortnight", FORTNIGHTLY),
        ("once every eight weeks", Cadence(every=56)),
        ("bi weekly", FORTNIGHTLY),
        ("3 months on the 3rd", Cadence(every=3, rhythm=Rhythm.MONTHS, day=3)),
        ("every 15th of the month", MONTHLY.but(day=15)),
        ("daily", Cadence(every=1)),
        ("monthly", MONTHLY),
        ("every month", MONTHLY),
        ("quarterly", Cadence(every=3, rhythm=Rhythm.MONTHS)),
        ("every 2 months", Cadence(every=2, rhythm=Rhythm.MONTHS)),
        ("2nd Tuesday", SECOND_TUESDAY),
        ("the second tue of the month", SECOND_TUESDAY),
        ("monthly on the 2nd Tuesday", SECOND_TUESDAY),
        ("2nd tues", SECOND_TUESDAY),
        ("2nd Tuesdays", SECOND_TUESDAY),
        ("2nd wednes", SECOND_TUESDAY.but(weekday=2)),
        ("every 2 months on the last friday", Cadence(every=2, rhythm=Rhythm.WEEKDAY, weekday=4, nth=LAST)),
        ("monthly on the 31st", MONTHLY.but(day=31)),
        ("the 15th", MONTHLY.but(day=15)),
        ("on the 1st of every month", MONTHLY.but(day=1)),
        ("none", Cadence(rhythm=Rhythm.NONE)),
        ("in no rhythm", Cadence(rhythm=Rhythm.NONE)),
        *((text, None) for text in ("", " ", "sometimes", "every blue moon", "weekly on the 2nd Tuesday", "every 0 weeks")),
        *((text, None) for text in ("10", "every 10", "second week", "weeks", "1-2 weeks", "in 2 weeks")),
        *(
            (text, None)
            for text in ("10 days on the 3rd", "10 days or so", "10 working days", "0 days", "1.5 weeks", "10 day's", "friday")
        ),
        *((text, None) for text in ("2nd sss", "2nd mos", "2nd ass", "2nd mont", "2nd tuesd's")),
        *((text, None) for text in ("the 32nd", "every 99999 days", "5th Tuesday", "2nd Tuesday and Friday", "every week or so")),
    ],
)
def test_what_is_read(text: str, cadence: Cadence | None) -> None:
    assert read_cadence(text) == cadence


def test_what_is_named_as_typable_is_read() -> None:
    assert all(read_cadence(each) for each in CADENCE_SUCH_AS.split(", "))


@given(
    st.builds(
        Cadence,
        every=st.integers(1, 36),
        rhythm=st.sampled_from(Rhythm),
        day=st.integers(0, 31),
        weekday=st.integers(0, 6),
        nth=st.sampled_from(list(NUMBERED)),
    )
)
def test_a_cadence_is_read_from_its_own_words(cadence: Cadence) -> None:
    read = read_cadence(cadence.words)
    assert read is not None and read.words == cadence.words


@given(st.text(max_size=80))
def test_any_text_is_read_or_not(text: str) -> None:
    read = read_cadence(text)
    assert read is None or read.every >= 1
