"""`peercoach prep NAME`: print the four questions that a partner can go through before the meeting, to be handed over."""

from argparse import ArgumentParser, Namespace

from peercoach_tui.cli.command import Command, Misused, add_json
from peercoach_tui.cli.names import among, given, readable, unknown
from peercoach_tui.cli.notes import brief_of, notes
from peercoach_tui.cli.output import say, say_bytes


def _add_arguments(words: ArgumentParser) -> None:
    words.add_argument("name", metavar="NAME", help="for whom")
    add_json(words)


def _run(chosen: Namespace) -> int:
    from peercoach_tui.domain.partners.prepared import prepared
    from peercoach_tui.exchange.prep_markdown import prep_markdown

    name = given(chosen.name)
    with notes(chosen.data) as workspace:
        everyone = workspace.people.by_name()
        found = among(name, everyone)
        if not found:
            raise Misused(unknown(name, everyone))
        sheet = prepared(brief_of(workspace, readable(name, found)), workspace.today)
        if chosen.json:
            from peercoach_tui.exchange.json_documents import json_bytes, prep_document

            say_bytes(json_bytes(prep_document(sheet)))
        else:
            say(prep_markdown(sheet, workspace.today))
    return 0


COMMAND = Command("prep", "print four questions to hand over before the meeting", _run, _add_arguments, reads=True)
