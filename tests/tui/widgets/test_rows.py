"""A list builds and measures the rows that are seen, whatever stands below them."""

from collections.abc import Sequence
from typing import overload

import pytest
from textual.app import App, ComposeResult

from peercoach_tui.tui.themes import OWN_VARIABLES
from peercoach_tui.tui.widgets.row import Row
from peercoach_tui.tui.widgets.rows import Rows


class Counted(Sequence[int]):
    """Numbers, of which it is counted how often one was asked for."""

    def __init__(self, length: int) -> None:
        self.length, self.asked = length, 0

    def __len__(self) -> int:
        return self.length

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[int]: ...
    def __getitem__(self, place: int | slice) -> int | Sequence[int]:
        assert isinstance(place, int)
        place += self.length * (place < 0)
        if not 0 <= place < self.length:
            raise IndexError(place)
        self.asked += 1
        return place


class Listing(App[None]):
    def __init__(self, *, folds: bool = False) -> None:
        super().__init__()
        self.built: list[int] = []
        self.picked: list[str] = []
        self.rows = Rows[int](self.row_of, str, folds=folds)

    def row_of(self, number: int) -> Row:
        self.built.append(number)
        return Row(title=f"number {number}", about=(f"after {number - 1}",), right="here")

    def on_rows_row_picked(self, event: Rows.RowPicked) -> None:
        self.picked.append(event.thing)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict.fromkeys(OWN_VARIABLES, "gray")

    def compose(self) -> ComposeResult:
        yield self.rows


def lines(app: Listing) -> list[str]:
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]


async def test_a_key_at_100_000_rows_costs_what_it_costs_at_100() -> None:
    spent = {}
    for length in (100, 100_000):
        app = Listing()
        things = Counted(length)
        async with app.run_test(size=(60, 20)) as pilot:
            app.rows.show(things)
            await pilot.pause()
            assert len(app.built) <= 21
            costs = []
            for by in (1, 1, 18, 1, 40, -1, -20, length, -1, -length):
                app.built.clear()
                things.asked = 0
                app.rows.move(by)
                await pilot.pause()
                costs.append((len(app.built), things.asked))
                assert app.rows.chosen == app.rows.place
            spent[length] = costs
            app.built.clear()
            things.asked = 0
            app.rows.choose(str(app.rows.place))
            app.rows.show(things)
            await pilot.pause()
            assert len(app.built) <= 21 and things.asked <= 25
    assert spent[100_000] == spent[100]
    assert max(built for built, _ in spent[100]) <= 21


@pytest.mark.parametrize("place", [0, 3, 19, 20, 500, 99_999])
async def test_what_is_chosen_is_in_sight_wherever_it_stands(place: int) -> None:
    app = Listing()
    async with app.run_test(size=(60, 20)) as pilot:
        app.rows.show(Counted(100_000))
        app.rows.active = True
        app.rows.move(place)
        await pilot.pause()
        (marked,) = [line for line in lines(app) if line.startswith("▸")]
        assert marked.split()[:3] == ["▸", "number", str(place)] and f"after {place - 1} " in marked


async def test_what_is_chosen_is_so_by_its_id() -> None:
    app = Listing()
    async with app.run_test(size=(60, 20)) as pilot:
        app.rows.show((7, 8, 9))
        app.rows.move(1)
        app.rows.show((6, 7, 8, 9))
        assert (app.rows.chosen, app.rows.place) == (8, 2)
        app.rows.show((6, 7))
        assert app.rows.chosen == 7
        app.rows.show((8, 6))
        assert app.rows.chosen == 8
        app.rows.choose("5")
        assert app.rows.chosen == 8
        app.rows.show((4, 5))
        assert app.rows.chosen == 5
        app.rows.show(())
        app.rows.move(3)
        assert app.rows.chosen is None and app.rows.shows_nothing
        await pilot.pause()
        assert not any(lines(app))


async def test_the_column_beside_the_titles_is_that_of_what_was_seen_and_of_the_last() -> None:
    app = Listing()
    async with app.run_test(size=(60, 4)) as pilot:
        app.rows.show(Counted(100_000))
        await pilot.pause()
        column = lines(app)[0].index("after")
        assert column == len("  number 99999  ")
        app.rows.move(99_999)
        await pilot.pause()
        assert lines(app)[0].index("after") == column
        app.rows.choose("")
        app.rows.show([1, 2, 3, 4, 500, 6, 7, 8])
        await pilot.pause()
        assert lines(app)[0].index("after") == len("  number 1  ")
        app.rows.move(4)
        await pilot.pause()
        assert lines(app)[0].index("after") == len("  number 500  ")
        app.rows.move(-4)
        await pilot.pause()
        assert lines(app)[0].index("after") == len("  number 500  ")


async def test_where_what_is_chosen_is_gone_what_came_next_is_chosen() -> None:
    app = Listing()
    async with app.run_test(size=(60, 20)):
        app.rows.show((7, 8, 9))
        app.rows.show((8, 9, 7))
        assert app.rows.chosen == 7, "the first is chosen though nobody moved"
        app.rows.show((8, 7, 9))
        app.rows.show((9, 8))
        assert app.rows.chosen == 9
        app.rows.show((8, 6))
        assert app.rows.chosen == 8
        app.rows.show((7, 8))
        app.rows.choose("")
        app.rows.show((5, 7))
        assert app.rows.chosen == 5, "whatever is first"


@pytest.mark.parametrize(
    ("size", "folds", "seen"),
    [
        ((60, 9), True, ["▸ number 0  after -1", "  number 1  after 0", "  number 2  after 1"]),
        ((30, 9), False, ["▸ number 0  after -1", "  number 1  after 0", "  number 2  after 1"]),
        ((30, 9), True, ["▸ number 0", "  after -1", "", "  number 1", "  after 0", "", "  number 2", "  after 1", ""]),
        ((30, 8), True, ["▸ number 0", "  after -1", "  number 1", "  after 0", "  number 2", "  after 1"]),
    ],
)
async def test_rows_that_fold_stand_apart_where_there_is_room(size: tuple[int, int], folds: bool, seen: list[str]) -> None:
    app = Listing(folds=folds)
    async with app.run_test(size=size):
        app.rows.show(range(3))
        app.rows.active = True
        found = [line.replace("here", "").rstrip() for line in lines(app)]
        assert found == seen + [""] * (size[1] - len(seen))


@pytest.mark.parametrize(("folds", "lifted"), [(True, [True, True, False, False]), (False, [True, False, False, False])])
async def test_the_chosen_row_is_lifted_where_the_keys_are(folds: bool, lifted: list[bool]) -> None:
    app = Listing(folds=folds)
    async with app.run_test(size=(30, 9)):
        app.rows.show(range(3))
        for active in (False, True):
            app.rows.active = active
            grounds = [[segment.style.bgcolor for segment in app.rows.render_line(y) if segment.style] for y in range(4)]
            plain = {*grounds[-1]}
            assert [{*of_line} != plain for of_line in grounds] == [active and each for each in lifted]


async def test_a_long_title_takes_two_lines_where_all_have_room_for_it() -> None:
    app = Listing(folds=True)
    async with app.run_test(size=(14, 10)) as pilot:
        app.rows.show((1, 22222222, 3))
        app.rows.active = True
        await pilot.pause()
        stand = ["▸ number 1", " ", "", "  number", "  22222222", " ", "", "  number 3", " ", ""]
        assert [line.partition(" after")[0] for line in lines(app)] == stand
        app.rows.move(1)
        await pilot.pause()
        stand[0], stand[3] = "  number 1", "▸ number"
        assert [line.partition(" after")[0] for line in lines(app)] == stand
        await pilot.click(app.rows, offset=(3, 7))
        assert app.picked == ["3"]
        app.rows.show((1, 22222222, 33333333))
        await pilot.pause()
        assert [lines(app)[line] for line in (2, 3, 5, 6, 8)] == ["", "▸ number 2222…", "", "  number 3333…", ""]
