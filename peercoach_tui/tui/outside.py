"""Writing a line in the coach's own editor: the terminal is the editor's meanwhile, and the program goes on behind it."""

import asyncio
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from textual.app import SuspendNotSupported

from peercoach_tui.domain.errors import reason
from peercoach_tui.outside import STAYS, NotEdited, Outside
from peercoach_tui.tui.base.saying import Of
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.quitting import QuittingApp
from peercoach_tui.tui.widgets.outside_line import OutsideAsked, OutsideLine

AT_ONCE = 1.0
"""An editor that comes back in fewer seconds, and changed nothing, may have opened a window of its own."""
ENDING_SECONDS = 1.0
"""How long an editor may take to end when the program does."""
CAME_AT_ONCE = (
    "The editor came back at once, and nothing was changed. One that opens a window of its own has to wait, "
    'such as EDITOR="code --wait".'
)


class OutsideApp(QuittingApp):
    """An app that hands a line to an editor. Keys that come in on the way wait until it is back."""

    is_outside = False
    """Whether an editor has the terminal, or is about to."""

    def on_outside_asked(self, event: OutsideAsked) -> None:
        """Hand the line out."""
        if not self.is_outside:
            self.is_outside = True
            self.hold_keys()
            self.run_worker(self._write_outside(event.line), group="settle")

    async def _write_outside(self, handed: OutsideLine) -> None:
        line = handed.line
        try:
            # The program may be ended while the editor is open.
            await self._bring_to_disk()
            began = time.monotonic()
            came = await self._written(line)
        except NotEdited as problem:
            self._say_there(str(problem), Of.PROBLEM)
        else:
            if came != line:
                handed.rewrite(came)
            elif time.monotonic() - began < AT_ONCE:
                self._say_there(CAME_AT_ONCE, Of.WORD)
        finally:
            self.is_outside = False
            await self.release_keys()

    def _say_there(self, sentence: str, of: Of) -> None:
        """Say it where the screen says such things, beside the line."""
        (self.screen if isinstance(self.screen, BaseScreen) else self).say(sentence, of)

    async def _written(self, line: str) -> str:
        """Return what became of a line in the editor. Raises `NotEdited`."""
        outside: Outside | None = self.workspace.outside
        if outside is None:
            raise NotEdited("No editor can be opened here.")
        command = outside.command()
        handed = outside.hand_out(line)
        try:
            with self._suspended():
                code = await _ran((*command, str(handed.path)))
            if code:
                raise NotEdited(f"{_ended(code)}, {STAYS}.")
            return handed.came_back()
        finally:
            try:
                handed.remove()
            except NotEdited as problem:
                # What came back counts all the same.
                self._say_there(str(problem), Of.PROBLEM)

    @contextmanager
    def _suspended(self) -> Iterator[None]:
        """Give the terminal away. What changes on the screen meanwhile is drawn afterwards. Raises `NotEdited`."""
        failed: NotEdited | None = None
        try:
            with self.suspend(), self.batch_update(), _as_it_was(), _undisturbed():
                # Textual takes the terminal again only where nothing is raised.
                try:
                    yield
                except NotEdited as problem:
                    failed = problem
        except SuspendNotSupported as problem:
            raise NotEdited(f"This terminal can't be given to an editor, {STAYS}.") from problem
        if failed is not None:
            raise failed


async def _ran(command: Sequence[str]) -> int:
    """Run an editor in the terminal and return its exit code, -9 for signal 9. It ends when this is cancelled."""
    try:
        process = await asyncio.create_subprocess_exec(*command)
    except (OSError, ValueError) as problem:
        raise NotEdited(f"{command[0]} can't be started ({reason(problem)}): set EDITOR to another.") from problem
    try:
        return await process.wait()
    finally:
        if process.returncode is None:
            process.terminate()
            try:
                await asyncio.wait_for(process.wait(), ENDING_SECONDS)
            except TimeoutError:
                process.kill()
                await process.wait()


def _ended(code: int) -> str:
    if code > 0:
        return f"The editor ended with code {code}"
    with suppress(ValueError):
        return f"The editor was ended ({signal.Signals(-code).name})"
    return f"The editor was ended (signal {-code})"


@contextmanager
def _as_it_was() -> Iterator[None]:
    """Give the terminal back the way of working that it has now: an editor that is killed leaves it in its own."""
    try:
        import termios
    except ImportError:  # not on Windows
        yield
        return
    before: list[Any] | None = None
    with suppress(termios.error, OSError, ValueError, AttributeError):
        before = termios.tcgetattr(sys.__stdin__)  # type: ignore[arg-type]
    try:
        yield
    finally:
        with suppress(termios.error, OSError, ValueError):
            if before is not None:
                termios.tcsetattr(sys.__stdin__, termios.TCSANOW, before)  # type: ignore[arg-type]


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Leave ctrl+c and ctrl+\\ to the editor: the terminal sends them to both.

    What is ignored an editor would inherit; a handler it doesn't.
    """
    told = [getattr(signal, name) for name in ("SIGINT", "SIGQUIT") if hasattr(signal, name)]
    before = {}
    # Only the main thread may say so.
    with suppress(ValueError):
        before = {each: signal.signal(each, lambda *_: None) for each in told}
    try:
        yield
    finally:
        for each, earlier in before.items():
            signal.signal(each, earlier)
