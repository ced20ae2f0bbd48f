"""A partnership of the made-up year: the acts on it, and what the story says of its follow-ups."""

from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from functools import cached_property
from random import Random

from peercoach_tui.acts import Acts
from peercoach_tui.content.loader import Materials
from peercoach_tui.demo.alone import Desk
from peercoach_tui.demo.pace import HandClock
from peercoach_tui.demo.telling import DemoFollowUp, Story
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.partners.moments import PartnerAdded


class Pair:
    """What is known of the two while the year is played; `mine` are the acts on what is the coach's own.

    `today` is the last day of the year, and `act` gives the acts on what is kept with a new partner.
    """

    def __init__(
        self, story: Story, content: Materials, clock: HandClock, *, mine: Acts, act: Callable[[], Acts], today: date, seed: int
    ) -> None:
        self.story, self.content, self.clock, self.seed, self.today = story, content, clock, seed, today
        self.dates = story.dates(today)
        self._mine, self._act = mine, act
        self._said: dict[str, tuple[DemoFollowUp, int]] = {}

    @cached_property
    def acts(self) -> Acts:
        """Return the acts on what is kept with the partner, who is added when they are first asked for."""
        acts, dates = self._act(), self.dates
        acts.send(acts.moment(PartnerAdded, cadence=dates.cadence, since=dates.met[0], **asdict(self.story.about)))
        return acts

    @cached_property
    def desk(self) -> Desk:
        """Return the goals and the maps of the two."""
        return Desk(self.acts, self._mine, self._follow_up)

    def chance(self, place: int) -> Random:
        """Return the chance that belongs to one meeting."""
        return Random(f"{self.seed} {self.story.about.name} {place}")

    def say(self, follow_up: str, said: DemoFollowUp, place: int) -> None:
        """Remember what the story says of a follow-up that was made in the meeting at that place."""
        self._said[follow_up] = said, place

    def said(self, follow_up: str) -> DemoFollowUp:
        """Return what the story says of a follow-up."""
        return self._said[follow_up][0]

    def resolved_by(self, follow_up: str, place: int) -> Outcome | None:
        """Return what became of a follow-up by the meeting at that place, None while it is carried over."""
        said, made = self._said[follow_up]
        return said.outcome if place - made >= said.after else None

    def _follow_up(self, words: str) -> str:
        return next(id for id, (said, _) in self._said.items() if said.what == words)
