"""Two and three windows take a meeting over from each other, sleep, wake and are killed: every line stands once."""

import random
from pathlib import Path

import pytest

from tests.conftest import Clock
from tests.meeting.windows import Typed, Window, add_ana, found_in

STEPS = 45


class Play:
    """A number of windows, and hands that do anything at them."""

    def __init__(self, base: Path, seed: int, clock: Clock) -> None:
        self.base, self.clock, self.chance = base, clock, random.Random(seed)
        self.alive: set[int] = set()
        self.typed, self.told = Typed(), list[str]()
        self.opened = 0
        add_ana(base, clock)
        self.windows = [self.open() for _ in range(self.chance.choice((2, 2, 3)))]
        self.asleep: dict[str, int] = {}
        self.windows[0].begin()

    def open(self) -> Window:
        self.opened += 1
        device = self.chance.choice(("here", "here", "there"))
        return Window(self.base, device, self.opened, self.alive, self.clock, self.typed)

    def step(self) -> None:
        self.clock.pass_(self.chance.choice((0.2, 1, 1, 3)))
        for name in [*self.asleep]:
            self.asleep[name] -= 1
            if self.asleep[name] < 0:
                del self.asleep[name]
                self.told.append(f"{name} wakes")
        place = self.chance.randrange(len(self.windows))
        window = self.windows[place]
        if window.name in self.asleep:
            return
        act = self.chance.choices(
            ("second", "type", "enter", "escape", "open", "drop", "sleep", "kill", "kill in", "quit", "end"),
            (30, 30, 9, 9, 6, 2, 7, 3, 4, 2, 2),
        )[0]
        if act == "sleep":
            self.asleep[window.name] = self.chance.randrange(3, 12)
            self.told.append(f"{window.name} sleeps")
            self.clock.pass_(self.chance.choice((5, 70, 70)))
        elif act in ("kill", "quit"):
            self.told.append(f"{window.name} {act}")
            getattr(window, act)()
            self.windows[place] = self.open()
        elif window.meeting is None:
            window.second()
            if self.chance.random() < 0.5:
                self.told.append(f"{window.name} sits down {window.sit_down()}")
        elif act == "kill in":
            what = self.chance.choice((window.enter, window.escape, window.second, window.leave))
            calls = self.chance.randrange(16)
            self.told.append(f"{window.name} is killed in {what.__name__} after {calls} calls: {window.meeting.draft.text!r}")
            window.kill_in(what, calls)
            self.windows[place] = self.open()
        else:
            given = (self.chance.randrange(3),) if act in ("open", "drop") else (self.chance.random() < 0.5,) * (act == "end")
            getattr(window, act)(*given)
            text = window.meeting.draft.text if window.meeting is not None else None
            self.told.append(f"{window.name} {act} {text!r} at {self.clock.now:%M:%S}")

    def judge(self) -> list[str]:
        self.clock.pass_(1)
        # Those that sleep wake one after the other, and each sees what became of its meeting.
        for _ in range(2):
            for window in self.windows:
                window.second()
        for window in self.windows:
            window.quit()
        self.clock.pass_(61)
        last = self.open()
        notes, drafts, wrong = found_in(last)
        last.quit()
        return [*wrong, *self.typed.faults(notes, drafts)]


@pytest.mark.parametrize("seed", range(60))
def test_every_line_stands_once_whichever_window_holds_the_meeting(tmp_path: Path, clock: Clock, seed: int) -> None:
    play = Play(tmp_path, seed, clock)
    for _ in range(STEPS):
        play.step()
    faults = play.judge()
    assert not faults, "\n".join([*play.told, *faults])


@pytest.mark.parametrize("typed_on", [False, True])
def test_a_line_that_was_let_go_of_before_the_end_comes_back_from_no_window_that_slept(
    tmp_path: Path, clock: Clock, typed_on: bool
) -> None:
    add_ana(tmp_path, clock)
    alive: set[int] = set()
    slept, other = (Window(tmp_path, "here", number, alive, clock, Typed()) for number in (1, 2))
    slept.begin()
    slept.type()
    slept.escape()
    clock.pass_(70)
    other.second()
    assert other.sit_down() and other.meeting is not None
    if typed_on:
        other.open(0)
        other.type()
        other.enter()
    else:
        other.drop(0)
    other.end(waits=False)
    slept.second()
    slept.quit()
    other.quit()
    clock.pass_(70)
    last = Window(tmp_path, "here", 3, alive, clock, Typed())
    notes, drafts, wrong = found_in(last)
    last.quit()
    assert (len(notes), drafts, wrong) == (typed_on, [], [])
