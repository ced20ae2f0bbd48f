"""The decks and the coach's own questions: each key, one by one and in one read."""

from concurrent.futures import Future
from pathlib import Path

import pytest
from textual.pilot import Pilot

from peercoach_tui.notebook.errors import NotKept
from peercoach_tui.notebook.notebook import COACH, Notebook
from peercoach_tui.question_acts import QuestionActs
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.details.screen import DetailsScreen
from peercoach_tui.tui.lines.dialog import LineDialog
from peercoach_tui.tui.questions.screen import QuestionsScreen
from peercoach_tui.tui.questions.words import told_while_typed
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.today.go_on import GoOnDialog
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.tui.you.screen import YouScreen
from peercoach_tui.workspace import Workspace
from tests.kept import fold_of
from tests.tui.conftest import Opened
from tests.tui.test_today import add, top
from tests.tui.waiting import press, said, settled, shown, type_in, until

pytestmark = pytest.mark.usefixtures("hand")

MINE = "What would your dog say?"


def texts(workspace: Workspace) -> list[str]:
    """Return the questions of one's own as they are on disk."""
    return [each.text for each in fold_of(workspace.notebook, COACH).questions.all]


def off(workspace: Workspace) -> frozenset[str]:
    return fold_of(workspace.notebook, COACH).questions.off


def offered(pilot: Pilot[None]) -> list[str]:
    return [each.title for each in pilot.app.get_system_commands(pilot.app.screen)]


async def open_questions(pilot: Pilot[None]) -> None:
    await pilot.app.run_action("own_questions")
    await settled(pilot)


@pytest.fixture
def one(workspace: Workspace) -> str:
    """A question of one's own; its id is returned."""
    workspace.load()
    made = QuestionActs(workspace.acts(COACH)).write(MINE)
    assert made is not None
    made[1].result()
    return made[0]


@pytest.mark.parametrize("place", ["1", "2", "3", "4", "5", "6"])
async def test_the_palette_offers_them_in_each_place_and_escape_comes_back(open_app: Opened, place: str) -> None:
    async with open_app((80, 24)) as pilot:
        await press(pilot, place)
        before = pilot.app.screen
        assert "Own questions" in offered(pilot)
        await open_questions(pilot)
        assert top(pilot) is QuestionsScreen and "Own questions" not in offered(pilot)
        await press(pilot, "escape")
        assert pilot.app.screen is before


async def test_in_a_meeting_they_are_not_offered(open_app: Opened, workspace: Workspace) -> None:
    add(workspace, "Ana Ruiz")
    async with open_app((80, 24)) as pilot:
        await press(pilot, "enter", "enter")
        assert "Own questions" not in offered(pilot)


async def test_decks_and_their_cards_are_listed_and_the_chosen_one_stands_whole(open_app: Opened) -> None:
    async with open_app((120, 36)) as pilot:
        await open_questions(pilot)
        await press(pilot, "down", "down", "down")
        text = shown(pilot.app)
        assert "▸ Career" in text and "24 questions" in text and "by the peercoach authors · MIT · en" in text
        await press(pilot, "enter")
        text = shown(pilot.app)
        assert "Own questions · Career" in text and "issues · career" in text and "24 questions" not in text
        assert "▸ Which part of your work would you do even if nobody asked?" in text
        await press(pilot, "escape")
        assert "▸ Career" in shown(pilot.app)


async def test_no_word_of_what_the_check_says_stands_alone(open_app: Opened, workspace: Workspace) -> None:
    workspace.load()
    made = QuestionActs(workspace.acts(COACH)).write("Why did you say yes, and what did it cost you?")
    assert made is not None
    made[1].result()
    async with open_app((80, 24), greeted=True) as pilot:
        await open_questions(pilot)
        await press(pilot, "enter")
        rows = shown(pilot.app).partition("“and what did”")[2].splitlines()
        assert any("sounds" in row for row in rows) and not any(len(row.split()) == 1 for row in rows)


async def test_a_card_is_switched_off_and_on_with_one_key_and_undone(open_app: Opened, workspace: Workspace) -> None:
    async with open_app((80, 24)) as pilot:
        await open_questions(pilot)
        await press(pilot, "down", "down", "down", "enter", "x")
        assert off(workspace) == {"career-issues-1"} == workspace.deck.off
        assert said(pilot.app)[-1].startswith("Off: Which part of your work")
        assert [line.split()[-1] for line in shown(pilot.app).splitlines() if "▸ Which part" in line] == ["off"]
        await press(pilot, "z")
        assert off(workspace) == frozenset() and "It is on again" in said(pilot.app)[-1]
        await press(pilot, "Z")
        assert off(workspace) == {"career-issues-1"}
        await press(pilot, "x")
        assert off(workspace) == frozenset()


async def test_a_deck_is_switched_off_and_its_cards_say_so(open_app: Opened, workspace: Workspace) -> None:
    async with open_app((80, 24)) as pilot:
        await open_questions(pilot)
        await press(pilot, "down", "down", "down", "x", "enter")
        assert off(workspace) == {"career"} and "its deck is off" in shown(pilot.app)


async def test_what_was_done_there_is_taken_back_on_the_place_below(open_app: Opened, workspace: Workspace) -> None:
    async with open_app((80, 24)) as pilot:
        await open_questions(pilot)
        await press(pilot, "down", "x", "escape")
        assert top(pilot) is TodayScreen and off(workspace) == {"performance"}
        await press(pilot, "z")
        assert off(workspace) == frozenset()


async def test_a_question_is_written_and_the_check_speaks_as_one_types(open_app: Opened, workspace: Workspace) -> None:
    async with open_app((80, 24)) as pilot:
        await open_questions(pilot)
        assert "No question of your own yet. Press n to write one." in shown(pilot.app)
        await press(pilot, "n")
        await type_in(pilot, "Do you like it?")
        assert "yes-or-no: “Do you” · Begin with" in shown(pilot.app)
        await press(pilot, "enter")
        assert texts(workspace) == ["Do you like it?"] and "▸ Do you like it?" in shown(pilot.app)
        assert "“Do you”  not open, yes-or-no" in shown(pilot.app)
        await press(pilot, "z")
        assert texts(workspace) == [] and "Took back the question you wrote" in said(pilot.app)[-1]


@pytest.mark.parametrize(("place", "screen"), [("1", TodayScreen), ("6", YouScreen)])
async def test_what_is_left_in_the_line_waits_there(
    open_app: Opened, workspace: Workspace, place: str, screen: type[BaseScreen]
) -> None:
    async with open_app((80, 24)) as pilot:
        await press(pilot, place)
        await open_questions(pilot)
        await press(pilot, "n")
        await type_in(pilot, "What would")
        await press(pilot, "escape", "escape")
        assert top(pilot) is screen and texts(workspace) == []
        await open_questions(pilot)
        await press(pilot, "n")
        assert top(pilot) is LineDialog and "What would" in shown(pilot.app)


async def test_what_cannot_be_kept_comes_back(open_app: Opened, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Notebook, partner: str, *moments: object) -> Future[None]:
        failed: Future[None] = Future()
        failed.set_exception(NotKept("The disk is full."))
        return failed

    async with open_app((80, 24)) as pilot:
        await open_questions(pilot)
        await press(pilot, "n")
        await type_in(pilot, MINE)
        with monkeypatch.context() as patched:
            patched.setattr(Notebook, "keep", refuse)
            await press(pilot, "enter")
        assert texts(workspace) == [] and "The disk is full." in said(pilot.app)
        await press(pilot, "n")
        assert MINE in shown(pilot.app)


@pytest.mark.usefixtures("one")
async def test_the_aim_the_topic_and_the_words_are_changed_in_its_details(open_app: Opened, workspace: Workspace) -> None:
    async with open_app((80, 24)) as pilot:
        await open_questions(pilot)
        await press(pilot, "enter", "e")
        assert top(pilot) is DetailsScreen
        await press(pilot, "down", "enter")
        await type_in(pilot, "con")
        assert "concerns" in shown(pilot.app)
        await press(pilot, "enter")
        (found,) = fold_of(workspace.notebook, COACH).questions.all
        assert (found.aim, found.topic, found.text) == ("concerns", "anything", MINE)
        await press(pilot, "up", "enter")
        await type_in(pilot, "co")
        await press(pilot, "enter")
        assert "Type one of these: issues, concerns, commitment." in shown(pilot.app)


@pytest.mark.usefixtures("one")
async def test_an_emptied_question_is_dropped_and_brought_back(open_app: Opened, workspace: Workspace) -> None:
    async with open_app((80, 24)) as pilot:
        await open_questions(pilot)
        await press(pilot, "enter", "e", "enter", "ctrl+u")
        assert "Enter drops the question." in shown(pilot.app)
        await press(pilot, "enter")
        assert texts(workspace) == []
        await press(pilot, "z")
        assert texts(workspace) == [MINE]


async def test_a_card_of_a_deck_has_no_details(open_app: Opened) -> None:
    async with open_app((80, 24)) as pilot:
        await open_questions(pilot)
        await press(pilot, "down", "enter", "e")
        assert top(pilot) is QuestionsScreen and "details" not in shown(pilot.app)


async def test_of_an_own_deck_the_check_tells_too(open_app: Opened, workspace: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "own-decks"
    folder.mkdir()
    (folder / "calm.toml").write_text('name = "Calm"\n[[question]]\naim = "issues"\ntext = "Why did you leave?"\n')
    workspace.own_decks = folder
    async with open_app((120, 36)) as pilot:
        await open_questions(pilot)
        await press(pilot, "down", "enter")
        text = shown(pilot.app)
        assert "Own questions · Calm" in text and "“Why did you leave”  warning, why-past" in text


async def test_the_next_meeting_asks_it_and_leaves_out_what_is_off(open_app: Opened, workspace: Workspace, one: str) -> None:
    add(workspace, "Ana Ruiz")
    async with open_app((80, 24)) as pilot:
        await open_questions(pilot)
        for _ in range(4):
            await press(pilot, "down", "x")
        await until(pilot, lambda: len(off(workspace)) == 4)
        await press(pilot, "escape", "enter", "enter")
        for _ in range(3):
            if MINE not in " ".join(shown(pilot.app).split()):
                await press(pilot, "right_square_bracket")
        assert MINE in " ".join(shown(pilot.app).split())
        assert [each.id for each in workspace.deck.questions if each.aim is not None and workspace.deck.is_on(each)] == [one]


async def test_a_meeting_that_is_gone_on_with_leaves_out_what_was_switched_off_meanwhile(
    open_app: Opened, workspace: Workspace
) -> None:
    add(workspace, "Ana Ruiz")
    async with open_app((80, 24)) as pilot:
        await press(pilot, "enter", "enter")
        meeting = pilot.app.screen.meeting  # type: ignore[attr-defined]
        seen = meeting.questions.shown
        QuestionActs(workspace.acts(COACH)).switch(seen.id)
        assert meeting.questions.shown == seen
        await press(pilot, "space")
        assert meeting.questions.shown != seen
        await press(pilot, "q")
        await press(pilot, "g")
        await until(pilot, lambda: isinstance(pilot.app.screen, GoOnDialog))
        await press(pilot, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, SessionScreen))
        again = pilot.app.screen.meeting  # type: ignore[attr-defined]
        assert seen.id not in {each.id for each in again.questions.coming(200)}


def test_an_open_question_is_said_to_be_open_once_it_ends() -> None:
    assert "refuses nothing" in told_while_typed("What wou")
    assert told_while_typed("What would change?") == "Open, as far as the check can tell."
    assert told_while_typed("Do you, or do you not?").endswith("more")


async def test_from_you_they_are_a_page_with_an_undo_of_its_own(open_app: Opened, workspace: Workspace) -> None:
    async with open_app((80, 24)) as pilot:
        await press(pilot, "6")
        await open_questions(pilot)
        await press(pilot, "down", "x", "z", "q")
        assert top(pilot) is YouScreen and off(workspace) == frozenset()


async def test_a_deck_that_was_added_beside_it_is_there_when_the_page_opens(
    open_app: Opened, workspace: Workspace, tmp_path: Path
) -> None:
    workspace.own_decks = tmp_path / "decks"
    workspace.own_decks.mkdir()
    async with open_app() as pilot:
        await open_questions(pilot)
        assert "Garden" not in shown(pilot.app)
        await press(pilot, "escape")
        question = '[[question]]\naim = "issues"\ntext = "What grows?"\n'
        (workspace.own_decks / "garden.toml").write_text(f'name = "Garden"\n{question}')
        await open_questions(pilot)
        assert "Garden" in shown(pilot.app)
        assert "What grows?" in [each.text for each in workspace.deck.questions]
        await press(pilot, "escape")
        (workspace.own_decks / "garden.toml").unlink()
        await open_questions(pilot)
        assert "Garden" not in shown(pilot.app) and "What grows?" not in [each.text for each in workspace.deck.questions]
