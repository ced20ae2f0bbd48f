"""Where the file of an invite is suggested to be."""

from datetime import date
from pathlib import Path

from peercoach_tui.tui.invite.writing import suggested
from tests.exchange.calendar.test_file import PLAIN


def test_in_the_first_of_the_folders_that_there_is(tmp_path: Path) -> None:
    missing, documents, other = (tmp_path / name for name in ("missing", "documents", "other"))
    documents.mkdir()
    other.mkdir()
    assert suggested(PLAIN, lambda: iter((missing, documents, other))) == documents / "peer-coaching-2026-11-02.ics"
    assert suggested(PLAIN.but(begin=date(2026, 12, 8)), lambda: iter((missing,))) == Path("peer-coaching-2026-12-08.ics")
