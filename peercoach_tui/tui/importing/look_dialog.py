"""What would come in, shown before it does; and how far it is, while it takes its time."""

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import ProgressBar, Static

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.tui.base.box import Box
from peercoach_tui.tui.base.dialog import AskDialog, NamingDialog
from peercoach_tui.tui.base.work import Work
from peercoach_tui.tui.widgets.parts import Parts

ANSWERS = "{import-yes:y} takes it in · {import-no:esc} leaves it"
STOPPED = "Stopped, so nothing of it is shown. Taking it in again goes on from there."
SOON = 1.0
"""Seconds after which it is shown how far it is."""
STEP = 0.1
"""Seconds between two looks at how far it is."""


class LookDialog(AskDialog[str], NamingDialog[str]):
    """Shows the lines of a look, and takes in what they tell; dismissed with the sentence on what became of it, "" for nothing.

    `take` keeps it, in a thread, and is told of what hears how many moments are kept; `all` is how many there are.
    """

    AUTO_FOCUS: ClassVar[str] = "VerticalScroll"
    CSS = """
    LookDialog ProgressBar { display: none; margin: 1 0 0 0; }
    LookDialog VerticalScroll Static, LookDialog VerticalScroll Static:last-child { margin: 0 1 0 0; }
    LookDialog.-takes-time ProgressBar { display: block; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y", "answer(True)", "take it in", id="import-yes", tooltip="Take it in; one command takes all of it back"),
        Binding("escape", "answer(False)", "leave it", id="import-no", tooltip="Take nothing in, or stop"),
    ]

    def __init__(
        self,
        look: Callable[[], str],
        question: str,
        answers: Content,
        take: Callable[[Callable[[int], None]], str],
        all: int,
    ) -> None:
        super().__init__()
        self._look, self._question, self._answers, self._take, self._all = look, question, answers, take, all
        self._work = Work(STOPPED)

    def compose(self) -> ComposeResult:
        """Compose the look, the question, and what the keys do."""
        with Box():
            with VerticalScroll():
                for line in self._look().split("\n"):
                    shown = Static(line.strip(), markup=False)
                    shown.styles.padding = (0, 0, 0, len(line) - len(line.lstrip()))
                    yield shown
            yield Static(self._question, classes="large", markup=False)
            yield Parts(self._answers, classes="quiet")
            yield ProgressBar(total=self._all, show_eta=False)

    def action_answer(self, take: bool) -> None:
        """Take it in, leave it, or stop where it is under way."""
        if self._work.is_under_way:
            if not take:
                self._work.stop()
        elif take:
            self.set_timer(SOON, lambda: self.add_class("-takes-time"))
            self.set_interval(STEP, self._show_done)
            self.run_worker(self._taken_in(self._work.begin()), group="settle")
        else:
            self.dismiss("")

    def _show_done(self) -> None:
        self.query_one(ProgressBar).update(progress=self._work.done)

    async def _taken_in(self, tell: Callable[[int], None]) -> None:
        try:
            said = await asyncio.to_thread(self._take, tell)
        except PeercoachError as problem:
            said = str(problem)
        self.once_on_top(lambda: self.dismiss(said))

    def stop_work(self) -> bool:
        """Stop what is under way."""
        return self._work.stop()

    def on_unmount(self) -> None:
        """Stop where the program ends."""
        self._work.stop()
