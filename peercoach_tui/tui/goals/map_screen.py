"""The career map of one person: from where they are to what they might want, and the next steps."""

from collections.abc import Callable
from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.reading.phrases import due_in
from peercoach_tui.domain.words import long_day
from peercoach_tui.tui.base.key_groups import MOVING
from peercoach_tui.tui.base.leading_on import LeadingOn
from peercoach_tui.tui.goals.follow_ups import FollowUpMaking
from peercoach_tui.tui.goals.map_page import MapPage
from peercoach_tui.tui.goals.map_view import MapView
from peercoach_tui.tui.goals.map_words import GUIDES, HEADINGS, Slot, became
from peercoach_tui.tui.lines.asked_line import TAKES_AWAY


class MapScreen(MapView, FollowUpMaking, LeadingOn):
    """A guided page. Each line is kept at its Enter; what is done on one map can be taken back there and in the `place` below."""

    CSS_PATH = "map.tcss"
    ACT_ON_CHOSEN = frozenset({"map-write", "map-goal", "map-follow-up", "map-strike"})
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
            acts = self.acts
            self._ask_words(
                line.part,
                f"{line.id} words",
                line.text,
                lambda text: self._keep(acts.reword(line.id, text)),
                lambda: acts.find(line.id) is None,
            )

    def action_add(self) -> None:
        """Ask for a new line in the part that is chosen."""
        part, acts = self.choice.slot.part, self.acts

        def keep(text: str) -> Kept | None:
            made = acts.keep(part, text)
            if made is None:
                return None
            self.choice.choose(Slot(part=part, id=made[0]))
            return self._keep(made[1])

        self._ask_words(part, f"{self.folder} {part.value}", "", keep, partial(self.workspace.people.is_gone, self.folder))

    def _ask_words(self, part: Part, key: str, text: str, keep: Callable[[str], Kept | None], gone: Callable[[], bool]) -> None:
        from peercoach_tui.tui.lines.asked_line import PlainLine

        def told(typed: str) -> str:
            # A line that is emptied is struck.
            return TAKES_AWAY if text and not typed.strip() else ""

        title = f"{HEADINGS[part]} · {GUIDES[part]}"
        asked = PlainLine(lambda: title, keep, text, may_be_empty=bool(text), told=told, gone=gone)
        self.ask_line(asked, self.draft_of(key))

    def _keep(self, kept: Kept | None) -> Kept | None:
        settled = self.settle_in(self.folder, kept, again=partial(self.choice.choose, self.choice.slot))
        if kept is not None:
            self.look_again()
        return settled

    def action_strike(self) -> None:
        """Take the chosen line off the map."""
        if (line := self.line) is not None:
            self._keep(self.acts.strike(line.id))
            self.lead_on()

    def action_make_goal(self) -> None:
        """Make a goal of the chosen step, in one act."""
        today, day_first = self.workspace.today, self.workspace.settings.day_first
        made = self.acts.make_goal(self.line.id, today, day_first=day_first) if self.line is not None else None
        if made is not None:
            goal, linked, kept = made
            by = f"A goal, by {long_day(goal.due, today)}. {{take-back:z}} takes it back." if goal.due else ""
            then = partial(self.say, self.with_keys(by)) if by else None
            self.settle_act(self.acts.acts, kept, moments=(goal, linked), then=then)

    def action_follow_up(self) -> None:
        """Ask for a follow-up of the chosen step, with its words."""
        line, acts = self.line, self.acts
        if line is not None:

            def beside(made: FollowUpMade) -> tuple[Acts, AnyMoment | None]:
                dated = due_in(line.text, self.workspace.today, day_first=self.workspace.settings.day_first)
                # What the follow-up is due on stands there alone.
                return acts.acts, acts.linked(line.id, made.follow_up, dated.what if dated and made.due else "")

            self.ask_follow_up(self.folder, f"{line.id} follow-up", text=line.text, beside=beside)

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
