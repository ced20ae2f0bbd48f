"""A file's text: JSON that a person can read, one document a line."""

import re
from collections.abc import Mapping
from itertools import islice
from operator import is_
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from peercoach_tui.notebook.errors import Damaged

Document = dict[str, Any]
Table = dict[str, Document]
Tables = dict[str, Table]

_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder(Tables)


class Page(NamedTuple):
    """What a file holds: its bytes, the tables that they say, and where each table's lines are known to stand in them."""

    content: bytes = b""
    tables: Tables = {}
    spans: Mapping[str, slice] = {}


def written(tables: Tables, before: Page) -> Page:
    """Return the page of the tables. The lines of documents that stood in `before`, the same objects, are taken from it.

    A document that was once on a page must not be edited. Raises TypeError or UnicodeEncodeError for what JSON can't hold.
    """
    parts: list[bytes | memoryview] = [b"{"]
    spans: dict[str, slice] = {}
    place = 1
    for number, (name, table) in enumerate(tables.items()):
        head = (b",\n" if number else b"\n") + _ENCODER.encode(name) + b": {\n"
        lines = _lines(name, table, before)
        begin = place + len(head)
        place = begin + sum(map(len, lines))
        spans[name] = slice(begin, place)
        parts += [head, *lines, b"\n}"]
        place += 2
    parts.append(b"\n}\n")
    return Page(b"".join(parts), tables, spans)


def _lines(name: str, table: Table, before: Page) -> list[bytes | memoryview]:
    """Return the lines of a table as one part, or as two when the first of them are known."""
    known = before.tables.get(name, {})
    if not known or name not in before.spans or not _begins_with(table, known):
        return [_encoded(table)]
    old = memoryview(before.content)[before.spans[name]]
    new = dict(islice(table.items(), len(known), None))
    return [old, b",\n" + _encoded(new)] if new else [old]


def _begins_with(table: Table, known: Table) -> bool:
    same = len(table) >= len(known) and all(map(is_, known.values(), table.values()))
    return same and list(islice(table, len(known))) == list(known)


def _encoded(table: Table) -> bytes:
    encode = _ENCODER.encode
    return b",\n".join([b"%b: %b" % (encode(id), encode(document)) for id, document in table.items()])


def decoded(content: bytes, path: Path) -> Tables:
    """Return the tables of a file's text; `path` is for the message. Raises `Damaged`."""
    if not content.strip():
        raise Damaged(path, "because it is empty")
    try:
        return _DECODER.decode(content)
    except msgspec.ValidationError as flaw:
        raise Damaged(path, "because it holds something else than documents") from flaw
    except msgspec.DecodeError as flaw:
        raise Damaged(path, f"at line {_line(content, _place(flaw, content))}") from flaw
    except UnicodeDecodeError as flaw:
        raise Damaged(path, f"at line {_line(content, _undecodable(content))}") from flaw
    except RecursionError as flaw:
        raise Damaged(path, "because it is nested too deeply") from flaw


def _place(flaw: msgspec.DecodeError, content: bytes) -> int:
    """Return the byte at which it breaks; that is its end where it was cut off."""
    found = re.search(r"\(byte (\d+)\)", str(flaw))
    return int(found[1]) if found else len(content.rstrip())


def _undecodable(content: bytes) -> int:
    try:
        content.decode()
    except UnicodeDecodeError as flaw:
        return flaw.start
    return len(content)


def _line(content: bytes, place: int) -> int:
    return content.count(b"\n", 0, place) + 1
