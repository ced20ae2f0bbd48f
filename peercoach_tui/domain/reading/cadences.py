"""How often two people meet, in words: "every 2 weeks", "monthly on the 2nd Tuesday", "none"."""

import re

from peercoach_tui.domain.partners.cadence import LAST, Cadence, Rhythm
from peercoach_tui.domain.words import WEEKDAYS

CADENCE_SUCH_AS = "weekly, every 3 weeks, every 10 days, monthly, 2nd Tuesday, monthly on the 31st, none"
"""What can be typed."""

_NUMBERS = {
    word: number
    for number, words in enumerate(
        ("a one", "two second 2nd other", "three third 3rd", "four fourth 4th", "five fifth 5th", "six sixth 6th"), start=1
    )
    for word in words.split()
}
_NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": LAST}
_NONE = frozenset({"none", "no", "never", "-", "–", "in no rhythm", "no rhythm", "now and then", "when we like", "ad hoc"})
_ONCE = {
    "daily": Cadence(every=1),
    "weekly": Cadence(every=7),
    "fortnightly": Cadence(every=14),
    "biweekly": Cadence(every=14),
    "bi-weekly": Cadence(every=14),
    "monthly": Cadence(every=1, rhythm=Rhythm.MONTHS),
    "bimonthly": Cadence(every=2, rhythm=Rhythm.MONTHS),
    "quarterly": Cadence(every=3, rhythm=Rhythm.MONTHS),
    "yearly": Cadence(every=12, rhythm=Rhythm.MONTHS),
}
_UNITS = {
    "day": (1, Rhythm.DAYS),
    "week": (7, Rhythm.DAYS),
    "fortnight": (14, Rhythm.DAYS),
    "month": (1, Rhythm.MONTHS),
    "quarter": (3, Rhythm.MONTHS),
    "year": (12, Rhythm.MONTHS),
}
_EVERY = re.compile(r"(?:once )?(?:every|each|per|a) (?:(?P<number>\S+) )?(?P<unit>day|week|fortnight|month|quarter|year)s?")
_ON = re.compile(r"(?:on )?(?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of (?:the|each|every) month)?")
_WEEKDAY = re.compile(
    r"(?:on )?(?:the |every |each )?(?P<nth>\S+) (?P<weekday>[a-z]{3,9})"
    r"(?: (?:of (?:the|each|every)|in the|a|each|every) month)?"
)
_LONGEST = 60
_BEGINNING = 3


def read_cadence(text: str) -> Cadence | None:
    """Return the cadence that a text says, None where any word of it can't be read."""
    words = " ".join(text.casefold().replace(",", " ").rstrip(".! ").split())
    if not words or len(words) > _LONGEST:
        return None
    if words in _NONE:
        return Cadence(rhythm=Rhythm.NONE)
    for begin in (f"{once} " for once in _ONCE):
        if words.startswith(begin):
            return _placed(_ONCE[begin.strip()], words.removeprefix(begin))
    if words in _ONCE:
        return _ONCE[words]
    every = _EVERY.match(words)
    if every is not None:
        cadence, rest = _every(every), words[every.end() :].strip()
        return cadence if not rest or cadence is None else _placed(cadence, rest)
    return _placed(_ONCE["monthly"], words)


def _every(found: re.Match[str]) -> Cadence | None:
    number = found["number"]
    many = 1 if number is None else int(number) if number.isascii() and number.isdigit() else _NUMBERS.get(number, 0)
    once, rhythm = _UNITS[found["unit"]]
    return Cadence(every=many * once, rhythm=rhythm) if 0 < many * once <= 3660 else None


def _placed(cadence: Cadence, words: str) -> Cadence | None:
    """Return a cadence of months on a day or a weekday of the month; None where that can't be read, or it isn't of months."""
    if cadence.rhythm is not Rhythm.MONTHS:
        return None
    on, weekday = _ON.fullmatch(words), _WEEKDAY.fullmatch(words)
    if on is not None and 1 <= int(on["day"]) <= 31:
        return cadence.but(day=int(on["day"]))
    if weekday is None or weekday["nth"] not in _NTH:
        return None
    named = _weekday(weekday["weekday"])
    return None if named is None else cadence.but(rhythm=Rhythm.WEEKDAY, weekday=named, nth=_NTH[weekday["nth"]])


def _weekday(word: str) -> int | None:
    """Return the weekday (0 is Monday) that the word names by three letters or more, one or many; None for none."""
    beginnings = [each for each in (word, word.removesuffix("s")) if len(each) >= _BEGINNING]
    return next((place for place, name in enumerate(WEEKDAYS) for each in beginnings if name.casefold().startswith(each)), None)
