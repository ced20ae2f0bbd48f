"""Whose it is, turned from one to the next."""

from collections.abc import Sequence


class FolderTurn:
    """One of some folders, which can be turned to the next: from then on it is `turned`."""

    def __init__(self, folders: Sequence[str], now: str) -> None:
        self._folders = folders if now in folders else (now, *folders)
        self.now = now
        self.turned = False

    def turn(self) -> None:
        """Turn to the next; after the last comes the first."""
        self.turned = True
        self.now = self._folders[(self._folders.index(self.now) + 1) % len(self._folders)]
