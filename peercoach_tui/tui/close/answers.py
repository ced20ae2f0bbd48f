"""The partner's three answers: a page of their own, with nothing else on it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.widgets import Static

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.sessions.answer_words import FROM_0_TO_10, SAID, THANKED, three_questions
from peercoach_tui.domain.sessions.moments import Answer
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.base.dialog import Dialog
from peercoach_tui.tui.base.everywhere import HIDE
from peercoach_tui.tui.base.key_words import Keyed
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.widgets.scale import MOST, Scale
from peercoach_tui.tui.widgets.sentence import Sentence

Settle = Callable[[Kept], None]
TURN, THANKS = -1, len(SAID)
"""The places before the first question and behind the last."""
WAYS = " · {answers-up:↑} {answers-down:↓} {answers-before:pgup} {answers-next:pgdn} choose · {answers-skip:esc} ends"
ANSWERS = f"a number answers and goes on · 1 0 is ten · {{answers-on:enter}} skips{WAYS}"
WAITS = "0 makes it ten · another number answers the next"
ANSWERS_LAST = f"a number answers · 1 0 is ten · {{answers-on:enter}} skips{WAYS}"
WAITS_LAST = "0 makes it ten · {answers-on:enter} goes on"
ANSWERED_LAST = f"{{answers-on:enter}} goes on{WAYS}"
"""What the next keys do: before a number and behind a 1, on the last question as well, and once that is answered."""
TURNS = (
    "{answers-on:enter} or {answers-next:pgdn} shows three questions, and nothing else",
    "{answers-before:pgup} goes back · {answers-skip:esc} skips them this time",
)
ON_OR_BACK = "{answers-on:enter} or {answers-next:pgdn} goes on · {answers-up:↑} or {answers-before:pgup} goes back", ""
"""What the keys do before the questions, and behind them."""


class GuestScale(Scale):
    """A scale among others: what a digit answers depends on what was typed on the one before."""

    @dataclass
    class Typed(Message):
        """A digit was typed."""

        digit: int

    def action_digit(self, digit: int) -> None:
        """Hand the digit on."""
        self.post_message(self.Typed(digit))


class AnswerScale(Vertical):
    """A sentence that the partner answers, and its scale."""

    def __init__(self, answer: Answer, score: int | None) -> None:
        super().__init__()
        self.answer = answer
        self.scale = GuestScale(score)
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


class AnswersScreen(Dialog[int], inherit_bindings=False):
    """First it asks to turn the laptop, then it shows the three questions, and last it thanks.

    Three numbers answer them in a row: each goes on to the next question, but a 1 waits, since a 0 makes it ten. Enter right
    behind a number goes no further than that number did, so that it may be typed behind each.
    `settle` shows an act that was sent, on the screen below. No other page opens above it. It is left with +1 to go on, or -1
    to go back.
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
        Binding("pagedown", "turn(1)", "on", show=False, id="answers-next", tooltip="Go to the next question, or go on"),
        Binding("pageup", "turn(-1)", "back", show=False, id="answers-before", tooltip="Go to the question before, or go back"),
        Binding("escape", "skip", "not now", show=False, id="answers-skip", tooltip="Skip the answers this time"),
        HIDE,
    ]

    place = TURN
    _waits = False
    """Whether a 1 was typed last, which may become ten."""
    _went_on = False
    """Whether a number typed last went on to the question that is open now."""

    def __init__(self, meeting: Meeting, settle: Settle, keyed: Keyed) -> None:
        super().__init__()
        self.meeting, self._settle, self._keyed = meeting, settle, keyed

    def compose(self) -> ComposeResult:
        """Compose the word in the middle, and the questions."""
        with Vertical(id="word"):
            yield Sentence(id="said", classes="strong")
            yield Sentence(widest=60, id="on", classes="quiet")
            yield Sentence(id="back", classes="quiet")
        with Vertical(id="questions"):
            yield Sentence(id="whom", classes="strong")
            yield Static(FROM_0_TO_10, classes="quiet", markup=False)
            for answer in SAID:
                yield AnswerScale(answer, self.meeting.account.answers.get(answer))
            yield Sentence(widest=70, id="how", classes="quiet")

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
        for id, words in zip(("#on", "#back"), TURNS if self.place == TURN else ON_OR_BACK, strict=True):
            self.query_one(id, Sentence).show(self._keyed(words))
        self.query_one("#how", Sentence).show(self._keyed(self._how))
        for place, each in enumerate(self.asked):
            each.mark(current=place == self.place)
        self.set_focus(self.asked[self.place].scale if asks else None, scroll_visible=False)

    @property
    def _how(self) -> str:
        """Return what the next key does."""
        if self.place < THANKS - 1:
            return WAITS if self._waits else ANSWERS
        if self._waits:
            return WAITS_LAST
        return ANSWERS_LAST if self._score_of(THANKS - 1) is None else ANSWERED_LAST

    def show_names(self) -> None:
        """Call the partner as they are called now; the answers stand as they are."""
        self._show()

    def action_on(self) -> None:
        """Go on to the next question that is open, behind them to the thanks; there it is left."""
        if self.place == THANKS:
            self.dismiss(+1)
        elif not self._went_on or self._score_of(self.place) is not None:
            self._go_to(next((place for place in range(self.place + 1, THANKS) if self._score_of(place) is None), THANKS))
        else:
            self._went_on = False

    def action_go(self, by: int) -> None:
        """Go to the next question, or the one before; from the thanks back to the last."""
        if self.place > TURN:
            beside = self.place + by
            self._go_to(beside if 0 <= beside < THANKS else self.place)

    def action_turn(self, by: int) -> None:
        """Go on, or back, one page or question; past the last question only when all are answered."""
        if self.place in (TURN, THANKS) and by > 0:
            self.action_on()
        elif self.place == TURN:
            self.dismiss(-1)
        elif self.place + by == THANKS and len(self.meeting.account.answers) < THANKS:
            self._go_to(self.place)
        else:
            self._go_to(self.place + by)

    def action_skip(self) -> None:
        """Go on without the answers, before they are asked; later to the thanks. They are asked for no more here."""
        self.meeting.closing.asked_for_answers = True
        if self.place == TURN:
            self.dismiss(+1)
        else:
            self._go_to(THANKS)

    def _go_to(self, place: int) -> None:
        self._waits = self._went_on = False
        self.place = place
        self._show()

    def _score_of(self, place: int) -> int | None:
        return self.meeting.account.answers.get(self.asked[place].answer)

    def on_guest_scale_typed(self, event: GuestScale.Typed) -> None:
        """Answer with a digit: a 0 right behind a 1 makes that ten, any other answers the next question then."""
        event.stop()
        ten = self._waits and event.digit == 0
        if self._waits and not ten:
            self._go_to(min(self.place + 1, THANKS - 1))
        self._keep(self.place, MOST if ten else event.digit)
        self._waits, self._went_on = event.digit == 1, False
        if not self._waits and self.place + 1 < THANKS:
            self._go_to(self.place + 1)
            self._went_on = True
        else:
            self._show()

    def on_scale_answered(self, event: Scale.Answered) -> None:
        """Keep an answer that was chosen on a scale, and choose its question."""
        event.stop()
        place = next(place for place, each in enumerate(self.asked) if each.scale is event.scale)
        self._keep(place, event.score)
        self._go_to(place)

    def _keep(self, place: int, score: int) -> None:
        self.asked[place].scale.show(score)
        self._settle(self.meeting.closing.answer(self.asked[place].answer, score))

    def on_click(self) -> None:
        """Go on at a click, where nothing is asked."""
        if not self.has_class("-asks"):
            self.action_on()
