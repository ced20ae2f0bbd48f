"""Paths as people type and read them, with "~" for the home."""

from pathlib import Path

from peercoach_tui.exchange.export import NotExported


def short(path: Path) -> str:
    """Return a path as it can be typed: "~/Documents/…"."""
    home = Path.home()
    return f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) and path != home else str(path)


def expanded(typed: str) -> Path:
    """Return the path that was typed. Raises `NotExported` where it begins with the home of nobody."""
    path = Path(typed.strip())
    try:
        return path.expanduser()
    except RuntimeError as problem:
        raise NotExported(f"{path} can't be written (no home is called {path.parts[0]}): choose another place.") from problem
