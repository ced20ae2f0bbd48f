"""What was found, and its rows, against the same laid out plainly."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.search.entry import Entry, EntryKind
from peercoach_tui.search.found import Finds
from peercoach_tui.search.group import EntryGroup
from peercoach_tui.search.index import Hit

AT = datetime(2026, 11, 24, tzinfo=UTC)


def hits_of(sizes: list[int]) -> list[Hit]:
    hits: list[Hit] = []
    for number, size in enumerate(sizes):
        at = AT - timedelta(days=number)
        entries = [Entry(id=f"{number}-{place}", kind=EntryKind.NOTE, text="yes", at=at) for place in range(size)]
        group = EntryGroup("p", None, at.date(), at, (), lambda group, entries=entries: entries)  # type: ignore[misc]
        hits += [(group, place) for place in range(size)]
    return hits


@given(st.lists(st.integers(1, 4), max_size=6), st.sampled_from([0, 1]))
def test_the_rows_are_those_laid_out_one_after_the_other(sizes: list[int], gap: int) -> None:
    hits = hits_of(sizes)
    found = Finds(hits)
    found.look(100, 1.0)
    rows: list[int | EntryGroup | None] = []
    for place, (group, which) in enumerate(hits):
        if which == 0:
            rows += [*([None] * gap if rows else []), group]
        rows.append(place)
    assert found.is_whole and found.rows(gap) == len(rows)
    assert [found.at_row(row, gap) for row in range(len(rows))] == rows
    assert [found.row_of(place, gap) for place in range(len(hits))] == [rows.index(place) for place in range(len(hits))]
    assert found.at_row(len(rows), gap) is None


def test_what_was_found_first_stays_and_the_rest_is_added() -> None:
    hits = hits_of([3, 3])
    found = Finds(hits)
    found.look(2, 1.0)
    assert found.hits == hits[:2] and not found.is_whole
    whole = found.whole(lambda: False)
    assert whole is not None and whole.hits == hits and whole.heads == [0, 3] and whole.is_whole and found.hits == hits[:2]


def test_the_rest_is_not_looked_for_any_more_when_it_was_stopped() -> None:
    assert Finds(hits_of([3])).whole(lambda: True) is None


def test_who_looks_gives_up_in_time() -> None:
    def never() -> Iterator[None]:
        while True:
            yield None

    found = Finds(never())
    found.look(1, 0.0)
    assert found.hits == [] and not found.is_whole


def test_a_find_is_found_again_where_it_went() -> None:
    hits = hits_of([2, 2])
    found = Finds(hits)
    found.look(9, 1.0)
    key = hits[2][0].key
    assert [found.place_of(key, "1-1", near) for near in (0, 2, 3, 9)] == [3, 3, 3, 3]
    assert found.place_of(key, "gone", 0) is None
