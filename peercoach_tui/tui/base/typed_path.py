"""Paths as people type and read them, with "~" for the home."""

from pathlib import Path

from peercoach_tui.domain.errors import PeercoachError


class NoHome(PeercoachError):
    """A path that was typed begins with the home of somebody who has none."""


def short(path: Path) -> str:
    """Return a path as it can be typed: "~/Documents/…"."""
    home = Path.home()
    return f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) and path != home else str(path)


def expanded(typed: str) -> Path:
    """Return the path that was typed. Raises `NoHome`."""
    path = Path(typed.strip())
    try:
        return path.expanduser()
    except RuntimeError as problem:
        raise NoHome(f"no home is called {path.parts[0]}: write the whole path.") from problem
