"""What a reader of what comes in is."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import IntEnum
from typing import NamedTuple

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.value import Value
from peercoach_tui.exchange.found import FoundInFile

MOST = 64 << 20
"""A file of more bytes is not read: about 300,000 moments."""
MOST_OF_TEXT, MOST_LINES = 16 << 20, 200_000
"""A text that other programs wrote is not read when it has more bytes, or more lines: 5,000 pages of notes have neither."""


class NotRead(PeercoachError):
    """A file can't be read as what it should be; the sentence says which file, the line, and what to do.

    `shell` is the sentence on what else can be done on the command line, "" for nothing.
    """

    def __init__(self, sentence: str, *, shell: str = "") -> None:
        super().__init__(sentence)
        self.shell = shell


class LineNotRead(Exception):
    """A row or an entry can't be read; the text says what is wrong, and what to write. `shell` is that of `NotRead`."""

    def __init__(self, words: str, *, shell: str = "") -> None:
        super().__init__(words)
        self.shell = shell


PERSON = "Or add --person and the name."
"""What the command line has for a file that names nobody."""


class Likely(IntEnum):
    """How sure it is that a file is of a kind."""

    NOT = 0
    PERHAPS = 1
    BY_NAME = 2
    BY_CONTENT = 3


class Terms(Value):
    """How what is written in a file is meant: the local date, whether 5/12 is in December, and what stands for our own words.

    `columns` gives for each of our words the headings that mean it, `person` is who is met where a file names nobody.
    """

    today: date
    day_first: bool = True
    columns: Mapping[str, tuple[str, ...]] = {}
    person: str = ""


class Source(NamedTuple):
    """A file that was read: what sentences call it, the last part of its path, and its bytes."""

    called: str
    name: str
    content: bytes


class Reader(NamedTuple):
    """A kind of file that can be read.

    `word` names it on the command line, `title` is what it is in a few words. `recognises` says from its name and its first
    bytes how likely a file is one; `read` returns what is in it, and raises `NotRead` where nothing of it can be had.
    """

    word: str
    title: str
    recognises: Callable[[str, bytes], Likely]
    read: Callable[[Source, Terms], FoundInFile]
