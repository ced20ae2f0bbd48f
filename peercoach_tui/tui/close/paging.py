"""The pages of a close: one at a time, never a scroll. A page says what its keys do; the screen turns them."""

from collections.abc import Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import var

from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.plain import one_line
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.base.title_head import TitleHead
from peercoach_tui.tui.close.ending import Ending
from peercoach_tui.tui.close.line_field import FieldDrafts
from peercoach_tui.tui.close.page import ClosePage
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.tui.widgets.stepper import Stepper, Steps
from peercoach_tui.workspace import Workspace


class PagedScreen(Ending):
    """Pages that are turned by keys; all is kept the moment it is answered."""

    CSS_PATH = "close.tcss"
    PUTS_BACK = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("pageup", "turn(-1)", "step before", show=False, id="close-before", tooltip="Go to the step before"),
        Binding("down,j", "go(1)", "down", show=False, id="close-down", tooltip="Go to the next thing on this page"),
        Binding("up,k", "go(-1)", "up", show=False, id="close-up", tooltip="Go to the one before"),
        Binding("end", "edge(-1)", "end", show=False, id="close-last", tooltip="Go to the end of the close"),
        Binding("home", "edge(0)", "top", show=False, id="close-first", tooltip="Go to the first step"),
        Binding("z", "take_back", "take back", show=False, id="take-back", tooltip="Take the last act back"),
        Binding("Z", "redo", "do again", show=False, id="redo", tooltip="Do again what was taken back last"),
    ]

    place: var[int] = var(0, init=False)
    """The place of the page that is open."""

    def __init__(self, workspace: Workspace, meeting: Meeting) -> None:
        super().__init__(workspace, meeting)
        self.typed_lines = FieldDrafts(meeting.draft)
        self.pages = self.made_pages()

    def made_pages(self) -> tuple[ClosePage, ...]:
        """Return the pages in order."""
        return ()

    def compose_page(self) -> ComposeResult:
        """Compose the head, the steps, and the pages, of which one is seen."""
        yield self.head(lambda: f"Close · {self.meeting.partner.short} and you")
        yield Stepper()
        with Vertical(id="pages"):
            yield from self.pages
        yield Cue()

    def on_mount(self) -> None:
        """Open the first page."""
        self.show_sent()
        self.open_page(self.place, +1)

    def on_screen_resume(self) -> None:
        """Show what another screen changed."""
        super().on_screen_resume()
        self.show_sent()

    @property
    def page(self) -> ClosePage:
        """Return the page that is open."""
        return self.pages[self.place]

    def open_page(self, place: int, by: int) -> None:
        """Open the page at a place, come from before (+1), from behind (-1) or at once (0)."""
        self.place = place
        for each in self.pages:
            each.display = each is self.page
        self.query_one(Stepper).steps = _steps(self.pages, self.place)
        self.set_class(not self.page.title, "-blank")
        self.page.show()
        self.page.enter(by)
        self.look_at_cue()
        self.refresh_bindings()

    @property
    def takes_words(self) -> bool:
        """Say whether the page that is open has a line for words, and it is shut."""
        return self.page.has_line and self.page.field is None

    def write_words(self, words: str, were_keys: str) -> None:
        """Open its line with words."""
        self.page.open_line()
        if self.page.field is not None:
            self.page.field.editor.insert(words)

    def show_sent(self) -> None:
        """Show the meeting as it was sent."""
        if self.is_mounted:
            self.page.show()
            self.query_one(Stepper).steps = _steps(self.pages, self.place)
            self.look_at_cue()
            self.refresh_bindings()

    # Turning

    def action_on(self) -> None:
        """Keep what stands here; go on within the page, and behind its end to the next."""
        if self.page.finish() and not self.page.on():
            self.turn_to(self.place + 1, +1)

    def action_go(self, by: int) -> None:
        """Go on within the page, or back."""
        if self.page.finish():
            self.page.go(by)

    def action_turn(self, by: int) -> None:
        """Go to the next step, or to the one before."""
        if self.page.finish():
            self.turn_to(self.place + by, by)

    def action_edge(self, place: int) -> None:
        """Go to the first step (0) or to the end (-1)."""
        if self.page.finish():
            self.turn_to(place % len(self.pages), 0)

    def on_stepper_step_picked(self, event: Stepper.StepPicked) -> None:
        """Go to a step that was clicked."""
        if self.page.finish():
            self.turn_to(event.place, 0)

    def turn_to(self, place: int, by: int) -> None:
        """Turn to the page at a place; beyond the first nothing happens, behind the last it ends."""
        if place >= len(self.pages):
            self.end()
        elif place >= 0:
            self.open_page(place, by)

    def action_take_back(self) -> None:
        """Bring back what was dropped on this page after the last act, or take that back."""
        if not self.page.bring_back():
            super().action_take_back()

    def go_to(self, act: AnyMoment) -> None:
        """Turn to the page of an act that was taken back or done again, unless something is being written."""
        place = next((place for place, each in enumerate(self.pages) if isinstance(act, each.keeps)), None)
        if place is None or self.page.field is not None:
            return
        if place != self.place:
            self.open_page(place, 0)
        self.page.find(act)

    def go_to_draft(self) -> None:
        """Turn to a page where a draft stands, unless one is in sight."""
        place = next((place for place, each in enumerate(self.pages) if each.drafted), None)
        if place is not None and not self.page.drafted and self.page.field is None:
            self.open_page(place, 0)

    # The end

    def end(self) -> None:
        """Go on from the last page."""

    def tell_came_back(self) -> None:
        """Say where what could not be kept stands."""
        self.cue("not kept · it stands in its line again")

    def _tell(self, head: TitleHead) -> None:
        super()._tell(head)
        whom = self.meeting.partner.short
        titles = (f"Close · {whom} and you", f"Close · {whom}")
        head.names = tuple(Content.styled(one_line(each), "bold $foreground") for each in titles)
        head.right = self.late_words

    @property
    def late_words(self) -> str:
        """Return what stands at the right of the head."""
        return ""


def _steps(pages: Sequence[ClosePage], place: int) -> Steps:
    """Return the steps, which are the pages with a title; behind the last of them, that one is the present one."""
    titled = [each for each in pages if each.title]
    done = frozenset(step for step, each in enumerate(titled) if each.is_done)
    return Steps(names=tuple(each.title for each in titled), present=min(place, len(titled) - 1), done=done)
