"""Texts and the room there is for them: nothing is left out without a sign."""

from collections.abc import Iterable, Sequence

from rich.cells import cell_len
from textual.content import Content


def longest(ways: Iterable[str], width: int) -> str:
    """Return the first of some ways to say a thing that has room in `width` cells, the longest first; else the last of them."""
    way = ""
    for way in ways:
        if cell_len(way) <= width:
            break
    return way


def first_rows(rows: Sequence[Content], most: int, width: int) -> list[Content]:
    """Return at most so many rows of `width` cells; where others are left out the last one ends in "…"."""
    if len(rows) <= most:
        return [*rows]
    last = rows[most - 1] + Content.styled(" …", "$quiet")
    return [*rows[: most - 1], last.truncate(width, ellipsis=True)]


def first_lines(lines: Sequence[str], most: int, width: int) -> list[str]:
    """Return the same of lines that are not drawn yet."""
    return [row.plain for row in first_rows([*map(Content, lines)], most, width)]
