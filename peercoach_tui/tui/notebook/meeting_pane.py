"""The meeting at the right, opened at the moment that was found."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.sessions.story import Line
from peercoach_tui.search.folded import parts_of
from peercoach_tui.tui.notebook.row import LIT
from peercoach_tui.tui.widgets.moments_list import MomentsList


class MeetingPane(MomentsList):
    """Draws a meeting, or what was kept on a day between two, with one of its lines raised and the words lit that match."""

    def __init__(self, empty: str, *, id: str | None = None) -> None:
        super().__init__(empty, id=id)
        self._raised: int | None = None
        self._raised_at = -1
        self._words: tuple[str, ...] = ()

    def show_at(
        self, session: Session | None, title: str, told: Sequence[Line], raised: int | None, words: tuple[str, ...]
    ) -> None:
        """Show these lines with the one of that place raised, and bring it into sight."""
        if (raised, words) != (self._raised, self._words) or told is not self._told:
            self._raised, self._words, self._raised_at = raised, words, -1
            self._wrapped_at = 0
        self.show(session, title, told)
        self._fit()
        self._to_raised()

    @property
    def shows_nothing(self) -> bool:
        """Say whether nothing is shown."""
        return not self._told

    def on_resize(self) -> None:
        """Wrap the lines to the new width."""
        super().on_resize()
        self._to_raised()

    def _to_raised(self) -> None:
        if self._raised is None or not self.size.height:
            return
        while self._raised_at < 0 and self._begun <= self._raised + 1 and self._begun < len(self._told):
            self._lay_out(len(self._rows) + self.size.height)
        if self._raised_at >= 0:
            self._lay_out(self._raised_at + self.size.height)
            above = max(0, self._raised_at - self.size.height // 3)
            self.scroll_to(y=above, animate=False, force=True, immediate=True)

    def _written(self, width: int) -> Iterator[Content]:
        self._raised_at = -1
        for place, row in enumerate(super()._written(width)):
            if self._raised is not None and self._begun == self._raised + 1 and row.plain.strip():
                if self._raised_at < 0:
                    self._raised_at = self._title_rows + place
                yield self._lit(row).pad_right(max(0, width - row.cell_length)).stylize("on $lift")
            else:
                yield self._lit(row)

    def _lit(self, row: Content) -> Content:
        for first, last in parts_of(row.plain, self._words) if self._words else ():
            row = row.stylize(LIT, first, last)
        return row
