"""`peercoach bring NAME`: keep what to bring up with someone, a line each; never from the arguments, which others can see."""

import sys
from argparse import SUPPRESS, ArgumentParser, Namespace
from contextlib import closing, suppress
from typing import TYPE_CHECKING

from peercoach_tui.cli.command import Command, Misused
from peercoach_tui.cli.names import given, label, met
from peercoach_tui.cli.output import say
from peercoach_tui.domain.errors import reason

if TYPE_CHECKING:
    from typing import BinaryIO

MOST = 1_000_000
"""So many bytes are no lines that someone typed."""
OTHERS_CAN_READ = (
    "what stands on the command line other people on this machine can read, so nothing was kept: "
    "write the name alone, in quotes where it has a blank, and type the line when you are asked for it, or pipe it in."
)


def _add_arguments(words: ArgumentParser) -> None:
    words.add_argument("name", metavar="NAME", help="with whom")
    words.add_argument("line", nargs="*", metavar="LINE", help=SUPPRESS)


def _run(chosen: Namespace) -> int:
    from peercoach_tui.cli.workspaces import found_places, needs_notes, writing
    from peercoach_tui.domain.words import count
    from peercoach_tui.workspace import Workspace

    if chosen.line:
        raise Misused(OTHERS_CAN_READ)
    name, places = given(chosen.name), found_places(chosen.data)
    needs_notes(places)
    with closing(writing(places, Workspace)) as workspace:
        workspace.load()
        person = met(workspace, name, only=True)
        if person.brief is None:
            raise Misused(f"{label(person)}: {person.reason}")
        lines = _lines(label(person))
        kept = workspace.acts(person.id).bring(*lines)
        if kept is None:
            raise Misused("nothing was typed, so nothing was kept. Type a line, or pipe lines into it.")
        kept.result()
        things = count(sum(bool(line.strip()) for line in lines), "thing")
        say(f"Kept: {things} to bring up with {label(person)}.\n")
    return 0


def _lines(name: str) -> list[str]:
    """Return the line that is typed, or all lines that come in, as they can best be read."""
    # Python has no such stream where its file was closed before the start.
    if sys.stdin is None:
        return []
    came = sys.stdin.buffer
    if not sys.stdin.isatty():
        return _all_of(came)
    say(f"Bring up with {name}: ")
    line = b""
    with suppress(OSError):
        line = came.readline(MOST)
    if not line.endswith(b"\n"):
        say("\n")
    return [_read(line).strip("\n")]


def _all_of(came: "BinaryIO") -> list[str]:
    try:
        text = came.read(MOST + 1)
    except OSError as problem:
        raise Misused(
            f"what comes in can't be read ({reason(problem)}), so nothing was kept. Mend that, or type a line."
        ) from problem
    if len(text) > MOST:
        raise Misused("what comes in is longer than a million bytes, so nothing was kept. Pipe in the lines that you mean.")
    return _read(text).split("\n")


def _read(came: bytes) -> str:
    return came.decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n")


COMMAND = Command("bring", "keep what to bring up with someone, a line each", _run, _add_arguments)
