"""What the types of the moments don't say, checked on the way in and on the way out."""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import msgspec
from msgspec import UNSET

from peercoach_tui.domain.career.moments import MapLineKept, MapLookedAt
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.gatherings.moments import GatheringChanged, GatheringSet
from peercoach_tui.domain.goals.moments import CheckedIn, GoalChanged, GoalSet
from peercoach_tui.domain.ids import EPOCH
from peercoach_tui.domain.listening.moments import Wrote
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.points.moments import PointChanged, PointKept
from peercoach_tui.domain.sessions.moments import Break, NextMeetingSet, SessionBegun, SessionChanged
from peercoach_tui.domain.zones import is_zone
from peercoach_tui.notebook.clean import cleaned
from peercoach_tui.notebook.errors import NotKept
from peercoach_tui.notebook.union import ENCODER

UNTIL = datetime(2200, 1, 1, tzinfo=UTC)
"""The first instant that is none."""

_ACT: msgspec.json.Decoder[list[AnyMoment]] = msgspec.json.Decoder(list[AnyMoment])
_CHECKED = {
    PartnerAdded,
    PartnerChanged,
    SessionBegun,
    Wrote,
    Break,
    FollowUpMade,
    FollowUpChanged,
    PointKept,
    PointChanged,
    NextMeetingSet,
    SessionChanged,
    GoalSet,
    GoalChanged,
    CheckedIn,
    MapLineKept,
    MapLookedAt,
    GatheringSet,
    GatheringChanged,
}
_NAMING = {GoalSet: "title", GoalChanged: "title", GatheringSet: "name", GatheringChanged: "name", MapLineKept: "text"}
"""What must say something where it is written: nothing shows a thing without it."""
_DAYS = (EPOCH.date(), UNTIL.date())
_UNSPEAKABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""Control characters, line ends, and what turns the direction of the text around it."""


def flaw(moments: Sequence[AnyMoment], partner: str, *, writing: bool = False) -> str:
    """Return what is wrong with the first ill one, as "note: at", or "" for none.

    A name, or what is to be brought up, may be empty only where it was erased, so none that is written is.
    """
    for moment in () if _all_instants(moments) else moments:
        if not is_instant(moment.at):
            return _named(moment, "at")
    for moment in moments:
        if type(moment) in _CHECKED and (field := _ill(moment, partner, writing)):
            return _named(moment, field)
    return ""


def checked(moments: Sequence[AnyMoment], partner: str) -> list[AnyMoment]:
    """Return the moments as they will be read again, once they are written. Raises `NotKept` when they couldn't be."""
    ill = ""
    try:
        read = _ACT.decode(ENCODER.encode([_writable(moment) for moment in moments]))
        ill = flaw(read, partner, writing=True)
    except msgspec.ValidationError as problem:
        # What stands before the place may quote a text.
        ill = str(problem).rpartition(" - at ")[2] or "its shape"
    if ill:
        raise NotKept(f"Not kept, it holds what can't be ({ill}): change that, then try again.")
    return read


def is_instant(value: datetime) -> bool:
    """Say whether it is aware and lies between 1970 and 2200."""
    return value.tzinfo is not None and EPOCH <= value < UNTIL


def is_name(value: str) -> bool:
    """Say whether it can be shown as a name."""
    return bool(value.strip()) and not _UNSPEAKABLE.search(value)


def _writable(moment: AnyMoment) -> AnyMoment:
    """Return the moment without halves of letters in its texts, which can't be written."""
    try:
        ENCODER.encode(moment)
    except UnicodeEncodeError:
        kind: type[AnyMoment] = type(moment)
        return msgspec.convert(cleaned(msgspec.to_builtins(moment)), kind)
    return moment


def _all_instants(moments: Sequence[AnyMoment]) -> bool:
    """Say whether all are good, as fast as can be: a naive one can't be compared with an aware one."""
    try:
        instants = [moment.at for moment in moments]
        return not instants or (min(instants) >= EPOCH and max(instants) < UNTIL)
    except TypeError:
        return False


def _named(moment: Any, field: str) -> str:
    return f"{moment.__struct_config__.tag}: {field}"


def _ill(moment: AnyMoment, partner: str, writing: bool) -> str:
    """Return the field of a moment of one of the kinds `_CHECKED` that can't be, "" for none."""
    match moment:
        case PartnerAdded(name=name) | PartnerChanged(name=name):
            if not (name is UNSET or (name == "" and not writing) or is_name(str(name))):
                return "name"
            return _ill_days(since=moment.since, pause=getattr(moment.pause, "until", None))
        case SessionChanged(began=began, zone=zone):
            if isinstance(began, datetime) and not is_instant(began):
                return "began"
            return "" if zone is UNSET or is_zone(str(zone)) else "zone"
        case SessionBegun(zone=zone):
            if moment.partner != partner:
                return "partner"
            if not is_instant(moment.began):
                return "began"
            return "" if is_zone(zone) else "zone"
        case Wrote(began=began) | Break(began=began):
            return "" if is_instant(began) else "began"
        case FollowUpMade(made=instant, due=due) | FollowUpChanged(resolved=instant, due=due):
            if isinstance(instant, datetime) and not is_instant(instant):
                return "made" if isinstance(moment, FollowUpMade) else "resolved"
            return "" if not isinstance(due, date) or _is_day(due) else "due"
        case PointKept() | PointChanged():
            return "text" if writing and _lacks_text(moment) else ""
        case NextMeetingSet(day=day) | MapLookedAt(day=day) | CheckedIn(day=day):
            return _ill_days(day=day)
    if writing and not _says_something(moment):
        return _NAMING[type(moment)]
    return _ill_days(due=getattr(moment, "due", None), day=getattr(moment, "day", None))


def _says_something(moment: AnyMoment) -> bool:
    """Say whether what names the thing has words, where the moment says them."""
    said = getattr(moment, _NAMING[type(moment)], UNSET) if type(moment) in _NAMING else UNSET
    return said is UNSET or bool(str(said).strip())


def _ill_days(**days: Any) -> str:
    """Return the name of the first that is a day and no good one, "" for none."""
    return next((name for name, day in days.items() if isinstance(day, date) and not _is_day(day)), "")


def _lacks_text(moment: PointKept | PointChanged) -> bool:
    # A mark may stand for the line that was said.
    needs_text = isinstance(moment, PointChanged) or moment.session is None
    return needs_text and moment.text is not UNSET and not str(moment.text).strip()


def _is_day(value: date) -> bool:
    return _DAYS[0] <= value < _DAYS[1]
