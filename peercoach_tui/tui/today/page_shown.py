"""What stands beside and below the card of Today."""

from datetime import datetime
from typing import TYPE_CHECKING

from peercoach_tui.domain.value import Value

if TYPE_CHECKING:
    from peercoach_tui.domain.gatherings.gathering import Gathering
    from peercoach_tui.people import Person


class PageShown(Value):
    """What is drawn: `people` are all that are due, of whom the one at `place` is on the card; `now` is the clock on the wall.

    `follow_up` is the id of the chosen one, or ""; `alone` says that nobody but the two may be seen. `sentence` is what is said
    of who can't be met, or where there is nobody.

    `gatherings` are all of the whole group by their day, None where nothing is told of them; `no_gathering` is said where none is
    to come, and `on_group` says that their row is chosen.
    """

    people: "tuple[Person, ...]"
    place: int
    now: datetime
    follow_up: str = ""
    alone: bool = False
    sentence: str = ""
    gatherings: "tuple[Gathering, ...] | None" = None
    no_gathering: str = ""
    on_group: bool = False
