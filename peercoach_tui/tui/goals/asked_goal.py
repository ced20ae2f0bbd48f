"""A new goal, in one line."""

from collections.abc import Callable, Sequence

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.reading.goal_line import WrittenGoal, read_goal
from peercoach_tui.domain.reading.read_as import ReadAs
from peercoach_tui.domain.words import long_day
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.goals.folder_turn import FolderTurn
from peercoach_tui.tui.goals.words import YOURS
from peercoach_tui.tui.lines.asked_line import AskedLine
from peercoach_tui.workspace import Workspace


class AskedGoal(AskedLine):
    """Asks for a goal of whose folder it is, which may say whose it is and by when; whose it is can be turned.

    `folders` are those of all whose goals can be set; `send` keeps a goal in a folder.
    """

    def __init__(
        self, workspace: Workspace, folders: Sequence[str], folder: str, send: Callable[[str, WrittenGoal], Kept | None]
    ) -> None:
        self._workspace, self._send = workspace, send
        self._whose = FolderTurn(folders, folder)
        self.turns_whose = len(self._whose.folders) > 1

    @property
    def title(self) -> str:
        """Return whose goal it is."""
        return "a goal of yours" if self._whose.now == COACH else f"a goal of {self._called}"

    @property
    def _called(self) -> str:
        return YOURS if self._whose.now == COACH else self._workspace.acts(self._whose.now).partner.short

    def told(self, text: str, read_as: ReadAs, undated: str) -> str:
        """Return "→ Ana: lead the review · by Sat 12 Dec"."""
        goal = self._read(text)
        if goal is None:
            return ""
        by = f"by {long_day(goal.due, self._workspace.today)}" if goal.due else "no date"
        return f"→ {self._called}: {goal.title} · {by}"

    def keep(self, text: str, read_as: ReadAs) -> Kept | None:
        """Keep the goal."""
        goal = self._read(text)
        return self._send(self._whose.now, goal) if goal is not None and not self.is_gone else None

    @property
    def is_gone(self) -> bool:
        """Say whether whose goal it is was taken back or forgotten."""
        return self._workspace.people.is_gone(self._whose.now)

    def whom(self, text: str) -> str:
        """Return the folder in which a text would be kept."""
        self._read(text)
        return self._whose.now

    def take_up(self, whom: str, text: str) -> None:
        """Let it be of whom it was."""
        goal = self._written(text, whom)
        self._whose.take_up(whom, goal.whose if goal is not None else None)
        self.turns_whose = len(self._whose.folders) > 1

    def other_owner(self, text: str, read_as: ReadAs) -> ReadAs:
        """Turn whose it is."""
        self._whose.turn()
        return read_as

    def turned(self, text: str, read_as: ReadAs) -> str:
        """Return whose it would be, once that is turned."""
        self._read(text)
        return "" if self._whose.next == COACH else self._workspace.acts(self._whose.next).partner.short

    def _read(self, text: str) -> WrittenGoal | None:
        """Return the goal that a line says, and let it be whose it says."""
        goal = self._written(text, self._whose.anyway)
        self._whose.hear(goal.whose if goal is not None else None)
        return goal

    def _written(self, text: str, anyway: str) -> WrittenGoal | None:
        workspace = self._workspace
        names = {each: workspace.acts(each).partner.names for each in self._whose.folders if each != COACH}
        return read_goal(text, names, COACH, workspace.today, day_first=workspace.settings.day_first, anyway=anyway)
