"""The looks of the invite at every size: the code with what stands beside it, and the question where the file is to be."""

from collections.abc import Callable
from pathlib import Path

from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.looks import each_look, with_year
from tests.tui.test_looks import Album, pictures  # noqa: F401


@each_look
async def test_the_invite(
    open_app: Opened,
    workspace: Workspace,
    clock: Clock,
    tmp_path: Path,
    pictures: Callable[..., Album],  # noqa: F811
    size: tuple[int, int],
    theme: str,
) -> None:
    (tmp_path / "home" / "Documents").mkdir(parents=True)
    with_year(workspace, clock, theme)
    async with open_app(size) as pilot:
        album = pictures(pilot)
        await album.press("2", "I")
        await album.picture("code")
        await album.press("w")
        await album.picture("where")
        assert album.differ == []
