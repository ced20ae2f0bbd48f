"""What was said of a meeting before it was put right."""

from collections.abc import Iterable
from typing import Any

from msgspec import UNSET

from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.sessions.moments import SessionBegun, SessionChanged


def values_of(moments: Iterable[Moment], field: str) -> tuple[Any, ...]:
    """Return the values that a field of a session had by its moments, in order: as it began, then as it was changed.

    What a meeting does not begin with, such as the minutes that somebody coached, is None at first.
    """
    told = (getattr(each, field, None) for each in moments if isinstance(each, SessionBegun | SessionChanged))
    return tuple(value for value in told if value is not UNSET)
