"""What stands above and below the lines of an export: the format that is chosen, and where it is written."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Input, Static

from peercoach_tui.domain.plain import capital
from peercoach_tui.exchange.format import Format
from peercoach_tui.tui.widgets.field import Field
from peercoach_tui.tui.widgets.sentence import Sentence


class FormatCard(Horizontal):
    """The name of a format and what it is for, and what Enter does."""

    def __init__(self, format: Format, does: Content) -> None:
        super().__init__(id="what", classes="card")
        self._format, self._does = format, does

    def compose(self) -> ComposeResult:
        """Compose the name above what it is for, and what Enter does beside them."""
        with Vertical():
            yield Static(_title(self._format), id="large", classes="strong", markup=False)
            yield Sentence(_about(self._format), widest=80, id="help")
        yield Static(self._does, id="writes", markup=False)

    def show(self, format: Format) -> None:
        """Show another format."""
        self.query_one("#large", Static).update(_title(format))
        self.query_one("#help", Sentence).words = _about(format)


class ExportField(Field):
    """The path, from which Enter writes as well."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "write", id="export-write", tooltip="Write the files as they are chosen here"),
    ]


class WhereRow(Horizontal):
    """The path, marked while it has the focus."""

    def __init__(self, path: str) -> None:
        super().__init__(classes="field")
        self._path = path

    def compose(self) -> ComposeResult:
        """Compose the mark, the label and the path."""
        yield Static("", classes="mark")
        yield Static("Where", classes="label")
        yield ExportField(self._path, id="where")

    def show(self, path: str) -> None:
        """Show another path, which nobody typed."""
        field = self.query_one(ExportField)
        if field.value != path:
            with field.prevent(Input.Changed):
                field.value = path
            field.cursor_position = len(path)

    def on_descendant_focus(self) -> None:
        """Mark it."""
        self.query_one(".mark", Static).update("▸")

    def on_descendant_blur(self) -> None:
        """Take the mark away."""
        self.query_one(".mark", Static).update("")


def _title(format: Format) -> str:
    return f"Export: {format.title}"


def _about(format: Format) -> str:
    return f"{capital(format.help)}."
