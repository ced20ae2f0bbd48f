"""Notebooks on disk for the benchmarks, and the program opened on them."""

import random
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from peercoach_tui.acts import Acts
from peercoach_tui.content.loader import load
from peercoach_tui.demo.year import keep_year
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.sessions.session import Session, Side
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.notebook.notebook import Notebook
from tests.benchmarks.process import Timed

ZONE = "Europe/Berlin"


def _now() -> datetime:
    return datetime.now(UTC)


@contextmanager
def notebook(*, unfinished: bool = False) -> Iterator[str]:
    """Give a folder with the demo's year, and with a session that was just left where it is `unfinished`."""
    with TemporaryDirectory() as folder:
        kept = Notebook.open(Path(folder), now=_now)
        kept.load()
        content, new_id = load(None), IdMaker(random.Random(1).getrandbits)
        keep_year(kept, content, now=_now(), zone=ZONE, new_id=new_id)
        if unfinished:
            partner = kept.partners()[0]
            session = Session(id=new_id(_now()), partner=partner.id, began=_now(), zone=ZONE, first=Side.ME)
            Meeting.begin(Acts(kept, partner, now=_now, new_id=new_id), content, session)[1].result()
        kept.close()
        yield folder


def peercoach(folder: str) -> Timed:
    """Open the program on a notebook."""
    return Timed([str(Path(sys.executable).parent / "peercoach"), "--data", folder])


def go_on(program: Timed) -> tuple[float, float]:
    """Go on with the session that was left as soon as the program asks; return the seconds to all of it, from the start of the
    program and from that key."""
    program.until(b"Go on with")
    pressed = time.perf_counter()
    program.send(b"\r")
    return program.until(b"listening"), time.perf_counter() - pressed


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
