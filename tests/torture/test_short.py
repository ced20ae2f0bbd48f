"""The short form of the torture: nothing that was acknowledged is lost, and every mutant is caught."""

import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).parents[2]


def test_nothing_acknowledged_is_lost_and_every_mutant_is_caught() -> None:
    command = [sys.executable, "-m", "tests.torture", "--short"]
    tortured = subprocess.run(command, cwd=HOME, capture_output=True, text=True, timeout=240, check=False)
    assert tortured.returncode == 0, tortured.stdout + tortured.stderr[-4000:]
