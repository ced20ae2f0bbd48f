"""The scale from 0 to 10."""

import pytest
from textual.app import App, ComposeResult
from textual.color import Color
from textual.theme import Theme

from peercoach_tui.tui.themes import CREMA, OURS, own_variables
from peercoach_tui.tui.widgets.scale import Scale
from tests.tui.test_app import contrast

SEEN = 2.0
"""The least contrast of a line that is no text."""
OPEN = " 0 ── 1 ── 2 ── 3 ── 4 ── 5 ── 6 ── 7 ── 8 ── 9 ── 10 "


class Scaled(App[None]):
    """A scale that shows what was answered on it."""

    def __init__(self, theme: Theme = CREMA) -> None:
        super().__init__()
        self.register_theme(theme)
        self.theme = theme.name
        self.answers: list[int] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return own_variables(self.current_theme)

    def compose(self) -> ComposeResult:
        yield Scale()

    @property
    def scale(self) -> Scale:
        return self.query_one(Scale)

    @property
    def row(self) -> str:
        return self.scale.render_line(0).text.rstrip()

    def on_scale_answered(self, event: Scale.Answered) -> None:
        self.answers.append(event.score)
        event.control.show(event.score)


@pytest.mark.parametrize(
    ("keys", "answers"),
    [
        ("0", [0]),
        ("7", [7]),
        ("1", [1]),
        ("1 0", [1, 10]),
        ("1 0 0", [1, 10, 0]),
        ("1 1 0", [1, 1, 10]),
        ("1 2 0", [1, 2, 0]),
        ("1 left 0", [1, 0, 0]),
        ("right right left", [5, 6, 5]),
        ("9 right right", [9, 10, 10]),
        ("0 left", [0, 0]),
    ],
)
async def test_keys_answer(keys: str, answers: list[int]) -> None:
    app = Scaled()
    async with app.run_test() as pilot:
        app.scale.focus()
        await pilot.press(*keys.split())
        assert app.answers == answers


async def test_a_zero_after_the_focus_was_elsewhere_is_no_ten() -> None:
    app = Scaled()
    async with app.run_test() as pilot:
        app.scale.focus()
        await pilot.press("1")
        app.set_focus(None)
        await pilot.pause()
        app.scale.focus()
        await pilot.press("0")
        assert app.answers == [1, 0]


async def test_a_zero_on_another_card_is_no_ten() -> None:
    app = Scaled()
    async with app.run_test() as pilot:
        app.scale.focus()
        await pilot.press("1")
        app.scale.show(None)
        await pilot.press("0")
        assert app.answers == [1, 0]


@pytest.mark.parametrize(("size", "apart"), [((80, 24), 5), ((40, 14), 3), ((50, 14), 4)])
async def test_a_click_on_each_number_answers_it(size: tuple[int, int], apart: int) -> None:
    app = Scaled()
    async with app.run_test(size=size) as pilot:
        for number in range(11):
            await pilot.click(Scale, offset=(number * apart + 1, 0))
        await pilot.click(Scale, offset=(10 * apart + 6, 0))
        assert app.answers == list(range(11))


async def test_the_answer_stands_in_brackets_and_is_reversed() -> None:
    app = Scaled()
    async with app.run_test() as pilot:
        assert app.row == OPEN.rstrip()
        app.scale.show(8)
        await pilot.pause()
        assert app.row == OPEN.replace(" 8 ", "[8]").rstrip()
        (reversed_,) = [segment.text for segment in app.scale.render_line(0) if segment.style and segment.style.reverse]
        assert reversed_ == "[8]"


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
async def test_its_line_is_seen_on_a_card_and_beside_it(theme: Theme) -> None:
    app = Scaled(theme)
    async with app.run_test() as pilot:
        for ground in ("background", "card"):
            below = Color.parse(app.theme_variables[ground])
            app.scale.styles.background = below
            await pilot.pause()
            (line,) = {each.style.color for each in app.scale.render_line(0) if "─" in each.text and each.style}
            assert line is not None and contrast(Color.from_rich_color(line), below) >= SEEN, ground


async def test_ten_fits_in_the_smallest_window() -> None:
    app = Scaled()
    async with app.run_test(size=(36, 14)) as pilot:
        app.scale.show(10)
        await pilot.pause()
        assert app.row == " 0  1  2  3  4  5  6  7  8  9 [10]"
