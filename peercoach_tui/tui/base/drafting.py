"""What the screens of a meeting share: lines are typed in them, and nothing typed is lost."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from textual import events
from textual.timer import Timer

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.reading.read_as import ReadAs
from peercoach_tui.meeting.draft import Draft
from peercoach_tui.meeting.elsewhere import elsewhere_words
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.base.saying import Of
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.workspace import Workspace

DRAFT_SECONDS = 0.5
"""How long after a key the draft goes to disk, at the latest."""


class Drafting(BaseScreen, part=True):
    """A screen of a meeting in which lines are typed."""

    def __init__(self, workspace: Workspace, meeting: Meeting) -> None:
        super().__init__(workspace)
        self.meeting = meeting
        self._draft_timer: Timer | None = None

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """Return the draft of the meeting."""
        return (*super().drafts, self.meeting.draft)

    def look_elsewhere(self) -> None:
        """Let what is typed here go where it became something else in another window."""
        self.meeting.clock.look_elsewhere()

    @property
    def taken_over(self) -> str:
        """Return the sentence that says that the meeting is held or was closed in another window, or the partner forgotten there;
        "" while it is here."""
        if self.meeting.acts.id in self.workspace.notebook.forgotten:
            said = "Whom you meet here was forgotten in another window, with all that was kept."
            return f"{said} What you typed can't be kept." if self.meeting.draft.text else said
        said = elsewhere_words(self.meeting)
        if not said or not self.meeting.draft.is_written:
            return said
        ended = self.meeting.account.ended is not None
        return f"{said} What you typed {'waits with your words' if ended else 'is kept as its draft'}."

    def typed(self, text: str, read_as: ReadAs) -> None:
        """Take what stands in the open line and how it is to be read, and see that it is on disk within a second."""
        self.meeting.draft.type(text, read_as)
        if self._draft_timer is None:
            self._draft_timer = self.set_timer(DRAFT_SECONDS, self.store_draft)

    def on_paste(self, event: events.Paste) -> None:
        """Offer what was pasted while no line is open as a draft."""
        # Textual calls the handlers of all bases, unless one says otherwise.
        event.prevent_default()
        event.stop()
        text = event.text.replace("\r\n", "\n").replace("\r", "\n")
        if text.strip():
            self.meeting.draft.find(text)
            self.store_draft(self.tell_left)
            self.show_sent()

    def tell_left(self) -> None:
        """Say how what was left as a draft is opened again."""

    def store_draft(self, then: Callable[[], None] | None = None) -> None:
        """Keep the draft now, and call `then` once it is on disk."""
        self._stop_draft_timer()
        self.heed(self.meeting.draft.store(), then=then)

    def settle_line(self, kept: Kept | None) -> None:
        """Wait for a line that was sent: a draft until it is on disk, and one to be opened again if it can't be kept."""
        if kept is None:
            self.store_draft()
        else:
            self._stop_draft_timer()
            self.settle(kept, then=self.store_draft, failed=self._came_back)

    def _came_back(self) -> None:
        self.store_draft()
        self.tell_came_back()

    def tell_came_back(self) -> None:
        """Say how what came back is opened again."""

    def _stop_draft_timer(self) -> None:
        if self._draft_timer is not None:
            self._draft_timer.stop()
            self._draft_timer = None

    def on_unmount(self) -> None:
        """Leave what was typed as a draft on disk, whatever ends the screen, and say if it can't be kept."""
        self._stop_draft_timer()
        if self._goes_on_below:
            self.meeting.draft.put_down()
        else:
            self.workspace.table.leave(self.meeting)
            self.meeting.leave()
        self.app.run_worker(self._see_out(), group="settle")

    @property
    def _goes_on_below(self) -> bool:
        """Say whether the meeting goes on in a screen below this one, which may be off the stack already."""
        stack = self.app.screen_stack
        below = stack[: stack.index(self)] if self in stack else stack
        return any(isinstance(each, Drafting) and each.meeting is self.meeting for each in below)

    async def _see_out(self) -> None:
        draft = self.meeting.draft
        for kept in draft.on_their_way:
            with suppress(PeercoachError):
                await asyncio.wrap_future(kept)
        last = draft.store()
        try:
            await asyncio.wrap_future(last) if last is not None else None
        except PeercoachError as problem:
            self.say(str(problem), Of.PROBLEM)
        # Only now is it known until when the meeting was here.
        self.show_on_top()
