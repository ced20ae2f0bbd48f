"""What `jrnl --format json` wrote."""

import json
from collections.abc import Mapping
from typing import Any

from peercoach_tui.exchange.days import day_in
from peercoach_tui.exchange.decoded import decoded, head_of
from peercoach_tui.exchange.found import Finding, FoundInFile
from peercoach_tui.exchange.jrnl import Entries, JournalEntry
from peercoach_tui.exchange.reader import Likely, LineNotRead, NotRead, Reader, Source, Terms
from peercoach_tui.exchange.said import again


def recognises(name: str, head: bytes) -> Likely:
    """Say whether it is one JSON object that tells of tags and entries."""
    text = head_of(head).lstrip()
    return (
        Likely.BY_CONTENT if text.startswith("{") and ('"entries"' in text or '"tags"' in text.partition("\n")[2]) else Likely.NOT
    )


def read(source: Source, terms: Terms) -> FoundInFile:
    """Return the entries as meetings. Raises `NotRead` for what is no JSON, or not that of jrnl."""
    text, _ = decoded(source)
    try:
        document = json.loads(text)
    except json.JSONDecodeError as problem:
        where = f"{source.called}, line {problem.lineno}"
        raise NotRead(f"{where}: this can't be read as JSON. Export it again with jrnl --format json.") from problem
    except (RecursionError, ValueError) as problem:
        raise NotRead(f"{source.called} can't be read as JSON. Export it again with jrnl --format json.") from problem
    listed = document.get("entries") if isinstance(document, dict) else None
    if not isinstance(listed, list):
        raise NotRead(f"{source.called} has no entries. Export it again with jrnl --format json.")
    if listed and not any(isinstance(each, dict) and "date" in each for each in listed):
        raise NotRead(
            f"{source.called} has no entries as jrnl writes them, each with its date. If it is of another program, save it there"
            " as CSV, or as Markdown, and import that."
        )
    entries = Entries(terms)
    for number, told in enumerate(listed, 1):
        where = f"entry {number}: "
        try:
            entries.take(_entry(told if isinstance(told, dict) else {}, where))
        except LineNotRead as problem:
            entries.findings.append(Finding(words=f"{where}{problem}"))
    return entries.found(READER.title)


def _entry(told: Mapping[str, Any], where: str) -> JournalEntry:
    title, body, day, hour = (told.get(name, "") for name in ("title", "body", "date", "time"))
    tags = told.get("tags") or []
    if not all(isinstance(each, str) for each in (title, body, day, hour)) or not isinstance(tags, list):
        raise LineNotRead("is no entry of jrnl.")
    found = day_in(f"{day} {hour}".strip())
    if found is None:
        raise LineNotRead(f"{again(f'{day} {hour}'.strip())} is no day.")
    return JournalEntry(
        day=found.day,
        hour=found.hour,
        title=title,
        body=body,
        tags=tuple(tag for tag in tags if isinstance(tag, str)),
        starred=bool(told.get("starred")),
        where=where,
    )


READER = Reader(word="jrnl-json", title="a journal of jrnl, as JSON", recognises=recognises, read=read)
