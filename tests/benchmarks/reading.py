"""How long a phrase takes to be read: the first one of a process, with its imports and without, and each one after it."""

import subprocess
import sys
import time
from datetime import date

from peercoach_tui.domain.reading.phrases import due_in

LINE = "ask Dana for the scope in writing by fri"
TODAY = date(2026, 11, 25)
TIMES = 1_000
_FIRST = f"""
import time
began = time.perf_counter()
from datetime import date
from peercoach_tui.domain.reading.phrases import due_in
imported = time.perf_counter()
due_in({LINE!r}, date(2026, 11, 25))
print(imported - began, time.perf_counter() - imported)
"""


def main() -> None:
    """Print the milliseconds of the import, of the first phrase and of each one after it."""
    said = subprocess.run([sys.executable, "-c", _FIRST], check=True, capture_output=True, text=True).stdout
    imported, first = (float(seconds) * 1000 for seconds in said.split())
    began = time.perf_counter()
    for _ in range(TIMES):
        due_in(LINE, TODAY)
    each = time.perf_counter() - began
    print(f"reading: import {imported:.1f} ms, first phrase {first:.2f} ms, each after it {each:.2f} ms")
