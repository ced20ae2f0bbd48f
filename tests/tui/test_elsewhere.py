"""A meeting that was arranged in one zone, seen by the coach who is in another by now."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.sessions.moments import NextMeetingSet
from peercoach_tui.domain.settings import Settings
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened, open_notebook
from tests.tui.test_partners import add, meet
from tests.tui.waiting import press, shown, until

TOKYO = "Asia/Tokyo"
WHERE = [""]
"""The zone that the machine says it is in, last."""


@pytest.fixture
def workspace(tmp_path: Path, clock: Clock, new_id: IdMaker) -> Iterator[Workspace]:
    """A workspace in Tokyo, from where the machine may travel."""
    notebook = open_notebook(tmp_path / "data", clock)
    yield Workspace(
        open_notebook=lambda: notebook,
        settings=Settings(),
        now=clock,
        zone=TOKYO,
        find_zone=lambda: WHERE[-1],
        new_id=new_id,
    )
    notebook.close()
    del WHERE[1:]


def arranged_in_berlin(workspace: Workspace, day: date, hour: str) -> str:
    ana = add(workspace)
    meet(workspace, ana)
    acts = workspace.acts(ana.id)
    acts.send(acts.moment(NextMeetingSet, day=day, hour=hour, place="canteen", zone="Europe/Berlin")).result()
    return ana.id


async def test_each_place_says_the_hour_of_the_clocks_here(open_app: Opened, workspace: Workspace) -> None:
    arranged_in_berlin(workspace, date(2026, 12, 8), "20:00")
    async with open_app((120, 36)) as pilot:
        assert "Wed 9 Dec" in shown(pilot.app) and "04:00" in shown(pilot.app)
        for keys in (["2"], ["I"]):
            await press(pilot, *keys)
            assert "Wed 9 Dec" in shown(pilot.app) and "04:00" in shown(pilot.app)
            assert "20:00" not in shown(pilot.app)


async def test_what_is_set_here_is_by_the_clocks_of_here(open_app: Opened, workspace: Workspace) -> None:
    acts = workspace.acts(arranged_in_berlin(workspace, date(2026, 12, 8), "20:00"))
    async with open_app((120, 36)) as pilot:
        await press(pilot, "2", "a", "enter")
        assert len(acts.fold.arrangements.dates) == 1
        await press(pilot, "a", *"wed 9 dec 04:00 library", "enter")
    moved = acts.fold.arrangements.dates[-1]
    assert (moved.day, moved.hour, moved.place, moved.zone) == (date(2026, 12, 9), "04:00", "library", TOKYO)


async def test_the_table_waits_at_the_hour_of_here(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    # The clock stands at 18:30 in Tokyo.
    arranged_in_berlin(workspace, date(2026, 11, 24), "10:40")
    async with open_app((120, 36)) as pilot:
        assert "Ana" in shown(pilot.app) and "18:40" in shown(pilot.app)


async def test_who_travels_with_the_program_open_sees_the_clocks_of_there_in_each_place(
    open_app: Opened, workspace: Workspace, clock: Clock
) -> None:
    acts = workspace.acts(arranged_in_berlin(workspace, date(2026, 12, 8), "20:00"))
    assert acts.bring("at 18:30 in Tokyo, 10:30 in Berlin")
    async with open_app((120, 36)) as pilot:
        assert "Wed 9 Dec" in shown(pilot.app) and "04:00" in shown(pilot.app)
        await press(pilot, "5")
        await until(pilot, lambda: "18:30" in shown(pilot.app))
        clock.pass_(60)
        WHERE.append("Europe/Berlin")
        pilot.app.look_about()  # type: ignore[attr-defined]
        await until(pilot, lambda: "10:30  " in shown(pilot.app) and "18:30  " not in shown(pilot.app))
        for place in "12":
            await press(pilot, place)
            assert "Tue 8 Dec" in shown(pilot.app) and "20:00" in shown(pilot.app) and "04:00" not in shown(pilot.app)
        # A machine that can't say where it is stays where it was.
        WHERE.append("")
        clock.pass_(60)
        pilot.app.look_about()  # type: ignore[attr-defined]
        assert workspace.zone == "Europe/Berlin"
