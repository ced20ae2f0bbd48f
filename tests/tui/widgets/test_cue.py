"""A cue stands for its whole time, however often something else was said meanwhile."""

from collections.abc import Callable

import pytest
from textual.app import App, ComposeResult
from textual.pilot import Pilot

from peercoach_tui.tui.widgets import cue as cues
from peercoach_tui.tui.widgets.cue import Cue


class Alarm:
    """A timer that rings when the test says so."""

    def __init__(self, seconds: float, ring: Callable[[], None]) -> None:
        self.seconds, self.ring, self.is_stopped = seconds, ring, False

    def stop(self) -> None:
        self.is_stopped = True


class CueApp(App[None]):
    def compose(self) -> ComposeResult:
        yield Cue()


@pytest.fixture
def alarms(monkeypatch: pytest.MonkeyPatch) -> list[Alarm]:
    found: list[Alarm] = []

    def set_timer(cue: Cue, seconds: float, ring: Callable[[], None]) -> Alarm:
        found.append(Alarm(seconds, ring))
        return found[-1]

    monkeypatch.setattr(Cue, "set_timer", set_timer)
    return found


async def gone(pilot: Pilot[None], cue: Cue) -> bool:
    await pilot.wait_for_animation()
    await pilot.pause()
    return not cue.text


@pytest.mark.parametrize("words", [["A"], ["A", "B"], ["A", "B", "A"], ["A", "A"]])
async def test_it_stands_until_the_time_since_it_was_said_last(alarms: list[Alarm], words: list[str]) -> None:
    app = CueApp()
    async with app.run_test() as pilot:
        cue = app.query_one(Cue)
        for word in words:
            cue.say(word)
        *before, last = alarms
        for alarm in before:
            if not alarm.is_stopped:
                alarm.ring()
        assert not await gone(pilot, cue) and cue.text == words[-1] and cue.styles.text_opacity == 1.0
        assert last.seconds == cues.CUE_SECONDS and not last.is_stopped
        last.ring()
        assert await gone(pilot, cue)


async def test_what_is_said_while_the_one_before_fades_stands(alarms: list[Alarm]) -> None:
    app = CueApp()
    async with app.run_test() as pilot:
        cue = app.query_one(Cue)
        cue.say("A")
        await pilot.wait_for_animation()
        alarms[0].ring()
        await pilot.pause()
        cue.say("A")
        assert not await gone(pilot, cue) and cue.styles.text_opacity == 1.0


async def test_it_goes_with_what_it_speaks_of(alarms: list[Alarm]) -> None:
    app, holds = CueApp(), [True]
    async with app.run_test() as pilot:
        cue = app.query_one(Cue)
        cue.rest = "2′ to the swap"
        cue.say("A", lambda: holds[0])
        cue.look()
        assert cue.text == "A"
        holds[0] = False
        cue.look()
        await pilot.pause()
        assert cue.text == "" and str(cue.render()) == "2′ to the swap"


async def test_a_message_stands_before_a_cue_and_goes_by_itself(alarms: list[Alarm]) -> None:
    app = CueApp()
    async with app.run_test():
        cue = app.query_one(Cue)
        cue.tell("Not kept.", 8)
        cue.say("n opens it again")
        assert str(cue.render()) == "Not kept. · n opens it again"
        assert alarms[0].seconds == 8
        alarms[0].ring()
        assert str(cue.render()) == "n opens it again"
