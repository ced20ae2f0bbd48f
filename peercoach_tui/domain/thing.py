"""Which thing a moment is about: a follow-up, a point, a goal and their like."""

from collections.abc import Mapping
from typing import Any

from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.timeline import session_of

NAMES = ("follow_up", "point", "goal", "line", "gathering", "card")
"""The fields of moments that name a thing, the most particular first: a follow-up may be a step to a goal."""


def thing_in(fields: Mapping[str, Any]) -> Any:
    """Return the id of the thing that the fields of a moment name, None where they name none."""
    return next((fields[name] for name in NAMES if fields.get(name)), None)


def thing_of(moment: Moment) -> str | None:
    """Return the id of the thing that a moment is about, None for none."""
    return next((id for id in (getattr(moment, name, None) for name in NAMES) if id), None)


def is_about(moment: AnyMoment, folder: str, id: str) -> bool:
    """Say whether a moment of a folder is about the meeting, the thing or the partner of that id.

    What belongs to a meeting or to a thing is not about the partner.
    """
    of = {session_of(moment), thing_of(moment)} - {None}
    return id in of if of else id == folder
