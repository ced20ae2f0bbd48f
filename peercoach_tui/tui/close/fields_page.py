"""A page of fields that stand open one after the other."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from peercoach_tui.tui.base.in_meeting import DROPS
from peercoach_tui.tui.close.line_field import LineField
from peercoach_tui.tui.close.page import ClosePage

OPENS = "{close-write:n} opens this line"


class FieldsPage(ClosePage):
    """Its first field is open when the page is; Enter, the arrows and a click go from one to the other."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n,e", "write", "write", id="close-write", tooltip="Open the line of this page again"),
    ]

    left_words = f"left as a draft · {{close-write:n}} opens it again · {DROPS}"
    at = 0
    """The place of the field that is or was open."""

    @property
    def fields(self) -> tuple[LineField, ...]:
        """Return the fields, from top to bottom."""
        return tuple(self.query(LineField))

    @property
    def drafted(self) -> str:
        """Return the id of the draft in the field that is or was open, else in the first that has one."""
        fields = (*self.fields[max(0, self.at) :], *self.fields)
        return next((id for each in fields if (id := self.typed.id_of(each.id or ""))), "")

    def kept(self, field: LineField) -> str:
        """Return what is kept of a field."""
        return ""

    def show(self) -> None:
        """Show what is kept in the fields that aren't open, or waits for them."""
        for field in self.fields:
            field.show(self.typed.text_of(field.id or "") or self.kept(field))
        self._suggest()

    def _suggest(self) -> None:
        """Say which key opens a line, in that which it would open, while none is open."""
        opens = self.book.with_keys(OPENS) if self.field is None else ""
        for place, field in enumerate(self.fields):
            field.suggest(opens if place == max(0, self.at) else "")

    def enter(self, by: int) -> None:
        """Open the first field, from behind the last; turned to at once, none is open."""
        if by:
            self.open_at(len(self.fields) - 1 if by < 0 else 0)
        else:
            self.at = -1
            self.rest()
            self._suggest()

    def open_at(self, place: int) -> None:
        """Open the field at a place."""
        self.at = place
        field = self.fields[place]
        kept = self.kept(field)
        self.open_field(field, field.id or "", kept, began=kept)
        self._suggest()

    def go(self, by: int) -> bool:
        """Open the next field, or the one before."""
        place = self.at + by
        if not 0 <= place < len(self.fields):
            return False
        self.open_at(place)
        return True

    def shut(self, field: LineField) -> None:
        """Show what is left of it."""
        super().shut(field)
        self.show()

    def action_write(self) -> None:
        """Open the field again that was left."""
        self.open_at(max(0, self.at))

    @property
    def has_line(self) -> bool:
        """Say that there is a line here in which words can stand."""
        return True

    def open_line(self) -> None:
        """Open it."""
        self.action_write()

    def on_line_field_picked(self, event: LineField.Picked) -> None:
        """Open the field that was clicked."""
        event.stop()
        if self.finish():
            self.open_at(self.fields.index(event.field))
