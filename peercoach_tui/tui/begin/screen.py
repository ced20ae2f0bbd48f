"""The beginning of a meeting: who coaches first, how long, when and where. Everything has an answer already; Enter begins."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.reactive import var
from textual.widgets import Input, Static

from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.sessions.session import LENGTHS
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.begin.offer import (
    FORMS,
    HINT,
    SIDES,
    UNREAD,
    Offer,
    lengths_in_words,
    offered,
    plan_words,
    read_when,
    session_begun,
    sides_in_words,
)
from peercoach_tui.tui.widgets.choice import Choice, ChoiceShown
from peercoach_tui.tui.widgets.field import Field
from peercoach_tui.workspace import Workspace


class BeginField(Field):
    """A field from which Enter begins as well."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "begin", id="begin-now", tooltip="Begin the meeting as it stands here"),
    ]


class BeginScreen(BaseScreen):
    """Up and down go through the lines, left and right change one, Enter begins."""

    CSS_PATH = "begin.tcss"
    AUTO_FOCUS = "#first"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "begin", "begin", id="begin-now", tooltip="Begin the meeting as it stands here"),
        Binding("down,tab", "go(1)", "next line", key_display="↑ ↓", id="begin-down", tooltip="Go to the next line"),
        Binding("up,shift+tab", "go(-1)", "line before", show=False, id="begin-up", tooltip="Go to the line before"),
        Binding("j", "go(1)", "next line", show=False, id="begin-j", tooltip="Go to the next line"),
        Binding("k", "go(-1)", "line before", show=False, id="begin-k", tooltip="Go to the line before"),
        Binding("escape", "back", "back", id="begin-back", tooltip="Back to Today, without a meeting"),
    ]

    offer: var[Offer | None] = var(None)

    def __init__(self, workspace: Workspace, partner: Partner) -> None:
        super().__init__(workspace)
        self.partner = partner
        self._offered = offered(workspace.people.brief(partner.id))
        self.set_reactive(BeginScreen.offer, self._offered)
        self._beginning = False

    def compose_page(self) -> ComposeResult:
        """Compose the lines, each with its answer."""
        yield self.head()
        yield Static(f"Meet {one_line(self.partner.name)}", id="large", markup=False)
        offer = self._offered
        forms, sides = list(FORMS), list(SIDES)
        yield Choice(
            ChoiceShown(label="First", answers=sides_in_words(self.partner), chosen=sides.index(offer.first)), id="first"
        )
        length = LENGTHS.index(offer.minutes) if offer.minutes in LENGTHS else len(LENGTHS) - 1
        yield Choice(ChoiceShown(label="Length", answers=lengths_in_words(), chosen=length), id="length")
        yield Choice(ChoiceShown(label="Form", answers=tuple(FORMS.values()), chosen=forms.index(offer.form)), id="form")
        yield from self._field("Where", "place", one_line(offer.place), "such as coffee, 2nd floor")
        yield from self._field("When", "when", "", "now")
        yield Static(id="resolved", markup=False)
        yield Static(id="plan", markup=False)

    def _field(self, label: str, id: str, value: str, placeholder: str) -> ComposeResult:
        with Horizontal(classes="field"):
            yield Static("", classes="mark")
            yield Static(label, classes="label")
            yield BeginField(value, placeholder=placeholder, id=id)

    def on_mount(self) -> None:
        """Say what stands there."""
        self.watch_offer(self.offer)

    def watch_offer(self, offer: Offer | None) -> None:
        """Show what was chosen, the day and hour that were read, and the stages that follow."""
        if offer is None or not self.is_mounted or not self.display:
            return
        began, words = read_when(offer, self.workspace.local_now, day_first=self.workspace.settings.day_first)
        resolved = self.query_one("#resolved", Static)
        # What is still being typed is no mistake yet.
        unread = began is None and words == UNREAD
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

    def on_choice_chosen(self, event: Choice.Chosen) -> None:
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
                self.offer = self.offer.but(form=list(FORMS)[place])

    def on_input_changed(self, event: Input.Changed) -> None:
        """Take what was typed."""
        assert self.offer is not None
        self.offer = self.offer.but(**{event.input.id or "": event.value})

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

    # The beginning

    def action_begin(self) -> None:
        """Begin, unless the day and hour can't be so."""
        assert self.offer is not None
        began, sentence = read_when(self.offer, self.workspace.local_now, day_first=self.workspace.settings.day_first)
        if began is None:
            self.say(sentence)
            self.query_one("#when").focus()
            return
        if not self._beginning:
            self._beginning = True
            session = session_begun(
                self.offer, began, self.partner, self.workspace.zone, self.workspace.new_id(self.workspace.now())
            )
            meeting, kept = self.workspace.begin(self.partner.id, session)
            self.settle(kept, then=lambda: self._sit_down(meeting), failed=self._not_begun)

    def _sit_down(self, meeting: Meeting) -> None:
        from peercoach_tui.tui.session.screen import SessionScreen

        self.once_on_top(lambda: self.app.switch_screen(SessionScreen(self.workspace, meeting)))

    def _not_begun(self) -> None:
        self._beginning = False

    def action_back(self) -> None:
        """Go back to Today."""
        self.dismiss()
