"""`peercoach forget NAME`: remove all that was kept with someone, once their name was typed. It can't be undone."""

import sys
from argparse import ArgumentParser, Namespace
from contextlib import closing
from typing import TYPE_CHECKING
from unicodedata import normalize

from peercoach_tui.cli.command import Command, Misused
from peercoach_tui.cli.names import called, shown, unknown
from peercoach_tui.cli.output import say

if TYPE_CHECKING:
    from peercoach_tui.cli.places import Places
    from peercoach_tui.workspace import Person, Workspace

MOST = 4096
"""A line of more bytes is no name."""
OUT_OF_REACH = """What this can't reach:
- the copies on your other devices, until they sync: each then removes its own
- what you exported, printed or sent
- other backups, such as those of the whole disk
"""


def _add_arguments(words: ArgumentParser) -> None:
    words.add_argument("name", metavar="NAME", help="whom to forget, or the name of their folder")


def _run(chosen: Namespace) -> int:
    from peercoach_tui.cli.workspaces import found_places, needs_notes, writing
    from peercoach_tui.workspace import Workspace

    places = found_places(chosen.data)
    needs_notes(places)
    with closing(writing(places, Workspace)) as workspace:
        workspace.load()
        person = _meant(chosen.name, workspace.people())
        say(_what_would_go(workspace, places, person))
        if _typed() not in _ways_to_type(person):
            raise Misused("that is not the name, so nothing was forgotten.")
        left = workspace.notebook.forget(person.id).result()
        done = f"{shown(person.name)} is forgotten."
        say("\n".join((done, *map(shown, left), OUT_OF_REACH)))
    return 0


def _meant(name: str, people: "tuple[Person, ...]") -> "Person":
    """Return the one whom a name means. Raises `Misused` for nobody and for several."""
    found = called(name, people)
    if not found:
        raise Misused(unknown(name, people))
    if len(found) > 1:
        several = ", ".join(f"{shown(person.name)} ({person.id})" for person in found)
        raise Misused(f"{shown(name)!r} could be each of these: {several}. Write one out, or the folder's name behind it.")
    return found[0]


def _what_would_go(workspace: "Workspace", places: "Places", person: "Person") -> str:
    from peercoach_tui.domain.plain import one_line

    name = shown(person.name)
    folder = one_line(str(places.data / "partners" / person.id))
    return (
        f"{name}: {_counted(workspace, places, person)}.\n"
        f"They are in {folder}, the backups in {one_line(str(places.backups))}.\n"
        f"All of it would be removed, and nothing brings it back.\n"
        f"Type {name} to forget them (or {person.id}): "
    )


def _counted(workspace: "Workspace", places: "Places", person: "Person") -> str:
    """Return how much was kept with someone: "12 meetings, 80 notes, 9 follow-ups, 3 backups"."""
    from peercoach_tui.domain.words import count

    backups = count(_backups(places, person), "backup")
    if person.brief is None:
        return f"files that can't be read, {backups}"
    fold = workspace.acts(person.id).fold
    notes = sum(len(account.notes) for account in fold.accounts)
    kept = (count(len(fold.accounts), "meeting"), count(notes, "note"), count(len(fold.follow_ups), "follow-up"), backups)
    return ", ".join(kept)


def _backups(places: "Places", person: "Person") -> int:
    from peercoach_tui.notebook.backups import Backups
    from peercoach_tui.notebook.disk import Disk

    try:
        return len(Backups(places.backups, disk=Disk()).of(person.id))
    except OSError as problem:
        reason = (problem.strerror or str(problem)).lower()
        raise Misused(
            f"{places.backups} can't be read ({reason}), so nothing was forgotten. Mend that, then try again."
        ) from problem


def _typed() -> str:
    """Return the line that is typed, as it can best be read; "" when there is none."""
    # Python has no such stream where its file was closed before the start.
    if sys.stdin is None:
        return ""
    try:
        line = sys.stdin.buffer.readline(MOST)
    except OSError:
        line = b""
    if not line.endswith(b"\n"):
        say("\n")
    return _even(line.decode(errors="replace"))


def _ways_to_type(person: "Person") -> set[str]:
    return {_even(person.name), _even(shown(person.name)), person.id}


def _even(text: str) -> str:
    return " ".join(normalize("NFC", text).split())


COMMAND = Command("forget", "remove all that was kept with someone, once you typed their name", _run, _add_arguments)
