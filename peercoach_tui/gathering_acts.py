"""Acts on the gatherings of the whole group, in the coach's own folder."""

from typing import Any

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.gatherings.moments import GatheringChanged, GatheringSet
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.sessions.next_date import NextDate


class GatheringActs:
    """Sets gatherings and changes them. Every act returns its `Kept`, or None when there was nothing to do."""

    def __init__(self, acts: Acts) -> None:
        self.acts = acts

    def set(self, name: str, date: NextDate) -> tuple[str, Kept] | None:
        """Set a gathering of that name, and return its id as well; None without a name."""
        if not squeezed(name):
            return None
        id = self.acts.new_id()
        said = self.acts.moment(
            GatheringSet, gathering=id, name=squeezed(name), day=date.day, hour=date.hour, place=squeezed(date.place)
        )
        return id, self.acts.send(said)

    def change(self, gathering: str, **fields: object) -> Kept | None:
        """Change fields of a gathering; its name can't be taken away. With another day its hour is said anew."""
        before = self.acts.fold.gatherings.find(gathering)
        if before is None:
            return None
        new: dict[str, Any] = {name: value for name, value in fields.items() if getattr(before, name) != value}
        if not new or new.get("name") == "":
            return None
        if "day" in new:
            new["hour"] = fields.get("hour", before.hour)
        return self.acts.send(self.acts.moment(GatheringChanged, gathering=gathering, **new))

    def drop(self, gathering: str) -> Kept | None:
        """Drop a gathering: it is listed no more."""
        return self.change(gathering, dropped=True)
