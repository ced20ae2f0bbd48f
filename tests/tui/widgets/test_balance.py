"""Both ways on one bar, which is true to the minutes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.sessions.card_words import BothWays
from peercoach_tui.tui.widgets.balance import Balance, mine_cells


def drawn(coached: float, was_coached: float, width: int, over: str = "") -> list[str]:
    ways = BothWays(coached=coached, was_coached=was_coached, mine="you coached 25′", theirs="Ana coached you 22′", over=over)
    return [row.plain for row in Balance(ways)._rows(width)]


@pytest.mark.parametrize("width", [36, 37, 60, 61, 100])
def test_the_tick_stands_at_the_half(width: int) -> None:
    tick, bar = drawn(1, 1, width)[:2]
    assert tick.index("╷") == bar.index("┃") == len(bar) // 2
    assert bar.count("━") == bar.count("─")


@given(st.floats(0, 9000), st.floats(0, 9000), st.integers(20, 120))
def test_the_bar_is_one_whole(mine: float, theirs: float, width: int) -> None:
    bar = next(row for row in drawn(mine, theirs, width) if "┃" in row)
    assert len(bar) <= width and len(bar) % 2 == 1
    assert bar == "━" * bar.count("━") + "┃" + "─" * bar.count("─")


@given(st.floats(1, 9000), st.floats(1, 9000), st.integers(4, 120))
def test_a_part_is_as_long_as_its_share_and_never_nothing(mine: float, theirs: float, cells: int) -> None:
    found = mine_cells(mine, theirs, cells)
    assert 1 <= found <= cells - 1
    assert abs(found - mine / (mine + theirs) * cells) <= 1
    assert found + mine_cells(theirs, mine, cells) in {cells - 1, cells, cells + 1}


def test_a_part_that_is_not_there_has_no_cell() -> None:
    assert (mine_cells(0, 60, 10), mine_cells(60, 0, 10)) == (0, 10)


def test_the_last_meetings_stand_beside_the_bar_or_below_it() -> None:
    over = "the last five: 122′ and 117′"
    wide, narrow = drawn(25, 22, 98, over), drawn(25, 22, 60, over)
    assert wide[1].endswith(over) and len(wide) == 3
    assert narrow[-1] == over and len(narrow) == 4


def test_the_words_share_a_row_where_both_fit() -> None:
    assert drawn(25, 22, 40)[2] == "you coached 25′     Ana coached you 22′"
    assert drawn(25, 22, 30)[2:] == ["you coached 25′", "Ana coached you 22′"]
