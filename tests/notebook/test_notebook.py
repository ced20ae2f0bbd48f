"""What is kept, by one window and by several, and how each finds what the others kept."""

import threading
from pathlib import Path

import pytest

from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.sessions.moments import Learned
from peercoach_tui.notebook.errors import NotAFolder
from peercoach_tui.notebook.notebook import COACH, Notebook
from tests.notebook.making import BEGAN, HEADER, Store, WatchedDisk, ana, begun, failed, file_of, ids, note

Heard = list[tuple[str, tuple[AnyMoment, ...]]]


def test_what_is_kept_is_read_again(store: Store) -> None:
    window = store.open()
    window.keep("ana", ana(), begun(), note("n1", after=1)).result()
    window.keep("ben", ana(name="Ben"), begun("other", partner="ben")).result()
    window.keep(COACH, Learned(id="l", at=BEGAN, session="first", text="wait")).result()
    for notebook in (window, store.read(), store.open()):
        assert notebook.ids() == ("ana", "ben")
        assert notebook.moments("ana") == (ana(), begun(), note("n1", after=1))
        assert ids(notebook, "ben") == ["added", "other"] and ids(notebook, COACH) == ["l"]
        assert notebook.moments("nobody") == () and notebook.unreadable == () and notebook.findings("ana") == ()
    assert (store.root / COACH).is_dir()


def test_moments_are_in_the_order_of_their_instants_then_ids(store: Store) -> None:
    window = store.open()
    for moment in (note("b", after=5), note("c", after=1), note("a", after=5), note("d", after=9)):
        window.keep("ana", moment).result()
    assert ids(window) == ids(store.read()) == ["c", "a", "b", "d"]


def test_an_act_is_one_line_and_nothing_that_was_kept_is_written_over(store: Store) -> None:
    window = store.open()
    window.keep("ana", ana(), begun()).result()
    (file,) = store.files
    before = file.read_bytes()
    window.keep("ana", note("n1"), note("n2")).result()
    assert store.files == [file]
    assert file.read_bytes().startswith(before) and before.count(b"\n") == 2
    assert file.read_bytes()[len(before) :].count(b"\n") == 1


def test_a_file_is_named_after_its_device_and_only_its_owner_may_read_it(store: Store) -> None:
    window = store.open()
    window.keep("ana", ana()).result()
    (file,) = store.files
    assert file.name.startswith(f"{window.device.id}.1-") and len(file.name) == len(f"{window.device.id}.1-12345678.jsonl")
    assert file.stat().st_mode & 0o777 == 0o600
    assert {path.stat().st_mode & 0o777 for path in (store.root, store.folder, store.folder.parent, store.base / "state")} == {
        0o700
    }


def test_opening_touches_nothing_and_loading_makes_no_folder_for_notes(store: Store) -> None:
    store.open(load=False)
    assert not store.base.joinpath("state").exists()
    store.open()
    assert not store.root.exists()


def test_something_else_in_the_place_of_the_folder_is_said(store: Store) -> None:
    store.root.write_text("")
    with pytest.raises(NotAFolder, match="is no folder: name another one with --data"):
        store.open()
    with pytest.raises(NotAFolder):
        store.read()


def test_the_next_run_goes_on_in_the_newest_own_file_that_is_whole(store: Store) -> None:
    store.open().keep("ana", ana()).result()
    (file,) = store.files
    store.close()
    store.open().keep("ana", begun()).result()
    assert store.files == [file]
    store.close()
    file.write_bytes(file.read_bytes() + b'{"crc":1')
    store.open().keep("ana", note("n1")).result()
    first, second = store.files
    assert first == file and file.read_bytes().endswith(b'{"crc":1')
    store.close()
    store.open().keep("ana", note("n2")).result()
    assert store.files == [first, second] and b"n2" in second.read_bytes()
    assert store.ids == ["added", "first", "n1", "n2"]


def test_a_second_window_writes_too_into_a_file_of_its_own(store: Store) -> None:
    one, two = store.open(), store.open()
    one.keep("ana", ana()).result()
    two.keep("ana", begun()).result()
    one.keep("ana", note("n1")).result()
    assert len(store.files) == 2
    assert store.ids == ["added", "first", "n1"]


def test_each_window_follows_what_the_others_keep(store: Store) -> None:
    heard: Heard = []
    one, two, three = store.open(), store.open(), store.open("laptop")
    two.listen(lambda partner, moments: heard.append((partner, moments)))
    one.keep("ana", ana(), begun()).result()
    assert two.ids() == () and heard == []
    assert two.follow().result() == {"ana"}
    assert heard == [("ana", (ana(), begun()))] and two.ids() == ("ana",)
    three.keep("ana", note("n1", after=1)).result()
    two.keep("ana", note("n2", after=2)).result()
    two.follow().result()
    assert [moment for _, moments in heard[1:] for moment in moments] == [note("n1", after=1), note("n2", after=2)]
    assert ids(two) == ["added", "first", "n1", "n2"]
    assert two.follow().result() == frozenset()


def test_who_listens_hears_of_an_act_once_it_is_read_and_before_it_is_said_to_be_kept(store: Store) -> None:
    window = store.open()
    seen: list[tuple[tuple[AnyMoment, ...], list[str], bool]] = []
    window.listen(lambda partner, moments: seen.append((moments, ids(window), len(store.files) == 1)))
    end = window.listen(lambda partner, moments: seen.append((moments, [], True)))
    window.keep("ana", ana(), begun()).result()
    assert seen == [((ana(), begun()), ["added", "first"], True), ((ana(), begun()), [], True)]
    end()
    window.keep("ana", note("n1")).result()
    assert len(seen) == 3


def test_loading_tells_nobody(store: Store) -> None:
    store.open().keep("ana", ana()).result()
    window, heard = store.open(load=False), list[str]()
    window.listen(lambda partner, moments: heard.append(partner))
    window.load()
    window.follow().result()
    assert heard == []


def test_acts_are_kept_in_their_order_and_can_t_be_cancelled(store: Store) -> None:
    held = threading.Event()
    disk = WatchedDisk()
    window = store.open(disk=disk)
    window.keep("ana", ana()).result()

    def wait(name: str, _: object) -> None:
        if name == "fsync":
            held.wait(10)

    disk.before = wait
    sent = [window.keep("ana", note(f"n{number}", after=number)) for number in range(5)]
    assert not any(kept.cancel() for kept in sent) and ids(window) == ["added"]
    held.set()
    window.close()
    assert all(kept.done() and kept.exception() is None for kept in sent)
    assert store.ids == ["added", *(f"n{number}" for number in range(5))]


def test_a_closed_notebook_takes_no_more(store: Store) -> None:
    window = store.open()
    window.close()
    assert failed(window.keep("ana", ana())) == "Not kept, the notebook is closed: start again."
    assert not store.root.exists()


def test_what_can_t_be_is_not_written(store: Store) -> None:
    window = store.open()
    assert failed(window.keep("ana", begun(zone="Mars/Base"))).startswith(
        "Not kept, it holds what can't be (session begun: zone)"
    )
    assert store.files == [] and window.moments("ana") == ()


def test_a_notebook_that_only_reads_writes_nothing_and_takes_no_lock(store: Store) -> None:
    store.open().keep("ana", ana()).result()
    disk = WatchedDisk()
    reader = store.read(disk)
    reader.follow().result()
    assert {*disk.names} <= {"listdir", "stat", "fstat", "open_reading", "read", "close"}
    assert reader.read_only and failed(reader.keep("ana", note("n1"))).startswith(
        "Not kept, the notebook is open for reading only"
    )
    assert ids(reader) == ["added"]


def test_a_reader_s_damaged_tail_is_not_mended(store: Store) -> None:
    store.put(file_of(ana(), begun())[:-9])
    before = {path: path.read_bytes() for path in store.root.rglob("*") if path.is_file()}
    assert store.ids == ["added"]
    assert {path: path.read_bytes() for path in store.root.rglob("*") if path.is_file()} == before


def test_the_notebook_can_be_a_mounted_folder_that_can_t_be_written(store: Store) -> None:
    store.open().keep("ana", ana()).result()
    disk = WatchedDisk()
    refused = {"create", "mkdir", "open_appending", "open_writing", "rename", "unlink", "fsync", "lock", "write"}

    def before(name: str, arguments: tuple[object, ...]) -> None:
        if name in refused and not (arguments and str(arguments[0]).startswith(str(store.base / "state"))):
            raise OSError(30, "Read-only file system")

    disk.before = before
    window = store.open(disk=disk)
    assert ids(window) == ["added"]
    assert failed(window.keep("ana", note("n1"))).startswith("Not kept, ") and ids(window) == ["added"]


def test_folders_that_are_no_partner_s_are_no_matter(store: Store) -> None:
    store.open().keep("ana", ana()).result()
    partners = store.folder.parent
    for name in (".stfolder", "Ana Ruiz (copy)", "empty", "coach"):
        (partners / name).mkdir()
    (partners / "file").write_text("")
    (partners / "coach" / "there.1-00000000.jsonl").write_bytes(file_of(ana("x"), partner="coach"))
    reader = store.read()
    assert reader.ids() == ("ana",) and reader.unreadable == () and reader.moments(COACH) == ()


def test_an_id_that_names_no_folder_is_a_mistake_of_the_program(store: Store) -> None:
    with pytest.raises(ValueError, match="names a folder"):
        store.open().keep("../ana", ana()).result()


def test_a_new_file_is_begun_when_the_own_one_is_full(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("peercoach_tui.notebook.vault.FULL_AT", 300)
    window = store.open()
    for number in range(6):
        window.keep("ana", note(f"n{number}")).result()
    assert len(store.files) > 1 and all(file.stat().st_size < 600 for file in store.files)
    assert [file.name.split(".")[1][0] for file in store.files] == [str(number + 1) for number in range(len(store.files))]
    assert store.ids == [f"n{number}" for number in range(6)]


def test_what_another_window_kept_in_the_file_that_is_taken_is_not_missed(store: Store) -> None:
    window = store.open()
    store.put(file_of(ana(), device=window.device.id), f"{window.device.id}.1-00000000.jsonl")
    window.follow().result()
    (file,) = store.files
    file.write_bytes(file_of(ana(), begun(), device=window.device.id))
    window.keep("ana", note("n1", after=1)).result()
    assert store.files == [file]
    assert ids(window) == store.ids == ["added", "first", "n1"]


def test_a_header_without_acts_is_appended_to(store: Store) -> None:
    window = store.open()
    store.put(HEADER.replace(b"here", b"here"), f"{window.device.id}.1-00000000.jsonl")
    window.keep("ana", ana()).result()
    assert len(store.files) == 2, "the header there names another device"


def test_the_newest_notebook_that_is_open_says_what_is_missing(store: Store, tmp_path: Path) -> None:
    window = store.open()
    assert isinstance(window, Notebook) and window.missing == () and window.remarks == ()
