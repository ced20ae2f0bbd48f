"""Each text that isn't taken is refused with what is wrong in it, and what can be typed instead."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.reading.began import BEGAN_SUCH_AS, began_in, why_not_begun
from peercoach_tui.domain.reading.cadences import read_cadence, why_no_cadence
from peercoach_tui.domain.reading.closing import NO_DAY, NO_NEXT, ReadWith
from peercoach_tui.domain.reading.gathered import NO_GATHERING, read_gathering, why_no_gathering
from peercoach_tui.domain.reading.gone_by import gone_by_in, why_not_gone_by
from peercoach_tui.domain.reading.minutes import LONGEST, read_minutes, why_no_minutes
from peercoach_tui.domain.sessions.next_date import NextDate

TODAY = date(2026, 11, 26)
"""A Thursday."""
BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 26, 10, 0, tzinfo=BERLIN)
READING = ReadWith(today=TODAY, zone="Europe/Berlin")
SUGGESTION = NextDate(day=date(2026, 12, 9), hour="10:00")
COLUMNS = 85
DATES = "type one such as fri or 12 dec 10:00."
UNREAD = "type a day, such as fri or 12 dec 10:00."
MEET = "type it like 10 dec 10:00 canteen."
HOUR = "type one such as 10:00 or 5pm."
HALF = "type it like half-time 10 dec 18:00 hall."
OFTEN = "type weekly, every 3 weeks, 2nd Tuesday or none."
GONE = "type a day gone by, such as 12 nov or last fri."

BOTH = [
    ("thu 10", "thu 10 may be a day or an hour: type thu 10 dec or thu 10:00."),
    ("thu 3", "thu 3 may be a day or an hour: type thu 3 dec or thu 3pm."),
    ("thu 11 dec", "11 Dec is a Friday: type fri 11 dec or thu 10 dec."),
    ("mon 8 dec 10:00", "8 Dec is a Tuesday: type tue 8 dec or mon 7 dec."),
    ("Dec 11 (Thu)", "11 Dec is a Friday: type fri 11 dec or thu 10 dec."),
    ("thu 27 nov", "27 Nov is a Friday: type fri 27 nov or thu 26 nov."),
    ("wed 27 nov", "27 Nov is a Friday: type fri 27 nov or wed 2 dec."),
    ("fri 31", "31 Dec is a Thursday: type thu 31 dec or fri 1 jan."),
    ("monday the 12th", "12 Dec is a Saturday: type sat 12 dec or mon 14 dec."),
    ("mon 1.3.2028", "1 Mar 2028 is a Wednesday: type wed 1 mar 2028 or mon 28 feb 2028."),
    ("31 nov", "November has 30 days: type 30 nov or 1 dec."),
    ("nov 31 at 10:00", "November has 30 days: type 30 nov or 1 dec."),
    ("the 31st of february", "February has 28 days: type 28 feb or 1 mar."),
    ("29 feb 2027", "February 2027 has 28 days: type 28 feb 2027 or 1 mar 2027."),
    ("32 dec", "December has 31 days: type 31 dec or 1 jan."),
    ("32 dec 2026", "December 2026 has 31 days: type 31 dec 2026 or 1 jan 2027."),
    ("0 dec", "December begins with its 1st: type 1 dec."),
    ("31.11.", "November has 30 days: type 30 nov or 1 dec."),
    ("2026-02-30", "February 2026 has 28 days: type a day such as 12 dec."),
    ("2026-13-01", "There is no month 13: type a day such as 12 dec."),
    ("2027-13-01", "There is no month 13: type 2027-01-13."),
    ("2026-13-40", "There is no month 13: type a day such as 12 dec."),
    ("12/25", "There is no month 25: the day stands first, type 25/12."),
    ("12.13.27", "There is no month 13: the day stands first, type 13.12.27."),
    ("12.13.", "There is no month 13: the day stands first, type 13.12."),
    ("40.13.", "There is no month 13: type a day such as 12 dec."),
    ("12 nov 2026", f"Thu 12 Nov is gone: {DATES}"),
    ("thu 12 nov", f"Thu 12 Nov is gone: {DATES}"),
    ("3 days ago", f"Mon 23 Nov is gone: {DATES}"),
    ("yesterday", f"Wed 25 Nov is gone: {DATES}"),
    ("in 300 years", "2326 is too far off: type a day such as fri or 12 dec 10:00."),
    ("fri 25:00", f"“25:00” is no hour: {HOUR}"),
    ("fri 10:75", f"“10:75” is no hour: {HOUR}"),
    ("fri 13pm", f"“13pm” is no hour: {HOUR}"),
    ("13pm", f"“13pm” is no hour: {HOUR}"),
    ("12 dec midnight", "Midnight stands between two days: type 23:59 or 0:00."),
    ("12 dec 24:00", "Midnight stands between two days: type 23:59 or 0:00."),
    ("12 dec 10:00-11:00", f"“10:00-11:00” is more than one hour: {HOUR}"),
    ("fri half nine", "“half nine” is another hour to other people: type one such as 9:30."),
    ("fri 10-11", f"“10-11” may be two hours: {HOUR}"),
    ("thu 10 dec 10 or 11", f"“10 or 11” may be two hours: {HOUR}"),
    ("fri 10:00 11:00", "“11:00” is a second hour: type one of them."),
    ("fri morning", "“morning” is no hour: type one such as fri 9:00."),
    ("fri evening", "“evening” is no hour: type one such as fri 19:00."),
    ("fri or mon", "“fri” and “mon” are two days: type one of them."),
    ("mon-wed", "“mon” and “wed” are two days: type one of them."),
    ("10-12 dec", "“10-12 dec” is more than one day: type 12 dec, or the other."),
    ("10. or 11 dec", "“10. or 11 dec” is more than one day: type 11 dec, or the other."),
    ("fri after next", "“fri after next” may be more than one day: type its date, such as 12 dec."),
    ("friday in two weeks", "“friday in two weeks” may be more than one day: type its date, such as 12 dec."),
    ("in december", "“december” is a whole month: type a day of it, such as 12 dec or end of dec."),
    ("10", "10 may be a day or an hour: type 10th or 10:00."),
    ("31", "31 may be a day or an hour: type 31st."),
    ("sun 28 mar 2027 2:30", "The clocks skip 02:30 on Sun 28 Mar 2027; type another hour."),
    ("x" * 500, "That is too long for a day: type one such as fri or 12 dec 10:00."),
]
"""Of a due date and of the next meeting alike."""
DUE = [
    ("", NO_DAY),
    ("!!", NO_DAY),
    ("soon", f"“soon” can't be read: {UNREAD}"),
    ("fri canteen", f"“canteen” can't be read: {UNREAD}"),
    ("ask Dana by fri", f"“ask Dana” can't be read: {UNREAD}"),
    ("around 12 dec", f"“around” can't be read: {UNREAD}"),
    ("friady", "“friady” can't be read: is it friday?"),
    ("10:00", "10:00 needs a day: type one with it, such as fri 10:00."),
    ("at 5pm", "17:00 needs a day: type one with it, such as fri 17:00."),
    ("10 10", f"“10 10” can't be read: {UNREAD}"),
]
NEXT = [
    ("", NO_NEXT),
    ("canteen", "“canteen” is no day: if it is the place, type at canteen."),
    ("friady", "“friady” can't be read: is it friday?"),
    ("around 12 dec", f"“around” can't be read: {MEET}"),
    ("next week", "“next week” is a whole week: type a day of it, such as tue next week."),
    ("next month", "“next month” is a whole month: type a day of it, such as 12 dec."),
    ("Next Month", "“Next Month” is a whole month: type a day of it, such as 12 dec."),
    ("weekend", "“weekend” is no day to meet on: type one such as 12 dec."),
    ("thu 10 dec 10 canteen", "If 10 is the hour, type 10:00."),
]
GATHERINGS = [
    ("", NO_GATHERING),
    ("half-time", f"“half-time” names no day: {HALF}"),
    ("half-time friady", "“half-time friady” names no day: is it friday?"),
    ("thu 10 dec 18:00", f"The gathering needs a name: {HALF}"),
    ("half-time next week", "“next week” is a whole week: type a day of it, such as tue next week."),
    ("half-time thu 11 dec", "11 Dec is a Friday: type fri 11 dec or thu 10 dec."),
    ("half-time thu 10 dec 10 hall", "If 10 is the hour, type 10:00."),
]
CADENCES = [
    ("", f"Type how often, such as {OFTEN.removeprefix('type ')}"),
    ("10", "10 may be days or weeks: type every 10 days or every 10 weeks."),
    ("every 2", "2 may be days or weeks: type every 2 days or every 2 weeks."),
    ("every 0", f"“every 0” can't be kept: {OFTEN}"),
    ("600", "600 may be days or weeks: type every 600 days."),
    ("every 99999", f"“every 99999” can't be kept: {OFTEN}"),
    ("every other fri", "A weekday goes with a month: type every 2 weeks, 2nd Friday or last Friday."),
    ("weekly on tuesdays", "A weekday goes with a month: type weekly, 2nd Tuesday or last Tuesday."),
    ("every fri", "A weekday goes with a month: type weekly, 2nd Friday or last Friday."),
    ("every month on tuesdays", "A weekday goes with a month: type weekly, 2nd Tuesday or last Tuesday."),
    ("5th tuesday", "Some months have no 5th Tuesday: type 4th Tuesday or last Tuesday."),
    ("twice a month", f"“twice” can't be read: {OFTEN}"),
    ("monthly on the 32nd", f"“monthly on the 32nd” can't be kept: {OFTEN}"),
    ("every 0 days", f"“every 0 days” can't be kept: {OFTEN}"),
]
GONE_BY = [
    ("", "Type march, 12 nov, last week or 2025."),
    ("soon", "“soon” can't be read: type a day, such as march, 12 nov, last week or 2025."),
    ("tomorrow", f"Fri 27 Nov is still to come: {GONE}"),
    ("2027", "2027 is still to come: type a day, such as march, 12 nov, last week or 2025."),
    ("morning", "No hour can be kept here: type the day alone, such as 12 dec."),
    ("12 nov 25:00", "No hour can be kept here: type the day alone, such as 12 dec."),
    ("5", "5 alone is no day: type 5th."),
    ("12 nov 10:00", "“10:00” is an hour: type the day alone, such as march, 12 nov, last week or 2025."),
    ("thu 13 nov", "13 Nov was a Friday: type fri 13 nov or thu 12 nov."),
    ("31 sept", "September has 30 days: type 30 sep or 1 oct."),
    ("marhc", "“marhc” can't be read: is it march?"),
    ("5 years", "“5 years” is how long: type 5 years ago."),
]
BEGAN = [
    ("soonish", f"“soonish” can't be read: type it like {BEGAN_SUCH_AS}."),
    ("last week", f"“last week” can't be read: type it like {BEGAN_SUCH_AS}."),
    ("yesterday morning", "“morning” is no hour: type one such as yesterday 9:00."),
    ("9", "9 may be a day or an hour: type 9th or 9:00."),
    ("31 oct 10", "If 10 is the hour, type 10:00."),
    ("thu 13 nov 9:00", "13 Nov was a Friday: type fri 13 nov or thu 12 nov."),
    ("tomorrow", "That is still to come: type now, or when it began, such as yesterday 10:30."),
    ("some december", "“december” is a whole month: type a day of it, such as 12 dec."),
    ("before 5 days", "Tue 1 Dec is still to come: type a day gone by, such as 12 nov or last fri."),
    ("sun 29 mar 2026 2:30", "The clocks skip 02:30 on Sun 29 Mar; type another hour."),
    ("x" * 70, f"“{'x' * 29}…” can't be read: type it like {BEGAN_SUCH_AS}."),
]
MINUTES = [
    ("x", "“x” is no number of minutes: type minutes, such as 45."),
    ("-5", "“-5” is no number of minutes: type minutes, such as 45."),
    ("2.5", "“2.5” is no number of minutes: type minutes, such as 45."),
    ("", "Type minutes, such as 45."),
    ("25 h", "1500 minutes can't be kept: type 1 to 1440."),
    ("0", "0 minutes can't be kept: type 1 to 1440."),
]


def _minutes(text: str) -> str:
    return why_no_minutes(text, 1, "minutes, such as 45")


REFUSED: list[tuple[Callable[[str], str], str, str]] = [
    *((READING.why_no_due, *each) for each in (*BOTH, *DUE)),
    *((lambda text: READING.why_no_next(text, SUGGESTION), *each) for each in (*BOTH, *NEXT)),
    *((lambda text: why_no_gathering(text, READING), *each) for each in GATHERINGS),
    *((why_no_cadence, *each) for each in CADENCES),
    *((lambda text: why_not_gone_by(text, TODAY), *each) for each in GONE_BY),
    *((lambda text: why_not_begun(text, NOW), *each) for each in BEGAN),
    *((_minutes, *each) for each in MINUTES),
]


@pytest.mark.parametrize(
    ("why", "text", "said"), REFUSED, ids=[f"{place}-{text[:20]}" for place, (_, text, _) in enumerate(REFUSED)]
)
def test_it_says_what_is_wrong_and_what_can_be_typed(why: Callable[[str], str], text: str, said: str) -> None:
    assert why(text) == said
    assert len(said) <= COLUMNS and said[0] in "“thu" + said[0].upper() and said[-1] in ".?"


def test_month_first_says_that_the_month_stands_first() -> None:
    reading = READING.but(day_first=False)
    assert reading.why_no_due("31/11") == "November has 30 days: type 30 nov or 1 dec."
    assert reading.why_no_due("25/12") == "There is no month 25: the month stands first, type 12/25."
    assert reading.why_no_due("11.31.") == "November has 30 days: type 30 nov or 1 dec."


def _typed(sentence: str) -> list[str]:
    """Return what a sentence says can be typed."""
    return re.split(r" or ", sentence.partition(": type ")[2].rstrip("."))


@given(st.dates(TODAY, date(2028, 6, 1)), st.integers(1, 6), st.sampled_from(["", " 10:00"]))
def test_a_date_of_another_weekday_is_told_with_the_two_that_may_be_meant(day: date, off: int, hour: str) -> None:
    wrong = day + timedelta(days=off)
    why = READING.why_no_due(f"{wrong:%a} {day.day} {day:%b} {day.year}{hour}")
    read = [READING.due(text) for text in _typed(why)]
    days = [each.due for each in read if each and each.due]
    assert len(days) == 2 and days[0] == day
    assert days[1].weekday() == wrong.weekday() and 0 < abs((days[1] - day).days) <= 6


@given(st.dates(TODAY, date(2028, 6, 1)), st.dates(TODAY, date(2028, 6, 1)))
def test_a_number_after_a_weekday_is_told_as_the_two_that_it_may_be(today: date, day: date) -> None:
    reading = ReadWith(today=today)
    text = f"{day:%a} {day.day}"
    why = reading.why_no_due(text)
    if "may be a day or an hour" not in why:
        return
    of_day, of_hour = (reading.due(typed) for typed in _typed(why))
    assert of_day is not None and of_day.due is not None and (of_day.due.day, of_day.hour) == (day.day, "")
    assert of_hour is not None and of_hour.due is not None
    assert (of_day.due.weekday(), of_hour.due.weekday()) == (day.weekday(), day.weekday()) and of_hour.hour[:2].isdigit()


@given(st.integers(0, 60), st.integers(1, 12), st.sampled_from([None, 2027, 2028]))
def test_a_day_that_a_month_has_not_is_told_with_days_that_it_has(day: int, month: int, year: int | None) -> None:
    text = f"{day} {date(2026, month, 1):%b}{f' {year}' if year else ''}"
    why = READING.why_no_due(text)
    if READING.due(text) is not None:
        assert why == ""
        return
    assert why.partition(" ")[0] == f"{date(2026, month, 1):%B}"
    assert all(READING.due(typed) is not None for typed in _typed(why))


@given(st.text(max_size=70))
def test_a_text_is_read_or_refused_in_one_line(text: str) -> None:
    for is_read, why in (
        (READING.due(text) is not None, READING.why_no_due(text)),
        (READING.next_date(text, SUGGESTION) is not None, READING.why_no_next(text, SUGGESTION)),
        (read_gathering(text, READING) is not None, why_no_gathering(text, READING)),
        (read_cadence(text) is not None, why_no_cadence(text)),
        (gone_by_in(text, TODAY) is not None, why_not_gone_by(text, TODAY)),
        (1 <= (read_minutes(text) or 0) <= LONGEST, _minutes(text)),
    ):
        assert is_read == (why == "") and "\n" not in why
    began = began_in(text, NOW)
    assert (began is not None and began.at <= NOW) == (why_not_begun(text, NOW) == "")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45", 45),
        ("45 min", 45),
        ("45′", 45),
        ("1h", 60),
        ("1 h 15", 75),
        ("1h15m", 75),
        ("an hour", 60),
        ("1:30", 90),
        ("half an hour", 30),
    ],
)
def test_minutes_are_read_as_one_says_them(text: str, minutes: int) -> None:
    assert read_minutes(text) == minutes


@pytest.mark.parametrize("text", ["1:60", "45 km", "1.5h", "two", "h", "1h 5 s"])
def test_what_is_no_length_is_not_read(text: str) -> None:
    assert read_minutes(text) is None
