"""What comes with one key and goes with it again: the whole list, all that was kept, the probes, the stages."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from textual.reactive import var

from peercoach_tui.domain.sessions.hour import HourPiece
from peercoach_tui.domain.sessions.plan import CLOSE
from peercoach_tui.tui.base.key_words import TAKES_IT_BACK
from peercoach_tui.tui.base.typed_words import PutBack
from peercoach_tui.tui.session import view
from peercoach_tui.tui.session.lies import Lies
from peercoach_tui.tui.session.staging import Staging
from peercoach_tui.tui.widgets.ribbon import Ribbon

if TYPE_CHECKING:
    from peercoach_tui.tui.session.columns import RowColumns
    from peercoach_tui.tui.session.overlay import Overlay

ON_OVERLAYS: Mapping[str, frozenset[Lies]] = {
    "overlay_move": frozenset({Lies.LIST, Lies.STAGES, Lies.KEPT}),
    "overlay_tick": frozenset({Lies.LIST}),
    "overlay_go": frozenset({Lies.STAGES}),
    "put_away": frozenset({Lies.LIST, Lies.STAGES, Lies.KEPT, Lies.PROBES}),
}
"""On which overlays each action does something."""


class Overlays(Staging, part=True):
    """A place over which an overlay can be laid. Its keys go on below it, but for the arrows and Enter."""

    lies: var[Lies] = var(Lies.NOTHING)
    _stage_chosen = 0

    @property
    def overlay(self) -> "Overlay":
        """Return the overlay, once the screen is whole."""
        from peercoach_tui.tui.session.overlay import Overlay

        return self.query_one(Overlay)

    def as_it_stands(self) -> PutBack:
        """Put back besides what lies on the page."""
        below, was = super().as_it_stands(), (self.lies, self._stage_chosen)

        def put_back(keys: int) -> bool:
            moved = (self.lies, self._stage_chosen) != was
            self.lies, self._stage_chosen = was
            self.show_sent()
            return below(keys) or moved

        return put_back

    def action_overlay(self, what: str) -> None:
        """Lay an overlay down, or put it away if it is that one."""
        self.lies = Lies.NOTHING if self.lies == what else Lies(what)
        if self.lies is Lies.STAGES:
            pieces = self.told.pieces
            self._stage_chosen = next((place for place, piece in enumerate(pieces) if piece.present), 0)
        self.show_overlay()
        if self.lies is Lies.KEPT:
            self.overlay.scroll_to_newest()
        self.refresh_bindings()

    def action_put_away(self) -> None:
        """Put the overlay away."""
        self.action_overlay(self.lies)

    def show_overlay(self) -> None:
        """Show what lies on the overlay as it is now."""
        overlay = self.overlay
        if self.lies in (Lies.LIST, Lies.PROBES) and view.is_coached(self.meeting):
            self.lies = Lies.NOTHING
        match self.lies:
            case Lies.NOTHING:
                overlay.put_away()
            case Lies.LIST:
                overlay.lay(view.checklist(self.meeting))
            case Lies.PROBES:
                overlay.lay(view.probes(self.meeting))
            case Lies.STAGES:
                overlay.lay(view.stages(self.meeting, self.told, self._stage_chosen))
            case Lies.KEPT:
                overlay.lay_lines(self.meeting.session, view.told_lines(self.meeting))

    def action_overlay_move(self, by: int) -> None:
        """Choose the row below (+1) or above (-1), or scroll."""
        match self.lies:
            case Lies.LIST:
                self.settle(self.meeting.talk.choose_focus(by))
            case Lies.STAGES:
                self._stage_chosen = (self._stage_chosen + by) % max(1, len(self.told.pieces))
                self.show_overlay()
            case Lies.KEPT:
                self.overlay.scroll(by)

    def action_overlay_tick(self) -> None:
        """Tick what is chosen."""
        self.tick_listened()

    def tick_listened(self) -> None:
        """Tick what is chosen to listen for, or take its tick off, and say so: an Enter that was meant otherwise is seen."""
        talk, items = self.meeting.talk, self.meeting.content.checklist
        kept, item = talk.tick(talk.focus), items.find(talk.focus)
        on = talk.focus in self.meeting.account.ticked
        words = f"{item.now if item else talk.focus} {'✓' if on else 'not ticked'}"
        self.settle(kept, then=self.cue_later(f"{words} · {TAKES_IT_BACK}"))

    def action_overlay_go(self) -> None:
        """Go to what is chosen."""
        self._go_to_piece(self.told.pieces[self._stage_chosen])

    def on_row_columns_row_picked(self, event: "RowColumns.RowPicked") -> None:
        """Tick the row that was clicked, or go to it."""
        if self.is_writing:
            return
        if self.lies is Lies.LIST:
            self.settle(self.meeting.talk.tick(self.meeting.content.checklist.items[event.place].id))
        elif self.lies is Lies.STAGES and event.place < len(self.told.pieces):
            self._go_to_piece(self.told.pieces[event.place])

    def on_ribbon_piece_picked(self, event: Ribbon.PiecePicked) -> None:
        """Go to the stage that was clicked."""
        if not self.is_writing:
            self._go_to_piece(event.piece)

    def _go_to_piece(self, piece: HourPiece) -> None:
        """Enter a stage, or a turn that is one piece of the hour."""
        self.lies = Lies.NOTHING
        self.show_overlay()
        if piece.stage == CLOSE or not piece.present:
            self.enter(piece)
        self.refresh_bindings()
