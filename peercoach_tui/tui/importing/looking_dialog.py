"""Something is looked at in a thread: nothing is asked, and no key does anything but the one that leaves."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread
from typing import ClassVar, Generic, TypeVar, cast

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import ProgressBar, Static

from peercoach_tui.domain.errors import PeercoachError, Stopped
from peercoach_tui.tui.base.box import Box
from peercoach_tui.tui.base.dialog import BoxDialog
from peercoach_tui.tui.base.key_order import KeyOrder
from peercoach_tui.tui.base.key_words import WithKeys

HINT = "{import-look-no:esc} stops"
SOON = 1.0
"""Seconds after which it is shown that it is looked at still."""
THREAD = "looking"
STOPPED = "Stopped: nothing was taken in."

T = TypeVar("T")


class LookingDialog(BoxDialog["T | PeercoachError"], Generic[T]):
    """Dismissed with what `look` returns or raises; with None where it was left before. Seen only once it takes its time.

    `look` is handed what raises `Stopped` once it was left, to call between two steps. The program doesn't wait for it to end.
    """

    CSS = """
    LookingDialog { background: $background 0%; }
    LookingDialog .dialog { display: none; }
    LookingDialog.-takes-time { background: $background 70%; }
    LookingDialog.-takes-time .dialog { display: block; }
    LookingDialog ProgressBar { margin: 1 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "stop", id="import-look-no", tooltip="Stop looking, and take nothing in"),
    ]

    def __init__(self, words: str, look: Callable[[Callable[[], None]], T], with_keys: WithKeys) -> None:
        """`words` say what is looked at."""
        super().__init__()
        self._left = Event()
        self._words, self._look, self._with_keys = words, look, with_keys

    def compose(self) -> ComposeResult:
        """Compose what is looked at, and that it goes on."""
        with Box():
            yield Static(self._words, classes="large", markup=False)
            yield ProgressBar(total=None, show_eta=False, show_percentage=False)
            yield Static(self._with_keys(HINT), classes="quiet", markup=False)

    def on_mount(self) -> None:
        """Begin to look."""
        self.set_timer(SOON, lambda: self.add_class("-takes-time"))
        self.run_worker(self._looked(), group="settle")

    async def _looked(self) -> None:
        loop = asyncio.get_running_loop()
        ended: asyncio.Future[T] = loop.create_future()

        def tell(found: T | None, problem: Exception | None) -> None:
            if ended.done():
                return
            if problem is not None:
                ended.set_exception(problem)
            else:
                ended.set_result(cast("T", found))

        def run() -> None:
            found, problem = None, None
            try:
                found = self._look(self._check)
            except Exception as raised:  # noqa: BLE001 - it is raised where it is waited for.
                problem = raised
            # The program may have ended meanwhile.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(tell, found, problem)

        Thread(target=run, name=THREAD, daemon=True).start()
        said: T | PeercoachError
        try:
            said = await ended
        except PeercoachError as problem:
            said = problem
        self.once_on_top(lambda: self._end(said))

    def _end(self, said: "T | PeercoachError | None") -> None:
        """Leave with what was seen, if anything was; keys wait until who asked for it goes on, and lets go of them."""
        assert isinstance(self.app, KeyOrder)
        self.app.hold_keys()
        self.dismiss(said)

    def _check(self) -> None:
        if self._left.is_set():
            raise Stopped(STOPPED)

    def on_unmount(self) -> None:
        """Stop where the program ends."""
        self._left.set()

    def action_leave(self) -> None:
        """Let it be."""
        self._left.set()
        self._end(None)
