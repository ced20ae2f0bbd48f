"""The file of version 1, `notebook.json`, as values.

One JSON object of tables: `schema` (version.number is 1), `partner`, `sessions`, `moments` and `follow_ups`, each an object of
documents by their ids, which aren't repeated in the documents. A follow-up was a whole value that was written over.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, cast

import msgspec

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.listening.moments import FocusChosen, ItemTicked, Slip, Wrote
from peercoach_tui.domain.moment import CheckedId, InSession, Score
from peercoach_tui.domain.partners.cadence import Cadence
from peercoach_tui.domain.questions.moments import DeckTurned, QuestionAsked, QuestionPinned
from peercoach_tui.domain.sessions.moments import (
    Break,
    BreakJudged,
    Learned,
    Minutes,
    NextMeetingSet,
    NoteKept,
    PartnerAnswered,
    SessionEnded,
    StageEntered,
    TurnSwapped,
)
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.zones import is_zone
from peercoach_tui.notebook.errors import NotebookError

VERSION = 1
FIRST, LAST = datetime(1970, 1, 1, 0, 1, tzinfo=UTC), datetime(2199, 12, 31, 23, 59, tzinfo=UTC)
"""Between them an instant may lie: within what may be kept today, with room before and after for what goes along with it."""

_SPEAKABLE = re.compile(r"[\w-]{1,64}")

T = TypeVar("T")


class Unread(NotebookError):
    """A file of version 1 holds something else than it should. It is left as it is."""

    def __init__(self, path: Path, flaw: str) -> None:
        super().__init__(
            f"{path} can't be read {flaw} and was left as it is: put the newest whole copy from the folder "
            f"{path.parent / 'backups'} in its place, then start again."
        )


class TooNew(NotebookError):
    """A file of that name says that it is of a later version than the first. It is left as it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} was written by a newer peercoach and was left as it is: update peercoach, then start again.")


class OldPartner(Value):
    """The partner; the same fields as a `Partner`."""

    id: CheckedId
    name: str
    added: datetime
    cadence: Cadence = Cadence()
    agreement: str = ""
    archived: bool = False


class OldSession(Value):
    """A meeting; the same fields as a `Session`."""

    id: CheckedId
    partner: CheckedId
    began: datetime
    zone: str
    first: Side
    form: Form = Form.SWAP
    minutes: Minutes | None = 60
    place: str = ""
    typed_up: bool = False


class OldFollowUp(Value):
    """A follow-up as it stood, that of today and whether it was withdrawn."""

    id: CheckedId
    owner: Side
    what: str
    made: datetime
    changed: datetime
    session: CheckedId | None = None
    when: str = ""
    due: date | None = None
    confidence: Score | None = None
    report: str = ""
    outcome: Outcome | None = None
    resolved: datetime | None = None
    withdrawn: bool = False


class OldMade(InSession, tag="follow-up"):
    """A follow-up was made; its value stood under this id."""

    follow_up: CheckedId


class OldChanged(InSession, tag="follow-up changed"):
    """A follow-up was changed. Both values are whole."""

    before: OldFollowUp
    after: OldFollowUp


class OldCarried(InSession, tag="follow-up carried"):
    """An open follow-up was looked at."""

    follow_up: CheckedId


class OldTakenBack(InSession, tag="taken back"):
    """A moment of the same session was taken back."""

    of: CheckedId


SameToday = (
    StageEntered
    | TurnSwapped
    | QuestionAsked
    | QuestionPinned
    | DeckTurned
    | NoteKept
    | ItemTicked
    | FocusChosen
    | Slip
    | Wrote
    | Break
    | BreakJudged
    | PartnerAnswered
    | NextMeetingSet
    | Learned
    | SessionEnded
)
"""The kinds that are today what they were."""

AnyOld = SameToday | OldMade | OldChanged | OldCarried | OldTakenBack
"""Every kind that version 1 had. All were of a session."""


class OldFile(NamedTuple):
    """What a file holds. The moments are in order."""

    partner: OldPartner
    sessions: tuple[OldSession, ...]
    moments: tuple[AnyOld, ...]
    follow_ups: tuple[OldFollowUp, ...]


def read(content: bytes, partner: str, path: Path) -> OldFile:
    """Return the values in a file of the partner of that id; `path` is for the message.

    Raises `Unread` for what isn't whole, naming the table, the id and the field but no word of what was noted, and `TooNew`.
    """
    tables = _decoded(content, path)
    number = tables.get("schema", {}).get("version", {}).get("number", 0)
    if type(number) is not int or number < VERSION:
        raise Unread(path, "because it doesn't say that it is of version 1")
    if number > VERSION:
        raise TooNew(path)
    partners = _values(tables, "partner", OldPartner, path)
    if [each.id for each in partners] != [partner]:
        raise Unread(path, "($.partner: expected the partner of this folder alone)")
    kinds: Any = AnyOld
    moments = cast(list[AnyOld], _values(tables, "moments", kinds, path))
    sessions, follow_ups = _values(tables, "sessions", OldSession, path), _values(tables, "follow_ups", OldFollowUp, path)
    flaw = next(_flaws(partners[0], sessions, moments, follow_ups), "")
    if flaw:
        raise Unread(path, f"({flaw})")
    moments.sort(key=lambda moment: (moment.at, moment.id))
    return OldFile(partners[0], tuple(sessions), tuple(moments), tuple(follow_ups))


def _decoded(content: bytes, path: Path) -> dict[str, dict[str, dict[str, Any]]]:
    try:
        return msgspec.json.decode(content, type=dict[str, dict[str, dict[str, Any]]])
    except msgspec.ValidationError as flaw:
        raise Unread(path, "because it holds something else than documents") from flaw
    except (msgspec.DecodeError, UnicodeDecodeError) as flaw:
        raise Unread(path, f"at line {_line(content, str(flaw))}" if content.strip() else "because it is empty") from flaw
    except RecursionError as flaw:
        raise Unread(path, "because it is nested too deeply") from flaw


def _line(content: bytes, flaw: str) -> int:
    """Return the line in which decoding stopped; that is the last one where the file was cut off."""
    found = re.search(r"\(byte (\d+)\)", flaw)
    stop = int(found[1]) if found else len(content.rstrip())
    try:
        content.decode()
    except UnicodeDecodeError as wrong:
        stop = min(stop, wrong.start)
    return content.count(b"\n", 0, stop) + 1


def _values(tables: Mapping[str, Mapping[str, dict[str, Any]]], name: str, kind: type[T], path: Path) -> list[T]:
    table = tables.get(name, {})
    documents = [{**document, "id": id} for id, document in table.items()]
    try:
        return msgspec.convert(documents, list[kind])  # type: ignore[valid-type]
    except msgspec.ValidationError as flaw:
        raise Unread(path, _ill_shaped(name, list(table), str(flaw))) from flaw


def _ill_shaped(name: str, ids: list[str], flaw: str) -> str:
    """Return where a document is not what it should be, without any of its words: msgspec quotes the wrong one of a choice."""
    what, _, where = flaw.rpartition(" - at ")
    found = re.fullmatch(r"`\$\[(\d+)\](.*)`", where)
    wrong = "expected a known word" if what.startswith(("Invalid value", "Invalid enum value")) else what[:1].lower() + what[1:]
    if not found:
        return f"($.{name}: {wrong})"
    return f"({_at(name, ids[int(found[1])])}{found[2]}: {wrong})"


def _at(table: str, id: str) -> str:
    """Return where a document is; what is no id could be anything, and isn't repeated."""
    return f"$.{table}[{id if _SPEAKABLE.fullmatch(id) else '…'}]"


def _flaws(
    partner: OldPartner, sessions: list[OldSession], moments: list[AnyOld], follow_ups: list[OldFollowUp]
) -> Iterator[str]:
    """Yield what shapes alone don't say."""
    yield from (f"{_at('partner', partner.id)}{flaw}" for flaw in _wrong_instants(partner))
    for session in sessions:
        yield from (f"{_at('sessions', session.id)}{flaw}" for flaw in _flaws_of_session(session, partner.id))
    for follow_up in follow_ups:
        yield from (f"{_at('follow_ups', follow_up.id)}{flaw}" for flaw in _wrong_instants(follow_up))
    known, begun = {each.id for each in follow_ups}, {each.id for each in sessions}
    for moment in moments:
        yield from (f"{_at('moments', moment.id)}{flaw}" for flaw in _flaws_of_moment(moment, known, begun))


def _flaws_of_session(session: OldSession, partner: str) -> Iterator[str]:
    yield from _wrong_instants(session)
    if session.partner != partner:
        yield ".partner: expected the partner of this folder"
    if not is_zone(session.zone):
        yield ".zone: expected the name of a time zone"


def _flaws_of_moment(moment: AnyOld, follow_ups: set[str], sessions: set[str]) -> Iterator[str]:
    yield from _wrong_instants(moment)
    if moment.id in sessions:
        yield ": expected another id than that of a session"
    match moment:
        case OldMade() if moment.follow_up not in follow_ups:
            yield ".follow_up: expected a follow-up of this file"
        case OldChanged():
            yield from (f".{name}{flaw}" for name in ("before", "after") for flaw in _wrong_instants(getattr(moment, name)))
            if moment.before.id != moment.after.id or moment.after.id not in follow_ups:
                yield ".after: expected a follow-up of this file"


def _wrong_instants(value: Any) -> Iterator[str]:
    for name in value.__struct_fields__:
        field = getattr(value, name)
        if isinstance(field, datetime) and not (field.tzinfo and FIRST <= field <= LAST):
            yield f".{name}: expected an instant between 1970 and 2200, with its zone"
