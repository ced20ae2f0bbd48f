"""An append that fails, at each of its steps: what was kept stays, what is refused isn't there, and nothing is lost to a lie."""

import errno
import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from peercoach_tui.disk import Disk
from peercoach_tui.notebook.notebook import COACH, Notebook
from tests.notebook.making import Store, WatchedDisk, ana, begun, failed, file_of, ids, note


@pytest.fixture
def disk() -> WatchedDisk:
    return WatchedDisk()


@pytest.fixture
def window(store: Store, disk: WatchedDisk) -> Notebook:
    window = store.open(disk=disk)
    window.keep("ana", ana()).result()
    window.follow().result()  # by then the backups of the day are made
    disk.calls.clear()
    return window


def test_an_append_is_written_synced_and_looked_at_before_it_is_acknowledged(window: Notebook, disk: WatchedDisk) -> None:
    window.keep("ana", note("n1")).result()
    assert disk.names[:6] == ["stat", "stat", "write", "fsync", "fstat", "stat"]


def test_a_short_write_is_gone_on_with(store: Store) -> None:
    class Short(Disk):
        def write(self, handle: int, content: bytes | memoryview) -> int:
            return os.write(handle, content[:7])

    store.open(disk=Short()).keep("ana", ana(), begun()).result()
    assert store.ids == ["added", "first"]


def test_a_write_that_fails_is_cut_off_and_the_file_goes_on(store: Store, window: Notebook, disk: WatchedDisk) -> None:
    (file,) = store.files
    before = file.read_bytes()

    def half(name: str, arguments: tuple[Any, ...]) -> None:
        if name == "write":
            os.write(arguments[0], bytes(arguments[1][:20]))
            raise OSError(errno.ENOSPC, "no space left on device")

    disk.before = half
    assert failed(window.keep("ana", note("n1"))) == "Not kept, the disk is full: make room, then try again."
    assert file.read_bytes() == before and ids(window) == ["added"]
    disk.before = None
    window.keep("ana", note("n2")).result()
    assert store.files == [file] and store.ids == ["added", "n2"]


def test_a_write_that_can_t_be_cut_off_leaves_the_file(store: Store, window: Notebook, disk: WatchedDisk) -> None:
    def half(name: str, arguments: tuple[Any, ...]) -> None:
        if name == "write":
            os.write(arguments[0], bytes(arguments[1][:20]))
        if name in ("write", "truncate"):
            raise OSError(errno.EIO, "input/output error")

    disk.before = half
    assert "(the disk doesn't answer as it should)" in failed(window.keep("ana", note("n1")))
    disk.before = None
    window.keep("ana", note("n2")).result()
    assert len(store.files) == 2 and store.ids == ids(window) == ["added", "n2"]


def test_after_a_lost_fsync_the_file_is_never_written_to_again(store: Store, window: Notebook, disk: WatchedDisk) -> None:
    (file,) = store.files
    before = file.read_bytes()
    disk.fail("fsync", 0)
    assert "(it failed)" in failed(window.keep("ana", note("n1")))
    assert disk.names.count("fsync") == 1, "a lost fsync is never repeated"
    assert file.read_bytes() == before and ids(window) == ["added"]
    window.keep("ana", note("n2")).result()
    window.keep("ana", note("n3")).result()
    assert file.read_bytes() == before and len(store.files) == 2
    assert store.ids == ids(window) == ["added", "n2", "n3"]


def test_a_file_that_was_replaced_is_left_and_what_it_lost_is_healed(store: Store, window: Notebook) -> None:
    window.keep("ana", begun()).result()
    (file,) = store.files
    replaced = b"".join(file.read_bytes().splitlines(keepends=True)[:2])
    file.with_name("new").write_bytes(replaced)
    file.with_name("new").replace(file)
    window.keep("ana", note("n1")).result()
    assert file.read_bytes() == replaced and len(store.files) == 2
    assert store.ids == ids(window) == ["added", "first", "n1"]


@pytest.mark.parametrize("late", [False, True])
@pytest.mark.parametrize("end", [b'{"crc":12', b'{"crc":12,"n":3,"act":[]}\n', b"?\n", b"\0" * 9])
def test_an_own_file_that_is_not_whole_is_never_written_to_again(end: bytes, late: bool, store: Store) -> None:
    window = store.open()
    window.keep("ana", ana(), begun()).result()
    window.close()
    (file,) = store.files
    again = store.open() if late else None
    file.write_bytes(file.read_bytes() + end)
    held = file.read_bytes()
    (again or store.open()).keep("ana", note("n1")).result()
    assert file.read_bytes() == held and len(store.files) == 2
    assert store.ids == ["added", "first", "n1"]


def test_a_file_that_was_removed_is_healed_silently(store: Store, window: Notebook) -> None:
    store.files[0].unlink()
    window.follow().result()
    assert ids(window) == ["added"], "memory never shrinks"
    window.keep("ana", note("n1")).result()
    assert store.ids == ["added", "n1"] and window.findings("ana") == ()


def test_what_went_before_the_first_act_of_a_run_is_healed(store: Store, window: Notebook) -> None:
    window.close()
    again = store.open()
    store.files[0].unlink()
    again.keep("ana", note("n1")).result()
    assert store.ids == ["added", "n1"]


def test_a_folder_that_may_not_be_on_the_medium_is_not_taken_for_one_that_is(store: Store) -> None:
    disk = WatchedDisk()

    def made_and_failed(name: str, arguments: tuple[Any, ...]) -> None:
        if name == "mkdir" and arguments[0] == store.folder:
            store.folder.mkdir()
            raise OSError(errno.EIO, "input/output error")

    disk.before = made_and_failed
    window = store.open(disk=disk)
    assert failed(window.keep("ana", ana())).startswith("Not kept")
    disk.before = None
    disk.calls.clear()
    window.keep("ana", ana()).result()
    assert ("open_folder", (store.folder.parent,)) in disk.calls


def test_what_another_device_kept_is_that_device_s_to_heal(store: Store, window: Notebook) -> None:
    path = store.put(file_of(note("theirs")))
    window.follow().result()
    path.unlink()
    window.follow().result()
    window.keep("ana", note("n1")).result()
    assert ids(window) == ["added", "n1", "theirs"] and store.ids == ["added", "n1"]


@pytest.mark.parametrize("instant", ["write", "fsync", "fstat"])
def test_a_file_that_is_replaced_during_an_append_is_left_and_the_act_done_again(
    instant: str, store: Store, window: Notebook, disk: WatchedDisk
) -> None:
    (file,) = store.files

    def replace(name: str, arguments: tuple[Any, ...]) -> None:
        if name == instant:
            disk.before = None
            shutil.copyfile(file, file.with_name("new"))
            file.with_name("new").replace(file)

    disk.before = replace
    window.keep("ana", note("n1")).result()
    assert len(store.files) == 2 and ids(window) == store.ids == ["added", "n1"]


def test_an_act_is_refused_when_the_file_is_replaced_again_and_again(store: Store, window: Notebook, disk: WatchedDisk) -> None:
    def replace(name: str, arguments: tuple[Any, ...]) -> None:
        if name == "fstat" and disk.calls[-2][0] != "open_reading":
            for file in store.files:
                file.with_name("new").write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[:1]))
                file.with_name("new").replace(file)

    disk.before = replace
    assert "is being changed by another program: close that, then try again." in failed(window.keep("ana", note("n1")))
    assert ids(window) == ["added"]


def test_a_new_file_is_whole_before_it_has_its_name(store: Store, disk: WatchedDisk) -> None:
    store.open(disk=disk).keep("ana", ana()).result()
    first = disk.names.index("create", disk.names.index("listdir"))
    made = [(name, arguments) for name, arguments in disk.calls[first:] if str(store.base / "state") not in str(arguments)]
    names = [name for name, _ in made]
    begin = max(place for place, name in enumerate(names) if name == "create")
    rest = names[begin:]
    assert rest[:9] == ["create", "chmod", "lock", "write", "fsync", "rename", "open_folder", "fsync", "close"]
    assert made[begin][1][0].name.startswith(".")


def test_new_folders_are_synced_into_their_parents(store: Store, disk: WatchedDisk) -> None:
    store.open(disk=disk).keep("ana", ana()).result()
    made = [
        arguments[0] for name, arguments in disk.calls if name == "mkdir" and store.root in (*arguments[0].parents, arguments[0])
    ]
    assert made == [store.root, store.folder.parent, store.folder]
    opened = [arguments[0] for name, arguments in disk.calls if name == "open_folder"]
    assert {path.parent for path in made} <= {*opened}


@pytest.mark.parametrize(("name", "number"), [("create", 0), ("write", 0), ("fsync", 0), ("rename", 0), ("fsync", 1)])
def test_a_new_file_that_fails_is_not_there(name: str, number: int, store: Store, window: Notebook, disk: WatchedDisk) -> None:
    kept = store.files
    store.put(b"", f"{window.device.id}.9-00000000.jsonl")  # so that the own file isn't needed to know the next number
    kept[0].write_bytes(kept[0].read_bytes() + b"?")
    disk.fail(name, number)
    assert "(it failed)" in failed(window.keep("ana", note("n1")))
    assert len(store.files) == 2 and not list(store.folder.glob(".*.tmp")) and ids(window) == ["added"]
    disk.before = None
    window.keep("ana", note("n2")).result()
    assert store.ids == ids(window) == ["added", "n2"]


@pytest.mark.parametrize("step", ["chmod", "rename"])
def test_a_temporary_file_that_another_window_took_for_a_leftover_is_written_again(
    store: Store, window: Notebook, disk: WatchedDisk, step: str
) -> None:
    def sweep(name: str, arguments: tuple[Any, ...]) -> None:
        if name == step and str(arguments[0]).endswith(".tmp"):
            disk.before = None
            arguments[0].unlink()

    store.files[0].unlink()
    disk.before = sweep
    window.keep("ana", note("n1")).result()
    assert store.ids == ["added", "n1"]
    disk.before = sweep
    assert window.erase("ana", "n1").result() == () and b"two managers" not in store.files[0].read_bytes()


def test_a_file_system_without_locks_gets_a_new_file_each_run(store: Store) -> None:
    for number in range(2):
        disk = WatchedDisk()
        disk.fail("lock", why=errno.ENOLCK)
        disk.before = _no_locks
        window = store.open(disk=disk)
        window.keep("ana", note(f"n{number}")).result()
        window.keep("ana", note(f"m{number}")).result()
        store.close()
    assert len(store.files) == 2 and store.ids == ["m0", "m1", "n0", "n1"]


def test_where_locks_keep_readers_out_the_lock_is_a_file_beside(store: Store) -> None:
    class Beside(WatchedDisk):
        @property
        def locks_beside(self) -> bool:
            return True

    disk = Beside()
    one = store.open(disk=disk)
    one.keep("ana", ana()).result()
    assert ("rename", (store.files[0],)) not in [(name, arguments[:1]) for name, arguments in disk.calls]
    two = store.open(disk=Beside())
    two.keep("ana", begun()).result()
    assert len(store.files) == 2 and store.ids == ["added", "first"]
    assert [*one.erase("ana", "added").result()] == []
    one.keep("ana", note("n1")).result()
    assert b"Ana" not in store.files[0].read_bytes() and {"added", "first", "n1"} <= {*store.ids}


def test_a_close_that_fails_has_closed(store: Store, window: Notebook, disk: WatchedDisk) -> None:
    disk.fail("close")
    store.put(file_of(begun()))
    window.follow().result()
    window.close()
    assert ids(window) == ["added", "first"]
    store.open().keep("ana", note("n1")).result()
    assert len(store.files) == 2


def test_a_missing_folder_is_asked_about_and_nothing_is_written_until_then(store: Store, window: Notebook) -> None:
    shutil.rmtree(store.folder)
    assert "is gone: put it back, or let it be written anew" in failed(window.keep("ana", note("n1")))
    assert not store.folder.exists() and [*window.missing] == ["ana"] and ids(window) == ["added"]
    window.write_anew("ana").result()
    assert [*window.missing] == [] and store.ids == ["added"]
    window.keep("ana", note("n2")).result()
    assert store.ids == ["added", "n2"]


def test_a_missing_folder_that_comes_back_is_read_again(store: Store, window: Notebook) -> None:
    store.folder.rename(store.base.joinpath("away"))
    window.follow().result()
    assert [*window.missing] == ["ana"]
    store.base.joinpath("away").rename(store.folder)
    window.follow().result()
    assert [*window.missing] == []
    window.keep("ana", note("n1")).result()
    assert store.ids == ["added", "n1"]


def test_everything_of_everyone_that_vanished_with_the_root_is_missing(store: Store, window: Notebook) -> None:
    shutil.rmtree(store.root)
    assert "is gone" in failed(window.keep("ben", ana(name="Ben")))
    assert "is gone" in failed(window.keep("ana", note("n1")))
    assert not store.root.exists()


def test_the_folder_of_the_coach_is_nobody_s_that_is_missing(store: Store, window: Notebook) -> None:
    window.keep(COACH, ana(name="Coach")).result()
    shutil.rmtree(store.root)
    window.follow().result()
    assert window.missing == ("ana",)


def test_what_a_crash_left_is_settled_before_it_is_shown(store: Store, window: Notebook) -> None:
    window.close()
    own = store.files[0]
    leftover = own.with_name(f".{own.name}.tmp")
    leftover.write_bytes(b"half")
    theirs = own.with_name(".there.1-00000000.jsonl.tmp")
    theirs.write_bytes(b"half")
    disk = WatchedDisk()
    store.open(disk=disk)
    assert not leftover.exists() and theirs.exists()
    opened = [arguments[0] for name, arguments in disk.calls if name == "open_folder"]
    assert opened[-3:] == [store.root, store.folder.parent, store.folder]
    synced = disk.names.index("fsync", disk.names.index("open_appending"))
    assert synced < disk.names.index("read", synced)


def test_an_own_file_that_can_t_be_synced_at_the_start_is_closed_for_good(store: Store, window: Notebook) -> None:
    window.close()
    disk = WatchedDisk()
    own: list[int] = []

    def before(name: str, arguments: tuple[Any, ...]) -> None:
        if name == "fsync" and not own and disk.calls[-2][0] == "open_appending":
            own.append(arguments[0])
            raise OSError(errno.EIO, "input/output error")

    disk.before = before
    again = store.open(disk=disk)
    assert own and ids(again) == ["added"]
    again.keep("ana", note("n1")).result()
    assert len(store.files) == 2


def test_a_window_s_temporary_file_in_use_is_not_removed(store: Store, window: Notebook, disk: WatchedDisk) -> None:
    store.files[0].unlink()
    there: list[bool] = []

    def meanwhile(name: str, arguments: tuple[Any, ...]) -> None:
        if name == "rename":
            disk.before = None
            store.open()
            there.append(arguments[0].exists())

    disk.before = meanwhile
    window.keep("ana", note("n1")).result()
    assert there == [True]


def _no_locks(name: str, arguments: tuple[Any, ...]) -> None:
    if name == "lock":
        from peercoach_tui.disk import NoLocks

        raise NoLocks(errno.ENOLCK, "no locks available")


def test_the_folder_of_someone_new_is_no_missing_one(store: Store, window: Notebook) -> None:
    window.keep("ben", ana(name="Ben")).result()
    assert (store.root / "partners" / "ben").is_dir() and isinstance(store.root, Path)
