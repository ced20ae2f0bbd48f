"""Notebooks on disk for the benchmarks, and the app opened straight into a session."""

import gc
import random
import sys
from datetime import UTC, datetime
from pathlib import Path

from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.session import Session, Side
from peercoach_tui.domain.settings import Settings
from peercoach_tui.notebook.notebook import Notebook

ZONE = "Europe/Berlin"


def _now() -> datetime:
    return datetime.now(UTC)


def make(folder: Path) -> None:
    """Keep the demo's year in a folder."""
    from peercoach_tui.content.loader import load
    from peercoach_tui.demo.year import keep_year

    notebook = Notebook.open(folder, now=_now)
    notebook.load()
    keep_year(notebook, load(None), now=_now(), zone=ZONE, new_id=IdMaker(random.Random(1).getrandbits))
    notebook.close()


def open_session(folder: Path) -> None:
    """Open the app with a session as the first thing that is seen."""
    gc.disable()
    from peercoach_tui.tui import app
    from peercoach_tui.tui.app import PeercoachApp
    from peercoach_tui.tui.desk import Desk
    from peercoach_tui.tui.screens.session import SessionScreen

    notebook = Notebook.open(folder, now=_now)
    new_id = IdMaker(random.Random().getrandbits)
    desk = Desk(open_notebook=lambda: notebook, settings=Settings(), now=_now, zone=ZONE, new_id=new_id)
    desk.load()
    partner = desk.briefs()[0].partner
    session = Session(id=new_id(_now()), partner=partner.id, began=_now(), zone=ZONE, first=Side.ME)
    meeting, _ = desk.begin(partner, session)

    class InSession(PeercoachApp):
        """Begins in the session."""

        CSS_PATH = str(Path(app.__file__).with_name("app.tcss"))
        DEFAULT_MODE = "session"

        def load_desk(self) -> None:  # type: ignore[override]
            """The desk is read already."""
            self.post_message(self.Loaded())

    opened = InSession(desk)
    opened.add_mode("session", lambda: SessionScreen(desk, meeting))
    opened.run()


if __name__ == "__main__":
    open_session(Path(sys.argv[1]))
