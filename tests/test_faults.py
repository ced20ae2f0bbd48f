"""What is said of a mistake of the program's own: where it was, never with what."""

import sys

from peercoach_tui.domain.reading.line import read_line
from peercoach_tui.faults import stopped


def test_it_says_where_the_program_went_wrong() -> None:
    try:
        read_line(None, owner=None, today=None, partner="")  # type: ignore[arg-type]
    except Exception:  # noqa: BLE001
        kind, _, traceback = sys.exc_info()
    assert stopped(kind, traceback).startswith(f"stopped: {kind.__name__ if kind else ''} (at ")
    assert ".py, line " in stopped(kind, traceback)


def test_without_a_place_of_its_own_it_says_what_kind() -> None:
    assert stopped(KeyError, None) == "stopped: KeyError. All that was shown as kept is on disk; open it again to go on."
    assert stopped(None, None).startswith("stopped: a mistake. ")


def test_a_library_that_is_for_another_python_is_to_be_installed_again() -> None:
    assert "install it again" in stopped(ModuleNotFoundError, None) and "open it again" not in stopped(ModuleNotFoundError, None)
