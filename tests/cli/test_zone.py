"""The zone of dates and hours is the coach's choice, else the machine's: by its name, or else by its offset."""

import json
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from tzlocal import get_localzone_name, reload_localzone

from peercoach_tui.cli.zone import plain_zone, zone_of_machine
from tests.cli.running import python

PROGRAM = """
import json, sys
from datetime import datetime, UTC
from pathlib import Path
from peercoach_tui.cli.zone import local_zone
named = {named!r}
if named is not None:
    import tzlocal
    from peercoach_tui.cli import zone
    zone.plain_zone = lambda: ""
    def found():
        if isinstance(named, str):
            return named or None
        raise KeyError("Multiple conflicting time zone configurations found")
    tzlocal.get_localzone_name = found
print(json.dumps(local_zone({chosen!r}, Path("/s/settings.toml"), datetime(2026, 7, 1, 12, tzinfo=UTC))))
"""


def zone(home: Path, *, chosen: str = "", named: object = None, **variables: str) -> tuple[str, list[str]]:
    """Return what the zone is, where tzlocal says `named` (None: what it finds)."""
    ran = python(home, PROGRAM.format(chosen=chosen, named=named), **variables)
    assert (ran.returncode, ran.stderr) == (0, b""), ran.stderr.decode()
    name, warnings = json.loads(ran.stdout)
    return name, warnings


@pytest.mark.parametrize("name", ["Europe/Berlin", "Asia/Tokyo", "Etc/UTC", "America/St_Johns", "EST5EDT"])
def test_a_zone_that_has_a_name(tmp_path: Path, name: str) -> None:
    assert zone(tmp_path, TZ=name) == (name, [])


@pytest.mark.parametrize(
    ("variable", "offset"),
    [
        ("JST-9", "UTC+09:00"),
        ("<+0545>-5:45", "UTC+05:45"),
        ("NST3:30", "UTC-03:30"),
        ("CET-1CEST,M3.5.0,M10.5.0/3", "UTC+02:00"),
    ],
)
def test_a_zone_without_a_name_is_its_offset_and_said(tmp_path: Path, variable: str, offset: str) -> None:
    name, (warning,) = zone(tmp_path, TZ=variable)
    assert name == offset
    assert offset in warning and 'zone = "Asia/Tokyo"' in warning and "/s/settings.toml" in warning


@pytest.mark.parametrize("named", ["Etc/UTC", "Mars/Olympus", "", "../zoneinfo", 0])
def test_a_name_that_is_none_or_another_clocks_is_not_taken(tmp_path: Path, named: object) -> None:
    """As where /etc/localtime alone is handed into a container whose /etc/timezone says UTC."""
    name, warnings = zone(tmp_path, named=named, TZ="JST-9")
    assert (name, len(warnings)) == ("UTC+09:00", 1)


def test_a_name_of_the_same_clock_is_taken(tmp_path: Path) -> None:
    assert zone(tmp_path, named="Asia/Tokyo", TZ="JST-9") == ("Asia/Tokyo", [])


def test_the_own_choice_comes_first(tmp_path: Path) -> None:
    assert zone(tmp_path, chosen="Asia/Tokyo", TZ="JST-9") == ("Asia/Tokyo", [])


def test_a_clock_that_is_no_zones_is_said(tmp_path: Path) -> None:
    name, (warning,) = zone(tmp_path, TZ="UTC+167:59:59")
    assert name == "UTC" and 'zone = "Asia/Tokyo"' in warning


@pytest.mark.parametrize(
    ("named", "found"), [("Europe/Berlin", "Europe/Berlin"), ("Asia/Tokyo", "Asia/Tokyo"), ("JST-9", ""), ("Mars/Olympus", "")]
)
def test_the_machine_says_anew_where_it_is(named: str, found: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as there:
        for name in ("America/New_York", named):
            there.setenv("TZ", name)
            said = zone_of_machine(datetime(2026, 7, 1, 12, tzinfo=UTC))
    time.tzset()
    assert said == found


@pytest.mark.parametrize("named", ["Europe/Berlin", "Etc/UTC", "Asia/Tokyo"])
def test_the_plain_name_is_what_tzlocal_finds(named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", named)
    reload_localzone()
    assert plain_zone() == get_localzone_name() == named
    monkeypatch.delenv("TZ")
    reload_localzone()
    assert plain_zone() in ("", get_localzone_name())


@pytest.mark.parametrize(
    ("link", "files", "name"),
    [
        ("/usr/share/zoneinfo/Europe/Berlin", {}, "Europe/Berlin"),
        ("../usr/share/zoneinfo/Europe/Berlin", {"etc/timezone": "Europe/Berlin\n"}, "Europe/Berlin"),
        ("/usr/share/zoneinfo/Europe/Berlin", {"etc/timezone": "Asia/Tokyo\n"}, ""),
        ("/usr/share/zoneinfo/Europe/Berlin", {"etc/timezone": "Zürich"}, ""),
        ("/usr/share/zoneinfo/Europe/Berlin", {"etc/sysconfig/clock": 'ZONE="Asia/Tokyo"'}, ""),
        ("/usr/share/zoneinfo/Nowhere", {}, ""),
        ("/somewhere/else", {}, ""),
        (None, {"etc/timezone": "Europe/Berlin\n"}, ""),
    ],
)
def test_a_link_names_the_zone_unless_something_else_does(
    link: str | None, files: dict[str, str], name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TZ", raising=False)
    for file, text in {"etc/other": "", **files}.items():
        (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / file).write_text(text, encoding="utf-8")
    if link is not None:
        (tmp_path / "etc" / "localtime").symlink_to(link)
    assert plain_zone(tmp_path) == name
