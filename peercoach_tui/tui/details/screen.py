"""What is known of a thing, a row each, to be changed one after the other."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from peercoach_tui.domain.plain import one_line
from peercoach_tui.meeting.draft import Draft
from peercoach_tui.tui.base.moving import IN_A_LIST
from peercoach_tui.tui.base.title_head import TitleHead, fitting
from peercoach_tui.tui.base.undoing import Undoing
from peercoach_tui.tui.details.detail import Detail, Details
from peercoach_tui.tui.widgets.line import LineEditor
from peercoach_tui.tui.widgets.row import Row
from peercoach_tui.tui.widgets.rows import Rows
from peercoach_tui.workspace import Workspace

HOW = "{editor-keep:enter} keeps · {editor-leave:esc} leaves a draft"
DRAFT = "a draft waits · "
TAKES_AWAY = "Enter takes it away."
GONE = "This is gone: it was taken back, or removed. {details-back:esc} goes back."


class DetailsScreen(Undoing):
    """Enter opens the line of the chosen row and keeps what is typed; then the next row is chosen. A line that is left as it was
    opened changes nothing.

    What could not be kept, and what was left, waits as a draft of its row. With the `place` that it was opened from, both take
    the same acts back. `first` is the key of the row that is chosen when it opens. Where it is `opened`, its line is open at
    once, and the screen is left with it. `drafts` are those of the rows by their keys, where the
    place keeps them for the next time.
    """

    CSS_PATH = "details.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "change", "change", id="details-change", tooltip="Change what stands there"),
        Binding("escape,q", "back", "back", id="details-back", tooltip="Go back to where you came from"),
        *IN_A_LIST,
    ]

    def __init__(
        self,
        workspace: Workspace,
        details: Details,
        *,
        place: Undoing | None = None,
        first: str = "",
        opened: bool = False,
        drafts: dict[str, Draft] | None = None,
    ) -> None:
        super().__init__(workspace)
        self._details = details
        self._drafts: dict[str, Draft] = {} if drafts is None else drafts
        self._open, self._stands, self._opens = "", "", opened
        self.rows = Rows[Detail](self._row, lambda detail: detail.key, folds=True, id="details")
        self.rows.choose(first)
        if place is not None:
            self.share_undo(place)

    def compose_page(self) -> ComposeResult:
        """Compose the rows, what is said of the chosen one, and the line."""
        yield self.head(lambda: one_line(self._details.title()))
        yield self.rows
        yield Static(id="hint", markup=False)
        with Vertical(id="entry"):
            yield Static(id="what", markup=False)
            with Horizontal(id="line"):
                yield Static("▸", id="sign")
                yield LineEditor()
            yield Static(id="reads", markup=False)
            yield Static(self.with_keys(HOW), id="how", markup=False)

    def on_mount(self) -> None:
        """Show the rows."""
        self.rows.active = True
        self.query_one(LineEditor).disabled = True
        self.show_sent()

    def on_screen_resume(self) -> None:
        """Show what another screen changed; of one that is to be typed in at once, open the line."""
        super().on_screen_resume()
        self.show_sent()
        if self._opens:
            self.action_change()

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
        draft = self._drafts.get(detail.key)
        waits = DRAFT if draft is not None and draft.waiting else ""
        return Row(title=detail.label, about=(waits + (detail.value or "–"),), dim=not detail.value)

    def _show_hint(self) -> None:
        chosen = self.rows.chosen
        self.query_one("#hint", Static).update(one_line(chosen.hint) if chosen else self.with_keys(GONE))

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """Return what is typed or could not be kept, a draft each row."""
        return (*super().drafts, *self._drafts.values())

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what can't be done, and every key but those of the line while it is open."""
        if self._open and action in {"change", "back", "move", "page", "edge", "take_back", "redo"}:
            return False
        if action == "change":
            return self.rows.chosen is not None
        return super().check_action(action, parameters)

    def action_move(self, by: int) -> None:
        """Choose another row."""
        self.rows.move(by)
        self._show_hint()

    def action_page(self, by: int) -> None:
        """Go up or down by what is seen at once."""
        self.action_move(by * self.rows.page)

    def action_edge(self, by: int) -> None:
        """Go to the first or the last."""
        self.action_move(by * self.rows.whole)

    def on_rows_picked(self, event: Rows.Picked) -> None:
        """Choose the row that was clicked; a second click on it opens its line."""
        if self._open:
            return
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
        chosen = self.rows.chosen
        if chosen is None or self._open:
            return
        draft = self._drafts.setdefault(chosen.key, Draft(lambda text, parts: None))
        typed = draft.open(draft.next.id) if draft.next else ""
        if not typed:
            draft.open()
        self._open, self._stands = chosen.key, chosen.typed
        editor = self.query_one(LineEditor)
        editor.disabled = False
        editor.line = typed or chosen.typed
        if chosen.whole and not typed:
            editor.select_all()
        self.query_one("#what", Static).update(f"{chosen.label} · {chosen.hint}" if chosen.hint else chosen.label)
        self._say_what_it_is(editor.line)
        self.add_class("-typing")
        editor.focus()
        self.refresh_bindings()

    def _say_what_it_is(self, text: str) -> None:
        words, problem = self._details.read(self._open, text)
        if not (text.strip() or words or problem) and self._stands:
            words = TAKES_AWAY
        reads = self.query_one("#reads", Static)
        reads.remove_class("late")
        reads.update(one_line(words))

    def on_line_editor_typed(self, event: LineEditor.Typed) -> None:
        """Say what would be kept."""
        if self._open:
            self._drafts[self._open].type(event.line)
            self._say_what_it_is(event.line)

    def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Keep what was typed, or say why it can't be; then the next row is chosen."""
        if not self._open:
            return
        key, text = self._open, event.line
        stands = text == self._stands
        _, problem = self._details.read(key, text)
        if problem and not stands:
            reads = self.query_one("#reads", Static)
            reads.add_class("late")
            reads.update(one_line(problem))
            return
        sent = None if stands else self._details.keep(key, text)
        draft = self._drafts[key]
        if sent is None:
            draft.drop()
        else:
            draft.type(text)
            draft.sent(sent[1])
        self._close()
        if sent is not None:
            self.settle_act(*sent)
        if self._opens:
            self.dismiss()
            return
        if not draft.waiting:
            self.rows.move(1)
        self.show_sent()

    def on_line_editor_left(self, event: LineEditor.Left) -> None:
        """Leave what was typed as a draft; what stands there already is none."""
        if not self._open:
            return
        draft = self._drafts[self._open]
        if event.line == self._stands:
            draft.drop()
        else:
            draft.type(event.line)
            draft.put_down()
        self._close()
        if self._opens:
            self.dismiss()
            return
        self.show_sent()

    def _close(self) -> None:
        self._open = ""
        self.remove_class("-typing")
        editor = self.query_one(LineEditor)
        editor.line = ""
        editor.disabled = True
        self.set_focus(None)
        self.refresh_bindings()
