"""What is kept of goals: what was set, where it stood, what became of it."""

from datetime import date

from msgspec import UNSET, UnsetType

from peercoach_tui.domain.moment import Id, Moment, Score
from peercoach_tui.domain.questions.deck import Topic
from peercoach_tui.domain.side import Side


class GoalSet(Moment, tag="goal set"):
    """A goal was set, in a meeting or in none. Mine are kept in the coach's own folder, theirs with the partner."""

    goal: Id
    owner: Side
    title: str
    session: Id | None = None
    topic: Topic | None = None
    why: str = ""
    seen: str = ""
    due: date | None = None
    step: str = ""


class GoalChanged(Moment, tag="goal changed"):
    """A goal was reworded, closed (`closed`, with what was `learned`) or opened again: only what has a value was changed."""

    goal: Id
    session: Id | None = None
    title: str | UnsetType = UNSET
    topic: Topic | UnsetType | None = UNSET
    why: str | UnsetType = UNSET
    seen: str | UnsetType = UNSET
    due: date | UnsetType | None = UNSET
    step: str | UnsetType = UNSET
    closed: bool | UnsetType = UNSET
    learned: str | UnsetType = UNSET


class CheckedIn(Moment, tag="check-in"):
    """Where a goal stands on a local day: a number, a line of text, or both.

    One of mine can't be of a `session`, which is a partner's: it names the partner `met` and the `meeting`. One that `replaces`
    an earlier one by id stands in its place.
    """

    goal: Id
    day: date
    score: Score | None = None
    text: str = ""
    session: Id | None = None
    met: Id | None = None
    meeting: Id | None = None
    note: Id | None = None
    replaces: Id | None = None
