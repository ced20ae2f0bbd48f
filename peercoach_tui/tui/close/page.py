"""A page of a close: what is shown on it, and what its keys do."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.timer import Timer

from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.base.everywhere import HIDE
from peercoach_tui.tui.base.in_meeting import DROP_DRAFT
from peercoach_tui.tui.base.key_order import KeyOrder
from peercoach_tui.tui.base.unread import READING_SECONDS
from peercoach_tui.tui.base.words_run import Before, WordsRun
from peercoach_tui.tui.close.field_holder import FieldHolder
from peercoach_tui.tui.close.line_field import FieldDrafts
from peercoach_tui.tui.lines.edge_editor import EdgeEditor
from peercoach_tui.workspace import Workspace

NO_LINE = "no line is open here · what you type goes nowhere"

TABS = {"tab", "shift+tab"}
"""By which Textual goes to another thing that can have the focus."""


class ClosePage(FieldHolder, can_focus=True):
    """A page of the close. It has the focus while no line of it is open.

    `title` is the name of the step in the stepper, "" for a page that is none. Where it `HEEDS_WORDS`, a letter that is no key
    opens its line and is the first in it. A page without a line takes it for the beginning of words: no letter is a key until
    the hand rests.
    """

    HEEDS_WORDS: ClassVar[bool] = False
    NEVER_WORDS: ClassVar[frozenset[str]] = frozenset()
    """Keys that begin no words, also while they do nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.on", "on", id="close-on", tooltip="Keep what stands here and go on"),
        Binding("pagedown", "screen.turn(1)", "next step", key_display="pgdn", id="close-next", tooltip="Go to the next step"),
        DROP_DRAFT,
    ]
    title: ClassVar[str] = ""
    keeps: ClassVar[tuple[type[Moment], ...]] = ()
    """What is kept on it: where such an act is taken back, it is turned to."""
    _words: Timer | None = None
    """Runs while words are typed at a page without a line."""

    def __init__(self, workspace: Workspace, meeting: Meeting, typed: FieldDrafts) -> None:
        super().__init__(workspace, meeting, typed)
        self._hid = WordsRun()

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

    def open_line(self) -> None:
        """Open the line that is typed in here, where there is one."""

    async def on_key(self, event: events.Key) -> None:
        """Take a letter that is no key for the beginning of words; the one right before it that hid names is of them.

        Tab, which turns whose a thing is, takes nobody out of a line.
        """
        if self.field is not None and event.key in TABS and not self._has_key(event.key):
            event.stop()
            return
        is_key = event.key in {*self.screen.active_bindings, *self.NEVER_WORDS} and self._words is None
        hid = await self._names_back(event, is_key=is_key)
        if not self.HEEDS_WORDS or self.field is not None or not event.is_printable or is_key:
            return
        event.stop()
        letter = hid + (event.character or "").strip()
        if letter and self._words is None:
            self.open_line()
        if self.field is not None:
            self.field.editor.insert(letter)
        else:
            self._go_on_typing()

    async def _names_back(self, event: events.Key, *, is_key: bool) -> str:
        """Return the letters that hid names, or showed them, right before one that is no key; that is put back then."""
        assert isinstance(self.app, KeyOrder)
        (sign, at), bound = self.app.pressed, self.screen.active_bindings.get(event.key)
        if is_key and bound is not None and bound.binding.id == HIDE.id and sign.isalpha():
            self._hid.hear(sign, at, lambda: Before(hides_names=self.workspace.settings.hide_names))
            return ""
        typed = self._hid.end(at if event.is_printable and not is_key else None)
        if typed.before is not None and self.workspace.settings.hide_names is not typed.before.hides_names:
            await self.app.run_action("hide_names")
        return typed.text

    def _has_key(self, key: str) -> bool:
        """Say whether a key does something on this page now."""
        active = self.screen.active_bindings.get(key)
        return active is not None and active.node is self

    def _go_on_typing(self) -> None:
        """Wait for the hand to rest; say once what becomes of the words."""
        if self._words is None:
            self.book.cue(NO_LINE, holds=lambda: self.display and self.field is None)
        else:
            self._words.stop()
        self._words = self.set_timer(READING_SECONDS, self._rested)

    def _rested(self) -> None:
        self._words = None

    def on_edge_editor_beyond(self, event: EdgeEditor.Beyond) -> None:
        """Keep what was typed and go where the key points."""
        event.stop()
        if event.edge:
            self.book.action_edge(-1 if event.by > 0 else 0)
        elif event.step:
            self.book.action_turn(event.by)
        elif self.finish() and not self.go(event.by):
            self.enter(event.by)
