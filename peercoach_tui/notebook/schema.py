"""The version of a file, kept in a small table in it, and the way from an older one to this."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from peercoach_tui.notebook.errors import Damaged, TooNew
from peercoach_tui.notebook.page import Tables

VERSION = 1
TABLE = "schema"

Migration = Callable[[Tables], Tables]

MIGRATIONS: Mapping[int, Migration] = MappingProxyType({})
"""From a version to the next one. A migration gets tables that are its own and returns those of the version after."""


class Schema(NamedTuple):
    """The version of the files that are written, and the migrations to it. A file without a version is of version 0."""

    version: int = VERSION
    migrations: Mapping[int, Migration] = MIGRATIONS

    def fresh(self) -> Tables:
        """Return the tables of a new file."""
        return self._marked({})

    def upgraded(self, tables: Tables, path: Path) -> Tables:
        """Return the tables in this version, the same object when they are in it. Raises `TooNew` and `Damaged`."""
        found = _version(tables, path)
        if found > self.version:
            raise TooNew(path)
        for version in range(found, self.version):
            tables = self._migrated(version, tables, path)
        return tables if found == self.version else self._marked(tables)

    def _migrated(self, version: int, tables: Tables, path: Path) -> Tables:
        if version not in self.migrations:
            raise Damaged(path, f"because nothing leads on from its version ({version})")
        try:
            return self.migrations[version](tables)
        except (LookupError, TypeError, ValueError, AttributeError) as flaw:
            raise Damaged(path, f"because it isn't what version {version} should be") from flaw

    def _marked(self, tables: Tables) -> Tables:
        others = {name: table for name, table in tables.items() if name != TABLE}
        return {TABLE: {"version": {"number": self.version}}, **others}


def _version(tables: Tables, path: Path) -> int:
    number = tables.get(TABLE, {}).get("version", {}).get("number", 0)
    if type(number) is not int or number < 0:
        raise Damaged(path, "because its version is no number")
    return number
