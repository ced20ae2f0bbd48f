"""Backups: one zip a day of who changed, thinned by the days inside, and no matter when they fail."""

import errno
import os
import zipfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.disk import Disk
from peercoach_tui.notebook.backups import DAYS, MONTHS, WEEKS, Backup, Backups, kept
from peercoach_tui.notebook.errors import Busy
from peercoach_tui.notebook.zips import Manifest, zipped
from tests.notebook.making import Store, WatchedDisk, ana, line, note

TODAY = date(2026, 11, 25)
DAY = timedelta(days=1)


class Desk:
    """A data folder with Ana's notes in it, and the state folder beside it."""

    def __init__(self, folder: Path, disk: Disk | None = None) -> None:
        self.data, self.state = folder / "data", folder / "state" / "backups"
        self.disk = disk or Disk()
        self.backups = Backups(self.state, disk=self.disk)
        self.write("ana", "laptop.1-0a1b2c3d.jsonl", "one\n")

    def write(self, partner: str, name: str, text: str) -> Path:
        path = self.data / partner / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def begin_anew(self) -> None:
        """Start the program again."""
        self.backups = Backups(self.state, disk=self.disk)

    def make(self, today: date, *partners: str) -> str:
        return self.backups.make({partner: self.data / partner for partner in partners or ("ana",)}, today)

    def names(self, partner: str = "") -> list[str]:
        return sorted(path.name for path in (self.state / partner).iterdir() if path.name != ".lock")

    def days(self, partner: str = "ana") -> list[date]:
        return [backup.day for backup in self.backups.of(partner)]

    def held(self, partner: str = "ana") -> list[dict[str, str]]:
        """Return what is in each backup, the oldest first."""
        return [held(backup.path) for backup in self.backups.of(partner)]


def held(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist() if name != "backup.json"}


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def refused(*_arguments: object) -> int:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


# One a day, of who changed


def test_the_first_act_of_a_day_makes_one_and_the_next_act_none(desk: Desk) -> None:
    assert desk.make(TODAY) == ""
    desk.write("ana", "laptop.1-0a1b2c3d.jsonl", "one\ntwo\n")
    desk.make(TODAY)
    desk.begin_anew()
    desk.make(TODAY)
    assert desk.held() == [{"laptop.1-0a1b2c3d.jsonl": "one\n"}]
    assert desk.names("ana") == ["2026-11-25.zip"]


def test_after_the_first_act_of_a_day_an_act_costs_nothing(store: Store) -> None:
    disk = WatchedDisk()
    window = store.open(disk=disk)
    for day, backups in ((0, True), (0, False), (1, True), (0, False)):
        store.clock.pass_(day * 24 * 3600)
        disk.calls.clear()
        window.keep("ana", ana(f"added-{len(window.moments('ana'))}")).result()
        window.follow().result()
        looked = [arguments for name, arguments in disk.calls if name == "listdir" and "backups" in str(arguments[0])]
        assert bool(looked) == backups
    assert len([*store.base.rglob("*.zip")]) == 2


def test_it_is_for_its_owner_alone(desk: Desk) -> None:
    desk.make(TODAY)
    modes = [path.stat().st_mode & 0o777 for path in (desk.state, desk.state / "ana", desk.state / "ana" / "2026-11-25.zip")]
    assert modes == [0o700, 0o700, 0o600]


def test_one_of_whom_nothing_changed_gets_none(desk: Desk) -> None:
    desk.write("ben", "laptop.1-99999999.jsonl", "of ben\n")
    desk.make(TODAY, "ana", "ben")
    desk.write("ben", "laptop.1-99999999.jsonl", "of ben\nmore\n")
    desk.make(TODAY + DAY, "ana", "ben")
    assert desk.days("ana") == [TODAY]
    assert desk.days("ben") == [TODAY, TODAY + DAY]


def test_a_change_that_keeps_the_size_is_one(desk: Desk) -> None:
    desk.make(TODAY)
    desk.write("ana", "laptop.1-0a1b2c3d.jsonl", "two\n")
    desk.make(TODAY + DAY)
    assert [each["laptop.1-0a1b2c3d.jsonl"] for each in desk.held()] == ["one\n", "two\n"]


def test_all_of_a_partners_files_are_in_it_but_signs_of_life_and_marks(desk: Desk) -> None:
    for name in ("notebook.v1.json", "laptop (conflict).jsonl", "live-laptop.1.json", "live.json", ".x.tmp", "forgotten"):
        desk.write("ana", name, name)
    (desk.data / "ana" / "backups").mkdir()
    os.mkfifo(desk.data / "ana" / "pipe.jsonl")
    desk.make(TODAY)
    assert sorted(desk.held()[0]) == ["laptop (conflict).jsonl", "laptop.1-0a1b2c3d.jsonl", "notebook.v1.json"]


def test_one_with_no_files_gets_none(desk: Desk) -> None:
    assert desk.make(TODAY, "nobody") == ""
    assert desk.names() == []


def test_the_day_counts_that_is_inside_and_not_the_name(desk: Desk) -> None:
    desk.make(TODAY)
    (desk.state / "ana" / "2026-11-25.zip").rename(desk.state / "ana" / "2026-11-26.zip")
    desk.write("ana", "laptop.1-0a1b2c3d.jsonl", "one\ntwo\n")
    desk.make(TODAY + DAY)
    assert desk.days() == [TODAY, TODAY + DAY]
    assert desk.names("ana") == ["2026-11-26-2.zip", "2026-11-26.zip"]


def test_what_is_no_backup_of_this_partner_is_left_and_counts_for_nothing(desk: Desk) -> None:
    folder = desk.state / "ana"
    folder.mkdir(parents=True)
    foreign = {
        "2026-11-25.zip": b"no zip",
        "empty.zip": b"",
        "notes.txt": b"mine",
        "ben.zip": zipped(Manifest(partner="ben", day=TODAY), {"laptop.1-0a1b2c3d.jsonl": b"one\n"}),
        "bare.zip": bare_zip(),
    }
    for name, content in foreign.items():
        (folder / name).write_bytes(content)
    (folder / "folder.zip").mkdir()
    assert desk.make(TODAY) == ""
    assert desk.days() == [TODAY]
    assert {name: (folder / name).read_bytes() for name in foreign} == foreign


def test_one_whose_files_are_damaged_is_none_and_another_is_made(desk: Desk) -> None:
    text = "".join(f"{number}\n" for number in range(300))
    desk.write("ana", "laptop.1-0a1b2c3d.jsonl", text)
    desk.make(TODAY)
    path = desk.state / "ana" / "2026-11-25.zip"
    whole = path.read_bytes()
    place = whole.index(b"laptop") + 100
    path.write_bytes(whole[:place] + b"\0\0\0" + whole[place + 3 :])
    assert desk.days() == []
    desk.make(TODAY + DAY)
    assert desk.days() == [TODAY + DAY]
    assert path.exists()


def bare_zip() -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("laptop.1-0a1b2c3d.jsonl", b"one\n")
    return content.getvalue()


@given(st.data())
def test_any_damage_is_no_matter(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    desk = Desk(tmp_path_factory.mktemp("desk"))
    whole = zipped(Manifest(partner="ana", day=TODAY - DAY), {"x.jsonl": b"old\n" * 9})
    place = data.draw(st.integers(0, len(whole) - 1))
    damaged = whole[:place] + data.draw(st.binary(max_size=4)) + whole[place + data.draw(st.integers(0, 30)) :]
    (desk.state / "ana").mkdir(parents=True)
    (desk.state / "ana" / "old.zip").write_bytes(damaged)
    assert desk.make(TODAY) == ""
    assert TODAY in desk.days()
    assert all("old.zip" in held for held in desk.backups.erase("ana", ["n1"]))
    assert desk.held()[-1] == {"laptop.1-0a1b2c3d.jsonl": "one\n"}


# Thinning


def backups_of(days: Iterable[date]) -> list[Backup]:
    return [Backup(Path(f"{number}.zip"), day, {}) for number, day in enumerate(days)]


def days_kept(days: Iterable[date], today: date) -> list[date]:
    every = backups_of(days)
    stay = kept(every, today)
    return sorted(backup.day for backup in every if backup.path in stay)


def test_seven_days_four_weeks_and_twelve_months_stay() -> None:
    year = [TODAY - number * DAY for number in range(400)]
    weeks = [date(2026, 11, 22), date(2026, 11, 15), date(2026, 11, 8)]
    months = [date(2025, 12, 31), *(date(2026, month + 1, 1) - DAY for month in range(1, 11))]
    days = [TODAY - number * DAY for number in range(7)]
    assert days_kept(year, TODAY) == sorted({*days, *weeks, *months})


def test_days_without_a_backup_take_no_place() -> None:
    rare = [TODAY - number * 40 * DAY for number in range(9)]
    assert days_kept(rare, TODAY) == sorted(rare)


def test_a_clock_that_once_stood_in_the_future_crowds_none_out() -> None:
    known = [TODAY - number * DAY for number in range(20)]
    future = [date(2199, 1, 1) + number * DAY for number in range(200)]
    stay = days_kept([*future, *known], TODAY)
    assert [day for day in stay if day <= TODAY] == days_kept(known, TODAY)
    assert len(stay) - len(days_kept(known, TODAY)) <= DAYS + WEEKS + MONTHS


def test_a_clock_that_once_stood_in_the_past_crowds_none_out() -> None:
    known = [TODAY - number * DAY for number in range(7)]
    past = [date(1970, 1, 1) + number * DAY for number in range(200)]
    assert set(known) <= set(days_kept([*past, *known], TODAY))
    assert set(known) <= set(days_kept([*past, *known], date(1971, 1, 1))), "nor while it stands there"


@given(st.lists(st.dates(date(2020, 1, 1), date(2030, 1, 1)), max_size=60), st.dates(date(2020, 1, 1), date(2030, 1, 1)))
def test_thinning_is_bounded_keeps_the_newest_and_once_done_keeps_all(days: list[date], today: date) -> None:
    stay = days_kept(days, today)
    assert len(stay) <= 2 * (DAYS + WEEKS + MONTHS)
    assert {max(group) for group in ([d for d in days if d <= today], [d for d in days if d > today]) if group} <= set(stay)
    assert days_kept(stay, today) == stay


def test_a_year_of_acts_leaves_the_newest_and_its_text(desk: Desk) -> None:
    for number in range(60):
        desk.write("ana", "laptop.1-0a1b2c3d.jsonl", "one\n" * (number + 1))
        desk.make(TODAY + number * DAY)
    assert desk.days() == days_kept([TODAY + number * DAY for number in range(60)], TODAY + 59 * DAY)
    assert desk.held()[-1] == {"laptop.1-0a1b2c3d.jsonl": "one\n" * 60}


# Two windows


class Impatient(Disk):
    def pause(self, seconds: float) -> None:
        """Look again at once."""


def _erased(desk: Desk, other: Backups) -> bool:
    desk.write("ana", "laptop.1-0a1b2c3d.jsonl", "rest\n")
    return other.erase("ana", ["n1"]) == ()


def _forgotten(desk: Desk, other: Backups) -> bool:
    (desk.data / "ana" / "laptop.1-0a1b2c3d.jsonl").unlink(missing_ok=True)
    return other.forget("ana") == ()


@pytest.mark.parametrize("takes_out", [_erased, _forgotten])
@pytest.mark.parametrize("step", ["mkdir", "lock", "open_reading", "create", "write", "rename", "close"])
def test_what_another_window_took_out_is_not_in_the_one_that_is_being_made(
    tmp_path: Path, step: str, takes_out: Callable[[Desk, Backups], bool]
) -> None:
    disk = WatchedDisk()
    desk = Desk(tmp_path, disk)
    other, done = Backups(desk.state, disk=Disk()), list[bool]()
    desk.write("ana", "laptop.1-0a1b2c3d.jsonl", line(1, note("n1", "a secret")).decode())

    def meanwhile(name: str, arguments: tuple[object, ...]) -> None:
        if name == step:
            with suppress(Busy):
                done.append(takes_out(desk, other))

    disk.before = meanwhile
    assert desk.make(TODAY) == "" and step in disk.names
    disk.before = None
    assert all(done) and (not done or "a secret" not in str(desk.held()))
    assert takes_out(desk, other) and "a secret" not in str(desk.held())


def test_what_waits_for_another_window_is_done_when_it_is_done(store: Store) -> None:
    window = store.open(disk=Impatient())
    window.keep("ana", ana(), note("n1", "a secret")).result()
    window.follow().result()
    (lock,) = store.base.rglob(".lock")

    def zips() -> list[Path]:
        return [path for path in store.base.rglob("*.zip") if "a secret" in str(held(path))]

    disk = Disk()
    handle = disk.open_appending(lock)
    assert disk.lock(handle) and len(zips()) == 1
    store.clock.pass_(24 * 3600)
    window.keep("ana", note("n2", "a secret")).result()
    window.follow().result()
    assert len(zips()) == 1
    (said,) = window.erase("ana", "n1", "n2").result()
    assert said == "Another window is at the backups: what was erased goes out of them once it is done, or at the next start."
    window.follow().result()
    assert len(zips()) == 1
    disk.close(handle)
    window.follow().result()
    window.follow().result()
    assert zips() == [] and len([*store.base.rglob("*.zip")]) == 2


@pytest.mark.parametrize("ends_first", [True, False])
def test_what_is_left_of_who_was_forgotten_goes_later(store: Store, ends_first: bool) -> None:
    window, other = store.open(disk=Impatient()), store.open(disk=Impatient())
    window.keep("ana", ana()).result()
    window.follow().result()
    other.follow().result()
    (lock,) = store.base.rglob(".lock")
    disk = Disk()
    handle = disk.open_appending(lock)
    assert disk.lock(handle)
    (said,) = window.forget("ana").result()
    assert said == "Another window is at the backups: those of who was forgotten go once it is done, or at the next start."
    window.close()
    assert len([*store.base.rglob("*.zip")]) == 1
    disk.close(handle)
    if ends_first:
        other.close()
        store.open()
    else:
        other.follow().result()
    assert [*store.base.rglob("*.zip")] == []


# When it can't be written


def test_one_that_cant_be_written_is_said_once_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(tmp_path)
    desk.write("ben", "laptop.1-99999999.jsonl", "of ben\n")
    with monkeypatch.context() as patched:
        patched.setattr(desk.disk, "write", refused, raising=False)
        said = desk.make(TODAY, "ana", "ben")
        assert said.startswith(f"No backup could be made in {desk.state} (no space left on device): mend that")
        assert desk.make(TODAY + DAY, "ana", "ben") == ""
    assert desk.names("ana") == desk.names("ben") == []
    assert desk.make(TODAY + 2 * DAY, "ana", "ben") == ""
    assert desk.days("ana") == desk.days("ben") == [TODAY + 2 * DAY]


def test_one_partner_that_cant_be_read_keeps_no_other_from_theirs(tmp_path: Path) -> None:
    class Blind(Disk):
        def open_reading(self, path: Path) -> int:
            if path.parent.name == "ana":
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
            return super().open_reading(path)

    desk = Desk(tmp_path, Blind())
    desk.write("ben", "laptop.1-99999999.jsonl", "of ben\n")
    assert "permission denied" in desk.make(TODAY, "ana", "ben")
    assert desk.days("ben") == [TODAY]


def test_a_file_in_the_folders_place_is_said(desk: Desk) -> None:
    desk.state.parent.mkdir()
    desk.state.write_text("")
    assert "No backup could be made" in desk.make(TODAY)


def test_what_a_kill_left_is_removed(desk: Desk) -> None:
    (desk.state / "ana").mkdir(parents=True)
    (desk.state / "ana" / ".2026-11-24.zip.1.tmp").write_bytes(b"half")
    desk.make(TODAY)
    assert desk.names("ana") == ["2026-11-25.zip"]


# Forgetting and erasing


def test_who_is_forgotten_has_none_left_and_others_keep_theirs(desk: Desk) -> None:
    desk.write("ben", "laptop.1-99999999.jsonl", "of ben\n")
    desk.make(TODAY, "ana", "ben")
    (desk.state / "ana" / ".2026-11-24.zip.1.tmp").write_bytes(b"half")
    (desk.state / "ana" / "damaged.zip").write_bytes(b"half")
    assert desk.backups.forget("ana") == ()
    assert desk.names() == ["ben"]
    assert desk.backups.forget("ana") == ()
    assert desk.days("ben") == [TODAY]


def test_what_cant_be_removed_is_named_and_the_others_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(tmp_path)
    desk.make(TODAY)
    desk.write("ana", "laptop.1-0a1b2c3d.jsonl", "two\n")
    desk.make(TODAY + DAY)
    unlink = desk.disk.unlink
    monkeypatch.setattr(
        desk.disk, "unlink", lambda path: refused() if path.name == "2026-11-25.zip" else unlink(path), raising=False
    )
    (held,) = desk.backups.forget("ana")
    assert held == f"{desk.state / 'ana' / '2026-11-25.zip'} can't be removed (no space left on device): remove it by hand."
    assert desk.days() == [TODAY]


def test_erased_text_goes_out_of_every_zip_and_the_days_stay(desk: Desk) -> None:
    secret = line(1, note("n1", "a secret")).decode()
    for number in range(3):
        desk.write("ana", "laptop.1-0a1b2c3d.jsonl", secret * number + "rest\n")
        desk.write("ana", "notebook.v1.json", "what version 1 left")
        desk.make(TODAY + number * DAY)
    desk.write("ana", "laptop.1-0a1b2c3d.jsonl", "rest\n")
    (desk.data / "ana" / "notebook.v1.json").unlink()
    desk.make(TODAY + 3 * DAY)
    untouched = desk.backups.of("ana")[3].path
    before = untouched.stat().st_ino
    assert desk.backups.erase("ana", ["n1"]) == ()
    bare = line(1, note("n1", "")).decode()
    assert [each["laptop.1-0a1b2c3d.jsonl"] for each in desk.held()] == [
        *(bare * number + "rest\n" for number in range(3)),
        "rest\n",
    ]
    assert {each.get("notebook.v1.json") for each in desk.held()[:3]} == {""}
    assert desk.days() == [TODAY + number * DAY for number in range(4)]
    assert untouched.stat().st_ino == before, "one that holds nothing of it isn't written"


def test_a_zip_from_which_it_cant_be_erased_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = Desk(tmp_path)
    desk.write("ana", "laptop.1-0a1b2c3d.jsonl", line(1, note("n1", "a secret")).decode())
    desk.make(TODAY)
    damaged = desk.state / "ana" / "damaged.zip"
    damaged.write_bytes(b"half")
    left = desk.state / "ana" / ".2026-11-24.zip.1.tmp"
    left.write_bytes(b"a secret")
    (held,) = desk.backups.erase("ana", ["other"])
    assert held == f"{damaged} can't be written, and may still hold what was erased: remove it by hand."
    assert not left.exists()
    monkeypatch.setattr(desk.disk, "write", refused, raising=False)
    assert [each.split()[0] for each in desk.backups.erase("ana", ["n1"])] == [f"{desk.state}/ana/2026-11-25.zip", str(damaged)]
    assert "a secret" in desk.held()[0]["laptop.1-0a1b2c3d.jsonl"]
