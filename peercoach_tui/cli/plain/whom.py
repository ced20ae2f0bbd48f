"""Whom one meets: who is named, or is next; someone new is added once that was said."""

from typing import TYPE_CHECKING

from peercoach_tui.cli.command import Misused
from peercoach_tui.cli.names import among, nobody_called, readable
from peercoach_tui.cli.plain.choosing import agrees
from peercoach_tui.cli.plain.dialogue import Dialogue
from peercoach_tui.domain.partners.names import MOST_LETTERS, TOO_LONG, as_kept
from peercoach_tui.domain.partners.partner import called
from peercoach_tui.domain.plain import capital
from peercoach_tui.domain.reading.whom_line import parted

if TYPE_CHECKING:
    from peercoach_tui.people import Person
    from peercoach_tui.workspace import Workspace


def whom(workspace: "Workspace", name: str, dialogue: Dialogue) -> str | None:
    """Return the id of whom a name means, without one of who is next; None where nobody new is wanted.

    Raises `Misused` for several, for nobody at all, and for someone of whom nothing can be read;
    `NoMore`; and what keeping someone new raises.
    """
    due = workspace.people.due()
    if not name.strip():
        if not due:
            raise Misused("there is nobody yet. Write the name of whom you meet after meet.")
        return readable(name, due[:1]).id
    everyone = (*due, *(person for person in workspace.people.by_name() if person.archived))
    found = among(name, everyone)
    return readable(name, found).id if found else _added(workspace, name, everyone, dialogue)


def _added(workspace: "Workspace", name: str, everyone: "tuple[Person, ...]", dialogue: Dialogue) -> str | None:
    if everyone:
        dialogue.say(capital(nobody_called(name, everyone)))
    name, group = parted(as_kept(name))
    if len(name) > MOST_LETTERS:
        raise Misused(TOO_LONG)
    if not agrees(dialogue, f"Add {called(name, group)}, whom you haven't met yet"):
        dialogue.say("Nobody was added.")
        return None
    id, kept = workspace.add_partner(name, group=group)
    kept.result()
    return id
