"""The hours both ways, drawn a row a month."""

from collections.abc import Sequence
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from peercoach_tui.domain.oneself.bars import Bar
from peercoach_tui.tui.you.months import month_rows

TODAY = date(2026, 11, 24)


def bar(month: int, meetings: int = 2, timed: int = 2, coached: float = 3600, was_coached: float = 3000, last: int = 0) -> Bar:
    first = date(2026, month, 1)
    return Bar(
        first=first, last=date(2026, last or month, 1), meetings=meetings, timed=timed, coached=coached, was_coached=was_coached
    )


def rows(bars: Sequence[Bar], width: int) -> list[str]:
    return [row.plain for row in month_rows(bars, TODAY, width)]


def test_a_row_a_month_with_its_numbers() -> None:
    bars = [bar(1, 3, 2), bar(2, 0, 0, 0, 0, last=9), bar(10, 1, 0, 0, 0), bar(11, coached=0)]
    assert rows(bars, 80) == [
        "Jan         ━━━━━━━━━━━━┃──────────  60′  50′  3 meetings, 1 without minutes",
        "Feb to Sep  no meeting",
        "Oct         1 meeting, 1 without minutes",
        "Nov         ┃──────────               0′  50′  2 meetings",
        "━ you coached   ─ you were coached   a sign is 5′",
    ]  # fmt: skip


def test_where_there_is_no_room_the_counts_go_first() -> None:
    assert rows([bar(1), bar(2)], 32)[:2] == ["Jan  ━━━━━━┃─────  60′  50′", "Feb  ━━━━━━┃─────  60′  50′"]
    assert rows([bar(1)], 36)[-2:] == ["━ you coached", "─ you were coached   a sign is 10′"]


def test_a_sign_stands_for_the_same_in_every_row_and_starts_at_nothing() -> None:
    drawn = rows([bar(1, coached=6000, was_coached=0), bar(2, coached=3000, was_coached=60)], 40)
    assert drawn[0].count("━") == 2 * drawn[1].count("━") and "─" not in drawn[0] and drawn[1].count("─") == 1


@given(
    st.lists(st.tuples(st.integers(0, 9), st.floats(0, 2e5), st.floats(0, 2e5)), min_size=1, max_size=12), st.integers(36, 110)
)
def test_no_row_leaves_its_columns(told: list[tuple[int, float, float]], width: int) -> None:
    bars = [
        bar(month, meetings, meetings, coached * bool(meetings), was * bool(meetings))
        for month, (meetings, coached, was) in enumerate(told, 1)
    ]
    drawn = rows(bars, width)
    assert all(cell_len(row) <= width for row in drawn)
    for each, row in zip(bars, drawn, strict=False):
        assert ("━" in row, "─" in row) == (each.coached > 0, each.was_coached > 0)
