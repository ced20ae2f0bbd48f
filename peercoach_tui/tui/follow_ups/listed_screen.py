"""What is seen of the follow-ups: the list, made beside the keys, and the whole of the chosen one."""

import asyncio
from datetime import date, datetime

from peercoach_tui.domain.follow_ups.filter import Filter, read_filter
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.groups import FollowUpEntry, Group, group_of
from peercoach_tui.domain.follow_ups.tally import Tally, sign_of, tally
from peercoach_tui.domain.plain import one_line
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import day_words, due_words, short_day
from peercoach_tui.domain.zones import zone_called
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.base.list_and_pane import ListAndPane
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.base.title_head import TitleHead, fitting
from peercoach_tui.tui.follow_ups.grouped import EntryRow, GroupedRows
from peercoach_tui.tui.follow_ups.listing import EVERYTHING, Heading, ListedFollowUps, Lister, Source
from peercoach_tui.tui.follow_ups.pane import FollowUpPane
from peercoach_tui.tui.follow_ups.sources import sources
from peercoach_tui.tui.follow_ups.told import FollowUpTold, told
from peercoach_tui.workspace import Workspace

NOTHING = "Nothing to follow up. Press {new-follow-up:n} to write down what one of you will do."
NOBODY = "Nobody yet. Press {partners:2}, then {add-partner:p}, to add the person you meet."
NONE_WANTED = "Nothing here is what you look for. {back:esc} shows all again."
PLACE = "follow-ups"
WIDE = next(width for width, name in BaseScreen.HORIZONTAL_BREAKPOINTS if name == "-wide")
"""From so many columns on the two stand side by side."""


class ListedScreen(ListAndPane):
    """The list at the left, the chosen follow-up at the right, or below.

    The list is made anew in a thread whenever anything is kept; until then each row says how its follow-up stands as it was sent.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.list = GroupedRows(self._row, self._beside, id="follow-ups")
        self.pane = FollowUpPane(id="follow-up")
        super().__init__(workspace, PLACE, (self.list, self.pane))
        self.filter = ""
        self.listed = ListedFollowUps()
        self._lister = Lister()
        self._sources: dict[str, Source] = {}
        self._is_listing = self._is_stale = False
        self._shown = ""
        self._made: dict[tuple[str, Side], tuple[tuple[FollowUp, ...], Tally]] = {}

    # What there is

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
        return self._known(self.list.entry) if self.list.entry else None

    @property
    def whom(self) -> str | None:
        """Return with whom a new follow-up is, unless the coach turns to another: who is chosen, wanted, or next."""
        if entry := self.list.entry:
            return entry.partner
        people = [each for each in self.workspace.people.due() if each.partner] if self.workspace.loaded else []
        said = self.wanted.but(owner=None)
        named = (each.id for each in people if said != EVERYTHING and said.left_by(each.name, each.called) == EVERYTHING)
        return next(named, people[0].id if people else None)

    def is_open(self, entry: FollowUpEntry) -> bool:
        """Say whether a follow-up of the list is open, as it was sent."""
        known = self._known(entry)
        return known is not None and known.is_open

    def _known(self, entry: FollowUpEntry) -> FollowUp | None:
        return self.workspace.acts(entry.partner).follow_up(entry.follow_up)

    def _group(self, entry: FollowUpEntry, known: FollowUp) -> Group:
        """Return with what a follow-up stands as it was sent."""
        source = self._sources.get(entry.partner)
        if source is None:
            return entry.group
        touched = self._local(self.workspace.acts(entry.partner).fold.log.touched(known))
        today = self.workspace.today
        return group_of(known, today, archived=source.archived, break_since=source.break_since, touched=touched)

    def _local(self, instant: datetime) -> date:
        return instant.astimezone(zone_called(self.workspace.zone)).date()

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
            self.app.run_worker(self._list(), group="settle")

    async def _list(self) -> None:
        """Make the list as often as anything changed meanwhile."""
        try:
            while self._is_stale:
                self._is_stale = False
                self._sources = {source.partner: source for source in sources(self.workspace)}
                wanted, today = self.wanted, self.workspace.today
                listed = await asyncio.to_thread(self._lister.make, [*self._sources.values()], wanted, today)
                if not self.is_attached:
                    return
                self.listed = listed
                self.show_things(listed.things)
                self.refresh_head()
        finally:
            self._is_listing = False

    def show_picked(self) -> None:
        """Show the chosen follow-up, and the keys for it."""
        self.show_chosen()
        self.refresh_bindings()

    def show_chosen(self) -> None:
        """Show the whole of the chosen follow-up."""
        entry, known = self.list.entry, self.chosen
        another = (entry.key if entry else "") != self._shown
        self._shown = entry.key if entry else ""
        shown = self._told(entry, known) if entry and known else None
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
        head.remark = " · ".join(filter(None, (one_line(self.filter), head.remark)))
        number = f"{self.listed.open} open"
        left = f"{head.names[0].plain}   {head.remark}"
        head.right = fitting(left, (f"{number} · {head.right}", number), self.app.size.width) or number

    def _beside(self, heading: Heading) -> str:
        """Return what stands at the right of a heading."""
        if heading.group is Group.SETTLED and self.wanted == EVERYTHING:
            return self.with_keys(f"{{filter:/}} finds all {heading.all}")
        if heading.group is Group.BEFORE and self.listed.to_carry:
            return self.with_keys(f"{{carry-undated:C}} carries over the {self.listed.to_carry} without a date")
        return ""

    def _row(self, entry: FollowUpEntry) -> EntryRow:
        """Return how a follow-up stands in the list, as it was sent."""
        known = self._known(entry)
        if known is None:
            return EntryRow(title="")
        group = self._group(entry, known)
        mine = known.owner is Side.ME
        return EntryRow(
            title="You" if mine else self.workspace.acts(entry.partner).partner.short,
            about=(known.plan,),
            right=self._right(known, group),
            dim=group in (Group.ARCHIVED, Group.SETTLED),
            late=group is Group.LATE,
            sign=sign_of(known.outcome) if known.outcome else "",
        )

    def _right(self, known: FollowUp, group: Group) -> str:
        today = self.workspace.today
        if known.outcome is not None:
            return f"{known.outcome.value} {day_words(self._local(known.resolved or known.changed), today)}"
        if known.due is None:
            return ""
        if group is Group.LATE:
            return f"! {due_words(known.due, today)}"
        day = short_day(known.due, today) if known.due < today else day_words(known.due, today)
        return f"{day} {known.hour}".rstrip()

    def _told(self, entry: FollowUpEntry, known: FollowUp) -> FollowUpTold:
        acts = self.workspace.acts(entry.partner)
        goals = (self.workspace.acts(COACH) if known.owner is Side.ME else acts).fold.goals
        goal = goals.find(known.goal) if known.goal else None
        return told(
            known,
            self._group(entry, known),
            acts.partner,
            acts.fold,
            self.workspace.content.stages,
            self.workspace.today,
            made_on=self._local(known.made),
            settled_on=self._local(known.resolved) if known.resolved else None,
            goal=goal.title if goal else "",
            made=self._tally(entry.partner, known.owner, acts.follow_ups),
        )

    def _tally(self, partner: str, owner: Side, follow_ups: tuple[FollowUp, ...]) -> Tally:
        """Return what became of what one side made, counted anew only when anything was kept."""
        known = self._made.get((partner, owner))
        if known is None or known[0] is not follow_ups:
            known = self._made[partner, owner] = follow_ups, tally(follow_ups, owner)
        return known[1]
