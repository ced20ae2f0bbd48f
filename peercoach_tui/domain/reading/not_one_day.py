"""What is wrong with a text that names no day, or more than one, and which of its words can't be read."""

import re
from difflib import get_close_matches

from peercoach_tui.domain.plain import cut
from peercoach_tui.domain.reading.asked import Asked, Kind
from peercoach_tui.domain.reading.hours import clock_at
from peercoach_tui.domain.reading.phrase import Phrase, phrase_at
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.vocabulary import MONTHS
from peercoach_tui.domain.words import MONTHS as MONTH_NAMES
from peercoach_tui.domain.words import WEEKDAYS as WEEKDAY_NAMES

_LONGEST = 30
_CLOSE = 0.75
_NAMES = tuple(map(str.casefold, (*WEEKDAY_NAMES, *MONTH_NAMES, "tomorrow", "today", "yesterday", "tonight", "weekend")))
_MORE_BEFORE = re.compile(r"\d{1,2}(?:st|nd|rd|th|\.)?\s*(?:[-–/&]|\b(?:or|and|to)\b)\s*$", re.IGNORECASE)
_LAST_HOUR, _LAST_DAY = 24, 31
_EDGES = " \t,;:.!?()–—-→@"


def why_not_one_day(tokens: Tokens, asked: Asked) -> str:
    """Return one sentence on the days of a text where they are not exactly one; "" where they are, or nothing is known."""
    phrases = _phrases(tokens, asked)
    if len(phrases) > 1 and phrases[0].day is None and phrases[1].begin == phrases[0].end:
        return _of_several(_said(tokens, phrases[0].begin, phrases[1].end))
    if len(phrases) > 1:
        first, second = (_said(tokens, each.begin, each.end) for each in phrases[:2])
        return f"“{first}” and “{second}” are two days: type one of them."
    if not phrases:
        return _number_alone(tokens, asked) or _month_alone(tokens, asked)
    phrase = phrases[0]
    said = _said(tokens, phrase.begin, phrase.end)
    if more := _MORE_BEFORE.search(tokens.text[: tokens[phrase.begin].start]):
        one = f"type {said}, or the other" if phrase.day and phrase.hour is None else "type one of them alone, such as 12 dec"
        return f"“{cut(more[0] + said, _LONGEST)}” is more than one day: {one}."
    if phrase.day is None:
        return _of_several(said)
    if asked.placed and phrase.kind is Kind.WEEK and "month" in said.casefold():
        return f"“{said}” is a whole month: type a day of it, such as 12 dec."
    if asked.placed and phrase.kind is Kind.WEEK:
        return f"“{said}” is a whole week: type a day of it, such as tue {said}."
    return f"“{said}” is no day to meet on: type one such as 12 dec." if asked.placed and phrase.kind is Kind.BY_ONLY else ""


def _of_several(said: str) -> str:
    return f"“{said}” may be more than one day: type its date, such as 12 dec."


def unread_words(tokens: Tokens, asked: Asked) -> str:
    """Return the first words of a text that are no part of a day and its hour, cut to fit, "" for none."""
    begin = 0
    for phrase in (*_phrases(tokens, asked), None):
        end = len(tokens) if phrase is None else phrase.begin
        words = _said(tokens, begin, end).strip(_EDGES) if begin < end else ""
        clock = clock_at(tokens, begin, bare=True)
        if words and not (clock is not None and clock.end >= end):
            return words
        begin = end if phrase is None else phrase.end
    return ""


def name_like(word: str) -> str:
    """Return the name of a day that a word may be, mistyped; "" for none."""
    low = word.casefold()
    if len(low) < 4 or low in _NAMES:
        return ""
    return next(iter(get_close_matches(low, _NAMES, 1, _CLOSE)), "")


def _phrases(tokens: Tokens, asked: Asked) -> list[Phrase]:
    found: list[Phrase] = []
    for at in range(len(tokens)):
        phrase = phrase_at(tokens, at, asked) if not found or at >= found[-1].end else None
        if phrase is not None:
            found.append(phrase)
    return found


def _number_alone(tokens: Tokens, asked: Asked) -> str:
    number = tokens.number(0) if len(tokens) == 1 else None
    if number is None or not 0 <= number <= _LAST_DAY:
        return ""
    day = f"{number}{_ending(number)}" if number else ""
    if not asked.timed:
        return f"{number} alone is no day: type {day or '12 dec'}."
    hour = f"{number}:00" if number < _LAST_HOUR else ""
    return f"{number} may be a day or an hour: type {' or '.join(filter(None, (day, hour)))}."


def _ending(number: int) -> str:
    return "th" if number // 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _month_alone(tokens: Tokens, asked: Asked) -> str:
    month = next((token for token in tokens.lows(0, len(tokens)) if token in MONTHS), "")
    end = "" if asked.past else f" or end of {month[:3]}"
    return f"“{month}” is a whole month: type a day of it, such as 12 {month[:3]}{end}." if month else ""


def _said(tokens: Tokens, begin: int, end: int) -> str:
    return cut(tokens.text[tokens[begin].start : tokens[end - 1].end], _LONGEST)
