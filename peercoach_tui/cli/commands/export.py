"""`peercoach export FORMAT [NAME]`: write what is kept into files that other programs understand."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from peercoach_tui.cli.arguments import MEANT
from peercoach_tui.cli.command import Command, Misused
from peercoach_tui.cli.names import given, met
from peercoach_tui.cli.notes import brief_of, complain_of_all, notes
from peercoach_tui.cli.output import complain, say_bytes, say_in_lines

if TYPE_CHECKING:
    from datetime import date

    from peercoach_tui.exchange.format import Format, Options, Page
    from peercoach_tui.exchange.selection import Selection
    from peercoach_tui.workspace import Workspace

OUT = "-"
"""Where standard output is meant."""


def _add_arguments(words: ArgumentParser) -> None:
    from peercoach_tui.exchange.registry import formats

    every = words.add_subparsers(metavar="FORMAT", required=True)
    words.set_defaults(**{MEANT: {other: each.word for each in formats() for other in each.also}})
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
    if format.for_one:
        words.add_argument("name", metavar="NAME", help="with whom")
    else:
        words.add_argument("name", nargs="?", metavar="NAME", help="with whom (else with everyone)")
    words.set_defaults(since=None, until=None)
    if format.of_a_time:
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
    if chosen.to is not None and not chosen.to.strip():
        raise Misused("--to names no path. Write where to, such as --to notes, or leave it out.")
    with notes(chosen.data, asks=False, writes=format.keeps is not None) as workspace:
        selection = _selection(workspace, chosen)
        if chosen.to == OUT:
            _print(format.pages(selection, options), format)
        else:
            path = Path(chosen.to if chosen.to is not None else format.called_with(options))
            say_in_lines(_written(format, selection, options, path, force=chosen.force) + "\n", [str(path), str(path.absolute())])
        _remember(format, workspace, selection)
    return 0


def _remember(format: "Format", workspace: "Workspace", selection: "Selection") -> None:
    """Keep which questions were printed; where that can't be, say so: the page is there."""
    from peercoach_tui.domain.errors import PeercoachError
    from peercoach_tui.selecting import remember

    kept = remember(workspace, format, selection)
    try:
        if kept is not None:
            kept.result()
    except PeercoachError as problem:
        complain(f"The questions of this sheet are not remembered. {problem}")


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
    from peercoach_tui.domain.reading.gone_by import gone_by_in, why_not_gone_by

    text: str | None = getattr(chosen, option)
    if text is None:
        return None
    day = gone_by_in(text, workspace.today, day_first=workspace.settings.day_first)
    if day is None:
        why = why_not_gone_by(text, workspace.today, day_first=workspace.settings.day_first)
        raise Misused(f"The day after --{option} can't be taken. {why}")
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


def _written(format: "Format", selection: "Selection", options: "Options", path: Path, *, force: bool) -> str:
    """Write the files, with a bar when that takes a while, and return the sentence on where they are."""
    from peercoach_tui.cli.bar import bar
    from peercoach_tui.cli.signals import ended_by_signals, held_signals
    from peercoach_tui.disk import Disk
    from peercoach_tui.exchange.exported import exported

    with ended_by_signals(), bar("Writing") as told:
        return exported(Disk(), format, selection, options, path, force=force, held=held_signals, told=told)


COMMAND = Command("export", "write what is kept into files for other programs", _run, _add_arguments, reads=True)
