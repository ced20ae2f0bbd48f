"""The looks of Partners at every size: the people, a meeting read, what is known of someone; on the demo's year."""

from collections.abc import Callable

from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.looks import each_look, with_year
from tests.tui.test_looks import Album, pictures  # noqa: F401


@each_look
async def test_partners(
    open_app: Opened,
    workspace: Workspace,
    clock: Clock,
    pictures: Callable[..., Album],  # noqa: F811
    size: tuple[int, int],
    theme: str,
) -> None:
    with_year(workspace, clock, theme)
    async with open_app(size) as pilot:
        album = pictures(pilot)
        await album.press("2")
        await album.picture("people")
        await album.press("down", "enter")
        await album.picture("a meeting")
        await album.press("escape", "e")
        await album.picture("details")
        assert album.differ == []
