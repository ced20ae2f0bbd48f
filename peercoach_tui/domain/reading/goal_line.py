"""A new goal as it is typed in one line: whose it is, what is to be reached, and by when."""

import re
from collections.abc import Mapping, Sequence
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


def read_goal(
    text: str, names: Mapping[str, Sequence[str]], mine: str, today: date, *, day_first: bool = True, anyway: str = ""
) -> WrittenGoal | None:
    """Return what "Ana: lead the review by 12 dec" says, None where no title is left.

    `names`, `mine` and `anyway` are those of `whose_line`. A date with an hour stays in the title: a goal has none.
    """
    whose, rest = whose_line(text, names, mine, anyway)
    due = due_in(rest, today, day_first=day_first)
    title, day = (due.what, due.day) if due is not None and not due.hour else (rest, None)
    return WrittenGoal(title=squeezed(title), whose=whose, due=day) if squeezed(title) else None


def whose_line(text: str, names: Mapping[str, Sequence[str]], mine: str = "", anyway: str = "") -> tuple[str | None, str]:
    """Return the key of whom a line names before a colon, and what follows; None and the line where it names nobody.

    `names` are all that one is called by key, such as "Ana Ruiz" and "Ana (Research)"; the first word of a name does as well, and
    "me" is the key `mine`. Of several whom a name may mean it is `anyway`, the key of whose the line is without a name, else the
    first.
    """
    begun = _BEFORE_COLON.match(text)
    if begun is None:
        return None, text
    who = common_form(begun["who"])
    if mine and who in MINE:
        return mine, text[begun.end() :]
    forms = {key: [common_form(name) for name in called] for key, called in names.items()}
    whole = [key for key, called in forms.items() if who in called]
    meant = whole or [key for key, called in forms.items() if [who] in [name.split()[:1] for name in called]]
    if not meant:
        return None, text
    return anyway if anyway in meant else meant[0], text[begun.end() :]
