"""Lines from a real file descriptor."""

import os
from collections.abc import Iterator

import pytest

from peercoach_tui.cli.plain.lines import NoMore, TypedLines


@pytest.fixture
def pipe() -> Iterator[tuple[int, int]]:
    reads, writes = os.pipe()
    yield reads, writes
    os.close(reads)


def all_of(lines: TypedLines) -> list[str | None]:
    found: list[str | None] = []
    while True:
        try:
            found.append(lines.next(1))
        except NoMore:
            return found


def test_lines_come_one_by_one_also_from_one_read(pipe: tuple[int, int]) -> None:
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
def test_nothing_typed_is_lost_at_the_end(pipe: tuple[int, int], written: bytes, found: list[str]) -> None:
    os.write(pipe[1], written)
    os.close(pipe[1])
    assert all_of(TypedLines(pipe[0])) == found


def test_a_pipe_is_asked_nothing(pipe: tuple[int, int]) -> None:
    assert not TypedLines(pipe[0]).asks
    os.close(pipe[1])
