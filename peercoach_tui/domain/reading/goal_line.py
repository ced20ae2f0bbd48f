"""A new goal as it is typed in one line: whose it is, what is to be reached, and by when."""

import re
from collections.abc import Mapping
from datetime import date

from peercoach_tui.domain.partners.names import common_form
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.reading.phrases import due_in
from peercoach_tui.domain.value import Value

MINE = ("me", "mine")
"""What stands before the colon of a goal of mine."""

_BEFORE_COLON = re.compile(r"\s*(?P<who>[^:\n]{1,80}?)\s*:\s+(?=\S)")


class WrittenGoal(Value):
    """A goal that was typed: `whose` is the key of a name, None where the line says nobody; `due` is a local date."""

    title: str
    whose: str | None = None
    due: date | None = None


def read_goal(text: str, names: Mapping[str, str], mine: str, today: date, *, day_first: bool = True) -> WrittenGoal | None:
    """Return what "Ana: lead the review by 12 dec" says, None where no title is left.

    `names` are whole names by key; the first one does where nobody else has it, and "me" is the key `mine`. What may mean two
    stays in the title, and so does a date with an hour: a goal has none.
    """
    whose, rest = whose_line(text, names, mine)
    due = due_in(rest, today, day_first=day_first)
    title, day = (due.what, due.day) if due is not None and not due.hour else (rest, None)
    return WrittenGoal(title=squeezed(title), whose=whose, due=day) if squeezed(title) else None


def whose_line(text: str, names: Mapping[str, str], mine: str = "") -> tuple[str | None, str]:
    """Return the key of the one name that a line begins with, before a colon, and what follows; else None and the line."""
    begun = _BEFORE_COLON.match(text)
    if begun is None:
        return None, text
    who = common_form(begun["who"])
    if mine and who in MINE:
        return mine, text[begun.end() :]
    whole = [key for key, name in names.items() if common_form(name) == who]
    first = [key for key, name in names.items() if common_form(name).split()[:1] == [who]]
    found = whole or first
    return (found[0], text[begun.end() :]) if len(found) == 1 else (None, text)
