"""What is said of a group of what was found: whose it is, when, and its lines."""

from datetime import time

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.sessions.story import Line
from peercoach_tui.domain.words import long_day
from peercoach_tui.domain.zones import zone_called
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.search.entry import Entry, EntryKind
from peercoach_tui.search.group import EntryGroup
from peercoach_tui.tui.notebook.story import lines_of
from peercoach_tui.workspace import Workspace


class GroupTelling:
    """Tells of groups with names as they are called now; the lines of the one that was read last are remembered."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._read: tuple[tuple[object, ...], tuple[Line, ...]] | None = None

    def naming(self, folder: str) -> tuple[str, str]:
        """Return what whose folder it is is called, whole and short; the coach's own have no short name."""
        if folder == COACH:
            return "you", ""
        partner = self._workspace.acts(folder).partner
        return partner.called, partner.short

    def hour_of(self, group: EntryGroup, entry: Entry) -> str:
        """Return the hour on the clock at which an entry was kept, of a gathering at which it is, "" where it has none."""
        if group.session is not None:
            return group.session.hour(entry.at)
        if entry.kind is EntryKind.GATHERING and entry.at.time() == time():
            return ""
        return f"{entry.at.astimezone(zone_called(self._workspace.zone)):%H:%M}"

    def title(self, group: EntryGroup) -> str:
        """Return when a group is from, with whom, and where."""
        session = group.session
        day = long_day(group.day, self._workspace.today)
        hour = session.began_at if session else ""
        parts = (f"{day}, {hour}" if hour else day, self.naming(group.folder)[0], session.place if session else "")
        return " · ".join(one_line(part) for part in parts if part)

    def lines(self, group: EntryGroup) -> tuple[Line, ...]:
        """Return a group as it is read, the same as long as nothing was kept with the partner and they are called so."""
        fold, content = self._workspace.acts(group.folder).fold, self._workspace.content
        partner = self.naming(group.folder)[1]
        key = (group.key, fold, len(fold.timeline), partner)
        if self._read is None or self._read[0] != key:
            lines = lines_of(group, fold, content.stages, content.checklist, partner, zone=self._workspace.zone)
            self._read = key, lines
        return self._read[1]
