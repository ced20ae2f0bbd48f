"""What holds of every command that only reads: no screen, no lock, nothing written, whatever the output."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.people import BEN, Home, meeting
from tests.cli.running import closed_pipe, python, refused, run, sentence, shell

OF_NOTES = [("brief",), ("brief", "--long"), ("due",), ("prep", "zoë"), ("log",), ("log", "ben")]
DECKS = ("questions", "list")


def each_of(commands: list[tuple[str, ...]]) -> pytest.MarkDecorator:
    """Run a test with each of these, as text and as JSON."""
    return pytest.mark.parametrize("command", [*commands, *((*each, "--json") for each in commands)], ids=" ".join)


EACH = each_of([*OF_NOTES, DECKS])


@pytest.fixture
def both(two: Home) -> Iterator[Home]:
    """Both of the two were met."""
    two.keep(BEN, *meeting(BEN, "his"))
    yield two


@EACH
def test_textual_is_not_needed(both: Home, command: tuple[str, ...]) -> None:
    program = f"""
import sys
from peercoach_tui.cli import main
main({[*command]!r})
sys.stdout.flush()
assert not [name for name in sys.modules if name.split(".")[0] in ("textual", "rich", "tinydb")]
"""
    ran = python(both.path, program, **both.variables)
    assert (ran.returncode, ran.stderr) == (0, b"") and ran.stdout


def test_what_is_due_needs_little(both: Home) -> None:
    program = """
import sys
from peercoach_tui.cli import main
main(["due"])
sys.stdout.flush()
slow = "textual rich tinydb logging concurrent.futures dataclasses inspect typing_extensions tomllib hashlib zipfile shutil"
assert not sys.modules.keys() & {*slow.split(), "difflib", "tzlocal", "platformdirs", "importlib.resources"}
"""
    ran = python(both.path, program, **both.variables, TZ="Europe/Berlin")
    assert (ran.returncode, ran.stderr) == (0, b"") and ran.stdout


@EACH
def test_nothing_is_written_and_nothing_locked(both: Home, command: tuple[str, ...], tmp_path: Path) -> None:
    with both.opened() as notebook:
        notebook.keep(BEN, *meeting(BEN, "running")).result()
        before = both.files()
        both.variables["PEERCOACH_STATE"] = str(tmp_path / "none")
        assert run(both.path, *command, **both.variables).returncode == 0
        assert both.files() == before and not (tmp_path / "none").exists()


@EACH
def test_hidden_names_stay_hidden(both: Home, command: tuple[str, ...]) -> None:
    both.settings("hide_names = true\n")
    ran = run(both.path, *command, **both.variables)
    assert ran.returncode == 0 and ran.stderr == b""
    for name in ("Zoë", "Ruiz", "Ben", "Okafor"):
        assert name.encode() not in ran.stdout


@EACH
def test_an_ascii_terminal_is_told_all(both: Home, command: tuple[str, ...]) -> None:
    plain = run(both.path, *command, **both.variables)
    ran = run(both.path, *command, PYTHONIOENCODING="ascii", **both.variables)
    assert (ran.returncode, ran.stderr) == (0, b"")
    if "--json" in command:
        assert ran.stdout == plain.stdout and json.loads(ran.stdout)
    else:
        assert ran.stdout.isascii() and ran.stdout.count(b"\n") == plain.stdout.count(b"\n")


@EACH
def test_a_full_disk_is_one_sentence(both: Home, command: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = run(both.path, *command, out=full, **both.variables)
    assert ran.returncode == 2 and "no space left" in sentence(ran)


@EACH
def test_a_closed_pipe_is_quiet(both: Home, command: tuple[str, ...]) -> None:
    with closed_pipe() as out:
        ran = run(both.path, *command, out=out, **both.variables)
    assert (ran.returncode, ran.stderr) == (141, b"")


@EACH
def test_a_closed_output_is_one_sentence(both: Home, command: tuple[str, ...]) -> None:
    ran = shell(both.path, f"$peercoach {' '.join(command)} >&-", **both.variables)
    assert ran.returncode == 2 and "the output is closed" in sentence(ran)


@each_of(OF_NOTES)
def test_no_notes_is_one_sentence(home: Home, command: tuple[str, ...]) -> None:
    assert "there are no notes in" in refused(run(home.path, *command, **home.variables))
