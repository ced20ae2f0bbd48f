"""The command line: a file a command in `commands/`, found by walking. Textual is imported only by what opens the app."""

from collections.abc import Sequence

from peercoach_tui.cli.command import MENDABLE
from peercoach_tui.cli.net import Net
from peercoach_tui.cli.output import PipeClosed, complain
from peercoach_tui.domain.errors import PeercoachError

PIPE_CLOSED = 128 + 13
"""The exit code that a shell expects of who wrote to a closed pipe."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; return its exit code. What a person can mend ends as one sentence and 2."""
    net = Net()
    net.spread()
    return net.code(_run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    from peercoach_tui.cli.parser import parser

    try:
        chosen = parser().parse_args(arguments)
        code: int = chosen.run(chosen)
    except PipeClosed:
        return PIPE_CLOSED
    except PeercoachError as problem:
        complain(str(problem))
        return MENDABLE
    return code
