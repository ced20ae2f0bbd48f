"""The lines of the close: each is answered by one key, or skipped by Enter.

Their keys are acts of the screen, so that two quick keys fall on two lines.
"""

from typing import ClassVar

from textual.app import RenderResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region, Size
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.tui.close.shown import (
    AnswerShown,
    AskShown,
    BreakShown,
    EndShown,
    FollowUpShown,
    HeadingShown,
    LearnedShown,
    ListenShown,
    NextShown,
    NoteShown,
    Shown,
    item_row,
    rows,
)


def scores(what: str) -> list[BindingType]:
    """Return the keys for 0 to 10, the first of them with the word for all."""
    return [
        Binding("0", "screen.score(0)", what, key_display="0–9 t", id="score-0", tooltip="Answer 0 of 10"),
        *(_score(f"{score}", score) for score in range(1, 10)),
        _score("t", 10),
    ]


def _score(key: str, score: int) -> Binding:
    words = f"{score} of 10"
    return Binding(key, f"screen.score({score})", words, show=False, id=f"score-{score}", tooltip=f"Answer {words}")


class Sheet(VerticalScroll, can_focus=False, inherit_bindings=False):
    """The page that scrolls with the chosen line; its arrows belong to the lines."""

    DEFAULT_CSS = """
    Sheet { height: 1fr; }
    """


class CloseRow(Widget):
    """One line of the page, as high as it needs to be."""

    DEFAULT_CSS = """
    CloseRow { height: auto; padding: 0 2; }
    """

    shown: reactive[Shown] = reactive(Shown(key=""), layout=True)

    def __init__(self, shown: Shown) -> None:
        super().__init__()
        self.set_reactive(CloseRow.shown, shown)

    @property
    def key(self) -> str:
        """Return which line this is."""
        return self.shown.key

    @property
    def is_marked(self) -> bool:
        """Say whether this is the chosen line, or the one whose editor is open."""
        return self.has_focus or self.has_class("-edited")

    def rows(self, width: int) -> list[Content]:
        """Return the rows of the line at that width."""
        return rows(self.shown, width, self.is_marked)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len(self.rows(width))

    def render(self) -> RenderResult:
        """Return the rows."""
        return Content("\n").join(self.rows(max(1, self.content_size.width)))


class Heading(CloseRow):
    """What stands above some lines."""


class CloseLine(CloseRow, can_focus=True):
    """A line that can be chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.go(1)", "on", id="close-on", tooltip="Go on to the next line and leave this one as it is"),
    ]
    DEFAULT_CSS = """
    CloseLine:focus, CloseLine.-edited { background: $surface; }
    """

    @property
    def chosen_region(self) -> Region:
        """Return what must be in view while the line is chosen, in cells of the page."""
        return self.virtual_region


class BreakLine(CloseLine):
    """A break, counted or not."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "screen.judge(True)", "count it", id="break-yes", tooltip="The break was part of the meeting"),
        Binding("n", "screen.judge(False)", "don't", id="break-no", tooltip="The break was no part of the meeting"),
    ]


class FollowUpLine(CloseLine):
    """A follow-up, read aloud, and how sure its owner is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *scores("how sure"),
        Binding("o", "screen.other_owner", "whose", id="follow-up-owner", tooltip="Give the follow-up to the other of the two"),
        Binding("w", "screen.edit('when')", "when", id="follow-up-when", tooltip="Say when or after what it will be done"),
        Binding("d", "screen.edit('due')", "due", id="follow-up-due", tooltip="Say by which day, in words"),
        Binding("e", "screen.edit('what')", "reword", id="follow-up-what", tooltip="Say in other words what will be done"),
    ]


class NoteLine(CloseLine):
    """A keyword that can be completed, or a line that was left unfinished."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "screen.edit('note')", "complete", id="note-complete", tooltip="Open the words and complete them"),
    ]


class ListenBlock(CloseLine):
    """The listening list, to be ticked honestly."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "screen.tick", "tick", id="listen-tick", tooltip="Tick what you did, or take its tick off"),
        Binding("down,j", "screen.move(1)", "down", show=False, id="listen-down", tooltip="Go to the item below"),
        Binding("up,k", "screen.move(-1)", "up", show=False, id="listen-up", tooltip="Go to the item above"),
    ]

    place: reactive[int] = reactive(0)

    @property
    def item(self) -> str:
        """Return the id of the chosen item, "" in an empty list."""
        items = self._items
        return items.items[self.place].id if items.items else ""

    @property
    def _items(self) -> ListenShown:
        assert isinstance(self.shown, ListenShown)
        return self.shown

    @property
    def chosen_region(self) -> Region:
        """Return the row of the chosen item."""
        row = item_row(self._items, self.place, self.content_size.width)
        region = self.virtual_region
        return Region(region.x, region.y + row, region.width, 1)

    def rows(self, width: int) -> list[Content]:
        """Return the items, the chosen one marked."""
        return rows(self.shown, width, self.is_marked, self.place)

    def move(self, by: int) -> bool:
        """Choose the item below (+1) or above (-1); False at either end of the list."""
        if not 0 <= self.place + by < len(self._items.items):
            return False
        self.place += by
        return True


class AnswerLine(CloseLine):
    """One of the partner's answers."""

    BINDINGS: ClassVar[list[BindingType]] = scores("answer")


class NextLine(CloseLine):
    """The next date: Enter takes the one that is suggested."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.take_date", "take it", id="next-take", tooltip="Take this date and go on"),
        Binding("d", "screen.edit('date')", "another", id="next-date", tooltip="Type another date, hour or place"),
        Binding("x", "screen.no_date", "none", id="next-none", tooltip="Set no date for now"),
    ]


class AskLine(CloseLine):
    """A question for the two to ask each other."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("u", "screen.use", "used", id="ask-use", tooltip="Keep that you asked this question"),
        Binding("space", "screen.next_question", "next", id="ask-next", tooltip="Show the next question"),
    ]


class LearnedLine(CloseLine):
    """The one line learned; its editor is open when one comes to it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e", "screen.edit('learned')", "write", id="learned-write", tooltip="Write the line that you learned"),
    ]


class EndLine(CloseLine):
    """The end of the meeting."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.end", "end the meeting", id="close-end", tooltip="End the meeting and see its card"),
    ]


KINDS: dict[type[Shown], type[CloseRow]] = {
    HeadingShown: Heading,
    BreakShown: BreakLine,
    FollowUpShown: FollowUpLine,
    NoteShown: NoteLine,
    ListenShown: ListenBlock,
    AnswerShown: AnswerLine,
    NextShown: NextLine,
    AskShown: AskLine,
    LearnedShown: LearnedLine,
    EndShown: EndLine,
}
"""The widget for each kind of line."""


def line(shown: Shown) -> CloseRow:
    """Return a new widget for a line."""
    return KINDS[type(shown)](shown)
