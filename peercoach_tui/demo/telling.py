"""What a story of the made-up year is told in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.partners.cadence import Cadence
from peercoach_tui.domain.questions.deck import Topic

DONE, PARTLY, DROPPED, LEARNED = Outcome.DONE, Outcome.PARTLY, Outcome.DROPPED, Outcome.LEARNED
FRIDAY, WEDNESDAY = 4, 2


@dataclass(frozen=True)
class Said:
    """A follow-up: due so many days after the meeting (or on the Friday that follows), how sure its owner was (0 to 10), and
    what became of it so many meetings later; None when it is still open."""

    what: str
    due: int
    sure: int
    outcome: Outcome | None = None
    when: str = ""
    after: int = 1
    friday: bool = False

    def day(self, met: date) -> date:
        """Return the date by which it was to be done."""
        due = met + timedelta(days=self.due)
        return due + timedelta(days=(FRIDAY - due.weekday()) % 7) if self.friday else due


@dataclass(frozen=True)
class Grown:
    """A keyword that the close completed to a sentence."""

    keyword: str
    sentence: str


Line = str | Grown | Said
"""What was typed: a note as it stands in the note line, with its sign."""


@dataclass(frozen=True)
class Told:
    """One meeting: what was typed while I coached (`theirs`) and while I was coached (`mine`), and the line learned.

    `slips` are their keys in order. `pause` and `turns` (as coach, as coachee) are minutes.
    """

    theirs: tuple[Line, ...]
    mine: tuple[Line, ...]
    learned: str
    slips: str = ""
    minutes: int = 60
    place: str = ""
    topic: Topic | None = None
    pause: int = 0
    typed_up: bool = False
    turns: tuple[float, float] | None = None


@dataclass(frozen=True)
class Story:
    """All with one partner. `gaps` are the weeks between the meetings, `last` the day of the last one as of today.

    `brought` is what was kept since the last one, to be brought up.
    """

    name: str
    cadence: Cadence
    agreement: str
    start: time
    place: str
    topic: Topic
    told: tuple[Told, ...]
    gaps: tuple[int, ...]
    last: Callable[[date], date]
    next_after: int | None
    brought: tuple[str, ...] = ()

    def days(self, today: date) -> tuple[date, ...]:
        """Return the local date of each meeting, none of them on a weekend but for the last."""
        last = self.last(today)
        weeks = [sum(self.gaps[place:]) for place in range(len(self.gaps))]
        return (*(workday(last - timedelta(weeks=back)) for back in weeks), last)

    def following(self, days: Sequence[date], place: int) -> date | None:
        """Return the day that was set in the meeting at that place for the next one."""
        if place + 1 < len(days):
            return days[place + 1]
        return None if self.next_after is None else days[-1] + timedelta(days=self.next_after)


def workday(day: date) -> date:
    """Return the day, or the Friday or Monday next to it."""
    return day + timedelta(days={5: -1, 6: 1}.get(day.weekday(), 0))


def before(day: date, weekday: int) -> date:
    """Return the last such weekday before the day."""
    return day - timedelta(days=(day.weekday() - weekday - 1) % 7 + 1)
