"""Whether a day is that of a clause, of something that was done, or of something that is held."""

from datetime import date

from peercoach_tui.domain.reading.around import (
    AHEAD_OF,
    AHEAD_VERBS,
    ASKS,
    EVENTS,
    GETS,
    HELD,
    MEAL_TIMES,
    MEALS,
    NO_PARTICIPLES,
    PAST,
    SUBJECTS,
    THANKS,
)
from peercoach_tui.domain.reading.asked import Kind
from peercoach_tui.domain.reading.phrase import Phrase
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.verbs import says_that_one_does


def is_in_a_clause(tokens: Tokens, phrase: Phrase, before: list[str], today: date) -> bool:
    """Say whether the day may be that of a clause: "ask how it went today", "ask what happens on Friday"."""
    begin = max((place for place, word in enumerate(before) if word in ASKS or (word in SUBJECTS and place)), default=-1)
    clause = before[begin + 1 :] if begin >= 0 else _behind_that(before)
    if not clause and begin < 0:
        return False
    if not _tells_the_past(clause) or phrase.day is None:
        return True
    ahead = (phrase.day - today).days
    # What happened on Friday was on the last one.
    named = phrase.kind in (Kind.WEEKDAY, Kind.NTH) and tokens.low(phrase.begin) not in ("next", "this", "coming", "upcoming")
    return ahead <= 0 or named or (phrase.kind is Kind.WEEK and ahead < 7)


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


def is_behind_one(phrase: Phrase, before: list[str]) -> bool:
    """Say whether the day is that of something done: "the job posted on Monday", "thank Dana for her help on Monday"."""
    if phrase.kind not in (Kind.WEEKDAY, Kind.NTH, Kind.DATED) or len(before) < 2:
        return False
    said_for = ("for", "about", "on") if before[0] in ("congratulate", "compliment", "praise") else ("for", "about")
    if before[0] in THANKS and any(word in said_for for word in before):
        return True
    last = before[-1]
    participle = last in PAST or (last.endswith("ed") and len(last) > 4 and last not in NO_PARTICIPLES)
    return participle and not any(word in GETS for word in before)


def is_of_an_event(before: list[str]) -> bool:
    """Say whether the day is that of something that is held: "for the party on Friday"; "in the meeting on Monday" is when."""
    last = before[-1] if before else ""
    if last in HELD:
        return True
    if last not in EVENTS or len(before) < 2 or (last in MEALS and before[-2] in MEAL_TIMES):
        return False
    preposition = next((word for word in reversed(before[-5:-1]) if word in AHEAD_OF or word in ("in", "at", "during")), "")
    return preposition in AHEAD_OF if preposition else before[0] in AHEAD_VERBS


def _tells_the_past(clause: list[str]) -> bool:
    """Say whether a verb of the clause is in the past; "to be asked" is not."""
    return any(
        (word in PAST or (word.endswith("ed") and len(word) > 4)) and clause[place - 1 : place] not in (["be"], ["get"], ["to"])
        for place, word in enumerate(clause)
    )
