"""The words that come nearest."""

import subprocess
import sys

from peercoach_tui.search.nearest import nearest, words_in


def test_the_nearest_come_first() -> None:
    words = words_in("she keeps saying yes before she knows why\nthe seeds of it, keep\n")
    assert "yes" in words and "it" in words and "it," not in words
    assert nearest("keps", words) == ("keeps", "keep")
    assert nearest("xyzzy", words) == ()


def test_no_search_waits_for_it() -> None:
    program = "import sys, peercoach_tui.search.nearest, peercoach_tui.search.index; print('rapidfuzz' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip() == "False"
