"""What the types of the moments don't say: instants and days that calendars show, zones that there are, names that have words."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import UTC, date, datetime
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any, NamedTuple, get_args

from peercoach_tui.domain.career.moments import MapLineKept
from peercoach_tui.domain.gatherings.moments import GatheringChanged, GatheringSet
from peercoach_tui.domain.goals.moments import GoalChanged, GoalSet
from peercoach_tui.domain.ids import EPOCH
from peercoach_tui.domain.moment import Id, Moment
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
_IDS: tuple[Any, ...] = (Id, tuple[Id, ...])
_DAYS: tuple[Any, ...] = (datetime, date, Pause)
_IN_IDS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
_UNSPEAKABLE = frozenset(map(chr, SIGNS)) | {"\n"}
"""Control characters, line ends, and what turns the direction of the text around it."""


def flaw(moments: Sequence[AnyMoment], partner: str, *, writing: bool = False) -> str:
    """Return what is wrong with the first ill one, as "note: at", or "" for none.

    A name, or what is to be brought up, may be empty only where it was erased, so none that is written is.
    """
    for moment in () if _all_sound(moments, partner, writing) else moments:
        kind: Any = type(moment)
        checked = _checked(kind)
        for field in checked.ids:
            if not _are_ids({getattr(moment, field)}):
                return _named(moment, field)
        for field in ("at", *checked.others):
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


class _Checked(NamedTuple):
    """The fields of a kind that hold more than their type says, besides `at`: those that hold ids, and others."""

    ids: tuple[str, ...]
    others: tuple[str, ...]


def _all_sound(moments: Sequence[AnyMoment], partner: str, writing: bool) -> bool:
    """Say whether none is ill, as fast as can be: kind by kind, and the ids of a field and all instants at once."""
    by_kind = defaultdict[Any, list[AnyMoment]](list)
    for moment in moments:
        by_kind[type(moment)].append(moment)
    for kind, those in by_kind.items():
        checked = _checked(kind)
        if not all(_are_ids({*map(attrgetter(field), those)}) for field in checked.ids):
            return False
        for field in checked.others:
            if not all(_is_sound(moment, field, partner, writing) for moment in those):
                return False
    return _are_instants([moment.at for moment in moments])


def _are_ids(values: Collection[object]) -> bool:
    """Say whether no text among these, or in a tuple among these, has a character that no id has."""
    rows = [value for value in values if isinstance(value, tuple)]
    texts = "".join(chain([value for value in values if isinstance(value, str)], *rows))
    return texts.isascii() and not texts.encode().translate(None, _IN_IDS)


def _are_instants(values: Collection[datetime]) -> bool:
    """Say whether all are good: a naive one can't be compared with an aware one."""
    try:
        return not values or (min(values) >= EPOCH and max(values) < UNTIL)
    except TypeError:
        return False


@cache
def _checked(kind: Any) -> _Checked:
    # What msgspec tells of the fields of a kind it finds out anew for those that all kinds have.
    if kind is object:
        return _Checked((), ())
    held = {name: (type, *get_args(type)) for name, type in getattr(kind, "__annotations__", {}).items() if name != "at"}
    by_name, before = ("zone", "partner", _NAMES.get(kind)), _checked(kind.__mro__[1])
    return _Checked(
        (*before.ids, *(name for name, types in held.items() if any(each in types for each in _IDS))),
        (*before.others, *(name for name, types in held.items() if name in by_name or any(each in types for each in _DAYS))),
    )


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
