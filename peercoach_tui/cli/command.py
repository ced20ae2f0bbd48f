"""What a command of the command line is."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import NamedTuple

from peercoach_tui.domain.errors import PeercoachError, Stopped

DONE, FAULT, MENDABLE, LATE = range(4)
"""The exit codes."""
EXIT_CODES = {
    DONE: "all is done, and nothing is late",
    FAULT: "a mistake of the program's own",
    MENDABLE: "something that you can mend: the sentence says what",
    LATE: "something is late: due alone says so",
}
"""What each says."""
ENDED = 128
"""A signal ended it where the code is its number and this: 130 after ctrl+c, 141 where who reads the output reads no more."""


class Misused(PeercoachError):
    """The command can't be run like this."""


class EndedBySignal(Stopped):
    """A signal ended the command, whose number is `told`; the sentence says how far it came."""

    def __init__(self, words: str, told: int) -> None:
        super().__init__(words)
        self.told = told


def _no_arguments(words: ArgumentParser) -> None:
    """Take none."""


def add_json(words: ArgumentParser) -> None:
    """Let a command print one JSON document in the place of text."""
    words.add_argument("--json", action="store_true", help="as JSON, for other programs")


class Command(NamedTuple):
    """A command: its word ("" is what opens without one), what its help says, and what it does.

    `run` takes what was chosen on the command line and returns the exit code; it raises a `PeercoachError` for what a person can
    mend. `add_arguments` declares what stands behind the word; an option may stand before it as well. `data` says whether --data
    may. One that only `reads` locks nothing and writes nothing, and has no thread of its own.
    """

    word: str
    help: str
    run: Callable[[Namespace], int]
    add_arguments: Callable[[ArgumentParser], None] = _no_arguments
    data: bool = True
    reads: bool = False
