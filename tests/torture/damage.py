"""What may become of the lines of a file: damage, and acts with what can't be."""

import json
import random
from collections.abc import Callable
from zlib import crc32

from tests.torture.playing import ANA, BEN, SESSION

Mutation = Callable[[list[bytes], random.Random], bytes]
"""Returns what becomes of the lines of a good file."""

AT = "2026-11-24T09:30:00Z"


def header(partner: str = ANA, version: int = 2, device: str = "elsewhere", wrong: int = 0) -> bytes:
    """Return a header, its sum off by `wrong`."""
    file = json.dumps({"peercoach": version, "partner": partner, "device": device}, separators=(",", ":")).encode()
    return b'{"crc":%d,"file":%s}' % (crc32(file) + wrong, file)


def line(number: int, act: str) -> bytes:
    """Return the line of an act, with the right sum."""
    raw = act.encode(errors="surrogatepass")
    return b'{"crc":%d,"n":%d,"act":%s}' % (crc32(b",%d" % number, crc32(raw)), number, raw)


FOREIGN = frozenset({header(BEN), header(version=3), header(version=99)})
"""Headers after which nothing is to be read."""


def _flipped(lines: list[bytes], chance: random.Random) -> bytes:
    content = bytearray(b"\n".join(lines) + b"\n")
    for _ in range(chance.choice((1, 1, 2, 5, 50))):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return bytes(content)


def _cut(lines: list[bytes], chance: random.Random) -> bytes:
    content = b"\n".join(lines) + b"\n"
    return content[: chance.randrange(len(content))]


def _cut_out(lines: list[bytes], chance: random.Random) -> bytes:
    content = b"\n".join(lines) + b"\n"
    start = chance.randrange(len(content))
    return content[:start] + content[start + chance.randrange(1, 3000) :]


def _joined(lines: list[bytes], chance: random.Random) -> bytes:
    place = chance.randrange(1, len(lines))
    between = chance.choice((b"", b" ", b"\r", b"\0", b"x", b"\x0b"))
    return b"\n".join([*lines[: place - 1], lines[place - 1] + between + lines[place], *lines[place + 1 :]]) + b"\n"


def _zeros(lines: list[bytes], chance: random.Random) -> bytes:
    content = bytearray(b"\n".join(lines) + b"\n")
    start, length = chance.randrange(len(content)), chance.choice((1, 512, 4096, 9000))
    if chance.random() < 0.3:
        return bytes(content) + bytes(length)
    content[start : start + length] = bytes(length)
    return bytes(content)


def _doubled(lines: list[bytes], chance: random.Random) -> bytes:
    place = chance.randrange(len(lines))
    return b"\n".join([*lines[:place], *[lines[place]] * chance.choice((2, 3)), *lines[place + 1 :]]) + b"\n"


def _removed(lines: list[bytes], chance: random.Random) -> bytes:
    gone = chance.randrange(len(lines))
    return b"\n".join(each for place, each in enumerate(lines) if place != gone) + b"\n"


def _shuffled(lines: list[bytes], chance: random.Random) -> bytes:
    return b"\n".join(chance.sample(lines, len(lines))) + b"\n"


def _crlf(lines: list[bytes], chance: random.Random) -> bytes:
    return chance.choice((b"\r\n", b"\r\n", b"\n\n", b" \n", b"\n\r")).join(lines) + b"\r\n"


def _headed(lines: list[bytes], chance: random.Random) -> bytes:
    kinds = (
        *FOREIGN,
        header(wrong=1),
        header(version=1),
        b"",
        b"{}",
        b'{"crc":1}',
        b'{"crc":1,"file":[]}',
        b"\xef\xbb\xbf" + lines[0],
    )
    head = chance.choice(kinds)
    return b"\n".join([head, *lines[1:]]) + b"\n"


def _inserted(lines: list[bytes], chance: random.Random) -> bytes:
    place = chance.randrange(1, len(lines))
    return b"\n".join([*lines[:place], chance.choice(STRANGE), *lines[place:]]) + b"\n"


def _two_files(lines: list[bytes], chance: random.Random) -> bytes:
    head = chance.choice((*sorted(FOREIGN), lines[0], header(device="third")))
    place = chance.randrange(1, len(lines))
    return b"\n".join([*lines[:place], head, *lines[place:]]) + b"\n"


def _overwritten(lines: list[bytes], chance: random.Random) -> bytes:
    content = bytearray(b"\n".join(lines) + b"\n")
    start = chance.randrange(len(content))
    content[start : start + 200] = chance.randbytes(200)
    return bytes(content)


MUTATIONS: tuple[Mutation, ...] = (
    _flipped,
    _cut,
    _cut_out,
    _joined,
    _zeros,
    _doubled,
    _removed,
    _shuffled,
    _crlf,
    _headed,
    _inserted,
    _two_files,
    _overwritten,
)


def _moment(kind: str, **fields: object) -> str:
    return json.dumps([{"kind": kind, "id": f"strange-{kind.replace(' ', '-')}", "at": AT, **fields}])


def _session(**fields: object) -> str:
    return _moment("session begun", **{"partner": ANA, "began": AT, "zone": "UTC", "first": "me", **fields})


def _follow_up(**fields: object) -> str:
    return _moment("follow-up made", **{"follow_up": "f", "owner": "me", "what": "x", **fields})


DEEP = "[" * 100_000
ILL = (
    _session(began="9999-12-31T23:59:59Z"),
    _session(at="9999-12-31T23:59:59Z"),
    _session(began="0001-01-01T00:00:00Z"),
    _session(at="0001-01-01T00:00:00+14:00"),
    _session(began="9999-12-31T23:59:59-14:00"),
    _session(began="2026-11-24T09:30:00"),
    _session(zone="Nowhere/At All"),
    _session(zone="../../etc/passwd"),
    _session(zone="/etc/localtime"),
    _session(zone="\0"),
    _session(zone="x" * 10_000),
    _session(partner=BEN),
    _session(minutes=-60),
    _session(minutes=1 << 63),
    _moment("partner added", name="A", cadence={"every": 10_000_000, "rhythm": "days"}),
    _moment("partner added", name="A", cadence={"every": 1_000_000, "rhythm": "months"}),
    _moment("partner added", name="\x1b]0;title\x07\x1b[2J"),
    _moment("partner changed", name="a\u202eb\u2066"),
    _moment("partner changed", name=""),
    _moment("partner changed", name="\ud800"),
    _follow_up(confidence=1 << 63),
    _follow_up(confidence=10**18),
    _follow_up(due="9999-12-31"),
    _follow_up(due="0001-01-01"),
    _follow_up(made="9999-12-31T23:59:59Z"),
    _moment("follow-up changed", follow_up="f", resolved="0001-01-01T00:00:00Z"),
    _moment("follow-up changed", follow_up="f", due="9999-12-31"),
    _moment("answered", session=SESSION, answer="heard", score=10**18),
    _moment("answered", session=SESSION, answer="heard", score=-1),
    _moment("next", session=SESSION, day="9999-12-31"),
    _moment("next", session=SESSION, day="0001-01-01", hour="99:99"),
    _moment("wrote", session=SESSION, began="9999-12-31T23:59:59Z"),
    _moment("break", session=SESSION, began="0001-01-01T00:00:00Z"),
    _moment("taken back", of="strange-taken-back"),
    _moment("taken back", of=SESSION, read=1 << 70),
    _moment("erased", of="nothing"),
    _moment("never heard of", deep={"a": [1, 2, {"b": None}]}),
    _moment("note", session="no such session", text="x"),
    _moment("note", session=SESSION, text="x", colour="red"),
    _moment("note", session="../../..", text="x"),
    _moment("note", session=SESSION, text=None),
    '[{"kind":"note"}]',
    '[{"kind":7,"id":[],"at":{}}]',
    '[{"kind":"note","kind":"learned","id":"a","id":"b","at":"2026-11-24T09:30:00Z","session":"s","text":"t"}]',
    "[]",
    "[null]",
    "[1e400]",
    "{}",
    '"x"',
    f'[{{"kind":"unheard","id":"deep","at":{DEEP}',
)
"""Acts with what can't be: of issue and of imagination. Their sums are right."""

STRANGE: tuple[bytes, ...] = (
    *(line(2, act) for act in ILL),
    b'{"crc":1,"n":99999999999999999999,"act":[]}',
    b'{"crc":-1,"n":-1,"act":[]}',
    b'{"crc":',
    b'{"crc":{"crc":{"crc":',
    DEEP.encode(),
    b'{"crc":' * 5000,
    b'{"schema":{"version":{"number":1}},"partner":{}}',
    b"\xff\xfe\x00\x01",
    b"\xed\xa0\x80",
    b'"' * 3000,
    b"null",
    b"\0",
    b"x" * 300_000,
)
