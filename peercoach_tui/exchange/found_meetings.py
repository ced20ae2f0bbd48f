"""Meetings that are found piece by piece: what is of one person, day and hour is one meeting."""

from typing import Any

from peercoach_tui.domain.partners.names import common_form
from peercoach_tui.exchange.found import FoundMeeting

_FIRST = ("minutes", "coached", "was_coached", "place")


class FoundMeetings:
    """The meetings of one file, in the order in which each was first met."""

    def __init__(self) -> None:
        self._pieces: dict[tuple[object, ...], list[FoundMeeting]] = {}

    def add(self, piece: FoundMeeting) -> None:
        """Add a meeting, or more of one: notes and follow-ups are added, of all else what was said first stands."""
        key = (common_form(piece.person), piece.day, piece.id or piece.hour)
        self._pieces.setdefault(key, []).append(piece)

    def all(self) -> tuple[FoundMeeting, ...]:
        """Return them."""
        return tuple(map(_joined, self._pieces.values()))


def _joined(pieces: list[FoundMeeting]) -> FoundMeeting:
    if len(pieces) == 1:
        return pieces[0]
    first: dict[str, Any] = {
        name: next(filter(None, (getattr(each, name) for each in pieces)), getattr(pieces[0], name)) for name in _FIRST
    }
    return pieces[0].but(
        notes=tuple(note for each in pieces for note in each.notes),
        follow_ups=tuple(follow_up for each in pieces for follow_up in each.follow_ups),
        learned="\n".join(dict.fromkeys(each.learned for each in pieces if each.learned)),
        **first,
    )
