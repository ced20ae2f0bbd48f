import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.app import App, ComposeResult

from peercoach_tui.domain.sessions.hour import Hour, HourPiece, Then
from peercoach_tui.tui.themes import OWN_VARIABLES
from peercoach_tui.tui.widgets.ribbon import LEAST, Ribbon, shared_out
from tests.tui.waiting import painted

ARRIVE = HourPiece(stage="arrive", coach=None, planned=4, minutes=4, spent=240, passed=True)
EXPLORE = HourPiece(stage="explore", coach=None, planned=11, minutes=11, spent=330, present=True)
THEIRS = HourPiece(stage="", coach=None, planned=22, minutes=22, swaps=True)
HOUR = Hour(pieces=(ARRIVE, EXPLORE, THEIRS), turn_left=330, then=Then.SWAP)
LABELS = ("arrive", "explore 5′ of 11′", "Ana coaches you")


class Alone(App[None]):
    CSS = "Ribbon { width: 100%; }"

    def __init__(self) -> None:
        super().__init__()
        self.chosen: list[str] = []
        self.painted = 0

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict.fromkeys(OWN_VARIABLES, "gray")

    def compose(self) -> ComposeResult:
        yield Ribbon()

    def on_ribbon_piece_picked(self, event: Ribbon.PiecePicked) -> None:
        self.chosen.append(event.piece.stage)


def rows(app: Alone) -> list[str]:
    ribbon = app.query_one(Ribbon)
    return ["".join(segment.text for segment in ribbon.render_line(row)).rstrip() for row in (0, 1)]


async def test_it_fills_as_the_hour_goes_and_names_what_fits() -> None:
    app = Alone()
    async with app.run_test(size=(45, 4)) as pilot:
        app.query_one(Ribbon).show(HOUR, LABELS)
        await painted(pilot)
        assert rows(app) == ["━━━━━━ ━━━━━━──────" + " ┃ " + "─" * 23, "       explore 5′ of 11′  Ana coaches you"]


async def test_past_its_end_a_turn_eats_into_what_comes() -> None:
    app = Alone()
    async with app.run_test(size=(45, 4)) as pilot:
        app.query_one(Ribbon).show(HOUR.but(turn_left=-240), LABELS)
        await painted(pilot)
        assert rows(app)[0].partition("┃")[2] == " " + "╍" * 5 + "─" * 18


async def test_a_click_chooses_a_piece() -> None:
    app = Alone()
    async with app.run_test(size=(45, 4)) as pilot:
        app.query_one(Ribbon).show(HOUR, LABELS)
        await painted(pilot)
        await pilot.click(Ribbon, offset=(8, 0))
        await pilot.click(Ribbon, offset=(6, 0))
        await pilot.click(Ribbon, offset=(2, 1))
        assert app.chosen == ["explore", "arrive"]


async def test_it_is_painted_anew_only_when_a_cell_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Alone()
    async with app.run_test(size=(45, 4)) as pilot:
        ribbon = app.query_one(Ribbon)
        ribbon.show(HOUR, LABELS)
        await painted(pilot)
        refreshed: list[int] = []
        monkeypatch.setattr(ribbon, "refresh", lambda *regions, **how: refreshed.append(1))
        ribbon.show(HOUR.but(turn_left=329), LABELS)
        assert refreshed == []
        ribbon.show(HOUR.but(pieces=(ARRIVE, EXPLORE.but(spent=400), THEIRS)), LABELS)
        assert refreshed == [1]


async def test_where_there_is_no_room_nothing_is_drawn() -> None:
    app = Alone()
    async with app.run_test(size=(8, 4)) as pilot:
        app.query_one(Ribbon).show(HOUR, LABELS)
        await painted(pilot)
        assert rows(app) == ["", ""]


FULL = (
    *(("arrive", 4.0), ("look back", 6.0), ("focus", 3.0), ("explore", 11.0), ("options", 4.0), ("commit", 4.0)),
    *(("Ana coaches you", 22.0), ("close", 5.0)),
)


async def labels(present: int, width: int, *, partner: str = "Ana") -> str:
    """Return the row of labels of a whole meeting, the present piece with its minutes."""
    pieces, names = [], []
    for place, (name, minutes) in enumerate(FULL):
        here, swaps = place == present, name.endswith("you")
        passed = place < present
        pieces.append(
            HourPiece(stage=name, coach=None, planned=minutes, minutes=minutes, present=here, passed=passed, swaps=swaps)
        )
        called = name.replace("Ana", partner)
        names.append(f"{called} 1′ of {minutes:.0f}′" if here else called)
    app = Alone()
    async with app.run_test(size=(width, 4)) as pilot:
        app.query_one(Ribbon).show(Hour(pieces=tuple(pieces), turn_left=330, then=Then.SWAP), names)
        await painted(pilot)
        return rows(app)[1]


async def test_what_comes_is_named_and_what_passed_where_there_is_room() -> None:
    assert await labels(3, 76) == "                     explore 1′ of 11′  commit  Ana coaches you       close"
    assert await labels(1, 76) == "       look back 1′ of 6′  explore      commit  Ana coaches you       close"
    here = "arrive   look back   focus  explore 1′ of 11′   options  commit     Ana coaches you"
    assert await labels(3, 114) == f"{here}                     close"
    assert (await labels(3, 99)).startswith("     ") and (await labels(3, 100)).startswith("arrive")


@pytest.mark.parametrize("width", [50, 56, 76, 96, 114, 150])
@pytest.mark.parametrize("present", range(len(FULL)))
async def test_labels_are_whole_and_apart_and_the_present_one_stands(present: int, width: int) -> None:
    row = await labels(present, width)
    name, minutes = FULL[present]
    called = re.split(r"  +", row.strip())
    assert f"{name} 1′ of {minutes:.0f}′" in called
    assert {each.partition(" 1′")[0] for each in called} <= {name for name, _ in FULL}


async def test_a_present_label_that_is_longer_than_the_row_says_that_it_is_cut() -> None:
    row = await labels(6, 40, partner="Maximiliane-Alexandra-Theodora Josephine")
    assert row == "Maximiliane-Alexandra-Theodora Josephin…"


@given(st.lists(st.none() | st.floats(0, 60), min_size=1, max_size=12), st.integers(0, 200))
def test_every_cell_is_given_away_and_each_piece_has_some(minutes: list[float | None], more: int) -> None:
    pieces = [HourPiece(stage="x", coach=None, planned=each, minutes=each) for each in minutes]
    room = LEAST * len(pieces) + more
    cells = shared_out(pieces, room)
    assert sum(cells) == room and min(cells) >= LEAST
