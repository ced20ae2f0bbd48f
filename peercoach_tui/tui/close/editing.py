"""Writing in the close: the editor that opens below a line, and goes on from it."""

from peercoach_tui.domain.reading.phrases import SUCH_AS
from peercoach_tui.tui.close.acts import BACK_TO_ITS_LINE, CloseActs, Editing
from peercoach_tui.tui.close.choosing import Choosing
from peercoach_tui.tui.close.edit import CloseEditor, EditLine
from peercoach_tui.tui.close.lines import CloseLine, CloseRow, FollowUpLine, LearnedLine, ListenBlock
from peercoach_tui.tui.close.reading import MEET_SUCH_AS, Edited, hint
from peercoach_tui.tui.close.view import FOLLOW_UPS
from peercoach_tui.tui.widgets.line import LineEditor

UNREAD = {Edited.DUE: f"Type a day, such as {SUCH_AS}.", Edited.DATE: f"Type a day, an hour and a place, such as {MEET_SUCH_AS}."}
"""What is said of a text that can't be read."""


class EditingLines(Choosing):
    """A page of lines of which each can be written on; going on keeps what was written."""

    acts: CloseActs
    editing: Editing | None = None

    @property
    def edit_line(self) -> EditLine:
        """Return the editor with its hint."""
        return self.query_one(EditLine)

    @property
    def row_in_view(self) -> CloseRow | EditLine:
        """Return the editor while it is open, else the chosen line."""
        return self.edit_line if self.editing else self.chosen

    def on_edit_line_grew(self) -> None:
        """Keep the whole editor in view."""
        self.bring_into_view()

    # Going on

    def action_go(self, by: int) -> None:
        """Go to the line below (+1) or above (-1); what is typed is kept on the way."""
        if self.editing is None:
            self.go_on(by)
        else:
            self.finish(by)

    def action_edge(self, place: int) -> None:
        """Go to the first line (0) or the last (-1)."""
        if self.finish(0):
            self.choose(self.lines[place])

    def action_move(self, by: int) -> None:
        """Go to another item of the listening list, or out of it."""
        block = self.chosen
        if isinstance(block, ListenBlock) and block.move(by):
            self.call_after_refresh(self.bring_into_view)
        else:
            self.action_go(by)

    def go_on(self, by: int, origin: str = "") -> None:
        """Choose the line so far below that of the key `origin`, else the chosen one; the line learned is open at once."""
        self.choose(self.beside(origin or self.chosen.key, by))
        if isinstance(self.chosen, LearnedLine) and by:
            self.action_edit(Edited.LEARNED)

    # The editor

    def action_follow_up(self) -> None:
        """Open an editor for another follow-up, below them all."""
        if self.finish(0):
            self._open(self.acts.adding(self.chosen.key), self._last_follow_up())

    def action_edit(self, field: str) -> None:
        """Open the editor of a field of the chosen line."""
        chosen = self.chosen
        editing = self.acts.editing(chosen.shown, field)
        if editing and self.finish(0):
            chosen.add_class("-edited")
            self._open(editing, chosen)

    def _open(self, editing: Editing, below: CloseRow) -> None:
        self.editing, self.last_chosen = editing, editing.below
        self.meeting.draft.open(editing.piece)
        self.sheet.move_child(self.edit_line, after=below)
        self.edit_line.open(editing.text, editing.reading)
        self.set_focus(self.edit_line.editor, scroll_visible=False)
        self.call_after_refresh(self.bring_into_view)

    def _shut(self, by: int) -> None:
        """Close the editor and go on from its line."""
        editing, self.editing = self.editing, None
        self.edit_line.close()
        self.query(".-edited").remove_class("-edited")
        if editing:
            self.go_on(by, editing.below)

    def finish(self, by: int) -> bool:
        """Keep what stands in the open editor and go on; False where it can't be read, and the editor stays."""
        editing, text = self.editing, self.edit_line.editor.line
        if editing is None:
            return True
        if not self.acts.can_be_read(editing, text):
            self.edit_line.say(UNREAD[editing.field], unread=True)
            return False
        kept = self.acts.keep(editing, text)
        self._shut(by)
        self.settle_line(kept)
        self.show_sent()
        newest = self._last_follow_up()
        if editing.field is Edited.ADD and kept is not None and isinstance(newest, CloseLine):
            self.choose(newest)
        return True

    def _last_follow_up(self) -> CloseRow:
        return [row for row in self.query(CloseRow) if row.key == FOLLOW_UPS or isinstance(row, FollowUpLine)][-1]

    def on_line_editor_typed(self, event: LineEditor.Typed) -> None:
        """Show what would be kept, and see that what is typed is on disk within a second."""
        event.stop()
        if self.editing is not None:
            self.edit_line.say(hint(event.line, self.editing.reading))
            self.typed(self.acts.draft_of(self.editing, event.line))

    def on_line_editor_submitted(self, event: LineEditor.Submitted) -> None:
        """Keep what was typed and go on."""
        event.stop()
        self.finish(0 if self.editing and self.editing.field in {*BACK_TO_ITS_LINE, Edited.ADD} else 1)

    def on_line_editor_left(self, event: LineEditor.Left) -> None:
        """Leave the line as it was; what was left or came back is left as it now reads."""
        event.stop()
        if self.editing:
            self.acts.leave(self.editing, event.line)
            self.store_draft()
        self._shut(0)
        self.show_sent()

    def on_close_editor_beyond(self, event: CloseEditor.Beyond) -> None:
        """Keep what was typed and go where the arrow points."""
        self.finish(event.by)

    def tell_left(self) -> None:
        """Say how the draft is opened again."""
        self.cue("left as a draft · {note-complete:e} on its line opens it again")

    def tell_came_back(self) -> None:
        """Say how what came back is opened again."""
        self.cue("not kept · {note-complete:e} on its line opens it again")
