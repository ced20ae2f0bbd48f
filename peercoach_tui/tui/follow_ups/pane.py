"""The whole of a follow-up: the plan on the card where there is room for one, and below it all that is known."""

from collections.abc import Iterator, Sequence

from textual.content import Content
from textual.geometry import Size
from textual.strip import Strip

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.tally import sign_of
from peercoach_tui.domain.plain import one_line, plain
from peercoach_tui.tui.follow_ups.told import BY, CARRIED, NEVER, SURE, TELLS, Fact, FollowUpTold
from peercoach_tui.tui.widgets.balanced import balanced
from peercoach_tui.tui.widgets.scrolled import Scrolled
from peercoach_tui.tui.widgets.strips import one_strip
from peercoach_tui.tui.widgets.wrapping import DOT, in_parts, wrapped

LARGE = 44
"""The most columns of a line of the plan."""
INDENT = 3
"""The columns before what is written on the card, and below it."""
CARD_LABELS, WIDE_LABELS, LABELS = 19, 22, 9
"""The columns of a label below the card, where whose it is stands among them, and where there is little room."""
IN_FULL = {SURE: "sure at the time", CARRIED: "carried over", TELLS: "tells how it went"}
ROOMY = 70
"""From so many columns on there is."""
HOUR = 7
"""The columns of "10:41" and the space behind it."""
STYLES = {Outcome.DONE: "$kept", Outcome.PARTLY: "$foreground", Outcome.LEARNED: "$foreground"}


class FollowUpPane(Scrolled):
    """Draws the lines that are in sight. With a `card` the plan lies on it; else it stands beside whose it is."""

    DEFAULT_CSS = """
    FollowUpPane { height: 1fr; width: 1fr; color: $foreground; overflow-x: hidden; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._told: FollowUpTold | None = None
        self._sentence = ""
        self._rows: list[Content] = []
        self._card = False
        self._laid_out: tuple[int, bool] = (0, False)

    def show(self, told: FollowUpTold | None, sentence: str = "", *, another: bool = False) -> None:
        """Show what is told of a follow-up, `another` one from its beginning; a sentence where there is none."""
        if (told, sentence) != (self._told, self._sentence):
            self._told, self._sentence, self._laid_out = told, sentence, (0, False)
            self._fit()
        if another:
            self.scroll_to(y=0, animate=False, force=True, immediate=True)

    def lay_on_card(self, card: bool) -> None:
        """Lay the plan on a card, or not."""
        self._card = card
        self._fit()

    @property
    def shows_nothing(self) -> bool:
        """Say whether no follow-up is shown."""
        return self._told is None

    @property
    def page(self) -> int:
        """Return how many lines a page scrolls: all that are seen but one."""
        return max(1, self.size.height - 1)

    @property
    def whole(self) -> int:
        """Return how many rows there are."""
        return len(self._rows)

    def on_resize(self) -> None:
        """Wrap the lines to the new width."""
        self._fit()

    def move(self, by: int) -> None:
        """Scroll by so many rows."""
        self.scroll_relative(y=by, animate=False, force=True, immediate=True)

    def render_line(self, y: int) -> Strip:
        """Return one line in view."""
        width, place = self.scrollable_content_region.width, y + self.scroll_offset.y
        line = self._rows[place] if place < len(self._rows) else Content("")
        return one_strip(self, line, width)

    def _fit(self) -> None:
        # Less than there is: a scroll bar that comes must not make the lines wrap anew, nor touch them.
        width = self.size.width - (1 if self._card else 2)
        if width > 0 and self._laid_out != (width, self._card):
            self._laid_out = width, self._card
            self._rows = [*self._written(width)]
        self.virtual_size = Size(0, len(self._rows))
        self.refresh()

    def _written(self, width: int) -> Iterator[Content]:
        if self._told is None:
            yield from wrapped(Content.styled(plain(self._sentence), "$quiet"), width)
        elif self._card:
            yield from (row.pad_right(max(0, width - row.cell_length)).stylize("on $card") for row in _card(self._told, width))
            yield Content("")
            yield from (Content(" " * INDENT) + row for row in _known(self._told, width - INDENT, CARD_LABELS, air=True))
        else:
            labels = WIDE_LABELS if width >= ROOMY else LABELS
            yield from _plan(self._told, width, labels)
            yield from _known(self._told, width, labels, air=width >= ROOMY)


def _card(told: FollowUpTold, width: int) -> Iterator[Content]:
    room = min(LARGE, width - 2 * INDENT)
    rows = [
        Content.styled(one_line(told.said), "$quiet").truncate(room, ellipsis=True),
        Content(""),
        *(Content.styled(row, "bold $strong") for row in balanced(one_line(told.what), room)),
        *([Content(""), *wrapped(Content.styled(one_line(told.when), "$foreground"), room)] if told.when else []),
    ]
    yield Content("")
    yield from (Content(" " * INDENT) + row for row in rows)
    yield Content("")


def _plan(told: FollowUpTold, width: int, labels: int) -> Iterator[Content]:
    """Yield the plan, beside whose it is where there is room for that."""
    roomy = labels == WIDE_LABELS
    room = width - labels if roomy else width
    said = [Content.styled(row, "bold $strong") for row in balanced(one_line(told.what), max(8, room))]
    said += wrapped(Content.styled(one_line(told.when), "$foreground"), max(8, room)) if told.when else []
    yield from _labelled(told.said, said, labels) if roomy else said
    if roomy:
        yield Content("")


def _known(told: FollowUpTold, width: int, labels: int, *, air: bool) -> Iterator[Content]:
    """Yield all that is known, each below its label."""
    room = max(8, width - labels)
    gap = [Content("")] if air else []
    for fact in told.facts if labels == CARD_LABELS else _together(told.facts):
        label = IN_FULL.get(fact.label, fact.label) if labels == CARD_LABELS else fact.label
        yield from _labelled(label, in_parts(_said(fact), room), labels)
    if told.made.outcomes and labels != CARD_LABELS:
        rows = wrapped(Content(told.made.words), room)
        yield from _labelled(told.maker if labels == WIDE_LABELS else "made", rows, labels)
    if told.around:
        yield from gap
        yield Content.styled(f"Around it, on {told.met}", "$quiet")
        for hour, words in told.around:
            margin = HOUR if hour else 0
            rows = wrapped(Content(plain(words)), max(8, width - margin))
            yield from _labelled(hour, rows, margin)
    if told.made.outcomes and labels == CARD_LABELS:
        yield from gap
        yield Content.styled(one_line(f"What {told.maker}"), "$quiet").truncate(width, ellipsis=True)
        yield _signs(told, width)
        yield from wrapped(Content.styled(told.made.words, "$quiet"), width)


def _said(fact: Fact) -> list[Content]:
    """Return the parts of what is said, of what is late the day alone in its colour."""
    day, *more = one_line(fact.text).split(DOT)
    return [Content.styled(day, "$late" if fact.late else ""), *map(Content, more)]


def _together(facts: Sequence[Fact]) -> Iterator[Fact]:
    """Yield the facts with how sure one was, and how often it was carried over, behind by when."""
    known = {fact.label: fact.text for fact in facts}
    sure = f" · sure {known[SURE]}" if SURE in known else ""
    carried = f" · carried over {known[CARRIED]}" if known[CARRIED] != NEVER else ""
    for fact in facts:
        if fact.label == BY:
            yield fact.but(text=fact.text + sure + carried)
        elif fact.label not in (SURE, CARRIED):
            yield fact


def _labelled(label: str, rows: list[Content], labels: int) -> Iterator[Content]:
    said = Content.styled(one_line(label), "$quiet").truncate(max(1, labels - 2), ellipsis=True) if labels else Content("")
    for place, row in enumerate(rows):
        yield (Content(" " * labels) if place else said.pad_right(labels - said.cell_length)) + row


def _signs(told: FollowUpTold, width: int) -> Content:
    """Return what became of each, the newest at the right, as many as fit."""
    outcomes = told.made.outcomes
    fit = max(1, (width + 1) // 2)
    before = [("…", "$quiet")] if len(outcomes) > fit else []
    seen = outcomes[-(fit - len(before)) :]
    signs = [(sign_of(outcome), STYLES.get(outcome, "$quiet") if outcome else "$quiet") for outcome in seen]
    return Content(" ").join(Content.styled(*each) for each in (*before, *signs))
