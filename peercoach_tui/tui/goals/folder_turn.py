"""Whose it is, turned from one to the next."""

from collections.abc import Sequence


class FolderTurn:
    """One of some `folders`, which can be turned to the next. Until then it is `now` whose a line names, else the first."""

    def __init__(self, folders: Sequence[str], now: str) -> None:
        self.folders = folders if now in folders else (now, *folders)
        self.now = self._first = now
        self._turned = False

    @property
    def anyway(self) -> str:
        """Return whose it is where a line names nobody."""
        return self.now if self._turned else self._first

    @property
    def next(self) -> str:
        """Return the next; after the last comes the first."""
        return self.folders[(self.folders.index(self.now) + 1) % len(self.folders)]

    def turn(self) -> None:
        """Turn to the next."""
        self._turned = True
        self.now = self.next

    def hear(self, named: str | None) -> None:
        """Let it be whose a line names, or the first where it names nobody, unless it was turned."""
        if not self._turned:
            self.now = named or self._first

    def take_up(self, left: str, named: str | None) -> None:
        """Let it be whose it was when a line was left: turned, where that names another."""
        if left not in self.folders:
            self.folders = (*self.folders, left)
        self.now = self._first = left
        self._turned = named not in {None, left}
