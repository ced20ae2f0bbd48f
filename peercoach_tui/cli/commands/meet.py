"""`peercoach meet [NAME]`: open the page of the two who meet, and nobody else's; `--plain` holds a meeting by lines."""

import gc
from argparse import ArgumentParser, Namespace
from contextlib import closing
from typing import TYPE_CHECKING

from peercoach_tui.cli.command import Command, Misused
from peercoach_tui.cli.names import among, given, readable, unknown

if TYPE_CHECKING:
    from peercoach_tui.cli.places import Places
    from peercoach_tui.people import Person


def _add_arguments(words: ArgumentParser) -> None:
    words.add_argument("name", nargs="?", metavar="NAME", help="whom you meet (else who is next)")
    words.add_argument("--plain", action="store_true", help="a dialogue of lines, for a screen reader or a plain terminal")


def _run(chosen: Namespace) -> int:
    name = given(chosen.name)
    if chosen.plain:
        from peercoach_tui.cli.plain.command import meet_plainly

        return meet_plainly(chosen.data, name)
    from peercoach_tui.cli.screen import needs_terminal, open_app
    from peercoach_tui.cli.workspaces import found_places, writing
    from peercoach_tui.workspace import Workspace

    needs_terminal()
    places = found_places(chosen.data)
    met = whom(places, name)
    # The collector waits until the first paint: most of what is made until then stays.
    gc.disable()
    workspace = writing(places, Workspace)
    workspace.opens_on = met.id
    return open_app(workspace)


def whom(places: "Places", name: str) -> "Person":
    """Return the one whom a name means, without one who is next. Raises `Misused` where that is nobody, or several."""
    from peercoach_tui.cli.workspaces import needs_notes, reading

    needs_notes(places)
    with closing(reading(places)) as workspace:
        workspace.load()
        due = workspace.people.due()
        archived = [person for person in workspace.people.by_name() if person.archived]
        found = among(name, due) or among(name, archived) if name else list(due[:1])
        if not found:
            raise Misused(unknown(name, (*due, *archived)))
        return readable(name, found)


COMMAND = Command("meet", "open the page of the two of you alone", _run, _add_arguments)
