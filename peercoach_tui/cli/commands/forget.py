"""`peercoach forget NAME`: remove all that was kept with someone, once their name was typed. It can't be undone."""

import re
from argparse import ArgumentParser, Namespace
from contextlib import closing
from typing import TYPE_CHECKING
from unicodedata import normalize

from peercoach_tui.cli.command import MENDABLE, Command, Misused
from peercoach_tui.cli.names import called, given, label, quoted, unknown
from peercoach_tui.cli.output import say_in_lines
from peercoach_tui.cli.typed import typed_line
from peercoach_tui.domain.errors import reason
from peercoach_tui.domain.partners.names import visible
from peercoach_tui.domain.plain import one_line, squeezed

if TYPE_CHECKING:
    from pathlib import Path

    from peercoach_tui.cli.places import Places
    from peercoach_tui.domain.fold import Fold
    from peercoach_tui.people import Person
    from peercoach_tui.workspace import Workspace

ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What the folder of a partner is called."""
TAKEN_BACK = "taken back"
"""Said of someone whose adding was taken back: no page shows them."""
STILL_THERE = "{name} was taken back, so no page shows them. Still in the files: their name, {counted}."
POINT, GOAL = "talking point", "goal"
"""What is counted besides where there is any."""
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

    name, places = given(chosen.name), found_places(chosen.data)
    needs_notes(places)
    with closing(writing(places, Workspace)) as workspace:
        workspace.load()
        gone = workspace.people.taken_back()
        person = _meant(name, workspace.people.by_name(), gone) or _left_over(name, places)
        if person is None:
            raise Misused(unknown(name, workspace.people.by_name()))
        say_in_lines(_what_would_go(workspace, places, person), _folders(places, person))
        if _even(typed_line()) not in _ways_to_type(person):
            raise Misused("that is not the name, so nothing was forgotten.")
        left = workspace.notebook.forget(person.id).result()
        done = f"{label(person)} is forgotten{', but for this:' if left else '.'}"
        say_in_lines("\n".join((done, *map(squeezed, left), OUT_OF_REACH)))
    return MENDABLE if left else 0


def _meant(name: str, people: "tuple[Person, ...]", gone: "tuple[Person, ...]") -> "Person | None":
    """Return the one whom a name means, None for nobody; `gone` are those who were taken back. Raises `Misused` for several."""
    found = called(name, (*people, *gone))
    if len(found) > 1:
        several = ", ".join(f"{label(person)} ({person.id}{f', {TAKEN_BACK}' if person in gone else ''})" for person in found)
        raise Misused(f"{quoted(name)} could be each of these: {several}. Write one out, or the folder's name after it.")
    return found[0] if found else None


def _left_over(name: str, places: "Places") -> "Person | None":
    """Return the one with that id of whom no name is known, but of whom there is something, if only backups; else None."""
    from peercoach_tui.disk import Disk
    from peercoach_tui.files import names_in
    from peercoach_tui.notebook.notebook import COACH
    from peercoach_tui.people import Person

    if name == COACH or not ID.fullmatch(name):
        return None
    for folder in (places.data / "partners", places.backups):
        try:
            if name in names_in(Disk(), folder):
                return Person(id=name, name=name)
        except OSError as problem:
            raise _not_seen(folder, problem) from problem
    return None


def _what_would_go(workspace: "Workspace", places: "Places", person: "Person") -> str:
    name = label(person)
    ways = name if name == person.id else f"{name} (or {person.id})"
    folders = _folders(places, person)
    counted, gone = _counted(workspace, places, person), person in workspace.people.taken_back()
    return (
        f"{STILL_THERE.format(name=name, counted=counted) if gone else f'{name}: {counted}.'}\n"
        f"The notes are in {folders[0]}, the backups in {folders[1]}.\n"
        f"All of it would be removed, and nothing brings it back.\n"
        f"To forget them, type their name, {ways}: "
    )


def _folders(places: "Places", person: "Person") -> tuple[str, str]:
    """Return the folders of the notes and of the backups, as they are printed."""
    return one_line(str(places.data / "partners" / person.id)), one_line(str(places.backups / person.id))


def _counted(workspace: "Workspace", places: "Places", person: "Person") -> str:
    """Return how much was kept with someone: "12 meetings, 80 notes, 9 follow-ups, 3 backups", and what of it nobody sees; of
    who was taken back nobody sees any of it."""
    from peercoach_tui.domain.words import count, listed

    backups = count(_backups(places, person), "backup")
    if person.brief is None:
        return f"nothing that can be read, {backups}"
    fold = workspace.acts(person.id).fold
    there, gone = _in_files(fold), _in_files(fold, taken_back=True)
    if fold.is_empty:
        return ", ".join((*(count(number, noun) for noun, number in there.items()), backups))
    notes = sum(len(account.notes) for account in fold.accounts)
    besides = ((noun, there.get(noun, 0) - gone.get(noun, 0)) for noun in (POINT, GOAL))
    kept = (
        *(count(len(fold.accounts), "meeting"), count(notes, "note"), count(len(fold.follow_ups), "follow-up")),
        *(count(number, noun) for noun, number in besides if number),
        backups,
    )
    hidden = [count(number, noun) for noun, number in gone.items()]
    return ", ".join((*kept, *([f"and {listed(hidden)} that were taken back, but are still in the files"] if hidden else ())))


def _in_files(fold: "Fold", *, taken_back: bool = False) -> "dict[str, int]":
    """Return how many of each are in the files: all, or those alone that were taken back, by themselves or with all that came
    in."""
    from collections import Counter

    from peercoach_tui.domain.follow_ups.moments import FollowUpMade
    from peercoach_tui.domain.goals.moments import GoalSet
    from peercoach_tui.domain.points.moments import PointKept
    from peercoach_tui.domain.sessions.moments import NoteKept, SessionBegun

    kinds = {
        SessionBegun: "meeting",
        NoteKept: "note",
        FollowUpMade: "follow-up",
        PointKept: POINT,
        GoalSet: GOAL,
    }
    every = (each for each in fold.timeline if type(each) in kinds and not (taken_back and fold.timeline.stands(each)))
    counted = Counter(map(type, every))
    return {noun: counted[kind] for kind, noun in kinds.items() if counted[kind]}


def _backups(places: "Places", person: "Person") -> int:
    from peercoach_tui.disk import Disk
    from peercoach_tui.notebook.backups import Backups

    try:
        return len(Backups(places.backups, disk=Disk()).of(person.id))
    except OSError as problem:
        raise _not_seen(places.backups, problem) from problem


def _not_seen(folder: "Path", problem: OSError) -> Misused:
    return Misused(f"{folder} can't be read ({reason(problem)}), so nothing was forgotten. Mend that, then try again.")


def _ways_to_type(person: "Person") -> set[str]:
    """Return what may be typed. Nothing at all is never a name, though one whose files are damaged may have none left."""
    return {_even(person.name), _even(squeezed(person.name)), _even(visible(person.name)), person.id} - {""}


def _even(text: str) -> str:
    return " ".join(normalize("NFC", text).split())


COMMAND = Command("forget", "remove all that was kept with someone, once you typed their name", _run, _add_arguments)
