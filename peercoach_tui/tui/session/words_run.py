"""Letters that are typed in one go while no line is open."""

from peercoach_tui.domain.value import Value

IN_A_WORD = 0.4
"""Seconds within which the hand goes on to the next letter of a word."""


class Word(Value):
    """The letters that a word began with while they were keys, which act was the newest before the first of them, by its id, and
    how many drafts waited."""

    letters: str = ""
    newest: str = ""
    drafts: int = 0


class WordsRun:
    """What may be the beginning of a word. Instants are seconds of a clock that only goes on."""

    def __init__(self) -> None:
        self._word = Word()
        self._at = 0.0

    def hear(self, letter: str, at: float, newest: str, drafts: int) -> None:
        """Take a letter that is a key; `newest` and `drafts` are as they stand before it acts."""
        goes_on = self._word.letters and at - self._at < IN_A_WORD
        word = self._word if goes_on else Word(newest=newest, drafts=drafts)
        self._word, self._at = word.but(letters=word.letters + letter), at

    def end(self, at: float | None = None) -> Word:
        """End it, and return what a letter typed at that instant goes on with."""
        word, self._word = self._word, Word()
        return word if at is not None and at - self._at < IN_A_WORD else Word()
