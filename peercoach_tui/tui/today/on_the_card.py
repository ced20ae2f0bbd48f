"""Who is on the card of Today, on which all that it can do stands."""

from typing import TYPE_CHECKING

from peercoach_tui.tui.base.screen import BaseScreen

if TYPE_CHECKING:
    from peercoach_tui.people import Person


class OnTheCard(BaseScreen, part=True):
    """A place with one person on a card, of whose follow-ups one may be chosen."""

    alone = False
    """Whether the pair alone is shown: it sits at the table."""
    follow_up = ""
    """The id of the chosen follow-up, "" while none is."""

    people: "tuple[Person, ...]" = ()
    """All that are met, who is next first."""

    @property
    def person(self) -> "Person | None":
        """Return who is on the card, None where there is nobody."""
        return None
