"""The first two lines of a session: who coaches, the clocks, and the stages."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.value import Value


class Clock(Value):
    """A clock as it is read: "4:12 of 11′". `over` says that the time is up."""

    words: str = ""
    over: bool = False


class HeadShown(Value):
    """What the head says. `remark` is what is to be known about this notebook."""

    who: str = ""
    stage: str = ""
    stage_clock: Clock = Clock()
    turn_clock: Clock = Clock()
    remark: str = ""


def brief(remark: str) -> str:
    """Return the first words of a remark, for a narrow screen."""
    return remark.partition(" · ")[0]


class SessionHead(Widget):
    """Who coaches at the left; the clocks of the stage and of the turn at the right."""

    DEFAULT_CSS = """
    SessionHead { height: 1; padding: 0 2; color: $quiet; }
    """

    shown: reactive[HeadShown] = reactive(HeadShown())

    def render(self) -> RenderResult:
        """Return the line; the remark, then the name, give way when the line is short."""
        shown = self.shown
        stage = Content.assemble((shown.stage, "bold $foreground"), "  ", self._clock(shown.stage_clock))
        turn = self._clock(shown.turn_clock)
        width = self.content_size.width
        right = Content.assemble(stage, "    ", turn) if turn.cell_length else stage
        who = Content.styled(shown.who, "bold $foreground")
        lefts = [Content.assemble(who, (f"   {words}", "$accent")) for words in (shown.remark, brief(shown.remark)) if words]
        left = next((left for left in lefts if left.cell_length + right.cell_length + 2 <= width), who)
        if left.cell_length + right.cell_length + 2 > width:
            left = left.truncate(max(8, width - right.cell_length - 2), ellipsis=True)
        return Content.assemble(left, " " * max(1, width - left.cell_length - right.cell_length), right)

    @staticmethod
    def _clock(clock: Clock) -> Content:
        return Content.assemble((f"{clock.words} ◆", "bold $accent")) if clock.over else Content(clock.words)


class StripShown(Value):
    """The names of the stages in order, and the place of the present one."""

    names: tuple[str, ...] = ()
    present: int = 0


class StageStrip(Widget):
    """The stages on one line, the present one in capitals; cut at both ends where the line is short."""

    DEFAULT_CSS = """
    StageStrip { height: 1; padding: 0 2; color: $quiet; }
    """

    shown: reactive[StripShown] = reactive(StripShown())

    def render(self) -> RenderResult:
        """Return as many stages round the present one as fit."""
        names, present = self.shown.names, self.shown.present
        if not names:
            return Content("")
        first, last = present, present
        while self._width(first, last) <= self.content_size.width and (first > 0 or last < len(names) - 1):
            grown = (max(0, first - 1), min(len(names) - 1, last + 1))
            if self._width(*grown) > self.content_size.width:
                right = (first, min(len(names) - 1, last + 1))
                left = (max(0, first - 1), last)
                grown = right if right != (first, last) and self._width(*right) <= self.content_size.width else left
                if grown == (first, last) or self._width(*grown) > self.content_size.width:
                    break
            first, last = grown
        parts = [
            Content.styled(name.upper(), "bold $accent") if place == present else Content(name)
            for place, name in enumerate(names)
            if first <= place <= last
        ]
        before, after = ("… " if first else ""), (" …" if last < len(names) - 1 else "")
        return Content.assemble(before, Content(" · ").join(parts), after)

    def _width(self, first: int, last: int) -> int:
        names = self.shown.names[first : last + 1]
        signs = 2 * (first > 0) + 2 * (last < len(self.shown.names) - 1)
        return sum(map(len, names)) + 3 * (len(names) - 1) + signs
