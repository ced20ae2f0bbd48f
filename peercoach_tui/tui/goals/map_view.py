"""What is seen of a career map, and moving on it."""

from typing import TYPE_CHECKING

from textual.app import ComposeResult

from peercoach_tui.domain.career.career_map import MapLine
from peercoach_tui.domain.career.moments import MapLineChanged, MapLineKept
from peercoach_tui.domain.fold import Fold
from peercoach_tui.map_acts import MapActs
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.base.moving import Moving
from peercoach_tui.tui.goals.belonging import before_break
from peercoach_tui.tui.goals.folder_turn import FolderTurn
from peercoach_tui.tui.goals.keeping import GoalKeeping
from peercoach_tui.tui.goals.map_choice import MapChoice
from peercoach_tui.tui.goals.map_page import MapPage
from peercoach_tui.tui.goals.map_words import MapShown, Slot, from_words, map_rows
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.acts import Acts
    from peercoach_tui.domain.moments import AnyMoment


class MapView(Moving, GoalKeeping, part=True):
    """The map of one of those who have one, with one place on it chosen."""

    def __init__(self, workspace: Workspace, folder: str, *, place: GoalKeeping) -> None:
        super().__init__(workspace)
        self.is_page_of(place)
        self.page = MapPage()
        self.whose, self.choice = FolderTurn(self.folders, folder), MapChoice()

    def compose_page(self) -> ComposeResult:
        """Compose the map under its title."""
        yield self.head(lambda: "Your career map" if self.folder == COACH else f"{self.called(self.folder)} · career map")
        yield self.page

    def on_mount(self) -> None:
        """Show the map, and remember that it was looked at."""
        self.look()

    def on_screen_resume(self) -> None:
        """Show what another screen changed."""
        super().on_screen_resume()
        self.show_sent()

    @property
    def folder(self) -> str:
        """Return the folder of whose map it is."""
        return self.whose.now

    @property
    def acts(self) -> MapActs:
        """Return the acts on the map."""
        return MapActs(self.workspace.acts(self.folder))

    def look(self) -> None:
        """Show the map, and remember that it is looked at now."""
        self.heed(self.acts.look_at(self.workspace.today))
        self.refresh_head()
        self.show_sent()

    def look_again(self) -> None:
        """Remember that the map is looked at, once anything was written on it."""
        self.heed(self.acts.look_at(self.workspace.today))
        self.show_sent()

    def show_sent(self) -> None:
        """Show the map as it was sent."""
        if not self.is_mounted:
            return
        shown, today = self.acts.map, self.workspace.today
        folds, steps = self.folds, [line.became for line in shown.lines if line.became]
        made = [(fold.id, each) for fold in folds if fold.id != COACH for id in steps if (each := fold.log.find(id))]
        rows = map_rows(shown, folds, today, before_break(self.workspace, made))
        self.choice.show([row.slot for row in rows])
        changed = self.workspace.day_of(shown.changed) if shown.changed is not None else None
        self.page.show(MapShown(rows=rows, is_from=from_words(shown, changed, today), chosen=self.choice.slot))
        self.refresh_bindings()

    @property
    def line(self) -> MapLine | None:
        """Return the chosen line, None on a free place."""
        id = self.choice.slot.id
        return self.acts.find(id) if id else None

    @property
    def folds(self) -> tuple[Fold, ...]:
        """Return all in which may be what a step became: of the archived as well."""
        return tuple(self.workspace.acts(id).fold for id in (COACH, *self.workspace.people.ids()))

    @property
    def here(self) -> MapPage:
        """Return the page."""
        return self.page

    def reaches(self, acts: "Acts", act: "AnyMoment") -> bool:
        """Say whether an act is about this map."""
        return acts.id == self.folder and isinstance(act, MapLineKept | MapLineChanged)

    def choose(self, slot: Slot) -> None:
        """Choose a place on the map."""
        self.choice.choose(slot)
        self.show_sent()

    def action_move(self, by: int) -> None:
        """Go up or down on the map."""
        self.choice.move(by)
        self.show_sent()

    def action_part(self, by: int) -> None:
        """Go to the next part, or the one before."""
        self.choice.move_part(by)
        self.show_sent()

    def action_back(self) -> None:
        """Go back to the goals."""
        self.dismiss()
