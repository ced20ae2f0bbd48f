"""What stands in the list of follow-ups, made of queries, in a thread: it takes longer than a key may."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any

from peercoach_tui.domain.follow_ups.filter import Filter
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.groups import FollowUpEntry, Group, group_of, order_in_list
from peercoach_tui.domain.value import Value
from peercoach_tui.notebook.asking import OPEN, SETTLED, FollowUpsAsked

LAST = 6
"""So many of what is settled stand in the list while nothing was looked for."""
EVERYTHING = Filter()


class ListedSource(Value):
    """The follow-ups with one partner as they stood, in the order in which they were made, and what is to be known of the two.

    `names` are what the partner is called, `break_since` is the day after which they were on a break, None where they are on
    none; `touched` is the local date on which each follow-up was touched last, needed in a break alone.
    """

    partner: str
    names: tuple[str, ...]
    follow_ups: tuple[FollowUp, ...] = ()
    archived: bool = False
    break_since: date | None = None
    touched: Mapping[str, date] = {}

    def group(self, follow_up: FollowUp, today: date) -> Group:
        """Return with what one of them stands on `today`."""
        touched = self.touched.get(follow_up.id)
        return group_of(follow_up, today, archived=self.archived, break_since=self.break_since, touched=touched)


class Heading(Value):
    """What stands above a group, and how many there are of it in all."""

    group: Group
    all: int


Thing = FollowUpEntry | Heading


class ListedFollowUps(Value):
    """The list: headings and entries, how many entries are open, and how many of a break have no date."""

    things: tuple[Thing, ...] = ()
    open: int = 0
    to_carry: int = 0


class Lister:
    """Makes the list. What it found with a partner is remembered while nothing was kept there; one call at a time."""

    def __init__(self) -> None:
        self._asked: dict[str, FollowUpsAsked] = {}
        self._found: dict[str, tuple[ListedSource, Filter, date, list[tuple[Any, FollowUpEntry]]]] = {}

    def make(self, sources: Sequence[ListedSource], wanted: Filter, today: date) -> ListedFollowUps:
        """Return the list on `today`; of what is settled only the newest, unless the filter wants anything."""
        wanted = wanted.knowing(name for source in sources for name in source.names)
        found = sorted((each for source in sources for each in self._with(source, wanted, today)), key=lambda each: each[0])
        things: list[Thing] = []
        open_ones = 0
        for group, of_group in groupby((entry for _, entry in found), key=lambda entry: entry.group):
            entries = tuple(of_group)
            open_ones += len(entries) if group is not Group.SETTLED else 0
            seen = entries[:LAST] if group is Group.SETTLED and wanted == EVERYTHING else entries
            things += (Heading(group=group, all=len(entries)), *seen)
        to_carry = sum(1 for source in sources for _ in undated_of_the_break(source, today))
        return ListedFollowUps(things=tuple(things), open=open_ones, to_carry=to_carry)

    def _with(self, source: ListedSource, wanted: Filter, today: date) -> list[tuple[Any, FollowUpEntry]]:
        known = self._found.get(source.partner)
        if known is None or known[:3] != (source, wanted, today):
            known = self._found[source.partner] = source, wanted, today, [*self._found_in(source, wanted, today)]
        return known[3]

    def _found_in(self, source: ListedSource, wanted: Filter, today: date) -> Iterator[tuple[Any, FollowUpEntry]]:
        asked = self._asked.setdefault(source.partner, FollowUpsAsked())
        of_plan = wanted.left_by(*source.names).but(groups=())
        for query in (OPEN, SETTLED):
            for each in asked.find(source.follow_ups, query, None if of_plan == EVERYTHING else of_plan):
                group = source.group(each, today)
                if wanted.groups and group not in wanted.groups:
                    continue
                yield order_in_list(group, each), FollowUpEntry(partner=source.partner, follow_up=each.id, group=group)


def undated_of_the_break(source: ListedSource, today: date) -> Iterator[FollowUp]:
    """Yield the follow-ups from before a break that have no date."""
    if source.break_since is not None:
        for each in source.follow_ups:
            if each.due is None and source.group(each, today) is Group.BEFORE:
                yield each
