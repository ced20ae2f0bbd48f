"""Being told to end, wherever the interpreter is by then."""

import signal
import threading

import pytest

from peercoach_tui.cli.signals import ended_by_signals


class Gone:
    """What is raised while it goes is raised nowhere, as in a callback of the interpreter's."""

    def __del__(self) -> None:
        signal.raise_signal(signal.SIGTERM)


def test_what_goes_nowhere_comes_again() -> None:
    with pytest.raises(SystemExit) as ended, ended_by_signals():
        gone = Gone()
        del gone
        threading.Event().wait(5)
        pytest.fail("it went on")
    assert ended.value.code == 128 + signal.SIGTERM
