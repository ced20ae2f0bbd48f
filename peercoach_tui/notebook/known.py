"""What is known of all partners, read from memory."""

from typing import NamedTuple

from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.notebook.folders import COACH, Folders
from peercoach_tui.notebook.live import Live


class Unreadable(NamedTuple):
    """A partner of whom no file could be read: their name, if one was found, and why, a whole sentence that says what to do."""

    id: str
    name: str
    reason: str


class Known:
    """All of it may be asked for in any thread; it is what was there when the folders were last looked at."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the partners who could be read, in order, without `COACH`."""
        return tuple(sorted(id for id, folder in self._folders.all() if id != COACH and folder.readable))

    @property
    def unreadable(self) -> tuple[Unreadable, ...]:
        """Return the partners of whom nothing could be read."""
        found = ((id, folder, folder.unreadable) for id, folder in self._folders.all() if id != COACH)
        return tuple(Unreadable(id, folder.name_found, reason) for id, folder, reason in found if reason)

    @property
    def missing(self) -> tuple[str, ...]:
        """Return the partners whose folder vanished while they were known, without `COACH`.

        Nothing is written there until `write_anew` or `forget`.
        """
        return tuple(sorted(id for id, folder in self._folders.all() if id != COACH and folder.missing))

    def moments(self, partner: str) -> tuple[AnyMoment, ...]:
        """Return all that is known, by instant and id, with the text of what was erased emptied."""
        folder = self._folders.get(partner)
        return folder.memory.moments if folder else ()

    def findings(self, partner: str) -> tuple[str, ...]:
        """Return what is wrong in the partner's files, each a whole sentence that names the file and the line."""
        folder = self._folders.get(partner)
        return folder.findings if folder else ()

    def is_own(self, partner: str, id: str) -> bool:
        """Say whether this device kept the moment of that id."""
        folder = self._folders.get(partner)
        return folder is not None and folder.sheets.is_own(id)

    def lives(self, partner: str) -> tuple[Live, ...]:
        """Return what each window last said of a meeting under way, this one's and those of the dead included."""
        folder = self._folders.get(partner)
        return folder.lively if folder else ()
