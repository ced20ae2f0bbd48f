"""The look back: what each said they would do and what I wanted to bring up, the chosen one on the card, the others below it."""

from datetime import date

from rich.cells import cell_len
from textual import events
from textual.app import RenderResult
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.follow_up_words import became_words, meant_words, read_aloud, said_words
from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.points.point import Point
from peercoach_tui.domain.points.point_words import WANTED, to_bring_up
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import day_words
from peercoach_tui.tui.session.acting import Acting, KeyWord
from peercoach_tui.tui.session.question_card import KEY_GAP, card_indent
from peercoach_tui.tui.widgets.large_text import plain_lines

MARK = "▸ "
WIDE_ENOUGH = 64
"""From so many columns on all that is on the card has one left edge."""


class LookBackShown(Value):
    """The follow-ups to look at, those that wait first; the ids of those that were looked at, how many `points` wait behind them,
    and the place of the chosen row.

    The last row is that of the points; `opened` is the one of them that is seen. `number` is the place of the chosen follow-up
    by due date, counted from 1, `made_on` the day of its meeting. `partner` is a first name, `today` the local date, `keys` say
    what becomes of the chosen row.
    """

    follow_ups: tuple[FollowUp, ...] = ()
    looked_at: frozenset[str] = frozenset()
    points: int = 0
    opened: Point | None = None
    chosen: int = 0
    number: int = 1
    partner: str = ""
    today: date = date.min
    made_on: date | None = None
    keys: tuple[KeyWord, ...] = ()

    @property
    def rows(self) -> int:
        """Return how many rows there are: the follow-ups, and one for all points."""
        return len(self.follow_ups) + bool(self.points)

    @property
    def follow_up(self) -> FollowUp | None:
        """Return the chosen follow-up, None where another row is chosen or there is none."""
        return self.follow_ups[self.chosen] if self.chosen < len(self.follow_ups) else None

    @property
    def point_chosen(self) -> bool:
        """Say whether the row of the points is chosen."""
        return bool(self.points) and self.follow_up is None

    def is_settled(self, follow_up: FollowUp) -> bool:
        """Say whether it was looked at."""
        return not follow_up.is_open or follow_up.id in self.looked_at


class LookBackCard(Acting):
    """The chosen follow-up as it was said, or what I wanted to bring up, with what may have become of it, each with its key."""

    DEFAULT_CSS = """
    LookBackCard { height: 1fr; }
    """

    shown: reactive[LookBackShown] = reactive(LookBackShown())

    def render(self) -> RenderResult:
        """Return who said so, what they said, what is known of it, and the outcomes."""
        shown, (width, height) = self.shown, self.content_size
        if not shown.rows:
            return Content("")
        indent = _indent(width)
        room = max(8, width - indent - 2)
        # The outcomes begin below the mark where they need the room.
        left = indent if width >= WIDE_ENOUGH else 2
        said, large = _said(shown)
        head = Content.styled(said, "$quiet")
        foot = _outcomes(shown.keys, max(8, width - left - 1))
        chosen = shown.follow_up
        about = [Content.styled(_about(chosen, shown, room), "$quiet")] if chosen is not None else []
        free = height - 1 - len(about) - len(foot)
        plan = plain_lines(one_line(large), room, max(1, free), air=False)
        spare = free - len(plan)
        gaps = [Content("")] * (spare > 0), [Content("")] * (spare > 1), [Content("")] * (spare > 2), [Content("")] * (spare > 4)
        large_rows = [Content.styled(line, "bold $strong") for line in plan]
        # Where nothing is said above it, the mark stands before what is large.
        first, *others = [head, *gaps[3], *large_rows] if said else large_rows
        rows = [
            *([Content("")] * ((spare - sum(map(len, gaps)) + 1) // 2)),
            *gaps[1],
            Content.assemble(" " * (indent - 2), (MARK, "bold $accent"), first),
            *(Content(" " * indent) + row for row in others),
            *gaps[2],
            *(Content(" " * indent) + line for line in about),
            *gaps[0],
            *(Content(" " * left) + line for line in foot),
        ]
        return Content("\n").join(rows[: max(1, height)])


def _indent(width: int) -> int:
    """Return how far the texts stand from the edge of the card, and those below it as well."""
    return card_indent(width) if width >= WIDE_ENOUGH else min(4, card_indent(width))


def _said(shown: LookBackShown) -> tuple[str, str]:
    """Return who said it, and what is large: the chosen follow-up, the opened point, or how many there are."""
    if shown.follow_up is not None:
        return said_words(shown.follow_up.owner, shown.partner), shown.follow_up.plan
    if shown.opened is not None:
        return WANTED, shown.opened.words
    return "", to_bring_up(shown.points)


def _about(follow_up: FollowUp, shown: LookBackShown, room: int) -> str:
    """Return "for Sat 21 Nov · 1 of 3 · made 3 Nov · 9 of 10 sure": what is known of it, as far as there is room."""
    due = meant_words(follow_up, shown.today)
    made = f"made {day_words(shown.made_on, shown.today)}" if shown.made_on else ""
    sure = f"{follow_up.confidence} of 10 sure" if follow_up.confidence is not None else ""
    place = f"{shown.number} of {len(shown.follow_ups)}" if len(shown.follow_ups) > 1 else ""
    parts = [part for part in (due, place, made, sure) if part]
    while len(parts) > 1 and len(" · ".join(parts)) > room:
        parts.pop()
    return " · ".join(parts)


def _outcomes(keys: tuple[KeyWord, ...], room: int) -> list[Content]:
    """Return the outcomes with their keys, on as few rows as they take."""
    drawn = [key.drawn("bold $accent", "$foreground") for key in keys]
    gap = KEY_GAP if sum(each.cell_length + KEY_GAP for each in drawn) - KEY_GAP <= room else 2
    rows: list[Content] = []
    for each in drawn:
        if rows and rows[-1].cell_length + gap + each.cell_length <= room:
            rows[-1] = Content.assemble(rows[-1], " " * gap, each)
        else:
            rows.append(each)
    return rows


class LookBackList(Acting):
    """The other follow-ups, those that wait first, the oldest due before, and last how much there is to bring up.

    A click on a row chooses it.
    """

    DEFAULT_CSS = """
    LookBackList { height: 1fr; }
    """

    shown: reactive[LookBackShown] = reactive(LookBackShown())

    class RowPicked(Message):
        """A row was clicked: the id of its follow-up, "" for the row of the points."""

        def __init__(self, id: str) -> None:
            super().__init__()
            self.id = id

    def render(self) -> RenderResult:
        """Return as many as fit, from the one behind the chosen one on, and how many there are besides."""
        shown, (width, height) = self.shown, self.content_size
        others = [*shown.follow_ups[shown.chosen + 1 :], *shown.follow_ups[: shown.chosen]]
        others.sort(key=shown.is_settled)
        points = [self._points_row(width)] if shown.points and not shown.point_chosen and (height > 1 or not others) else []
        room = height - len(points)
        seen = others if len(others) <= room else others[: max(0, room - 1)]
        rows = [self._row(each, width) for each in seen]
        if len(seen) < len(others):
            rows.append(Content.styled(f"{' ' * _indent(width)}{self._more(others[len(seen) :])}", "$quiet"))
        return Content("\n").join([*rows[: max(0, room)], *points][: max(0, height)])

    def _more(self, unseen: list[FollowUp]) -> str:
        """Return "2 more · 1 looked at": how many wait that have no room, and how many others."""
        looked_at = sum(map(self.shown.is_settled, unseen))
        waiting = len(unseen) - looked_at
        return " · ".join([*([f"{waiting} more"] if waiting else []), *([f"{looked_at} looked at"] if looked_at else [])])

    def _points_row(self, width: int) -> Content:
        row = Content.styled(" " * _indent(width) + to_bring_up(self.shown.points), "$foreground")
        row = row.truncate(width, ellipsis=True)
        return row.stylize(Style.from_meta({"follow_up": ""}))

    def _row(self, follow_up: FollowUp, width: int) -> Content:
        shown = self.shown
        settled = shown.is_settled(follow_up)
        due = f"{day_words(follow_up.due, shown.today)} {follow_up.hour}".rstrip() if follow_up.due else "no date"
        right = became_words(follow_up.outcome) if settled else f"for {due}" if follow_up.due else due
        mark = Content.styled(("✓ " if settled else "").rjust(_indent(width)), "$kept")
        text = Content.styled(one_line(read_aloud(follow_up, shown.partner)), "$quiet" if settled else "$foreground")
        left = (mark + text).truncate(max(4, width - cell_len(right) - 2), ellipsis=True)
        gap = " " * max(1, width - left.cell_length - cell_len(right))
        row = Content.assemble(left, gap, (right, "$quiet"))
        return row.stylize(Style.from_meta({"follow_up": follow_up.id}))

    async def on_click(self, event: events.Click) -> None:
        """Choose the row that was clicked."""
        if (id := event.style.meta.get("follow_up")) is not None:
            event.stop()
            self.post_message(self.RowPicked(id))
