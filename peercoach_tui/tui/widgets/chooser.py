"""Things, of which one is chosen."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from peercoach_tui.tui.widgets.scrolled import Scrolled

T = TypeVar("T")


class Chooser(Scrolled, Generic[T]):
    """Holds things in their order; one of them is chosen by its id, wherever it stands. Subclasses draw them."""

    def __init__(self, id_of: Callable[[T], str], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._id_of = id_of
        self._things: Sequence[T] = ()
        self._chosen, self._place = "", 0
        self._first = True

    def show(self, things: Sequence[T]) -> None:
        """Show these things. What was chosen stays so by its id; where it is gone, what came next is until it comes back."""
        before, self._things = self._things, things
        self._place = self._find(before)
        self._first = self._first and not things

    @property
    def things(self) -> Sequence[T]:
        """Return all that is in the list."""
        return self._things

    @property
    def shows_nothing(self) -> bool:
        """Say whether the list is empty."""
        return not self._things

    @property
    def chosen(self) -> T | None:
        """Return what is chosen, None in an empty list."""
        return self._things[self._place] if self._things else None

    @property
    def place(self) -> int:
        """Return the place of what is chosen, counted from 0."""
        return self._place

    def is_chosen(self, id: str) -> bool:
        """Say whether the thing of that id is chosen."""
        return bool(self._things) and self._id_of(self._things[self._place]) == id

    def choose(self, id: str) -> None:
        """Choose the thing of that id, now or as soon as it is there; "" for whatever is first."""
        self._chosen, self._first = id, not id
        self._go_to(self._find(self._things))

    def move(self, by: int) -> None:
        """Choose the thing that stands so many below, or above; the nearest there is."""
        if self._things:
            place = max(0, min(self._place + by, len(self._things) - 1))
            self._chosen, self._first = self._id_of(self._things[place]), False
            self._go_to(place)

    def _find(self, before: Sequence[T]) -> int:
        """Return the place of what was chosen among the things `before`, else of what came next there and is here still."""
        if self._first or not self._things:
            return 0
        wanted = self._chosen or self._id_at(before, self._place)
        if self._id_at(self._things, self._place) == wanted:
            return self._place
        places = {self._id_of(thing): place for place, thing in enumerate(self._things)}
        if wanted in places:
            return places[wanted]
        ahead, behind = range(self._place, len(before)), range(min(self._place, len(before)) - 1, -1, -1)
        ids = (self._id_at(before, place) for way in (ahead, behind) for place in way)
        return next((places[id] for id in ids if id and id in places), 0)

    def _id_at(self, things: Sequence[T], place: int) -> str:
        return self._id_of(things[place]) if place < len(things) else ""

    @property
    def whole(self) -> int:
        """Return how many rows there are."""
        return len(self._things)

    def _go_to(self, place: int) -> None:
        self._place = place
