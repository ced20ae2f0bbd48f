"""`peercoach brief` from the notes on disk."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zlib import crc32

import pytest

from peercoach_tui.domain.sessions.moments import NextMeetingSet
from tests.cli.people import ANA, BEGAN, BEN, Home, meeting
from tests.cli.running import refused, run, sentence


def briefed(home: Home, *arguments: str, **variables: Any) -> str:
    ran = run(home.path, "brief", *arguments, **home.variables, **variables)
    assert (ran.returncode, ran.stderr) == (0, b""), ran.stderr
    return ran.stdout.decode()


def damage(home: Home, partner: str, name: str = "Zoë Ruiz") -> None:
    """Let a partner's files be those of a later version: nothing of them can be read but the name."""
    for file in (home.data / "partners" / partner).glob("*.jsonl"):
        held = json.dumps({"peercoach": 9, "partner": partner, "device": "d"}, separators=(",", ":")).encode()
        act = f'{{"crc":1,"kind":"partner added","name":"{name}"}}'.encode()
        file.write_bytes(b'{"crc":%d,"file":%s}\n%s\n' % (crc32(held), held, act))


def test_who_is_next(two: Home) -> None:
    text = briefed(two)
    assert text.startswith("Zoë Ruiz   due since ")
    assert "  Zoë said          ask Dana   ●●●○ 8 of 10 sure\n" in text
    assert "  Last note         a note of first\n" in text


@pytest.mark.parametrize(
    ("name", "whom"),
    [
        ("ben", "Ben"),
        ("okafor", "Ben"),
        ("KAF", "Ben"),
        (BEN, "Ben"),
        ("zoe\u0308", "Zoë"),
        (" zoë  ruiz ", "Zoë"),
        ("\u200bben\ufeff", "Ben"),
    ],
)
def test_whom_one_names(two: Home, name: str, whom: str) -> None:
    assert briefed(two, name).startswith(f"{whom} ")


def test_a_name_comes_before_a_name_that_holds_it(two: Home) -> None:
    """Diana is due before Ana."""
    two.add("diana", "Diana Prince")
    two.keep("diana", *meeting("diana", "hers"))
    two.add("ana", "Ana Prince")
    assert briefed(two, "ana").startswith("Ana Prince ")


def test_a_name_that_nobody_has(two: Home) -> None:
    said = refused(run(two.path, "brief", "Okafro\x1b", **two.variables))
    assert "nobody is called 'Okafro␛'. Did you mean Ben Okafor?" in said


def test_nothing_is_written_and_nothing_locked(two: Home) -> None:
    before = two.files()
    with two.opened() as notebook:
        notebook.keep(BEN, *meeting(BEN, "running")).result()
        during = two.files()
        assert "a note of running" in briefed(two, "ben")
        assert two.files() == during
    assert before != during


def test_a_state_folder_need_not_be_there(two: Home, tmp_path: Path) -> None:
    two.variables["PEERCOACH_STATE"] = str(tmp_path / "none")
    assert briefed(two)
    assert not (tmp_path / "none").exists()


def test_no_notes_is_one_sentence(home: Home) -> None:
    assert "there are no notes in" in refused(run(home.path, "brief", **home.variables))
    assert home.files() == {}


def test_nobody_yet_is_one_sentence(home: Home) -> None:
    (home.data / "partners").mkdir(parents=True)
    assert "there is nobody yet" in refused(run(home.path, "brief", **home.variables))


@pytest.mark.parametrize("partners", ["a file", "a file above"])
def test_a_file_in_the_way_is_one_sentence(home: Home, partners: str) -> None:
    where = home.data if partners == "a file above" else home.data / "partners"
    where.parent.mkdir(exist_ok=True)
    where.write_text("")
    refused(run(home.path, "brief", **home.variables))


def test_a_name_that_is_too_long_for_a_folder(home: Home) -> None:
    assert "can't be read (file name too long)" in refused(run(home.path, "--data", "/tmp/" + "x" * 300, "brief"))


def test_files_that_cannot_be_read_are_said_beside_the_others(two: Home) -> None:
    damage(two, ANA)
    ran = run(two.path, "brief", **two.variables)
    assert ran.returncode == 0 and ran.stdout.startswith(b"Ben Okafor")
    assert str(two.data) in sentence(ran)
    assert f"peercoach: Zoë Ruiz: {two.data}" in refused(run(two.path, "brief", ANA, **two.variables))


def test_an_ascii_terminal_is_told_all(two: Home) -> None:
    text = briefed(two, PYTHONIOENCODING="ascii")
    assert text.startswith("Zo\\xeb Ruiz   due since ") and "ask Dana   ***o 8 of 10 sure\n" in text


def test_the_day_is_that_of_the_zone_in_the_settings(two: Home) -> None:
    """Where the two zones are, it is never the same day."""
    two.keep(BEN, *meeting(BEN, "b", next_day=datetime.now(UTC).date()))
    told = set()
    for zone in ("Pacific/Kiritimati", "Etc/GMT+12"):
        settings = two.path / ".config" / "peercoach"
        settings.mkdir(parents=True, exist_ok=True)
        (settings / "settings.toml").write_text(f'zone = "{zone}"')
        told.add(briefed(two, "ben", TZ="JST-9").splitlines()[0])
    assert len(told) == 2


def test_an_arranged_hour_is_by_the_clocks_of_where_one_is(two: Home) -> None:
    arranged = NextMeetingSet(id="n", at=BEGAN, day=date(2099, 12, 10), hour="20:00", place="hall", zone="Europe/Berlin")
    two.keep(BEN, *meeting(BEN, "b"), arranged.but(at=BEGAN + timedelta(hours=1)))
    two.settings('zone = "Asia/Tokyo"\n')
    assert json.loads(briefed(two, "ben", "--json"))["meeting"]["arranged"] == {
        "day": "2099-12-11",
        "hour": "04:00",
        "place": "hall",
    }
    ran = run(two.path, "prep", "ben", "--json", **two.variables)
    assert json.loads(ran.stdout)["arranged"]["hour"] == "04:00"
    sheet = run(two.path, "export", "sheet", "ben", "--plain", "--to", "-", **two.variables)
    assert b"11 Dec 2099, 04:00, hall" in sheet.stdout


def test_an_hour_that_a_meeting_arranged_is_by_those_clocks_where_it_is_read_again(two: Home, tmp_path: Path) -> None:
    arranged = NextMeetingSet(
        id="n", at=BEGAN + timedelta(hours=1), session="b", day=date(2099, 12, 10), hour="20:00", zone="Europe/Berlin"
    )
    two.keep(BEN, *meeting(BEN, "b"), arranged)
    two.settings('zone = "Asia/Tokyo"\n')
    assert "meet next: Fri 11 Dec 2099 · 04:00" in briefed(two, "ben", "--long")
    ran = run(two.path, "export", "markdown", "--to", str(tmp_path / "vault"), **two.variables)
    assert ran.returncode == 0, ran.stderr
    assert "Fri 11 Dec 2099 · 04:00" in "".join(page.read_text() for page in (tmp_path / "vault").rglob("*.md"))


def test_a_zone_without_a_name_is_said(two: Home) -> None:
    ran = run(two.path, "brief", **two.variables, TZ="JST-9")
    assert ran.returncode == 0 and ran.stdout.startswith(b"Zo")
    assert "UTC+09:00" in sentence(ran) and str(two.path / ".config/peercoach/settings.toml") in sentence(ran)


def test_settings_that_cannot_be_read_are_said(two: Home) -> None:
    two.settings("theme")
    ran = run(two.path, "brief", **two.variables)
    assert ran.returncode == 0 and "settings.toml can't be read at line 1" in sentence(ran)
