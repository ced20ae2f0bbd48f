"""The entries of what lives longer than a meeting: follow-ups, points, goals, the map, gatherings, what is known of a partner."""

from collections.abc import Iterable, Iterator
from functools import singledispatch

from msgspec import UNSET

from peercoach_tui.domain.career.career_map import MapLine
from peercoach_tui.domain.goals.goal import Goal
from peercoach_tui.domain.partners.moments import PartnerAdded, PartnerChanged
from peercoach_tui.domain.points.point import Point
from peercoach_tui.domain.questions.deck import Topic
from peercoach_tui.domain.sessions.moments import NextMeetingSet
from peercoach_tui.search.entry import Entry, EntryKind
from peercoach_tui.search.things import Checked, KeptGathering, Stepped, Taught

ABOUT_THEM = ("group", "role", "contact", "topics")


def thing_entries(things: Iterable[object]) -> Iterator[Entry]:
    """Yield the entries of these things."""
    for thing in things:
        yield from _told(thing)


@singledispatch
def _told(thing: object) -> Iterator[Entry]:
    raise TypeError(thing)


@_told.register
def _follow_up(thing: Stepped) -> Iterator[Entry]:
    made, goal = thing
    text = _joined(made.plan, made.report)
    if text:
        yield Entry(
            id=made.id,
            kind=EntryKind.FOLLOW_UP,
            text=text,
            at=made.made,
            moment=made.id,
            sign="→",
            side=made.owner,
            became=made.outcome.value if made.outcome else "",
            topic=goal.topic if goal else None,
        )


@_told.register
def _taught(thing: Taught) -> Iterator[Entry]:
    change, follow_up = thing
    text = change.taught
    assert text is not UNSET
    yield Entry(id=change.id, kind=EntryKind.LEARNED, text=text, at=change.at, moment=change.id, side=follow_up.owner)


@_told.register
def _point(point: Point) -> Iterator[Entry]:
    sign = "↺" if point.session else "·"
    became = point.outcome.value if point.outcome else ""
    yield Entry(id=point.id, kind=EntryKind.POINT, text=point.text, at=point.kept, moment=point.id, sign=sign, became=became)


@_told.register
def _goal(goal: Goal) -> Iterator[Entry]:
    text = _joined(goal.title, goal.why, goal.seen, goal.step, goal.learned)
    became = "" if goal.is_open else "closed"
    yield Entry(
        id=goal.id,
        kind=EntryKind.GOAL,
        text=text,
        at=goal.set_at,
        moment=goal.id,
        sign="★",
        side=goal.owner,
        became=became,
        topic=goal.topic,
    )


@_told.register
def _check_in(thing: Checked) -> Iterator[Entry]:
    each, goal = thing
    became = "" if each.score is None else f"{each.score} of 10"
    yield Entry(
        id=each.id,
        kind=EntryKind.CHECK_IN,
        text=each.text,
        at=each.at,
        moment=each.id,
        sign="★",
        side=goal.owner,
        became=became,
        topic=goal.topic,
    )


@_told.register
def _map_line(line: MapLine) -> Iterator[Entry]:
    yield Entry(
        id=line.id,
        kind=EntryKind.MAP,
        text=line.text,
        at=line.kept,
        moment=line.id,
        side=line.owner,
        became=line.part.value,
        topic=Topic.CAREER,
    )


@_told.register
def _gathering(thing: KeptGathering) -> Iterator[Entry]:
    gathering, zone = thing
    text = _joined(gathering.name, gathering.place, gathering.note, gathering.bring)
    yield Entry(id=gathering.id, kind=EntryKind.GATHERING, text=text, at=gathering.begins(zone), moment=gathering.id, sign="◆")


@_told.register
def _next(moment: NextMeetingSet) -> Iterator[Entry]:
    yield Entry(id=moment.id, kind=EntryKind.PLACE, text=moment.place, at=moment.at, moment=moment.id, sign="@")


@_told.register(PartnerAdded)
@_told.register(PartnerChanged)
def _of_partner(moment: PartnerAdded | PartnerChanged) -> Iterator[Entry]:
    if moment.agreement is not UNSET and moment.agreement:
        text = moment.agreement
        yield Entry(id=moment.id, kind=EntryKind.AGREEMENT, text=text, at=moment.at, moment=moment.id, became="between you two")
    said = (getattr(moment, name) for name in ABOUT_THEM)
    if about := _joined(*(each for each in said if each is not UNSET)):
        yield Entry(id=f"{moment.id} about", kind=EntryKind.ABOUT, text=about, at=moment.at, moment=moment.id)


def _joined(*texts: str) -> str:
    return " · ".join(text for text in texts if text)
