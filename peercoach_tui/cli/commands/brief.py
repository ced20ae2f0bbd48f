"""`peercoach brief [NAME]`: print what to know before the next meeting. It locks nothing and writes nothing."""

from argparse import ArgumentParser, Namespace
from contextlib import closing

from peercoach_tui.cli.command import Command, Misused
from peercoach_tui.cli.names import given, label, met
from peercoach_tui.cli.output import complain, say


def _add_arguments(words: ArgumentParser) -> None:
    words.add_argument("name", nargs="?", metavar="NAME", help="whom you meet (else who is next)")


def _run(chosen: Namespace) -> int:
    from peercoach_tui.cli.workspaces import found_places, needs_notes, reading
    from peercoach_tui.domain.partners.brief_words import brief_words
    from peercoach_tui.exchange.brief_text import brief_text

    name, places = given(chosen.name), found_places(chosen.data)
    needs_notes(places)
    with closing(reading(places)) as workspace:
        workspace.load()
        for warning in workspace.warnings:
            complain(warning)
        person = met(workspace, name)
        for finding in workspace.notebook.findings(person.id) if person.brief else ():
            complain(finding)
        for other in workspace.people.unreadable():
            if other.id != person.id:
                complain(f"{label(other)}: {other.reason}")
        if person.brief is None:
            raise Misused(f"{label(person)}: {person.reason}")
        say(brief_text(brief_words(person.brief, workspace.today)) + "\n")
    return 0


COMMAND = Command("brief", "print what to know before the next meeting", _run, _add_arguments)
