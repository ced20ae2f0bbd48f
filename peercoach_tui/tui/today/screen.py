"""Today: who is next, all there is to know before, and who is due."""

import asyncio
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.reactive import var
from textual.widgets import Static

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.words import count
from peercoach_tui.tui.base.undoing import Undoing
from peercoach_tui.tui.today.brief_view import BriefShown, BriefView
from peercoach_tui.tui.widgets.rows import Rows, RowsShown
from peercoach_tui.workspace import Person, Workspace

if TYPE_CHECKING:
    from peercoach_tui.domain.partners.partner import Partner
    from peercoach_tui.meeting.meeting import Meeting
    from peercoach_tui.tui.today.view import Unfinished

LIST_ROWS = 5
"""The rows that the list of who is due keeps, beside its heading, however long the brief is."""


class TodayScreen(Undoing):
    """Opened and understood in three seconds; Enter begins."""

    CSS_PATH = "today.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "begin", "begin", id="begin", tooltip="Begin a meeting with the chosen person"),
        Binding("g", "go_on", "go on", id="go-on", tooltip="Go on with the meeting that was left"),
        Binding("p", "add", "add", id="add-partner", tooltip="Add a person you meet"),
        Binding("v", "warnings", "warnings", id="warnings", tooltip="Show what of your settings and decks can't be used"),
        Binding("2", "partners", "partners", id="partners", tooltip="Go to Partners: past meetings, to be read again"),
        Binding("q", "app.quit", "quit", id="leave", tooltip="Leave the program; everything is kept"),
        Binding("down,j", "choose(1)", "down", show=False, id="down", tooltip="Choose the next person"),
        Binding("up,k", "choose(-1)", "up", show=False, id="up", tooltip="Choose the person before"),
    ]

    shown_brief: var[BriefShown] = var(BriefShown())
    shown_people: var[RowsShown] = var(RowsShown())

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._people: tuple[Person, ...] = ()
        self._unfinished: tuple[Unfinished, ...] = ()
        self._chosen = ""
        self._greeted = False
        self._asked_about: set[str] = set()
        self.add_class("-alone")

    def compose_place(self) -> ComposeResult:
        """Compose the brief and the list of who is due."""
        yield self.head()
        yield Static(id="warnings", markup=False)
        yield Static(id="unfinished", markup=False)
        with Vertical(id="today"):
            yield BriefView().data_bind(shown=TodayScreen.shown_brief)
            yield Static("Who is due", id="due")
            yield Rows(id="everyone").data_bind(shown=TodayScreen.shown_people)

    def on_screen_resume(self) -> None:
        """Show what another screen changed."""
        self.show_sent()

    def show_sent(self) -> None:
        """Show who is next and who is due; once, ask what to do first."""
        if not self.workspace.loaded or not self.is_mounted:
            return
        from peercoach_tui.tui.today import view

        self.refresh_head()
        self._warn()
        self._people, self._unfinished = self.workspace.due(), view.unfinished(self.workspace)
        self._show()
        if not self._greeted and self.is_active:
            self._greeted = True
            self._greet()
        self._ask_about_missing()

    def _ask_about_missing(self) -> None:
        """Ask about a folder that vanished, once for each time it does."""
        missing = self.workspace.notebook.missing
        self._asked_about &= {*missing}
        new = next((id for id in missing if id not in self._asked_about), None)
        if new is None or not self.is_active:
            return
        from peercoach_tui.tui.today.missing import ANSWERS, Missing, MissingDialog

        def answered(answer: Missing | None) -> None:
            if answer is Missing.WRITE_ANEW:
                self.settle(self.workspace.notebook.write_anew(new))
            elif answer is Missing.FORGET:
                self.run_worker(self._forget(new), group="settle")

        self._asked_about.add(new)
        dialog = MissingDialog(self.workspace.acts(new).partner.name, self.with_keys(ANSWERS))
        self.app.push_screen(dialog, answered)

    async def _forget(self, id: str) -> None:
        """Forget someone, and say what can't be reached."""
        try:
            held = await asyncio.wrap_future(self.workspace.notebook.forget(id))
        except PeercoachError as problem:
            held = (str(problem),)
        for sentence in held:
            self.say(sentence)
        self.show_sent()

    def _greet(self) -> None:
        if self._unfinished:
            self.action_go_on()
        elif not self._people and not self.workspace.ids() and not self.workspace.notebook.read_only:
            self._ask_name(welcome=True)

    # What is shown

    def _warn(self) -> None:
        warnings = self.workspace.every_warning
        self.set_class(bool(warnings), "-warned")
        shows = f"{{warnings:v}} shows {'it' if len(warnings) == 1 else 'them'}"
        words = f"{count(len(warnings), 'warning')} on your settings, decks or notes · {self.with_keys(shows)}"
        self.query_one("#warnings", Static).update(words)

    def _show(self) -> None:
        from peercoach_tui.tui.today import view

        rows = tuple(view.row(person, self.workspace) for person in self._people)
        self.shown_people = RowsShown(rows=rows, chosen=self._place, active=True)
        self.shown_brief = view.shown_brief(self.person, self.workspace, first=self._place == 0)
        self.query_one(BriefView).spared = min(len(rows), LIST_ROWS) + 2 if len(rows) > 1 else 0
        self.set_class(len(rows) < 2, "-alone")
        self.set_class(bool(self._unfinished), "-unfinished")
        if self._unfinished:
            others = len(self._unfinished) - 1
            more = f" and {others} more" if others else ""
            to_go_on = self.with_keys("{go-on:g} to go on")
            first = self._unfinished[0]
            runs = f", {first.elsewhere}" if first.elsewhere else ""
            heading = "Runs" if first.elsewhere else "Unfinished"
            self.query_one("#unfinished", Static).update(f"{heading}: {first.words}{runs}{more} · {to_go_on}")
        self.refresh_bindings()

    @property
    def _place(self) -> int:
        return next((place for place, person in enumerate(self._people) if person.id == self._chosen), 0)

    @property
    def person(self) -> "Person | None":
        """Return the chosen person, None while there is nobody."""
        return self._people[self._place] if self._people else None

    @property
    def _partner(self) -> "Partner | None":
        return self.person.brief.partner if self.person and self.person.brief else None

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what can't be done now."""
        if action == "begin":
            return self._partner is not None
        if action == "warnings":
            return self.has_class("-warned")
        return action != "go_on" or bool(self._unfinished)

    def action_choose(self, by: int) -> None:
        """Choose the next person or the one before."""
        self._choose(self._place + by)

    def _choose(self, place: int) -> None:
        if self._people:
            self._chosen = self._people[max(0, min(place, len(self._people) - 1))].id
            self._show()

    def on_rows_picked(self, event: Rows.Picked) -> None:
        """Choose the person that was clicked; a second click begins."""
        again = event.place == self._place
        self._choose(event.place)
        if again and self._partner is not None:
            self.action_begin()

    def action_partners(self) -> None:
        """Go to Partners."""
        self.app.switch_mode("partners")

    def action_warnings(self) -> None:
        """Show what of the settings and decks can't be used."""
        from peercoach_tui.tui.today.warnings import WarningsDialog

        self.app.push_screen(WarningsDialog(self.workspace.every_warning, self.with_keys("{warnings-back:esc} back")))

    def action_add(self) -> None:
        """Ask for a name, and add who it is."""
        self._ask_name(welcome=False)

    def _ask_name(self, *, welcome: bool) -> None:
        from peercoach_tui.tui.partners.add_partner import AddPartnerDialog

        dialog = AddPartnerDialog(self.with_keys, typed=self.workspace.ask_name(), welcome=welcome)
        self.app.push_screen(dialog, self._add)

    def _add(self, name: str | None) -> None:
        if name is None:
            self.workspace.names.drop()
        elif name:
            self._chosen, kept = self.workspace.add_partner(name)
            self.settle_act(self.workspace.acts(self._chosen), kept)

    # Meetings

    def action_begin(self) -> None:
        """Begin with the chosen person; where a meeting with them was left, ask about that one first."""
        partner = self._partner
        if partner is None:
            return
        waiting = next((each for each in self._unfinished if each.partner.id == partner.id), None)
        if waiting is None:
            self._begin(partner)
        else:
            self._ask_about(waiting)

    def _begin(self, partner: "Partner") -> None:
        from peercoach_tui.tui.begin.screen import BeginScreen

        self.app.push_screen(BeginScreen(self.workspace, partner))

    def action_go_on(self) -> None:
        """Ask whether to go on with the meeting that was left last."""
        self._ask_about(self._unfinished[0])

    def _ask_about(self, waiting: "Unfinished") -> None:
        from peercoach_tui.tui.today.go_on import ANSWERS, GoOn, GoOnDialog

        def answered(answer: GoOn | None) -> None:
            if answer is GoOn.ANOTHER:
                self._begin(waiting.partner)
            elif answer is not None:
                self._take_up(waiting, to_close=answer is GoOn.CLOSE)

        dialog = GoOnDialog(waiting.words, self.with_keys(ANSWERS), elsewhere=waiting.elsewhere)
        self.app.push_screen(dialog, answered)

    def _take_up(self, waiting: "Unfinished", *, to_close: bool) -> None:
        meeting, kept = self.workspace.take_up(waiting.partner.id, waiting.account.session)
        sit_down = partial(self._sit_down, meeting, to_close=to_close)
        if kept is None:
            sit_down()
        else:
            self.settle(kept, then=sit_down)

    def _sit_down(self, meeting: "Meeting", *, to_close: bool) -> None:
        from peercoach_tui.tui.session.screen import SessionScreen

        self.app.push_screen(SessionScreen(self.workspace, meeting, to_close=to_close))
