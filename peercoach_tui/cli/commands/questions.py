"""`peercoach questions check FILE | add FILE | list`: the coach's own decks, and how open questions are."""

from argparse import ArgumentParser, Namespace
from pathlib import Path

from peercoach_tui.cli.command import MENDABLE, Command, Misused, add_json
from peercoach_tui.cli.output import columns_to_fill, say, say_bytes, say_in_lines

FILE = "a deck (.toml), or a text with a question a line"


def _add_arguments(words: ArgumentParser) -> None:
    what = words.add_subparsers(metavar="COMMAND", required=True)
    looking = what.add_parser("check", help="say which questions are not open yet, where, and how each would better begin")
    looking.add_argument("file", metavar="FILE", help=FILE)
    adding = what.add_parser("add", help="show a deck, and add it to your own once you say yes")
    adding.add_argument("file", metavar="FILE", help="the deck, a .toml file")
    adding.add_argument("--yes", action="store_true", help="add it without asking")
    adding.add_argument("--force", action="store_true", help="let it take the place of your deck of that name")
    listing = what.add_parser("list", help="print all decks: name, author, licence, language, questions, on or off")
    add_json(listing)
    for each, does in ((looking, _check), (adding, _add), (listing, _list)):
        each.set_defaults(does=does)


def _run(chosen: Namespace) -> int:
    code: int = chosen.does(chosen)
    return code


def _check(chosen: Namespace) -> int:
    from peercoach_tui.cli.workspaces import found_places
    from peercoach_tui.content.looking import look_at
    from peercoach_tui.exchange.questions_text import checked_text

    path = Path(chosen.file)
    looked = look_at(path, found_places(chosen.data).decks, besides=path.absolute())
    say_in_lines(checked_text(looked))
    return MENDABLE if looked.closed or looked.problems else 0


def _add(chosen: Namespace) -> int:
    from peercoach_tui.cli.workspaces import found_places
    from peercoach_tui.content.looking import DECK, look_at, read_once
    from peercoach_tui.disk import Disk
    from peercoach_tui.exchange.questions_text import added_text, shown_text
    from peercoach_tui.files import write_text

    path, folder = Path(chosen.file), found_places(chosen.data).decks
    if not path.name.endswith(DECK):
        raise Misused(f"{path} is no deck: that is a file whose name ends with {DECK}, as the README shows.")
    target = folder / _own_name(path)
    text = read_once(path)
    looked = look_at(path, folder, besides=target, text=text)
    say_in_lines(shown_text(looked))
    if not looked.cards:
        raise Misused(f"{path} has no question that can be used, so nothing was added. Mend it, then try again.")
    if target.exists() and not chosen.force:
        raise Misused(f"you have a deck in {target} already. Rename the new one, or let it take that place with --force.")
    if not chosen.yes and not _said_yes():
        raise Misused("nothing was added.")
    write_text(target, text, Disk())
    say_in_lines(added_text(looked, str(target)), [str(target)])
    return 0


def _own_name(path: Path) -> str:
    """Return a name for the file that every system takes, and under which it is read as a deck."""
    from peercoach_tui.content.looking import DECK
    from peercoach_tui.exchange.file_names import file_name

    return f"{file_name(path.name.removesuffix(DECK), 'deck')}{DECK}"


def _said_yes() -> bool:
    """Ask in a terminal, and return whether the line that is typed says yes; what is piped in says nothing."""
    from peercoach_tui.cli.typed import has_terminal, says_yes

    if not has_terminal():
        raise Misused("nothing was added: without a terminal, --yes says that it is to be.")
    say("Add it? Type y, or Enter to leave it: ")
    return says_yes()


def _list(chosen: Namespace) -> int:
    from contextlib import closing

    from peercoach_tui.cli.output import complain
    from peercoach_tui.cli.workspaces import found_places, reading
    from peercoach_tui.exchange.questions_text import decks_text

    with closing(reading(found_places(chosen.data))) as workspace:
        workspace.load()
        for sentence in (*workspace.warnings, *workspace.content.problems):
            complain(sentence)
        if chosen.json:
            from peercoach_tui.exchange.json_documents import decks_document, json_bytes

            say_bytes(json_bytes(decks_document(workspace.deck)))
        else:
            say_in_lines(decks_text(workspace.deck, columns_to_fill()))
    return 0


COMMAND = Command(
    "questions", "check questions, add a deck of your own, or list all decks: check FILE, add FILE, list", _run, _add_arguments
)
