"""The net below the program: a mistake of its own, in whichever thread, ends as one sentence and exit code 1.

Never as a traceback, and never with a value: that might be a note.
"""

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING

from peercoach_tui.cli.command import FAULT
from peercoach_tui.cli.output import complain
from peercoach_tui.faults import stopped

if TYPE_CHECKING:
    import logging
    from sys import UnraisableHookArgs


class Net:
    """Catches what no one else did, once it is spread.

    What ends the program is said at once. A thread, a task or a clean-up that failed ends nothing, and a screen may be open: it
    is said when the program ends.
    """

    def __init__(self) -> None:
        self._fault = ""

    def spread(self) -> None:
        """Take the place of the tracebacks, for the rest of this process."""
        sys.excepthook = self._ended
        threading.excepthook = lambda args: self._failed(args.exc_type, args.exc_traceback)
        sys.unraisablehook = self._unraisable

    def hear_log(self) -> None:
        """Hear of the faults that are only logged, such as asyncio's, and keep the log itself off the terminal."""
        import logging

        handler = logging.Handler(logging.ERROR)
        handler.emit = self._logged  # type: ignore[method-assign]
        logging.getLogger().addHandler(handler)

    def code(self, code: int) -> int:
        """Return the exit code of a program that would end with `code`, and say what failed on the way, unless that was said."""
        if not self._fault or code == FAULT:
            return code
        complain(self._fault)
        return FAULT

    def _ended(self, kind: type[BaseException], _: BaseException, traceback: TracebackType | None) -> None:
        if not issubclass(kind, KeyboardInterrupt):
            complain(stopped(kind, traceback))

    def _failed(self, kind: type[BaseException] | None, traceback: TracebackType | None) -> None:
        self._fault = self._fault or stopped(kind, traceback)

    def _unraisable(self, args: "UnraisableHookArgs") -> None:
        # Python says so of a signal, such as that of a resize, whose handler was put away before it could be called, and of one
        # that came while many others waited already.
        late = str(args.exc_value).endswith("ignored due to race condition")
        if args.object is None and (late or isinstance(args.exc_value, BlockingIOError)):
            return
        self._failed(args.exc_type, args.exc_traceback)

    def _logged(self, record: "logging.LogRecord") -> None:
        if record.exc_info and record.exc_info[0] is not None:
            self._failed(record.exc_info[0], record.exc_info[2])
