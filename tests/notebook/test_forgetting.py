"""Forgetting a partner: the mark first, then all else, wherever it is, and what comes back."""

import errno

import pytest

from peercoach_tui.notebook.notebook import Notebook
from tests.notebook.making import Store, WatchedDisk, ana, begun, failed, file_of, note
from tests.notebook.test_live import live


@pytest.fixture
def disk() -> WatchedDisk:
    return WatchedDisk()


@pytest.fixture
def window(store: Store, disk: WatchedDisk) -> Notebook:
    window = store.open(disk=disk)
    window.keep("ana", ana(), begun(), note("n1")).result()
    window.keep_live("ana", live("unsent")).result()
    window.follow().result()
    disk.calls.clear()
    return window


def left(store: Store) -> list[str]:
    return sorted(path.name for path in store.folder.iterdir())


def test_nothing_is_left_but_the_mark(store: Store, window: Notebook) -> None:
    (store.folder / "notebook.v1.json").write_text("")
    (store.folder / "backups" / "deep").mkdir(parents=True)
    (store.folder / "backups" / "deep" / "notebook.json").write_text("")
    store.put(file_of(note("theirs")))
    assert [*(store.base / "state").rglob("*.zip")]
    assert window.forget("ana").result() == ()
    assert left(store) == ["forgotten"] and not [*(store.base / "state").rglob("*.zip")]
    assert window.ids() == () and window.moments("ana") == () and window.lives("ana") == () and window.unreadable == ()
    reader = store.read()
    assert reader.ids() == () and reader.unreadable == () and reader.moments("ana") == ()


def test_the_mark_is_on_the_medium_before_anything_goes(window: Notebook, disk: WatchedDisk) -> None:
    window.forget("ana").result()
    names = disk.names
    assert "unlink" in names and names[: names.index("unlink")].count("fsync") == 2
    assert names[len(names) - names[::-1].index("unlink") :].count("fsync") >= 1


def test_a_mark_that_can_t_be_made_leaves_all_as_it_was(store: Store, window: Notebook, disk: WatchedDisk) -> None:
    disk.fail("fsync", 0)
    assert failed(window.forget("ana")).startswith("Not kept")
    assert store.files and "unlink" not in disk.names


def test_who_is_forgotten_is_refused_here_and_in_other_windows(store: Store, window: Notebook) -> None:
    other = store.open()
    heard: list[int] = []
    other.listen(lambda partner, moments: heard.append(len(moments)))
    window.forget("ana").result()
    for notebook in (window, other, store.open()):
        assert "was forgotten" in failed(notebook.keep("ana", note("n2")))
        assert "was forgotten" in failed(notebook.keep_live("ana", live("x")))
    other.follow().result()
    assert other.ids() == () and heard == [0] and left(store) == ["forgotten"]


def test_what_comes_back_beside_the_mark_is_removed(store: Store, window: Notebook) -> None:
    window.forget("ana").result()
    store.put(file_of(ana()))
    assert store.read().ids() == () and left(store) != ["forgotten"]
    window.follow().result()
    assert left(store) == ["forgotten"]
    store.put(file_of(ana()))
    store.open()
    assert left(store) == ["forgotten"]


def test_another_device_removes_its_backups_once_it_reads_the_mark(store: Store, window: Notebook) -> None:
    laptop = store.open("laptop")
    laptop.keep("ana", note("n2")).result()
    laptop.follow().result()
    assert [*(store.base / "state" / "laptop").rglob("*.zip")]
    window.forget("ana").result()
    laptop.follow().result()
    assert not [*(store.base / "state").rglob("*.zip")] and left(store) == ["forgotten"]


def test_what_can_t_be_removed_is_named_and_goes_at_the_next_start(store: Store, window: Notebook, disk: WatchedDisk) -> None:
    disk.fail("unlink", why=errno.EACCES, where=".jsonl")
    (held,) = window.forget("ana").result()
    assert held.endswith("can't be removed (it failed): remove it by hand.") and len(left(store)) == 2
    assert window.ids() == () and store.read().ids() == ()
    disk.before = None
    store.open()
    assert left(store) == ["forgotten"]


def test_who_is_missing_can_be_forgotten(store: Store, window: Notebook) -> None:
    store.folder.rename(store.base / "away")
    window.follow().result()
    assert window.missing == ("ana",)
    window.forget("ana").result()
    assert left(store) == ["forgotten"] and window.ids() == ()


def test_backups_are_named_when_the_device_can_t_be_kept(store: Store, window: Notebook) -> None:
    window.keep("ben", ana("ben", "Ben")).result()
    window.close()
    (zipped,) = (store.base / "state").rglob("ana/*.zip")
    (device,) = (store.base / "state" / "here").glob("device-*")
    device.unlink()
    device.mkdir()
    (store.base / "state" / "here" / "backups" / "another").mkdir()
    disk = WatchedDisk()
    lost = store.open(disk=disk)
    lost.keep("ben", note("n3")).result()
    lost.follow().result()
    assert {*(store.base / "state").rglob("*.zip")} == {zipped}, "none is made in a run that has no device"
    *_, held = lost.erase("ana", "n1").result()
    assert held.startswith(f"{zipped.parent} may hold what was erased")
    assert lost.erase("ben", "n3").result() == ()
    (held,) = lost.forget("ana").result()
    assert held.startswith(f"{zipped.parent} may hold backups of them") and left(store) == ["forgotten"]
    disk.fail("listdir", where="state")
    (held,) = lost.forget("ben").result()
    assert held.startswith(f"{zipped.parents[1].parent} can't be read (it failed), and may hold backups")


def test_two_data_folders_with_one_state_folder_take_nothing_from_each_other(store: Store, window: Notebook) -> None:
    other = Notebook.open(store.base / "copy", state=store.base / "state" / "here", now=store.clock, random_bits=lambda bits: 9)
    other.keep("ana", ana()).result()
    other.follow().result()
    one, two = ({*folder.glob("ana/*.zip")} for folder in (store.base / "state" / "here" / "backups").iterdir())
    assert one and two
    erased, forgotten = other.erase("ana", "added").result(), other.forget("ana").result()
    other.close()
    stayed = {*(store.base / "state").rglob("*.zip")}
    assert stayed in (one, two)
    (backups,) = {path.parent for path in stayed}
    assert [held.startswith(f"{backups} may hold what was erased, and it isn't known") for held in erased] == [True]
    assert [held.startswith(f"{backups} may hold backups of them, and it isn't known") for held in forgotten] == [True]
    assert window.ids() == ("ana",)
