"""Whether two windows made the same change, so that it stands once one of them took its own back."""

from typing import Any

from msgspec import UNSET
from msgspec.structs import fields

from peercoach_tui.domain.moment import said_in
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.sessions.moments import SessionChanged
from peercoach_tui.domain.thing import thing_of
from peercoach_tui.domain.timeline import Timeline
from peercoach_tui.domain.which_appointment import Step


def still_said(timeline: Timeline, act: AnyMoment) -> bool:
    """Say whether all that a change says which stands no more is said by other changes of the same thing.

    A date that is set and a meeting that begins are no changes: several are of one appointment, each of its own day.
    """
    if isinstance(act, Step):
        return False
    kind: Any = type(act)
    names = [field.name for field in fields(kind) if field.default is UNSET]
    said = said_in(act, names)
    others = [each for each in timeline.of_kind(kind) if each.id != act.id and _about(each) == _about(act)] if said else []
    return bool(said) and all(_newest(others, name) == value for name, value in said.items())


def _about(change: AnyMoment) -> str | None:
    """Return the id of what a change is about, a thing or a meeting; None for the partner."""
    return thing_of(change) or (change.session if isinstance(change, SessionChanged) else None)


def _newest(changes: list[Any], name: str) -> Any:
    return next((value for each in reversed(changes) if (value := getattr(each, name)) is not UNSET), UNSET)
