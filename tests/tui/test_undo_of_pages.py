"""Undo on a page of one thing: it reaches what was done to that thing, and the place beneath reaches the rest."""

from datetime import date

import pytest
from textual.pilot import Pilot

from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.gathering_acts import GatheringActs
from peercoach_tui.map_acts import MapActs
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.details.screen import DetailsScreen
from peercoach_tui.tui.gatherings.screen import GatheringsScreen
from peercoach_tui.tui.goals.map_screen import MapScreen
from peercoach_tui.tui.meetings.screen import MeetingsScreen
from peercoach_tui.tui.partners.screen import PartnersScreen
from peercoach_tui.tui.questions.screen import QuestionsScreen
from peercoach_tui.workspace import Workspace
from tests.kept import fold_of
from tests.tui.conftest import Opened
from tests.tui.test_partners import add, meet
from tests.tui.waiting import press, said, type_in, until

pytestmark = pytest.mark.usefixtures("hand")

NOTHING_DONE = "Nothing was done here that can be taken back."


async def change(pilot: Pilot[None], text: str) -> None:
    """Put a text in the place of what stands in the line of the chosen row."""
    await press(pilot, "enter", "home", "shift+end", "delete")
    await type_in(pilot, text)
    await press(pilot, "enter")


def place_of(workspace: Workspace, partner: Partner, session: Session) -> str:
    found = fold_of(workspace.notebook, partner.id).session(session.id)
    assert found is not None
    return found.place


async def test_of_a_meeting_it_reaches_that_meeting_alone(workspace: Workspace, open_app: Opened) -> None:
    ana = add(workspace)
    older, newer = meet(workspace, ana, "a word", days=14), meet(workspace, ana, "another", days=7)
    async with open_app() as pilot:
        await press(pilot, "2", "enter", "e", "down")
        await change(pilot, "canteen")
        await press(pilot, "escape", "down", "e", "z")
        assert isinstance(pilot.app.screen, DetailsScreen) and said(pilot.app)[-1] == NOTHING_DONE
        assert place_of(workspace, ana, newer) == "canteen"
        await press(pilot, "down")
        await change(pilot, "library")
        await press(pilot, "escape", "up", "e", "z")
        assert (place_of(workspace, ana, older), place_of(workspace, ana, newer)) == ("library", newer.place)
        await press(pilot, "escape", "down", "e", "Z")
        assert place_of(workspace, ana, newer) == newer.place
        await press(pilot, "escape", "Z", "z", "z")
        assert (place_of(workspace, ana, older), place_of(workspace, ana, newer)) == (older.place, newer.place)


async def test_of_a_partner_it_reaches_that_partner_alone(workspace: Workspace, open_app: Opened) -> None:
    ana, ben = add(workspace), add(workspace, "Ben")
    async with open_app() as pilot:
        await press(pilot, "2", "r", *"all", "enter", "down", "e", "z")
        assert said(pilot.app)[-1] == NOTHING_DONE
        await press(pilot, "escape", "b", *"oslo", "enter", "e", "z")
        assert said(pilot.app)[-1] == NOTHING_DONE
        assert fold_of(workspace.notebook, ana.id).partner.agreement == "all"
        assert len(fold_of(workspace.notebook, ben.id).points.open) == 1


async def test_on_the_last_meetings_it_reaches_their_follow_ups_alone(workspace: Workspace, open_app: Opened) -> None:
    ana = add(workspace)
    meet(workspace, ana, "a word")
    async with open_app() as pilot:
        await press(pilot, "2", "r", *"all", "enter", "o", "z")
        assert isinstance(pilot.app.screen, MeetingsScreen) and said(pilot.app)[-1] == NOTHING_DONE
        assert fold_of(workspace.notebook, ana.id).partner.agreement == "all"


async def test_on_a_map_it_reaches_that_map_alone(workspace: Workspace, open_app: Opened) -> None:
    ana = add(workspace)
    async with open_app() as pilot:
        await press(pilot, "4", "n", *"read more", "enter")
        await press(pilot, "m", "z")
        assert isinstance(pilot.app.screen, MapScreen) and said(pilot.app)[-1] == NOTHING_DONE
        await press(pilot, "end", "enter", *"ask", "enter", "asterisk", "tab", "z")
        assert said(pilot.app)[-1] == NOTHING_DONE
        assert len(fold_of(workspace.notebook, COACH).goals.all) == 2
        await press(pilot, "tab", "z")
        assert [goal.title for goal in fold_of(workspace.notebook, COACH).goals.all] == ["read more"]
        await press(pilot, "z")
        assert MapActs(workspace.acts(COACH)).map.of(Part.STEP) == () and fold_of(workspace.notebook, ana.id).goals.all == ()


async def test_on_the_pages_of_the_group_and_of_own_questions(workspace: Workspace, open_app: Opened) -> None:
    ana = add(workspace)
    async with open_app() as pilot:
        await press(pilot, "b", *"oslo", "enter", "w")
        await until(pilot, lambda: isinstance(pilot.app.screen, GatheringsScreen))
        await press(pilot, "z")
        assert said(pilot.app)[-1] == NOTHING_DONE
        await press(pilot, "n", *"party thu 10 dec", "enter", "z")
        assert GatheringActs(workspace.acts(COACH)).acts.fold.gatherings.all == ()
        await press(pilot, "Z", "escape")
        (party,) = GatheringActs(workspace.acts(COACH)).acts.fold.gatherings.all
        assert party.day == date(2026, 12, 10)
        await pilot.app.run_action("own_questions")
        await until(pilot, lambda: isinstance(pilot.app.screen, QuestionsScreen))
        await press(pilot, "z")
        assert said(pilot.app)[-1] == NOTHING_DONE
        assert len(fold_of(workspace.notebook, ana.id).points.open) == 1


async def test_in_partners_the_one_is_chosen_of_whom_something_is_taken_back(workspace: Workspace, open_app: Opened) -> None:
    add(workspace)
    ben = add(workspace, "Ben")
    async with open_app() as pilot:
        await press(pilot, "2", "r", *"all", "enter", "down")
        screen = pilot.app.screen
        assert isinstance(screen, PartnersScreen) and screen.partner is not None and screen.partner.id == ben.id
        for key in ("z", "Z"):
            await press(pilot, key)
            assert screen.partner.name == "Ana Ruiz"
            await press(pilot, "down")
