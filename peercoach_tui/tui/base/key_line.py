"""The last line of a screen: its keys."""

from textual import events
from textual.app import RenderResult
from textual.binding import ActiveBinding, Binding
from textual.content import Content
from textual.dom import DOMNode
from textual.screen import Screen
from textual.style import Style
from textual.widget import Widget

from peercoach_tui.tui.base.everywhere import HIDE, KEYS
from peercoach_tui.tui.base.leaving import Leaving

GAP = Content("  ")
MOST = 7
"""How many keys the line shows at the most."""
SHORTER = {"next-stage": "stage", "overlay-down": ""}
"""What a key does in fewer letters, by its binding, where not all keys fit."""


def in_order(screen: "Screen[object]") -> list[ActiveBinding]:
    """Return what keys do now, what Enter does first and the rest in the order of declaration.

    A command whose key was chosen by the coach keeps its place.
    """
    actives = list(screen.active_bindings.values())
    nodes = list(dict.fromkeys(active.node for active in actives))
    places = {node: {id: place for place, id in enumerate(_declared(type(node)))} for node in nodes}

    def place(active: ActiveBinding) -> tuple[int, bool, int]:
        known = places[active.node]
        return nodes.index(active.node), active.binding.key != "enter", known.get(active.binding.id or "", len(known))

    return sorted(actives, key=place)


def _declared(holder: type[DOMNode]) -> list[str]:
    bases = (base.__dict__.get("BINDINGS", ()) for base in reversed(holder.__mro__))
    ids = (binding.id for bindings in bases for binding in bindings if isinstance(binding, Binding) and binding.id)
    return list(dict.fromkeys(ids))


def shown_bindings(screen: "Screen[object]") -> list[tuple[Binding, bool]]:
    """Return the bindings that a screen shows now, each once, and whether it can be used."""
    seen: set[str] = set()
    shown = []
    for active in in_order(screen):
        if active.binding.show and active.binding.action not in seen:
            seen.add(active.binding.action)
            shown.append((active.binding, active.enabled))
    # The key that shows all keys closes the line, behind the one that hides names.
    return sorted(shown, key=lambda each: (each[0].id == KEYS.id, each[0].id == HIDE.id))


class KeyLine(Widget):
    """The keys of the screen, each with its word; a click on one presses it. Made from the bindings alone."""

    DEFAULT_CSS = """
    KeyLine { dock: bottom; height: 1; padding: 0 2; color: $quiet; }
    """

    def on_mount(self) -> None:
        """Follow the bindings as they change."""
        self.screen.bindings_updated_signal.subscribe(self, lambda _: self.refresh())

    def render(self) -> RenderResult:
        """Return the line: "n note  f follow-up", as much as fits, the help key at the right end.

        Nothing stands there while something lies above.
        """
        if not self.screen.is_active:
            # What lies above takes the keys.
            return Content()
        shown = shown_bindings(self.screen)
        shown = [*shown[:-1][:MOST], *shown[-1:]]
        width = self.content_size.width
        parts = [self._part(binding, enabled, self._word(binding)) for binding, enabled in shown]
        if GAP.join(parts).cell_length > width:
            parts = self._fitting(shown, width)
        if not shown or shown[-1][0].id != KEYS.id:
            return GAP.join(parts)
        left, help = GAP.join(parts[:-1]), parts[-1]
        return Content.assemble(left, " " * (width - left.cell_length - help.cell_length), help)

    def _fitting(self, shown: list[tuple[Binding, bool]], width: int) -> list[Content]:
        words = (SHORTER.get(binding.id or "", self._word(binding)) for binding, _ in shown)
        *parts, last = (self._part(binding, enabled, word) for (binding, enabled), word in zip(shown, words, strict=True))
        fitting: list[Content] = []
        for part in parts:
            if GAP.join([*fitting, part, last]).cell_length > width:
                break
            fitting.append(part)
        return [*fitting, last]

    def on_click(self, event: events.Click) -> None:
        """Press the key that was clicked."""
        if key := event.style.meta.get("key"):
            self.app.simulate_key(key)

    def _word(self, binding: Binding) -> str:
        now = self.screen.word_for(binding.id or "") if isinstance(self.screen, Leaving) else ""
        return now or binding.description

    def _part(self, binding: Binding, enabled: bool, word: str) -> Content:
        key = self.app.get_key_display(binding)
        press = Style.from_meta({"key": binding.key})
        key_style = "bold $foreground" if enabled else "$quiet"
        return Content.assemble((key, key_style), (f" {word}" if word else "", "")).stylize(press)
