import errno
import os
import stat
from pathlib import Path

import pytest

from peercoach_tui.disk import Disk
from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.files import NotWritten, replace, write_text
from tests.notebook.making import WatchedDisk


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def fail(*_args: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_text_is_written_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "notes.md"
    write_text(path, "één\r\n🎉\n", Disk())
    assert path.read_bytes() == "één\r\n🎉\n".encode()
    assert (mode(path), mode(path.parent)) == (0o600, 0o700)
    assert names(path.parent) == ["notes.md"]


def test_a_file_is_replaced_and_its_folder_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("old and much longer")
    path.chmod(0o644)
    tmp_path.chmod(0o755)
    write_text(path, "new", Disk())
    assert (path.read_text(), mode(path), mode(tmp_path)) == ("new", 0o600, 0o755)


def test_the_text_is_on_disk_before_it_takes_the_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "notes.md"
    path.write_text("old")
    seen: list[tuple[bool, str]] = []
    sync = os.fsync

    def watched(handle: int) -> None:
        seen.append((stat.S_ISDIR(os.fstat(handle).st_mode), path.read_text()))
        sync(handle)

    monkeypatch.setattr(os, "fsync", watched)
    write_text(path, "new", Disk())
    assert seen == [(False, "old"), (True, "new")]


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.toml").write_text("old")
    link = tmp_path / "settings.toml"
    link.symlink_to("real.toml")
    write_text(link, "new", Disk())
    assert link.is_symlink()
    assert (tmp_path / "real.toml").read_text() == "new"


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    path = tmp_path / "notes.md"
    path.write_text("old")
    monkeypatch.setattr(os, call, fail)
    with pytest.raises(NotWritten, match=r"notes\.md can't be written \(no space left on device\)"):
        write_text(path, "new", Disk())
    assert path.read_text() == "old"
    assert names(tmp_path) == ["notes.md"]


def test_a_folder_in_the_way_is_said(tmp_path: Path) -> None:
    with pytest.raises(PeercoachError, match="is a directory"):
        write_text(tmp_path, "new", Disk())


def test_a_file_where_a_folder_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NotWritten):
        write_text(tmp_path / "file" / "notes.md", "new", Disk())


def test_a_text_of_no_encoding_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("old")
    with pytest.raises(NotWritten, match="letter"):
        write_text(path, "\ud800", Disk())
    assert path.read_text() == "old"


def test_a_temporary_file_that_a_kill_left_is_in_nobodys_way(tmp_path: Path) -> None:
    left = tmp_path / ".notes.md.1.tmp"
    left.write_text("half")
    write_text(tmp_path / "notes.md", "new", Disk())
    assert names(tmp_path) == [".notes.md.1.tmp", "notes.md"]
    assert (left.read_text(), (tmp_path / "notes.md").read_text()) == ("half", "new")


@pytest.mark.parametrize("step", ["chmod", "write", "rename"])
def test_one_that_another_window_took_for_a_leftover_is_written_again(tmp_path: Path, step: str) -> None:
    disk, taken = WatchedDisk(), list[Path]()

    def takes_away(name: str, arguments: tuple[object, ...]) -> None:
        if name == step and not taken:
            taken.extend(tmp_path.glob(".*.tmp"))
            taken[0].unlink()

    disk.before = takes_away
    write_text(tmp_path / "a.txt", "new", disk)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("a.txt", "new")] and len(taken) == 1


def test_a_write_that_takes_a_part_is_gone_on_with(tmp_path: Path) -> None:
    class Slow(Disk):
        def write(self, handle: int, content: bytes | memoryview) -> int:
            return super().write(handle, memoryview(content)[:3])

    replace(Slow(), tmp_path / "picture", b"0123456789")
    assert (tmp_path / "picture").read_bytes() == b"0123456789"


def test_each_missing_folder_is_on_the_medium_before_anything_is_in_it(tmp_path: Path) -> None:
    synced: list[Path] = []

    class Watched(Disk):
        def open_folder(self, path: Path) -> int:
            synced.append(path)
            return super().open_folder(path)

    write_text(tmp_path / "a" / "b" / "notes.md", "new", Watched())
    assert synced == [tmp_path, tmp_path / "a", tmp_path / "a" / "b"]
