"""Which files are named, where no shell says it."""

from pathlib import Path

import pytest

from peercoach_tui.disk import Disk
from peercoach_tui.exchange.incoming import paths_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.md", "a.md", ".c.md", "d.csv", "[e].md"):
        (tmp_path / name).touch()
    return tmp_path


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("*.md", ["[e].md", "a.md", "b.md"]),
        ("?.md", ["a.md", "b.md"]),
        ("[ab].md", ["a.md", "b.md"]),
        ("[e].md", ["[e].md"]),
        ("a.md", ["a.md"]),
        ("gone.md", ["gone.md"]),
        ("*.txt", ["*.txt"]),
    ],
)
def test_which_files_a_pattern_names(folder: Path, pattern: str, names: list[str]) -> None:
    assert paths_of(Disk(), folder / pattern) == tuple(folder / name for name in names)


def test_a_folder_that_is_gone_is_left_to_who_reads(tmp_path: Path) -> None:
    assert paths_of(Disk(), tmp_path / "gone" / "*.md") == (tmp_path / "gone" / "*.md",)
