"""The system's calls where systems differ, and the few steps that stand on them."""

import errno
import os
import stat
from pathlib import Path

import pytest

from peercoach_tui.disk import Disk, NoLinks, NoLocks
from peercoach_tui.files import NAMES, create, make_folders, names_in, read_whole, replace, stamp_of, sync_folder
from tests.notebook.making import WatchedDisk


class Mac(WatchedDisk):
    system = "darwin"

    def __init__(self, why: int = 0) -> None:
        super().__init__()
        self._why = why

    def full_fsync(self, handle: int) -> None:
        if self._why:
            raise OSError(self._why, "it failed")


def synced(disk: Disk, path: Path) -> None:
    handle = disk.create(path)
    try:
        disk.fsync(handle)
    finally:
        disk.close(handle)


def test_on_a_mac_the_drive_writes_down_what_it_holds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plain: list[int] = []
    monkeypatch.setattr(os, "fsync", plain.append)
    disk = Mac()
    synced(disk, tmp_path / "a")
    assert "full_fsync" in disk.names and plain == []
    synced(Mac(errno.ENOTSUP), tmp_path / "b")
    assert len(plain) == 1, "not every file system can"
    with pytest.raises(OSError, match="it failed"):
        synced(Mac(errno.EIO), tmp_path / "c")
    assert len(plain) == 1


def test_windows_knows_no_sync_of_a_folder_and_locks_beside(tmp_path: Path) -> None:
    class Windows(WatchedDisk):
        system = "win32"

    disk = Windows()
    sync_folder(disk, tmp_path / "missing")
    assert disk.calls == [] and disk.locks_beside and not Disk().locks_beside


@pytest.mark.parametrize("mask", [0, 0o077, 0o777])
def test_files_and_folders_are_the_owner_s_whatever_the_mask(mask: int, tmp_path: Path) -> None:
    old = os.umask(mask)
    try:
        disk = Disk()
        make_folders(disk, tmp_path / "a" / "b")
        disk.close(create(disk, tmp_path / "a" / "b" / "c"))
        replace(disk, tmp_path / "a" / "d", b"")
    finally:
        os.umask(old)
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("a", "a/b", "a/b/c", "a/d")] == [
        0o700,
        0o700,
        0o600,
        0o600,
    ]


def test_a_lock_is_one_s_until_it_is_closed(tmp_path: Path) -> None:
    disk = Disk()
    one, two = disk.create(tmp_path / "a"), disk.open_appending(tmp_path / "a")
    assert disk.lock(one) and not disk.lock(two)
    disk.close(one)
    assert disk.lock(two)
    disk.close(two)


def test_a_file_system_without_locks_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(handle: int, how: int) -> None:
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr("fcntl.flock", none)
    handle = Disk().create(tmp_path / "a")
    with pytest.raises(NoLocks):
        Disk().lock(handle)
    Disk().close(handle)


def test_a_pipe_holds_nothing_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    disk = Disk()
    handle = disk.open_reading(tmp_path / "pipe")
    assert not disk.fstat(handle).regular
    disk.close(handle)


def test_what_is_replaced_is_whole_or_as_it_was(tmp_path: Path) -> None:
    path, disk = tmp_path / "a", WatchedDisk()
    replace(disk, path, b"old")
    for name in ("create", "chmod", "write", "fsync", "rename"):
        disk.fail(name)
        with pytest.raises(OSError, match="it failed"):
            replace(disk, path, b"new")
        assert path.read_bytes() == b"old" and os.listdir(tmp_path) == ["a"]  # noqa: PTH208
    disk.before = None
    (tmp_path / ".a.tmp").write_bytes(b"left by a crash")
    replace(disk, path, b"new")
    assert path.read_bytes() == b"new"


def test_where_every_temporary_name_is_taken_the_old_file_stands(tmp_path: Path) -> None:
    path = tmp_path / "a"
    replace(Disk(), path, b"old")
    for number in range(1, NAMES):
        (tmp_path / f".a.{number}.tmp").write_bytes(b"of another")
    replace(Disk(), path, b"new")
    (tmp_path / f".a.{NAMES}.tmp").write_bytes(b"of another")
    with pytest.raises(FileExistsError):
        replace(Disk(), path, b"newer")
    assert path.read_bytes() == b"new" and (tmp_path / ".a.1.tmp").read_bytes() == b"of another"


def test_what_is_missing_is_no_error_where_it_may_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert stamp_of(Disk(), tmp_path / "a" / "b") is None and stamp_of(Disk(), tmp_path / "file" / "b") is None
    assert names_in(Disk(), tmp_path / "a") == [] and names_in(Disk(), tmp_path) == ["file"]


def test_no_more_is_read_than_is_wanted(tmp_path: Path) -> None:
    disk = Disk()
    handle = disk.open_reading(Path("/dev/zero"))
    assert read_whole(disk, handle, 3_000_000) == bytes(3_000_000)
    disk.close(handle)


def test_a_second_name_is_given_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_text("words")
    Disk().link(one, other)
    assert other.read_text() == "words"
    with pytest.raises(FileExistsError):
        Disk().link(one, other)
    with pytest.raises(FileNotFoundError):
        Disk().link(tmp_path / "none", tmp_path / "new")

    def refused(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", refused)
    with pytest.raises(NoLinks):
        Disk().link(one, tmp_path / "new")
