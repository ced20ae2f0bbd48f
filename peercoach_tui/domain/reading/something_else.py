"""Whether a day in a line is another than that of its deed: part of a name, of a condition, or vague."""

from datetime import date

from peercoach_tui.domain.reading.around import (
    EVENTS,
    MANY_DAYS,
    NAMED_DAYS,
    NEVER,
    NOT_THAT_DAY,
    NOT_WHEN,
    NUMBERED,
    OFTEN,
    OTHER_DAYS,
    OWNERS,
    RECURRING,
    SMALL,
    STRETCHES,
    TIMES_OF,
    TITLES,
)
from peercoach_tui.domain.reading.asked import Kind
from peercoach_tui.domain.reading.events import is_dated, is_of_an_event
from peercoach_tui.domain.reading.phrase import Phrase
from peercoach_tui.domain.reading.stated import gives_time, is_conditional, tells_of_another
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.vocabulary import ORDINALS, WEEKDAYS

_NEARLY_A_YEAR = 310


def is_of_something_else(tokens: Tokens, phrase: Phrase, before: list[str], today: date) -> bool:
    """Say whether the day is not that of a deed, whatever its preposition; `before` are the words before it, in small letters."""
    if _was(phrase, tokens, today):
        return True
    last = before[-1] if before else ""
    if (
        before[:1] == ["no"]
        and len(before) > 1
        and before[1].isalpha()
        and phrase.kind is Kind.THE_END
        and phrase.by in ("on", "at")
    ):
        # Of a habit: "no email at the weekend".
        return True
    if (
        (last in NOT_THAT_DAY and not (last == "till" and before[-2:-1] != [] and before[-2] in OWNERS))
        or (last in ("#", "_") and tokens.joined(phrase.begin))
        or before[-3:] in (["w", "/", "c"], ["w", "/", "e"])
    ):
        return True
    if (
        is_conditional(before)
        or tells_of_another(before)
        or _is_an_id(tokens, phrase)
        or (not phrase.strong and _is_in_brackets(tokens, phrase))
    ):
        return True
    if (
        last in ("early", "late")
        and phrase.kind is not Kind.NEAR
        and (phrase.by == "" or phrase.kind not in (Kind.WEEKDAY, Kind.NEAR, Kind.DATED, Kind.NTH))
    ):
        return True
    if phrase.kind is Kind.WEEKDAY and (last in ORDINALS or last == "last" or _is_without(phrase, before)):
        return True
    if last in NUMBERED and tokens.low(phrase.begin + 1) == "of":
        return True
    if last == "-" and before[-2:-1] in (["mid"], ["pre"], ["post"]):
        return True
    if last in OTHER_DAYS and phrase.kind in (Kind.WEEKDAY, Kind.WEEKEND, Kind.BY_ONLY, Kind.WEEK):
        return True
    stretch = last in STRETCHES and len(before) > 1 and tokens.number(phrase.begin - 2) is not None
    hours = last.isdigit() and before[-2:-1] == ["or"]
    if _recurs(phrase, before, tokens.low(phrase.begin)) or (stretch and phrase.by == "") or hours:
        return True
    if phrase.by == "before" and last in TIMES_OF:
        return True
    negations = {"until": NOT_WHEN, "before": NEVER}.get(phrase.by, frozenset())
    no_one = phrase.by == "before" and (before[1:3] in (["no", "one"], ["no", "-"]) or before[:1] == ["no"])
    negated = (no_one or any(word in negations for word in before)) and "forget" not in before
    return negated or (phrase.by == "until" and gives_time(before)) or last in NAMED_DAYS or _is_in_a_name(tokens, phrase)


def is_cut(tokens: Tokens, phrase: Phrase) -> bool:
    """Say whether what stands behind a day belongs to it: "this week, latest next", "by feb/march", "by May Sarton"."""
    end = phrase.end
    after, last = tokens.low(end), end + 1 >= len(tokens)
    if after in ("next", "last", "this", "on", "+", "±") and last:
        return True
    if after in ("/", "or", "±", "+", "et", "is", "are", "was", "were") or (after in SMALL and tokens.low(end + 1) in MANY_DAYS):
        return True
    if after == "(" and tokens.number(end + 1) is not None and tokens.low(end + 2) == ")":
        return True
    if after == "and" and tokens.low(end + 1) in ("a", "half") and "half" in tokens.lows(end + 1, end + 3):
        return True
    named = phrase.kind is Kind.BY_ONLY and tokens[end - 1].text.istitle() and after.isalpha()
    return named and tokens[end].text.istitle()


def _was(phrase: Phrase, tokens: Tokens, today: date) -> bool:
    """Say whether a day without a year has only just been, or is not in this year's calendar: it would be one in a year."""
    if phrase.day is None or phrase.kind not in (Kind.DATED, Kind.SHORT_NUMBERS) or (phrase.day - today).days <= _NEARLY_A_YEAR:
        return False
    years = (f"{phrase.day.year}", f"{phrase.day.year % 100:02}")
    sure = any(word in WEEKDAYS for word in tokens.lows(phrase.begin, phrase.end))
    return not sure and not any(tokens.low(place) in years for place in range(phrase.begin + 2, phrase.end))


def _is_in_brackets(tokens: Tokens, phrase: Phrase) -> bool:
    """Say whether the day stands in brackets with what it is the day of: "ask Pat (back on Monday)", "the launch (15 April)"."""
    opened = max((place for place in range(phrase.begin) if tokens.low(place) == "("), default=None)
    if opened is None or ")" in tokens.lows(opened, phrase.begin) or ")" not in tokens.lows(phrase.end, len(tokens)):
        return False
    alone = opened == phrase.begin - 1 and tokens.low(phrase.end) in (")", ".", "!", "?")
    if tokens.low(opened - 1) in EVENTS and tokens.low(opened - 1) != "deadline":
        return True
    return (
        not alone
        or "for" in tokens.lows(opened - 4, opened)
        or is_dated(tokens.lows(0, opened))
        or tokens.low(0) in ("book", "reserve")
        or is_of_an_event(tokens.lows(0, opened))
    )


def _is_without(phrase: Phrase, before: list[str]) -> bool:
    """Say whether the day is called so for what it is without: "a no-meeting Friday"."""
    return phrase.by == "" and (before[-3:-1] == ["no", "-"] or (before[-2:-1] == ["no"] and before[:2] != ["say", "no"]))


def _is_an_id(tokens: Tokens, phrase: Phrase) -> bool:
    """Say whether the day is the name of a ticket: "close DEC-24"."""
    begin = phrase.begin
    return not phrase.by and tokens[begin].text.isupper() and tokens.low(begin + 1) == "-" and tokens.joined(begin + 1)


def _recurs(phrase: Phrase, before: list[str], first: str) -> bool:
    """Say whether the deed is done again and again: "every week by Friday", "answer every mail within a day"."""
    places = [place for place, word in enumerate(before) if word in RECURRING]
    if phrase.kind is Kind.SPAN and phrase.by == "" and first in ("a", "an") and before[-1:] != []:
        # "Once a day from tomorrow", "3 times a week from Monday".
        return before[-1] in ("once", "twice", "x") or (before[-2:-1] != [] and before[-2].isdigit())
    within = phrase.kind is Kind.SPAN and bool(places)
    often = phrase.by in ("on", "at") and (
        (before[-1:] != [] and before[-1] in OFTEN) or (before[-2:-1] in (["a"], ["per"]) and before[-1] in TIMES_OF)
    )
    return (
        within or often or any(word in TIMES_OF or word in WEEKDAYS for place in places for word in before[place + 1 : place + 3])
    )


def _is_in_a_name(tokens: Tokens, phrase: Phrase) -> bool:
    """Say whether the weekday is part of a name: "Mr Friday", "Dr. Sun", "Ash-Wednesday"."""
    before = phrase.begin - 1
    if phrase.kind is not Kind.WEEKDAY or before < 0 or phrase.by:
        return False
    title = before - (tokens.low(before) == ".")
    initial = title < before and len(tokens.low(title)) == 1 and tokens.low(title).isalpha()
    return initial or tokens.low(title) in TITLES or (tokens.low(before) == "-" and tokens.joined(phrase.begin))
