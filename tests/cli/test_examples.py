"""The examples in the help, run as they stand there."""

import re
import shlex
from datetime import date, timedelta
from pathlib import Path

import pytest

from peercoach_tui.exchange.registry import formats
from tests.cli.people import ANA, Home, meeting
from tests.cli.running import run
from tests.cli.test_log import printed

FILES = {"sessions.csv": "Session,Person,Notes\n3 Nov 2025,Ana Ruiz,x\n", "headings.toml": '[columns]\ndate = "Session"\n'}


@pytest.fixture
def ana(home: Home) -> Home:
    home.add(ANA, "Ana Ruiz")
    home.keep(ANA, *meeting(ANA, "first", next_day=date.today() + timedelta(days=7)))
    for name, text in FILES.items():
        (home.path / name).write_text(text)
    return home


def typed(home: Home, example: str) -> list[str]:
    """Return what is typed behind the name of the program; files are those of the home."""
    words = shlex.split(example.partition("|")[0])[1:]
    return [str(home.path / word) if re.search(r"\w[./]\w", word) else word for word in words]


@pytest.mark.parametrize("command", [("import",), *(("export", each.word) for each in formats())], ids=" ".join)
def test_each_example_runs_as_it_stands(ana: Home, command: tuple[str, ...]) -> None:
    shown = " ".join(printed(ana, *command, "--help").partition("example: ")[2].split())
    examples = [each.strip().removesuffix(" takes it back.") for each in shown.split(";")]
    assert all(each.startswith("peercoach ") for each in examples)
    for example in examples:
        # Without a terminal there is nobody to be asked.
        ran = run(ana.path, *typed(ana, example), *(["--yes"] if command == ("import",) else []), **ana.variables)
        assert (ran.returncode, ran.stderr) == (0, b""), example
        to = re.search(r"--to (\S*\w)$", example)
        assert to is None or Path(ana.path / to[1]).exists()
