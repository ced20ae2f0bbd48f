"""The names of the lines that are typed in a window, and of those that are none any more."""

from collections.abc import Callable, Mapping

from peercoach_tui.domain.reading.draft_part import Drafted, name_going_on_with


class LineNames:
    """Names lines as no other window does. `writer` gives a word that no other one begins its names with; it is asked once.

    `known` are the lines that are none any more, here or in another window, by their names up to which number.
    """

    def __init__(self, writer: Callable[[], str]) -> None:
        self.known: dict[str, int] = {}
        self._ask_writer, self._writer, self._named = writer, "", 0

    def new(self) -> str:
        """Return a name that no line has."""
        self._writer = self._writer or self._ask_writer()
        self._named += 1
        return f"{self._writer}-{self._named}"

    def going_on_with(self, line: Drafted) -> str:
        """Return a name that no line has, for what goes on with one that began in another window."""
        return name_going_on_with(self.new(), line)

    def is_own(self, name: str) -> bool:
        """Say whether a line began here."""
        return name.startswith(f"{self._writer}-")

    def know(self, known: Mapping[str, int]) -> None:
        """Take note of lines that are none any more."""
        for name, number in known.items():
            self.known[name] = max(number, self.known.get(name, number))

    def let_go(self, line: Drafted) -> None:
        """Remember that a line is none any more."""
        self.know({line.name: line.number})

    def is_gone(self, line: Drafted) -> bool:
        """Say whether a line is none any more, in this wording."""
        return line.number <= self.known.get(line.name, -1)
