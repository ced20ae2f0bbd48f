"""What was kept in one folder, as groups of entries: a meeting or a day each."""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, tzinfo
from itertools import chain

from msgspec import UNSET

from peercoach_tui.domain.career.career_map import MapLine
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged
from peercoach_tui.domain.goals.goal import Goal
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.points.moments import PointChanged, PointKept
from peercoach_tui.domain.points.point import Point
from peercoach_tui.domain.questions.deck import Topic
from peercoach_tui.domain.sessions.moments import NextMeetingSet
from peercoach_tui.domain.side import Side
from peercoach_tui.search.entry import Entry
from peercoach_tui.search.group import EntryGroup
from peercoach_tui.search.meeting_entries import meeting_entries
from peercoach_tui.search.thing_entries import thing_entries
from peercoach_tui.search.things import Checked, KeptGathering, Stepped, Taught

OF_PARTNER = ("agreement", "group", "role", "contact", "topics")
TopicOf = Callable[[str], Topic | None]
"""Gives the topic of a question by its id."""


Thing = Stepped | Checked | Taught | Point | Goal | MapLine | KeptGathering | NextMeetingSet | PartnerAdded | PartnerChanged
Placed = tuple[str | None, datetime, Thing]
"""A thing with the session that it belongs to, None for none, and the instant when it was said."""


def groups_of(folder: str, fold: Fold, zone: tzinfo, topic_of: TopicOf) -> list[EntryGroup]:
    """Return what was kept in a folder, in no order; `zone` says which day it is between two meetings."""
    accounts = fold.accounts
    meetings: dict[str, list[tuple[datetime, Thing]]] = {account.session.id: [] for account in accounts}
    days: dict[datetime, list[tuple[datetime, Thing]]] = {}
    for session, at, thing in _things(fold, zone):
        if session in meetings:
            meetings[session].append((at, thing))
        else:
            local = at.astimezone(zone)
            days.setdefault(local.replace(hour=0, minute=0, second=0, microsecond=0, fold=0), []).append((at, thing))

    def told(group: EntryGroup) -> Iterable[Entry]:
        made = meeting_entries(group.account, topic_of) if group.account else ()
        return sorted(chain(made, thing_entries(group.things)), key=_when)

    of_meetings = (
        EntryGroup(folder, account, account.session.day, account.session.began, _only(meetings[account.session.id]), told)
        for account in accounts
    )
    # What was kept on a day stands where the last of it was kept.
    of_days = (
        EntryGroup(folder, None, day.date(), max(at for at, _ in things), _only(things), told) for day, things in days.items()
    )
    return [*of_meetings, *of_days]


def _when(entry: Entry) -> tuple[datetime, str]:
    return entry.at, entry.id


def _only(things: list[tuple[datetime, Thing]]) -> tuple[Thing, ...]:
    return tuple(thing for _, thing in things)


def _things(fold: Fold, zone: tzinfo) -> Iterator[Placed]:
    goals = {goal.id: goal for goal in fold.goals.all}
    for follow_up in fold.follow_ups:
        yield follow_up.session, follow_up.made, Stepped(follow_up, goals.get(follow_up.goal or ""))
    for change in fold.timeline.of_kind(FollowUpChanged):
        known = fold.log.find(change.follow_up)
        if change.taught is not UNSET and change.taught and known is not None:
            yield change.session, change.at, Taught(change, known)
    yield from ((point.session, point.kept, point) for point in _points(fold))
    for goal in goals.values():
        yield goal.session, goal.set_at, goal
        yield from ((each.session or each.meeting, each.at, Checked(each, goal)) for each in goal.check_ins if each.text)
    for owner in Side:
        yield from ((line.session, line.kept, line) for line in fold.maps.of(owner).lines)
    yield from ((None, gathering.begins(zone), KeptGathering(gathering, zone)) for gathering in fold.gatherings.all)
    yield from ((each.session, each.at, each) for each in fold.arrangements.dates if each.place)
    yield from ((_session_of(each), each.at, each) for each in fold.timeline.of_kind(PartnerAdded, PartnerChanged) if _says(each))


def _points(fold: Fold) -> Iterator[Point]:
    """Yield the points with words of their own: those of the others stand there as a line already."""
    kept: Iterable[PointKept] = fold.timeline.of_kind(PointKept)
    own = {moment.point for moment in kept if moment.text}
    changed: Iterable[PointChanged] = fold.timeline.of_kind(PointChanged)
    own |= {moment.point for moment in changed if moment.text is not UNSET and moment.text}
    return (point for point in fold.points.all if point.id in own)


def _session_of(moment: AnyMoment) -> str | None:
    return moment.session if isinstance(moment, PartnerChanged) else None


def _says(moment: PartnerAdded | PartnerChanged) -> bool:
    return any(getattr(moment, name) not in (UNSET, "") for name in OF_PARTNER)
