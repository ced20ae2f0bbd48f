"""The app: its places, its looks, and the open workspace."""

import asyncio
import gc
from collections.abc import Iterable
from functools import partial

from rich.text import Text
from textual import events, work
from textual.app import SystemCommand
from textual.binding import Binding
from textual.message import Message
from textual.screen import Screen

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.plain import capital
from peercoach_tui.tui.base.key_groups import MOVING
from peercoach_tui.tui.base.key_groups import PLACES as PLACE_KEYS
from peercoach_tui.tui.base.places import FIRST, PLACES
from peercoach_tui.tui.base.saying import Of
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.base.seams import ParsedOnce, bound_here
from peercoach_tui.tui.following import FollowingApp
from peercoach_tui.tui.themes import OURS, own_variables
from peercoach_tui.workspace import Workspace

READY_SECONDS = 0.3
"""How long after all is shown the program gets ready for the next keys."""
BETWEEN_FOLDERS = 0.02
"""Seconds between two partners of whom the index is told."""
EXPORT = "Export …"
EXPORT_TELLS = "Write what is kept into files for other programs"
NOT_READ_YET = "Your notes are still being read. That key works once they are here."
USUAL = "crema"
"""The theme where none is chosen."""


class PeercoachApp(FollowingApp):
    """Opens on Today; the notebook is read once that is on the screen."""

    TITLE = "peercoach"
    CSS_PATH = "app.tcss"
    DEFAULT_MODE = FIRST.name
    ENABLE_COMMAND_PALETTE = True

    class Loaded(Message):
        """The notebook and the decks are read."""

    class NotLoaded(Message):
        """The notebook can't be read at all."""

        def __init__(self, problem: PeercoachError) -> None:
            super().__init__()
            self.problem = problem

    class Ready(Message):
        """What the next keys will need is imported."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
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

    def on_load(self) -> None:
        """Let every task begin in its turn, under any Python, as in the tests.

        From Python 3.12 on Textual lets them begin at once where it runs a program: a dialog stands before its style is read.
        """
        asyncio.get_running_loop().set_task_factory(None)

    def on_mount(self) -> None:
        """Read the notebook; by now the first paint is made."""
        self.theme_changed_signal.subscribe(self, lambda theme: self._keep_theme(theme.name))
        self.load_workspace()
        self.leave_when_told()
        self.end_with_threads()

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
            self.say(str(problem), Of.PROBLEM)

    def get_system_commands(self, screen: "Screen[object]") -> Iterable[SystemCommand]:
        """Offer in the places as well to write what is kept into files, which has no key."""
        yield from super().get_system_commands(screen)
        in_place = isinstance(screen, BaseScreen) and screen.place_name and not getattr(screen, "alone", False)
        if in_place and self.workspace.loaded:
            from peercoach_tui.exchange.registry import formats

            open_it = partial(self.open_export, getattr(screen, "partner", None))
            yield SystemCommand(EXPORT, EXPORT_TELLS, open_it)
            # Whoever types the name of a format gets that one; a list of all commands has no need of each.
            for format in formats():
                title, tells = f"{EXPORT} {format.title}", capital(format.help)
                yield SystemCommand(title, tells, partial(open_it, format.word), discover=False)

    def open_export(self, chosen: object, word: str = "") -> None:
        """Ask what is to be written into files, and where.

        The partner who is `chosen` in a place, if any, is suggested, and so is the format of that `word`.
        """
        from peercoach_tui.domain.partners.partner import Partner
        from peercoach_tui.tui.exporting.screen import ExportScreen

        self.push_screen(ExportScreen(self.workspace, chosen if isinstance(chosen, Partner) else None, word))

    def is_unseen(self, event: events.Key | events.Paste) -> bool:
        """Say besides whether a key is for what is not read yet, and tell so: all else works meanwhile, such as leaving."""
        if super().is_unseen(event):
            return True
        if self.workspace.loaded or not isinstance(event, events.Key) or not isinstance(self.screen, BaseScreen):
            return False
        from textual.widgets import Input

        # Also what can't be done now, since nobody is there to be chosen yet.
        bound = bound_here(self.screen, event.key)
        waits = bool(bound) and not isinstance(self.focused, Input) and not any(map(_works_at_once, bound))
        if waits:
            self.say(NOT_READ_YET)
        return waits

    def action_hide_names(self) -> None:
        """Hide every name that is printed, or show them again; it stays so until the next time.

        What is said at the foot goes, as it may hold one. A place that isn't seen follows when it is gone to.
        """
        from peercoach_tui.tui.base.dialog import Dialog

        self.hush()
        self._keep_choice("hide_names", not self.workspace.settings.hide_names)
        for screen in self.screen_stack:
            if isinstance(screen, Dialog) or (isinstance(screen, BaseScreen) and screen.is_here):
                screen.show_names()

    def action_own_questions(self) -> None:
        """Show the decks and the coach's own questions, as a page of the place one is in."""
        from peercoach_tui.tui.base.undoing import Undoing
        from peercoach_tui.tui.questions.screen import QuestionsScreen

        if self.workspace.loaded:
            place = self.screen if isinstance(self.screen, Undoing) else None
            self.push_screen(QuestionsScreen(self.workspace, place=place))

    @work(thread=True, exclusive=True, group="load")
    def load_workspace(self) -> None:
        """Read the decks and the notebook, off the event loop."""
        try:
            self.workspace.load()
        except PeercoachError as problem:
            self.post_message(self.NotLoaded(problem))
            return
        self.post_message(self.Loaded())

    def on_peercoach_app_not_loaded(self, event: NotLoaded) -> None:
        """Leave, and say why."""
        self.exit(None, 2, Text(str(event.problem)))

    @work(thread=True, group="ready")
    def get_ready(self) -> None:
        """Import what the next keys will need."""
        from peercoach_tui.tui.base.commands import found_together

        found_together()
        self.post_message(self.Ready())

    def on_peercoach_app_ready(self) -> None:
        """Tell the index what is kept, a folder at a time, so that the notebook opens at once; no key waits for that."""
        if self.workspace.index.tell_next():
            self.set_timer(BETWEEN_FOLDERS, self.on_peercoach_app_ready)

    def on_peercoach_app_loaded(self) -> None:
        """Let the collector run again, and show what there is."""
        gc.freeze()
        gc.enable()
        self.show_sent()
        self.set_timer(READY_SECONDS, self.get_ready)
        self.follow()


def _works_at_once(binding: Binding) -> bool:
    """Say whether a key needs nothing of the notebook: it moves, leaves or goes elsewhere."""
    return (
        binding.action.startswith("app.")
        or binding.group in (MOVING, PLACE_KEYS)
        or binding.key == "escape"
        or binding.key.isdigit()
    )
