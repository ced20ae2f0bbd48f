"""The words of the command line as a shell and a man page need them."""

from argparse import Action, ArgumentParser, HelpFormatter, _SubParsersAction
from collections.abc import Iterator
from dataclasses import dataclass

from peercoach_tui.cli.knowing import inner, options
from peercoach_tui.cli.parser import parser
from tests.cli.ways import positionals

FILE, FOLDER, NOTHING = "@file", "@dir", "@none"
"""What can be offered besides words: files, folders, nothing."""
FILES, FOLDERS = ("FILE", "PATH", "MAP"), ("DIR",)
"""What stands in help for them."""


@dataclass(frozen=True)
class Given:
    """An option, or what stands without one: its names (none), what it is called, its help, how often, and what to offer.

    `offers` is one of the three above, or words with a blank between; None for an option that takes nothing.
    """

    names: tuple[str, ...]
    metavar: str
    help: str
    offers: str | None
    many: bool
    needed: bool


@dataclass(frozen=True)
class Level:
    """A word of the command line with all that may follow; `path` is the words up to it, "" for the first."""

    path: str
    help: str
    description: str
    epilog: str
    options: tuple[Given, ...]
    positionals: tuple[Given, ...]
    below: tuple["Level", ...]

    @property
    def word(self) -> str:
        """Return its own word."""
        return self.path.rpartition(" ")[2]

    def walk(self) -> Iterator["Level"]:
        """Return it and all below it, in order."""
        yield self
        for each in self.below:
            yield from each.walk()


def levels(words: ArgumentParser | None = None) -> Level:
    """Return the whole command line, or that of another parser."""
    return _level(words or parser(), "", "")


def _level(words: ArgumentParser, path: str, told: str) -> Level:
    told_below = _told_below(words)
    return Level(
        path=path,
        help=told,
        description=words.description or "",
        epilog=words.epilog or "",
        options=tuple(_given(words, each) for each in options(words)),
        positionals=tuple(_given(words, each) for each in positionals(words)),
        below=tuple(_level(deeper, f"{path} {word}".strip(), told_below.get(word, "")) for word, deeper in inner(words).items()),
    )


def _given(words: ArgumentParser, action: Action) -> Given:
    assert action.nargs in (None, 0, "?", "*", "+"), f"{action.dest}: the shells know no option with several values"
    metavar = action.metavar if isinstance(action.metavar, str) else action.dest.upper()
    return Given(
        names=tuple(action.option_strings),
        metavar=metavar,
        help=HelpFormatter(words.prog)._expand_help(action) if action.help else "",
        offers=None if action.nargs == 0 else _offers(action, metavar),
        many=action.nargs in ("*", "+"),
        # Of what stands without an option Pythons differ in whether it is required.
        needed=action.required if action.option_strings else action.nargs in (None, "+"),
    )


def _offers(action: Action, metavar: str) -> str:
    if action.choices:
        return " ".join(map(str, action.choices))
    return FOLDER if metavar in FOLDERS else FILE if metavar in FILES else NOTHING


def values(level: Level, top: Level) -> dict[str, str]:
    """Return what to offer behind each option that takes a value and may stand at a level: above, there, and below."""
    above = [each for each in top.walk() if each is top or f"{level.path} ".startswith(f"{each.path} ")]
    return {
        name: each.offers
        for level in [*reversed([*level.walk()]), *above]
        for each in level.options
        for name in each.names
        if each.offers is not None
    }


def offered(level: Level, top: Level) -> tuple[Given, ...]:
    """Return the options to offer at a level: its own, and those of the first that it hasn't."""
    own = {name for each in level.options for name in each.names}
    return (*level.options, *(each for each in top.options if level is not top and not own & {*each.names}))


def _told_below(words: ArgumentParser) -> dict[str, str]:
    """Return what is said of each word that can come next, as help shows it."""
    deeper = [action for action in words._actions if isinstance(action, _SubParsersAction)]
    return {each.dest: each.help or "" for below in deeper for each in below._get_subactions()}
