"""What the parts of a talk by lines stand on: the meeting, what is said, and one way to do an act and say that it is done."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from peercoach_tui.as_sent import Kept
from peercoach_tui.cli.plain.dialogue import Dialogue
from peercoach_tui.cli.plain.telling import Telling
from peercoach_tui.meeting.meeting import Meeting

T = TypeVar("T")

Commands = Mapping[str, Callable[[str], object]]
"""What each command does with the text after it, "" for none."""
NOTHING = "There is nothing to do for that."


class TalkPart:
    """A part of a talk, with commands of its own."""

    def __init__(self, meeting: Meeting, dialogue: Dialogue, telling: Telling) -> None:
        self._meeting, self._dialogue, self._telling = meeting, dialogue, telling

    @property
    def commands(self) -> Commands:
        """Return the commands of this part."""
        raise NotImplementedError

    def _do(self, kept: Kept | None) -> None:
        """Wait for an act, and say what it changed."""
        if kept is None:
            self._dialogue.say(NOTHING)
        elif self._dialogue.wait(kept):
            self._dialogue.say(*(tuple(self._telling.changes()) or ("Kept.",)))

    def _done(self, kept: Kept | None) -> bool:
        """Wait for an act; say whether it is on disk now, or was so already."""
        return kept is None or self._dialogue.wait(kept)

    def _keep(self, kept: Kept | None) -> bool:
        """Wait for what was typed, of which a draft is held until then; say whether it is on disk."""
        done = self._done(kept)
        if not done:
            self._dialogue.say("It is left as a draft: /keep tries again.")
        self._meeting.draft.store()
        return done

    @staticmethod
    def _numbered(number: str, found: tuple[T, ...]) -> T | None:
        """Return what a number, counted from 1, stands for; without one the only one there is; None else."""
        if not number and len(found) == 1:
            return found[0]
        return found[int(number) - 1] if number.isascii() and number.isdigit() and 0 < int(number) <= len(found) else None
