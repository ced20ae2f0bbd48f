"""Erasing what was found: its words leave every file."""

import asyncio
from collections.abc import Sequence
from concurrent.futures import Future
from functools import partial
from typing import ClassVar

from textual.binding import Binding

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.search.index import Hit, entry_of
from peercoach_tui.search.wordings import made_of, names_someone, wordings
from peercoach_tui.tui.base.undoing import Undoing

NAMED = "These words stand in one piece with a name: peercoach forget removes a partner with all that was kept."


class Erasing(Undoing, part=True):
    """A place in which something is chosen, whose words can be erased."""

    BY_NAME: ClassVar[list[Binding]] = [
        Binding("", "erase", "erase", id="erase", tooltip="Take all of what is chosen out of every file; nothing brings it back")
    ]

    @property
    def found(self) -> Hit | None:
        """Return what is chosen, None for nothing."""
        raise NotImplementedError

    def action_erase(self) -> None:
        """Ask whether to erase what is chosen."""
        from peercoach_tui.tui.notebook.erase_dialog import EraseDialog

        hit = self.found
        if hit is None:
            self.say("Nothing is chosen that could be erased.")
            return
        entry = entry_of(hit)
        found = {hit[0].folder: wordings(self.workspace.acts(hit[0].folder).fold, entry)}
        if hit[0].folder != COACH:
            # A check-in of mine that was made of a note says the same, in the coach's own folder.
            found[COACH] = made_of(self.workspace.acts(COACH).fold, [moment.id for moment in found[hit[0].folder]])
        every = [moment for moments in found.values() for moment in moments]
        if names_someone(tuple(every)):
            self.say(NAMED)
            return
        ids = {folder: tuple(moment.id for moment in moments) for folder, moments in found.items() if moments}
        self.app.push_screen(EraseDialog(entry.text, len(every), self.with_keys), partial(self._erase, ids))

    def _erase(self, ids: dict[str, tuple[str, ...]], confirmed: bool | None) -> None:
        if confirmed:
            erased = [self.workspace.notebook.erase(folder, *of) for folder, of in ids.items()]
            self.app.run_worker(self._see_erased(erased), group="settle")

    async def _see_erased(self, erased: "Sequence[Future[tuple[str, ...]]]") -> None:
        from peercoach_tui.tui.notebook.erase_dialog import ErasedDialog

        held: list[str] = []
        try:
            for each in erased:
                told: tuple[str, ...] = await asyncio.wrap_future(each)
                held.extend(told)
        except PeercoachError as problem:
            self.say(str(problem))
            return
        if self.is_here:
            self.show_sent()
            dialog = ErasedDialog(tuple(dict.fromkeys(held)), self.with_keys)
            self.once_on_top(lambda: self.app.push_screen(dialog))
