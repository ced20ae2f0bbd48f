"""Keys, pastes, clicks and resizes in any order: the program goes on, and what it keeps can be read again."""

import random
from collections.abc import Iterator
from contextlib import closing

import pytest
from rich.style import Style
from textual import events
from textual.command import CommandList, CommandPalette
from textual.keys import _character_to_key
from textual.message import Message
from textual.pilot import Pilot

from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.tui.base.arrivals import Arrivals
from peercoach_tui.tui.base.seams import KeySequences
from peercoach_tui.tui.close.screen import CloseScreen
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import folds
from tests.tui.conftest import Opened, open_notebook
from tests.tui.looks import with_year
from tests.tui.waiting import press, settled, type_in, until

SIZES = [(80, 24), (60, 20), (120, 36), (40, 14), (20, 5), (1, 1)]
CHARACTERS = 'nfusawAptijk12345670zbcgdoxywhev?!"* '
MOVES = ("up", "down", "left", "right", "home", "end", "pagedown", "pageup", "tab", "shift+tab")
EDITS = ("backspace", "delete", "ctrl+j", "ctrl+a", "ctrl+z", "ctrl+underscore", "ctrl+y", "ctrl+k", "ctrl+u")
WAYS = ("enter",) * 3 + ("escape",) * 2 + ("right_square_bracket",) * 2 + ("left_square_bracket", "ctrl+p")
BYTES = (
    b"\xff",
    b"\xc3",
    b"\x1b[M \xff\xfe",
    b"\x1b",
    b"\x1b[12;",
    b"\x1b[n",
    b"n\xa0",
    b"\x1b[<0;9;9M",
    b"x" * 41 + b"\r",
    b"\x1b[200~q\x11",
)
"""What a terminal may send besides whole keys."""
PASTES = ("by fri", "[b]x", "יום", "👩‍💻", "when x, do y by 3 dec", "yesterday 9:00", "\x00\x07", "\n".join("abcdefgh"))
ACTS = 200


def key(name: str) -> events.Key:
    return events.Key(_character_to_key(name), name) if len(name) == 1 else events.Key(name, None)


def arriving(chance: random.Random) -> Iterator[Message]:
    """Yield what a terminal's bytes come to."""
    arrivals, sequences = Arrivals(), KeySequences()
    for read in chance.choices(BYTES, k=3):
        arrivals.read(read, 0.0)
    for arrived in (*arrivals.due(1.0), *arrivals.due(100.0)):
        yield from sequences.messages(arrived)


async def act(pilot: Pilot[None], chance: random.Random) -> None:
    """Do one thing that a hand on the keyboard or the mouse can do."""
    app, sort = pilot.app, chance.random()
    if sort < 0.02:
        await pilot.resize_terminal(*chance.choice(SIZES))
    elif sort < 0.04:
        for message in arriving(chance):
            message.set_sender(app)
            app.post_message(message)
    elif sort < 0.07:
        await pilot.click(offset=(chance.randrange(app.size.width), chance.randrange(app.size.height)))
    else:
        event = events.Paste(chance.choice(PASTES)) if sort < 0.11 else key(chance.choice([*CHARACTERS, *MOVES, *EDITS, *WAYS]))
        event.set_sender(app)
        app.post_message(event)
        if chance.random() < 0.5:
            await pilot.pause()


@pytest.mark.parametrize("seed", range(4))
async def test_any_keys_in_any_order(open_app: Opened, workspace: Workspace, clock: Clock, seed: int) -> None:
    with_year(workspace, clock)
    chance = random.Random(seed)
    async with open_app(chance.choice(SIZES)) as pilot:
        for _ in range(ACTS):
            if pilot.app._exit:
                break
            clock.pass_(chance.choice([0, 0, 0, 0.1, 1, 5, 200]))
            await act(pilot, chance)
        await settled(pilot)
    before = everything(workspace.notebook)
    workspace.notebook.close()
    with closing(open_notebook(workspace.notebook.root, clock)) as again:
        again.load()
        assert again.unreadable == () and everything(again) == before


def everything(notebook: Notebook) -> list[object]:
    return [(fold.partner, fold.sessions, fold.follow_ups, list(fold.timeline)) for fold in folds(notebook)]


# What they found


async def in_session(pilot: Pilot[None]) -> None:
    """Add someone and begin a meeting."""
    await press(pilot, "p")
    await type_in(pilot, "Ana")
    await press(pilot, "enter", "enter", "enter")
    assert isinstance(pilot.app.screen, SessionScreen)


def send(pilot: Pilot[None], *names: str) -> None:
    """Press keys without waiting for what each does."""
    for name in names:
        event = key(name)
        event.set_sender(pilot.app)
        pilot.app.post_message(event)


@pytest.mark.parametrize("above", ["ctrl+p", "?"])
async def test_a_close_that_is_left_while_something_opens_above_is_left_once(open_app: Opened, above: str) -> None:
    async with open_app() as pilot:
        await in_session(pilot)
        await press(pilot, "c")
        assert isinstance(pilot.app.screen, CloseScreen)
        send(pilot, "escape", above)
        await settled(pilot)
        await press(pilot, "escape", "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, SessionScreen))


async def test_a_close_that_was_opened_by_mistake_is_left_to_the_stage_before(open_app: Opened) -> None:
    async with open_app() as pilot:
        await in_session(pilot)
        await press(pilot, *["right_square_bracket"] * 2, "c")
        assert isinstance(pilot.app.screen, CloseScreen)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, SessionScreen) and pilot.app.screen.meeting.account.stage == "explore"


async def test_a_close_that_is_left_right_after_an_act_is_taken_back(open_app: Opened) -> None:
    async with open_app() as pilot:
        await in_session(pilot)
        await press(pilot, "s", "c")
        send(pilot, "z", "escape")
        await settled(pilot)
        assert isinstance(pilot.app.screen, SessionScreen)


async def test_the_close_opens_once_what_opened_above_is_put_away(open_app: Opened) -> None:
    async with open_app() as pilot:
        await in_session(pilot)
        send(pilot, "c", "?")
        await settled(pilot)
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, CloseScreen))


async def test_an_edit_of_many_lines_is_taken_back(open_app: Opened) -> None:
    async with open_app() as pilot:
        await in_session(pilot)
        await press(pilot, "n")
        paste = events.Paste("\n".join("abcdefghijkl"))
        paste.set_sender(pilot.app)
        pilot.app.post_message(paste)
        await settled(pilot)
        await press(pilot, "ctrl+z")
        assert pilot.app.screen.meeting.draft.text.startswith("a")  # type: ignore[attr-defined]
        await press(pilot, "ctrl+underscore")
        assert isinstance(pilot.app.screen, SessionScreen) and pilot.app.screen.meeting.draft.text == ""


async def test_a_page_key_while_the_looks_are_gathered(open_app: Opened) -> None:
    async with open_app() as pilot:
        pilot.app.action_change_theme()
        await until(pilot, lambda: isinstance(pilot.app.screen, CommandPalette))
        send(pilot, "pagedown", "pageup", "p", "pagedown")
        await settled(pilot)
        await press(pilot, "escape")
        assert not pilot.app._exit


async def test_a_click_in_the_palette_on_what_the_window_lost(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "ctrl+p")
        palette = pilot.app.screen
        assert isinstance(palette, CommandPalette)
        await pilot.resize_terminal(60, 20)
        # One that was on its way when the window was dragged, and one on what is behind the palette.
        for place in ((79, 23), (0, 19)):
            assert pilot.app.screen is palette
            palette.post_message(events.Click(palette, *place, 0, 0, 1, False, False, False, *place))
        await until(pilot, lambda: pilot.app.screen is not palette)
        assert not pilot.app._exit


async def test_a_click_on_a_row_of_the_palette_that_is_gone(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "ctrl+p")
        palette = pilot.app.screen
        rows = palette.query_one(CommandList)
        await until(pilot, lambda: rows.option_count > 1)
        drawn = Style.from_meta({"option": rows.option_count - 1})
        first = rows.get_option_at_index(0)
        rows.clear_options().add_options([first])
        rows.post_message(events.Click(rows, 1, 1, 0, 0, 1, False, False, False, 1, 1, drawn))
        await settled(pilot)
        assert pilot.app.screen is palette
        rows.post_message(events.Click(rows, 1, 1, 0, 0, 1, False, False, False, 1, 1, Style.from_meta({"option": 0})))
        await until(pilot, lambda: not palette.is_attached)
        assert pilot.app.return_code in (None, 0)


async def test_two_clicks_behind_the_palette_close_nothing_below(open_app: Opened) -> None:
    async with open_app() as pilot:
        await in_session(pilot)
        session = pilot.app.screen
        await press(pilot, "ctrl+p")
        palette = pilot.app.screen
        for _ in range(2):
            palette.post_message(events.Click(palette, 0, 23, 0, 0, 1, False, False, False, 0, 23))
        await until(pilot, lambda: not palette.is_attached)
        await settled(pilot)
        assert pilot.app.screen is session


async def test_a_page_key_while_the_palette_gathers(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "ctrl+p")
        send(pilot, "x", "pagedown", "pageup", "l", "pagedown")
        await settled(pilot)
        await press(pilot, "escape")
        assert not pilot.app._exit


async def test_the_palette_while_the_program_ends(open_app: Opened) -> None:
    async with open_app() as pilot:
        send(pilot, "ctrl+p")
        pilot.app.exit()
        await settled(pilot)
    assert pilot.app._exception is None
