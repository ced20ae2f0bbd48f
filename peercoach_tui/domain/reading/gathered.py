"""A gathering of the whole group in one line: its name, and when and where it is: "half-time thu 10 dec 18:00 hall"."""

import re
from datetime import date

from peercoach_tui.domain.plain import cut, squeezed
from peercoach_tui.domain.reading.again import Again, may_be_hour_words, read_again
from peercoach_tui.domain.reading.asked import Asked, Kind
from peercoach_tui.domain.reading.closing import ReadWith
from peercoach_tui.domain.reading.gone_by import gone_by_in
from peercoach_tui.domain.reading.hours import clock_at
from peercoach_tui.domain.reading.not_one_day import name_like, unread_words
from peercoach_tui.domain.reading.phrase import phrase_at
from peercoach_tui.domain.reading.refused_day import why_refused
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.domain.value import Value

GATHERING_SUCH_AS = "half-time 10 dec 18:00 hall"
"""What can be typed."""
NO_GATHERING = f"Type a name and a day, such as {GATHERING_SUCH_AS}."
_NAMELESS = f"The gathering needs a name: type it like {GATHERING_SUCH_AS}."
_LONGEST = 24
_EDGES = " \t,;:·–—-("
_LAST_OF_NAME = re.compile(r"\s+(?:on|at|is|am|um)$", re.IGNORECASE)
_OF_TWO = re.compile(r"\d\.?(?:[-–/]|\s*(?:&|\b(?:or|and|to)\b)\s+)$")
"""What makes the day behind it one of two: "12 or", "12-"."""
_PLACE = re.compile(r"\s*,\s*|\s+(?=at |in |@)")


class Gathered(Value):
    """What was read: the name, and the day with hour and place."""

    name: str
    date: NextDate


def read_gathering(text: str, reading: ReadWith) -> Gathered | None:
    """Return the gathering that a line names: what stands before the day is its name, what stands behind it the place.

    Where the day comes first, the name ends at a comma, "at", "in" or "@". The day is read as that of the next meeting is; one
    that is gone counts where it is said with its year and ends the line. None without a name or a day, or where the clocks
    skip the hour.
    """
    found = _found(text, reading)
    return None if found is None or _skipped(found.date, reading) else found


def why_no_gathering(text: str, reading: ReadWith) -> str:
    """Return one sentence on why a line can't be read, "" where it can."""
    found = _found(text, reading)
    if found is not None:
        return _skipped(found.date, reading)
    if refused := why_refused(text, reading.today, day_first=reading.day_first, placed=True):
        return refused
    tokens, asked = Tokens(text), Asked(reading.today, reading.day_first, placed=True)
    days = (at for at in range(len(tokens)) if (phrase := phrase_at(tokens, at, asked)) and phrase.day is not None)
    day = next(days, None)
    if day is None:
        return _without_day(text)
    if hour := _hour_words(text[tokens[day].start :], reading) if day else "":
        return hour
    return NO_GATHERING if unread_words(tokens, asked) else _NAMELESS


def _without_day(text: str) -> str:
    name = squeezed(text)
    if meant := name_like(name.rsplit(" ", 1)[-1]):
        return f"“{cut(name, _LONGEST)}” names no day: is it {meant}?"
    return f"“{cut(name, _LONGEST)}” names no day: type it like {GATHERING_SUCH_AS}." if name else NO_GATHERING


def _hour_words(text: str, reading: ReadWith) -> str:
    """Return what can be typed where a number behind the day may be its hour, "" else."""

    def reads(text: str) -> bool:
        found = read_again(text, reading.today, day_first=reading.day_first)
        return found is not None and found.day is not None and found.hour is not None

    is_read = read_again(text, reading.today, day_first=reading.day_first) is not None
    return "" if is_read else may_be_hour_words(text, reads)


def _skipped(found: NextDate, reading: ReadWith) -> str:
    return reading.why_no_next(found.hour, found) if found.hour else ""


def _found(text: str, reading: ReadWith) -> Gathered | None:
    tokens = Tokens(text)
    asked = Asked(reading.today, reading.day_first, placed=True)
    for at in range(len(tokens)):
        if tokens.is_inside_a_word(at) or not (phrase_at(tokens, at, asked) or clock_at(tokens, at)):
            continue
        before = text[: tokens[at].start]
        if _OF_TWO.search(before):
            continue
        name = _name(before)
        behind = text[tokens[at].start :]
        if name and _hour_words(behind, reading):
            return None
        found = _behind(behind, name, reading) if name else _with_name_behind(text, tokens, reading)
        if found is not None and not _says_when(found.name, asked):
            return found
    return None


def _says_when(name: str, asked: Asked) -> bool:
    """Say whether a day or an hour stands in a name: then it could be two days. A "1st gathering" is none."""
    tokens = Tokens(name)
    for at in range(len(tokens)):
        if not tokens.is_inside_a_word(at):
            phrase = phrase_at(tokens, at, asked)
            if clock_at(tokens, at) or (phrase is not None and phrase.day is not None and phrase.kind is not Kind.NTH):
                return True
    return False


def _behind(text: str, name: str, reading: ReadWith) -> Gathered | None:
    """Return a gathering of that name, with the day, hour and place that the text behind it says."""
    found = read_again(text, reading.today, day_first=reading.day_first)
    if found is None:
        gone = _gone(text, reading)
        return Gathered(name=name, date=NextDate(day=gone)) if gone else None
    return _gathered(name, found, found.place or "")


def _gone(text: str, reading: ReadWith) -> date | None:
    named_year = re.search(r"(?<!\d)(?:19|20)\d\d\s*$", text)
    return gone_by_in(text, reading.today, day_first=reading.day_first) if named_year else None


def _with_name_behind(text: str, tokens: Tokens, reading: ReadWith) -> Gathered | None:
    """Return a gathering whose name stands behind the longest beginning of the text that is a day, or a day and an hour."""
    for end in range(len(tokens), 0, -1):
        behind = tokens[end - 1].end
        found = read_again(text[:behind], reading.today, day_first=reading.day_first)
        if found is not None and found.day is not None and not found.place:
            name, *place = _PLACE.split(text[behind:].strip(_EDGES), maxsplit=1)
            if place and clock_at(Tokens(place[0]), 0):
                return None
            return _gathered(_name(name), found, re.sub(r"^(?:at|in|@)\s*", "", place[0]) if place else "")
    return None


def _gathered(name: str, found: Again, place: str) -> Gathered | None:
    if not name or found.day is None:
        return None
    return Gathered(name=name, date=NextDate(day=found.day, hour=found.hour or "", place=squeezed(place)))


def _name(text: str) -> str:
    return _LAST_OF_NAME.sub("", squeezed(text).strip(_EDGES)).strip(_EDGES)
