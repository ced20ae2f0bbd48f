"""The notes as a command reads them, which locks and writes nothing unless told to; what can't be used is said beside it."""

import gc
from collections.abc import Iterator
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

from peercoach_tui.cli.command import Misused
from peercoach_tui.cli.names import label
from peercoach_tui.cli.output import complain

if TYPE_CHECKING:
    from peercoach_tui.domain.partners.brief import Brief
    from peercoach_tui.people import Person
    from peercoach_tui.workspace import Workspace


@contextmanager
def notes(data: str | None, *, asks: bool = True, writes: bool = False) -> "Iterator[Workspace]":
    """Give the workspace with all that is kept, and say what of the settings can't be used.

    `data` is what --data names; without `asks` nothing has a question; with `writes` something may be kept. Raises `Misused`
    where no notes are.
    """
    from peercoach_tui.cli.workspaces import found_places, needs_notes, reading, writing
    from peercoach_tui.workspace import Workspace

    places = found_places(data)
    needs_notes(places)
    with closing(writing(places, Workspace) if writes else reading(places, asks=asks)) as workspace:
        workspace.load()
        for warning in workspace.warnings:
            complain(warning)
        yield workspace
    # The command ends here, and leaving would look through all that it made.
    gc.freeze()


def brief_of(workspace: "Workspace", person: "Person") -> "Brief":
    """Return what is known of someone, and say what of it can't be used. Raises `Misused` where nothing can be read of them."""
    for finding in workspace.notebook.findings(person.id) if person.brief else ():
        complain(finding)
    _complain_of_unreadable(workspace, besides=person.id)
    if person.brief is None:
        raise Misused(f"{label(person)}: {person.reason}")
    return person.brief


def complain_of_all(workspace: "Workspace") -> None:
    """Say what can't be used of the notes with anyone."""
    for finding in workspace.people.findings():
        complain(finding)
    _complain_of_unreadable(workspace)


def _complain_of_unreadable(workspace: "Workspace", besides: str = "") -> None:
    for other in workspace.people.unreadable():
        if other.id != besides:
            complain(f"{label(other)}: {other.reason}")
