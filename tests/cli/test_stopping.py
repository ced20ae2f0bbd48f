"""Stopping between two steps with ctrl+c."""

import signal

import pytest

from peercoach_tui.cli.stopping import Stopped, stoppable


def test_ctrl_c_is_noted_and_breaks_off_at_the_next_step() -> None:
    before = signal.getsignal(signal.SIGINT)
    with stoppable("stopped, and nothing is shown.") as check:
        check()
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(Stopped, match="nothing is shown"):
            check()
    assert signal.getsignal(signal.SIGINT) is before
