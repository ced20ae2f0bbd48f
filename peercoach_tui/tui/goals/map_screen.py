"""The career map of one person: from where they are to what they might want, and the next steps."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from peercoach_tui.acts import Kept
from peercoach_tui.domain.career.career_map import MapLine, Part
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.words import long_day
from peercoach_tui.map_acts import MapActs
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.base.key_groups import MOVING
from peercoach_tui.tui.base.moving import IN_A_LIST
from peercoach_tui.tui.goals.folder_turn import FolderTurn
from peercoach_tui.tui.goals.follow_ups import FollowUpMaking
from peercoach_tui.tui.goals.keeping import GoalKeeping
from peercoach_tui.tui.goals.map_page import MapPage
from peercoach_tui.tui.goals.map_words import GUIDES, HEADINGS, MapShown, Slot, became, map_rows
from peercoach_tui.workspace import Workspace

PARTS = tuple(Part)


class MapScreen(FollowUpMaking):
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
        *IN_A_LIST,
        Binding("right", "part(1)", "next part", show=False, id="map-next", group=MOVING, tooltip="Go to the next part"),
        Binding("left", "part(-1)", "part before", show=False, id="map-before", group=MOVING, tooltip="Go to the part before"),
    ]

    def __init__(self, workspace: Workspace, folder: str, *, place: GoalKeeping) -> None:
        super().__init__(workspace)
        self.is_page_of(place)
        self.page = MapPage()
        self._whose = FolderTurn(self.folders, folder)
        self._slots: tuple[Slot, ...] = ()
        self._slot, self._place = Slot(), 0
        self._looked_at = ""

    def compose_page(self) -> ComposeResult:
        """Compose the map under its title."""
        yield self.head(lambda: "Your career map" if self.folder == COACH else f"{self.called(self.folder)} · career map")
        yield self.page

    def on_mount(self) -> None:
        """Show the map, and remember that it was looked at."""
        self._look()

    def on_screen_resume(self) -> None:
        """Show what another screen changed."""
        super().on_screen_resume()
        self.show_sent()

    @property
    def folder(self) -> str:
        """Return the folder of whose map it is."""
        return self._whose.now

    @property
    def acts(self) -> MapActs:
        """Return the acts on the map."""
        return MapActs(self.workspace.acts(self.folder))

    def _look(self) -> None:
        before, today = self.acts.map.looked_at, self.workspace.today
        self._looked_at = f"Last looked at on {long_day(before, today)}" if before is not None else ""
        self.heed(self.acts.look_at(today))
        self.refresh_head()
        self.show_sent()

    def show_sent(self) -> None:
        """Show the map as it was sent. What was chosen stays so; where it is gone, what took its place is."""
        if not self.is_mounted:
            return
        rows = map_rows(self.acts.map, self._folds, self.workspace.today)
        self._slots = tuple(row.slot for row in rows)
        if self._slot in self._slots:
            self._place = self._slots.index(self._slot)
        else:
            of_part = [place for place, slot in enumerate(self._slots) if slot.part is self._slot.part]
            self._place = min(of_part, key=lambda place: abs(place - self._place))
        self.page.show(MapShown(rows=rows, looked_at=self._looked_at, chosen=self.chosen))
        self.refresh_bindings()

    @property
    def chosen(self) -> Slot:
        """Return the chosen place on the map."""
        return self._slots[self._place] if self._slots else Slot()

    @property
    def line(self) -> MapLine | None:
        """Return the chosen line, None on a free place."""
        return self.acts.acts.fold.maps.find(self.chosen.id) if self.chosen.id else None

    def _choose(self, slot: Slot) -> None:
        self._slot = slot
        self.show_sent()

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what the chosen place can't do."""
        if action in {"make_goal", "follow_up"}:
            line = self.line
            return line is not None and line.part is Part.STEP and self._became(line) is None
        if action == "strike":
            return self.line is not None
        if action == "turn":
            return len(self.folders) > 1
        return super().check_action(action, parameters)

    def _became(self, line: MapLine) -> object:
        return became(line, self._folds)

    @property
    def _folds(self) -> tuple[Fold, ...]:
        """Return all in which may be what a step became: of the archived as well."""
        return tuple(self.workspace.acts(id).fold for id in (COACH, *self.workspace.people.ids()))

    def action_write(self) -> None:
        """Ask for the words of the chosen line; on a free place for a new one."""
        line = self.line
        if line is None:
            self.action_add()
        else:
            self._ask(line.part, f"{line.id} words", line.text, lambda text: self._keep(self.acts.reword(line.id, text)))

    def action_add(self) -> None:
        """Ask for a new line in the part that is chosen."""
        part = self.chosen.part

        def keep(text: str) -> Kept | None:
            made = self.acts.keep(part, text)
            if made is None:
                return None
            self._slot = Slot(part=part, id=made[0])
            return self._keep(made[1])

        self._ask(part, f"{self.folder} {part.value}", "", keep)

    def _ask(self, part: Part, key: str, text: str, keep: Callable[[str], Kept | None]) -> None:
        from peercoach_tui.tui.lines.asked_line import PlainLine

        self.ask_line(PlainLine(lambda: f"{HEADINGS[part]} · {GUIDES[part]}", keep, text), self.draft_of(key))

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
        self._whose.turn()
        self._slot, self._place = Slot(), 0
        self._look()

    def action_move(self, by: int) -> None:
        """Go up or down on the map."""
        self._choose(self._slots[max(0, min(self._place + by, len(self._slots) - 1))])

    def action_part(self, by: int) -> None:
        """Go to the next part, or the one before."""
        part = PARTS[max(0, min(PARTS.index(self.chosen.part) + by, len(PARTS) - 1))]
        if part is not self.chosen.part:
            self._choose(next(slot for slot in self._slots if slot.part is part))

    def action_page(self, by: int) -> None:
        """Go on by a page."""
        self.action_move(by * self.page.page)

    def action_edge(self, by: int) -> None:
        """Go to the first place or the last."""
        self.action_move(by * len(self._slots))

    def action_back(self) -> None:
        """Go back to the goals."""
        self.dismiss()

    def on_map_page_picked(self, event: MapPage.Picked) -> None:
        """Choose what was clicked; a second click writes there."""
        self._choose(event.slot)
        if event.again:
            self.action_write()
