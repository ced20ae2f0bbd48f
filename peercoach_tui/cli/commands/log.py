"""`peercoach log [NAME]`: print the meetings, a line each. It locks nothing and writes nothing."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from peercoach_tui.cli.command import Command, Misused, add_json
from peercoach_tui.cli.names import among, given, unknown
from peercoach_tui.cli.notes import brief_of, complain_of_all, notes
from peercoach_tui.cli.output import say_bytes, say_in_lines

if TYPE_CHECKING:
    from datetime import date

    from peercoach_tui.domain.partners.brief import Brief
    from peercoach_tui.workspace import Workspace


def _add_arguments(words: ArgumentParser) -> None:
    words.add_argument("name", nargs="?", metavar="NAME", help="with whom (else with everyone)")
    words.add_argument("--since", metavar="DAY", help="from which day on, such as yesterday, '12 nov' or 'march 2025'")
    add_json(words)


def _run(chosen: Namespace) -> int:
    from peercoach_tui.domain.partners.meeting_log import meeting_log
    from peercoach_tui.exchange.log_text import log_text

    name = given(chosen.name)
    with notes(chosen.data, asks=False) as workspace:
        since = _since(chosen.since, workspace) if chosen.since is not None else None
        rows = meeting_log(_briefs(name, workspace), since)
        if chosen.json:
            from peercoach_tui.exchange.json_documents import json_bytes, log_document

            say_bytes(json_bytes(log_document(rows, since, workspace.today)))
        else:
            say_in_lines(log_text(rows, since, workspace.today) + "\n")
    return 0


def _since(text: str, workspace: "Workspace") -> "date":
    """Return the day that is meant. Raises `Misused` for what is none, and for one that is only to come."""
    from peercoach_tui.domain.reading.gone_by import gone_by_in, why_not_gone_by

    day = gone_by_in(text, workspace.today, day_first=workspace.settings.day_first)
    if day is None:
        why = why_not_gone_by(text, workspace.today, day_first=workspace.settings.day_first)
        raise Misused(f"The day after --since can't be taken. {why}")
    return day


def _briefs(name: str, workspace: "Workspace") -> "list[Brief]":
    """Return what is known of everyone whom a name means, without one of all."""
    everyone = workspace.people.by_name()
    if not name:
        complain_of_all(workspace)
        return [person.brief for person in everyone if person.brief]
    found = among(name, everyone)
    if not found:
        raise Misused(unknown(name, everyone))
    if len(found) == 1:
        return [brief_of(workspace, found[0])]
    complain_of_all(workspace)
    return [person.brief for person in found if person.brief]


COMMAND = Command("log", "print the meetings, a line each, newest first", _run, _add_arguments, reads=True)
