"""The installed command at another time: `python tests/at.py 2026-01-13T10:00+01:00 [ARGUMENT …]`. Its clock runs on from there.

Nothing in the program itself can be told another time.
"""

import sys
import time
from datetime import datetime, timedelta
from importlib.metadata import entry_points

from peercoach_tui.cli import workspaces


def main(start: datetime, arguments: list[str]) -> int:
    """Run the command with a clock that shows `start` (aware) now; return its exit code."""
    began = time.monotonic()
    vars(workspaces)["_now"] = lambda: start + timedelta(seconds=time.monotonic() - began)
    (command,) = entry_points(group="console_scripts", name="peercoach")
    sys.argv = ["peercoach", *arguments]
    code: int = command.load()()
    return code


if __name__ == "__main__":
    sys.exit(main(datetime.fromisoformat(sys.argv[1]), sys.argv[2:]))
