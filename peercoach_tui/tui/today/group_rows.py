"""The row of the whole group on Today: its next meeting."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from peercoach_tui.domain.gatherings.gathering import next_one
from peercoach_tui.domain.gatherings.gathering_words import when_words
from peercoach_tui.domain.plain import one_line, squeezed
from peercoach_tui.tui.today.brief_rows import MARGIN, PageLine
from peercoach_tui.tui.widgets.room import first_rows
from peercoach_tui.tui.widgets.wrapping import in_parts

if TYPE_CHECKING:
    from peercoach_tui.tui.today.page_shown import PageShown

LABELS = ("The whole group", "The group")
"""What stands before it, the longest first."""
DEEP = 3
"""The most lines that it takes where nothing else has room."""
ALL = "all"
"""What its row in the year is called."""


def group_rows(shown: "PageShown", inner: int, column: int, most: int, *, apart: bool) -> Iterator[PageLine]:
    """Yield at most so many rows behind a `column` of labels, `apart` from what stands above; nothing at the table.

    They say what the next gathering is called, when and where it is, and what I bring to it.
    """
    if shown.gatherings is None:
        return
    if apart:
        yield PageLine(Content())
    label = next((each for each in LABELS if len(each) + 2 <= column), LABELS[-1])
    style = "$foreground" if shown.on_group else "$quiet"
    room = max(1, inner - column)
    for place, text in enumerate(first_rows(in_parts(_told(shown), room), most, room)):
        row = Content.styled("" if place else label, style)
        row = row.pad_right(column - row.cell_length) + text
        if not shown.on_group:
            yield PageLine(row.pad_left(MARGIN), group=True)
        elif place:
            yield PageLine(_lit(row, inner).pad_left(MARGIN), group=True)
        else:
            yield _chosen(row, inner)


def group_alone(shown: "PageShown", inner: int) -> Iterator[PageLine]:
    """Yield the chosen row over several lines, for a page on which nothing else has room."""
    yield PageLine(Content())
    yield PageLine(Content.styled(LABELS[0], "$quiet").pad_left(MARGIN), group=True)
    first, *others = first_rows(in_parts(_told(shown), inner), DEEP, inner)
    yield _chosen(first, inner)
    for row in others:
        yield PageLine(_lit(row, inner).pad_left(MARGIN), group=True)


def _chosen(row: Content, inner: int) -> PageLine:
    return PageLine(Content.styled("▸ ", "bold $accent") + _lit(row, inner), group=True)


def _lit(row: Content, inner: int) -> Content:
    return row.truncate(inner, pad=True).stylize("bold on $lift")


def _told(shown: "PageShown") -> list[Content]:
    """Return the parts of what is said: the meeting itself, and what I bring to it."""
    today = shown.now.date()
    gathering = next_one(shown.gatherings or (), today)
    if gathering is None:
        return [Content.styled(shown.no_gathering, "$quiet")]
    near = gathering.day == today
    meets = Content.assemble(
        (f"{one_line(gathering.name)}, ", "$foreground"),
        (when_words(gathering, today), "bold $strong" if near else "$foreground"),
        (f", {one_line(gathering.place)}" if gathering.place else "", "$foreground"),
    )
    return [meets, Content.styled(f"you bring {squeezed(gathering.bring)}", "$quiet")] if gathering.bring else [meets]


def keeping_group(whole: list[PageLine], cut: list[PageLine], shown: "PageShown") -> list[PageLine]:
    """Return what was cut of a page; the row of the group stands in the last place where it is chosen and would not be seen."""
    chosen = [line for line in whole if line.group and "▸" in line.row.plain]
    if not shown.on_group or any(line in cut for line in chosen):
        return cut
    return [*cut[:-1], *chosen[:1]]
