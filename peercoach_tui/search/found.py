"""What was found so far, and the rows that it takes under the headings of its groups."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from time import perf_counter

from peercoach_tui.search.group import EntryGroup
from peercoach_tui.search.index import Hit

STOPPED = 256
"""After so many finds is looked whether the rest is wanted any more."""


class Finds:
    """Finds, the newest first: those there are by now, and the rest, which is looked for when it is wanted.

    `words` are those that match, folded. `heads` are the places of the finds that begin a group.
    """

    def __init__(self, rest: Iterable[Hit | None], words: Sequence[str] = (), *, before: "Finds | None" = None) -> None:
        self.words = tuple(words)
        self.hits: list[Hit] = [*before.hits] if before else []
        self.heads: list[int] = [*before.heads] if before else []
        self.is_whole = False
        self._rest: Iterator[Hit | None] = iter(rest)

    def look(self, many: int, seconds: float) -> None:
        """Look until there are so many, or the seconds are over."""
        give_up = perf_counter() + seconds
        while len(self.hits) < many and not self.is_whole:
            hit = next(self._rest, Ellipsis)
            if hit is Ellipsis:
                self.is_whole = True
            elif hit is None:
                if perf_counter() > give_up:
                    break
            else:
                assert isinstance(hit, tuple)
                self._add(hit)

    def whole(self, stopped: Callable[[], bool]) -> "Finds | None":
        """Return all that can be found, None when it was `stopped`. Call it in a thread, and look no further in this one then."""
        whole = Finds((), self.words, before=self)
        for number, hit in enumerate(self._rest):
            if not number % STOPPED and stopped():
                return None
            if hit is not None:
                whole._add(hit)
        whole.is_whole = True
        return whole

    def _add(self, hit: Hit) -> None:
        if not self.hits or self.hits[-1][0] is not hit[0]:
            self.heads.append(len(self.hits))
        self.hits.append(hit)

    def row_of(self, place: int, gap: int) -> int:
        """Return the row of a find, counted from 0; `gap` empty rows stand between two groups."""
        heads = bisect_right(self.heads, place)
        return place + heads * (1 + gap) - gap

    def rows(self, gap: int) -> int:
        """Return how many rows there are by now."""
        return self.row_of(len(self.hits) - 1, gap) + 1 if self.hits else 0

    def at_row(self, row: int, gap: int) -> int | EntryGroup | None:
        """Return what stands in a row: the place of a find, a group whose heading it is, or None for an empty one."""
        place = bisect_left(range(len(self.hits)), row, key=lambda each: self.row_of(each, gap))
        if place == len(self.hits):
            return None
        below = self.row_of(place, gap) - row
        if below == 0:
            return place
        return self.hits[place][0] if below == 1 else None

    def place_of(self, key: str, id: str, near: int) -> int | None:
        """Return the place of the find of that group and id, first looked for where it was, `near`; None where it is gone."""
        around = (place for place in (near, near - 1, near + 1) if 0 <= place < len(self.hits))
        return next((place for place in chain(around, range(len(self.hits))) if self._is(place, key, id)), None)

    def _is(self, place: int, key: str, id: str) -> bool:
        group, which = self.hits[place]
        return group.key == key and group.entries[which].id == id
