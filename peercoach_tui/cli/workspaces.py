"""The workspace of a command: its places, its settings, its zone, its clock."""

import os
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache, partial
from typing import TYPE_CHECKING, TypeVar

from peercoach_tui.cli.command import Misused
from peercoach_tui.cli.places import Places, places
from peercoach_tui.domain.errors import reason

if TYPE_CHECKING:
    from random import SystemRandom

    from peercoach_tui.disk import Disk
    from peercoach_tui.notebook.notebook import Notebook
    from peercoach_tui.workspace import Workspace

    W = TypeVar("W", bound=Workspace)


def found_places(data: str | None, **other: str) -> Places:
    """Return where things lie; `data` is what --data names, `other` stands for variables. Raises `Misused`."""
    return places(data, os.environ | other)


def needs_notes(places: Places) -> None:
    """Raise `Misused` where no notes are, or where they can't be looked for."""
    try:
        (places.data / "partners").stat()
    except (FileNotFoundError, NotADirectoryError) as problem:
        raise Misused(
            f"there are no notes in {places.data}. Open peercoach and add the person you meet, or name another folder."
        ) from problem
    except OSError as problem:
        raise Misused(
            f"{places.data} can't be read ({reason(problem)}): mend that, or name another folder with --data."
        ) from problem


def writing(places: Places, kind: "type[W]", disk: "Disk | None" = None) -> "W":
    """Return a workspace of that kind in which things are kept, on a disk of its own sort if any. Nothing is opened yet."""
    from peercoach_tui.outside import Outside

    workspace = _made(kind, places, partial(_open, places, disk))
    workspace.outside = Outside(places.state, os.environ, _now)
    return workspace


def reading(places: Places, *, asks: bool = True) -> "Workspace":
    """Return the workspace that takes no lock and writes nothing, with questions or without. Nothing is opened yet."""
    from peercoach_tui.workspace import Workspace

    return _made(partial(Workspace, asks=asks), places, partial(_reading, places))


def _open(places: Places, disk: "Disk | None") -> "Notebook":
    from peercoach_tui.notebook.notebook import Notebook

    return Notebook.open(places.data, state=places.state, now=_now, random_bits=_random_bits, disk=disk)


def _reading(places: Places) -> "Notebook":
    from peercoach_tui.notebook.notebook import Notebook

    return Notebook.reading(places.data, now=_now)


def _made(kind: "Callable[..., W]", places: Places, open_notebook: "Callable[[], Notebook]") -> "W":
    from peercoach_tui.cli.zone import local_zone, zone_of_machine
    from peercoach_tui.content.settings_file import load_settings
    from peercoach_tui.domain.ids import IdMaker

    settings, wrong = load_settings(places.settings)
    zone, unnamed = local_zone(settings.zone, places.settings, _now())
    return kind(
        open_notebook=open_notebook,
        settings=settings,
        now=_now,
        zone=zone,
        find_zone=None if settings.zone else lambda: zone_of_machine(_now()),
        new_id=IdMaker(_random_bits),
        own_decks=places.decks,
        warnings=(*wrong, *unnamed),
        save_setting=partial(_keep_setting, places),
    )


def _keep_setting(places: Places, name: str, value: str | bool) -> None:
    from peercoach_tui.content.settings_file import keep_setting
    from peercoach_tui.disk import Disk

    keep_setting(places.settings, name, value, Disk())


def _now() -> datetime:
    return datetime.now(UTC)


def _random_bits(count: int) -> int:
    return _random().getrandbits(count)


@cache
def _random() -> "SystemRandom":
    from random import SystemRandom

    return SystemRandom()
