"""What everyone is called now: told apart from others of one name, or hidden."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from itertools import count

from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.partners.told_apart import alike, told_apart
from peercoach_tui.domain.value import Value


class _Told(Value):
    turn: int = -1
    today: date = date.min
    apart: Mapping[str, str] = {}
    alike: frozenset[str] = frozenset()


class Naming:
    """What each is called, looked at anew once anything was kept.

    `everyone` gives all partners as they stand, `order` the ids of all who are kept in the order in which they were added, also
    of those whose files can't be read; `today` is the local date in the zone that `zone` names now, `hidden` says whether names
    are hidden now. Only `renew` may be called in any thread: all else looks at what was sent.
    """

    def __init__(
        self,
        everyone: Callable[[], Iterable[Partner]],
        order: Callable[[], list[str]],
        *,
        today: Callable[[], date],
        zone: Callable[[], str],
        hidden: Callable[[], bool],
    ) -> None:
        self._everyone, self._order, self._today, self._zone, self._hidden = everyone, order, today, zone, hidden
        self._turns = count()
        self._turn = next(self._turns)
        self._told = _Told()

    def renew(self) -> None:
        """Look at all names anew when one is asked for: something was sent, or kept elsewhere."""
        self._turn = next(self._turns)

    def named(self, partner: Partner) -> Partner:
        """Return a partner with what they are called now."""
        if alias := self.alias(partner.id):
            return partner.but(alias=alias)
        turn, today, told = self._turn, self._today(), self._told
        if (told.turn, told.today) != (turn, today):
            everyone = tuple(self._everyone())
            apart = told_apart(everyone, today, self._zone())
            told = self._told = _Told(turn=turn, today=today, apart=apart, alike=alike(everyone))
        words, shared = told.apart.get(partner.id, ""), partner.id in told.alike
        return partner.but(apart=words, alike=shared) if words or shared else partner

    def alias(self, id: str) -> str:
        """Return what stands in the place of a name while names are hidden: "Partner 2" for who was added second; "" else."""
        if not self._hidden():
            return ""
        place = self.place(id)
        return f"Partner {place}" if place else "Partner"

    def place(self, id: str) -> int:
        """Return the place of someone in the order in which all were added, 1 for the first; 0 for nobody known."""
        order = self._order()
        return order.index(id) + 1 if id in order else 0
