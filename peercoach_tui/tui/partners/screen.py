"""Partners: who you meet, and every meeting to be read again."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult, RenderResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical
from textual.content import Content
from textual.reactive import reactive, var
from textual.widget import Widget

from peercoach_tui.domain.partners.partner import CADENCES, Cadence, Partner
from peercoach_tui.domain.plain import one_line, plain
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.tui.base.undoing import Undoing
from peercoach_tui.tui.partners import view
from peercoach_tui.tui.widgets.moments_list import Timeline, TimelineShown
from peercoach_tui.tui.widgets.rows import Rows, RowsShown
from peercoach_tui.workspace import Person, Workspace

PEOPLE, MEETINGS, READING = range(3)
"""Where the keys move: in the list of people, in one's meetings, in the words of one meeting."""


class About(Widget):
    """What there is to know about one person before their meetings."""

    DEFAULT_CSS = """
    About { height: auto; color: $quiet; }
    """

    shown: reactive[view.AboutShown] = reactive(view.AboutShown(), layout=True)

    def render(self) -> RenderResult:
        """Return the name and its lines."""
        name = Content.styled(one_line(self.shown.name), "bold $foreground")
        return Content("\n").join([*([name] if self.shown.name else []), *(Content(plain(line)) for line in self.shown.lines)])


class PartnersScreen(Undoing):
    """The people at the left, then the meetings with one, then one meeting: Enter goes in, Escape comes back."""

    CSS_PATH = "partners.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,right", "open", "open", id="open", tooltip="Go to their meetings, then into the chosen one"),
        Binding("escape,left", "back", "back", id="back", tooltip="Go back to the list before"),
        Binding("p", "add", "add", id="add-partner", tooltip="Add a person you meet"),
        Binding("c", "turn_cadence", "cadence", id="cadence", tooltip="Change how often you two meet"),
        Binding("e", "rename", "rename", id="rename", tooltip="Change their name"),
        Binding("1", "today", "today", id="today", tooltip="Go to Today"),
        Binding("x", "archive", "archive", id="archive", tooltip="Put them to the end of the list, or bring them back"),
        Binding("down,j", "move(1)", "down", show=False, id="down", tooltip="Go down by one"),
        Binding("up,k", "move(-1)", "up", show=False, id="up", tooltip="Go up by one"),
        Binding("pagedown", "page(1)", "page down", show=False, id="page-down", tooltip="Go down by a page"),
        Binding("pageup", "page(-1)", "page up", show=False, id="page-up", tooltip="Go up by a page"),
        Binding("home", "edge(-1)", "first", show=False, id="first", tooltip="Go to the first"),
        Binding("end", "edge(1)", "last", show=False, id="last", tooltip="Go to the last"),
        Binding("q", "app.quit", "leave", show=False, id="leave", tooltip="Leave the program; everything is kept"),
    ]

    shown_people: var[RowsShown] = var(RowsShown())
    shown_about: var[view.AboutShown] = var(view.AboutShown())
    shown_meetings: var[RowsShown] = var(RowsShown())
    shown_story: var[TimelineShown] = var(TimelineShown())

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._people: tuple[Person, ...] = ()
        self._level = PEOPLE
        self._person = self._meeting = ""
        self._read: tuple[object, TimelineShown] | None = None

    def compose_place(self) -> ComposeResult:
        """Compose the three columns, of which as many are seen as fit."""
        yield self.head("Partners")
        with Container(id="columns"):
            yield Rows(folds=True, id="people").data_bind(shown=PartnersScreen.shown_people)
            with Vertical(id="person"):
                yield About().data_bind(shown=PartnersScreen.shown_about)
                yield Rows(id="meetings").data_bind(shown=PartnersScreen.shown_meetings)
            yield Timeline(id="reading").data_bind(shown=PartnersScreen.shown_story)

    def on_screen_resume(self) -> None:
        """Show what another screen changed."""
        self.show_sent()

    def show_sent(self) -> None:
        """Show who and what there is, as it was sent."""
        if self.workspace.loaded:
            self._people = self.workspace.people()
            self._show()

    # What is shown

    def _show(self) -> None:
        person = self.person
        if not self._meetings:
            self._level = PEOPLE
        self._set_classes()
        self.shown_people = self._shown_people()
        self.shown_about = view.about(person, self.workspace) if person else view.AboutShown(lines=(self.with_keys(view.NOBODY),))
        self.shown_meetings = self._shown_meetings()
        self.shown_story = self._shown_story()
        self.refresh_bindings()

    def _set_classes(self) -> None:
        for level in (PEOPLE, MEETINGS, READING):
            self.set_class(level == self._level, f"-level-{level}")
        self.set_class(not self._people, "-nobody")

    def _shown_people(self) -> RowsShown:
        rows = tuple(view.row(person, self.workspace) for person in self._people)
        return RowsShown(rows=rows, chosen=self._place, active=self._level == PEOPLE)

    def _shown_meetings(self) -> RowsShown:
        rows = tuple(view.meeting_row(account, self.workspace) for account in self._meetings)
        return RowsShown(rows=rows, chosen=self._meeting_place, active=self._level == MEETINGS)

    def _shown_story(self) -> TimelineShown:
        partner = self._partner
        if partner is None or not self._meetings:
            return TimelineShown()
        account = self._meetings[self._meeting_place]
        key = (account, partner, self.workspace.acts(partner.id).follow_ups, self.workspace.today)
        if self._read is None or self._read[0] != key:
            self._read = (key, view.read(account, partner, self.workspace))
        return self._read[1].but(active=self._level == READING)

    # What is chosen

    @property
    def person(self) -> Person | None:
        """Return the chosen person, None while there is nobody."""
        return self._people[self._place] if self._people else None

    @property
    def _place(self) -> int:
        return next((place for place, person in enumerate(self._people) if person.id == self._person), 0)

    @property
    def _meetings(self) -> tuple[Account, ...]:
        return self.person.meetings if self.person else ()

    @property
    def _meeting_place(self) -> int:
        return next((place for place, account in enumerate(self._meetings) if account.session.id == self._meeting), 0)

    @property
    def _partner(self) -> Partner | None:
        """Return the chosen partner, None when there is nobody or their notebook can't be read."""
        return self.person.brief.partner if self.person and self.person.brief else None

    def _choose(self, level: int, place: int) -> None:
        """Choose the row of a list, the nearest there is."""
        if level == PEOPLE and self._people:
            self._person, self._meeting = self._people[_within(place, self._people)].id, ""
        elif self._meetings:
            self._meeting = self._meetings[_within(place, self._meetings)].session.id
        self._show()

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what the chosen row can't do."""
        if action in {"turn_cadence", "rename", "archive"}:
            return self._partner is not None
        if action == "open":
            return self._level < READING and bool(self._meetings)
        return action != "back" or self._level > PEOPLE

    def action_open(self) -> None:
        """Go in by one."""
        self._level += 1
        self._show()

    def action_back(self) -> None:
        """Come back by one."""
        self._level -= 1
        self._show()

    def action_move(self, by: int) -> None:
        """Go up or down in what the keys move."""
        if self._level == READING:
            self.query_one(Timeline).move(by)
        else:
            self._choose(self._level, (self._place if self._level == PEOPLE else self._meeting_place) + by)

    def action_page(self, by: int) -> None:
        """Go up or down by what is seen at once."""
        self.action_move(by * (self.query_one(Timeline).page if self._level == READING else self._list.page))

    def action_edge(self, by: int) -> None:
        """Go to the first or the last."""
        self.action_move(by * max(self.query_one(Timeline).virtual_size.height, len(self._people), len(self._meetings)))

    @property
    def _list(self) -> Rows:
        return self.query_one("#people" if self._level == PEOPLE else "#meetings", Rows)

    def on_rows_picked(self, event: Rows.Picked) -> None:
        """Choose the row that was clicked; a second click on it goes in."""
        level = PEOPLE if event.rows.id == "people" else MEETINGS
        again = self._level == level and event.place == event.rows.shown.chosen
        self._level = level
        self._choose(level, event.place)
        if again and self.check_action("open", ()):
            self.action_open()

    def action_today(self) -> None:
        """Go to Today."""
        self.app.switch_mode("today")

    def action_add(self) -> None:
        """Ask for a name, and add who it is."""
        from peercoach_tui.tui.partners.add_partner import AddPartnerDialog

        self.app.push_screen(AddPartnerDialog(self.with_keys, typed=self.workspace.ask_name()), self._add)

    def _add(self, name: str | None) -> None:
        if name is None:
            self.workspace.names.drop()
        elif name.strip():
            self._person, kept = self.workspace.add_partner(name)
            self._meeting, self._level = "", PEOPLE
            self.settle_act(self.workspace.acts(self._person), kept)

    def action_rename(self) -> None:
        """Ask for another name."""
        from peercoach_tui.tui.partners.add_partner import AddPartnerDialog

        if partner := self._partner:
            self.app.push_screen(AddPartnerDialog(self.with_keys, partner.name), lambda name: self._rename(partner, name))

    def _rename(self, partner: Partner, name: str | None) -> None:
        newer = " ".join((name or "").split())
        if newer:
            self._change(partner, name=newer)

    def action_turn_cadence(self) -> None:
        """Turn to the next of the usual cadences."""
        if partner := self._partner:
            self._change(partner, cadence=_after(partner.cadence))

    def action_archive(self) -> None:
        """Put the partner to the end of the list, or bring them back."""
        if partner := self._partner:
            self._change(partner, archived=not partner.archived)

    def _change(self, partner: Partner, **fields: object) -> None:
        self._person = partner.id
        acts = self.workspace.acts(partner.id)
        self.settle_act(acts, acts.change_partner(**fields))


def _within(place: int, rows: Sequence[object]) -> int:
    return max(0, min(place, len(rows) - 1))


def _after(cadence: Cadence) -> Cadence:
    return CADENCES[(CADENCES.index(cadence) + 1) % len(CADENCES)] if cadence in CADENCES else CADENCES[0]
