"""The first two lines of a session: who coaches, the clocks, and the stages."""

from textual.app import RenderResult
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from peercoach_tui.domain.value import Value
from peercoach_tui.tui.base.title_head import head_line


class ClockWords(Value):
    """A clock as it is read: "4:12 of 11′". `over` says that the time is up."""

    words: str = ""
    over: bool = False


class HeadShown(Value):
    """What the head says. `remark` is what is to be known about this notebook."""

    who: str = ""
    stage: str = ""
    stage_clock: ClockWords = ClockWords()
    turn_clock: ClockWords = ClockWords()
    remark: str = ""


class SessionHead(Widget):
    """Who coaches at the left; the clocks of the stage and of the turn at the right. Other screens have a `TitleHead`."""

    DEFAULT_CSS = """
    SessionHead { height: 1; padding: 0 2; color: $quiet; }
    """

    shown: reactive[HeadShown] = reactive(HeadShown())

    def render(self) -> RenderResult:
        """Return the line."""
        shown = self.shown
        stage = Content.assemble((shown.stage, "bold $foreground"), "  ", self._clock(shown.stage_clock))
        turn = self._clock(shown.turn_clock)
        right = Content.assemble(stage, "    ", turn) if turn.cell_length else stage
        return head_line(shown.who, shown.remark, right, self.content_size.width)

    @staticmethod
    def _clock(clock: ClockWords) -> Content:
        return Content.assemble((f"{clock.words} ◆", "bold $accent")) if clock.over else Content(clock.words)


class StripShown(Value):
    """The names of the stages in order, the place of the present one, and the key that goes on."""

    names: tuple[str, ...] = ()
    present: int = 0
    key: str = ""


class StageStrip(Widget):
    """The stages on one line, the present one in capitals, and at the right how to go on; cut where the line is short."""

    DEFAULT_CSS = """
    StageStrip { height: 1; padding: 0 2; color: $quiet; }
    """

    shown: reactive[StripShown] = reactive(StripShown())

    def render(self) -> RenderResult:
        """Return as many stages round the present one as fit."""
        if not self.shown.names:
            return Content("")
        on = Content.assemble((self.shown.key, "bold $footer-key-foreground"), " on") if self.shown.key else Content("")
        room = self.content_size.width - on.cell_length - 2
        stages = self._stages(*self._fitting(room))
        return Content.assemble(stages, " " * max(1, self.content_size.width - stages.cell_length - on.cell_length), on)

    def _fitting(self, room: int) -> tuple[int, int]:
        """Return the first and the last stage to show round the present one: those to come before those gone by."""
        first = last = self.shown.present
        while True:
            wider = ((first - 1, last + 1), (first, last + 1), (first - 1, last))
            fits = (each for each in wider if self._fits(*each, room))
            found = next(fits, None)
            if found is None:
                return first, last
            first, last = found

    def _fits(self, first: int, last: int, room: int) -> bool:
        return first >= 0 and last < len(self.shown.names) and self._stages(first, last).cell_length <= room

    def _stages(self, first: int, last: int) -> Content:
        names, present = self.shown.names, self.shown.present
        parts = [
            Content.styled(names[place].upper(), "bold $accent") if place == present else Content(names[place])
            for place in range(first, last + 1)
        ]
        before, after = ("… " if first else ""), (" …" if last < len(names) - 1 else "")
        return Content.assemble(before, Content(" · ").join(parts), after)
