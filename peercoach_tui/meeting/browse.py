"""Browsing: which questions fit now, and the trail of those that were shown."""

from collections.abc import Callable, Sequence
from datetime import datetime

from peercoach_tui.domain.questions.deck import Aim, Deck, Question, Topic
from peercoach_tui.domain.questions.fitting import Fitting, in_turn
from peercoach_tui.domain.questions.rotation import History
from peercoach_tui.domain.sessions.account import Account, Span
from peercoach_tui.domain.sessions.plan import Stages
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value


class Trail(Value):
    """The ids of the questions shown one after the other, and the place of the one on the screen."""

    ids: tuple[str, ...] = ()
    place: int = 0

    @property
    def shown(self) -> str:
        """Return the id of the one on the screen, "" while nothing was shown."""
        return self.ids[self.place] if self.ids else ""

    def forward(self, order: Sequence[str]) -> "Trail":
        """Return the trail a step on; at its end comes the first of `order` that was not among the last ones shown."""
        if self.place + 1 < len(self.ids):
            return self.but(place=self.place + 1)
        recent = self.ids[-(len(order) - 1) :] if len(order) > 1 else self.ids
        fresh = next((id for id in order if id not in recent), None)
        return self if fresh is None else Trail(ids=(*self.ids, fresh), place=len(self.ids))

    def back(self) -> "Trail":
        """Return the trail a step back, the same at its beginning."""
        return self.but(place=max(0, self.place - 1))

    def among(self, order: Sequence[str]) -> "Trail":
        """Return the trail with those alone that are among `order`, and the one on the screen."""
        stays = [place for place, id in enumerate(self.ids) if place == self.place or id in order]
        ids = tuple(self.ids[place] for place in stays)
        return self.but(ids=ids, place=stays.index(self.place)) if ids != self.ids else self

    def to(self, id: str) -> "Trail":
        """Return the trail at a question that is on it, or that is added at its end."""
        return self.but(place=self.ids.index(id)) if id in self.ids else Trail(ids=(*self.ids, id), place=len(self.ids))


Corner = tuple[tuple[Span, ...], Topic | None, Aim | None]
"""Where in a meeting a trail belongs: the visit to a stage, and what the questions were turned to."""

Place = tuple[str, Side | None, Topic | None, Aim | None]
"""A stage with its coach, and what the questions were turned to."""


class Browser:
    """Goes through the questions of one meeting.

    `deck` returns them as they are now. What is switched off meanwhile stays in view until one goes on, and comes up no more.
    `earlier` is the history of the other meetings, `seed` the partner's id, `first_meeting` whether this one is the first.
    `printed` are the ids of the questions on the sheet that was taken to it: they come first, until they are used.
    Each stage of each turn has a trail of its own, for each turn of the deck: what is shown always fits the account. Who comes
    back to one finds the question that was there, unless it was used meanwhile.
    """

    def __init__(
        self,
        deck: Callable[[], Deck],
        stages: Stages,
        earlier: History,
        seed: str,
        *,
        first_meeting: bool = False,
        printed: Sequence[str] = (),
    ) -> None:
        self._deck, self._stages = deck, stages
        self._earlier, self._seed, self._first_meeting, self._printed = earlier, seed, first_meeting, printed
        self._trail = Trail()
        self._left: dict[Place, Trail] = {}
        self._place: Place | None = None
        self._corner: Corner | None = None

    @property
    def showing(self) -> str:
        """Return the id of the question that was shown last, "" for none."""
        return self._trail.shown

    def bookmark(self) -> Callable[[], None]:
        """Return what goes back to where it is now; what fits the account there is found as ever."""
        trail, left, place, corner = self._trail, {**self._left}, self._place, self._corner

        def go_back() -> None:
            self._trail, self._left, self._place, self._corner = trail, {**left}, place, corner

        return go_back

    def shown(self, account: Account) -> Question | None:
        """Return the question on the screen, None when no deck has one for this stage."""
        return self._deck().find(self._here(account).shown)

    def forward(self, account: Account) -> None:
        """Show the next question: forward on the trail, else the least recently asked that was not shown on it."""
        order = self._order(account)
        self._trail = self._here(account).among(order).forward(order)

    def back(self, account: Account) -> None:
        """Show the question that was shown before."""
        self._trail = self._here(account).among(self._order(account)).back()

    def coming(self, account: Account, count: int) -> tuple[Question, ...]:
        """Return the question on the screen and those that come next, so many in all, or fewer where there are no more."""
        order, ids = self._order(account), dict[str, None]()
        trail = self._here(account).among(order)
        for _ in range(count):
            ids[trail.shown] = None
            trail = trail.forward(order)
        return tuple(question for question in map(self._deck().find, ids) if question is not None)

    def pick(self, account: Account, question: str) -> None:
        """Show the question of that id; those that would have come before it come next."""
        if question in self._order(account):
            self._trail = self._here(account).to(question)

    def show(self, account: Account, question: str) -> None:
        """Show the question of that id, if it fits the stage."""
        if question in self._order(account):
            self._enter(account, Trail(ids=(question,)))

    def asked(self, account: Account, question: str) -> datetime | None:
        """Return when the question of that id was last used with this partner, this meeting included; None when it never was."""
        here = max((asked.at for asked in account.asked if asked.question == question), default=None)
        return here or self._earlier.asked_at(question)

    def _here(self, account: Account) -> Trail:
        is_gone = self._trail.shown and self._deck().find(self._trail.shown) is None
        if self._corner != _corner(account) or is_gone:
            order, left = self._order(account), self._left_at(account)
            self._enter(account, left if left.shown in order else Trail(ids=order[:1]))
        return self._trail

    def _left_at(self, account: Account) -> Trail:
        """Return the trail that was left here, a step on where its question was used."""
        place = _place(account)
        left = self._trail if place == self._place else self._left.get(place, Trail())
        used = any(asked.question == left.shown for asked in account.asked)
        return left.forward(self._order(account)) if used else left

    def _enter(self, account: Account, trail: Trail) -> None:
        if self._place is not None:
            self._left[self._place] = self._trail
        self._corner, self._place, self._trail = _corner(account), _place(account), trail

    def _order(self, account: Account) -> tuple[str, ...]:
        aims = (account.aim,) if account.aim else self._stages.find(account.stage).aims
        fitting = Fitting(stage=account.stage, aims=aims, topic=account.topic, first_meeting=self._first_meeting)
        order = [each.id for each in in_turn(self._deck(), fitting, self._earlier.after(account), self._seed)]
        used = {asked.question for asked in account.asked}
        first = [each for each in self._printed if each in order and each not in used]
        return tuple(dict.fromkeys((*first, *order)))


def _place(account: Account) -> Place:
    return account.stage, account.coach, account.topic, account.aim


def _corner(account: Account) -> Corner:
    return account.spans[-1:], account.topic, account.aim
