"""The exit code of every command: 0, 1 for a mistake of the program's own, 2 for what a person can mend, 3 for late alone."""

import ast
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from peercoach_tui.cli.command import DONE, EXIT_CODES, FAULT, LATE, MENDABLE
from peercoach_tui.cli.parser import commands
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.side import Side
from tests.cli.people import ANA, Home
from tests.cli.ready import ROOT
from tests.cli.running import python, refused, run, sentence
from tests.cli.ways import ways

CLI = ROOT / "peercoach_tui" / "cli"
WORDS = [command.word for command in commands()]


EACH = [(), *(way.words + way.needed for way in ways())]


@pytest.mark.parametrize("word", WORDS)
def test_a_wrong_option_is_2(tmp_path: Path, word: str) -> None:
    said = refused(run(tmp_path, *[word] if word else [], "--no-such-thing"))
    assert "there is no option '--no-such-thing'" in said


@pytest.mark.parametrize("word", WORDS)
def test_a_fault_is_1(tmp_path: Path, word: str) -> None:
    program = f"""
import sys
from importlib import import_module
module = import_module("peercoach_tui.cli.commands.{word or "app"}")
def fault(chosen): raise ZeroDivisionError
module.COMMAND = module.COMMAND._replace(run=fault, add_arguments=lambda words: None)
from peercoach_tui.cli import main
sys.exit(main({[word] if word else []}))
"""
    ran = python(tmp_path, program)
    assert ran.returncode == FAULT and "ZeroDivisionError" in sentence(ran)


@pytest.mark.parametrize("arguments", EACH, ids=" ".join)
def test_3_is_said_of_what_is_late_alone(
    two: Home, arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = datetime.now(UTC)
    two.keep(ANA, FollowUpMade(id="made", at=now, follow_up="f", owner=Side.ME, what="write", due=now.date() - timedelta(days=2)))
    monkeypatch.chdir(tmp_path)
    ran = run(two.path, *arguments, **two.variables)
    assert ran.returncode in ((LATE,) if arguments == ("due",) else (DONE, MENDABLE)), ran
    assert ran.returncode != MENDABLE or ran.stderr.startswith(b"peercoach: ")


def ended_with(tree: ast.Module) -> set[object]:
    """Return what is written out as an exit code: returned, or given to what ends the program."""
    calls = [each for each in ast.walk(tree) if isinstance(each, ast.Call)]
    ends = [each for each in calls if getattr(each.func, "id", getattr(each.func, "attr", "")) in ("SystemExit", "exit", "_exit")]
    values = [each.value for each in ast.walk(tree) if isinstance(each, ast.Return)] + [arg for each in ends for arg in each.args]
    return {value.value for value in values if isinstance(value, ast.Constant) and type(value.value) is int}


def test_no_code_is_used_otherwise() -> None:
    assert [*EXIT_CODES] == [0, 1, 2, 3]
    named = {}
    for file in sorted(CLI.rglob("*.py")):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        if "commands" in file.parts or file.parent == CLI:
            assert ended_with(tree) <= {DONE}, file
        loaded = {each.id for each in ast.walk(tree) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Load)}
        named[file.name] = loaded & {"LATE", "FAULT"}
    assert {file: names for file, names in named.items() if names} == {"due.py": {"LATE"}, "net.py": {"FAULT"}}
