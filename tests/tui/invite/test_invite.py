"""The next meeting for the other's phone and calendar, from Partners and from the close."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from threading import Event

import pytest
from icalendar import Calendar
from textual.app import App
from textual.pilot import Pilot
from textual.widgets import Input

from peercoach_tui.disk import Disk
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.sessions.moments import NextMeetingSet
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.calendar.entry import CalendarEvent
from peercoach_tui.exchange.format import Page
from peercoach_tui.exchange.formats.invite import page
from peercoach_tui.tui.base.palette import Palette
from peercoach_tui.tui.base.unread import TOO_SOON
from peercoach_tui.tui.close.screen import CloseScreen
from peercoach_tui.tui.invite import writing
from peercoach_tui.tui.invite.code_view import CodeView
from peercoach_tui.tui.invite.dialog import InviteDialog
from peercoach_tui.tui.invite.writing import WriteDialog
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.reading_codes import read
from tests.tui.close.conftest import Sat, close  # noqa: F401
from tests.tui.conftest import Opened
from tests.tui.invite.test_code_view import picture
from tests.tui.looks import with_year
from tests.tui.test_today import add
from tests.tui.waiting import burst, press, said, settled, shown, type_in, until

pytestmark = pytest.mark.usefixtures("hand")

DAY = date(2026, 12, 8)
BEGIN = "BEGIN:VEVENT\nSUMMARY:Peer coaching\nDTSTART:20261124T093000Z\n"
REST = "DTEND:20261124T103000Z\n{}LOCATION:coffee\\, 2nd floor\nEND:VEVENT"
BOTH = (
    "DESCRIPTION:You: ask Dana for the scope in writing\\, by Fri 27 Nov"
    "\\nYour partner: send the article on feedback\\, by Sat 21 Nov\n"
)


def code_of(app: App[None]) -> str:
    """Return the text of the code on the screen."""
    assert isinstance(app.screen, InviteDialog)
    (text,) = read(picture(app, app.screen.query_one(CodeView)))
    return text


def words(app: App[None]) -> str:
    """Return what stands beside the code, with one space between its words."""
    return " ".join(shown(app).replace("▀", " ").split())


def arranged(workspace: Workspace, hour: str = "10:30", place: str = "canteen") -> str:
    add(workspace, "Ana Ruiz")
    (id,) = workspace.notebook.ids()
    acts = workspace.acts(id)
    acts.send(acts.moment(NextMeetingSet, day=DAY, hour=hour, place=place)).result()
    return id


@pytest.mark.parametrize("theme", ["crema", "paper", "ansi-dark", "ansi-light"])
@pytest.mark.parametrize(
    ("size", "text"),
    [((120, 36), BEGIN + REST.format(BOTH)), ((80, 24), BEGIN + REST.format("")), ((60, 20), BEGIN + "END:VEVENT")],
)
async def test_a_phone_reads_it(
    open_app: Opened, workspace: Workspace, clock: Clock, size: tuple[int, int], text: str, theme: str
) -> None:
    with_year(workspace, clock, theme)
    async with open_app(size) as pilot:
        await press(pilot, "2", "I")
        lines = code_of(pilot.app).split("\n")
        of_the_file = [line for line in lines if line.startswith(("UID:", "SEQUENCE:", "DTSTAMP:"))]
        assert "\n".join(line for line in lines if line not in of_the_file) == text
        assert len(of_the_file) == (3 if size == (120, 36) else 0)
        assert "Tue 24 Nov" in words(pilot.app) and "w writes a file" in words(pilot.app)


async def test_what_was_said_in_no_meeting_stays_here(open_app: Opened, workspace: Workspace) -> None:
    acts = workspace.acts(arranged(workspace))
    made = (acts.moment(FollowUpMade, follow_up=side, owner=side, what=f"ask of {side}") for side in Side)
    acts.send(*made).result()
    async with open_app((120, 36)) as pilot:
        await press(pilot, "2", "I")
        assert "ask of them" in code_of(pilot.app) and "ask of me" not in code_of(pilot.app)


async def test_without_colours_it_is_dark_on_light(
    open_app: Opened, workspace: Workspace, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    with_year(workspace, clock)
    async with open_app((80, 24)) as pilot:
        await press(pilot, "2", "I")
        assert code_of(pilot.app) == BEGIN + REST.format("")


async def test_a_larger_window_holds_more(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    with_year(workspace, clock)
    async with open_app((40, 14)) as pilot:
        await press(pilot, "2", "I")
        assert "too small for a code" in words(pilot.app) and not pilot.app.screen.query(CodeView)
        await pilot.resize_terminal(80, 24)
        await press(pilot)
        assert code_of(pilot.app) == BEGIN + REST.format("")
        assert "A larger window holds 2 follow-ups as well." in words(pilot.app)
        await pilot.resize_terminal(120, 36)
        await press(pilot)
        assert "reads when and where you meet, and 2 follow-ups." in words(pilot.app) and "larger" not in words(pilot.app)


@pytest.mark.parametrize("key", ["escape", "enter", "q", "I"])
async def test_keys_go_back(open_app: Opened, workspace: Workspace, key: str) -> None:
    arranged(workspace)
    async with open_app() as pilot:
        await press(pilot, "2", "I", key)
        assert "canteen" in shown(pilot.app) and not isinstance(pilot.app.screen, InviteDialog)


async def test_a_name_that_is_hidden_stands_not_beside_it(open_app: Opened, workspace: Workspace) -> None:
    arranged(workspace)
    async with open_app() as pilot:
        await press(pilot, "2", "I", "H")
        assert "Partner 1 and you meet" in words(pilot.app) and "Ana" not in words(pilot.app)
        assert "LOCATION:canteen" in code_of(pilot.app)


async def test_where_nothing_is_arranged_it_says_the_key(open_app: Opened, workspace: Workspace) -> None:
    add(workspace, "Ana Ruiz")
    async with open_app() as pilot:
        await press(pilot, "2", "I")
        assert said(pilot.app) == ["No meeting with Ana is arranged. Press a for one."]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home with a folder for documents."""
    (tmp_path / "home" / "Documents").mkdir(parents=True)
    return tmp_path / "home"


def titles(path: Path) -> list[str]:
    return [str(each["SUMMARY"]) for each in Calendar.from_ical(path.read_bytes()).walk("VEVENT")]


def line(pilot: Pilot[None]) -> str:
    assert isinstance(pilot.app.screen, WriteDialog)
    return pilot.app.screen.query_one(Input).value


async def test_a_file_is_written_where_it_is_suggested(open_app: Opened, workspace: Workspace, home: Path) -> None:
    arranged(workspace)
    async with open_app() as pilot:
        await press(pilot, "2", "I", "w")
        assert line(pilot) == "~/Documents/peer-coaching-2026-12-08.ics"
        # The code of so small a window has no room for the id.
        assert "Give them the code or the file: both make two meetings." in words(pilot.app)
        await press(pilot, "enter")
        assert not isinstance(pilot.app.screen, InviteDialog)
        assert said(pilot.app) == ["Written: ~/Documents/peer-coaching-2026-12-08.ics"]
    assert titles(home / "Documents" / "peer-coaching-2026-12-08.ics") == ["Peer coaching"]
    assert b"Ana" not in (home / "Documents" / "peer-coaching-2026-12-08.ics").read_bytes()


async def test_a_file_that_is_there_is_asked_about(open_app: Opened, workspace: Workspace, home: Path) -> None:
    arranged(workspace)
    there = home / "Documents" / "peer-coaching-2026-12-08.ics"
    there.write_text("mine")
    async with open_app() as pilot:
        await press(pilot, "2", "I", "w", "enter")
        assert "That file is there already: enter writes over it, esc goes back." in words(pilot.app)
        await press(pilot, "backspace", "s")
        assert "enter writes it · esc goes back" in words(pilot.app)
        await press(pilot, "enter")
        assert there.read_text() == "mine" and "there already" in words(pilot.app)
        await press(pilot, "enter")
        assert titles(there) == ["Peer coaching"] and said(pilot.app) == ["Written: ~/Documents/peer-coaching-2026-12-08.ics"]


async def test_a_folder_takes_the_file_and_what_can_not_be_written_is_said(
    open_app: Opened, workspace: Workspace, home: Path
) -> None:
    arranged(workspace)
    (home / "full").mkdir()
    (home / "file").touch()
    async with open_app() as pilot:
        await press(pilot, "2", "I", "w", *["backspace"] * 60, "enter")
        assert "A place is needed" in words(pilot.app)
        await type_in(pilot, str(home / "file" / "x.ics"))
        await press(pilot, "enter")
        assert "can't be written (not a directory)" in words(pilot.app)
        await press(pilot, *["backspace"] * len(line(pilot)))
        await type_in(pilot, "~/full")
        await press(pilot, "enter")
        assert said(pilot.app) == ["Written: ~/full/peer-coaching-2026-12-08.ics"]


async def test_a_question_that_nobody_can_have_read_is_not_answered(open_app: Opened, workspace: Workspace, home: Path) -> None:
    arranged(workspace)
    there = home / "Documents" / "peer-coaching-2026-12-08.ics"
    there.write_text("mine")
    async with open_app() as pilot:
        await press(pilot, "2", "I", "w")
        await burst(pilot, "enter")
        await settled(pilot)
        await burst(pilot, "enter", "enter", "enter")
        await settled(pilot)
        assert there.read_text() == "mine" and said(pilot.app) == [TOO_SOON]
        assert "there already: enter writes over it" in words(pilot.app)
        await press(pilot, "enter")
        assert titles(there) == ["Peer coaching"]


@pytest.mark.parametrize("enters", [2, 3, 10])
@pytest.mark.parametrize("there", [False, True])
async def test_many_enters_in_one_read_write_once(
    open_app: Opened, workspace: Workspace, home: Path, enters: int, there: bool
) -> None:
    arranged(workspace)
    path = home / "Documents" / "peer-coaching-2026-12-08.ics"
    if there:
        path.write_text("mine")
    async with open_app() as pilot:
        await press(pilot, "2", "I")
        await burst(pilot, "w", *["enter"] * enters)
        await settled(pilot)
        assert titles(path) == ["Peer coaching"] if not there else path.read_text() == "mine"


class Slow(Disk):
    """Waits before it makes a file until it is told to go on."""

    def __init__(self) -> None:
        self.reached, self.go_on = Event(), Event()

    def create(self, path: Path) -> int:
        self.reached.set()
        assert self.go_on.wait(60)
        return super().create(path)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    disk = Slow()
    monkeypatch.setattr(writing, "Disk", lambda: disk)
    yield disk
    disk.go_on.set()


async def test_what_is_written_under_the_palette_is_said(open_app: Opened, workspace: Workspace, home: Path, slow: Slow) -> None:
    arranged(workspace)
    async with open_app() as pilot:
        await press(pilot, "2", "I", "w")
        await burst(pilot, "enter")
        await until(pilot, slow.reached.is_set)
        await burst(pilot, "ctrl+p")
        await until(pilot, lambda: isinstance(pilot.app.screen, Palette))
        slow.go_on.set()
        await settled(pilot)
        await press(pilot, "escape")
        await until(pilot, lambda: not isinstance(pilot.app.screen, WriteDialog | Palette))
        assert said(pilot.app) == ["Written: ~/Documents/peer-coaching-2026-12-08.ics"]


async def test_the_one_who_leaves_while_it_is_written_hears_what_came_of_it(
    open_app: Opened, workspace: Workspace, home: Path, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "LONG", 0.01)
    arranged(workspace)
    async with open_app() as pilot:
        await press(pilot, "2", "I", "w")
        await burst(pilot, "enter")
        # By then it can't be stopped any more.
        await until(pilot, lambda: slow.reached.is_set() and "Writing … esc stops" in words(pilot.app))
        await burst(pilot, "escape")
        slow.go_on.set()
        await settled(pilot)
        await until(pilot, lambda: said(pilot.app) == ["Written: ~/Documents/peer-coaching-2026-12-08.ics"])


async def test_writing_can_be_stopped_and_begun_again(
    open_app: Opened, workspace: Workspace, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached, go_on = Event(), Event()

    def made(entry: CalendarEvent) -> Page:
        reached.set()
        assert go_on.wait(60)
        return page(entry)

    monkeypatch.setattr(writing, "page", made)
    arranged(workspace)
    async with open_app() as pilot:
        await press(pilot, "2", "I", "w")
        await burst(pilot, "enter")
        await until(pilot, reached.is_set)
        await burst(pilot, "escape")
        go_on.set()
        await settled(pilot)
        assert "Stopped: nothing was written. enter writes it, esc goes back." in words(pilot.app)
        assert [*home.rglob("*.ics")] == []
        await press(pilot, "enter")
        assert len([*home.rglob("*.ics")]) == 1


@pytest.mark.parametrize(
    ("typed", "why"),
    [("~nobodyhere/x.ics", "no home is called ~nobodyhere"), (f"~/{'x' * 300}.ics", "file name too long")],
)
async def test_a_path_that_can_not_be_is_said(open_app: Opened, workspace: Workspace, home: Path, typed: str, why: str) -> None:
    arranged(workspace)
    async with open_app((120, 36)) as pilot:
        await press(pilot, "2", "I", "w")
        dialog = pilot.app.screen
        assert isinstance(dialog, WriteDialog)
        dialog.query_one(Input).value = typed
        await press(pilot, "enter")
        assert pilot.app.screen is dialog and why in words(pilot.app)
    assert [*home.rglob("*.ics")] == []


async def test_no_file_is_written_unless_asked_for(open_app: Opened, workspace: Workspace, home: Path) -> None:
    arranged(workspace)
    async with open_app() as pilot:
        await press(pilot, "2", "I", "w", "escape")
        assert isinstance(pilot.app.screen, InviteDialog)
    assert [*home.rglob("*.ics")] == []


async def test_in_the_close_once_the_date_is_set(close: Sat) -> None:  # noqa: F811
    async with close() as at:
        await at.press("I")
        assert isinstance(at.pilot.app.screen, CloseScreen)
        await at.press("pagedown", "pagedown")
        assert at.step == "next date"
        await at.press("escape", "I")
        assert "no date is set yet · enter takes the one on the card" in at.text
        await at.press("n")
        await at.type("tue 15 dec 10:00 hall")
        await at.press("enter")
        assert at.step == "" and "I hands over the date" in at.words
        await at.press("I")
        assert code_of(at.pilot.app).endswith("DTSTART:20261215T090000Z\nDTEND:20261215T100000Z\nLOCATION:hall\nEND:VEVENT")
        await at.press("escape", "pageup", "escape", "I")
        assert "LOCATION:hall" in code_of(at.pilot.app)


async def test_where_no_date_was_set_the_goodbye_offers_none(close: Sat) -> None:  # noqa: F811
    async with close() as at:
        await at.press("end")
        assert "hands over" not in at.words
