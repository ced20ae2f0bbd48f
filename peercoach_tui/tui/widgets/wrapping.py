"""A text over several lines that read well: no word stands alone on the last, and parts of a sentence stay whole."""

from collections.abc import Iterable

from rich.cells import cell_len
from textual.content import Content

DOT = " · "
"""Between two parts of a sentence; it stands at no end of a line."""


def wrapped(text: Content, width: int) -> list[Content]:
    """Return the text over its own lines, those that are longer than `width` cells over several.

    The last of these has two words, where no further line is needed for that.
    """
    rows: list[Content] = []
    for line in text.split("\n", allow_blank=True):
        rows += [line] if line.cell_length <= width else _over_several(line, width)
    return rows


def _over_several(text: Content, width: int) -> list[Content]:
    rows = text.wrap(max(1, width))
    if len(rows) < 2 or " " in rows[-1].plain.strip():
        return rows
    narrower = cell_len(rows[-2].plain.rstrip()) - 1
    if narrower < max(map(cell_len, text.plain.split())):
        return rows
    evenly = text.wrap(narrower)
    return evenly if len(evenly) == len(rows) else rows


def in_parts(parts: Iterable[Content], width: int) -> list[Content]:
    """Return parts with dots between them, as many on each line as fit; they are torn only where that takes fewer lines."""
    parts, dot = [*parts], Content.styled(DOT, "$quiet")
    whole: list[Content] = []
    for part in parts:
        longer = whole[-1] + dot + part if whole else part
        if longer.cell_length <= width:
            whole[-1:] = [longer]
        else:
            whole += wrapped(part, width)
    torn = wrapped(dot.join(parts), width)
    return whole if len(whole) <= len(torn) else [_without_dot(row) for row in torn]


def _without_dot(row: Content) -> Content:
    """Return a line without a dot at its beginning or its end."""
    row = row.rstrip()
    row = row[len(DOT) - 1 :] if row.plain.startswith(DOT.lstrip()) else row
    return row[: 1 - len(DOT)] if row.plain.endswith(DOT.rstrip()) else row
