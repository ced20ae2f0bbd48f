"""A check-in that is being made of a note: what was left of it, or came back."""

from dataclasses import dataclass, field

from peercoach_tui.domain.goals.goal_words import score_words
from peercoach_tui.meeting.draft import Draft


def _of_a_note() -> Draft:
    return Draft(None, lambda: "a check-in of a note")


@dataclass
class CheckInDraft:
    """The line, the number from 0 to 10 or None, and the id of the goal; kept in memory alone.

    `number` is the number as it was typed: with no word beside it, it is something that was typed all the same.
    """

    line: Draft = field(default_factory=_of_a_note)
    number: Draft = field(default_factory=_of_a_note)
    score: int | None = None
    goal: str = ""

    @property
    def drafts(self) -> tuple[Draft, Draft]:
        """Return the line and the number."""
        return self.line, self.number

    @property
    def left_score(self) -> int | None:
        """Return the number that waits, None for none."""
        return self.score if self.number.waiting else None

    @property
    def waits(self) -> bool:
        """Say whether anything of it was left, or came back."""
        return any(draft.waiting for draft in self.drafts)

    def drop(self, after: str) -> None:
        """Drop what waits, to be brought back while `after` is the id of the newest act."""
        for draft in self.drafts:
            for piece in draft.waiting:
                draft.returning.drop(piece.id, after)

    def bring_back(self, after: str) -> bool:
        """Bring back what was dropped when `after` was the newest act; False where nothing was."""
        found = [draft.returning.bring_back(after) for draft in self.drafts]
        return found != [None, None]


def type_number(number: Draft, score: int | None) -> None:
    """Take a number that was chosen, None for none, in the place of what waited."""
    number.put_down()
    number.open(number.next.id if number.next else "")
    if score is None:
        number.drop()
    else:
        number.type(score_words(score))
