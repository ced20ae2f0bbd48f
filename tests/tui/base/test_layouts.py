"""On a layout without Latin letters single keys work by their place; in a line they are what they say."""

import pytest
from textual import events

from peercoach_tui.tui.base.key_words import named
from peercoach_tui.tui.base.layouts import BY_PLACE, by_place
from peercoach_tui.tui.session.capture_line import CaptureLine
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.workspace import Workspace
from tests.tui.conftest import Opened
from tests.tui.waiting import press, said, shown


@pytest.mark.parametrize(
    ("letter", "sign"),
    [("т", "n"), ("а", "f"), ("ц", "w"), ("ъ", "]"), ("Я", "Z"), ("Ф", "A"), ("і", "s"), ("ν", "n"), ("Ω", "V"), ("й", "q")],
)
def test_a_letter_is_the_sign_in_its_place(letter: str, sign: str) -> None:
    key = by_place(events.Key(letter, letter))
    assert (key.key, key.character) == (named(sign), sign)


def test_other_keys_stay() -> None:
    for key in (events.Key("n", "n"), events.Key("enter", "\r"), events.Key("up", None), events.Key("é", "é")):
        assert by_place(key) is key
    assert not any(letter.isascii() for letter in BY_PLACE) and all(sign.isascii() for sign in BY_PLACE.values())


async def test_a_meeting_on_a_russian_layout(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "з", *"Аня", "enter", "enter", "enter")
        assert isinstance(pilot.app.screen, SessionScreen)
        assert pilot.app.screen.meeting.partner.name == "Аня"
        await press(pilot, "ъ", "т", *"не дал знать")
        assert pilot.app.screen.query_one(CaptureLine).editor.line == "не дал знать"
        await press(pilot, "enter", "й")
        assert "LOOK BACK" not in shown(pilot.app) and "Аня" in shown(pilot.app) and said(pilot.app) == []


async def test_a_letter_that_was_chosen_for_a_command_does_that(open_app: Opened, workspace: Workspace) -> None:
    workspace.settings = workspace.settings.but(keys={"partners": "й"})
    async with open_app() as pilot:
        await press(pilot, "й")
        assert "Nobody yet." in shown(pilot.app) and not pilot.app._exit
