"""The blank page: the hour, what is left, and nothing that anyone may not see."""

import pytest

from peercoach_tui.tui.session.blank import BlankScreen
from peercoach_tui.tui.session.large_hour import DIGITS, LargeHour, hour_lines
from peercoach_tui.tui.widgets.block_letters import QUARTERS
from peercoach_tui.tui.widgets.cue import Cue
from tests.tui.session.conftest import SatDown
from tests.tui.waiting import burst, painted

pytestmark = pytest.mark.usefixtures("hand")


@pytest.mark.parametrize("size", [(40, 14), (60, 20), (80, 24), (120, 36), (200, 60)])
async def test_there_is_the_hour_and_what_is_left_and_nothing_else(sat_down: SatDown, size: tuple[int, int]) -> None:
    async with sat_down(size) as at:
        await at.press("b")
        said = [line.strip() for line in at.text.splitlines() if line.strip() and not set(line) <= {*QUARTERS}]
        assert said == ["27′ left", "b brings the page back"]
        large = [line for line in at.text.splitlines() if line.strip() and set(line) <= {*QUARTERS}]
        assert len(large) == 7


@pytest.mark.parametrize("key", ["b", "enter", "escape"])
async def test_b_enter_and_escape_bring_the_page_back(sat_down: SatDown, key: str) -> None:
    async with sat_down() as at:
        await at.press("b", key)
        assert at.pilot.app.screen is at.screen


async def test_how_it_comes_back_is_said_first_and_again_at_a_key_that_does_nothing(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("b")
        cue = at.pilot.app.screen.query_one(Cue)
        cue._fade()
        await painted(at.pilot)
        assert "back" not in at.text
        await at.press("x")
        assert "b brings the page back" in at.text and isinstance(at.pilot.app.screen, BlankScreen)


async def test_other_keys_do_nothing(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("b", "x", "s", "space", "q", "w", "L", "question_mark", "1", "tab", "down")
        assert isinstance(at.pilot.app.screen, BlankScreen)
        assert at.meeting.account.slips == ()
        await at.press("b", "s")
        assert len(at.meeting.account.slips) == 1


@pytest.mark.parametrize("key", ["b", "enter"])
async def test_a_wrong_letter_holds_nothing_up(sat_down: SatDown, key: str) -> None:
    async with sat_down() as at:
        await at.press("b")
        await burst(at.pilot, "d", "d", key)
        assert at.pilot.app.screen is at.screen


async def test_a_click_brings_the_page_back(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("b")
        await at.pilot.click(offset=(3, 3))
        await at.press()
        assert at.pilot.app.screen is at.screen


async def test_the_clock_goes_on(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("b")
        before = at.text
        await at.pass_(90)
        await painted(at.pilot)
        assert at.text != before and "26′ left" in at.text
        rows = [line.strip() for line in at.text.splitlines()]
        assert all(line.strip() in rows for line in hour_lines("10:31", 80))


async def test_a_meeting_that_is_typed_up_counts_nothing(sat_down: SatDown) -> None:
    async with sat_down(typed_up=True) as at:
        await at.press("b")
        assert "left" not in at.text and "over" not in at.text


def test_the_digits_are_as_wide_as_their_place_allows() -> None:
    widths = {columns: {len(line) for line in hour_lines("10:50", columns)} for columns in (120, 80, 60, 40, 30, 9)}
    assert widths == {120: {58}, 80: {58}, 60: {50}, 40: {34}, 30: {30}, 9: {5}}
    assert len({hour_lines(digit, 80)[row] for digit in DIGITS for row in range(7)}) > 7
    assert len({tuple(hour_lines(digit, 80)) for digit in DIGITS}) == 11


async def test_no_hair_is_left_between_full_cells(sat_down: SatDown) -> None:
    async with sat_down() as at:
        await at.press("b")
        cells = [cell for cell in at.pilot.app.screen.query_one(LargeHour).render_line(0) if cell.text.strip()]
        assert cells and all(cell.style and cell.style.color == cell.style.bgcolor for cell in cells)
