"""The keys of a screen as they stand on the card, and how what is typed finds them."""

import re
from collections.abc import Iterable

from textual.binding import ActiveBinding, Binding

from peercoach_tui.domain.value import Value
from peercoach_tui.tui.base.everywhere import EVERYWHERE, HIDE, KEYS, PALETTE, UNDO
from peercoach_tui.tui.base.key_groups import MOVING, PLACES
from peercoach_tui.tui.base.key_terms import TERMS

HERE, COMMON = "This screen", "Everywhere"
LAST = (MOVING.description, PLACES.description, COMMON)
"""The headings that stand last, in this order."""
WORD = re.compile(r"[^\W_]+")
SHORT = 2
"""A word of no more letters is never taken for many."""


class CardKey(Value):
    """A command: the keys that do it, its word in the line of keys, a sentence on what it does, and other words for it."""

    keys: tuple[str, ...]
    word: str
    tells: str
    terms: str = ""

    def is_meant(self, typed: str) -> bool:
        """Say whether what was typed is its key, or begins words of it."""
        return self._is(typed, f"{self.word} {self.terms} {self.tells}")

    def is_called(self, typed: str) -> bool:
        """Say whether what was typed is its key, or begins words by which it is called: not those of its sentence."""
        return self._is(typed, f"{self.word} {self.terms}")

    def _is(self, typed: str, words: str) -> bool:
        parts = _parts(typed)
        return typed in self.keys or (bool(parts) and all(any(each.startswith(part) for each in _parts(words)) for part in parts))


class CardGroup(Value):
    """The keys that belong together under a heading."""

    heading: str
    keys: tuple[CardKey, ...] = ()


def _parts(text: str) -> list[str]:
    """Return the words of a text, what a hyphen joins one by one, and without the "s" of many."""
    return [word.removesuffix("s") if len(word) > SHORT else word for word in WORD.findall(text.casefold())]


def groups(active: Iterable[tuple[ActiveBinding, str]]) -> tuple[CardGroup, ...]:
    """Return the keys of a screen in their groups, each command once in the order of its first key; last what is everywhere.

    `active` gives the bindings with the key as it is displayed.
    """
    common = {*(each.id for each in EVERYWHERE), *UNDO, KEYS.id, HIDE.id, PALETTE}
    named: dict[str, dict[str, CardKey]] = {HERE: {}}
    for bound, display in active:
        binding = bound.binding
        name = binding.id or (PALETTE if binding.action.removeprefix("app.") == PALETTE else "")
        if name and binding.tooltip:
            heading = binding.group.description if binding.group else COMMON if name in common else HERE
            into = named.setdefault(heading, {})
            before = into[name].keys if name in into else ()
            into[name] = card_key(binding, tuple(dict.fromkeys((*before, display))))
    # A sort keeps the order of those that are alike.
    headings = sorted(named, key=lambda heading: LAST.index(heading) if heading in LAST else -1)
    return tuple(CardGroup(heading=heading, keys=tuple(named[heading].values())) for heading in headings if named[heading])


def card_key(binding: Binding, keys: tuple[str, ...]) -> CardKey:
    """Return a command as it stands on the card, with the keys as they are displayed."""
    terms = TERMS.get(binding.id or PALETTE, "")
    return CardKey(keys=keys, word=binding.description, tells=binding.tooltip, terms=terms)


def found(every: tuple[CardGroup, ...], typed: str, elsewhere: tuple[CardGroup, ...] = ()) -> tuple[CardGroup, ...]:
    """Return the keys that are meant by what was typed, in their groups; of those `elsewhere` the ones that are called so."""
    meant = [(group, [key for key in group.keys if key.is_meant(typed)]) for group in every]
    meant += [(group, [key for key in group.keys if key.is_called(typed)]) for group in elsewhere]
    return tuple(CardGroup(heading=group.heading, keys=tuple(keys)) for group, keys in meant if keys)
