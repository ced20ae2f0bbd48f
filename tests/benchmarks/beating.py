"""The program with a heart that beats on its event loop: `python -m tests.benchmarks.beating FOLDER`.

After it is left it prints the milliseconds of the longest time for which the loop did nothing else, from the first paint until
Today is complete.
"""

import asyncio
import gc
import sys
import time
from pathlib import Path

from peercoach_tui.cli.places import STATE
from peercoach_tui.cli.workspaces import found_places, writing
from peercoach_tui.tui import app
from peercoach_tui.workspace import Workspace

BEAT = 0.001
AFTER = 0.2
"""Seconds after all is read, in which it is shown; what the next keys need is imported later."""


class Beating(app.PeercoachApp):
    """Measures from the mount on."""

    CSS_PATH = str(Path(app.__file__).with_name("app.tcss"))
    longest = 0.0
    _done = False

    def on_mount(self) -> None:
        self.heart = asyncio.create_task(self._beat())

    def on_peercoach_app_loaded(self) -> None:
        self.set_timer(AFTER, self._end)

    async def _beat(self) -> None:
        before = time.perf_counter()
        while not self._done:
            await asyncio.sleep(BEAT)
            now = time.perf_counter()
            self.longest = max(self.longest, now - before - BEAT)
            before = now

    def _end(self) -> None:
        self._done = True


if __name__ == "__main__":
    folder = sys.argv[1]
    # As the command that opens the app does.
    gc.disable()
    workspace = writing(found_places(f"{folder}/data", **{STATE: f"{folder}/state"}), Workspace)
    beating = Beating(workspace)
    beating.run()
    workspace.close()
    print(f"longest={beating.longest * 1000:.2f} ms;")
