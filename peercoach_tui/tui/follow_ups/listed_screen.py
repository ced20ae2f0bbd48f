"""What is seen of the follow-ups: the list, made beside the keys, and the whole of the chosen one."""

import asyncio

from peercoach_tui.domain.follow_ups.filter import Filter, read_filter
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.groups import FollowUpEntry, Group
from peercoach_tui.domain.plain import one_line
from peercoach_tui.tui.base.key_order import KeyOrder
from peercoach_tui.tui.base.list_and_pane import ListAndPane
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.base.title_head import TitleHead, fitting
from peercoach_tui.tui.follow_ups.grouped import EntryRow, GroupedRows
from peercoach_tui.tui.follow_ups.listing import EVERYTHING, Heading, ListedFollowUps, Lister
from peercoach_tui.tui.follow_ups.pane import FollowUpPane
from peercoach_tui.tui.follow_ups.sources import sources
from peercoach_tui.tui.follow_ups.standing import Standing
from peercoach_tui.tui.partners.adding import ADDS
from peercoach_tui.tui.widgets.wrapping import DOT
from peercoach_tui.workspace import Workspace

NOTHING = "Nothing to follow up. Press {new-follow-up:n} to write down what one of you will do."
NOBODY = f"What each of you said they would do will stand here. {ADDS}"
NONE_WANTED = "Nothing here is what you look for. {back:esc} shows all again."
PLACE = "follow-ups"
WIDE = next(width for width, name in BaseScreen.HORIZONTAL_BREAKPOINTS if name == "-wide")
"""From so many columns on the two stand side by side."""


class ListedScreen(ListAndPane):
    """The list at the left, the chosen follow-up at the right, or below.

    The list is made anew in a thread whenever anything is kept; until then each row says how its follow-up stands as it was sent.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.standing = Standing(workspace)
        self.list = GroupedRows(self.row_of, self._beside, id="follow-ups")
        self.pane = FollowUpPane(id="follow-up")
        super().__init__(workspace, PLACE, (self.list, self.pane))
        self.filter = ""
        self.listed = ListedFollowUps()
        self._lister = Lister()
        self._is_listing = self._is_stale = self._was_listed = False
        self._shown, self._found = "", EVERYTHING

    # What there is

    def row_of(self, entry: FollowUpEntry) -> EntryRow:
        """Return how a follow-up stands in the list."""
        return self.standing.row(entry)

    @property
    def wanted(self) -> Filter:
        """Return which follow-ups are wanted."""
        return read_filter(self.filter)

    @property
    def shows_nothing(self) -> bool:
        """Say whether there is no follow-up at all."""
        return not self.listed.things and not self.filter

    @property
    def is_reading(self) -> bool:
        """Say whether the keys move in the whole of a follow-up."""
        return self.here is self.pane

    @property
    def chosen(self) -> FollowUp | None:
        """Return the chosen follow-up as it was sent, None where there is none, or it was taken back."""
        return self.standing.known(self.list.entry) if self.list.entry else None

    @property
    def whom(self) -> str | None:
        """Return with whom a new follow-up is, unless the coach turns to another: who is chosen, wanted, or next."""
        if entry := self.list.entry:
            return entry.partner
        people = [each for each in self.workspace.people.due() if each.partner] if self.workspace.loaded else []
        said = self.wanted.but(owner=None, groups=())
        named = (each.id for each in people if said != EVERYTHING and said.left_by(each.name, each.called) == EVERYTHING)
        return next(named, people[0].id if people else None)

    def is_open(self, entry: FollowUpEntry) -> bool:
        """Say whether a follow-up of the list is open, as it was sent."""
        known = self.standing.known(entry)
        return known is not None and known.is_open

    # What is shown

    def want(self, wanted: str) -> None:
        """Show those follow-ups alone that are wanted; all of them for ""."""
        if wanted.strip() != self.filter:
            self.filter = wanted.strip()
            self.show_sent()

    def show_sent(self) -> None:
        """Show what was sent in its rows, and make the list anew."""
        if not self.workspace.loaded or not self.is_mounted:
            return
        self.list.look_again()
        self.show_picked()
        self.refresh_head()
        self._is_stale = True
        if not self._is_listing:
            self._is_listing = True
            if not self._was_listed:
                self._key_order.hold_keys()
            self.app.run_worker(self._list(), group="settle")

    async def _list(self) -> None:
        """Make the list as often as anything changed meanwhile."""
        try:
            while self._is_stale:
                self._is_stale = False
                self.standing.sources = {source.partner: source for source in sources(self.workspace)}
                wanted, today = self.wanted, self.workspace.today
                listed = await asyncio.to_thread(self._lister.make, [*self.standing.sources.values()], wanted, today)
                if not self.is_attached:
                    return
                self.listed = listed
                if wanted != self._found:
                    self._found = wanted
                    self.list.look_for()
                self.show_things(listed.things)
                self.refresh_head()
        finally:
            self._is_listing = False
            if not self._was_listed:
                # What was typed meanwhile stands on the list.
                self._was_listed = True
                await self._key_order.release_keys()

    @property
    def _key_order(self) -> KeyOrder:
        assert isinstance(self.app, KeyOrder)
        return self.app

    def show_picked(self) -> None:
        """Show the chosen follow-up, and the keys for it."""
        self.show_chosen()
        self.refresh_bindings()

    def show_chosen(self) -> None:
        """Show the whole of the chosen follow-up."""
        entry, known = self.list.entry, self.chosen
        another = (entry.key if entry else "") != self._shown
        self._shown = entry.key if entry else ""
        shown = self.standing.told(entry, known) if entry and known else None
        self.pane.show(shown, "" if entry else self._sentence(), another=another)

    def on_resize(self) -> None:
        """Lay the plan on a card where the two stand side by side."""
        self.pane.lay_on_card(self.app.size.width >= WIDE)
        self.refresh_head()

    def _sentence(self) -> str:
        if not self.workspace.people.ids():
            return self.with_keys(NOBODY)
        return self.with_keys(NONE_WANTED if self.filter else NOTHING)

    def _tell(self, head: TitleHead) -> None:
        """Say in the head what was looked for and how many are open, and the date where there is room for it."""
        super()._tell(head)
        if wanted := one_line(self.filter):
            head.remarks = tuple(DOT.join(filter(None, (wanted, each))) for each in head.remarks or ("",))
        head.shorter, number = ("",), f"{self.listed.open} open"
        left = f"{head.names[0].plain}   {head.remarks[0] if head.remarks else ''}"
        head.right = fitting(left, (f"{number} · {head.right}", number), self.app.size.width) or number

    def _beside(self, heading: Heading) -> str:
        """Return what stands at the right of a heading."""
        if heading.group is Group.SETTLED and self.wanted == EVERYTHING:
            return self.with_keys(f"{{filter:/}} finds all {heading.all}")
        if heading.group is Group.BEFORE and self.listed.to_carry:
            return self.with_keys(f"{{carry-undated:C}} carries over {self.listed.to_carry} without a date")
        return ""
