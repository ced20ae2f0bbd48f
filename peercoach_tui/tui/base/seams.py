"""What the screens use of Textual that it doesn't offer to the public, each with its reason. There is no other such place."""

import asyncio
import logging
import os
import selectors
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from time import monotonic
from types import TracebackType
from typing import Any

from rich.console import RenderableType
from rich.text import Text
from textual import events
from textual._xterm_parser import XTermParser
from textual.app import App
from textual.binding import Binding
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.driver import Driver
from textual.errors import NoWidget
from textual.geometry import Region
from textual.message import Message
from textual.screen import Screen, ScreenResultType
from textual.widget import Widget

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.plain import TURNS
from peercoach_tui.faults import stopped
from peercoach_tui.tui.base.arrivals import Arrivals, Arrived, Sort

LONGEST_SEQUENCE = 32
"""The parser takes a sequence of more characters for keys."""
OBEYED = dict.fromkeys((*TURNS, *range(0x80, 0xA0)))
"""Characters of no width that a terminal obeys. Widgets show signs in their place; what slips through is left out."""


class PlainEnd(App[None]):
    """An app that a mistake of the program's own ends with one sentence.

    `App._fatal_error` prints a traceback with the values of variables, and with them notes. Nothing public takes its place:
    what a message handler, a worker or a timer raises goes there without passing anything that an app can override.
    """

    broke = False
    """Whether it ended so."""
    _fault: tuple[type[BaseException] | None, TracebackType | None] | None = None

    def end_with_threads(self) -> None:
        """From now on a mistake in a thread, or one that is only logged, ends the app; called where it runs."""
        before, loop = threading.excepthook, asyncio.get_running_loop()

        def end(kind: type[BaseException] | None, traceback: TracebackType | None) -> bool:
            # Once the app has ended, the loop is closed.
            with suppress(RuntimeError):
                loop.call_soon_threadsafe(self._end_for, kind, traceback)
                return True
            return False

        threading.excepthook = lambda args: None if end(args.exc_type, args.exc_traceback) else before(args)
        logging.getLogger().addHandler(_Ending(end))

    def _end_for(self, kind: type[BaseException] | None, traceback: TracebackType | None) -> None:
        self._fault = kind, traceback
        self.panic()

    def _fatal_error(self) -> None:
        self.panic()

    def panic(self, *renderables: RenderableType) -> None:
        """End with the sentence, whatever else there was to be shown: the driver hands a traceback over."""
        self.broke = True
        found, _, at = sys.exc_info()
        kind, traceback = self._fault or (found, at)
        super().panic(Text(f"peercoach {stopped(kind, traceback)}", end=""))

    def get_driver_class(self) -> type[Driver]:
        """Return what reads the terminal: ours, where Textual would take the one for Unix."""
        usual = super().get_driver_class()
        return _reading_as_we_do(usual) if usual.__name__ == "LinuxDriver" else usual


class _Ending(logging.Handler):
    """Hears of mistakes that are only logged: by asyncio, and by futures of what was called when they were done."""

    def __init__(self, end: Callable[[type[BaseException] | None, TracebackType | None], object]) -> None:
        super().__init__(logging.ERROR)
        self._end = end

    def emit(self, record: logging.LogRecord) -> None:
        """End the app, but for what a person can mend: that was said, or is by whoever asks."""
        kind, _, traceback = record.exc_info or (None, None, None)
        if kind is not None and not issubclass(kind, PeercoachError):
            self._end(kind, traceback)


class HeldScreen(Screen[ScreenResultType]):
    """A screen that draws nothing while the app holds updates back, and keeps the focus wherever the mouse is.

    Textual draws all of it then and throws that away, and holds them back whenever a screen comes. Nothing public tells.
    """

    @property
    def is_whole(self) -> bool:
        """Say whether all is there that a key may need."""
        return self.is_mounted

    def get_widget_at(self, x: int, y: int) -> tuple[Widget, Region]:
        """Return what is at a place, outside of the screen the screen itself: Textual would take the focus away, and an open
        line would be deaf. A terminal reports such a place while its size changes, or in the old way."""
        try:
            return super().get_widget_at(x, y)
        except NoWidget:
            return self, self.region

    def _compositor_refresh(self) -> None:
        if not self.app._batch_count:
            super()._compositor_refresh()


def closes(node: DOMNode) -> bool:
    """Say whether a node is being closed or removed, as all are where the program ends: nothing can be mounted in it then.

    Nothing public tells that before it is gone.
    """
    return node._closing or node._pruning or node.app._exit


def bound_here(screen: Screen[Any], key: str) -> list[Binding]:
    """Return the bindings of a key on a screen, as the coach chose, also those that can't be used now, which nothing public
    names."""
    return [each for _, bindings in screen._modal_binding_chain for each in bindings.key_to_bindings.get(key, [])]


class KeySequences:
    """Gives the messages for what arrived, by Textual's parser.

    Nothing public turns what a terminal sends into keys. `Parser._awaiting` says that a sequence is not known: the parser would
    take what is typed next for its rest.
    """

    def __init__(self) -> None:
        self._parser = XTermParser()

    def messages(self, arrived: Arrived) -> Iterator[Message]:
        """Yield the messages that an app is to be sent for it."""
        match arrived.sort:
            case Sort.PASTE:
                yield events.Paste(arrived.text)
            case Sort.ESCAPE:
                yield events.Key("escape", "\x1b")
            case Sort.TEXT:
                yield from self._fed(arrived.text) or ()
            case Sort.SEQUENCE | Sort.REPORT:
                known = self._fed(arrived.text) if len(arrived.text) <= LONGEST_SEQUENCE else None
                if known is not None:
                    yield from known
                elif not any(map(str.isdigit, arrived.text)):
                    # Escape, and then keys: no terminal sends this.
                    yield events.Key("escape", "\x1b")
                    yield from self._fed(arrived.text[1:]) or ()

    def _fed(self, text: str) -> list[Message] | None:
        """Return what the parser makes of a text; None where that is nothing that it knows."""
        parser = self._parser
        try:
            found = list(parser.feed(text))
        except Exception:  # noqa: BLE001 - a report may hold any number, and the parser ends where it can't count with one.
            found, is_known = [], False
        else:
            is_known = parser._awaiting.timeout is None
        if is_known:
            return found
        self._parser = XTermParser()
        for kept in ("last_x", "last_y", "mouse_pixels", "terminal_size", "terminal_pixel_size"):
            setattr(self._parser, kept, getattr(parser, kept))
        return None


class _Over(threading.Event):
    """That reading is over. It can be read from `pipe` as well: who waits for what is typed hears of it at once."""

    def __init__(self) -> None:
        super().__init__()
        self.pipe, self._told = os.pipe()
        os.set_blocking(self.pipe, False)

    def set(self) -> None:
        """Say so."""
        super().set()
        os.write(self._told, b"\0")

    def clear(self) -> None:
        """Begin anew."""
        super().clear()
        with suppress(BlockingIOError):
            os.read(self.pipe, 1 << 10)


def _reading_as_we_do(usual: type[Driver]) -> type[Driver]:
    """Return a driver for Unix that never ends the program for what it reads, and tells pastes from keys."""
    # Not on Windows, where this can't be imported.
    from textual.drivers.linux_driver import LinuxDriver

    class OwnReading(LinuxDriver):
        """Reads the terminal in a thread. `Driver._app` is asked where a letter goes."""

        _is_shown = _is_aside = False

        def __init__(self, *given: Any, **named: Any) -> None:
            super().__init__(*given, **named)
            self._over = self.exit_event = _Over()
            # Textual acts in the midst of whatever is done when the signal comes, also of writing, which has a lock by then.
            acts = {signal.SIGTSTP: self._sigtstp_application, signal.SIGCONT: self._sigcont_application}
            for told, act in acts.items():
                asyncio.get_running_loop().add_signal_handler(told, act)

        def start_application_mode(self) -> None:
            """Take the terminal."""
            super().start_application_mode()  # type: ignore[no-untyped-call]
            self._is_shown = True

        def stop_application_mode(self) -> None:
            """Give the terminal back."""
            self._is_shown = False
            super().stop_application_mode()

        def suspend_application_mode(self) -> None:
            """Give the terminal back for a while."""
            super().suspend_application_mode()
            self._is_aside = True

        def resume_application_mode(self) -> None:
            """Take the terminal again, when told to go on.

            Who was stopped from outside never gave it back: Textual would read it in two threads then.
            """
            if not (self._is_shown or self._is_aside):
                return
            if self._is_shown:
                self.suspend_application_mode()
            self._is_aside = False
            super().resume_application_mode()

        def run_input_thread(self) -> None:
            """Wait for what is typed, pasted or reported, and hand it on. A terminal that is gone ends the program."""
            arrivals, sequences = Arrivals(), KeySequences()
            with selectors.SelectSelector() as selector:
                selector.register(self.fileno, selectors.EVENT_READ)
                selector.register(self._over.pipe, selectors.EVENT_READ)
                while not self._over.is_set():
                    if selector.select(arrivals.patience(monotonic())) and not self._over.is_set():
                        data = self._read()
                        if not data:
                            os.kill(os.getpid(), signal.SIGHUP)
                            return
                        arrivals.read(data, monotonic(), typing=self._takes_text())
                    for arrived in arrivals.due(monotonic()):
                        for message in sequences.messages(arrived):
                            self.process_message(message)

        def write(self, data: str) -> None:
            """Write to the terminal all but what it would obey beyond a text's own end, wherever that text came from."""
            super().write(data if data.isascii() else data.translate(OBEYED))

        def _read(self) -> bytes:
            try:
                return os.read(self.fileno, 1 << 16)
            except OSError:
                return b""

        def _takes_text(self) -> bool:
            # Another thread opens and closes screens meanwhile.
            with suppress(LookupError):
                return getattr(self._app.screen_stack[-1].focused, "TAKES_TEXT", False)
            return False

    assert issubclass(OwnReading, usual)
    return OwnReading


class ParsedOnce(Stylesheet):
    """The styles of all rooms: what is new is parsed, and everything only for other colours.

    Textual's own parses every style anew, twice, when a screen comes that brings one. What it parsed it keeps in `_parse_cache`,
    which holds 64: with more styles than that it would find none of them there again.
    """

    MOST = 1024
    """So many styles are remembered."""

    def __init__(self, variables: dict[str, str]) -> None:
        super().__init__(variables=variables)
        self._parse_cache.grow(self.MOST)
        self._known = variables

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take these colours; what was parsed with the same ones stays."""
        if variables != self._known:
            self._known = variables
            super().set_variables(variables)

    def reparse(self) -> None:
        """Parse what is new. Raises what `parse` raises, and then nothing is changed."""
        self.parse()
