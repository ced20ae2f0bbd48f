"""Textual's own palette of commands, whose page keys are safe while it still gathers, and its clicks while a window shrinks."""

from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.command import CommandList, CommandPalette
from textual.errors import NoWidget

from peercoach_tui.tui.base.seams import closes


class FoundCommands(CommandList):
    """The rows of the palette. Textual's own raise IndexError for a click on a row that is gone: the list may have become shorter
    since it was drawn."""

    def on_click(self, event: events.Click) -> None:
        """Leave out a click on a row that is gone; Textual's own handler of the rest comes next."""
        row = event.style.meta.get("option")
        if row is not None and row >= self.option_count:
            event.prevent_default()
            event.stop()


class Palette(CommandPalette):
    """Finds every command by its name.

    Textual's list raises KeyError for a page key that comes before the list is laid out, and the palette NoWidget for a click on
    what the window has no room for any more; a second click behind it closes the screen below. Its sign before the line is an
    emoji, which not every terminal draws.
    """

    DEFAULT_CSS = """
    Palette SearchIcon { display: none; }
    Palette > Vertical, Palette > Vertical:dark { background: $surface; }
    Palette #--input, Palette #--input.--list-visible { border: blank; }
    Palette CommandInput > .input--cursor { background: $accent; color: $background; }
    Palette CommandList { border-bottom: none; }
    Palette CommandList > .option-list--option-highlighted { color: $strong; background: $card; text-style: bold; }
    Palette CommandList:ansi > .option-list--option-highlighted {
        color: $block-cursor-foreground; background: $block-cursor-background;
    }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pagedown", "page(1)", "Next page", show=False),
        Binding("pageup", "page(-1)", "Previous page", show=False),
    ]

    async def on_event(self, event: events.Event) -> None:
        """Leave out the mounting where the program ends right then: what gathers the commands would look for rows."""
        if not (isinstance(event, events.Mount) and closes(self)):
            await super().on_event(event)

    def compose(self) -> ComposeResult:
        """Compose Textual's own, with our rows."""
        for widget in super().compose():
            yield FoundCommands() if type(widget) is CommandList else widget

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Leave once; nothing happens unless this is the top of the stack."""
        return super().dismiss(result) if self.is_active else AwaitComplete()

    def on_click(self, event: events.Click) -> None:
        """Leave out a click on a place that is gone; Textual's own handler of the rest comes next."""
        try:
            self.get_widget_at(event.screen_x, event.screen_y)
        except NoWidget:
            event.prevent_default()

    def action_page(self, by: int) -> None:
        """Go a page down (+1) or up (-1)."""
        move: Callable[[], object] = getattr(self.query_one(CommandList), "action_page_down" if by > 0 else "action_page_up")
        with suppress(KeyError):
            move()
