"""A find that stays in sight although its words were changed."""

from collections.abc import Iterable, Iterator, Sequence

from peercoach_tui.search.folded import fold
from peercoach_tui.search.group import EntryGroup
from peercoach_tui.search.index import Hit, entry_of
from peercoach_tui.search.query import Query


def hit_of(groups: Sequence[EntryGroup], folder: str, id: str) -> Hit | None:
    """Return where an entry of that folder and id stands now, None where it is gone."""
    found = (
        (group, which)
        for group in groups
        if group.folder == folder
        for which, entry in enumerate(group.entries)
        if entry.id == id
    )
    return next(found, None)


def has_words(hit: Hit, query: Query) -> bool:
    """Say whether a find has the words that are asked for, and none that may not be there."""
    text = fold(entry_of(hit).text)
    return all(word in text for word in query.words) and not any(word in text for word in query.without)


def with_hit(hits: Iterable[Hit | None], kept: Hit) -> Iterator[Hit | None]:
    """Yield some finds, the newest first, and one more at its place among them, once."""
    is_there = False
    for hit in hits:
        if hit is not None and not is_there:
            is_there = _comes_first(kept, hit)
            if is_there and _place(kept) != _place(hit):
                yield kept
        yield hit
    if not is_there:
        yield kept


def _place(hit: Hit) -> tuple[str, int]:
    return hit[0].key, hit[1]


def _comes_first(one: Hit, other: Hit) -> bool:
    """Say whether one stands above the other, or is the same."""
    if one[0].key == other[0].key:
        return one[1] <= other[1]
    return (one[0].at, one[0].key) > (other[0].at, other[0].key)
