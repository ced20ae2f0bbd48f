"""The editor of a line out of which keys lead."""

from dataclasses import dataclass

from textual.message import Message

from peercoach_tui.tui.widgets.line import LineEditor


class EdgeEditor(LineEditor):
    """An editor that says when an arrow leads out of it."""

    @dataclass
    class Beyond(Message):
        """A key went beyond the text: up (-1) or down (+1), a whole `step`, or to the `edge` of what the line stands in."""

        by: int
        step: bool = False
        edge: bool = False

    def action_cursor_up(self, select: bool = False) -> None:
        """Go up a row, or out of the editor."""
        if select or not self.navigator.is_first_wrapped_line(self.cursor_location):
            super().action_cursor_up(select)
        else:
            self.post_message(self.Beyond(-1))

    def action_cursor_down(self, select: bool = False) -> None:
        """Go down a row, or out of the editor."""
        if select or not self.navigator.is_last_wrapped_line(self.cursor_location):
            super().action_cursor_down(select)
        else:
            self.post_message(self.Beyond(+1))
