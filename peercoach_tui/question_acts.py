"""Acts on the coach's own questions, and on what is switched off, in the coach's own folder."""

from typing import Any

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.partners.names import visible
from peercoach_tui.domain.questions.log import OwnQuestion
from peercoach_tui.domain.questions.moments import QuestionChanged, QuestionsSwitched, QuestionWritten


def on_one_line(text: str) -> str:
    """Return the words of a question on one line; "" where nothing of it can be seen."""
    return " ".join(text.split()) if visible(text) else ""


class QuestionActs:
    """Writes questions, changes and switches them. Every act returns its `Kept`, or None when there was nothing to do."""

    def __init__(self, acts: Acts) -> None:
        self.acts = acts

    def find(self, card: str) -> OwnQuestion | None:
        """Return the question of that id as it was sent, None when there is none or it was dropped."""
        found = self.acts.fold.questions.find(card)
        return None if found is None or found.dropped else found

    def switch(self, of: str) -> Kept:
        """Switch the deck or the question of that id off, or on again."""
        return self.acts.send(self.acts.moment(QuestionsSwitched, of=of, on=of in self.acts.fold.questions.off))

    def write(self, text: str) -> tuple[str, Kept] | None:
        """Write a question, and return its id as well; None without words."""
        words = on_one_line(text)
        if not words:
            return None
        said = self.acts.moment(QuestionWritten, card=self.acts.new_id(), text=words)
        return said.card, self.acts.send(said)

    def change(self, card: str, **fields: object) -> Kept | None:
        """Change fields of a question; its words can't be taken away."""
        before = self.find(card)
        new: dict[str, Any] = {name: value for name, value in fields.items() if getattr(before, name, value) != value}
        if before is None or not new or new.get("text") == "":
            return None
        return self.acts.send(self.acts.moment(QuestionChanged, card=card, **new))

    def drop(self, card: str) -> Kept | None:
        """Drop a question: it comes up no more."""
        return self.change(card, dropped=True)
