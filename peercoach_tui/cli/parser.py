"""The words of the command line. Needs the standard library alone: help comes at once."""

import argparse
import sys
from collections import deque
from collections.abc import Iterator, Sequence
from functools import partial
from importlib import import_module
from typing import Any, NoReturn

from peercoach_tui import __version__
from peercoach_tui.cli import commands as every
from peercoach_tui.cli.arguments import NotKnown, in_order, or_one_of
from peercoach_tui.cli.command import MENDABLE, Command
from peercoach_tui.cli.output import complain, say
from peercoach_tui.domain.plain import capital

DATA = "the folder of your notes"
OPENS = "app"
"""The file of the command that has no word."""
WIDTH = 80
_COLOURS_AT_ONCE = sys.version_info[:2] == (3, 14)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, on standard error, with exit code 2."""

    def __init__(self, **named: Any) -> None:
        # To measure the terminal takes a while to import, and only help is as wide as that.
        unmeasured = partial(_Columns, width=WIDTH)
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=unmeasured, **named)
        # Newer Pythons would colour help; ours is text that leads anywhere.
        self.color = False
        self.add_argument("-h", "--help", action=_Help, nargs=0, help="show this and leave")

    def error(self, message: str) -> NoReturn:
        ended = message if message.endswith((".", "?")) else f"{message}."
        complain(f"{ended} Try {self.prog} --help.")
        raise SystemExit(MENDABLE)

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Refuse what is none of the choices, with the one that comes nearest, else with all of them."""
        if action.choices is not None and action.nargs != argparse.PARSER and value not in action.choices:
            choices = [str(each) for each in action.choices]
            self.error(f"{_called(action)} can't be {or_one_of(str(value), choices)}")
        super()._check_value(action, value)


def _called(action: argparse.Action) -> str:
    """Return what a person calls an argument: "--as", or "shell"."""
    return "/".join(action.option_strings) or str(action.metavar or action.dest)


class _Columns(argparse.HelpFormatter):
    """Help as wide as the terminal: the longest command has its room, which argparse forgets, and examples keep their lines."""

    def add_argument(self, action: argparse.Action) -> None:
        super().add_argument(action)
        if action.nargs == argparse.PARSER:
            longest = max((len(str(word)) for word in action.choices or ()), default=0)
            self._action_max_length = max(self._action_max_length, longest + 2 * self._indent_increment)

    def _set_color(self, color: bool, **named: Any) -> None:
        """Put off what Python 3.14 imports to colour help: 15 ms, for every option that is declared, help or not.

        Those before it have no colours, and those behind it import nothing before they are asked for.
        """
        if not _COLOURS_AT_ONCE:
            super()._set_color(color, **named)  # type: ignore[misc]

    def __getattr__(self, name: str) -> Any:
        if not _COLOURS_AT_ONCE or name not in ("_theme", "_decolor"):
            raise AttributeError(name)
        super()._set_color(False)  # type: ignore[misc]
        return vars(self)[name]

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        if "\n" not in text:
            return super()._fill_text(text, width, indent)
        return "\n".join(f"{indent}{line}" for line in text.splitlines())


class _Help(argparse.Action):
    """Says what the words are, wherever the output leads."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        parser.formatter_class = _Columns
        say(parser.format_help())
        raise SystemExit(0)


class _Version(argparse.Action):
    """Says which version this is."""

    def __call__(self, *_: object) -> None:
        say(f"peercoach {__version__}\n")
        raise SystemExit(0)


def commands() -> Iterator[Command]:
    """Return every command, each from its own file in `commands/`."""
    from pkgutil import iter_modules

    for module in iter_modules(every.__path__, f"{every.__name__}."):
        yield import_module(module.name).COMMAND


def read(arguments: Sequence[str]) -> argparse.Namespace:
    """Return what is chosen by the arguments, as `parser` says. Ends the program where they can't be read, or ask for help."""
    words = parser(arguments)
    try:
        ordered = in_order(arguments, words)
    except NotKnown:
        words = parser()
        try:
            ordered = in_order(arguments, words)
        except NotKnown as problem:
            problem.where.error(str(problem))
    return words.parse_args(ordered)


def parser(arguments: Sequence[str] = ("--help",)) -> argparse.ArgumentParser:
    """Return the parser of the command line; what it returns has the `run` of the command, what it `reads`, and `data`.

    Where the word of a command stands among the arguments, it knows no others: they needn't be imported.
    """
    words = _Parser(prog="peercoach", description="A companion for two colleagues who coach each other.")
    words.add_argument("--version", action=_Version, nargs=0, help="show the version and leave")
    words.add_argument("--data", metavar="DIR", help=DATA)
    with_words = words.add_subparsers(metavar="COMMAND", parser_class=_Parser, prog="peercoach")
    for command in _named_in(arguments) or commands():
        own = words
        if command.word:
            own = with_words.add_parser(command.word, help=command.help, description=f"{capital(command.help)}.")
            if command.data:
                own.add_argument("--data", metavar="DIR", default=argparse.SUPPRESS, help=DATA)
        command.add_arguments(own)
        own.set_defaults(run=command.run, reads=command.reads)
    return words


def _named_in(arguments: Sequence[str]) -> list[Command]:
    """Return the commands whose words stand there, or what --data alone opens; none where that can't be told."""
    left = deque(arguments)
    while left and left[0].startswith("--data"):
        whole = left.popleft()
        if whole == "--data" and left:
            left.popleft()
    named = (_file_of(word) for word in dict.fromkeys(arguments) if word.isalpha()) if left else (_file_of(OPENS),)
    return [command for command in named if command is not None and (command.word or not left)]


def _file_of(word: str) -> Command | None:
    """Return the command of that file, None where there is none."""
    try:
        command: Command = import_module(f"{every.__name__}.{word}").COMMAND
    except ModuleNotFoundError:
        return None
    return command
