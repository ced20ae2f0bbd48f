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

    def show(self, things: Sequence[T]) -> None:
        """Show these things. What was chosen stays so by its id; where it is gone, the first is until it comes back."""
        self._things = things
        self._place = self._find()

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
        self._chosen = id
        self._go_to(self._find())

    def move(self, by: int) -> None:
        """Choose the thing that stands so many below, or above; the nearest there is."""
        if self._things:
            place = max(0, min(self._place + by, len(self._things) - 1))
            self._chosen = self._id_of(self._things[place])
            self._go_to(place)

    def _find(self) -> int:
        if not self._chosen:
            return 0
        if self._place < len(self._things) and self._id_of(self._things[self._place]) == self._chosen:
            return self._place
        return next((place for place, thing in enumerate(self._things) if self._id_of(thing) == self._chosen), 0)

    @property
    def whole(self) -> int:
        """Return how many rows there are."""
        return len(self._things)

    def _go_to(self, place: int) -> None:
        self._place = place
