"""Keys that come in one go, as from a fast hand over a slow line, do what they do in their order."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.pilot import Pilot
from textual.screen import Screen

from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.tui.session.screen import SessionScreen
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
