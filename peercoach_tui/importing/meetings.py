"""The meetings with one person, those that are there and those that come in with them, and which of them another one is."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.ids import EPOCH, hashed_id
from peercoach_tui.domain.sessions.moments import NoteKept, SessionBegun
from peercoach_tui.domain.zones import zone_called
from peercoach_tui.exchange.found import FoundMeeting

NOON = time(12)
"""When what has a day and no hour was."""
MINUTE = timedelta(minutes=1)


class KnownMeeting:
    """A meeting: `coming` with what comes in now, `has_hour` unless its day alone is known, `named` where its file gave an id.

    `wall` is when it began by the clock on the wall there, without a zone.
    """

    def __init__(
        self, id: str, began: datetime, wall: datetime, *, has_hour: bool, coming: bool = False, named: bool = False
    ) -> None:
        self.id, self.began, self.wall, self.has_hour, self.coming, self.named = id, began, wall, has_hour, coming, named
        self.texts: set[str] = set()


class Meetings:
    """Those with the person whose moments come to `fold`."""

    def __init__(self, fold: Fold) -> None:
        self._fold = fold
        self._by_id: dict[str, KnownMeeting] = {}
        self._by_minute: dict[int, list[KnownMeeting]] = {}
        self._by_wall: dict[datetime, list[KnownMeeting]] = {}
        self._by_day: dict[date, list[KnownMeeting]] = {}
        for session in fold.sessions:
            wall = session.local(session.began).replace(tzinfo=None)
            known = KnownMeeting(session.id, session.began, wall, has_hour=bool(session.began_at))
            known.texts |= {each.text for each in fold.timeline.of_session(session.id) if isinstance(each, NoteKept)}
            self._add(known, session.day)
        self._earlier = dict(self._of_earlier())

    def own_id(self, found: FoundMeeting) -> str:
        """Return the id of a meeting: that of its id in the file, else that of its day and hour as they are written.

        It hangs on no zone, so that a file which comes in again somewhere else makes nothing twice.
        """
        if found.id:
            return hashed_id(EPOCH, "meeting of that id", self._fold.id, found.id)
        wall = wall_of(found.day, found.hour)
        id = hashed_id(written(wall), "meeting as written", self._fold.id, wall.isoformat())
        return id if self._fold.timeline.find(id) is not None else self._earlier.get(wall, id)

    def _of_earlier(self) -> Iterator[tuple[datetime, str]]:
        """Yield the ids that were once made of the instants of meetings, by their days and hours."""
        for each in self._fold.timeline:
            if (
                isinstance(each, SessionBegun)
                and each.batch is not None
                and each.id == hashed_id(each.began, "meeting", self._fold.id, each.began.isoformat())
            ):
                yield each.began.astimezone(zone_called(each.zone)).replace(tzinfo=None), each.id

    def come(self, found: FoundMeeting, id: str, began: datetime) -> KnownMeeting:
        """Add one that comes in under that id, where it isn't there, and return it."""
        known = self._by_id.get(id)
        if known is None:
            known = KnownMeeting(id, began, wall_of(found.day, found.hour), has_hour=bool(found.hour), coming=True)
            self._add(known, found.day)
        return known

    def said(self, found: FoundMeeting, known: KnownMeeting) -> None:
        """Note that this is that meeting, and what was noted in it."""
        known.named = known.named or bool(found.id)
        known.texts |= {note.text for note in found.notes}

    def timed(self, known: KnownMeeting, began: datetime, wall: datetime) -> None:
        """Note the hour of one of which the day alone was known."""
        known.began, known.wall, known.has_hour = began, wall, True
        self._by_minute.setdefault(_minute(began), []).append(known)
        self._by_wall.setdefault(_of_minute(wall), []).append(known)

    def find(self, found: FoundMeeting, own: str, began: datetime) -> KnownMeeting | None:
        """Return the meeting that this is, None where it is there not yet. `own` is the id that it would have.

        It is that of its id; else the one at that minute, by the clock on the wall or in truth; else, where the hour of either
        isn't known, the only one of that day, or the one of that day with a note of the same words.
        """
        for id in (found.id, own):
            if id in self._by_id:
                return self._by_id[id]
        if self._is_taken_back(own):
            return None
        if found.hour:
            near: Iterable[KnownMeeting] = (*self._by_wall.get(wall_of(found.day, found.hour), ()), *self._near(began))
            same = next((each for each in near if self._may_be(found, each) and each.has_hour), None)
            if same is not None:
                return same
        of_the_day = [each for each in self._by_day.get(found.day, ()) if self._may_be(found, each)]
        if found.hour and (len(of_the_day) > 1 or any(each.has_hour for each in of_the_day)):
            return None
        if len(of_the_day) == 1:
            return of_the_day[0]
        texts = {note.text for note in found.notes}
        return next((each for each in of_the_day if texts & each.texts), None)

    def _is_taken_back(self, id: str) -> bool:
        begun = self._fold.timeline.find(id)
        return begun is not None and self._fold.timeline.is_taken_back(begun)

    def _may_be(self, found: FoundMeeting, known: KnownMeeting) -> bool:
        """Say whether one may be the other: two of which each has an id of its own are two."""
        return not (found.id and known.named)

    def _near(self, began: datetime) -> Iterator[KnownMeeting]:
        minute = _minute(began)
        for each in (minute - 1, minute, minute + 1):
            yield from (known for known in self._by_minute.get(each, ()) if abs(known.began - began) < MINUTE)

    def _add(self, known: KnownMeeting, day: date) -> None:
        self._by_id[known.id] = known
        self._by_minute.setdefault(_minute(known.began), []).append(known)
        self._by_wall.setdefault(_of_minute(known.wall), []).append(known)
        self._by_day.setdefault(day, []).append(known)


def wall_of(day: date, hour: str) -> datetime:
    """Return a day and an hour ("10:30", "" for noon) as they are written, without a zone."""
    return datetime.combine(day, time.fromisoformat(hour) if hour else NOON)


def written(wall: datetime) -> datetime:
    """Return the instant (aware) that stands for what is written, wherever that is read: that of UTC."""
    return wall.replace(tzinfo=EPOCH.tzinfo)


def _of_minute(wall: datetime) -> datetime:
    return wall.replace(second=0, microsecond=0)


def _minute(instant: datetime) -> int:
    return int(instant.timestamp() // 60)
