"""`peercoach completion SHELL`: print what a shell needs to complete the commands, or the man page."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from peercoach_tui.cli.command import DONE, Command
from peercoach_tui.cli.output import say_bytes

HERE = Path(__file__).parents[1] / "shells"
FILES = {"bash": "peercoach.bash", "zsh": "_peercoach", "fish": "peercoach.fish", "man": "peercoach.1"}
"""The file of each; it is made before the package is, so that no shell has to ask the program."""


def _add_arguments(words: ArgumentParser) -> None:
    words.add_argument("shell", choices=FILES, help="a shell, or man for the man page")


def _run(chosen: Namespace) -> int:
    say_bytes((HERE / FILES[chosen.shell]).read_bytes())
    return DONE


COMMAND = Command("completion", "print the completion for a shell, or the man page", _run, _add_arguments, data=False)
