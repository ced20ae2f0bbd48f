"""The brief in rows: beside the card, or below it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.follow_up_words import said_in_short, said_words
from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.partners.brief_words import BEFORE_THE_BREAK, TOLD, last_words_label
from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import count, due_words, long_day
from peercoach_tui.tui.widgets.room import first_rows, longest
from peercoach_tui.tui.widgets.wrapping import wrapped

if TYPE_CHECKING:
    from peercoach_tui.tui.today.page_shown import PageShown

MARGIN = 2
OF_A_QUESTION = 2
"""The rows that a question may always have: half of one can't be asked."""
WIDEST = 96
"""The most columns of the brief: further right the eye loses the line."""


class PageLine(NamedTuple):
    """A row of the page, and the id of the person or of the follow-up that stands in it, or that it is of the whole `group`."""

    row: Content
    person: str = ""
    follow_up: str = ""
    group: bool = False

    def moved(self, columns: int) -> "PageLine":
        """Return the line so many columns further right."""
        return self._replace(row=self.row.pad_left(columns))


def aside(told: Brief, shown: "PageShown", width: int, most: int, deep: int) -> Iterator[PageLine]:
    """Yield the brief under its headings, of `width` columns without the margin at its left."""
    said = list(_said(told, shown, ("You", told.partner.short), width, most, deep, column=None))
    groups = [("Said last time", said)]
    for heading, rows in (
        _last_words(told, shown, width, deep),
        ("You wanted to bring up", _points(told, shown, width, most, deep)),
        ("A first question", _texts([told.question.text] if told.question else [], width, deep)),
    ):
        groups.append((heading, [PageLine(row.pad_left(MARGIN)) for row in rows]))
    for place, (heading, lines) in enumerate(group for group in groups if group[1]):
        if place:
            yield PageLine(Content())
        yield PageLine(Content.styled(f"{' ' * MARGIN}{heading}", "$quiet"))
        yield from lines


def beneath(told: Brief, shown: "PageShown", width: int, column: int, most: int, deep: int) -> Iterator[PageLine]:
    """Yield the brief with its labels in a column at the left."""
    width = min(WIDEST, width)
    narrow = width < 72
    who = said_in_short(Side.ME, told.partner.short), said_in_short(Side.THEM, told.partner.short)
    yield from _said(told, shown, who, width, most, deep, column=column)
    room = width - column
    question = _texts([told.question.text] if told.question else [], room, max(deep, OF_A_QUESTION))
    for label, rows in (
        _last_words(told, shown, room, deep),
        ("Bring up", _points(told, shown, room, most, deep)),
        ("To begin" if narrow else "A first question", question),
    ):
        for place, row in enumerate(rows):
            yield PageLine(_label(label if place == 0 else "", column) + row)


def _last_words(told: Brief, shown: "PageShown", width: int, deep: int) -> tuple[str, list[Content]]:
    """Return the newest words under their heading; a note of the coach's is not for the two to read."""
    last = told.last_words
    if last is None or (shown.alone and last.sort is not NoteSort.WORDS):
        return "", []
    return last_words_label(last), list(_texts([last.words], width, deep))


def first_alone(told: Brief, shown: "PageShown", width: int) -> Iterator[PageLine]:
    """Yield the first follow-up, for a page on which nothing else has room."""
    chosen = next((each for each in told.open if each.id == shown.follow_up), None)
    for follow_up in [chosen] if chosen else told.open[:1]:
        due, style = _due(follow_up, shown)
        end = Content.styled(due, style)
        room, of = max(1, width - end.cell_length - 2), (follow_up.owner, told.partner.short)
        words = longest([one_line(say(*of)) for say in (said_words, said_in_short)], room)
        said = Content.styled(words, "$quiet").truncate(room, ellipsis=True)
        yield PageLine(Content())
        row = Content.assemble(" " * MARGIN, said, " " * (width - said.cell_length - end.cell_length), end)
        yield PageLine(row, follow_up=follow_up.id)
        yield from _follow_up("", follow_up, shown, width, 3, 0, Content())


def _said(
    told: Brief, shown: "PageShown", who: tuple[str, str], width: int, most: int, deep: int, *, column: int | None
) -> Iterator[PageLine]:
    """Yield what both said they would do: of each at most so many, and how many more there are."""
    if column is not None and any(Content(one_line(label)).cell_length >= column for label in who):
        who = "You", told.partner.short
    sides = [(label, told.said_by(side)) for label, side in zip(who, (Side.ME, Side.THEM), strict=True)]
    columns = column or min(14, max(Content(one_line(label)).cell_length for label, said in sides if said or label) + 2)
    for label, said in sides:
        seen = most_seen(len(said), most)
        first = _first_seen(said, shown.follow_up, seen)
        for place, follow_up in enumerate(said[first : first + seen]):
            due, style = _due(follow_up, shown)
            end = Content.styled(due, style)
            yield from _follow_up(label if place == 0 else "", follow_up, shown, width, deep, columns, end)
        if len(said) > seen:
            yield PageLine(Content.styled(f"{' ' * (MARGIN + columns)}and {len(said) - seen} more", "$quiet"))


def most_seen(number: int, most: int) -> int:
    """Return how many of a number are seen: where one alone would be left, it stands in the row that would say so."""
    return number if number == most + 1 else most


def _first_seen(said: Sequence[FollowUp], chosen: str, most: int) -> int:
    """Return the place of the first that is seen, so that the chosen one is."""
    place = next((place for place, each in enumerate(said) if each.id == chosen), 0)
    return max(0, place - most + 1)


def _follow_up(
    label: str, follow_up: FollowUp, shown: "PageShown", width: int, deep: int, column: int, end: Content
) -> Iterator[PageLine]:
    """Yield a follow-up: whose it is, its text, and at the right when it is due."""
    chosen = follow_up.id == shown.follow_up
    room = max(8, width - column - (end.cell_length + 2 if end.cell_length else 0))
    for place, text in enumerate(_wrapped(follow_up.plan, room, deep)):
        row = _label(label if place == 0 else "", column, chosen=chosen and place == 0)[MARGIN:] + text
        if place == 0 and end.cell_length:
            row = Content.assemble(row, " " * (width - row.cell_length - end.cell_length), end)
        if chosen:
            row = row.truncate(width, pad=True).stylize("bold on $lift")
        mark = Content.styled("▸ ", "bold $accent") if chosen and place == 0 else Content(" " * MARGIN)
        yield PageLine(mark + row, follow_up=follow_up.id)


def _due(follow_up: FollowUp, shown: "PageShown") -> tuple[str, str]:
    """Return when it is due, and its style. What the other may read as well says the day that was meant, and is never red."""
    today: date = shown.now.date()
    words = due_words(follow_up.due, today, follow_up.hour)
    if follow_up.due is None or follow_up.due >= today:
        return words, "$quiet"
    if shown.alone:
        return f"for {long_day(follow_up.due, today)}", "$quiet"
    told = shown.people[shown.place].brief if shown.people else None
    broken = told is not None and told.is_before_break(follow_up, today)
    return (BEFORE_THE_BREAK, "$quiet") if broken else (f"! {words}", "bold $late")


def _points(told: Brief, shown: "PageShown", width: int, most: int, deep: int) -> list[Content]:
    """Return what the coach wants to bring up: only how many there are, where the other may read it as well."""
    points = told.points
    if shown.alone:
        return _texts([count(len(points), "point")] if points else [], width, deep)
    first = points[: most_seen(len(points), min(most, TOLD))]
    left = len(points) - len(first)
    more = [Content.styled(f"and {left} more", "$quiet")] if left else []
    return [*_texts([each.words for each in first], width, deep), *more]


def _texts(texts: Sequence[str], width: int, deep: int) -> list[Content]:
    return [row for text in texts for row in _wrapped(text, width, deep)]


def _wrapped(text: str, room: int, deep: int) -> list[Content]:
    """Return a text in rows of so many columns, cut with an ellipsis after `deep` of them."""
    return first_rows(wrapped(Content.styled(one_line(text), "$foreground"), max(1, room)), deep, room)


def _label(label: str, column: int, *, chosen: bool = False) -> Content:
    if not column:
        return Content(" " * MARGIN)
    style = "$foreground" if chosen else "$quiet"
    shown = Content.styled(one_line(label), style).truncate(column - 1, ellipsis=True).truncate(column, pad=True)
    return shown.pad_left(MARGIN)
