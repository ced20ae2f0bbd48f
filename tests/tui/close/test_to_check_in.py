"""A note for the goals becomes a check-in with one key, alone after the meeting."""

from datetime import date

import pytest

from peercoach_tui.domain.goals.goal import Goal
from peercoach_tui.domain.goals.moments import GoalSet
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.reading.line import WrittenNote
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.notebook.notebook import COACH, Notebook
from peercoach_tui.tui.close.alone import AloneScreen
from peercoach_tui.tui.close.to_check_in import GOAL_GONE, KEPT
from peercoach_tui.tui.goals.check_in import CheckInDialog
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.workspace import Workspace
from tests.kept import fold_of
from tests.tui.close.conftest import Sat, Table
from tests.tui.close.test_alone import alone
from tests.tui.goals.test_screen import refuse
from tests.tui.goals.wanted import wanted

pytestmark = pytest.mark.usefixtures("hand")
FOR_GOALS = (WrittenNote(text="asked first", sort=NoteSort.GOAL), WrittenNote(text="two managers"))
NO_GOALS_YET = "no goal is open yet · enter goes on, the note waits under Goals"
TODAY = date(2026, 11, 24)


def goals(workspace: Workspace, folder: str) -> tuple[Goal, ...]:
    return fold_of(workspace.notebook, folder).goals.all


def offered(at: Table) -> str:
    assert isinstance(at.pilot.app.screen, CheckInDialog)
    return at.text


async def test_a_star_makes_a_check_in_of_the_partners_goal(close: Sat, workspace: Workspace) -> None:
    async with close(notes=FOR_GOALS) as at:
        ana = at.meeting.partner.id
        wanted(workspace.acts(ana), "lead the review", 1)
        await alone(at)
        await at.press("escape", "asterisk")
        assert "Ana · where does it stand?" in offered(at) and "asked first" in at.text
        await at.press("6", "enter", "!", "enter")
        assert isinstance(at.pilot.app.screen, AloneScreen)
        (check_in,) = goals(workspace, ana)[0].check_ins
        assert (check_in.day, check_in.score, check_in.text) == (TODAY, 6, "asked first!")
        assert (check_in.session, check_in.note) == (at.meeting.session.id, at.account.notes[0].id)
        await at.press("asterisk")
        assert isinstance(at.pilot.app.screen, AloneScreen)
        await at.press("z")
        assert goals(workspace, ana)[0].check_ins == ()
        await at.press("asterisk")
        assert isinstance(at.pilot.app.screen, CheckInDialog)


async def test_in_the_line_ctrl_g_keeps_the_sentence_first(close: Sat, workspace: Workspace) -> None:
    async with close(notes=FOR_GOALS) as at:
        wanted(workspace.acts(at.meeting.partner.id), "lead the review", 1)
        await alone(at)
        await at.press(*"asked twice", "ctrl+g", "enter", "enter")
        assert at.account.notes[0].kept.text == "asked twice"
        (check_in,) = goals(workspace, at.meeting.partner.id)[0].check_ins
        assert (check_in.score, check_in.text) == (None, "asked twice")


async def test_of_several_goals_one_is_chosen_mine_as_well(close: Sat, workspace: Workspace) -> None:
    async with close(notes=FOR_GOALS) as at:
        ana = at.meeting.partner.id
        for folder, title in ((COACH, "mine"), (ana, "first"), (ana, "second")):
            wanted(workspace.acts(folder), title, 1)
        await alone(at)
        await at.press("escape", "asterisk", "down")
        assert "second" in offered(at)
        await at.press("down", "7", "enter", "enter")
        assert [each.check_ins for each in goals(workspace, ana)] == [(), ()]
        (check_in,) = goals(workspace, COACH)[0].check_ins
        assert (check_in.session, check_in.met, check_in.meeting) == (None, ana, at.meeting.session.id)
        await at.press("asterisk")
        assert isinstance(at.pilot.app.screen, AloneScreen)


async def test_what_is_left_waits(close: Sat, workspace: Workspace) -> None:
    async with close(notes=FOR_GOALS) as at:
        wanted(workspace.acts(at.meeting.partner.id), "lead the review", 1)
        await alone(at)
        await at.press("escape", "asterisk", "8", "enter", "!", "escape")
        assert goals(workspace, at.meeting.partner.id)[0].check_ins == ()
        await at.press("asterisk", "enter", "enter")
        (check_in,) = goals(workspace, at.meeting.partner.id)[0].check_ins
        assert (check_in.score, check_in.text) == (8, "asked first!")


async def test_what_is_left_goes_with_a_key_and_comes_back_with_another(close: Sat, workspace: Workspace) -> None:
    async with close(notes=FOR_GOALS) as at:
        wanted(workspace.acts(at.meeting.partner.id), "lead the review", 1)
        await alone(at)
        await at.press("escape", "asterisk", "8", "enter", "!", "escape")
        assert "* opens it again · x drops it" in at.words
        await at.press("x")
        assert waiting(at) == ["", ""] and "dropped · z brings it back" in at.words
        await at.press("z")
        assert waiting(at) == ["asked first!", "8 of 10"] and "a draft again" in at.words
        await at.press("x", "asterisk", "enter", "enter")
        (check_in,) = goals(workspace, at.meeting.partner.id)[0].check_ins
        assert (check_in.score, check_in.text) == (None, "asked first")


def waiting(at: Table) -> list[str]:
    """Return the line and the number that wait of the first note."""
    return [draft.text for draft in at.workspace.unsent.check_in_of(at.account.notes[0].id).drafts]


async def test_what_is_left_waits_beyond_its_page(close: Sat, workspace: Workspace) -> None:
    async with close(notes=FOR_GOALS) as at:
        wanted(workspace.acts(at.meeting.partner.id), "lead the review", 1)
        await alone(at)
        await at.press("escape", "asterisk", "8", "enter", "!", "escape")
        assert waiting(at) == ["asked first!", "8 of 10"] and workspace.unkept == ()
        app = at.pilot.app
        await app.push_screen(AloneScreen(workspace, at.meeting))
        await at.press("escape", "asterisk", "enter", "enter")
        (check_in,) = goals(workspace, at.meeting.partner.id)[0].check_ins
        assert (check_in.score, check_in.text) == (8, "asked first!")
        assert workspace.unkept == () and workspace.unsent.check_in_of(at.account.notes[0].id).score is None


async def test_a_number_alone_that_is_left_waits(close: Sat, workspace: Workspace) -> None:
    async with close(notes=FOR_GOALS) as at:
        wanted(workspace.acts(at.meeting.partner.id), "lead the review", 1)
        await alone(at)
        await at.press("escape", "asterisk", "8", "escape")
        assert waiting(at) == ["", "8 of 10"] and workspace.unkept == ()
        await at.press("asterisk", "enter", "enter")
        assert workspace.unkept == () and goals(workspace, at.meeting.partner.id)[0].check_ins[0].score == 8


async def test_a_line_that_is_as_the_note_is_no_draft(close: Sat, workspace: Workspace) -> None:
    async with close(notes=FOR_GOALS) as at:
        wanted(workspace.acts(at.meeting.partner.id), "lead the review", 1)
        await alone(at)
        await at.press("escape", "asterisk", "enter", "!", "backspace", "escape")
        assert workspace.unkept == ()


async def test_what_cannot_be_kept_comes_back_and_is_called_no_check_in(
    close: Sat, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with close(notes=FOR_GOALS) as at:
        wanted(workspace.acts(at.meeting.partner.id), "lead the review", 1)
        await alone(at)
        await at.press("escape", "asterisk", "6", "enter", "!")
        with monkeypatch.context() as full:
            full.setattr(Notebook, "keep", refuse)
            await at.press("enter")
        assert at.screen.query_one(Cue).text != KEPT and [draft.text for draft in workspace.unkept] == ["asked first!", "6 of 10"]
        await at.press("asterisk", "enter", "enter")
        (check_in,) = goals(workspace, at.meeting.partner.id)[0].check_ins
        assert (check_in.score, check_in.text) == (6, "asked first!")
        assert at.screen.query_one(Cue).text == KEPT


async def test_the_key_is_named_that_works_there(close: Sat, workspace: Workspace) -> None:
    async with close(notes=FOR_GOALS) as at:
        await alone(at)
        assert at.is_writing and "ctrl+g for a goal" in at.text and "* for a goal" not in at.text
        await at.press("escape")
        assert "* for a goal" in at.text and "ctrl+g" not in at.text


async def test_without_a_goal_the_line_stays_open_and_one_goes_on(close: Sat) -> None:
    async with close(notes=FOR_GOALS) as at:
        await alone(at)
        await at.press(*"asked twice", "ctrl+g")
        assert at.screen.query_one(Cue).text == NO_GOALS_YET and at.line == "asked twice"
        await at.press("enter")
        assert at.account.notes[0].kept.text == "asked twice" and "two managers" in at.text and at.line == ""


async def test_other_notes_become_none_and_without_a_goal_it_says_so(close: Sat) -> None:
    async with close(notes=FOR_GOALS) as at:
        await alone(at)
        await at.press("escape", "asterisk")
        assert at.screen.query_one(Cue).text == NO_GOALS_YET
        await at.press("down", "escape", "asterisk")
        assert isinstance(at.pilot.app.screen, AloneScreen)
        assert "for a goal" not in at.text


async def test_what_is_typed_is_asked_about_before_it_is_left(close: Sat, workspace: Workspace) -> None:
    async with close(notes=FOR_GOALS) as at:
        wanted(workspace.acts(at.meeting.partner.id), "lead the review", 1)
        await alone(at)
        await at.press("escape", "asterisk", "8", "enter", "!")
        assert [draft.text for draft in workspace.unkept] == ["asked first!", "8 of 10"]


@pytest.mark.parametrize("number", [True, False], ids=["a number", "a line"])
async def test_what_is_left_is_of_the_goal_that_was_chosen(close: Sat, workspace: Workspace, number: bool) -> None:
    async with close(notes=FOR_GOALS) as at:
        ana = at.meeting.partner.id
        for title in ("lead the review", "say no"):
            wanted(workspace.acts(ana), title, 1)
        await alone(at)
        await at.press("escape", "asterisk", "down", *(["8"] if number else ["enter", "!"]), "escape", "asterisk")
        assert "say no" in offered(at) and "lead the review" not in offered(at)
        await at.press("enter", "enter")
        assert [len(each.check_ins) for each in goals(workspace, ana)] == [0, 1]


async def test_what_is_typed_for_a_goal_that_is_gone_waits(close: Sat, workspace: Workspace) -> None:
    async with close(notes=FOR_GOALS) as at:
        ana = at.meeting.partner.id
        wanted(workspace.acts(ana), "lead the review", 1)
        await alone(at)
        await at.press("escape", "asterisk", "8", "enter", "!")
        (made,) = (each for each in workspace.notebook.moments(ana) if isinstance(each, GoalSet))
        taken = TakenBack(id=workspace.new_id(workspace.now()), at=workspace.now(), of=made.id)
        workspace.notebook.keep(ana, taken).result()
        await at.press("enter")
        assert [draft.text for draft in workspace.unkept] == ["asked first!", "8 of 10"]
        assert at.pilot.app.screen.query_one(Cue).text == GOAL_GONE
