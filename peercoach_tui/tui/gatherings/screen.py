"""The whole group's meetings: those to come, the next one first, then those gone by."""

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical, VerticalScroll
from textual.widgets import Static

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.gatherings.gathering import Gathering
from peercoach_tui.domain.gatherings.gathering_words import coming_first
from peercoach_tui.domain.gatherings.moments import GatheringChanged, GatheringSet
from peercoach_tui.domain.reading.closing import ReadWith
from peercoach_tui.domain.reading.gathered import GATHERING_SUCH_AS, read_gathering, why_no_gathering
from peercoach_tui.gathering_acts import GatheringActs
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.base.leading_on import LeadingOn
from peercoach_tui.tui.base.list_and_pane import ListAndPane
from peercoach_tui.tui.details.opening import DetailsOpener
from peercoach_tui.tui.gatherings.gathering_details import BRING, GatheringDetails
from peercoach_tui.tui.gatherings.words import NO_GATHERINGS, card, gathering_row, told
from peercoach_tui.tui.widgets.rows import Rows
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.acts import Acts
    from peercoach_tui.domain.moments import AnyMoment

TITLE = "The whole group"
NEW = "gathering"
"""The key of the line of a new gathering."""


class GatheringsScreen(ListAndPane, DetailsOpener, LeadingOn):
    """The gatherings at the left, and one of them whole beside it; below, where it is narrow.

    It is a page of the `place` that it is opened from, which takes back what was done here as well, and keeps what was left in
    lines.
    """

    CSS_PATH = "gatherings.tcss"
    ACT_ON_CHOSEN = frozenset({"gathering-details", "drop-gathering"})
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,e", "details", "details", id="gathering-details", tooltip="See and change what is known of it"),
        Binding("n", "add", "new", id="add-gathering", tooltip="Write down another meeting of the whole group"),
        Binding("escape,left,q", "leave", "back", id="gatherings-back", tooltip="Go back to Today"),
        Binding("x", "drop", "drop", id="drop-gathering", tooltip="Drop it"),
    ]

    def __init__(self, workspace: Workspace, *, place: DetailsOpener) -> None:
        self.gatherings = Rows[Gathering](
            lambda each: gathering_row(each, workspace.today), lambda each: each.id, folds=True, id="gatherings"
        )
        self._card = Static(id="card", markup=False)
        self._told = Static(id="told", markup=False)
        whole = Vertical(self._card, VerticalScroll(self._told, id="words", can_focus=False), id="whole")
        super().__init__(workspace, "", (self.gatherings,), (self.gatherings, whole))
        self.is_page_of(place)

    def compose_page(self) -> ComposeResult:
        """Compose the list and the pane, or what is said while there is none."""
        yield self.head(TITLE)
        yield Static(id="nothing", markup=False)
        with Container(id="columns"):
            yield from self._columns

    def on_mount(self) -> None:
        """Show them."""
        self.show_sent()

    def show_sent(self) -> None:
        """Show the gatherings as they were sent."""
        if self.is_mounted:
            self.query_one("#nothing", Static).update(self.hint(NO_GATHERINGS))
            self.refresh_head()
            self.show_things(coming_first(self.acts.acts.fold.gatherings.all, self.workspace.today))

    def show_hints(self) -> None:
        """Name no key under what lies above."""
        self.show_sent()

    def show_minute(self) -> None:
        """Show them from another day, once one begins."""
        self.show_sent()

    def show_chosen(self) -> None:
        """Show the chosen gathering whole."""
        chosen = self.gatherings.chosen
        if chosen is not None:
            self._card.update(card(chosen, self.workspace.today))
            self._told.update(told(chosen, self.hint("{gathering-details:e} writes what you want to bring, and a note")))

    @property
    def acts(self) -> GatheringActs:
        """Return the acts on the gatherings."""
        return GatheringActs(self.workspace.acts(COACH))

    # Keys

    def reaches(self, acts: "Acts", act: "AnyMoment") -> bool:
        """Say whether an act is about a gathering."""
        return isinstance(act, GatheringSet | GatheringChanged)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what needs a gathering while there is none."""
        if action in {"details", "drop"}:
            return self.gatherings.chosen is not None
        return super().check_action(action, parameters)

    def action_details(self) -> None:
        """Open the details of the chosen gathering, at what I want to bring while that is not said."""
        if (chosen := self.gatherings.chosen) is not None:
            self.gatherings.choose(chosen.id)
            first = "" if chosen.bring else BRING
            self.open_details(chosen.id, GatheringDetails(self.workspace, chosen.id), first)

    def action_add(self) -> None:
        """Ask for a new gathering in one line, and say what it would be."""
        from peercoach_tui.tui.lines.asked_line import PlainLine

        asked = PlainLine(
            lambda: f"the whole group meets · such as {GATHERING_SUCH_AS}",
            self._keep,
            told=self._reads_as,
            problem=lambda text: why_no_gathering(text, self._reading),
        )
        self.ask_line(asked, self.draft_of(NEW))

    @property
    def _reading(self) -> ReadWith:
        settings = self.workspace.settings
        return ReadWith(today=self.workspace.today, day_first=settings.day_first, zone=self.workspace.zone)

    def _reads_as(self, text: str) -> str:
        found = read_gathering(text, self._reading)
        return f"{found.name} · {found.date.words_on(self.workspace.today)}" if found else ""

    def _keep(self, text: str) -> Kept | None:
        found = read_gathering(text, self._reading)
        made = self.acts.set(found.name, found.date) if found else None
        if made is None:
            return None
        self.gatherings.choose(made[0])
        self.settle_act(self.acts.acts, made[1])
        return made[1]

    def action_drop(self) -> None:
        """Drop the chosen gathering, and choose the one that takes its place."""
        chosen, things = self.gatherings.chosen, self.gatherings.things
        if chosen is not None:
            kept = self.acts.drop(chosen.id)
            others = [*things[self.gatherings.place + 1 :], *things[: self.gatherings.place][::-1]]
            self.gatherings.choose(others[0].id if others else "")
            self.lead_on()
            again, said = partial(self.gatherings.choose, chosen.id), partial(self.say_done, f"Dropped: {chosen.name}")
            self.settle_act(self.acts.acts, kept, again=again, then=said)

    def action_leave(self) -> None:
        """Go back to Today."""
        self.dismiss()

    def on_rows_row_picked(self, event: Rows.RowPicked) -> None:
        """Open the details of the row that was clicked when it was chosen already."""
        if event.rows.is_chosen(event.thing):
            self.action_details()
