"""What the lines of the close show: one value a line, and the rows that it is read as."""

from itertools import zip_longest

from rich.cells import cell_len
from textual.content import Content

from peercoach_tui.domain.follow_ups.follow_up import SURE_ENOUGH
from peercoach_tui.domain.listening.checklist import Facet, Item
from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import dots
from peercoach_tui.tui.widgets.balanced import WIDEST, balanced

SMALLER = f"Under {SURE_ENOUGH}: make the step smaller. What makes it not lower?"
STATE_COLUMN = 38
"""Where the answers stand, in cells from the left."""
TWO_COLUMNS = 98
"""From this width on the listening list has two columns."""
RIGHT = (Facet.RESPONDING, Facet.RESTRAINT)
"""The facets of the second column."""


class Shown(Value):
    """A line of the close. `key` tells it from the others."""

    key: str

    @property
    def answered(self) -> bool:
        """Say whether the line has its answer."""
        return False


class HeadingShown(Shown):
    """What stands above some lines, and a quiet word beside it; an empty row without any words."""

    text: str = ""
    aside: str = ""


class BreakShown(Shown):
    """A break ("10:55–11:07, 12′"), whether it counts, and the key that says the other."""

    words: str
    counts: bool
    judged: bool = False
    other_key: str = ""

    @property
    def answered(self) -> bool:
        """Say whether the coach judged it."""
        return self.judged


class FollowUpShown(Shown):
    """A follow-up that was made here, as it is read aloud: "Ana: when …, ask …", and by when."""

    id: str
    words: str
    by: str = ""
    confidence: int | None = None

    @property
    def answered(self) -> bool:
        """Say whether its owner said how sure they are."""
        return self.confidence is not None


class NoteShown(Shown):
    """A note with its hour and sign: its text, and as it is read. `left` says that it is a line that was not finished,
    `came_back` that it could not be kept."""

    text: str
    words: str
    hour: str = ""
    sign: str = ""
    left: bool = False
    came_back: bool = False


class ListenShown(Shown):
    """The whole listening list, and the ids of its items that are ticked."""

    items: tuple[Item, ...] = ()
    ticked: frozenset[str] = frozenset()


class AnswerShown(Shown):
    """A sentence that the partner answers, 0 to 10."""

    words: str
    score: int | None = None

    @property
    def answered(self) -> bool:
        """Say whether the partner answered."""
        return self.score is not None


class NextShown(Shown):
    """The next date: suggested, `arranged`, or (`none`) not wanted now; `aside` says how to take it."""

    date: NextDate
    arranged: bool = False
    none: bool = False
    aside: str = ""

    @property
    def answered(self) -> bool:
        """Say whether the two know when they meet."""
        return self.arranged or self.none


class AskShown(Shown):
    """A question of the close for the two to ask each other; `kind` says when it was asked, or what to do with it."""

    text: str
    kind: str
    used: bool = False

    @property
    def answered(self) -> bool:
        """Say whether it was asked."""
        return self.used


class LearnedShown(Shown):
    """The one line learned."""

    text: str = ""

    @property
    def answered(self) -> bool:
        """Say whether there is one."""
        return bool(self.text)


class EndShown(Shown):
    """The end of the meeting, and how to end it."""

    aside: str = ""


def rows(shown: Shown, width: int, marked: bool, place: int = 0) -> list[Content]:
    """Return a line in rows of at most `width` cells. `marked`: it is the chosen one; `place` is that of the chosen item."""
    match shown:
        case HeadingShown():
            found = _heading_rows(shown)
        case FollowUpShown():
            found = _follow_up_rows(shown, width, marked)
        case AskShown():
            found = _question_rows(shown, width, marked)
        case ListenShown():
            found = _checklist_rows(shown, width, marked, place)
        case _:
            found = [_one_row(shown, width, marked)]
    return [row.truncate(max(1, width), ellipsis=True) for row in found]


def _heading_rows(shown: HeadingShown) -> list[Content]:
    text = Content.assemble((shown.text, "$accent"), (f"   {shown.aside}" if shown.aside else "", "$quiet"))
    return [Content(""), text] if shown.text else [Content("")]


def _mark(marked: bool) -> tuple[str, str]:
    return ("▸ ", "bold $accent") if marked else ("  ", "")


def _text_style(marked: bool) -> str:
    return "bold $foreground" if marked else "$foreground"


def _one_row(shown: Shown, width: int, marked: bool) -> Content:
    match shown:
        case BreakShown():
            asked, state = f"{shown.words}. Count it?", _judged_words(shown)
            fits = cell_len(asked) + cell_len(state) + 4 <= width
            return _with_state(asked if fits else shown.words, state, shown.answered, marked, width)
        case AnswerShown():
            state = "0 to 10" if shown.score is None else f"{shown.score} {dots(shown.score)} ✓"
            return _with_state(shown.words, state, shown.answered, marked, width)
        case NoteShown():
            return _note_row(shown, marked)
        case NextShown():
            return _next_row(shown, width, marked)
        case LearnedShown():
            words = (one_line(shown.text) + " ✓", "$kept") if shown.text else ("in your own words", "$quiet")
            return Content.assemble(_mark(marked), words)
        case EndShown():
            return Content.assemble(_mark(marked), ("End the meeting", "bold $foreground"), (f"   {shown.aside}", "$quiet"))
    return Content("")


def _with_state(text: str, state: str, answered: bool, marked: bool, width: int) -> Content:
    """Return a text with its answer: in the column of the answers, or nearer where the line is short."""
    gap = max(2, min(STATE_COLUMN, width - 2 - cell_len(state)) - cell_len(text))
    return Content.assemble(_mark(marked), (text, _text_style(marked)), " " * gap, (state, "$kept" if answered else "$quiet"))


def _judged_words(shown: BreakShown) -> str:
    if shown.answered:
        return "counted ✓" if shown.counts else "not counted ✓"
    return f"{'counted' if shown.counts else 'not counted'} unless {shown.other_key}"


def _note_row(shown: NoteShown, marked: bool) -> Content:
    unfinished = "not kept  " if shown.came_back else "left unfinished  "
    before = unfinished if shown.left else f"{shown.hour}  " if shown.hour else ""
    sign = f"{shown.sign} " if shown.sign else ""
    return Content.assemble(_mark(marked), (before, "$quiet"), (sign, "$kept"), (one_line(shown.words), _text_style(marked)))


def _next_row(shown: NextShown, width: int, marked: bool) -> Content:
    if shown.none:
        return Content.assemble(_mark(marked), ("no date for now ✓", "$kept"))
    state = ("  ✓", "$kept") if shown.answered else (f"   {shown.aside}" if marked else "   suggested", "$quiet")
    words = Content(one_line(shown.date.words)).truncate(max(8, width - 2 - cell_len(state[0])), ellipsis=True)
    return Content.assemble(_mark(marked), words.stylize("$kept" if shown.answered else _text_style(marked)), state)


def _follow_up_rows(shown: FollowUpShown, width: int, marked: bool) -> list[Content]:
    room = max(8, min(WIDEST, width - 2))
    lines = balanced(one_line(shown.words), room)
    if len(lines) > 3:
        lines = [*lines[:2], Content(lines[2]).truncate(room - 1).plain + "…"]
    found = [Content.assemble(_mark(marked and not place), (line, "bold $foreground")) for place, line in enumerate(lines)]
    sure = shown.confidence
    state = ("how sure, 0 to 10?", "$quiet") if sure is None else (f"confidence {sure} {dots(sure)} ✓", "$kept")
    found.append(Content.assemble("  ", (f"{shown.by} · ", "$quiet"), state))
    if sure is not None and sure < SURE_ENOUGH:
        found += [Content.assemble("  ", (line, "$accent")) for line in balanced(SMALLER, max(8, width - 2))]
    return found


def _question_rows(shown: AskShown, width: int, marked: bool) -> list[Content]:
    lines = balanced(one_line(shown.text), max(8, min(WIDEST, width - 2)))
    found = [Content.assemble(_mark(marked and not place), (line, _text_style(marked))) for place, line in enumerate(lines)]
    return [*found, Content.assemble("  ", (shown.kind, "$kept" if shown.used else "$quiet"))]


def item_row(shown: ListenShown, place: int, width: int) -> int:
    """Return the row of an item in the listening list."""
    return next((column.index(place) for column in _columns(shown, width) if place in column), 0)


def _columns(shown: ListenShown, width: int) -> list[list[int | str]]:
    """Return one column of the places of all items; where there is room two, with the facets above their items."""
    if width < TWO_COLUMNS:
        return [list(range(len(shown.items)))]
    columns: list[list[int | str]] = [[], []]
    for place, item in enumerate(shown.items):
        column = columns[item.facet in RIGHT]
        if not place or shown.items[place - 1].facet is not item.facet:
            column.append(item.facet.value)
        column.append(place)
    return columns


def _checklist_rows(shown: ListenShown, width: int, marked: bool, place: int) -> list[Content]:
    if not shown.items:
        return [Content.assemble(_mark(marked), ("the list is empty", "$quiet"))]
    first, *second = _columns(shown, width)
    if not second:
        return [_item_row(shown, each, marked and each == place, beside=True) for each in range(len(shown.items))]
    half = width // 2
    chosen = place if marked else -1
    cells = [
        [_cell(shown, each, each == chosen).truncate(half, ellipsis=True, pad=True) for each in column]
        for column in (first, *second)
    ]
    return [Content.assemble(*pair) for pair in zip_longest(*cells, fillvalue=Content(" " * half))]


def _cell(shown: ListenShown, each: int | str, marked: bool) -> Content:
    return Content.styled(f"  {each}", "$quiet") if isinstance(each, str) else _item_row(shown, each, marked, beside=False)


def _item_row(shown: ListenShown, place: int, marked: bool, *, beside: bool) -> Content:
    """Return an item with its tick; `beside` puts the facet before the first of its items."""
    item = shown.items[place]
    is_first = not place or shown.items[place - 1].facet is not item.facet
    facet = (item.facet.value if is_first else "").ljust(12) if beside else ""
    ticked = item.id in shown.ticked
    tick = ("✓ ", "$kept") if ticked else ("· ", "$quiet")
    style = "bold $foreground" if marked else "$foreground" if ticked else "$quiet"
    return Content.assemble(_mark(marked), (facet, "$quiet"), tick, (item.past, style))
