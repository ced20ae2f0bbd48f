"""Two texts on one line."""

from textual.content import Content

LEAST = 8
"""The columns below which nothing can be read of the left one."""


def ends(left: Content, right: Content, width: int) -> Content:
    """Return both on one line, the right one at its end. The left one gives way, and the right one where that is too short."""
    room = width - right.cell_length - (2 if right.cell_length else 0)
    if room < LEAST:
        return left.truncate(width, ellipsis=True)
    left = left.truncate(room, ellipsis=True)
    return Content.assemble(left, " " * (width - left.cell_length - right.cell_length), right)
