"""What the moments of one timeline come to of the partner themselves."""

from datetime import UTC, datetime
from typing import Any

from peercoach_tui.domain.moment import said_in
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.partners.partner import SOMEONE, Partner
from peercoach_tui.domain.sessions.moments import SessionBegun
from peercoach_tui.domain.timeline import Timeline, session_of

CHANGEABLE = (
    "name",
    "cadence",
    "agreement",
    "archived",
    "group",
    "role",
    "since",
    "contact",
    "topics",
    "named",
    "pause",
)
BEFORE_ALL = datetime(1970, 1, 1, tzinfo=UTC)


class PartnerFold:
    """The partner is folded when first asked for, and anew once anything was said of them. `id` is the name of their folder.

    `changed` is the instant of the newest moment about them, whether it stands or not; None for none.
    """

    def __init__(self, id: str, timeline: Timeline) -> None:
        self._id, self._timeline = id, timeline
        self._partner: Partner | None = None
        self.changed: datetime | None = None

    @property
    def partner(self) -> Partner:
        """Return the partner: of each field the later moment wins. One of whom none could be read is called "Someone"."""
        if self._partner is None:
            self._partner = self._folded()
        return self._partner

    @property
    def is_hidden(self) -> bool:
        """Say whether they were added, and only with what doesn't stand."""
        hidden = False
        for moment in self._timeline:
            if isinstance(moment, PartnerAdded):
                if self._timeline.came_in(moment):
                    return False
                hidden = True
        return hidden

    def hear(self, moment: AnyMoment) -> None:
        """Take note of when a moment came, whether it stands or not; it comes after those before."""
        if _is_about(moment):
            self.changed = moment.at

    def take(self, moment: AnyMoment) -> None:
        """Add a moment that stands; it comes after those before."""
        if isinstance(moment, PartnerAdded | PartnerChanged):
            self._partner = None

    def forget(self, *touched: AnyMoment) -> None:
        """Fold anew what these moments touch, or all."""
        if not touched:
            about = filter(_is_about, reversed(self._timeline))
            newest = next(about, None)
            self.changed = newest.at if newest is not None else None
        if not touched or any(isinstance(moment, SessionBegun | PartnerAdded | PartnerChanged) for moment in touched):
            self._partner = None

    def _folded(self) -> Partner:
        about: list[PartnerAdded | PartnerChanged] = [*self._timeline.of_kind(PartnerAdded, PartnerChanged)]
        first = next((moment.at for moment in self._timeline), BEFORE_ALL)
        added = next((moment.at for moment in about if isinstance(moment, PartnerAdded)), first)
        fields: dict[str, Any] = {"name": SOMEONE, "added": added}
        for moment in about:
            fields |= said_in(moment, CHANGEABLE)
        return Partner(id=self._id, **fields)


def _is_about(moment: AnyMoment) -> bool:
    return session_of(moment) is None or isinstance(moment, PartnerChanged)
