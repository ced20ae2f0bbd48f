"""All that is told of one goal, in rows: what it is, the plot and its table, the next step, the follow-ups, and words."""

from collections.abc import Iterable, Iterator
from datetime import date

from rich.cells import cell_len
from textual.content import Content

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.tally import sign_of
from peercoach_tui.domain.goals.goal import CheckIn, Goal
from peercoach_tui.domain.goals.goal_words import by_when, score_words, topic_words
from peercoach_tui.domain.goals.notes import GoalNote
from peercoach_tui.domain.partners.brief_words import BEFORE_THE_BREAK
from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import due_words, short_day
from peercoach_tui.tui.goals.plot import LOWEST, NARROWEST, PlotShown, plot_rows
from peercoach_tui.tui.widgets.balanced import balanced
from peercoach_tui.tui.widgets.ends import ends
from peercoach_tui.tui.widgets.wrapping import wrapped

AIRY = 18
"""From so many rows on a free one stands between the parts."""
LABEL = 12
"""The columns of the labels at the left."""
MARK = "▸ "
CARD = 3
"""The columns at the left and the right of the card."""
LARGE = 44
CHECK_IN, FOLLOW_UP, NOTE = "check-in", "follow-up", "note"
"""The sorts of what can be chosen in the rows."""


class PaneKey(Value):
    """What can be chosen: its sort and its id."""

    sort: str = ""
    id: str = ""


NOTHING = PaneKey()
Written = tuple[Content, PaneKey]
"""A row, and what it belongs to."""


class GoalShown(Value):
    """A goal and all that belongs to it. `whose` is as it is printed, "You" for one of mine; the days are local.

    `before_break` are the ids of the follow-ups that are late no more.

    `notes` are those for the goals that became no check-in, `empty` says what to do where there is none yet.
    """

    whose: str
    goal: Goal
    today: date
    set_on: date
    closed_on: date | None = None
    plot: PlotShown | None = None
    follow_ups: tuple[FollowUp, ...] = ()
    before_break: frozenset[str] = frozenset()
    notes: tuple[GoalNote, ...] = ()
    empty: str = ""


def goal_rows(shown: GoalShown, width: int, height: int, *, on_card: bool) -> list[Written]:
    """Return the rows, as wide as `width`; `height` says how many are seen at once, and so how high the plot may be.

    What the goal is stands first, `on_card`, where there is room for that; else it stands last, and what was learned when it was
    closed first.
    """
    about = [*_card_rows(shown, width)] if on_card else [(row, NOTHING) for row in _closing(shown, width)]
    about += [(Content(""), NOTHING)] if about else []
    rows = [*about, *_plot(shown, width, height), *_newest(shown, width)]
    gap: list[Written] = [(Content(""), NOTHING)] if height >= AIRY else []
    for part in (_step(shown, width), _follow_up_rows(shown, width)):
        rows += [*gap, *part] if part else []
    rows += [*_earlier(shown, width), *_note_rows(shown, width)]
    if not on_card:
        rows += [(Content(""), NOTHING), *((row, NOTHING) for row in _about(shown, width))]
    return rows


def _card_rows(shown: GoalShown, width: int) -> Iterator[Written]:
    room = max(8, width - 2 * CARD)
    inside = [Content(""), Content.styled(one_line(_whose_words(shown)), "$quiet").truncate(room, ellipsis=True), Content("")]
    inside += [Content.styled(row, "bold $strong") for row in balanced(one_line(shown.goal.title), min(LARGE, room))]
    details = [*_details(shown, room)]
    details += _closing(shown, room)
    inside += [*([Content("")] if details else []), *details, Content("")]
    for row in inside:
        yield (Content(" " * CARD) + row).pad_right(max(0, width - CARD - row.cell_length)).stylize("on $card"), NOTHING


def _whose_words(shown: GoalShown) -> str:
    days = (f"set {short_day(shown.set_on, shown.today)}", by_when(shown.goal, shown.today))
    return " · ".join(part for part in (shown.whose, topic_words(shown.goal), *days) if part)


def _about(shown: GoalShown, width: int) -> Iterator[Content]:
    yield from _labelled("Goal", shown.goal.title, width)
    yield from _labelled("", _whose_words(shown), width)
    yield from _details(shown, width)


def _details(shown: GoalShown, width: int) -> Iterator[Content]:
    yield from _labelled("why", shown.goal.why, width)
    yield from _labelled("seen", shown.goal.seen, width)


def _closing(shown: GoalShown, width: int) -> Iterator[Content]:
    if shown.closed_on is not None:
        yield from _labelled("closed", short_day(shown.closed_on, shown.today), width)
        yield from _labelled("learned", shown.goal.learned, width)


def _plot(shown: GoalShown, width: int, height: int) -> Iterator[Written]:
    if shown.plot is not None and width >= NARROWEST and height >= LOWEST + 3:
        rows = 9 if height >= 24 else 7 if height >= 12 else LOWEST
        yield from ((row, NOTHING) for row in plot_rows(shown.plot, width, rows))
        yield Content(""), NOTHING


def _newest(shown: GoalShown, width: int) -> Iterator[Written]:
    if shown.goal.check_ins:
        yield from _check_in(shown.goal.check_ins[-1], shown.today, width)
    elif shown.goal.is_open:
        yield from ((row, NOTHING) for row in Content.styled(shown.empty, "$quiet").wrap(width))


def _earlier(shown: GoalShown, width: int) -> Iterator[Written]:
    earlier = shown.goal.check_ins[-2::-1]
    if earlier:
        yield Content(""), NOTHING
    for check_in in earlier:
        yield from _check_in(check_in, shown.today, width)


def _check_in(check_in: CheckIn, today: date, width: int) -> list[Written]:
    score = score_words(check_in.score)
    said = f"{score}  {one_line(check_in.text)}".rstrip() if score else one_line(check_in.text)
    key = PaneKey(sort=CHECK_IN, id=check_in.id)
    return [(row, key) for row in _labelled(short_day(check_in.day, today), said, width)]


def _step(shown: GoalShown, width: int) -> list[Written]:
    return [(row, NOTHING) for row in _labelled("Next step", shown.goal.step, width)]


def _follow_up_rows(shown: GoalShown, width: int) -> list[Written]:
    rows = []
    for place, follow_up in enumerate(shown.follow_ups):
        broken = follow_up.id in shown.before_break
        due = BEFORE_THE_BREAK if broken else due_words(follow_up.due, shown.today, follow_up.hour)
        right = due if follow_up.is_open else ""
        right = right or (follow_up.outcome.value if follow_up.outcome else "no date")
        label = "" if place else "Follow-ups"
        sign = (f"{sign_of(follow_up.outcome)} ", "$kept" if follow_up.is_open else "$quiet")
        style = "$foreground" if follow_up.is_open else "$quiet"
        left = Content.assemble((label.ljust(LABEL), "$quiet"), sign, (one_line(follow_up.plan), style))
        rows.append((ends(left, Content.styled(right, "$quiet"), width), PaneKey(sort=FOLLOW_UP, id=follow_up.id)))
    return rows


def _note_rows(shown: GoalShown, width: int) -> Iterator[Written]:
    if shown.notes:
        yield Content(""), NOTHING
        yield Content.styled("Noted for the goals", "$quiet"), NOTHING
    for note in shown.notes:
        key = PaneKey(sort=NOTE, id=note.id)
        yield from ((row, key) for row in _labelled(short_day(note.day, shown.today), f"* {note.text}", width))


def _labelled(label: str, text: str, width: int) -> list[Content]:
    """Return a text over its rows, with its label at the left of the first; nothing for no text."""
    if not text.strip():
        return []
    column = max(LABEL, cell_len(label) + 1) if width >= 2 * LABEL else cell_len(label) + 1
    rows = wrapped(Content.styled(one_line(text), "$foreground"), max(4, width - column))
    first = Content.styled(label.ljust(column), "$quiet")
    return [(first if not place else Content(" " * column)) + row for place, row in enumerate(rows)]


def keys_in(rows: Iterable[Written]) -> list[PaneKey]:
    """Return what can be chosen in some rows, each once, in their order."""
    return [*dict.fromkeys(key for _, key in rows if key.id)]
