"""Acts on the career map in one folder: a partner's, or the coach's own."""

from datetime import date

from msgspec import UNSET

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.career.career_map import CareerMap, MapLine, Part
from peercoach_tui.domain.career.moments import MapLineChanged, MapLineKept, MapLookedAt
from peercoach_tui.domain.goals.moments import GoalSet
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.reading.goal_line import read_goal
from peercoach_tui.goal_acts import GoalActs, owner_of


class MapActs:
    """Keeps lines on a map and changes them. Every act returns its `Kept`, or None when there was nothing to do."""

    def __init__(self, acts: Acts) -> None:
        self.acts = acts
        self.owner = owner_of(acts.id)

    @property
    def map(self) -> CareerMap:
        """Return the map as it was sent."""
        return self.acts.fold.maps.of(self.owner)

    def find(self, line: str) -> MapLine | None:
        """Return the line of that id as it was sent, None when there is none."""
        return self.acts.fold.maps.find(line)

    def keep(self, part: Part, text: str) -> tuple[str, Kept] | None:
        """Put a line on the map, and return its id as well."""
        if not squeezed(text):
            return None
        id = self.acts.new_id()
        return id, self.acts.send(self.acts.moment(MapLineKept, line=id, owner=self.owner, part=part, text=squeezed(text)))

    def reword(self, line: str, text: str) -> Kept | None:
        """Change the words of a line; none at all strike it."""
        before = self.find(line)
        if before is None or before.text == squeezed(text):
            return None
        return self.acts.send(self.acts.moment(MapLineChanged, line=line, text=squeezed(text)))

    def strike(self, line: str) -> Kept | None:
        """Take a line off the map."""
        return self.reword(line, "")

    def linked(self, line: str, id: str, text: str = "") -> MapLineChanged | None:
        """Return what says that a step became the goal or the follow-up of that id; None where the step is gone.

        `text` are the words of the step without a date that what it became has, "" where they stay.
        """
        if self.find(line) is None:
            return None
        return self.acts.moment(MapLineChanged, line=line, became=id, text=text or UNSET)

    def became(self, line: str, id: str) -> Kept | None:
        """Say that a step became the goal or the follow-up of that id."""
        linked = self.linked(line, id)
        return None if linked is None else self.acts.send(linked)

    def make_goal(self, line: str, today: date, *, day_first: bool = True) -> tuple[GoalSet, MapLineChanged, Kept] | None:
        """Make a goal of a step, by the date that the step says, and say so of it, both together or none; return both as well.

        `today` is the local date.
        """
        before, id = self.find(line), self.acts.new_id()
        found = read_goal(before.text, {}, "", today, day_first=day_first) if before is not None else None
        if found is None:
            return None
        made = GoalActs(self.acts).made(found.title, id=id, due=found.due)
        linked = self.linked(line, id, found.title if found.due else "")
        return None if made is None or linked is None else (made, linked, self.acts.send(made, linked))

    def look_at(self, day: date) -> Kept | None:
        """Say that the map was looked at on a local day; once a day, and none on which nothing stands."""
        if self.map.is_empty or self.map.looked_at == day:
            return None
        return self.acts.send(self.acts.moment(MapLookedAt, owner=self.owner, day=day))
