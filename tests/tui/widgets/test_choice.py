"""A line of answers on screens of any width."""

import pytest
from textual.app import App, ComposeResult

from peercoach_tui.tui.themes import OWN_VARIABLES
from peercoach_tui.tui.widgets.choice import Choice, ChoiceShown

LENGTHS = ChoiceShown(label="Length", answers=("30′", "45′", "60′", "free"), chosen=2)
FORMS = ChoiceShown(label="Form", answers=("swap half-way", "one coaches", "open talk"), chosen=1)


class Held(App[None]):
    def __init__(self, shown: ChoiceShown) -> None:
        super().__init__()
        self.choice = Choice(shown)
        self.places: list[int] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return dict.fromkeys(OWN_VARIABLES, "#fff")

    def compose(self) -> ComposeResult:
        yield self.choice

    def on_choice_answer_chosen(self, event: Choice.AnswerChosen) -> None:
        self.places.append(event.place)


@pytest.mark.parametrize(
    ("shown", "width", "row"),
    [
        (LENGTHS, 80, "Length   ○ 30′   ○ 45′   ● 60′   ○ free"),
        (LENGTHS, 42, "Length   ○ 30′  ○ 45′  ● 60′  ○ free"),
        (LENGTHS, 40, "Length   ○ 30′ ○ 45′ ● 60′ ○ free"),
        (LENGTHS, 38, "Length   ● 60′  3 of 4"),
        (FORMS, 40, "Form     ● one coaches  2 of 3"),
        (FORMS, 60, "Form     ○ swap half-way   ● one coaches   ○ open talk"),
    ],
)
async def test_no_answer_is_cut(shown: ChoiceShown, width: int, row: str) -> None:
    app = Held(shown)
    async with app.run_test(size=(width, 4)):
        (strip,) = app.screen._compositor.render_strips()[:1]
        assert strip.text.strip().removeprefix("▸").strip() == row


@pytest.mark.parametrize(
    ("shown", "width", "x", "place"),
    [
        (LENGTHS, 80, 13, 0),
        (LENGTHS, 80, 21, 1),
        (LENGTHS, 40, 19, 1),
        (LENGTHS, 40, 31, 3),
        (FORMS, 40, 15, 2),
        (FORMS, 40, 5, None),
    ],
)
async def test_a_click_chooses_the_answer_under_it_or_the_next(shown: ChoiceShown, width: int, x: int, place: int | None) -> None:
    app = Held(shown)
    async with app.run_test(size=(width, 4)) as pilot:
        await pilot.click(Choice, offset=(x, 0))
        await pilot.pause()
        assert app.places == ([] if place is None else [place])
