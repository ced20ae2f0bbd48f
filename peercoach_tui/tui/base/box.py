"""The box of a dialog: what is asked and how to answer is always in view, and what stands between gives way."""

from textual.containers import Vertical, VerticalScroll
from textual.geometry import Size
from textual.layout import ArrangeResult, Layout
from textual.layouts.vertical import VerticalLayout
from textual.widget import Widget

GIVES_WAY = "gives-way"
"""The class of what is cut where there is no room for all; what scrolls gives way before it."""
LEAST = 1
"""The rows that stay of what gives way."""


class InView(VerticalLayout):
    """One below the other; where they are higher than the box, what scrolls and what `GIVES_WAY` has fewer rows."""

    name = "in-view"

    def arrange(self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True) -> ArrangeResult:
        """Place the children in rows of the box."""
        placements = super().arrange(parent, children, size, greedy)
        last = placements[-1] if placements else None
        # Without a height it is asked how high all of it is.
        over = last.region.bottom + last.margin.bottom - size.height if last is not None and size.height else 0
        scrolling = [place for place, each in enumerate(placements) if isinstance(each.widget, VerticalScroll)]
        cut = [place for place, each in enumerate(placements) if each.widget.has_class(GIVES_WAY)]
        for place in (*scrolling, *cut):
            taken = max(0, min(over, placements[place].region.height - LEAST))
            over -= taken
            placements = [
                each._replace(region=each.region.shrink((0, 0, taken, 0)) if at == place else each.region.translate((0, -taken)))
                if at >= place
                else each
                for at, each in enumerate(placements)
            ]
        return placements


class Box(Vertical):
    """The box of a dialog, in which its question, what there is to know, and its answers stand."""

    def __init__(self, classes: str = "dialog") -> None:
        super().__init__(classes=classes)
        self._in_view = InView()

    @property
    def layout(self) -> Layout:
        """Return how what is in it is placed."""
        return self._in_view
