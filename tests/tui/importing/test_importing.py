"""A file is taken in from the palette: a look first, then a key; and all of it goes again."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual import events
from textual.pilot import Pilot
from textual.screen import ResultCallback, Screen

from peercoach_tui.exchange import incoming
from peercoach_tui.exchange.found import FoundInFile
from peercoach_tui.exchange.reader import Source, Terms
from peercoach_tui.importing import plan as planning
from peercoach_tui.tui.base.palette import Palette
from peercoach_tui.tui.importing import looking_dialog
from peercoach_tui.tui.importing.importing import NOTHING, NOTHING_CAME, NOTHING_NEW
from peercoach_tui.tui.importing.look_dialog import STOPPED, LookDialog
from peercoach_tui.tui.importing.looking_dialog import THREAD, LookingDialog
from peercoach_tui.tui.importing.path_dialog import PathDialog
from peercoach_tui.tui.importing.undo_dialog import UndoImportDialog
from peercoach_tui.tui.importing.whom_dialog import AGAIN, Way, WhomDialog
from peercoach_tui.tui.partners.screen import PartnersScreen
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.tui.widgets.field import Field
from peercoach_tui.workspace import Workspace
from tests.tui.conftest import Opened
from tests.tui.test_today import add
from tests.tui.waiting import burst, press, said, settled, shown, type_in, until

pytestmark = pytest.mark.usefixtures("hand")
TABLE = "date,person,note\n2026-03-12,Zoë Ruiz,asks about Dana\n2026-03-13,Someone New,x\n2026-99-13,Someone New,never\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    to = tmp_path / "sessions.csv"
    to.write_text(TABLE)
    return to


def today(pilot: Pilot[None]) -> TodayScreen:
    screen = pilot.app.screen
    assert isinstance(screen, TodayScreen)
    return screen


async def look_at(pilot: Pilot[None], path: Path | str) -> None:
    today(pilot).action_import_file()
    await until(pilot, lambda: isinstance(pilot.app.screen, PathDialog))
    await type_in(pilot, str(path))
    await press(pilot, "enter")


async def test_a_look_and_then_a_key_takes_it_in_and_all_goes_again(open_app: Opened, workspace: Workspace, table: Path) -> None:
    add(workspace)
    async with open_app((100, 36)) as pilot:
        before = [each.name for each in workspace.people.by_name()]
        await look_at(pilot, table)
        await until(pilot, lambda: isinstance(pilot.app.screen, LookDialog) and shown(pilot.app))
        assert "Someone New (new)" in shown(pilot.app) and "is no day" in shown(pilot.app)
        assert [each.name for each in workspace.people.by_name()] == before
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, TodayScreen) and [each.name for each in workspace.people.by_name()] == before
        await look_at(pilot, table)
        await until(pilot, lambda: isinstance(pilot.app.screen, LookDialog) and shown(pilot.app))
        dialog = pilot.app.screen
        assert isinstance(dialog, LookDialog)
        dialog.action_answer(True)
        await until(pilot, lambda: isinstance(pilot.app.screen, TodayScreen))
        taken_in = "Taken in: 2 meetings and 2 notes with 2 people."
        await until(pilot, lambda: any(sentence.startswith(taken_in) for sentence in said(pilot.app)))
        assert "Someone New" in [each.name for each in workspace.people.by_name()]
        await look_at(pilot, table)
        await until(pilot, lambda: NOTHING_NEW in said(pilot.app))
        today(pilot).action_undo_import()
        await until(pilot, lambda: any("Taken back: 2 meetings" in sentence for sentence in said(pilot.app)))
        assert [each.name for each in workspace.people.by_name()] == before
        today(pilot).action_undo_import()
        await until(pilot, lambda: NOTHING_CAME in said(pilot.app))


async def test_what_is_typed_between_reading_and_the_look_waits_for_the_look(
    open_app: Opened, workspace: Workspace, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dismiss, call, typed = LookingDialog.dismiss, ResultCallback.__call__, ["p", "n"]

    def dismiss_and_type(dialog: LookingDialog[Any], result: Any = None) -> object:
        gone = dismiss(dialog, result)
        dialog.app.post_message(events.Key(typed[0], typed.pop(0)))
        return gone

    def call_late(answered: ResultCallback[Any], result: Any) -> None:
        assert answered.requester is not None
        answered.requester.set_timer(0.05, partial(call, answered, result))

    monkeypatch.setattr(LookingDialog, "dismiss", dismiss_and_type)
    # Who asked may be busy meanwhile.
    monkeypatch.setattr(ResultCallback, "__call__", call_late)
    add(workspace)
    async with open_app((100, 36)) as pilot:
        opened: list[str] = []
        push = pilot.app.push_screen

        def noting(screen: Screen[Any], *arguments: Any, **others: Any) -> Any:
            opened.append(type(screen).__name__)
            return push(screen, *arguments, **others)

        monkeypatch.setattr(pilot.app, "push_screen", noting)
        await look_at(pilot, table)
        await until(pilot, lambda: not typed and isinstance(pilot.app.screen, LookDialog))
        await settled(pilot)
        assert opened == ["PathDialog", "LookingDialog", "LookingDialog", "LookDialog"]
        await press(pilot, "escape", "p")
        assert opened[-1] == "AddPartnerDialog"


async def test_of_what_was_added_to_an_import_it_is_asked_before_all_of_it_goes(
    open_app: Opened, workspace: Workspace, table: Path
) -> None:
    async with open_app((100, 36)) as pilot:
        await look_at(pilot, table)
        await until(pilot, lambda: isinstance(pilot.app.screen, LookDialog) and shown(pilot.app))
        dialog = pilot.app.screen
        assert isinstance(dialog, LookDialog)
        dialog.action_answer(True)
        await until(pilot, lambda: isinstance(pilot.app.screen, TodayScreen))
        zoe = next(each for each in workspace.people.by_name() if each.name == "Zoë Ruiz")
        workspace.acts(zoe.id).change_partner(role="nurse")
        today(pilot).action_undo_import()
        await until(pilot, lambda: isinstance(pilot.app.screen, UndoImportDialog))
        await settled(pilot)
        assert "1 other change that you added would go with it." in shown(pilot.app)
        assert "--" not in shown(pilot.app)
        await press(pilot, "escape")
        assert len(workspace.people.by_name()) == 2
        today(pilot).action_undo_import()
        await until(pilot, lambda: isinstance(pilot.app.screen, UndoImportDialog))
        asked = pilot.app.screen
        assert isinstance(asked, UndoImportDialog)
        asked.action_answer(True)
        await until(pilot, lambda: any("Taken back: 2 meetings" in sentence for sentence in said(pilot.app)))
        assert len(workspace.people.by_name()) == 0


async def test_no_option_of_the_command_line_is_named(open_app: Opened, workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "sessions.csv"
    path.write_text("date,person,colour,note\n2026-03-12,Zoë Ruiz,red,x\n2026-03-13,,red,y\n")
    async with open_app((100, 36)) as pilot:
        await look_at(pilot, path)
        await until(pilot, lambda: isinstance(pilot.app.screen, LookDialog) and shown(pilot.app))
        assert "names nobody: write who it was." in shown(pilot.app) and "“colour” is not known" in shown(pilot.app)
        assert "--" not in shown(pilot.app)
        await press(pilot, "escape")
        path.write_text("colour,shape\nred,round\n")
        await look_at(pilot, path)
        await until(pilot, lambda: any("Call them date, person, note." in each for each in said(pilot.app)))
        assert not any("--" in each for each in said(pilot.app))


def left(pilot: Pilot[None], screen: Screen[object]) -> bool:
    return pilot.app.screen is not screen


async def answer(pilot: Pilot[None], *answers: str) -> None:
    """Answer whom names mean, one question after the other."""
    for each in answers:
        await until(pilot, lambda: isinstance(pilot.app.screen, WhomDialog) and shown(pilot.app))
        asked = pilot.app.screen
        await type_in(pilot, each)
        await press(pilot, "enter")
        await until(pilot, partial(left, pilot, asked))


UNSURE = """date,person,note
2026-03-12,Ana,a
2026-03-13,ana,b
2026-03-14,Anna Ruiz,c
2026-03-15,Ruiz,d
2026-03-16,Ben Okafor,e
"""


async def test_each_name_that_is_not_sure_is_asked_once(open_app: Opened, workspace: Workspace, tmp_path: Path) -> None:
    ana = add(workspace)
    (tmp_path / "log.csv").write_text(UNSURE)
    async with open_app((100, 36)) as pilot:
        await look_at(pilot, tmp_path / "log.csv")
        await until(pilot, lambda: isinstance(pilot.app.screen, WhomDialog) and shown(pilot.app))
        assert "Who is “Ana”?" in shown(pilot.app) and "1  Ana Ruiz" in shown(pilot.app)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, WhomDialog) and AGAIN not in shown(pilot.app)
        await type_in(pilot, "7")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, WhomDialog) and AGAIN in shown(pilot.app)
        await answer(pilot, "1", "new", "-")
        await until(pilot, lambda: isinstance(pilot.app.screen, LookDialog) and shown(pilot.app))
        look = shown(pilot.app)
        assert "Ana Ruiz: 2 meetings" in look and "Anna Ruiz (new): 1 meeting" in look and "Ben Okafor (new): 1 meeting" in look
        assert "Take in 4 meetings and 4 notes with 3 people?" in look
        assert [each.id for each in workspace.people.by_name()] == [ana.id]


async def test_arrows_and_clicks_choose_an_answer(open_app: Opened, workspace: Workspace, tmp_path: Path) -> None:
    add(workspace)
    (tmp_path / "log.csv").write_text(UNSURE)
    async with open_app((100, 36)) as pilot:
        await look_at(pilot, tmp_path / "log.csv")
        await until(pilot, lambda: isinstance(pilot.app.screen, WhomDialog) and shown(pilot.app))
        first = pilot.app.screen
        field = first.query_one(Field)
        await press(pilot, *"Zoe", "down")
        assert field.value == "1" and "▸   1  Ana Ruiz" in shown(pilot.app)
        await press(pilot, "down", "down", "down", "down")
        assert field.value == "-" and "▸   -  nobody" in shown(pilot.app)
        await press(pilot, "up", "up", "up")
        assert field.value == "Zoe" and "▸" not in shown(pilot.app)
        await press(pilot, "down", "enter")
        await until(pilot, partial(left, pilot, first))
        second = pilot.app.screen
        new = second.query(Way)[-2]
        await pilot.click(new)
        await until(pilot, lambda: second.query_one(Field).value == "new")
        await pilot.click(new)
        await until(pilot, partial(left, pilot, second))


async def test_the_one_who_leaves_a_question_takes_nothing_in(open_app: Opened, workspace: Workspace, tmp_path: Path) -> None:
    add(workspace)
    (tmp_path / "log.csv").write_text(UNSURE)
    async with open_app((100, 36)) as pilot:
        await look_at(pilot, tmp_path / "log.csv")
        await answer(pilot, "1")
        await until(pilot, lambda: isinstance(pilot.app.screen, WhomDialog) and shown(pilot.app))
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, TodayScreen))
    assert len(workspace.people.by_name()) == 1


async def test_whom_one_met_is_asked_where_the_file_names_nobody(open_app: Opened, workspace: Workspace, tmp_path: Path) -> None:
    add(workspace)
    (tmp_path / "log.csv").write_text("date,note\n2026-03-12,a\n")
    async with open_app((100, 36)) as pilot:
        await look_at(pilot, tmp_path / "log.csv")
        await until(pilot, lambda: isinstance(pilot.app.screen, WhomDialog) and shown(pilot.app))
        assert "Whom did you meet? log.csv doesn't say." in shown(pilot.app)
        await answer(pilot, "ana", "1")
        await until(pilot, lambda: isinstance(pilot.app.screen, LookDialog) and shown(pilot.app))
        assert "Ana Ruiz: 1 meeting and 1 note" in shown(pilot.app)


async def test_whom_one_met_is_asked_for_each_file_that_names_nobody(
    open_app: Opened, workspace: Workspace, tmp_path: Path
) -> None:
    add(workspace)
    for name, row in (("a.csv", "2026-03-12,a"), ("b.csv", "2026-03-13,b"), ("c.csv", "2026-03-14,c")):
        (tmp_path / name).write_text(f"date,note\n{row}\n")
    (tmp_path / "b.csv").write_text("date,person,note\n2026-03-13,Mei Lin,b\n")
    async with open_app((100, 36)) as pilot:
        await look_at(pilot, tmp_path / "*.csv")
        for name, met in (("a.csv", "Ana Ruiz"), ("c.csv", "Ben Okafor")):
            await until(pilot, lambda: isinstance(pilot.app.screen, WhomDialog) and shown(pilot.app))
            assert f"Whom did you meet? {name} doesn't say." in shown(pilot.app)
            await answer(pilot, met)
        await until(pilot, lambda: isinstance(pilot.app.screen, LookDialog) and shown(pilot.app))
        look = shown(pilot.app)
        for told in ("Ana Ruiz: 1 meeting and 1 note", "Ben Okafor (new): 1 meeting", "Mei Lin (new): 1 meeting"):
            assert told in look


async def test_a_page_of_a_day_that_names_nobody_says_what_to_write(
    open_app: Opened, workspace: Workspace, tmp_path: Path
) -> None:
    add(workspace)
    (tmp_path / "2026-03-12.md").write_text("- a note\n")
    async with open_app((100, 36)) as pilot:
        await look_at(pilot, tmp_path / "2026-03-12.md")
        await until(pilot, lambda: bool(said(pilot.app)))
        (sentence,) = said(pilot.app)
        assert sentence.startswith(f"{NOTHING} 2026-03-12.md, line 1: names nobody: write person:")


async def test_all_pages_of_a_folder_come_in_together(open_app: Opened, workspace: Workspace, tmp_path: Path) -> None:
    add(workspace)
    for day in ("12", "13"):
        (tmp_path / f"2026-03-{day} Ana.md").write_text("- a note\n")
    (tmp_path / ".hidden.md").write_text("- nothing\n")
    async with open_app((100, 36)) as pilot:
        await look_at(pilot, tmp_path / "*.md")
        await answer(pilot, "1")
        await until(pilot, lambda: isinstance(pilot.app.screen, LookDialog) and shown(pilot.app))
        look = shown(pilot.app)
        assert "2026-03-12 Ana.md: a Markdown file" in look and "2026-03-13 Ana.md: a Markdown file" in look
        assert "Ana Ruiz: 2 meetings and 2 notes" in look


async def test_what_can_not_be_read_is_said(open_app: Opened, workspace: Workspace, tmp_path: Path) -> None:
    add(workspace)
    (tmp_path / "binary").write_bytes(bytes(range(256)))
    async with open_app((100, 36)) as pilot:
        await look_at(pilot, tmp_path / "binary")
        await until(pilot, lambda: any("no text that can be read" in sentence for sentence in said(pilot.app)))
        assert isinstance(pilot.app.screen, TodayScreen)


async def test_the_home_of_nobody_is_said(open_app: Opened, workspace: Workspace) -> None:
    add(workspace)
    async with open_app((100, 36)) as pilot:
        await look_at(pilot, "~nobodyhere/x.csv")
        await until(pilot, lambda: any("home is called ~nobodyhere" in sentence for sentence in said(pilot.app)))
        assert isinstance(pilot.app.screen, TodayScreen)


async def test_both_are_found_by_name(open_app: Opened, workspace: Workspace) -> None:
    add(workspace)
    async with open_app((100, 36)) as pilot:
        names = {each.title for each in pilot.app.get_system_commands(pilot.app.screen)}
        assert {"Import", "Undo import"} <= names


async def test_an_import_that_ends_under_the_palette_is_left(open_app: Opened, workspace: Workspace, table: Path) -> None:
    add(workspace)
    async with open_app((100, 36)) as pilot:
        await look_at(pilot, table)
        await until(pilot, lambda: isinstance(pilot.app.screen, LookDialog) and shown(pilot.app))
        going_on, dialog = Event(), pilot.app.screen
        assert isinstance(dialog, LookDialog)
        take = dialog._take

        def waits(tell: Callable[[int], None]) -> str:
            assert going_on.wait(60)
            return take(tell)

        dialog._take = waits
        dialog.action_answer(True)
        dialog.action_answer(True)
        await burst(pilot, "ctrl+p")
        await until(pilot, lambda: isinstance(pilot.app.screen, Palette))
        going_on.set()
        await settled(pilot)
        assert isinstance(pilot.app.screen, Palette)
        await press(pilot, "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, TodayScreen))
        assert said(pilot.app) == ["Taken in: 2 meetings and 2 notes with 2 people."]


@pytest.mark.parametrize("key", ["escape", "ctrl+q"])
async def test_an_import_that_is_stopped_says_so(open_app: Opened, workspace: Workspace, table: Path, key: str) -> None:
    add(workspace)
    async with open_app((100, 36)) as pilot:
        await look_at(pilot, table)
        await until(pilot, lambda: isinstance(pilot.app.screen, LookDialog) and shown(pilot.app))
        going_on, dialog = Event(), pilot.app.screen
        assert isinstance(dialog, LookDialog)
        take = dialog._take

        def waits(tell: Callable[[int], None]) -> str:
            assert going_on.wait(60)
            return take(tell)

        dialog._take = waits
        dialog.action_answer(True)
        await burst(pilot, key)
        assert pilot.app.screen is dialog
        going_on.set()
        await until(pilot, lambda: said(pilot.app) == [STOPPED])
        assert isinstance(pilot.app.screen, TodayScreen) and len(workspace.people.by_name()) == 1
        await pilot.app.action_quit()
        assert pilot.app._exit


@pytest.mark.parametrize("step", ["reading", "planning"])
async def test_keys_are_taken_while_it_is_looked_and_it_can_be_left(
    open_app: Opened, workspace: Workspace, table: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    reached, go_on = Event(), Event()
    module, name = (incoming, "found_in") if step == "reading" else (planning, "plan")
    real = getattr(module, name)

    def waits(*arguments: Any) -> object:
        reached.set()
        assert go_on.wait(60)
        return real(*arguments)

    monkeypatch.setattr(module, name, waits)
    monkeypatch.setattr(looking_dialog, "SOON", 0.01)
    add(workspace)
    try:
        async with open_app((40, 14)) as pilot:
            today(pilot).action_import_file()
            await until(pilot, lambda: isinstance(pilot.app.screen, PathDialog))
            await type_in(pilot, str(table))
            await burst(pilot, "enter")
            await until(pilot, lambda: reached.is_set() and "Looking at" in shown(pilot.app))
            # What is typed meanwhile does nothing on the page below.
            await burst(pilot, "a", "2")
            assert isinstance(pilot.app.screen, LookingDialog) and "esc stops" in shown(pilot.app)
            await burst(pilot, "escape")
            assert isinstance(pilot.app.screen, TodayScreen)
            go_on.set()
            await press(pilot)
            assert isinstance(pilot.app.screen, TodayScreen) and said(pilot.app) == []
            # The keys do again what they do.
            await burst(pilot, "2")
            await until(pilot, lambda: isinstance(pilot.app.screen, PartnersScreen))
    finally:
        go_on.set()


async def test_what_is_left_reads_no_further_and_the_program_waits_for_no_reading(
    open_app: Opened, workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reached, go_on, read = Event(), Event(), list[str]()
    real = incoming.found_in

    def waits(source: Source, terms: Terms) -> FoundInFile:
        read.append(source.name)
        reached.set()
        assert go_on.wait(60)
        return real(source, terms)

    monkeypatch.setattr(incoming, "found_in", waits)
    for name in ("a.csv", "b.csv"):
        (tmp_path / name).write_text(TABLE)
    add(workspace)
    try:
        async with open_app((100, 36)) as pilot:
            today(pilot).action_import_file()
            await until(pilot, lambda: isinstance(pilot.app.screen, PathDialog))
            await type_in(pilot, str(tmp_path / "*.csv"))
            await burst(pilot, "enter")
            await until(pilot, reached.is_set)
            (thread,) = (each for each in threading.enumerate() if each.name == THREAD)
            assert thread.daemon
            await burst(pilot, "escape")
            assert isinstance(pilot.app.screen, TodayScreen)
            go_on.set()
            await until(pilot, lambda: not thread.is_alive())
            assert read == ["a.csv"] and said(pilot.app) == []
    finally:
        go_on.set()


async def test_the_look_says_the_names_as_they_are_called_now(open_app: Opened, workspace: Workspace, table: Path) -> None:
    add(workspace, "Zoë Ruiz")
    async with open_app((100, 36)) as pilot:
        await look_at(pilot, table)
        await until(pilot, lambda: isinstance(pilot.app.screen, LookDialog) and shown(pilot.app))
        assert "Zoë Ruiz: 1 meeting" in shown(pilot.app)
        await press(pilot, "H")
        assert "Partner 1: 1 meeting" in shown(pilot.app) and "Zoë" not in shown(pilot.app)
        assert "Someone New (new): 1 meeting" in shown(pilot.app)
