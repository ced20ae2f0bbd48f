"""What is known of a thing, a row each, to be changed one after the other."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.thing import is_about
from peercoach_tui.tui.base.moving import Moving
from peercoach_tui.tui.base.title_head import TitleHead, fitting
from peercoach_tui.tui.base.undoing import Undoing
from peercoach_tui.tui.details.asking import AskingDetails
from peercoach_tui.tui.details.detail import Detail, Details
from peercoach_tui.tui.widgets.row import Row
from peercoach_tui.tui.widgets.rows import Rows
from peercoach_tui.tui.widgets.scrolled import Scrolled
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.acts import Acts
    from peercoach_tui.domain.moments import AnyMoment

DRAFT = "a draft waits · "
GONE = "This is gone: it was taken back, or removed. {details-back:esc} goes back."


class DetailsScreen(Moving, AskingDetails):
    """Enter opens the line of the chosen row and keeps what is typed; then the next row is chosen. A line that is left as it was
    opened changes nothing.

    Of what was done in the place, `z` takes back what is about this thing alone.
    What could not be kept, and what was left, waits as a draft of its row, with the place for the next time: `of` is the id of
    the thing. With the `place` that it was opened from, both take the same acts back. `first` is the key of the row that is
    chosen when it opens.
    """

    CSS_PATH = "details.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "change", "change", id="details-change", tooltip="Change what stands there"),
        Binding("escape,q", "back", "back", id="details-back", tooltip="Go back to where you came from"),
    ]

    def __init__(
        self,
        workspace: Workspace,
        details: Details,
        *,
        of: str,
        place: Undoing | None = None,
        first: str = "",
    ) -> None:
        super().__init__(workspace)
        self._details, self._of = details, of
        self.rows = Rows[Detail](self._row, lambda detail: detail.key, folds=True, id="details")
        self.rows.choose(first)
        if place is not None:
            self.is_page_of(place)

    def compose_page(self) -> ComposeResult:
        """Compose the rows, and what is said of the chosen one."""
        yield self.head(lambda: one_line(self._details.title()))
        yield self.rows
        yield Static(id="hint", markup=False)

    def on_mount(self) -> None:
        """Show the rows."""
        self.rows.active = True
        self.show_sent()

    def on_screen_resume(self) -> None:
        """Show what another screen changed."""
        super().on_screen_resume()
        self.show_sent()

    def show_sent(self) -> None:
        """Show the rows as they were sent."""
        if self.is_mounted:
            self.rows.show(self._details.rows())
            self._show_hint()
            self.refresh_head()
            self.refresh_bindings()

    def _tell(self, head: TitleHead) -> None:
        """Say in the head whose details these are, and the date where there is room for it."""
        super()._tell(head)
        head.right = fitting(head.title, [head.right], self.app.size.width)

    def on_resize(self) -> None:
        """Say in the head what there is room for now."""
        self.refresh_head()

    def _row(self, detail: Detail) -> Row:
        waits = DRAFT if self.waits(f"{self._of} {detail.key}") else ""
        return Row(title=detail.label, about=(waits + (detail.value or "–"),), dim=not detail.value, labels=True)

    def _show_hint(self) -> None:
        chosen = self.rows.chosen
        self.query_one("#hint", Static).update(one_line(chosen.hint) if chosen else self.with_keys(GONE))

    # Keys

    def reaches(self, acts: "Acts", act: "AnyMoment") -> bool:
        """Say whether an act is about this thing."""
        return is_about(act, acts.id, self._of)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what needs a row where there is none."""
        if action == "change":
            return self.rows.chosen is not None
        return super().check_action(action, parameters)

    def action_move(self, by: int) -> None:
        """Choose another row."""
        super().action_move(by)
        self._show_hint()

    @property
    def here(self) -> Scrolled:
        """Return the rows."""
        return self.rows

    def on_rows_row_picked(self, event: Rows.RowPicked) -> None:
        """Choose the row that was clicked; a second click on it opens its line."""
        again = self.rows.is_chosen(event.thing)
        self.rows.choose(event.thing)
        self._show_hint()
        if again:
            self.action_change()

    def action_back(self) -> None:
        """Go back to where one came from."""
        self.dismiss()

    def action_change(self) -> None:
        """Open the line of the chosen row, with what came back or was left in it, else with what stands there."""
        if (chosen := self.rows.chosen) is not None:
            self.ask_detail(self._of, self._details, chosen.key, partial(self._go_on, chosen.key))

    def _go_on(self, key: str, kept: bool) -> None:
        """Choose the next row, unless what was typed waits."""
        if kept and not self.waits(f"{self._of} {key}"):
            self.rows.move(1)
        self.show_sent()
