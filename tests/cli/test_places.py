"""Where things lie: as named, else as the environment says, else where the system has such things."""

from pathlib import Path

import platformdirs
import pytest

from peercoach_tui.cli.command import Misused
from peercoach_tui.cli.places import places
from tests.cli.people import ANA, Home
from tests.cli.running import refused, run, shell


def test_what_is_named_comes_first(tmp_path: Path) -> None:
    found = places(str(tmp_path / "named"), {"PEERCOACH_DATA": "/other", "PEERCOACH_STATE": str(tmp_path / "state")})
    assert (found.data, found.state) == (tmp_path / "named", tmp_path / "state")
    assert (found.decks, found.backups) == (tmp_path / "named" / "decks", tmp_path / "state" / "backups")


def test_else_the_environment_says_it(tmp_path: Path) -> None:
    assert places(None, {"PEERCOACH_DATA": str(tmp_path)}).data == tmp_path


@pytest.mark.parametrize("environment", [{}, {"PEERCOACH_DATA": "", "PEERCOACH_STATE": ""}])
def test_else_the_system_does(environment: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATA", "STATE", "CONFIG"):
        monkeypatch.setenv(f"XDG_{name}_HOME", f"/x/{name.lower()}")
    found = places(None, environment)
    assert (found.data, found.state) == (Path("/x/data/peercoach"), Path("/x/state/peercoach"))
    assert found.settings == Path("/x/config/peercoach/settings.toml")


@pytest.mark.parametrize("home", ["/home/ana", "/home/ana/", "/", "/root"])
@pytest.mark.parametrize("named", [None, "", "/x/folder", "/x/folder/", "/"])
@pytest.mark.parametrize("kind", ["data", "state", "config"])
def test_without_platformdirs_it_is_the_same(home: str, named: str | None, kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", home)
    monkeypatch.delenv(f"XDG_{kind.upper()}_HOME", raising=False)
    if named is not None:
        monkeypatch.setenv(f"XDG_{kind.upper()}_HOME", named)
    place = getattr(platformdirs, f"user_{kind}_path")("peercoach", appauthor=False)
    found = places(None, {})
    assert {"data": found.data, "state": found.state, "config": found.settings.parent}[kind] == place


def test_a_name_is_read_from_where_one_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", "/home/ana")
    assert places("notes", {}).data == tmp_path / "notes"
    assert places("~/notes", {}).data == Path("/home/ana/notes")


def test_a_name_that_is_empty_is_none() -> None:
    with pytest.raises(Misused, match="--data names no folder"):
        places("", {})


@pytest.mark.parametrize("command", ["where", "brief", "forget"])
def test_nobodys_home_is_one_sentence(tmp_path: Path, command: str) -> None:
    more = ["Ana"] if command == "forget" else []
    assert "~no_such_user is nobody's folder" in refused(run(tmp_path, "--data", "~no_such_user/notes", command, *more))
    assert "PEERCOACH_DATA names" in refused(run(tmp_path, command, *more, PEERCOACH_DATA="~no_such_user"))
    assert "PEERCOACH_STATE names" in refused(run(tmp_path, command, *more, PEERCOACH_STATE="~no_such_user"))


def test_a_folder_that_is_gone_is_one_sentence(tmp_path: Path) -> None:
    assert "is gone" in refused(shell(tmp_path, "d=$(mktemp -d) && cd $d && rmdir $d && exec $peercoach --data notes where"))


@pytest.mark.parametrize("place", ["before", "behind"])
def test_the_folder_is_named_before_or_behind_the_command(tmp_path: Path, place: str) -> None:
    words = ["--data", str(tmp_path / "mine"), "where"]
    ran = run(tmp_path, *(words if place == "before" else [*words[2:], *words[:2]]))
    assert f"notes     {tmp_path}/mine\n".encode() in ran.stdout


def test_where_names_all_and_makes_nothing(tmp_path: Path) -> None:
    ran = run(tmp_path, "where", PEERCOACH_STATE=str(tmp_path / "state"))
    lines = dict(line.split(maxsplit=1) for line in ran.stdout.decode().splitlines())
    assert set(lines) == {"notes", "decks", "settings", "backups", "device"}
    assert lines["backups"] == f"{tmp_path}/state/backups" and lines["device"].startswith(f"{tmp_path}/state/device-")
    assert list(tmp_path.iterdir()) == []


def test_where_names_the_file_of_the_device_and_the_folder_of_its_backups(two: Home) -> None:
    lines = dict(line.split(maxsplit=1) for line in run(two.path, "where", **two.variables).stdout.decode().splitlines())
    assert Path(lines["device"]).is_file() and [*Path(lines["backups"]).glob(f"{ANA}/*.zip")]


def test_the_demo_takes_no_folder(tmp_path: Path) -> None:
    assert "Leave --data out" in refused(run(tmp_path, "--data", str(tmp_path), "demo"))
