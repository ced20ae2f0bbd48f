"""The bytes of a file, and the moments in them.

A header, then a line an act, each with a sum so that a damaged one is known:

    {"crc":C,"file":{"peercoach":2,"partner":P,"device":D}}
    {"crc":C,"n":1,"act":[{"kind":…,"id":…,"at":…,…},…]}

C is the CRC-32 of the raw bytes of `file`; of an act, of its raw bytes, a comma and its number in decimal. No kind has a field
`crc`, and JSON escapes the quotes within a text, so `{"crc":` stands nowhere but where a line begins.
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import chain
from typing import Annotated, Any, NamedTuple, cast
from zlib import crc32

import msgspec
from msgspec import Meta, Raw

from peercoach_tui.domain.flaws import flaw
from peercoach_tui.domain.moment import CheckedId
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.notebook.union import ENCODER, NOT_READ, Entry, Odd, entry_of, greater, moment_of

VERSION = 2
"""What files are written by this program."""

_MARK = b'{"crc":'
_Count = Annotated[int, Meta(ge=0, le=1 << 53)]


class Header(Enum):
    """What the first line says."""

    SOUND = "sound"
    DAMAGED = "damaged"
    LATER = "later"
    """The file is of a later version, and can't be understood."""
    OTHER = "other"
    """The file is of another partner."""


class LineFlaw(NamedTuple):
    """What is wrong in a line of a file, the first being 1."""

    line: int
    what: str


class InFile(NamedTuple):
    """What a file holds. `unknown` counts the documents in which something is carried that this version doesn't know.

    Only a `whole` file of this `device` may be appended to; its next act has the number `next`.
    """

    header: Header
    entries: dict[str, Entry]
    device: str = ""
    findings: tuple[LineFlaw, ...] = ()
    unknown: int = 0
    whole: bool = False
    next: int = 1


def header_line(partner: str, device: str) -> bytes:
    """Return the first line of a file."""
    file = ENCODER.encode({"peercoach": VERSION, "partner": partner, "device": device})
    return b'{"crc":%d,"file":%s}\n' % (crc32(file), file)


def act_line(number: int, documents: Iterable[bytes], *, crc: int | None = None) -> bytes:
    """Return the line of an act; with another sum than the right one, where a wrong one was found there."""
    act = b"[%s]" % b",".join(documents)
    return b'{"crc":%d,"n":%d,"act":%s}\n' % (_sum(act, number) if crc is None else crc, number, act)


def read(content: bytes, partner: str) -> InFile:
    """Return what the bytes of a file in the folder of that partner hold. Any bytes will do."""
    return _at_once(content, partner) or _line_by_line(content, partner)


class RawLine(msgspec.Struct, gc=False):
    """A line as it stands there: a header has a `file`, an act a number and an `act`."""

    crc: _Count
    n: _Count = 0
    act: Raw = Raw()
    file: Raw = Raw()

    @property
    def right(self) -> bool:
        """Say whether its sum is right."""
        return self.crc == (_sum(self.act, self.n) if self.act else crc32(self.file))


class _File(msgspec.Struct):
    peercoach: _Count
    partner: str = ""
    device: str = ""


class _Bare(msgspec.Struct):
    """What a document of any kind has."""

    kind: str
    id: CheckedId


_LINE = msgspec.json.Decoder(RawLine)
_FILE = msgspec.json.Decoder(_File)
_BARE = msgspec.json.Decoder(_Bare)
_DOCUMENTS = msgspec.json.Decoder(list[Raw])
_MOMENT: msgspec.json.Decoder[AnyMoment] = msgspec.json.Decoder(cast(Any, AnyMoment))
_ACTS: msgspec.json.Decoder[list[list[AnyMoment]]] = msgspec.json.Decoder(list[list[AnyMoment]])
_KINDS = frozenset(str(kind.__struct_config__.tag) for kind in AnyMoment.__args__)


def pieces_of(line: bytes) -> Iterator[tuple[bytes, RawLine | None]]:
    """Yield what stands in a line, with None for what can't be read; two lines that were joined by a damaged end are two."""
    line = line.rstrip(b"\r")
    whole = _decoded(line)
    if whole is not None or line.count(_MARK) == 0:
        yield line, whole
        return
    before, *rest = line.split(_MARK)
    if before:
        yield before, None
    for each in rest:
        yield _MARK + each, _decoded(_MARK + each)


def documents_of(line: RawLine) -> list[bytes]:
    """Return the documents of an act, as they stand there."""
    return [bytes(each) for each in _DOCUMENTS.decode(line.act)]


def _sum(act: bytes | Raw, number: int) -> int:
    return crc32(b",%d" % number, crc32(act))


def _decoded(line: bytes) -> RawLine | None:
    try:
        found = _LINE.decode(line)
    except NOT_READ:
        return None
    return found if bool(found.act) != bool(found.file) else None


def _head(line: RawLine, partner: str) -> tuple[Header, str]:
    """Return what a header says, and whose device's file it is."""
    try:
        file = _FILE.decode(line.file)
    except NOT_READ:
        return Header.DAMAGED, ""
    if not line.right or file.peercoach < VERSION:
        return Header.DAMAGED, ""
    if file.peercoach > VERSION:
        return Header.LATER, ""
    return (Header.SOUND, file.device) if file.partner == partner else (Header.OTHER, "")


def _at_once(content: bytes, partner: str) -> InFile | None:
    """Return what a file holds that is just what this version writes, else None: one pass each, none of them in Python."""
    try:
        lines = _LINE.decode_lines(content)
        if not lines or len(lines) != content.count(b"\n") or not content.endswith(b"\n") or lines[0].act:
            return None
        head, device = _head(lines[0], partner)
        del lines[0]
        raws = [line.act for line in lines]
        if head is not Header.SOUND or not all(raws) or any(line.file for line in lines):
            return None
        if [line.n for line in lines] != [*range(1, len(lines) + 1)]:
            return None
        if [line.crc for line in lines] != [crc32(b",%d" % n, crc32(raw)) for n, raw in enumerate(raws, 1)]:
            return None
        joined = b"[%s]" % b",".join(raws)
        acts = _ACTS.decode(joined)
        moments = list(chain.from_iterable(acts))
        if flaw(moments, partner):
            return None
        entries: dict[str, Entry] = {moment.id: moment for moment in moments}
        if len(entries) != len(moments) or ENCODER.encode(acts) != joined:
            return None
    except NOT_READ:
        return None
    return InFile(Header.SOUND, entries, device, whole=True, next=len(lines) + 1)


def _holds_more(entry: Entry) -> bool:
    """Say whether a document has a field that this version doesn't know, or is of a kind that it doesn't know."""
    if not isinstance(entry, Odd) or entry.moment is None:
        return isinstance(entry, Odd)
    fields: dict[str, Any] = msgspec.json.decode(entry.raw)
    return not {*fields} <= {"kind", *cast(Any, entry.moment).__struct_fields__}


def _line_by_line(content: bytes, partner: str) -> InFile:
    reading = _Reading(partner)
    *lines, tail = content.rstrip(b"\0").split(b"\n")
    torn = bool(tail) or content.endswith(b"\0")
    if not torn and lines and b"\0" in lines[-1]:
        tail, torn = lines.pop(), True  # a line that wasn't synced, of which the end is there and a block before it isn't
    if all(reading.take(number, line) for number, line in enumerate(lines, 1)):
        reading.take(len(lines) + 1, tail, tail=True)
    found = reading.content
    return found._replace(whole=found.header is Header.SOUND and not found.findings and not torn)


class _Reading:
    """Takes what is sound from lines, one after the other. What is wrong in the tail after the last line is no finding."""

    def __init__(self, partner: str) -> None:
        self._partner = partner
        self._header: Header | None = None
        self._device, self._next, self._unknown = "", 1, 0
        self._entries: dict[str, Entry] = {}
        self._findings: list[LineFlaw] = []

    @property
    def content(self) -> InFile:
        """Return what was taken; it isn't said whether the file is whole."""
        header = self._header or Header.DAMAGED
        return InFile(header, self._entries, self._device, tuple(self._findings), self._unknown, next=self._next)

    def take(self, number: int, line: bytes, *, tail: bool = False) -> bool:
        """Take a line. Return False when the rest isn't to be read, since it is of another partner or a later version."""
        findings = len(self._findings)
        found = (found for piece, found in pieces_of(line) if piece and not (tail and found is not None and not found.right))
        stays = all(self._piece(number, each) for each in found)
        if tail and self._header is not None:
            del self._findings[findings:]
        return stays

    def _find(self, number: int, what: str) -> None:
        self._findings.append(LineFlaw(number, what))

    def _piece(self, number: int, found: RawLine | None) -> bool:
        if self._header is None and not (found is not None and found.file):
            self._header = Header.DAMAGED
            self._find(number, "doesn't say whose file it is")
            if found is None:
                return True
        if found is None:
            self._find(number, "can't be read")
            self._next += 1
            return True
        if found.file:
            return self._head(number, found)
        self._act(number, found)
        return True

    def _head(self, number: int, line: RawLine) -> bool:
        header, device = _head(line, self._partner)
        if self._header is None:
            self._header, self._device = header, device
            if header is Header.DAMAGED:
                self._find(number, "doesn't say whose file it is")
        else:
            self._find(number, "begins another file")
        return header in (Header.SOUND, Header.DAMAGED)

    def _act(self, number: int, line: RawLine) -> None:
        if line.n > self._next:
            self._find(number, f"comes after {line.n - self._next} that are missing")
        self._next = max(self._next, line.n + 1)
        try:
            entries = [read_document(raw, sound=line.right) for raw in documents_of(line)]
        except NOT_READ:
            self._find(number, "can't be read")
            return
        ill = flaw([moment for entry in entries if (moment := moment_of(entry[1]))], self._partner)
        if ill:
            self._find(number, f"holds what can't be ({ill})")
            return
        if not line.right:
            self._find(number, "has a wrong sum, so what it says may be damaged")
        self._unknown += sum(_holds_more(entry) for _, entry in entries)
        for id, entry in entries:
            self._entries[id] = greater(self._entries[id], entry) if id in self._entries else entry


def read_document(raw: bytes, *, sound: bool) -> tuple[str, Entry]:
    """Return the id and the entry of a document. Raises one of msgspec's errors, UnicodeDecodeError or RecursionError."""
    try:
        moment = _MOMENT.decode(raw)
    except msgspec.ValidationError:
        bare = _BARE.decode(raw)
        if bare.kind in _KINDS:
            raise
        msgspec.json.decode(raw)
        return bare.id, Odd(raw, None, sound)
    entry = entry_of(raw, moment, sound=sound)
    if isinstance(entry, Odd):
        msgspec.json.decode(raw)  # what is carried must be fit to be written again
    return moment.id, entry
