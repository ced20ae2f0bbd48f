"""A draft as it was stored last."""

from collections.abc import Callable

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.reading.draft_part import DraftPart

Content = tuple[str, tuple[DraftPart, ...]]
"""A text and its parts."""
NOTHING: Content = ("", ())


class Stored:
    """What was sent to disk as the draft, and what became of it. `write` sends a text and its parts, None where none is kept."""

    def __init__(self, write: Callable[[str, tuple[DraftPart, ...]], Kept | None]) -> None:
        self.content: Content = NOTHING
        self._write = write
        self._sent = list[Kept]()

    def store(self, content: Content, *, again: bool) -> Kept | None:
        """Send a draft that isn't the one that was sent, or that could not be kept, or `again`; return the last future.

        Where none is kept any more, nothing at all is on disk as it should be.
        """
        if content != self.content or self.problem is not None or again:
            kept = self._write(*content)
            if kept is not None:
                self.content = content
                self._sent = [*(each for each in self._sent if not each.done()), kept]
            elif content == NOTHING:
                self.content, self._sent = NOTHING, []
        return self._sent[-1] if self._sent else None

    def has_held(self, name: str) -> bool:
        """Say whether the piece of that name stands in what was sent last."""
        return any(part.name == name for part in self.content[1])

    @property
    def is_settled(self) -> bool:
        """Say whether nothing is on its way."""
        return all(kept.done() for kept in self._sent)

    def is_on_disk(self, content: Content) -> bool:
        """Say whether this is the draft on disk."""
        return content == self.content and (not self._sent or (self._sent[-1].done() and self.problem is None))

    @property
    def problem(self) -> BaseException | None:
        """Return why the draft could not be kept when it was stored last, None where it could or is on its way."""
        return self._sent[-1].exception() if self._sent and self._sent[-1].done() else None
