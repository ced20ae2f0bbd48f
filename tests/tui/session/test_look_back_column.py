"""What stands below the card of the look back has the left edge of what is on it."""

from datetime import UTC, datetime

import pytest
from textual.app import App, ComposeResult
from textual.containers import Vertical

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.session.look_back import LookBackCard, LookBackList, LookBackShown
from peercoach_tui.tui.themes import CREMA

AT = datetime(2026, 11, 3, 9, 30, tzinfo=UTC)
FOLLOW_UPS = tuple(FollowUp(id=what, owner=Side.ME, what=what, made=AT, changed=AT) for what in ("walk", "write", "read"))


class LookingBack(App[None]):
    """A look back at three follow-ups and a point, the second of them looked at."""

    def compose(self) -> ComposeResult:
        self.register_theme(CREMA)
        self.theme = CREMA.name
        shown = LookBackShown(follow_ups=FOLLOW_UPS, looked_at=frozenset({"write"}), points=1, partner="Ana", today=AT.date())
        card, below = LookBackCard(), LookBackList()
        card.shown = below.shown = shown
        yield Vertical(card, below)


@pytest.mark.parametrize(
    ("looked_at", "height", "last"),
    [("", 3, "2 more"), ("bcde", 3, "2 looked at"), ("e", 3, "1 more · 1 looked at"), ("e", 4, "✓ You: e")],
)
async def test_what_has_no_room_is_counted_apart_where_it_was_looked_at(looked_at: str, height: int, last: str) -> None:
    made = tuple(FollowUp(id=what, owner=Side.ME, what=what, made=AT, changed=AT) for what in "abcde")
    app = LookingBack()
    async with app.run_test(size=(60, 20)) as pilot:
        below = app.query_one(LookBackList)
        below.styles.height = height
        below.shown = LookBackShown(follow_ups=made, looked_at=frozenset(looked_at), partner="Ana", today=AT.date())
        await pilot.pause()
        assert below.render_line(height - 1).text.strip().startswith(last)


def column(lines: list[str], words: str) -> int:
    return next(line.index(words) for line in lines if words in line)


@pytest.mark.parametrize("width", [36, 56, 76, 90])
async def test_all_has_one_left_edge(width: int) -> None:
    app = LookingBack()
    async with app.run_test(size=(width, 20)):
        on_card, below = (
            [widget.render_line(row).text for row in range(widget.size.height)]
            for widget in (app.query_one(LookBackCard), app.query_one(LookBackList))
        )
        edge = column(on_card, "walk")
        assert edge == column(below, "You: read") == column(below, "You: write") == column(below, "1 thing")
        assert column(below, "✓") == edge - 2
