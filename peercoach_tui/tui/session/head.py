"""The first line of a session: who coaches, what is left, and when all ends."""

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

    `over` says that the time is up. `remark` is what is to be known about this notebook.
    """

    who: str = ""
    left: str = ""
    few: str = ""
    ends: str = ""
    over: bool = False
    remark: str = ""


class SessionHead(Widget):
    """Who coaches at the left, the time at the right; what is left comes first. Other screens have a `TitleHead`."""

    DEFAULT_CSS = """
    SessionHead { height: 1; color: $quiet; }
    """

    shown: reactive[HeadShown] = reactive(HeadShown())

    def render(self) -> RenderResult:
        """Return the line. Where it is short, the end steps down to the line of the stage, then who coaches gives way."""
        shown, width = self.shown, self.content_size.width
        left = Content.styled(shown.left if width >= ROOMY else shown.few, "bold $accent" if shown.over else "bold $foreground")
        right = Content.assemble(left, f"   {shown.ends}") if shown.ends and width >= SHORT else left
        who = shown.who
        if len(who) + 2 + right.cell_length > width:
            who = who.partition(" · ")[0]
        return head_line([Content.styled(who, "bold $foreground")], shown.remark, right, width)
