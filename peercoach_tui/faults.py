"""What is said of a mistake of the program's own, in a terminal or on the way out of the app."""

from pathlib import Path
from types import TracebackType

KEPT = "All that was shown as kept is on disk; open it again to go on."
NOT_IMPORTED = (
    "A library is missing, or is for another Python: install it again with the Python that opens it. "
    "All that was shown as kept is on disk."
)


def stopped(kind: type[BaseException] | None, traceback: TracebackType | None) -> str:
    """Return the sentence for a mistake of the program's own: where it happened, and never with what.

    "stopped: KeyError (at fold.py, line 12). …"; without the place where no frame is the program's. What can't be imported is no
    mistake of its own: one file with all in it was opened by another Python, or a library was taken away.
    """
    where = ""
    while traceback is not None:
        file = Path(traceback.tb_frame.f_code.co_filename)
        if "peercoach_tui" in file.parts:
            where = f" (at {file.name}, line {traceback.tb_lineno})"
        traceback = traceback.tb_next
    name = kind.__name__ if kind else "a mistake"
    return f"stopped: {name}{where}. {NOT_IMPORTED if kind and issubclass(kind, ImportError) else KEPT}"
