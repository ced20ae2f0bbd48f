"""The keys of a screen on one card."""

from collections.abc import Iterable, Iterator
from typing import Any, ClassVar

from textual.app import ComposeResult, RenderResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget

from peercoach_tui.domain.value import Value
from peercoach_tui.tui.base.dialog import Dialog
from peercoach_tui.tui.base.everywhere import EVERYWHERE, HIDE, KEYS, PALETTE, SUSPEND, has_shell
from peercoach_tui.tui.base.key_line import in_order

TWO_COLUMNS = 92
"""From this many columns on the keys stand in two columns."""
GAP = 4
"""The space between the two columns."""


class Key(Value):
    """A command: the keys that do it, its word in the line of keys, and a sentence on what it does."""

    keys: tuple[str, ...]
    word: str
    tells: str


class Group(Value):
    """The keys that belong together under a heading."""

    heading: str
    keys: tuple[Key, ...] = ()


class KeyColumns(Widget):
    """Draws the groups: the keys in the margin, and beside them what they do."""

    DEFAULT_CSS = """
    KeyColumns { height: auto; width: 1fr; color: $quiet; }
    """

    shown: reactive[tuple[Group, ...]] = reactive((), layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the rows that the card takes at that width."""
        return len(list(self._card_rows(width)))

    def render(self) -> RenderResult:
        """Return the card, in two columns where there is room."""
        return Content("\n").join(self._card_rows(self.content_size.width))

    def _card_rows(self, width: int) -> Iterator[Content]:
        """Yield the rows of the card; two columns break between two keys, about half-way."""
        if width < TWO_COLUMNS:
            yield from (row for block in self._blocks(width) for row in block)
            return
        column = (width - GAP) // 2
        left, right = _halves(list(self._blocks(column)))
        for place in range(max(len(left), len(right))):
            first = left[place] if place < len(left) else Content("")
            second = right[place] if place < len(right) else Content("")
            yield Content.assemble(first, " " * (column + GAP - first.cell_length), second)

    def _blocks(self, width: int) -> Iterator[list[Content]]:
        """Yield the rows of each key, the first of a group with its heading above."""
        margin = max((len(" ".join(key.keys)) for group in self.shown for key in group.keys), default=0) + 2
        for number, group in enumerate(self.shown):
            heading = [Content.styled(group.heading, "bold $foreground")]
            above = ([Content("")] if number else []) + heading
            for key in group.keys:
                yield [*above, *_written(key, margin, width)]
                above = []


def _written(key: Key, margin: int, width: int) -> list[Content]:
    told = Content.assemble((key.word, "$foreground"), f"  {key.tells}").wrap(max(8, width - margin))
    marks = [Content.styled(" ".join(key.keys).ljust(margin), "bold $accent"), *[Content(" " * margin)] * (len(told) - 1)]
    return [mark + row for mark, row in zip(marks, told, strict=True)]


def _halves(blocks: list[list[Content]]) -> tuple[list[Content], list[Content]]:
    """Return the rows of both columns; no key is torn apart, and the left one is the longer."""
    left: list[Content] = []
    half = (sum(map(len, blocks)) + 1) // 2
    while blocks and len(left) < half:
        left += blocks.pop(0)
    right = [row for block in blocks for row in block]
    return left, right[1:] if right and not right[0].plain else right


def groups(active: Iterable[tuple[ActiveBinding, str]]) -> tuple[Group, ...]:
    """Return the keys of a screen and those that work everywhere, each command once in the order of its first key.

    `active` gives the bindings with the key as it is displayed.
    """
    common = {*(each.id for each in EVERYWHERE), KEYS.id, HIDE.id, PALETTE}
    here: dict[str, Key] = {}
    wide: dict[str, Key] = {}
    for bound, display in active:
        binding = bound.binding
        name = binding.id or (PALETTE if binding.action.removeprefix("app.") == PALETTE else "")
        if name and binding.tooltip:
            into = wide if name in common else here
            before = into[name].keys if name in into else ()
            into[name] = Key(keys=tuple(dict.fromkeys((*before, display))), word=binding.description, tells=binding.tooltip)
    named = (("This screen", here), ("Everywhere", wide))
    return tuple(Group(heading=heading, keys=tuple(keys.values())) for heading, keys in named if keys)


class KeyCard(Dialog[None]):
    """Shows the keys; Escape, Enter, ? or q puts the card away."""

    CSS_PATH = "key_card.tcss"
    AUTO_FOCUS: ClassVar[str] = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter,q", "put_away", "back", show=False, id="put-away", tooltip="Put the card away"),
        Binding("question_mark", "put_away", "back", show=False, id="keys", tooltip="Put the card away"),
        Binding("down,j", "scroll(1)", "down", show=False, id="down", tooltip="Go down by one"),
        Binding("up,k", "scroll(-1)", "up", show=False, id="up", tooltip="Go up by one"),
        Binding("pagedown,space", "page(1)", "page down", show=False, id="page-down", tooltip="Go down by a page"),
        Binding("pageup", "page(-1)", "page up", show=False, id="page-up", tooltip="Go up by a page"),
    ]

    def __init__(self, shown: tuple[Group, ...]) -> None:
        super().__init__()
        self._shown = shown

    @classmethod
    def of(cls, screen: Screen[Any]) -> "KeyCard":
        """Return the card of a screen, as its keys are now."""
        useful = (bound for bound in in_order(screen) if bound.binding.id != SUSPEND.id or has_shell())
        displayed = ((bound, screen.app.get_key_display(bound.binding)) for bound in useful)
        return cls(groups(displayed))

    def compose(self) -> ComposeResult:
        """Compose the card."""
        with VerticalScroll(id="card", can_focus=False):
            card = KeyColumns()
            card.shown = self._shown
            yield card

    def action_put_away(self) -> None:
        """Go back to the screen."""
        self.dismiss()

    def on_click(self) -> None:
        """Go back to the screen at a click."""
        self.dismiss()

    def action_scroll(self, by: int) -> None:
        """Scroll by a line."""
        self.query_one("#card").scroll_relative(y=by, animate=False, force=True)

    def action_page(self, by: int) -> None:
        """Scroll by a page."""
        card = self.query_one("#card")
        card.scroll_relative(y=by * max(1, card.size.height - 1), animate=False, force=True)
