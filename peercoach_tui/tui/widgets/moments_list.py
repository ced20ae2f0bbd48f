"""The reading pane: a meeting from its first stage to its close."""

from collections.abc import Iterator

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from peercoach_tui.domain.plain import one_line, plain
from peercoach_tui.domain.sessions.story import Kind, Line
from peercoach_tui.domain.value import Value

HOUR = 7
"""The columns of "10:41" and the space behind it."""
NARROWEST = 12
"""The least columns that a text is wrapped to."""

QUIET = {Kind.SLIP, Kind.BREAK, Kind.TICKS, Kind.ANSWERS, Kind.ASKED}
"""What steps back behind the words that were said."""


class Told(Value):
    """A line of a story and the hour on the wall when it was ("10:41", "" without one)."""

    line: Line
    hour: str = ""


class TimelineShown(Value):
    """A meeting: its id, its title, its lines, whether the keys move here, and the sentence that stands for no line."""

    of: str = ""
    title: str = ""
    told: tuple[Told, ...] = ()
    active: bool = False
    empty: str = ""


class Timeline(ScrollView, can_focus=False):
    """Draws the lines of a meeting that are in sight; each keeps its own line ends and wraps under its first word."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Timeline { height: 1fr; width: 1fr; color: $foreground; overflow-x: hidden; }
    """

    shown: reactive[TimelineShown] = reactive(TimelineShown())

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._lines: list[Content] = []
        self._wrapped_at = self._title_rows = 0

    @property
    def page(self) -> int:
        """Return how many lines a page scrolls: all that are seen but one."""
        return max(1, self.size.height - 1)

    def watch_shown(self, before: TimelineShown, after: TimelineShown) -> None:
        """Show the meeting: another one from its beginning."""
        if before.told is not after.told or before.title != after.title:
            self._wrapped_at = 0
        self._fit()
        if before.of != after.of:
            self.scroll_to(y=0, animate=False, force=True, immediate=True)

    def on_resize(self) -> None:
        """Wrap the lines to the new width."""
        self._fit()

    def move(self, by: int) -> None:
        """Scroll by so many lines."""
        self.scroll_relative(y=by, animate=False, force=True, immediate=True)

    def render_line(self, y: int) -> Strip:
        """Return one line in view."""
        width, place = self.scrollable_content_region.width, y + self.scroll_offset.y
        line = self._lines[place] if place < len(self._lines) else Content("")
        if self.shown.active and place < self._title_rows:
            line = line.stylize("$accent")
        (strip,) = Visual.to_strips(self, line, width, 1, self.visual_style, pad=True)
        return strip

    def _fit(self) -> None:
        # Less than there is: a scroll bar that comes must not make the lines wrap anew.
        width = self.size.width - 2
        if width > 0 and width != self._wrapped_at:
            title = _wrapped(Content.styled(one_line(self.shown.title), "bold"), width) if self.shown.title else []
            self._title_rows, self._wrapped_at = len(title), width
            self._lines = [*title, *_written(self.shown, width)]
        self.virtual_size = Size(0, len(self._lines))
        self.refresh()


def _written(shown: TimelineShown, width: int) -> Iterator[Content]:
    """Yield the lines, each no wider than `width`."""
    if not shown.told:
        yield from _wrapped(Content.styled(shown.empty, "$quiet"), width)
    hours = any(told.hour for told in shown.told)
    before = None
    for told in shown.told:
        if told.line.kind is Kind.STAGE:
            yield from () if before is Kind.STAGE else (Content(""),)
            yield from _wrapped(_heading(told.line.text), width)
        else:
            yield from _line(told, width, HOUR if hours else 0)
        before = told.line.kind


def _heading(text: str) -> Content:
    name, dot, rest = text.partition(" · ")
    return Content.assemble((name, "bold $foreground"), (dot + rest, "$quiet"))


def _line(told: Told, width: int, margin: int) -> Iterator[Content]:
    """Yield a line with its hour and sign in the margin, and its text wrapped beside them."""
    glyph = f"{told.line.glyph} " if told.line.glyph else ""
    indent = margin + len(glyph)
    text = Content.styled(plain(told.line.text), "$quiet" if told.line.kind in QUIET else "")
    for place, row in enumerate(_wrapped(text, max(NARROWEST, width - indent))):
        if place:
            yield Content.assemble(" " * indent, row)
        else:
            yield Content.assemble((told.hour.ljust(margin), "$quiet"), (glyph, "$accent"), row)


def _wrapped(text: Content, width: int) -> list[Content]:
    """Return the text over its own lines, those that are too long over several."""
    rows: list[Content] = []
    for line in text.split("\n", allow_blank=True):
        rows += [line] if line.cell_length <= width else line.wrap(width)
    return rows
