"""`peercoach import FILE…`: look at what other programs wrote, and take it in; `--undo` takes back what came in last."""  # noqa: N999 - so is the command called

from argparse import ArgumentParser, Namespace
from contextlib import closing

from peercoach_tui.cli.command import Command, Misused


def _add_arguments(words: ArgumentParser) -> None:
    from peercoach_tui.exchange.registry import readers

    words.add_argument("files", nargs="*", metavar="FILE", help="what to take in; it is shown first")
    words.add_argument("--yes", action="store_true", help="take it in without a question, or back even if you added to it")
    words.add_argument("--as", dest="word", choices=[each.word for each in readers()], default="", help="what the files are")
    words.add_argument("--map", dest="mapping", metavar="MAP", help="a TOML file with other headings and names")
    words.add_argument("--person", metavar="NAME", help="who is met, where a file names nobody")
    words.add_argument("--undo", action="store_true", help="take back what came in last")
    words.epilog = "example: peercoach import sessions.csv --map headings.toml; peercoach import --undo takes it back."


def _run(chosen: Namespace) -> int:
    from peercoach_tui.cli.taking_in import take_back_last, take_in_files
    from peercoach_tui.cli.workspaces import found_places, writing
    from peercoach_tui.workspace import Workspace

    if chosen.undo and chosen.files:
        raise Misused("--undo takes back what came in last, and takes no file: write one or the other.")
    if not chosen.undo and not chosen.files:
        raise Misused("no file is named. Write what to take in, such as peercoach import sessions.csv, or --undo.")
    with closing(writing(found_places(chosen.data), Workspace)) as workspace:
        if chosen.undo:
            return take_back_last(workspace, anyway=chosen.yes)
        return take_in_files(workspace, chosen)


COMMAND = Command("import", "look at files of other programs, and take them in", _run, _add_arguments)
