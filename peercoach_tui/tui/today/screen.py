"""Today: who is next, all there is to know before, and who is due."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from peercoach_tui.domain.words import count
from peercoach_tui.tui.base.places import ways_from
from peercoach_tui.tui.meetings.opening import OPEN_MEETINGS, MeetingsOpener
from peercoach_tui.tui.partners.adding import Adding
from peercoach_tui.tui.points.bringing import BRING, Bringing
from peercoach_tui.tui.today.asking_about_missing import AskingAboutMissing
from peercoach_tui.tui.today.brief_view import BriefView
from peercoach_tui.tui.today.going_on import GoingOn
from peercoach_tui.tui.widgets.row import WAITS, Row
from peercoach_tui.tui.widgets.rows import Rows
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.domain.partners.partner import Partner
    from peercoach_tui.people import Person

LIST_ROWS = 5
"""The rows that the list of who is due keeps, beside its heading, however long the brief is."""
NOBODY = "Press {add-partner:p} to add the person you meet."
EVERYONE_ARCHIVED = "All you met are archived. Press {partners:2} to bring one back, or {add-partner:p} to add a person."

# What puts a brief into words is imported once the notebook is read: the first paint doesn't wait for it.


class TodayScreen(Adding, Bringing, GoingOn, AskingAboutMissing, MeetingsOpener):
    """Opened and understood in three seconds; Enter begins."""

    CSS_PATH = "today.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "begin", "begin", id="begin", tooltip="Begin a meeting with the chosen person"),
        Binding("g", "go_on", "go on", id="go-on", tooltip="Go on with the meeting that was left"),
        BRING,
        Binding("p", "add", "add", id="add-partner", tooltip="Add a person you meet"),
        OPEN_MEETINGS,
        Binding("v", "warnings", "warnings", id="warnings", tooltip="Show what of your settings and decks can't be used"),
        *ways_from("today"),
        Binding("q", "app.quit", "quit", id="leave", tooltip="Leave the program; everything is kept"),
        Binding("down,j", "choose(1)", "down", show=False, id="down", tooltip="Choose the next person"),
        Binding("up,k", "choose(-1)", "up", show=False, id="up", tooltip="Choose the person before"),
    ]

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.brief = BriefView()
        self.everyone: Rows[Person] = Rows(self._due_row, lambda person: person.id, id="everyone")
        self.everyone.active = True
        self._due = Static("Who is due", id="due")
        self._show_list(False)
        self._greeted = False

    def compose_page(self) -> ComposeResult:
        """Compose the brief and the list of who is due."""
        yield self.head()
        yield Static(id="warnings", markup=False)
        yield Static(id="unfinished", markup=False)
        with Vertical(id="today"):
            yield self.brief
            yield self._due
            yield self.everyone

    def on_screen_resume(self) -> None:
        """Show what another screen changed."""
        self.show_sent()

    def show_sent(self) -> None:
        """Show who is next and who is due; once, ask what to do first."""
        if not self.workspace.loaded or not self.is_mounted:
            return
        self.refresh_head()
        self._show_warnings()
        self.show_waiting()
        self._show_everyone()
        self._show_chosen()
        if not self._greeted and self.is_active:
            self._greeted = True
            self._greet()
        self.ask_about_missing()

    def _greet(self) -> None:
        if self.waiting and not self.waiting[0].alone:
            self.action_go_on()
        elif not self.everyone.things and not self.workspace.people.ids() and not self.workspace.notebook.read_only:
            self.ask_whom_you_meet(welcome=True)

    # What is shown

    def _show_warnings(self) -> None:
        warnings = self.workspace.every_warning
        self.set_class(bool(warnings), "-warned")
        shows = f"{{warnings:v}} shows {'it' if len(warnings) == 1 else 'them'}"
        words = f"{count(len(warnings), 'warning')} on your settings, decks or notes · {self.with_keys(shows)}"
        self.query_one("#warnings", Static).update(words)

    def _show_everyone(self) -> None:
        people = self.workspace.people.due()
        self.everyone.show(people)
        self.brief.spared = min(len(people), LIST_ROWS) + 2 if len(people) > 1 else 0
        self._show_list(len(people) > 1)

    def _show_list(self, shown: bool) -> None:
        """Show or hide the list. A class of the screen would do, but then all that is on it is styled anew."""
        self._due.display = self.everyone.display = shown

    def _due_row(self, person: "Person") -> Row:
        """Return how a person stands in the list of who is due."""
        from peercoach_tui.domain.partners.brief_words import when

        if person.brief is None:
            return Row(title=person.name, right="can't be read", late=True)
        today = self.workspace.today
        late = bool(person.brief.accounts) and person.brief.due < today
        title = f"{WAITS}{person.name}" if person.waits else person.name
        return Row(title=title, right=when(person.brief, today), dim=person.waits, late=late)

    def _show_chosen(self) -> None:
        """Show the brief of the chosen person, or what stands where nobody is to be met."""
        from peercoach_tui.domain.partners.brief_words import BriefWords, brief_words

        person = self.everyone.chosen
        if person is None:
            known = bool(self.workspace.people.ids())
            sentence = self.with_keys(EVERYONE_ARCHIVED if known else NOBODY)
            self.brief.show("", BriefWords(name="Nobody is due." if known else "Nothing yet.", last_met=sentence))
        elif person.brief is None:
            self.brief.show("Can't be read", BriefWords(name=person.name), problem=person.reason)
        else:
            heading = "Then" if self.everyone.place else "Meeting next"
            words = brief_words(person.brief, self.workspace.today)
            self.brief.show(heading, words.but(name=f"{WAITS}{words.name}") if person.waits else words)
        self.refresh_bindings()

    @property
    def partner(self) -> "Partner | None":
        """Return the chosen partner, None when there is nobody or their notebook can't be read."""
        return self.everyone.chosen.partner if self.everyone.chosen else None

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what can't be done now."""
        if action in {"begin", "bring"}:
            return self.partner is not None
        if action == "warnings":
            return self.has_class("-warned")
        if action == "go_on":
            return bool(self.waiting)
        return super().check_action(action, parameters)

    @property
    def to_read(self) -> tuple[str, str] | None:
        """Return who is chosen, once there was a meeting with them."""
        person = self.everyone.chosen
        return (person.id, "") if person and person.meetings else None

    def action_choose(self, by: int) -> None:
        """Choose the next person or the one before."""
        self.everyone.move(by)
        self._show_chosen()

    def choose_person(self, id: str) -> None:
        """Choose a person in the list."""
        self.everyone.choose(id)

    def on_rows_picked(self, event: Rows.Picked) -> None:
        """Choose the person that was clicked; a second click begins."""
        again = self.everyone.is_chosen(event.thing)
        self.everyone.choose(event.thing)
        self._show_chosen()
        if again:
            self.action_begin()

    def action_begin(self) -> None:
        """Begin with the chosen person."""
        if partner := self.partner:
            self.begin_with(partner)

    def action_warnings(self) -> None:
        """Show what of the settings and decks can't be used."""
        from peercoach_tui.tui.today.warnings import WarningsDialog

        self.app.push_screen(WarningsDialog(self.workspace.every_warning, self.with_keys("{warnings-back:esc} back")))
