"""An app whose commands are found on the key card and by name, with the keys that the coach chose."""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import SystemCommand
from textual.binding import ActiveBinding, Binding, BindingType
from textual.dom import DOMNode
from textual.screen import Screen
from textual.theme import ThemeProvider

from peercoach_tui.tui.base.everywhere import EVERYWHERE, has_shell
from peercoach_tui.tui.base.key_groups import MOVING
from peercoach_tui.tui.base.key_line import in_order
from peercoach_tui.tui.base.key_order import KeyOrder
from peercoach_tui.tui.base.key_words import KEY_WORDS, in_words
from peercoach_tui.tui.base.leaving import Leaving
from peercoach_tui.tui.base.saying import Of, SayingApp
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.base.text_fields import takes_text

if TYPE_CHECKING:
    from textual.actions import ActionParseResult


class KeyedApp(SayingApp, KeyOrder):
    """Shows and runs what the bindings of the screen on top declare: their keys, their words, and what they do."""

    BINDINGS: ClassVar[list[BindingType]] = [*EVERYWHERE]
    _runs: "tuple[str | ActionParseResult, DOMNode | None]" = ("", None)

    async def run_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Run an action, and know meanwhile which. What was said of a row goes once one goes on to another: its keys would be of
        that one."""
        before, self._runs = self._runs, (action, default_namespace)
        if Of.WORD in self._said and any(each.binding.group is MOVING for each in self._bound()):
            self.hush(Of.WORD)
        try:
            return await super().run_action(action, default_namespace, namespaces)
        finally:
            self._runs = before

    @property
    def key_that_runs(self) -> str:
        """Return the key of the command that is being run, to stand in a sentence ("{bring:b}"); "" while none is."""
        return next((in_words(each.binding) for each in self._bound() if each.binding.id), "")

    def _bound(self) -> Iterator[ActiveBinding]:
        """Yield the bindings of the command that is being run."""
        return (each for each in in_order(self.screen) if (each.binding.action, each.node) == self._runs)

    def choose_keys(self, chosen: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
        """Give commands, by their ids, the keys that the coach chose for them ("m" or "m, ctrl+n").

        Returns those that can be used, keys with commas between, and a sentence for each that can't.
        """
        if not chosen:
            return {}, ()
        # Finding the commands imports every room.
        from peercoach_tui.tui.base.chosen_keys import keymap

        usable, sentences = keymap(chosen)
        self.set_keymap(usable)
        return usable, sentences

    def is_unseen(self, event: events.Key | events.Paste) -> bool:
        """Say whether the page is covered, since the terminal is too small: then a key is text in an open line, or leaves."""
        if not isinstance(event, events.Key) or not isinstance(self.screen, Leaving) or not self.screen.is_covered:
            return False
        bound = self.screen.active_bindings.get(event.key)
        leaves = bound is not None and bound.binding.id in {each.id for each in EVERYWHERE}
        return not leaves and not takes_text(self.focused)

    def action_keys(self) -> None:
        """Show the keys of the screen on one card."""
        from peercoach_tui.tui.base.key_card import KeyCard

        self.push_screen(KeyCard.of(self.screen))

    def put_aside(self) -> None:
        """Go back to the shell, where there is one that can bring the program back: else it would stand still for good."""
        if has_shell():
            self.action_suspend_process()
        else:
            self.say("There is no shell here to go back to.")

    def action_command_palette(self) -> None:
        """Open the palette, unless it is open, or the page stands alone."""
        from peercoach_tui.tui.base.dialog import Dialog
        from peercoach_tui.tui.base.palette import Palette

        stands_alone = isinstance(self.screen, Dialog) and self.screen.STANDS_ALONE
        if not isinstance(self.screen, Palette) and not stands_alone:
            self.push_screen(Palette())

    def search_themes(self) -> None:
        """Open the palette of the looks."""
        from peercoach_tui.tui.base.palette import Palette

        self.push_screen(Palette([ThemeProvider], placeholder="Search for themes…"))

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
        for binding in screen.BY_NAME if isinstance(screen, BaseScreen) else ():
            run = partial(self.run_action, binding.action, screen)
            yield SystemCommand(binding.description.capitalize(), binding.tooltip, run)
        yield SystemCommand("Theme", "Choose another look", self.action_change_theme)
