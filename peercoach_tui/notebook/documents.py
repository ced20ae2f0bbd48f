"""What is kept as documents, in tables: JSON values that a query can be asked of, and the moments that a change of them becomes.

`partner`, `follow_ups`, `goals` and `points` hold one document a thing as it stands, with all of its fields; `sessions` and
`talk` hold the moments that stand, those of talk being of meetings. Ids aren't repeated in the documents. Instants are texts in
UTC ("2026-11-24T09:30:00Z"), days are texts, so that both compare as they are.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NamedTuple, cast

import msgspec

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.goals.moments import GoalChanged, GoalSet
from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.points.moments import PointChanged, PointKept
from peercoach_tui.domain.sessions.moments import SessionBegun
from peercoach_tui.domain.timeline import session_of
from peercoach_tui.domain.value import Value
from peercoach_tui.notebook.door import cleaned
from peercoach_tui.notebook.errors import NotebookError

PARTNER, FOLLOW_UPS, GOALS, POINTS, SESSIONS, TALK = "partner", "follow_ups", "goals", "points", "sessions", "talk"
TABLES = (PARTNER, FOLLOW_UPS, GOALS, POINTS, SESSIONS, TALK)

Document = dict[str, Any]

NewMoment = Callable[[Document], Document]
"""Gives the fields of a moment those that it lacks: an id of its own, and an instant that is late enough."""


class _Kinds(NamedTuple):
    """The moments that make and change the things of a table, and the field of them that names the thing."""

    made: Any
    changed: Any
    names: str = ""

    def moment(self, kind: Any, id: str, fields: Document, new: NewMoment) -> AnyMoment:
        """Return the moment of one of the two kinds that says these fields of the thing of that id. Raises `Refused`."""
        if "closed" in fields:
            # A document says when, a moment only that.
            fields = fields | {"closed": bool(fields["closed"])}
        return _moment(new({"kind": kind.__struct_config__.tag, **fields, **({self.names: id} if self.names else {})}))


_KINDS = {
    PARTNER: _Kinds(PartnerAdded, PartnerChanged),
    FOLLOW_UPS: _Kinds(FollowUpMade, FollowUpChanged, "follow_up"),
    GOALS: _Kinds(GoalSet, GoalChanged, "goal"),
    POINTS: _Kinds(PointKept, PointChanged, "point"),
}


class Refused(NotebookError):
    """A document can't be kept, or not so; nothing was."""


def values(fold: Fold, table: str) -> Mapping[str, Value]:
    """Return what is in a table, by id; a table that isn't there has nothing."""
    found: Iterable[Any] = ()
    match table:
        case "partner" if len(fold.timeline):
            found = (fold.partner,)
        case "follow_ups":
            found = fold.follow_ups
        case "goals":
            found = fold.goals.all
        case "points":
            found = fold.points.all
        case "sessions":
            found = fold.timeline.of_kind(SessionBegun)
        case "talk":
            found = filter(_is_talk, fold.timeline.standing())
    return {value.id: value for value in found}


def document_of(value: Value) -> Document:
    """Return a document of all of its fields but the id; of a moment its kind too, and of what it changes only what it says."""
    document = _plain(value)
    del document["id"]
    return cast(Document, document)


def making(table: str, id: str, document: Document, new: NewMoment) -> Iterator[AnyMoment]:
    """Yield the moments that make what a new document says. Raises `Refused`."""
    given = _given(document)
    if table == SESSIONS:
        yield _moment(new({"kind": "session begun", **given, "id": id}))
    elif table == TALK:
        moment = _moment(new({**given, "id": id}))
        if not _is_talk(moment):
            raise Refused("Not kept, that is no moment of a meeting: name its kind and its session.")
        yield moment
    elif table not in _KINDS:
        raise Refused(f"Not kept, there is no table {table}: those there are, are {', '.join(TABLES)}.")
    else:
        kinds = _KINDS[table]
        begins, changes = (_said_in(kind) - {kinds.names, "of"} for kind in (kinds.made, kinds.changed))
        _check(given, begins | changes - {"session"})
        yield kinds.moment(kinds.made, id, {name: field for name, field in given.items() if name in begins}, new)
        later = {name: field for name, field in given.items() if name not in begins and field not in (None, "")}
        if later:
            yield kinds.moment(kinds.changed, id, later, new)


def changing(table: str, id: str, before: Document, document: Document, new: NewMoment) -> Iterator[AnyMoment]:
    """Yield the moment that says the fields in which a document differs from what stood there, if any. Raises `Refused`."""
    given = _given(document)
    if lost := before.keys() - given.keys():
        raise Refused(f"Not kept, a field isn't removed ({', '.join(sorted(lost))}): set it to None or to an empty text.")
    differing = {name: field for name, field in given.items() if name not in before or before[name] != field}
    if not differing:
        return
    if table not in _KINDS:
        raise Refused("Not kept, a moment never changes: keep another one.")
    if "due" in differing and given.get("hour"):
        # Without it a day is one that has no hour.
        differing["hour"] = given["hour"]
    kinds = _KINDS[table]
    _check(differing, _said_in(kinds.changed) - {kinds.names, "session"})
    yield kinds.moment(kinds.changed, id, differing, new)


def _said_in(kind: Any) -> frozenset[str]:
    return frozenset(kind.__struct_fields__) - {"id", "at", "batch", "drafted"}


def _is_talk(moment: AnyMoment) -> bool:
    return session_of(moment) is not None and not isinstance(moment, SessionBegun)


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    if not isinstance(value, Value):
        return msgspec.to_builtins(value)
    kind: Any = type(value)
    fields = {name: getattr(value, name) for name in kind.__struct_fields__}
    said = {name: _plain(field) for name, field in fields.items() if field is not msgspec.UNSET}
    return {"kind": kind.__struct_config__.tag, **said} if isinstance(value, Moment) else said


def _given(document: Document) -> Document:
    """Return a copy of what was given, in JSON values."""
    try:
        return cast(Document, cleaned(msgspec.to_builtins(dict(document))))
    except (TypeError, ValueError) as flaw:
        raise Refused("Not kept, the document holds what no JSON can hold: give texts, numbers, lists and the like.") from flaw


def _check(given: Document, may: frozenset[str]) -> None:
    if other := given.keys() - may:
        raise Refused(f"Not kept, {', '.join(sorted(other))} can't be said here: what can is {', '.join(sorted(may))}.")


def _moment(fields: Document) -> AnyMoment:
    """Return the moment of these fields. The message names the field, not what was in it."""
    try:
        moment: AnyMoment = msgspec.convert(fields, cast(Any, AnyMoment))
    except msgspec.ValidationError as flaw:
        _, _, where = str(flaw).rpartition(" - at ")
        raise Refused(
            f"Not kept, the document doesn't fit ({where.strip('`') or 'a field is missing'}): look at one that is kept."
        ) from flaw
    kind: Any = type(moment)
    _check(fields, frozenset({"kind", *kind.__struct_fields__}))
    return moment
