"""The command line without the app."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from peercoach_tui import __version__
from peercoach_tui.cli.parser import commands
from tests.terminal import COMMAND, Terminal

ROOT = Path(__file__).resolve().parent.parent


def run(*arguments: str, home: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    variables = {"HOME": str(home), "PATH": os.environ["PATH"], "TERM": "xterm", **environment}
    return subprocess.run(
        [str(COMMAND), *arguments], capture_output=True, text=True, env=variables, stdin=subprocess.DEVNULL, check=False
    )


def test_version(tmp_path: Path) -> None:
    assert run("--version", home=tmp_path).stdout == f"peercoach {__version__}\n"


def test_help_names_the_commands(tmp_path: Path) -> None:
    helped = run("--help", home=tmp_path)
    assert helped.returncode == 0
    for word in ("demo", "brief", "forget", "where", "--data"):
        assert word in helped.stdout


def test_every_file_of_a_command_is_one() -> None:
    files = {file.stem for file in (ROOT / "peercoach_tui" / "cli" / "commands").glob("*.py")} - {"__init__"}
    assert {command.word or "app" for command in commands()} == files


@pytest.mark.parametrize("arguments", [(), ("demo",)])
def test_no_terminal_is_one_sentence_and_2(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    refused = run(*arguments, home=tmp_path)
    assert refused.returncode == 2
    assert refused.stdout == ""
    assert refused.stderr.count("\n") == 1 and "terminal" in refused.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("arguments", [(), ("demo",)])
def test_a_dumb_terminal_is_one_sentence_and_2(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    terminal = Terminal(tmp_path / "home", *arguments, TERM="dumb")
    terminal.see("this terminal (TERM=dumb) can't show the app.")
    assert terminal.end() == 2


def test_unknown_word_is_one_sentence_and_2(tmp_path: Path) -> None:
    refused = run("breif", home=tmp_path)
    assert refused.returncode == 2
    assert refused.stderr.count("\n") == 1 and "breif" in refused.stderr


def test_brief_without_anyone(tmp_path: Path) -> None:
    refused = run("brief", home=tmp_path)
    assert refused.returncode == 2
    assert "no notes in" in refused.stderr and refused.stderr.count("\n") == 1
    assert not (tmp_path / ".local").exists()


def test_where_follows_data(tmp_path: Path) -> None:
    told = run("--data", str(tmp_path / "notes"), "where", home=tmp_path)
    assert str(tmp_path / "notes") in told.stdout
    assert str(tmp_path / "other") in run("where", home=tmp_path, PEERCOACH_DATA=str(tmp_path / "other")).stdout


def test_data_that_is_a_file_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    refused = run("--data", str(tmp_path / "file"), "brief", home=tmp_path)
    assert refused.returncode == 2
    assert refused.stderr.count("\n") == 1 and "Traceback" not in refused.stderr


LOOK = "import sys; import peercoach_tui.{}; print([name for name in sys.modules if name.split('.')[0] in {!r}])"


@pytest.mark.parametrize(
    ("module", "unwanted"),
    [
        ("cli.parser", ("textual", "rich", "tinydb", "msgspec", "platformdirs", "tomlkit", "tzlocal")),
        ("cli.workspaces", ("textual", "rich", "tinydb", "msgspec", "platformdirs")),
        ("content.settings_file", ("tomlkit",)),
        ("cli.plain.command", ("textual", "rich")),
        ("meeting", ("textual", "rich")),
        ("demo", ("textual", "rich")),
        ("domain.sessions.account", ("tinydb", "textual")),
    ],
)
def test_what_is_not_imported(module: str, unwanted: tuple[str, ...]) -> None:
    found = subprocess.run(
        [sys.executable, "-c", LOOK.format(module, unwanted)], capture_output=True, text=True, check=True, cwd=ROOT
    )
    assert found.stdout == "[]\n"


def test_ci_runs_what_the_readme_says() -> None:
    """`.ci/run` takes its one command from between the marks in the README."""
    readme = (ROOT / "README.md").read_text()
    after = readme.partition("<!-- test command -->")[2]
    command = after.partition("```sh\n")[2].partition("\n```")[0]
    assert command.count("\n") == 0 and command.endswith("tests/check.py")
    assert "<!-- test command -->" in (ROOT / ".ci" / "run").read_text()
