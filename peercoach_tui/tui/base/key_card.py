"""The keys of a screen on one card."""

from collections.abc import Iterable
from typing import Any, ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult, RenderResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Static

from peercoach_tui.domain.value import Value
from peercoach_tui.tui.base.dialog import Dialog
from peercoach_tui.tui.base.everywhere import EVERYWHERE, HIDE, KEYS, PALETTE, SUSPEND, has_shell
from peercoach_tui.tui.base.key_groups import MOVING, PLACES
from peercoach_tui.tui.base.key_line import in_order

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
HERE, COMMON = "This screen", "Everywhere"
LAST = (MOVING.description, PLACES.description, COMMON)
"""The headings that stand last, in this order."""


class CardKey(Value):
    """A command: the keys that do it, its word in the line of keys, and a sentence on what it does."""

    keys: tuple[str, ...]
    word: str
    tells: str

    def is_meant(self, typed: str) -> bool:
        """Say whether what was typed is its key, or begins words of it."""
        words = f"{self.word} {self.tells}".casefold().split()
        return typed in self.keys or all(any(word.startswith(part) for word in words) for part in typed.casefold().split())


class CardGroup(Value):
    """The keys that belong together under a heading."""

    heading: str
    keys: tuple[CardKey, ...] = ()


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
        if told is not None and len(told) <= self.screen.size.height - OVER:
            return told
        words = self._blocks(0)
        laid = (_laid(words, columns, width) for columns in range(MOST_COLUMNS, 1, -1))
        return next((rows for rows in laid if rows is not None), [row for block in words for row in block])

    def _blocks(self, width: int) -> list[list[Content]]:
        """Return the rows of each key, the first of a group with its heading above; with its sentence where a width is given."""
        margin = max((cell_len(" ".join(key.keys)) for group in self.shown for key in group.keys), default=0) + 2
        blocks = []
        for number, group in enumerate(self.shown):
            heading = [Content.styled(group.heading, "bold $foreground")]
            above = ([Content("")] if number else []) + heading
            for key in group.keys:
                blocks.append([*above, *(_told(key, margin, width) if width else [_named(key)])])
                above = []
        return blocks


def _named(key: CardKey) -> Content:
    return Content.assemble((" ".join(key.keys).ljust(WORD_AT), "bold $accent"), ("  " + key.word, "$foreground"))


def _told(key: CardKey, margin: int, width: int) -> list[Content]:
    told = Content.assemble((key.word, "$foreground"), f"  {key.tells}").wrap(max(8, width - margin))
    marks = [Content.styled(" ".join(key.keys).ljust(margin), "bold $accent"), *[Content(" " * margin)] * (len(told) - 1)]
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


def groups(active: Iterable[tuple[ActiveBinding, str]]) -> tuple[CardGroup, ...]:
    """Return the keys of a screen in their groups, each command once in the order of its first key; last what is everywhere.

    `active` gives the bindings with the key as it is displayed.
    """
    common = {*(each.id for each in EVERYWHERE), KEYS.id, HIDE.id, PALETTE}
    named: dict[str, dict[str, CardKey]] = {HERE: {}}
    for bound, display in active:
        binding = bound.binding
        name = binding.id or (PALETTE if binding.action.removeprefix("app.") == PALETTE else "")
        if name and binding.tooltip:
            heading = COMMON if name in common else binding.group.description if binding.group else HERE
            into = named.setdefault(heading, {})
            before = into[name].keys if name in into else ()
            into[name] = CardKey(keys=tuple(dict.fromkeys((*before, display))), word=binding.description, tells=binding.tooltip)
    # A sort keeps the order of those that are alike.
    headings = sorted(named, key=lambda heading: LAST.index(heading) if heading in LAST else -1)
    return tuple(CardGroup(heading=heading, keys=tuple(named[heading].values())) for heading in headings if named[heading])


def found(every: tuple[CardGroup, ...], typed: str) -> tuple[CardGroup, ...]:
    """Return the keys that are meant by what was typed, in their groups."""
    meant = (CardGroup(heading=group.heading, keys=tuple(key for key in group.keys if key.is_meant(typed))) for group in every)
    return tuple(group for group in meant if group.keys)


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

    def __init__(self, shown: tuple[CardGroup, ...]) -> None:
        super().__init__()
        self._shown = shown

    @classmethod
    def of(cls, screen: Screen[Any]) -> "KeyCard":
        """Return the card of a screen, as its keys are now."""
        useful = (bound for bound in in_order(screen) if bound.binding.id != SUSPEND.id or has_shell())
        displayed = ((bound, screen.app.get_key_display(bound.binding)) for bound in useful)
        return cls(groups(displayed))

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
        nothing = "" if found(self._shown, self.typed) else "   no key is called that"
        return Content.assemble((self.typed, "bold $accent"), ("▏", "$accent"), (nothing, "$quiet"))

    def on_resize(self) -> None:
        """Leave room above the keys for what is typed."""
        self.query_one("#card").styles.max_height = max(1, self.size.height - OVER)

    def on_key(self, event: events.Key) -> None:
        """Find by what is typed; the ? that opened the card puts it away."""
        if event.is_printable and event.character is not None and event.character != "?":
            event.stop()
            self.typed = (self.typed + event.character).lstrip()

    def watch_typed(self) -> None:
        """Show what is found."""
        self.query_one("#typed", Static).update(self._over)
        self.query_one(KeyColumns).shown = found(self._shown, self.typed)
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
