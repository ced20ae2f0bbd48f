"""The coach's own questions: all decks, the cards of one, and the chosen one whole."""

import asyncio
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.questions.deck import Deck, Imprint, Question
from peercoach_tui.domain.questions.log import WRITTEN
from peercoach_tui.domain.questions.moments import QuestionChanged, QuestionsSwitched, QuestionWritten
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.question_acts import QuestionActs
from peercoach_tui.tui.base.list_and_pane import ListAndPane
from peercoach_tui.tui.base.undoing import Undoing
from peercoach_tui.tui.details.opening import DetailsOpener
from peercoach_tui.tui.questions.question_details import QuestionDetails
from peercoach_tui.tui.questions.words import (
    NONE_YET,
    all_imprints,
    card_row,
    found_words,
    imprint_card,
    imprint_row,
    question_card,
    told_while_typed,
)
from peercoach_tui.tui.widgets.rows import Rows
from peercoach_tui.tui.widgets.section import Lines
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.acts import Acts
    from peercoach_tui.domain.moments import AnyMoment

TITLE = "Own questions"
WRITES = "a question of your own · it comes up among issues, about anything"
NEW = "question"
"""The key of the line of a new question."""
DECKS, CARDS = 0, 1
"""Where the keys are."""
INSIDE = 6
"""The columns of the card's edges."""


class QuestionsScreen(ListAndPane, DetailsOpener):
    """The decks, then the cards of the chosen one, and what is chosen whole beside them; below, where it is narrow.

    It is a page of the `place` that it is opened from, which takes back what was done here as well, and keeps what was left in
    lines.
    """

    CSS_PATH = "questions.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "x", "switch", "off or on", id="switch-question", tooltip="Switch it off, so that it doesn't come up, or on again"
        ),
        Binding("n", "write", "new", id="write-question", tooltip="Write a question of your own"),
        Binding("e", "details", "details", id="question-details", tooltip="Change a question that you wrote, its aim, its topic"),
        Binding("q", "dismiss", "leave", show=False, id="questions-back", tooltip="Go back to where you came from"),
    ]

    def __init__(self, workspace: Workspace, *, place: Undoing | None = None) -> None:
        self._deck = Deck()
        self.decks = Rows[Imprint](lambda each: imprint_row(each, self._deck), lambda each: each.id, id="decks")
        self.cards = Rows[Question](lambda each: card_row(each, self._deck), lambda each: each.id, id="cards")
        self._card = Static(id="card", markup=False)
        self._told = Lines(id="told")
        whole = Vertical(self._card, VerticalScroll(self._told, id="words", can_focus=False), id="whole")
        super().__init__(workspace, "", (self.decks, self.cards), (self.decks, self.cards, whole))
        if place is not None:
            self.is_page_of(place)
        else:
            self.is_page_of_none()

    def compose_page(self) -> ComposeResult:
        """Compose the lists and the pane."""
        yield self.head(self._title)
        with Container(id="columns"):
            yield from self._columns

    def _title(self) -> str:
        imprint = self.decks.chosen if self.here is self.cards else None
        return f"{TITLE} · {imprint.name}" if imprint is not None and imprint != WRITTEN else TITLE

    def on_mount(self) -> None:
        """Show them, and those that were added elsewhere since."""
        self.show_sent()
        self.run_worker(self._look_again(), group="settle")

    async def _look_again(self) -> None:
        if self.workspace.decks.take(await asyncio.to_thread(self.workspace.decks.read_anew)):
            self.show_sent()

    def on_resize(self) -> None:
        """Break the lines of the card anew."""
        self.call_after_refresh(self.show_chosen)

    def show_sent(self) -> None:
        """Show the decks as they were sent."""
        if self.is_mounted:
            self.refresh_head()
            self._deck = self.workspace.deck
            self.show_things(all_imprints(self._deck))

    def show_hints(self) -> None:
        """Name no key under what lies above."""
        self.show_sent()

    def show_chosen(self) -> None:
        """Show the cards of the chosen deck, and what is chosen whole."""
        imprint = self.decks.chosen
        if imprint is None:
            return
        self.cards.show(self._deck.cards(imprint.id))
        question = self.chosen_card
        width = self._card.content_size.width or self.size.width - INSIDE
        if question is not None:
            self._card.update(question_card(question, self._deck, width))
            self._told.text = found_words(question) if imprint.own else Content()
        else:
            self._card.update(imprint_card(imprint, self._deck, width))
            self._told.text = Content("" if self._deck.cards(imprint.id) else self.hint(NONE_YET))

    @property
    def chosen_card(self) -> Question | None:
        """Return the chosen card; None while the keys are among the decks."""
        return self.cards.chosen if self.here is self.cards else None

    @property
    def acts(self) -> QuestionActs:
        """Return the acts on the questions."""
        return QuestionActs(self.workspace.acts(COACH))

    def go_to(self, level: int) -> None:
        """Let the keys move there, and show what is chosen there whole."""
        before = self.here
        super().go_to(level)
        if self.here is not before:
            self.refresh_head()
            self.show_chosen()

    # Keys

    def reaches(self, acts: "Acts", act: "AnyMoment") -> bool:
        """Say whether an act is about a question."""
        return isinstance(act, QuestionWritten | QuestionChanged | QuestionsSwitched)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what the chosen one doesn't have."""
        if action == "details":
            return self.chosen_card is not None and self.chosen_card.deck == WRITTEN.id
        if action == "back":
            return True
        if action == "switch":
            return self.chosen_card is not None or not self.cards.shows_nothing
        return super().check_action(action, parameters)

    def action_back(self) -> None:
        """Go back to the decks, and from there to where one came from."""
        if self.here is self.cards:
            super().action_back()
        else:
            self.dismiss()

    def action_switch(self) -> None:
        """Switch the chosen card or deck off, or on again, and say which."""
        card, imprint = self.chosen_card, self.decks.chosen
        if card is None and imprint is None:
            return
        of, name = (card.id, card.text) if card is not None else (imprint.id, imprint.name) if imprint is not None else ("", "")
        is_off = of in self._deck.off
        words = f"{'On' if is_off else 'Off'}: {name} · {self.with_keys('{take-back:z} takes it back')}"
        self.settle_act(self.acts.acts, self.acts.switch(of), then=partial(self.say, words))

    def action_write(self) -> None:
        """Ask for a question in one line, and say what the check finds in it."""
        from peercoach_tui.tui.lines.asked_line import PlainLine

        asked = PlainLine(lambda: WRITES, self._keep, told=told_while_typed, is_remark=True)
        self.ask_line(asked, self.draft_of(NEW))

    def _keep(self, text: str) -> Kept | None:
        made = self.acts.write(text)
        if made is None:
            return None
        self.decks.choose(WRITTEN.id)
        self.cards.choose(made[0])
        self.settle_act(self.acts.acts, made[1])
        self.go_to(CARDS)
        return made[1]

    def action_details(self) -> None:
        """Open the details of the chosen card."""
        if (card := self.chosen_card) is not None:
            self.cards.choose(card.id)
            self.open_details(card.id, QuestionDetails(self.workspace, card.id))
