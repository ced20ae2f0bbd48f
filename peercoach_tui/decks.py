"""What the program says, and its questions as the coach has them: with their own, and without what is switched off."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from peercoach_tui.content.loader import Materials
    from peercoach_tui.domain.moments import AnyMoment
    from peercoach_tui.domain.questions.deck import Deck
    from peercoach_tui.domain.questions.log import QuestionLog


class Decks:
    """The decks, the checklist and the stages, those of the coach in the folder `own` among them.

    `on_disk` returns the coach's own moments that are kept, `log` what is written and switched off as it was sent.
    """

    def __init__(
        self, own: Path | None, on_disk: "Callable[[], tuple[AnyMoment, ...]]", log: "Callable[[], QuestionLog]"
    ) -> None:
        self._own, self._on_disk, self._log = own, on_disk, log
        self._kept: tuple[tuple[AnyMoment, ...], Deck] | None = None
        self._sent: tuple[object, Deck] | None = None

    @cached_property
    def content(self) -> "Materials":
        """Read all when it is first asked for."""
        return self.read_anew()

    def read_anew(self) -> "Materials":
        """Read what the program says anew: a deck may have been added beside it. Takes a while: call it in a thread."""
        from peercoach_tui.content.loader import load

        return load(self._own)

    def take(self, content: "Materials") -> bool:
        """Take what was read anew, and say whether anything of it is another; meetings that run go on with it."""
        if content == self.content:
            return False
        self.content = content
        self._kept = self._sent = None
        return True

    @property
    def sent(self) -> "Deck":
        """Return all questions as they were sent."""
        log = self._log()
        state = log.off, log.all
        if self._sent is None or self._sent[0] != state:
            self._sent = state, self._turned(log)
        return self._sent[1]

    def kept(self) -> "Deck":
        """Return all questions as they are kept, the same deck until any is switched. May be called in any thread."""
        from peercoach_tui.domain.questions_kept import log_of

        moments, known = self._on_disk(), self._kept
        if known is None or known[0] is not moments:
            deck = self._turned(log_of(moments))
            # Another thread may make the same: what was made before stays.
            known = self._kept = moments, known[1] if known is not None and known[1] == deck else deck
        return known[1]

    def _turned(self, log: "QuestionLog") -> "Deck":
        from peercoach_tui.domain.questions.log import turned

        return turned(self.content.deck, log)
