"""What comes with one key and goes with it again: the whole list, all that was kept, the probes, the stages."""

from collections.abc import Mapping

from textual.reactive import var

from peercoach_tui.domain.sessions.hour import Piece
from peercoach_tui.domain.sessions.plan import CLOSE
from peercoach_tui.tui.session import view
from peercoach_tui.tui.session.columns import Columns
from peercoach_tui.tui.session.sheet import Lies, Sheet
from peercoach_tui.tui.session.staging import Staging
from peercoach_tui.tui.widgets.ribbon import Ribbon

ON_SHEETS: Mapping[str, frozenset[Lies]] = {
    "sheet_move": frozenset({Lies.LIST, Lies.STAGES, Lies.KEPT}),
    "sheet_tick": frozenset({Lies.LIST}),
    "sheet_go": frozenset({Lies.STAGES}),
    "put_away": frozenset({Lies.LIST, Lies.STAGES, Lies.KEPT, Lies.PROBES}),
}
"""On which sheets each action does something."""


class Sheets(Staging):
    """A place over which a sheet can be laid. Its keys go on below it, but for the arrows and Enter."""

    lies: var[Lies] = var(Lies.NOTHING)
    _stage_chosen = 0

    def action_sheet(self, what: str) -> None:
        """Lay a sheet down, or put it away if it is that one."""
        self.lies = Lies.NOTHING if self.lies == what else Lies(what)
        if self.lies is Lies.STAGES:
            pieces = self.told.pieces
            self._stage_chosen = next((place for place, piece in enumerate(pieces) if piece.present), 0)
        self.show_sheet()
        if self.lies is Lies.KEPT:
            self.query_one(Sheet).scroll_to_newest()
        self.refresh_bindings()

    def action_put_away(self) -> None:
        """Put the sheet away."""
        self.action_sheet(self.lies)

    def show_sheet(self) -> None:
        """Show what lies on the sheet as it is now."""
        sheet = self.query_one(Sheet)
        match self.lies:
            case Lies.NOTHING:
                sheet.put_away()
            case Lies.LIST:
                sheet.lay(view.checklist(self.meeting))
            case Lies.PROBES:
                sheet.lay(view.probes(self.meeting))
            case Lies.STAGES:
                sheet.lay(view.stages(self.meeting, self.told, self._stage_chosen))
            case Lies.KEPT:
                sheet.lay_lines(self.meeting.session, view.told_lines(self.meeting))

    def action_sheet_move(self, by: int) -> None:
        """Choose the row below (+1) or above (-1), or scroll."""
        match self.lies:
            case Lies.LIST:
                self.settle(self.meeting.talk.choose_focus(by))
            case Lies.STAGES:
                self._stage_chosen = (self._stage_chosen + by) % max(1, len(self.told.pieces))
                self.show_sheet()
            case Lies.KEPT:
                self.query_one(Sheet).scroll(by)

    def action_sheet_tick(self) -> None:
        """Tick what is chosen."""
        self.settle(self.meeting.talk.tick(self.meeting.talk.focus))

    def action_sheet_go(self) -> None:
        """Go to what is chosen."""
        self._go_to_piece(self.told.pieces[self._stage_chosen])

    def on_columns_picked(self, event: Columns.Picked) -> None:
        """Tick the row that was clicked, or go to it."""
        if self.is_writing:
            return
        if self.lies is Lies.LIST:
            self.settle(self.meeting.talk.tick(self.meeting.content.checklist.items[event.place].id))
        elif self.lies is Lies.STAGES and event.place < len(self.told.pieces):
            self._go_to_piece(self.told.pieces[event.place])

    def on_ribbon_chosen(self, event: Ribbon.Chosen) -> None:
        """Go to the stage that was clicked."""
        if not self.is_writing:
            self._go_to_piece(event.piece)

    def _go_to_piece(self, piece: Piece) -> None:
        """Enter a stage, or a turn that is one piece of the hour."""
        self.lies = Lies.NOTHING
        self.show_sheet()
        if piece.stage == CLOSE or not piece.present:
            self.enter(piece)
        self.refresh_bindings()
