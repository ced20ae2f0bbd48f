"""A page of a close: what is shown on it, and what its keys do."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType

from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.tui.base.in_meeting import DROP_DRAFT
from peercoach_tui.tui.close.field_holder import FieldHolder
from peercoach_tui.tui.lines.edge_editor import EdgeEditor

TABS = {"tab", "shift+tab"}
"""By which Textual goes to another thing that can have the focus."""


class ClosePage(FieldHolder, can_focus=True):
    """A page of the close. It has the focus while no line of it is open.

    `title` is the name of the step in the stepper, "" for a page that is none.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.on", "on", id="close-on", tooltip="Keep what stands here and go on"),
        Binding("pagedown", "screen.turn(1)", "next step", key_display="pgdn", id="close-next", tooltip="Go to the next step"),
        DROP_DRAFT,
    ]
    title: ClassVar[str] = ""
    keeps: ClassVar[tuple[type[Moment], ...]] = ()
    """What is kept on it: where such an act is taken back, it is turned to."""

    @property
    def is_done(self) -> bool:
        """Say whether what the page asks for was answered: it is ticked among the steps then."""
        return False

    @property
    def drafted(self) -> str:
        """Return the id of the draft that is in sight, "" for none."""
        return ""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer to drop a draft that is in sight, while no line is open."""
        return bool(self.drafted) and self.field is None if action == "drop_draft" else super().check_action(action, parameters)

    def action_drop_draft(self) -> None:
        """Drop the draft that is in sight; it can be brought back."""
        if self.meeting.drop_draft(self.drafted):
            self.book.drop_draft()

    def bring_back(self) -> bool:
        """Bring back what was dropped here and is no draft of the meeting; False where nothing was."""
        return False

    def show(self) -> None:
        """Show the meeting as it was sent."""

    def enter(self, by: int) -> None:
        """Be turned to, from before (+1) or from behind (-1), or at once (0)."""
        self.rest()

    def find(self, act: AnyMoment) -> None:
        """Choose what an act was about."""

    def on(self) -> bool:
        """Go on as Enter does, once what was typed is kept; False where the page ends there."""
        return self.go(+1)

    def go(self, by: int) -> bool:
        """Go on within the page; False where it ends there."""
        return False

    @property
    def has_line(self) -> bool:
        """Say whether there is a line here in which words can stand."""
        return False

    def open_line(self) -> None:
        """Open that line."""

    def on_key(self, event: events.Key) -> None:
        """Let nobody be taken out of a line by Tab, which turns whose a thing is."""
        if self.field is not None and event.key in TABS and not self._has_key(event.key):
            event.stop()

    def _has_key(self, key: str) -> bool:
        """Say whether a key does something on this page now."""
        active = self.screen.active_bindings.get(key)
        return active is not None and active.node is self

    def on_edge_editor_beyond(self, event: EdgeEditor.Beyond) -> None:
        """Keep what was typed and go where the key points."""
        event.stop()
        if event.edge:
            self.book.action_edge(-1 if event.by > 0 else 0)
        elif event.step:
            self.book.action_turn(event.by)
        elif self.finish() and not self.go(event.by):
            self.enter(event.by)
