"""What is pasted never acts: it stands in the open line, is a draft of the meeting, or is said to have no place."""

import pytest
from textual import events
from textual.pilot import Pilot

from peercoach_tui.tui.begin.screen import BeginScreen
from peercoach_tui.tui.close.screen import CloseScreen
from peercoach_tui.tui.session.capture_line import CaptureLine
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.tui.widgets.field import Field
from tests.tui.conftest import Opened
from tests.tui.waiting import press, said, settled, shown, type_in, until

NO_LINE = "No line is open for what you pasted."
TEXT = "q\x1b[31m\r\nw\x11"
AS_KEPT = "q\x1b[31m\nw\x11"


async def paste(pilot: Pilot[None], text: str) -> None:
    event = events.Paste(text)
    event.set_sender(pilot.app)
    pilot.app.post_message(event)
    await pilot.pause(0)
    await settled(pilot)


async def in_session(pilot: Pilot[None]) -> SessionScreen:
    await press(pilot, "p", *"Ana", "enter", "enter", "enter")
    assert isinstance(pilot.app.screen, SessionScreen)
    return pilot.app.screen


async def test_in_a_meeting_it_is_a_draft(open_app: Opened) -> None:
    async with open_app() as pilot:
        session = await in_session(pilot)
        await paste(pilot, TEXT)
        assert pilot.app.screen is session and session.meeting.draft.text == AS_KEPT and said(pilot.app) == []
        await until(pilot, lambda: "left as a draft · n opens it again" in shown(pilot.app))
        await press(pilot, "n")
        assert session.query_one(CaptureLine).editor.line == AS_KEPT


async def test_a_paste_of_nothing_is_no_draft(open_app: Opened) -> None:
    async with open_app() as pilot:
        session = await in_session(pilot)
        await paste(pilot, " \r\n")
        assert session.meeting.draft.text == "" and "left as a draft" not in shown(pilot.app)


async def test_in_the_close_it_is_a_draft(open_app: Opened) -> None:
    async with open_app() as pilot:
        session = await in_session(pilot)
        await press(pilot, "c", "home")
        assert isinstance(pilot.app.screen, CloseScreen)
        await paste(pilot, TEXT)
        assert isinstance(pilot.app.screen, CloseScreen) and session.meeting.draft.text == AS_KEPT
        await until(pilot, lambda: "left as a draft · it waits with your words" in shown(pilot.app))


async def test_elsewhere_it_has_no_place(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "p", *"Ana", "enter")
        await paste(pilot, TEXT)
        assert isinstance(pilot.app.screen, TodayScreen) and said(pilot.app) == [NO_LINE]
        await press(pilot, "enter")
        await paste(pilot, TEXT)
        assert isinstance(pilot.app.screen, BeginScreen) and said(pilot.app) == [NO_LINE]


ON_ONE_ROW = {
    "Ana\r\nRuiz": "Ana ⏎ Ruiz",
    " Ana \n\n  Ruiz\n\n": "Ana ⏎ ⏎ Ruiz",
    "/home/a  b/y": "/home/a  b/y",
    "canteen\n": "canteen",
    "\r\n /home/a  b \n  \n": " /home/a  b ",
    "  ": "  ",
    "\n": "",
    "": "",
}


async def test_in_a_field_all_of_it_stands_on_one_row(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "p")
        field = pilot.app.screen.query_one(Field)
        rows, pasted = {}, {}
        for text in ON_ONE_ROW:
            field.rewrite(text)
            rows[text], field.value = field.value, ""
            await paste(pilot, text)
            pasted[text], field.value = field.value, ""
        assert rows == pasted == ON_ONE_ROW


@pytest.mark.parametrize("text", ["a\u00a0b", "漢\u3000字", "می\u200cروم", "👩\u200d💻", "soft\u00adhyphen", "e\u0301"])
async def test_what_is_typed_is_kept_to_the_letter(open_app: Opened, text: str) -> None:
    async with open_app() as pilot:
        await press(pilot, "p")
        await type_in(pilot, text)
        assert pilot.app.screen.query_one(Field).value == text
        await press(pilot, "enter", "enter", "enter", "n")
        await type_in(pilot, text)
        session = pilot.app.screen
        assert isinstance(session, SessionScreen) and session.query_one(CaptureLine).editor.line == text
        await press(pilot, "left", "backspace")
        await type_in(pilot, text[-2])
        assert session.query_one(CaptureLine).editor.line == text
        await press(pilot, "enter")
        assert [note.kept.text for note in session.meeting.account.notes] == [text]
