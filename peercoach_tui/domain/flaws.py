"""What the types of the moments don't say: instants and days that calendars show, zones that there are, names that have words."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import cache
from typing import Any, get_args

from msgspec.structs import fields

from peercoach_tui.domain.career.moments import MapLineKept
from peercoach_tui.domain.gatherings.moments import GatheringChanged, GatheringSet
from peercoach_tui.domain.goals.moments import GoalChanged, GoalSet
from peercoach_tui.domain.ids import EPOCH
from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.partners.partner import Pause
from peercoach_tui.domain.plain import SIGNS
from peercoach_tui.domain.points.moments import PointChanged, PointKept
from peercoach_tui.domain.questions.moments import QuestionChanged, QuestionWritten
from peercoach_tui.domain.zones import is_zone

UNTIL = datetime(2200, 1, 1, tzinfo=UTC)
"""The first instant that is none."""

_NAMES: dict[type[Moment], str] = dict.fromkeys((PartnerAdded, PartnerChanged, GatheringSet, GatheringChanged), "name")
_NAMES |= {GoalSet: "title", GoalChanged: "title"} | dict.fromkeys(
    (MapLineKept, PointKept, PointChanged, QuestionWritten, QuestionChanged), "text"
)
"""What must say something where it is written: nothing shows a thing without it."""
_UNSPEAKABLE = frozenset(map(chr, SIGNS)) | {"\n"}
"""Control characters, line ends, and what turns the direction of the text around it."""


def flaw(moments: Sequence[AnyMoment], partner: str, *, writing: bool = False) -> str:
    """Return what is wrong with the first ill one, as "note: at", or "" for none.

    A name, or what is to be brought up, may be empty only where it was erased, so none that is written is.
    """
    for moment in () if _all_instants(moments) else moments:
        if not is_instant(moment.at):
            return _named(moment, "at")
    for moment in moments:
        kind: Any = type(moment)
        for field in _checked(kind):
            if not _is_sound(moment, field, partner, writing):
                return _named(moment, field)
    return ""


def is_instant(value: datetime) -> bool:
    """Say whether it is aware and lies between 1970 and 2200."""
    return value.tzinfo is not None and EPOCH <= value < UNTIL


def is_day(value: date) -> bool:
    """Say whether it lies between 1970 and 2200."""
    return EPOCH.date() <= value < UNTIL.date()


def is_name(value: str) -> bool:
    """Say whether it can be shown as a name."""
    return bool(value.strip()) and _UNSPEAKABLE.isdisjoint(value)


def _all_instants(moments: Sequence[AnyMoment]) -> bool:
    """Say whether all are good, as fast as can be: a naive one can't be compared with an aware one."""
    try:
        instants = [moment.at for moment in moments]
        return not instants or (min(instants) >= EPOCH and max(instants) < UNTIL)
    except TypeError:
        return False


@cache
def _checked(kind: Any) -> tuple[str, ...]:
    """Return the fields of a kind that hold more than their type says."""
    by_name = {"zone", "partner", _NAMES.get(kind)}
    held = {field.name: {field.type, *get_args(field.type)} for field in fields(kind) if field.name != "at"}
    return tuple(name for name, types in held.items() if name in by_name or not types.isdisjoint({datetime, date, Pause}))


def _is_sound(moment: Any, field: str, partner: str, writing: bool) -> bool:
    match getattr(moment, field):
        case datetime() as instant:
            return is_instant(instant)
        case date() as day:
            return is_day(day)
        case Pause(until=date() as until):
            return is_day(until)
        case str() as text:
            return _says(moment, field, text, partner, writing)
    return True


def _says(moment: AnyMoment, field: str, text: str, partner: str, writing: bool) -> bool:
    if field == "zone":
        return is_zone(text)
    if field == "partner":
        return text == partner
    if isinstance(moment, PartnerAdded | PartnerChanged):
        return is_name(text) or (text == "" and not writing)
    # A mark may stand for the line that was said.
    return not writing or bool(text.strip()) or (isinstance(moment, PointKept) and moment.session is not None)


def _named(moment: Any, field: str) -> str:
    return f"{moment.__struct_config__.tag}: {field}"
