"""A Python in which the program's modules are imported already: the command runs in a fork of it, a process of its own.

Most of what a small command takes is the start, which is paid once. Python reads some variables when it starts: who gives others
than the program's own starts the command itself.
"""

import atexit
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent.parent
MOST = 1 << 16
"""Bytes of a request."""
PATIENCE = 60.0
"""Seconds after which a run has failed."""


class Ready:
    """Runs the command, one run at a time. Raises `TimeoutError` for one that doesn't end, and `EOFError` once one didn't."""

    def __init__(self, variables: dict[str, str]) -> None:
        self._mine, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._mine.settimeout(PATIENCE)
        with its:
            self._process = subprocess.Popen(
                [sys.executable, "-m", __name__, str(its.fileno())],
                cwd=ROOT,
                env=variables,
                pass_fds=[its.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
            )

    def run(self, arguments: Sequence[str], variables: dict[str, str], streams: Sequence[int]) -> int:
        """Run it in the folder of this process, its three streams led there; return what it ended with as `subprocess` does."""
        request = json.dumps([arguments, variables, str(Path.cwd())])
        try:
            socket.send_fds(self._mine, [request.encode()], streams)
            ended = self._mine.recv(MOST)
        except OSError:
            self.close()
            raise
        if not ended:
            raise EOFError
        return int(ended)

    def close(self) -> None:
        self._mine.close()
        self._process.wait()


@cache
def ready() -> Ready:
    """Return the one of this process, with which it ends."""
    made = Ready({"PATH": os.environ["PATH"], "TERM": "xterm", "LANG": "C.UTF-8"})
    atexit.register(made.close)
    return made


def _import(name: str) -> None:
    """Import a module and all below it, but for what opens a screen."""
    module = import_module(name)
    for found in iter_modules(getattr(module, "__path__", ()), f"{name}."):
        if found.name not in ("peercoach_tui.tui", "peercoach_tui.__main__"):
            _import(found.name)


def _serve(connection: socket.socket) -> None:
    """Run what is asked for, each in a fork, until nobody asks any more."""
    while True:
        request, streams, _, _ = socket.recv_fds(connection, MOST, 3)
        if not request:
            return
        if not (child := os.fork()):
            connection.close()
            arguments, variables, folder = json.loads(request)
            _run(arguments, variables, folder, streams)
        for each in streams:
            os.close(each)
        connection.send(str(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])).encode())


def _run(arguments: list[str], variables: dict[str, str], folder: str, streams: Sequence[int]) -> NoReturn:
    """Run the command and end as Python does, but for taking down all that was imported, which takes longer than the rest."""
    for number, each in enumerate(streams):
        os.dup2(each, number)
        os.close(each)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(variables)
    from peercoach_tui.cli import main

    code: object = 1
    try:
        code = main(arguments)
    except SystemExit as ended:
        code = ended.code
    except BaseException:  # noqa: BLE001  # as Python itself does
        sys.excepthook(*sys.exc_info())
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(code if isinstance(code, int) else 0)


if __name__ == "__main__":
    _import("peercoach_tui")
    _serve(socket.socket(fileno=int(sys.argv[1])))
