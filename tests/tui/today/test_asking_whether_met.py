"""An arranged time that passed without a meeting: one quiet line, answered with one key."""

import pytest

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.sessions.moments import NextMeetingSet
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.begin.screen import BeginScreen
from peercoach_tui.tui.lines.dialog import LineDialog
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.tui.widgets.field import Field
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import keep
from tests.tui.conftest import Opened
from tests.tui.test_today import add, met, top
from tests.tui.waiting import painted, press, said, shown

pytestmark = pytest.mark.usefixtures("hand")


@pytest.fixture
def ana(workspace: Workspace) -> str:
    """Ana, met three weeks ago, with whom last Friday was arranged."""
    ana = add(workspace, "Ana Ruiz")
    met(workspace, ana, days=21, again=-4)
    return ana.id


def arranged(workspace: Workspace, id: str) -> NextMeetingSet | None:
    return workspace.people.brief(id).arranged


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 14)])
async def test_it_is_asked_without_a_late_word(open_app: Opened, workspace: Workspace, ana: str, size: tuple[int, int]) -> None:
    async with open_app(size) as pilot:
        text = shown(pilot.app)
        assert "id you" in text and "t yes" in text and "a moved" in text and "x no" in text
        assert "! Fri" not in text and "overdue" not in text.replace("! overdue", "")


async def test_another_width_has_the_line_that_fits(open_app: Opened, workspace: Workspace, ana: str) -> None:
    lines = {}
    for size in ((120, 36), (60, 20), (40, 14)):
        async with open_app(size) as pilot:
            lines[size] = next(line.strip() for line in shown(pilot.app).splitlines() if "id you" in line)
    async with open_app((120, 36)) as pilot:
        for size in ((60, 20), (40, 14), (120, 36)):
            await pilot.resize_terminal(*size)
            await painted(pilot)
            assert lines[size] in shown(pilot.app)


async def test_x_puts_it_off_and_z_brings_it_back(open_app: Opened, workspace: Workspace, ana: str) -> None:
    async with open_app((80, 24)) as pilot:
        await press(pilot, "x")
        assert arranged(workspace, ana) is None and "did you two meet" not in shown(pilot.app)
        assert said(pilot.app)[-1] == "Put off · z takes it back"
        await press(pilot, "x")
        assert not workspace.acts(ana).partner.archived
        await press(pilot, "z")
        assert arranged(workspace, ana) is not None and "did you two meet" in shown(pilot.app)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 14)])
async def test_while_a_follow_up_is_chosen_it_says_how_it_is_answered(
    open_app: Opened, workspace: Workspace, ana: str, size: tuple[int, int]
) -> None:
    plan = FollowUp(id="plan", owner=Side.ME, what="send the map", made=workspace.now(), changed=workspace.now())
    keep(workspace.notebook, plan, partner=ana)
    async with open_app(size) as pilot:
        await press(pilot, "right")
        assert "esc" in shown(pilot.app).partition("id you two meet?")[2].splitlines()[0]
        await press(pilot, "x")
        assert arranged(workspace, ana) is not None and "did you two meet? esc" in said(pilot.app)[-1].replace("D", "d")
        await press(pilot, "escape", "x")
        assert arranged(workspace, ana) is None


async def test_a_moves_it(open_app: Opened, workspace: Workspace, ana: str) -> None:
    async with open_app((80, 24)) as pilot:
        await press(pilot, "a")
        assert top(pilot) is LineDialog and "Ana Ruiz · Meet next · " in shown(pilot.app)
        await press(pilot, *"4 dec 10:30", "enter")
        assert top(pilot) is TodayScreen and "did you two meet" not in shown(pilot.app) and "Fri 4 Dec 10:30" in shown(pilot.app)


async def test_t_types_it_up_at_its_time(open_app: Opened, workspace: Workspace, ana: str) -> None:
    before = arranged(workspace, ana)
    assert before is not None
    async with open_app((80, 24)) as pilot:
        await press(pilot, "t")
        assert top(pilot) is BeginScreen
        assert pilot.app.screen.query_one("#when", Field).value.startswith(f"{before.day} ")
        assert "typed up afterwards" in shown(pilot.app)
        await press(pilot, "enter", "c", "end", "enter")
        assert arranged(workspace, ana) is None
        assert workspace.people.brief(ana).accounts[-1].session.day == before.day


async def test_at_the_table_it_is_not_asked(open_app: Opened, workspace: Workspace, ana: str, clock: Clock) -> None:
    workspace.opens_on = ana
    async with open_app((80, 24), greeted=True) as pilot:
        assert "Ana Ruiz" in shown(pilot.app) and "did you two meet" not in shown(pilot.app)
        await press(pilot, "x", "t")
        assert top(pilot) is TodayScreen and arranged(workspace, ana) is not None


async def test_it_stands_until_it_is_answered(open_app: Opened, workspace: Workspace, ana: str, clock: Clock) -> None:
    for _ in range(3):
        async with open_app((80, 24)) as pilot:
            assert "did you two meet" in shown(pilot.app) and said(pilot.app) == []
        clock.pass_(24 * 3600)
    async with open_app((80, 24)) as pilot:
        await press(pilot, "x")
        assert "did you two meet" not in shown(pilot.app)


@pytest.mark.parametrize("key", ["t", "x"])
async def test_while_another_is_chosen_it_says_of_whom_it_is_asked(
    open_app: Opened, workspace: Workspace, ana: str, key: str
) -> None:
    add(workspace, "Ben Okafor")
    async with open_app() as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, TodayScreen)
        while screen.person is None or screen.person.id == ana:
            await press(pilot, "down" if screen.people[0].id == ana else "up")
        line = "Fri 20 Nov 10:30: did you and Ana meet? Choose Ana to say so."
        assert line in shown(pilot.app) and "t yes" not in shown(pilot.app)
        await press(pilot, key)
        assert said(pilot.app) == [line] and top(pilot) is TodayScreen and arranged(workspace, ana) is not None
        await press(pilot, "down", "up", "up")
        assert "t yes" in shown(pilot.app)


async def test_nothing_is_asked_of_another_whose_time_is_to_come(open_app: Opened, workspace: Workspace, ana: str) -> None:
    async with open_app() as pilot:
        await press(pilot, "x", "t")
        assert "meet?" not in shown(pilot.app) and top(pilot) is TodayScreen
