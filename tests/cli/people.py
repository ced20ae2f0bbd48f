"""Made-up notes on disk, as one window keeps them."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.sessions.moments import NextMeetingSet, NoteKept, SessionBegun
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.notebook import Notebook

BEGAN = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)
ANA, BEN = "ana-1", "ben-1"


class Home:
    """A home with a data and a state folder."""

    def __init__(self, path: Path) -> None:
        self.path, self.data, self.state = path, path / "data", path / "state"
        self.variables: dict[str, Any] = {"PEERCOACH_DATA": str(self.data), "PEERCOACH_STATE": str(self.state)}

    @contextmanager
    def opened(self) -> Iterator[Notebook]:
        """Open the notes as a window does."""
        random_bits = random.Random(7).getrandbits
        notebook = Notebook.open(self.data, state=self.state, now=lambda: BEGAN, random_bits=random_bits)
        notebook.load()
        try:
            yield notebook
        finally:
            notebook.close()

    def keep(self, partner: str, *moments: AnyMoment) -> None:
        with self.opened() as notebook:
            notebook.keep(partner, *moments).result()

    def add(self, partner: str, name: str) -> None:
        self.keep(partner, PartnerAdded(id=f"{partner}-added", at=BEGAN, name=name))

    def settings(self, text: str) -> None:
        folder = self.path / ".config" / "peercoach"
        folder.mkdir(parents=True)
        (folder / "settings.toml").write_text(text)

    def files(self) -> dict[str, tuple[int, int]]:
        """Return all that is there, with its inode and when it was changed."""
        found = ((path, path.lstat()) for path in sorted(self.path.rglob("*")))
        return {str(path.relative_to(self.path)): (each.st_ino, each.st_mtime_ns) for path, each in found}

    def texts(self) -> bytes:
        """Return what all files hold."""
        return b"".join(path.read_bytes() for path in self.path.rglob("*") if path.is_file())


def meeting(partner: str, name: str, *, next_day: date | None = None) -> list[AnyMoment]:
    """Return the moments of a meeting with a note and a follow-up."""
    at = BEGAN + timedelta(minutes=5)
    moments: list[AnyMoment] = [
        SessionBegun(id=name, at=BEGAN, partner=partner, began=BEGAN, zone="Europe/Berlin", first=Side.ME),
        NoteKept(id=f"{name}-note", at=at, session=name, text=f"a note of {name}"),
        FollowUpMade(
            id=f"{name}-made", at=at, session=name, follow_up=f"{name}-f", owner=Side.THEM, what="ask Dana", confidence=8
        ),
    ]
    if next_day is not None:
        moments.append(NextMeetingSet(id=f"{name}-next", at=at, session=name, day=next_day))
    return moments
