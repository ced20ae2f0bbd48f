"""The looks of the decks and the coach's own questions."""

import pytest
from syrupy.assertion import SnapshotAssertion

from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.question_acts import QuestionActs
from peercoach_tui.tui.app import PeercoachApp
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.looks import Step, each_look, take_all, with_year
from tests.tui.waiting import settled

STEPS = (
    Step("decks"),
    Step("a built-in card", ("down", "down", "enter", "down")),
    Step("off", ("x",)),
    Step("own", ("escape", "home", "enter")),
    Step("while it is typed", ("n",), "Have you tried to ask her, and what did she say?"),
    Step("details", ("escape", "e")),
)


@each_look
async def test_questions(
    open_app: Opened, workspace: Workspace, clock: Clock, snapshot: SnapshotAssertion, size: tuple[int, int], theme: str
) -> None:
    with_year(workspace, clock, theme)
    async with open_app(size) as pilot:
        acts = QuestionActs(workspace.acts(COACH))
        for text in ("Why did you say yes, and what did it cost you?", "What would your dog say about your week?"):
            acts.write(text)
        await open_questions(pilot.app)
        await settled(pilot)
        await take_all(pilot, snapshot, *STEPS)


@pytest.mark.parametrize("size", [(80, 24)])
async def test_no_questions(open_app: Opened, workspace: Workspace, snapshot: SnapshotAssertion, size: tuple[int, int]) -> None:
    async with open_app(size) as pilot:
        await open_questions(pilot.app)
        await settled(pilot)
        await take_all(pilot, snapshot, Step("none of one's own yet"))


async def open_questions(app: object) -> None:
    assert isinstance(app, PeercoachApp)
    await app.run_action("own_questions")
