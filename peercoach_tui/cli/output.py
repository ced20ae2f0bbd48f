"""What is said on standard output and standard error, wherever they lead: a terminal, a pipe, a full disk, nowhere."""

import codecs
import os
import sys
from collections.abc import Callable, Collection
from contextlib import suppress
from typing import TextIO

from peercoach_tui.domain.errors import PeercoachError, reason
from peercoach_tui.domain.plain import one_line, plain

PLAINER = {"“": '"', "”": '"', "‘": "'", "’": "'", "′": "'", "·": "-", "–": "-", "—": "-", "…": "...", "→": "->", "⏎": "/"} | {
    "●": "*",
    "○": "o",
}
"""What the program's own signs become where the output can't encode them."""


class NotSaid(PeercoachError):
    """What should be printed can't be."""


class PipeClosed(Exception):
    """Who read the output reads no more, such as `head`."""


def say(text: str) -> None:
    """Write the text to standard output, and wait until it is out.

    What a terminal would obey is written as a sign, and what the output can't encode plainer, letters as "\\xeb". Raises
    `PipeClosed` or `NotSaid`.
    """
    _write(lambda out: out.write(encodable(plain(text), out.encoding)))


def say_in_lines(text: str, whole: Collection[str] = ()) -> None:
    """Say a text in lines that end between words, as wide as the terminal; as it is where the output leads elsewhere.

    What stands `whole` in it is never parted. Raises as `say`.
    """
    width = _width(sys.stdout)
    if width:
        from peercoach_tui.cli.wrapping import in_lines

        text = in_lines(plain(text), width, [*map(plain, whole)])
    say(text)


def say_outcome(text: str, whole: Collection[str] = ()) -> None:
    """Say in lines what became of something; on standard error where nobody reads the output. Raises as `say` even so."""
    try:
        say_in_lines(text, whole)
    except (PipeClosed, NotSaid):
        complain(text.strip())
        raise


def columns_to_fill() -> int:
    """Return how many columns standard output has where it leads to a terminal, 0 elsewhere."""
    return _width(sys.stdout)


def _width(out: TextIO | None) -> int:
    """Return how many columns the terminal has that the output leads to, 0 where it leads to none."""
    try:
        return os.get_terminal_size(out.fileno()).columns if out is not None and out.isatty() else 0
    except (OSError, ValueError):
        return 0


def say_bytes(document: bytes) -> None:
    """Write a document to standard output as it is, whatever its encoding, and wait until it is out.

    Raises `PipeClosed` or `NotSaid`.
    """
    _write(lambda out: out.buffer.write(document))


def _write(write: Callable[[TextIO], object]) -> None:
    # Python has no such stream where its file was closed before the start.
    out: TextIO | None = sys.stdout
    if out is None:
        raise NotSaid("the output is closed, so nothing can be printed. Let it lead to a terminal or a file.")
    try:
        write(out)
        out.flush()
    except BrokenPipeError as problem:
        _abandon(out)
        raise PipeClosed from problem
    except OSError as problem:
        _abandon(out)
        raise NotSaid(f"the output can't be written ({reason(problem)}): mend that or let it lead elsewhere.") from problem


def complain(sentence: str) -> None:
    """Write a sentence to standard error, without control characters, in lines as wide as the terminal. Where that leads nowhere,
    it is lost."""
    out: TextIO | None = sys.stderr
    if out is None:
        return
    said = f"peercoach: {one_line(sentence)}"
    if width := _width(out):
        from peercoach_tui.cli.wrapping import in_lines

        said = in_lines(said, width)
    try:
        out.write(encodable(f"{said}\n", out.encoding))
        out.flush()
    except OSError:
        _abandon(out)


def encodable(text: str, encoding: str | None) -> str:
    """Return the text as an encoding can have it; what it can't is written plainer."""
    codecs.register_error("peercoach.plainer", _plainer)
    used = encoding or "utf-8"
    return text.encode(used, "peercoach.plainer").decode(used)


def _plainer(problem: UnicodeError) -> tuple[str, int]:
    if not isinstance(problem, UnicodeEncodeError):
        raise problem
    wrong = problem.object[problem.start : problem.end]
    return "".join(PLAINER.get(sign) or sign.encode("ascii", "backslashreplace").decode() for sign in wrong), problem.end


def _abandon(out: TextIO) -> None:
    """Let what still waits to be written go nowhere: the interpreter would try it again at its end, and complain."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, out.fileno())
        os.close(nowhere)
