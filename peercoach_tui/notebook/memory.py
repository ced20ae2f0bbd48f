"""What is known of one partner in this run. It never shrinks but for erasing and forgetting, whatever becomes of the files."""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import attrgetter
from typing import cast

from peercoach_tui.domain.moment import Erased, order_of
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.notebook.union import Entry, Odd, emptied, erased_in, greater, moment_of

_AT, _ID = attrgetter("at"), attrgetter("id")
_NOT_PLAIN = {Odd, Erased}
"""What is more than a moment to be known: the same in another way, or what changes another."""


class Memory:
    """The union of all that was read and kept, with the text of what was erased emptied.

    It is written to in one thread; `moments` may be read in any.
    """

    def __init__(self, copies: Callable[[str], Iterable[Entry]]) -> None:
        """`copies` returns the documents of an id as they stand in the files."""
        self._copies = copies
        self._known: dict[str, Entry] = {}
        self.erased: frozenset[str] = frozenset()
        """The ids of the moments whose text is to be gone."""
        self._ordered: list[AnyMoment] = []
        self._told: tuple[list[AnyMoment], tuple[AnyMoment, ...]] = ([], ())
        self._fresh: list[AnyMoment] = []
        self._anew = False

    @property
    def moments(self) -> tuple[AnyMoment, ...]:
        """Return all moments by instant and id."""
        ordered, told = self._told
        # The list is another one when anything but what stands at its end has changed.
        if ordered is not self._ordered or len(told) != len(ordered):
            ordered = self._ordered
            told = tuple(ordered)
            self._told = ordered, told
        return told

    def __bool__(self) -> bool:
        """Say whether anything is known."""
        return bool(self._ordered)

    def take(self, entries: Mapping[str, Entry]) -> None:
        """Take what was read or kept."""
        if not self._known and _NOT_PLAIN.isdisjoint(map(type, entries.values())):
            self._known = dict(entries)
            self._put_in_order(cast(list[AnyMoment], [*entries.values()]), changed=False)
            return
        erased = erased_in(entries.values()) - self.erased
        self.erased |= erased
        fresh: list[AnyMoment] = []
        changed = [self._empty(id) for id in erased if id in self._known]
        for id, entry in entries.items():
            known = self._known.get(id)
            if known is entry:
                continue
            if id in self.erased:
                entry = emptied(entry)
            if known is None:
                self._known[id] = entry
                moment = moment_of(entry)
                if moment is not None:
                    fresh.append(moment)
            elif known != entry:
                changed.append(self._stands(id, greater(known, entry)))
        self._put_in_order(fresh, changed=any(changed))

    def entries(self, ids: Iterable[str] | None = None) -> dict[str, Entry]:
        """Return what is known of these ids, or of all."""
        return dict(self._known) if ids is None else {id: self._known[id] for id in ids if id in self._known}

    def news(self) -> tuple[tuple[AnyMoment, ...], bool]:
        """Return the moments that are known since this was last asked, in order, and whether what was known has changed."""
        fresh, anew = tuple(_in_order(self._fresh)), self._anew
        self.hush()
        return fresh, anew

    def hush(self) -> None:
        """Let what is known now be no news."""
        self._fresh, self._anew = [], False

    def forget(self) -> None:
        """Know nothing any more."""
        self._anew = bool(self._known)
        self._known, self.erased, self._ordered, self._fresh = {}, frozenset(), [], []

    def _empty(self, id: str) -> bool:
        """Empty the text of a moment, in the way that is the same whichever of several copies came first."""
        return self._stands(id, reduce(greater, map(emptied, self._copies(id)), emptied(self._known[id])))

    def _stands(self, id: str, entry: Entry) -> bool:
        changed = entry != self._known[id]
        self._known[id] = entry
        return changed

    def _put_in_order(self, fresh: list[AnyMoment], *, changed: bool) -> None:
        fresh = _in_order(fresh)
        self._fresh += fresh
        self._anew |= changed
        if changed:
            self._ordered = _in_order(filter(None, map(moment_of, self._known.values())))
        elif not fresh:
            return
        elif self._ordered and order_of(fresh[0]) < order_of(self._ordered[-1]):
            self._ordered = _in_order([*self._ordered, *fresh])
        else:
            self._ordered += fresh


def _in_order(moments: Iterable[AnyMoment]) -> list[AnyMoment]:
    """Return the moments by instant, then by id: in two passes, so that no key is made for each."""
    ordered = sorted(moments, key=_ID)
    ordered.sort(key=_AT)
    return ordered
