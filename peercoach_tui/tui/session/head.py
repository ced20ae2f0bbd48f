"""The first line of a session: who coaches, what is left, and when all ends."""

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.value import Value
from peercoach_tui.tui.base.title_head import head_line

ROOMY, SHORT = 76, 52
"""From so many columns on the line says what is left in whole words, and when all ends."""


class HeadShown(Value):
    """What the head says. `left` comes in whole words ("12′ left in this turn") and in `few` ("12′ left").

    `over` says that the time is up. `name` may stand in the place of `who`. `remarks` are the ways to say
    what is to be known about this notebook, as in `head_line`.
    """

    who: str = ""
    name: str = ""
    left: str = ""
    few: str = ""
    ends: str = ""
    over: bool = False
    remarks: tuple[str, ...] = ()


class SessionHead(Widget):
    """Who coaches at the left, the time at the right; what is left comes first. Other screens have a `TitleHead`."""

    DEFAULT_CSS = """
    SessionHead { height: 1; color: $quiet; }
    """

    shown: reactive[HeadShown] = reactive(HeadShown())

    def render(self) -> RenderResult:
        """Return the line: what to do where a part is over as it is said in whole, then the end, then who coaches give way; at
        last what is to be known about this notebook."""
        shown, width = self.shown, self.content_size.width
        style = "bold $accent" if shown.over else "bold $foreground"
        lefts = [shown.left] if width >= ROOMY else [shown.left, shown.few] if shown.over else [shown.few]
        ends = f"   {shown.ends}" if shown.ends and width >= SHORT else ""
        ways = [(who, left, ends) for left in lefts for who in (shown.who, shown.name)] + [(shown.name, lefts[-1], "")]
        stays = f"   {shown.remarks[-1]}" if shown.remarks and shown.remarks[-1] else ""
        room = width - cell_len(stays) - 2
        fitting = next((way for way in ways if sum(map(cell_len, way)) <= room), None)
        who, left, ends = fitting or ways[-1]
        right = Content.assemble((left, style), ends)
        return head_line([Content.styled(who, "bold $foreground")], shown.remarks if fitting else (), right, width)
