"""No foreign or damaged file stops anything: it is named, and the others stand."""

import os
from pathlib import Path
from typing import Any
from zlib import crc32

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.moment import Erased
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.notebook.lines import act_line, header_line, read
from peercoach_tui.notebook.union import moment_of, raw_of
from tests.notebook.making import (
    BEGAN,
    HEADER,
    Entries,
    Store,
    WatchedDisk,
    ana,
    begun,
    failed,
    file_of,
    ids,
    line,
    note,
    union,
    without_erased,
)


@pytest.fixture
def kept(store: Store) -> Store:
    window = store.open()
    window.keep("ana", ana(), begun()).result()
    window.keep("ben", ana(name="Ben")).result()
    window.close()
    return store


def put_fifo(path: Path) -> None:
    os.mkfifo(path)


def put_endless(path: Path) -> None:
    path.symlink_to("/dev/zero")


def put_sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(64 << 30)


def put_folder(path: Path) -> None:
    path.mkdir()


def put_loop(path: Path) -> None:
    path.symlink_to(path.name)


@pytest.mark.parametrize("put", [put_fifo, put_endless, put_sparse, put_folder, put_loop])
@pytest.mark.parametrize("name", ["there.1-00000000.jsonl", "live-there.1.json", "notebook.json", "live.json"])
def test_what_is_no_file_stops_nothing(put: Any, name: str, kept: Store) -> None:
    put(kept.folder / name)
    for notebook in (kept.read(), kept.open()):
        assert notebook.ids() == ("ana", "ben") and ids(notebook) == ["added", "first"]
        assert notebook.unreadable == () and notebook.lives("ana") == ()
        if name.endswith(".jsonl"):
            assert any(name in finding for finding in notebook.findings("ana"))
        assert notebook.findings("ben") == ()
    kept.open().keep("ana", note("n1")).result()
    assert kept.ids == ["added", "first", "n1"]


@pytest.mark.parametrize("put", [put_fifo, put_endless, put_sparse, put_folder])
def test_a_partner_of_whom_no_file_could_be_read_says_why(put: Any, store: Store) -> None:
    store.folder.mkdir(parents=True)
    put(store.folder / "there.1-00000000.jsonl")
    (lost,) = store.read().unreadable
    assert lost.id == "ana" and lost.reason.endswith("move it away.")


@pytest.mark.parametrize(
    "document",
    [
        raw_of(begun()).replace(b'"began":"2026', b'"began":"9999'),
        raw_of(begun()).replace(b'"began":"2026', b'"began":"0001'),
        raw_of(note("n9")).replace(b'"at":"2026', b'"at":"9999'),
        raw_of(begun())[:-1] + b',"minutes":-60}',
        raw_of(ana())[:-1] + b',"cadence":{"every":10000000}}',
        raw_of(ana())[:-1] + b',"cadence":{"every":1000000,"rhythm":"months"}}',
        raw_of(ana()).replace(b"Ana Ruiz", b"Ana\\u001b[31m"),
        b'{"kind":"follow-up made","id":"f","at":"2026-11-24T09:30:00Z","follow_up":"f","owner":"me","what":"",'
        b'"confidence":9223372036854775808}',
    ],
)
def test_what_can_t_be_costs_its_line(document: bytes, kept: Store) -> None:
    kept.put(header_line("ana", "there") + act_line(1, [document]) + line(2, note("n1", after=1)))
    for notebook in (kept.read(), kept.open()):
        assert ids(notebook) == ["added", "first", "n1"]
        (finding,) = notebook.findings("ana")
        assert finding.startswith(f"{kept.folder / 'there.1-00000000.jsonl'}: line 2 ") and "\x1b" not in finding


def test_an_unknown_kind_is_carried_and_said_and_the_rest_stands(kept: Store) -> None:
    later = b'{"kind":"hummed","id":"tune","at":"2026-11-24T09:30:00Z"}'
    kept.put(header_line("ana", "there") + act_line(1, [later]) + line(2, note("n1")))
    reader = kept.read()
    assert ids(reader) == ["added", "first", "n1"]
    (finding,) = reader.findings("ana")
    assert finding.endswith("1 moment was written by a newer peercoach and not shown whole: update peercoach.")


def test_a_session_id_in_two_partners_is_each_s_own(kept: Store) -> None:
    window = kept.open()
    window.keep("ben", begun(partner="ben"), note("bens")).result()
    assert ids(kept.read()) == ["added", "first"] and ids(kept.read(), "ben") == ["added", "bens", "first"]


def test_files_of_a_later_version_and_of_another_partner_are_left_and_named(kept: Store) -> None:
    kept.put(file_of(note("n1"), partner="ben"), "there.1-00000000.jsonl")
    later = file_of(note("n2")).replace(b'"peercoach":2', b'"peercoach":3')
    body = later.split(b"\n")[0].partition(b'"file":')[2][:-1]
    kept.put(later.replace(later[: later.index(b",")], b'{"crc":%d' % crc32(body), 1), "there.2-00000000.jsonl")
    before = [file.read_bytes() for file in kept.files]
    window = kept.open()
    other, newer = window.findings("ana")
    assert other.endswith("is of another partner and was left as it is: put it back into the folder that it came from.")
    assert newer.endswith("was written by a newer peercoach and was left as it is: update peercoach, then start again.")
    assert ids(window) == ["added", "first"] and [file.read_bytes() for file in kept.files] == before


def test_someone_whose_files_are_newer_is_named_all_the_same(store: Store) -> None:
    body = b'{"peercoach":3,"partner":"ana","device":"there"}'
    store.put(b'{"crc":%d,"file":%s}\n' % (crc32(body), body) + line(1, ana()))
    (lost,) = store.read().unreadable
    assert lost.name == "Ana Ruiz" and "update peercoach" in lost.reason


def test_many_findings_are_counted(kept: Store) -> None:
    kept.put(header_line("ana", "there") + b"?\n" * 500 + line(501, note("n1")))
    findings = kept.read().findings("ana")
    assert len(findings) == 21 and findings[-1].endswith("480 more lines are damaged.")


def test_one_file_that_can_t_be_opened_is_named_and_read_once_it_can_be(kept: Store) -> None:
    kept.put(file_of(note("n1")))
    disk = WatchedDisk()
    disk.fail("open_reading", why=24, where="there.1")
    reader = kept.read(disk)
    assert ids(reader) == ["added", "first"] and reader.findings("ana")[0].endswith("mend that, then start again.")
    disk.before = None
    reader.follow().result()
    assert ids(reader) == ["added", "first", "n1"] and reader.findings("ana") == ()


def test_a_file_that_can_t_be_read_any_more_loses_nothing(kept: Store) -> None:
    disk = WatchedDisk()
    window = kept.open(disk=disk)
    disk.fail("stat", why=5, where=".jsonl")
    window.follow().result()
    assert ids(window) == ["added", "first"] and window.findings("ana")
    disk.before = None
    window.follow().result()
    assert window.findings("ana") == ()


MOMENTS: list[AnyMoment] = [ana(), begun(), *(note(f"n{number}", "x" * number, after=number) for number in range(1, 7))]
ERASED: list[AnyMoment] = [Erased(id="e", at=BEGAN, of="n3")]


@given(st.data())
@settings(max_examples=200)
def test_any_interleaving_order_duplication_and_prefix_read_to_the_same(data: st.DataObject) -> None:
    devices: list[list[AnyMoment]] = [[], [], []]
    for moment in [*MOMENTS, *ERASED]:
        for device in data.draw(st.sets(st.integers(0, 2), min_size=1)):
            devices[device].append(moment)
    files = [file_of(*data.draw(st.permutations(acts)), device=f"d{number}") for number, acts in enumerate(devices)]
    prefixes = [file[: data.draw(st.integers(0, len(file)))] for file in files]
    found = [read(file, "ana").entries for file in [*files, *prefixes]]
    known: Entries = {}
    for entries in data.draw(st.permutations(found)):
        known = union(known, entries)
    left = sorted(filter(None, map(moment_of, without_erased(known).values())), key=lambda moment: (moment.at, moment.id))
    assert left == sorted(
        [moment if moment.id != "n3" else moment.but(text="") for moment in [*MOMENTS, *ERASED]],
        key=lambda moment: (moment.at, moment.id),
    )


@given(st.permutations([0, 1, 2]), st.lists(st.integers(0, 2), max_size=3))
@settings(max_examples=30, deadline=None)
def test_files_found_in_any_order_are_known_the_same(
    tmp_path_factory: pytest.TempPathFactory, order: list[int], twice: list[int]
) -> None:
    from tests.conftest import Clock

    store = Store(tmp_path_factory.mktemp("merge"), Clock())
    contents = [
        file_of(ana(), note("n1", "b"), device="d0"),
        file_of(*ERASED, note("n3", "b"), note("n1", "a"), device="d1"),
        file_of(note("n3", "c"), begun(), device="d2"),
    ]
    reader = store.read()
    for place, number in enumerate([*order, *twice]):
        store.put(contents[number], f"d{number}.{place + 1}-00000000.jsonl")
        reader.follow().result()
    fresh = store.read()
    assert msgspec.json.encode(reader.moments("ana")) == msgspec.json.encode(fresh.moments("ana"))
    assert {moment.id: moment for moment in fresh.moments("ana")}["n1"] == note("n1", "b")
    store.close()


# Nothing but damage


NOTHING = (b"", b"\0" * 900, b"garbage", b"\xff" * 90 + b"\n", HEADER[:-9], HEADER.replace(b"crc", b"crd"), b'{"crc":1,"n":1}\n')


@pytest.mark.parametrize("content", NOTHING)
@pytest.mark.parametrize("name", ["there.1-00000000.jsonl", "own", "a conflict copy.jsonl"])
def test_a_partner_with_nothing_but_damage_is_named_with_what_to_do(content: bytes, name: str, store: Store) -> None:
    window = store.open()
    window.keep("ben", ana(name="Ben")).result()
    path = store.put(content, f"{window.device.id}.1-00000000.jsonl" if name == "own" else name)
    window.follow().result()
    for notebook in (window, store.read(), store.open()):
        assert notebook.ids() == ("ben",)
        (lost,) = notebook.unreadable
        assert (lost.id, lost.name) == ("ana", "")
        assert lost.reason.startswith(f"{path} is damaged, and nothing in it can be read: put back the one in the newest")
    window.keep("ana", note("n1")).result()
    assert window.ids() == ("ana", "ben") and window.unreadable == ()


def test_the_name_of_who_is_damaged_is_looked_for(store: Store) -> None:
    store.put(file_of(ana(name="Ana Ruiz"), note("n1")).replace(b'"crc":', b'"crc:'))
    (lost,) = store.read().unreadable
    assert lost.name == "Ana Ruiz"


def test_who_has_one_sound_line_beside_the_damage_is_read(store: Store) -> None:
    store.put(b"garbage")
    store.put(b"garbage\n" + line(1, ana()), "there.2-00000000.jsonl")
    reader = store.read()
    assert reader.ids() == ("ana",) and reader.unreadable == ()


def test_a_header_alone_is_no_damage(store: Store) -> None:
    store.put(HEADER)
    assert store.read().unreadable == ()


@pytest.mark.parametrize("put", [put_loop, put_fifo, put_endless])
def test_what_stands_in_the_place_of_the_coach_s_own_stops_nothing(put: Any, kept: Store) -> None:
    put(kept.root / "coach")
    for notebook in (kept.read(), kept.open()):
        assert notebook.ids() == ("ana", "ben") and notebook.unreadable == ()
    window = kept.open()
    assert failed(window.keep("coach", ana())).startswith("Not kept, ")
    assert failed(window.keep("ana", note("n1"))) == "" and "n1" in kept.ids


def test_that_the_coach_s_own_can_t_be_read_is_said(kept: Store) -> None:
    put_loop(kept.root / "coach")
    (remark,) = kept.open().remarks
    assert remark.startswith(f"{kept.root}/coach can't be read (")


def test_a_session_id_in_two_partners_shows_each_their_own_notes(kept: Store) -> None:
    window = kept.open()
    window.keep("ana", begun("twice"), note("n1", "of ana").but(session="twice")).result()
    window.keep("ben", begun("twice", "ben"), note("n2", "of ben").but(session="twice")).result()
    for notebook in (window, kept.read()):
        for partner, text in (("ana", "of ana"), ("ben", "of ben")):
            fold = Fold(partner, notebook.moments(partner))
            (session,) = (each for each in fold.sessions if each.id == "twice")
            assert session.partner == partner and [each.kept.text for each in fold.account(session).notes] == [text]


def test_the_name_of_who_is_nothing_but_damage_is_found_in_a_backup(kept: Store) -> None:
    for file in kept.files:
        file.write_bytes(b"garbage")
    (lost,) = kept.open().unreadable
    assert (lost.id, lost.name) == ("ana", "Ana Ruiz")
    assert [(each.id, each.name) for each in kept.read().unreadable] == [("ana", "")], "who only reads has no backups"
