"""The completions in the real shells, as keys are pressed there; on a command line with all that one can have."""

import shutil
from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.shells import MAKERS
from tests.cli.shells.levels import levels
from tests.terminal import Terminal

pytestmark = pytest.mark.longer
SHELLS = ("bash", "zsh", "fish")
PROMPT = "ready$ "


def made() -> ArgumentParser:
    words = ArgumentParser(prog="peercoach")
    words.add_argument("--data", metavar="DIR", help="the folder")
    below = words.add_subparsers()
    brief = below.add_parser("brief", help="it's what to know: at once")
    brief.add_argument("--long", action="store_true", help="in full")
    brief.add_argument("--since", metavar="DAY", help="from when")
    brief.add_argument("name", metavar="NAME")
    bring = below.add_parser("import", help="take in")
    bring.add_argument("--by", choices=["person", "meeting"], help="a file each")
    bring.add_argument("files", metavar="FILE", nargs="+")
    deeper = below.add_parser("decks", help="of your own").add_subparsers()
    deeper.add_parser("check", help="look at one").add_argument("file", metavar="FILE")
    deeper.add_parser("list", help="say which")
    below.add_parser("completion", help="for a shell").add_argument("shell", choices=["bash", "zsh", "fish"])
    return words


class Shell:
    """A shell that has read the completion, in a folder with a file and a folder."""

    def __init__(self, name: str, home: Path) -> None:
        program = shutil.which(name)
        if program is None:
            pytest.skip(f"{name} is not there: nothing can be pressed in it")
        (home / "notes-folder").mkdir(parents=True)
        (home / "notes-file.md").write_text("")
        script = home / f"script.{name}"
        script.write_text(MAKERS[name](levels(made())), encoding="utf-8")
        # A command of that name that says when it is asked: no shell may.
        (home / "bin").mkdir()
        (home / "bin" / "peercoach").write_text("#!/bin/sh\ntouch ~/asked\n")
        (home / "bin" / "peercoach").chmod(0o700)
        self.home = home
        begin = {
            "bash": f"PS1='{PROMPT}'; bind 'set bell-style none'; bind 'set show-all-if-ambiguous on'; ",
            "zsh": f"PS1='{PROMPT}'; unsetopt beep; autoload -U compinit; compinit -u; ",
            "fish": f"function fish_prompt; echo -n '{PROMPT}'; end; ",
        }[name]
        options = {"bash": ["--norc", "--noprofile", "-i"], "zsh": ["-f", "-i"], "fish": ["--no-config", "-i"]}[name]
        self.terminal = Terminal(home, *options, size=(100, 24), program=Path(program), PATH=f"{home}/bin:/usr/bin:/bin")
        self.terminal.type(f" cd; {begin}source {script}; clear\r")
        self.terminal.wait(lambda text: text.lstrip().startswith(PROMPT.strip()) and "clear" not in text)

    def press(self, line: str, *shown: str) -> str:
        """Type a line and tab; return the screen once it shows that, and empty the line."""
        self.terminal.type(f"{line}\t")
        seen = self.terminal.see(*shown)
        self.terminal.type("\x05\x15\x0c")
        self.terminal.wait(lambda text: line not in text)
        return seen


@pytest.fixture(params=SHELLS)
def shell(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shell]:
    made = Shell(request.param, tmp_path / "home")
    yield made
    made.terminal.kill()
    assert not (made.home / "asked").exists(), "it ran the program"


def test_a_command_is_completed_from_its_beginning(shell: Shell) -> None:
    shell.press("peercoach br", "peercoach brief ")
    shell.press("peercoach de", "peercoach decks ")
    shell.press("peercoach --data notes-folder imp", "peercoach --data notes-folder import ")
    shell.press("peercoach --since march br", "peercoach --since march brief ")


def test_the_commands_are_offered(shell: Shell) -> None:
    shell.press("peercoach ", "brief", "import", "decks", "completion")
    shell.press("peercoach decks ", "check", "list")


def test_an_option_is_completed_with_its_command(shell: Shell) -> None:
    shell.press("peercoach brief --lo", "peercoach brief --long ")
    shell.press("peercoach brief Ana --si", "peercoach brief Ana --since")
    shell.press("peercoach brief --da", "peercoach brief --data")
    shell.press("peercoach import --by per", "peercoach import --by person ")
    shell.press("peercoach import --by=per", "peercoach import --by=person ")


def test_files_and_folders_where_they_belong(shell: Shell) -> None:
    shell.press("peercoach --data notes-", "peercoach --data notes-folder/")
    shell.press("peercoach --data=notes-", "peercoach --data=notes-folder/")
    shell.press(
        "peercoach import script.",
        "peercoach import script." + "".join(each for each in SHELLS if (shell.home / f"script.{each}").exists()),
    )
    shell.press("peercoach decks check notes-fi", "peercoach decks check notes-file.md")
    shell.press("peercoach import a notes-fi", "peercoach import a notes-file.md")


def test_words_that_a_command_knows(shell: Shell) -> None:
    shell.press("peercoach completion fi", "peercoach completion fish ")


def test_nothing_is_offered_for_a_name(shell: Shell) -> None:
    shell.terminal.type("peercoach brief notes-fi\t x\t y")
    seen = shell.terminal.see(" y")
    assert "notes-fi" in seen and "notes-file" not in seen and "notes-folder" not in seen
