"""The places: where their screens are, and the digits that lead there. A new place is a folder and one line here."""

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from textual.binding import Binding

from peercoach_tui.domain.value import Value
from peercoach_tui.tui.base import key_groups

if TYPE_CHECKING:
    from textual.screen import Screen

    from peercoach_tui.workspace import Workspace


class Place(Value):
    """A place: its digit, its title, where in `peercoach_tui.tui` the class of its screen is, and what stands there."""

    number: int
    title: str
    screen: str
    about: str = ""

    @property
    def name(self) -> str:
        """Return the name by which it is known: as a mode of the app and as a command."""
        return self.title.lower()

    def open(self, workspace: "Workspace") -> "Screen[None]":
        """Return a new screen of the place, which is imported now: the first paint waits for no other place."""
        module, _, name = f"peercoach_tui.tui.{self.screen}".rpartition(".")
        screen: Screen[None] = getattr(import_module(module), name)(workspace)
        return screen

    @property
    def way(self) -> Binding:
        """Return the binding that leads there from another place."""
        tells = f"Go to {self.title}" + (f": {self.about}" if self.about else "")
        go = f"app.switch_mode('{self.name}')"
        # The first line names it.
        return Binding(f"{self.number}", go, self.name, show=False, id=self.name, tooltip=tells, group=key_groups.PLACES)


PLACES = (
    Place(number=1, title="Today", screen="today.screen.TodayScreen"),
    Place(number=2, title="Partners", screen="partners.screen.PartnersScreen", about="past meetings, to be read again"),
    Place(
        number=3,
        title="Follow-ups",
        screen="follow_ups.screen.FollowUpsScreen",
        about="what you and everyone you meet said you would do",
    ),
    Place(number=4, title="Goals", screen="goals.screen.GoalsScreen", about="where each stands, and the career maps"),
    Place(number=5, title="Notebook", screen="notebook.screen.NotebookScreen", about="every kept word, and a line that finds it"),
    Place(number=6, title="You", screen="you.screen.YouScreen", about="oneself as a coach, over all partners"),
)
FIRST = PLACES[0]
"""Where the program opens."""


def way_to(name: str) -> Binding:
    """Return the binding that leads to the place of that name."""
    return next(place.way for place in PLACES if place.name == name)


def ways_from(name: str) -> Iterator[Binding]:
    """Yield the bindings that lead from the place of that name to each other one."""
    return (place.way for place in PLACES if place.name != name)
