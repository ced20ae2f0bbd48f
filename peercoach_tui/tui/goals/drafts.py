"""What was typed in the lines of a place and is not on disk: left, or come back."""

from peercoach_tui.acts import Kept
from peercoach_tui.meeting.draft import Draft


class Drafts:
    """A draft a line, by the line's key; kept in memory alone."""

    def __init__(self) -> None:
        self._drafts: dict[str, Draft] = {}

    @property
    def all(self) -> tuple[Draft, ...]:
        """Return the drafts of all lines."""
        return tuple(self._drafts.values())

    def open(self, key: str, text: str) -> str:
        """Open a line, and return what is to stand in it: what was left or came back, else `text`."""
        draft = self._of(key)
        waits = draft.next
        return draft.open(waits.id if waits else "") or text

    def type(self, key: str, line: str) -> None:
        """Take what stands in the line now."""
        self._of(key).type(line)

    def leave(self, key: str, line: str, text: str) -> None:
        """Leave a line that began as `text`: what is new in it is its draft."""
        draft = self._of(key)
        if line == text:
            draft.drop()
        else:
            draft.type(line)
            draft.put_down()

    def sent(self, key: str, line: str, kept: Kept | None) -> None:
        """Hold a line until what it became is on disk; None where it became nothing."""
        draft = self._of(key)
        if kept is None:
            draft.drop()
        else:
            draft.type(line)
            draft.sent(kept)

    def _of(self, key: str) -> Draft:
        return self._drafts.setdefault(key, Draft(lambda text, parts: None))
