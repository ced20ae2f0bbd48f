"""What version 1 kept of a partner, as the moments of today."""

from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

import msgspec
from msgspec import UNSET

from peercoach_tui.domain.flaws import flaw, is_name
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpChanged, FollowUpMade
from peercoach_tui.domain.ids import EPOCH
from peercoach_tui.domain.moment import INSTANT, TakenBack, order_of
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.partners.partner import SOMEONE, Partner
from peercoach_tui.domain.sessions.moments import SessionBegun
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.timeline import Timeline, session_of
from peercoach_tui.domain.value import Value
from peercoach_tui.notebook.names import FILE
from peercoach_tui.notebook.version_1.file import (
    AnyOld,
    OldCarried,
    OldChanged,
    OldFile,
    OldFollowUp,
    OldMade,
    OldPartner,
    OldTakenBack,
    Unread,
    read,
)

_ABOUT_PARTNER = ("name", "cadence", "agreement", "archived")
_ABOUT_FOLLOW_UP = ("owner", "what", "when", "due", "confidence", "report")
_CHANGEABLE = (*_ABOUT_FOLLOW_UP, "outcome", "resolved")
_ABOUT_SESSION = ("id", "partner", "began", "zone", "first", "form", "minutes", "place", "typed_up")


class Was(NamedTuple):
    """What version 1 folded from a file.

    `follow_ups` are without those withdrawn, by their ids, and `standing` holds the ids of the moments that stand by session. The
    making of a follow-up stands when the follow-up wasn't withdrawn: that is how version 1 showed it.
    """

    partner: Partner
    sessions: tuple[Session, ...]
    follow_ups: Mapping[str, FollowUp]
    standing: Mapping[str, frozenset[str]]
    moments: frozenset[str]
    """The ids of all of its moments."""

    def differs(self, fold: Fold) -> str:
        """Return what of a fold of today is not as it was: "the partner", "a follow-up"; "" when all is."""
        if fold.partner != self.partner:
            return "the partner"
        if fold.sessions != self.sessions:
            return "a session"
        if {each.id: _timeless(each) for each in fold.follow_ups} != {
            id: _timeless(each) for id, each in self.follow_ups.items()
        }:
            return "a follow-up"
        for session in self.sessions:
            stand = {moment.id for moment in fold.account(session).moments}
            if stand & self.moments != self.standing[session.id]:
                return "a moment"
        return ""


def moments_of(content: bytes, partner: str, path: Path = Path(FILE)) -> tuple[AnyMoment, ...]:
    """Return what a file of the partner of that id holds, as moments in order; the same bytes give the same moments.

    Moments keep their ids; what version 1 had no moment for gets one whose id is a hash of what it is made of. `path` is for
    the message. Raises `Unread` and `TooNew`.
    """
    old = read(content, partner, path)
    moments = [_clean(moment) for moment in _converted(old)]
    moments = sorted([*moments, *_mended(moments, old)], key=order_of)
    ill = flaw(moments, partner, writing=True)
    if ill:
        raise Unread(path, f"({ill})")
    return tuple(moments)


def was(content: bytes, partner: str, path: Path = Path(FILE)) -> Was:
    """Return what version 1 folded from a file. Raises `Unread` and `TooNew`."""
    old = read(content, partner, path)
    sessions = [Session(**_fields(each, _ABOUT_SESSION)) for each in old.sessions]
    standing: dict[str, set[str]] = {session.id: set() for session in sessions}
    for moment in _standing(old):
        standing.setdefault(moment.session or "", set()).add(moment.id)
    return Was(
        Partner(id=partner, added=old.partner.added, **_of_partner(old.partner)),
        tuple(sorted(sessions, key=lambda session: (session.began, session.id))),
        {each.id: _follow_up(each) for each in old.follow_ups if not each.withdrawn},
        {session: frozenset(ids) for session, ids in standing.items()},
        frozenset(moment.id for moment in old.moments),
    )


def _follow_up(old: OldFollowUp) -> FollowUp:
    return FollowUp(**_fields(old, ("id", "made", "changed", "session", *_CHANGEABLE)))


def _timeless(follow_up: FollowUp) -> FollowUp:
    """Return the follow-up without when it was changed last, which today is when its newest change was kept."""
    return follow_up.but(changed=EPOCH)


def _converted(old: OldFile) -> Iterator[AnyMoment]:
    yield _added(old.partner)
    yield from _begun(old)
    yield from _of_follow_ups(old)
    for moment in old.moments:
        match moment:
            case OldMade() | OldChanged():
                """Told with their follow-up."""
            case OldCarried():
                yield FollowUpCarried(id=moment.id, at=moment.at, session=moment.session, follow_up=moment.follow_up)
            case OldTakenBack():
                yield TakenBack(id=moment.id, at=moment.at, session=moment.session, of=moment.of)
            case _:
                yield moment


def _added(partner: OldPartner) -> PartnerAdded:
    added = partner.added
    return PartnerAdded(id=_id(added, "partner added", partner), at=added, **_of_partner(partner))


def _of_partner(partner: OldPartner) -> dict[str, Any]:
    """Return what is said of a partner. A name without what can't be shown: a tab was pasted as easily as typed."""
    name = "".join(letter if is_name(f"x{letter}") else " " for letter in partner.name).strip()
    return _fields(partner, _ABOUT_PARTNER) | {"name": partner.name if is_name(partner.name) else name or SOMEONE}


def _begun(old: OldFile) -> Iterator[SessionBegun]:
    """Yield the beginning of each session, which comes before all else in it."""
    first: dict[str, AnyOld] = {}
    for moment in old.moments:
        first.setdefault(moment.session or "", moment)
    for session in old.sessions:
        at = session.began
        if session.id in first:
            next_to_it = first[session.id]
            at = next_to_it.at if session.typed_up else min(at, next_to_it.at)
            if (at, session.id) > (next_to_it.at, next_to_it.id):
                at -= INSTANT
        yield SessionBegun(at=at, **_fields(session, _ABOUT_SESSION))


def _of_follow_ups(old: OldFile) -> Iterator[FollowUpMade | FollowUpChanged]:
    makings: dict[str, list[OldMade]] = {}
    changes: dict[str, list[OldChanged]] = {}
    for moment in old.moments:
        match moment:
            case OldMade():
                makings.setdefault(moment.follow_up, []).append(moment)
            case OldChanged():
                changes.setdefault(moment.after.id, []).append(moment)
    standing = {moment.id for moment in _standing(old)}
    for follow_up in old.follow_ups:
        yield from _of_follow_up(follow_up, makings.get(follow_up.id, []), changes.get(follow_up.id, []), standing)


def _of_follow_up(
    now: OldFollowUp, makings: list[OldMade], changes: list[OldChanged], standing: Collection[str]
) -> Iterator[FollowUpMade | FollowUpChanged]:
    first = changes[0].before if changes else now
    made = [_made(making.id, making.at, making.session, first, now) for making in makings]
    if not made:
        at = min(now.made, changes[0].at - INSTANT) if changes else now.made
        made = [_made(_id(at, "follow-up made", first), at, now.session, first, now)]
    yield from made
    for change in changes:
        fields = _differing(change.before, change.after, change.at)
        yield FollowUpChanged(id=change.id, at=change.at, session=change.session, follow_up=now.id, **fields)
    count = [change for change in changes if change.id in standing and order_of(made[0]) < (change.at, change.id)]
    newest = max(moment.at for moment in (*made, *changes))
    yield from _rest(first, count, now, max(now.changed, newest + INSTANT))


def _made(id: str, at: datetime, session: str | None, first: OldFollowUp, now: OldFollowUp) -> FollowUpMade:
    fields = _fields(first, _ABOUT_FOLLOW_UP)
    return FollowUpMade(id=id, at=at, session=session, follow_up=now.id, made=None if now.made == at else now.made, **fields)


def _rest(first: OldFollowUp, changes: list[OldChanged], now: OldFollowUp, at: datetime) -> Iterator[FollowUpChanged]:
    """Yield the change at `at` that leads from what the moments say to how the follow-up stood, if that differs."""
    said = first.but(outcome=None, resolved=None)
    for change in changes:
        said = said.but(**_unlike(change.before, change.after))
    fields = _differing(said, now, at)
    if fields:
        yield FollowUpChanged(id=_id(at, "follow-up changed", now), at=at, follow_up=now.id, **fields)


def _differing(before: OldFollowUp, after: OldFollowUp, at: datetime) -> dict[str, Any]:
    """Return what a change at `at` has to say: the fields in which the two differ.

    When it was resolved follows from the outcome, but where it is another instant than that of the change.
    """
    fields = _unlike(before, after)
    if "outcome" in fields:
        follows = None if after.outcome is None else at
        fields["resolved"] = UNSET if after.resolved == follows else after.resolved
    return fields


def _unlike(before: OldFollowUp, after: OldFollowUp) -> dict[str, Any]:
    """Return the fields that a change sets: those in which the two differ, and with an outcome when it was resolved."""
    fields = {name: getattr(after, name) for name in _CHANGEABLE if getattr(before, name) != getattr(after, name)}
    return fields | {"resolved": after.resolved} if "outcome" in fields else fields


def _standing(old: OldFile) -> Iterator[AnyOld]:
    """Yield the moments that version 1 showed, in order: each session took back its own.

    The making of a follow-up stands as long as the follow-up wasn't withdrawn, whatever was taken back.
    """
    withdrawn = {each.id: each.withdrawn for each in old.follow_ups}
    gone: set[tuple[str, str]] = set()
    for moment in reversed(old.moments):
        if isinstance(moment, OldTakenBack) and (moment.session, moment.id) not in gone:
            gone.add((moment.session, moment.of))
    for moment in old.moments:
        match moment:
            case OldTakenBack():
                """Never shown itself."""
            case OldMade():
                if not withdrawn[moment.follow_up]:
                    yield moment
            case _ if (moment.session, moment.id) not in gone:
                yield moment


def _mended(moments: list[AnyMoment], old: OldFile) -> Iterator[TakenBack]:
    """Yield the taking-backs after which just what version 1 showed stands: first of all of what was withdrawn."""
    timeline = Timeline()
    timeline.take(moments)
    shown, known = {moment.id for moment in _standing(old)}, {moment.id for moment in old.moments}
    follow_ups = {each.id: each for each in old.follow_ups}
    takings: dict[str, list[AnyMoment]] = {}
    for moment in moments:
        if isinstance(moment, TakenBack):
            takings.setdefault(moment.of, []).append(moment)
    for moment in moments:
        if isinstance(moment, TakenBack) or not (moment.id in known or isinstance(moment, FollowUpMade)):
            continue
        since, stood = EPOCH, moment.id in shown
        if isinstance(moment, FollowUpMade):
            since, stood = follow_ups[moment.follow_up].changed, not follow_ups[moment.follow_up].withdrawn
        if timeline.stands(moment) != stood:
            for taken in takings.get(moment.id, []) if stood else [moment]:
                at = max(since, taken.at + INSTANT).astimezone(UTC)
                yield TakenBack(id=_id(at, "taken back", taken), at=at, session=session_of(moment), of=taken.id)


def _clean(moment: AnyMoment) -> AnyMoment:
    """Return the moment with its instants in UTC, so that one instant is one text; version 1 knew no batches."""
    kind: Any = type(moment)
    fields = {name: getattr(moment, name) for name in kind.__struct_fields__}
    return moment.but(**{name: each.astimezone(UTC) for name, each in fields.items() if isinstance(each, datetime)}, batch=None)


def _fields(value: Value, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(value, name) for name in names}


def _id(at: datetime, kind: str, value: Value) -> str:
    """Return the id of a moment that version 1 had none for: of its instant, and a hash of what it is made of (UUIDv7)."""
    hashed = int.from_bytes(sha256(kind.encode() + b"\0" + msgspec.json.encode(value)).digest()[:10], "big")
    millisecond = (at - EPOCH) // timedelta(milliseconds=1) & (1 << 48) - 1
    return str(UUID(int=millisecond << 80 | 0x7 << 76 | (hashed >> 62 & 0xFFF) << 64 | 0b10 << 62 | hashed & (1 << 62) - 1))
