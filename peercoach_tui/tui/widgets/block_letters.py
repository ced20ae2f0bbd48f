"""Text in letters of blocks, about three cells wide and four high, to be read from across a table."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from rich.cells import cell_len, split_graphemes

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.value import Value
from peercoach_tui.tui.widgets.block_font import ALIKE, BESIDE, DOTLESS, OVER, SHEET, UNDER
from peercoach_tui.tui.widgets.breaking import broken

ROWS = 11
"""The rows of dots of a letter: two for marks, seven down to the line on which the letters stand, two below it."""
PITCH = 10
"""The rows of dots from a line to the next: a mark over a capital may come down to what hangs from the line above."""
MARKS = 2
"""The rows for marks."""
STAND = 7
"""The rows of a capital."""
SPACE = 2
"""The dots of the space between two words, without the gaps at its sides."""
QUARTERS = " ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█"
"""A cell by which of its quarters are there: 1 for the upper left one, 2 upper right, 4 lower left, 8 lower right."""

Dots = tuple[str, ...]
"""Rows of "#" and ".", all as long."""


class Glyph(Value):
    """A letter: its dots, and the character itself where nobody drew it, which then stands in the middle of an empty box."""

    dots: Dots
    plain: str = ""

    @property
    def width(self) -> int:
        """Return how many dots it is wide."""
        return len(self.dots[0])


Word = Sequence[Glyph]


class Setting(Value):
    """How letters are set: quarters of a cell a dot in each direction, dots between two letters, and rows of dots a line."""

    scale: int = 1
    gap: int = 2
    pitch: int = PITCH


SETTINGS = tuple(
    Setting(scale=scale, gap=gap, pitch=pitch) for scale in (3, 2, 1) for gap, pitch in ((2, PITCH), (1, PITCH), (1, PITCH - 1))
)
"""The largest first; of the same size those with the most air."""


IN_A_LIST = (Setting(pitch=PITCH - 1), Setting(gap=1, pitch=PITCH - 1))
"""Close lines, so that each text of a list holds together."""


def set_large(text: str, columns: int, rows: int) -> list[str] | None:
    """Return the text in the largest letters of which all fit into so many columns and rows, as lines of cells.

    Returns None where none fit, and where most of it are characters that nobody drew.
    """
    pages = _first_that_fits([text], columns, rows, SETTINGS)
    return pages[0] if pages is not None else None


def set_large_in_a_list(texts: Sequence[str], columns: int, rows: int) -> list[list[str]] | None:
    """Return texts in letters of one kind, each as lines of cells in so many columns and rows; None where one doesn't fit."""
    return _first_that_fits(texts, columns, rows, IN_A_LIST)


def _first_that_fits(texts: Sequence[str], columns: int, rows: int, settings: Sequence[Setting]) -> list[list[str]] | None:
    split = [one_line(text).split() for text in texts]
    glyphs = [[_glyphs(word) for word in words] for words in split]
    if not all(_is_drawn(each) for each in glyphs):
        return None
    for setting in settings:
        pages = [_page(words, drawn, setting, columns, rows) for words, drawn in zip(split, glyphs, strict=True)]
        fitting = [page for page in pages if page is not None]
        if len(fitting) == len(pages):
            return fitting
    return None


def _is_drawn(words: Sequence[Word]) -> bool:
    """Say whether somebody drew at least half of what is not a space."""
    drawn = [not glyph.plain for word in words for glyph in word]
    return bool(drawn) and sum(drawn) * 2 >= len(drawn)


def letters(text: str, setting: Setting) -> list[str]:
    """Return a text on one line of letters, as lines of cells."""
    return _painted([[_glyphs(word) for word in one_line(text).split()]], setting)


def _page(words: Sequence[str], glyphs: Sequence[Word], setting: Setting, columns: int, rows: int) -> list[str] | None:
    high = rows * 2 // setting.scale
    widths = [_width(word, setting) for word in glyphs]
    most = (high - STAND) // setting.pitch + 1
    lines = broken(words, widths, SPACE + 2 * setting.gap, columns * 2 // setting.scale, most)
    if lines is None:
        return None
    page = _painted([glyphs[start:end] for start, end in lines], setting)
    return page if len(page) <= rows else None


def _width(word: Word, setting: Setting) -> int:
    return sum(glyph.width for glyph in word) + setting.gap * (len(word) - 1)


def _painted(lines: Sequence[Sequence[Word]], setting: Setting) -> list[str]:
    """Return lines of letters as lines of cells, without the empty ones above and below."""
    ink: set[tuple[int, int]] = set()
    plain: list[tuple[int, int, str]] = []
    for number, line in enumerate(lines):
        for x, glyph in _placed(line, setting):
            top = number * setting.pitch
            if glyph.plain:
                plain.append((x + glyph.width // 2, top + MARKS + STAND // 2 + 1, glyph.plain))
            ink |= {(x + column, top + y) for y, row in enumerate(glyph.dots) for column, dot in enumerate(row) if dot == "#"}
    heights = [y for _, y in ink] + [y for _, y, _ in plain]
    first, last = min(heights, default=0), max(heights, default=-1)
    wide = max([x for x, _ in ink] + [x + cell_len(each) for x, _, each in plain], default=-1) + 1
    cells = _cells({(x, y - first) for x, y in ink}, wide, last - first + 1, setting.scale)
    for x, y, each in plain:
        row = cells[(y - first) * setting.scale // 2]
        start = max(0, x * setting.scale // 2 - cell_len(each) // 2)
        row[start : start + cell_len(each)] = [each, *[""] * (cell_len(each) - 1)]
    return ["".join(row) for row in cells]


def _placed(line: Sequence[Word], setting: Setting) -> Iterator[tuple[int, Glyph]]:
    """Yield the letters of a line, each with the dots at its left."""
    x = 0
    for word in line:
        for glyph in word:
            yield x, glyph
            x += glyph.width + setting.gap
        x += SPACE + setting.gap


def _cells(ink: set[tuple[int, int]], wide: int, high: int, scale: int) -> list[list[str]]:
    """Return dots as rows of cells of four quarters each."""

    def quarter(x: int, y: int) -> bool:
        return (x // scale, y // scale) in ink

    return [
        [
            QUARTERS[quarter(x, y) + 2 * quarter(x + 1, y) + 4 * quarter(x, y + 1) + 8 * quarter(x + 1, y + 1)]
            for x in range(0, wide * scale, 2)
        ]
        for y in range(0, high * scale, 2)
    ]


def _glyphs(word: str) -> Word:
    """Return the letters of a word, each with its marks."""
    composed = unicodedata.normalize("NFC", word)
    spans, _ = split_graphemes(composed)
    return [_glyph(composed[start:end]) for start, end, _ in spans]


@lru_cache(maxsize=512)
def _glyph(cluster: str) -> Glyph:
    base, *marks = list(unicodedata.normalize("NFD", ALIKE.get(cluster, cluster)))
    over = [mark for mark in marks if mark in OVER]
    if base not in _sheet() or len(over) > 1 or any(mark not in UNDER for mark in marks if mark not in over):
        return Glyph(dots=("." * (2 * cell_len(cluster) + 4),) * ROWS, plain=cluster)
    dots = _sheet()[base]
    if cluster in BESIDE:
        return Glyph(dots=tuple(left + right for left, right in zip(dots, _sheet()["’"], strict=True)))
    if over:
        dots = _sheet()[DOTLESS.get(base, base)]
        is_high = any("#" in row for row in dots[MARKS : MARKS + 2])
        dots = _over(_lowered(dots), OVER[over[0]], 0) if is_high else _over(dots, OVER[over[0]], 1)
    for mark in marks:
        if mark in UNDER:
            dots = _under(dots, UNDER[mark])
    return Glyph(dots=dots)


def _over(dots: Dots, mark: Dots, top: int) -> Dots:
    """Return a letter with a mark from the row `top` on."""
    dots, mark = _as_wide(dots, mark)
    return (*dots[:top], *mark, *dots[top + len(mark) :])


def _under(dots: Dots, mark: Dots) -> Dots:
    """Return a letter with a mark in its last rows."""
    dots, mark = _as_wide(dots, mark)
    return (*dots[: -len(mark)], *mark)


def _as_wide(*both: Dots) -> tuple[Dots, ...]:
    """Return the dots with empty columns at both sides of what is narrower."""
    wide = max(len(dots[0]) for dots in both)
    return tuple(tuple(row.center(wide, ".") for row in dots) for dots in both)


def _lowered(dots: Dots) -> Dots:
    """Return a capital a row lower, to make room for a mark; of two rows that are alike one goes, so it keeps its shape."""
    rows = list(dots)
    middle = range(MARKS + 1, MARKS + STAND)
    del rows[next((y for y in middle if rows[y] == rows[y - 1]), MARKS + 2)]
    return ("." * len(rows[0]), *rows)


@cache
def _sheet() -> dict[str, Dots]:
    """Return the dots of the letters that are drawn."""
    found: dict[str, Dots] = {}
    names: list[str] = []
    columns: list[list[str]] = []
    for row in [*SHEET.strip("\n").split("\n"), "|"]:
        parts = row.split("|")[:-1]
        if set(row) <= set("#.|") and row != "|":
            for column, part in zip(columns, parts, strict=True):
                column.append(part)
            continue
        for name, column in zip(names, columns, strict=True):
            empty = "." * len(column[0])
            found[name] = (*[empty] * MARKS, *column, *[empty] * (ROWS - MARKS - len(column)))
        names, columns = [part[0] for part in parts if part], [[] for part in parts if part]
    return found
