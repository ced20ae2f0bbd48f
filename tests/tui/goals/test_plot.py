"""The plot of a goal: 0 to 10, days in proportion, its numbers at the points, nothing before the first or after the last."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from peercoach_tui.domain.goals.goal import CheckIn, Goal
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.goals.plot import AXIS, LEFT, RIGHT, PlotShown, Plotted, plot_of, plot_rows
from tests.domain.timelines import at

BEGINS = date(2026, 1, 5)


def shown(*points: tuple[int, int], days: int = 100, due: int | None = None) -> PlotShown:
    plotted = tuple(Plotted(day=BEGINS + timedelta(days=day), score=score) for day, score in points)
    by = BEGINS + timedelta(days=due) if due is not None else None
    return PlotShown(points=plotted, begins=BEGINS, ends=BEGINS + timedelta(days=days), due=by)


def rows(plot: PlotShown, width: int = 70, height: int = 9) -> list[str]:
    return [row.plain for row in plot_rows(plot, width, height)]


def dots(row: str) -> list[int]:
    return [x for x, sign in enumerate(row) if 0x2800 < ord(sign) < 0x2900]


points = st.lists(st.tuples(st.integers(0, 100), st.integers(0, 10)), min_size=1, max_size=12).map(
    lambda found: sorted(dict(found).items())
)


@given(points, st.integers(28, 120), st.sampled_from([5, 7, 9]), st.none() | st.integers(0, 100))
def test_every_row_fits_and_each_number_is_in_its_row(
    found: list[tuple[int, int]], width: int, height: int, due: int | None
) -> None:
    drawn = rows(shown(*found, due=due), width, height)
    assert len(drawn) == height + 1 and all(cell_len(row) <= width for row in drawn)
    assert [row[:AXIS].strip() for row in (drawn[0], drawn[height - 1])] == ["10", "0"]
    room = width - AXIS - 1 - LEFT - RIGHT
    for day, score in found:
        x, y = AXIS + LEFT + round(day / 100 * room), round((10 - score) / 10 * (height - 1))
        assert drawn[y][x] == "●"
    assert sum(row.count("●") for row in drawn) <= len(found)
    ends = [AXIS + LEFT + round(day / 100 * room) for day in (found[0][0], found[-1][0])]
    assert all(ends[0] <= x <= ends[1] for row in drawn for x in dots(row))


@pytest.mark.parametrize("score", range(11))
def test_the_newest_number_stands_beside_its_point(score: int) -> None:
    assert any(re.search(f"●.{score}\\b", row) for row in rows(shown((10, 5), (80, score))))


def test_a_row_is_more_than_a_point_and_the_number_is_the_truth() -> None:
    drawn = "\n".join(rows(shown((10, 3), (50, 4), (90, 3)), height=5))
    assert drawn.count("3") == 2 and "4" in drawn


@pytest.mark.parametrize("scores", [(6, 7, 8), (5, 5, 5), (8, 3, 8)])
@pytest.mark.parametrize("day", [50, 100])
@pytest.mark.parametrize("height", [5, 7])
def test_each_check_in_of_a_day_has_a_point(scores: tuple[int, ...], day: int, height: int) -> None:
    drawn = rows(shown(*((day, score) for score in scores)), height=height)
    assert sum(row.count("●") for row in drawn) == 3
    columns = [row.index("●") for row in drawn if "●" in row]
    assert max(columns) - min(columns) <= 2


def test_a_line_goes_from_point_to_point_and_one_point_has_none() -> None:
    assert not any(dots(row) for row in rows(shown((50, 5))))
    (row,) = [row for row in rows(shown((10, 5), (90, 5))) if dots(row)]
    first, last = row.index("●"), row.rindex("●")
    assert dots(row) == list(range(first + 1, last))


def test_the_due_date_and_the_months_stand_where_they_are() -> None:
    drawn = rows(shown((10, 5), days=100, due=60))
    assert "by 6 Mar" in drawn[0]
    (x,) = {row.index("╎") for row in drawn if "╎" in row}
    assert x == AXIS + LEFT + round(60 / 100 * (70 - AXIS - 1 - LEFT - RIGHT))
    assert drawn[-1].split() == ["Feb", "Mar", "Apr"]
    assert drawn[-2].count("┴") == 3


def test_a_january_is_its_year_and_a_stretch_without_a_month_has_its_days() -> None:
    turn = PlotShown(points=(Plotted(day=date(2025, 12, 10), score=4),), begins=date(2025, 11, 20), ends=date(2026, 1, 20))
    assert rows(turn)[-1].split() == ["Dec", "2026"]
    assert rows(shown((0, 5), days=20))[-1].split() == ["5", "Jan", "25", "Jan"]


def goal(*scores: tuple[int, int | None], **fields: object) -> Goal:
    known = tuple(CheckIn(id=f"{day}", at=at(day), day=date(2026, 11, day), score=score) for day, score in scores)
    set_at = at(0)
    return Goal(id="g", owner=Side.ME, title="x", set_at=set_at, changed=set_at, check_ins=known).but(**fields)


def test_the_axis_goes_from_its_setting_to_today_the_last_number_or_the_due_date() -> None:
    today = at(0).date()
    plot = plot_of(goal((20, 5), (22, None), (24, 7)), today, lambda instant: instant.date())
    assert plot is not None
    assert [(each.day.day, each.score) for each in plot.points] == [(20, 5), (24, 7)]
    assert (plot.begins, plot.ends) == (min(today, date(2026, 11, 20)), max(today, date(2026, 11, 24)))
    later = plot_of(goal((20, 5), due=date(2027, 3, 1)), today, lambda instant: instant.date())
    assert later is not None and later.ends == date(2027, 3, 1)
    closed = plot_of(goal((20, 5), closed=at(0)), date(2028, 1, 1), lambda instant: instant.date())
    assert closed is not None and closed.ends < date(2027, 1, 1)
    assert plot_of(goal((20, None)), today, lambda instant: instant.date()) is None
