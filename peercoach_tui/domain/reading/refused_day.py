"""Why a day that was typed is not taken: it is gone, too far away, no day at all, or not the only one."""

from datetime import date

from peercoach_tui.domain.reading.asked import BEYOND, Asked, Kind
from peercoach_tui.domain.reading.hours import clock_at
from peercoach_tui.domain.reading.no_such_day import day_or_hour, why_no_such_day
from peercoach_tui.domain.reading.no_such_hour import why_no_such_hour
from peercoach_tui.domain.reading.not_one_day import name_like, unread_words, why_not_one_day
from peercoach_tui.domain.reading.phrase import Phrase, named_day, phrase_at
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.vocabulary import MONTHS, WEEKDAYS
from peercoach_tui.domain.reading.written_dates import NEAR_DAYS
from peercoach_tui.domain.words import long_day

_LONGEST = 400
_SUCH_AS, _UNTIMED_SUCH_AS = "fri or 12 dec 10:00", "fri or 12 dec"
"""What can be typed, short enough to stand behind the reason on 80 columns."""
_GONE_SUCH_AS = "12 nov or last fri"
_TYPE_ONE_GONE = f"type a day gone by, such as {_GONE_SUCH_AS}."


def why_refused(
    text: str, today: date, *, day_first: bool = True, past: bool = False, placed: bool = False, timed: bool = True
) -> str:
    """Return one sentence on what in a text can't be taken as a day from `today` (a local date) on, with what can be typed.

    `past`: the day asked for is one gone by; `placed`: a place, or a name, may stand beside it; `timed`: an hour may. "" where
    nothing in the text is about a day.
    """
    asked = Asked(today, day_first, past=past, placed=placed, timed=timed)
    if len(text) > _LONGEST:
        return f"That is too long for a day: type one such as {_such_as(asked)}."
    tokens = Tokens(text)
    return (
        day_or_hour(tokens, asked)
        or _out_of_reach(tokens, asked)
        or why_no_such_day(tokens, asked)
        or why_no_such_hour(tokens, asked)
        or why_not_one_day(tokens, asked)
    )


def why_unread(
    text: str,
    today: date,
    such_as: str = "",
    *,
    day_first: bool = True,
    past: bool = False,
    placed: bool = False,
    timed: bool = True,
) -> str:
    """Return one sentence on the words of a text that are no part of a day and its hour; "" without such words."""
    asked = Asked(today, day_first, past=past, placed=placed, timed=timed)
    words = unread_words(Tokens(text[:_LONGEST]), asked)
    for word in words.split():
        if meant := name_like(word):
            return f"“{word}” can't be read: is it {meant}?"
    return f"“{words}” can't be read: type {such_as or f'a day, such as {_such_as(asked)}'}." if words else ""


def _such_as(asked: Asked) -> str:
    if asked.past:
        return _GONE_SUCH_AS
    return _SUCH_AS if asked.timed else _UNTIMED_SUCH_AS


def hour_alone(text: str) -> str:
    """Return one sentence on a text that is an hour alone, "" where it isn't."""
    tokens = Tokens(text[:_LONGEST])
    clock = clock_at(tokens, 0)
    if clock is None or clock.hour is None or clock.end < len(tokens):
        return ""
    return f"{clock.hour:%H:%M} needs a day: type one with it, such as fri {clock.hour:%H:%M}."


def _out_of_reach(tokens: Tokens, asked: Asked) -> str:
    """Say that a day is gone, is still to come where one gone by is asked for, or is too far off."""
    for at in range(len(tokens)):
        phrase = phrase_at(tokens, at, asked)
        if phrase is not None and phrase.day is not None:
            return _still_to_come(tokens, phrase, asked) if asked.past else ""
        named = named_day(tokens, at, asked) if phrase is not None else None
        if named is not None and named.year >= BEYOND:
            return f"{named.year} is too far off: type a day such as {_such_as(asked)}."
        if phrase is not None and _is_number_of_weekday(tokens.lows(phrase.begin, phrase.end)):
            continue
        other = phrase_at(tokens, at, asked._replace(past=not asked.past))
        is_near = other is not None and other.day is not None and abs((asked.today - other.day).days) <= NEAR_DAYS
        day = named or (other.day if other is not None and is_near else None)
        if day is None:
            continue
        if asked.past and day > asked.today:
            return f"{long_day(day, asked.today)} is still to come: {_TYPE_ONE_GONE}"
        if not asked.past and day < asked.today:
            return f"{long_day(day, asked.today)} is gone: type one such as {_such_as(asked)}."
    return ""


def _still_to_come(tokens: Tokens, phrase: Phrase, asked: Asked) -> str:
    assert phrase.day is not None
    if phrase.kind is Kind.BARE_SPAN:
        said = tokens.text[tokens[phrase.begin].start : tokens[phrase.end - 1].end]
        ago = Tokens(f"{said} ago")
        read = phrase_at(ago, 0, asked)
        if read is not None and read.kind is Kind.SPAN and not read.by and read.hour is None and read.end == len(ago):
            return f"“{said}” is how long: type {said} ago."
    return f"{long_day(phrase.day, asked.today)} is still to come: {_TYPE_ONE_GONE}" if phrase.day > asked.today else ""


def _is_number_of_weekday(lows: list[str]) -> bool:
    """Say whether a day has no month, as "monday the 12th": it is gone in any month that is."""
    numbers = [low for low in lows if low.isdigit()]
    return len(numbers) == 1 and any(low in WEEKDAYS for low in lows) and not any(low in MONTHS for low in lows)
