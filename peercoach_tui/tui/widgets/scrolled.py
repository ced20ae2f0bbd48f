"""What the keys of a place move in, once they are there: a list, or what is read beside it."""

from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView


class Scrolled(ScrollView, can_focus=False):
    """Draws its lines when they are in view, and moves when it is told to: it never has the focus."""

    ALLOW_SELECT = False

    class RowPicked(Message):
        """Something in it was clicked, and is chosen; `again` when it was chosen, and the keys were there, already."""

        def __init__(self, again: bool) -> None:
            super().__init__()
            self.again = again

    active: reactive[bool] = reactive(False)
    """Whether it is here that the keys move."""

    @property
    def shows_nothing(self) -> bool:
        """Say whether nothing is shown in it."""
        return True

    @property
    def page(self) -> int:
        """Return how far a page goes."""
        return 1

    @property
    def whole(self) -> int:
        """Return how far it goes from the first to the last, at the least."""
        return 0

    def move(self, by: int) -> None:
        """Go down by so many, or up; no further than there is."""
