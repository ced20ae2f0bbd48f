"""What a format of what leaves is."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from peercoach_tui.exchange.selection import Selection

Options = Mapping[str, str]
"""What was chosen of a format's own options, by name: a flag that was given has the value "yes", another "" where it wasn't."""

PLAIN = "plain"
"""The option of a format that is Markdown without it, and plain text with it."""


class Page(NamedTuple):
    """A file that leaves: its name, safe on every file system and without a folder, and its bytes."""

    name: str
    content: bytes


class Option(NamedTuple):
    """An option of one format: its name on the command line, what its help says, and what it may be; a flag has no choices.

    `otherwise` is what it is where nothing was chosen, one of the choices or another word.
    """

    name: str
    help: str
    choices: tuple[str, ...] = ()
    otherwise: str = "no"


def _never(options: Options) -> str:
    return ""


def plain_or_markdown(stem: str) -> Callable[[Options], str]:
    """Return what names the one file of a format with that option: "copy.txt" with it, else "copy.md"."""
    return lambda options: f"{stem}.{'txt' if options.get(PLAIN) else 'md'}"


class Format(NamedTuple):
    """A format of what leaves.

    `word` is that of the command line, `also` are others by which it may be meant, `title` what the palette calls it, `help` what
    it is in a few words, `example` a command that a person might type. `pages` gives the files one by one, the same bytes each
    time; one that makes a `folder` may give any number of them, in an order that stays, another gives one. `called` is the name
    of that folder or file where no other was given. One that is for one partner (`for_one`) needs a name.

    `alone` gives the name of the one file that the options come to, "" where they come to the folder; `choose` says what one
    chooses to get one: "one table with --table". One that isn't `of_a_time` has no days. `keeps` returns the ids of the questions
    that are to be remembered of it once it is written, none where they are: only the printed sheet keeps anything.
    """

    word: str
    title: str
    help: str
    example: str
    called: str
    pages: Callable[[Selection, Options], Iterable[Page]]
    options: tuple[Option, ...] = ()
    folder: bool = False
    for_one: bool = False
    alone: Callable[[Options], str] = _never
    choose: str = ""
    of_a_time: bool = True
    keeps: Callable[[Selection], tuple[str, ...]] | None = None
    also: tuple[str, ...] = ()

    def makes_folder(self, options: Options) -> bool:
        """Say whether what is chosen may be several files."""
        return self.folder and not self.alone(options)

    def called_with(self, options: Options) -> str:
        """Return the name of the folder or the file where no other was given."""
        return self.alone(options) or self.called
