"""`peercoach`: open the app."""

import gc
from argparse import Namespace

from peercoach_tui.cli.command import Command


def _run(chosen: Namespace) -> int:
    from peercoach_tui.cli.screen import needs_terminal, open_app
    from peercoach_tui.cli.workspaces import found_places, writing

    needs_terminal()
    from peercoach_tui.workspace import Workspace

    # The collector waits until the first paint: most of what is made until then stays.
    gc.disable()
    return open_app(writing(found_places(chosen.data), Workspace))


COMMAND = Command("", "open the app", _run)
