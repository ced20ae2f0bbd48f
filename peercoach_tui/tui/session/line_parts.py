"""What stands over and under the capture line."""

from rich.cells import cell_len
from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.reading.line import WrittenFollowUp
from peercoach_tui.domain.reading.preview import Preview
from peercoach_tui.tui.widgets.room import longest

SIGNS = ("! follow-up", '" their words', "* goal", "? question", "> come back")
"""The signs that a note can begin with, the most used first."""


class FollowUpPreview(Widget):
    """What a follow-up will be kept as, before it is kept; else what the line can be turned to, or begin with."""

    DEFAULT_CSS = """
    FollowUpPreview { height: 1; color: $kept; }
    """

    found: reactive[Preview | None] = reactive(None)
    undated: reactive[str] = reactive("")
    signs: reactive[bool] = reactive(False)
    turns: reactive[Content] = reactive(Content())

    @property
    def follow_up(self) -> WrittenFollowUp | None:
        """Return the follow-up, None where the line is none."""
        return self.found.follow_up if self.found else None

    def render(self) -> RenderResult:
        """Return "→ Ana: ask Dana for scope · by Fri 27 Nov", or as many signs as fit."""
        width = self.content_size.width
        if self.found is not None:
            due = self.undated if self.found.is_undated else self.found.due
            if cell_len(due) > width // 2:
                # What can be typed gives way to what would be kept, and for whom.
                due = due.partition(":")[0]
            seen = Content(one_line(f"→ {self.found.told}")).truncate(max(4, width - cell_len(due) - 3), ellipsis=True)
            return Content.assemble(seen, f" · {due}")
        if self.turns:
            return self.turns
        signs = ("   ".join(SIGNS[:count]) for count in range(len(SIGNS) if self.signs else 0, -1, -1))
        return Content.styled(longest(signs, width), "$quiet")


class NoteTimer(Widget):
    """The seconds that this note has taken, then "look up"."""

    DEFAULT_CSS = """
    NoteTimer { width: 9; height: 1; content-align: right middle; color: $quiet; }
    """

    words: reactive[str] = reactive("")

    def render(self) -> RenderResult:
        """Return the words."""
        return Content(self.words)


class Whose(Widget):
    """Whose note it is, or what else it is; and what the key does that turns whose."""

    DEFAULT_CSS = """
    Whose { width: 1fr; height: 1; color: $accent; text-style: bold; }
    """

    words: reactive[str] = reactive("")
    turns: reactive[Content] = reactive(Content())

    def render(self) -> RenderResult:
        """Return the words; where there is room for one of both, what the key does."""
        width = max(1, self.content_size.width)
        both = Content.assemble(self.words, ("   ", ""), self.turns) if self.turns else Content(self.words)
        return (both if both.cell_length <= width or not self.turns else self.turns).truncate(width, ellipsis=True)
