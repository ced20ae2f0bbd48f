"""Lines from standard input, waited for a second at a time, so that the clock of a meeting goes on between them."""

import select
from io import RawIOBase
from typing import Protocol

MOST = 1 << 16
"""So many bytes are read at once."""


class NoMore(Exception):
    """The input has ended: ctrl+D, or the end of what is piped in."""


class LineSource(Protocol):
    """Where lines come from."""

    @property
    def asks(self) -> bool:
        """Say whether somebody types them, so that a prompt is of use."""
        ...

    def next(self, seconds: float) -> str | None:
        """Return the next line without its end, None when none came for so many seconds. Raises `NoMore`."""
        ...


class TypedLines:
    """Lines from the bytes of a file, in UTF-8; what isn't UTF-8 is replaced.

    A line without an end at the end of the input is a line: nothing typed is lost. The file is read as Python opened it: what is
    typed into a console of Windows is in UTF-8 there, and in a code page where its number is read.
    """

    def __init__(self, file: RawIOBase) -> None:
        self._file = file
        self._bytes = b""
        self._ended = False

    @property
    def asks(self) -> bool:
        """Say whether a terminal is there."""
        return self._file.isatty()

    def next(self, seconds: float) -> str | None:
        """Return the next line, None when none came for so many seconds. Raises `NoMore`."""
        while b"\n" not in self._bytes and not self._ended:
            if not self._is_ready(seconds):
                return None
            self._read()
        line, found, rest = self._bytes.partition(b"\n")
        if not found and not line:
            raise NoMore
        self._bytes = rest
        return line.removesuffix(b"\r").decode(errors="replace")

    def _is_ready(self, seconds: float) -> bool:
        try:
            return bool(select.select([self._file], [], [], seconds)[0])
        except (OSError, ValueError):
            # Not every system can wait for every kind of input: there, reading waits.
            return True

    def _read(self) -> None:
        try:
            read = self._file.read(MOST) or b""
        except OSError:
            # The terminal is gone.
            read = b""
        self._bytes += read
        self._ended = not read
