"""A line of parts with dots between them, such as keys and what they do: it breaks between two of them alone."""

from textual.app import RenderResult
from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget

DOT = Content(" · ")


class Parts(Widget):
    """Draws "enter go on · esc later" on as few rows as it takes."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Parts { height: auto; width: 1fr; }
    """

    def __init__(self, words: Content, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._parts = words.split(DOT.plain)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the number of rows."""
        return len(self._rows(width))

    def render(self) -> RenderResult:
        """Return the rows."""
        return Content("\n").join(self._rows(self.content_size.width))

    def _rows(self, width: int) -> list[Content]:
        rows: list[Content] = []
        for part in self._parts:
            if rows and rows[-1].cell_length + DOT.cell_length + part.cell_length <= width:
                rows[-1] = Content.assemble(rows[-1], DOT, part)
            else:
                rows.append(part)
        return rows
