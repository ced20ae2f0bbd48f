"""`peercoach due`: print who is due, and which follow-ups are. It locks nothing and writes nothing."""

from argparse import ArgumentParser, Namespace

from peercoach_tui.cli.command import DONE, LATE, Command, add_json
from peercoach_tui.cli.notes import complain_of_all, notes
from peercoach_tui.cli.output import say_bytes, say_in_lines


def _run(chosen: Namespace) -> int:
    from peercoach_tui.domain.partners.due_soon import due_soon
    from peercoach_tui.exchange.due_text import due_text

    with notes(chosen.data, asks=False) as workspace:
        complain_of_all(workspace)
        today = workspace.today
        due = due_soon((person.brief for person in workspace.people.due() if person.brief), today)
        if chosen.json:
            from peercoach_tui.exchange.json_documents import due_document, json_bytes

            say_bytes(json_bytes(due_document(due, today)))
        else:
            say_in_lines(due_text(due, today) + "\n")
    return LATE if due.is_late else DONE


def _add_arguments(words: ArgumentParser) -> None:
    add_json(words)


COMMAND = Command(
    "due",
    "print who is due, and the follow-ups that are late or due within seven days; exit code 3 when something is late",
    _run,
    _add_arguments,
    reads=True,
)
