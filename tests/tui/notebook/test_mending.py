"""Mending, striking and erasing what was found."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from peercoach_tui.domain.goals.moments import CheckedIn, GoalSet
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.base.leave_dialog import LeaveDialog
from peercoach_tui.tui.base.saying import SayingApp
from peercoach_tui.tui.lines.dialog import LineDialog
from peercoach_tui.tui.notebook.erase_dialog import ErasedDialog, EraseDialog
from peercoach_tui.tui.notebook.screen import NotebookScreen
from peercoach_tui.workspace import Workspace
from tests.kept import keep
from tests.tui.notebook.conftest import OpenNotebook, all_found, chosen, place, texts
from tests.tui.notebook.test_notebook import EVERYTHING, search
from tests.tui.waiting import painted, press, said, settled, shown, type_in, until

pytestmark = pytest.mark.usefixtures("hand")
Met = tuple[Session, Session]


def notes(workspace: Workspace, session: Session) -> list[str]:
    return [note.kept.words for note in workspace.acts(session.partner).fold.accounts[0].notes]


async def test_a_note_is_mended_and_its_earlier_wording_can_still_be_read(
    met: Met, workspace: Workspace, open_notebook_place: OpenNotebook
) -> None:
    async with open_notebook_place((120, 36)) as pilot:
        await search(pilot, "straße")
        await press(pilot, "enter", "e")
        assert isinstance(pilot.app.screen, LineDialog) and "I said yes in the Straße" in shown(pilot.app)
        await type_in(pilot, ", twice")
        await press(pilot, "enter")
        await all_found(pilot)
        assert notes(workspace, met[1])[-1] == "“I said yes in the Straße, twice”" == chosen(pilot)
        assert "before: I said yes in the Straße" in " ".join(shown(pilot.app).split())
        await press(pilot, "z")
        assert notes(workspace, met[1])[-1] == "“I said yes in the Straße”" == chosen(pilot)
        await press(pilot, "Z")
        assert chosen(pilot) == "“I said yes in the Straße, twice”"


async def test_one_that_is_no_longer_looked_for_stays_in_sight(
    met: Met, workspace: Workspace, open_notebook_place: OpenNotebook
) -> None:
    async with open_notebook_place((120, 36)) as pilot:
        await search(pilot, "straße")
        await press(pilot, "enter", "e", "home", "shift+end", "delete")
        await type_in(pilot, "I said no")
        await press(pilot, "enter")
        await all_found(pilot)
        assert notes(workspace, met[1])[-1] == "“I said no”" == chosen(pilot)
        assert "Kept. The note isn't what you looked for any more" in " ".join(shown(pilot.app).split())
        await press(pilot, "z")
        await all_found(pilot)
        assert chosen(pilot) == "“I said yes in the Straße”" and "Kept. The note" not in shown(pilot.app)
        await press(pilot, "Z", "escape")
        await search(pilot, "with:ana straße")
        assert texts(pilot) == [] and "Nothing has “strasse”." in shown(pilot.app)


async def test_one_that_says_the_same_stays(met: Met, workspace: Workspace, open_notebook_place: OpenNotebook) -> None:
    before = len(workspace.notebook.moments(met[1].partner))
    async with open_notebook_place() as pilot:
        await press(pilot, "down", "e", "enter", "e", "x", "backspace", "escape", "e", "enter")
        assert isinstance(pilot.app.screen, NotebookScreen) and left(pilot) == []
    assert len(workspace.notebook.moments(met[1].partner)) == before


def left(pilot: Pilot[None]) -> list[str]:
    return [draft.text for draft in place(pilot).drafts if not draft.at_stake.is_on_disk]


async def test_what_is_left_waits_as_a_draft_of_its_note(
    met: Met, workspace: Workspace, open_notebook_place: OpenNotebook
) -> None:
    before = notes(workspace, met[1])
    async with open_notebook_place((120, 36)) as pilot:
        await press(pilot, "down", "e", "!", "?", "escape")
        assert notes(workspace, met[1]) == before and left(pilot) == ["the café again!?"]
        await press(pilot, "down", "e")
        assert "!?" not in shown(pilot.app)
        await press(pilot, "escape", "up", "e", "ctrl+q")
        await until(pilot, lambda: isinstance(pilot.app.screen, LeaveDialog))
        assert "the café again!?" in shown(pilot.app)
        await press(pilot, "escape")
        assert "the café again!?" in shown(pilot.app)
        await press(pilot, "enter")
        await settled(pilot)
        assert notes(workspace, met[1])[0] == "the café again!?" and left(pilot) == []


async def test_what_cannot_be_kept_comes_back(met: Met, workspace: Workspace, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place() as pilot:
        await press(pilot, "down")
        path = workspace.notebook.root / "partners" / met[1].partner
        path.rename(path.with_name("away"))
        path.write_text("in the way")
        await press(pilot, "e")
        await type_in(pilot, " and again")
        await press(pilot, "enter")
        await settled(pilot)
        assert notes(workspace, met[1])[0] == "the café again" and said(pilot.app)
        await press(pilot, "e")
        assert "the café again and again" in shown(pilot.app)
        path.unlink()
        path.with_name("away").rename(path)


async def test_a_note_is_struck_and_comes_back(met: Met, workspace: Workspace, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place() as pilot:
        await press(pilot, "down", "x")
        await all_found(pilot)
        assert texts(pilot) == [each for each in EVERYTHING if each != "the café again"]
        assert chosen(pilot) == EVERYTHING[2] and said(pilot.app) == ["Struck · z takes it back"]
        await press(pilot, "down", "z")
        await all_found(pilot)
        assert texts(pilot) == EVERYTHING and said(pilot.app)[-1] == "The note with Ana is back. Z does it again."
        assert chosen(pilot) == "the café again"
        await press(pilot, "Z")
        await all_found(pilot)
        assert "the café again" not in texts(pilot) and said(pilot.app)[-1] == "The note with Ana is struck again."


async def test_what_is_no_note_is_neither_mended_nor_struck(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place() as pilot:
        await press(pilot, "e", "x")
        assert isinstance(pilot.app.screen, NotebookScreen) and texts(pilot) == EVERYTHING
        assert "e mend  " not in shown(pilot.app)
        await press(pilot, "down")
        assert isinstance(pilot.app, SayingApp)
        pilot.app.hush()
        await painted(pilot)
        assert "e mend  " in shown(pilot.app)


def bytes_below(*folders: Path) -> bytes:
    return b"".join(path.read_bytes() for folder in folders for path in sorted(folder.rglob("*")) if path.is_file())


async def test_words_are_erased_once_the_word_is_typed(met: Met, workspace: Workspace, open_notebook_place: OpenNotebook) -> None:
    root = workspace.notebook.root
    async with open_notebook_place() as pilot:
        await press(pilot, "down", "e")
        await type_in(pilot, " and again")
        await press(pilot, "enter")
        await all_found(pilot)
        place(pilot).action_erase()
        await until(pilot, lambda: isinstance(pilot.app.screen, EraseDialog))
        assert "the café again and again" in shown(pilot.app) and "with 1 earlier wording" in shown(pilot.app)
        await type_in(pilot, "yes")
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, EraseDialog) and "café".encode() in bytes_below(root)
        await press(pilot, "backspace", "backspace", "backspace")
        await type_in(pilot, "erase")
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ErasedDialog))
        assert "can't be reached" in " ".join(shown(pilot.app).split())
        assert "café".encode() not in bytes_below(root, root.parent / "state")
        await press(pilot, "enter")
        await all_found(pilot)
        assert texts(pilot) == [each for each in EVERYTHING if each != "the café again"]


async def test_nothing_is_erased_with_escape(met: Met, workspace: Workspace, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place() as pilot:
        place(pilot).action_erase()
        await until(pilot, lambda: isinstance(pilot.app.screen, EraseDialog))
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, NotebookScreen) and texts(pilot) == EVERYTHING


async def test_what_waits_is_said(met: Met, workspace: Workspace, open_notebook_place: OpenNotebook) -> None:
    own = next((workspace.notebook.root / "partners" / met[1].partner).glob("*.jsonl"))
    other = own.with_name(f"{'f' * 32}.1-00000000.jsonl")
    async with open_notebook_place() as pilot:
        other.write_bytes(own.read_bytes().replace(own.name.partition(".")[0].encode(), b"f" * 32))
        await press(pilot, "down")
        place(pilot).action_erase()
        await until(pilot, lambda: isinstance(pilot.app.screen, EraseDialog))
        await type_in(pilot, "erase")
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ErasedDialog))
        assert other.name[:20] in "".join(shown(pilot.app).split())


async def test_a_check_in_that_was_made_of_a_note_goes_along(
    met: Met, workspace: Workspace, open_notebook_place: OpenNotebook
) -> None:
    note = workspace.notebook.moments(met[1].partner)
    (of,) = [each.id for each in note if getattr(each, "text", "") == "the café again"]
    at = workspace.now()
    goal = GoalSet(id="goal", at=at, goal="g", owner=Side.ME, title="listen")
    check_in = CheckedIn(id="in", at=at, goal="g", day=at.date(), text="the café once more", note=of)
    keep(workspace.notebook, goal, check_in, partner=COACH)
    async with open_notebook_place() as pilot:
        await search(pilot, "café again")
        await press(pilot, "enter")
        place(pilot).action_erase()
        await until(pilot, lambda: isinstance(pilot.app.screen, EraseDialog))
        await type_in(pilot, "erase")
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ErasedDialog))
    assert "café".encode() not in bytes_below(workspace.notebook.root)


async def test_words_beside_a_name_are_not_erased_here(workspace: Workspace, open_notebook_place: OpenNotebook) -> None:
    at = workspace.now()
    keep(workspace.notebook, Partner(id="ana", name="Ana Ruiz", added=at, agreement="it stays here"))
    async with open_notebook_place() as pilot:
        assert chosen(pilot) == "it stays here"
        place(pilot).action_erase()
        await settled(pilot)
        assert isinstance(pilot.app.screen, NotebookScreen) and "peercoach forget" in said(pilot.app)[0]


async def test_erasing_is_found_by_its_name(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place() as pilot:
        commands = {command.title for command in pilot.app.get_system_commands(place(pilot))}
        assert "Erase" in commands and "Mend" not in commands


async def test_what_is_no_note_says_where_it_is_changed(
    met: Met, workspace: Workspace, open_notebook_place: OpenNotebook
) -> None:
    async with open_notebook_place() as pilot:
        await search(pilot, "kind:follow-up")
        await press(pilot, "enter", "e")
        assert said(pilot.app)[-1] == "A follow-up is worded in 3 Follow-ups."
        await press(pilot, "escape")
        await search(pilot, "kind:point")
        await press(pilot, "enter", "x")
        assert said(pilot.app)[-1] == "Only a note can be mended or struck here."


async def test_what_was_erased_is_neither_taken_back_nor_done_again(met: Met, open_notebook_place: OpenNotebook) -> None:
    async with open_notebook_place() as pilot:
        await press(pilot, "down", "x", "z")
        await all_found(pilot)
        assert chosen(pilot) == "the café again"
        place(pilot).action_erase()
        await until(pilot, lambda: isinstance(pilot.app.screen, EraseDialog))
        await type_in(pilot, "erase")
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ErasedDialog))
        await press(pilot, "escape", "Z")
        assert said(pilot.app)[-1] == "Nothing was taken back here that can be done again."
        await press(pilot, "z")
        assert said(pilot.app)[-1] == "Nothing was done here that can be taken back."
        await all_found(pilot)
        assert "the café again" not in texts(pilot)
