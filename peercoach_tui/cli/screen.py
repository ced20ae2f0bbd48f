"""Opening the app on a terminal."""

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from peercoach_tui.cli.command import Misused
from peercoach_tui.cli.lean import import_without
from peercoach_tui.cli.output import complain
from peercoach_tui.cli.signals import ignored_signals

if TYPE_CHECKING:
    from peercoach_tui.workspace import Workspace


def needs_terminal() -> None:
    """Raise `Misused` where the app can't be shown."""
    # Python has no such stream where its file was closed before the start.
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise Misused("the app needs a terminal. Run it in one, or use peercoach brief for plain text.")
    # Windows has no such variable.
    if sys.platform != "win32" and os.environ.get("TERM", "") in ("", "dumb"):
        raise Misused("this terminal (TERM=dumb) can't show the app. Use another one, or peercoach brief for plain text.")


def open_app(workspace: "Workspace") -> int:
    """Show the app until it is left; return its exit code."""
    _forget_size()
    # No connection is ever opened: without the library that would seal one, 4 MB less are in use, and it is there sooner.
    import_without("ssl", "asyncio")
    from peercoach_tui.tui.app import PeercoachApp

    app = PeercoachApp(workspace)
    try:
        app.run()
    finally:
        # It is ending: who says so once more interrupts nothing of what is still to be written.
        with ignored_signals():
            problems = workspace.close()
    for problem in problems:
        complain(str(problem))
    return app.return_code or int(app.broke)


def _forget_size() -> None:
    """Leave the size of the terminal to the terminal, where it knows it: the variables stay as they were when it is resized."""
    with suppress(OSError):
        if all(os.get_terminal_size(sys.stdout.fileno())):
            for name in ("COLUMNS", "LINES"):
                os.environ.pop(name, None)
