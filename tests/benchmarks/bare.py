"""The floors: the least that Textual can do. `python -m tests.benchmarks.bare app|input|digits`."""

import sys
import time

from textual.app import App, ComposeResult
from textual.widgets import Digits, Footer, Header, Input, Static


class BareApp(App[None]):
    """Header, Footer and one Static."""

    def compose(self) -> ComposeResult:
        yield Header()
        yield Static("floor")
        yield Footer()


class BareInput(App[None]):
    """One Input."""

    def compose(self) -> ComposeResult:
        yield Input()
        yield Static("floor")


class BareDigits(App[None]):
    """A clock of Digits that ticks once a second."""

    def compose(self) -> ComposeResult:
        yield Digits("00:00:00")
        yield Static("floor")

    def on_mount(self) -> None:
        self.set_interval(1.0, lambda: self.query_one(Digits).update(time.strftime("%H:%M:%S")))


if __name__ == "__main__":
    {"app": BareApp, "input": BareInput, "digits": BareDigits}[sys.argv[1]]().run()
