"""What all our screens have in common."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Static

from peercoach_tui.domain.words import long_day, short_day
from peercoach_tui.tui.base.everywhere import HIDE, KEYS
from peercoach_tui.tui.base.key_line import KeyLine
from peercoach_tui.tui.base.leaving import SMALLEST, TOO_SMALL
from peercoach_tui.tui.base.naming_keys import NamingKeys
from peercoach_tui.tui.base.place_names import place_names
from peercoach_tui.tui.base.title_head import TitleHead
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.tui.widgets.wrapping import DOT

if TYPE_CHECKING:
    from peercoach_tui.meeting.draft import Draft
    from peercoach_tui.workspace import Workspace

ON_ITS_WAY = "on its way to disk …"
"""Stands in the head while one has to wait for what was sent."""

NAMES_HIDDEN, NO_NAMES = "names hidden", "no names"
"""Stands in the head while no name is printed, the second where there is little room."""


class BaseScreen(NamingKeys):
    """A screen on the workspace with a head, a line of keys, and a sentence where the terminal is too small.

    The sentence covers the page and hides none of it: what has the focus keeps it, and what is typed in a line is kept. Where
    no line is open no key acts unseen but those that leave.
    """

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [KEYS, HIDE]
    BY_NAME: ClassVar[list[Binding]] = []
    """Commands without a key, which are found by their name alone."""
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (SMALLEST[0], "-phone"), (60, "-narrow"), (80, "-normal"), (110, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (SMALLEST[1], "-low"), (20, "-short"), (24, "-usual"), (32, "-tall")]
    DEFAULT_CSS = """
    /* Never a scroll bar of its own: with it a page is narrower, may be laid out so that it needs none, and so on for ever. */
    BaseScreen { background: $background; color: $foreground; layers: default said cover; overflow: hidden hidden; }
    BaseScreen.-wide { padding: 0 1; }
    BaseScreen.-wide.-tall { padding: 1; }
    BaseScreen > #too-small {
        layer: cover; display: none; width: 100%; height: 100%; background: $background;
        content-align: center middle; text-align: center;
    }
    BaseScreen.-tiny > #too-small, BaseScreen.-flat > #too-small { display: block; }
    """

    def __init_subclass__(cls, *, part: bool = False, **how: bool) -> None:
        """Leave out for a `part` what Textual gathers of every class: it gathers that anew for each screen, from all its parts.

        A part is no screen by itself, and has no styles of its own.
        """
        if not part:
            super().__init_subclass__(**how)

    def __init__(self, workspace: "Workspace") -> None:
        super().__init__(workspace)
        self._hides_names = workspace.settings.hide_names

    def compose(self) -> ComposeResult:
        """Compose the page between the sentence for small terminals and the keys."""
        yield Static(self.with_keys(TOO_SMALL), id="too-small", markup=False)
        yield from self.compose_page()
        yield KeyLine()

    @property
    def is_covered(self) -> bool:
        """Say whether the terminal is too small for the page, which the sentence covers."""
        return self.has_class("-tiny") or self.has_class("-flat")

    def compose_page(self) -> ComposeResult:
        """Compose what stands between the sentence for small terminals and the keys: the head and all below it."""
        yield from ()

    @property
    def place_name(self) -> str:
        """Return the name of the place that this is, which the first line names among all; "" where it names none."""
        return ""

    @property
    def remarks(self) -> tuple[str, ...]:
        """Return the ways to say in the first line what is to be known of this notebook, the longest first; none for nothing.

        That names are hidden is said in each; that it is a demo may be left out, and a last "" says so.
        """
        hides, parts = self.workspace.settings.hide_names, filter(None, self.workspace.remark.split(DOT))
        said = [NAMES_HIDDEN, *parts] if hides else [*parts]
        ways = [DOT.join(said[:end]) for end in range(len(said), 0, -1)]
        return (*ways, NO_NAMES if hides else "") if ways else ()

    def head(self, title: str | Callable[[], str] = "peercoach") -> TitleHead:
        """Return the first line, with the date. A title that holds a name is called for, again when names are hidden."""
        head = TitleHead()
        self._title_of = title if callable(title) else lambda: title
        self._tell(head)
        return head

    def refresh_head(self) -> None:
        """Say in the first line what is to be known about this notebook now, and the date."""
        for head in self.query(TitleHead):
            self._tell(head)

    def _tell(self, head: TitleHead) -> None:
        head.title = self._title_of()
        head.names = place_names(self.place_name, self.with_keys) if self.place_name else ()
        head.remarks = (ON_ITS_WAY, "") if self.is_slow else self.remarks
        head.right = long_day(self.workspace.today, self.workspace.today)
        head.shorter = (short_day(self.workspace.today, self.workspace.today), "") if head.names else ()

    def show_minute(self) -> None:
        """Show what another minute changes; called at each, but where a new day begins."""

    def show_names(self) -> None:
        """Show all names as they are called now: they were hidden, or are shown again. What is said in passing goes: it may hold
        one."""
        self._hides_names = self.workspace.settings.hide_names
        for cue in self.query(Cue):
            cue.hush()
        self.refresh_head()
        self.show_sent()

    def watch_is_slow(self) -> None:
        """Say in the head whether one has to wait for what was sent."""
        if self.is_here:
            self.refresh_head()

    def on_paste(self, event: events.Paste) -> None:
        """Say that nothing is open that could take what was pasted: it never acts."""
        event.stop()
        self.say("No line is open for what you pasted.")

    def on_screen_suspend(self) -> None:
        """Name no key any more: what lies above takes them, and they may be text there."""
        self._name_keys()

    def on_screen_resume(self) -> None:
        """Name the keys again, and say in the first line what is to be known now; call everyone as they are called now, where
        that changed in another place."""
        self._name_keys()
        if self._hides_names is not self.workspace.settings.hide_names:
            self.show_names()
        else:
            self.refresh_head()

    def _name_keys(self) -> None:
        for line in self.query(KeyLine):
            line.refresh()
        if isinstance(self.app.screen, ModalScreen):
            self.show_hints()

    def look_elsewhere(self) -> None:
        """See what became in other windows of what is typed here."""

    @property
    def taken_over(self) -> str:
        """Return the sentence that says that what is done here goes on in another window, "" while it is here."""
        return ""

    @property
    def drafts(self) -> "tuple[Draft, ...]":
        """Return the drafts of what is typed here."""
        return ()
