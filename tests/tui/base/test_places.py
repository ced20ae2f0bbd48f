"""The places: a line each, from which their digits, their words and their screens come."""

from peercoach_tui.tui.base.places import FIRST, PLACES, ways_from
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.workspace import Workspace
from tests.tui.conftest import Opened
from tests.tui.waiting import press, shown


def test_each_has_a_digit_and_a_name_of_its_own_and_the_first_is_where_one_begins() -> None:
    assert [place.number for place in PLACES] == sorted({place.number for place in PLACES})
    assert len({place.name for place in PLACES}) == len(PLACES)
    assert FIRST.name == "today"


def test_each_opens_a_screen(workspace: Workspace) -> None:
    assert all(isinstance(place.open(workspace), BaseScreen) for place in PLACES)


def test_a_way_leads_to_every_other_place() -> None:
    ways = [(way.key, way.id, way.description) for way in ways_from("partners")]
    assert ways == [(f"{place.number}", place.name, place.name) for place in PLACES if place.name != "partners"]
    assert next(ways_from("today")).tooltip == "Go to Partners: past meetings, to be read again"


async def test_the_digits_lead_from_each_to_each(open_app: Opened, workspace: Workspace) -> None:
    workspace.add_partner("Ana Ruiz")[1].result()
    async with open_app((120, 36)) as pilot:
        for here in PLACES:
            for there in PLACES:
                await press(pilot, f"{there.number}")
                assert pilot.app.current_mode == there.name
                await press(pilot, f"{here.number}")
                assert pilot.app.current_mode == here.name
            line = shown(pilot.app).strip().splitlines()[0]
            assert all((f"{each.number} {each.title}" in line) == (each is not here) and each.title in line for each in PLACES)
