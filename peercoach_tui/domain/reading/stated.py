"""Whether the words before a day tell what is so, was so or is not to be done: then it is no day of a deed."""

from itertools import pairwise

from peercoach_tui.domain.reading.around import ARTICLES, ASKS, PAST, SUBJECTS
from peercoach_tui.domain.reading.tokens import Tokens
from peercoach_tui.domain.reading.verbs import VERBS, says_that_one_does
from peercoach_tui.domain.reading.vocabulary import words

_IS = words(
    """is its are was were am im isn't aren't wasn't weren't i'm he's she's it's we're they're that's thats hes shes who's whos
    there's"""
)
_STATES = words("back off out away in here there free busy ill sick gone due over on leaving coming starting")
_HAPPENS = words(
    """wef eff renews ends ended expires expired expiring exp starts started begins began opens opened closes closed
    leaves arrives joins comes returns lands turns falls happens launches retires moves"""
)
"""What a person or a thing does that is no deed of the line: "the lease ends 30 Nov"."""
_STARTS = words("start begin starting in back off out away leaving")
_TWO = 2
_ORDER = ("first", "last", "next", "final")
_SIGNS = (",", ";", "(", ":", "–", "—")
_WHILE = words("before after while because cause cos until till though")
_LASTS = words("need needs has have got extension time open closed valid away off out busy free here there")
_ASKS_IF = words("ask decide check see find know tell say test clarify confirm think work figure judge learn")
_POSSIBLE = words("possible poss at needed necessary need so not")
_TELLS = words("tell say mention warn inform")
_OTHERS = ("she", "he", "they", "it")
_SAID = words("let's it's that's here's what's")
_NOT = words("don't dont not never won't wont cannot can't cant didn't didnt")
_ENDS = (":", ";", ".", "!")
_DASHES = ("-", "–", "—")
_OR = ("or", "nor", "and", "&")
_MIGHT = words("should could would might must shouldn't couldn't")
_GIVES = words("give gives allow grant has have had get got")


def behind_a_negation(tokens: Tokens, end: int) -> int:
    """Return where the deed begins before `end`, behind what is not to be done: "don't wait: call on"; 0 where nothing is.

    A comma ends it where it is the only one: "don't call Ana, text on", but not "don't call Ana, Bo or Kim on".
    """
    before = tokens.lows(0, end)
    if not is_negated(before):
        return 0
    commas = sum(word == "," for word in before)
    for place in range(end - 1, 0, -1):
        word, behind = before[place], before[place + 1 :]
        is_end = word in _ENDS or (word in _DASHES and not tokens.joined(place)) or (word == "," and commas == 1)
        if is_end and behind[:1] != [] and behind[0] in VERBS and before[place - 1] not in _NOT:
            return 0 if word == "," and any(each in _OR for each in behind) else place + 1
    return 0


def is_said_to_be(word: str) -> bool:
    """Say whether a "due" behind the word is what something is: "the deck that's due fri"."""
    return word in _IS or word == "be" or word.endswith("'s")


def is_stated(before: list[str]) -> bool:
    """Say whether the words before a day, in small letters, tell of something: "she's back on", "I should have called on"."""
    if not before:
        return False
    before = _shortened(before)
    clause, begin = _last_clause(before)
    own = before[0].endswith("'s") and before[0] not in _SAID
    if before[0] in _IS and before[1:2] != [] and not before[1].endswith("ing"):
        return True
    if own or (before[1:2] != [] and (before[1] in _IS or before[1] in _HAPPENS)):
        return True
    return _tells(clause, begin) or before[-2:] == ["to", "end"] or _is_told(before) or is_negated(before)


def _shortened(before: list[str]) -> list[str]:
    """Return the words with "I'm" for "I am", "we're" for "we are"."""
    short = {"i am": "i'm", "we are": "we're"}.get(" ".join(before[:2]))
    return before if short is None else [short, *before[2:]]


def _last_clause(before: list[str]) -> tuple[list[str], int]:
    """Return the words behind the last sign or "before" and its like, and where they begin."""
    begin = max((place for place, word in enumerate(before) if place and (word in _SIGNS or word in _WHILE)), default=-1) + 1
    return before[begin:], begin


def _tells(clause: list[str], begin: int) -> bool:
    """Say whether a clause says what somebody or something does or is: "trial ends", "she's back", "(back", ", start"."""
    if not clause:
        return False
    last, one = clause[-1], clause[-2] if len(clause) > 1 else ""
    if last in _IS or one in _IS or last in _HAPPENS or one in _HAPPENS or (one.endswith("'s") and last in _STATES):
        return True
    if one in ("runs", "goes") and last in ("out", "up", "off"):
        return True
    if begin == 0:
        return False
    if len(clause) == _TWO and clause[0] in _ORDER:
        return True
    return (len(clause) == 1 and last in _STARTS) or any(says_that_one_does(word) for word in clause[:2])


def opens_a_clause(before: list[str], by: str) -> bool:
    """Say whether the day may be that of a clause of time: "cancel it before it renews on", "hire her before the AGM on"."""
    place = max((place for place, word in enumerate(before) if place and word in _WHILE), default=0)
    behind = [word for word in before[place + 1 :] if word not in ARTICLES]
    if by == "on" and place > 0 and len(behind) > 0 and before[place + 1] in ARTICLES:
        return True
    done = behind[:1] != [] and (len(behind) > 1 or behind[0].endswith("ing"))
    return place > 0 and done and "," not in behind


def is_negated(before: list[str]) -> bool:
    """Say whether the deed is one not to be done: "don't call Ana on"; "don't forget to call" is one to be done."""
    return any(word in _NOT for word in before[:3]) and "forget" not in before


def gives_time(before: list[str]) -> bool:
    """Say whether "until" is how long somebody has: "give her until", "ask for an extension until"."""
    return bool(before) and ((before[0] in _GIVES and len(before) <= 3) or before[-1] in _LASTS)


def is_conditional(before: list[str]) -> bool:
    """Say whether the day is that of a condition: "go to HR if nothing changes by"; not of "decide if I stay by"."""
    if "unless" in before:
        return True
    place = before.index("if") if "if" in before else 0
    if place == 0 and before[:1] != ["if"]:
        return False
    clause = before[place + 1 :]
    asks = place > 0 and before[0] in _ASKS_IF
    return not asks and "," not in clause and clause[:1] != [] and clause[0] not in _POSSIBLE and clause[:2] != ["i", "can"]


def tells_of_another(before: list[str]) -> bool:
    """Say whether the line goes on with what somebody else does: "ask Pat, she will know by", "tell Al I need it by"."""
    told = before[:1] != [] and before[0] in _TELLS and before[-1] != ","
    return any(
        (word == "," and behind.partition("'")[0] in _OTHERS) or (told and place > 0 and behind in SUBJECTS and word not in ASKS)
        for place, (word, behind) in enumerate(pairwise(before))
    )


def _is_told(before: list[str]) -> bool:
    """Say whether the line begins as one tells what was: "sat with him", "I called", "should have called"."""
    deed = before[1:] if before[0] in SUBJECTS else before
    if deed[:1] == [] or deed[0] in PAST or _is_past(deed[0]):
        return deed[:1] != []
    if deed[0].removesuffix("'ve") in _MIGHT and deed[0].endswith("'ve"):
        return True
    had = deed[1:] if deed[0] in _MIGHT else deed
    return had[:1] in (["have"], ["of"]) and had[1:2] != [] and (had[1] in PAST or _is_past(had[1]))


def _is_past(word: str) -> bool:
    """Say whether the word is a verb in the past: "called", "planned", "tried"."""
    bases = (word[:-1], word[:-2], word[:-3], f"{word[:-3]}y")
    return word.endswith("ed") and any(base in VERBS for base in bases)
