"""The active-listening checklist."""

from enum import StrEnum

from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.value import Value


class Facet(StrEnum):
    """The three facets of active-empathic listening, and the programme's own restraint."""

    SENSING = "sensing"
    PROCESSING = "processing"
    RESPONDING = "responding"
    RESTRAINT = "restraint"


GOES_AGAINST = {SlipSort.STORY: "restraint-story", SlipSort.ADVICE: "restraint-advice"}
"""The item of the list that a slip goes against."""


class Item(Value):
    """One thing that a listener does: what to listen for `now`, in at most 30 columns, and the same as `past`, for the close.

    `id` is kept in moments, so it never changes.
    """

    id: str
    facet: Facet
    now: str
    past: str


class Checklist(Value):
    """The whole list, in the order of the facets."""

    items: tuple[Item, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Return the ids of the items."""
        return tuple(item.id for item in self.items)

    def find(self, id: str) -> Item | None:
        """Return the item of that id, or None when the list has it no more."""
        return next((item for item in self.items if item.id == id), None)
