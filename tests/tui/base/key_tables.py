"""The key tables of the README beside the bindings of the screens, and the rule that one letter means one thing."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen

from peercoach_tui.tui.base.commands import found_together
from peercoach_tui.tui.base.everywhere import EVERYWHERE
from peercoach_tui.tui.base.key_words import named

ARROWS = {"↑": "up", "↓": "down", "←": "left", "→": "right", "esc": "escape"}
SIGN = re.compile(r"^\S …$")
"""What a note begins with: no key."""

Holder = type[DOMNode]
Letters = dict[str, tuple[str, str]]
"""A key, what it means, and the ids of the commands that do so."""


class Row(NamedTuple):
    """A row of a table: its keys, as Textual calls them, and what they do."""

    keys: tuple[str, ...]
    words: str


def tables(readme: str) -> dict[str, list[Row]]:
    """Return the rows of the tables of keys under their headings."""
    found: dict[str, list[Row]] = {}
    card = readme.partition("## The keys on one card")[2].partition("\n## ")[0]
    for table in re.findall(r"(?:^\|.*\n)+", card, flags=re.MULTILINE):
        head, _, *lines = ([cell.strip() for cell in line[1:-1].split("|")] for line in table.splitlines())
        for column, heading in enumerate(head[::2]):
            cells = ((line[2 * column], line[2 * column + 1]) for line in lines)
            found[heading] = [Row(_keys(keys), words) for keys, words in cells if keys]
    return found


def _keys(cell: str) -> tuple[str, ...]:
    """Return the keys of a cell; "`0` … `9`" are ten."""
    for first, last in re.findall(r"`(\d)` … `(\d)`", cell):
        every = " ".join(f"`{digit}`" for digit in range(int(first), int(last) + 1))
        cell = cell.replace(f"`{first}` … `{last}`", every)
    written = [key for key in re.findall(r"`([^`]+)`", cell) if not SIGN.match(key)]
    return tuple(dict.fromkeys(ARROWS.get(key) or named(key) for key in written))


def bindings(holder: Holder) -> Iterator[tuple[tuple[str, ...], Binding]]:
    """Yield the commands of a class with their keys; one that a base declares gives way to the same of the class."""
    every = {
        (each.id, each.key): each
        for base in reversed(holder.__mro__)
        for each in base.__dict__.get("BINDINGS", ())
        if isinstance(each, Binding) and each.id
    }
    for each in every.values():
        yield tuple(named(key) for key in each.key.split(",")), each


def _bound(holder: Holder) -> Iterator[str]:
    """Yield all keys that a class takes, also those of Textual's own."""
    for base in holder.__mro__:
        for each in base.__dict__.get("BINDINGS", ()):
            keys = each.key if isinstance(each, Binding) else each[0]
            yield from (named(key.strip()) for key in keys.split(","))


def every_holder() -> set[Holder]:
    """Return all screens that the program shows, and the widgets in them that take keys; none on which others stand alone."""
    every = {holder for together in found_together() for holder in together if any(True for _ in bindings(holder))}
    above = {base for holder in every if issubclass(holder, Screen) for base in holder.__mro__[1:]}
    return {holder for holder in every if not (issubclass(holder, Screen) and holder in above)}


def unbound(told: Mapping[str, list[Row]], holders: Mapping[str, Iterable[Holder]]) -> list[str]:
    """Return the keys of the tables that do nothing where they are said to."""
    anywhere = {each.key for each in EVERYWHERE}
    wrong = []
    for heading, rows in told.items():
        bound = {key for holder in holders.get(heading, ()) for key in _bound(holder)}
        wrong += [f"{heading}: {key}: {row.words}" for row in rows for key in row.keys if key not in bound | anywhere]
    return wrong


def untold(
    told: Mapping[str, list[Row]], holders: Mapping[str, Iterable[Holder]], every: Iterable[Holder], reasons: Sequence[str | None]
) -> list[str]:
    """Return the commands that a key line shows and no table tells of, but those that have a reason."""
    missing = []
    for holder in every:
        headings = [heading for heading, held in holders.items() if holder in held]
        keys_told = {key for heading in headings for row in told.get(heading, ()) for key in row.keys}
        missing += [
            f"{holder.__name__}: {each.key}: {each.id}"
            for keys, each in bindings(holder)
            if each.show and each.id not in reasons and keys_told.isdisjoint(keys)
        ]
    return sorted(missing)


def strays(holders: Iterable[Holder], letters: Letters) -> list[str]:
    """Return the single keys that do something else than they mean everywhere among these."""
    wrong = []
    for holder in holders:
        for keys, each in bindings(holder):
            for key in (key for key in keys if _is_letter(key)):
                if each.id not in letters.get(key, ("", ""))[1].split():
                    wrong.append(f"{holder.__name__}: {key}: {each.id}")
    return sorted(wrong)


def twice(holders: Iterable[Holder], apart: Iterable[frozenset[str]]) -> list[str]:
    """Return the keys that a class gives to two commands, but to those of which one at most can be done at a time."""
    wrong = []
    for holder in holders:
        given: dict[str, set[str]] = {}
        for keys, each in bindings(holder):
            for key in keys:
                given.setdefault(key, set()).add(each.id or "")
        wrong += [
            f"{holder.__name__}: {key}: {' '.join(sorted(ids))}"
            for key, ids in given.items()
            if len(ids) > 1 and not any(ids <= each for each in apart)
        ]
    return sorted(wrong)


def _is_letter(key: str) -> bool:
    """Say whether a key types a sign that is no digit."""
    return (len(key) == 1 and not key.isdigit()) or key in {
        *("question_mark", "slash", "plus", "asterisk", "full_stop", "left_square_bracket", "right_square_bracket", "tab")
    }
