"""The storage: nothing is lost, and what fails changes nothing."""

import errno
import json
import os
import shutil
import stat
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from peercoach_tui.notebook.disk import Disk
from peercoach_tui.notebook.errors import Changed, Damaged, NotebookError, NotKept, NotRead
from peercoach_tui.notebook.page import Page, Tables, written
from peercoach_tui.notebook.storage import SafeStorage
from peercoach_tui.notebook.table import Database
from tests.conftest import Clock
from tests.notebook.making import WatchedDisk, temporary_files

SCHEMA: dict[str, Any] = {"version": {"number": 1}}
BEFORE: Tables = {"schema": SCHEMA, "notes": {"one": {"text": "first"}}, "more": {"x": {"n": 1}}}
AFTER: Tables = {"schema": SCHEMA, "notes": {"one": {"text": "first"}, "two": {"text": "second"}}, "more": {"x": {"n": 2}}}
FOR_BACKUPS = {"names", "mkdir", "link", "open_folder", "sync", "close", "stat"}
"""The calls that are made for a backup as well."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "own" / "a.json"


def opened(path: Path, clock: Clock, disk: Disk | None = None) -> SafeStorage:
    return SafeStorage(path, disk=disk or Disk(), now=clock)


def on_disk(path: Path) -> Any:
    return json.loads(path.read_bytes())


@pytest.fixture
def before(path: Path, clock: Clock) -> bytes:
    """A file as it was written yesterday, so that a backup is due."""
    opened(path, clock).write(BEFORE)
    clock.pass_(86_400)
    return path.read_bytes()


def test_what_was_written_is_read_again(path: Path, clock: Clock) -> None:
    storage = opened(path, clock)
    assert (storage.read(), storage.exists) == ({"schema": SCHEMA}, False)
    storage.write(AFTER)
    assert storage.read() == opened(path, clock).read() == on_disk(path) == AFTER


def test_reading_alone_makes_no_file(path: Path, clock: Clock) -> None:
    opened(path, clock).read()
    assert not path.parent.exists()


def test_a_document_is_a_line_that_a_person_can_read(path: Path, clock: Clock) -> None:
    opened(path, clock).write(AFTER)
    assert '"two": {"text":"second"}' in path.read_text().splitlines()


def test_files_and_folders_are_for_their_owner_alone(path: Path, clock: Clock, before: bytes) -> None:
    opened(path, clock).write(AFTER)
    found = {each.name: stat.S_IMODE(each.stat().st_mode) for each in (path.parent, *path.parent.rglob("*"))}
    (copy,) = (path.parent / "backups").iterdir()
    assert found == {"own": 0o700, "a.json": 0o600, "backups": 0o700, copy.name: 0o600}


def test_what_was_read_can_be_edited_without_harm(path: Path, clock: Clock, before: bytes) -> None:
    storage = opened(path, clock)
    del storage.read()["notes"]
    assert storage.read() == BEFORE


def test_the_steps_of_a_write_come_in_their_order(path: Path, clock: Clock, before: bytes) -> None:
    disk = WatchedDisk()
    storage = opened(path, clock, disk)
    disk.calls.clear()
    storage.write(AFTER)
    calls = [call for call in disk.calls if call[0] != "names"]
    handle = next(arguments[0] for name, arguments in calls if name == "write")
    source, target = next(arguments for name, arguments in calls if name == "replace")
    synced = [number for number, call in enumerate(calls) if call[0] == "sync"]
    steps = [name for name, _ in calls]
    assert steps[:6] == ["stat", "create", "write", "sync", "stamp", "close"]
    assert calls[synced[0]] == ("sync", (handle,))
    assert synced[0] < steps.index("link") < steps.index("replace") < synced[-1]
    assert calls[-3:-1] == [("open_folder", (path.parent,)), ("sync", calls[-1][1])]
    assert (steps[-1], target, source.parent) == ("close", path, path.parent)


def test_memory_follows_only_once_the_folder_is_synced(path: Path, clock: Clock, before: bytes) -> None:
    seen = []

    class Looking(Disk):
        def sync(self, handle: int) -> None:
            seen.append(storage.read())
            super().sync(handle)

    storage = opened(path, clock, Looking())
    storage.write(AFTER)
    assert seen
    assert all(tables == BEFORE for tables in seen)
    assert storage.read() == AFTER


@pytest.mark.parametrize("why", [errno.ENOSPC, errno.EACCES, errno.EIO])
def test_any_call_that_fails_leaves_all_as_it_was(path: Path, clock: Clock, before: bytes, why: int) -> None:
    """Each call in turn; those for the backup alone may fail and the file is written nevertheless."""
    passed, failed = [], []
    for number in count():
        shutil.rmtree(path.parent / "backups", ignore_errors=True)
        path.write_bytes(before)
        disk = WatchedDisk()
        storage = opened(path, clock, disk)
        disk.refuse({number}, why)
        try:
            storage.write(AFTER)
        except NotKept:
            failed.append(disk.calls[number][0])
            assert (path.read_bytes(), storage.read()) == (before, BEFORE)
            disk.refuse(())
            storage.write(AFTER)
        else:
            passed += disk.names_called[number : number + 1]
            if number >= len(disk.calls):
                break
        assert on_disk(path) == storage.read() == AFTER
        assert temporary_files(path.parent) == []
    assert failed == ["stat", "create", "write", "sync", "stamp", "close", "replace", "open_folder", "sync", "close"]
    assert {"link", "mkdir"} < set(passed) <= FOR_BACKUPS


def test_any_call_that_fails_for_a_new_file_leaves_none(tmp_path: Path, clock: Clock) -> None:
    failed = []
    for number in count():
        path = tmp_path / str(number) / "a.json"
        disk = WatchedDisk()
        storage = opened(path, clock, disk)
        disk.refuse({number})
        try:
            storage.write(AFTER)
        except NotKept:
            failed.append(disk.calls[number][0])
            assert not path.exists()
            assert storage.read() == {"schema": SCHEMA}
            assert temporary_files(tmp_path) == []
            disk.refuse(())
            storage.write(AFTER)
        else:
            break
        assert on_disk(path) == AFTER
    assert failed[-9:] == ["create", "write", "sync", "stamp", "close", "replace", "open_folder", "sync", "close"]
    assert {"stat", "mkdir"} < set(failed)


def test_a_disk_that_is_gone_leaves_the_old_or_the_new_file(path: Path, clock: Clock, before: bytes) -> None:
    """All calls from one on fail, so that nothing can be put back. What memory doesn't know is then found as changed."""
    unknown = 0
    for number in count():
        shutil.rmtree(path.parent / "backups", ignore_errors=True)
        disk = WatchedDisk()
        storage = opened(path, clock, disk)
        disk.refuse(range(number, 1000))
        try:
            storage.write(AFTER)
        except NotKept:
            assert storage.read() == BEFORE
        else:
            break
        disk.refuse(())
        if on_disk(path) == AFTER:
            unknown += 1
            with pytest.raises(Changed):
                storage.write(BEFORE)
        else:
            assert path.read_bytes() == before
        path.write_bytes(before)
    assert (number >= 10, unknown > 0) == (True, True)


def test_what_json_cannot_hold_is_refused_before_the_disk_is_touched(path: Path, clock: Clock, before: bytes) -> None:
    disk = WatchedDisk()
    storage = opened(path, clock, disk)
    disk.calls.clear()
    with pytest.raises(UnicodeEncodeError):
        storage.write({"notes": {"one": {"text": "\ud800"}}})
    assert disk.names_called == ["stat"]
    assert (path.read_bytes(), storage.read()) == (before, BEFORE)


@pytest.mark.parametrize(
    ("content", "flaw"),
    [
        (b"", "because it is empty"),
        (b" \n", "because it is empty"),
        (b'{\n"a": {\n"b": secret\n}}', "at line 3"),
        (b'{\n"a": {\n"b": {"c": "secr', "at line 3"),
        (b'{\n"a": {\n"b": {"c": "\xff secret"}}}', "at line 3"),
        (b"\0" * 4096, "at line 1"),
        (b'{"a": {"b": {"c": NaN}}}', "at line 1"),
        (b'{"a": {"b": {"c": ' + b"[" * 100_000, "because it is nested too deeply"),
        (b'["secret"]', "because it holds something else than documents"),
        (b'{"a": {"b": "secret"}}', "because it holds something else than documents"),
        (b'{"schema": {"version": {"number": "secret"}}}', "because its version is no number"),
        (b'{"schema": {"version": {"number": true}}}', "because its version is no number"),
        (b'{"notes": {"a": {"text": "secret"}}}', "because nothing leads on from its version (0)"),
    ],
)
def test_a_damaged_file_is_named_and_never_overwritten(path: Path, clock: Clock, content: bytes, flaw: str) -> None:
    path.parent.mkdir()
    path.write_bytes(content)
    with pytest.raises(Damaged) as raised:
        opened(path, clock)
    assert f"{path} can't be read {flaw} and was left as it is" in str(raised.value)
    assert "secret" not in str(raised.value)
    assert path.read_bytes() == content
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_the_system_refuses_is_not_taken_for_a_new_one(path: Path, clock: Clock, before: bytes) -> None:
    with pytest.raises(NotRead, match="no space left"):
        opened(path, clock, WatchedDisk(refused={0}))


def rewritten(path: Path) -> None:
    path.write_bytes(path.read_bytes().replace(b"first", b"FIRST"))
    os.utime(path, ns=(0, 1))


def replaced(path: Path) -> None:
    found = path.stat()
    other = path.with_suffix(".other")
    other.write_bytes(path.read_bytes())
    os.utime(other, ns=(found.st_atime_ns, found.st_mtime_ns))
    other.replace(path)


def grown(path: Path) -> None:
    found = path.stat()
    path.write_bytes(path.read_bytes() + b"\n")
    os.utime(path, ns=(found.st_atime_ns, found.st_mtime_ns))


@pytest.mark.parametrize("change", [rewritten, replaced, grown, Path.unlink])
def test_a_file_that_was_changed_underneath_is_not_overwritten(path: Path, clock: Clock, before: bytes, change: Any) -> None:
    storage = opened(path, clock)
    change(path)
    left = path.read_bytes() if path.exists() else None
    with pytest.raises(Changed):
        storage.write(AFTER)
    assert storage.read() == BEFORE
    assert (path.read_bytes() if path.exists() else None) == left
    assert temporary_files(path.parent) == []


def test_a_file_that_appeared_is_not_overwritten(path: Path, clock: Clock) -> None:
    storage = opened(path, clock)
    opened(path, clock).write(BEFORE)
    with pytest.raises(Changed):
        storage.write(AFTER)
    assert on_disk(path) == BEFORE


def test_what_is_merged_comes_to_disk_with_the_next_write(path: Path, clock: Clock, before: bytes) -> None:
    mine, theirs = opened(path, clock), opened(path, clock)
    theirs.write(AFTER)
    mine.merge(lambda one, other: {**other, "mine": one["notes"]})
    assert on_disk(path) == AFTER
    mine.settle()
    assert on_disk(path) == mine.read() == {**AFTER, "mine": BEFORE["notes"]}
    calls = path.stat()
    mine.settle()
    assert path.stat() == calls


def test_a_merge_with_a_damaged_file_changes_nothing(path: Path, clock: Clock, before: bytes) -> None:
    storage = opened(path, clock)
    path.write_bytes(b"{")
    with pytest.raises(Damaged):
        storage.merge(lambda _, theirs: theirs)
    assert storage.read() == BEFORE
    with pytest.raises(Changed):
        storage.write(AFTER)
    assert path.read_bytes() == b"{"


def test_several_tables_change_in_one_replace(path: Path, clock: Clock, before: bytes) -> None:
    disk = WatchedDisk()
    storage = opened(path, clock, disk)
    database = Database(storage=lambda: storage)
    with storage.together():
        database.table("notes").put({"two": {"text": "second"}})  # type: ignore[attr-defined]
        with storage.together():
            database.table("more").put({"x": {"n": 2}})  # type: ignore[attr-defined]
        assert storage.read() == AFTER
        assert path.read_bytes() == before
    assert storage.read() == on_disk(path) == AFTER
    assert disk.names_called.count("replace") == 1


def test_an_exception_inside_discards_all(path: Path, clock: Clock, before: bytes) -> None:
    storage = opened(path, clock)
    with pytest.raises(KeyError), storage.together():
        storage.write(AFTER)
        raise KeyError
    assert storage.read() == BEFORE
    assert path.read_bytes() == before
    storage.write(AFTER)
    assert on_disk(path) == AFTER


def test_nothing_changed_together_writes_nothing(path: Path, clock: Clock, before: bytes) -> None:
    storage = opened(path, clock)
    with storage.together():
        storage.read()
    assert path.read_bytes() == before


def test_a_page_takes_known_lines_from_the_one_before() -> None:
    one, two, three = {"n": "1"}, {"n": "2"}, {"n": "3"}
    steps: list[dict[str, dict[str, Any]]] = [
        {},
        {"a": {}},
        {"a": {"1": one}},
        {"a": {"1": one, "2": two}, "b": {"3": three}},
        {"b": {"3": three}, "a": {"1": one, "2": two, "4": three}},
        {"b": {"3": three}, "a": {"1": one, "2": {"n": "new"}, "4": three}},
        {"a": {"2": two, "1": one}, "b": {"3": three, "5": one}},
        {"a": {"2": two}, "b": {"5": three, "3": one}},
        {"a": {"x": two}},
    ]
    page = Page()
    for tables in steps:
        page = written(tables, page)
        assert json.loads(page.content) == tables
        assert page.content == written(tables, Page()).content


def test_a_known_line_is_not_encoded_again() -> None:
    known = {"n": "1"}
    before = written({"a": {"1": known}}, Page())
    marked = before._replace(content=before.content.replace(b'"n":"1"', b'"n":"M"'))
    assert b'"n":"M"},\n"2"' in written({"a": {"1": known, "2": {"n": "2"}}}, marked).content


def test_sentences_say_what_to_do(path: Path, clock: Clock, before: bytes) -> None:
    said = []
    for why in (errno.ENOSPC, errno.EROFS, errno.EIO):
        with pytest.raises(NotebookError) as raised:
            opened(path, clock, WatchedDisk(refused={1}, why=why)).write(AFTER)
        said.append(str(raised.value))
    assert said[0] == "Not kept, the disk is full: make room, then try again."
    assert "allow it" in said[1]
    assert "mend that" in said[2]
