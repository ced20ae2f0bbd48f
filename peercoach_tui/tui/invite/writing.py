"""Writing the next meeting as a file: where it is to be is suggested, and can be typed."""

import asyncio
from contextlib import suppress
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from peercoach_tui.disk import Disk
from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.exchange.calendar.entry import Entry
from peercoach_tui.exchange.export import IsThere, export_file
from peercoach_tui.exchange.formats.invite import page
from peercoach_tui.tui.base.dialog import BoxDialog
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.base.suggested_folder import suggested_folder
from peercoach_tui.tui.base.typed_path import expanded, short
from peercoach_tui.tui.widgets.field import Field

HINT = "enter writes it · {write-back:esc} goes back"
NEEDED = "A place is needed: type one and press enter, or {write-back:esc} to go back."
THERE_ALREADY = "That file is there already: enter writes over it, {write-back:esc} goes back."


def called(entry: Entry) -> str:
    """Return the name of the file."""
    return f"peer-coaching-{entry.begin:%Y-%m-%d}.ics"


class WriteDialog(BoxDialog[str | None]):
    """Asks where the file of a meeting is to be and writes it; gives where that is, None for nowhere.

    Where a file is already, it is written over once that was entered again.
    """

    AUTO_FOCUS: ClassVar[str] = "Field"
    TAKES_EVERY_KEY: ClassVar[bool] = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "back", id="write-back", tooltip="Go back without a file"),
    ]

    def __init__(self, entry: Entry, with_keys: WithKeys, beware: str = "") -> None:
        """`beware` is a sentence on what comes of the file, "" for none."""
        super().__init__()
        self._entry, self._with_keys, self._beware = entry, with_keys, beware
        self._asked_about: Path | None = None

    def compose(self) -> ComposeResult:
        """Compose the question, the field, and what the keys do."""
        with Vertical(classes="dialog"):
            yield Static("Where shall the file go?", classes="large")
            yield Field(short(suggested_folder() / called(self._entry)))
            if self._beware:
                beware = Static(self._beware, markup=False)
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
        if not text:
            self._say(NEEDED, late=True)
            return
        self.app.run_worker(self._write(text), group="settle")

    async def _write(self, typed: str) -> None:
        try:
            where, written = await asyncio.to_thread(self._written, typed)
        except PeercoachError as problem:
            self._say(str(problem), late=True)
            return
        if written:
            self.dismiss(short(where))
        else:
            self._asked_about = where
            self._say(THERE_ALREADY, late=True)

    def _written(self, typed: str) -> tuple[Path, bool]:
        """Return where it is, or would be written over something. Raises a `PeercoachError`."""
        path = expanded(typed)
        # What is wrong with a name is said where it is written.
        with suppress(OSError):
            path = path / called(self._entry) if path.is_dir() else path
        try:
            return export_file(Disk(), path, [page(self._entry)], force=path == self._asked_about), True
        except IsThere:
            return path, False

    def _say(self, sentence: str, *, late: bool = False) -> None:
        if self.is_attached:
            hint = self.query_one("#hint", Static)
            hint.set_class(late, "late")
            hint.update(self._with_keys(sentence))

    def action_leave(self) -> None:
        """Go back without a file."""
        self.dismiss(None)
