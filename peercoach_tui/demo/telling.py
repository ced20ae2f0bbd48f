"""What a story of the made-up year is told in."""

from dataclasses import dataclass
from datetime import date, time, timedelta

from peercoach_tui.demo.dates import DatesOf, friday_from
from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.questions.deck import Topic

DONE, PARTLY, DROPPED, LEARNED = Outcome.DONE, Outcome.PARTLY, Outcome.DROPPED, Outcome.LEARNED


@dataclass(frozen=True)
class DemoFollowUp:
    """A follow-up: due so many days after the meeting (or on the Friday that follows), None for no date; how sure its owner was
    (0 to 10), and what became of it so many meetings later; None when it is still open.

    `taught` is what it taught, `goal` the key of the goal of its owner's that it is a step to.
    """

    what: str
    due: int | None
    sure: int
    outcome: Outcome | None = None
    when: str = ""
    after: int = 1
    friday: bool = False
    taught: str = ""
    goal: str = ""

    def day(self, met: date) -> date | None:
        """Return the date by which it was to be done."""
        if self.due is None:
            return None
        due = met + timedelta(days=self.due)
        return friday_from(due) if self.friday else due


@dataclass(frozen=True)
class Grown:
    """A keyword that the close completed to a sentence."""

    keyword: str
    sentence: str


Line = str | Grown | DemoFollowUp
"""What was typed: a note as it stands in the note line, with its sign."""


@dataclass(frozen=True)
class SetGoal:
    """A goal that is set, theirs or `mine`; by the Friday that follows so many days from today. Other acts call it by its key."""

    key: str
    title: str
    topic: Topic | None = None
    why: str = ""
    seen: str = ""
    step: str = ""
    due: int | None = None
    mine: bool = False


@dataclass(frozen=True)
class Changed:
    """What is changed of a goal: only what says anything is."""

    key: str
    title: str = ""
    why: str = ""
    seen: str = ""
    step: str = ""


@dataclass(frozen=True)
class Stood:
    """A check-in on a goal (0 to 10), made of the note of the meeting that has these words, where it was."""

    key: str
    score: int
    text: str
    note: str = ""


@dataclass(frozen=True)
class Closed:
    """A goal is closed, with what was learned."""

    key: str
    learned: str


@dataclass(frozen=True)
class Mapped:
    """A line on a career map, theirs or `mine`; a step may have become a goal, by its key, or a follow-up, by its words."""

    part: Part
    text: str
    became: str = ""
    mine: bool = False


Alone = SetGoal | Changed | Stood | Closed | Mapped
"""What is done alone after a meeting."""


@dataclass(frozen=True)
class DemoMeeting:
    """One meeting: what was typed while I coached (`theirs`) and while I was coached (`mine`), the line learned, and what was
    done `alone` afterwards.

    `slips` are their keys in order. `pause` and `turns` (as coach, as coachee) are minutes. The next meeting was first arranged
    for so many days earlier as it was `put_off`. `rest` says that the two don't meet for some weeks then.
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
    alone: tuple[Alone, ...] = ()
    put_off: int = 0
    rest: bool = False


@dataclass(frozen=True)
class About:
    """What is known of a partner: the fields are those of a `Partner`."""

    name: str
    agreement: str
    group: str
    role: str
    contact: str
    topics: str
    named: bool | None = None


@dataclass(frozen=True)
class Story:
    """All with one partner.

    `brought` is what was kept since the last meeting, to be brought up. One that is `archived` was so soon after the last one.
    """

    about: About
    dates: DatesOf
    start: time
    place: str
    topic: Topic
    told: tuple[DemoMeeting, ...]
    brought: tuple[str, ...] = ()
    archived: bool = False
