"""Writing what is kept into files, from the palette."""

from collections.abc import Iterator
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from peercoach_tui.disk import Disk
from peercoach_tui.domain.questions.moments import SheetMade
from peercoach_tui.exchange.format import Format, Page
from peercoach_tui.exchange.selection import Selection
from peercoach_tui.tui.app import EXPORT
from peercoach_tui.tui.base.unread import TOO_SOON
from peercoach_tui.tui.exporting import screen as exporting
from peercoach_tui.tui.exporting.order import LINES
from peercoach_tui.tui.exporting.parts import ExportField
from peercoach_tui.tui.exporting.screen import ExportScreen
from peercoach_tui.tui.partners.screen import PartnersScreen
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.workspace import Workspace
from tests.tui.conftest import Opened
from tests.tui.test_today import top
from tests.tui.waiting import burst, painted, press, said, settled, shown, type_in, until

pytestmark = pytest.mark.usefixtures("hand")


def titles(pilot: Pilot[None]) -> list[str]:
    """Return what the palette offers."""
    return [command.title for command in pilot.app.get_system_commands(pilot.app.screen)]


async def open_export(pilot: Pilot[None]) -> None:
    """Open it by its name."""
    await press(pilot, "ctrl+p")
    await type_in(pilot, "export")
    await until(pilot, lambda: "Export …" in shown(pilot.app))
    await press(pilot, "enter")
    await until(pilot, lambda: top(pilot) is ExportScreen)
    await settled(pilot)
    await painted(pilot)


async def to_markdown(pilot: Pilot[None]) -> None:
    """Choose Markdown, wherever it stands."""
    await to_format(pilot, "markdown")


async def to_format(pilot: Pilot[None], word: str) -> None:
    """Choose a format, wherever it stands."""
    order = exporting_screen(pilot).order
    assert order is not None
    place = [each.word for each in order.formats].index(word)
    await press(pilot, *["right"] * place)


def exporting_screen(pilot: Pilot[None]) -> ExportScreen:
    assert isinstance(pilot.app.screen, ExportScreen)
    return pilot.app.screen


async def test_it_is_found_by_its_name_in_the_places_alone(open_app: Opened) -> None:
    async with open_app() as pilot:
        for place in "123456":
            await press(pilot, place)
            assert EXPORT in titles(pilot), place
        await press(pilot, "1", "enter", "enter")
        assert top(pilot) is SessionScreen and EXPORT not in titles(pilot)


@pytest.mark.parametrize("size", [(80, 24), (40, 14)])
async def test_arrows_go_from_line_to_line_at_every_size(open_app: Opened, size: tuple[int, int]) -> None:
    async with open_app(size) as pilot:
        await open_export(pilot)
        assert size[0] < 80 or "↑ ↓ next line" in shown(pilot.app).splitlines()[-1]
        gone = []
        for key in ("down", "down", "up"):
            await press(pilot, key)
            gone.append(pilot.app.focused and pilot.app.focused.id)
        order = exporting_screen(pilot).order
        lines = [id for id in LINES if order is not None and order.line(id) is not None]
        assert gone == [lines[1], [*lines, "where"][2], lines[1]]


async def test_meetings_of_all_are_written_and_it_is_said_where(open_app: Opened, home: Path) -> None:
    async with open_app((120, 36)) as pilot:
        await open_export(pilot)
        await press(pilot, "down")
        # Who is chosen on Today is suggested; before them stands everyone.
        assert "● Ana Ruiz" in shown(pilot.app)
        await press(pilot, "left", "up")
        await to_markdown(pilot)
        await press(pilot, "enter")
        assert top(pilot) is TodayScreen
        files = sorted(each.name for each in (home / "Documents" / "peercoach-markdown").iterdir())
        assert said(pilot.app) == [f"Written: {len(files)} files in ~/Documents/peercoach-markdown"]
        assert {"2026-11-03 Ana Ruiz.md", "2026-11-06 Ben Okafor.md", "My goals.md"} <= set(files)


async def test_the_questions_of_a_sheet_are_remembered(open_app: Opened, home: Path, workspace: Workspace) -> None:
    async with open_app((120, 36)) as pilot:
        for name in ("one", "two"):
            await open_export(pilot)
            await to_format(pilot, "sheet")
            await press(pilot, *["down"] * 3, *["backspace"] * 60)
            await type_in(pilot, str(home / name))
            await press(pilot, "enter")
            await until(pilot, lambda: top(pilot) is TodayScreen)
            await settled(pilot)
    moments = [moment for id in workspace.notebook.ids() for moment in workspace.notebook.moments(id)]
    assert len([each for each in moments if isinstance(each, SheetMade)]) == 1
    assert (home / "one").read_text() == (home / "two").read_text() != ""


async def test_of_the_partner_that_is_chosen_with_an_option(open_app: Opened, home: Path) -> None:
    async with open_app() as pilot:
        await press(pilot, "2", "down")
        assert top(pilot) is PartnersScreen
        await open_export(pilot)
        await to_markdown(pilot)
        await press(pilot, "down", "down", "right", "down")
        await press(pilot, *["backspace"] * len("~/Documents/peercoach-markdown"))
        await type_in(pilot, "~/vault")
        await press(pilot, "enter")
        assert [each.name for each in (home / "vault").iterdir()] == ["Ben Okafor.md"]
        assert said(pilot.app) == ["Written: 1 file in ~/vault"]


async def test_what_is_there_is_written_over_once_it_was_asked(open_app: Opened, home: Path) -> None:
    there = home / "Documents" / "hours.csv"
    there.write_text("mine")
    async with open_app() as pilot:
        await open_export(pilot)
        order = exporting_screen(pilot).order
        assert order is not None
        await press(pilot, *["right"] * [each.word for each in order.formats].index("hours"))
        await press(pilot, "enter")
        assert "~/Documents/hours.csv is there already" in shown(pilot.app) and there.read_text() == "mine"
        # Another choice asks anew.
        await press(pilot, "down", "right", "enter")
        assert "is there already" in shown(pilot.app) and there.read_text() == "mine"
        await press(pilot, "enter")
        assert top(pilot) is TodayScreen and there.read_text().startswith("client,")


async def test_a_question_that_nobody_can_have_read_is_not_answered(open_app: Opened, home: Path) -> None:
    there = home / "Documents" / "hours.csv"
    there.write_text("mine")
    async with open_app() as pilot:
        await open_export(pilot)
        await to_format(pilot, "hours")
        await burst(pilot, "enter")
        await settled(pilot)
        await burst(pilot, "enter", "enter", "enter")
        await settled(pilot)
        assert there.read_text() == "mine" and said(pilot.app) == [TOO_SOON]
        await press(pilot, "enter")
        assert there.read_text().startswith("client,")


async def test_why_not_is_said_and_all_stays_as_it_was_chosen(open_app: Opened, home: Path) -> None:
    (home / "Documents" / "peercoach-markdown").write_text("mine")
    async with open_app((120, 36)) as pilot:
        await open_export(pilot)
        await to_markdown(pilot)
        await press(pilot, "enter")
        assert top(pilot) is ExportScreen
        (sentence,) = said(pilot.app)
        assert sentence.endswith("is a file, and a folder is wanted: name another.")
        await press(pilot, "escape")
        assert top(pilot) is TodayScreen


async def test_no_path_is_asked_for(open_app: Opened) -> None:
    async with open_app() as pilot:
        await open_export(pilot)
        await press(pilot, "up")
        await press(pilot, *["backspace"] * 60)
        await press(pilot, "enter")
        assert said(pilot.app) == ["Say where: a path is needed."]
        await type_in(pilot, "   ")
        await press(pilot, "enter")
        assert top(pilot) is ExportScreen


class Waiting(Disk):
    """Waits at its third file until it is told to go on."""

    def __init__(self) -> None:
        self.reached, self.go_on, self._files = Event(), Event(), 0

    def create(self, path: Path) -> int:
        self._files += 1
        if self._files == 3:
            self.reached.set()
            assert self.go_on.wait(60)
        return super().create(path)


@pytest.fixture
def waiting(monkeypatch: pytest.MonkeyPatch) -> Iterator[Waiting]:
    disk = Waiting()
    monkeypatch.setattr(exporting, "Disk", lambda: disk)
    yield disk
    disk.go_on.set()


async def test_what_takes_long_has_a_bar_and_can_be_stopped(
    open_app: Opened, home: Path, waiting: Waiting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "LONG", 0.01)
    async with open_app() as pilot:
        await open_export(pilot)
        await to_markdown(pilot)
        await burst(pilot, "enter")
        await until(pilot, lambda: waiting.reached.is_set() and "2 written · esc stops" in shown(pilot.app))
        # Nothing that is chosen changes meanwhile.
        await burst(pilot, "left", "enter", "escape")
        assert top(pilot) is ExportScreen and "Export: Markdown" in shown(pilot.app)
        waiting.go_on.set()
        await settled(pilot)
        await painted(pilot)
        assert said(pilot.app) == ["Stopped: nothing was written."]
        assert list((home / "Documents").iterdir()) == []
        assert "esc stops" not in shown(pilot.app)


async def test_what_is_quick_has_none(open_app: Opened, waiting: Waiting) -> None:
    async with open_app() as pilot:
        await open_export(pilot)
        await to_markdown(pilot)
        await burst(pilot, "enter")
        await until(pilot, waiting.reached.is_set)
        assert "esc stops" not in shown(pilot.app)
        waiting.go_on.set()
        await settled(pilot)
        assert top(pilot) is TodayScreen


async def test_who_leaves_the_program_leaves_nothing_half(open_app: Opened, home: Path, waiting: Waiting) -> None:
    async with open_app() as pilot:
        await open_export(pilot)
        await to_markdown(pilot)
        await burst(pilot, "enter")
        await until(pilot, waiting.reached.is_set)
        pilot.app.exit()
    waiting.go_on.set()
    found = home / "Documents"
    assert not any(each.suffix == ".md" for each in found.rglob("*"))


async def test_the_files_have_the_real_names_and_that_is_said(open_app: Opened, workspace: Workspace, home: Path) -> None:
    workspace.settings = workspace.settings.but(hide_names=True)
    async with open_app((120, 36)) as pilot:
        await open_export(pilot)
        text = shown(pilot.app)
        assert "Names are hidden here; the files have the real ones." in text and "Partner 2" in text and "Ana" not in text
        await press(pilot, "H")
        assert "Ana Ruiz" in shown(pilot.app) and "hidden" not in shown(pilot.app)


async def test_a_format_for_one_partner_is_for_nobody_else(open_app: Opened, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[Selection] = []

    def pages(selection: Selection, options: object) -> Iterator[Page]:
        taken.append(selection)
        yield Page("copy.md", b"words")

    one = Format("copy", "Copy", "what they may have", "", "copy.md", pages, for_one=True)
    monkeypatch.setattr(exporting, "formats", lambda: iter([one]))
    async with open_app((120, 36)) as pilot:
        await press(pilot, "3")
        await open_export(pilot)
        assert "everyone" not in shown(pilot.app) and "● Ana Ruiz" in shown(pilot.app)
        await press(pilot, "down", "right", "enter")
        assert [book.partner.name for book in taken[0].books] == ["Ben Okafor"]
        assert (home / "Documents" / "copy.md").read_bytes() == b"words"


async def choose(pilot: Pilot[None], word: str) -> None:
    """Choose a format, from the first."""
    await press(pilot, *["right"] * [each.word for each in exporting_screen(pilot).what.formats].index(word))


async def test_why_there_is_no_file_names_nobody_while_names_are_hidden(open_app: Opened, workspace: Workspace) -> None:
    workspace.settings = workspace.settings.but(hide_names=True)
    async with open_app((120, 36)) as pilot:
        await press(pilot, "2", "end")
        await open_export(pilot)
        await choose(pilot, "invite")
        await press(pilot, "enter")
        assert top(pilot) is ExportScreen
        assert said(pilot.app) == ["No meeting with Partner 1 is arranged: open peercoach and say when you two meet next."]


async def test_the_export_of_a_meeting_that_is_not_arranged_says_so(open_app: Opened, home: Path) -> None:
    async with open_app((120, 36)) as pilot:
        await press(pilot, "2", "end")
        await open_export(pilot)
        await choose(pilot, "invite")
        await press(pilot, "enter")
        assert top(pilot) is ExportScreen
        (sentence,) = said(pilot.app)
        assert sentence.startswith("No meeting with ") and sentence.endswith("say when you two meet next.")
    assert [*(home / "Documents").iterdir()] == []


async def test_the_home_of_nobody_is_said(open_app: Opened) -> None:
    async with open_app((120, 36)) as pilot:
        await open_export(pilot)
        exporting_screen(pilot).query_one(ExportField).value = "~nobodyhere/x"
        await press(pilot, "enter")
        assert top(pilot) is ExportScreen
        assert said(pilot.app) == ["No home is called ~nobodyhere: write the whole path."]


async def test_a_sheet_has_the_same_questions_when_it_is_printed_again(
    open_app: Opened, workspace: Workspace, home: Path
) -> None:
    async with open_app((120, 36)) as pilot:
        sheets = []
        for _ in range(2):
            await press(pilot, "2")
            await open_export(pilot)
            await choose(pilot, "sheet")
            await press(pilot, "enter")
            await settled(pilot)
            if top(pilot) is ExportScreen:
                await press(pilot, "enter")
            assert top(pilot) is PartnersScreen
            sheets.append((home / "Documents" / "sheet.md").read_bytes())
        assert sheets[0] == sheets[1]
        (made,) = (sheet for id in workspace.people.ids() for sheet in workspace.acts(id).fold.sheets)
        assert len(made.questions) == 12


@pytest.mark.parametrize("place", "123456")
async def test_it_is_in_the_palette_of_each_place(open_app: Opened, place: str) -> None:
    async with open_app() as pilot:
        await press(pilot, place)
        assert EXPORT in [each.title for each in pilot.app.get_system_commands(pilot.app.screen)]
