"""The app: its places, its looks, and the open workspace."""

import gc
import sys
from collections.abc import Iterable
from concurrent.futures import Future
from functools import partial
from importlib import import_module
from pathlib import Path
from traceback import extract_tb
from types import TracebackType
from typing import ClassVar

from rich.text import Text
from textual import work
from textual.app import SystemCommand
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.screen import Screen

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.tui.base.drafting import Drafting
from peercoach_tui.tui.base.key_line import in_order
from peercoach_tui.tui.base.key_order import KeyOrder
from peercoach_tui.tui.base.key_words import KEY_WORDS
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.themes import OURS, SHARED_VARIABLES
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.workspace import Workspace

READY_SECONDS = 0.3
"""How long after all is shown the program gets ready for the next keys."""
LOOK_SECONDS = 1.0
"""How often is looked what other windows kept."""
USUAL = "crema"
"""The theme where none is chosen."""


def stopped(traceback: TracebackType | None, kind: type[BaseException] | None) -> str:
    """Return the sentence for a mistake of the program's own: where it happened, and never with what."""
    frames = [frame for frame in extract_tb(traceback) if "peercoach_tui" in frame.filename]
    where = f" (at {Path(frames[-1].filename).name}, line {frames[-1].lineno})" if frames else ""
    name = kind.__name__ if kind else "a mistake"
    return f"peercoach stopped: {name}{where}. All that was shown as kept is on disk; open it again to go on."


class PeercoachApp(KeyOrder):
    """Opens on Today; the notebook is read once that is on the screen."""

    TITLE = "peercoach"
    CSS_PATH = "app.tcss"
    DEFAULT_MODE = "today"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", "quit", show=False, id="quit", tooltip="Leave the program; everything is kept", priority=True),
    ]

    class Loaded(Message):
        """The notebook and the decks are read."""

    class KeptElsewhere(Message):
        """Another window or device kept something."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self._day = workspace.today
        self._following: Future[frozenset[str]] | None = None
        self.add_mode("today", partial(TodayScreen, workspace))
        self.add_mode("partners", self._partners)
        for theme in OURS:
            self.register_theme(theme)
        self.theme = workspace.settings.theme if workspace.settings.theme in self.available_themes else USUAL
        workspace.warnings += (*self._unknown_theme(), *self._choose_keys(workspace.settings.keys))

    def _partners(self) -> BaseScreen:
        from peercoach_tui.tui.partners.screen import PartnersScreen

        return PartnersScreen(self.workspace)

    def _choose_keys(self, chosen: dict[str, str]) -> tuple[str, ...]:
        """Give commands the keys that the coach chose for them; return a sentence for each that can't be used."""
        if not chosen:
            return ()
        from peercoach_tui.tui.base.commands import keymap

        usable, sentences = keymap(chosen)
        self.set_keymap(usable)
        self.workspace.keymap = usable
        return sentences

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give our own variables a colour in the themes that don't know them."""
        theme = self.current_theme
        stand_in = {"quiet": theme.secondary, "kept": theme.success, "late": theme.error}
        return {name: stand_in[name] or theme.primary for name in SHARED_VARIABLES}

    def on_mount(self) -> None:
        """Read the notebook; by now the first paint is made."""
        self.theme_changed_signal.subscribe(self, lambda theme: self._keep_theme(theme.name))
        self.load_workspace()

    def _unknown_theme(self) -> tuple[str, ...]:
        name = self.workspace.settings.theme
        if name in self.available_themes:
            return ()
        return (f"settings.toml: no theme is called {name}, so it is {USUAL}. ctrl+p lists them under Theme.",)

    def _keep_theme(self, name: str) -> None:
        if self.workspace.save_theme is not None:
            try:
                self.workspace.save_theme(name)
            except PeercoachError as problem:
                self.notify(str(problem), severity="warning", markup=False)

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
        from peercoach_tui.domain.reading.phrases import warm_up

        import_module("peercoach_tui.tui.base.commands")
        warm_up()

    def on_peercoach_app_loaded(self) -> None:
        """Let the collector run again, and show what there is."""
        gc.freeze()
        gc.enable()
        self._show_sent()
        self.set_timer(READY_SECONDS, self.get_ready)
        self.set_interval(LOOK_SECONDS, self.look_about)

    def look_about(self) -> None:
        """See what other windows kept, whether the meeting was taken over there, and whether a new day began."""
        if self._following is None or self._following.done():
            self._following = self.workspace.notebook.follow()
            self._following.add_done_callback(self._followed)
        self._leave_taken_over()
        if self._day != self.workspace.today:
            self._day = self.workspace.today
            self._show_sent()

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
        held = (screen.look_elsewhere() for screen in self.screen_stack if isinstance(screen, Drafting))
        sentence = next(filter(None, held), "")
        if sentence:
            while len(self.screen_stack) > 1:
                self.pop_screen()
            self.notify(sentence, severity="warning", markup=False)

    def _fatal_error(self) -> None:
        """Leave with one sentence: Textual's own traceback shows the values of variables, and with them notes."""
        self._exit_renderables.append(Text(stopped(sys.exc_info()[2], sys.exc_info()[0])))
        self._close_messages_no_wait()

    def action_command_palette(self) -> None:
        """Open the palette, unless it is open."""
        from peercoach_tui.tui.base.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    def get_key_display(self, binding: Binding) -> str:
        """Return a key as the screen calls it: in a word where its sign is not known to everyone."""
        return binding.key_display or KEY_WORDS.get(binding.key) or super().get_key_display(binding)

    def get_system_commands(self, screen: "Screen[object]") -> Iterable[SystemCommand]:
        """Offer every command of the screen by name, from its bindings, besides the theme and the way out."""
        seen = set()
        for active in in_order(screen):
            binding = active.binding
            if binding.id and binding.tooltip and binding.id not in seen:
                seen.add(binding.id)
                run = partial(self.run_action, binding.action, active.node)
                yield SystemCommand(binding.description.capitalize(), binding.tooltip, run)
        yield SystemCommand("Theme", "Choose another look", self.action_change_theme)
