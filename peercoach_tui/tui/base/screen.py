"""What all our screens have in common."""

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.widgets import Static

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.words import long_day
from peercoach_tui.tui.base.everywhere import KEYS
from peercoach_tui.tui.base.key_line import KeyLine
from peercoach_tui.tui.base.key_words import with_keys
from peercoach_tui.tui.base.leaving import Leaving
from peercoach_tui.tui.base.title_head import TitleHead
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.acts import Kept

SMALLEST = (60, 20)
"""The least columns and rows."""

SAID = timedelta(seconds=8)
"""How long a sentence stands at the edge of the screen."""

SLOW = 0.25
"""Seconds after which an act that is still on its way to disk is marked."""

ON_ITS_WAY = "on its way to disk …"
"""Stands in the head while one has to wait for what was sent."""

READING_ONLY = "another window writes · here you can read"
"""Stands in the head while another window has the notebook open."""


class BaseScreen(Leaving[None]):
    """A screen on the workspace: with a line of keys, a sentence where the terminal is too small, and a way to keep things."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [KEYS]
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (SMALLEST[0], "-narrow"), (80, "-normal"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (SMALLEST[1], "-short"), (24, "-usual"), (32, "-tall")]
    DEFAULT_CSS = """
    BaseScreen { background: $background; color: $foreground; }
    BaseScreen > #too-small { display: none; width: 100%; height: 100%; content-align: center middle; text-align: center; }
    BaseScreen.-tiny > *, BaseScreen.-flat > * { display: none; }
    BaseScreen.-tiny > #too-small, BaseScreen.-flat > #too-small { display: block; }
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.is_slow = False
        self._on_their_way: set[Kept] = set()
        self._said: tuple[str, datetime] | None = None

    def compose(self) -> ComposeResult:
        """Compose the place's own widgets between the sentence for small terminals and the keys."""
        yield Static(
            f"peercoach needs {SMALLEST[0]} × {SMALLEST[1]} characters. Make the window a little larger.", id="too-small"
        )
        yield from self.compose_place()
        yield KeyLine()

    def compose_place(self) -> ComposeResult:
        """Compose the place's own widgets."""
        yield from ()

    def head(self, title: str = "peercoach") -> TitleHead:
        """Return the first line, with the date."""
        head = TitleHead()
        head.title = title
        self._tell(head)
        return head

    def refresh_head(self) -> None:
        """Say in the first line what is to be known about this notebook now, and the date."""
        for head in self.query(TitleHead):
            self._tell(head)

    def _tell(self, head: TitleHead) -> None:
        reads = self.workspace.loaded and self.workspace.notebook.read_only
        head.remark = ON_ITS_WAY if self.is_slow else self.workspace.remark or (READING_ONLY if reads else "")
        head.right = long_day(self.workspace.today)

    def settle(
        self, kept: "Kept | None", *, then: Callable[[], None] | None = None, failed: Callable[[], None] | None = None
    ) -> None:
        """Show an act that was sent. Once it is on disk call `then`; if it can't be kept, say so and call `failed`."""
        if kept is None:
            return
        self._on_their_way.add(kept)
        self.show_sent()
        if not kept.done():
            self.set_timer(SLOW, self._mark_slow)
        # The app waits, not the place: what can't be kept is said although the place was left meanwhile.
        self.app.run_worker(self._settle(kept, then, failed), group="settle")

    async def _settle(self, kept: "Kept", then: Callable[[], None] | None, failed: Callable[[], None] | None) -> None:
        try:
            await asyncio.wrap_future(kept)
        except PeercoachError as problem:
            self.say(str(problem))
            then = failed
        self._on_their_way.discard(kept)
        if self.is_slow and not self._on_their_way:
            self._mark(slow=False)
        # A place that was left meanwhile has nothing more to show; the one above it, or seen in its place, may have.
        if self.is_here:
            if then is not None:
                then()
            self.show_sent()
        top = self.app.screen
        if top is not self and isinstance(top, BaseScreen):
            top.show_sent()

    def _mark_slow(self) -> None:
        """Show what is not on disk yet, once one has to wait for it."""
        if self._on_their_way and self.is_here:
            self._mark(slow=True)
            self.show_sent()

    def _mark(self, *, slow: bool) -> None:
        self.is_slow = slow
        if self.is_here:
            self.refresh_head()

    @property
    def is_here(self) -> bool:
        """Say whether this place is one of those that are open."""
        return self.is_attached and self.display

    def heed(self, kept: "Kept | None", *, then: Callable[[], None] | None = None) -> None:
        """Wait for what is shown nowhere: call `then` once it is on disk, or say why it can't be kept."""
        if kept is not None:
            self.app.run_worker(self._heed(kept, then), group="settle")

    async def _heed(self, kept: "Kept", then: Callable[[], None] | None) -> None:
        try:
            await asyncio.wrap_future(kept)
        except PeercoachError as problem:
            self.say(str(problem))
            return
        if then is not None and self.is_here:
            then()

    def show_sent(self) -> None:
        """Show what was sent until now; called at each act, when it is settled, and when the place comes back into view."""

    def with_keys(self, sentence: str) -> str:
        """Return a sentence with the keys that the coach chose in the place of "{note:n}"."""
        return with_keys(sentence, self.workspace.keymap)

    def say(self, sentence: str) -> None:
        """Say at the edge of the screen what could not be done; the same sentence that still stands there is not said twice."""
        now = self.workspace.now()
        if self._said is None or self._said[0] != sentence or now - self._said[1] > SAID:
            self._said = sentence, now
            self.notify(sentence, severity="warning", markup=False, timeout=SAID.total_seconds())
