"""What lies above a session and takes part in its hour; the screens themselves are imported when they open."""

from abc import abstractmethod

from peercoach_tui.domain.value import Value

RETURNS = "{blank:b} brings the page back"


class BlankShown(Value):
    """The hour ("10:50"), and what is left in words, "" where nothing is counted."""

    hour: str
    left: str = ""


class ShowsHour:
    """A screen that shows nothing of the session but its hour."""

    @abstractmethod
    def show(self, shown: BlankShown) -> None:
        """Show a newer hour."""


class ShowsQuestion:
    """A screen that shows the question of the session, and may show others beside it."""

    @property
    @abstractmethod
    def beside(self) -> tuple[str, ...]:
        """Return the ids of the questions that are shown beside the question of the session."""
