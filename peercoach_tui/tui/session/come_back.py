"""What was marked in a meeting, to be come back to."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult, RenderResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.points.point import Point
from peercoach_tui.domain.points.point_words import MARKED
from peercoach_tui.meeting.points import Points
from peercoach_tui.tui.base.box import Box
from peercoach_tui.tui.base.dialog import AskDialog

MOST = 8
"""The most rows of the list."""
ANSWERS = "{come-back-touch:enter} come back to it · {come-back-next:↓} the next · {come-back-put-away:esc} later"
"""The keys of the list."""


class Marks(Widget):
    """What waits, a row each, the chosen one in view."""

    DEFAULT_CSS = """
    Marks { height: auto; margin: 1 0; color: $foreground; }
    """

    shown: reactive[tuple[tuple[Point, ...], int]] = reactive(((), 0), layout=True)
    """The points, and the place of the chosen one."""
    touched: reactive[Point | None] = reactive(None, layout=True)
    """The one that was come back to last, None before."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return the rows that are seen."""
        return min(MOST, len(self.shown[0])) + bool(self.touched)

    def render(self) -> RenderResult:
        """Return the rows, below them what was come back to."""
        points, chosen = self.shown
        first = max(0, min(chosen - MOST // 2, len(points) - MOST))
        rows = [self._row(points[place], place == chosen) for place in range(len(points))[first : first + MOST]]
        if self.touched is not None:
            came = Content.styled(f"✓ {one_line(self.touched.words)}", "$kept")
            rows.append(came.truncate(max(4, self.content_size.width), ellipsis=True))
        return Content("\n").join(rows)

    def _row(self, point: Point, chosen: bool) -> Content:
        row = Content.styled(f"{'▸' if chosen else ' '} {one_line(point.words)}", "bold" if chosen else "")
        return row.truncate(max(4, self.content_size.width), ellipsis=True)


class ComeBackDialog(AskDialog[None]):
    """Shows what was marked; Enter says that the chosen one was come back to. `touch` sends that."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "touch", "come back", id="come-back-touch", tooltip="You came back to it"),
        Binding("down,j", "choose(1)", "down", show=False, id="come-back-next", tooltip="Choose the next one"),
        Binding("up,k", "choose(-1)", "up", show=False, id="come-back-previous", tooltip="Choose the one before"),
        Binding("escape,M,q", "put_away", "later", id="come-back-put-away", tooltip="Leave the others for later"),
    ]

    def __init__(self, points: Points, touch: Callable[[str], object], answers: str) -> None:
        super().__init__()
        self._points, self._touch, self._answers = points, touch, answers
        self._chosen = ""
        self._touched: Point | None = None

    def compose(self) -> ComposeResult:
        """Compose the heading, the list, and what the keys do."""
        with Box():
            yield Static(MARKED, classes="large")
            yield Marks()
            yield Static(self._answers, classes="quiet", markup=False)

    def on_mount(self) -> None:
        """Show what waits."""
        super().on_mount()
        self.show_marks()

    def show_marks(self) -> None:
        """Show what waits as it was sent; where nothing does any more, leave."""
        points, chosen = self._standing()
        if points:
            marks = self.query_one(Marks)
            marks.shown = points, chosen
            marks.touched = self._touched if self._touched not in points else None
        else:
            self.dismiss()

    def _standing(self) -> tuple[tuple[Point, ...], int]:
        """Return what waits, and the place of the chosen one: the first where that is gone."""
        points = self._points.marked
        return points, next((place for place, point in enumerate(points) if point.id == self._chosen), 0)

    def action_choose(self, by: int) -> None:
        """Choose the one below (+1) or above (-1)."""
        points, chosen = self._standing()
        if points:
            self._chosen = points[(chosen + by) % len(points)].id
            self.show_marks()

    def action_touch(self) -> None:
        """Say that the chosen one was come back to; the next one is chosen."""
        points, chosen = self._standing()
        if points:
            self._chosen, self._touched = points[(chosen + 1) % len(points)].id, points[chosen]
            self._touch(points[chosen].id)
            self.show_marks()

    def action_put_away(self) -> None:
        """Go back to the meeting."""
        self.dismiss()
