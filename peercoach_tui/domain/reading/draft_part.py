"""Where in a draft a line stands of which a key said how it is to be read, or that has a field of its own."""

from collections.abc import Iterable

from peercoach_tui.domain.reading.read_as import AS_IT_SAYS, ReadAs


class DraftPart(ReadAs):
    """So many lines of a draft, how they are to be read, and the key of the field that they are `of`, "" for none.

    The parts of a draft are all of it, in order; or there are none.
    """

    lines: int = 1
    of: str = ""


Text = tuple[str, ReadAs, str]
"""A text of a draft, how it is to be read, and the key of its field."""


def parts_of(pieces: Iterable[Text]) -> tuple[DraftPart, ...]:
    """Return the parts of a draft that is these texts with a line end between them; none of one that is read as it says."""
    parts = [
        DraftPart(lines=text.count("\n") + 1, given=read_as.given, dated=read_as.dated, owner=read_as.owner, of=of)
        for text, read_as, of in pieces
    ]
    return tuple(parts) if len(parts) > 1 or any(part.of or _read_as(part) != AS_IT_SAYS for part in parts) else ()


def pieces_of(draft: str, parts: tuple[DraftPart, ...]) -> tuple[Text, ...]:
    """Return the texts of a draft; the whole as it says where the parts aren't those of it."""
    lines = draft.split("\n")
    if any(part.lines < 1 for part in parts) or sum(part.lines for part in parts) != len(lines):
        return ((draft, AS_IT_SAYS, ""),)
    pieces, begin = [], 0
    for part in parts:
        end = begin + part.lines
        pieces.append(("\n".join(lines[begin:end]), _read_as(part), part.of))
        begin = end
    return tuple(pieces)


def _read_as(part: DraftPart) -> ReadAs:
    return ReadAs(given=part.given, dated=part.dated, owner=part.owner)
