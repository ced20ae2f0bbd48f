"""The looks of Today at every size: the whole, a pair alone, a chosen follow-up, hidden names; on the demo's year."""

from collections.abc import Callable

import pytest

from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.looks import with_year
from tests.tui.test_looks import Album, pictures  # noqa: F401

LOOKS = [*((size, "crema") for size in [(120, 36), (80, 24), (60, 20), (40, 14)]), ((80, 24), "paper")]


@pytest.mark.parametrize(("size", "theme"), LOOKS, ids=[f"{columns}x{rows}-{theme}" for (columns, rows), theme in LOOKS])
async def test_today(
    open_app: Opened,
    workspace: Workspace,
    clock: Clock,
    pictures: Callable[..., Album],  # noqa: F811
    size: tuple[int, int],
    theme: str,
) -> None:
    with_year(workspace, clock, theme)
    clock.pass_(-25 * 60)
    async with open_app(size, greeted=True) as pilot:
        album = pictures(pilot)
        await album.picture("whole")
        await album.press("down", "right")
        await album.picture("a follow-up chosen")
        await album.press("escape", "up", "H")
        await album.picture("names hidden")
        await album.press("H")
        clock.pass_(12 * 60)
        pilot.app.look_about()  # type: ignore[attr-defined]
        await album.picture("at the table")
        assert album.differ == []
