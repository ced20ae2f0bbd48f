"""What keys do on the other screens, for who looks for something that is done there."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from importlib import import_module

from textual.binding import Binding
from textual.dom import DOMNode

from peercoach_tui.tui.base.card_keys import CardGroup, CardKey, card_key
from peercoach_tui.tui.base.everywhere import EVERYWHERE, HIDE, KEYS, PALETTE_KEY
from peercoach_tui.tui.base.key_groups import MOVING
from peercoach_tui.tui.base.key_groups import PLACES as WAYS
from peercoach_tui.tui.base.key_words import named
from peercoach_tui.tui.base.places import FIRST, PLACES

ON_EVERY_CARD = frozenset(each.id or "" for each in (*EVERYWHERE, KEYS, HIDE))
MEETING = ("In a meeting", "session.screen.SessionScreen")


class Elsewhere:
    """The keys of the places and of a meeting, but those of the commands `here` and of the screen `looked_from`; of that stands
    here what has no key.

    `keymap` has the keys that the coach chose; `display` says how one is called.
    """

    def __init__(
        self,
        looked_from: type[DOMNode],
        here: frozenset[str],
        keymap: Mapping[str, str],
        display: Callable[[Binding], str],
    ) -> None:
        self._looked_from, self._here, self._keymap, self._display = looked_from, here, keymap, display

    def groups(self) -> tuple[CardGroup, ...]:
        """Return them, each command once, under "Goals: 4". The first call imports those screens, which takes a while."""
        seen = {*self._here, *ON_EVERY_CARD}
        return tuple(group for heading, keys in self._screens() if (group := self._group(heading, keys, seen)).keys)

    def _screens(self) -> Iterator[tuple[str, tuple[Binding, ...]]]:
        # On Today stands something of all the others.
        for place in (*(each for each in PLACES if each is not FIRST), FIRST):
            declared, is_here = self._declared(place.screen)
            yield f"{place.title}: {place.number}", (*declared, *([] if is_here else [replace(place.way, group=None)]))
        heading, screen = MEETING
        yield heading, self._declared(screen)[0]

    def _declared(self, screen: str) -> tuple[tuple[Binding, ...], bool]:
        """Return what a screen declares, also what has no key, and whether it is the one that is looked from: of that, that
        alone."""
        module, _, name = f"peercoach_tui.tui.{screen}".rpartition(".")
        cls: type[DOMNode] = getattr(import_module(module), name)
        is_here = issubclass(self._looked_from, cls)
        names = ("BY_NAME",) if is_here else ("BINDINGS", "BY_NAME")
        bases = [base.__dict__ for base in reversed(cls.__mro__)]
        return tuple(each for base in bases for name in names for each in base.get(name, ())), is_here

    def _group(self, heading: str, declared: tuple[Binding, ...], seen: set[str]) -> CardGroup:
        keys: list[CardKey] = []
        for binding in declared:
            if binding.id and binding.tooltip and binding.group not in (MOVING, WAYS) and binding.id not in seen:
                seen.add(binding.id)
                keys.append(card_key(binding, (self._key(binding),)))
        return CardGroup(heading=heading, keys=tuple(keys))

    def _key(self, binding: Binding) -> str:
        """Return the key as it is displayed; of what is found by its name alone that of the palette."""
        keys = self._keymap.get(binding.id or "", binding.key) or PALETTE_KEY
        return self._display(replace(binding, key=named(keys.partition(",")[0].strip())))
