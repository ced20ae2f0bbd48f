"""Which widgets take letters as text."""

from textual.widget import Widget


def takes_text(widget: Widget | None) -> bool:
    """Say whether letters stand in a widget as text. What Textual's editor stands on is imported with the first that asks."""
    if widget is None:
        return False
    from textual.widgets import Input, TextArea

    return isinstance(widget, Input | TextArea)
