"""Which question comes next."""

from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache
from typing import Protocol

from peercoach_tui.domain.hashing import short_hash
from peercoach_tui.domain.moment import Order, order_of
from peercoach_tui.domain.questions.deck import Question
from peercoach_tui.domain.questions.moments import QuestionAsked, QuestionShown
from peercoach_tui.domain.value import Value

NEVER = datetime.min.replace(tzinfo=UTC)

Turn = tuple[datetime, Order]
"""When a question was last asked, and where its last showing stands in the timeline."""


class AskedIn(Protocol):
    """A meeting, or a sheet that was printed for one: which questions were asked and shown in it."""

    @property
    def asked(self) -> tuple[QuestionAsked, ...]:
        """Return what was asked, in its order."""
        ...

    @property
    def shown(self) -> tuple[QuestionShown, ...]:
        """Return what was shown, in its order."""
        ...


class History(Value):
    """How each question's id was asked and shown last, over the meetings with one partner."""

    asked: dict[str, QuestionAsked] = {}
    shown: dict[str, QuestionShown] = {}

    def after(self, met: AskedIn) -> "History":
        """Return the history with one more meeting, or with more of the same one."""
        asked, shown = dict(self.asked), dict(self.shown)
        for used in met.asked:
            if used.question and (used.question not in asked or asked[used.question].at <= used.at):
                asked[used.question] = used
        for seen in met.shown:
            if seen.question not in shown or shown[seen.question].at <= seen.at:
                shown[seen.question] = seen
        return History(asked=asked, shown=shown)

    def asked_at(self, question: str) -> datetime | None:
        """Return when the question of that id was last asked, None when it never was."""
        asked = self.asked.get(question)
        return None if asked is None else asked.at

    def turn(self, question: str) -> Turn:
        """Return when the question of that id was last asked and shown, for either `NEVER` when it never was."""
        shown = self.shown.get(question)
        return self.asked_at(question) or NEVER, order_of(shown) if shown is not None else (NEVER, "")

    def met_last(self, questions: Iterable[str]) -> frozenset[str]:
        """Return which of these ids were asked or shown last in the newest meeting with any of them."""
        met = {each: last for each in questions if (last := self._met(each)) is not None}
        newest = max((at for at, _ in met.values()), default=None)
        sessions = {session for at, session in met.values() if at == newest}
        return frozenset(id for id, (_, session) in met.items() if session in sessions)

    def _met(self, question: str) -> tuple[datetime, str] | None:
        moments = (self.asked.get(question), self.shown.get(question))
        return max(((moment.at, moment.session) for moment in moments if moment is not None), default=None)


def history(meetings: Iterable[AskedIn]) -> History:
    """Return the history of all these meetings."""
    told = History()
    for met in meetings:
        told = told.after(met)
    return told


def rotation(*groups: Iterable[Question], history: History, seed: str) -> tuple[Question, ...]:
    """Return the questions, those never asked before those that were, and in either those of one group before the next one's.

    Of a group the least recently asked comes first, and among those the least recently shown. Ties stand in an order that is
    shuffled by `seed` (the partner's id) and the same each time, so that a deck doesn't change under the coach's eyes. None
    that was met in the last meeting is the first, as long as there is another: who reads a question aloud and doesn't say so
    must not meet it first the next time.
    """
    placed = {each: place for place, group in enumerate(groups) for each in group}
    level = {each: (history.asked_at(each.id) is not None, place, history.turn(each.id)) for each, place in placed.items()}
    order = sorted(placed, key=lambda each: (level[each], _shuffled(seed, each.id)))
    if not order:
        return ()
    met = history.met_last(each.id for each in order)
    fresh = [each for each in order if each.id not in met] or order
    first = next((each for each in fresh if each.opens and level[each] == level[fresh[0]]), fresh[0])
    return (first, *(each for each in order if each is not first))


@lru_cache(maxsize=4096)
def _shuffled(seed: str, id: str) -> bytes:
    return short_hash(f"{seed}\0{id}".encode())
