"""The line that somebody types in answer to a question of a command."""

import sys
from contextlib import suppress

from peercoach_tui.cli.output import say

MOST = 4096
"""A line of more bytes is no answer."""
YES = ("y", "yes")


def has_terminal() -> bool:
    """Say whether somebody can be asked: what is piped in answers nothing."""
    # Python has no such stream where its file was closed before the start.
    return sys.stdin is not None and sys.stdin.isatty()


def typed_line() -> str:
    """Return the line that is typed, as it can best be read; "" when there is none."""
    if sys.stdin is None:
        return ""
    line = b""
    with suppress(OSError):
        line = sys.stdin.buffer.readline(MOST)
    if not line.endswith(b"\n"):
        say("\n")
    return line.decode(errors="replace")


def says_yes() -> bool:
    """Say whether the line that is typed says yes."""
    return typed_line().strip().casefold() in YES
