"""The list of what to listen for: in the talk what it is now, in the close what one did; ticked by its numbers."""

import re

from peercoach_tui.cli.plain.talk_part import Commands, TalkPart
from peercoach_tui.domain.listening.checklist import Item
from peercoach_tui.domain.sessions.plan import CLOSE
from peercoach_tui.domain.sessions.slip_words import LISTENED, slip_words
from peercoach_tui.domain.side import Side

TICKS = "/list 1 4 ticks the first and the fourth, or takes their ticks off."
NOT_NOW = "Who coaches listens for something: the list is there again in your turn, and in the close."


class Listening(TalkPart):
    """Says the list, and ticks what is on it."""

    @property
    def commands(self) -> Commands:
        """Return the commands of this part."""
        return {"list": self.list}

    @property
    def _closes(self) -> bool:
        return self._meeting.account.stage == CLOSE

    @property
    def _items(self) -> tuple[Item, ...]:
        return self._meeting.content.checklist.items

    def list(self, numbers: str) -> None:
        """Say the list, or tick what has these numbers; of numbers that it doesn't have all none."""
        if self._meeting.account.coach is Side.THEM and not self._closes:
            self._dialogue.say(NOT_NOW)
        elif not numbers:
            self._say_all()
        else:
            found = [self._numbered(each, self._items) for each in dict.fromkeys(re.split(r"[\s,]+", numbers.strip(" ,")))]
            if None in found:
                self._dialogue.say(f"Type numbers of the list, from 1 to {len(self._items)}. /list says it.")
            for item in found if None not in found else ():
                self._tick(item)

    def _say_all(self) -> None:
        account = self._meeting.account
        self._dialogue.say(LISTENED if self._closes else "What to listen for:")
        for place, item in enumerate(self._items, 1):
            self._dialogue.say(f"{place} {self._words(item)}{', ticked' if item.id in account.ticked else ''}")
        self._dialogue.say(TICKS, slip_words(account) if self._closes else "")

    def _tick(self, item: Item | None) -> None:
        if item is not None and self._done(self._meeting.talk.tick(item.id)):
            ticked = item.id in self._meeting.account.ticked
            self._dialogue.say(f"{'Ticked' if ticked else 'The tick is off'}: {self._words(item)}")

    def _words(self, item: Item) -> str:
        return item.past if self._closes else item.now
