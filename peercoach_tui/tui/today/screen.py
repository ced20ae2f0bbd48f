"""Today: who is next, all there is to know before, the others, and the year."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from peercoach_tui.tui.base.everywhere import LEAVE, OWN_QUESTIONS
from peercoach_tui.tui.base.key_groups import MOVING
from peercoach_tui.tui.base.places import ways_from
from peercoach_tui.tui.importing.importing import Importing
from peercoach_tui.tui.meetings.opening import OPEN_MEETINGS, MeetingsOpener
from peercoach_tui.tui.partners.adding import ADD, Adding
from peercoach_tui.tui.points.bringing import BRING, Bringing
from peercoach_tui.tui.today.asking_about_missing import AskingAboutMissing
from peercoach_tui.tui.today.asking_whether_met import ARRANGE, NOT_MET, TYPE_UP, AskingWhetherMet
from peercoach_tui.tui.today.at_the_table import AtTheTable
from peercoach_tui.tui.today.choosing import ChoosingOnToday
from peercoach_tui.tui.today.page import TodayPage
from peercoach_tui.tui.today.page_shown import PageShown
from peercoach_tui.tui.today.person_card import CardShown, PersonCard
from peercoach_tui.tui.today.telling_warnings import WARNINGS, TellingWarnings
from peercoach_tui.tui.today.whole_group import OPEN_GROUP, WHOLE_GROUP
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.domain.partners.partner import Partner
    from peercoach_tui.people import Person

NOBODY = "Press {add-partner:p} to add the person you meet."
EVERYONE_ARCHIVED = "All you met are archived. Press {partners:2} to bring one back, or {add-partner:p} to add a person."

# What puts a brief into words is imported once the notebook is read: the first paint doesn't wait for it.


class TodayScreen(
    ChoosingOnToday,
    Adding,
    Bringing,
    AskingWhetherMet,
    AtTheTable,
    AskingAboutMissing,
    TellingWarnings,
    Importing,
    MeetingsOpener,
):
    """Opened and understood in three seconds; Enter begins. At the table it shows the two of the pair alone."""

    CSS_PATH = "today.tcss"
    ACT_ON_CHOSEN = frozenset({"mark-done", "begin", "go-on-here"})
    BY_NAME: ClassVar[list[Binding]] = [*Importing.BY_NAME, OWN_QUESTIONS]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "mark_done", "done", id="mark-done", tooltip="Mark the chosen follow-up as done"),
        Binding("enter", "begin", "begin", id="begin", tooltip="Begin a meeting with the chosen person"),
        Binding("enter", "begin(True)", "go on", id="go-on-here", tooltip="Go on with the meeting with the chosen person"),
        OPEN_GROUP,
        Binding("right", "to_follow_ups", "follow-ups", id="to-follow-ups", tooltip="Go to the follow-ups, to mark one as done"),
        Binding("escape,left", "back", "back", id="today-back", tooltip="Go back to the person"),
        Binding("escape,1", "whole", "all of Today", id="whole-today", tooltip="Show everyone again"),
        Binding("g", "go_on", "go on", show=False, id="go-on", tooltip="Go on with the meeting that was left"),
        BRING,
        ARRANGE,
        TYPE_UP,
        NOT_MET,
        ADD,
        OPEN_MEETINGS,
        WHOLE_GROUP,
        WARNINGS,
        *ways_from("today"),
        replace(LEAVE, description="quit", show=True),
        Binding(
            "down,j", "choose(1)", "down", show=False, id="down", group=MOVING, tooltip="Choose the next person or follow-up"
        ),
        Binding("up,k", "choose(-1)", "up", show=False, id="up", group=MOVING, tooltip="Choose the person or follow-up before"),
    ]

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.card, self.page = PersonCard(), TodayPage()
        self.people: tuple[Person, ...] = ()
        self._greeted = self._goes_on = False

    def compose_page(self) -> ComposeResult:
        """Compose the card, and what belongs to it."""
        yield self.head()
        yield Static(id="warnings", markup=False)
        yield Static(id="unfinished", markup=False)
        yield Static(id="passed", markup=False)
        with Vertical(id="today"):
            yield self.card
            yield self.page

    @property
    def place_name(self) -> str:
        """Return its name; no place is named at the table, nor until the page of the two that was asked for is there."""
        at_table = self.alone if self.workspace.loaded else bool(self.workspace.opens_on)
        return "" if at_table else "today"

    def on_mount(self) -> None:
        """Let go of a chosen follow-up as soon as another place is gone to: back here, Enter would mark it done by surprise."""
        self.app.mode_change_signal.subscribe(self, self._let_go, immediate=True)

    def _let_go(self, _: str) -> None:
        self.follow_up = ""

    def on_screen_resume(self) -> None:
        """Show what another screen changed, unless another page took the place of that one."""
        if self.is_in_sight:
            self.show_sent()

    def show_hints(self) -> None:
        """Name no key under what lies above."""
        self.show_sent()

    def show_minute(self) -> None:
        """Show whom one meets in a few minutes."""
        self.show_sent()

    def show_sent(self) -> None:
        """Show who is next and who is due; once, ask what to do first."""
        if not self.workspace.loaded or not self.is_mounted:
            return
        met = self.at_the_table()
        self.alone = met is not None
        self.people = (met,) if met is not None else self.workspace.people.due()
        self.keep_chosen()
        self.refresh_head()
        self.show_warnings()
        self.show_waiting(met.id if met is not None else "")
        if not self._greeted and self.is_active:
            self._greeted = True
            self._greet()
        self.show_chosen()
        if not self.alone:
            self.ask_about_missing()

    def _greet(self) -> None:
        if self.waiting and not self.waiting[0].alone:
            self.action_go_on(unbidden=True)
        elif not self.people and not self.workspace.people.ids():
            self.ask_whom_you_meet(welcome=True)

    # What is shown

    def show_chosen(self) -> None:
        """Show the card of the chosen person, or what stands where nobody is to be met, and all that belongs to it."""
        self.show_passed(asks=not self.follow_up)
        card = self._card_shown()
        self._goes_on = card.goes_on
        self.card.show(card)
        self.page.show(
            PageShown(
                people=self.people,
                place=self.place,
                now=self.workspace.local_now,
                follow_up=self.follow_up,
                alone=self.alone,
                sentence=card.sentence,
                gatherings=self.gatherings,
                no_gathering=self.no_gathering,
                on_group=self.on_group,
            )
        )
        self.refresh_bindings()

    def _card_shown(self) -> CardShown:
        from peercoach_tui.tui.today.card_words import card_words

        person = self.person
        if person is not None:
            ahead = "Arranged" if self.asks_whether_met else "Then" if self.place else "Meeting next"
            heading = "At the table" if self.alone else ahead
            card = card_words(person, self.workspace.local_now, heading, alone=self.alone)
            key = self.hint("{go-on-here:enter}" if card.goes_on else "{begin:enter}")
            return card.but(key="" if self.on_group or self.follow_up or person.brief is None else key)
        known = bool(self.workspace.people.ids())
        sentence = self.hint(EVERYONE_ARCHIVED if known else NOBODY)
        return CardShown(name="Nobody is due." if known else "Nothing yet.", sentence=sentence)

    @property
    def partner(self) -> "Partner | None":
        """Return the chosen partner, None when there is nobody or their notebook can't be read."""
        return self.person.partner if self.person else None

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what can't be done now."""
        match action:
            case "begin":
                begins = self.partner is not None and not self.follow_up and not self.on_group
                return begins and bool(parameters) is self._goes_on
            case "bring":
                return self.partner is not None
            case "arrange":
                return self.partner is not None and not self.alone
            case "mark_done" | "back":
                return bool(self.follow_up) or (action == "back" and self.on_group)
            case "to_follow_ups":
                return not self.follow_up and not self.on_group and bool(self.open_follow_ups)
            case "add":
                # Until then nobody knows whether it is asked for at once, with the key as text.
                return not self.alone and self._greeted
            case "go_on":
                return bool(self.waiting)
        return super().check_action(action, parameters)

    @property
    def to_read(self) -> tuple[str, str] | None:
        """Return who is chosen, once there was a meeting with them."""
        person = self.person
        return (person.id, "") if person and person.meetings else None

    def on_person_card_begun(self) -> None:
        """Begin with who is on the card."""
        self.action_begin()

    def action_begin(self, goes_on: bool = False) -> None:
        """Begin with the chosen person, or go on with the meeting with them."""
        if partner := self.partner:
            self.begin_with(partner, goes_on=goes_on)
