"""Discarding a meeting that was begun by mistake: its beginning is taken back."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from peercoach_tui.tui.base.undoing import Undoing

if TYPE_CHECKING:
    from peercoach_tui.acts import Acts
    from peercoach_tui.domain.sessions.session import Session

# What asks is imported when it is asked: the first paint doesn't wait for it.


class Discarding(Undoing, part=True):
    """A place in which meetings begin; one that was discarded is brought back there by taking that back."""

    def discard(self, acts: "Acts", session: "Session", *, typed: bool, then: Callable[[], object] = lambda: None) -> None:
        """Discard a meeting, and call `then`; where something was kept in it, or `typed` and left there, ask first."""
        from peercoach_tui.domain.sessions.bare import is_bare

        if is_bare(acts.account(session)) and not typed:
            self._discard(acts, session, then, True)
            return
        from peercoach_tui.tui.base.discard_dialog import ANSWERS, DiscardDialog

        dialog = DiscardDialog(lambda: acts.partner.short, self.keyed(ANSWERS))
        self.app.push_screen(dialog, partial(self._discard, acts, session, then))

    def _discard(self, acts: "Acts", session: "Session", then: Callable[[], object], wanted: bool | None) -> None:
        kept = acts.discard(session.id) if wanted else None
        if kept is not None:
            words = f"Discarded the meeting with {acts.partner.short}"
            self.settle_act(acts, kept, then=partial(self.say_done, words))
            then()
