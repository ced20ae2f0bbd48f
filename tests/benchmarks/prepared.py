"""Notebooks on disk for the benchmarks, and the program opened on them."""

import random
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from peercoach_tui.acts import Acts
from peercoach_tui.cli.places import STATE
from peercoach_tui.content.loader import load
from peercoach_tui.demo.year import keep_year
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.sessions.moments import NoteKept, SessionEnded, StageEntered
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting, beginning
from peercoach_tui.notebook.notebook import Notebook
from tests.benchmarks.process import Timed

ZONE = "Europe/Berlin"
PARTNERS, MEETINGS, NOTES = 20, 100, 45
"""A large notebook has so many partners, meetings with each, and notes in each: with the rest 100,000 moments."""


def now() -> datetime:
    """Return the instant."""
    return datetime.now(UTC)


@contextmanager
def _opened() -> Iterator[tuple[str, Notebook]]:
    """Give a folder and the empty notebook in it."""
    with TemporaryDirectory() as folder:
        bits = random.SystemRandom().getrandbits
        kept = Notebook.open(Path(folder, "data"), state=Path(folder, "state"), now=now, random_bits=bits)
        kept.load()
        yield folder, kept


@contextmanager
def notebook(*, unfinished: bool = False) -> Iterator[str]:
    """Give a folder with the demo's year, and with a session that was just left where it is `unfinished`."""
    with _opened() as (folder, kept):
        content, new_id = load(None), IdMaker(random.Random(1).getrandbits)
        keep_year(kept, content, now=now(), zone=ZONE, new_id=new_id)
        if unfinished:
            acts = Acts(kept, kept.ids()[0], now=now, new_id=new_id)
            session = Session(id=new_id(now()), partner=acts.id, began=now(), zone=ZONE, first=Side.ME)
            Meeting.begin(acts, content, session)[1].result()
        kept.close()
        yield folder


@contextmanager
def empty_notebook() -> Iterator[str]:
    """Give a folder in which nothing is kept yet."""
    with TemporaryDirectory() as folder:
        yield folder


@contextmanager
def large_notebook(meetings: int = MEETINGS, partners: int = PARTNERS) -> Iterator[str]:
    """Give a folder with 100,000 moments in 20 partners, or 50 for each of so many meetings with each."""
    with _opened() as (folder, kept):
        new_id = IdMaker(random.Random(1).getrandbits)
        for number in range(partners):
            began = now() - timedelta(weeks=meetings + 1, days=number)
            id = new_id(began)
            kept.keep(id, PartnerAdded(id=new_id(began), at=began, name=f"Partner {number}"))
            for _ in range(meetings):
                began += timedelta(weeks=1)
                kept.keep(id, *_moments(id, began, new_id))
        kept.close()
        yield folder


def _moments(partner: str, began: datetime, new_id: IdMaker) -> list[AnyMoment]:
    session = Session(id=new_id(began), partner=partner, began=began, zone=ZONE, first=Side.ME)

    def at(minute: float) -> dict[str, str | datetime]:
        instant = began + timedelta(minutes=minute)
        return {"id": new_id(instant), "at": instant, "session": session.id}

    said = (NoteKept(**at(5 + place / 2), text=f"she keeps saying yes before she knows why {place}") for place in range(NOTES))  # type: ignore[arg-type]
    return [
        beginning(session, began),
        StageEntered(**at(0), stage="arrive"),  # type: ignore[arg-type]
        StageEntered(**at(4), stage="explore", coach=Side.ME),  # type: ignore[arg-type]
        *said,
        FollowUpMade(**at(40), follow_up=new_id(began), owner=Side.THEM, what="ask Dana for the scope"),  # type: ignore[arg-type]
        SessionEnded(**at(60)),  # type: ignore[arg-type]
    ]


def places_in(folder: str) -> dict[str, str]:
    """Return the variables by which the program finds a state there, and no settings: those of this machine are left aside."""
    return {STATE: f"{folder}/state", "XDG_CONFIG_HOME": f"{folder}/config"}


def peercoach(folder: str) -> Timed:
    """Open the program on a notebook."""
    return Timed([_program(), "--data", f"{folder}/data"], places_in(folder))


def demo() -> Timed:
    """Open the demo."""
    return Timed([_program(), "demo"])


def _program() -> str:
    return str(Path(sys.executable).parent / "peercoach")


def go_on(program: Timed) -> tuple[float, float]:
    """Go on with the session that was left as soon as the program asks; return the seconds to all of it, from the start of the
    program and from that key."""
    program.until(b"Go on with")
    pressed = time.perf_counter()
    program.send(b"\r")
    return program.until(b"next stage"), time.perf_counter() - pressed


@contextmanager
def in_session() -> Iterator[Timed]:
    """Give the program in a session."""
    with notebook(unfinished=True) as folder:
        program = peercoach(folder)
        try:
            go_on(program)
            yield program
        finally:
            program.end()
