"""What is wrong with an hour that no clock shows, or that may be two: "25:00", "13pm", "midnight", "10-11", "half nine"."""

import re

from peercoach_tui.domain.plain import cut
from peercoach_tui.domain.reading.asked import Asked
from peercoach_tui.domain.reading.hours import clock_at
from peercoach_tui.domain.reading.phrase import Phrase, phrase_at
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.vocabulary import PARTS

HOUR_SUCH_AS = "10:00 or 5pm"
"""What can be typed."""
_EACH_WITH_ITS_DAY = "Midnight stands between two days: type 23:59 or 0:00."
_OF_PART = {"morning": "9:00", "afternoon": "15:00", "evening": "19:00", "night": "21:00"}
_STRETCH = ("-", "–", "to", "until", "till")
_EITHER = re.compile(r"(?<![\w.:/-])\d{1,2}\s*(?:-|–|/|\bor\b)\s*\d{1,2}(?![\w:/-]|\.\d|\s*[a-z]{3})", re.IGNORECASE)
_LONGEST = 24


def why_no_such_hour(tokens: Tokens, asked: Asked) -> str:
    """Return one sentence on an hour of the text that is none, or not one; "" where there is no such."""
    why = _why(tokens, asked)
    return why if asked.timed or not why else "No hour can be kept here: type the day alone, such as 12 dec."


def _why(tokens: Tokens, asked: Asked) -> str:
    phrases = [phrase for at in range(len(tokens)) if (phrase := phrase_at(tokens, at, asked)) is not None]
    behind = {phrase.end for phrase in phrases}
    hours: list[tuple[int, int]] = []
    for at in range(len(tokens)):
        of_day = any(phrase.day is not None and phrase.begin <= at < phrase.end for phrase in phrases)
        if tokens.is_inside_a_word(at) or (of_day and at not in behind) or (hours and at < hours[-1][1]):
            continue
        clock = clock_at(tokens, at, bare=at in behind)
        if clock is None:
            continue
        end = min(clock.end, len(tokens))
        while tokens.joined(end):
            # Of "10:00-11:00" no less is quoted.
            end += 1
        said = tokens.text[tokens[at].start : tokens[end - 1].end]
        if clock.hour is None:
            return _of(tokens.lows(at, clock.end), cut(said, _LONGEST))
        if any(phrase.hour is not None and not phrase.begin <= at < phrase.end for phrase in phrases[:1]):
            return f"“{cut(said, _LONGEST)}” is a second hour: type one of them."
        hours.append((at, clock.end))
    if len(hours) > 1:
        first, second = (cut(tokens.text[tokens[begin].start : tokens[end - 1].end], _LONGEST) for begin, end in hours[:2])
        return f"“{first}” and “{second}” are two hours: type one of them."
    if either := _EITHER.search(tokens.text):
        return f"“{either[0]}” may be two hours: type one such as {HOUR_SUCH_AS}."
    part = next((low for low in tokens.lows(0, len(tokens)) if low in PARTS), "")
    return (
        f"“{part}” is no hour: type one such as {_with_its_day(tokens, phrases, _OF_PART[part])}." if part and not hours else ""
    )


def _with_its_day(tokens: Tokens, phrases: list[Phrase], hour: str) -> str:
    """Return "fri 19:00" where "fri" is the day that was typed, so that it isn't lost on the way; else the hour alone."""
    day = next((phrase for phrase in phrases if phrase.day is not None), None)
    if day is None:
        return hour
    said = tokens.text[tokens[day.begin].start : tokens[day.end - 1].end]
    return f"{'today' if said.casefold() == 'this' else cut(said, _LONGEST)} {hour}"


def _of(lows: list[str], said: str) -> str:
    if "midnight" in lows or lows[:3] == ["24", ":", "00"]:
        return _EACH_WITH_ITS_DAY
    if any(low in _STRETCH for low in lows[1:]):
        return f"“{said}” is more than one hour: type one such as {HOUR_SUCH_AS}."
    if lows[0] == "half":
        return f"“{said}” is another hour to other people: type one such as 9:30."
    return f"“{said}” is no hour: type one such as {HOUR_SUCH_AS}."
