"""`peercoach where`: say where everything lies. Nothing need be there."""

from argparse import Namespace

from peercoach_tui.cli.command import Command
from peercoach_tui.cli.output import say_in_lines


def _run(chosen: Namespace) -> int:
    from peercoach_tui.cli.workspaces import found_places
    from peercoach_tui.disk import Disk
    from peercoach_tui.domain.plain import one_line
    from peercoach_tui.notebook.device import device_file

    places = found_places(chosen.data)
    lines = {
        "notes": places.data,
        "decks": places.decks,
        "settings": places.settings,
        "backups": places.backups,
        "device": device_file(Disk(), places.state, places.data),
    }
    said = {what: one_line(str(place)) for what, place in lines.items()}
    say_in_lines("".join(f"{what:<9} {place}\n" for what, place in said.items()), [*said.values()])
    return 0


COMMAND = Command("where", "print where your notes, decks, settings and backups are", _run)
