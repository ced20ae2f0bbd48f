"""The index: all that was said, newest first, and how it is gone through."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import tzinfo
from itertools import accumulate
from typing import NamedTuple

from peercoach_tui.acts import Acts
from peercoach_tui.domain.fold import Fold
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.search.entry import ASIDE, Entry
from peercoach_tui.search.filters import Passing
from peercoach_tui.search.group import EntryGroup
from peercoach_tui.search.query import Key, Query
from peercoach_tui.search.telling import TopicOf, groups_of

Hit = tuple[EntryGroup, int]
"""What was found: the place of an entry in its group."""

STEP = 500
"""After so many texts that were looked at in vain who looks may do something else."""


def entry_of(hit: Hit) -> Entry:
    """Return what was found."""
    return hit[0].entries[hit[1]]


STRETCH = 20_000
"""About so many characters are looked through at a time."""


class Searchable:
    """All groups as one folded text, newest first. Nothing of it changes, so any thread may look in it."""

    def __init__(self, groups: Sequence[EntryGroup]) -> None:
        """Takes a while where the groups were never told: call it in a thread."""
        self.groups = groups
        blocks = [group.block for group in groups]
        self.text = "".join(block for block, _ in blocks)
        # Where each group ends, and in `_closed` where each of its texts does, counted from where the group begins: numbers side
        # by side, since to fetch them from all over the memory is most of what a find costs.
        self._ends = array("L", accumulate(len(block) for block, _ in blocks))
        self._begins = array("L", (0, *self._ends))
        self._closed = array("L", b"".join(closed for _, closed in blocks))
        self._firsts = array("L", accumulate((len(closed) for _, closed in blocks), initial=0))
        self._stretches = list(_stretches(self._ends))

    def all(self) -> Iterator[Hit]:
        """Yield the timeline: everything but what is only found when it is asked for."""
        return timeline(self.groups)

    def find(self, query: Query, passing: Passing) -> Iterator[Hit | None]:
        """Yield what a line asks for, newest first; None now and then while nothing is found.

        A line with a filter that can't be understood finds nothing: what that would leave out isn't known.
        """
        if passing.sentences:
            return iter(())
        return self._with_words(query, passing) if query.words else self._without_words(query, passing)

    def has(self, word: str) -> bool:
        """Say whether a folded word stands anywhere."""
        return word in self.text

    def left_by(self, passing: Passing) -> str:
        """Return the folded text of what filters let through. Takes a while where there are any."""
        if not (passing.groups or passing.entries):
            return self.text
        parts = []
        for number, group in enumerate(self.groups):
            if passing.group(group):
                parts += [self._part(number, which) for which, entry in enumerate(group.entries) if passing.entry(entry)]
        return "\n".join(self.text[start:end] for start, end in parts)

    def _with_words(self, query: Query, passing: Passing) -> Iterator[Hit | None]:
        lead, *others = sorted(query.words, key=len, reverse=True)
        if not all(map(self.has, others)):
            return
        # What is done for each find is what a search costs: what nobody asks for isn't looked at.
        find, groups, ends, begins = self.text.find, self.groups, self._ends, self._begins
        closed, firsts = self._closed, self._firsts
        by_group, by_words, by_entry = bool(passing.groups), bool(others or query.without), bool(passing.entries)
        looked_at = 0
        for first, last in self._stretches:
            place = find(lead, first, last)
            while place >= 0:
                number = bisect_right(ends, place)
                if by_group and not passing.group(groups[number]):
                    end = ends[number]
                else:
                    begin, first_of = begins[number], firsts[number]
                    text = bisect_right(closed, place - begin, first_of, firsts[number + 1])
                    end, which = begin + closed[text], text - first_of
                    if (not by_words or self._fits(query.without, others, *self._part(number, which))) and (
                        not by_entry or passing.entry(groups[number].entries[which])
                    ):
                        yield groups[number], which
                place = find(lead, end, last)
                looked_at += 1
                if not looked_at % STEP:
                    yield None

    def _fits(self, without: Iterable[str], words: Iterable[str], start: int, end: int) -> bool:
        return all(self.text.find(word, start, end) >= 0 for word in words) and self._lacks(without, start, end)

    def _without_words(self, query: Query, passing: Passing) -> Iterator[Hit | None]:
        aside = frozenset() if any(said.key is Key.KIND for said in query.filters) else ASIDE
        for number, group in enumerate(self.groups):
            if passing.group(group):
                for which, entry in enumerate(group.entries):
                    if (
                        entry.kind not in aside
                        and passing.entry(entry)
                        and self._lacks(query.without, *self._part(number, which))
                    ):
                        yield group, which
            if number % STEP == STEP - 1:
                yield None

    def _part(self, number: int, which: int) -> tuple[int, int]:
        """Return where the text of an entry begins and ends in the whole."""
        begin, text = self._begins[number], self._firsts[number] + which
        return begin + (self._closed[text - 1] if which else 0), begin + self._closed[text] - 1

    def _lacks(self, words: Iterable[str], start: int, end: int) -> bool:
        return all(self.text.find(word, start, end) < 0 for word in words)


def _stretches(ends: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield stretches of whole groups, each of which begins and ends there: of a short text Python finds a word faster."""
    first = last = 0
    for end in ends:
        if end - first > STRETCH and last > first:
            yield first, last
            first = last
        last = end
    if last > first:
        yield first, last


def timeline(groups: Iterable[EntryGroup]) -> Iterator[Hit]:
    """Yield all that stands in the timeline, group by group; each is told when it comes."""
    for group in groups:
        for which, entry in enumerate(group.entries):
            if entry.kind not in ASIDE:
                yield group, which


class Index:
    """Knows what was said in each folder, as it was sent, and what of it can be searched.

    `ids` gives all partners, `acts` what is kept with one, which hears of all that is kept, taken back and erased, by whatever
    window. All but the first making of a `Searchable` is done on the event loop: a quick key finds what the one before it
    left. After a note among 100,000 moments that takes 5 to 25 ms, most of it to tell the groups of its folder anew, where the
    collector leaves what was told alone.
    """

    def __init__(
        self, ids: Callable[[], Collection[str]], acts: Callable[[str], Acts], zone: Callable[[], tzinfo], topic_of: TopicOf
    ) -> None:
        self._ids, self._acts, self._zone, self._topic_of = ids, acts, zone, topic_of
        self._known: dict[str, _Told] = {}
        self._groups: tuple[EntryGroup, ...] = ()
        self._is_stale = False
        self._searchable: Searchable | None = None

    @property
    def groups(self) -> tuple[EntryGroup, ...]:
        """Return all groups, the newest first: the same ones as long as nothing was kept."""
        folders = (*self._ids(), COACH)
        gone = self._known.keys() - set(folders)
        for folder in gone:
            del self._known[folder]
            self._is_stale = True
        for folder in folders:
            self._tell(folder)
        self._put_in_order()
        return self._groups

    def _put_in_order(self) -> None:
        if self._is_stale:
            self._is_stale = False
            every = [group for told in self._known.values() for group in told.groups]
            every.sort(key=lambda group: (group.at, group.key), reverse=True)
            self._groups = tuple(every)

    def tell_next(self) -> bool:
        """Tell one folder that was never told, so that nobody waits for it later; say whether there was any."""
        folder = next((folder for folder in (*self._ids(), COACH) if folder not in self._known), None)
        if folder is None:
            self._put_in_order()
            return False
        self._tell(folder)
        return True

    def _tell(self, folder: str) -> None:
        """Tell a folder anew where anything was kept since; groups that are as they were stay."""
        fold, known, zone = self._acts(folder).fold, self._known.get(folder), self._zone()
        if known is not None and known.fold is fold and (known.length, known.zone) == (len(fold.timeline), zone):
            return
        # Their hours are other ones in another zone.
        before = {group.key: group for group in known.groups} if known and known.zone is zone else {}
        groups = groups_of(folder, fold, zone, self._topic_of)
        groups = [old if (old := before.get(group.key)) and old.is_same(group) else group for group in groups]
        self._known[folder] = _Told(fold, len(fold.timeline), zone, groups)
        self._is_stale |= len(groups) != len(before) or any(before.get(group.key) is not group for group in groups)

    @property
    def known_groups(self) -> tuple[EntryGroup, ...]:
        """Return the groups as they were when they were last asked for. May be called in any thread."""
        return self._groups

    def renewed(self) -> Searchable | None:
        """Return what can be searched now, None while it was never made. Texts that were folded before are not folded again."""
        known, groups = self._searchable, self.groups
        if known is not None and known.groups is not groups:
            known = self._searchable = Searchable(groups)
        return known

    def use(self, searchable: Searchable) -> None:
        """Search in this from now on."""
        self._searchable = searchable


class _Told(NamedTuple):
    """The groups of a folder, and what they were told from: a fold of so many moments, by the clocks of a zone."""

    fold: Fold
    length: int
    zone: tzinfo
    groups: list[EntryGroup]
