"""The keys of a screen on one card."""

import asyncio
from typing import Any, ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult, RenderResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from peercoach_tui.tui.base.card_keys import CardGroup, CardKey, found, groups
from peercoach_tui.tui.base.dialog import Dialog
from peercoach_tui.tui.base.elsewhere import Elsewhere
from peercoach_tui.tui.base.everywhere import SUSPEND, has_shell
from peercoach_tui.tui.base.key_line import in_order
from peercoach_tui.tui.base.layouts import by_place
from peercoach_tui.tui.base.settling import Settling

TWO_COLUMNS = 92
"""From this many columns on the keys stand in two columns."""
GAP = 4
"""The space between two columns."""
MOST_COLUMNS = 4
"""How many columns stand beside each other at the most, where keys stand with a word alone."""
WORD_AT = 5
"""The columns that a key takes before its word, where it is no longer than that."""
OVER = 2
"""The rows above the keys: what is typed, and an empty one."""
AIRY, AIR = 24, 2
"""From so many rows of the terminal on so many stay free above and below."""


def room(height: int) -> int:
    """Return the rows for the keys in a terminal of `height` rows."""
    return max(1, height - OVER - (AIR if height >= AIRY else 0))


class KeyColumns(Widget):
    """Draws the groups: the keys in the margin, and beside them what they do; only its word where they don't all fit else."""

    DEFAULT_CSS = """
    KeyColumns { height: auto; width: 1fr; color: $quiet; }
    """

    shown: reactive[tuple[CardGroup, ...]] = reactive((), layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the rows that the card takes at that width."""
        return len(self._card_rows(width))

    def render(self) -> RenderResult:
        """Return the card."""
        return Content("\n").join(self._card_rows(self.content_size.width))

    def _card_rows(self, width: int) -> list[Content]:
        """Return the rows of the card: with sentences where all is in view so, else in words alone."""
        columns = 1 if width < TWO_COLUMNS else 2
        told = _laid(self._blocks((width - GAP * (columns - 1)) // columns), columns, width)
        if told is not None and len(told) <= room(self.screen.size.height):
            return told
        words = self._blocks(0)
        laid = (_laid(words, columns, width) for columns in range(MOST_COLUMNS, 1, -1))
        return next((rows for rows in laid if rows is not None), [row for block in words for row in block])

    def _blocks(self, width: int) -> list[list[Content]]:
        """Return the rows of each key, the first of a group with its heading above; with its sentence where a width is given."""
        margin = max((cell_len(" ".join(key.keys)) for group in self.shown for key in group.keys), default=0) + 2
        blocks = []
        for number, group in enumerate(self.shown):
            heading = [Content.styled(group.heading, "$quiet")]
            above = ([Content("")] if number else []) + heading
            for key in group.keys:
                blocks.append([*above, *(_told(key, margin, width) if width else [_named(key)])])
                above = []
        return blocks


def _named(key: CardKey) -> Content:
    return Content.assemble((" ".join(key.keys).ljust(WORD_AT), "bold $foreground"), ("  " + key.word, "$foreground"))


def _told(key: CardKey, margin: int, width: int) -> list[Content]:
    told = Content.assemble((key.word, "$foreground"), f"  {key.tells}").wrap(max(8, width - margin))
    marks = [Content.styled(" ".join(key.keys).ljust(margin), "bold $foreground"), *[Content(" " * margin)] * (len(told) - 1)]
    return [mark + row for mark, row in zip(marks, told, strict=True)]


def _laid(blocks: list[list[Content]], columns: int, width: int) -> list[Content] | None:
    """Return the rows of so many columns, about as long as each other; None where they are wider than the card.

    No key is torn apart.
    """
    longest = max(1, -(-sum(map(len, blocks)) // columns), *map(len, blocks))
    while len(filled := _filled(blocks, longest)) > columns:
        longest += 1
    widths = [max(row.cell_length for row in column) for column in filled]
    if sum(widths) + GAP * (len(widths) - 1) > width:
        return None
    # What is left over is shared out: columns of words stand as far apart as the card is wide.
    share = (width - sum(widths)) // max(1, columns)
    return [
        _beside([column[row] if row < len(column) else Content("") for column in filled], [each + share for each in widths])
        for row in range(longest)
    ]


def _filled(blocks: list[list[Content]], longest: int) -> list[list[Content]]:
    """Return columns of at most so many rows; none begins with an empty one."""
    filled: list[list[Content]] = []
    for block in blocks:
        if filled and len(filled[-1]) + len(block) <= longest:
            filled[-1] += block
        else:
            filled.append(block[1:] if not block[0].plain else [*block])
    return filled


def _beside(cells: list[Content], widths: list[int]) -> Content:
    padded = [Content.assemble(cell, " " * (wide - cell.cell_length)) for cell, wide in zip(cells[:-1], widths[:-1], strict=True)]
    return Content("").join([*padded, *cells[-1:]])


class KeyCard(Dialog[None]):
    """Shows the keys; what is typed finds some of them. Escape, Enter or ? puts the card away."""

    CSS_PATH = "key_card.tcss"
    AUTO_FOCUS: ClassVar[str] = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,enter", "put_away", "back", show=False, id="put-away", tooltip="Put the card away"),
        Binding("question_mark", "put_away", "back", show=False, id="keys", tooltip="Put the card away"),
        Binding("backspace", "erase", "erase", show=False, id="card-erase", tooltip="Take back the last letter"),
        Binding("down", "scroll(1)", "down", show=False, id="down", tooltip="Go down by one"),
        Binding("up", "scroll(-1)", "up", show=False, id="up", tooltip="Go up by one"),
        Binding("pagedown", "page(1)", "page down", show=False, id="page-down", tooltip="Go down by a page"),
        Binding("pageup", "page(-1)", "page up", show=False, id="page-up", tooltip="Go up by a page"),
    ]

    typed: reactive[str] = reactive("", init=False)
    """What was typed to find a key."""

    def __init__(self, shown: tuple[CardGroup, ...], elsewhere: Elsewhere) -> None:
        super().__init__()
        self._shown, self._elsewhere = shown, elsewhere
        self._others: tuple[CardGroup, ...] | None = None

    @classmethod
    def of(cls, screen: Screen[Any]) -> "KeyCard":
        """Return the card of a screen, as its keys are now."""
        useful = [bound for bound in in_order(screen) if bound.binding.id != SUSPEND.id or has_shell()]
        displayed = ((bound, screen.app.get_key_display(bound.binding)) for bound in useful)
        here = frozenset(bound.binding.id for bound in useful if bound.binding.id)
        keymap = screen.workspace.keymap if isinstance(screen, Settling) else {}
        return cls(groups(displayed), Elsewhere(type(screen), here, keymap, screen.app.get_key_display))

    def compose(self) -> ComposeResult:
        """Compose what is typed, and the card below it."""
        with Vertical(id="box"):
            yield Static(self._over, id="typed")
            with VerticalScroll(id="card", can_focus=False):
                card = KeyColumns()
                card.shown = self._shown
                yield card

    @property
    def _over(self) -> Content:
        if not self.typed:
            return Content.styled("Type to find a key", "$quiet")
        nothing = "" if self._others is None or self._found else "   no key is called that"
        return Content.assemble((self.typed, "bold $accent"), ("▏", "$accent"), (nothing, "$quiet"))

    def on_resize(self, _: events.Resize) -> None:
        """Leave room above the keys for what is typed."""
        self.query_one("#card").styles.max_height = room(self.size.height)
        self.set_class(self.size.height >= AIRY, "-airy")

    def on_key(self, event: events.Key) -> None:
        """Find by what is typed; the ? that opened the card puts it away."""
        if event.is_printable and event.character is not None and event.character != "?":
            event.stop()
            event.prevent_default()
            self.typed = (self.typed + (by_place(event).character or "")).lstrip()

    @property
    def _found(self) -> tuple[CardGroup, ...]:
        return found(self._shown, self.typed, self._others or ()) if self.typed else self._shown

    def watch_typed(self) -> None:
        """Show what is found, here at once; elsewhere as soon as the other screens are there to be asked."""
        self._show_found()
        if self._others is None:
            self.run_worker(self._ask_elsewhere(), group="settle", exclusive=True)

    async def _ask_elsewhere(self) -> None:
        self._others = await asyncio.to_thread(self._elsewhere.groups)
        self._show_found()

    def _show_found(self) -> None:
        self.query_one("#typed", Static).update(self._over)
        self.query_one(KeyColumns).shown = self._found
        self.query_one("#card").scroll_home(animate=False)

    def action_erase(self) -> None:
        """Take back the last letter."""
        self.typed = self.typed[:-1]

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
