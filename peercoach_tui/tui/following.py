"""Following what other windows keep, and the clock."""

from collections.abc import Iterator
from concurrent.futures import Future

from textual.message import Message

from peercoach_tui.tui.base.dialog import Dialog
from peercoach_tui.tui.base.key_words import with_keys
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.outside import OutsideApp
from peercoach_tui.workspace import Workspace

LOOK_SECONDS = 1.0
"""How often is looked what other windows kept."""


class FollowingApp(OutsideApp):
    """An app that shows what another window or device kept, and what another minute or day changes."""

    class KeptElsewhere(Message):
        """Another window or device kept something."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._minute = workspace.local_now.replace(second=0, microsecond=0)
        self._following: Future[frozenset[str]] | None = None

    def follow(self) -> None:
        """Look about from now on."""
        self.set_interval(LOOK_SECONDS, self.look_about)

    def look_about(self) -> None:
        """See what other windows kept, whether the meeting was taken over there, and whether a new minute or day began."""
        if self._following is None or self._following.done():
            self._following = self.workspace.notebook.follow()
            self._following.add_done_callback(self._followed)
        if not self.is_outside:
            self._leave_taken_over()
        minute = self.workspace.local_now.replace(second=0, microsecond=0)
        if self._minute != minute:
            travelled = self.workspace.look_at_zone()
            before, self._minute = self._minute, self.workspace.local_now.replace(second=0, microsecond=0)
            self._show_minute(new_day=travelled or before.date() != self._minute.date())

    def _show_minute(self, *, new_day: bool) -> None:
        for screen in self._shown():
            screen.show_sent() if new_day else screen.show_minute()

    def _followed(self, followed: "Future[frozenset[str]]") -> None:
        """Pass on that something was kept elsewhere; called in the notebook's thread. What can't be read is looked at again."""
        if followed.exception() is None and followed.result():
            self.post_message(self.KeptElsewhere())

    def on_following_app_kept_elsewhere(self) -> None:
        """Show what another window kept."""
        self.show_sent()

    def show_sent(self) -> None:
        """Show on all screens of the place one is in what was sent."""
        for screen in self._shown():
            screen.show_sent()

    def _shown(self) -> Iterator[BaseScreen]:
        """Yield the screens of the place one is in, from the lowest up."""
        return (screen for screen in self.screen_stack if isinstance(screen, BaseScreen) and screen.is_here)

    def _leave_taken_over(self) -> None:
        meetings = [screen for screen in self.screen_stack if isinstance(screen, BaseScreen)]
        for screen in self.screen_stack:
            if isinstance(screen, BaseScreen | Dialog):
                screen.look_elsewhere()
        taken = next((screen for screen in meetings if screen.taken_over), None)
        if taken is not None:
            from peercoach_tui.tui.base.taken_over_dialog import TakenOverDialog

            sentence = taken.taken_over
            while len(self.screen_stack) > 1:
                self.pop_screen()
            answers = with_keys("{taken-over-back:esc} to Today", self.workspace.keymap)
            self.push_screen(TakenOverDialog(lambda: taken.taken_over or sentence, answers))
