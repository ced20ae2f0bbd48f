"""What is due, over all partners: meetings, and follow-ups of both sides."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from peercoach_tui.domain.follow_ups.follow_up import LATEST, FollowUp
from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.value import Value

SOON = timedelta(days=7)
"""What is due within so many days is due soon."""


class DueFollowUp(Value):
    """An open follow-up whose date is near or gone; `partner` is with whom it was made.

    After a long break one whose date is gone is not `late`, but `before_break`.
    """

    partner: Partner
    follow_up: FollowUp
    late: bool = False
    before_break: bool = False


class DueSoon(Value):
    """The briefs of those with whom a meeting is due, who is next first, and the follow-ups, the oldest due first.

    `late` has the ids of the partners whom one should have met before today.
    """

    meetings: tuple[Brief, ...] = ()
    follow_ups: tuple[DueFollowUp, ...] = ()
    late: frozenset[str] = frozenset()

    @property
    def is_late(self) -> bool:
        """Say whether anything is late."""
        return bool(self.late) or any(each.late for each in self.follow_ups)


def due_soon(briefs: Iterable[Brief], today: date) -> DueSoon:
    """Return what is due up to seven days from `today` (the local date) on. `briefs` stand in the order in which one meets."""
    told = tuple(briefs)
    meetings = tuple(each for each in told if each.due is not None and each.due <= today + SOON)
    follow_ups = (found for each in told for found in _follow_ups(each, today))
    return DueSoon(
        meetings=meetings,
        follow_ups=tuple(sorted(follow_ups, key=_when)),
        late=frozenset(each.partner.id for each in meetings if each.is_late(today)),
    )


def _follow_ups(brief: Brief, today: date) -> Iterator[DueFollowUp]:
    for each in brief.open:
        if each.due is not None and each.due <= today + SOON:
            gone, broke = each.due < today, brief.is_before_break(each, today)
            yield DueFollowUp(partner=brief.partner, follow_up=each, late=gone and not broke, before_break=gone and broke)


def _when(each: DueFollowUp) -> tuple[date, str, str]:
    follow_up = each.follow_up
    return follow_up.due or date.max, (follow_up.hour or LATEST).zfill(len(LATEST)), follow_up.id
