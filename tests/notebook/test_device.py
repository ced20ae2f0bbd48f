"""Who writes: an id that belongs to one machine and one data folder."""

import errno
from collections.abc import Callable
from pathlib import Path

import pytest

from peercoach_tui.disk import Disk
from peercoach_tui.notebook.device import Device, backups_folder, device_file, device_of
from tests.notebook.making import Store, WatchedDisk, ana, failed, note
from tests.notebook.test_live import live


class Machine(WatchedDisk):
    """A machine of that id; of none, when it is ""."""

    def __init__(self, id: str, name: str = "desk") -> None:
        super().__init__()
        self._id, self._name = id, name

    def open_reading(self, path: Path) -> int:
        if path.name == "machine-id":
            raise OSError(errno.ENOENT, "none") if not self._id else OSError(errno.EACCES, "none")
        return super().open_reading(path)

    @property
    def machine(self) -> str:
        return self._name + self._id


def device(base: Path, disk: Disk, *, root: str = "data", state: str = "state", seed: int = 1) -> Device:
    return device_of(disk, base / state, base / root, lambda bits: seed)


def test_a_device_is_the_same_in_each_run(tmp_path: Path) -> None:
    first = device(tmp_path, Disk(), seed=1)
    assert first == Device("0000000000000001", first.path) and first.path is not None
    assert first.path.stat().st_mode & 0o777 == 0o600
    assert device(tmp_path, Disk(), seed=2) == first


def test_it_is_another_for_another_folder_machine_or_state(tmp_path: Path) -> None:
    first = device(tmp_path, Machine("a"), seed=1)
    assert device(tmp_path, Machine("a"), root="other", seed=2).id != first.id
    assert device(tmp_path, Machine("b"), seed=3).id != first.id
    assert device(tmp_path, Machine("a"), state="other", seed=4).id != first.id
    assert device(tmp_path, Machine("a"), seed=5).id == first.id, "and goes on being itself"
    assert device(tmp_path, Machine("", "desk"), seed=6).id != device(tmp_path, Machine("", "lap"), seed=7).id


def test_two_windows_that_start_at_once_are_one_device(tmp_path: Path) -> None:
    disk, others = WatchedDisk(), list[Device]()

    def meanwhile(name: str, arguments: tuple[object, ...]) -> None:
        if name == "fsync" and not others:
            others.append(device(tmp_path, Disk(), seed=2))

    disk.before = meanwhile
    first = device(tmp_path, disk, seed=1)
    assert [first] == others == [device(tmp_path, Disk(), seed=3)] and len([*(tmp_path / "state").iterdir()]) == 1


def test_a_damaged_file_gets_a_new_id(tmp_path: Path) -> None:
    first = device(tmp_path, Disk())
    assert first.path is not None
    first.path.write_bytes(b'{"device":"../x"}')
    assert device(tmp_path, Disk(), seed=2).id == "0000000000000002"
    assert device(tmp_path, Disk(), seed=3).id == "0000000000000002"


@pytest.mark.parametrize("name", ["create", "mkdir", "write", "fsync", "link"])
def test_where_it_can_t_be_kept_there_is_one_for_this_run_and_it_is_said(name: str, store: Store) -> None:
    disk = WatchedDisk()
    disk.fail(name, why=errno.EROFS)
    window = store.open(disk=disk)
    disk.before = None
    (remark,) = window.remarks
    assert remark.endswith("allow it, or name another folder with PEERCOACH_STATE.") and window.device.path is None
    assert failed(window.keep("ana", ana())) == "" and store.ids == ["added"]
    window.follow().result()
    assert window.remarks == (remark,) and not [*store.base.rglob("*.zip")]


def test_an_id_that_can_t_be_read_now_is_not_written_over(tmp_path: Path) -> None:
    first = device(tmp_path, Disk())
    disk = WatchedDisk()
    disk.fail("open_reading", why=errno.EMFILE, where="device-")
    now = device(tmp_path, disk, seed=2)
    assert now.id == "0000000000000002" and now.remark
    assert device(tmp_path, Disk(), seed=3) == first


@pytest.mark.parametrize("first", ["keep", "keep_live", "follow", "forget"])
def test_who_writes_is_known_before_anything_is_written(first: str, store: Store) -> None:
    store.open("there").keep("ana", ana()).result()
    window = store.open(load=False)
    acts: dict[str, Callable[[], object]] = {
        "keep": lambda: window.keep("ana", note("n1")).result(),
        "keep_live": lambda: window.keep_live("ana", live("x")).result(),
        "follow": lambda: window.follow().result(),
        "forget": lambda: window.forget("ben").result(),
    }
    acts[first]()
    assert window.device.id
    window.keep("ana", note("n2")).result()
    window.load()
    assert {"added", "n2"} <= {*store.ids} and all(not file.name.startswith(".") for file in store.folder.iterdir())
    assert len({file.name.partition(".")[0] for file in store.files}) == 2


def test_where_a_device_and_its_backups_are_can_be_asked_before_there_are_any(tmp_path: Path) -> None:
    state, root = tmp_path / "state", tmp_path / "data"
    assert backups_folder(Disk(), state, root) == state / "backups" and not state.exists()
    kept = device(tmp_path, Disk())
    assert kept.path == device_file(Disk(), state, root)
    assert backups_folder(Disk(), state, root) == state / "backups" / kept.id
