"""A field for a name or a few words."""

from textual.widgets import Input


class Field(Input):
    """An input on one row whose cursor stands still."""

    DEFAULT_CSS = """
    Field { height: 1; border: none; padding: 0 1; background: $panel; color: $foreground; }
    Field:focus { border: none; }
    """

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:
        super().__init__(value, placeholder=placeholder, id=id, compact=True, select_on_focus=False)
        self.cursor_blink = False
