"""The one place that writes what leaves, and what goes wrong there."""

import errno
import os
import signal
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from peercoach_tui.cli.signals import ended_by_signals, held_signals
from peercoach_tui.disk import Disk, NoLinks
from peercoach_tui.domain.errors import Stopped
from peercoach_tui.exchange.export import IsThere, NotExported, export_file, export_folder
from peercoach_tui.exchange.format import Page

PAGES = [Page("a.md", b"first"), Page("b.md", b"second" * 50), Page("c.md", b"third")]
CALLS = ("stat", "mkdir", "chmod", "create", "write", "fsync", "link", "rename", "open_folder")


class Counting(Disk):
    """Does something at one of its calls, which are counted over all that change or look at anything."""

    def __init__(self, at: int, act: Any) -> None:
        self.count, self._at, self._act = 0, at, act

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        if name not in CALLS:
            return found

        def called(*arguments: Any) -> Any:
            self.count += 1
            if self.count == self._at:
                self._act()
            return found(*arguments)

        return called


def fail() -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def files(folder: Path) -> dict[str, bytes]:
    found = (each for each in folder.rglob("*"))
    return {str(each.relative_to(folder)): b"" if each.is_dir() else each.read_bytes() for each in found}


def calls_of_an_export(folder: Path) -> int:
    disk = Counting(0, fail)
    export_folder(disk, folder, PAGES)
    return disk.count


def test_each_page_is_its_owners_alone(tmp_path: Path) -> None:
    assert export_folder(Disk(), tmp_path / "deep" / "out", iter(PAGES)) == 3
    out = tmp_path / "deep" / "out"
    assert files(out) == {page.name: page.content for page in PAGES}
    assert {stat.S_IMODE((out / page.name).stat().st_mode) for page in PAGES} == {0o600}


def test_a_disk_that_is_full_at_any_call_leaves_nothing_behind(tmp_path: Path) -> None:
    calls = calls_of_an_export(tmp_path / "whole" / "out")
    assert calls > 20
    (tmp_path / "there").write_text("mine")
    before = files(tmp_path)
    for at in range(1, calls + 1):
        with pytest.raises(NotExported, match="no space left on device"):
            export_folder(Counting(at, fail), tmp_path / "deep" / "out", PAGES)
        assert files(tmp_path) == before, at


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_at_any_call_leaves_all_or_nothing(tmp_path: Path, told: int) -> None:
    calls = calls_of_an_export(tmp_path / "whole")
    for at in range(1, calls + 1):
        out = tmp_path / f"{at}"
        with pytest.raises((KeyboardInterrupt, SystemExit)), ended_by_signals():
            export_folder(Counting(at, lambda: signal.raise_signal(told)), out, PAGES, held=held_signals)
        assert not out.exists() or files(out) == {page.name: page.content for page in PAGES}, at


@pytest.mark.parametrize("told", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_between_two_pages_leaves_nothing_behind(tmp_path: Path, told: int) -> None:
    def pages() -> Iterator[Page]:
        yield from PAGES
        signal.raise_signal(told)
        yield Page("d.md", b"")

    with pytest.raises((KeyboardInterrupt, SystemExit)), ended_by_signals():
        export_folder(Disk(), tmp_path / "out", pages(), held=held_signals)
    assert files(tmp_path) == {}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_killed_at_any_call_no_name_is_of_half_a_file(tmp_path: Path) -> None:
    calls = calls_of_an_export(tmp_path / "whole")
    whole = {page.name: page.content for page in PAGES}
    for at in range(1, calls + 1):
        out = tmp_path / f"{at}"
        child = os.fork()
        if child == 0:
            export_folder(Counting(at, lambda: os.kill(os.getpid(), signal.SIGKILL)), out, PAGES)
            os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == -signal.SIGKILL
        named = {name: content for name, content in files(tmp_path).items() if name.startswith(f"{at}/") and "/." not in name}
        assert named.items() <= {f"{at}/{name}": content for name, content in whole.items()}.items(), at
        # What it left is in nobody's way.
        assert export_folder(Disk(), out, PAGES, force=True) == 3
        assert files(out).items() >= whole.items()


@pytest.mark.parametrize("name", ["a.md", "a" * 60 + ".md"])
def test_what_a_kill_left_goes_at_the_next_export_there(tmp_path: Path, name: str) -> None:
    stem, hour = name[:48], 3600
    left, folder = tmp_path / f".{stem}.1.tmp", tmp_path / f".{stem}.4.tmp"
    others = [tmp_path / each for each in (f".{stem}.01.tmp", f".{stem}.tmp", f"{stem}.1.tmp", f".{stem}.101.tmp", ".b.md.1.tmp")]
    young = tmp_path / f".{stem}.3.tmp"
    folder.mkdir()
    for each in (left, tmp_path / f".{stem}.100.tmp", *others, young):
        each.write_text("private")
    now = young.stat().st_mtime
    for each in (*tmp_path.iterdir(),):
        if each != young:
            os.utime(each, (now - hour, now - hour))
    export_file(Disk(), tmp_path / name, [Page(name, b"words")])
    assert sorted(tmp_path.iterdir()) == sorted([tmp_path / name, folder, young, *others])


def test_what_can_not_be_swept_is_in_nobodys_way(tmp_path: Path) -> None:
    left = tmp_path / ".a.md.1.tmp"

    class Locked(Disk):
        def unlink(self, path: Path) -> None:
            if path == left:
                fail()
            super().unlink(path)

    left.write_text("private")
    os.utime(left, (0, 0))
    assert export_folder(Locked(), tmp_path, PAGES) == 3
    assert files(tmp_path) == {left.name: b"private", **{page.name: page.content for page in PAGES}}
    export_folder(Disk(), tmp_path, PAGES, force=True)
    assert files(tmp_path) == {page.name: page.content for page in PAGES}


class Raced(Disk):
    """Another program gives its own file a name just before this one would."""

    def __init__(self, at: str, *, links: bool = True) -> None:
        self._at, self._links = at, links

    def link(self, source: Path, target: Path) -> None:
        if target.name == self._at:
            target.write_text("another's")
        if not self._links:
            raise NoLinks(errno.EPERM, "Operation not permitted")
        super().link(source, target)


@pytest.mark.parametrize("links", [True, False])
def test_what_another_program_wrote_meanwhile_is_never_written_over(tmp_path: Path, links: bool) -> None:
    with pytest.raises(IsThere, match=r"out/b\.md is there already"):
        export_folder(Raced("b.md", links=links), tmp_path / "out", PAGES)
    assert files(tmp_path) == {"out": b"", "out/b.md": b"another's"}
    with pytest.raises(IsThere, match=r"a\.md is there already"):
        export_file(Raced("a.md", links=links), tmp_path / "a.md", PAGES[:1])
    assert files(tmp_path) == {"out": b"", "out/b.md": b"another's", "a.md": b"another's"}
    # Who says that it may, may.
    assert export_folder(Raced("b.md", links=links), tmp_path / "out", PAGES, force=True) == 3
    assert files(tmp_path / "out") == {page.name: page.content for page in PAGES}


def test_where_a_file_has_one_name_alone_all_is_as_elsewhere(tmp_path: Path) -> None:
    assert export_folder(Raced("", links=False), tmp_path / "out", PAGES) == 3
    assert files(tmp_path / "out") == {page.name: page.content for page in PAGES}


def test_being_told_to_stop_leaves_nothing_behind(tmp_path: Path) -> None:
    def told(count: int) -> None:
        if count == 2:
            raise Stopped("stopped")

    with pytest.raises(Stopped):
        export_folder(Disk(), tmp_path / "out", PAGES, told=told)
    assert files(tmp_path) == {}


def test_one_page_at_a_time_is_in_memory(tmp_path: Path) -> None:
    made: list[str] = []

    def pages() -> Iterator[Page]:
        for page in PAGES:
            # Those before are written, under other names.
            assert len(list(tmp_path.rglob(".*.tmp"))) == len(made)
            made.append(page.name)
            yield page

    assert export_folder(Disk(), tmp_path / "out", pages()) == 3


def test_what_is_there_stays_as_it_is_unless_told_otherwise(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text("mine")
    with pytest.raises(NotExported, match=r"b\.md is there already"):
        export_folder(Disk(), tmp_path, PAGES)
    assert files(tmp_path) == {"b.md": b"mine"}
    assert export_folder(Disk(), tmp_path, PAGES, force=True) == 3
    assert files(tmp_path)["b.md"] == PAGES[1].content


def test_what_is_written_over_is_there_when_that_fails(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("mine")
    for at in range(1, 40):
        disk = Counting(at, fail)
        try:
            export_folder(disk, tmp_path, PAGES, force=True)
        except NotExported:
            assert files(tmp_path) in ({"a.md": b"mine"}, {"a.md": PAGES[0].content}), at
            (tmp_path / "a.md").write_text("mine")
        else:
            assert disk.count < at
            return
    raise AssertionError("it always failed")


@pytest.mark.parametrize("export", [export_file, export_folder])
def test_a_place_that_can_not_be_is_said(tmp_path: Path, export: Any) -> None:
    (tmp_path / "file").write_text("mine")
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "c.md").mkdir()
    wrong = tmp_path / ("folder" if export is export_file else "file")
    wanted = "is a folder: name another file" if export is export_file else "is a file, and a folder is wanted"
    before = files(tmp_path)
    for path, said in [
        (wrong, wanted),
        (tmp_path / "file" / "deep", "can't be written"),
        (tmp_path / ("x" * 300), "file name too long"),
        (tmp_path / "a\0b", "a sign that no name may have"),
    ]:
        with pytest.raises(NotExported, match=said):
            export(Disk(), path, PAGES[:1], force=True)
    if export is export_folder:
        with pytest.raises(NotExported, match=r"c\.md is a folder"):
            export_folder(Disk(), tmp_path / "folder", PAGES, force=True)
    assert files(tmp_path) == before


def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    class Locked(Disk):
        def create(self, path: Path) -> int:
            raise PermissionError(errno.EACCES, "Permission denied", str(path))

    with pytest.raises(NotExported, match="permission denied"):
        export_folder(Locked(), tmp_path / "out", PAGES)
    assert files(tmp_path) == {}
