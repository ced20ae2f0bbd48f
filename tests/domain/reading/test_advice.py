"""Whatever a sentence says can be typed is read by the very line that says it, on any day of any year."""

import re
from collections.abc import Callable
from datetime import date, datetime
from zoneinfo import ZoneInfo

from hypothesis import example, given
from hypothesis import strategies as st

from peercoach_tui.domain.reading.began import why_not_begun
from peercoach_tui.domain.reading.cadences import read_cadence, why_no_cadence
from peercoach_tui.domain.reading.closing import ReadWith
from peercoach_tui.domain.reading.gathered import read_gathering, why_no_gathering
from peercoach_tui.domain.reading.gone_by import gone_by_in, why_not_gone_by
from peercoach_tui.domain.reading.minutes import LONGEST, read_minutes, why_no_minutes
from peercoach_tui.domain.reading.vocabulary import words
from peercoach_tui.domain.reading.whom_line import read_whom
from peercoach_tui.domain.sessions.next_date import NextDate

Reads = Callable[[str], bool]
Why = Callable[[str], str]

WORDS = words("""
fri thu mon wednesdays sunday weekend week weeks month months day days next last this every other of the on in by at or and to
until before after 1 2 3 5 9 10 12 13 24 25 29 30 31 32 0 00 99 600 99999 2026 2027 1999 2300 dec nov feb january may marhc
friady 1st 2nd 5th 31st 32nd 12.13. 31/11 12/25 31.2. 2026-02-30 2026-13-01 10:00 25:00 24:00 5pm 13pm noon midnight morning half
nine ago yesterday tomorrow soon canteen second fortnight quarter year weekly monthly once twice none - 10-11 minutes end early
""")
TEXTS = st.lists(st.sampled_from(sorted(WORDS)), min_size=1, max_size=4).map(" ".join)
TODAYS = st.sampled_from([date(2026, 11, 26), date(2026, 12, 31), date(2027, 1, 1), date(2028, 2, 29)]) | st.dates(
    date(2026, 11, 26), date(2040, 12, 31)
)
_TYPE = re.compile(r"(?:^|[:;,] |behind the name )[Tt]ype (?:.*(?:such as|like) )?(.*)\.$")
_NOT_THERE = ("one of them", "another hour", "the other")


def _typed(sentence: str) -> list[str]:
    """Return what a sentence says can be typed, as far as it says it to the letter."""
    found = _TYPE.search(sentence)
    typed = re.split(", or | or |, ", found[1]) if found and " to " not in found[1] else []
    return [each for each in typed if each not in _NOT_THERE]


def _in_place(text: str, typed: str, sentence: str) -> list[str]:
    """Return what a person may type then: that alone, in the place of what is quoted, or an hour with its day."""
    quoted = [each.rstrip("…") for each in re.findall("“([^”]*)”", sentence)]
    hour = [f"{day} {typed}" for day in ("fri", "yesterday") if re.fullmatch(r"\d{1,2}(?::\d\d|am|pm)", typed)]
    return [typed, *(text.replace(each, typed) for each in quoted if each), *hour]


def _lines(today: date, *, day_first: bool) -> dict[str, tuple[Reads, Why]]:
    """Return each line of the program that reads what is typed, with its refusal."""
    reading = ReadWith(today=today, zone="Europe/Berlin", day_first=day_first)
    now = datetime(today.year, today.month, today.day, 10, tzinfo=ZoneInfo("Europe/Berlin"))
    suggestion = NextDate(day=today, hour="10:00")
    return {
        "due": (lambda text: reading.due(text) is not None, reading.why_no_due),
        "due, a day alone": (_alone(reading), lambda text: reading.why_no_due(text, timed=False)),
        "next": (
            lambda text: reading.next_date(text, suggestion) is not None,
            lambda text: reading.why_no_next(text, suggestion),
        ),
        "gathering": (lambda text: _gathers(text, reading), lambda text: why_no_gathering(text, reading)),
        "gone by": (
            lambda text: gone_by_in(text, today, day_first=day_first) is not None,
            lambda text: why_not_gone_by(text, today, day_first=day_first),
        ),
        "began": (
            lambda text: why_not_begun(text, now, day_first=day_first) == "",
            lambda text: why_not_begun(text, now, day_first=day_first),
        ),
        "cadence": (lambda text: read_cadence(text) is not None, why_no_cadence),
        "whom": (lambda text: read_whom(f"Ana {text}").cadence is not None, lambda text: read_whom(f"Ana {text}").refused),
        "minutes": (
            lambda text: 1 <= (read_minutes(text) or 0) <= LONGEST,
            lambda text: why_no_minutes(text, 1, "minutes, such as 45"),
        ),
    }


def _alone(reading: ReadWith) -> Reads:
    def reads(text: str) -> bool:
        found = reading.due(text)
        return found is not None and not found.hour

    return reads


def _gathers(text: str, reading: ReadWith) -> bool:
    """Say whether a gathering is read, its name there or before it: a sentence may speak of the day alone."""
    return any(read_gathering(each, reading) is not None for each in (text, f"half-time {text}"))


@given(TEXTS, TODAYS, st.booleans())
@example("0 - mon 13", date(2026, 11, 26), False)
@example("5 - fri 13", date(2026, 3, 2), False)
def test_what_a_refusal_says_can_be_typed_is_read(text: str, today: date, day_first: bool) -> None:
    for name, (reads, why) in _lines(today, day_first=day_first).items():
        for sentence in filter(None, [why(text)]):
            for typed in _typed(sentence):
                assert any(map(reads, _in_place(text, typed, sentence))), (name, text, sentence, typed)


@given(TODAYS)
def test_it_is_of_each_line_that_refuses_anything(today: date) -> None:
    for name, (_, why) in _lines(today, day_first=True).items():
        assert _typed(why("soonish")) or _typed(why("every fri")) or _typed(why("10")), name


def test_an_hour_is_offered_where_one_is_read_alone() -> None:
    reading = ReadWith(today=date(2026, 11, 26))
    for text in ("soon", "5", "thu 10", "fri morning", "fri 25:00", "yesterday", "x" * 500, ""):
        assert ":00" not in reading.why_no_due(text, timed=False)
