"""`peercoach demo`: open a made-up year. Nothing of it is kept."""

import gc
from argparse import Namespace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from peercoach_tui.cli.command import Command, Misused

if TYPE_CHECKING:
    from peercoach_tui.workspace import Workspace

REMARK = "demo · made up, nothing is kept"


def _run(chosen: Namespace) -> int:
    from tempfile import TemporaryDirectory

    from peercoach_tui.cli.places import STATE
    from peercoach_tui.cli.screen import needs_terminal, open_app
    from peercoach_tui.cli.workspaces import found_places, writing

    if chosen.data is not None:
        raise Misused("the demo keeps nothing, so it has no folder. Leave --data out.")
    needs_terminal()
    from peercoach_tui.workspace import Workspace

    # The collector waits until the first paint: most of what is made until then stays.
    gc.disable()
    with TemporaryDirectory(prefix="peercoach-demo-", ignore_cleanup_errors=True) as folder:
        workspace = writing(found_places(str(Path(folder) / "data"), **{STATE: str(Path(folder) / "state")}), Workspace)
        workspace.remark, workspace.save_theme = REMARK, None
        workspace.prepare = partial(_make_up, workspace)
        return open_app(workspace)


def _make_up(workspace: "Workspace") -> None:
    from peercoach_tui.demo.year import keep_year

    keep_year(workspace.notebook, workspace.content, now=workspace.now(), zone=workspace.zone, new_id=workspace.new_id)


COMMAND = Command("demo", "open a made-up year with three partners; nothing is kept", _run, data=False)
