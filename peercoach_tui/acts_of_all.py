"""The acts on what is kept with each partner, which hear of what is kept, by whatever window."""

from collections.abc import Callable
from datetime import datetime

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import NamesNow
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.timeline import batches_in
from peercoach_tui.notebook.notebook import COACH, Notebook

FEW = 20
"""So many moments that come last are added to a fold where they are asked for; more are folded where they were read."""


class ActsOfAll:
    """The acts of each are the same as long as the program runs.

    `folded` is told of each fold that is made in the thread of the notebook, before it takes the place of another; `names` are as
    `Acts` has them.
    """

    def __init__(
        self,
        notebook: Notebook,
        *,
        now: Callable[[], datetime],
        new_id: Callable[[datetime], str],
        names: NamesNow,
        folded: Callable[[Fold], object],
    ) -> None:
        self._notebook, self._now, self._new_id, self._names, self._folded = notebook, now, new_id, names, folded
        self._known: dict[str, Acts] = {}
        self._batches: frozenset[str] = frozenset()

    def listen(self) -> None:
        """Hear of what is kept from now on."""
        self._notebook.listen(self._hear)
        self._batches = batches_in(self._notebook.moments(COACH))

    def of(self, id: str) -> Acts:
        """Return the acts on what is kept with a partner, the same each time. May be called in any thread."""
        acts = self._known.get(id)
        if acts is None:
            batches = self._standing_batches
            acts = Acts(self._notebook, id, now=self._now, new_id=self._new_id, batches=batches, names=self._names)
            # Another thread may have been first.
            acts = self._known.setdefault(id, acts)
        return acts

    def known(self) -> list[tuple[str, Acts]]:
        """Return the ids and the acts of those that were asked for."""
        return list(self._known.items())

    def _hear(self, id: str, moments: tuple[AnyMoment, ...]) -> None:
        """Pass on what was kept. What isn't quickly added to what is known is folded here, off the event loop."""
        if id == COACH:
            self._hear_coach(moments)
        elif moments and not any(map(self._is_shown, moments)):
            # All is folded anew once their batch came to its end.
            return
        elif self._is_quick(id, moments):
            self.of(id).hear(moments)
        else:
            self._fold_anew(id)

    def _is_shown(self, moment: AnyMoment) -> bool:
        return moment.batch is None or moment.batch in self._batches or moment.id in self._batches

    def _hear_coach(self, moments: tuple[AnyMoment, ...]) -> None:
        batches = batches_in(self._notebook.moments(COACH))
        if batches == self._batches:
            self.of(COACH).hear(moments)
            return
        self._batches = batches
        for id in (COACH, *self._notebook.ids()):
            self._fold_anew(id)

    def _is_quick(self, id: str, moments: tuple[AnyMoment, ...]) -> bool:
        """Say whether moments were sent from here, or are few that come last and take nothing back."""
        if moments and self.of(id).were_sent(moments):
            return True
        comes_last = self._notebook.moments(id)[-len(moments) :] == moments
        return 0 < len(moments) <= FEW and comes_last and not any(isinstance(moment, TakenBack) for moment in moments)

    def _fold_anew(self, id: str) -> None:
        fold = Fold(id, self._notebook.moments(id), batches=self._batches)
        if id != COACH:
            self._folded(fold)
        self.of(id).hear_fold(fold)

    def _standing_batches(self) -> frozenset[str]:
        return self._batches
