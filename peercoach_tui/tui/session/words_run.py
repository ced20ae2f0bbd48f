"""Letters that are typed in one go while no line is open."""

IN_A_WORD = 0.4
"""Seconds within which the hand goes on to the next letter of a word."""


class WordsRun:
    """The letters that were keys until now, of what may be a word, and which act was the newest before the first of them."""

    def __init__(self) -> None:
        self._letters = ""
        self._before = ""
        self._at = 0.0

    def hear(self, letter: str, at: float, newest: str) -> None:
        """Take a letter that is a key; `at` is when it was typed, in seconds of a clock that only goes on, `newest` the id of the
        newest act until then."""
        if not self.letters(at):
            self._letters, self._before = "", newest
        self._letters, self._at = self._letters + letter, at

    def letters(self, at: float) -> str:
        """Return the letters that one typed at that instant goes on with, "" for none."""
        return self._letters if at - self._at < IN_A_WORD else ""

    def end(self) -> tuple[str, int]:
        """End it: what comes next begins anew. Return the id of the newest act before it, and how many letters it had."""
        ended = self._before, len(self._letters)
        self._letters = ""
        return ended
