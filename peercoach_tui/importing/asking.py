"""Whom an unsure name means: what is asked, and what an answer comes to."""

from collections.abc import Mapping

from peercoach_tui.domain.partners.names import MOST_LETTERS, as_kept, common_form
from peercoach_tui.importing.people import LEFT_OUT, NEW, Whom, chosen, meant
from peercoach_tui.workspace import Workspace

NOBODY = "-"
"""What is typed for nobody."""


def question(whom: Whom) -> str:
    """Return what is asked: "Who is “Z.”?"."""
    return f"Who is “{whom.name}”?"


def ways(whom: Whom) -> tuple[tuple[str, str], ...]:
    """Return what can be answered, and whom that means: ("1", "Ana Ruiz"), ("new", "someone new"), ("-", "nobody").

    Any other name answers as well.
    """
    choices = [(str(number), called) for number, called in enumerate(whom.called, 1)]
    return (*choices, (NEW, "someone new"), (NOBODY, "nobody"))


def first_unsure(whom: Mapping[str, Whom]) -> Whom | None:
    """Return the first of whom somebody has to be asked, None where all are sure."""
    return next((each for each in whom.values() if not each.sure), None)


def answered(workspace: Workspace, whom: Mapping[str, Whom], asked: Whom, typed: str) -> dict[str, Whom] | None:
    """Return whom each name means once that was typed for one: the number of a choice, `NEW`, `NOBODY` or a name.

    It answers for the same name in other letters as well. None where it doesn't say who it is, and the same is to be asked again.
    """
    found = _meant(workspace, asked, typed.strip())
    if found is None or not found.sure:
        return None
    if found.person is None and not found.left_out:
        # Who was chosen may be a name of the file, of which it was said already whom it means.
        same = (each for name, each in whom.items() if each.sure and common_form(name) == common_form(found.name))
        found = next(same, found)
    form = common_form(asked.name)
    return {name: found if common_form(each.name) == form and not each.sure else each for name, each in whom.items()}


NO_NAMES = frozenset({"y", "yes", "n", "no", "?"})
"""What answers another question: it is asked again."""


def _meant(workspace: Workspace, asked: Whom, answer: str) -> Whom | None:
    found = chosen(asked, LEFT_OUT if answer == NOBODY else answer) if answer else None
    is_name = answer and not answer.isdecimal() and answer.casefold() not in NO_NAMES
    if found is None and is_name and len(as_kept(answer)) <= MOST_LETTERS:
        # The number of no choice is nobody's name.
        return meant(workspace, {asked.name: False}, {asked.name: answer})[asked.name]
    return found
