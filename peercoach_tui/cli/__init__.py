"""The command line: a file a command in `commands/`, found by walking. Textual is imported only by what opens the app."""

import gc
import sys
from collections.abc import Sequence

from peercoach_tui.cli.command import ENDED, MENDABLE, EndedBySignal
from peercoach_tui.cli.lean import import_without
from peercoach_tui.cli.net import Net
from peercoach_tui.cli.output import PipeClosed, complain
from peercoach_tui.domain.errors import PeercoachError

PIPE_CLOSED = ENDED + 13
"""The exit code that a shell expects of who wrote to a closed pipe."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code. What a person can mend ends as one sentence and 2."""
    net = Net()
    net.spread()
    return net.code(_run(sys.argv[1:] if arguments is None else arguments, net))


def _run(arguments: Sequence[str], net: Net) -> int:
    # Most of what is made at the start stays to the end: there is nothing to collect.
    gc.disable()
    from peercoach_tui.cli.parser import read

    try:
        chosen = read(arguments)
        if chosen.reads:
            # Only older Pythons need it: that is 7 of the 90 ms that `due` takes.
            import_without("typing_extensions", "msgspec")
        else:
            gc.enable()
            net.hear_log()
        code: int = chosen.run(chosen)
    except PipeClosed:
        return PIPE_CLOSED
    except EndedBySignal as problem:
        complain(str(problem))
        return ENDED + problem.told
    except PeercoachError as problem:
        complain(str(problem))
        return MENDABLE
    return code
