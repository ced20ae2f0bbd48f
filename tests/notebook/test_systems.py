"""The notebook on Windows and on a Mac, through the disk that each has."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zipfile import ZipFile

import pytest

from peercoach_tui.disk import TRIES, Disk
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.files import NotWritten, write_text
from peercoach_tui.outside import Outside
from tests.notebook.making import Store, ana, begun, failed, ids, note
from tests.notebook.systems import Mac, Windows, windows
from tests.notebook.test_erasing import holds
from tests.notebook.test_live import live
from tests.notebook.test_version_1 import FIXTURE

Making = Callable[[], Disk]


@pytest.fixture
def on_windows(store: Store, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Windows]:
    return windows(store.base, monkeypatch)


@pytest.fixture(params=["windows", "mac"])
def made(request: pytest.FixtureRequest) -> Making:
    return request.getfixturevalue("on_windows") if request.param == "windows" else Mac


def secret(id: str = "n1") -> AnyMoment:
    return note(id, "a secret")


def test_what_is_kept_is_there_for_all_and_goes_on_in_the_same_file(store: Store, made: Making) -> None:
    one, two = store.open(disk=made()), store.open(disk=made())
    one.keep("ana", ana(), begun()).result()
    two.keep("ana", note("n1")).result()
    one.keep("ana", note("n2")).result()
    two.follow().result()
    assert ids(two) == ["added", "first", "n1", "n2"] and len(store.files) == 2
    reader = store.read(made())
    assert ids(reader) == ids(two) and reader.findings("ana") == ()
    store.close()
    again = store.open(disk=made())
    again.keep("ana", note("n3")).result()
    assert len(store.files) == 2 and ids(again) == ["added", "first", "n1", "n2", "n3"]


def test_a_mac_s_drive_writes_each_act_down(store: Store) -> None:
    disk = Mac()
    window = store.open(disk=disk)
    window.keep("ana", ana()).result()
    window.keep("ana", begun()).result()
    before = disk.synced
    window.keep("ana", note("n1")).result()
    assert disk.synced == before + 1


def test_a_draft_is_kept_read_and_let_go(store: Store, made: Making) -> None:
    one, two = store.open(disk=made()), store.open(disk=made())
    one.keep("ana", ana(), begun()).result()
    one.keep_live("ana", live("half a")).result()
    one.keep_live("ana", live("half a line")).result()
    two.follow().result()
    assert [each.draft for each in two.lives("ana")] == ["half a line"]
    one.end_live("ana", "first").result()
    assert [*store.folder.glob("live-*")] == []


def test_erasing_takes_a_text_out_of_this_window_s_file_and_of_one_that_is_closed(store: Store, made: Making) -> None:
    one, two = store.open(disk=made()), store.open(disk=made())
    one.keep("ana", ana(), begun(), secret("mine")).result()
    two.keep("ana", secret("others")).result()
    one.follow().result()
    (held,) = one.erase("ana", "mine", "others").result()
    assert "is open in another window" in held and len(holds(store)) == 1
    two.close()
    assert one.erase("ana", "mine", "others").result() == () and holds(store) == []
    one.keep("ana", note("n2")).result()
    assert {"mine", "others", "n2"} <= {*ids(store.read(made()))} and len(store.files) == 2


def test_forgetting_leaves_the_mark_alone(store: Store, made: Making) -> None:
    window = store.open(disk=made())
    window.keep("ana", ana(), begun(), secret()).result()
    window.keep_live("ana", live("a secret")).result()
    assert len([*store.base.rglob("*.zip")]) == 1
    assert window.forget("ana").result() == ()
    assert [path.name for path in store.folder.iterdir()] == ["forgotten"] and [*store.base.rglob("*.zip")] == []


def test_what_version_1_kept_is_taken_over(store: Store, made: Making) -> None:
    with ZipFile(FIXTURE) as packed:
        packed.extractall(store.base)
    (store.base / "notes").rename(store.root)
    window = store.open(disk=made())
    everyone = [partner for partner in window.ids() if partner != "lost-1"]
    assert len(everyone) > 1 and all(window.moments(partner) for partner in everyone)
    folders = [store.root / "partners" / partner for partner in everyone]
    assert all((folder / "notebook.v1.json").exists() and not (folder / "notebook.json").exists() for folder in folders)


def test_what_a_kill_left_half_done_is_removed_unless_a_window_writes_it(store: Store, made: Making) -> None:
    store.open(disk=made()).keep("ana", ana(), begun()).result()
    device = store.files[0].name.partition(".")[0]
    left, open_now = (store.folder / f".{device}.{number}-00000000.jsonl.tmp" for number in (8, 9))
    left.write_bytes(b"half")
    disk = made()
    handle = disk.create(open_now)
    if not disk.locks_beside:
        assert disk.lock(handle)
    store.close()
    store.open(disk=made()).keep("ana", note("n1")).result()
    assert not left.exists() and open_now.exists()
    disk.close(handle)


def test_a_file_is_given_its_name_once_who_reads_it_has_closed_it(store: Store, on_windows: Callable[[], Windows]) -> None:
    path = store.base / "settings.toml"
    disk = on_windows()
    write_text(path, "old", disk)
    disk.on_pause = lambda: None
    reading = disk.open_reading(path)
    with pytest.raises(NotWritten, match="used by another process"):
        write_text(path, "new", disk)
    assert disk.pauses >= TRIES - 1 and path.read_text() == "old"
    assert [each.name for each in store.base.iterdir() if each.suffix in (".tmp", ".toml")] == ["settings.toml"]
    disk.on_pause = lambda: disk.close(reading) if disk.pauses == TRIES + 20 else None
    disk.pauses = TRIES + 18
    write_text(path, "new", disk)
    assert path.read_text() == "new"


def test_a_name_that_windows_keeps_for_a_device_is_told_and_stops_nobody_else(store: Store, on_windows: Making) -> None:
    window = store.open(disk=on_windows())
    assert "can't be written to" in failed(window.keep("con", ana()))
    window.keep("ana", ana()).result()
    assert ids(window) == ["added"]


@pytest.mark.parametrize("name", ["console", "nul-1", "xcon", "com10", ".a.tmp", "a b"])
def test_and_nothing_else(store: Store, on_windows: Making, name: str) -> None:
    disk = on_windows()
    disk.close(disk.create(store.base / name))


@pytest.mark.parametrize("name", ["con", "NUL.txt", "com1", "a:b", "a.", "a ", "a\tb", "aux.tar.gz"])
def test_the_windows_of_these_tests_refuses_what_windows_does(store: Store, on_windows: Making, name: str) -> None:
    with pytest.raises(OSError, match="syntax"):
        on_windows().create(store.base / name)


def test_a_line_goes_to_an_editor_and_back_where_no_folder_can_be_locked(store: Store, on_windows: Making) -> None:
    now = [datetime.now(UTC)]
    outside = Outside(store.base / "state", {}, lambda: now[0], on_windows())
    line, other = outside.hand_out("one\ntwo"), outside.hand_out("left")
    line.path.write_bytes(b"one\r\nthree\r\n")
    assert line.came_back() == "one\nthree"
    line.remove()
    outside.sweep()
    assert other.folder.exists(), "it may be open in another window"
    now[0] += timedelta(days=2)
    outside.sweep()
    assert not other.folder.exists()
