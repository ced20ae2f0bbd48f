"""The reading pane: a meeting from its first stage to its close."""

from collections.abc import Iterator, Sequence
from itertools import islice

from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.sessions.story import Line
from peercoach_tui.tui.widgets.scrolled import Scrolled
from peercoach_tui.tui.widgets.story_rows import story_rows
from peercoach_tui.tui.widgets.strips import one_strip
from peercoach_tui.tui.widgets.wrapping import wrapped


class MomentsList(Scrolled):
    """Draws the lines of a meeting that are in sight; each keeps its own line ends and wraps under its first word.

    Rows are laid out as they come into sight, with a page ahead; of what is below, each line counts as a row until then.
    `empty` is the sentence that stands for no line.
    """

    DEFAULT_CSS = """
    MomentsList { height: 1fr; width: 1fr; color: $foreground; overflow-x: hidden; }
    """

    def __init__(self, empty: str, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._empty = empty
        self._session: Session | None = None
        self._title = ""
        self._told: Sequence[Line] = ()
        self._rows: list[Content] = []
        self._below: Iterator[Content] = iter(())
        self._begun = self._wrapped_at = self._title_rows = 0

    def show(self, session: Session | None, title: str = "", told: Sequence[Line] = ()) -> None:
        """Show a meeting, None for none: another one from its beginning."""
        is_another = (self._session and self._session.id) != (session and session.id)
        if told is not self._told or title != self._title or is_another:
            self._session, self._title, self._told = session, title, told
            # Hidden it has no width to lay out anew in; what stood there must not be seen when it is shown.
            self._rows, self._below, self._begun, self._wrapped_at = [], iter(()), 0, 0
            self._fit()
        if is_another:
            self.scroll_to(y=0, animate=False, force=True, immediate=True)

    @property
    def shows_nothing(self) -> bool:
        """Say whether no meeting is shown."""
        return self._session is None

    @property
    def page(self) -> int:
        """Return how many lines a page scrolls: all that are seen but one."""
        return max(1, self.size.height - 1)

    @property
    def whole(self) -> int:
        """Return how many rows there can be at the most: one for each sign."""
        return len(self._title) + sum(len(line.text) + 2 for line in self._told) + len(self._empty)

    def on_resize(self) -> None:
        """Wrap the lines to the new width."""
        self._fit()

    def move(self, by: int) -> None:
        """Scroll by so many rows."""
        self._lay_out(round(self.scroll_y) + self.size.height + by)
        self.scroll_relative(y=by, animate=False, force=True, immediate=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Lay out what comes into sight, by whatever it is scrolled."""
        super().watch_scroll_y(old_value, new_value)
        self._lay_out(round(new_value) + 2 * self.size.height)

    def render_line(self, y: int) -> Strip:
        """Return one line in view."""
        width, place = self.scrollable_content_region.width, y + self.scroll_offset.y
        line = self._rows[place] if place < len(self._rows) else Content("")
        if self.active and place < self._title_rows:
            line = line.stylize("$accent")
        return one_strip(self, line, width)

    def _fit(self) -> None:
        # Less than there is: a scroll bar that comes must not make the lines wrap anew.
        width = self.size.width - 2
        if width > 0 and width != self._wrapped_at:
            title = wrapped(Content.styled(one_line(self._title), "bold"), width) if self._title else []
            self._title_rows, self._wrapped_at = len(title), width
            self._rows, self._begun, self._below = title, 0, self._written(width)
        self._lay_out(round(self.scroll_y) + 2 * self.size.height)
        self.refresh()

    def _lay_out(self, rows: int) -> None:
        """Lay out so many rows from the first on, unless they are."""
        self._rows += islice(self._below, max(0, rows - len(self._rows)))
        self.virtual_size = Size(0, len(self._rows) + len(self._told) - self._begun)

    def _written(self, width: int) -> Iterator[Content]:
        """Yield the lines below the title, each no wider than `width`."""
        if not self._told:
            yield from wrapped(Content.styled(self._empty if self._session else "", "$quiet"), width)
        for place, row in story_rows(self._session, self._told, width):
            self._begun = place + 1
            yield row
