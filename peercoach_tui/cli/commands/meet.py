"""`peercoach meet [NAME] --plain`: hold a meeting as a dialogue of lines."""

from argparse import ArgumentParser, Namespace

from peercoach_tui.cli.command import Command, Misused


def _add_arguments(words: ArgumentParser) -> None:
    words.add_argument("name", nargs="?", default="", metavar="NAME", help="whom you meet (else who is next)")
    words.add_argument("--plain", action="store_true", help="a dialogue of lines, for a screen reader or a plain terminal")


def _run(chosen: Namespace) -> int:
    if not chosen.plain:
        raise Misused("meet needs --plain: peercoach meet NAME --plain.")
    from peercoach_tui.cli.plain.command import meet_plainly

    return meet_plainly(chosen.data, chosen.name)


COMMAND = Command("meet", "hold a meeting as a dialogue of lines", _run, _add_arguments)
