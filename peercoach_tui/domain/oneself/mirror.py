"""What is remembered of all meetings and follow-ups, so that only what is new is figured again."""

from collections.abc import Iterable, Iterator
from datetime import date
from weakref import WeakKeyDictionary

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.oneself.held import Held, SaidToDo, held
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.zones import zone_called


class Looked(Value):
    """What is kept with one partner at one moment: the accounts of all meetings, and the follow-ups of both."""

    accounts: tuple[Account, ...]
    follow_ups: tuple[FollowUp, ...]


class Mirror:
    """The meetings that ended and the follow-ups, of all partners; `zone` is where a follow-up without a meeting was made.

    What `look` returns never changes, so `held` may take it in a thread while more is kept. One thread at a time.
    """

    def __init__(self, zone: str) -> None:
        self._zone = zone_called(zone)
        self._looked: WeakKeyDictionary[Fold, tuple[int, Looked]] = WeakKeyDictionary()
        self._held: dict[str, tuple[Account, Held]] = {}

    def look(self, folds: Iterable[Fold]) -> tuple[Looked, ...]:
        """Return what is kept with each; with one with whom nothing was kept since the last look, the same as then."""
        return tuple(map(self._look, folds))

    def _look(self, fold: Fold) -> Looked:
        known, length = self._looked.get(fold), len(fold.timeline)
        if known is None or known[0] != length:
            known = self._looked[fold] = length, Looked(accounts=fold.accounts, follow_ups=fold.follow_ups)
        return known[1]

    def new(self, looked: Iterable[Looked]) -> int:
        """Return how many moments `held` would go through."""
        return sum(len(account.moments) for each in looked for account in each.accounts if not self._knows(account))

    def _knows(self, account: Account) -> bool:
        known = self._held.get(account.session.id)
        return known is not None and known[0] is account

    def held(self, looked: Iterable[Looked]) -> tuple[Held, ...]:
        """Return what the meetings that ended count for, in no order. Takes a while where many are new."""
        return tuple(self._of(account) for each in looked for account in each.accounts if account.ended)

    def _of(self, account: Account) -> Held:
        if not self._knows(account):
            self._held[account.session.id] = account, held(account)
        return self._held[account.session.id][1]

    def said(self, looked: Iterable[Looked]) -> tuple[SaidToDo, ...]:
        """Return the follow-ups, each on the day of its meeting, in no order."""
        return tuple(said for each in looked for said in self._said(each))

    def _said(self, looked: Looked) -> Iterator[SaidToDo]:
        days: dict[str | None, date] = {account.session.id: account.session.day for account in looked.accounts}
        for each in looked.follow_ups:
            day = days.get(each.session) or each.made.astimezone(self._zone).date()
            yield SaidToDo(day=day, owner=each.owner, sure=each.confidence, outcome=each.outcome)
