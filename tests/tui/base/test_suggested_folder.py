"""Where a file is suggested to be."""

from pathlib import Path

import pytest

from peercoach_tui.tui.base.suggested_folder import folders, suggested_folder


def test_the_first_of_the_folders_that_there_is(tmp_path: Path) -> None:
    missing, documents, other = (tmp_path / name for name in ("missing", "documents", "other"))
    documents.mkdir()
    other.mkdir()
    assert suggested_folder(lambda: iter((missing, documents, other))) == documents
    assert suggested_folder(lambda: iter((missing,))) == Path()


def test_documents_come_before_downloads_and_the_present_folder_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert [*folders()] == [tmp_path / "Documents", tmp_path / "Downloads", Path()]
    (tmp_path / "Downloads").mkdir()
    assert suggested_folder() == tmp_path / "Downloads"
