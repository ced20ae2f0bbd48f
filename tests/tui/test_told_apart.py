"""Two of one name are told apart wherever a name is printed."""

import re

import pytest

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.goals.moments import GoalSet
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import keep
from tests.tui.conftest import Opened
from tests.tui.test_partners import add, meet
from tests.tui.waiting import press, said, shown, type_in

pytestmark = pytest.mark.usefixtures("hand")
ALONE = re.compile(r"\bAna\b(?!(?: Ruiz)? \((?:Re[a-z]*|Le[a-z]*)(?:\)|…))")
"""The name without what tells it apart, whole or cut with a sign."""


def alone(text: str) -> list[str]:
    """Return the lines in which a name stands without what tells it apart."""
    return [line for line in text.splitlines() if ALONE.search(line)]


@pytest.fixture
def two(workspace: Workspace, clock: Clock) -> None:
    for group in ("Research", "Legal"):
        ana = add(workspace, group=group)
        meet(workspace, ana, "a word of hers", days=20)
        at = {"made": clock.now, "changed": clock.now}
        keep(
            workspace.notebook,
            FollowUp(id=f"{group}1", what="write to Dana", owner=Side.THEM, **at),  # type: ignore[arg-type]
            FollowUp(id=f"{group}2", what="call Jo", owner=Side.ME, **at),  # type: ignore[arg-type]
            GoalSet(id=workspace.new_id(clock.now), at=clock.now, goal=group, owner=Side.THEM, title="speak up"),
            partner=ana.id,
        )


@pytest.mark.usefixtures("two")
async def test_in_each_place(open_app: Opened) -> None:
    async with open_app((120, 36)) as pilot:
        for place in "123456":
            await press(pilot, place)
            assert alone(shown(pilot.app)) == [], place
            assert place == "6" or ("(Re" in shown(pilot.app) and "(Le" in shown(pilot.app)), place


@pytest.mark.usefixtures("two")
@pytest.mark.parametrize(
    "keys",
    [
        ("1", "b"),
        ("1", "a"),
        ("1", "enter"),
        ("1", "o"),
        ("2", "enter", "enter"),
        ("2", "e"),
        ("2", "enter", "e"),
        ("2", "enter", "x"),
        ("2", "x"),
        ("3", "n"),
        ("3", "enter"),
        ("3", "+"),
        ("3", "o"),
        ("4", "n"),
        ("4", "n", "tab"),
        ("4", "m"),
        ("4", "f"),
        ("4", "enter"),
        ("5", "enter"),
        ("5", "o"),
    ],
    ids=" ".join,
)
async def test_on_each_page_of_a_place(open_app: Opened, keys: tuple[str, ...]) -> None:
    async with open_app((120, 36)) as pilot:
        await press(pilot, *keys)
        text = shown(pilot.app)
        assert alone(text) == [] and alone("\n".join(said(pilot.app))) == [], text


@pytest.mark.usefixtures("two")
async def test_in_a_meeting(open_app: Opened, workspace: Workspace) -> None:
    async with open_app((120, 36)) as pilot:
        await press(pilot, "enter", "enter")
        assert isinstance(pilot.app.screen, SessionScreen)
        for keys in (["]"], ["0"], ["]"], ["f"]):
            await press(pilot, *["right_square_bracket" if key == "]" else key for key in keys])
            assert alone(shown(pilot.app)) == [], keys
        await type_in(pilot, "ask Dana by fri")
        assert alone(shown(pilot.app)) == []
        await press(pilot, "enter", "q")
        assert alone(shown(pilot.app)) == [] and "Unfinished: Ana (Research)" in shown(pilot.app)
        await press(pilot, "g")
        assert alone(shown(pilot.app)) == []
        await press(pilot, "c")
        assert alone(shown(pilot.app)) == [] and "Ana (Research) and you" in shown(pilot.app)
        for _ in range(9):
            await press(pilot, "pagedown")
            assert alone(shown(pilot.app)) == []


@pytest.mark.usefixtures("two")
async def test_an_own_first_name_does_in_a_line_that_is_typed(open_app: Opened, workspace: Workspace) -> None:
    async with open_app((120, 36)) as pilot:
        await press(pilot, "5", "/", *"with:ana", "right")
        assert 'with:"ana ruiz (' in pilot.app.screen.line.line  # type: ignore[attr-defined]
        await press(pilot, "escape", "3", "/", *"legal")
        assert "(Le" in shown(pilot.app) and "(Re" not in shown(pilot.app)
