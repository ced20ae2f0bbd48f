"""How a follow-up of the list stands, as it was sent: in its row, and whole."""

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.groups import FollowUpEntry, Group, group_of
from peercoach_tui.domain.follow_ups.tally import Tally, sign_of, tally
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import day_words, due_words, short_day
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.follow_ups.grouped import EntryRow
from peercoach_tui.tui.follow_ups.listing import ListedSource
from peercoach_tui.tui.follow_ups.told import FollowUpTold, told
from peercoach_tui.workspace import Workspace


class Standing:
    """Looks each follow-up up anew; `sources` are what the list was made of last, by partner."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self.sources: dict[str, ListedSource] = {}
        self._made: dict[tuple[str, Side], tuple[tuple[FollowUp, ...], Tally]] = {}

    def known(self, entry: FollowUpEntry) -> FollowUp | None:
        """Return a follow-up as it was sent, None where it was taken back."""
        return self._workspace.acts(entry.partner).follow_up(entry.follow_up)

    def row(self, entry: FollowUpEntry) -> EntryRow:
        """Return how a follow-up stands in the list, as it was sent."""
        known = self.known(entry)
        if known is None:
            return EntryRow(title="")
        group = self._group(entry, known)
        mine = known.owner is Side.ME
        return EntryRow(
            title="You" if mine else self._workspace.acts(entry.partner).partner.short,
            about=(known.plan,),
            right=self._right(known, group),
            dim=group in (Group.ARCHIVED, Group.SETTLED),
            late=group is Group.LATE,
            sign=sign_of(known.outcome) if known.outcome else "",
        )

    def told(self, entry: FollowUpEntry, known: FollowUp) -> FollowUpTold:
        """Return all that is told of a follow-up."""
        acts = self._workspace.acts(entry.partner)
        goals = (self._workspace.acts(COACH) if known.owner is Side.ME else acts).fold.goals
        goal = goals.find(known.goal) if known.goal else None
        return told(
            known,
            self._group(entry, known),
            acts.partner,
            acts.fold,
            self._workspace.content.stages,
            self._workspace.today,
            made_on=self._workspace.day_of(known.made),
            settled_on=self._workspace.day_of(known.resolved) if known.resolved else None,
            goal=goal.title if goal else "",
            made=self._tally(entry.partner, known.owner, acts.follow_ups),
        )

    def _group(self, entry: FollowUpEntry, known: FollowUp) -> Group:
        """Return with what a follow-up stands as it was sent."""
        source = self.sources.get(entry.partner)
        if source is None:
            return entry.group
        touched = self._workspace.day_of(self._workspace.acts(entry.partner).fold.log.touched(known))
        today = self._workspace.today
        return group_of(known, today, archived=source.archived, break_since=source.break_since, touched=touched)

    def _right(self, known: FollowUp, group: Group) -> str:
        today = self._workspace.today
        if known.outcome is not None:
            return f"{known.outcome.value} {day_words(self._workspace.day_of(known.resolved or known.changed), today)}"
        if known.due is None:
            return ""
        if group is Group.LATE:
            return f"! {due_words(known.due, today)}"
        day = short_day(known.due, today) if known.due < today else day_words(known.due, today)
        return f"{day} {known.hour}".rstrip()

    def _tally(self, partner: str, owner: Side, follow_ups: tuple[FollowUp, ...]) -> Tally:
        """Return what became of what one side made, counted anew only when anything was kept."""
        known = self._made.get((partner, owner))
        if known is None or known[0] is not follow_ups:
            known = self._made[partner, owner] = follow_ups, tally(follow_ups, owner)
        return known[1]
