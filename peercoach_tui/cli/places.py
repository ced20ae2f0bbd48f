"""Where things lie on this machine."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from peercoach_tui.cli.command import Misused

DATA, STATE = "PEERCOACH_DATA", "PEERCOACH_STATE"
"""The variables of the environment that name another folder."""

_XDG = {"data": ".local/share", "state": ".local/state", "config": ".config"}
"""Where each lies below the home of a Linux user, when no variable names another folder."""


class Places(NamedTuple):
    """The folder of the notes, the folder of what belongs to this device alone, the settings file. None need be there."""

    data: Path
    state: Path
    settings: Path

    @property
    def decks(self) -> Path:
        """Return the folder of the coach's own decks."""
        return self.data / "decks"

    @property
    def backups(self) -> Path:
        """Return the folder of the backups of these notes; above that as long as this device doesn't know them."""
        from peercoach_tui.disk import Disk
        from peercoach_tui.notebook.device import backups_folder

        return backups_folder(Disk(), self.state, self.data)


def places(named: str | None, environment: Mapping[str, str]) -> Places:
    """Return the places: the notes where `named` (--data) says, else the environment, else the system.

    Raises `Misused` for a name that is no folder's, and where the system knows no home.
    """
    data = environment.get(DATA) if named is None else named
    state = environment.get(STATE)
    return Places(
        data=_folder(data, DATA if named is None else "--data") if data or named is not None else _ours("data"),
        state=_folder(state, STATE) if state else _ours("state"),
        settings=_ours("config") / "settings.toml",
    )


def _folder(name: str | None, source: str) -> Path:
    """Return the folder that a person named, from the root on."""
    if not name:
        raise Misused(f"{source} names no folder. Write one after it, or leave it out.")
    try:
        return Path(name).expanduser().absolute()
    except RuntimeError as problem:
        user = Path(name).parts[0]
        raise Misused(f"{source} names {name}, and {user} is nobody's folder here. Name another.") from problem
    except OSError as problem:
        raise Misused(f"{source} names {name}, and the folder that you are in is gone. Go to another.") from problem


def _ours(kind: str) -> Path:
    """Return the folder that the system has for our data, our state or our config."""
    place = _by_xdg(kind) or _by_system(kind)
    if not place.is_absolute():
        raise Misused(
            f"this system doesn't say where your files are ({place}). Set HOME, or the variable that names that folder."
        )
    return place


def _by_xdg(kind: str) -> Path | None:
    """Return the folder on Linux, as platformdirs would, which takes longer to import; None where it isn't as plain as that."""
    named, home = os.environ.get(f"XDG_{kind.upper()}_HOME", ""), os.environ.get("HOME", "")
    if sys.platform != "linux" or not home.startswith("/") or (named and not named.startswith("/")):
        return None
    return Path(named or f"{home.rstrip('/')}/{_XDG[kind]}", "peercoach")


def _by_system(kind: str) -> Path:
    import platformdirs

    place: Path = getattr(platformdirs, f"user_{kind}_path")("peercoach", appauthor=False)
    return place
