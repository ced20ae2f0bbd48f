"""How the rows of a partner's details are read."""

from datetime import date

import pytest

from peercoach_tui.domain.partners.partner import Pause
from peercoach_tui.tui.partners.partner_details import PAUSE, PartnerDetails
from peercoach_tui.workspace import Workspace
from tests.tui.conftest import Opened
from tests.tui.test_partners import add
from tests.tui.waiting import press, shown


@pytest.mark.parametrize(
    ("typed", "until", "words"),
    [
        ("new year", date(2026, 12, 31), "paused until Thu 31 Dec"),
        ("Until the new year", date(2026, 12, 31), "paused until Thu 31 Dec"),
        ("till new year", date(2026, 12, 31), "paused until Thu 31 Dec"),
        ("10 jan", date(2027, 1, 10), "paused until Sun 10 Jan 2027"),
        ("march", date(2027, 3, 1), "paused until Mon 1 Mar 2027"),
        ("until march", date(2027, 3, 1), "paused until Mon 1 Mar 2027"),
        ("for 2 weeks", date(2026, 12, 8), "paused until Tue 8 Dec"),
        ("the weekend", date(2026, 11, 29), "paused until Sun 29 Nov"),
        ("eow", date(2026, 11, 27), "paused until Fri 27 Nov"),
    ],
)
def test_a_pause_ends_on_a_day_that_is_said_with_or_without_until(
    workspace: Workspace, typed: str, until: date, words: str
) -> None:
    ana = add(workspace)
    details = PartnerDetails(workspace, ana.id)
    assert details.read(PAUSE, typed) == (words, "")
    assert details.keep(PAUSE, typed) is not None and workspace.acts(ana.id).partner.pause == Pause(until=until)


@pytest.mark.parametrize("typed", ["soon", "new year or so", "until", "fri 10:00", "until until march"])
def test_what_is_no_end_of_a_pause_is_refused(workspace: Workspace, typed: str) -> None:
    details = PartnerDetails(workspace, add(workspace).id)
    words, problem = details.read(PAUSE, typed)
    assert words == "" and problem.startswith("Type until when") and details.keep(PAUSE, typed) is None


async def test_the_line_says_until_which_day(open_app: Opened, workspace: Workspace) -> None:
    add(workspace)
    async with open_app() as pilot:
        await press(pilot, "2", "e", "down", "down", "down", "down", "enter", *"new year")
        assert "paused until Thu 31 Dec" in shown(pilot.app)
