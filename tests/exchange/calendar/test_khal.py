"""The calendar as khal reads it, installed from its package index into an environment of its own."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from peercoach_tui.exchange.selection import Book, Selection
from peercoach_tui.notebook.notebook import COACH
from tests.demo.years import TUESDAY, ZONE, kept_year, with_partners
from tests.domain.arranging import Notes
from tests.exchange.calendar.made import events, exported, selection

pytestmark = pytest.mark.longer
MINUTES = 5 * 60
SETTINGS = """
[calendars]
[[coaching]]
path = {folder}/coaching
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = {zone}
default_timezone = {zone}
[sqlite]
path = {folder}/khal.db
[default]
default_calendar = coaching
"""
LISTED = "{start-date} {start-time} {end-time} {title} {status-symbol}"

Khal = Callable[..., list[str]]
"""Runs khal with some arguments, and returns the lines that it prints."""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("khal")
    subprocess.run([sys.executable, "-m", "venv", folder], check=True, timeout=MINUTES)
    pip = [str(folder / "bin" / "pip"), "install", "-q", "khal>=0.13,<1"]
    ran = subprocess.run(pip, capture_output=True, text=True, check=False, timeout=MINUTES)
    if ran.returncode:
        pytest.skip(f"khal can't be installed: {ran.stderr.splitlines()[-1]}")
    return folder / "bin" / "khal"


@pytest.fixture
def khal(installed: Path, tmp_path: Path) -> Khal:
    (tmp_path / "coaching").mkdir()
    (tmp_path / "settings").write_text(SETTINGS.format(folder=tmp_path, zone=ZONE))

    def run(*arguments: str) -> list[str]:
        command = [str(installed), "-c", str(tmp_path / "settings"), *arguments]
        ran = subprocess.run(command, capture_output=True, text=True, check=True, timeout=MINUTES)
        return ran.stdout.splitlines()

    return run


def taken_in(khal: Khal, folder: Path, content: bytes) -> list[str]:
    """Import a file, and return all that khal has then."""
    (folder / "export.ics").write_bytes(content)
    khal("import", "--batch", "-a", "coaching", str(folder / "export.ics"))
    return khal("list", "--once", "--day-format", "", "--format", LISTED, "2025-06-01", "800d")


def test_a_year_twice_is_the_year_once(khal: Khal, tmp_path: Path) -> None:
    year = kept_year()
    books = tuple(Book(partner=fold.partner, fold=fold) for fold in with_partners(year))
    content = exported(Selection(books=books, coach=year[COACH], today=TUESDAY.date(), zone=ZONE))
    once = taken_in(khal, tmp_path, content)
    assert len(once) == len(events(content)) > 100
    assert "2026-11-24 10:30 11:30 Peer coaching with Ana Ruiz ✔" in once
    assert "2026-11-27   Follow-up due: Ana Ruiz ✔" in once
    assert taken_in(khal, tmp_path, content) == once


def test_what_moved_stands_where_it_was_moved_to(khal: Khal, tmp_path: Path) -> None:
    notes = Notes()
    notes.arrange(3)
    assert taken_in(khal, tmp_path, exported(selection(notes))) == ["2026-11-05 10:00 11:00 Peer coaching with Ana Ruiz ✔"]
    arranged = notes.arrange(7, hour="")
    assert taken_in(khal, tmp_path, exported(selection(notes))) == ["2026-11-09   Peer coaching with Ana Ruiz ✔"]
    notes.put_off(arranged)
    assert taken_in(khal, tmp_path, exported(selection(notes))) == ["2026-11-09   Peer coaching with Ana Ruiz ❌"]
