"""Partners: who you meet, and every meeting to be read again."""

from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical

from peercoach_tui.acts import Acts
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.meeting_words import NOTHING_KEPT
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.people import Person
from peercoach_tui.tui.base.discarding import Discarding
from peercoach_tui.tui.base.everywhere import LEAVE, OWN_QUESTIONS
from peercoach_tui.tui.base.list_and_pane import ListAndPane
from peercoach_tui.tui.base.places import ways_from
from peercoach_tui.tui.invite.opening import INVITE, Inviting
from peercoach_tui.tui.meetings.opening import OPEN_MEETINGS, MeetingsOpener
from peercoach_tui.tui.partners.adding import ADD, Adding
from peercoach_tui.tui.partners.copying import COPY, Copying
from peercoach_tui.tui.partners.in_words import InWords
from peercoach_tui.tui.partners.meeting_details import MeetingDetails
from peercoach_tui.tui.partners.opening import PartnerOpener
from peercoach_tui.tui.partners.people_rows import PeopleRows
from peercoach_tui.tui.partners.person_pane import PersonPane, PersonShown
from peercoach_tui.tui.partners.words import meeting_row, meeting_title
from peercoach_tui.tui.points.bringing import BRING, Bringing
from peercoach_tui.tui.widgets.moments_list import MomentsList
from peercoach_tui.tui.widgets.rows import Rows
from peercoach_tui.workspace import Workspace

WIDE = 110
"""From so many columns the list stands beside what is known of the chosen person."""
USUAL, LEAST = 24, 4
"""In so many rows and more so many meetings are seen below it at the least; else one less."""
PEOPLE = 0
"""The level of the keys in the list of people; in one's meetings, and in the words of one meeting, they are further in."""


class PartnersScreen(ListAndPane, Adding, Bringing, Copying, Discarding, Inviting, PartnerOpener, MeetingsOpener):
    """The people at the left, then the meetings with one, then one meeting."""

    CSS_PATH = "partners.tcss"
    BY_NAME: ClassVar[list[Binding]] = [OWN_QUESTIONS]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,right", "open", "open", id="open", tooltip="Go to their meetings, then into the chosen one"),
        OPEN_MEETINGS,
        ADD,
        Binding("a", "change('next')", "arrange", id="arrange", tooltip="Say when and where you two meet next"),
        Binding("c", "change('cadence')", "how often", id="cadence", tooltip="Change how often you two meet"),
        Binding("r", "change('agreement')", "agreed", id="agreed", tooltip="Say what stays between you two, and what may travel"),
        Binding("e", "details", "details", id="rename", tooltip="See and change what is known of them, or of a meeting"),
        BRING,
        COPY,
        INVITE,
        *ways_from("partners"),
        Binding("x", "archive", "archive", id="archive", tooltip="Put them to the end of the list, or bring them back"),
        Binding("x", "discard_meeting", "discard", id="discard-meeting", tooltip="Discard the chosen meeting; z brings it back"),
        LEAVE,
    ]

    def __init__(self, workspace: Workspace) -> None:
        self.people = PeopleRows(workspace, id="people")
        self.meetings = Rows[Account](
            lambda account: meeting_row(account, workspace.today), lambda account: account.session.id, id="meetings"
        )
        self.reading = MomentsList(NOTHING_KEPT, id="reading")
        self.pane = PersonPane(id="about")
        columns = (self.people, Vertical(self.pane, self.meetings, id="person"), self.reading)
        super().__init__(workspace, "partners", (self.people, self.meetings, self.reading), columns)
        self._shown_person = ""
        self._words = InWords(workspace)

    def show_sent(self) -> None:
        """Show who and what there is, as it was sent."""
        if self.workspace.loaded and self.is_mounted:
            self.show_things(self.workspace.people.by_name())
            self._fit_list()

    def show_hints(self) -> None:
        """Name no key under what lies above."""
        self.show_sent()

    def show_chosen(self) -> None:
        """Show what is known of the chosen person, their meetings, and the chosen one of these: of another person the newest."""
        person = self.people.chosen
        if person is not None and person.id != self._shown_person:
            self._shown_person = person.id
            self.meetings.choose("")
        self.meetings.show(person.meetings if person else ())
        self._show_person(person)
        account = self.meetings.chosen
        if person is None or person.brief is None or account is None:
            self.reading.show(None)
        else:
            title = meeting_title(account, self.workspace.today)
            self.reading.show(account.session, title, self._words.meeting(person.brief, account))

    def _show_person(self, person: Person | None) -> None:
        told = self._words.person(person.brief) if person is not None and person.brief is not None else None
        shown = PersonShown(
            person=person,
            told=told,
            today=self.workspace.today,
            card=self.app.size.width >= WIDE,
            briefly=self.here is not self.people,
            hint=self.hint,
        )
        self.pane.show(shown, min(self.meetings.whole, LEAST if self.app.size.height >= USUAL else LEAST - 1))

    def go_to(self, level: int) -> None:
        """Let the keys move there; further in, the name alone stands above the meetings."""
        super().go_to(level)
        self._show_person(self.people.chosen)

    def on_resize(self) -> None:
        """Give the list above the pane the lines that it needs, and say in the pane what there is room for now."""
        self._fit_list()
        if self.workspace.loaded:
            self._show_person(self.people.chosen)

    def _fit_list(self) -> None:
        if self.app.size.width >= WIDE:
            self.people.styles.height = "1fr"
        else:
            most = max(2, (self.app.size.height - 4) // 3)
            self.people.styles.height = max(1, min(self.people.whole, most))

    @property
    def partner(self) -> Partner | None:
        """Return the chosen partner, None when there is nobody or their notebook can't be read."""
        return self.people.chosen.partner if self.people.chosen else None

    @property
    def _meeting(self) -> Session | None:
        """Return the chosen meeting, None while the keys are among the people."""
        chosen = self.meetings.chosen
        return chosen.session if chosen is not None and self.here is not self.people else None

    @property
    def to_read(self) -> tuple[str, str] | None:
        """Return who is chosen, and further in the chosen meeting."""
        person, account = self.people.chosen, self.meetings.chosen
        if person is None or account is None:
            return None
        return person.id, "" if self.here is self.people else account.session.id

    def choose_whose(self, acts: Acts) -> None:
        """Choose the partner with whom something is taken back or done again; the keys stay in the list where they are."""
        if any(person.id == acts.id for person in self.people.things):
            self.people.choose(acts.id)

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what the chosen row can't do."""
        match action:
            case "bring" | "change" | "copy" | "invite":
                return self.partner is not None
            case "archive":
                return self.partner is not None and self.here is self.people
            case "discard_meeting":
                return self._meeting is not None
            case "details":
                return self.partner is not None and (self.here is self.people or self._meeting is not None)
        return super().check_action(action, parameters)

    def word_for(self, id: str) -> str:
        """Return what `x` does with who is archived."""
        return "bring back" if id == "archive" and self.partner is not None and self.partner.archived else super().word_for(id)

    def choose_person(self, id: str) -> None:
        """Choose a person in the list."""
        self.people.choose(id)
        self.go_to(PEOPLE)

    def action_details(self) -> None:
        """Show what is known of the partner; further in, of the chosen meeting."""
        if (partner := self.partner) and (session := self._meeting):
            self.open_details(session.id, MeetingDetails(self.workspace, partner.id, session.id))
        elif partner := self.partner:
            # Another name or group gives them another place in the list.
            self.people.choose(partner.id)
            self.open_partner(partner.id)

    def action_change(self, key: str) -> None:
        """Open the line of one thing that is known of the partner."""
        if partner := self.partner:
            self.people.choose(partner.id)
            self.open_partner(partner.id, key)

    def tell_nothing_arranged(self, partner: Partner) -> None:
        """Say how it is arranged."""
        self.say(self.with_keys(f"No meeting with {squeezed(partner.short)} is arranged. Press {{arrange:a}} for one."))

    def action_discard_meeting(self) -> None:
        """Discard the chosen meeting, once that was asked where anything was kept in it."""
        if (partner := self.partner) and (session := self._meeting):
            self.discard(self.workspace.acts(partner.id), session, typed=False)

    def action_archive(self) -> None:
        """Put the partner to the end of the list, or bring them back."""
        if partner := self.partner:
            self.people.choose(partner.id)
            acts = self.workspace.acts(partner.id)
            words = f"{'Brought back' if partner.archived else 'Archived'}: {squeezed(partner.short)}"
            self.settle_act(acts, acts.change_partner(archived=not partner.archived), then=partial(self.say_done, words))
