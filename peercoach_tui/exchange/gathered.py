"""Meetings that are found piece by piece: what is of one person, day and hour is one meeting."""

from typing import Any

from peercoach_tui.domain.partners.names import common_form
from peercoach_tui.exchange.found import FoundMeeting


class Gathered:
    """The meetings of one file, in the order in which each was first met."""

    def __init__(self) -> None:
        self._known: dict[tuple[object, ...], FoundMeeting] = {}

    def add(self, piece: FoundMeeting) -> None:
        """Add a meeting, or more of one: notes and follow-ups are added, of all else what was said first stands."""
        key = (common_form(piece.person), piece.day, piece.id or piece.hour)
        known = self._known.get(key)
        if known is None:
            self._known[key] = piece
            return
        first = ("minutes", "coached", "was_coached", "place", "learned")
        more: dict[str, Any] = {name: getattr(known, name) or getattr(piece, name) for name in first}
        if piece.learned and known.learned not in ("", piece.learned):
            more["learned"] = f"{known.learned}\n{piece.learned}"
        notes, follow_ups = (*known.notes, *piece.notes), (*known.follow_ups, *piece.follow_ups)
        self._known[key] = known.but(notes=notes, follow_ups=follow_ups, **more)

    def all(self) -> tuple[FoundMeeting, ...]:
        """Return them."""
        return tuple(self._known.values())
