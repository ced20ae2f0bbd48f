"""The places: where their screens are, and the digits that lead there. A new place is a folder and one line here."""

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING

from textual.binding import Binding

from peercoach_tui.domain.value import Value
from peercoach_tui.tui.base import key_groups

if TYPE_CHECKING:
    from peercoach_tui.tui.base.screen import BaseScreen
    from peercoach_tui.workspace import Workspace


class Place(Value):
    """A place: its digit, its title, where in `peercoach_tui.tui` the class of its screen is, and what stands there."""

    number: int
    title: str
    screen: str
    about: str = ""

    @property
    def name(self) -> str:
        """Return the name by which it is known: as a mode of the app, as a command, and in the line of keys."""
        return self.title.lower()

    def open(self, workspace: "Workspace") -> "BaseScreen":
        """Return a new screen of the place, which is imported now: the first paint waits for no other place."""
        module, _, name = f"peercoach_tui.tui.{self.screen}".rpartition(".")
        screen: BaseScreen = getattr(import_module(module), name)(workspace)
        return screen

    @property
    def way(self) -> Binding:
        """Return the binding that leads there from another place."""
        tells = f"Go to {self.title}" + (f": {self.about}" if self.about else "")
        return Binding(
            f"{self.number}", f"app.switch_mode('{self.name}')", self.name, id=self.name, tooltip=tells, group=key_groups.PLACES
        )


PLACES = (
    Place(number=1, title="Today", screen="today.screen.TodayScreen"),
    Place(number=2, title="Partners", screen="partners.screen.PartnersScreen", about="past meetings, to be read again"),
    Place(number=5, title="Notebook", screen="notebook.screen.NotebookScreen", about="every kept word, and a line that finds it"),
)
FIRST = PLACES[0]
"""Where the program opens."""


def ways_from(name: str) -> Iterator[Binding]:
    """Yield the bindings that lead from the place of that name to each other one."""
    return (place.way for place in PLACES if place.name != name)
