"""The career map of one person: from where they are to what they might want, and the next steps."""

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType

from peercoach_tui.acts import Kept
from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.tui.base.key_groups import MOVING
from peercoach_tui.tui.details.detail_line import TAKES_AWAY
from peercoach_tui.tui.goals.follow_ups import FollowUpMaking
from peercoach_tui.tui.goals.map_page import MapPage
from peercoach_tui.tui.goals.map_view import MapView
from peercoach_tui.tui.goals.map_words import GUIDES, HEADINGS, Slot, became


class MapScreen(MapView, FollowUpMaking):
    """A guided page. Each line is kept at its Enter; what is done here can be taken back here and in the `place` below."""

    CSS_PATH = "map.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,e", "write", "write", id="map-write", tooltip="Write the chosen line, or the first of its part"),
        Binding("n", "add", "new line", id="map-add", tooltip="Write a new line in the same part"),
        Binding("asterisk", "make_goal", "make it a goal", key_display="*", id="map-goal", tooltip="Make a goal of the step"),
        Binding("f", "follow_up", "a follow-up", id="map-follow-up", tooltip="Make a follow-up of the step"),
        Binding("tab", "turn", "whose", id="map-whose", tooltip="Turn to the map of someone else"),
        Binding("x", "strike", "strike", id="map-strike", tooltip="Take the chosen line off the map"),
        Binding("escape,q", "back", "back", id="map-back", tooltip="Go back to the goals"),
        Binding("right", "part(1)", "next part", show=False, id="map-next", group=MOVING, tooltip="Go to the next part"),
        Binding("left", "part(-1)", "part before", show=False, id="map-before", group=MOVING, tooltip="Go to the part before"),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what the chosen place can't do."""
        if action in {"make_goal", "follow_up"}:
            line = self.line
            return line is not None and line.part is Part.STEP and became(line, self.folds) is None
        if action == "strike":
            return self.line is not None
        if action == "turn":
            return len(self.folders) > 1
        return super().check_action(action, parameters)

    def action_write(self) -> None:
        """Ask for the words of the chosen line; on a free place for a new one."""
        line = self.line
        if line is None:
            self.action_add()
        else:
            self._ask_words(line.part, f"{line.id} words", line.text, lambda text: self._keep(self.acts.reword(line.id, text)))

    def action_add(self) -> None:
        """Ask for a new line in the part that is chosen."""
        part = self.choice.slot.part

        def keep(text: str) -> Kept | None:
            made = self.acts.keep(part, text)
            if made is None:
                return None
            self.choice.choose(Slot(part=part, id=made[0]))
            return self._keep(made[1])

        self._ask_words(part, f"{self.folder} {part.value}", "", keep)

    def _ask_words(self, part: Part, key: str, text: str, keep: Callable[[str], Kept | None]) -> None:
        from peercoach_tui.tui.lines.asked_line import PlainLine

        def told(typed: str) -> str:
            # A line that is emptied is struck.
            return TAKES_AWAY if text and not typed.strip() else ""

        asked = PlainLine(lambda: f"{HEADINGS[part]} · {GUIDES[part]}", keep, text, may_be_empty=bool(text), told=told)
        self.ask_line(asked, self.draft_of(key))

    def _keep(self, kept: Kept | None) -> Kept | None:
        return self.settle_in(self.folder, kept)

    def action_strike(self) -> None:
        """Take the chosen line off the map."""
        if (line := self.line) is not None:
            self._keep(self.acts.strike(line.id))

    def action_make_goal(self) -> None:
        """Make a goal of the chosen step, in one act."""
        made = self.acts.make_goal(self.line.id) if self.line is not None else None
        if made is not None:
            self.settle_act(self.acts.acts, made[1], moments=made[0])

    def action_follow_up(self) -> None:
        """Ask for a follow-up of the chosen step, with its words."""
        line, acts = self.line, self.acts
        if line is not None:
            self.ask_follow_up(
                self.folder, f"{line.id} follow-up", text=line.text, beside=lambda id: (acts.acts, acts.linked(line.id, id))
            )

    def action_turn(self) -> None:
        """Turn to the map of someone else."""
        self.whose.turn()
        self.choice.begin()
        self.look()

    def on_map_page_slot_picked(self, event: MapPage.SlotPicked) -> None:
        """Choose what was clicked; a second click writes there."""
        self.choose(event.slot)
        if event.again:
            self.action_write()
