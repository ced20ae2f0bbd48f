"""What the questions of a meeting are turned to."""

from peercoach_tui.domain.questions.deck import Aim, Topic
from peercoach_tui.domain.value import Value


class Turned(Value):
    """The topic and the aim that were chosen (None: any topic, the aims of the stage), and the id of the pinned question."""

    topic: Topic | None = None
    aim: Aim | None = None
    pinned: str | None = None

    def entering(self, *, swapped: bool) -> "Turned":
        """Return what is left in the next stage: its own aims come up, and with a swap nothing stays of the other's turn."""
        if swapped:
            return UNTURNED
        return self if self.aim is None else self.but(aim=None)


UNTURNED = Turned()
"""To nothing yet."""
