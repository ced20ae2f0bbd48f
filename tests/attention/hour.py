"""A meeting of an hour, played at the real screens with a clock of its own: what was pressed, and what was seen meanwhile."""

import random
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from textual.pilot import Pilot

from peercoach_tui.demo.year import keep_year
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.settings import Settings
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.tui.app import PeercoachApp
from peercoach_tui.tui.session.head import SessionHead
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.session.stage_line import StageLine
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.tui.widgets.ribbon import Ribbon
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.waiting import painted, press, settled, shown, type_in, until

SIZES = ((120, 36), (80, 24), (60, 20), (40, 14))
OF_TIME = (SessionHead, Ribbon, StageLine, Cue)
"""Where the clock, the ribbon with its labels and its stage, and the line about time stand in a session."""
WORD = re.compile(r"\w")


@dataclass
class Cost:
    """What was counted: keys by what they were for, words at rest, and how many cells changed without a key.

    `changed_of_time` are those of the clock, the ribbon and the line about time, `changed_elsewhere` all others.
    """

    keys: dict[str, int] = field(default_factory=dict)
    words: int = 0
    changed_of_time: int = 0
    changed_elsewhere: int = 0

    @property
    def all_keys(self) -> int:
        return sum(self.keys.values())


class Coach:
    """Presses keys, each for something, and lets minutes pass with the hands off."""

    def __init__(self, pilot: Pilot[None], clock: Clock) -> None:
        self.cost = Cost()
        self._pilot, self._clock = pilot, clock

    async def press(self, what: str, *keys: str) -> None:
        """Press keys that are no text."""
        self.cost.keys[what] = self.cost.keys.get(what, 0) + len(keys)
        await press(self._pilot, *keys)

    async def write(self, what: str, key: str, text: str) -> None:
        """Open the line, type a text, which is not counted, and keep it."""
        await self.press(what, key)
        await type_in(self._pilot, text)
        await self.press(what, "enter")

    async def listen(self, minutes: int) -> None:
        """Let minutes pass, and count the cells that change by themselves."""
        for _ in range(minutes * 4):
            before = shown(self._pilot.app).splitlines()
            self._clock.pass_(15)
            screen = self._pilot.app.screen
            if isinstance(screen, SessionScreen):
                screen.tick()
            await settled(self._pilot)
            await painted(self._pilot)
            of_time = {row for kind in OF_TIME for widget in screen.query(kind) for row in widget.region.line_range}
            for row, (old, new) in enumerate(zip(before, shown(self._pilot.app).splitlines(), strict=True)):
                changed = sum(one != other for one, other in zip(old.ljust(len(new)), new.ljust(len(old)), strict=True))
                if row in of_time:
                    self.cost.changed_of_time += changed
                else:
                    self.cost.changed_elsewhere += changed

    def count_words(self) -> None:
        """Count the words that stand on the screen."""
        self.cost.words = sum(bool(WORD.search(word)) for word in shown(self._pilot.app).split())


async def hour(size: tuple[int, int]) -> Cost:
    """Return what a meeting of an hour with Ana costs at a size, in columns and rows.

    The coach resolves two follow-ups, uses three questions, writes four notes and two follow-ups with a date, swaps half-way,
    writes one note while being coached, and closes without a word.
    """
    clock = Clock()
    with _workspace(clock) as workspace:
        app = PeercoachApp(workspace)
        app.animation_level = "none"
        async with app.run_test(size=size) as pilot:
            await until(pilot, lambda: workspace.loaded)
            await settled(pilot)
            coach = Coach(pilot, clock)
            await coach.press("begin", "enter", "left", "enter")
            await coach.listen(4)
            await coach.press("stages", "right_square_bracket")
            await coach.listen(2)
            await coach.press("follow-ups resolved", "1", "1")
            await coach.listen(3)
            await coach.press("stages", "right_square_bracket")
            await coach.press("questions used", "u")
            await coach.listen(3)
            await coach.press("stages", "right_square_bracket")
            await coach.listen(3)
            coach.count_words()
            for text in ("eleven items, two owners", '"it is only a small stage', "looked away"):
                await coach.write("notes", "n", text)
                await coach.listen(2)
            await coach.press("another question", "space")
            await coach.press("questions used", "u")
            await coach.listen(3)
            await coach.press("stages", "right_square_bracket")
            await coach.press("questions used", "u")
            await coach.write("notes", "n", "wants it to be her own")
            await coach.listen(4)
            await coach.press("stages", "right_square_bracket")
            await coach.write("follow-ups", "f", "ask Dana for the scope by fri")
            await coach.listen(3)
            await coach.press("swap", "w")
            await coach.listen(12)
            await coach.write("notes", "n", "one story is enough")
            await coach.listen(10)
            await coach.write("follow-ups", "f", "I'll send the article by mon")
            await coach.press("close", "c")
            await coach.press("close", "end", "enter")
            _check(workspace)
            return coach.cost


def _check(workspace: Workspace) -> None:
    """Fail where a key that was counted did nothing."""
    account = max((each for person in workspace.people.due() for each in person.meetings), key=lambda each: each.session.began)
    did = len(account.asked), len(account.notes), len(account.made), len(account.looked_at), bool(account.ended)
    assert did == (3, 5, 2, 2, True), did


@contextmanager
def _workspace(clock: Clock) -> Iterator[Workspace]:
    """Yield a workspace on the demo's year."""
    with TemporaryDirectory(prefix="peercoach-attention-") as folder:
        root, bits = Path(folder), random.Random(7).getrandbits
        notebook = Notebook.open(root / "data", state=root / "state", now=clock, random_bits=bits)
        workspace = Workspace(
            open_notebook=lambda: notebook, settings=Settings(), now=clock, zone="Europe/Berlin", new_id=IdMaker(bits)
        )
        workspace.prepare = lambda: keep_year(
            workspace.notebook, workspace.content, now=clock.now, zone=workspace.zone, new_id=workspace.new_id
        )
        yield workspace
        notebook.close()
