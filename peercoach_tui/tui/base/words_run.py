"""What is typed in one go while no line is open."""

from collections.abc import Callable

from peercoach_tui.domain.value import Value

IN_ONE_GO = 0.4
"""Seconds within which the hand goes on to the next sign of what it types."""


class Before(Value):
    """How all stood before the first key acted: the newest act, by its id, how many drafts waited, and whether names were hidden.

    `put_back` puts back what the page shows besides, and says whether that was otherwise.
    """

    newest: str = ""
    drafts: int = 0
    hides_names: bool = False
    put_back: Callable[[], bool] = bool


class FirstSigns(Value):
    """The signs with which a text began while they were keys, and how all stood before; None where there are none."""

    text: str = ""
    before: Before | None = None


class WordsRun:
    """What may be the beginning of a text. It begins with a letter. Instants are seconds of a clock that only goes on."""

    def __init__(self) -> None:
        self._typed = FirstSigns()
        self._at = 0.0

    def hear(self, sign: str, at: float, now: Callable[[], Before]) -> None:
        """Take a sign that opens no line; `now` is called, where it is the first, before it acts."""
        if self._typed.text and at - self._at < IN_ONE_GO:
            self._typed = self._typed.but(text=self._typed.text + sign)
        else:
            self._typed = FirstSigns(text=sign, before=now()) if sign.isalpha() else FirstSigns()
        self._at = at

    def end(self, at: float | None = None) -> FirstSigns:
        """End it, and return what a letter typed at that instant goes on with."""
        typed, self._typed = self._typed, FirstSigns()
        return typed if at is not None and at - self._at < IN_ONE_GO else FirstSigns()
