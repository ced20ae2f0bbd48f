"""What is kept of one partner, as values; and how documents become values and back."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar
from zoneinfo import ZoneInfo

import msgspec

from peercoach_tui.domain.follow_up import FollowUp
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partner import Partner
from peercoach_tui.domain.session import Session
from peercoach_tui.domain.timeline import in_order
from peercoach_tui.notebook.clean import cleaned
from peercoach_tui.notebook.errors import Damaged
from peercoach_tui.notebook.page import Document, Table, Tables

T = TypeVar("T")

Keepable = Partner | Session | AnyMoment | FollowUp

PARTNER, SESSIONS, MOMENTS, FOLLOW_UPS = "partner", "sessions", "moments", "follow_ups"

_SPEAKABLE = re.compile(r"[\w-]{1,64}")


class Kept(NamedTuple):
    """A value on its way to disk, as it will be read again: its table, its id and its document."""

    table: str
    id: str
    document: Document
    value: Keepable


class Contents(NamedTuple):
    """All that is kept of one partner. Nothing of it is ever edited. `moments` are by session, each in order."""

    partner: Partner
    sessions: tuple[Session, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    moments: Mapping[str, tuple[AnyMoment, ...]] = {}

    def having(self, values: Iterable[Keepable]) -> "Contents":
        """Return the contents with these values; each takes the place of the one with its id."""
        partner = self.partner
        sessions: list[Session] = []
        follow_ups: list[FollowUp] = []
        moments: list[AnyMoment] = []
        for value in values:
            match value:
                case Partner():
                    partner = value
                case Session():
                    sessions.append(value)
                case FollowUp():
                    follow_ups.append(value)
                case _:
                    moments.append(value)
        return Contents(
            partner, _with_sessions(self.sessions, sessions), _with_follow_ups(self.follow_ups, follow_ups), self._with(moments)
        )

    def _with(self, moments: Iterable[AnyMoment]) -> Mapping[str, tuple[AnyMoment, ...]]:
        new: dict[str, list[AnyMoment]] = {}
        for moment in moments:
            new.setdefault(moment.session, []).append(moment)
        return {**self.moments, **{session: _timeline(self.moments.get(session, ()), each) for session, each in new.items()}}


def kept(value: Keepable) -> Kept:
    """Return the value as it will be read again, its text cleaned.

    Raises ValueError or TypeError for one that could not be read again, so that it never spoils a file.
    """
    document = cleaned(msgspec.to_builtins(value))
    read: Any = msgspec.convert(document, type(value))
    flaw = _flaw(read)
    if flaw:
        raise ValueError(f"{type(value).__name__}{flaw}")
    return Kept(_table(read), document.pop("id"), document, read)


def contents_of(tables: Tables, path: Path, partner: str) -> Contents:
    """Return the values in a file of the partner with that id. Raises `Damaged`, naming the table, the id and the field."""
    partners = {one.id: one for one in _values(tables, PARTNER, Partner, path)}
    if partner not in partners:
        raise Damaged(path, f"($.{PARTNER}: expected the partner of this folder)")
    return Contents(partners[partner]).having(
        [
            *_values(tables, SESSIONS, Session, path),
            *_values(tables, FOLLOW_UPS, FollowUp, path),
            *_moments(tables, path),
        ]
    )


def union(mine: Tables, theirs: Tables) -> Tables:
    """Return all documents of both. Of two with one id theirs stands, but for a follow-up of mine that was changed later."""
    tables = {name: {**table, **theirs.get(name, {})} for name, table in mine.items()}
    tables.update((name, table) for name, table in theirs.items() if name not in mine)
    other = theirs.get(FOLLOW_UPS, {})
    for id, document in mine.get(FOLLOW_UPS, {}).items():
        if id in other and _changed(document) > _changed(other[id]):
            tables[FOLLOW_UPS][id] = document
    return tables


def _changed(follow_up: Document) -> datetime:
    return msgspec.convert(follow_up["changed"], datetime)


def _table(value: Keepable) -> str:
    match value:
        case Partner():
            return PARTNER
        case Session():
            return SESSIONS
        case FollowUp():
            return FOLLOW_UPS
    return MOMENTS


def _with_sessions(known: tuple[Session, ...], new: Iterable[Session]) -> tuple[Session, ...]:
    if not new:
        return known
    every = {session.id: session for session in (*known, *new)}
    return tuple(sorted(every.values(), key=lambda session: (session.began, session.id)))


def _with_follow_ups(known: tuple[FollowUp, ...], new: Iterable[FollowUp]) -> tuple[FollowUp, ...]:
    if not new:
        return known
    every = {follow_up.id: follow_up for follow_up in (*known, *new)}
    return tuple(sorted(every.values(), key=lambda follow_up: (follow_up.made, follow_up.id)))


def _timeline(known: tuple[AnyMoment, ...], new: Iterable[AnyMoment]) -> tuple[AnyMoment, ...]:
    """Return the moments in order; new ones that come after the known cost no sorting of those."""
    ordered = in_order(new)
    first = ordered[0]
    if known and (known[-1].at, known[-1].id) >= (first.at, first.id):
        return in_order((*known, *ordered))
    return known + ordered


def _moments(tables: Tables, path: Path) -> list[AnyMoment]:
    kinds: Any = AnyMoment
    return _values(tables, MOMENTS, kinds, path)


def _values(tables: Tables, name: str, kind: type[T], path: Path) -> list[T]:
    table = tables.get(name, {})
    try:
        values = msgspec.convert([{**document, "id": id} for id, document in table.items()], list[kind])  # type: ignore[valid-type]
    except msgspec.ValidationError as flaw:
        raise Damaged(path, _ill_shaped(name, table, str(flaw))) from flaw
    for value in values:
        where = _flaw(value)
        if where:
            raise Damaged(path, f"($.{name}[{_spoken(value.id)}]{where})")  # type: ignore[attr-defined]
    return values


def _ill_shaped(name: str, table: Table, flaw: str) -> str:
    """Return where a document is not what it should be, without any of its words: msgspec quotes the wrong one of a choice."""
    what, _, where = flaw.rpartition(" - at ")
    found = re.fullmatch(r"`\$\[(\d+)\](.*)`", where)
    wrong = "expected a known word" if what.startswith(("Invalid value", "Invalid enum value")) else what[:1].lower() + what[1:]
    if not found:
        return f"($.{name}: {wrong})"
    return f"($.{name}[{_spoken(list(table)[int(found[1])])}]{found[2]}: {wrong})"


def _spoken(id: str) -> str:
    """Return the id, or an ellipsis for what is none and could be anything."""
    return id if _SPEAKABLE.fullmatch(id) else "…"


def _flaw(value: Any) -> str:
    """Return what types alone don't say: instants have a zone, and the zone of a session is known. "" when all is well."""
    if isinstance(value, Session) and not _is_zone(value.zone):
        return ".zone: expected the name of a time zone"
    instants, nested = _fields(type(value))  # type: ignore[arg-type]  # mypy takes a class for unhashable
    for name in instants:
        instant = getattr(value, name)
        if instant is not None and instant.tzinfo is None:
            return f".{name}: expected an instant with its zone"
    inner = ((name, _flaw(getattr(value, name))) for name in nested)
    return next((f".{name}{flaw}" for name, flaw in inner if flaw), "")


@cache
def _fields(kind: type) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the fields that hold instants, and of those that hold values with instants."""
    fields = msgspec.structs.fields(kind)
    instants = tuple(field.name for field in fields if field.type in (datetime, datetime | None))
    nested = tuple(field.name for field in fields if field.type is FollowUp)
    return instants, nested


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True
