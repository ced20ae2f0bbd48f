"""You: oneself as a coach over all partners and months. A page to read."""

from datetime import date
from functools import partial
from operator import is_
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from peercoach_tui.domain.oneself.figures import Figures, figures
from peercoach_tui.domain.oneself.mirror import Looked, Mirror
from peercoach_tui.domain.oneself.range import Range
from peercoach_tui.domain.oneself.words import PageWords, page_text, page_words
from peercoach_tui.tui.base.everywhere import LEAVE, OWN_QUESTIONS
from peercoach_tui.tui.base.key_groups import MOVING
from peercoach_tui.tui.base.places import ways_from
from peercoach_tui.tui.base.saying import COPIED
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.base.seams import closes
from peercoach_tui.tui.partners.adding import first_step
from peercoach_tui.tui.you.page_parts import page_parts, range_words
from peercoach_tui.workspace import Workspace

QUICK = 2000
"""So many new moments are gone through at once, more in a thread."""
RANGES = tuple(Range)
READING = "Reading your meetings …"


class YouScreen(BaseScreen):
    """One sentence large, the hours of the months, and below them the other figures, each with what it is of."""

    CSS_PATH = "you.tcss"
    BY_NAME: ClassVar[list[Binding]] = [OWN_QUESTIONS]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", "less time", id="range-nearer", tooltip="Look less far back"),
        Binding("right", "turn(1)", "more time", id="range-further", tooltip="Look further back"),
        Binding("y", "copy", "copy as text", show=False, id="you-copy", tooltip="Copy the page as plain text"),
        Binding("down,j", "scroll(1)", "down", show=False, id="down", group=MOVING, tooltip="Read on"),
        Binding("up,k", "scroll(-1)", "up", show=False, id="up", group=MOVING, tooltip="Read what stands above"),
        Binding("pagedown", "page(1)", "page down", show=False, id="page-down", group=MOVING, tooltip="Go down by a page"),
        Binding("pageup", "page(-1)", "page up", show=False, id="page-up", group=MOVING, tooltip="Go up by a page"),
        Binding("home", "edge(-1)", "first", show=False, id="first", group=MOVING, tooltip="Go to the top"),
        Binding("end", "edge(1)", "last", show=False, id="last", group=MOVING, tooltip="Go to the end"),
        *ways_from("you"),
        LEAVE,
    ]

    class Figured(Message):
        """The figures of all ranges are there, of what was looked at."""

        def __init__(self, looked: tuple[Looked, ...], told: dict[Range, Figures]) -> None:
            super().__init__()
            self.looked, self.told = looked, told

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.range = Range.YEAR
        self.words: PageWords | None = None
        self._mirror = Mirror(workspace.zone)
        self._looked: tuple[Looked, ...] | None = None
        self._told: dict[Range, Figures] = {}
        self._on_page: Figures | None = None
        self._reading = False

    def compose_page(self) -> ComposeResult:
        """Compose the choice of time above the page."""
        yield self.head()
        yield Static(id="ranges")
        with VerticalScroll(id="page", can_focus=False):
            yield Static(READING, classes="quiet")

    @property
    def place_name(self) -> str:
        """Return the name of the place."""
        return "you"

    def on_screen_resume(self) -> None:
        """Show what was kept in another place meanwhile."""
        super().on_screen_resume()
        self.show_sent()

    def show_sent(self) -> None:
        """Show what all meetings come to. Many new ones are gone through in a thread; until then the page stands as it is."""
        if not self.workspace.loaded or not self.is_mounted or self._reading:
            return
        people, today = self.workspace.people, self.workspace.today
        looked = self._mirror.look(people.acts(id).fold for id in people.ids())
        if self._is_told(looked, today):
            return
        work = partial(self._figured, looked, today)
        if self._mirror.new(looked) <= QUICK:
            self._show(looked, work())
        else:
            self._reading = True
            self.run_worker(lambda: self.post_message(self.Figured(looked, work())), thread=True, group="figures")

    def _is_told(self, looked: tuple[Looked, ...], today: date) -> bool:
        known = self._looked
        if known is None or len(known) != len(looked) or self._told[self.range].today != today:
            return False
        return all(map(is_, known, looked))

    def _figured(self, looked: tuple[Looked, ...], today: date) -> dict[Range, Figures]:
        held, said = self._mirror.held(looked), self._mirror.said(looked)
        aims = {question.id: question.aim for question in self.workspace.deck.questions if question.aim}
        return {range: figures(held, said, range, today, aims) for range in Range}

    def on_you_screen_figured(self, event: Figured) -> None:
        """Show what a thread came to, and go on with what was kept meanwhile."""
        self._reading = False
        if closes(self):
            return
        self._show(event.looked, event.told)
        self.show_sent()

    def _show(self, looked: tuple[Looked, ...], told: dict[Range, Figures]) -> None:
        self._looked, self._told = looked, told
        self._show_range()

    def _show_range(self) -> None:
        """Write the page of the chosen range anew where something on it changed."""
        told = self._told[self.range]
        words = page_words(told)
        if not told.ever:
            words = words.but(said=f"{words.said} {first_step(self.workspace)}")
        if told != self._on_page or words != self.words:
            self._on_page, self.words = told, words
            page = self.query_one("#page", VerticalScroll)
            page.remove_children()
            page.mount(*page_parts(told, self.words, self.with_keys))
        self._show_ranges()
        self.refresh_bindings()

    def _show_ranges(self) -> None:
        """Say what time can be looked at; nothing where there is nothing to choose from."""
        words = range_words(self.range, self.app.size.width) if self._told_anything else Content("")
        self.query_one("#ranges", Static).update(words)

    def on_resize(self) -> None:
        """Say in the line of choices what there is room for now."""
        if self._told:
            self._show_ranges()

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide the ways that lead nowhere."""
        if action == "turn":
            (by,) = parameters
            return self._told_anything and RANGES[-1 if by == 1 else 0] is not self.range
        if action == "copy":
            return self._told_anything
        return super().check_action(action, parameters)

    @property
    def _told_anything(self) -> bool:
        return bool(self._told) and self._told[self.range].ever > 0

    def action_turn(self, by: int) -> None:
        """Look further back, or less far."""
        self.range = RANGES[min(len(RANGES) - 1, max(0, RANGES.index(self.range) + by))]
        self._show_range()
        self.action_edge(-1)

    def action_copy(self) -> None:
        """Copy the page as plain text, by the terminal's own way (OSC 52)."""
        if self.words is not None:
            self.app.copy_to_clipboard(self.with_keys("\n".join(page_text(self.words))) + "\n")
            self.say(COPIED)

    def action_scroll(self, by: int) -> None:
        """Read on or back."""
        self.query_one("#page", VerticalScroll).scroll_relative(y=by, animate=False)

    def action_page(self, by: int) -> None:
        """Read on or back by what is seen at once."""
        self.action_scroll(by * max(1, self.query_one("#page").size.height - 1))

    def action_edge(self, by: int) -> None:
        """Go to the top or the end."""
        page = self.query_one("#page", VerticalScroll)
        page.scroll_to(y=page.max_scroll_y if by > 0 else 0, animate=False)
