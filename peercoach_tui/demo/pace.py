"""How the time passes in a meeting of the made-up year: its clock, its stages, and the keys that are typed."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from random import Random

from peercoach_tui.demo.telling import DemoMeeting
from peercoach_tui.domain.sessions.plan import Step
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting

Act = Callable[[], object]
"""Does one thing, at the instant that the clock says."""

TYPING_PACE = 0.3
"""A meeting is typed up in this share of its length."""
KEYS_A_SECOND, KEY_TO_KEPT = 3, 0.6
"""How fast a note is typed, and the seconds from its last key to Enter."""
TICK = timedelta(seconds=100)
"""How often a played clock ticks: a little less than what counts as a break."""
KEY_TO_KEY = 1.9
"""Seconds between two keys of a burst that are looked at: those in between change nothing."""


class HandClock:
    """A clock that is moved by hand; it says the instant at which something is done."""

    def __init__(self) -> None:
        self.at = datetime.min.replace(tzinfo=UTC)

    def __call__(self) -> datetime:
        """Return the instant."""
        return self.at


class Pace:
    """Lets the clock of one meeting go on, as it is told; `progress` is 0 in the first meeting of a story and 1 in its last."""

    def __init__(self, meeting: Meeting, told: DemoMeeting, clock: HandClock, *, chance: Random, progress: float) -> None:
        self._meeting, self._told, self._clock = meeting, told, clock
        self._chance, self._progress = chance, progress
        self._told_until = clock.at
        self._room = 0.0

    def lengths(self, steps: Sequence[Step]) -> list[float]:
        """Return how many seconds each step took."""
        pace = TYPING_PACE if self._told.typed_up else 1.0
        took = [(step.minutes or 5) * 60 * pace * self._chance.uniform(0.88, 1.14) for step in steps]
        for side, minutes in zip((Side.ME, Side.THEM), self._told.turns or (), strict=False):
            turn = [place for place, step in enumerate(steps) if step.coach is side]
            wanted = minutes * 60 / sum(took[place] for place in turn)
            took = [each * wanted if place in turn else each for place, each in enumerate(took)]
        return took

    def spread(self, acts: Sequence[Act], began: datetime, length: float) -> None:
        """Let the acts happen one after the other, each in its own part of the step."""
        for place, act in enumerate(acts):
            share = length / len(acts)
            self._room = share / 2
            self.tick_to(began + span_of(place * share))
            self._clock.at = began + span_of((place + self._chance.uniform(0.62, 0.95)) * share)
            act()

    def pause(self, at: datetime) -> datetime:
        """Let the program stand still, as behind a closed lid."""
        self.tick_to(at)
        self._clock.at = at + timedelta(minutes=self._told.pause)
        self._meeting.clock.tick()
        self._told_until = self._clock.at
        return self._clock.at + span_of(20)

    def tick_to(self, instant: datetime) -> None:
        """Let the clock tick up to an instant, where it matters that the program didn't stand still."""
        while self._told.pause and self._told_until < instant:
            self._told_until = self._clock.at = min(instant, self._told_until + TICK)
            self._meeting.clock.tick()

    def type(self, text: str) -> None:
        """Type a line, in bursts that end just before now; the coach learns to look up sooner."""
        at, step = self._clock.at, span_of(KEY_TO_KEY)
        for began, end in self._bursts(text, at):
            self._clock.at = began
            while self._clock.at < end:
                self._meeting.writing.key()
                self._clock.at += step
            self._clock.at = end
            self._meeting.writing.key()
        self._clock.at = at

    def _bursts(self, text: str, at: datetime) -> list[tuple[datetime, datetime]]:
        bursts: list[tuple[datetime, datetime]] = []
        end = at - span_of(KEY_TO_KEPT)
        for _ in range(1 + round(2 * (1 - self._progress))):
            typing = len(text) / KEYS_A_SECOND * self._chance.uniform(0.8, 1.2)
            began = end - span_of(max(4, min(18, self._room - KEY_TO_KEPT, typing)))
            if bursts and at - began > span_of(self._room):
                break
            bursts.append((began, end))
            end = began - span_of(self._chance.uniform(2.5, 6))
        return bursts[::-1]


def span_of(seconds: float) -> timedelta:
    """Return a span in whole milliseconds."""
    return timedelta(milliseconds=round(seconds * 1000))
