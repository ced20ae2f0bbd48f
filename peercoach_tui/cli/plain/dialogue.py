"""Saying a sentence and hearing a line, with the clock going on meanwhile."""

import shutil
from collections.abc import Callable

from peercoach_tui.as_sent import Kept
from peercoach_tui.cli.plain.lines import LineSource
from peercoach_tui.cli.wrapping import in_lines
from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.plain import one_line

SECOND = 1.0
"""How long a line is waited for until the clock is looked at."""


class Leave(Exception):
    """The meeting is to be left, to be gone on with later."""


class Dialogue:
    """What is said and heard, a line each. `print` writes a text as it is.

    `each_second` is called while a line is waited for, and returns what is to be said then, "" for nothing; `heard` is called
    with each line before anything is done with it.
    """

    def __init__(self, lines: LineSource, print: Callable[[str], None]) -> None:
        self._lines, self._print = lines, print
        self.each_second: Callable[[], str] = str
        self.heard: Callable[[str], object] = str

    def say(self, *sentences: str) -> None:
        """Say sentences, each on a line of its own; "" is none."""
        self._print("".join(f"{self._wrapped(sentence)}\n" for sentence in sentences if sentence))

    @property
    def asks(self) -> bool:
        """Say whether somebody types the lines."""
        return self._lines.asks

    def _wrapped(self, sentence: str) -> str:
        """Return a sentence in lines that end between words, as wide as the terminal; whole where nobody sits at one."""
        if not self.asks:
            return one_line(sentence)
        width = shutil.get_terminal_size().columns - 1
        return in_lines(one_line(sentence), width)

    def hear(self, prompt: str = "> ") -> str:
        """Return the next line. Raises `NoMore`."""
        prompt = prompt if self.asks else ""
        self._print(prompt)
        while (line := self._lines.next(SECOND)) is None:
            if words := self.each_second():
                # Whoever types has the prompt again below it.
                before = "\n" if prompt else ""
                self._print(f"{before}{self._wrapped(words)}\n{prompt}")
        self.heard(line)
        return line

    def ask(self, question: str | Callable[[], str]) -> str:
        """Return the line that answers a question. Raises `NoMore`."""
        question = question() if callable(question) else question
        if self.asks:
            return self.hear(f"{self._wrapped(question.removesuffix('?'))}: ").strip()
        self.say(question)
        return self.hear().strip()

    def wait(self, kept: Kept) -> bool:
        """Wait until an act is on disk; say why where it can't be, and return False."""
        try:
            kept.result()
        except PeercoachError as problem:
            self.say(str(problem))
            return False
        return True
