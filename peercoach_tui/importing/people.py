"""Whom the names in a file mean."""

from collections.abc import Iterable, Mapping

from rapidfuzz.fuzz import ratio

from peercoach_tui.domain.partners.moments import PartnerAdded
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

    It is sure, or one of `choices`, or the same as one of the `newcomers`, names that came before it, or someone new, or
    nobody at all (`guessed`).
    """

    name: str
    person: Person | None = None
    choices: tuple[Person, ...] = ()
    newcomers: tuple[str, ...] = ()
    guessed: bool = False
    left_out: bool = False

    @property
    def sure(self) -> bool:
        """Say whether nobody has to be asked."""
        return self.left_out or not (self.choices or self.newcomers or self.guessed)

    @property
    def called(self) -> tuple[str, ...]:
        """Return what those are called whom it may mean, in the order in which one of them is chosen."""
        return (*(each.called for each in self.choices), *self.newcomers)


def names_in(every: Iterable[FoundInFile]) -> dict[str, bool]:
    """Return the names in what was found, in their order, and whether each was guessed to be one."""
    names: dict[str, bool] = {}
    for found in every:
        for name in _told(found):
            names[name] = names.get(name, True) and name in found.guessed
    return names


def apart_in(every: Iterable[FoundInFile]) -> frozenset[str]:
    """Return the names in what was found of which no two are one person's."""
    return frozenset(name for found in every if found.apart for name in _told(found))


def _told(found: FoundInFile) -> list[str]:
    told = [meeting.person for meeting in found.meetings]
    told += [follow_up.person for follow_up in found.follow_ups]
    return told + [goal.person for goal in found.goals if goal.owner is Side.THEM]


def meant(
    workspace: Workspace, names: Mapping[str, bool], answers: Mapping[str, str], *, told_apart_there: frozenset[str] = frozenset()
) -> dict[str, Whom]:
    """Return whom each name means. `answers` say it for names as they stand in the file: another name, `NEW` or `LEFT_OUT`.

    An answer that names nobody in the notebook is the name of someone new. Of the names that are `told_apart_there` no two are
    one person's. Who was `NEW` when a file came in is that person when it comes in again.
    """
    people = tuple(each for each in workspace.people.by_name() if each.partner is not None)
    apart = told_apart([each.partner for each in people if each.partner], workspace.today, workspace.zone)
    ways = {each.id: {common_form(each.name), common_form(f"{each.name} ({apart.get(each.id)})")} for each in people}
    said = {common_form(name): answer for name, answer in answers.items()}
    found = {name: _meant(name, guessed, people, ways, said) for name, guessed in names.items()}
    for name, whom in found.items():
        if said.get(common_form(name), "").strip() == NEW:
            came = [each for each in people if common_form(each.name) == common_form(name) and _came_in(workspace, each)]
            found[name] = whom.but(person=came[0]) if len(came) == 1 else whom
    new: dict[str, str] = {}
    for name, whom in found.items():
        form = common_form(whom.name)
        if whom.person is None and not (whom.left_out or whom.choices) and form not in new:
            # One person is easily written in two ways in a file.
            known = common_form(name) in said or name in told_apart_there
            alike = () if known else tuple(new[other] for other in new if _is_near(form, other))
            found[name] = whom.but(newcomers=alike)
            if not alike:
                new[form] = whom.name
    return found


def chosen(whom: Whom, answer: str) -> Whom | None:
    """Return whom a name means once an answer was typed: the number of one whom it may mean, `NEW` or `LEFT_OUT`; else None."""
    if answer == NEW:
        return Whom(name=whom.name)
    if answer == LEFT_OUT:
        return Whom(name=whom.name, left_out=True)
    if not answer.isdecimal() or len(answer) > 9 or not 1 <= int(answer) <= len(whom.called):
        return None
    place = int(answer) - 1
    if place < len(whom.choices):
        return Whom(name=whom.name, person=whom.choices[place])
    return Whom(name=whom.newcomers[place - len(whom.choices)])


def _came_in(workspace: Workspace, person: Person) -> bool:
    added = workspace.acts(person.id).fold.timeline.of_kind(PartnerAdded)
    return any(each.batch is not None for each in added)


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
