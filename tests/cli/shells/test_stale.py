"""What the package carries for shells and `man` is what the parser says now, and can be read by what it is for."""

import shutil
import subprocess
from pathlib import Path

import pytest

from peercoach_tui.cli.command import EXIT_CODES
from peercoach_tui.cli.commands.completion import FILES, HERE
from tests.cli.running import run
from tests.cli.shells import MAKERS
from tests.cli.shells.levels import levels
from tests.cli.ways import ways

ANEW = "write them anew: python -m tests.cli.shells"


@pytest.mark.parametrize("name", FILES)
def test_it_is_not_stale(name: str) -> None:
    assert (HERE / FILES[name]).read_text(encoding="utf-8") == MAKERS[name](levels()), ANEW


def test_nothing_else_is_carried() -> None:
    assert {file.name for file in HERE.iterdir()} == {*FILES.values()}


@pytest.mark.parametrize("name", FILES)
def test_it_is_printed_as_it_is(tmp_path: Path, name: str) -> None:
    printed = run(tmp_path, "completion", name, PYTHONIOENCODING="ascii")
    assert (printed.returncode, printed.stderr) == (0, b"")
    assert printed.stdout == (HERE / FILES[name]).read_bytes()
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("name", FILES)
def test_every_command_and_option_is_in_it(name: str) -> None:
    text = MAKERS[name](levels()).replace("\\-", "-")
    for way in ways():
        assert all(word in text for word in way.words)
        for option in way.options:
            long = option.option_strings[-1]
            assert long in text or f"-l {long[2:]} " in text


def test_no_shell_asks_the_program() -> None:
    for name in ("bash", "zsh", "fish"):
        text = MAKERS[name](levels())
        assert not any(asking in text for asking in ("$(peercoach", "(peercoach ", "`peercoach", "command peercoach"))


def test_the_man_page_has_each_exit_code() -> None:
    page = MAKERS["man"](levels()).replace("\\-", "-")
    assert all(f".B {code}\n{told[:1].upper()}{told[1:]}" in page for code, told in EXIT_CODES.items())


@pytest.mark.parametrize(("program", "arguments"), [("mandoc", ["-Tlint", "-Werror"]), ("groff", ["-man", "-ww", "-z"])])
def test_the_man_page_is_sound(program: str, arguments: list[str]) -> None:
    if not shutil.which(program):
        pytest.skip(f"{program} is not there")
    read = subprocess.run([program, *arguments, HERE / FILES["man"]], capture_output=True, check=False, text=True)
    assert read.returncode == 0 and "ERROR" not in read.stdout and (program == "mandoc" or not read.stderr)
