"""A text that is read at arm's length: in lines of about equal length."""

from rich.cells import cell_len

from peercoach_tui.tui.widgets.room import first_lines

WIDEST = 48
"""The most columns of a line that is large."""


def balanced(text: str, width: int = WIDEST) -> list[str]:
    """Return the text in as few lines as `width` columns allow, all about equally long; a longer word is cut."""
    lines = _wrapped(text, width)
    while width > 1 and len(_wrapped(text, width - 1)) == len(lines):
        width -= 1
    return _wrapped(text, width)


def balanced_in(text: str, width: int, rows: int) -> list[str]:
    """Return the text balanced, cut with an ellipsis after so many rows."""
    return first_lines(balanced(text, width), rows, width)


def _wrapped(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        for piece in _pieces(word, width):
            longer = f"{lines[-1]} {piece}" if lines[-1] else piece
            if cell_len(longer) <= width:
                lines[-1] = longer
            else:
                lines.append(piece)
    return lines


def _pieces(word: str, width: int) -> list[str]:
    if cell_len(word) <= width:
        return [word]
    pieces = [""]
    for character in word:
        if pieces[-1] and cell_len(pieces[-1] + character) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces
