"""A journal of jrnl as text: what `jrnl --format text` wrote, and its own file.

An entry begins with its day in brackets, in a journal of jrnl 1 without them.
"""

import re
from collections.abc import Iterator

from peercoach_tui.exchange.days import Day, Order, day_in, is_meant_as_day
from peercoach_tui.exchange.decoded import decoded, head_of
from peercoach_tui.exchange.found import Finding, FoundInFile
from peercoach_tui.exchange.jrnl import Entries, JournalEntry
from peercoach_tui.exchange.reader import Likely, NotRead, Reader, Source, Terms
from peercoach_tui.exchange.said import again
from peercoach_tui.exchange.table_days import order_in

_BEGIN = re.compile(r"^\[([^\]\n]{6,60})\] ", re.MULTILINE)
_BARE = re.compile(r"^(\d{4}-\d\d-\d\d \d\d:\d\d)(?: (?=\S)|$)", re.MULTILINE)


def recognises(name: str, head: bytes) -> Likely:
    """Say whether the first line is that of an entry."""
    text = head_of(head).lstrip()
    found = _BEGIN.match(text) or _BARE.match(text)
    if found is None:
        return Likely.NOT
    is_day = is_meant_as_day(found[1]) or any(day_in(found[1], order=Order(first)) for first in (True, False))
    return Likely.BY_CONTENT if is_day else Likely.NOT


def read(source: Source, terms: Terms) -> FoundInFile:
    """Return the entries as meetings. Raises `NotRead` for a text without any."""
    text, _ = decoded(source)
    heads = [*_BEGIN.finditer(text)] or [*_BARE.finditer(text)]
    lines = [*_lines(text, heads)]
    order, doubtful = order_in([(found[1], line) for found, line in zip(heads, lines, strict=True)], terms)
    dated = ((found, line, day_in(found[1], order=order)) for found, line in zip(heads, lines, strict=True))
    begun = [(found, line, day) for found, line, day in dated if day is not None or is_meant_as_day(found[1])]
    if not begun:
        raise NotRead(f"{source.called} has no entry that begins with its day in brackets: [2026-11-24 09:30] Met @ana.")
    entries = Entries(terms)
    entries.findings += doubtful
    before = text[: begun[0][0].start()]
    if before.strip():
        entries.findings.append(Finding(line=1, words="what stands before the first entry is left out."))
    for entry in _entries(text, begun):
        if isinstance(entry, Finding):
            entries.findings.append(entry)
        else:
            entries.take(entry)
    return entries.found(READER.title)


def _lines(text: str, heads: list[re.Match[str]]) -> Iterator[int]:
    """Yield on which line each entry begins."""
    line, counted = 1, 0
    for found in heads:
        line += text.count("\n", counted, found.start())
        counted = found.start()
        yield line


def _entries(text: str, begun: list[tuple[re.Match[str], int, Day | None]]) -> Iterator[JournalEntry | Finding]:
    """Yield the entries, and what is to be told in the place of one whose day can't be read."""
    for (found, line, day), end in zip(begun, [*(each.start() for each, _, _ in begun[1:]), len(text)], strict=True):
        if day is None:
            words = f"{again(found[1])} is no day that can be read: the entry is left out. Write it as 2026-11-24 09:30."
            yield Finding(line=line, words=words)
            continue
        title, _, body = text[found.end() : end].partition("\n")
        starred = title.rstrip().endswith(" *") or title.strip() == "*"
        yield JournalEntry(
            day=day.day,
            hour=day.hour,
            title=title.rstrip().removesuffix("*") if starred else title,
            body=body,
            starred=starred,
            line=line,
        )


READER = Reader(word="jrnl", title="a journal of jrnl, as text", recognises=recognises, read=read)
