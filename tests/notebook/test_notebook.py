"""The notebook as the app uses it."""

import json
import os
import shutil
import stat
import threading
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pytest

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.moments import TakenBack
from peercoach_tui.notebook.disk import Disk
from peercoach_tui.notebook.errors import Damaged, Gone, NotebookError, NotKept, NotRead, ReadOnly
from peercoach_tui.notebook.live import Live
from peercoach_tui.notebook.notebook import Notebook
from tests.conftest import Clock
from tests.notebook.conftest import Open
from tests.notebook.making import BEGAN, WatchedDisk, ana, follow_up, meeting, note, temporary_files

LIVE = Live(session="first", seen=BEGAN, draft="she keeps say", showing="q1")


def file_of(root: Path, partner: str = "ana") -> Path:
    return root / "partners" / partner / "notebook.json"


@pytest.fixture
def kept(open_notebook: Open) -> Notebook:
    """An open notebook with Ana, one meeting and one note."""
    notebook = open_notebook()
    notebook.keep("ana", ana(), meeting(), note("n1")).result()
    return notebook


class Halting(Disk):
    """A disk that writes only once it is let go."""

    def __init__(self) -> None:
        self.reached, self.go = threading.Event(), threading.Event()

    def write(self, handle: int, content: bytes) -> None:
        self.reached.set()
        assert self.go.wait(10)
        super().write(handle, content)


def test_what_is_kept_is_read_at_once_and_after_a_new_start(kept: Notebook, open_notebook: Open) -> None:
    kept.keep("ana", follow_up(), note("n2", after=1)).result()
    kept.keep("ben", ana("ben", "ben okafor").but(archived=True)).result()
    kept.keep("zoe", ana("zoe", "Zoe")).result()
    kept.close()
    for notebook in (kept, open_notebook()):
        assert [partner.id for partner in notebook.partners()] == ["ana", "ben", "zoe"]
        assert notebook.sessions("ana") == (meeting(),)
        assert notebook.moments("first") == (note("n1"), note("n2", after=1))
        assert notebook.follow_ups("ana") == (follow_up(),)
        assert (notebook.sessions("ben"), notebook.follow_ups("ben"), notebook.live("ben")) == ((), (), None)
    assert (notebook.sessions("nobody"), notebook.moments("nothing"), notebook.follow_ups("nobody")) == ((), (), ())


def test_opening_reads_no_partner(root: Path, clock: Clock, kept: Notebook) -> None:
    kept.close()
    disk = WatchedDisk()
    notebook = Notebook.open(root, now=clock, disk=disk)
    assert set(disk.names_called) == {"stat"}
    assert (notebook.root, notebook.partners()) == (root, ())
    notebook.close()


def test_all_is_for_its_owner_alone(root: Path, kept: Notebook) -> None:
    kept.keep_live("ana", LIVE).result()
    found = {str(each.relative_to(root.parent)): stat.S_IMODE(each.stat().st_mode) for each in (root, *root.rglob("*"))}
    assert found == {
        "data": 0o700,
        "data/lock": 0o600,
        "data/partners": 0o700,
        "data/partners/ana": 0o700,
        "data/partners/ana/notebook.json": 0o600,
        "data/partners/ana/live.json": 0o600,
    }


def test_a_note_is_read_only_once_it_is_on_disk(root: Path, clock: Clock) -> None:
    disk = Halting()
    notebook = Notebook.open(root, now=clock, disk=disk)
    future = notebook.keep("ana", ana(), note("n1"))
    assert disk.reached.wait(10)
    assert (notebook.partners(), notebook.moments("first"), future.done()) == ((), (), False)
    disk.go.set()
    future.result()
    assert notebook.moments("first") == (note("n1"),)
    notebook.close()


def test_writes_are_made_in_their_order_and_closing_waits_for_them(root: Path, clock: Clock, open_notebook: Open) -> None:
    disk = Halting()
    notebook = Notebook.open(root, now=clock, disk=disk)
    done: list[int] = []
    futures = [notebook.keep("ana", ana(), note(f"n{number}", after=number)) for number in range(8)]
    for number, future in enumerate(futures):
        future.add_done_callback(lambda _, number=number: done.append(number))  # type: ignore[misc]
    disk.go.set()
    notebook.close()
    assert done == list(range(8))
    assert len(open_notebook().moments("first")) == 8


def test_who_stops_waiting_does_not_stop_the_writing(root: Path, clock: Clock) -> None:
    disk = Halting()
    notebook = Notebook.open(root, now=clock, disk=disk)
    futures = [notebook.keep("ana", ana(), note("n1")), notebook.keep("ana", note("n2", after=1))]
    assert [future.cancel() for future in futures] == [False, False]
    disk.go.set()
    notebook.close()
    assert len(notebook.moments("first")) == 2


def test_all_values_come_in_one_replace(kept: Notebook, root: Path, clock: Clock) -> None:
    kept.close()
    disk = WatchedDisk()
    notebook = Notebook.open(root, now=clock, disk=disk)
    notebook.load()
    disk.calls.clear()
    notebook.keep("ana", ana(name="Ana R."), meeting("second"), follow_up(), note("n2", session="second")).result()
    assert disk.names_called.count("replace") == 1
    notebook.close()


def test_a_value_takes_the_place_of_the_one_with_its_id(kept: Notebook, open_notebook: Open) -> None:
    kept.keep("ana", follow_up().but(report="by mail")).result()
    kept.keep("ana", ana(name="Ana R."), meeting().but(place="park"), follow_up(what="call Dana")).result()
    kept.close()
    for notebook in (kept, open_notebook()):
        assert notebook.partners() == (ana(name="Ana R."),)
        assert notebook.sessions("ana") == (meeting().but(place="park"),)
        assert notebook.follow_ups("ana") == (follow_up(what="call Dana"),)


def test_a_moment_never_changes(kept: Notebook, root: Path) -> None:
    before = file_of(root).read_bytes()
    kept.keep("ana", note("n1")).result()
    assert isinstance(kept.keep("ana", follow_up(), note("n1", "other words")).exception(), ValueError)
    assert (kept.moments("first"), kept.follow_ups("ana")) == ((note("n1"),), ())
    assert file_of(root).read_bytes() == before


def test_a_tuple_that_was_handed_out_stays_as_it_is(kept: Notebook) -> None:
    before = kept.moments("first")
    kept.keep("ana", note("n0", after=-1), TakenBack(id="t", session="first", at=BEGAN, of="n1")).result()
    assert before == (note("n1"),)
    assert [moment.id for moment in kept.moments("first")] == ["n0", "n1", "t"]


def test_text_is_cleaned_in_memory_as_on_disk(kept: Notebook, open_notebook: Open) -> None:
    kept.keep("ana", note("n2", "a\ud800b", after=1)).result()
    kept.keep_live("ana", LIVE.but(draft="\udc00")).result()
    kept.close()
    for notebook in (kept, open_notebook()):
        assert notebook.moments("first")[1] == note("n2", "a�b", after=1)
        live = notebook.live("ana")
        assert live is not None
        assert live.draft == "�"


@pytest.mark.parametrize("partner", ["", "..", "a/b", "../../evil"])
def test_an_id_that_names_no_folder_is_refused(kept: Notebook, root: Path, partner: str) -> None:
    before = sorted(root.parent.rglob("*"))
    assert isinstance(kept.keep(partner, ana(partner)).exception(), ValueError)
    assert isinstance(kept.keep_live(partner, LIVE).exception(), ValueError)
    assert sorted(root.parent.rglob("*")) == before


def test_what_belongs_to_nobody_is_refused(kept: Notebook, root: Path, open_notebook: Open) -> None:
    assert isinstance(kept.keep("ben", note("n2")).exception(), NotKept)
    assert isinstance(kept.keep("ben", ana("carl")).exception(), ValueError)
    assert isinstance(kept.keep("ana", ana("ben")).exception(), ValueError)
    kept.close()
    assert open_notebook().partners() == (ana(),)


REFUSED = [*([number] for number in range(12)), *(range(number, 1000) for number in range(12))]
"""Each call in turn, then all from one on."""


@pytest.mark.parametrize("refused", REFUSED)
def test_whatever_the_disk_refuses_nothing_acknowledged_is_lost(
    kept: Notebook, root: Path, open_notebook: Open, refused: Collection[int]
) -> None:
    kept.close()
    disk = WatchedDisk()
    notebook = open_notebook(disk)
    disk.refuse(refused)
    problem = notebook.keep("ana", note("n2", after=1)).exception()
    expected = ["n1"] if problem else ["n1", "n2"]
    assert problem is None or isinstance(problem, NotKept)
    assert [moment.id for moment in notebook.moments("first")] == expected
    disk.refuse(())
    notebook.keep("ana", note("n3", after=2)).result()
    notebook.close()
    found = [moment.id for moment in open_notebook().moments("first")]
    assert {*expected, "n3"} <= set(found)
    assert temporary_files(root) == []


def test_an_error_never_holds_a_word_of_a_note(kept: Notebook, root: Path, open_notebook: Open) -> None:
    kept.close()
    disk = WatchedDisk()
    notebook = open_notebook(disk)
    disk.refuse(range(1000))
    problems = [
        notebook.keep("ana", note("n2", "secret")).exception(),
        notebook.keep_live("ana", LIVE.but(draft="secret")).exception(),
        notebook.keep("ana", note("n1", "secret")).exception(),
    ]
    assert all(problem and "secret" not in str(problem) for problem in problems)


def test_a_file_that_was_changed_underneath_is_united_with(root: Path, clock: Clock, kept: Notebook, open_notebook: Open) -> None:
    """As when the lock's file was deleted, or a folder is synced: two windows write, and nothing of either is lost."""
    kept.keep("ana", follow_up(what="mine", changed=9)).result()
    (root / "lock").unlink()
    other = open_notebook()
    assert not other.read_only
    other.keep("ana", note("theirs", after=1), meeting("second"), follow_up(what="theirs", changed=5)).result()
    kept.keep("ana", note("mine", after=2)).result()
    other.keep("ana", note("more", after=3)).result()
    assert [moment.id for moment in kept.moments("first")] == ["n1", "theirs", "mine"]
    assert [moment.id for moment in other.moments("first")] == ["n1", "theirs", "mine", "more"]
    assert [session.id for session in kept.sessions("ana")] == ["first", "second"]
    assert [follow_up.what for follow_up in kept.follow_ups("ana")] == ["mine"]
    kept.close()
    other.close()
    assert len(open_notebook().moments("first")) == 4


def test_an_older_copy_from_elsewhere_takes_nothing_away(root: Path, kept: Notebook, open_notebook: Open) -> None:
    old = file_of(root).read_bytes()
    kept.keep("ana", note("n2", after=1)).result()
    file_of(root).write_bytes(old)
    kept.keep("ana", note("n3", after=2)).result()
    kept.close()
    for notebook in (kept, open_notebook()):
        assert [moment.id for moment in notebook.moments("first")] == ["n1", "n2", "n3"]


def test_what_was_united_is_written_by_the_next_keep_when_the_disk_was_full(
    kept: Notebook, root: Path, open_notebook: Open
) -> None:
    kept.keep("ana", note("n2", after=1)).result()
    kept.close()
    disk = WatchedDisk()
    notebook = open_notebook(disk)
    changed = json.loads(file_of(root).read_bytes())
    del changed["moments"]["n2"]
    file_of(root).write_text(json.dumps(changed))
    disk.refuse([3])
    assert isinstance(notebook.keep("ana", note("n3", after=2)).exception(), NotKept)
    disk.refuse(())
    notebook.keep("ana", note("n1")).result()
    notebook.close()
    assert [moment.id for moment in open_notebook().moments("first")] == ["n1", "n2"]


def test_a_folder_that_is_gone_is_written_anew(kept: Notebook, root: Path, open_notebook: Open) -> None:
    shutil.rmtree(file_of(root).parent)
    kept.keep("ana", note("n2", after=1)).result()
    kept.close()
    assert [moment.id for moment in open_notebook().moments("first")] == ["n1", "n2"]


def test_a_file_that_was_damaged_underneath_is_not_overwritten(kept: Notebook, root: Path) -> None:
    for content in (b"", b'{"schema": {"version": {"number": 1}}, "moments": {"n9": {"text": "secret"}}}'):
        file_of(root).write_bytes(content)
        problem = kept.keep("ana", note("n2", after=1)).exception()
        assert isinstance(problem, Damaged)
        assert "secret" not in str(problem)
        assert file_of(root).read_bytes() == content
    assert kept.moments("first") == (note("n1"),)


def test_a_file_that_keeps_changing_is_given_up(kept: Notebook, root: Path, open_notebook: Open) -> None:
    class Restless(Disk):
        number = 0

        def stat(self, path: Path) -> Any:
            self.number += 1
            if path.exists():
                os.utime(path, ns=(0, self.number))
            return super().stat(path)

    kept.close()
    problem = open_notebook(Restless()).keep("ana", note("n2")).exception()
    assert isinstance(problem, NotKept)
    assert "keeps changing" in str(problem)


def test_one_bad_file_stops_nothing_else(kept: Notebook, root: Path, open_notebook: Open) -> None:
    kept.keep("ben", ana("ben", "Ben Okafor"), meeting("b", "ben"), note("b1", "secret", session="b")).result()
    kept.close()
    file_of(root, "ben").write_bytes(file_of(root, "ben").read_bytes()[:-20])
    damaged = file_of(root, "ben").read_bytes()
    notebook = open_notebook()
    assert (notebook.partners(), notebook.moments("first")) == ((ana(),), (note("n1"),))
    (unreadable,) = notebook.unreadable
    assert (unreadable.id, unreadable.name) == ("ben", "Ben Okafor")
    assert "can't be read at line 12" in unreadable.reason
    assert "secret" not in unreadable.reason
    assert isinstance(notebook.keep("ben", note("b2", session="b")).exception(), Damaged)
    assert file_of(root, "ben").read_bytes() == damaged
    notebook.keep("ana", note("n2", after=1)).result()


def test_the_name_comes_from_the_newest_whole_backup(kept: Notebook, root: Path, clock: Clock, open_notebook: Open) -> None:
    for name in ("Ana R.", "Ana Ruiz-Gil", "Ana"):
        clock.pass_(86_400)
        kept.keep("ana", ana(name=name)).result()
    kept.close()
    newest, *_ = sorted((file_of(root).parent / "backups").iterdir(), reverse=True)
    newest.write_text("{")
    file_of(root).write_text("{")
    (unreadable,) = open_notebook().unreadable
    assert unreadable.name == "Ana R."


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (b'{"partner": {"ana": {"name": "Jos\\u00e9 \\"Pepe\\" R"', 'José "Pepe" R'),
        (b'{"partner": {"ana": {"name": "An', "Someone"),
        (b'{"moments": {"n": {"text": "\\"name\\": \\"secret\\""', "Someone"),
        (b'{"partner": {"ana": {"name": "  "', "Someone"),
        (b"\0" * 100, "Someone"),
        (b"", "Someone"),
    ],
)
def test_the_name_comes_from_what_is_left_of_the_file(root: Path, open_notebook: Open, content: bytes, name: str) -> None:
    file_of(root).parent.mkdir(parents=True)
    file_of(root).write_bytes(content)
    assert [each.name for each in open_notebook().unreadable] == [name]


def test_a_file_that_is_gone_is_missed_when_there_are_backups(
    kept: Notebook, root: Path, clock: Clock, open_notebook: Open
) -> None:
    clock.pass_(86_400)
    kept.keep("ana", note("n2", after=1)).result()
    kept.close()
    file_of(root).unlink()
    notebook = open_notebook()
    (unreadable,) = notebook.unreadable
    assert (unreadable.name, "is gone" in unreadable.reason) == ("Ana Ruiz", True)
    assert isinstance(notebook.keep("ana", ana()).exception(), Gone)


def test_what_is_no_partner_is_passed_over(kept: Notebook, root: Path, open_notebook: Open) -> None:
    kept.close()
    (root / "partners" / "empty").mkdir()
    (root / "partners" / ".hidden").mkdir()
    (root / "partners" / "file").write_text("?")
    notebook = open_notebook()
    assert (len(notebook.partners()), notebook.unreadable) == (1, ())
    shutil.copytree(root / "partners" / "ana", root / "partners" / "ana (copy)")
    notebook.load()
    assert [each.id for each in notebook.unreadable] == ["ana (copy)"]


def test_a_file_that_was_mended_can_be_written_again(kept: Notebook, root: Path, open_notebook: Open) -> None:
    kept.close()
    whole = file_of(root).read_bytes()
    file_of(root).write_bytes(b"{")
    notebook = open_notebook()
    file_of(root).write_bytes(whole)
    notebook.keep("ana", note("n2", after=1)).result()
    assert (notebook.unreadable, len(notebook.moments("first"))) == ((), 2)


def test_a_second_window_reads_and_does_not_write(kept: Notebook, root: Path, open_notebook: Open) -> None:
    stale = file_of(root).with_name(".notebook.json.x1.tmp")
    stale.write_text("another window's live file")
    second = open_notebook()
    assert (kept.read_only, second.read_only) == (False, True)
    assert second.moments("first") == (note("n1"),)
    assert isinstance(second.keep("ana", note("n2")).exception(), ReadOnly)
    assert isinstance(second.keep_live("ana", LIVE).exception(), ReadOnly)
    assert stale.exists()
    second.close()
    kept.close()
    assert (root / "lock").exists()
    third = open_notebook()
    assert not third.read_only
    assert not stale.exists()


def test_only_what_a_kill_left_is_swept(kept: Notebook, root: Path, open_notebook: Open) -> None:
    kept.close()
    folder = file_of(root).parent
    for name in (".notebook.json.a_1x.tmp", ".live.json.b2.tmp", "mine.tmp", ".notes.tmp"):
        (folder / name).write_text("?")
    open_notebook()
    assert sorted(each.name for each in folder.iterdir()) == [".notes.tmp", "mine.tmp", "notebook.json"]


def test_a_closed_notebook_keeps_nothing_and_says_so(kept: Notebook) -> None:
    kept.close()
    kept.close()
    assert isinstance(kept.keep("ana", note("n2")).exception(), NotKept)
    assert kept.moments("first") == (note("n1"),)


def test_a_folder_that_cannot_be_made_is_one_sentence(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "file").write_text("?")
    for root in (tmp_path / "file", tmp_path / "file" / "data"):
        with pytest.raises(PeercoachError, match="another folder with --data"):
            Notebook.open(root, now=clock)
    with pytest.raises(NotKept, match="no space left on device"):
        Notebook.open(tmp_path / "data", now=clock, disk=WatchedDisk(refused=range(1000)))


def test_a_folder_that_cannot_be_listed_is_one_sentence(kept: Notebook, clock: Clock, root: Path) -> None:
    kept.close()
    disk = WatchedDisk()
    notebook = Notebook.open(root, now=clock, disk=disk)
    disk.refuse(range(1000))
    with pytest.raises(NotRead, match="can't be read"):
        notebook.load()
    notebook.close()


def test_the_app_can_read_while_the_worker_writes(kept: Notebook) -> None:
    futures = [kept.keep("ana", note(f"m{number}", after=number + 1)) for number in range(15)]
    while not futures[-1].done():
        moments = kept.moments("first")
        assert moments == tuple(sorted(moments, key=lambda moment: (moment.at, moment.id)))
    assert len(kept.moments("first")) == 16


def test_what_is_under_way_is_kept_and_removed(kept: Notebook, root: Path, open_notebook: Open) -> None:
    live = root / "partners" / "ana" / "live.json"
    kept.keep_live("ana", LIVE).result()
    kept.keep_live("ana", LIVE.but(draft="she keeps saying"), durable=False).result()
    assert kept.live("ana") == LIVE.but(draft="she keeps saying")
    kept.close()
    notebook = open_notebook()
    assert notebook.live("ana") == LIVE.but(draft="she keeps saying")
    assert stat.S_IMODE(live.stat().st_mode) == 0o600
    notebook.keep_live("ana", None).result()
    notebook.keep_live("ana", None).result()
    assert (notebook.live("ana"), live.exists()) == (None, False)


def test_a_sign_of_life_is_not_waited_for(kept: Notebook, open_notebook: Open) -> None:
    kept.close()
    disk = WatchedDisk()
    notebook = open_notebook(disk)
    syncs = []
    for durable in (True, False):
        disk.refuse(())
        notebook.keep_live("ana", LIVE, durable=durable).result()
        syncs.append((disk.names_called.count("sync"), disk.names_called.count("replace")))
    assert syncs == [(2, 1), (0, 1)]


@pytest.mark.parametrize("number", range(1, 7))
def test_a_draft_that_cannot_be_kept_leaves_the_one_before(kept: Notebook, root: Path, open_notebook: Open, number: int) -> None:
    kept.keep_live("ana", LIVE).result()
    kept.close()
    disk = WatchedDisk()
    notebook = open_notebook(disk)
    disk.refuse([number])
    assert isinstance(notebook.keep_live("ana", LIVE.but(draft="new")).exception(), NotKept)
    assert notebook.live("ana") == LIVE
    notebook.close()
    assert open_notebook().live("ana") == LIVE
    assert temporary_files(root) == []


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"\xff", b"[" * 100_000, b'{"session": 3}', b'{"session":"s","seen":"2026-11-24T09:30:00"}']
)
def test_an_unreadable_sign_of_life_is_none(kept: Notebook, root: Path, open_notebook: Open, content: bytes) -> None:
    kept.close()
    (root / "partners" / "ana" / "live.json").write_bytes(content)
    notebook = open_notebook()
    assert (notebook.live("ana"), notebook.unreadable) == (None, ())


def test_ten_thousand_moments_are_read_again(kept: Notebook, open_notebook: Open) -> None:
    many = [note(f"m{number:05}", after=number + 1) for number in range(10_000)]
    kept.keep("ana", *many).result()
    kept.keep("ana", note("last", after=20_000)).result()
    kept.close()
    assert open_notebook().moments("first") == (note("n1"), *many, note("last", after=20_000))


def test_every_error_has_the_one_root() -> None:
    assert issubclass(NotebookError, PeercoachError)
