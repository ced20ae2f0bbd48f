"""Words that are typed where no line is open, and single letters are keys."""

from collections.abc import Callable
from typing import ClassVar

from textual import events, on
from textual.screen import ScreenResultType

from peercoach_tui.domain.value import Value
from peercoach_tui.tui.base.everywhere import HIDE, UNDO
from peercoach_tui.tui.base.key_order import KeyOrder
from peercoach_tui.tui.base.leaving import Leaving
from peercoach_tui.tui.base.saying import Of, SayingApp
from peercoach_tui.tui.base.seams import bound_here
from peercoach_tui.tui.base.text_fields import takes_text

IN_ONE_GO = 0.4
"""Seconds within which the hand goes on to the next sign of what it types."""
RESTS = 1.0
"""Seconds after the last sign of words that go nowhere in which it may still go on with them."""
REPLACED = "\ufffd"
"""Stands for a byte that is no letter: nobody typed that sign, so it begins no words."""
NO_LINE = "No line is open here: what you type goes nowhere."
IN_WORDS = {"enter", "backspace", "tab"}
"""What is typed in words besides signs."""

PutBack = Callable[[int], bool]
"""Puts back what so many keys did, and says whether they did anything."""


class Signs(Value):
    """Signs that were typed in one go, the last of them as the key of that number, at that instant.

    They are a `text`, which begins with a letter or a digit, while each was a key; or of words that `go_nowhere`.
    """

    number: int = 0
    at: float = 0.0
    text: str = ""
    put_back: PutBack = lambda _: False
    hid_names: bool = False
    go_nowhere: bool = False


class TypedWords(Leaving[ScreenResultType]):
    """A screen on which a sign that is no key begins words.

    A key acts when it is pressed: nothing tells the first letters of what is typed from it. Where words stand in a line, what
    was typed right before that sign was of them, so it stands there as well, and all that it did is put back. Where there is no
    line they go nowhere, and no key acts in them until the hand rests. What is no sign, and undo, end them. A digit begins none
    there: it may be that of the place where one is.
    """

    NO_LINE: ClassVar[str] = NO_LINE
    """What is said of words that go nowhere."""
    PUTS_BACK: ClassVar[bool] = True
    """Whether what keys do is put back where words stand in a line; else that of hiding names alone is."""
    DIGITS_ANSWER: ClassVar[bool] = False
    """Whether a digit is an answer that stays, whatever is typed behind it."""
    _signs = Signs()

    @property
    def takes_words(self) -> bool:
        """Say whether there is a line in which words can stand."""
        return False

    def write_words(self, words: str, were_keys: str) -> None:
        """Open the line with words, of which the first `were_keys` and did something that was put back; "" where none did."""

    def as_it_stands(self) -> PutBack:
        """Return what puts back what keys change from now on."""
        return lambda _: False

    def is_key(self, event: events.Key) -> bool:
        """Say whether a key means something here, also where that can't be done now."""
        return bool(bound_here(self, event.key))

    @property
    def holds_back(self) -> bool:
        """Say whether no sign is a key yet: it is of words that go nowhere."""
        return False

    def go_on_typing(self) -> None:
        """Take the sign that was typed last for one of words that go nowhere."""
        assert isinstance(self.app, KeyOrder)
        sign, at, number = self.app.pressed
        if sign.isprintable() and sign:
            self._signs = Signs(number=number, at=at, go_nowhere=True)

    @on(events.Key)
    async def heed_words(self, event: events.Key) -> None:
        """Let a key act, unless it is of words."""
        assert isinstance(self.app, KeyOrder)
        (sign, at, number), before = self.app.pressed, self._signs
        rests = RESTS if before.go_nowhere else IN_ONE_GO
        signs = before if number - before.number == 1 and at - before.at < rests else Signs()
        signs, self._signs = signs.but(number=number, at=at), Signs()
        is_sign = sign.isprintable() and bool(sign)
        if takes_text(self.focused):
            return
        if (signs.go_nowhere and (is_sign or event.key in IN_WORDS)) or (is_sign and self.holds_back):
            event.stop()
            self._signs = signs.but(go_nowhere=True)
            self._say_words(go_nowhere=True)
            return
        self._say_words(go_nowhere=False)
        if not is_sign or sign == REPLACED:
            return
        if sign.strip() and not self.is_key(event):
            if self.takes_words:
                event.stop()
                await self._as_words(signs, sign)
            elif not sign.isdigit():
                event.stop()
                self._signs = signs.but(go_nowhere=True)
        else:
            self._signs = self._with_key(signs, event, sign)

    def _with_key(self, signs: Signs, event: events.Key, sign: str) -> Signs:
        """Return what was typed in one go with the sign of a key that is about to act."""
        bound = self.active_bindings.get(event.key)
        id = bound.binding.id if bound is not None else None
        stays = id in UNDO or not (self.PUTS_BACK or id == HIDE.id)
        begins = sign.isalpha() or (sign.isdigit() and not self.DIGITS_ANSWER)
        if stays or not (signs.text or begins):
            return Signs()
        put_back = signs.put_back if signs.text else self.as_it_stands()
        return signs.but(text=signs.text + sign, put_back=put_back, hid_names=signs.hid_names is not (id == HIDE.id))

    async def _as_words(self, signs: Signs, sign: str) -> None:
        """Put back what signs did as keys, and write them with the one that is none. One that a note begins with begins anew."""
        from peercoach_tui.domain.reading.line import sign_of

        if sign_of(sign):
            signs = Signs()
        changed = signs.put_back(len(signs.text)) or signs.hid_names
        if signs.hid_names:
            await self.app.run_action("hide_names")
        self.write_words(signs.text + sign, signs.text if changed else "")

    def _say_words(self, *, go_nowhere: bool) -> None:
        """Say once that words go nowhere, until they have ended."""
        assert isinstance(self.app, SayingApp)
        if go_nowhere and self.NO_LINE and self.NO_LINE not in self.app.said:
            self.app.say(self.NO_LINE)
        elif not go_nowhere and self.NO_LINE in self.app.said:
            self.app.hush(Of.WORD)
