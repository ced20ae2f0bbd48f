"""`peercoach export FORMAT [NAME]`: write what is kept into files that other programs understand."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from peercoach_tui.cli.command import Command, Misused
from peercoach_tui.cli.names import given, met, quoted
from peercoach_tui.cli.notes import brief_of, complain_of_all, notes
from peercoach_tui.cli.output import say, say_bytes

if TYPE_CHECKING:
    from datetime import date

    from peercoach_tui.exchange.format import Format, Page
    from peercoach_tui.exchange.selection import Selection
    from peercoach_tui.workspace import Workspace

OUT = "-"
"""Where standard output is meant."""


def _add_arguments(words: ArgumentParser) -> None:
    from peercoach_tui.exchange.registry import formats

    every = words.add_subparsers(metavar="FORMAT", required=True)
    for each in formats():
        own = every.add_parser(
            each.word,
            help=each.help,
            description=f"{each.title}: {each.help}.",
            epilog=f"example: {each.example}",
        )
        _add_options(own, each)
        own.set_defaults(format=each)


def _add_options(words: ArgumentParser, format: "Format") -> None:
    words.add_argument("name", nargs=None if format.for_one else "?", metavar="NAME", help="with whom (else with everyone)")
    words.add_argument("--since", metavar="DAY", help="from which day on, such as '12 nov' or 'march 2025'")
    words.add_argument("--until", metavar="DAY", help="to which day")
    place = "the folder" if format.folder else "the file"
    words.add_argument("--to", metavar="PATH", help=f"{place} to write, or - for standard output (else {format.called})")
    words.add_argument("--force", action="store_true", help="write over what is there")
    for option in format.options:
        if option.choices:
            words.add_argument(f"--{option.name}", choices=option.choices, default="", help=option.help)
        else:
            words.add_argument(f"--{option.name}", action="store_const", const="yes", default="", help=option.help)


def _run(chosen: Namespace) -> int:
    format: Format = chosen.format
    options = {option.name: getattr(chosen, option.name) for option in format.options}
    with notes(chosen.data, asks=False) as workspace:
        selection = _selection(workspace, chosen)
        pages = format.pages(selection, options)
        if chosen.to == OUT:
            _print(pages, format)
        else:
            path, folder = Path(chosen.to or format.called_with(options)), format.makes_folder(options)
            say(_written(pages, path, folder=folder, force=chosen.force) + "\n")
    return 0


def _selection(workspace: "Workspace", chosen: Namespace) -> "Selection":
    """Return what the words mean. Raises `Misused`."""
    from peercoach_tui.selecting import selected

    name = given(chosen.name)
    since, until = (_day(chosen, each, workspace) for each in ("since", "until"))
    if since is not None and until is not None and until < since:
        raise Misused("--until is a day before --since: turn them round.")
    if not name:
        complain_of_all(workspace)
        return selected(workspace, since=since, until=until)
    person = met(workspace, name, only=True)
    brief_of(workspace, person)
    return selected(workspace, (person.id,), since=since, until=until)


def _day(chosen: Namespace, option: str, workspace: "Workspace") -> "date | None":
    from peercoach_tui.domain.reading.gone_by import SUCH_AS, gone_by_in

    text: str | None = getattr(chosen, option)
    if text is None:
        return None
    day = gone_by_in(text, workspace.today, day_first=workspace.settings.day_first)
    if day is None:
        raise Misused(f"{quoted(text)} is no day that is gone. Write one after --{option}, such as {SUCH_AS}.")
    return day


def _print(pages: "Iterable[Page]", format: "Format") -> None:
    """Print the only page. Raises `Misused`."""
    coming = iter(pages)
    page = next(coming, None)
    if page is not None and next(coming, None) is not None:
        chosen = f", or choose {format.choose}" if format.choose else ""
        raise Misused(f"that is more than one file, and standard output takes one: name a folder with --to{chosen}.")
    if page is not None:
        say_bytes(page.content)


def _written(pages: "Iterable[Page]", path: Path, *, folder: bool, force: bool) -> str:
    """Write the pages, and return the sentence on where they are."""
    from peercoach_tui.cli.bar import bar
    from peercoach_tui.cli.signals import ended_by_signals, held_signals
    from peercoach_tui.disk import Disk
    from peercoach_tui.domain.words import count
    from peercoach_tui.exchange.export import export_file, export_folder

    with ended_by_signals(), bar("Writing") as told:
        if not folder:
            return f"Written: {export_file(Disk(), path, pages, force=force, held=held_signals, told=told)}"
        number = export_folder(Disk(), path, pages, force=force, held=held_signals, told=told)
    return f"Written: {count(number, 'file')} in {path}" if number else "Nothing of that is kept, so nothing was written."


COMMAND = Command("export", "write what is kept into files for other programs", _run, _add_arguments, reads=True)
