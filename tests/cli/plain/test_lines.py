"""Lines from a real pipe, and from a console as Python opens one on Windows."""

import os
from collections.abc import Iterator
from io import FileIO, RawIOBase

import pytest

from peercoach_tui.cli.plain.lines import NoMore, TypedLines


@pytest.fixture
def pipe() -> Iterator[tuple[FileIO, int]]:
    reads, writes = os.pipe()
    with FileIO(reads) as came:
        yield came, writes


def all_of(lines: TypedLines) -> list[str | None]:
    found: list[str | None] = []
    while True:
        try:
            found.append(lines.next(1))
        except NoMore:
            return found


def test_lines_come_one_by_one_also_from_one_read(pipe: tuple[FileIO, int]) -> None:
    lines = TypedLines(pipe[0])
    os.write(pipe[1], "Zoë\n\n  indented\r\n".encode())
    assert [lines.next(0), lines.next(0), lines.next(0), lines.next(0)] == ["Zoë", "", "  indented", None]
    os.write(pipe[1], b"half ")
    assert lines.next(0) is None
    os.write(pipe[1], b"a line\n")
    assert lines.next(0) == "half a line"
    os.close(pipe[1])


@pytest.mark.parametrize(
    ("written", "found"), [(b"one\ntwo", ["one", "two"]), (b"", []), (b"bad \xff byte\n", ["bad \ufffd byte"]), (b"\n", [""])]
)
def test_nothing_typed_is_lost_at_the_end(pipe: tuple[FileIO, int], written: bytes, found: list[str]) -> None:
    os.write(pipe[1], written)
    os.close(pipe[1])
    assert all_of(TypedLines(pipe[0])) == found


def test_a_pipe_is_asked_nothing(pipe: tuple[FileIO, int]) -> None:
    assert not TypedLines(pipe[0]).asks
    os.close(pipe[1])


class Console(RawIOBase):
    """What is typed on Windows: its number has other bytes, and can't be waited for."""

    def __init__(self, *typed: str) -> None:
        self._left = [line.encode() for line in typed]

    def isatty(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._left.pop(0) if self._left else b""


def test_a_console_of_windows_is_read_as_python_reads_it() -> None:
    lines = TypedLines(Console("Zoë 北\r\n", "→ two\r\n"))
    assert lines.asks and all_of(lines) == ["Zoë 北", "→ two"]
