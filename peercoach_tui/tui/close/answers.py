"""The partner's three answers: a page of their own, with nothing else on it."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.sessions.answer_words import FROM_0_TO_10, SAID, THANKED, three_questions
from peercoach_tui.domain.sessions.moments import Answer
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.base.dialog import Dialog
from peercoach_tui.tui.base.everywhere import HIDE
from peercoach_tui.tui.base.key_words import WithKeys
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.widgets.scale import Scale
from peercoach_tui.tui.widgets.sentence import Sentence

Settle = Callable[[Kept], None]
TURN, THANKS = -1, len(SAID)
"""The places before the first question and behind the last."""


class AnswerScale(Vertical):
    """A sentence that the partner answers, and its scale."""

    def __init__(self, answer: Answer, score: int | None) -> None:
        super().__init__()
        self.answer = answer
        self.scale = Scale(score)
        self.sign = Static(classes="sign", markup=False)

    def compose(self) -> ComposeResult:
        """Compose the sentence above its scale."""
        with Horizontal():
            yield self.sign
            yield Sentence(SAID[self.answer])
        yield self.scale

    def mark(self, *, current: bool) -> None:
        """Show whether a number answers this one: by a sign, which needs no colour."""
        self.set_class(current, "card")
        self.sign.update("▸" if current else " ")


class AnswersScreen(Dialog[None], inherit_bindings=False):
    """First it asks to turn the laptop, then it shows the three questions, and last it thanks.

    `settle` shows an act that was sent, on the screen below. No other page opens above it.
    """

    STANDS_ALONE: ClassVar[bool] = True
    HORIZONTAL_BREAKPOINTS = BaseScreen.HORIZONTAL_BREAKPOINTS
    VERTICAL_BREAKPOINTS = BaseScreen.VERTICAL_BREAKPOINTS
    CSS_PATH = "close.tcss"
    AUTO_FOCUS: ClassVar[str] = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "on", "on", id="answers-on", tooltip="Go on; a question may stay open"),
        Binding("down,j", "go(1)", "down", show=False, id="answers-down", tooltip="Go to the next question"),
        Binding("up,k", "go(-1)", "up", show=False, id="answers-up", tooltip="Go to the question before"),
        Binding("escape", "skip", "not now", show=False, id="answers-skip", tooltip="Skip the answers this time"),
        HIDE,
    ]

    place = TURN

    def __init__(self, meeting: Meeting, settle: Settle, with_keys: WithKeys) -> None:
        super().__init__()
        self.meeting, self._settle, self._with_keys = meeting, settle, with_keys

    def compose(self) -> ComposeResult:
        """Compose the word in the middle, and the questions."""
        with Vertical(id="word"):
            yield Sentence(id="said", classes="strong")
            yield Static(id="hint", classes="quiet", markup=False)
        with Vertical(id="questions"):
            yield Sentence(id="whom", classes="strong")
            yield Static(FROM_0_TO_10, classes="quiet", markup=False)
            for answer in SAID:
                yield AnswerScale(answer, self.meeting.account.answers.get(answer))
            yield Static(self._with_keys("a number answers, 1 0 is ten · {answers-on:enter} goes on"), id="how", classes="quiet")

    def on_mount(self) -> None:
        """Ask to turn the laptop."""
        self._show()

    @property
    def asked(self) -> tuple[AnswerScale, ...]:
        """Return the three."""
        return tuple(self.query(AnswerScale))

    def _show(self) -> None:
        asks = TURN < self.place < THANKS
        self.set_class(asks, "-asks")
        whom = self.meeting.partner.short
        self.query_one("#whom", Sentence).words = three_questions(whom)
        turn = f"Turn the laptop to {whom}."
        self.query_one("#said", Sentence).words = turn if self.place == TURN else f"{THANKED} Turn it back."
        hint = (
            "{answers-on:enter} shows three questions, and nothing else" if self.place == TURN else "{answers-on:enter} goes on"
        )
        self.query_one("#hint", Static).update(self._with_keys(hint))
        for place, each in enumerate(self.asked):
            each.mark(current=place == self.place)
        self.set_focus(self.asked[self.place].scale if asks else None, scroll_visible=False)

    def show_names(self) -> None:
        """Call the partner as they are called now; the answers stand as they are."""
        self._show()

    def action_on(self) -> None:
        """Go on."""
        if self.place == THANKS:
            self.dismiss()
        else:
            self.place += 1
            self._show()

    def action_go(self, by: int) -> None:
        """Go to the next question, or the one before."""
        if TURN < self.place < THANKS and 0 <= self.place + by < THANKS:
            self.place += by
            self._show()

    def action_skip(self) -> None:
        """Go on without the answers, before they are asked; later to the thanks."""
        if self.place == TURN:
            self.dismiss()
        else:
            self.place = THANKS
            self._show()

    def on_scale_answered(self, event: Scale.Answered) -> None:
        """Keep an answer, and choose its question."""
        event.stop()
        places = [place for place, each in enumerate(self.asked) if each.scale is event.scale]
        if places[0] != self.place:
            self.place = places[0]
            self._show()
        event.scale.show(event.score)
        self._settle(self.meeting.closing.answer(self.asked[self.place].answer, event.score))

    def on_click(self) -> None:
        """Go on at a click, where nothing is asked."""
        if not self.has_class("-asks"):
            self.action_on()
