"""A page of a close with one thing on its card, and the others listed below it."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from peercoach_tui.tui.close.listed import Listed
from peercoach_tui.tui.close.page import ClosePage


class Thing(Protocol):
    """What may lie on a card."""

    @property
    def id(self) -> str:
        """Return its id."""


T = TypeVar("T", bound=Thing)


class CardPage(ClosePage):
    """Arrows lay the next thing on the card, or the one before; a click one of those below."""

    chosen = ""
    """The id of the thing on the card."""

    @property
    def things(self) -> Sequence[Thing]:
        """Return those that there are, as they were sent."""
        return ()

    def on_card(self, things: Sequence[T]) -> T | None:
        """Return which of the things lies on the card: the first until one is chosen, None where there is none."""
        return next((each for each in things if each.id == self.chosen), things[0] if things else None)

    def choose(self, id: str) -> None:
        """Lay a thing on the card."""

    def go(self, by: int) -> bool:
        """Choose the next thing, or the one before."""
        things, found = [each.id for each in self.things], self.on_card(self.things)
        place = things.index(found.id) + by if found is not None else -1
        if not 0 <= place < len(things):
            return False
        self.choose(things[place])
        return True

    def on_listed_line_picked(self, event: Listed.LinePicked) -> None:
        """Lay the one that was clicked on the card."""
        event.stop()
        if self.finish():
            self.choose(event.key)
