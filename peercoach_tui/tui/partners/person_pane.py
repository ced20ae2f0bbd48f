"""What is known of the chosen person, drawn above their meetings."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

from peercoach_tui.domain.partners.brief_year import brief_weeks
from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.sessions.year import Week, year_around
from peercoach_tui.people import Person
from peercoach_tui.tui.partners.people_rows import bar
from peercoach_tui.tui.partners.person_words import PersonTold, both_words
from peercoach_tui.tui.widgets.ends import ends
from peercoach_tui.tui.widgets.room import first_rows
from peercoach_tui.tui.widgets.row import WAITS
from peercoach_tui.tui.widgets.wrapping import DOT, in_parts, wrapped
from peercoach_tui.tui.widgets.year import year_rows

NOBODY = "Nobody yet. Press {add-partner:p} to add the person you meet."
ARCHIVED_UNMET = "Nothing yet. Press {archive:x} to bring them back."
UNMET = "Nothing yet. On Today ({today:1}) choose them, then {begin:enter} begins your first meeting."

LABELS, LABELLED = 12, 56
"""The columns of the labels, and the least of a pane that has them."""
WRAPS = 50
"""Beside a label of so many columns what is open may take two rows."""
CARD = 3
"""The columns at both sides of what is written on the card."""
BAR, LEAST_BAR, MINUTES = 24, 8, 16
"""The cells of the bar of both ways, of the shortest one, and of the minutes beside it."""


class PanePart(NamedTuple):
    """Some rows that are drawn or left out together: the greater the rank, the sooner left out."""

    rank: int
    rows: list[Content]


class PersonShown(NamedTuple):
    """What is drawn. `told` is None while the person's notebook can't be read; `briefly` says that the name alone is.

    With a `card` name and agreement lie on one, and the list beside it has the bar of both ways. `hint` names the keys.
    """

    person: Person | None
    told: PersonTold | None
    today: date
    card: bool
    briefly: bool
    hint: Callable[[str], str]


class PersonPane(Widget):
    """Draws as much as its holder has room for, and leaves `least` rows to what stands below it."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    PersonPane { height: auto; color: $foreground; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._shown: PersonShown | None = None
        self._least = 0

    def show(self, shown: PersonShown, least: int) -> None:
        """Show who is chosen."""
        self._shown, self._least = shown, least
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len(self._rows(width, container.height))

    def render(self) -> RenderResult:
        """Return the rows."""
        rows = self._rows(self.content_size.width, self.content_size.height + self._least)
        return Content("\n").join(rows)

    def _rows(self, width: int, height: int) -> list[Content]:
        if self._shown is None or width < 1:
            return []
        parts = list(_parts(self._shown, width))
        while len(parts) > 1 and sum(len(part.rows) for part in parts) > height - self._least:
            parts.remove(max(parts, key=lambda part: part.rank))
        return [row for part in parts for row in part.rows]


def _parts(shown: PersonShown, width: int) -> Iterator[PanePart]:
    person, told = shown.person, shown.told
    if person is None:
        yield PanePart(0, _wrapped(shown.hint(NOBODY), width))
    elif told is None:
        yield PanePart(0, [_name(person), *_wrapped(person.reason, width, "$quiet")])
    elif shown.briefly:
        yield PanePart(0, [ends(_name(person), Content.styled(told.meetings, "$quiet"), width), Content()])
    else:
        yield from _whole(shown, person, told, width)


def _whole(shown: PersonShown, person: Person, told: PersonTold, width: int) -> Iterator[PanePart]:
    column = LABELS if width >= LABELLED else 0
    head = ends(_name(person), Content.styled(told.meetings, "$quiet"), width - (2 * CARD if shown.card else 0))
    if shown.card:
        yield from _card(told, head, width)
    else:
        yield PanePart(0, [head])
        yield PanePart(2, list(_labelled("You agreed", _agreement(told, width - column, 2), column)))
    met = bool(person.brief and person.brief.accounts)
    yield PanePart(1, list(_labelled("Next", _next(told, width - column), column)))
    yield PanePart(1, list(_labelled("Pause", _pause(told, width - column, labelled=bool(column)), column)))
    if not met:
        unmet = ARCHIVED_UNMET if person.archived else UNMET
        yield PanePart(1, [Content(), *_wrapped(shown.hint(unmet), width)])
    yield PanePart(7, list(_labelled("Brings", _wrapped(told.topics, width - column, most=2), column)))
    yield PanePart(8, list(_labelled("Who", _in_parts(told.who, width - column), column)))
    if told.ways is not None:
        yield PanePart(3, list(_labelled("Both ways", both_ways(told, width - column, card=shown.card), column)))
    yield PanePart(4, list(_labelled("Open", _open(told, width - column), column)))
    if met:
        year = _year(shown, person, width, column)
        yield PanePart(8, [Content()] if year else [])
        yield PanePart(5, year)
        yield PanePart(6, [Content()])
        yield PanePart(9, [Content.styled("Meetings", "$quiet")])


def _card(told: PersonTold, head: Content, width: int) -> Iterator[PanePart]:
    inner = width - 2 * CARD
    agreed = _agreement(told, inner, 3)
    said = [Content(), Content.styled("You agreed", "$quiet"), *agreed] if agreed else []
    rows = [Content(), head, *said, Content()]
    yield PanePart(0, [row.pad_left(CARD).truncate(width, pad=True).stylize("on $card") for row in rows])
    yield PanePart(6, [Content()])


def _name(person: Person) -> Content:
    mark = Content.styled(WAITS if person.waits else "", "$quiet")
    return mark + Content.styled(one_line(person.called), "bold $strong")


def _agreement(told: PersonTold, width: int, deep: int) -> list[Content]:
    if not told.agreement:
        return []
    return _wrapped(f"“{told.agreement}”", width, most=deep)


def _next(told: PersonTold, width: int) -> list[Content]:
    style = "bold $late" if told.late else "bold $accent" if told.near else "bold $foreground"
    where, *others = one_line(told.more).split(DOT)
    first = Content.assemble((one_line(told.next), style), (f", {where}" if where else "", "$foreground"))
    return first_rows(in_parts([first, *(Content.styled(each, "$foreground") for each in others)], width), 2, width)


def _pause(told: PersonTold, width: int, *, labelled: bool) -> list[Content]:
    """Return until when they pause; the label is not said again."""
    until = told.paused.removeprefix("paused").strip() or "no end yet"
    return _wrapped(until if labelled and told.paused else told.paused, width)


def both_ways(told: PersonTold, width: int, *, card: bool) -> list[Content]:
    """Return the minutes both ways: a bar where there is room for it, over how many meetings, and in all, where any are known.

    What has no room beside the bar stands below it.
    """
    if card or width < BAR + MINUTES:
        return _in_parts(both_words(told), width)
    over, in_all = Content.styled(told.over, "$quiet"), Content.styled(told.in_all, "$quiet")
    drawn = bar(told.ways, BAR)
    if told.ways is None:
        return [drawn]
    room = BAR + width - drawn.cell_length - over.cell_length - 1
    shorter = Content.assemble(bar(told.ways, max(LEAST_BAR, min(BAR, room))), " ", over)
    if shorter.cell_length > width:
        return [drawn, *in_parts(filter(None, (over, in_all)), width)]
    return in_parts(filter(None, (shorter, in_all)), width)


def _open(told: PersonTold, width: int) -> list[Content]:
    """Return what is open; where it is narrow as much of it as stands on one row."""
    late = (f", {told.open.late}", "$quiet" if told.open.broken else "$late") if told.open.late else ("", "")
    parts = [Content.assemble((told.open.follow_ups, "$foreground"), late)]
    for words in told.open.others:
        more = [*parts, Content.styled(words, "$foreground")]
        if len(in_parts(more, width)) == 1 or width >= WRAPS:
            parts = more
    return first_rows(in_parts(parts, width), 2, width)


def _year(shown: PersonShown, person: Person, width: int, column: int) -> list[Content]:
    year = year_around(shown.today)
    assert person.brief is not None
    weeks = brief_weeks(person.brief, year, shown.today)
    if all(week is Week.NONE for week in weeks):
        return []
    *above, row = year_rows(year, (("", weeks),), width=width, column=column, cells=1)
    return [*above, *_labelled("The year", [row[column:]], column)]


def _labelled(label: str, rows: list[Content], column: int) -> Iterator[Content]:
    for place, row in enumerate(rows):
        yield Content.styled((label if place == 0 else "").ljust(column) if column else "", "$quiet") + row


def _in_parts(text: str, width: int) -> list[Content]:
    parts = (Content.styled(part, "$foreground") for part in one_line(text).split(DOT))
    return first_rows(in_parts(parts, max(8, width)), 2, width) if text else []


def _wrapped(text: str, width: int, style: str = "$foreground", *, most: int = 99) -> list[Content]:
    width = max(8, width)
    return first_rows(wrapped(Content.styled(one_line(text), style), width), most, width) if text else []
