"""One phrase of a day and an hour, in any order: "by fri", "in 2 weeks at 10", "10:15 on Monday", "by COB friday"."""

from datetime import date, time
from typing import NamedTuple

from peercoach_tui.domain.reading.around import BY_VERBS, OWNERS, PARTICLE_VERBS, PAYS, PRICES
from peercoach_tui.domain.reading.asked import BEYOND, Asked, Found, Kind
from peercoach_tui.domain.reading.hours import FoundHour, clock_at, is_counted
from peercoach_tui.domain.reading.periods import period_at
from peercoach_tui.domain.reading.relative_days import near_at, span_at, weekday_at
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.vocabulary import (
    CLOSED,
    LATEST,
    MONTHS,
    NUMBERS,
    ORDINALS,
    PARTS,
    SOFT,
    STRONG,
    WEEKDAYS,
    words,
)
from peercoach_tui.domain.reading.written_dates import written_at

QUOTES = "\"'“”‘’„«»*_`"
_QUOTES_OR_BRACKETS = frozenset((*QUOTES, *"()[]"))
_BETWEEN = (", at", ", on", ", by", ", @", "·", ",", "on", "by", "t", "before", "until", "of", "- ", "–", "—")
_ABBREVIATED = frozenset(word for word in (*WEEKDAYS, *MONTHS) if len(word) <= len("thurs"))
_LATEST = (*LATEST, *(f", {each}" for each in LATEST))
_CLOSED_BEHIND = (*CLOSED, *(f"at {each}" for each in CLOSED), *(f", {each}" for each in CLOSED))
_PART_BETWEEN = ("in the", "at")
_FIRST = frozenset((*WEEKDAYS, *MONTHS, *NUMBERS, *ORDINALS)) | words(
    """later yday today tonight tomorrow tmrw tmr tomorow tommorow tommorrow yesterday the day this next last coming upcoming
    in within inside end year month quarter beginning start first eow eom eoq eoy week weekend cw kw calendar couple few half noon
    midday midnight at due by before until untill till til on no not latest deadline per over cob cop eob eod close w @ →
    -"""
)
"""What a phrase can begin with, besides digits."""


class Phrase(NamedTuple):
    """A phrase between two places. `day` is None where it names none that can be, or more than one; `hour` for none said.

    `by` is its preposition, "" without one; `strong` says that this means nothing but a due date. `part` is what a part of the
    day said with it ("friday morning") adds to an hour; its word, where no hour follows, stands behind `end`.
    """

    begin: int
    end: int
    kind: Kind
    day: date | None
    hour: time | None = None
    by: str = ""
    strong: bool = False
    part: int | None = None


def phrase_at(tokens: Tokens, at: int, asked: Asked) -> Phrase | None:
    """Return the longest phrase that begins there, with its preposition."""
    first = tokens.low(at)
    if first not in _FIRST and not first[:1].isdigit():
        return None
    if first == "by" and tokens.low(at - 1) in BY_VERBS and tokens.low(at + 1) in SOFT:
        return None
    begin, by, strong = _preposition(tokens, at)
    quoted = begin > at and tokens.low(begin) in _QUOTES_OR_BRACKETS
    asked = asked._replace(by=by)
    found = (
        None
        if tokens.is_inside_a_word(at)
        else _core(tokens, begin, asked) or (_core(tokens, begin + 1, asked) if quoted else None)
    )
    if found is None:
        return None
    end = found.end + (quoted and tokens.low(found.end) in _QUOTES_OR_BRACKETS)
    latest = tokens.after(end, _LATEST)
    if tokens.is_inside_a_word(latest):
        return None
    day = found.day if _can_be(found.day, asked) else None
    return found._replace(begin=at, end=latest, day=day, by=by, strong=strong or found.strong or latest > end)


def named_day(tokens: Tokens, at: int, asked: Asked) -> date | None:
    """Return the day that is named there, also one that is gone or too far away to be kept."""
    begin, by, _ = _preposition(tokens, at)
    found = _core(tokens, begin, asked._replace(by=by))
    return found.day if found else None


def _can_be(day: date | None, asked: Asked) -> bool:
    """Say whether the day is one to come, where one is asked for, and one that can be kept."""
    return day is not None and (asked.past or day >= asked.today) and day.year < max(BEYOND, asked.today.year + 1)


def _preposition(tokens: Tokens, at: int) -> tuple[int, str, bool]:
    """Return the place behind the prepositions there, the last but "on" as one word, and whether one of them is strong."""
    by, strong = "", False
    while True:
        end = tokens.after(at, STRONG)
        if tokens.low(at) in ("deadline", "till") and tokens.low(at - 1) in OWNERS:
            # "My deadline", "the till".
            end = at
        if end > at:
            words = tokens.lows(at, end)
            by = "before" if "before" in words else "until" if words[0] in ("until", "untill", "till", "til") else "by"
            strong = True
        elif not by or strong:
            end = tokens.after(at, SOFT)
            if end > at and tokens.low(at - 1) in PARTICLE_VERBS and tokens.after(end, STRONG) > end:
                # The "on" of "carry on until Friday" is the verb's.
                return at, by, strong
            if tokens.low(at) == "over" and tokens.after(end, STRONG) > end:
                # So is the "over" of "think it over till Friday".
                return at, by, strong
            by = by or ("" if end == at else "at" if tokens.low(at) == "at" else "on")
        if end == at:
            return at, by, strong
        at = end


def _core(tokens: Tokens, at: int, asked: Asked) -> Phrase | None:
    closed = tokens.after(at, CLOSED)
    day_begin = tokens.after(closed, (", on", "on", "of", ",", "this")) if closed > at else at
    day = day_at(tokens, day_begin, asked)
    if closed > at:
        if day is None:
            return Phrase(at, closed, Kind.NEAR, asked.today)
        return Phrase(at, day.end, day.kind, day.day, strong=True)
    if day is not None:
        return _with_hour(tokens, at, day, asked)
    clock = clock_at(tokens, at, bare=asked.by != "")
    if clock is None:
        return None
    behind = tokens.after(clock.end, _BETWEEN)
    if _is_a_number(tokens, at, clock, behind, asked):
        return None
    day = day_at(tokens, behind, asked)
    if day is None:
        return None
    part = _part(tokens, day.end)
    if tokens.low(day.end - 1) == "tonight" and clock.hour is not None:
        again = clock_at(tokens, at, bare=True, part=PARTS["night"])
        return Phrase(at, day.end, day.kind, day.day, again.hour if again else clock.hour)
    if part is not None and clock.hour is not None:
        again = clock_at(tokens, at, bare=True, part=part)
        clock = again._replace(end=tokens.after(day.end, _PART_BETWEEN) + 1) if again else clock
        return Phrase(at, clock.end, day.kind, day.day, clock.hour)
    return Phrase(at, day.end, day.kind, day.day if clock.hour else None, clock.hour)


def _is_a_number(tokens: Tokens, at: int, clock: FoundHour, behind: int, asked: Asked) -> bool:
    """Say whether the digits before a day are no hour of it: "look back at 2026 on Thursday", "pay 12.50 by Friday"."""
    said = tokens.after(at, ("at", "@", "um"))
    number = tokens.number(said)
    if number is None:
        return False
    if clock.end == said + 1 and len(tokens.low(said)) == 4:
        return not asked.past and 1900 <= number < 2100 and number % 100 % 15 != 0
    if said == at and asked.by == "" and tokens.low(at + 1) in ("h", "hrs") and not tokens.joined(at + 1):
        # "Sleep 8 h tonight" is how long.
        return not asked.past
    before = tokens.lows(0, at) if tokens.low(said + 1) == "." else []
    if (said == at and any(word in PAYS for word in before)) or any(word in PRICES for word in before):
        return clock.end == said + 3
    due = tokens.low(behind - 1) in ("by", "before", "until")
    return due and said == at and asked.by == "" and clock.end == at + 3 and tokens.low(at + 1) in (":", ".")


def _with_hour(tokens: Tokens, at: int, day: Found, asked: Asked) -> Phrase:
    """Take in the hour behind a day, with the part of the day between them."""
    end, part = day.end, _part(tokens, day.end)
    if part is None and tokens.low(day.end - 1) == "tonight":
        part = PARTS["night"]
    elif part is not None:
        end = tokens.after(end, ("in the",)) + 1
    closed = tokens.after(end, _CLOSED_BEHIND)
    if closed > end:
        return Phrase(at, closed, day.kind, day.day, strong=True)
    dotted = tokens.low(end) == "." and tokens.joined(end) and tokens.low(end - 1) in _ABBREVIATED
    begin = tokens.after(end + dotted, _BETWEEN)
    clock = _behind(tokens, begin, day, part, asked)
    if clock is None and tokens.low(begin) == "·":
        clock = _behind(tokens, begin + 1, day, part, asked)
    if clock is None:
        return Phrase(at, day.end, day.kind, day.day, part=part)
    return Phrase(at, clock.end, day.kind, day.day if clock.hour else None, clock.hour)


def _behind(tokens: Tokens, at: int, day: Found, part: int | None, asked: Asked) -> FoundHour | None:
    """Return the hour behind a day, None where the number there may be something else: a year, or how many."""
    clock = clock_at(tokens, at, bare=True, part=part)
    if day.kind is Kind.SHORT_NUMBERS and asked.by == "" and tokens.low(at - 1) in ("by", "before", "until"):
        # "Ship 2.10 by 3.10." has one day.
        return None
    if clock is None or tokens.after(at, ("at", "@", "um")) > at:
        return clock
    number, digits = tokens.number(at), len(tokens.low(at))
    mere = number is not None and clock.end == at + 1 and digits <= 2
    by = day.kind is Kind.NEAR and tokens.low(at - 1) == "by"
    if mere and part is None and not by and not _may_be_hour(number or 0, day):
        return None
    if mere and not asked.placed and is_counted(tokens, at + 1):
        return None
    if number is not None and digits == 4 and clock.end == at + 1:
        ahead = not asked.past and 1900 <= number < 2100
        year = ahead and (number % 100 % 15 != 0 or tokens.low(at + 1).isalpha())
        return None if clock.hour is None or year else clock
    return clock


def _may_be_hour(number: int, day: Found) -> bool:
    """Say whether a mere number behind the day is its hour: "mon 9", "yesterday 10"; after "12 dec" it needs an "at"."""
    return day.kind in (Kind.WEEKDAY, Kind.NEAR) and 7 <= number <= 20


def _part(tokens: Tokens, at: int) -> int | None:
    return PARTS.get(tokens.low(tokens.after(at, ("in the",))))


def day_at(tokens: Tokens, at: int, asked: Asked) -> Found | None:
    """Return the longest day that stands there."""
    best: Found | None = None
    for rule in (written_at, near_at, weekday_at, span_at, period_at):
        found = rule(tokens, at, asked)
        if found is not None and (best is None or found.end > best.end):
            best = found
    return best
