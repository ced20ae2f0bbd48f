"""Lines that end between words: never in a path, a date, or between a number and what it counts."""

import re
from collections.abc import Collection, Iterator

from peercoach_tui.domain.plain import columns

NARROWEST = 20
"""Lines are never made narrower than so many columns."""
HELD = "\ue000"
"""Stands for a space that holds together, until the lines are made: people's own no-break spaces stay."""

_GAP = re.compile(r"( {2,})")
_DAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?"
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_TOGETHER = (
    re.compile(rf"\b({_DAY},?) (?=\d)"),
    re.compile(rf"({_MONTH}) (?=\d)"),
    re.compile(rf"(?<![^\s(\"“{HELD}])(\d[\d:.,]*[′%]?) (?=\w)"),
    re.compile(r"\b(of) (?=\d)"),
    re.compile(r"(\w) (?=\d+[′%])"),
    # The circles of how sure somebody is, before the number.
    re.compile(r"([●○]) (?=\d)"),
)


def in_lines(text: str, width: int, whole: Collection[str] = ()) -> str:
    """Return a text in lines of at most so many columns that end between words; what stands `whole` in it is never parted.

    Words that belong together, and one that is wider, stay whole. What goes on below begins under the last column of its line,
    where the columns, with two spaces or more between them, leave room for that.
    """
    return "\n".join(row for line in text.split("\n") for row in _rows(line, max(NARROWEST, width), whole))


def _rows(line: str, width: int, whole: Collection[str]) -> Iterator[str]:
    if columns(line) <= width:
        yield line
        return
    body = line.rstrip(" ")
    behind, body = line[len(body) :], _held(body, whole)
    margin = len(body) - len(body.lstrip(" "))
    below, row = " " * _below(body, margin, width), body[:margin]
    for gap, column in _columns(body[margin:]):
        if row.strip() and columns(row + gap + column) > width and columns(below + column) <= width:
            yield _let_go(row)
            row = below + column
            continue
        for place, word in enumerate(column.split(" ")):
            space = " " if place else gap
            if row.strip() and columns(row + space + word) > width:
                yield _let_go(row)
                row = below + word
            else:
                row += space + word
    yield _let_go(row) + behind


def _columns(body: str) -> Iterator[tuple[str, str]]:
    """Yield each column of a line with the gap before it, "" before the first."""
    parts = ["", *_GAP.split(body)]
    yield from zip(parts[::2], parts[1::2], strict=True)


def _below(body: str, margin: int, width: int) -> int:
    """Return where a line goes on: under its second column, or behind the sign that it begins with."""
    first = _GAP.search(body, margin)
    begin = first.end() if first else margin
    if begin > width // 2:
        return margin + 2
    sign = re.match(r"[^\w\s\"“'‘(] (?=\S)", body[begin:])
    return begin + (len(sign[0]) if sign else 0)


def _held(text: str, whole: Collection[str]) -> str:
    for each in whole:
        text = text.replace(each, each.replace(" ", HELD))
    for together in _TOGETHER:
        text = together.sub(rf"\1{HELD}", text)
    return text


def _let_go(row: str) -> str:
    return row.rstrip(" ").replace(HELD, " ")
