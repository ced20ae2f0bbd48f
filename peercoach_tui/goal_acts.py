"""Acts on the goals in one folder: a partner's, or the coach's own."""

from datetime import date
from typing import Any

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.goals.goal import CheckIn, Goal
from peercoach_tui.domain.goals.moments import CheckedIn, GoalChanged, GoalSet
from peercoach_tui.domain.goals.notes import GoalNote
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.notebook import COACH


def owner_of(folder: str) -> Side:
    """Return whose goals are in the folder of that id: mine in the coach's own, theirs in a partner's."""
    return Side.ME if folder == COACH else Side.THEM


class GoalActs:
    """Sets goals, changes them, and checks in. Every act returns its `Kept`, or None when there was nothing to do."""

    def __init__(self, acts: Acts) -> None:
        self.acts = acts
        self.owner = owner_of(acts.id)

    def find(self, goal: str) -> Goal | None:
        """Return the goal of that id as it was sent, None when there is none."""
        return self.acts.fold.goals.find(goal)

    def made(self, title: str, *, id: str = "", due: date | None = None) -> GoalSet | None:
        """Return what sets a goal of that title, under a new id unless one is given; None without a title."""
        if not squeezed(title):
            return None
        return self.acts.moment(GoalSet, goal=id or self.acts.new_id(), owner=self.owner, title=squeezed(title), due=due)

    def set(self, title: str, *, id: str = "", due: date | None = None) -> tuple[str, Kept] | None:
        """Set a goal of that title, by a local date where one is said, and return its id as well; None without a title."""
        made = self.made(title, id=id, due=due)
        return None if made is None else (made.goal, self.acts.send(made))

    def change(self, goal: str, **fields: object) -> Kept | None:
        """Change fields of a goal; a title can't be taken away."""
        before = self.find(goal)
        new: dict[str, Any] = {name: value for name, value in fields.items() if getattr(before, name, value) != value}
        if before is None or not new or new.get("title") == "":
            return None
        return self.acts.send(self.acts.moment(GoalChanged, goal=goal, **new))

    def close(self, goal: str, learned: str) -> Kept | None:
        """Close an open goal, with what was learned."""
        before = self.find(goal)
        if before is None or not before.is_open:
            return None
        said = learned.strip()
        new: dict[str, Any] = {} if said == before.learned else {"learned": said}
        return self.acts.send(self.acts.moment(GoalChanged, goal=goal, closed=True, **new))

    def reopen(self, goal: str) -> Kept | None:
        """Open a closed goal again; what was learned stays."""
        before = self.find(goal)
        if before is None or before.is_open:
            return None
        return self.acts.send(self.acts.moment(GoalChanged, goal=goal, closed=False))

    def check_in(self, goal: str, day: date, score: int | None, text: str, *, note: GoalNote | None = None) -> Kept | None:
        """Say where a goal stands on a local day: a number, a line, or both; `note` is what it is made of.

        Of a partner's goal it is of the note's session; one of mine can only name the partner and the meeting.
        """
        if self.find(goal) is None or (score is None and not text.strip()):
            return None
        source: dict[str, Any] = {}
        if note is not None:
            source["note"] = note.id
            source |= {"session": note.session} if self.owner is Side.THEM else {"met": note.partner, "meeting": note.session}
        return self.acts.send(self.acts.moment(CheckedIn, goal=goal, day=day, score=score, text=text.strip(), **source))

    def correct(self, goal: str, check_in: str, score: int | None, text: str) -> Kept | None:
        """Put a check-in right; its day and its meeting stay. One that says nothing any more is struck."""
        before = self._check_in(goal, check_in)
        if before is None or (before.score, before.text) == (score, text.strip()):
            return None
        kept: dict[str, Any] = {name: getattr(before, name) for name in ("day", "session", "met", "meeting", "note")}
        return self.acts.send(self.acts.moment(CheckedIn, goal=goal, score=score, text=text.strip(), replaces=before.id, **kept))

    def strike(self, goal: str, check_in: str) -> Kept | None:
        """Strike a check-in."""
        return self.correct(goal, check_in, None, "")

    def _check_in(self, goal: str, check_in: str) -> CheckIn | None:
        found = self.find(goal)
        return next((each for each in found.check_ins if each.id == check_in), None) if found else None
