"""A kill right after a line of the close was kept: the draft on disk is that line, and waits no more."""

import pytest

from peercoach_tui.domain.live import half_typed
from tests.tui.close.conftest import Sat
from tests.tui.waiting import until

pytestmark = pytest.mark.usefixtures("hand")


@pytest.mark.parametrize(
    ("keys", "typed"),
    [
        (("f",), "call Ben"),
        (("e",), " soon"),
        (("plus",), "12 dec"),
        (("pagedown",), "the long pause"),
        (("pagedown", "pagedown"), "12 dec 9:00"),
        (("end", "pagedown"), "Two managers."),
        (("end", "pagedown", "pagedown", "pagedown"), "ask more"),
    ],
)
async def test_a_line_that_was_kept_when_the_program_was_killed_is_no_draft_any_more(
    close: Sat, keys: tuple[str, ...], typed: str
) -> None:
    async with close() as at:
        for key in keys:
            await at.press(key)
        await until(at.pilot, lambda: at.is_writing)
        await at.press(*typed)
        acts, session = at.meeting.acts, at.meeting.session.id
        await until(at.pilot, lambda: any(live.draft.endswith(typed) for live in acts.lives))
        left = acts.lives
        assert half_typed(left, acts.fold.timeline.drafted_in(session))
        before = len(acts.fold.timeline)
        await at.press("enter")
        await until(at.pilot, lambda: acts.all_kept)
        assert len(acts.fold.timeline) > before
        assert half_typed(left, acts.fold.timeline.drafted_in(session)) == ()
