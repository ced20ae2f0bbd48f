"""Taking version 1 over: the same folds, whatever happens on the way, and none of its files lost."""

import errno
import fcntl
import os
import zipfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import filelock
import pytest

from peercoach_tui.disk import Disk
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.live import Live
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.notebook.errors import NotebookError, NotKept
from peercoach_tui.notebook.lines import read
from peercoach_tui.notebook.live import Lives
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.notebook.union import moment_of
from peercoach_tui.notebook.version_1 import taking_over
from peercoach_tui.notebook.version_1.file import Unread
from peercoach_tui.notebook.version_1.moments import moments_of, was
from peercoach_tui.notebook.version_1.older import is_there
from peercoach_tui.notebook.version_1.taking_over import (
    NotTheSame,
    OlderIsOpen,
    lock_of_version_1,
    name_found,
    read_old,
    take_over,
)
from tests.notebook.making import Entries, WatchedDisk, union

FIXTURE = Path(__file__).with_name("version_1.zip")
ANA = "019b4a85-af3b-77a9-89a8-b02f3b1287ff"
WHOLE = (ANA, "019b2bfa-f42e-7297-89a7-834df2a74de4", "019d77a6-c230-73af-8a67-2163c5e6e62f", "zoe-1")
DRAFT = '! call HR by fri, "naïve" 🙂'
DEVICE = "laptop"
NOW = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A data folder as version 1 left it."""
    with zipfile.ZipFile(FIXTURE) as zipped:
        zipped.extractall(tmp_path, [name for name in zipped.namelist() if name.startswith("notes/")])
    (tmp_path / "notes" / "lock").touch()
    return tmp_path / "notes"


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The folder of a partner as version 1 left it, with little in it and a meeting under way."""
    return small_in(tmp_path)


def small_in(parent: Path) -> Path:
    folder = parent / "partners" / "zoe-1"
    folder.mkdir(parents=True)
    with zipfile.ZipFile(FIXTURE) as zipped:
        (folder / "notebook.json").write_bytes(zipped.read("notes/partners/zoe-1/notebook.json"))
        (folder / "live.json").write_bytes(zipped.read(f"notes/partners/{ANA}/live.json"))
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def sheets(folder: Path) -> list[Path]:
    return [folder / name for name in names(folder) if name.endswith(".jsonl") and not name.startswith(".")]


def kept_in(folder: Path) -> dict[str, AnyMoment]:
    """Return what stands in the files of today."""
    entries: Entries = {}
    for path in sheets(folder):
        content = read(path.read_bytes(), folder.name)
        assert content.whole
        entries = union(entries, content.entries)
    return {id: moment for id, entry in entries.items() if (moment := moment_of(entry))}


def lives_in(folder: Path) -> tuple[Live, ...]:
    lives = Lives(Disk(), folder, "another", lambda bits: 0)
    lives.look(names(folder))
    return lives.all()


# The fixture


@pytest.mark.parametrize("partner", WHOLE)
def test_every_fold_is_the_same_after(root: Path, partner: str) -> None:
    folder = root / "partners" / partner
    content = (folder / "notebook.json").read_bytes()
    with lock_of_version_1(root, Disk()):
        assert take_over(folder, disk=Disk(), device=DEVICE) == ""
    kept = kept_in(folder)
    assert was(content, partner).differs(Fold(partner, kept.values())) == ""
    assert kept == {moment.id: moment for moment in moments_of(content, partner)}
    assert len(sheets(folder)) == 1
    assert (folder / "notebook.v1.json").read_bytes() == content
    assert not (folder / "notebook.json").exists()
    assert not is_there(folder, Disk())


def test_what_was_under_way_is_so_today_with_its_draft(root: Path) -> None:
    folder = root / "partners" / ANA
    old = (folder / "live.json").read_bytes()
    take_over(folder, disk=Disk(), device=DEVICE)
    [live] = lives_in(folder)
    seen = datetime(2026, 11, 24, 9, 46, 25, 500000, tzinfo=UTC)
    assert (live.draft, live.showing, live.since, live.seen) == (DRAFT, "career-concerns-1", seen, seen)
    assert live.session == "01a20ced-2d80-76ab-9fba-8f81933de2fc"
    assert (live.device, live.window) == (DEVICE, 1)
    assert (folder / "live.v1.json").read_bytes() == old


def test_all_of_it_is_for_its_owner_alone(root: Path) -> None:
    folder = root / "partners" / ANA
    take_over(folder, disk=Disk(), device=DEVICE)
    made = [path for path in folder.iterdir() if path.name.startswith((DEVICE, "live-"))]
    assert [path.stat().st_mode & 0o777 for path in made] == [0o600, 0o600]


def test_the_damaged_one_is_left_and_named(root: Path) -> None:
    folder = root / "partners" / "lost-1"
    before = names(folder)
    with pytest.raises(Unread, match=r"lost-1/notebook\.json can't be read at line 6"):
        take_over(folder, disk=Disk(), device=DEVICE)
    assert names(folder) == before
    assert name_found(folder, Disk()) == "Lo Stanton"
    (folder / "notebook.json").write_bytes(b"{")
    assert name_found(folder, Disk()) == "Lo Stanton", "its backup says it"
    assert name_found(folder.parent / "nobody", Disk()) == ""


def test_reading_alone_knows_the_same_and_touches_nothing(root: Path) -> None:
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    folder = root / "partners" / ANA
    old = read_old(folder, Disk())
    assert {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} == before
    take_over(folder, disk=Disk(), device=DEVICE)
    assert old.moments == tuple(sorted(kept_in(folder).values(), key=lambda moment: (moment.at, moment.id)))
    assert old.live is not None
    assert old.live.draft == DRAFT
    assert read_old(folder, Disk()) == ((), None)


# Done twice


def test_done_twice_it_is_the_same_byte_for_byte(tmp_path: Path) -> None:
    one, other = small_in(tmp_path / "one"), small_in(tmp_path / "other")
    for folder in (one, other):
        take_over(folder, disk=Disk(), device=DEVICE)
    assert {path.name: path.read_bytes() for path in one.iterdir()} == {path.name: path.read_bytes() for path in other.iterdir()}


def test_a_file_that_comes_back_adds_only_what_is_new(small: Path) -> None:
    content, live = (small / "notebook.json").read_bytes(), (small / "live.json").read_bytes()
    take_over(small, disk=Disk(), device=DEVICE)
    kept, files = kept_in(small), sheets(small)
    for device in (DEVICE, "desk"):
        (small / "notebook.json").write_bytes(content)
        (small / "live.json").write_bytes(live)
        take_over(small, disk=Disk(), device=device)
        assert sheets(small) == files
    assert len(lives_in(small)) == 1
    more = content.replace(b'"kind":"ended"', b'"kind":"learned","text":"more"').replace(
        b"01a21219-6b5c-7728", b"01a21219-6b5c-7729"
    )
    (small / "notebook.json").write_bytes(more)
    take_over(small, disk=Disk(), device=DEVICE)
    new = kept_in(small).keys() - kept.keys()
    assert {id[:18] for id in new} == {"01a21219-6b5c-7729"}
    assert {path.name for path in small.iterdir() if path.name.startswith("notebook.")} == {
        "notebook.v1.json", "notebook.v1-2.json", "notebook.v1-3.json", "notebook.v1-4.json"
    }  # fmt: skip


def test_two_devices_that_take_it_over_know_the_same(tmp_path: Path) -> None:
    one, other = small_in(tmp_path / "one"), small_in(tmp_path / "other")
    take_over(one, disk=Disk(), device=DEVICE)
    take_over(other, disk=Disk(), device="desk")
    kept = kept_in(one)
    for path in sheets(other):
        (one / path.name).write_bytes(path.read_bytes())
    assert len(sheets(one)) == 2
    assert kept_in(one) == kept


# Killed, refused, damaged


class Killed(BaseException):
    """The program is gone: no handler runs any more."""


class BadDisk(Disk):
    """A disk that counts its calls, and does something else from the one of a number on."""

    def __init__(self, number: int, fail: Callable[[int], None]) -> None:
        self.count, self._number, self._fail = 0, number, fail

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        if name.startswith("_") or not callable(found) or name not in CALLS:
            return found

        def called(*arguments: Any) -> Any:
            self.count += 1
            if self.count >= self._number:
                self._fail(self.count - self._number)
            return found(*arguments)

        return called


CALLS = {name for name, each in vars(Disk).items() if callable(each) and not name.startswith("_")}


def killed(_since: int) -> None:
    raise Killed


def refused_once(since: int) -> None:
    if since == 0:
        raise OSError(errno.EIO, os.strerror(errno.EIO))


def refused_from_then_on(_since: int) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def calls_of_taking_over(parent: Path) -> int:
    disk = BadDisk(10**9, killed)
    take_over(small_in(parent), disk=disk, device=DEVICE)
    return disk.count


def every_call(parent: Path, fail: Callable[[int], None]) -> Iterator[tuple[Path, bool]]:
    """Yield the folder after the taking over was stopped at each of its calls in turn, and whether it said that it was done."""
    for number in range(1, calls_of_taking_over(parent / "whole") + 1):
        folder = small_in(parent / str(number))
        done = False
        with suppress(Killed, NotebookError):
            take_over(folder, disk=BadDisk(number, fail), device=DEVICE)
            done = True
        yield folder, done


@pytest.mark.parametrize("fail", [killed, refused_once, refused_from_then_on])
def test_stopped_at_any_call_nothing_is_lost_and_it_is_done_again(tmp_path: Path, fail: Callable[[int], None]) -> None:
    whole = small_in(tmp_path / "before")
    content, live = (whole / "notebook.json").read_bytes(), (whole / "live.json").read_bytes()
    wanted = {moment.id: moment for moment in moments_of(content, "zoe-1")}
    stopped = 0
    for folder, done in every_call(tmp_path, fail):
        stopped += not done
        assert (folder / "notebook.json").exists() or kept_in(folder) == wanted
        assert (folder / "live.json").exists() or [each.draft for each in lives_in(folder)] == [DRAFT]
        assert (folder / ("notebook.json" if (folder / "notebook.json").exists() else "notebook.v1.json")).read_bytes() == content
        take_over(folder, disk=Disk(), device=DEVICE)
        assert kept_in(folder) == wanted
        assert len(sheets(folder)) == 1
        assert [each.draft for each in lives_in(folder)] == [DRAFT]
        assert ((folder / "notebook.v1.json").read_bytes(), (folder / "live.v1.json").read_bytes()) == (content, live)
    assert stopped > 10


def test_a_rename_that_is_done_and_said_to_have_failed_leaves_nothing_that_a_power_cut_could_take(small: Path) -> None:
    class Lying(Disk):
        def rename(self, source: Path, target: Path) -> None:
            super().rename(source, target)
            if target.suffix == ".jsonl":
                raise OSError(errno.EIO, os.strerror(errno.EIO))

    before = names(small)
    with pytest.raises(NotKept):
        take_over(small, disk=Lying(), device=DEVICE)
    assert names(small) == before


def test_what_was_forgotten_is_not_taken_over(small: Path, tmp_path: Path) -> None:
    (small / "forgotten").touch()
    assert not is_there(small, Disk())
    disk = WatchedDisk()
    notebook = Notebook.open(tmp_path, state=tmp_path / "state", now=lambda: NOW, random_bits=lambda bits: 7, disk=disk)
    notebook.load()
    notebook.close()
    assert names(small) == ["forgotten"] and notebook.remarks == ()
    assert not any(name == "rename" and arguments[0].parent == small for name, arguments in disk.calls)


def test_what_would_not_read_the_same_is_not_taken_over(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = names(small)
    whole = moments_of

    def without_one(content: bytes, partner: str, path: Path) -> tuple[AnyMoment, ...]:
        return tuple(moment for moment in whole(content, partner, path) if getattr(moment, "text", "") != "let her finish")

    monkeypatch.setattr(taking_over, "moments_of", without_one)
    with pytest.raises(NotTheSame, match=r"notebook\.json was left as it is, since a moment in it"):
        take_over(small, disk=Disk(), device=DEVICE)
    assert names(small) == before


def test_what_is_read_back_otherwise_is_taken_out_again(small: Path) -> None:
    class Rotten(Disk):
        def write(self, handle: int, content: bytes | memoryview) -> int:
            return super().write(handle, bytes(content).replace(b"let her finish", b"let him finish"))

    before = names(small)
    with pytest.raises(NotTheSame):
        take_over(small, disk=Rotten(), device=DEVICE)
    assert names(small) == before


def test_a_damaged_copy_of_today_is_written_again(small: Path) -> None:
    content = (small / "notebook.json").read_bytes()
    take_over(small, disk=Disk(), device=DEVICE)
    kept, [path] = kept_in(small), sheets(small)
    path.write_bytes(path.read_bytes().replace(b"let her finish", b"let him finish"))
    (small / "notebook.json").write_bytes(content)
    take_over(small, disk=Disk(), device=DEVICE)
    path.unlink()
    assert [moment for id, moment in kept.items() if id not in kept_in(small)] == [
        moment for moment in kept.values() if getattr(moment, "text", "") != "let her finish"
    ]


def test_a_live_file_that_cant_be_read_stays_and_is_said(small: Path) -> None:
    (small / "live.json").write_bytes(b"half a")
    assert "what was being typed" in take_over(small, disk=Disk(), device=DEVICE)
    assert (small / "live.v1.json").read_bytes() == b"half a"
    assert lives_in(small) == ()
    assert len(kept_in(small)) == 7


@pytest.mark.parametrize("name", ["notebook.json", "live.json"])
def test_what_is_no_file_holds_nothing_up(small: Path, name: str) -> None:
    (small / name).unlink()
    os.mkfifo(small / name)
    before = names(small)
    for act in (lambda: take_over(small, disk=Disk(), device=DEVICE), lambda: read_old(small, Disk())):
        with pytest.raises(Unread, match="because it is no file"):
            act()
    assert names(small) == before


# Its lock


def test_while_version_1_has_it_open_nothing_is_taken_over(root: Path) -> None:
    with (root / "lock").open("r+") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(OlderIsOpen, match=r"An older peercoach has .* open, .*: close it, then start again\."):
            lock_of_version_1(root, Disk()).__enter__()
    with lock_of_version_1(root, Disk()):
        pass


def test_version_1_stays_out_meanwhile(root: Path) -> None:
    with lock_of_version_1(root, Disk()), pytest.raises(filelock.Timeout):
        filelock.FileLock(root / "lock", timeout=0, mode=0o600, thread_local=False).acquire()
    with filelock.FileLock(root / "lock", timeout=0, mode=0o600, thread_local=False), pytest.raises(OlderIsOpen):
        lock_of_version_1(root, Disk()).__enter__()
    with lock_of_version_1(root, Disk()):
        pass


def test_a_lock_that_was_removed_is_made_anew(root: Path) -> None:
    (root / "lock").unlink()
    with lock_of_version_1(root, Disk()):
        assert (root / "lock").stat().st_mode & 0o777 == 0o600
        with pytest.raises(OlderIsOpen):
            lock_of_version_1(root, Disk()).__enter__()


def test_a_lock_that_is_removed_while_it_is_taken_keeps_nobody_out_and_is_taken_again(root: Path) -> None:
    class Racing(Disk):
        def lock(self, handle: int) -> bool:
            taken = super().lock(handle)
            if not self.raced:
                self.raced = True
                (root / "lock").unlink()
                (root / "lock").touch()
            return taken

        raced = False

    with lock_of_version_1(root, Racing()), pytest.raises(OlderIsOpen):
        lock_of_version_1(root, Disk()).__enter__()


def test_a_folder_that_cant_be_locked_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotKept):
        lock_of_version_1(tmp_path / "nowhere", Disk()).__enter__()
