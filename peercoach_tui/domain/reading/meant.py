"""Whether a day that is named in a line is the day that its deed is due."""

from datetime import date
from enum import Enum, auto

from peercoach_tui.domain.reading.around import (
    AFTER_A_DAY,
    AGAIN_AND_AGAIN,
    ARTICLES,
    ASKS,
    EARLIEST,
    EVENTS,
    FEELS,
    FRONT_SIGNS,
    FULL_STOPS,
    GETS,
    NO_PARTICIPLES,
    OBJECT_FOLLOWS,
    PAST,
    POLITE,
    RESERVES,
    SMALL,
    STRETCHES_OF_TIME,
    SUBJECTS,
    THANKS,
    TIMES,
    TITLED,
    WATCHED,
    WHOM,
)
from peercoach_tui.domain.reading.asked import Kind
from peercoach_tui.domain.reading.events import is_dated, is_leave, is_of_an_event
from peercoach_tui.domain.reading.phrase import QUOTES, Phrase
from peercoach_tui.domain.reading.quoted import is_quoted
from peercoach_tui.domain.reading.something_else import is_cut, is_of_something_else
from peercoach_tui.domain.reading.stated import behind_a_negation, is_said_to_be, is_stated, opens_a_clause
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.verbs import (
    ALONE,
    BEFORE_VERBS,
    CHANGES,
    DAY_IS_OBJECT_OF,
    ON_VERBS,
    PARTICLES,
    SPEAKS,
    SPLIT,
    VERBS,
    says_that_one_does,
)
from peercoach_tui.domain.reading.vocabulary import PARTS

_IT = frozenset({"it", "this", "that", "them", "idea", "plan", "draft"})
_SAYS = ("remind", "tell", "say", "note", "propose", "confirm")
_TWO = 2
_TENTHS = 10
_NAMED = (Kind.WEEKDAY, Kind.DATED)
_WHOLE = (["on", "time"], ["in", "time"], ["say", "no"], ["saying", "no"])


class PhrasePlace(Enum):
    """Where in its line a phrase stands."""

    FRONT = auto()
    MIDDLE = auto()
    END = auto()


def is_meant(tokens: Tokens, phrase: Phrase, place: PhrasePlace, today: date) -> bool:
    """Say whether the phrase is when the deed is due, and not what is spoken of."""
    before = tokens.lows(behind_a_negation(tokens, phrase.begin), phrase.begin)
    if is_of_something_else(tokens, phrase, before, today) or is_quoted(tokens, phrase, at_end=place is PhrasePlace.END):
        return False
    if tokens.low(phrase.end) in AGAIN_AND_AGAIN or tokens.after(phrase.end, EARLIEST) > phrase.end:
        return False
    if place is PhrasePlace.FRONT:
        return _is_meant_in_front(tokens, phrase)
    if tokens.number(phrase.end) is not None or tokens.low(phrase.end) in TIMES or is_cut(tokens, phrase):
        # What could belong to the day was not read with it.
        return False
    if (phrase.kind is Kind.BARE_SPAN and not phrase.by) or (phrase.kind is Kind.WEEK and phrase.hour is not None):
        return False
    if phrase.strong:
        if tokens.low(phrase.begin) == "due" and before[-1:] and is_said_to_be(before[-1]):
            return False
        if phrase.by == "by" and phrase.kind is Kind.BY_ONLY and before[:1] == ["run"] and before[-1] in _IT:
            # "Run it by May" is a person.
            return False
        return not (phrase.by == "by" and _is_measure(tokens, phrase, before)) and not _is_of_a_noun(tokens, phrase)
    if (
        is_stated(before)
        or opens_a_clause(before, phrase.by)
        or _is_in_a_clause(tokens, phrase, before, today)
        or is_of_an_event(before)
        or (phrase.kind is Kind.DATED and is_dated(before))
        or _is_behind_one(phrase, before)
    ):
        return False
    if (
        phrase.kind not in (Kind.SPAN, Kind.WEEK)
        and before[:1]
        and (
            (before[0] in RESERVES and any(word in STRETCHES_OF_TIME for word in before))
            or (phrase.kind is not Kind.NEAR and is_leave(before))
        )
    ):
        return False
    if phrase.by == "on" and (
        phrase.kind in (Kind.WEEK, Kind.BARE_SPAN)
        or (before[-1:] != [] and before[-1] in ON_VERBS and len(before) < 3)
        or before == ["push", "back"]
        or (before[:1] == ["put"] and len(before) == _TWO)
    ):
        return False
    if tokens.low(phrase.begin) == "over" and phrase.kind in (Kind.SPAN, Kind.BARE_SPAN):
        return False
    if phrase.by == "at" and phrase.hour is None and phrase.kind not in (Kind.END, Kind.THE_END, Kind.WEEKEND, Kind.BY_ONLY):
        return False
    if phrase.by == "" and not _can_be_bare(tokens, phrase, place, before):
        return False
    return place is PhrasePlace.END or _is_meant_in_the_middle(tokens, phrase, before)


def _is_of_a_noun(tokens: Tokens, phrase: Phrase) -> bool:
    """Say whether the day belongs to what follows: "before the 2nd meeting", "by the Friday demo"."""
    after = tokens.low(phrase.end)
    if phrase.kind is Kind.WEEKDAY and phrase.hour is None:
        return after in EVENTS
    if phrase.by == "before" and phrase.kind in (Kind.DATED, Kind.SPAN, Kind.BARE_SPAN) and after.isalpha():
        return after not in AFTER_A_DAY and after not in ARTICLES and after not in POLITE
    nth = phrase.kind is Kind.NTH and phrase.hour is None and tokens.low(phrase.end - 1) in ("st", "nd", "rd", "th")
    return nth and after.isalpha() and after not in AFTER_A_DAY and after not in ARTICLES and after not in POLITE


def _is_behind_one(phrase: Phrase, before: list[str]) -> bool:
    """Say whether the day is that of something done: "the job posted on Monday", "thank Dana for her help on Monday"."""
    if phrase.kind not in (Kind.WEEKDAY, Kind.NTH, Kind.DATED) or len(before) < 2:
        return False
    said_for = ("for", "about", "on") if before[0] in ("congratulate", "compliment", "praise") else ("for", "about")
    thanks = before[0] in THANKS or before[:2] in (["say", "thanks"], ["say", "sorry"])
    if thanks and any(word in said_for for word in before):
        return True
    last = before[-1]
    participle = last in PAST or (last.endswith("ed") and len(last) > 4 and last not in NO_PARTICIPLES)
    return participle and not any(word in GETS for word in before)


def _is_measure(tokens: Tokens, phrase: Phrase, before: list[str]) -> bool:
    """Say whether "by" is by how much: "raise it by 3.12", "extend it by 2 weeks"."""
    changes = any(word in CHANGES for word in before) and "to" not in before and before[1:2] != ["off"]
    upper, lower = tokens.number(phrase.end - 3) or 0, tokens.number(phrase.end - 1) or 0
    fraction = tokens.low(phrase.end - 2) != "/" or upper < lower <= _TENTHS
    return phrase.kind is Kind.BARE_SPAN or (phrase.kind is Kind.SHORT_NUMBERS and changes and fraction)


def _is_in_a_clause(tokens: Tokens, phrase: Phrase, before: list[str], today: date) -> bool:
    """Say whether the day may be that of a clause: "ask how it went today", "ask what happens on Friday"."""
    begin = max((place for place, word in enumerate(before) if _asks(word) or (word in SUBJECTS and place)), default=-1)
    clause = before[begin + 1 :] if begin >= 0 else _behind_that(before)
    if not clause and begin < 0:
        return False
    if not _tells_the_past(clause) or phrase.day is None:
        return True
    ahead = (phrase.day - today).days
    # What happened on Friday was on the last one.
    named = phrase.kind in (Kind.WEEKDAY, Kind.NTH) and tokens.low(phrase.begin) not in ("next", "this", "coming", "upcoming")
    return ahead <= 0 or named or (phrase.kind is Kind.WEEK and (ahead < 7 or tokens.low(phrase.begin) == "this"))


def _asks(word: str) -> bool:
    """Say whether a clause begins with the word: "what", "who'll"."""
    return word.partition("'")[0] in ASKS


def _behind_that(before: list[str]) -> list[str]:
    """Return what follows "that" where a verb or its subject does: "that starts", "that we made", not "that slide"."""
    for place, word in enumerate(before[:-1]):
        if word == "that" and place:
            follows = before[place + 1]
            if (
                follows in SUBJECTS
                or follows in PAST
                or follows in ("is", "are", "will", "it", "you")
                or says_that_one_does(follows)
            ):
                return before[place + 1 :]
    return []


def _tells_the_past(clause: list[str]) -> bool:
    """Say whether a verb of the clause is in the past; "to be asked" is not."""
    return any(
        (word in PAST or (word.endswith("ed") and len(word) > 4)) and clause[place - 1 : place] not in (["be"], ["get"], ["to"])
        for place, word in enumerate(clause)
    )


def _can_be_bare(tokens: Tokens, phrase: Phrase, place: PhrasePlace, before: list[str]) -> bool:
    if phrase.kind in (Kind.NTH, Kind.SHORT_NUMBERS, Kind.THE_END, Kind.BY_ONLY):
        return phrase.kind is Kind.SHORT_NUMBERS and (phrase.hour is not None or _is_dotted(tokens, phrase, before))
    last = before[-1] if before else ""
    is_noun = any(word in ARTICLES for word in before[-3:-1])
    follows = last in OBJECT_FOLLOWS and before[-2:] not in _WHOLE and not _is_to_her(before, place)
    if phrase.kind is not Kind.SPAN and (follows or (last in DAY_IS_OBJECT_OF and not is_noun)):
        return False
    if last == ":" and before[0] in _SAYS:
        return False
    if last == "&" or (last == ":" and before[-2:-1] != [] and before[-2] in OBJECT_FOLLOWS):
        return False
    if phrase.kind in _NAMED and len(before) == _TWO and before[0] in SPLIT and last in PARTICLES:
        return False
    if last in ("up", "out", "off", "aside") and (before[0] in DAY_IS_OBJECT_OF or before[0] in ("write", "type")):
        return False
    if len(before) == 1 and (last in WATCHED or (phrase.kind is Kind.WEEKDAY and last in WHOM)):
        return False
    is_bare_verb = (len(before) == 1 or before[-2:-1] == ["to"]) and last in VERBS
    if is_bare_verb and phrase.kind in _NAMED and last not in ALONE:
        return False
    if place is PhrasePlace.MIDDLE and len(before) == 1 and phrase.kind in _NAMED and last not in SPEAKS:
        return False
    if phrase.kind is Kind.SPAN and last in ("about", "for", "than", "of", "the"):
        return False
    if last in FEELS and any(word in ARTICLES for word in before[-5:-1]):
        return False
    if last == "second" or last == "other":
        return False
    if any(pair in (["by", "the"], ["until", "the"], ["before", "the"]) for pair in (before[-3:-1], before[-4:-2])):
        return False
    if phrase.kind in _NAMED and before[:1] and before[0] in TITLED and tokens[phrase.begin - 1].text[0].isupper():
        return False
    first = tokens[phrase.begin]
    if first.low in ("sat", "sun") and phrase.end == phrase.begin + 1:
        said = before[:1] != [] and before[0] in SPEAKS and last.isalpha()
        said = said and last not in ("in", "the", "under", "we", "of", "at")
        return place is PhrasePlace.END and (first.text[0].isupper() or said)
    return True


def _is_to_her(before: list[str], place: PhrasePlace) -> bool:
    """Say whether the day is not hers: "call her fri", "send it to her tomorrow"."""
    return (
        place is PhrasePlace.END and before[-1] == "her" and before[-2:-1] != [] and (before[-2] in SPEAKS or before[-2] == "to")
    )


def _is_dotted(tokens: Tokens, phrase: Phrase, before: list[str]) -> bool:
    """Say whether a bare "12.12." is a day: it needs its last dot, and more than one word before it."""
    return tokens.low(phrase.end - 1) == "." and len(before) > 1 and before[-1] not in OBJECT_FOLLOWS and before[-1].isalpha()


def _is_meant_in_front(tokens: Tokens, phrase: Phrase) -> bool:
    end = phrase.end
    if tokens.low(phrase.begin - 1) in ("(", "[") and tokens.low(end) in (")", "]"):
        return True
    end = tokens.after(end, ("in the",))
    end = end + 1 if tokens.low(end) in PARTS else phrase.end
    after = tokens.low(end)
    verb = tokens.low(end + 1) if after in BEFORE_VERBS else after
    deed = (verb in VERBS and tokens.low(end + 1) != ":") or _does_one(tokens, end, phrase)
    if after in FRONT_SIGNS:
        return after != "-" or not tokens.joined(end)
    if phrase.kind in (Kind.BARE_SPAN, Kind.SHORT_NUMBERS, Kind.THE_END) and not phrase.by:
        return deed and phrase.kind is Kind.SHORT_NUMBERS and tokens.low(phrase.end - 1) == "."
    if phrase.kind in (Kind.WEEKDAY, Kind.NTH) and phrase.by == "" and end + 1 == len(tokens):
        # "Monday plan" and "2nd draft" are things.
        return False
    if phrase.kind is Kind.NTH and phrase.by == "" and tokens.low(phrase.begin) != "the":
        return False
    sure = phrase.strong or phrase.kind in (Kind.SPAN, Kind.END)
    return deed or (sure and after not in ("and", "or", "to") and after not in PARTS)


def _does_one(tokens: Tokens, at: int, phrase: Phrase) -> bool:
    """Say whether one does something behind a day in front: "tomorrow I phone Kim", "on Friday Bo will phone Kim"."""
    who, does = tokens.low(at), tokens.low(at + 1)
    if who in SUBJECTS:
        return does not in PAST and not (does.endswith("ed") and len(does) > 4 and does not in NO_PARTICIPLES)
    return phrase.by == "on" and who.isalpha() and (does in ("will", "'ll") or says_that_one_does(does))


def _is_meant_in_the_middle(tokens: Tokens, phrase: Phrase, before: list[str]) -> bool:
    after = tokens.low(phrase.end)
    if after in PARTS:
        after = tokens.low(phrase.end + 1)
    if after in FULL_STOPS or after in (",", "(", ")", "–", "—"):
        return True
    if after not in AFTER_A_DAY:
        return False
    spoken = bool(before) and before[0] in SPEAKS
    return spoken or phrase.kind is Kind.NEAR or not any(word in ARTICLES for word in before)


def is_adjacent(tokens: Tokens, first: Phrase, second: Phrase) -> bool:
    """Say whether nothing but small words parts two phrases, so that they may be one of two days, or a stretch of days."""
    between = tokens.lows(first.end, second.begin)
    return all(word in SMALL or word in QUOTES or not word.isalnum() for word in between)
