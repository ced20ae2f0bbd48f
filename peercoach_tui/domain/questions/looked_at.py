"""What a look at a file of questions comes to, before it is taken."""

from peercoach_tui.domain.questions.deck import Imprint
from peercoach_tui.domain.questions.open_question import Objection, Severity
from peercoach_tui.domain.value import Value


class Card(Value):
    """A question as it stands in a file, at a line that counts from 1 (None where it can't be told), and what is found in it."""

    text: str
    line: int | None
    objections: tuple[Objection, ...] = ()

    @property
    def is_closed(self) -> bool:
        """Say whether anything in it keeps it from being open."""
        return any(objection.severity is Severity.NOT_OPEN for objection in self.objections)


class LookedAt(Value):
    """What a file has: its name, the deck (None where it has a question a line), its cards, and a sentence for each flaw."""

    name: str
    cards: tuple[Card, ...]
    imprint: Imprint | None = None
    problems: tuple[str, ...] = ()

    @property
    def closed(self) -> int:
        """Return in how many cards there is an error."""
        return sum(card.is_closed for card in self.cards)
