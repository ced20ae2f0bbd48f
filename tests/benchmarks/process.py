"""A program in a pseudo-terminal, timed from outside."""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

SIZE = (36, 120)
LIMIT = 60.0
TERMINAL = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}


def surroundings() -> dict[str, str]:
    """Return the variables with which programs are compared.

    Without the one by which Python keeps nothing that it compiled: what runs from a checkout would be compiled at each start, and
    what was installed would not.
    """
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


class Timed:
    """Runs a command in a pseudo-terminal; `output` is all that it wrote."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str] = {}) -> None:
        self.output = b""
        self.began = time.perf_counter()
        self.pid, self._terminal = pty.fork()
        if self.pid == 0:
            fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
            os.execvpe(command[0], list(command), {**surroundings(), **TERMINAL, **environment})

    def until(self, marker: bytes, since: int = 0) -> float:
        """Read until the marker stands in the output; return the seconds since the beginning.

        Raises `TimeoutError` once a minute went by: a clock that ticks is output as well.
        """
        give_up = time.perf_counter() + LIMIT
        while marker not in self.output[since:]:
            self.read(1.0)
            if time.perf_counter() > give_up:
                raise TimeoutError(f"{marker!r} was never painted")
        return time.perf_counter() - self.began

    def read(self, seconds: float) -> bool:
        """Wait at most that long for output; return whether there was any."""
        ready, _, _ = select.select([self._terminal], [], [], seconds)
        if not ready:
            return False
        self.output += os.read(self._terminal, 65536)
        return True

    def quiet(self, seconds: float = 0.3, most: float = 5.0) -> None:
        """Read until nothing was written for that long, `most` seconds at the longest."""
        give_up = time.perf_counter() + most
        while self.read(seconds) and time.perf_counter() < give_up:
            pass

    def send(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self._terminal, keys)

    def cpu_seconds(self) -> float:
        """Return the processor time that the program's threads have used, to the nanosecond (Linux)."""
        threads = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9

    def resident_bytes(self) -> int:
        """Return how much memory the program has in use (Linux)."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return 1024 * next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS:"))

    def end(self) -> float:
        """Kill the program; return the processor seconds that it used."""
        os.kill(self.pid, signal.SIGKILL)
        _, _, used = os.wait4(self.pid, 0)
        os.close(self._terminal)
        return used.ru_utime + used.ru_stime


def python(module: str, *arguments: str) -> list[str]:
    """Return the command that runs a module of the benchmarks."""
    return [sys.executable, "-m", f"tests.benchmarks.{module}", *arguments]
