"""One line of a widget as its cells."""

from textual.content import Content
from textual.strip import Strip
from textual.visual import Visual
from textual.widget import Widget


def one_strip(widget: Widget, line: Content, width: int) -> Strip:
    """Return a line of a widget in so many columns, filled up to them; nothing where a window leaves it none."""
    if width < 1:
        return Strip.blank(0)
    (strip,) = Visual.to_strips(widget, line, width, 1, widget.visual_style, pad=True)
    return strip
