"""Workspaces on folders of their own, what is kept in them, and files that come in."""

import random
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.moment import BatchKept
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.settings import Settings
from peercoach_tui.exchange.found import FoundInFile
from peercoach_tui.exchange.incoming import found_in
from peercoach_tui.exchange.reader import Source, Terms
from peercoach_tui.importing.batches import take_in
from peercoach_tui.importing.known import known_of
from peercoach_tui.importing.people import apart_in, meant, names_in
from peercoach_tui.importing.plan import ImportPlan, plan
from peercoach_tui.notebook.notebook import COACH, Notebook
from peercoach_tui.workspace import Workspace

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
ZONE = "Europe/Berlin"


class Ticking:
    """A clock that is a second further each time it is looked at."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@contextmanager
def desk(folder: Path, seed: int = 1, zone: str = ZONE) -> Iterator[Workspace]:
    """Open a workspace on what is kept in a folder, on a machine in a zone."""
    clock, bits = Ticking(), random.Random(seed).getrandbits
    workspace = Workspace(
        open_notebook=lambda: Notebook.open(folder / "data", state=folder / "state", now=clock, random_bits=bits),
        settings=Settings(),
        now=clock,
        zone=zone,
        new_id=IdMaker(bits),
        asks=False,
    )
    workspace.load()
    try:
        yield workspace
    finally:
        workspace.close()


def terms(**other: Any) -> Terms:
    return Terms(today=NOW.date()).but(**other)


def found(content: bytes | str, name: str = "notes", word: str = "", **other: Any) -> FoundInFile:
    """Return what is read of a file of that content."""
    raw = content.encode() if isinstance(content, str) else content
    return found_in(Source(name, name, raw), terms(**other), word)


def planned(workspace: Workspace, *every: FoundInFile, answers: Mapping[str, str] | None = None) -> ImportPlan:
    return plan(known_of(workspace), every, meant(workspace, names_in(every), answers or {}, told_apart_there=apart_in(every)))


def take(workspace: Workspace, *every: FoundInFile, answers: Mapping[str, str] | None = None) -> BatchKept | None:
    """Import what was found, as one batch."""
    return take_in(workspace, planned(workspace, *every, answers=answers), "made up")


def fold(workspace: Workspace, name: str) -> Fold:
    """Return what is kept with the person of that name."""
    (person,) = (each for each in workspace.people.by_name() if each.name == name)
    return workspace.acts(person.id).fold


def names(workspace: Workspace) -> list[str]:
    """Return the names of everyone who is seen."""
    return [each.name for each in workspace.people.by_name()]


def kept(workspace: Workspace) -> dict[str, list[AnyMoment]]:
    """Return all moments that were kept, by folder, as they would be outside of a batch; but for the ends of batches."""
    notebook = workspace.notebook
    every = {id: notebook.moments(id) for id in (*notebook.ids(), COACH)}
    return {id: [each.but(batch=None) for each in moments if not isinstance(each, BatchKept)] for id, moments in every.items()}


def seen(workspace: Workspace) -> dict[str, Any]:
    """Return what is seen of everyone: partners, accounts, follow-ups, points, goals, maps and gatherings."""
    return {id: _seen(workspace.acts(id).fold) for id in (*workspace.people.ids(), COACH)}


def _seen(fold: Fold) -> Any:
    moments = [moment for moment in fold.timeline.standing() if not isinstance(moment, BatchKept)]
    accounts = [account.but(moments=()) for account in fold.accounts]
    partner = fold.partner.name if fold.id == COACH else fold.partner
    told = (moments, partner, accounts, fold.follow_ups, fold.points.all, fold.goals.all, fold.gatherings.all)
    return _unbatched(msgspec.to_builtins(told))


def _unbatched(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _unbatched(each) for name, each in value.items() if name != "batch"}
    return [_unbatched(each) for each in value] if isinstance(value, list | tuple) else value
