"""`peercoach brief [NAME]`: print what to know before the next meeting. It locks nothing and writes nothing."""

from argparse import ArgumentParser, Namespace

from peercoach_tui.cli.command import Command, add_json
from peercoach_tui.cli.names import given, met
from peercoach_tui.cli.notes import brief_of, notes
from peercoach_tui.cli.output import say_bytes, say_in_lines


def _add_arguments(words: ArgumentParser) -> None:
    words.add_argument("name", nargs="?", metavar="NAME", help="whom you meet (else who is next)")
    words.add_argument("--long", action="store_true", help="the last three meetings as well, in full")
    add_json(words)


def _run(chosen: Namespace) -> int:
    from peercoach_tui.domain.partners.brief_words import brief_words
    from peercoach_tui.domain.partners.last_told import last_told
    from peercoach_tui.exchange.brief_text import brief_text, meetings_text

    name = given(chosen.name)
    with notes(chosen.data) as workspace:
        brief, today = brief_of(workspace, met(workspace, name)), workspace.today
        log, content = workspace.acts(brief.partner.id).fold.log, workspace.content
        accounts = [each.seen_from(workspace.zone) for each in brief.accounts]
        told = last_told(accounts, log, content.stages, content.checklist, brief.partner.short) if chosen.long else ()
        if chosen.json:
            from peercoach_tui.exchange.json_documents import brief_document, json_bytes

            say_bytes(json_bytes(brief_document(brief, today, told if chosen.long else None)))
        else:
            say_in_lines(
                "\n\n".join([brief_text(brief_words(brief, today)), *meetings_text(told, brief.partner.short, today)]) + "\n"
            )
    return 0


COMMAND = Command("brief", "print what to know before the next meeting", _run, _add_arguments, reads=True)
