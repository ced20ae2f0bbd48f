"""The line of a row of details."""

from collections.abc import Callable

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.reading.read_as import ReadAs
from peercoach_tui.tui.details.detail import Detail, Details
from peercoach_tui.tui.lines.asked_line import TAKES_AWAY, AskedLine


class DetailLine(AskedLine):
    """Asks for what is to stand in a row, and says `whose` where that isn't seen. One that is handed over as it was opened
    changes nothing."""

    may_be_empty = True

    def __init__(
        self, details: Details, detail: Detail, show: Callable[[Acts, Kept], None], whose: Callable[[], str] | None = None
    ) -> None:
        self._details, self._detail, self._show, self._whose = details, detail, show, whose
        self.began, self.whole = detail.typed, detail.whole

    @property
    def of(self) -> str:
        """Return the label of the row, and of what it is."""
        return f"{self._detail.label} · {self._details.title()}"

    @property
    def title(self) -> str:
        """Return the label of the row, and what can be typed or how it read before."""
        whose = self._whose() if self._whose is not None else ""
        return " · ".join(filter(None, (whose, self._detail.label, self._detail.hint)))

    def told(self, text: str, read_as: ReadAs, undated: str) -> str:
        """Return what a text would be kept as; of an empty one what it takes away."""
        words, problem = self._details.read(self._detail.key, text)
        return TAKES_AWAY if self.began and not (text.strip() or words or problem) else words

    def problem(self, text: str) -> str:
        """Return why a text can't be kept."""
        return "" if text == self.began else self._details.read(self._detail.key, text)[1]

    @property
    def is_gone(self) -> bool:
        """Say whether nothing is known any more of what it is a row of."""
        return not self._details.rows()

    def keep(self, text: str, read_as: ReadAs) -> Kept | None:
        """Keep it."""
        sent = None if text == self.began else self._details.keep(self._detail.key, text)
        if sent is None:
            return None
        self._show(*sent)
        return sent[1]
