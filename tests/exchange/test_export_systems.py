"""What leaves on Windows: every name is one that it takes, and a file that is open elsewhere is told."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peercoach_tui.exchange.export import NotExported, export_folder
from peercoach_tui.exchange.file_names import Names, file_name
from peercoach_tui.exchange.format import Page
from tests.notebook.systems import windows

NAMES = ["CON", "nul.txt", "Zoë / Li?", "a:b*c", "ends. ", "com1.old", "ä" * 300, "\x00\t", "", "aux ."]


def pages(*names: str) -> list[Page]:
    given = Names()
    return [Page(given.give(file_name(name), ".md"), b"text") for name in names]


def test_every_name_is_one_that_windows_takes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = windows(tmp_path, monkeypatch)()
    assert export_folder(disk, tmp_path / "notes", pages(*NAMES)) == len(NAMES)
    assert len([*(tmp_path / "notes").iterdir()]) == len(NAMES)


@given(name=st.text(max_size=8) | st.sampled_from(NAMES).flatmap(lambda each: st.builds(each.__add__, st.text(max_size=2))))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
def test_any_name_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    disk = windows(tmp_path, monkeypatch)()
    (page,) = pages(name)
    handle = disk.create(tmp_path / page.name)
    disk.close(handle)
    disk.unlink(tmp_path / page.name)


def test_a_file_that_is_open_elsewhere_stays_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    making = windows(tmp_path, monkeypatch)
    disk, other = making(), making()
    two = pages("one", "two")
    export_folder(disk, tmp_path / "notes", two)
    reading = other.open_reading(tmp_path / "notes" / "two.md")
    with pytest.raises(NotExported, match="used by another process"):
        export_folder(disk, tmp_path / "notes", [page._replace(content=b"new") for page in two], force=True)
    other.close(reading)
    assert (tmp_path / "notes" / "two.md").read_bytes() == b"text"
    assert {each.name for each in (tmp_path / "notes").iterdir()} == {"one.md", "two.md"}
    assert export_folder(disk, tmp_path / "notes", [page._replace(content=b"new") for page in two], force=True) == 2
