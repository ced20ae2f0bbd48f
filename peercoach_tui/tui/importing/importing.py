"""Taking a file in, and taking back what came in last, in a place that offers both by name."""

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.tui.base.undoing import Undoing

if TYPE_CHECKING:
    from peercoach_tui.exchange.found import FoundInFile
    from peercoach_tui.exchange.reader import Source

# What reads and what asks is imported when it is asked for: the first paint doesn't wait for it.

NOTHING_CAME = "Nothing came in that could be taken back."
NOTHING_NEW = "Nothing of it is new."


class Importing(Undoing, part=True):
    """A place in which a file can be taken in."""

    BY_NAME: ClassVar[list[Binding]] = [
        Binding("", "import_file", "import", id="import", tooltip="Look at a file of another program, and take it in"),
        Binding("", "undo_import", "undo import", id="undo-import", tooltip="Take back all that came in last"),
    ]

    def action_import_file(self) -> None:
        """Ask for a file, and show what is in it."""
        from peercoach_tui.tui.importing.path_dialog import PathDialog

        self.app.push_screen(PathDialog(self.with_keys), self._look_at_file)

    def action_undo_import(self) -> None:
        """Take back what came in last."""
        self.app.run_worker(self._take_import_back(), group="settle")

    def _look_at_file(self, path: str | None) -> None:
        if path:
            self.app.run_worker(self._read_import(path), group="settle")

    async def _read_import(self, typed: str) -> None:
        from peercoach_tui.disk import Disk
        from peercoach_tui.exchange.incoming import found_in, source_of
        from peercoach_tui.exchange.reader import Terms
        from peercoach_tui.tui.base.typed_path import expanded

        workspace = self.workspace
        terms = Terms(today=workspace.today, day_first=workspace.settings.day_first)

        def read() -> "tuple[Source, FoundInFile]":
            source = source_of(Disk(), expanded(typed))
            return source, found_in(source, terms)

        try:
            source, found = await asyncio.to_thread(read)
        except PeercoachError as problem:
            self.say(str(problem))
            return
        if self.is_here:
            self._show_import(source.name, found)

    def _show_import(self, name: str, found: "FoundInFile") -> None:
        from peercoach_tui.importing.batches import take_in
        from peercoach_tui.importing.look import counted, look
        from peercoach_tui.importing.people import meant, names_in
        from peercoach_tui.importing.plan import plan
        from peercoach_tui.tui.importing.look_dialog import ANSWERS, LookDialog

        workspace, names = self.workspace, names_in([found])
        if "" in names or not all(each.sure for each in meant(workspace, names, {}).values()):
            self.say(f"Whom it means isn't sure: peercoach import {name} asks for that in the shell.")
            return
        whom = meant(workspace, names, {})
        planned = plan(workspace, [found], whom)
        if planned.is_empty:
            self.say(NOTHING_NEW)
            return

        def shown() -> str:
            # The names may be hidden meanwhile.
            now = plan(workspace, [found], whom)
            return "\n".join(look([(name, found)], now, (), workspace.today, workspace.zone))

        def take(tell: Callable[[int], None]) -> str:
            take_in(workspace, planned, counted(planned), tell)
            return f"Taken in: {counted(planned)}."

        moments = sum(len(share.fresh) for share in planned.shares)
        dialog = LookDialog(shown, f"Take in {counted(planned)}?", self.keyed(ANSWERS), take, moments)
        self.app.push_screen(dialog, self._say_imported)

    def _say_imported(self, sentence: str | None) -> None:
        if sentence:
            self.show_sent()
            self.say(sentence)

    async def _take_import_back(self) -> None:
        from peercoach_tui.importing.batches import take_back
        from peercoach_tui.importing.look import came_in

        try:
            batch = await asyncio.to_thread(partial(take_back, self.workspace))
        except PeercoachError as problem:
            self.say(str(problem))
            return
        told = came_in(batch, self.workspace.today, self.workspace.zone) if batch is not None else ""
        self._say_imported(f"Taken back: {told}. Taking the same in again brings it back." if told else NOTHING_CAME)
