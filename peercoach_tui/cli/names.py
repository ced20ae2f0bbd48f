"""Whom a name on the command line means."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from peercoach_tui.cli.command import Misused
from peercoach_tui.domain.partners.names import common_form, visible
from peercoach_tui.domain.plain import squeezed

if TYPE_CHECKING:
    from peercoach_tui.domain.partners.partner import Partner
    from peercoach_tui.people import Person
    from peercoach_tui.workspace import Workspace


class Named(Protocol):
    """Someone with the id of their folder and a name."""

    @property
    def id(self) -> str:
        """Return the id of their folder."""
        ...

    @property
    def name(self) -> str:
        """Return their name."""
        ...


P = TypeVar("P", bound=Named)

_WITH_GROUP = r"(?P<name>.+?)\s*\((?P<group>.+)\)\s*"
LONGEST = 40
"""So many characters of a name are said again where nobody has it."""


def given(name: str | None) -> str:
    """Return a name as it was written on the command line, "" where none was. Raises `Misused` for one that nobody can have."""
    if name is None:
        return ""
    if any("\ud800" <= sign <= "\udfff" for sign in name):
        raise Misused("the name is not in UTF-8, so it can't be read: write it anew.")
    if not visible(name):
        raise Misused("the name is empty: write whom you mean.")
    return name


def quoted(name: str) -> str:
    """Return a name as it is said again: on one line, in quotes, and not at any length."""
    words = squeezed(name)
    return f"'{words if len(words) <= LONGEST else f'{words[:LONGEST].rstrip()}…'}'"


def called(name: str, people: Sequence[P]) -> list[P]:
    """Return those whom a name means, in their order: with that id, else that name, else with a part of it, else holding it."""
    wanted = common_form(name)
    if not wanted:
        return []
    ways = (
        lambda person: person.id == name,
        lambda person: common_form(person.name) == wanted,
        lambda person: any(part.startswith(wanted) for part in _parts(person.name)),
        lambda person: wanted in common_form(person.name),
    )
    return next((found for way in ways if (found := [person for person in people if way(person)])), [])


def among(name: str, people: "Sequence[Person]") -> "list[Person]":
    """Return those whom a name means: "Ana" or, of two of them, "Ana (Research)".

    While names are hidden, "partner 2" means someone as well.
    """
    wanted = common_form(name)
    found = called(name, people) or [person for person in people if person.alias and common_form(person.alias) == wanted]
    both = re.fullmatch(_WITH_GROUP, name)
    if found or both is None:
        return found
    group = common_form(both["group"])
    return [person for person in called(both["name"], people) if person.partner and group in _tells_apart(person.partner)]


def met(workspace: "Workspace", name: str, *, only: bool = False) -> "Person":
    """Return whom a name means, of several who is next; without a name who is next of all.

    Raises `Misused` for nobody, for several who have one name, and for any several where it must be the `only` one.
    """
    everyone = (*workspace.people.due(), *(person for person in workspace.people.by_name() if person.archived))
    found = among(name, everyone) if name else everyone
    if not found:
        raise Misused(unknown(name, everyone))
    if name and len(found) > 1 and (only or len({common_form(person.name) for person in found}) == 1):
        return readable(name, found)
    return found[0]


def readable(name: str, found: "Sequence[Person]") -> "Person":
    """Return the only one found for a name. Raises `Misused` for several, and for someone of whom nothing can be read."""
    if len(found) > 1:
        *others, last = map(label, found)
        raise Misused(f"{quoted(name)} may be {', '.join(others)} or {last}. Write more of the name.")
    (person,) = found
    if person.brief is None:
        raise Misused(f"{label(person)}: {person.reason}")
    return person


def unknown(name: str, people: Sequence[Named]) -> str:
    """Return the sentence on a name that nobody has, with the one that comes nearest."""
    if not people:
        return "there is nobody yet. Open peercoach and add the person you meet."
    nobody = nobody_called(name, people)
    return nobody if ". " in nobody else f"{nobody} Open peercoach to see whom you meet."


def nobody_called(name: str, people: Sequence[Named]) -> str:
    """Return that nobody has a name, and the one that comes nearest, where there is one."""
    if any(getattr(person, "alias", "") for person in people):
        return f"nobody is called {quoted(name)}. Names are hidden: Partner 1 is who was added first."
    from peercoach_tui.cli.nearest import nearest

    names = {each: person.name for person in people for each in (common_form(person.name), *common_form(person.name).split())}
    near = nearest(common_form(name), names)
    hint = f" Did you mean {squeezed(names[near])}?" if near else ""
    return f"nobody is called {quoted(name)}.{hint}"


def label(person: Named) -> str:
    """Return what someone is called, by the folder where no name is known; by neither while names are hidden."""
    name = getattr(person, "alias", "") or getattr(person, "called", person.name)
    return squeezed(name) if visible(name) else person.id


def _tells_apart(partner: "Partner") -> tuple[str, ...]:
    return tuple(map(common_form, filter(None, (partner.group, partner.apart))))


def _parts(name: str) -> list[str]:
    """Return a name from each of its words on: "Ana Maria Ruiz", "Maria Ruiz", "Ruiz"."""
    words = common_form(name).split()
    return [" ".join(words[place:]) for place in range(len(words))]
