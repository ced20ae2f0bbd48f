"""What is known of all partners, read from memory."""

from typing import NamedTuple

from peercoach_tui.domain.live import Live
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.notebook.folder import Folder
from peercoach_tui.notebook.folders import COACH, Folders


class Unreadable(NamedTuple):
    """A partner of whom no file could be read: their name, if one was found, and why, a whole sentence that says what to do."""

    id: str
    name: str
    reason: str


class InMemory:
    """All of it may be asked for in any thread; it is what was there when the folders were last looked at."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the partners who could be read, in order, without `COACH`."""
        return tuple(id for id, folder in self._partners() if folder.readable)

    @property
    def unreadable(self) -> tuple[Unreadable, ...]:
        """Return the partners of whom nothing could be read."""
        return tuple(Unreadable(id, folder.name_found, why) for id, folder in self._partners() if (why := folder.unreadable))

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the partners whose folder vanished while they were known, without `COACH`.

        Nothing is written there until `write_anew` or `forget`.
        """
        return tuple(id for id, folder in self._partners() if folder.missing)

    @property
    def forgotten(self) -> tuple[str, ...]:
        """Return the ids of the partners who were forgotten; nothing is kept under them any more."""
        return tuple(id for id, folder in self._partners() if folder.forgotten)

    def moments(self, partner: str) -> tuple[AnyMoment, ...]:
        """Return all that is known, by instant and id, with the text of what was erased emptied."""
        return self._folders.get(partner).memory.moments

    def findings(self, partner: str) -> tuple[str, ...]:
        """Return what is wrong in the partner's files, each a whole sentence that names the file and the line."""
        return self._folders.get(partner).findings

    def is_own(self, partner: str, id: str) -> bool:
        """Say whether this device kept the moment of that id."""
        return self._folders.get(partner).sheets.is_own(id)

    def lives(self, partner: str) -> tuple[Live, ...]:
        """Return what each window last said of a meeting under way, this one's and those of the dead included."""
        return self._folders.get(partner).lively

    def _partners(self) -> list[tuple[str, Folder]]:
        return [(id, folder) for id, folder in sorted(self._folders.all()) if id != COACH]
