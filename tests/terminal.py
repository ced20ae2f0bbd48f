"""A real pseudo-terminal with the installed command in it."""

import os
import signal
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from inspect import Parameter, signature
from pathlib import Path

import pexpect
import pyte

COMMAND = Path(sys.executable).parent / "peercoach"
PATIENCE = 30.0
"""Seconds after which a test gives up waiting for the screen."""
AHEAD = (8 - datetime.now(UTC).hour + 12) % 24 - 12
MORNING = f"Etc/GMT{-AHEAD:+d}"
"""A zone in which these tests begin between 8 and 9: what the demo shows hangs on the hour, and no day may end meanwhile."""


class _Screen(pyte.Screen):
    """A screen that takes what pyte ends at: sequences with more numbers than it knows, as the echo of any bytes has."""


def _bearing(name: str) -> Callable[..., None]:
    known = getattr(pyte.Screen, name)
    taken = signature(known).parameters
    kinds = {each.kind for each in taken.values()}
    most = (
        None if Parameter.VAR_POSITIONAL in kinds else len([each for each in taken if each not in ("self", "private", "kwargs")])
    )

    def told(self: _Screen, *numbers: int, **private: bool) -> None:
        known(self, *numbers[:most], **(private if "private" in taken or Parameter.VAR_KEYWORD in kinds else {}))

    return told


for _name in {*pyte.Stream.csi.values()} - {"set_mode", "reset_mode"}:
    setattr(_Screen, _name, _bearing(_name))


class Terminal:
    """Runs `peercoach`, or another program, with a home of its own; `text` is what the terminal shows."""

    def __init__(
        self, home: Path, *arguments: str, size: tuple[int, int] = (80, 24), program: Path = COMMAND, **environment: str
    ) -> None:
        columns, rows = size
        self.written = b""
        """All that the program wrote."""
        self._screen = _Screen(columns, rows)
        self._text: str | None = None
        self._stream = pyte.ByteStream(self._screen)
        home.mkdir(exist_ok=True)
        variables = {
            "HOME": str(home),
            "PATH": os.environ["PATH"],
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "TZ": MORNING,
            "TEXTUAL_ANIMATIONS": "none",
            **environment,
        }
        self.child = pexpect.spawn(str(program), list(arguments), dimensions=(rows, columns), env=variables, timeout=None)

    @property
    def text(self) -> str:
        """Return the lines that the terminal shows."""
        if self._text is None:
            self._text = "\n".join(self._screen.display)
        return self._text

    def read(self) -> bool:
        """Take what the program wrote since; return False when it has ended."""
        try:
            written = self.child.read_nonblocking(65536, timeout=0.05)
            self.written += written
            self._stream.feed(written)
            self._text = None
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False
        return True

    def wait(self, holds: Callable[[str], object], patience: float = PATIENCE) -> str:
        """Read until something holds of the text; fail with the screen when it never does."""
        give_up = time.monotonic() + patience
        while not holds(self.text):
            alive = self.read()
            if (not alive and not holds(self.text)) or time.monotonic() > give_up:
                raise AssertionError(f"the terminal never showed it:\n{self.text}")
        return self.text

    def see(self, *texts: str) -> str:
        """Wait until the terminal shows all the texts."""
        return self.wait(lambda shown: all(text in shown for text in texts))

    def type(self, keys: str) -> None:
        """Send keys as a person's terminal does."""
        self.child.send(keys)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as when its window is dragged."""
        self._screen.resize(rows, columns)
        self._text = None
        self.child.setwinsize(rows, columns)

    def paste(self, text: str) -> None:
        """Send a text as a terminal sends a paste."""
        self.child.send(b"\x1b[200~" + text.encode().replace(b"\n", b"\r") + b"\x1b[201~")

    def kill(self) -> None:
        """Kill the program as a power cut would: it gets no chance to do anything."""
        self.child.kill(signal.SIGKILL)
        self.child.wait()

    def end(self) -> int | None:
        """Read to the end of the program; return its exit code."""
        give_up = time.monotonic() + PATIENCE
        while self.read():
            assert time.monotonic() < give_up, f"the program never ended:\n{self.text}"
        self.child.close()
        status: int | None = self.child.exitstatus
        return status


ENTER, ESCAPE, DOWN, LEFT, END, BACKSPACE = "\r", "\x1b", "\x1b[B", "\x1b[D", "\x1b[F", "\x7f"
PAGE_DOWN, PALETTE = "\x1b[6~", "\x10"
