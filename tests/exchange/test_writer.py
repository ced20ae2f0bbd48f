import errno
import os
import stat
from pathlib import Path

import pytest

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.exchange.writer import NotWritten, write_text


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def fail(*_args: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_text_is_written_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "notes.md"
    write_text(path, "één\r\n🎉\n")
    assert path.read_bytes() == "één\r\n🎉\n".encode()
    assert (mode(path), mode(path.parent)) == (0o600, 0o700)
    assert names(path.parent) == ["notes.md"]


def test_a_file_is_replaced_and_its_folder_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("old and much longer")
    path.chmod(0o644)
    tmp_path.chmod(0o755)
    write_text(path, "new")
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
    write_text(path, "new")
    assert seen == [(False, "old"), (True, "new")]


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.toml").write_text("old")
    link = tmp_path / "settings.toml"
    link.symlink_to("real.toml")
    write_text(link, "new")
    assert link.is_symlink()
    assert (tmp_path / "real.toml").read_text() == "new"


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failure_leaves_the_old_file_and_nothing_beside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str) -> None:
    path = tmp_path / "notes.md"
    path.write_text("old")
    monkeypatch.setattr(os, call, fail)
    with pytest.raises(NotWritten, match=r"notes\.md can't be written \(no space left on device\)"):
        write_text(path, "new")
    assert path.read_text() == "old"
    assert names(tmp_path) == ["notes.md"]


def test_a_folder_in_the_way_is_said(tmp_path: Path) -> None:
    with pytest.raises(PeercoachError, match="is a directory"):
        write_text(tmp_path, "new")


def test_a_file_where_a_folder_should_be_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NotWritten):
        write_text(tmp_path / "file" / "notes.md", "new")


def test_a_text_of_no_encoding_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("old")
    with pytest.raises(NotWritten, match="letter"):
        write_text(path, "\ud800")
    assert path.read_text() == "old"
