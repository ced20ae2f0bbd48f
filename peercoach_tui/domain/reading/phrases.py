"""When something is due, in words: at the end of a line, before it or in it, or alone: "ask Dana by fri", "12 dec 10:00"."""

from datetime import date, time
from itertools import pairwise
from unicodedata import category

from peercoach_tui.domain.reading.around import EVENING, OBJECT_FOLLOWS, OWNERS, PARTICLE_VERBS, POLITE
from peercoach_tui.domain.reading.asked import Asked, Kind
from peercoach_tui.domain.reading.meant import PhrasePlace, is_adjacent, is_meant
from peercoach_tui.domain.reading.phrase import Phrase, phrase_at
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.verbs import DAY_IS_OBJECT_OF
from peercoach_tui.domain.reading.vocabulary import CLOSED, PARTS
from peercoach_tui.domain.value import Value

SUCH_AS = "fri, in 2 weeks, 12 dec or fri 10:00"
"""What can be typed for a day, and for an hour with it."""

_WHOLE = 400
"""A longer text is read at its end alone."""
_TAIL = 120
_MORNING, _NOON, _NIGHT = 6, 12, 19
_UP = (["get", "up"], ["wake", "up"], ["be", "up"], ["rise"], ["rise", "at"])
_MARKED = frozenset({"am", "pm", "a", "p", ":", ".", "h", "uhr"})
"""With one of these an hour is as it was typed."""
_SEPARATORS = " \t\r\n\f\v,;:-–—→|>📅"
_SIGNS_AFTER = tuple(",;:.!?)]")
_PAIRS = {"(": ")", "[": "]", '"': '"', "'": "'", "“": "”", "‘": "’", "„": "“", "«": "»", "*": "*", "_": "_", "`": "`"}


class Due(Value):
    """A line that names when it is due: `what` it says without that, the day, the hour ("17:00", or ""), and `phrase`, the words
    that were read, as they were typed."""

    what: str
    day: date
    hour: str = ""
    phrase: str = ""


class DayAndHour(Value):
    """A day, and the hour ("17:00") where one was said."""

    day: date
    hour: str = ""


def hour_words(hour: time | None) -> str:
    """Return an hour as it is kept: "17:00", "" for none."""
    return f"{hour:%H:%M}" if hour else ""


def ends_a_day(text: str) -> bool:
    """Say whether a day is named by its end, as in "eod", "fri cob" or "tonight": no hour that stood before holds then."""
    tokens = Tokens(text)
    return any(tokens.after(at, (*CLOSED, "tonight")) > at for at in range(len(tokens)))


def read_day(text: str, today: date, *, day_first: bool = True) -> DayAndHour | None:
    """Return the day, with its hour, that the whole text names, from `today` (a local date) on; None when any word is left over.

    A weekday is the next one after today, and "next fri" the Friday of the next calendar week, Monday to Sunday. A week as a
    whole ends on its Friday, a month on its last day; "by december" is its first. A day and a month without a year, and "the
    5th", are the coming ones, today included. A mere hour up to six is one of the afternoon.
    """
    if len(text) > _WHOLE:
        return None
    tokens = Tokens(text)
    begin = 0
    while begin < len(tokens) and _is_sign(tokens.low(begin)) and tokens.low(begin) not in ("→", "@"):
        begin += 1
    phrase = phrase_at(tokens, begin, Asked(today, day_first))
    if (
        phrase is None
        or phrase.day is None
        or any(not _is_sign(word) and word not in POLITE for word in tokens.lows(phrase.end, len(tokens)))
    ):
        return None
    return DayAndHour(day=phrase.day, hour=hour_words(phrase.hour))


def due_in(text: str, today: date, *, day_first: bool = True, doubtful: bool = False) -> Due | None:
    """Return what the text says and when it is due; None without a day, with two, or with nothing besides.

    A day counts where it is said with "by" and its like, and a bare one where it can be nothing else: "tomorrow", "12 dec",
    "fri", but "the 5th" only after "by" or "on". `doubtful`: one that may be part of what is said counts as well.
    """
    begin = 0 if len(text) <= _WHOLE else text.rfind(" ", 0, len(text) - _TAIL) + 1 or len(text) - _TAIL
    tokens = Tokens(text, begin)
    phrases = _phrases(tokens, Asked(today, day_first))
    if begin:
        phrases = phrases[-2:]
    if not phrases or _are_mixed(tokens, phrases):
        return None
    meant = []
    for phrase in phrases:
        place = _place(tokens, phrase)
        if (place is PhrasePlace.END or begin == 0) and is_meant(tokens, phrase, place, today):
            meant.append(phrase)
    if not meant and doubtful:
        meant = phrases[-1:]
    strong = [phrase for phrase in meant if phrase.strong]
    chosen = strong if strong else meant
    if len(chosen) != 1 or any(phrase.day is None for phrase in meant):
        return None
    return _cut(text, tokens, _without_particle(tokens, _early_or_late(tokens, chosen[0])))


def _early_or_late(tokens: Tokens, phrase: Phrase) -> Phrase:
    """Return the phrase with the hour of "get up at 6 tomorrow" in the morning, that of "dinner at 7 fri" in the evening."""
    said, before = tokens.lows(phrase.begin, phrase.end), tokens.lows(0, phrase.begin)
    if phrase.hour is None or not _MARKED.isdisjoint(said) or not PARTS.keys().isdisjoint(said):
        return phrase
    hour, up = phrase.hour.hour, before[:2] in _UP
    if up and _NOON < hour < _NIGHT and str(hour) not in said:
        return phrase._replace(hour=phrase.hour.replace(hour=hour - _NOON))
    if not up and _MORNING <= hour < _NOON and not EVENING.isdisjoint(before):
        return phrase._replace(hour=phrase.hour.replace(hour=hour + _NOON))
    return phrase


def _without_particle(tokens: Tokens, phrase: Phrase) -> Phrase:
    """Leave the "on" of "carry on tomorrow" to its verb."""
    verb = tokens.low(phrase.begin - 1) in PARTICLE_VERBS and tokens.low(phrase.begin - 2) not in OWNERS
    if tokens.low(phrase.begin) == "on" and verb:
        return phrase._replace(begin=phrase.begin + 1)
    return phrase


def _phrases(tokens: Tokens, asked: Asked) -> list[Phrase]:
    found: list[Phrase] = []
    at = 0
    while at < len(tokens):
        phrase = phrase_at(tokens, at, asked)
        if phrase is not None:
            found.append(phrase)
        at = phrase.end if phrase else at + 1
    return found


def _are_mixed(tokens: Tokens, phrases: list[Phrase]) -> bool:
    """Say whether two of the days are one thing: "Monday or Tuesday", "from Monday to Friday"."""
    return any(
        _begins_another(tokens, first, second)
        or (is_adjacent(tokens, first, second) and not (first.end == second.begin and _is_another(tokens, first, second)))
        for first, second in pairwise(phrases)
    )


def _begins_another(tokens: Tokens, first: Phrase, second: Phrase) -> bool:
    """Say whether a deed of its own stands before the second day: "ask Pat mon, Bo tue"."""
    if tokens.low(second.begin - 1) in OBJECT_FOLLOWS:
        return False
    if first.strong and second.by == "" and tokens.low(first.end) == ",":
        return True
    return first.by == second.by == "" and tokens.low(first.end) in ("then", "and", "&", "+", ",")


def _is_another(tokens: Tokens, first: Phrase, second: Phrase) -> bool:
    """Say whether the second of two days in a row is the due date alone: "call on the 5th by fri", "plan my Monday on Sunday"."""
    owned = second.by != "" and tokens.low(first.begin - 1) in OWNERS
    last = tokens.low(first.begin - 1)
    spoken = last in ("for", "about", "of") or (last in DAY_IS_OBJECT_OF and second.by == "on")
    spoken_of = spoken and first.by == "" and (second.kind is Kind.NEAR or second.by != "")
    return (second.strong and not first.strong) or owned or spoken_of or _is_version(tokens, first, second)


def _is_version(tokens: Tokens, first: Phrase, second: Phrase) -> bool:
    """Say whether the first is no day but the number of a thing: "cut release 4.2 on Tuesday the 7th"."""
    dotted = tokens.low(first.begin + 1) == "." and tokens.low(first.end - 1) != "."
    short = first.kind is Kind.SHORT_NUMBERS and first.by == "" and dotted and second.by != ""
    return short and (second.day is None or first.day is None or second.day.weekday() != first.day.weekday())


def _place(tokens: Tokens, phrase: Phrase) -> PhrasePlace:
    rest = tokens.lows(phrase.end, len(tokens))
    if rest[:1] and rest[0] in PARTS:
        rest = rest[1:]
    elif rest[:2] == ["in", "the"] and rest[2:3] and rest[2] in PARTS:
        rest = rest[3:]
    if rest[:2] == ["first", "thing"]:
        rest = rest[2:]
    if all(_is_sign(word) or word in POLITE for word in rest):
        return PhrasePlace.END
    return PhrasePlace.FRONT if all(_is_sign(word) for word in tokens.lows(0, phrase.begin)) else PhrasePlace.MIDDLE


def _is_sign(word: str) -> bool:
    return not any(letter.isalnum() for letter in word)


def _in_part(part: str) -> str:
    """Return "in the evening" of "evening": a part of a day is no hour, and stays with what is to be done."""
    return f"{'at' if part.casefold() == 'night' else 'in the'} {part}"


def _part_read(tokens: Tokens, phrase: Phrase, after: str) -> str:
    """Return " in the evening" of the " evening" behind a day, unless it goes on to a thing: "fri evening yoga"."""
    part, following = tokens.low(phrase.end), tokens.low(phrase.end + 1)
    ends = _is_sign(following) or following in POLITE or following in OBJECT_FOLLOWS
    behind = after.lstrip()
    return f" {_in_part(behind[: len(part)])}{behind[len(part) :]}" if part in PARTS and ends else after


def _part_last(what: str) -> str:
    """Return "call Ben in the morning" of "morning call Ben", which a day stood before."""
    tokens = Tokens(what[:_TAIL])
    first = tokens.low(0) in PARTS and len(tokens) > 1 and not tokens.is_inside_a_word(1)
    begin = tokens[1].start if first else 0
    return f"{what[begin:].lstrip(_SEPARATORS)} {_in_part(tokens[0].text)}" if begin else what


def _joined(before: str, after: str) -> str:
    """Return what stood on both sides of a day, without a sign that only it needed."""
    if before.endswith(("(", "[")):
        return before + after.lstrip(_SEPARATORS)
    return f"{before.rstrip(_SEPARATORS)}{after}" if after.startswith(_SIGNS_AFTER) else f"{before} {after}"


def _cut(text: str, tokens: Tokens, phrase: Phrase) -> Due | None:
    begin, end = tokens[phrase.begin].start, tokens[phrase.end - 1].end
    typed = text[begin:end]
    while begin > 0 and _PAIRS.get(text[begin - 1]) == text[end : end + 1] != "":
        begin, end = begin - 1, end + 1
    before, after = text[:begin], text[end:]
    if before.strip(_SEPARATORS):
        after = _part_read(tokens, phrase, after)
    if not before.strip(_SEPARATORS):
        what = _part_last(after.lstrip(f"{_SEPARATORS}.").rstrip())
    elif not any(letter.isalnum() or category(letter) == "So" for letter in after):
        what = before.rstrip(_SEPARATORS)
    else:
        what = _joined(before.rstrip(), after.strip())
    if not any(letter.isalnum() for letter in what):
        return None
    assert phrase.day is not None
    return Due(what=what, day=phrase.day, hour=hour_words(phrase.hour), phrase=typed)
