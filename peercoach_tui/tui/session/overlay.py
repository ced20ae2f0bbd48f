"""The overlay over the lower half of a page: what was asked for with a key, until it is put away."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Vertical

from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.sessions.story import Line
from peercoach_tui.tui.session.columns import ColumnsShown, RowColumns
from peercoach_tui.tui.widgets.moments_list import MomentsList


class Overlay(Vertical):
    """Covers what is below the card, on the smallest screens the card too, but for the row of what is said. Rows can be chosen on
    it, or read."""

    DEFAULT_CSS = """
    Overlay {
        layer: overlay; dock: bottom; margin: 0 0 2 0; padding: 1 2 0 2; height: 50%; display: none; background: $background;
        MomentsList { display: none; }
        &.-rows { display: block; }
        &.-kept { display: block; }
        &.-kept MomentsList { display: block; }
        &.-kept RowColumns { display: none; }
    }
    """

    def compose(self) -> ComposeResult:
        """Compose rows to choose from, and lines to read."""
        yield RowColumns()
        yield MomentsList("Nothing yet.")

    def lay(self, rows: ColumnsShown) -> None:
        """Lay rows down."""
        self.remove_class("-kept").add_class("-rows")
        self.query_one(RowColumns).shown = rows

    def lay_lines(self, session: Session, lines: Sequence[Line]) -> None:
        """Lay lines down."""
        self.remove_class("-rows").add_class("-kept")
        self.query_one(MomentsList).show(session, told=lines)

    def scroll(self, by: int) -> None:
        """Go down by so many lines, or up."""
        self.query_one(MomentsList).move(by)

    def scroll_to_newest(self) -> None:
        """Go to the last line."""
        self.call_after_refresh(lambda: self.scroll(self.query_one(MomentsList).whole))

    def put_away(self) -> None:
        """Show the page below again."""
        self.remove_class("-rows", "-kept")
