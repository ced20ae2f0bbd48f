"""The installed command in a process of its own, with a home of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from tests.cli.ready import ROOT, ready
from tests.terminal import COMMAND

Ran = subprocess.CompletedProcess[bytes]


def environment(home: Path, **variables: str) -> dict[str, str]:
    return {"HOME": str(home), "PATH": os.environ["PATH"], "TERM": "xterm", "LANG": "C.UTF-8", **variables}


def run(
    home: Path, *arguments: str, typed: str | bytes | None = None, out: int | IO[Any] = subprocess.PIPE, **variables: str
) -> Ran:
    """Run it; `typed` is what comes in, `out` where the output leads."""
    given = typed.encode() if isinstance(typed, str) else typed
    if out == subprocess.PIPE and all(name.startswith("PEERCOACH_") for name in variables):
        return _run_ready(environment(home, **variables), arguments, given)
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


def _run_ready(variables: dict[str, str], arguments: tuple[str, ...], typed: bytes | None) -> Ran:
    """Run it where its modules are imported already."""
    with TemporaryFile() as came, TemporaryFile() as out, TemporaryFile() as complained:
        came.write(typed or b"")
        came.seek(0)
        code = ready().run(arguments, variables, [each.fileno() for each in (came, out, complained)])
        out.seek(0)
        complained.seek(0)
        return Ran([str(COMMAND), *arguments], code, out.read(), complained.read())


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
