"""Versions: an older file is brought up to date once, a newer one is left alone."""

import json
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from peercoach_tui.notebook.disk import Disk
from peercoach_tui.notebook.errors import Damaged, TooNew
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.notebook.page import Tables
from peercoach_tui.notebook.schema import MIGRATIONS, VERSION, Schema
from peercoach_tui.notebook.storage import SafeStorage
from tests.conftest import Clock
from tests.notebook.conftest import Open
from tests.notebook.making import WatchedDisk, ana, meeting, note

OLD = {
    "notes": {"n1": {"session": "first", "at": "2026-11-24T09:30:00Z", "body": "two managers"}},
    "partner": {"ana": {"name": "Ana Ruiz", "added": "2026-11-24T09:30:00Z"}},
    "sessions": {
        "first": {"partner": "ana", "began": "2026-11-24T09:30:00Z", "zone": "Europe/Berlin", "first": "me"},
    },
}


def notes_to_moments(tables: Tables) -> Tables:
    """A made-up migration from version 0: notes were in a table of their own, with a body."""
    notes = tables.pop("notes")
    tables["moments"] = {id: {"kind": "note", "text": old.pop("body"), **old} for id, old in notes.items()}
    return tables


SCHEMA = Schema(1, MappingProxyType({0: notes_to_moments}))


@pytest.fixture
def path(root: Path) -> Path:
    path = root / "partners" / "ana" / "notebook.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(OLD))
    return path


def on_disk(path: Path) -> Any:
    return json.loads(path.read_bytes())


def test_nothing_is_migrated_yet() -> None:
    assert (VERSION, MIGRATIONS) == (1, {})


def test_an_old_file_is_migrated_when_it_is_read_and_backed_up(path: Path, open_notebook: Open) -> None:
    notebook = open_notebook(schema=SCHEMA)
    assert notebook.unreadable == ()
    assert notebook.partners() == (ana(),)
    assert notebook.sessions("ana") == (meeting(),)
    assert notebook.moments("first") == (note("n1"),)
    assert on_disk(path)["schema"] == {"version": {"number": 1}}
    assert "notes" not in on_disk(path)
    (copy,) = (path.parent / "backups").iterdir()
    assert on_disk(copy) == OLD


def test_a_migrated_file_is_not_migrated_again(path: Path, open_notebook: Open) -> None:
    open_notebook(schema=SCHEMA).close()
    found = path.stat()
    assert open_notebook(schema=SCHEMA).moments("first") == (note("n1"),)
    assert path.stat() == found


def test_a_backup_is_made_before_a_migration_on_a_day_that_has_one(path: Path, clock: Clock) -> None:
    backups = path.parent / "backups"
    backups.mkdir()
    (backups / f"notebook-{clock().astimezone():%Y-%m-%d}T000000.json").write_text("{}")
    storage = SafeStorage(path, disk=Disk(), now=clock, schema=SCHEMA)
    storage.settle()
    assert sorted(on_disk(copy) == OLD for copy in backups.iterdir()) == [False, True]


def test_a_migration_that_cannot_be_written_is_read_and_written_later(path: Path, open_notebook: Open) -> None:
    class Full(WatchedDisk):
        full = True

        def replace(self, source: Path, target: Path) -> None:
            if self.full:
                raise OSError(28, "No space left on device")
            super().replace(source, target)

    disk = Full()
    notebook = open_notebook(disk, SCHEMA)
    assert notebook.moments("first") == (note("n1"),)
    assert on_disk(path) == OLD
    disk.full = False
    notebook.keep("ana", note("n2", after=1)).result()
    assert set(on_disk(path)["moments"]) == {"n1", "n2"}
    assert OLD in [on_disk(copy) for copy in (path.parent / "backups").iterdir()]


def test_a_second_window_reads_an_old_file_and_leaves_it(path: Path, root: Path, clock: Clock, open_notebook: Open) -> None:
    first = Notebook.open(root, now=clock)
    second = open_notebook(schema=SCHEMA)
    assert second.read_only
    assert second.moments("first") == (note("n1"),)
    assert on_disk(path) == OLD
    first.close()


def test_migrations_run_in_their_order() -> None:
    def said(word: str) -> Any:
        return lambda tables: {**tables, "said": {**tables.get("said", {}), word: {}}}

    schema = Schema(4, {1: said("one"), 3: said("three"), 2: said("two"), 0: said("none")})
    tables = schema.upgraded({"schema": {"version": {"number": 1}}}, Path("a.json"))
    assert list(tables["said"]) == ["one", "two", "three"]
    assert tables["schema"] == {"version": {"number": 4}}


def test_a_newer_file_is_left_alone(path: Path, open_notebook: Open) -> None:
    path.write_text('{"schema": {"version": {"number": 2}}, "partner": {"ana": {"name": "Ana Ruiz"}}}')
    before = path.read_bytes()
    notebook = open_notebook()
    (unreadable,) = notebook.unreadable
    assert (unreadable.id, unreadable.name) == ("ana", "Ana Ruiz")
    assert "newer peercoach" in unreadable.reason
    assert isinstance(notebook.keep("ana", ana()).exception(), TooNew)
    assert path.read_bytes() == before


@pytest.mark.parametrize("notes", [{"n1": {}}, {"n1": "secret"}, []])
def test_an_old_file_that_is_not_what_it_should_be_is_damaged(notes: Any) -> None:
    with pytest.raises(Damaged, match="isn't what version 0 should be") as raised:
        SCHEMA.upgraded({**OLD, "notes": notes}, Path("a.json"))
    assert "secret" not in str(raised.value)
