"""What `peercoach meet --plain` runs: the notes opened, standard input and standard output."""

import sys

from peercoach_tui.cli.command import Misused
from peercoach_tui.cli.output import complain, say
from peercoach_tui.cli.plain.conversation import converse
from peercoach_tui.cli.plain.lines import TypedLines
from peercoach_tui.cli.signals import ended_by_signals, ignored_signals
from peercoach_tui.cli.workspaces import found_places, writing
from peercoach_tui.workspace import Workspace


def meet_plainly(data: str | None, name: str) -> int:
    """Hold a meeting with whom `name` means; return the exit code. `data` is what --data names."""
    # Python has no such stream where its file was closed before the start.
    if sys.stdin is None:
        raise Misused("the input is closed, so nothing can be typed. Run it in a terminal, or pipe lines into it.")
    workspace = writing(found_places(data), Workspace)
    with ended_by_signals(), open(sys.stdin.fileno(), "rb", buffering=0, closefd=False) as typed:
        try:
            workspace.load()
            for warning in workspace.every_warning:
                complain(warning)
            return converse(workspace, name, TypedLines(typed), say)
        finally:
            with ignored_signals():
                problems = workspace.close()
            for problem in problems:
                complain(str(problem))
