"""How often two people meet, in words: "every 2 weeks", "monthly on the 2nd Tuesday", "none"."""

import re
from typing import NamedTuple

from peercoach_tui.domain.partners.cadence import LAST, Cadence, Rhythm
from peercoach_tui.domain.plain import cut
from peercoach_tui.domain.reading.vocabulary import NUMBERS
from peercoach_tui.domain.words import WEEKDAYS

CADENCE_SUCH_AS = "weekly, every 3 weeks, every 10 days, monthly, 2nd Tuesday, monthly on the 31st, none"
"""What can be typed."""

_ORDINALS = {
    word: number
    for number, words in enumerate(("second 2nd other", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th"), start=2)
    for word in words.split()
}
NTH = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": LAST}
"""Which of its weekdays in a month, by the words that say so."""
IN_NO_RHYTHM = frozenset({"in no rhythm", "no rhythm", "now and then", "when we like", "ad hoc"})
"""What says that there is no rhythm, wherever it stands."""
_NONE = IN_NO_RHYTHM | {"none", "no", "never", "-", "–"}
ONCE = {
    "daily": Cadence(every=1),
    "weekly": Cadence(every=7),
    "fortnightly": Cadence(every=14),
    "biweekly": Cadence(every=14),
    "bi weekly": Cadence(every=14),
    "bi-weekly": Cadence(every=14),
    "monthly": Cadence(every=1, rhythm=Rhythm.MONTHS),
    "bimonthly": Cadence(every=2, rhythm=Rhythm.MONTHS),
    "quarterly": Cadence(every=3, rhythm=Rhythm.MONTHS),
    "yearly": Cadence(every=12, rhythm=Rhythm.MONTHS),
}
"""What says a whole rhythm in one word."""
UNITS = {
    word: (many, rhythm)
    for words, many, rhythm in (
        ("day days d", 1, Rhythm.DAYS),
        ("week weeks wk wks w", 7, Rhythm.DAYS),
        ("fortnight fortnights", 14, Rhythm.DAYS),
        ("month months mth mths", 1, Rhythm.MONTHS),
        ("quarter quarters", 3, Rhythm.MONTHS),
        ("year years", 12, Rhythm.MONTHS),
    )
    for word in words.split()
}
"""What is counted, by the words that say so: so many days or months."""
_COUNTED = re.compile(
    r"(?P<every>(?:once )?(?:every|each|per|a) )?"
    rf"(?:(?P<number>\d+(?:nd|rd|th)?|[a-z]+(?= )) ?)?(?P<unit>{'|'.join(UNITS)})(?= |$)"
)
_ON = re.compile(
    r"(?:on )?(?:the |(?:every|each) (?=\d+[a-z]))?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of (?:the|each|every) month)?"
)
_WEEKDAY = re.compile(
    r"(?:on )?(?:the |every |each )?(?P<nth>\S+) (?P<weekday>[a-z]{3,9})"
    r"(?: (?:of (?:the|each|every)|in the|a|each|every) month)?"
)
_KNOWN = frozenset((*UNITS, *_ORDINALS, *NTH, *NUMBERS, *ONCE, *["every", "each", "per", "a", "on", "the", "of", "in", "once"]))
_FEW = ("weekly", "every 3 weeks", "2nd Tuesday", "none")
_CUT = 20
_LONGEST = 60
_MOST = 3660
_BEGINNING = 3


def read_cadence(text: str) -> Cadence | None:
    """Return the cadence that a text says, None where any word of it can't be read.

    "10 days" is every 10 days; a mere "10" is nothing.
    """
    words = " ".join(text.casefold().replace(",", " ").rstrip(".! ").split())
    if not words or len(words) > _LONGEST:
        return None
    if words in _NONE:
        return Cadence(rhythm=Rhythm.NONE)
    for begin in (f"{once} " for once in ONCE):
        if words.startswith(begin):
            return _placed(ONCE[begin.strip()], words.removeprefix(begin))
    if words in ONCE:
        return ONCE[words]
    counted = _COUNTED.match(words)
    if counted is not None:
        cadence, rest = _counted(counted), words[counted.end() :].strip()
        return cadence if not rest or cadence is None else _placed(cadence, rest)
    return None if words.removesuffix(" day").isdigit() else _placed(ONCE["monthly"], words)


class NoCadence(NamedTuple):
    """Why a text is no cadence, as the beginning of a sentence, and what can be typed in its place."""

    why: str
    typed: tuple[str, ...]

    @property
    def choice(self) -> str:
        """Return what can be typed as one says it: "weekly, every 3 weeks or none"."""
        before = ", ".join(self.typed[:-1])
        return f"{before} or {self.typed[-1]}" if before else self.typed[-1]


def why_no_cadence(text: str) -> str:
    """Return one sentence on why a text is no cadence, with what can be typed; "" where it is one."""
    if read_cadence(text) is not None:
        return ""
    refused = refused_cadence(text)
    return f"{refused.why}: type {refused.choice}." if refused.why else f"Type how often, such as {refused.choice}."


def refused_cadence(text: str) -> NoCadence:
    """Return why a text that `read_cadence` doesn't read is no cadence; without a reason where nothing of it can be named."""
    words = " ".join(text.casefold().replace(",", " ").split())
    if not words or len(words) > _LONGEST:
        return NoCadence("", _FEW)
    said = words.split()
    number = said[-1] if said[:-1] in ([], ["every"], ["each"]) else ""
    if number.isascii() and number.isdigit():
        counted = tuple(each for each in (f"every {int(number)} days", f"every {int(number)} weeks") if read_cadence(each))
        if counted:
            return NoCadence(f"{int(number)} may be days or weeks", counted)
    named = next((word for word in said if _weekday(word) is not None), "")
    day = WEEKDAYS[_weekday(named) or 0]
    if named and ("fifth" in said or "5th" in said):
        return NoCadence(f"Some months have no 5th {day}", (f"4th {day}", f"last {day}"))
    if named and not any(word in NTH for word in said):
        return NoCadence("A weekday goes with a month", (_without(named, said), f"2nd {day}", f"last {day}"))
    if unread := next((word for word in said if word not in _KNOWN and not word[0].isdigit() and word != named), ""):
        return NoCadence(f"“{cut(unread, _CUT)}” can't be read", _FEW)
    return NoCadence(f"“{cut(words, _CUT)}” can't be kept", _FEW)


def _without(weekday: str, said: list[str]) -> str:
    """Return the words of the rhythm of days that words say without their weekday: "every 2 weeks" of "every other friday"."""
    alone = [word for word in said if word not in (weekday, "on", "the", "a")]
    for words in (alone, [*alone, "week"]):
        cadence = read_cadence(" ".join(words))
        if cadence is not None and cadence.rhythm is Rhythm.DAYS:
            return cadence.words
    return "weekly"


def _counted(found: re.Match[str]) -> Cadence | None:
    number, every = found["number"], found["every"]
    many = _ORDINALS.get(number or "", 0) if every else 0
    if number is None:
        many = 1 if every or found["unit"] == "fortnight" else 0
    elif number.isascii() and number.isdigit():
        many = int(number)
    once, rhythm = UNITS[found["unit"]]
    times = (many or NUMBERS.get(number or "", 0)) * once
    return Cadence(every=times, rhythm=rhythm) if 0 < times <= _MOST else None


def _placed(cadence: Cadence, words: str) -> Cadence | None:
    """Return a cadence of months on a day or a weekday of the month; None where that can't be read, or it isn't of months."""
    if cadence.rhythm is not Rhythm.MONTHS:
        return None
    on, weekday = _ON.fullmatch(words), _WEEKDAY.fullmatch(words)
    if on is not None and 1 <= int(on["day"]) <= 31:
        return cadence.but(day=int(on["day"]))
    if weekday is None or weekday["nth"] not in NTH:
        return None
    named = _weekday(weekday["weekday"])
    return None if named is None else cadence.but(rhythm=Rhythm.WEEKDAY, weekday=named, nth=NTH[weekday["nth"]])


def _weekday(word: str) -> int | None:
    """Return the weekday (0 is Monday) that the word names by three letters or more, one or many; None for none."""
    beginnings = [each for each in (word, word.removesuffix("s")) if len(each) >= _BEGINNING]
    return next((place for place, name in enumerate(WEEKDAYS) for each in beginnings if name.casefold().startswith(each)), None)
