"""Backups: one link a day, the newest fourteen, and no matter when they fail."""

import json
from pathlib import Path
from typing import Any

import pytest

from peercoach_tui.notebook.backups import KEPT, Backups
from peercoach_tui.notebook.disk import Disk
from peercoach_tui.notebook.storage import SafeStorage
from tests.conftest import Clock
from tests.notebook.making import WatchedDisk

DAY = 86_400


class Diary:
    """A file that is written with a number that counts up."""

    def __init__(self, folder: Path, clock: Clock, disk: Disk | None = None) -> None:
        self.path = folder / "a.json"
        self.storage = SafeStorage(self.path, disk=disk or Disk(), now=clock)
        self.backups = Backups(self.path, disk=Disk(), now=clock)

    def write(self, number: int) -> None:
        self.storage.write({**self.storage.read(), "n": {"n": {"n": number}}})

    def copies(self) -> list[int]:
        """Return the numbers in the backups, the newest first."""
        found: list[Any] = [json.loads(copy.read_bytes())["n"]["n"]["n"] for copy in self.backups.copies()]
        return found


@pytest.fixture
def diary(tmp_path: Path, clock: Clock) -> Diary:
    return Diary(tmp_path, clock)


def test_the_first_write_of_a_day_links_what_was_there(diary: Diary, clock: Clock) -> None:
    diary.write(1)
    assert diary.copies() == []
    clock.pass_(DAY)
    inode = diary.path.stat().st_ino
    for number in (2, 3, 4):
        diary.write(number)
        assert diary.copies() == [1]
    (copy,) = diary.backups.copies()
    assert copy.stat().st_ino == inode
    clock.pass_(DAY)
    diary.write(5)
    assert diary.copies() == [4, 1]


def test_a_day_is_told_from_the_files_after_a_new_start(diary: Diary, tmp_path: Path, clock: Clock) -> None:
    diary.write(1)
    clock.pass_(DAY)
    diary.write(2)
    Diary(tmp_path, clock).write(3)
    assert diary.copies() == [1]


def test_the_newest_fourteen_are_kept_and_what_is_not_ours(diary: Diary, clock: Clock) -> None:
    for number in range(20):
        diary.write(number)
        clock.pass_(DAY)
        if number == 1:
            (diary.path.parent / "backups" / "mine.txt").write_text("stays")
    assert diary.copies() == list(range(18, 18 - KEPT, -1))
    assert (diary.path.parent / "backups" / "mine.txt").exists()


def test_several_in_a_second_stand_side_by_side(diary: Diary) -> None:
    for number in range(1, 13):
        diary.write(number)
        diary.backups.link(always=True)
    assert diary.copies() == list(range(12, 0, -1))


def test_where_links_are_refused_notes_are_kept_nevertheless(tmp_path: Path, clock: Clock) -> None:
    class NoLinks(WatchedDisk):
        def link(self, source: Path, target: Path) -> None:
            raise PermissionError("no links here")

    diary = Diary(tmp_path, clock, NoLinks())
    diary.write(1)
    clock.pass_(DAY)
    diary.write(2)
    assert diary.copies() == []
    assert Diary(tmp_path, clock).storage.read()["n"]["n"]["n"] == 2
    diary.storage.backups._disk = Disk()
    diary.write(3)
    assert diary.copies() == [2]
