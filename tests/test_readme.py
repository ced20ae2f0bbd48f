"""What the README says is true of the program."""

import re
from pathlib import Path
from random import Random

import pytest

from peercoach_tui.cli.parser import parser
from peercoach_tui.content.loader import load
from peercoach_tui.content.settings_file import read_settings
from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.questions.deck import Aim
from peercoach_tui.domain.settings import Settings
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.registry import formats
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.tui.base.chosen_keys import keymap
from peercoach_tui.tui.base.commands import commands
from tests.attention.hour import SIZES, hour
from tests.conftest import Clock
from tests.kept import keep

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
TOML = re.findall(r"```toml\n(.*?)```", README, flags=re.DOTALL)


def test_the_settings_shown_are_the_defaults() -> None:
    settings, warnings = read_settings(TOML[0], "README.md")
    assert (settings, warnings) == (Settings(), ())


def test_the_command_with_another_key_is_one() -> None:
    settings, warnings = read_settings(TOML[0].replace("# note", "note"), "README.md")
    assert warnings == () and keymap(settings.keys) == ({"note": "y"}, ())


def test_the_questions_in_the_readme_are_loaded(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(TOML[1], encoding="utf-8")
    content = load(tmp_path)
    assert content.problems == ()
    assert [question.stage for question in content.deck.questions[-2:]] == [None, "arrive"]


def test_the_commands_that_it_names_are_there() -> None:
    named = re.findall(r"`([\w-]+)`", README.partition("The commands of a session are called")[2].partition(". A name")[0])
    assert len(named) == 40
    assert set(named) <= commands()


def test_the_deck_that_it_shows_is_read(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(TOML[1], encoding="utf-8")
    content = load(tmp_path)
    assert content.problems == ()
    assert [each.aim for each in content.deck.questions if "changed groups tomorrow" in each.text] == [Aim.CONCERNS]


def test_the_second_command_installs_it_with_all_its_checks() -> None:
    begin = README.partition("\n## Begin\n")[2].partition("\nOther ways")[0]
    install, checks = re.findall(r"```sh\n(.*?)\n```", begin)
    assert install.endswith(".venv/bin/peercoach")
    assert ".[test]" in checks and checks.endswith("tests/check.py")
    (told,) = re.findall(r"<!-- test command -->\n```sh\n(.*?)\n```", README)
    assert told == checks


async def test_an_hour_costs_the_keys_that_it_says() -> None:
    (keys,) = re.findall(r"An hour costs you (\d+) keys", README)
    cost = await hour(SIZES[-1])
    assert (cost.all_keys, cost.changed_elsewhere) == (int(keys), 0)


def test_the_folders_that_it_draws_are_there() -> None:
    drawn = README.partition("peercoach_tui/\n")[2].partition("```")[0]
    names = re.findall(r"^  (\S+)", drawn, flags=re.MULTILINE)
    assert names and all((ROOT / "peercoach_tui" / name).exists() for name in names)
    assert {"tests", "screenshots"} <= set(re.findall(r"^(\w+)/", drawn, flags=re.MULTILINE))


def test_the_commands_of_the_shell_are_all_told() -> None:
    told = set(re.findall(r"^\| `peercoach (\w+)", README, flags=re.MULTILINE))
    usage = parser().format_help()
    assert told == set(re.findall(r"^    (\w+)(?:  |$)", usage, flags=re.MULTILINE))


def test_each_format_of_what_leaves_is_told() -> None:
    told = README.partition("\n## What leaves\n")[2].partition("\n## ")[0]
    assert {each.word for each in formats()} <= set(re.findall(r"`(\w+)`", told))
    assert {f"--{option.name}" for each in formats() for option in each.options if option.choices} <= set(
        re.findall(r"--\w+", told)
    )


def test_the_three_lines_that_ask_tinydb_print_what_is_open(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PEERCOACH_STATE", str(tmp_path / "state"))
    (lines,) = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
    notebook = Notebook.open(
        tmp_path / ".local" / "share" / "peercoach", state=tmp_path / "state", now=Clock(), random_bits=Random(1).getrandbits
    )
    notebook.load()
    made = FollowUp(id="f", owner=Side.ME, what="ask Dana", made=Clock().now, changed=Clock().now)
    done = made.but(id="g", what="send it", outcome=Outcome.DONE)
    (folder,) = re.findall(r"partners/([\w-]+)", lines)
    keep(notebook, Partner(id=folder, name="Ana Ruiz", added=Clock().now), made, done)
    notebook.close()
    assert len(lines.splitlines()) == 3
    exec(lines, {})
    printed = capsys.readouterr().out
    assert "ask Dana" in printed and "send it" not in printed
