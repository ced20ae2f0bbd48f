"""Hours: "10:30", "9.30", "5pm", "14 Uhr", "noon", "half past nine"."""

from datetime import time
from typing import NamedTuple

from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.vocabulary import NUMBERS, PARTS

NOON = 12
_FEW = 5
_AM_PM = {"am": 0, "pm": 12, "a . m .": 0, "p . m .": 12, "a . m": 0, "p . m": 12}
_UNITS = frozenset({"min", "mins", "minute", "minutes", "hour", "hours", "%", "percent", "st", "nd", "rd", "th"})


class FoundHour(NamedTuple):
    """An hour that was found: the place behind it, and the hour; None for one that can't be, or that could be two."""

    end: int
    hour: time | None


def clock_at(tokens: Tokens, at: int, *, bare: bool = False, part: int | None = None) -> FoundHour | None:
    """Return the hour that stands there. A mere number is one only after "at" or where `bare` says so.

    `part` is what the part of the day said before adds to an hour up to twelve.
    """
    said = tokens.after(at, ("at about", "at", "@", "um"))
    begin = tokens.after(said, ("half past", "half"))
    if tokens.low(said) in ("noon", "midday"):
        return FoundHour(said + 1, time(NOON))
    if tokens.low(said) == "midnight":
        return FoundHour(said + 1, None)
    if tokens.number(said) == NOON and tokens.low(said + 1) in ("noon", "midday"):
        return FoundHour(said + 2, time(NOON))
    if tokens.low(said - 1) == "about":
        return FoundHour(said + 1, None) if tokens.number(said) is not None else None
    if begin > said:
        hour = _number(tokens, begin)
        # "Half nine" is 9:30 in London and 8:30 in Berlin.
        return None if hour is None else _whole(tokens, begin + 1, hour, 30 if begin == said + 2 else -1, part)
    return (
        _past_or_to(tokens, said, part)
        or _digits(tokens, said, bare or said > at, part)
        or _in_words(tokens, said, said > at, part)
    )


def _number(tokens: Tokens, at: int) -> int | None:
    number = tokens.number(at)
    return NUMBERS.get(tokens.low(at)) if number is None and tokens.low(at) not in ("a", "an") else number


def _past_or_to(tokens: Tokens, at: int, part: int | None) -> FoundHour | None:
    begin = tokens.after(at, ("a quarter", "quarter"))
    minutes = 15 if begin > at else _number(tokens, at)
    begin = begin if begin > at else at + 1
    hour = _number(tokens, begin + 1)
    if tokens.low(begin) not in ("past", "to") or hour is None or minutes not in (5, 10, 15, 20, 25) or hour > NOON:
        return None
    if begin == at + 1 and tokens.number(at) is not None and tokens.low(begin) == "to":
        return None
    if tokens.low(begin) == "past":
        return _whole(tokens, begin + 2, hour, minutes, part)
    return _whole(tokens, begin + 2, hour - 1 or NOON, 60 - minutes, part)


def _in_words(tokens: Tokens, at: int, said: bool, part: int | None) -> FoundHour | None:
    hour = NUMBERS.get(tokens.low(at)) if tokens.low(at) not in ("a", "an") else None
    clock = tokens.after(at + 1, ("o'clock",))
    if hour is None or not (said or clock > at + 1):
        return None
    return None if clock == at + 1 and is_counted(tokens, clock) else _whole(tokens, clock, hour, 0, part)


def is_counted(tokens: Tokens, at: int) -> bool:
    """Say whether what stands there is counted by the number before it: "10 slides"."""
    low = tokens.low(at)
    return low in _UNITS or (
        low.isalpha() and low not in ("on", "in", "at", "am", "pm", "please", "tomorrow", "today", "sharp", "via")
    )


def _digits(tokens: Tokens, at: int, bare: bool, part: int | None) -> FoundHour | None:
    hour, digits = tokens.number(at), len(tokens.low(at))
    if hour is None:
        return None
    if digits == 4:
        marked = tokens.low(at + 1) in ("h", "uhr", "hrs")
        if not bare and not marked:
            return None
        return _whole(tokens, at + 1 + marked, hour // 100, hour % 100, part, exact=True)
    if digits > 2:
        return None
    if tokens.low(at + 1) in (":", ".", "h") and tokens.joined(at + 1) and tokens.joined(at + 2) and len(tokens.low(at + 2)) == 2:
        minute = tokens.number(at + 2)
        if minute is not None:
            return _after_minutes(tokens, at, hour, minute, part)
    end = tokens.after(at + 1, ("o'clock", "uhr", "h", "hrs"))
    if tokens.low(end - 1) == "uhr" and end > at + 1 and (minute := tokens.number(end)) is not None and len(tokens.low(end)) == 2:
        return _whole(tokens, end + 1, hour, minute, part, exact=True)
    half = _half(tokens, end)
    if (
        end == at + 1
        and half == end
        and (not bare or (tokens.joined(end) and tokens.low(end) in _JOINED) or tokens.low(end) in _UNITS)
    ):
        return None
    if tokens.low(end - 1) in ("h", "hrs") and hour <= _FEW:
        # "3 h" is how long, sooner than an hour of the night.
        return FoundHour(end, None)
    exact = end > at + 1 and tokens.low(end - 1) != "o'clock"
    return _whole(tokens, end, hour, 0, part, exact=exact)


_JOINED = frozenset({"/", "-", ".", ":", "%", "d", "w", "st", "nd", "rd", "th", "–", "€", "'"})


def _after_minutes(tokens: Tokens, at: int, hour: int, minute: int, part: int | None) -> FoundHour | None:
    end = at + 3
    if (
        tokens.joined(end)
        and tokens.low(end) in (".", ":", "/", "-", "–")
        and tokens.joined(end + 1)
        and tokens.number(end + 1) is not None
    ):
        # Of "10:00-11:00" one hour would be dropped; "10.12.2026" is a day.
        return FoundHour(end + 2, None) if tokens.low(end) not in "./" else None
    return _whole(tokens, tokens.after(end, ("h", "uhr", "hrs")), hour, minute, part, exact=True)


def _half(tokens: Tokens, at: int) -> int:
    return tokens.after(at, _AM_PM)


def _whole(tokens: Tokens, at: int, hour: int, minute: int, part: int | None, *, exact: bool = False) -> FoundHour:
    """Return the hour with its "am", "pm" or part of the day; `exact` where it was written as clocks show it."""
    end = _half(tokens, at)
    if end > at:
        added: int | None = _AM_PM[" ".join(tokens.lows(at, end))]
        if not 1 <= hour <= NOON:
            return FoundHour(end, None)
    else:
        begin = tokens.after(at, ("in the", "at"))
        added, end = (PARTS[tokens.low(begin)], begin + 1) if tokens.low(begin) in PARTS else (part, at)
    if added is not None and hour <= NOON:
        hour = hour % NOON + added
    elif added is None and not exact and 1 <= hour <= 6:
        # Nobody meets at three in the morning.
        hour += NOON
    if tokens.low(end) in ("-", "–", "to", "until", "till") and tokens.number(end + 1) is not None:
        return FoundHour(end + 2, None)
    return FoundHour(end, time(hour, minute) if hour < 24 and 0 <= minute < 60 else None)
