"""The beginning of a meeting: who coaches first, how long, when and where. Everything has an answer already; Enter begins."""

import asyncio
from typing import Any, ClassVar

from textual import events
from textual.app import App, ComposeResult
from textual.binding import ActiveBinding, Binding, BindingType
from textual.containers import Horizontal
from textual.reactive import var
from textual.screen import Screen
from textual.widgets import Input, Static

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.reading.began import Began
from peercoach_tui.domain.sessions.form_words import FORM_WORDS
from peercoach_tui.domain.sessions.session import LENGTHS
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.meeting.offer import (
    HINT,
    SIDES,
    Offer,
    lengths_in_words,
    may_go_on,
    offered,
    place_suggested,
    read_when,
    session_begun,
    sides_in_words,
)
from peercoach_tui.tui.base.drafting import Drafting
from peercoach_tui.tui.base.everywhere import HIDE_BESIDE_WORDS
from peercoach_tui.tui.base.saying import SayingApp
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.begin.plan_words import plan_words
from peercoach_tui.tui.widgets.answer_lines import AnswerLines
from peercoach_tui.tui.widgets.choice import Choice, ChoiceShown
from peercoach_tui.tui.widgets.field import Field
from peercoach_tui.workspace import Workspace

STILL_HERE = "What you typed is still here: it opens with the meeting."
"""Said where a meeting in which something was typed could not begin."""


class BeginField(Field):
    """A field from which Enter begins as well. Who comes to it finds what stands there marked: what is typed takes its place."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "begin", id="begin-now", tooltip="Begin the meeting as it stands here"),
    ]

    _is_written = False

    def write(self, letter: str) -> None:
        """Begin with a letter that was typed elsewhere on the page, and take the focus."""
        self.value, self._is_written = letter, True
        self.cursor_position = len(letter)
        self.screen.set_focus(self)

    def on_focus(self, event: events.Focus) -> None:
        """Mark what stands here, but for what was typed on the way, or before the window was left."""
        if not (self._is_written or event.from_app_focus):
            self.action_select_all()
        self._is_written = False


class BeginScreen(BaseScreen):
    """Up and down go through the lines, left and right change one, Enter begins. Words typed at an answer are the place, so that
    no letter is a key."""

    CSS_PATH = "begin.tcss"
    AUTO_FOCUS = "#first"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "begin", "begin", id="begin-now", tooltip="Begin the meeting as it stands here"),
        Binding("down", "go(1)", "next line", key_display="↑ ↓", id="begin-down", tooltip="Go to the next line"),
        Binding("up", "go(-1)", "line before", show=False, id="begin-up", tooltip="Go to the line before"),
        Binding("escape", "dismiss", "back", id="begin-back", tooltip="Back to Today, without a meeting"),
        HIDE_BESIDE_WORDS,
    ]

    offer: var[Offer | None] = var(None)

    def __init__(self, workspace: Workspace, partner: Partner, offer: Offer | None = None) -> None:
        """Begin with a partner; `offer` is what was chosen already, None for what is suggested."""
        super().__init__(workspace)
        self.partner = partner
        self._told = workspace.people.brief(partner.id)
        self._offered = offer or offered(self._told)
        self._place = place_suggested(self._told, self._began(self._offered))
        self.set_reactive(BeginScreen.offer, self._offered)
        self._beginning = False

    def compose_page(self) -> ComposeResult:
        """Compose the lines, each with its answer."""
        yield self.head()
        with AnswerLines(id="offer"):
            with Horizontal(id="whom", classes="card"):
                yield Static(self._whom, id="large", classes="strong", markup=False)
                yield Static(self.keyed("{begin-now:enter} begins"), id="begins", markup=False)
            offer = self._offered
            forms, sides = list(FORM_WORDS), list(SIDES)
            yield Choice(
                ChoiceShown(label="First", answers=sides_in_words(self.partner), chosen=sides.index(offer.first)), id="first"
            )
            length = LENGTHS.index(offer.minutes) if offer.minutes in LENGTHS else len(LENGTHS) - 1
            yield Choice(ChoiceShown(label="Length", answers=lengths_in_words(), chosen=length), id="length")
            yield Choice(ChoiceShown(label="Form", answers=tuple(FORM_WORDS.values()), chosen=forms.index(offer.form)), id="form")
            if offer.may_be_first:
                answers = ("first meeting", "met before")
                yield Choice(ChoiceShown(label="You two", answers=answers, chosen=int(not offer.first_meeting)), id="met")
            yield from self._field("Where", "place", one_line(offer.place), "such as coffee, 2nd floor")
            yield from self._field("When", "when", offer.when, "now")
            yield Static(id="resolved", markup=False)
            yield Static(id="plan", markup=False)

    def _field(self, label: str, id: str, value: str, placeholder: str) -> ComposeResult:
        with Horizontal(classes="field"):
            yield Static("", classes="mark")
            yield Static(label, classes="label")
            yield BeginField(value, placeholder=placeholder, id=id)

    @property
    def _whom(self) -> str:
        return f"Meet {one_line(self.partner.called)}"

    def show_names(self) -> None:
        """Say whom one meets, as they are called now."""
        super().show_names()
        self.partner = self.workspace.acts(self.partner.id).partner
        self.query_one("#large", Static).update(self._whom)
        first = self.query_one("#first", Choice)
        first.shown = first.shown.but(answers=sides_in_words(self.partner))
        self.watch_offer(self.offer)

    def on_mount(self) -> None:
        """Say what stands there."""
        self.watch_offer(self.offer)

    def watch_offer(self, offer: Offer | None) -> None:
        """Show what was chosen, the day and hour that were read, and the stages that follow."""
        if offer is None or not self.is_mounted or not self.display:
            return
        began, words = read_when(offer, self.workspace.local_now, day_first=self.workspace.settings.day_first)
        resolved = self.query_one("#resolved", Static)
        unread = may_go_on(offer, self.workspace.local_now, day_first=self.workspace.settings.day_first)
        resolved.set_class(began is None and not unread, "-refused")
        resolved.set_class(unread, "-unread")
        typing = self.focused is not None and self.focused.id == "when"
        resolved.update(HINT if unread else f"{words}\n{HINT}" if typing and not offer.when.strip() else words)
        typed_up = began is not None and began.typed_up
        width = self.size.width - 4
        plan = "" if typed_up else plan_words(offer, self.partner, self.workspace.content, width)
        self.query_one("#plan", Static).update(plan)

    def on_resize(self) -> None:
        """Write the stages to the new width."""
        self.watch_offer(self.offer)

    # The lines

    def on_choice_answer_chosen(self, event: Choice.AnswerChosen) -> None:
        """Take another answer."""
        choice, place = event.choice, event.place
        choice.shown = choice.shown.but(chosen=place)
        assert self.offer is not None
        match choice.id:
            case "first":
                self.offer = self.offer.but(first=SIDES[place])
            case "length":
                self.offer = self.offer.but(minutes=LENGTHS[place])
            case "form":
                self.offer = self.offer.but(form=list(FORM_WORDS)[place])
            case "met":
                self.offer = self.offer.but(first_meeting=place == 0)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Take what was typed."""
        assert self.offer is not None
        self.offer = self.offer.but(**{event.input.id or "": event.value})
        if event.input.id == "when" and (began := self._began(self.offer)) is not None:
            self._suggest_place(place_suggested(self._told, began))

    def _began(self, offer: Offer) -> Began | None:
        began, _ = read_when(offer, self.workspace.local_now, day_first=self.workspace.settings.day_first)
        return began

    def _suggest_place(self, place: str) -> None:
        """Suggest another place, where the one before still stands as it was suggested."""
        assert self.offer is not None
        if self.offer.place == one_line(self._place) != one_line(place):
            self.offer = self.offer.but(place=one_line(place))
            self.query_one("#place", Input).value = one_line(place)
            self._place = place

    def on_input_submitted(self) -> None:
        """Begin from a field as well."""
        self.action_begin()

    def on_descendant_focus(self) -> None:
        """Mark the field with the focus."""
        if not self.display:
            return
        for field in self.query(".field"):
            field.query_one(".mark", Static).update("▸" if field.has_focus_within else "")
        self.watch_offer(self.offer)

    def action_go(self, by: int) -> None:
        """Go to the next line or the one before."""
        if by > 0:
            self.focus_next()
        else:
            self.focus_previous()

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Return the keys but for letters, which are text."""
        return {key: bound for key, bound in super().active_bindings.items() if not (len(key) == 1 and key.isalpha())}

    def is_key(self, event: events.Key) -> bool:
        """Say whether a key does something: no letter is one here."""
        return event.key in self.active_bindings

    @property
    def takes_words(self) -> bool:
        """Say that there is a line: that of the place."""
        return True

    def write_words(self, words: str, were_keys: str) -> None:
        """Take words that are typed where an answer is chosen for the place: in its field they are seen."""
        self.query_one("#place", BeginField).write(words)

    # The beginning

    def action_begin(self) -> None:
        """Begin, unless the day and hour can't be so."""
        assert self.offer is not None
        began, sentence = read_when(self.offer, self.workspace.local_now, day_first=self.workspace.settings.day_first)
        if began is None:
            self.say(sentence)
            self.query_one("#when").focus()
            return
        if self._beginning:
            return
        if self.workspace.acts(self.partner.id).fold.is_empty:
            self.dismiss()
            assert isinstance(self.app, SayingApp)
            self.app.say(f"{one_line(self.partner.short)} could not be kept: add them again, then begin.")
            return
        self._beginning = True
        session = session_begun(self.offer, began, self.partner, self.workspace.zone, self.workspace.new_id(self.workspace.now()))
        meeting, kept = self.workspace.table.begin(self.partner.id, session)
        self.once_on_top(lambda: self._sit_down(meeting, kept))

    def _sit_down(self, meeting: Meeting, kept: Kept) -> None:
        from peercoach_tui.tui.session.screen import SessionScreen

        self.app.switch_screen(SessionScreen(self.workspace, meeting, begun=kept))
        # The app waits, not this screen, which is gone.
        self.app.run_worker(self._see_begun(self.app, meeting, kept), group="settle")

    async def _see_begun(self, app: App[object], meeting: Meeting, kept: Kept) -> None:
        """Come back here if the meeting can't begin: with what was chosen, and all that was typed in it."""
        try:
            await asyncio.wrap_future(kept)
        except PeercoachError:
            self.workspace.table.not_begun(meeting)
            if any(_shows(screen, meeting) for screen in app.screen_stack):
                while any(_shows(screen, meeting) for screen in app.screen_stack):
                    app.pop_screen()
                again = BeginScreen(self.workspace, self.partner, self.offer)
                app.push_screen(again)
                if meeting.draft.text:
                    again.say(STILL_HERE)


def _shows(screen: Screen[Any], meeting: Meeting) -> bool:
    """Say whether a screen is of a meeting."""
    return isinstance(screen, Drafting) and screen.meeting is meeting
