"""Pages in memory on which meetings are played: what is kept there is kept at once."""

from concurrent.futures import Future

from peercoach_tui.domain.live import Live
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.notebook.notebook import COACH


class Pages:
    """What `Acts` needs of a notebook, without a disk."""

    def __init__(self) -> None:
        self._moments: dict[str, list[AnyMoment]] = {}
        self._kept: Future[None] = Future()
        self._kept.set_result(None)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the partners, in the order in which they were added, without `COACH`."""
        return tuple(id for id in self._moments if id != COACH)

    def moments(self, partner: str) -> tuple[AnyMoment, ...]:
        """Return all that was kept with a partner, in the order in which it came."""
        return tuple(self._moments.get(partner, ()))

    def keep(self, partner: str, *moments: AnyMoment) -> Future[None]:
        """Keep moments of one partner."""
        self._moments.setdefault(partner, []).extend(moments)
        return self._kept

    def lives(self, partner: str) -> tuple[Live, ...]:
        """Return no meeting under way: one is played after the other."""
        return ()

    def keep_live(self, partner: str, live: Live) -> Future[None]:
        """Keep no sign of life: nothing that is played is killed."""
        return self._kept

    def end_live(self, partner: str, session: str) -> Future[None]:
        """Remove nothing: no sign of life was kept."""
        return self._kept

    def drop_live(self, partner: str, live: Live) -> Future[None]:
        """Remove nothing: nothing was left."""
        return self._kept

    def is_own(self, partner: str, id: str) -> bool:
        """Say that everything was kept here."""
        return True
