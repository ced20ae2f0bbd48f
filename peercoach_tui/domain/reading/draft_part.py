"""Where in a draft a line stands, which one it is, and how it is to be read."""

import re
from collections.abc import Iterable

from peercoach_tui.domain.hashing import short_hash
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS, ReadAs
from peercoach_tui.domain.value import Value

GOES_ON_WITH = "_"
"""Stands in a name before what the piece went on with was known as."""
LONGEST_NAME = 56
"""The most letters of such a name: with its number it is to be a `CheckedId`."""
MOST_NUMBER = 1 << 40
"""No line is typed on so often."""
_KNOWN_AS = re.compile(r"[A-Za-z0-9_-]{1,64}")


class DraftPart(ReadAs):
    """So many lines of a draft, how they are to be read, and the key of the field that they are `of`, "" for none.

    `name` and `number` are those of the `Drafted`. The parts of a draft are all of it, in order; or there are none.
    """

    lines: int = 1
    of: str = ""
    name: str = ""
    number: int = 0


class Drafted(Value):
    """A text of a draft, how it is to be read, and the key of its field, "" for none.

    `name` tells it from any other, in whatever window it stands; it is changed under its name by the window alone in which it
    was begun, so that of two with one name the one of the greater `number` is the later wording.
    """

    text: str = ""
    read_as: ReadAs = AS_IT_SAYS
    of: str = ""
    name: str = ""
    number: int = 0

    @property
    def known_as(self) -> str:
        """Return its name and its number in one."""
        return f"{self.name}-{self.number}"

    @property
    def part(self) -> DraftPart:
        """Return what is said of it beside the text of the draft."""
        lines, read_as = self.text.count("\n") + 1, self.read_as
        given, dated, owner = read_as.given, read_as.dated, read_as.owner
        return DraftPart(lines=lines, given=given, dated=dated, owner=owner, of=self.of, name=self.name, number=self.number)


def draft_of(pieces: Iterable[Drafted]) -> tuple[str, tuple[DraftPart, ...]]:
    """Return pieces as one text with a line end between two, and its parts; none of a single one of which nothing is said."""
    pieces = tuple(pieces)
    parts = tuple(piece.part for piece in pieces)
    said = len(parts) > 1 or any(part != DraftPart(lines=part.lines) for part in parts)
    return "\n".join(piece.text for piece in pieces), parts if said else ()


def name_going_on_with(name: str, piece: Drafted) -> str:
    """Return a new name of a piece that goes on with another: it tells what that was known as, where there is room."""
    told = f"{name}{GOES_ON_WITH}{piece.known_as}"
    return told if len(told) <= LONGEST_NAME else name


def named_in(known_as: Iterable[str]) -> dict[str, int]:
    """Return the greatest number of each name in what pieces are known as, and in what these went on with."""
    found = dict[str, int]()
    for each in known_as:
        rest = each
        while rest:
            name, _, number = rest.rpartition("-")
            if number.isdecimal():
                found[name] = max(int(number), found.get(name, 0))
            rest = name.partition(GOES_ON_WITH)[2]
    return found


def is_known_as(name: str, number: int) -> bool:
    """Say whether a line may have that name and that number: others can't be kept with what became of it."""
    return bool(name) and 0 <= number < MOST_NUMBER and _KNOWN_AS.fullmatch(f"{name}-{number}") is not None


def pieces_of(draft: str, parts: tuple[DraftPart, ...]) -> tuple[Drafted, ...]:
    """Return the pieces of a draft that say something; the whole as it says where the parts aren't those of it.

    One that was written without a name, or with what can't be one, has one from its text.
    """
    lines = draft.split("\n")
    if any(part.lines < 1 for part in parts) or sum(part.lines for part in parts) != len(lines):
        parts = (DraftPart(lines=len(lines)),)
    pieces, begin = [], 0
    for part in parts:
        end = begin + part.lines
        text, begin = "\n".join(lines[begin:end]), end
        read_as = ReadAs(given=part.given, dated=part.dated, owner=part.owner)
        if text.strip():
            piece = Drafted(text=text, read_as=read_as, of=part.of, name=part.name, number=part.number)
            if not is_known_as(piece.name, piece.number):
                piece = piece.but(name=short_hash(text.encode("utf-8", "replace")).hex(), number=0)
            pieces.append(piece)
    return tuple(pieces)
