"""When and where two people meet again, in any order: "thu 10 dec 10:00 canteen", "canteen, Fri 9:00", "at Café Zoë"."""

import re
from collections.abc import Callable
from datetime import date, time
from difflib import SequenceMatcher
from unicodedata import category

from peercoach_tui.domain.reading.asked import Asked, Kind
from peercoach_tui.domain.reading.hours import clock_at
from peercoach_tui.domain.reading.phrase import Phrase, phrase_at
from peercoach_tui.domain.reading.phrases import hour_words
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.vocabulary import MONTHS, PARTS, WEEKDAYS, words
from peercoach_tui.domain.value import Value

_LONGEST = 400
_EDGES = " \t\r\n\f\v,;:·@–—-→()/+?!"
_PLACED = ("at ", "in the ", "in ", "@", "·")
_ASKED = words(
    """or either maybe perhaps tbd tba ago morning afternoon evening eve arvo night noon midnight o'clock uhr am pm week weeks
    month months day days fortnight hour hours minutes min next last every usual tomorrow today yesterday weekend around about
    before after until till from since between time early late mid ish sometime end beginning start thing not no never if when"""
)
"""Words about time: with one of these left over, not all that was said about it was read."""
_AS_EVER = re.compile(
    r"\b(?:at (?:the )?)?(?:same|usual) (?:time|hour|place)(?: and place)?(?: as (?:last time|before|always|ever|usual))?\b",
    re.IGNORECASE,
)
"""What says nothing new."""
_BEGINS_WITH_HOUR = re.compile(r"\d{1,2}(?:\s*[-–/]\s*\d{1,2})?(?:[\s,;]|$)")
"""With no other hour "9 canteen" may be one, and "12-1 canteen" two."""
_ROOMS = words("""room floor building hall house raum zimmer saal gate table desk platform bay block wing""")
_NAMES = (*WEEKDAYS, *MONTHS, "tomorrow", "today")
_LIKE = 0.72
_HOURS = 24


class Again(Value):
    """What was said of the next meeting: its day, its hour ("10:30") and its place; None for what wasn't said."""

    day: date | None = None
    hour: str | None = None
    place: str | None = None


def read_again(text: str, today: date, *, day_first: bool = True) -> Again | None:
    """Return the day, the hour and the place that the text names, from `today` (a local date) on.

    None where any of it can't be read, for a week or a month as a whole, and for two days or two hours: words about time are
    no place. Without a day, a place
    needs its "at", "in", "@" or "·", or an hour before it.
    """
    if len(text) > _LONGEST or not text.strip():
        return None
    tokens = Tokens(text)
    found = _phrase(tokens, Asked(today, day_first, placed=True))
    if found is None:
        return _without_day(text, tokens)
    begin, phrase = found
    if phrase.day is None or phrase.kind in (Kind.WEEK, Kind.BY_ONLY) or (phrase.part is not None and phrase.hour is None):
        return None
    end, hour = phrase.end, phrase.hour
    rest = [(begin, end)]
    if hour is None:
        elsewhere = _clock(tokens, begin, end)
        if elsewhere is not None:
            rest.append(elsewhere[:2])
            hour = elsewhere[2]
            if hour is None:
                return None
    place = _place(text, tokens, rest)
    if place and hour is None and _BEGINS_WITH_HOUR.match(place):
        return None
    return None if place is None else Again(day=phrase.day, hour=hour_words(hour) or None, place=place or None)


def may_be_hour_words(text: str, reads: Callable[[str], bool]) -> str:
    """Return what can be typed where a number keeps a text from being read, since it may be the hour ("thu 10 dec 10 canteen"),
    else "".

    `reads` says whether a text is read, with an hour.
    """
    tokens = Tokens(text[:_LONGEST])
    for at in reversed(range(len(tokens))):
        number, low = tokens.number(at), tokens.low(at)
        is_of_day = tokens.low(at + 1) in MONTHS or tokens.is_inside_a_word(at)
        if number is None or number >= _HOURS or len(low) > len("10") or is_of_day:
            continue
        if reads(f"{text[: tokens[at].start]}{low}:00{text[tokens[at].end :]}"):
            return f"If {low} is the hour, type {low}:00."
    return ""


def _phrase(tokens: Tokens, asked: Asked) -> tuple[int, Phrase] | None:
    """Return the first phrase and its place; a "2nd floor" is none."""
    for at in range(len(tokens)):
        phrase = phrase_at(tokens, at, asked)
        if phrase is not None and not (phrase.kind is Kind.NTH and tokens.low(phrase.end) in _ROOMS):
            return at, phrase
    return None


def _clock(tokens: Tokens, begin: int, end: int) -> tuple[int, int, time | None] | None:
    """Return an hour that stands apart from the day."""
    for at in range(len(tokens)):
        if begin <= at < end:
            continue
        clock = None if tokens.is_inside_a_word(at) else clock_at(tokens, at)
        if clock is not None and (clock.end <= begin or at >= end):
            return at, clock.end, clock.hour
    return None


def _without_day(text: str, tokens: Tokens) -> Again | None:
    clock = _clock(tokens, 0, 0)
    if clock is None and not text.lstrip().casefold().startswith(_PLACED):
        return None
    if clock is not None and clock[2] is None:
        return None
    place = _place(text, tokens, [clock[:2]] if clock else [])
    if place is None or any(_is_like_a_day(word) for word in tokens.lows(0, len(tokens))):
        return None
    return Again(hour=hour_words(clock[2]) if clock else None, place=place or None)


def _place(text: str, tokens: Tokens, read: list[tuple[int, int]]) -> str | None:
    """Return what is left over as a place, "" for nothing; None where it is about time, or stands apart."""
    left = text
    for begin, end in sorted(read, reverse=True):
        left = f"{left[: tokens[begin].start].rstrip(_EDGES)}\n{left[tokens[end - 1].end :].lstrip(_EDGES)}"
    pieces = [piece.strip(_EDGES) for piece in left.split("\n") if piece.strip(_EDGES)]
    pieces = [said for piece in pieces if (said := _AS_EVER.sub("", piece).strip(_EDGES))]
    pieces = [
        piece for piece in pieces if piece.casefold() not in ("at", "on", "in", "and", "let's say", "then", "meet", "we meet")
    ]
    if len(pieces) > 1:
        return None
    place = _bare(pieces[0]) if pieces else ""
    return place if _is_place(place) else None


def _bare(piece: str) -> str:
    low = piece.casefold()
    for word in ("at ", "in ", "@ "):
        if low.startswith(word) and len(piece) > len(word):
            return piece[len(word) :].strip(_EDGES)
    return piece


def _is_place(place: str) -> bool:
    if place and not any(category(sign)[0] in "LNS" for sign in place):
        return False
    tokens = Tokens(place)
    words = tokens.lows(0, len(tokens))
    letters = [word for word in words if word[0].isalpha()]
    numbered = any(word[0].isdigit() for word in words)
    timed = any(word in _ASKED or word in WEEKDAYS or word in PARTS for word in words)
    month = any(
        word in MONTHS and (tokens.number(at + 1) is not None or tokens.number(at - 1) is not None)
        for at, word in enumerate(words)
    )
    hours = any(
        clock_at(tokens, at) is not None and tokens.low(at - 1) not in _ROOMS and not tokens.is_inside_a_word(at)
        for at in range(len(tokens))
    )
    timed = timed or any(word.isdigit() and tokens.low(at + 1) == ":" for at, word in enumerate(words))
    return not timed and not month and not hours and (bool(letters) or not numbered)


def _is_like_a_day(word: str) -> bool:
    """Say whether the word may be a day that was mistyped."""
    return len(word) > 3 and any(
        abs(len(word) - len(name)) < 3 and SequenceMatcher(None, word, name).ratio() > _LIKE for name in _NAMES
    )
