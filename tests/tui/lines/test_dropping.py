"""What was left in the lines of a row: which key opens it, which drops it, and that undo brings it back."""

import pytest
from textual.pilot import Pilot

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.lines.asking import LEFT_THERE
from peercoach_tui.workspace import Workspace
from tests.kept import fold_of
from tests.tui.conftest import Opened
from tests.tui.goals.wanted import wanted
from tests.tui.test_partners import add
from tests.tui.waiting import press, said, settled, shown

pytestmark = pytest.mark.usefixtures("hand")
OPENS = "Left as a draft until you quit · {} opens it again"
OPENS_AND_DROPS = f"{OPENS} · x drops it"


@pytest.fixture
def ana(workspace: Workspace) -> Partner:
    return add(workspace)


def drafts(pilot: Pilot[None]) -> list[str]:
    return [draft.text for draft in pilot.app.screen.drafts if draft.text]  # type: ignore[attr-defined]


def follow_ups(workspace: Workspace, partner: Partner) -> tuple[FollowUp, ...]:
    return fold_of(workspace.notebook, partner.id).follow_ups


async def test_a_half_answered_check_in_is_dropped_and_brought_back(workspace: Workspace, open_app: Opened) -> None:
    workspace.load()
    wanted(workspace.acts(COACH), "listen more", 1)
    async with open_app() as pilot:
        await press(pilot, "4", "enter", "7", "enter", *"well", "escape")
        assert said(pilot.app) == [OPENS_AND_DROPS.format("enter")] and "a draft" in shown(pilot.app)
        await press(pilot, "x")
        assert said(pilot.app) == ["Dropped what was left there · z takes it back"]
        assert drafts(pilot) == [] and "a draft" not in shown(pilot.app)
        await press(pilot, "z")
        assert drafts(pilot) == ["well", "7 of 10"] and "a draft" in shown(pilot.app)
        await press(pilot, "x", "enter")
        assert "[7]" not in shown(pilot.app)


async def test_what_was_dropped_before_another_act_comes_back_once_that_is_taken_back(
    workspace: Workspace, open_app: Opened
) -> None:
    workspace.load()
    wanted(workspace.acts(COACH), "listen more", 1)
    async with open_app() as pilot:
        await press(pilot, "4", "enter", "7", "escape", "x", "enter", "5", "enter", "enter")
        await settled(pilot)
        await press(pilot, "z")
        assert drafts(pilot) == [] and "Took back" in said(pilot.app)[0]
        await press(pilot, "z")
        assert drafts(pilot) == ["7 of 10"]


async def test_what_was_dropped_twice_comes_back_one_after_the_other(workspace: Workspace, open_app: Opened) -> None:
    workspace.load()
    wanted(workspace.acts(COACH), "listen more", 1)
    async with open_app() as pilot:
        await press(pilot, "4", "enter", "7", "escape", "x", "enter", "5", "escape", "x", "z")
        assert drafts(pilot) == ["5 of 10"]
        await press(pilot, "x", "z", "x", "z")
        assert drafts(pilot) == ["5 of 10"]
        await press(pilot, "z")
        assert drafts(pilot) == ["7 of 10\n5 of 10"]
        await press(pilot, "z")
        assert said(pilot.app) == ["Nothing was done here that can be taken back."]


async def test_of_a_follow_up_the_line_goes_before_it_does(ana: Partner, workspace: Workspace, open_app: Opened) -> None:
    workspace.load()
    acts = workspace.acts(ana.id)
    acts.send(acts.moment(FollowUpMade, follow_up="f", owner=Side.ME, what="send it")).result()
    async with open_app() as pilot:
        await press(pilot, "3", "e", *" by post", "escape")
        assert said(pilot.app) == [OPENS_AND_DROPS.format("e")]
        await press(pilot, "x")
        assert drafts(pilot) == [] and follow_ups(workspace, ana)[0].is_open
        await press(pilot, "x")
        assert not follow_ups(workspace, ana)[0].is_open


async def test_the_line_of_the_key_itself_is_gone_on_with(workspace: Workspace, open_app: Opened) -> None:
    workspace.load()
    wanted(workspace.acts(COACH), "listen more", 1)
    async with open_app() as pilot:
        await press(pilot, "4", "x", *"ask", "escape")
        assert said(pilot.app) == [OPENS.format("x")]
        await press(pilot, "x")
        assert "▸ ask" in shown(pilot.app)


@pytest.mark.usefixtures("ana")
async def test_a_line_that_no_key_opened_names_none(open_app: Opened) -> None:
    async with open_app() as pilot:
        pilot.app.screen.action_bring()  # type: ignore[attr-defined]
        await settled(pilot)
        await press(pilot, *"half", "escape")
        assert said(pilot.app) == [LEFT_THERE]
