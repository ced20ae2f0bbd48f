"""The app: its places, its looks, and the open workspace."""

import asyncio
import gc
import signal
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from rich.text import Text
from textual import work
from textual.message import Message

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.tui.base.key_words import with_keys
from peercoach_tui.tui.base.keyed_app import KeyedApp
from peercoach_tui.tui.base.places import FIRST, PLACES
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.base.seams import ParsedOnce
from peercoach_tui.tui.themes import OURS, own_variables
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.acts import Kept
    from peercoach_tui.meeting.draft import Draft

READY_SECONDS = 0.3
"""How long after all is shown the program gets ready for the next keys."""
LEAVING_SECONDS = 2.0
"""How long leaving waits for what was typed to be on disk, before it asks."""
LEAVE_ANSWERS = "{unkept-again:enter} tries again · {unkept-lose:x} leaves without it · {unkept-stay:esc} stays"
LOOK_SECONDS = 1.0
"""How often is looked what other windows kept."""
USUAL = "crema"
"""The theme where none is chosen."""


class PeercoachApp(KeyedApp):
    """Opens on Today; the notebook is read once that is on the screen."""

    TITLE = "peercoach"
    CSS_PATH = "app.tcss"
    DEFAULT_MODE = FIRST.name
    ENABLE_COMMAND_PALETTE = True

    class Loaded(Message):
        """The notebook and the decks are read."""

    class KeptElsewhere(Message):
        """Another window or device kept something."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self._minute = workspace.local_now.replace(second=0, microsecond=0)
        self._following: Future[frozenset[str]] | None = None
        for place in PLACES:
            self.add_mode(place.name, partial(place.open, workspace))
        for theme in OURS:
            self.register_theme(theme)
        self.theme = workspace.settings.theme if workspace.settings.theme in self.available_themes else USUAL
        self.stylesheet = ParsedOnce(self.get_css_variables())
        workspace.keymap, unusable = self.choose_keys(workspace.settings.keys)
        workspace.warnings += (*self._unknown_theme(), *unusable)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our own variables a colour in the themes that don't know them."""
        return own_variables(self.current_theme)

    def on_mount(self) -> None:
        """Read the notebook; by now the first paint is made."""
        self.theme_changed_signal.subscribe(self, lambda theme: self._keep_theme(theme.name))
        self.load_workspace()
        self._leave_when_told()
        self.end_with_threads()

    def _leave_when_told(self) -> None:
        """Leave as with a key when the system ends the program: the terminal is given back, and the draft kept.

        All that is seen in a line is in the draft then: a letter is painted before the screen knows of it.
        """
        # Windows has no such signals, and only the main thread may be told of them.
        with suppress(NotImplementedError, RuntimeError, ValueError):
            for told in (signal.SIGTERM, signal.SIGHUP):
                asyncio.get_running_loop().add_signal_handler(told, self.once_arrived, partial(self.exit, None, 128 + told))

    async def action_quit(self) -> None:
        """Leave; where not all that was typed can be brought to disk, ask first."""
        if self._unkept():
            self.run_worker(self._leave_or_ask(), group="settle")
        else:
            self.exit()

    def _unkept(self) -> "list[Draft]":
        """Return the drafts of which not all is on disk."""
        drafts = (draft for screen in self._screens() for draft in screen.drafts if not draft.is_on_disk)
        return list(dict.fromkeys((*drafts, *self.workspace.unkept)))

    def _screens(self) -> Iterator[BaseScreen]:
        """Yield the screens that are open, in every place."""
        for place in PLACES:
            # A place that was never gone to has no stack.
            with suppress(KeyError):
                yield from (screen for screen in self.get_screen_stack(place.name) if isinstance(screen, BaseScreen))

    async def _bring_to_disk(self) -> None:
        for kept in [kept for draft in self._unkept() for kept in (*draft.on_their_way, draft.store())]:
            if kept is not None:
                await asyncio.wait([_settled(kept)], timeout=LEAVING_SECONDS)

    async def action_suspend(self) -> None:
        """Go back to the shell, with what is typed on disk: who is put aside may be ended there."""
        await self._bring_to_disk()
        self.put_aside()

    async def _leave_or_ask(self) -> None:
        from peercoach_tui.tui.base.leave_dialog import NOT_BEGUN, NOT_KEPT, LeaveDialog

        await self._bring_to_disk()
        left = self._unkept()
        if not left:
            self.exit()
        elif not isinstance(self.screen, LeaveDialog):
            answers = with_keys(LEAVE_ANSWERS, self.workspace.keymap)
            # The dialog says why: nothing that stands at the edge is to cover it.
            self.clear_notifications()
            why = NOT_BEGUN if left[0].is_on_disk else str(left[0].problem or (NOT_KEPT if left[0].is_settled else ""))
            self.push_screen(LeaveDialog(left[0].text, why, answers), self._answered)

    async def _answered(self, again: bool | None) -> None:
        if again:
            await self.action_quit()
        elif again is False:
            self.exit()

    def _unknown_theme(self) -> tuple[str, ...]:
        name = self.workspace.settings.theme
        if name in self.available_themes:
            return ()
        return (f"settings.toml: no theme is called {name}, so it is {USUAL}. ctrl+p lists them under Theme.",)

    def _keep_theme(self, name: str) -> None:
        self._keep_choice("theme", name)

    def _keep_choice(self, name: str, value: str | bool) -> None:
        try:
            self.workspace.choose(name, value)
        except PeercoachError as problem:
            self.notify(str(problem), severity="warning", markup=False)

    def action_hide_names(self) -> None:
        """Hide every name that is printed, or show them again; it stays so until the next time."""
        self._keep_choice("hide_names", not self.workspace.settings.hide_names)
        for screen in self.screen_stack:
            if isinstance(screen, BaseScreen) and screen.is_here:
                screen.show_names()

    @work(thread=True, exclusive=True, group="load")
    def load_workspace(self) -> None:
        """Read the decks and the notebook, off the event loop."""
        try:
            self.workspace.load()
        except PeercoachError as problem:
            self.call_from_thread(self.exit, None, 2, Text(str(problem)))
            return
        self.post_message(self.Loaded())

    @work(thread=True, group="ready")
    def get_ready(self) -> None:
        """Import what the next keys will need."""
        from peercoach_tui.tui.base.commands import found_together

        found_together()

    def on_peercoach_app_loaded(self) -> None:
        """Let the collector run again, and show what there is."""
        gc.freeze()
        gc.enable()
        self._show_sent()
        self.set_timer(READY_SECONDS, self.get_ready)
        self.set_interval(LOOK_SECONDS, self.look_about)

    def look_about(self) -> None:
        """See what other windows kept, whether the meeting was taken over there, and whether a new minute or day began."""
        if self._following is None or self._following.done():
            self._following = self.workspace.notebook.follow()
            self._following.add_done_callback(self._followed)
        self._leave_taken_over()
        minute = self.workspace.local_now.replace(second=0, microsecond=0)
        if self._minute != minute:
            before, self._minute = self._minute, minute
            self._show_minute(new_day=before.date() != minute.date())

    def _show_minute(self, *, new_day: bool) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, BaseScreen) and screen.is_here:
                screen.show_sent() if new_day else screen.show_minute()

    def _followed(self, followed: "Future[frozenset[str]]") -> None:
        """Pass on that something was kept elsewhere; called in the notebook's thread. What can't be read is looked at again."""
        if followed.exception() is None and followed.result():
            self.post_message(self.KeptElsewhere())

    def on_peercoach_app_kept_elsewhere(self) -> None:
        """Show what another window kept."""
        self._show_sent()

    def _show_sent(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, BaseScreen) and screen.is_here:
                screen.show_sent()

    def _leave_taken_over(self) -> None:
        held = (screen.taken_over() for screen in self.screen_stack if isinstance(screen, BaseScreen))
        sentence = next(filter(None, held), "")
        if sentence:
            while len(self.screen_stack) > 1:
                self.pop_screen()
            self.notify(sentence, severity="warning", markup=False)


def _settled(kept: "Kept") -> "asyncio.Future[None]":
    """Return what is done once an act is on disk or can't be kept: nobody need ask why."""
    loop = asyncio.get_running_loop()
    done: asyncio.Future[None] = loop.create_future()

    def tell(_: object) -> None:
        # The app may have ended meanwhile.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(lambda: None if done.done() else done.set_result(None))

    kept.add_done_callback(tell)
    return done
