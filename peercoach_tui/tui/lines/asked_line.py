"""What is asked for in one line at the lower edge."""

from collections.abc import Callable

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.reading.preview import Preview
from peercoach_tui.domain.reading.read_as import ReadAs

TAKES_AWAY = "Enter takes it away."
"""What is said of a line that was emptied, where that keeps something."""


class AskedLine:
    """A line that is asked for. `began` stands in it at first and is no draft, `hint` in an empty one.

    What is typed into a `whole` line takes its place. An empty line keeps nothing, unless it `may_be_empty`.
    """

    began = hint = ""
    whole = may_be_empty = False
    is_remark = False
    """Whether what is told of a text is a remark on it, and not what it would be kept as."""
    turns_whose = turns_whom = False
    """Whether a key turns whose it is, and arrows with whom."""

    @property
    def title(self) -> str:
        """Return what stands above the line, with names as they are called now."""
        raise NotImplementedError

    @property
    def of(self) -> str:
        """Return what it is of, as that is said where the line is not in sight."""
        return self.title

    def told(self, text: str, read_as: ReadAs, undated: str) -> str:
        """Return what a text would be kept as; `undated` stands for a date in it that isn't taken."""
        return ""

    def problem(self, text: str) -> str:
        """Return what can be typed, where a text can't be read; "" where it can."""
        return ""

    def keep(self, text: str, read_as: ReadAs) -> Kept | None:
        """Keep what a text says, and show that; None where it is nothing new."""
        raise NotImplementedError

    @property
    def is_gone(self) -> bool:
        """Say whether what it is asked of was taken back or closed meanwhile: nothing can be kept of it."""
        return False

    def previewed(self, text: str, read_as: ReadAs) -> Preview | None:
        """Return the follow-up that a text says, None where it says none."""
        return None

    def other_owner(self, text: str, read_as: ReadAs) -> ReadAs:
        """Turn whose it is; return how the text is read then."""
        return read_as

    def turned(self, text: str, read_as: ReadAs) -> str:
        """Return whose a line would be, once that is turned: a first name, "" for the coach's own."""
        return ""

    def turn_whom(self, by: int) -> None:
        """Let it be with the next person, or the one before."""

    def whom(self, text: str) -> str:
        """Return the id of whom a text would be kept with, which stands beside its draft; "" where that can't be another."""
        return ""

    def take_up(self, whom: str, text: str) -> None:
        """Let it be with whom it was when a text was left in the line."""


class PlainLine(AskedLine):
    """Words, under a title that may hold a name. `gone` says whether what they are of was taken back or closed meanwhile."""

    def __init__(
        self,
        title: Callable[[], str],
        keep: Callable[[str], Kept | None],
        began: str = "",
        *,
        may_be_empty: bool = False,
        told: Callable[[str], str] | None = None,
        problem: Callable[[str], str] | None = None,
        gone: Callable[[], bool] | None = None,
        is_remark: bool = False,
    ) -> None:
        self.began, self.may_be_empty, self.is_remark = began, may_be_empty, is_remark
        self._title, self._keep, self._told, self._problem, self._gone = title, keep, told, problem, gone

    @property
    def title(self) -> str:
        """Return what stands above the line."""
        return self._title()

    def told(self, text: str, read_as: ReadAs, undated: str) -> str:
        """Return what the words would be kept as."""
        return self._told(text) if self._told is not None else ""

    def problem(self, text: str) -> str:
        """Return what can be typed, where they can't be read."""
        return self._problem(text) if self._problem is not None else ""

    def keep(self, text: str, read_as: ReadAs) -> Kept | None:
        """Keep the words."""
        return None if self.is_gone else self._keep(text)

    @property
    def is_gone(self) -> bool:
        """Say whether what they are of is gone."""
        return self._gone is not None and self._gone()
