"""Each way to write a command, whatever commands there are."""

from argparse import SUPPRESS, Action, ArgumentParser, _SubParsersAction
from collections.abc import Iterator
from typing import NamedTuple

from peercoach_tui.cli.knowing import inner, options
from peercoach_tui.cli.parser import parser


class Way(NamedTuple):
    """The words of a command, what it can't do without, and its options, but for help."""

    words: tuple[str, ...]
    needed: tuple[str, ...]
    options: tuple[Action, ...]


def ways(name: str = "zoë") -> list[Way]:
    """Return all of them; where one is to be named, or a file, it is `name`."""
    return [*_below(parser(), (), name)]


def _below(words: ArgumentParser, before: tuple[str, ...], name: str) -> Iterator[Way]:
    if below := inner(words):
        for word, deeper in below.items():
            yield from _below(deeper, (*before, word), name)
        return
    asked = [each for each in positionals(words) if each.nargs in (None, "+")]
    needed = tuple(str(next(iter(each.choices))) if each.choices else name for each in asked)
    yield Way(before, needed, tuple(each for each in options(words) if each.dest != "help"))


def positionals(words: ArgumentParser) -> list[Action]:
    """Return what stands without an option and help shows, in order, but for the words below it."""
    shown = [action for action in words._actions if action.help != SUPPRESS]
    return [action for action in shown if not action.option_strings and not isinstance(action, _SubParsersAction)]
