import re
import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.follow_ups.follow_up_words import by_words
from peercoach_tui.domain.reading import around, stated
from peercoach_tui.domain.reading.line import WrittenFollowUp
from peercoach_tui.domain.reading.phrases import DayAndHour, due_in, read_day
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import dated, due_words
from tests.domain.reading.cases import day_of

TUESDAY = date(2026, 11, 24)

VOCABULARY = """
    ask Dana by on at due until before in within the of a two 3 12 31 5th 22nd 40 week weeks months next this last end fri sun sat
    Monday tomorrow today dec may march 2027 1999 2027-01-05 30/2 12/1 9/10/26 1.2.2030 , . ( ) ! for and
    don't if unless once before she is back 1:1 cancel get up 6 her till off w/c DEC-24 " ' years or / -
"""
NO_DAYS = """may/march/second/now/a/3/12/in/by/in march/may 2027/in 3/in 2 minutes/in a second/1 feb 2025/30 feb/two minds
/ask by fri/yesterday/last friday/2026-11-23/2026-13-01/the 32nd/fri and sat/99999 weeks/in 999 centuries//   """

days = st.dates(date(2000, 1, 1), date(2099, 12, 31))
SMALL_WORDS = sorted(
    set().union(*(value for module in (around, stated) for value in vars(module).values() if isinstance(value, frozenset)))
)
"""The words that stand around days."""
words = st.sampled_from(VOCABULARY.split()) | st.sampled_from(SMALL_WORDS)
lines = st.one_of(st.text(max_size=60), st.lists(words, max_size=9).map(" ".join))


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("fri", "2026-11-27"),
        ("Friday", "2026-11-27"),
        ("by Thurs.", "2026-11-26"),
        ("tue", "2026-12-01"),
        ("sun", "2026-11-29"),
        ("this tue", "2026-11-24"),
        ("next fri", "2026-12-04"),
        ("next mon", "2026-11-30"),
        ("before next friday", "2026-12-04"),
        ("today", "2026-11-24"),
        ("tonight", "2026-11-24"),
        ("Tomorrow", "2026-11-25"),
        ("the day after tomorrow", "2026-11-26"),
        ("in 2 weeks", "2026-12-08"),
        ("2 weeks", "2026-12-08"),
        ("2 weeks from now", "2026-12-08"),
        ("within a fortnight", "2026-12-08"),
        ("in three days", "2026-11-27"),
        ("in a couple of days", "2026-11-26"),
        ("in a month", "2026-12-24"),
        ("next week", "2026-12-04"),
        ("end of the week", "2026-11-27"),
        ("end of month", "2026-11-30"),
        ("at the end of next month", "2026-12-31"),
        ("end of the year", "2026-12-31"),
        ("12 dec", "2026-12-12"),
        ("dec 12", "2026-12-12"),
        ("December 12th, 2027", "2027-12-12"),
        ("5 january", "2027-01-05"),
        ("the 5th of january", "2027-01-05"),
        ("24 nov", "2026-11-24"),
        ("23 nov", "2027-11-23"),
        ("Fri 27 Nov", "2026-11-27"),
        ("1 feb 2027", "2027-02-01"),
        ("29 feb", "2028-02-29"),
        ("12/1", "2027-01-12"),
        ("on 24/11", "2026-11-24"),
        ("3/2/27", "2027-02-03"),
        ("25.12.2026", "2026-12-25"),
        ("2027-01-05", "2027-01-05"),
        ("the 5th", "2026-12-05"),
        ("24th", "2026-11-24"),
        ("on the 31st", "2026-12-31"),
    ],
)
def test_a_phrase_names_a_day(phrase: str, day: str) -> None:
    assert day_of(phrase, TUESDAY) == date.fromisoformat(day)


@pytest.mark.parametrize("phrase", NO_DAYS.split("/"))
def test_other_words_name_none(phrase: str) -> None:
    assert day_of(phrase, TUESDAY) is None


@pytest.mark.parametrize("phrase", ["12/13", "31/2", "0/5", "1/1/1999", "13.13."])
def test_numbers_that_are_no_day_to_come_name_none(phrase: str) -> None:
    assert day_of(phrase, TUESDAY) is None


@pytest.mark.parametrize(
    ("today", "phrase", "day"),
    [
        ("2026-11-27", "fri", "2026-12-04"),
        ("2026-11-27", "this fri", "2026-11-27"),
        ("2026-11-27", "end of the week", "2026-11-27"),
        ("2026-11-28", "end of the week", "2026-12-04"),
        ("2026-11-29", "next fri", "2026-12-04"),
        ("2026-11-30", "next fri", "2026-12-11"),
        ("2026-12-31", "next month", "2027-01-31"),
        ("2027-01-31", "end of next month", "2027-02-28"),
        ("2027-01-31", "in a month", "2027-02-28"),
        ("2027-02-05", "the 31st", "2027-03-31"),
        ("2026-12-06", "the 5th", "2027-01-05"),
    ],
)
def test_a_phrase_counts_from_today(today: str, phrase: str, day: str) -> None:
    assert day_of(phrase, date.fromisoformat(today)) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("line", "what", "phrase", "day"),
    [
        ("ask Dana for scope by fri", "ask Dana for scope", "by fri", "2026-11-27"),
        ("ask Dana for scope by sun", "ask Dana for scope", "by sun", "2026-11-29"),
        ("Ask her  twice, on  Friday!", "Ask her  twice", "on  Friday", "2026-11-27"),
        ("ask Dana (by fri)", "ask Dana", "by fri", "2026-11-27"),
        ("ask Dana - tomorrow.", "ask Dana", "tomorrow", "2026-11-25"),
        ("ask Dana\nby fri\n", "ask Dana", "by fri", "2026-11-27"),
        ("carry on tomorrow", "carry on", "tomorrow", "2026-11-25"),
        ("send it in 2 weeks", "send it", "in 2 weeks", "2026-12-08"),
        ("send it 12 dec", "send it", "12 dec", "2026-12-12"),
        ("send it by 12/1", "send it", "by 12/1", "2027-01-12"),
        ("send it due fri", "send it", "due fri", "2026-11-27"),
        ("send it 2027-01-05", "send it", "2027-01-05", "2027-01-05"),
        ("meet on the 5th", "meet", "on the 5th", "2026-12-05"),
        ("do it before next friday", "do it", "before next friday", "2026-12-04"),
        ("close it at the end of the month", "close it", "at the end of the month", "2026-11-30"),
        ("call on the 5th by fri", "call on the 5th", "by fri", "2026-11-27"),
        ("[b]🎉 שלום[/b] by fri", "[b]🎉 שלום[/b]", "by fri", "2026-11-27"),
        ("write the plan by the new year", "write the plan", "by the new year", "2026-12-31"),
        ("think until the new year", "think", "until the new year", "2026-12-31"),
    ],
)
def test_a_line_ends_in_a_date(line: str, what: str, phrase: str, day: str) -> None:
    due = due_in(line, TUESDAY)
    assert due is not None
    assert (due.what, due.phrase, due.day) == (what, phrase, date.fromisoformat(day))


@pytest.mark.parametrize(
    "line",
    [
        "talk to the team in two minds",
        "read chapter 3",
        "send it to May",
        "call mum in march",
        "phone Mon Cheri",
        "remember where she sat",
        "sit in the sun",
        "meet every friday",
        "go through the notes from last friday",
        "think about tomorrow",
        "rate it at 7/10",
        "split it 50/50",
        "install 3.12.30",
        "read the 5th",
        "wait 2 weeks",
        "look back on 12 nov 2025",
        "reach the end of the month",
        "try again in a second",
        "by fri",
        "- tomorrow",
        "",
        "write the plan for the new year",
    ],
)
def test_a_line_without_a_sure_date_has_none(line: str) -> None:
    assert due_in(line, TUESDAY) is None


def test_a_long_note_is_read_at_its_end_alone() -> None:
    text = "by fri " * 5000 + "ask"
    assert due_in(text, TUESDAY) is None
    due = due_in(text + " by  mon", TUESDAY)
    assert due is not None
    assert (due.what, due.day) == (text, date(2026, 11, 30))


@given(lines, days)
def test_no_text_raises_or_names_a_past_day(text: str, today: date) -> None:
    day = day_of(text, today)
    assert day is None or day >= today


def words_of(text: str) -> list[str]:
    return sorted(re.findall(r"[^\W_]+", text))


@given(lines, days, st.booleans(), st.booleans())
def test_no_word_of_a_line_is_dropped(text: str, today: date, day_first: bool, doubtful: bool) -> None:
    due = due_in(text, today, day_first=day_first, doubtful=doubtful)
    if due is not None:
        assert words_of(f"{due.what} {due.phrase}") == words_of(text)
        assert due.day >= today
        assert words_of(due.what)


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("ask Dana by 20 dec", None),
        ("ask Dana by 20/12", None),
        ("ask Dana by 20 oct", "2027-10-20"),
        ("ask Dana by Mon 20 dec", "2027-12-20"),
        ("ask Dana by 20 dec 2027", "2027-12-20"),
        ("ask Dana by 20/12/27", "2027-12-20"),
    ],
)
def test_a_day_that_has_only_just_been_needs_its_year_or_its_weekday(line: str, day: str | None) -> None:
    due = due_in(line, date(2027, 1, 5))
    assert (due and due.day.isoformat()) == day


@given(days, days)
def test_a_date_that_is_written_out_is_read_back(day: date, today: date) -> None:
    expected = day if day >= today else None
    assert day_of(day.isoformat(), today) == expected
    assert day_of(f"{day.day}/{day.month}/{day.year}", today) == expected


@pytest.mark.parametrize("today", [date.min, date.max])
@pytest.mark.parametrize(
    "phrase", ["next fri", "mon", "tomorrow", "in 999 years", "next month", "the 1st", "1 jan", "1/1", "end of next year"]
)
def test_the_ends_of_time_raise_nothing(phrase: str, today: date) -> None:
    day = day_of(phrase, today)
    assert day is None or day >= today


@given(days, st.integers(0, 6), st.sampled_from(["", "10:30", "17:00", "00:00", "06:05"]))
def test_what_our_own_words_say_is_read_back(today: date, ahead: int, hour: str) -> None:
    day = today + timedelta(days=ahead)
    due = DayAndHour(day=day, hour=hour)
    assert read_day(due_words(day, today, hour), today) == due
    assert read_day(by_words(WrittenFollowUp(what="x", owner=Side.ME, due=day, hour=hour), today), today) == due
    assert read_day(dated(day), today) == DayAndHour(day=day)


@given(days, st.integers(7, 3000), st.sampled_from(["", "10:30", "17:00"]))
def test_a_far_day_that_our_own_words_say_is_read_back(today: date, ahead: int, hour: str) -> None:
    day = today + timedelta(days=ahead)
    follow_up = WrittenFollowUp(what="ask Dana", owner=Side.ME, due=day, hour=hour)
    assert read_day(by_words(follow_up, today), today) == DayAndHour(day=day, hour=hour)
    due = due_in(f"ask Dana {by_words(follow_up, today)}", today)
    assert due is not None
    assert (due.what, due.day, due.hour) == ("ask Dana", day, hour)


@given(days, days)
def test_day_or_month_comes_first(day: date, today: date) -> None:
    expected = day if day >= today else None
    for sign in "/.-":
        month_first = f"{day.month}{sign}{day.day}{sign}{day.year}"
        assert day_of(month_first, today, day_first=False) == expected
        if day.day > 12:
            assert day_of(month_first, today) is None


@pytest.mark.parametrize(
    ("typed", "day_first", "month_first"),
    [("by 5/12", "2026-12-05", "2027-05-12"), ("by 5.12.", "2026-12-05", "2027-05-12"), ("by 12/13", None, "2026-12-13")],
)
def test_what_could_be_both_goes_by_the_setting(typed: str, day_first: str | None, month_first: str | None) -> None:
    for setting, day in ((True, day_first), (False, month_first)):
        found = day_of(typed, TUESDAY, day_first=setting)
        assert (found.isoformat() if found else None) == day


def test_a_day_in_doubt_is_taken_when_it_is_wanted() -> None:
    assert due_in("prepare for Black Friday", TUESDAY) is None
    due = due_in("prepare for Black Friday", TUESDAY, doubtful=True)
    assert due is not None
    assert (due.what, due.day) == ("prepare for Black", date(2026, 11, 27))
    assert due_in("by mon or tue", TUESDAY, doubtful=True) is None


def test_reading_needs_no_library() -> None:
    program = """
import sys
from datetime import date
from peercoach_tui.domain.reading.phrases import due_in
known = set(sys.modules)
assert due_in("read chapter 3 by 12 dec 10:00", date(2026, 11, 24))
assert not set(sys.modules) - known
"""
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
