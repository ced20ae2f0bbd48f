"""How the weeks of a year are drawn."""

from datetime import date

import pytest

from peercoach_tui.domain.sessions.year import Week, weeks_of, year_around
from peercoach_tui.tui.widgets.year import legend, months_row, name_columns, today_row, weeks_row, year_rows

YEAR = year_around(date(2026, 11, 24))
MET = [date(2026, 1, 6), date(2026, 11, 3), date(2026, 11, 17), date(2026, 11, 18)]
ANA = weeks_of(YEAR, MET, date(2026, 12, 9), arranged=True, late=False)
BEN = weeks_of(YEAR, [date(2026, 11, 3)], date(2026, 11, 17), arranged=False, late=True)


def drawn(width: int, cells: int = 1, column: int = 5) -> list[str]:
    return [row.plain for row in year_rows(YEAR, [("Ana", ANA), ("Ben Okafor", BEN)], width=width, column=column, cells=cells)]


@pytest.mark.parametrize("cells", [1, 2])
def test_every_week_stands_below_its_month_and_today_above_its_own(cells: int) -> None:
    months, today, ana, ben = drawn(130, cells)
    assert ana[:5] == "Ana  " and ben[:5] == "Ben… "
    here = 5 + YEAR.here * cells
    assert (today[here], today[here - 6 : here]) == ("▾", "today ")
    assert ana[here - cells] == "◉" and ana[here - 3 * cells] == "●" and ana[here + 2 * cells] == "◌" and ana[5] == "●"
    assert ben[here - cells] == "!" and ben.count("●") == 1
    assert months[here - 3 * cells :].startswith("Nov") and months[here + cells :].startswith("Dec")
    assert len(ana) == len(ben) == 5 + 53 * cells - (cells - 1)


@pytest.mark.parametrize("width", [130, 76, 56, 40, 20, 12])
def test_the_newest_weeks_are_drawn_and_nothing_leaves_the_width(width: int) -> None:
    months, today, ana, ben = drawn(width)
    assert max(map(len, (months, today, ana, ben))) <= width
    assert ana.endswith("◌····"[-min(5, width - 5) :]) or width < 12
    if width >= 20:
        assert today.index("▾") == ana.index("◌") - 2 == ben.index("!") + 1


@pytest.mark.parametrize("width", [60, 36, 20])
def test_without_a_name_the_weeks_begin_at_the_edge(width: int) -> None:
    weeks = (Week.MET,) * YEAR.weeks
    *_, row = year_rows(YEAR, (("", weeks),), width=width, column=0, cells=1)
    assert row.plain == "●" * min(width, YEAR.weeks)


def test_a_month_that_would_touch_another_is_left_out() -> None:
    names = months_row(YEAR, 130, 1).plain.split()
    assert names == ["Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan"]
    assert all(name.isalpha() and len(name) == 3 for name in names)
    assert months_row(YEAR, 53, 1).plain.split()[-1] == "Dec"


def test_a_present_week_at_the_left_says_no_word() -> None:
    assert today_row(YEAR.newest(9), 1).plain == "  ▾"
    assert today_row(YEAR, 1).plain.strip() == "today ▾"


def test_each_sign_is_told() -> None:
    assert legend().plain == "● met   ◉ two in a week   ◌ arranged   ! overdue"
    assert legend(gatherings=True).plain == "● met   ◉ two in a week   ◌ arranged   ! overdue   ◆ gathering"
    assert weeks_row(tuple(Week), 2).plain == "· ● ◉ ◌ ! ◆ ◆  "
    assert (name_columns(["Ana", "Ben"], 12), name_columns(["x" * 40], 12), name_columns([], 12)) == (5, 12, 2)
