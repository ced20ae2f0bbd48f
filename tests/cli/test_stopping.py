"""Stopping between two steps with ctrl+c."""

import signal

import pytest

from peercoach_tui.cli.stopping import broken_off, stoppable
from peercoach_tui.domain.errors import Stopped


def test_ctrl_c_is_noted_and_breaks_off_at_the_next_step() -> None:
    before = signal.getsignal(signal.SIGINT)
    with stoppable("stopped, and nothing is shown.") as check:
        check()
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(Stopped, match="nothing is shown"):
            check()
    assert signal.getsignal(signal.SIGINT) is before


def test_where_nothing_is_kept_yet_ctrl_c_breaks_off_at_once() -> None:
    after = False
    with pytest.raises(Stopped, match="nothing was taken in"), broken_off("stopped: nothing was taken in."):
        signal.raise_signal(signal.SIGINT)
        after = True
    assert not after
