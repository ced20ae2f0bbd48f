"""The file with which one says what stands in a file that comes in: other headings, and whom its names mean."""

import re
import tomllib
from typing import Any

from peercoach_tui.domain.value import Value
from peercoach_tui.exchange.headings import WORDS
from peercoach_tui.exchange.reader import NotRead, Source
from peercoach_tui.exchange.said import again

EXAMPLE = """[columns]
date = "Session day"
note = ["What was said", "Remarks"]

[people]
"Z." = "Zoë Ruiz"
"work" = ""
"""
"""What one may look like."""


MOST = 1 << 20
"""So many bytes such a file has at the most."""


class Mapping(Value):
    """What a mapping file says: headings for our own words, names for names, and how 5/12 is meant, None for as in the settings.

    A name in the place of a name is someone of the notebook, or someone new; "new" is someone new who is called so, "" nobody.
    """

    columns: dict[str, tuple[str, ...]] = {}
    people: dict[str, str] = {}
    day_first: bool | None = None


def mapping_in(source: Source) -> Mapping:
    """Read a mapping file. Raises `NotRead` for what is no TOML, and for what is not known in it."""
    if len(source.content) > MOST:
        raise NotRead(f"{source.called} is too large for a file of headings and names. It looks like this: {_as_one_line()}")
    try:
        table = tomllib.loads(source.content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as problem:
        place = re.search(r"at line (\d+)", str(problem))
        where = f", line {place[1]}" if place else ""
        raise NotRead(f"{source.called}{where}: this can't be read as TOML. It looks like this: {_as_one_line()}") from problem
    unknown = [name for name in table if name not in ("columns", "people", "day_first")]
    if unknown:
        raise NotRead(f"{source.called}: {again(unknown[0])} is not known. There may be [columns], [people] and day_first.")
    day_first = table.get("day_first")
    if day_first is not None and not isinstance(day_first, bool):
        raise NotRead(f"{source.called}: day_first is true or false.")
    columns = {name: _headings(source, name, given) for name, given in _table(source, table, "columns").items()}
    people = {name: _name(source, name, given) for name, given in _table(source, table, "people").items()}
    return Mapping(columns=columns, people=people, day_first=day_first)


def _table(source: Source, table: dict[str, Any], name: str) -> dict[str, Any]:
    found = table.get(name, {})
    if not isinstance(found, dict):
        raise NotRead(f"{source.called}: [{name}] is a table, such as {_as_one_line()}")
    return found


def _headings(source: Source, name: str, given: object) -> tuple[str, ...]:
    if name not in WORDS:
        raise NotRead(f"{source.called}: {again(name)} under [columns] is not known. There may be {', '.join(WORDS)}.")
    every = [given] if isinstance(given, str) else given
    if not isinstance(every, list) or not all(isinstance(each, str) for each in every):
        raise NotRead(f"{source.called}: {name} under [columns] is a heading in quotes, or several in brackets.")
    return tuple(every)


def _name(source: Source, name: str, given: object) -> str:
    if not isinstance(given, str):
        raise NotRead(f'{source.called}: {name} under [people] is a name in quotes, "new" or "".')
    return given


def _as_one_line() -> str:
    return " / ".join(line for line in EXAMPLE.splitlines() if line)
