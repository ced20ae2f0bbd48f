"""Somebody who types what a test says, at the hours that it says, and what was said to them."""

from collections.abc import Callable, Sequence
from typing import cast

from peercoach_tui.cli.plain.conversation import converse
from peercoach_tui.cli.plain.lines import NoMore
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.settings import Settings
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.fakes import FakeNotebook

STEP = 30.0
"""Seconds that go by each time no line has come."""

Heard = str | float | type[BaseException] | Callable[[], object]
"""A line, minutes without one, what ends the input, or what happens meanwhile."""


class Script:
    """Gives lines one after the other; a number is so many minutes in which none comes."""

    def __init__(self, clock: Clock, *heard: Heard, asks: bool = False) -> None:
        self._clock, self._heard, self.asks = clock, list(heard), asks

    def next(self, seconds: float) -> str | None:
        if not self._heard:
            raise NoMore
        heard = self._heard.pop(0)
        if isinstance(heard, str):
            return heard
        if isinstance(heard, int | float):
            self._clock.pass_(STEP)
            if heard * 60 > STEP:
                self._heard.insert(0, heard - STEP / 60)
        elif isinstance(heard, type):
            raise heard
        else:
            heard()
        return None


class Room:
    """Where meetings are held by lines, with Ana and who is added."""

    def __init__(self, notebook: FakeNotebook, clock: Clock, new_id: IdMaker) -> None:
        self.notebook, self.clock, self._new_id = notebook, clock, new_id
        self.said = ""
        self.settings = Settings()

    def workspace(self) -> Workspace:
        """Return what another run of the program finds."""
        made = Workspace(
            open_notebook=lambda: cast(Notebook, self.notebook),
            settings=self.settings,
            now=self.clock,
            zone="Europe/Berlin",
            new_id=self._new_id,
        )
        made.load()
        return made

    def hold(self, *heard: Heard, name: str = "ana", asks: bool = False) -> str:
        """Hold a meeting in a run of its own; return what was said."""
        said: list[str] = []
        workspace = self.workspace()
        assert converse(workspace, name, Script(self.clock, *heard, asks=asks), said.append) == 0
        assert workspace.close() == ()
        self.said = "".join(said)
        return self.said

    def accounts(self, partner: str = "ana") -> Sequence[Account]:
        """Return the accounts of the meetings, as another run finds them."""
        return self.workspace().acts(partner).fold.accounts

    @property
    def account(self) -> Account:
        """Return that of the newest meeting."""
        return self.accounts()[-1]
