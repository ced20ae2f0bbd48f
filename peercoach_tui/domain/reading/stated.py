"""Whether the words before a day tell what is so, was so or is not to be done: then it is no day of a deed."""

from itertools import pairwise

from peercoach_tui.domain.reading.around import PAST, SUBJECTS
from peercoach_tui.domain.reading.verbs import VERBS
from peercoach_tui.domain.reading.vocabulary import words

IS = words(
    """is are was were am im isn't aren't wasn't weren't i'm he's she's it's we're they're that's thats hes shes who's whos
    there's"""
)
_STATES = words("back off out away in here there free busy ill sick gone due over on leaving coming starting")
_HAPPENS = words(
    """ends ended expires expired expiring exp starts started begins began opens opened closes closed leaves arrives joins
    comes returns lands turns falls happens launches retires moves"""
)
"""What a person or a thing does that is no deed of the line: "the lease ends 30 Nov"."""
_ASKS_IF = words("ask decide check see find know tell say test clarify confirm think work figure judge learn")
_POSSIBLE = words("possible poss at needed necessary need so not")
_OTHERS = ("she", "he", "they", "it")
_SAID = words("let's it's that's here's what's")
_NOT = words("don't dont not never won't wont cannot can't cant didn't didnt")
_MIGHT = words("should could would might must shouldn't couldn't")
_GIVES = words("give gives allow grant has have had get got")


def is_stated(before: list[str]) -> bool:
    """Say whether the words before a day, in small letters, tell of something: "she's back on", "I should have called on"."""
    if not before:
        return False
    last = before[-1]
    if last in ("start", "begin") and before[-2:-1] == [","]:
        return True
    if len(before) > 1 and (before[1] in IS or before[1] in _HAPPENS or (before[0].endswith("'s") and before[0] not in _SAID)):
        return True
    so = last in IS or (before[-2:-1] != [] and (before[-2] in IS or (before[-2].endswith("'s") and last in _STATES)))
    return so or last in _HAPPENS or before[-2:] == ["to", "end"] or _is_told(before) or is_negated(before)


def is_negated(before: list[str]) -> bool:
    """Say whether the deed is one not to be done: "don't call Ana on"; "don't forget to call" is one to be done."""
    return any(word in _NOT for word in before[:3]) and "forget" not in before


def gives_time(before: list[str]) -> bool:
    """Say whether "until" is how long somebody has: "give her until", "ask for an extension until"."""
    return bool(before) and ((before[0] in _GIVES and len(before) <= 3) or before[-1] in ("extension", "time"))


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
    """Say whether the line goes on with what somebody else does: "ask Pat, she will know by"."""
    return any(word == "," and behind.partition("'")[0] in _OTHERS for word, behind in pairwise(before))


def _is_told(before: list[str]) -> bool:
    """Say whether the line begins as one tells what was: "sat with him", "I called", "should have called"."""
    deed = before[1:] if before[0] in SUBJECTS else before
    if deed[:1] == [] or deed[0] in PAST or _is_past(deed[0]):
        return deed[:1] != []
    had = deed[1:] if deed[0] in _MIGHT else deed
    return had[:1] in (["have"], ["of"]) and had[1:2] != [] and (had[1] in PAST or _is_past(had[1]))


def _is_past(word: str) -> bool:
    """Say whether the word is a verb in the past: "called", "planned", "tried"."""
    bases = (word[:-1], word[:-2], word[:-3], f"{word[:-3]}y")
    return word.endswith("ed") and any(base in VERBS for base in bases)
