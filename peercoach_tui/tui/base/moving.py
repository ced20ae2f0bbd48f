"""The keys that move in a list, the same in every place that has one."""

from textual.binding import Binding

from peercoach_tui.tui.base.key_groups import MOVING

IN_A_LIST = (
    Binding("down,j", "move(1)", "down", show=False, id="down", group=MOVING, tooltip="Go down by one"),
    Binding("up,k", "move(-1)", "up", show=False, id="up", group=MOVING, tooltip="Go up by one"),
    Binding("pagedown", "page(1)", "page down", show=False, id="page-down", group=MOVING, tooltip="Go down by a page"),
    Binding("pageup", "page(-1)", "page up", show=False, id="page-up", group=MOVING, tooltip="Go up by a page"),
    Binding("home", "edge(-1)", "first", show=False, id="first", group=MOVING, tooltip="Go to the first"),
    Binding("end", "edge(1)", "last", show=False, id="last", group=MOVING, tooltip="Go to the last"),
)
