"""The installed command in a process of its own, with a home of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from tests.terminal import COMMAND

ROOT = Path(__file__).resolve().parent.parent.parent
Ran = subprocess.CompletedProcess[bytes]


def environment(home: Path, **variables: str) -> dict[str, str]:
    return {"HOME": str(home), "PATH": os.environ["PATH"], "TERM": "xterm", "LANG": "C.UTF-8", **variables}


def run(
    home: Path, *arguments: str, typed: str | bytes | None = None, out: int | IO[Any] = subprocess.PIPE, **variables: str
) -> Ran:
    """Run it; `typed` is what comes in, `out` where the output leads."""
    given = typed.encode() if isinstance(typed, str) else typed
    return subprocess.run(
        [str(COMMAND), *arguments],
        stdout=out,
        stderr=subprocess.PIPE,
        env=environment(home, **variables),
        input=given,
        stdin=subprocess.DEVNULL if given is None else None,
        check=False,
        timeout=60,
    )


@contextmanager
def closed_pipe() -> Iterator[IO[bytes]]:
    """Yield where one can write to, though whoever read it has gone."""
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "wb") as out:
        yield out


def shell(home: Path, line: str, **variables: str) -> Ran:
    """Run a line of a shell, in which $peercoach is the command."""
    return subprocess.run(
        ["bash", "-c", line],
        capture_output=True,
        env=environment(home, peercoach=str(COMMAND), **variables),
        stdin=subprocess.DEVNULL,
        check=False,
        timeout=60,
    )


def python(home: Path, program: str, **variables: str) -> Ran:
    """Run a small program beside the package."""
    return subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        env=environment(home, **variables),
        stdin=subprocess.DEVNULL,
        check=False,
        timeout=60,
        cwd=ROOT,
    )


def refused(ran: Ran) -> str:
    """Return the one sentence with which it ended, after exit code 2 and nothing printed."""
    assert (ran.returncode, ran.stdout or b"") == (2, b""), ran
    return sentence(ran)


def sentence(ran: Ran) -> str:
    """Return the one sentence on standard error."""
    said = ran.stderr.decode()
    assert said.startswith("peercoach: ") and said.count("\n") == 1 and said.endswith("\n"), said
    return said
