"""The steps of a way, drawn as the ribbon is."""

from textual.app import App, ComposeResult

from peercoach_tui.tui.themes import CREMA, own_variables
from peercoach_tui.tui.widgets.stepper import Stepper, Steps
from tests.tui.waiting import painted

NAMES = ("follow-ups", "both ways", "next date")


class Stepped(App[None]):
    """A way at a step."""

    def __init__(self, present: int, *done: int) -> None:
        super().__init__()
        self.register_theme(CREMA)
        self.theme = CREMA.name
        self.present, self.done = present, frozenset(done)
        self.chosen: list[int] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return own_variables(self.current_theme)

    def compose(self) -> ComposeResult:
        stepper = Stepper()
        stepper.steps = Steps(names=NAMES, present=self.present, done=self.done)
        yield stepper

    def on_stepper_step_picked(self, event: Stepper.StepPicked) -> None:
        self.chosen.append(event.place)

    def rows(self) -> list[str]:
        stepper = self.query_one(Stepper)
        return [stepper.render_line(row).text.rstrip() for row in range(stepper.size.height)]


async def test_what_was_done_has_a_tick_and_what_comes_is_thin() -> None:
    app = Stepped(1, 0, 1)
    async with app.run_test(size=(80, 24)):
        bars, names = app.rows()
        assert [bar[0] for bar in bars.split()] == ["━", "━", "─"]
        assert names.split("  ")[0] == "✓ follow-ups" and "2 both ways" in names and "3 next date" in names
        assert {len(bar) for bar in bars.split()} == {26}


async def test_what_is_behind_without_being_done_has_no_tick() -> None:
    app = Stepped(1, 2)
    async with app.run_test(size=(80, 24)):
        bars, names = app.rows()
        assert [bar[0] for bar in bars.split()] == ["━", "━", "─"]
        assert names.split() == ["1", "follow-ups", "2", "both", "ways", "✓", "next", "date"]


async def test_where_it_is_narrow_the_step_stands_as_words() -> None:
    app = Stepped(1)
    async with app.run_test(size=(60, 20)) as pilot:
        await painted(pilot)
        (row,) = app.rows()
        assert " ".join(row.split()) == "2 of 3 · both ways then next date"


async def test_the_last_step_has_none_after_it() -> None:
    app = Stepped(2)
    async with app.run_test(size=(40, 14)) as pilot:
        await painted(pilot)
        assert app.rows() == ["3 of 3 · next date"]


async def test_a_click_chooses_a_step() -> None:
    app = Stepped(0)
    async with app.run_test(size=(80, 24)) as pilot:
        for column in (0, 27, 30, 79):
            await pilot.click(Stepper, offset=(column, 1))
        assert app.chosen == [0, 1, 1, 2]
