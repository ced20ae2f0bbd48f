"""Asking about the folder of someone that vanished, and doing what was answered."""

import asyncio

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.tui.base.undoing import Undoing
from peercoach_tui.workspace import Workspace


class AskingAboutMissing(Undoing, part=True):
    """A place that asks about each folder that vanished, once for each time it does."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._asked_about: set[str] = set()

    def ask_about_missing(self) -> None:
        """Ask about a folder that vanished since it was last asked."""
        missing = self.workspace.notebook.missing
        self._asked_about &= {*missing}
        new = next((id for id in missing if id not in self._asked_about), None)
        if new is None or not self.is_active:
            return
        from peercoach_tui.tui.today.missing import ANSWERS, Missing, MissingDialog

        def answered(answer: Missing | None) -> None:
            if answer is Missing.WRITE_ANEW:
                self.settle(self.workspace.notebook.write_anew(new))
            elif answer is Missing.FORGET:
                self.run_worker(self._forget(new), group="settle")

        self._asked_about.add(new)
        dialog = MissingDialog(lambda: self.workspace.acts(new).partner.called, self.keyed(ANSWERS))
        self.app.push_screen(dialog, answered)

    async def _forget(self, id: str) -> None:
        """Forget someone, and say what can't be reached."""
        try:
            held = await asyncio.wrap_future(self.workspace.notebook.forget(id))
        except PeercoachError as problem:
            held = (str(problem),)
        for sentence in held:
            self.say(sentence)
        self.show_sent()
