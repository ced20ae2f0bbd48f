"""The time that a question takes to be read."""

from textual.message_pump import MessagePump
from textual.timer import Timer

READING_SECONDS = 1.0
"""So long after a question came, and after the last key that was pressed at it too soon, nobody can have read it."""
TOO_SOON = "Read this first, then press enter."


class UnreadQuestion:
    """Whether a question that came can't have been read yet."""

    def __init__(self, pump: MessagePump) -> None:
        self._pump = pump
        self._timer: Timer | None = None

    @property
    def lasts(self) -> bool:
        """Say whether nobody can have read it yet."""
        return self._timer is not None

    def begin(self) -> None:
        """Count from now on."""
        self.end()
        self._timer = self._pump.set_timer(READING_SECONDS, self.end)

    def end(self) -> None:
        """Let it be read."""
        if self._timer is not None:
            self._timer.stop()
        self._timer = None
