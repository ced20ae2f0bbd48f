"""Whether a day is that of something held: "for the party on Friday"."""

from peercoach_tui.domain.reading.around import AHEAD_OF, AHEAD_VERBS, EVENTS, HELD, MEAL_TIMES, MEALS
from peercoach_tui.domain.reading.vocabulary import words

_PUT_OFF = words("cancel postpone reschedule move shift swap")
_SIGNS = frozenset({",", ";", "(", ":"})
_BOOKED = words("book request take ask get")


def is_leave(before: list[str]) -> bool:
    """Say whether the day is one off: "book a day off on Friday"."""
    return before[:1] != [] and before[0] in _BOOKED and before[-1] == "off"


def is_dated(before: list[str]) -> bool:
    """Say whether the words before a day are what it is the date of: "start date 1 March", "save the date: 14 Feb"."""
    said = before[:-1] if before[-1:] in ([":"], ["("]) else before
    return said[-1:] != [] and said[-1] in ("date", "dates", "slot", "slots")


def is_of_an_event(before: list[str]) -> bool:
    """Say whether the day is that of something that is held: "for the party on Friday"; "in the meeting on Monday" is when."""
    if len(before) > 3 and before[-3] == before[-1] == "1":
        # "Cancel the 1:1 on Monday".
        before = [*before[:-3], "meeting"]
    last = before[-1] if before else ""
    if last in HELD:
        return True
    if before[:1] != [] and before[0] in _PUT_OFF and any(word in EVENTS or word in MEALS for word in before):
        return True
    if last not in EVENTS or len(before) < 2 or (last in MEALS and before[-2] in MEAL_TIMES):
        return False
    if len(before) > 3 and not _SIGNS.isdisjoint(before[-3:-1]):
        # "Call Dr Ng, appointment 3 Feb".
        return True
    preposition = next((word for word in reversed(before[-5:-1]) if word in AHEAD_OF or word in ("in", "at", "during")), "")
    return preposition in AHEAD_OF if preposition else before[0] in AHEAD_VERBS
