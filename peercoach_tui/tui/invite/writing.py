"""Writing the next meeting as a file: where it is to be is suggested, and can be typed."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input, Static

from peercoach_tui.disk import Disk
from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.exchange.calendar.entry import CalendarEvent
from peercoach_tui.exchange.export import IsThere, export_file
from peercoach_tui.exchange.formats.invite import page
from peercoach_tui.tui.base.box import Box
from peercoach_tui.tui.base.dialog import BoxDialog
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.base.saying import SayingApp
from peercoach_tui.tui.base.suggested_folder import suggested_folder
from peercoach_tui.tui.base.typed_path import expanded, short
from peercoach_tui.tui.base.unread import TOO_SOON, UnreadQuestion
from peercoach_tui.tui.base.work import NOTHING_WRITTEN, Work
from peercoach_tui.tui.widgets.field import Field
from peercoach_tui.tui.widgets.sentence import Sentence

HINT = "enter writes it · {write-back:esc} goes back"
NEEDED = "A place is needed: type one and press enter, or {write-back:esc} to go back."
WRITING = "Writing … {write-back:esc} stops"
LONG = 1.0
"""Seconds after which it is said that it is written still."""
STOPPED = f"{NOTHING_WRITTEN} enter writes it, {{write-back:esc}} goes back."
THERE_ALREADY = "That file is there already: enter writes over it, {write-back:esc} goes back."


def called(entry: CalendarEvent) -> str:
    """Return the name of the file."""
    return f"peer-coaching-{entry.begin:%Y-%m-%d}.ics"


class WriteDialog(BoxDialog[str | None]):
    """Asks where the file of a meeting is to be and writes it; gives where that is, None for nowhere.

    Where a file is already, it is written over once that was entered again, when it could be read. Until it is known what came of
    a place it stays open.
    """

    AUTO_FOCUS: ClassVar[str] = "Field"
    TAKES_EVERY_KEY: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "back", id="write-back", tooltip="Stop writing, or go back without a file"),
    ]

    def __init__(self, entry: CalendarEvent, with_keys: WithKeys, beware: str = "") -> None:
        """`beware` is a sentence on what comes of the file, "" for none."""
        super().__init__()
        self._entry, self._with_keys, self._beware = entry, with_keys, beware
        self._asked_about: Path | None = None
        self.unread = UnreadQuestion(self)
        self._work = Work(STOPPED)

    def compose(self) -> ComposeResult:
        """Compose the question, the field, and what the keys do."""
        with Box():
            yield Static("Where shall the file go?", classes="large")
            yield Field(short(suggested_folder() / called(self._entry)))
            if self._beware:
                beware = Sentence(self._beware, widest=58)
                beware.styles.margin = (0, 0, 1, 0)
                yield beware
            yield Static(self._with_keys(HINT), classes="quiet", id="hint", markup=False)

    def on_input_changed(self) -> None:
        """Forget what was said about the field as it was."""
        self._asked_about = None
        self._say(HINT)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Write it there, or say what is missing; where a file is, ask first."""
        event.stop()
        text = event.value.strip()
        if self._work.is_under_way:
            return
        if not text:
            self._say(NEEDED, late=True)
        elif self._asked_about is not None and self.unread.lasts:
            self.unread.begin()
            if isinstance(self.app, SayingApp):
                self.app.say(TOO_SOON)
        else:
            self.set_timer(LONG, self._say_slow)
            self.run_worker(self._write(text, self._asked_about, self._work.begin()), group="settle")

    async def _write(self, typed: str, over: Path | None, told: Callable[[int], None]) -> None:
        try:
            where = await asyncio.to_thread(self._written, typed, over, told)
        except IsThere as problem:
            self._work.end()
            self.once_on_top(partial(self._ask_over, typed, problem.path))
        except PeercoachError as problem:
            self._work.end()
            self._say(str(problem), late=True)
        else:
            self._work.end()
            self.once_on_top(lambda: self.dismiss(short(where)))

    def _written(self, typed: str, over: Path | None, told: Callable[[int], None]) -> Path:
        """Write it, over what is there where that was asked about alone; return where it is. Raises a `PeercoachError`."""
        path = expanded(typed)
        # What is wrong with a name is said where it is written.
        with suppress(OSError):
            path = path / called(self._entry) if path.is_dir() else path
        return export_file(Disk(), path, [page(self._entry)], force=path == over, told=told)

    def _say_slow(self) -> None:
        if self._work.is_under_way:
            self._say(WRITING)

    def _ask_over(self, typed: str, path: Path) -> None:
        """Ask whether to write over what is there, unless another place was typed meanwhile."""
        if self.query_one(Field).value.strip() == typed:
            self._asked_about = path
            self.unread.begin()
            self._say(THERE_ALREADY, late=True)

    def _say(self, sentence: str, *, late: bool = False) -> None:
        hint = self.query_one("#hint", Static)
        hint.set_class(late, "late")
        hint.update(self._with_keys(sentence))

    def action_leave(self) -> None:
        """Stop writing; else go back without a file."""
        if self._work.is_under_way:
            self._work.stop()
        else:
            self.dismiss(None)

    def stop_work(self) -> bool:
        """Stop what is under way."""
        return self._work.stop()

    def on_unmount(self) -> None:
        """Stop writing where the program ends."""
        self._work.stop()
