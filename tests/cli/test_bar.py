"""The bar while something takes its time."""

from io import StringIO
from threading import Event

from peercoach_tui.cli.bar import bar


class Tty(StringIO):
    """A terminal that knows when something was written to it."""

    def __init__(self) -> None:
        super().__init__()
        self.heard = Event()

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        count = super().write(text)
        if "7 done" in self.getvalue():
            self.heard.set()
        return count


def test_what_takes_its_time_has_a_bar_of_which_nothing_stays() -> None:
    out = Tty()
    with bar("Writing", out, after=0) as told:
        told(7)
        assert out.heard.wait(20)
    assert "Writing" in out.getvalue()
    # The line is taken away, and the cursor is there again.
    assert out.getvalue().endswith("\x1b[2K") or "\x1b[?25h" in out.getvalue()


def test_what_is_quick_has_none() -> None:
    out = Tty()
    with bar("Writing", out, after=60) as told:
        told(7)
    assert out.getvalue() == ""


def test_where_no_terminal_is_there_is_none() -> None:
    out = StringIO()
    with bar("Writing", out, after=0) as told:
        told(7)
    assert out.getvalue() == ""
