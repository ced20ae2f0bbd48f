"""The file that an editor is handed, and what comes back of it."""

import fcntl
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.disk import Disk
from peercoach_tui.outside import MOST, PREFIX, HandedOut, NotEdited, Outside


def outside(state: Path, **environment: str) -> Outside:
    return Outside(state, environment, lambda: datetime.now(UTC))


@pytest.fixture
def handed(tmp_path: Path) -> HandedOut:
    return outside(tmp_path / "state").hand_out("one\ntwo")


# Which editor


@pytest.mark.parametrize(
    ("environment", "command"),
    [
        ({"EDITOR": "nano"}, ("nano",)),
        ({"VISUAL": "code --wait", "EDITOR": "nano"}, ("code", "--wait")),
        ({"VISUAL": "  ", "EDITOR": "vim -c 'set spell'"}, ("vim", "-c", "set spell")),
    ],
)
def test_visual_comes_before_editor_with_its_arguments(
    tmp_path: Path, environment: dict[str, str], command: tuple[str, ...]
) -> None:
    assert outside(tmp_path, **environment).command() == command


def test_a_backslash_stands_between_folders_on_windows_alone(tmp_path: Path) -> None:
    class Windows(Disk):
        system = "win32"

    environment = {"EDITOR": r'C:\tools\vim.exe -c "set spell"'}
    there = Outside(tmp_path, environment, lambda: datetime.now(UTC), Windows())
    assert there.command() == (r"C:\tools\vim.exe", "-c", "set spell")
    assert outside(tmp_path, EDITOR=r"/opt/my\ vim").command() == ("/opt/my vim",)


def test_vi_comes_before_the_others_where_none_is_named(tmp_path: Path) -> None:
    for name in ("notepad", "nano", "vi"):
        (tmp_path / name).write_text("")
        (tmp_path / name).chmod(0o755)
        assert outside(tmp_path, PATH=str(tmp_path), EDITOR="").command() == (str(tmp_path / name),)


def test_no_editor_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotEdited, match="Set EDITOR to one"):
        outside(tmp_path, PATH=str(tmp_path)).command()


def test_a_quote_that_is_open_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotEdited, match="VISUAL can't be read"):
        outside(tmp_path, VISUAL="vim 'x", EDITOR="nano").command()


# The file


def test_nobody_else_can_read_it(handed: HandedOut, tmp_path: Path) -> None:
    assert handed.path.read_bytes() == b"one\ntwo\n"
    assert (handed.path.stat().st_mode & 0o777, handed.folder.stat().st_mode & 0o777) == (0o600, 0o700)
    assert handed.folder.parent == tmp_path / "state" and handed.folder.name.startswith(PREFIX)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"", ""),
        (b"a", "a"),
        (b"a\n", "a"),
        (b"a\n\n", "a\n"),
        (b"\xef\xbb\xbfa\r\nb\r\n", "a\nb"),
        ("ë\x00\u2028".encode(), "ë\x00\u2028"),
    ],
)
def test_what_stands_there_comes_back(handed: HandedOut, content: bytes, line: str) -> None:
    handed.path.write_bytes(content)
    assert handed.came_back() == line


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r")))
def test_an_editor_that_changes_nothing_changes_nothing(tmp_path_factory: pytest.TempPathFactory, line: str) -> None:
    handed = outside(tmp_path_factory.mktemp("state")).hand_out(line)
    assert handed.came_back() == line
    handed.remove()


def test_what_another_file_was_renamed_over_comes_back(handed: HandedOut) -> None:
    other = handed.folder / ".line.txt.swp"
    other.write_text("three\n")
    other.rename(handed.path)
    assert handed.came_back() == "three"


@pytest.mark.parametrize(
    ("content", "says"), [(None, "removed its file"), (b"\xff", "not in UTF-8"), (b"a" * (MOST + 1), "at most a million bytes")]
)
def test_what_cannot_come_back_is_said(handed: HandedOut, content: bytes | None, says: str) -> None:
    handed.path.unlink()
    if content is not None:
        handed.path.write_bytes(content)
    with pytest.raises(NotEdited, match=f"{says}.*stays as it was"):
        handed.came_back()


def test_no_other_file_is_read_and_no_pipe_waited_for(handed: HandedOut, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    handed.path.unlink()
    handed.path.symlink_to(tmp_path / "secret")
    with pytest.raises(NotEdited, match="can't be read"):
        handed.came_back()
    handed.path.unlink()
    os.mkfifo(handed.path)
    with pytest.raises(NotEdited, match="no text"):
        handed.came_back()


def test_a_state_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("")
    with pytest.raises(NotEdited, match="so no editor was opened"):
        outside(tmp_path / "state").hand_out("one")


def test_a_disk_that_is_full_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fdopen", full)
    with pytest.raises(NotEdited, match="no space left"):
        outside(tmp_path).hand_out("one")
    assert list(tmp_path.iterdir()) == []


# What is left behind


def leave_traces(folder: Path) -> None:
    """Leave what editors do: a swap file, a backup, and a folder that nobody may look into."""
    (folder / ".line.txt.swp").write_text("one")
    (folder / "line.txt~").write_text("one")
    inner = folder / "undo" / "deep"
    inner.mkdir(parents=True)
    (inner / "one").write_text("one")
    (folder / "elsewhere").symlink_to(folder.parent.parent)
    inner.parent.chmod(0o500)


def test_all_that_an_editor_left_goes(handed: HandedOut, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("")
    leave_traces(handed.folder)
    handed.remove()
    assert list((tmp_path / "state").iterdir()) == [] and (tmp_path / "kept").exists()


def test_what_cannot_be_removed_is_said(handed: HandedOut, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.rmtree", lambda *_, **__: None)
    with pytest.raises(NotEdited, match=f"{handed.folder.name} can't be removed"):
        handed.remove()


def test_what_a_killed_program_left_goes_at_the_next_start(tmp_path: Path) -> None:
    program = f"""
import os
from pathlib import Path
from peercoach_tui.outside import Outside
Outside(Path({str(tmp_path)!r}), {{}}, None).hand_out("one")
os._exit(9)
"""
    subprocess.run([sys.executable, "-c", program], check=False)
    (left,) = tmp_path.glob(f"{PREFIX}*")
    (tmp_path / "backups").mkdir()
    outside(tmp_path).sweep()
    assert not left.exists() and (tmp_path / "backups").exists()


def test_what_another_window_has_out_stays(handed: HandedOut, tmp_path: Path) -> None:
    outside(tmp_path / "state").sweep()
    assert handed.came_back() == "one\ntwo"


def test_a_folder_behind_a_link_is_not_ours(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "state").mkdir()
    (tmp_path / "state" / f"{PREFIX}x").symlink_to(tmp_path / "other")
    outside(tmp_path / "state").sweep()
    assert (tmp_path / "other").exists()


def test_nothing_is_there_to_sweep(tmp_path: Path) -> None:
    outside(tmp_path / "none").sweep()
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(("hours", "stays"), [(23, True), (25, False)])
def test_without_locks_a_day_makes_it_nobodys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, hours: int, stays: bool) -> None:
    def none(*_: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(fcntl, "flock", none)
    handed = outside(tmp_path).hand_out("one")
    Outside(tmp_path, {}, lambda: datetime.now(UTC) + timedelta(hours=hours)).sweep()
    assert handed.folder.exists() is stays
