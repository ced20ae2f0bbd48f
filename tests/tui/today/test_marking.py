"""A follow-up of the brief is marked done where it stands."""

from datetime import date

import pytest

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.begin.screen import BeginScreen
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.workspace import Workspace
from tests.kept import fold_of
from tests.tui.conftest import Opened
from tests.tui.test_today import add, follow_up, met, top
from tests.tui.waiting import hold, press, press_at, said, settled, shown

pytestmark = pytest.mark.usefixtures("hand")


@pytest.fixture
def ana(workspace: Workspace) -> Partner:
    """Ana with three open follow-ups: one of mine and two of hers."""
    partner = add(workspace)
    met(workspace, partner, days=9)
    follow_up(workspace, partner, "ask Dana", Side.THEM, date(2026, 11, 27))
    follow_up(workspace, partner, "draw the plan", Side.THEM, None)
    follow_up(workspace, partner, "send the article", Side.ME, date(2026, 11, 21))
    return partner


def outcomes(workspace: Workspace, partner: Partner) -> dict[str, Outcome | None]:
    return {each.what: each.outcome for each in fold_of(workspace.notebook, partner.id).follow_ups}


async def test_the_first_is_mine_and_enter_marks_it(open_app: Opened, workspace: Workspace, ana: Partner) -> None:
    async with open_app() as pilot:
        assert "→ follow-ups" in shown(pilot.app) and "▸" not in shown(pilot.app)
        await press(pilot, "right")
        assert "▸ You said" in shown(pilot.app) and "enter done" in shown(pilot.app) and "enter begin " not in shown(pilot.app)
        await press(pilot, "enter")
        assert outcomes(workspace, ana) == {"ask Dana": None, "draw the plan": None, "send the article": Outcome.DONE}
        assert "send the article" not in shown(pilot.app).replace("Done: send the article", "")
        assert "▸ Ana said" in shown(pilot.app)
        await press(pilot, "z")
        assert outcomes(workspace, ana)["send the article"] is None
        assert "▸ You said" in shown(pilot.app) and "▸ Ana said" not in shown(pilot.app)
        await press(pilot, "Z")
        assert outcomes(workspace, ana)["send the article"] is Outcome.DONE


@pytest.mark.parametrize("delay", [0.25, 0.66])
async def test_an_enter_that_is_held_down_marks_what_was_chosen_alone(
    open_app: Opened, workspace: Workspace, ana: Partner, delay: float
) -> None:
    async with open_app() as pilot:
        await press(pilot, "right")
        await hold(pilot, "enter", delay=delay)
        assert outcomes(workspace, ana) == {"ask Dana": None, "draw the plan": None, "send the article": Outcome.DONE}
        assert top(pilot) is TodayScreen


async def test_an_enter_every_now_and_then_marks_one_a_second(open_app: Opened, workspace: Workspace, ana: Partner) -> None:
    async with open_app() as pilot:
        await press(pilot, "right")
        await press_at(pilot, ("enter", 0.0), ("enter", 0.7), ("enter", 1.4))
        assert outcomes(workspace, ana) == {"ask Dana": Outcome.DONE, "draw the plan": None, "send the article": Outcome.DONE}


async def test_an_arrow_shows_that_the_next_was_seen(open_app: Opened, workspace: Workspace, ana: Partner) -> None:
    async with open_app() as pilot:
        await press(pilot, "right")
        await press_at(pilot, ("enter", 0.0), ("down", 0.3), ("enter", 0.5))
        assert outcomes(workspace, ana) == {"ask Dana": None, "draw the plan": Outcome.DONE, "send the article": Outcome.DONE}


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 14)])
async def test_the_card_says_nothing_of_enter_while_a_follow_up_is_chosen(
    open_app: Opened, ana: Partner, size: tuple[int, int]
) -> None:
    async with open_app(size) as pilot:
        assert "enter begin" in shown(pilot.app)
        await press(pilot, "right")
        assert "enter begin" not in shown(pilot.app)
        await press(pilot, "escape")
        assert "enter begin" in shown(pilot.app)


async def test_a_choice_is_let_go_in_another_place(open_app: Opened, workspace: Workspace, ana: Partner) -> None:
    async with open_app() as pilot:
        await press(pilot, "right", "2", "1")
        assert "▸" not in shown(pilot.app)
        await press(pilot, "enter")
        assert top(pilot) is BeginScreen
    assert set(outcomes(workspace, ana).values()) == {None}


async def test_the_next_takes_its_place_until_there_is_none(open_app: Opened, workspace: Workspace, ana: Partner) -> None:
    async with open_app() as pilot:
        await press(pilot, "right", "down", "down", "enter")
        assert outcomes(workspace, ana) == {"ask Dana": None, "draw the plan": Outcome.DONE, "send the article": None}
        await press(pilot, "enter")
        await press(pilot, "enter")
        assert set(outcomes(workspace, ana).values()) == {Outcome.DONE}
        assert "▸" not in shown(pilot.app) and "follow-ups" not in shown(pilot.app)
        assert said(pilot.app) == ["Done: send the article · z takes it back"]
        await press(pilot, "enter")
        assert top(pilot) is BeginScreen


@pytest.mark.parametrize("key", ["escape", "left"])
async def test_back_to_the_person(open_app: Opened, workspace: Workspace, ana: Partner, key: str) -> None:
    add(workspace, "Ben")
    async with open_app() as pilot:
        await press(pilot, "right", "j", "k", "k", key)
        assert "▸" not in shown(pilot.app)
        await press(pilot, "down")
        assert "Ben   not met yet" in shown(pilot.app) or "Ana Ruiz   " in shown(pilot.app)
        await press(pilot, "enter")
        assert top(pilot) is BeginScreen
    assert set(outcomes(workspace, ana).values()) == {None}


async def test_of_another_person_none_is_chosen(open_app: Opened, workspace: Workspace, ana: Partner) -> None:
    add(workspace, "Ben")
    async with open_app() as pilot:
        while "Ben   not met yet" not in shown(pilot.app):
            await press(pilot, "down")
        assert "follow-ups" not in shown(pilot.app)
        await press(pilot, "right")
        assert top(pilot) is TodayScreen and "▸" not in shown(pilot.app)


async def test_a_click_chooses_and_a_second_one_marks(open_app: Opened, workspace: Workspace, ana: Partner) -> None:
    async with open_app((120, 36)) as pilot:
        row = next(place for place, line in enumerate(shown(pilot.app).splitlines()) if "draw the plan" in line)
        await pilot.click(offset=(70, row))
        await settled(pilot)
        assert "▸" in shown(pilot.app).splitlines()[row]
        await pilot.click(offset=(70, row))
        await settled(pilot)
    assert outcomes(workspace, ana)["draw the plan"] is Outcome.DONE


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 14)])
async def test_the_chosen_one_is_always_in_sight(
    open_app: Opened, workspace: Workspace, ana: Partner, size: tuple[int, int]
) -> None:
    for number in range(12):
        follow_up(workspace, ana, f"follow-up {number} " + "and more of it " * 9, Side.THEM, None)
    async with open_app(size) as pilot:
        await press(pilot, "right")
        for _ in range(14):
            await press(pilot, "down")
            lines = shown(pilot.app).splitlines()
            assert sum("▸" in line for line in lines) == 1
        assert any("▸" in line and "follow-up 11" in line for line in lines)
