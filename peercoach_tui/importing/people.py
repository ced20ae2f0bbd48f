"""Whom the names in a file mean."""

from collections.abc import Iterable, Mapping

from rapidfuzz.fuzz import ratio

from peercoach_tui.domain.partners.names import as_kept, common_form
from peercoach_tui.domain.partners.told_apart import told_apart
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value
from peercoach_tui.exchange.found import FoundInFile
from peercoach_tui.people import Person
from peercoach_tui.workspace import Workspace

NEAR = 85.0
"""Names that are so much alike (0 to 100) may be one."""
NEW, LEFT_OUT = "new", ""
"""What is written in the place of a name for someone new, and for nobody."""


class Whom(Value):
    """Whom a name in a file means: `person` of the notebook, or someone new where that is None.

    It is sure, or one of `choices`, or someone new, or nobody at all (`guessed`).
    """

    name: str
    person: Person | None = None
    choices: tuple[Person, ...] = ()
    guessed: bool = False
    left_out: bool = False

    @property
    def sure(self) -> bool:
        """Say whether nobody has to be asked."""
        return self.left_out or not (self.choices or self.guessed)


def names_in(every: Iterable[FoundInFile]) -> dict[str, bool]:
    """Return the names in what was found, in their order, and whether each was guessed to be one."""
    names: dict[str, bool] = {}
    for found in every:
        told = [meeting.person for meeting in found.meetings]
        told += [follow_up.person for follow_up in found.follow_ups]
        told += [goal.person for goal in found.goals if goal.owner is Side.THEM]
        for name in told:
            names[name] = names.get(name, True) and name in found.guessed
    return names


def meant(workspace: Workspace, names: Mapping[str, bool], answers: Mapping[str, str]) -> dict[str, Whom]:
    """Return whom each name means. `answers` say it for names as they stand in the file: another name, `NEW` or `LEFT_OUT`.

    An answer that names nobody in the notebook is the name of someone new.
    """
    people = tuple(each for each in workspace.people.by_name() if each.partner is not None)
    apart = told_apart([each.partner for each in people if each.partner], workspace.today, workspace.zone)
    ways = {each.id: {common_form(each.name), common_form(f"{each.name} ({apart.get(each.id)})")} for each in people}
    said = {common_form(name): answer for name, answer in answers.items()}
    return {name: _meant(name, guessed, people, ways, said) for name, guessed in names.items()}


def chosen(whom: Whom, answer: str) -> Whom | None:
    """Return whom a name means once an answer was typed: the number of a choice, `NEW` or `LEFT_OUT`; None for anything else."""
    if answer == NEW:
        return Whom(name=whom.name)
    if answer == LEFT_OUT:
        return Whom(name=whom.name, left_out=True)
    if answer.isdecimal() and 1 <= int(answer) <= len(whom.choices):
        return Whom(name=whom.name, person=whom.choices[int(answer) - 1])
    return None


def _meant(name: str, guessed: bool, people: tuple[Person, ...], ways: Mapping[str, set[str]], said: Mapping[str, str]) -> Whom:
    answer = said.get(common_form(name))
    if answer is None:
        return _looked_up(name, guessed, people, ways)
    if answer.strip() in (NEW, LEFT_OUT):
        found = chosen(Whom(name=name), answer.strip())
        return found or Whom(name=name)
    return _looked_up(answer, False, people, ways).but(name=as_kept(answer))


def _looked_up(name: str, guessed: bool, people: tuple[Person, ...], ways: Mapping[str, set[str]]) -> Whom:
    wanted = common_form(name)
    exact = [each for each in people if wanted in ways[each.id]]
    if len(exact) == 1:
        return Whom(name=name, person=exact[0])
    near = exact or [each for each in people if _is_near(wanted, common_form(each.name))]
    return Whom(name=name, choices=tuple(near), guessed=guessed)


def _is_near(wanted: str, name: str) -> bool:
    """Say whether one may be the other: a part of the name, or nearly the same letters."""
    mine, theirs = set(wanted.split()), set(name.split())
    return mine <= theirs or theirs <= mine or ratio(wanted, name) >= NEAR
