"""The two who meet."""

from enum import StrEnum


class Side(StrEnum):
    """One of the two: the person at the keyboard, or the partner."""

    ME = "me"
    THEM = "them"

    @property
    def other(self) -> "Side":
        """Return the other of the two."""
        return Side.THEM if self is Side.ME else Side.ME
