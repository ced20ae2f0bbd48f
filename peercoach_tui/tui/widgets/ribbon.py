"""The ribbon of the hour: its stages by their minutes, filled as far as they are gone."""

from collections.abc import Iterable, Sequence
from itertools import islice

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.events import Click, Resize
from textual.message import Message
from textual.widget import Widget

from peercoach_tui.domain.sessions.hour import MINUTE, Hour, HourPiece, Then
from peercoach_tui.domain.value import Value

REACHED, TO_COME, OVER, CHANGE = "━", "─", "╍", "┃"
LEAST = 2
"""The fewest cells of a piece."""
GAP = " "
ROOMY = 100
"""From so many columns on what passed is named as well."""
APART = 2
"""The least columns between two labels: with one they read as one."""

Part = tuple[str, str]
"""A text and its style."""


class Drawn(Value):
    """A piece where it stands on the row: from column `start` on, `cells` wide."""

    piece: HourPiece
    start: int
    cells: int
    label: str


class Ribbon(Widget):
    """The hour on one row, and below it what the pieces are called where that fits. It changes only when a cell does."""

    DEFAULT_CSS = """
    Ribbon { height: 2; color: $quiet; }
    """

    class PiecePicked(Message):
        """A piece was clicked."""

        def __init__(self, piece: HourPiece) -> None:
            super().__init__()
            self.piece = piece

    def __init__(self) -> None:
        super().__init__()
        self._hour = Hour()
        self._labels: tuple[str, ...] = ()
        self._rows: tuple[tuple[Part, ...], ...] = ()

    def show(self, hour: Hour, labels: Iterable[str]) -> None:
        """Show the hour, with a label for each of its pieces."""
        self._hour, self._labels = hour, tuple(labels)
        self._draw_anew()

    def on_resize(self, event: Resize) -> None:
        """Draw it for the new width."""
        self._draw_anew()

    def render(self) -> RenderResult:
        """Return the two rows."""
        self._rows = self._as_now()
        return Content("\n").join(Content.assemble(*row) for row in self._rows)

    def on_click(self, event: Click) -> None:
        """Choose the piece that was clicked."""
        for drawn in self._drawn():
            if drawn.start <= event.x < drawn.start + drawn.cells:
                self.post_message(self.PiecePicked(drawn.piece))

    def _draw_anew(self) -> None:
        if self._as_now() != self._rows:
            self.refresh()

    def _as_now(self) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
        drawn = self._drawn()
        return tuple(_bars(self._hour, drawn)), tuple(_labels(drawn, self.content_size.width))

    def _drawn(self) -> list[Drawn]:
        pieces = self._hour.pieces
        gaps = [3 if piece.swaps else 1 for piece in pieces][1:]
        room = self.content_size.width - sum(gaps)
        if not pieces or room < LEAST * len(pieces):
            return []
        start, drawn = 0, []
        for piece, label, cells, gap in zip(pieces, self._labels, shared_out(pieces, room), [*gaps, 0], strict=True):
            drawn.append(Drawn(piece=piece, start=start, cells=cells, label=label))
            start += cells + gap
        return drawn


def shared_out(pieces: Sequence[HourPiece], room: int) -> list[int]:
    """Return how many of the cells each piece has: by its minutes, or each the same where one has no end; none below two."""
    weights = [piece.minutes or 0.0 for piece in pieces]
    if not sum(weights) or any(piece.minutes is None for piece in pieces):
        weights = [1.0 for _ in pieces]
    free = room - LEAST * len(pieces)
    exact = [weight / sum(weights) * free for weight in weights]
    cells = [int(each) for each in exact]
    for place in sorted(range(len(cells)), key=lambda place: cells[place] - exact[place])[: free - sum(cells)]:
        cells[place] += 1
    return [LEAST + each for each in cells]


def _bars(hour: Hour, drawn: Sequence[Drawn]) -> Iterable[Part]:
    eaten = _eaten(hour, drawn)
    for place, each in enumerate(drawn):
        if each.piece.swaps:
            yield (f" {CHANGE} ", "$accent bold" if each is eaten else "$foreground")
        elif place:
            yield (GAP, "")
        yield from _bar(each, _cells_over(hour, each) if each is eaten else 0)


def _eaten(hour: Hour, drawn: Sequence[Drawn]) -> Drawn | None:
    """Return the piece whose minutes a turn takes that is past its end: the next turn, or the close."""
    if not hour.is_over or hour.then is Then.ON:
        return None
    after = [each for each in drawn if not each.piece.passed and not each.piece.present]
    return next((each for each in after if each.piece.swaps or each is after[-1]), None)


def _cells_over(hour: Hour, after: Drawn) -> int:
    minutes = after.piece.planned or 1.0
    return min(after.cells, 1 + int(-(hour.turn_left or 0.0) / MINUTE / minutes * after.cells))


def _bar(drawn: Drawn, over: int) -> Iterable[Part]:
    piece = drawn.piece
    full = round(piece.share * drawn.cells)
    style = "$strong bold" if piece.present else "$quiet"
    yield (OVER * over, "$accent bold")
    yield (REACHED * max(0, full - over), style)
    yield (TO_COME * (drawn.cells - max(full, over)), "$faint")


def _labels(drawn: Sequence[Drawn], width: int) -> Iterable[Part]:
    """Yield the labels: the present one always, another where it fits below its piece, as far left as it does.

    Where two would stand too close, the one that comes next stands, then the one that passed last. Below `ROOMY` columns what
    passed has no name: few words stand in a session.
    """
    here = next((place for place, each in enumerate(drawn) if each.piece.present), 0)
    standing: list[Drawn] = []
    for place in (*range(here, len(drawn)), *reversed(range(here if width >= ROOMY else 0))):
        each = _present_label(drawn[place], width) if drawn[place].piece.present else drawn[place]
        end = drawn[place + 1].start if place + 1 < len(drawn) else width
        last = each.start if each.piece.present else end - cell_len(each.label)
        places = (each.but(start=start) for start in range(each.start, last + 1))
        standing += islice((at for at in places if not any(_too_close(at, other) for other in standing)), 1)
    column = 0
    for each in sorted(standing, key=lambda each: each.start):
        yield (" " * (each.start - column) + each.label, "$strong bold" if each.piece.present else "$quiet")
        column = each.start + cell_len(each.label)


def _present_label(drawn: Drawn, width: int) -> Drawn:
    """Return the present piece with its label where that is whole; one that is longer than the row is cut with "…"."""
    label = Content(drawn.label).truncate(max(1, width), ellipsis=True).plain
    return drawn.but(label=label, start=max(0, min(drawn.start, width - cell_len(label))))


def _too_close(one: Drawn, other: Drawn) -> bool:
    """Say whether two labels would touch, or read as one."""
    return one.start < other.start + cell_len(other.label) + APART and other.start < one.start + cell_len(one.label) + APART
