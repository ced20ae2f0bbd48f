"""Keys that come in one go, as from a fast hand over a slow line, do what they do in their order."""

import signal
from typing import ClassVar

import pytest
from textual import events
from textual.binding import Binding, BindingType
from textual.pilot import Pilot
from textual.screen import Screen

from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.tui.base import key_order
from peercoach_tui.tui.base.key_order import KeyOrder
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.widgets.line import LineEditor
from peercoach_tui.workspace import Workspace
from tests.kept import partners
from tests.tui.conftest import Opened
from tests.tui.waiting import settled, until

NAMES = {"\r": "enter", "\x1b": "escape", "]": "right_square_bracket"}


def burst(pilot: Pilot[None], *keys: str | events.Paste) -> None:
    """Let all keys come in before the app does anything."""
    for key in keys:
        if isinstance(key, events.Paste):
            pilot.app.post_message(key)
        else:
            name = NAMES.get(key, key)
            pilot.app.post_message(events.Key(name, key if len(key) == 1 else None))


async def begun(pilot: Pilot[None]) -> SessionScreen:
    """Add Ana and begin with her, all typed at once."""
    burst(pilot, *"Ana\r")
    await until(pilot, lambda: len(pilot.app.screen_stack) == 1)
    await settled(pilot)
    burst(pilot, "\r", "\r")
    await until(pilot, lambda: isinstance(pilot.app.screen, SessionScreen))
    await settled(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, SessionScreen)
    return screen


def texts(account: Account) -> list[str]:
    return [note.kept.text for note in account.notes]


async def test_the_word_after_n_is_text_and_the_key_after_enter_is_a_command(open_app: Opened, workspace: Workspace) -> None:
    async with open_app(greeted=True) as pilot:
        screen = await begun(pilot)
        burst(pilot, *"nsaw it\rsnzap\ra]")
        await until(pilot, lambda: len(screen.meeting.account.slips) == 2 and screen.meeting.account.stage == "focus")
        assert texts(screen.meeting.account) == ["saw it", "zap"]


async def test_a_draft_and_a_paste_in_one_go(open_app: Opened, workspace: Workspace) -> None:
    async with open_app(greeted=True) as pilot:
        screen = await begun(pilot)
        burst(pilot, *"nhalf \x1bn", events.Paste("and\rhalf"), "\r", "s")
        await until(pilot, lambda: screen.meeting.account.slips)
        assert texts(screen.meeting.account) == ["half and\nhalf"]


async def test_a_name_typed_before_its_field_is_there(open_app: Opened, workspace: Workspace) -> None:
    async with open_app() as pilot:
        burst(pilot, *"pBen Okafor\r")
        await until(pilot, lambda: partners(workspace.notebook))
        assert [partner.name for partner in partners(workspace.notebook)] == ["Ben Okafor"]


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGHUP])
async def test_told_to_end_with_letters_on_their_way_it_keeps_each_of_them(
    open_app: Opened, workspace: Workspace, told: signal.Signals
) -> None:
    async with open_app(greeted=True) as pilot:
        screen = await begun(pilot)
        burst(pilot, *"nhalf a tho")
        signal.raise_signal(told)
        await until(pilot, lambda: pilot.app.return_code == 128 + told)
    assert workspace.close() == ()
    assert screen.meeting.draft.text == "half a tho"


async def test_what_became_of_a_letter_has_arrived_before_the_program_ends(open_app: Opened) -> None:
    async with open_app(greeted=True) as pilot:
        screen = await begun(pilot)
        burst(pilot, *"nhalf a th")
        await settled(pilot)
        app, drafts = pilot.app, list[str]()
        assert isinstance(app, KeyOrder)
        screen.query_one(LineEditor).post_message(events.Key("o", "o"))
        app.once_arrived(lambda: drafts.append(screen.meeting.draft.text))
        await until(pilot, lambda: drafts)
        assert drafts == ["half a tho"]


async def test_told_to_end_while_a_screen_never_comes_it_ends(open_app: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_order, "LAST_PATIENCE", 0.05)
    async with open_app() as pilot:
        await pilot.app.push_screen(Late())
        burst(pilot, "n")
        signal.raise_signal(signal.SIGTERM)
        await until(pilot, lambda: pilot.app.return_code == 128 + signal.SIGTERM)


class Late(Screen[None]):
    """A screen that is composed when it is told so."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("n", "note", "note")]

    def __init__(self) -> None:
        super().__init__()
        self.is_there = False
        self.notes = 0

    @property
    def is_mounted(self) -> bool:
        return self.is_there

    def action_note(self) -> None:
        self.notes += 1


async def test_keys_wait_for_a_screen_that_is_not_composed_yet(open_app: Opened) -> None:
    async with open_app() as pilot:
        late = Late()
        await pilot.app.push_screen(late)
        burst(pilot, "n", "n")
        await pilot.pause()
        await pilot.pause()
        assert late.notes == 0
        late.is_there = True
        await until(pilot, lambda: late.notes == 2)


async def test_what_is_typed_while_the_program_ends_goes_nowhere(open_app: Opened) -> None:
    async with open_app() as pilot:
        app = pilot.app
        assert isinstance(app, KeyOrder)
        app.hold_keys()
        burst(pilot, "n", "2")
        await pilot.pause()
        await app._close_all()
        await app.release_keys()
        app._follow_again(1)
        come_up = events.Key("n", "n")
        come_up._set_forwarded()
        await app.on_event(come_up)
        assert not app.keys_done and app._exception is None


async def test_keys_that_nobody_held_are_not_held_by_letting_them_go(open_app: Opened) -> None:
    async with open_app() as pilot:
        app = pilot.app
        assert isinstance(app, KeyOrder)
        await app.release_keys()
        late = Late()
        late.is_there = True
        await app.push_screen(late)
        burst(pilot, "n")
        await until(pilot, lambda: late.notes == 1)
        app.hold_keys()
        burst(pilot, "n")
        await pilot.pause()
        await pilot.pause()
        assert late.notes == 1
        await app.release_keys()
        await until(pilot, lambda: late.notes == 2)
