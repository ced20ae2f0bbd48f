"""The notebook: every kept word of everyone, newest first, and a line that finds it."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.widgets import Input, Static

from peercoach_tui.search.found import Finds
from peercoach_tui.search.index import Hit, entry_of
from peercoach_tui.tui.base.everywhere import LEAVE, OWN_QUESTIONS
from peercoach_tui.tui.base.list_and_pane import ListAndPane
from peercoach_tui.tui.base.places import ways_from
from peercoach_tui.tui.meetings.opening import OPEN_MEETINGS, MeetingsOpener
from peercoach_tui.tui.notebook.erasing import Erasing
from peercoach_tui.tui.notebook.group_telling import GroupTelling
from peercoach_tui.tui.notebook.how_often import HowOften
from peercoach_tui.tui.notebook.meeting_pane import MeetingPane
from peercoach_tui.tui.notebook.mending import ELSEWHERE, MEND, STRIKE, Mending
from peercoach_tui.tui.notebook.search_line import SearchField
from peercoach_tui.tui.notebook.searching import Searching
from peercoach_tui.tui.notebook.story import place_of, with_earlier
from peercoach_tui.tui.notebook.timeline import TimelineRows
from peercoach_tui.tui.partners.adding import first_step
from peercoach_tui.tui.widgets.scrolled import Scrolled
from peercoach_tui.workspace import Workspace

NOTHING_YET = "Nothing yet. Every kept word will stand here, newest first."
NOTHING_KEPT = "Nothing was kept here."


class NotebookScreen(ListAndPane, Searching, MeetingsOpener, Mending, Erasing):
    """What was found at the left, or the timeline of everything; the meeting at the right, opened at that moment."""

    CSS_PATH = "notebook.tcss"
    BY_NAME: ClassVar[list[Binding]] = [*Erasing.BY_NAME, OWN_QUESTIONS]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,right", "open", "open that moment", id="open", tooltip="Open the meeting at that moment"),
        Binding("slash", "find", "find", key_display="/", id="find", tooltip="Find words, with filters; every key is text there"),
        MEND,
        STRIKE,
        ELSEWHERE,
        OPEN_MEETINGS,
        *ways_from("notebook"),
        LEAVE,
    ]

    def __init__(self, workspace: Workspace) -> None:
        self._groups = GroupTelling(workspace)
        self.list = TimelineRows(self._groups.naming, self._groups.hour_of, id="timeline")
        self.reading = MeetingPane(NOTHING_KEPT, id="reading")
        self.how_often = HowOften()
        right = Vertical(self.reading, self.how_often, id="right")
        super().__init__(workspace, "notebook", (self.list, self.reading), (self.list, right))
        self._told = Static(id="told", markup=False)

    def compose_page(self) -> ComposeResult:
        """Compose the search line above the two columns."""
        yield self.head()
        yield self.line
        yield self._told
        with Container(id="columns"):
            yield from self._columns

    def on_mount(self) -> None:
        """Say how the line is opened."""
        self.line.field.placeholder = self.line.field.at_rest = self.with_keys("{find:/} finds")

    def show_sent(self) -> None:
        """Show what there is, as it was sent."""
        if self.workspace.loaded and self.is_mounted:
            self.search()

    def show_names(self) -> None:
        """Show all names as they are called now."""
        super().show_names()
        self.list.refresh()

    def show_found(self, found: Finds) -> None:
        """Show what was found in the list, and what hangs on what is chosen there."""
        self.list.show(found, self.workspace.today)
        self.set_class(not found.hits, "-nothing")
        if not found.hits and self._query.is_empty and found.is_whole:
            self.tell(self.with_keys(f"{NOTHING_YET} {first_step(self.workspace)}"))
        self.how_often.show(found if found.is_whole and not self._query.is_empty else None, self.workspace.today)
        self._show_chosen()

    def show_chosen(self) -> None:
        """Show the meeting of what is chosen, at that moment."""
        hit = self.list.chosen
        if hit is None:
            self.reading.show_at(None, "", (), None, ())
            return
        group, entry = hit[0], entry_of(hit)
        lines = self._groups.lines(group)
        place = place_of(entry, lines)
        lines, words = with_earlier(lines, place, entry, group.account), self.list.found.words
        self.reading.show_at(group.session, self._groups.title(group), lines, place, words)

    def tell(self, sentence: str) -> None:
        """Say a sentence above what was found, "" for none."""
        self._told.update(sentence)
        self._told.display = bool(sentence)

    @property
    def found(self) -> Hit | None:
        """Return what is chosen."""
        return self.list.chosen

    def choose_found(self, hit: Hit) -> None:
        """Choose what was found once, as soon as it is there again."""
        self.list.choose(hit)

    @property
    def to_read(self) -> tuple[str, str] | None:
        """Return the partner and the meeting of what is chosen."""
        hit = self.list.chosen
        return (hit[0].folder, hit[0].session.id) if hit and hit[0].session else None

    # The line

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find what is typed."""
        if event.input is self.line.field and self.workspace.loaded:
            self.list.choose_first()
            self.search()

    def on_search_field_to_rows(self, event: SearchField.ToRows) -> None:
        """Let the keys move in what was found."""
        event.stop()
        self.set_focus(None)
        self.go_to(0)

    def on_search_field_cleared(self, event: SearchField.Cleared) -> None:
        """Go back to everything."""
        event.stop()
        self.set_focus(None)
        self.go_to(0)

    def action_find(self) -> None:
        """Open the line."""
        self.go_to(0)
        self.line.field.focus()

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what the chosen row can't do."""
        if action == "find":
            return self.focused is not self.line.field
        if action in {"mend", "strike"}:
            return self.note is not None
        if action == "say_where":
            return self.found is not None and self.note is None
        if action == "back":
            return bool(self._level) or bool(self.line.line)
        return super().check_action(action, parameters)

    def word_for(self, id: str) -> str:
        """Return what Escape does among what was found."""
        return "clear" if id == "back" and not self._level else super().word_for(id)

    def action_back(self) -> None:
        """Come back to what was found, and from there to everything."""
        if self._level:
            super().action_back()
        else:
            self.line.field.value = ""

    def action_move(self, by: int) -> None:
        """Go up or down in what the keys move in."""
        self.here.move(by)
        if self.here is self.list:
            self._show_chosen()

    def on_scrolled_row_picked(self, event: Scrolled.RowPicked) -> None:
        """Show the row that was clicked; a second click opens it."""
        self.set_focus(None)
        self._level = 0
        self._show_chosen()
        if event.again and self.check_action("open", ()):
            self.action_open()
