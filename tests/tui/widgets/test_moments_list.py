"""A meeting that is read lays out the rows that are seen, however long it is."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import overload

import pytest
from textual.app import App, ComposeResult

from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.sessions.story import Line, LineKind
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.themes import OWN_VARIABLES
from peercoach_tui.tui.widgets.moments_list import MomentsList

BEGAN = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
SESSION = Session(id="s", partner="ana", began=BEGAN, zone="Europe/Berlin", first=Side.ME)
HEIGHT = 24


class Told(Sequence[Line]):
    """So many lines of two rows each; `drawn` counts the texts that were laid out."""

    def __init__(self, length: int) -> None:
        self.length, self.drawn = length, 0

    def __len__(self) -> int:
        return self.length

    @overload
    def __getitem__(self, place: int) -> Line: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Line]: ...
    def __getitem__(self, place: int | slice) -> Line | Sequence[Line]:
        assert isinstance(place, int)
        if not 0 <= place < self.length:
            raise IndexError(place)
        return Line(kind=LineKind.NOTE, text=f"line {place}\nbelow {place}", at=BEGAN)

    def __iter__(self) -> Iterator[Line]:
        for place in range(self.length):
            self.drawn += 1
            yield self[place]


class Reading(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.reading = MomentsList("Nothing.")

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict.fromkeys(OWN_VARIABLES, "gray")

    def compose(self) -> ComposeResult:
        yield self.reading


def lines(app: Reading) -> list[str]:
    return [strip.text.rstrip() for strip in app.screen._compositor.render_strips()]


async def test_what_is_shown_costs_what_is_seen_however_long_it_is() -> None:
    app, told = Reading(), Told(100_000)
    async with app.run_test(size=(80, HEIGHT)) as pilot:
        app.reading.show(SESSION, "A title", told)
        await pilot.pause()
        assert [line.strip() for line in lines(app)[:3]] == ["A title", "10:30  line 0", "below 0"]
        for _ in range(3):
            app.reading.move(app.reading.page)
            await pilot.pause()
        assert told.drawn < 5 * HEIGHT
        assert "line 34" in lines(app)[0]


@pytest.mark.parametrize("length", [1, 5, 300])
async def test_the_end_is_the_last_row_and_the_beginning_the_first(length: int) -> None:
    app, told = Reading(), Told(length)
    async with app.run_test(size=(80, HEIGHT)) as pilot:
        app.reading.show(SESSION, "A title", told)
        await pilot.pause()
        app.reading.move(app.reading.whole)
        await pilot.pause()
        assert [line for line in lines(app) if line][-1].strip() == f"below {length - 1}"
        assert app.reading.virtual_size.height == 2 * length + 1
        app.reading.move(-app.reading.whole)
        await pilot.pause()
        assert lines(app)[0].strip() == "A title"


class Watched(MomentsList):
    """Remembers what it would draw whenever its size changed, before it heard of that."""

    def __init__(self) -> None:
        super().__init__("Nothing.")
        self.seen: list[str] = []

    def on_resize(self) -> None:
        self.seen += [self.render_line(row).text.strip() for row in range(3)]


async def test_what_was_shown_before_it_was_hidden_is_seen_no_more() -> None:
    app = Reading()
    app.reading = reading = Watched()
    async with app.run_test(size=(80, HEIGHT)) as pilot:
        reading.show(SESSION, "With Ana", Told(3))
        await pilot.pause()
        reading.display = False
        await pilot.pause()
        reading.show(SESSION.but(id="t", partner="ben"), "With Ben", Told(2))
        reading.seen.clear()
        reading.display = True
        await pilot.pause()
        assert reading.seen == ["", "", ""] and lines(app)[0].strip() == "With Ben"


async def test_the_wheel_reaches_every_row() -> None:
    app, told = Reading(), Told(60)
    async with app.run_test(size=(80, HEIGHT)) as pilot:
        app.reading.show(SESSION, "A title", told)
        await pilot.pause()
        for _ in range(60):
            app.reading.scroll_relative(y=3, animate=False, force=True, immediate=True)
            await pilot.pause()
        assert lines(app)[-1].strip() == "below 59"


async def test_a_new_width_keeps_the_place() -> None:
    app, told = Reading(), Told(300)
    async with app.run_test(size=(80, HEIGHT)) as pilot:
        app.reading.show(SESSION, "A title", told)
        await pilot.pause()
        app.reading.move(201)
        await pilot.pause()
        assert "line 100" in lines(app)[0]
        await pilot.resize_terminal(60, HEIGHT)
        await pilot.pause()
        assert "line 100" in lines(app)[0]
