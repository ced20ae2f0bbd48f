"""Questions that single keys answer: what is typed as words answers none of them."""

import threading
from collections.abc import Callable
from typing import Any

import pytest
from textual import events
from textual.binding import Binding, BindingsMap
from textual.content import Content

from peercoach_tui.domain.reading.line import WrittenNote
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.app import PeercoachApp
from peercoach_tui.tui.base.dialog import ANSWER_FIRST, AskDialog
from peercoach_tui.tui.base.discard_dialog import DiscardDialog
from peercoach_tui.tui.base.leave_dialog import LeaveDialog
from peercoach_tui.tui.begin.screen import BeginScreen
from peercoach_tui.tui.importing.look_dialog import LookDialog
from peercoach_tui.tui.importing.undo_dialog import UndoImportDialog
from peercoach_tui.tui.session.come_back import ComeBackDialog
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.today.go_on import GoOnDialog
from peercoach_tui.tui.today.missing import MissingDialog
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import fold_of
from tests.tui.conftest import Opened
from tests.tui.test_today import add, left, top
from tests.tui.waiting import burst, let_rest, press, said, shown, until

NOTE: Callable[[Meeting], object] = lambda meeting: meeting.writing.write(WrittenNote(text="scope"))  # noqa: E731


@pytest.mark.usefixtures("hand")
@pytest.mark.parametrize("words", ["n", "yes", "not boxed: close by Friday", "go on, x or c", "! exact scope"])
async def test_a_note_typed_at_the_start_answers_nothing(
    open_app: Opened, workspace: Workspace, clock: Clock, words: str
) -> None:
    ana = add(workspace)
    left(workspace, ana, clock, NOTE)
    async with open_app(greeted=True) as pilot:
        await press(pilot, "n", *words, "enter")
        assert top(pilot) is GoOnDialog and said(pilot.app) == [ANSWER_FIRST] and ANSWER_FIRST in shown(pilot.app)
        (account,) = fold_of(workspace.notebook, ana.id).accounts
        assert len(account.notes) == 1


@pytest.mark.parametrize("key", ["x", "1", "space", "."])
async def test_a_key_that_comes_too_soon_does_nothing_and_that_is_said(
    open_app: Opened, workspace: Workspace, clock: Clock, key: str
) -> None:
    left(workspace, add(workspace), clock, NOTE)
    async with open_app(greeted=True) as pilot:
        assert isinstance(pilot.app.screen, GoOnDialog) and pilot.app.screen.unread.lasts
        await burst(pilot, key)
        assert top(pilot) is GoOnDialog and said(pilot.app) == [ANSWER_FIRST]


@pytest.mark.parametrize(("key", "then"), [("enter", SessionScreen), ("x", DiscardDialog), ("s", BeginScreen)])
async def test_it_is_answered_once_the_hand_rests(
    open_app: Opened, workspace: Workspace, clock: Clock, key: str, then: type
) -> None:
    left(workspace, add(workspace), clock, NOTE)
    async with open_app(greeted=True) as pilot:
        await burst(pilot, *"note", key)
        assert top(pilot) is GoOnDialog
        let_rest(pilot)
        await press(pilot, key)
        assert top(pilot) is then and ANSWER_FIRST not in said(pilot.app)


async def test_escape_leaves_at_any_time(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    left(workspace, add(workspace), clock)
    async with open_app(greeted=True) as pilot:
        await burst(pilot, *"note", "escape")
        assert top(pilot) is TodayScreen and said(pilot.app) == []


@pytest.mark.parametrize(("key", "then"), [("c", "close"), ("x", "discarded"), ("enter", "session"), ("escape", "today")])
async def test_each_key_that_is_shown_answers_at_once(
    open_app: Opened, workspace: Workspace, clock: Clock, key: str, then: str
) -> None:
    left(workspace, add(workspace), clock)
    async with open_app(greeted=True) as pilot:
        for answer in ("enter go on", "c close", "s start another", "x discard", "esc later"):
            assert answer in shown(pilot.app)
        await press(pilot, key)
        wanted = {"close": "Close · Ana", "discarded": "Discarded", "session": "Ana and you", "today": "Unfinished"}
        assert wanted[then] in shown(pilot.app)


async def test_a_note_typed_at_the_question_whether_to_discard(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    ana = add(workspace)
    left(workspace, ana, clock, NOTE)
    async with open_app(greeted=True) as pilot:
        await press(pilot, "x")
        await burst(pilot, *"no, exact words")
        assert top(pilot) is DiscardDialog and len(fold_of(workspace.notebook, ana.id).sessions) == 1


async def test_the_key_below_says_that_it_goes_on_where_it_does(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    ana, ben = add(workspace), add(workspace, "Ben Okafor")
    left(workspace, ana, clock, NOTE)
    async with open_app() as pilot:
        seen = set()
        for _ in (ana, ben):
            row, keys = shown(pilot.app), shown(pilot.app).splitlines()[-1]
            on = "Ana Ruiz   begun" in row
            assert keys.strip().startswith("enter go on  " if on else "enter begin  ")
            assert ("enter goes on" if on else "enter begins") in row and "g to go on" in row
            seen.add("enter goes on" if on else "enter begins")
            await press(pilot, "down")
        assert {"enter begins", "enter goes on"} == seen


QUESTIONS: dict[type[AskDialog[Any]], Callable[[], AskDialog[Any]]] = {
    DiscardDialog: lambda: DiscardDialog(lambda: "Ana", Content("")),
    GoOnDialog: lambda: GoOnDialog(lambda: "Ana, 10:41", Content("")),
    LeaveDialog: lambda: LeaveDialog([("", "scope")], "", Content("")),
    LookDialog: lambda: LookDialog(lambda: "", "", Content(""), lambda tell: "", 0),
    MissingDialog: lambda: MissingDialog(lambda: "Ana", Content("")),
    UndoImportDialog: lambda: UndoImportDialog("", Content("")),
}
"""Each question that single keys answer."""


LISTS = {ComeBackDialog}
"""What looks like them, and in which letters only choose a row."""


def letters(question: type[AskDialog[Any]]) -> list[str]:
    keys = (key for binding in BindingsMap(question.BINDINGS).key_to_bindings.values() for key in binding)
    return [binding.key for binding in keys if len(binding.key) == 1]


def test_every_question_is_tried() -> None:
    assert {*QUESTIONS} | LISTS == {*AskDialog.__subclasses__()} and all(letters(question) for question in QUESTIONS)


def test_each_answer_has_one_key_and_q_is_none() -> None:
    keys = [each.key for question in QUESTIONS for each in question.BINDINGS if isinstance(each, Binding) and each.id]
    assert not any("," in key or key == "q" for key in keys)


@pytest.mark.parametrize(("question", "letter"), [(question, letter) for question in QUESTIONS for letter in letters(question)])
async def test_a_letter_answers_only_what_can_have_been_read(
    open_app: Opened, question: type[AskDialog[object]], letter: str
) -> None:
    async with open_app() as pilot:
        answers: list[object] = []
        pilot.app.push_screen(QUESTIONS[question](), answers.append)
        await burst(pilot, letter, letter)
        assert top(pilot) is question and answers == [] and said(pilot.app) == [ANSWER_FIRST]
        let_rest(pilot)
        await burst(pilot, letter)
        await until(pilot, lambda: top(pilot) is TodayScreen)
        assert len(answers) == 1


async def test_the_key_that_asks_held_down_answers_nothing(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    ana = add(workspace)
    left(workspace, ana, clock, NOTE)
    async with open_app() as pilot:
        await press(pilot, "g", "enter")
        await burst(pilot, *"XXX")
        assert top(pilot) is DiscardDialog and len(fold_of(workspace.notebook, ana.id).sessions) == 1


@pytest.mark.parametrize("before", ["n", ""])
async def test_words_that_were_under_way_when_it_came_answer_nothing(workspace: Workspace, clock: Clock, before: str) -> None:
    left(workspace, add(workspace), clock, NOTE)
    read = threading.Event()
    workspace.loaded = False

    def prepare() -> None:
        read.wait(5)

    workspace.prepare = prepare
    app = PeercoachApp(workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await burst(pilot, *before)
        read.set()
        await until(pilot, lambda: top(pilot) is GoOnDialog)
        await burst(pilot, *"xenophobe", "enter")
        assert top(pilot) is GoOnDialog and said(pilot.app) == [ANSWER_FIRST]


async def test_a_window_made_small_as_the_program_ends_covers_nothing(
    open_app: Opened, workspace: Workspace, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    left(workspace, add(workspace), clock, NOTE)
    async with open_app(greeted=True) as pilot:
        asked = pilot.app.screen
        assert isinstance(asked, GoOnDialog)
        monkeypatch.setattr(type(asked), "is_covered", True)
        pilot.app.exit()
        asked.on_resize(events.Resize(pilot.app.size, pilot.app.size))
        assert not asked.query("#too-small")
