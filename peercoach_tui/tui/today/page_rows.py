"""The rows of Today beside and below its card: what was said, the others, the year."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from rich.cells import cell_len
from textual.content import Content

from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.partners.brief_words import due_in_words
from peercoach_tui.domain.partners.brief_year import brief_weeks
from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.sessions.year import Week, gathering_weeks, year_around
from peercoach_tui.domain.words import count
from peercoach_tui.people import Person
from peercoach_tui.tui.today.brief_rows import PageLine, aside, beneath, first_alone, most_seen
from peercoach_tui.tui.today.group_rows import ALL, group_alone, group_rows, keeping_group
from peercoach_tui.tui.today.page_shown import PageShown
from peercoach_tui.tui.today.person_card import EDGES, NARROW
from peercoach_tui.tui.widgets.row import WAITS
from peercoach_tui.tui.widgets.wrapping import wrapped
from peercoach_tui.tui.widgets.year import legend, name_columns, year_rows

MARGIN = 2
"""The columns left free at both sides; the mark of a chosen row stands in them."""
CARD_COLUMNS, CARD_ROWS, GAP = 52, 12, 4
"""The card where it stands at the left, and the columns between it and what belongs to it."""
LABELS, NAMES = 18, 24
"""The most columns of the labels, and of the names of the others."""
APART = 72
"""From so many columns on an empty row stands above the year."""
LEGEND = 2
"""The rows of the legend of the year, with the empty one above it."""
LEAST_WIDTH = 52
"""On a narrower page only the first follow-up stands below the card."""


class AmountTold(NamedTuple):
    """How much of the brief is drawn: of each one's follow-ups, and of the rows of a text."""

    follow_ups: int
    deep: int


class AmountBelow(NamedTuple):
    """How much is drawn below the brief: of the others, of the rows of the whole group, and whether the year is.

    A `close` year stands without its legend where the page is wide, elsewhere with no empty row above it.
    """

    others: int
    group: int
    year: bool
    close: bool = False


TOLD = (AmountTold(6, 3), AmountTold(4, 2), AmountTold(3, 1), AmountTold(2, 1), AmountTold(1, 1))
BELOW = (
    AmountBelow(99, 2, year=True),
    AmountBelow(5, 2, year=True),
    AmountBelow(5, 2, year=True, close=True),
    AmountBelow(5, 1, year=True, close=True),
    AmountBelow(5, 2, year=False),
    AmountBelow(5, 1, year=False),
    AmountBelow(3, 1, year=False),
    AmountBelow(1, 1, year=False),
)
"""From the most to the least: the first that fits is drawn."""
LEAST_TOLD, AMPLE, MOST_TOLD = 7, 10, 12
"""At least so many rows are left to the brief, whoever is chosen, so that what stands below stays where it is; of more
than `AMPLE` one is left free below all, and more than the last there are on a high page alone."""


def rows(shown: PageShown, width: int, height: int, *, wide: bool) -> list[PageLine]:
    """Return the rows, at most `height` of them, for a page of `width` columns."""
    told = shown.people[shown.place].brief if shown.people else None
    if width < LEAST_WIDTH:
        drawn = list(first_alone(told, shown, width - 2 * MARGIN)) if told else _sentence(shown, width - 2 * MARGIN)
        drawn = list(group_alone(shown, width - 2 * MARGIN)) if shown.on_group else drawn
        drawn += _number_of_others(shown, height - len(drawn))
    else:
        drawn = _fitting(shown, told, width - 2 * MARGIN, height, wide=wide)
    if len(drawn) > height:
        drawn = keeping_group(drawn, [*drawn[: max(0, height - 1)], PageLine(Content(f"{' ' * MARGIN}…"))], shown)
    return drawn


def _fitting(shown: PageShown, told: Brief | None, inner: int, height: int, *, wide: bool) -> list[PageLine]:
    """Return the most that fits. What stands below the brief is chosen first, so that it is the same whoever is chosen."""
    column = _column(shown, inner)

    @cache
    def above(much: AmountTold) -> list[PageLine]:
        return _above(shown, told, inner, column, much, wide=wide)

    year = [] if shown.alone else list(_year(shown, inner, column, wide=wide))
    least = CARD_ROWS if wide else LEAST_TOLD if shown.people else len(above(TOLD[-1]))
    moves = len(shown.people) > 1 and not shown.alone
    drawn: list[PageLine] = []
    for amount in BELOW:
        kept = _closer(year, inner, wide=wide) if amount.close else year
        below = _below(shown, inner, column, amount, kept if amount.year else [], wide=wide)
        room = height - len(below)
        if room < least and amount is not BELOW[-1]:
            continue
        slot = min(room - (room > AMPLE), max(MOST_TOLD, height // 2)) if below else room
        for much in TOLD:
            brief = above(much)
            if len(brief) <= slot:
                return [*brief, *[PageLine(Content())] * (slot - len(brief) if moves else 0), *below]
            drawn = [*brief, *below]
    return drawn


def _above(shown: PageShown, told: Brief | None, inner: int, column: int, much: AmountTold, *, wide: bool) -> list[PageLine]:
    if wide:
        left = CARD_COLUMNS + GAP
        right = list(aside(told, shown, inner - left, much.follow_ups, much.deep)) if told else []
        right += [PageLine(Content())] * (CARD_ROWS - len(right))
        return [line.moved(left) for line in right]
    if told:
        return [PageLine(Content()), *beneath(told, shown, inner, column, much.follow_ups, much.deep)]
    return _sentence(shown, inner)


def _below(shown: PageShown, inner: int, column: int, amount: AmountBelow, year: list[PageLine], *, wide: bool) -> list[PageLine]:
    others = [] if shown.alone else list(_others(shown, inner, column, amount.others, wide=wide))
    return [*others, *group_rows(shown, inner, column, amount.group, apart=wide or not others), *year]


def _sentence(shown: PageShown, inner: int) -> list[PageLine]:
    if EDGES + cell_len(one_line(shown.sentence)) <= inner + 2 * MARGIN and inner + 2 * MARGIN >= NARROW + EDGES:
        return []
    rows = wrapped(Content.styled(one_line(shown.sentence), "$foreground"), inner)
    return [PageLine(Content()), *(PageLine(row.pad_left(MARGIN)) for row in rows)]


def _column(shown: PageShown, inner: int) -> int:
    """Return the columns of the labels and of the names of the others: the same, so that one edge runs down the page."""
    called = [each.called for each in _others_of(shown)] if inner >= 72 else short_names(shown.people)
    names = [cell_len(one_line(each)) for each in called]
    return max(LABELS if inner >= 72 else 12, min(NAMES, max(names, default=0) + 2))


def _number_of_others(shown: PageShown, room: int) -> list[PageLine]:
    """Return how many others there are, in the last of the rows that are left."""
    others = len(_others_of(shown))
    if room < 1 or shown.alone or not others:
        return []
    row = Content.styled(f"{' ' * MARGIN}{count(others, 'other')} · ↑ ↓", "$quiet")
    return [*[PageLine(Content())] * (room - 1), PageLine(row)]


def _others_of(shown: PageShown) -> tuple[Person, ...]:
    return (*shown.people[: shown.place], *shown.people[shown.place + 1 :])


def _others(shown: PageShown, inner: int, column: int, most: int, *, wide: bool) -> Iterator[PageLine]:
    """Yield a row for each of the others; of many those around who is on the card."""
    others = _others_of(shown)
    if not others:
        return
    yield PageLine(Content())
    if wide:
        yield PageLine(Content.styled(f"{' ' * MARGIN}The others", "$quiet"))
    most = most_seen(len(others), most)
    first = max(0, min(shown.place, len(others) - most))
    shorts = dict(zip((each.id for each in shown.people), short_names(shown.people), strict=True))
    for person in others[first : first + most]:
        called = shorts[person.id] if inner < 72 else person.called
        yield PageLine(_other(person, called, shown, inner, column).pad_left(MARGIN), person=person.id)
    if len(others) > most:
        yield PageLine(Content.styled(f"{' ' * MARGIN}and {len(others) - most} more · ↑↓", "$quiet"))


def _other(person: Person, called: str, shown: PageShown, inner: int, column: int) -> Content:
    mark = WAITS if person.waits else ""
    name = Content.styled(mark + one_line(called), "$quiet" if person.waits else "$foreground")
    name = name.truncate(column - 1, ellipsis=True).truncate(column, pad=True)
    if person.brief is None:
        return name + Content.styled("! can't be read", "$late")
    today = shown.now.date()
    when, more = due_in_words(person.brief, today)
    late = person.brief.is_late(today)
    told = Content.styled(
        f"! {when}" if late else when, "$late" if late else "$foreground" if person.brief.arranged else "$quiet"
    )
    return Content.assemble(name, told, (f", {one_line(more)}" if more else "", "$quiet")).truncate(inner, ellipsis=True)


def _year(shown: PageShown, inner: int, column: int, *, wide: bool) -> Iterator[PageLine]:
    """Yield the year of all that are met, where any week of it holds something."""
    today = shown.now.date()
    year = year_around(today)
    met = [each for each in shown.people if each.brief is not None]
    told = [each.brief for each in met if each.brief is not None]
    weeks = [brief_weeks(each, year, today) for each in told]
    gathered = gathering_weeks(year, (each.day for each in shown.gatherings or ()), today)
    gathers = any(week is not Week.EMPTY for week in gathered)
    if not gathers and all(week is Week.NONE for row in weeks for week in row):
        return
    names = short_names(met)
    if gathers:
        names, weeks = [*names, ALL], [*weeks, gathered]
    cells = 2 if wide else 1
    columns = column if not wide and inner >= 72 else name_columns(names, 12)
    drawn = year_rows(year, tuple(zip(names, weeks, strict=True)), width=inner, column=columns, cells=cells)
    if inner >= APART:
        yield PageLine(Content())
    if wide:
        yield PageLine(Content.styled(f"{' ' * MARGIN}The year, a place for each week", "$quiet"))
    for place, row in enumerate(drawn, start=-2):
        of_one = 0 <= place < len(told)
        yield PageLine(row.pad_left(MARGIN), person=told[place].partner.id if of_one else "", group=place == len(told))
    if wide:
        yield PageLine(Content())
        yield PageLine(legend(gatherings=gathers).pad_left(MARGIN + columns))


def _closer(year: list[PageLine], inner: int, *, wide: bool) -> list[PageLine]:
    """Return the year on fewer rows."""
    if wide:
        return year[:-LEGEND]
    return year[1:] if inner >= APART else year


def short_names(people: Sequence[Person]) -> Sequence[str]:
    """Return what each is called in short."""
    return [each.partner.short if each.partner else each.called for each in people]
