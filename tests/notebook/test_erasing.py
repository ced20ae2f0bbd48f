"""Erasing a text takes it out of every file that this device may write, and says where it couldn't."""

import errno
import re
import subprocess
import sys
import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peercoach_tui.disk import Disk
from peercoach_tui.domain.moment import Erased
from peercoach_tui.domain.reading.draft_part import DraftPart
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.erasing import without_text
from peercoach_tui.notebook.lines import act_line, header_line, read
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.notebook.union import raw_of
from tests.conftest import Clock
from tests.notebook.making import BEGAN, HEADER, Store, WatchedDisk, ana, begun, file_of, line, note
from tests.notebook.test_live import live

SECRET = note("n1", "a secret")


def holds(store: Store) -> list[Path]:
    """Return the files anywhere that hold the secret, in zips too."""
    found = []
    for path in store.base.rglob("*"):
        if path.is_file():
            content = [path.read_bytes()]
            if path.suffix == ".zip":
                with zipfile.ZipFile(path) as packed:
                    content = [packed.read(name) for name in packed.namelist()]
            found += [path for each in content if b"secret" in each]
    return found


@pytest.fixture
def window(store: Store) -> Notebook:
    window = store.open()
    window.keep("ana", ana(), begun(), SECRET).result()
    window.follow().result()
    return window


def test_the_text_goes_from_the_files_the_backups_and_the_memory_and_the_moment_stays(store: Store, window: Notebook) -> None:
    assert len(holds(store)) == 2
    assert window.erase("ana", "n1").result() == ()
    assert holds(store) == []
    for notebook in (window, store.read()):
        moments = {moment.id: moment for moment in notebook.moments("ana")}
        assert moments["n1"] == note("n1", "") and notebook.findings("ana") == ()
        assert [moment.of for moment in moments.values() if isinstance(moment, Erased)] == ["n1"]
    assert len(store.files) == 1
    window.keep("ana", note("n2")).result()
    assert len(store.files) == 1 and "n2" in store.ids


def test_who_listens_is_told_to_read_anew(store: Store, window: Notebook) -> None:
    heard: list[int] = []
    other = store.open()
    window.listen(lambda partner, moments: heard.append(len(moments)))
    other.listen(lambda partner, moments: heard.append(len(moments)))
    window.erase("ana", "n1").result()
    other.follow().result()
    assert heard == [0, 0]
    assert {moment.id: moment for moment in other.moments("ana")}["n1"] == note("n1", "")


def test_another_window_takes_it_out_of_its_own_file(store: Store, window: Notebook) -> None:
    other = store.open()
    other.keep("ana", note("n2", "a secret too")).result()
    window.follow().result()
    (held,) = window.erase("ana", "n2").result()
    assert held.endswith("is open in another window, which takes the text out in a moment.")
    assert len(holds(store)) > 0
    other.follow().result()
    other.keep("ana", note("n3")).result()
    window.erase("ana", "n1").result()
    assert holds(store) == [] and {"n1", "n2", "n3"} <= {*store.ids}


def test_a_file_of_this_device_that_no_window_has_open_is_written_too(store: Store, window: Notebook) -> None:
    other = store.open()
    other.keep("ana", note("n2", "a secret too")).result()
    other.close()
    window.follow().result()
    assert window.erase("ana", "n1", "n2").result() == () and holds(store) == []


def test_another_device_does_it_when_it_starts(store: Store, window: Notebook) -> None:
    laptop = store.open("laptop")
    laptop.keep("ana", note("n2", "a secret too")).result()
    laptop.close()
    window.follow().result()
    held = window.erase("ana", "n1", "n2").result()
    assert len(held) == 1 and "is of another device, which takes the text out when peercoach is started there" in held[0]
    assert {path.parent for path in holds(store)} >= {store.folder}
    laptop = store.open("laptop")
    laptop.follow().result()
    assert holds(store) == []


def test_no_backup_takes_it_in_again_from_a_file_that_still_has_it(store: Store, window: Notebook) -> None:
    laptop = store.open("laptop")
    laptop.keep("ana", note("n2", "a secret too")).result()
    window.follow().result()
    window.erase("ana", "n1", "n2").result()
    store.clock.pass_(24 * 3600)
    window.keep("ana", note("n3")).result()
    window.follow().result()  # by then the backup of the new day is made
    laptop.follow().result()
    laptop.follow().result()
    assert len([*(store.base / "state" / "here").rglob("*.zip")]) == 2 and holds(store) == []


def test_a_conflict_copy_is_written_by_whoever_finds_it(store: Store, window: Notebook) -> None:
    store.put(file_of(SECRET), "there.1-00000000.sync-conflict-20261124-093000.jsonl")
    window.erase("ana", "n1").result()
    assert holds(store) == []
    store.put(file_of(SECRET), "there.1-00000000 (2).jsonl")
    window.follow().result()
    assert holds(store) == []


def test_a_text_that_is_still_there_goes_at_the_next_start(store: Store) -> None:
    disk = WatchedDisk()
    window = store.open(disk=disk)
    window.keep("ana", ana(), SECRET).result()
    window.follow().result()
    disk.fail("rename", why=errno.EACCES, where=".jsonl")
    (held, *_) = window.erase("ana", "n1").result()
    assert held.endswith("can't be written, and still holds what was erased: allow that, and it goes at the next start.")
    assert len(holds(store)) == 1
    store.close()
    store.open().follow().result()
    assert holds(store) == []


def test_after_a_folder_that_can_t_be_synced_the_file_is_left(store: Store) -> None:
    disk = WatchedDisk()
    window = store.open(disk=disk)
    window.keep("ana", ana(), SECRET).result()
    window.follow().result()
    disk.fail("open_folder", where="partners")
    window.erase("ana", "n1").result()
    disk.before = None
    window.keep("ana", note("n2")).result()
    assert len(store.files) == 2 and "n2" in store.ids and holds(store) == []


def test_the_draft_of_a_dead_window_that_holds_it_is_emptied(store: Store, window: Notebook) -> None:
    old = store.open()
    old.keep_live("ana", live("a secret", seen=-100)).result()
    old.close()
    assert window.erase("ana", "n1").result() == ()
    assert holds(store) == [] and [each.draft for each in store.read().lives("ana")] == [""]


def test_a_window_whose_program_is_gone_is_dead_at_once(store: Store, window: Notebook) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()

    class Killed(Disk):
        process = ended.pid

    killed = store.open(disk=Killed())
    killed.keep_live("ana", live("a secret")).result()
    alive = store.open("laptop")
    alive.keep_live("ana", live("so a secret")).result()
    window.follow().result()
    (held,) = window.erase("ana", "n1").result()
    assert held.endswith("can't be written, and its draft may hold what was erased.") and alive.device.id in held
    assert sorted(each.draft for each in store.read().lives("ana")) == ["", "so a secret"]


def test_no_part_of_an_emptied_draft_is_left(store: Store, window: Notebook) -> None:
    old = store.open()
    old.keep_live("ana", live("a secret", seen=-100).but(parts=(DraftPart(given=Side.ME),))).result()
    old.close()
    assert window.erase("ana", "n1").result() == ()
    assert [(each.draft, each.parts) for each in store.read().lives("ana")] == [("", ())]


def test_what_else_is_half_typed_beside_it_waits_on(store: Store, window: Notebook) -> None:
    parts = (DraftPart(given=Side.ME, name="w-1", number=3), DraftPart(name="w-2"), DraftPart(lines=2, of="learned", name="w-3"))
    old = store.open()
    old.keep_live("ana", live("! ask Dana\na secret kept\nmore\nof it", seen=-100).but(parts=parts)).result()
    old.close()
    assert window.erase("ana", "n1").result() == () and holds(store) == []
    (found,) = store.read().lives("ana")
    assert (found.draft, found.parts) == ("! ask Dana\nkept\nmore\nof it", parts)


@pytest.mark.parametrize("draft", ["note to self", "no", "", "know", "a no-one", "! ask Dana: is it no good"])
def test_the_draft_of_another_text_waits_on(store: Store, window: Notebook, draft: str) -> None:
    old = store.open()
    old.keep_live("ana", live(draft, seen=-100)).result()
    old.close()
    window.keep("ana", note("n2", "no idea")).result()
    assert window.erase("ana", "n2").result() == ()
    assert [each.draft for each in store.read().lives("ana")] == [draft]


TEXTS = st.lists(st.sampled_from(["no", "note", "a no", "no a", "secret", "10", "! ask"]), max_size=3).map(" ".join)


@settings(max_examples=25)
@given(st.lists(TEXTS.filter(bool), min_size=1, max_size=4), st.lists(TEXTS, max_size=3), st.data())
def test_an_erased_text_is_nowhere_and_every_other_text_stays(texts: list[str], drafts: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(texts) - 1))
    gone = texts[place]
    with TemporaryDirectory() as base:
        store = Store(Path(base), Clock())
        window = store.open()
        window.keep("ana", ana(), begun(), *(note(f"n{at}", text) for at, text in enumerate(texts))).result()
        old = store.open()
        for at, draft in enumerate(drafts):
            old.keep_live("ana", live(draft, seen=-100).but(session=f"s{at}")).result()
        old.close()
        window.follow().result()
        assert window.erase("ana", f"n{place}").result() == ()
        moments = {moment.id: moment for moment in store.read().moments("ana")}
        wanted = ["" if at == place else text for at, text in enumerate(texts)]
        assert [moments[f"n{at}"] for at in range(len(texts))] == [note(f"n{at}", text) for at, text in enumerate(wanted)]
        assert _texts_of(store, f"n{place}") == {""}
        left = {each.session: each.draft for each in store.read().lives("ana")}
        for at, draft in enumerate(drafts):
            assert re.search(rf"(?<!\w){re.escape(gone)}(?!\w)", left[f"s{at}"]) is None
            assert left[f"s{at}"] == draft or re.search(rf"(?<!\w){re.escape(gone)}(?!\w)", draft)
        store.close()


def _texts_of(store: Store, id: str) -> set[str]:
    """Return what stands in the files as the text of the note of that id."""
    documents = [
        found for path in store.files for found in re.findall(r'\{"kind":"note"[^{}]*\}', path.read_text(encoding="utf-8"))
    ]
    read = [msgspec.json.decode(document) for document in documents]
    return {each.get("text", "") for each in read if each["id"] == id}


def test_a_draft_loses_the_words_of_a_short_text_alone(store: Store, window: Notebook) -> None:
    old = store.open()
    old.keep_live("ana", live("! say no to a note", seen=-100)).result()
    old.close()
    window.keep("ana", note("n2", "no")).result()
    assert window.erase("ana", "n2").result() == ()
    assert [each.draft for each in store.read().lives("ana")] == ["! say to a note"]


def test_the_draft_of_a_meeting_that_was_left_in_this_window_goes_at_once(store: Store, window: Notebook) -> None:
    window.keep_live("ana", live("a secret").but(left=True)).result()
    assert window.erase("ana", "n1").result() == ()
    assert holds(store) == [] and [each.draft for each in window.lives("ana")] == [""]
    window.keep_live("ana", live("more").but(left=True)).result()
    assert [each.draft for each in store.read().lives("ana")] == ["more"] and len([*store.folder.glob("live-*")]) == 1


def test_the_draft_of_a_meeting_that_runs_in_this_window_is_named(store: Store, window: Notebook) -> None:
    window.keep_live("ana", live("a secret")).result()
    (held,) = window.erase("ana", "n1").result()
    assert held.endswith("can't be written, and its draft may hold what was erased.")
    assert [each.draft for each in window.lives("ana")] == ["a secret"]
    window.keep_live("ana", live("")).result()
    assert holds(store) == []


def test_what_version_1_left_goes_whole(store: Store, window: Notebook) -> None:
    (store.folder / "notebook.v1.json").write_text("a secret")
    (store.folder / "notebook.v1-2.json").write_text("a secret")
    (store.folder / "live.v1.json").write_text("a secret")
    (store.folder / "backups").mkdir()
    (store.folder / "backups" / "notebook-2026-11-24T093000.json").write_text("a secret")
    window.erase("ana", "n1").result()
    assert holds(store) == [] and {path.suffix for path in store.folder.iterdir()} == {".jsonl"}


def test_another_device_removes_what_version_1_left_when_it_reads_that_something_was_erased(
    store: Store, window: Notebook
) -> None:
    laptop = store.open("laptop")
    window.erase("ana", "n1").result()
    (store.folder / "notebook.v1.json").write_text("a secret")
    (store.folder / "backups").mkdir()
    (store.folder / "backups" / "notebook-2026-11-24T093000.json").write_text("a secret")
    laptop.follow().result()
    assert holds(store) == []
    (store.folder / "live.v1.json").write_text("a secret")
    store.read()
    assert len(holds(store)) == 1, "who only reads changes nothing"
    store.open("laptop")
    assert holds(store) == []


def test_another_device_empties_the_drafts_of_the_dead_that_hold_what_was_erased(store: Store, window: Notebook) -> None:
    old = store.open("old")
    old.keep_live("ana", live("a secret", seen=-100)).result()
    old.close()
    (path,) = store.folder.glob("live-*")
    draft = path.read_bytes()
    window.erase("ana", "n1").result()
    store.put(file_of(SECRET), "a copy.jsonl")
    path.write_bytes(draft)
    store.open("laptop")
    assert holds(store) == []


def test_what_version_1_kept_and_is_not_taken_over_stays_and_is_said(store: Store, window: Notebook) -> None:
    (store.folder / "notebook.json").write_text("damaged")
    (store.folder / "backups").mkdir()
    (store.folder / "backups" / "notebook-2026-11-24T093000.json").write_text("a whole copy")
    (held,) = window.erase("ana", "n1").result()
    assert held.startswith(f"{store.folder}/notebook.json isn't taken over yet")
    assert (store.folder / "backups" / "notebook-2026-11-24T093000.json").exists()


def test_a_file_that_can_t_be_read_is_named(store: Store, window: Notebook) -> None:
    store.put(header_line("ben", "there") + line(1, SECRET))
    (held,) = window.erase("ana", "n1").result()
    assert "can't be read, and may still hold what was erased" in held


def test_healing_brings_no_erased_text_back(store: Store, window: Notebook) -> None:
    window.erase("ana", "n1").result()
    for file in store.files:
        file.unlink()
    window.keep("ana", note("n2")).result()
    assert holds(store) == [] and "n1" in store.ids


def test_all_else_in_the_bytes_stays_as_it_is() -> None:
    damaged = line(3, note("n3"))[:-20] + b"\n"
    content = HEADER + line(1, note("n1", "x"), note("n2")) + line(2, note("n2")) + damaged + line(4, note("n4")) + b"tail"
    left = without_text(content, {"n1"})
    assert left == HEADER + line(1, note("n1", ""), note("n2")) + line(2, note("n2")) + damaged + line(4, note("n4")) + b"tail"
    assert without_text(content, {"n9"}) == content


def test_a_damaged_line_of_it_goes_whole_and_a_wrong_sum_stays_wrong() -> None:
    damaged = line(1, note("n1", "secret"))[:-9]
    assert without_text(HEADER + damaged + b"\n" + line(2, note("n2")), {"n1"}) == HEADER + b"\n" + line(2, note("n2"))
    wrong = line(1, note("n1", "secret")).replace(b"secret", b"secrets")
    left = without_text(HEADER + wrong, {"n1"})
    assert b"secret" not in left and read(left, "ana").findings[0].what.startswith("has a wrong sum")


def test_what_a_newer_version_wrote_in_the_same_act_stays() -> None:
    later = b'{"kind":"hummed","id":"tune","at":"2026-11-24T09:30:00Z"}'
    more = raw_of(SECRET)[:-1] + b',"loud":1}'
    left = without_text(HEADER + act_line(1, [later, more]), {"n1"})
    assert left == HEADER + act_line(1, [later, raw_of(note("n1", ""))[:-1] + b',"loud":1}'])


def test_an_erased_moment_that_comes_later_is_empty_too(store: Store, window: Notebook) -> None:
    store.put(file_of(Erased(id="e", at=BEGAN, of="late")))
    window.follow().result()
    store.put(file_of(note("late", "a secret")), "there.2-00000000.jsonl")
    window.follow().result()
    assert {moment.id: moment for moment in window.moments("ana")}["late"] == note("late", "")
