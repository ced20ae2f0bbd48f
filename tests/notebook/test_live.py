"""The meeting under way in a window: its draft, its sign of life, who holds it, and what a dead window left."""

import errno
import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.disk import Disk
from peercoach_tui.domain.ids import EPOCH
from peercoach_tui.domain.live import Live
from peercoach_tui.domain.reading.draft_part import DraftPart
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.live import live_in
from tests.notebook.making import BEGAN, Store, WatchedDisk, ana, failed

SECOND = timedelta(seconds=1)


def live(draft: str = "", *, seen: float = 0, since: float = 0, **fields: Any) -> Live:
    return Live(session="first", since=BEGAN + since * SECOND, seen=BEGAN + seen * SECOND, draft=draft, **fields)


def drafts(lives: tuple[Live, ...]) -> list[str]:
    return [each.draft for each in lives]


def test_what_is_under_way_is_read_by_all(store: Store) -> None:
    window = store.open()
    window.keep("ana", ana()).result()
    window.keep_live("ana", live("she sa", showing="q-1", where="desk")).result()
    (mine,) = window.lives("ana")
    said = live("she sa", showing="q-1", where="desk", process=os.getpid(), device=window.device.id, here=True)
    assert mine == said.but(window=mine.window, began=Disk().process_began(os.getpid()))
    assert store.read().lives("ana") == (mine.but(here=False),)
    (file,) = store.folder.glob("live-*")
    assert file.name == f"live-{window.device.id}.{mine.window}.json" and file.stat().st_mode & 0o777 == 0o600
    window.end_live("ana", "first").result()
    assert window.lives("ana") == store.read().lives("ana") == () and not [*store.folder.glob("live-*")]


def test_a_live_file_says_on_which_machine_it_runs(store: Store) -> None:
    class Named(Disk):
        @property
        def machine(self) -> str:
            return "desk"

    window = store.open(disk=Named())
    window.keep("ana", ana()).result()
    window.keep_live("ana", live()).result()
    assert [each.where for each in (*window.lives("ana"), *store.read().lives("ana"))] == ["desk", "desk"]


def test_other_windows_follow(store: Store) -> None:
    one, two = store.open(), store.open("laptop")
    one.keep("ana", ana()).result()
    two.follow().result()
    one.keep_live("ana", live("a")).result()
    assert two.follow().result() == {"ana"} and drafts(two.lives("ana")) == ["a"]
    one.keep_live("ana", live("a", seen=5)).result()
    assert two.follow().result() == {"ana"} and two.lives("ana")[0].seen == BEGAN + 5 * SECOND
    assert two.follow().result() == frozenset()
    one.end_live("ana", "first").result()
    assert two.follow().result() == {"ana"} and two.lives("ana") == ()


def test_a_draft_is_written_whole_and_durably(store: Store) -> None:
    disk = WatchedDisk()
    window = store.open(disk=disk)
    window.keep_live("ana", live("a")).result()
    disk.calls.clear()
    window.keep_live("ana", live("ab")).result()
    names = [name for name in disk.names if name in ("write", "fsync", "rename", "open_folder")]
    assert names == ["write", "fsync", "rename", "open_folder", "fsync"]


def test_a_sign_of_life_renames_nothing_and_waits_for_nothing(store: Store) -> None:
    disk = WatchedDisk()
    window = store.open(disk=disk)
    window.keep_live("ana", live("a")).result()
    (file,) = store.folder.glob("live-*")
    before, inode = file.read_bytes(), file.stat().st_ino
    disk.calls.clear()
    window.keep_live("ana", live("a", seen=10)).result()
    assert not {"fsync", "rename", "create"} & {*disk.names}
    assert [len(arguments[1]) for name, arguments in disk.calls if name == "write"] == [27], "no byte of the document"
    after = file.read_bytes()
    assert len(after) == len(before) and after[28:] == before[28:] and file.stat().st_ino == inode
    assert store.read().lives("ana")[0].seen == BEGAN + 10 * SECOND


@given(st.binary(min_size=27, max_size=27))
def test_whatever_a_power_cut_leaves_of_a_sign_of_life_the_draft_is_read(line: bytes) -> None:
    found = live_in(line + b'\n{"session":"first","since":"2026-11-24T09:30:00Z","draft":"she sa"}')
    assert found is not None and found.draft == "she sa"
    assert found.seen >= EPOCH


@pytest.mark.parametrize(
    "instant",
    [
        "0001-01-01T00:00:00.000000Z",
        "9999-12-31T23:59:59.000000Z",
        "9999-12-31T23:59:5912-12:00",
        "2026-11-24T09:30:00.0000000",
        "soon".ljust(27),
    ],
)
def test_an_instant_that_can_t_be_is_long_ago(instant: str) -> None:
    found = live_in(f'{instant}\n{{"session":"first","since":"2026-11-24T09:30:00Z","draft":"a"}}'.encode())
    assert found is not None and found.draft == "a" and found.seen == EPOCH and not found.runs(BEGAN)


def test_a_live_file_of_before_there_were_parts_is_read_and_parts_are_read_again() -> None:
    begin = f'{BEGAN:%Y-%m-%dT%H:%M:%S.%fZ}\n{{"session":"first","since":"2026-11-24T09:30:00Z","draft":"! a\\nb"'
    before, since = live_in(f"{begin}}}".encode()), live_in(f'{begin},"parts":[{{"given":"me","dated":false}},{{}}]}}'.encode())
    assert before is not None and (before.draft, before.parts) == ("! a\nb", ())
    assert since is not None and since.parts == (DraftPart(given=Side.ME, dated=False), DraftPart())


@pytest.mark.parametrize(
    "beside",
    [
        {"parts": [{"owner": "nobody"}]},
        {"parts": [{"number": "5"}]},
        {"parts": 3},
        {"known": {"w-1": "all"}},
        {"known": {"w-1": 1 << 70, "ü": 1, "w-2": -1}},
        {"left": "yes"},
        {"process": 1.5, "where": None},
    ],
)
def test_whatever_stands_beside_a_draft_it_is_read(beside: dict[str, object]) -> None:
    said = json.dumps({"session": "first", "since": "2026-11-24T09:30:00Z", "draft": "she sa", **beside})
    found = live_in(f"{BEGAN:%Y-%m-%dT%H:%M:%S.%fZ}\n{said}".encode())
    assert found == live("she sa")


@given(st.binary())
def test_any_bytes_can_be_a_live_file(content: bytes) -> None:
    live_in(content)
    live_in(b"2026-11-24T09:30:00.000000Z\n" + content)


def test_a_file_that_some_other_program_replaced_is_written_whole(store: Store) -> None:
    window = store.open()
    window.keep_live("ana", live("a")).result()
    (file,) = store.folder.glob("live-*")
    file.unlink()
    window.keep_live("ana", live("a", seen=5)).result()
    assert drafts(store.read().lives("ana")) == ["a"]
    file.with_name("new").write_bytes(b"x" * file.stat().st_size)
    file.with_name("new").replace(file)
    window.keep_live("ana", live("a", seen=6)).result()
    assert drafts(store.read().lives("ana")) == ["a"]


def test_a_window_never_writes_over_what_was_there_before(store: Store) -> None:
    first = store.open()
    first.keep_live("ana", live("unsent")).result()
    store.close()
    second = store.open()
    second.keep_live("ana", live("new")).result()
    assert drafts(second.lives("ana")) == ["new", "unsent"]
    assert sorted(drafts(store.read().lives("ana"))) == ["new", "unsent"]


def test_a_draft_waits_in_its_own_file_while_another_meeting_runs_in_the_window(store: Store) -> None:
    window = store.open()
    window.keep_live("ana", live("half a li", left=True)).result()
    window.keep_live("ana", live("and").but(session="second")).result()
    window.keep_live("ana", live("and on").but(session="second")).result()
    assert drafts(window.lives("ana")) == ["and on", "half a li"]
    assert sorted(drafts(store.read().lives("ana"))) == ["and on", "half a li"]
    window.end_live("ana", "second").result()
    window.end_live("ana", "third").result()
    assert drafts(window.lives("ana")) == drafts(store.read().lives("ana")) == ["half a li"]
    window.keep_live("ana", live("half a line")).result()
    assert drafts(window.lives("ana")) == ["half a line"] and len([*store.folder.glob("live-*")]) == 1


def test_a_draft_that_could_not_be_read_at_the_start_is_read_later(store: Store) -> None:
    store.open().keep_live("ana", live("unsent")).result()
    store.close()
    disk = WatchedDisk()
    disk.fail("open_reading", why=errno.EMFILE, where="live-")
    window = store.open(disk=disk)
    assert window.lives("ana") == ()
    window.keep_live("ana", live("new")).result()
    disk.before = None
    window.follow().result()
    assert drafts(window.lives("ana")) == ["new", "unsent"]


def test_what_a_dead_window_left_is_removed_once_it_was_taken_up(store: Store) -> None:
    store.open().keep_live("ana", live("unsent")).result()
    store.close()
    window = store.open()
    (left,) = window.lives("ana")
    window.keep_live("ana", live(left.draft)).result()
    window.drop_live("ana", left).result()
    window.follow().result()
    assert drafts(window.lives("ana")) == drafts(store.read().lives("ana")) == ["unsent"]
    assert len([*store.folder.glob("live-*")]) == 1


def test_what_a_window_says_after_it_was_read_is_not_removed(store: Store) -> None:
    asleep, other = store.open(), store.open("laptop")
    asleep.keep_live("ana", live("unsent")).result()
    other.follow().result()
    (read,) = other.lives("ana")
    asleep.keep_live("ana", live("unsent and more")).result()
    other.drop_live("ana", read).result()
    assert drafts(store.read().lives("ana")) == ["unsent and more"]
    other.follow().result()
    for each in other.lives("ana"):
        other.drop_live("ana", each).result()
    assert store.read().lives("ana") == ()


def test_no_window_writes_the_file_of_one_that_was_thought_to_be_dead(store: Store) -> None:
    asleep = store.open()
    asleep.keep_live("ana", live("unsent")).result()
    other = store.open()
    (read,) = other.lives("ana")
    other.drop_live("ana", read).result()
    other.keep_live("ana", live("new")).result()
    asleep.keep_live("ana", live("unsent and more")).result()
    assert sorted(drafts(store.read().lives("ana"))) == ["new", "unsent and more"]


def test_a_draft_that_can_t_be_written_says_so_and_the_old_one_stands(store: Store) -> None:
    disk = WatchedDisk()
    window = store.open(disk=disk)
    window.keep_live("ana", live("a")).result()
    for name in ("create", "write", "fsync", "rename"):
        disk.fail(name, 0)
        assert failed(window.keep_live("ana", live("ab"))).startswith("Not kept")
        assert drafts(store.read().lives("ana")) == ["a"]
    disk.before = None
    window.keep_live("ana", live("abc")).result()
    assert drafts(store.read().lives("ana")) == ["abc"] and len([*store.folder.glob("*live-*")]) == 1


def test_a_temporary_file_that_another_window_swept_is_written_again(store: Store) -> None:
    disk = WatchedDisk()
    window = store.open(disk=disk)
    window.keep_live("ana", live("a")).result()

    def sweep(name: str, arguments: tuple[Any, ...]) -> None:
        if name == "rename":
            disk.before = None
            store.open()

    disk.before = sweep
    window.keep_live("ana", live("ab")).result()
    assert drafts(store.read().lives("ana")) == ["ab"]


def test_a_window_of_this_machine_that_was_killed_runs_no_more_at_once(store: Store) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()

    class Killed(Disk):
        process = ended.pid

    window = store.open(disk=Killed())
    window.keep("ana", ana()).result()
    window.keep_live("ana", live("half a w")).result()
    (found,) = store.read().lives("ana")
    assert (found.left, found.draft) == (False, "half a w"), "who only reads has no device: it may be of anywhere"
    (known,) = store.open().lives("ana")
    assert (known.left, known.draft, known.runs(BEGAN)) == (True, "half a w", False)
    (away,) = store.open("laptop").lives("ana")
    assert away.runs(BEGAN), "the processes of another machine are not known here"


def test_a_window_that_was_killed_runs_no_more_where_another_program_has_its_number(store: Store) -> None:
    class Earlier(Disk):
        def process_began(self, number: int) -> str:
            return "an earlier start 12"

    window = store.open(disk=Earlier())
    window.keep("ana", ana()).result()
    window.keep_live("ana", live("half a w")).result()
    (known,) = store.open().lives("ana")
    assert (known.left, known.draft) == (True, "half a w")
    (beside,) = store.open(disk=Earlier()).lives("ana")
    assert beside.runs(BEGAN)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it can't be asked")
def test_what_tells_a_process_from_an_earlier_one_of_its_number() -> None:
    began = Disk().process_began(os.getpid())
    assert began and began == Disk().process_began(os.getpid()) != Disk().process_began(1)
    assert Disk().process_began(1 << 80) == ""


def test_a_process_is_there_or_not() -> None:
    assert [Disk().has_process(number) for number in (os.getpid(), 1, 1 << 80)] == [True, True, False]


def test_halves_of_letters_in_a_draft_are_replaced(store: Store) -> None:
    window = store.open()
    window.keep_live("ana", live("a\ud800")).result()
    assert drafts(window.lives("ana")) == drafts(store.read().lives("ana")) == ["a\ufffd"]


def test_an_instant_is_written_in_utc_with_all_its_digits(store: Store) -> None:
    seen = datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=UTC)
    window = store.open()
    window.keep_live("ana", live().but(seen=seen)).result()
    (file,) = store.folder.glob("live-*")
    assert file.read_bytes().startswith(b"2026-01-02T03:04:05.000006Z\n{")
