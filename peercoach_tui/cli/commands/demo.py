"""`peercoach demo`: open a made-up year. Nothing of it is kept."""

import gc
import os
from argparse import Namespace
from contextlib import ExitStack, suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from signal import SIG_DFL, SIGINT, signal
from typing import TYPE_CHECKING

from peercoach_tui.cli.command import Command, Misused
from peercoach_tui.cli.signals import ENDING

if TYPE_CHECKING:
    from collections.abc import Callable

    from peercoach_tui.notebook.notebook import Notebook
    from peercoach_tui.workspace import Workspace

REMARK = "demo · nothing is kept"


def _run(chosen: Namespace) -> int:
    from tempfile import TemporaryDirectory

    from peercoach_tui.cli.places import STATE
    from peercoach_tui.cli.screen import needs_terminal, open_app
    from peercoach_tui.cli.signals import ended_by_signals, held_signals
    from peercoach_tui.cli.workspaces import found_places, writing

    if chosen.data is not None:
        raise Misused("the demo keeps nothing, so it has no folder. Leave --data out.")
    needs_terminal()
    from peercoach_tui.disk import Fleeting
    from peercoach_tui.workspace import Workspace

    # The collector waits until the first paint: most of what is made until then stays.
    gc.disable()
    with ended_by_signals(), ExitStack() as made:
        # Told to end between the making of something and the promise to remove it, it would leave it behind.
        with held_signals():
            folder = made.enter_context(TemporaryDirectory(prefix="peercoach-demo-", ignore_cleanup_errors=True))
            places = found_places(str(Path(folder) / "data"), **{STATE: str(Path(folder) / "state")})
            workspace = writing(places, Workspace, Fleeting())
            playing = _Playing(workspace)
            made.callback(playing.wait)
        workspace.remark, workspace.save_setting = REMARK, None
        workspace.open_notebook = partial(_once_played, playing, workspace.open_notebook)
        workspace.prepare = partial(_make_up, workspace)
        return open_app(workspace)


class _Playing:
    """The year as it is played in a process of its own, while this one imports what shows it.

    Where a system can't do that, or it fails, nothing is played here.
    """

    def __init__(self, workspace: "Workspace") -> None:
        self._process = os.fork() if hasattr(os, "fork") else 0
        if hasattr(os, "fork") and self._process == 0:
            try:
                # What ends the program ends it here as well: what is made is thrown away.
                for told in (SIGINT, *ENDING):
                    signal(told, SIG_DFL)
                workspace.notebook.load()
                # It is in its files then; nobody needs the backups for which closing would wait.
                _make_up(workspace)
            finally:
                # Whatever happened: what else this process would do is the other's to do.
                os._exit(0)

    def wait(self) -> None:
        """Wait until it is played."""
        process, self._process = self._process, 0
        if process:
            # Who started us may have asked to hear of no children: then there is nothing to hear once it has ended.
            with suppress(ChildProcessError):
                os.waitpid(process, 0)


def _once_played(playing: _Playing, open_notebook: "Callable[[], Notebook]") -> "Notebook":
    # What reads the notebook takes as long to import as is left to play.
    import_module("peercoach_tui.people")
    playing.wait()
    return open_notebook()


def _make_up(workspace: "Workspace") -> None:
    """Play the year, unless it is."""
    if not workspace.notebook.ids():
        from peercoach_tui.demo.year import keep_year

        keep_year(workspace.notebook, workspace.content, now=workspace.now(), zone=workspace.zone, new_id=workspace.new_id)


COMMAND = Command("demo", "open a made-up year; nothing is kept", _run, data=False)
