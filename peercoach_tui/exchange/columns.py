"""Texts in so many columns: measured, cut and wrapped between words."""

from peercoach_tui.domain.plain import columns, squeezed

MORE = "…"
"""Stands where a text was cut."""


def fitted(text: str, width: int, rows: int = 1) -> list[str]:
    """Return a text on at most so many rows of at most so many columns (three and more), the last with an "…" where it is cut.

    It is broken between words, and within one that is wider than a row.
    """
    lines, rest = list[str](), squeezed(text)
    while rest and len(lines) < rows - 1:
        line, rest = _broken(rest, width)
        lines.append(line)
    if columns(rest) > width:
        rest = f"{_broken(rest, width - 1)[0]}{MORE}"
    return [*lines, rest] if rest else lines


def _broken(text: str, width: int) -> tuple[str, str]:
    """Return as much of a squeezed text as fits into a row, and the rest."""
    most = taken = 0
    for sign in text:
        taken += columns(sign)
        if taken > width:
            break
        most += 1
    if most == len(text):
        return text, ""
    space = text.rfind(" ", 0, most + 1)
    end = space if space > 0 else max(most, 1)
    return text[:end], text[end:].lstrip()
