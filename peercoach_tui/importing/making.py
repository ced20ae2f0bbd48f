"""The moments of what was found with one person: the same ones each time, so that what comes in twice is there once."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime

from msgspec import UNSET

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.ids import EPOCH, hashed_id
from peercoach_tui.domain.moment import INSTANT
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.sessions.moments import Learned, NoteKept, SessionBegun, SessionChanged, SessionEnded
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.zones import local_day, zone_called
from peercoach_tui.exchange.found import FoundFollowUp, FoundGoal, FoundMeeting, FoundNote
from peercoach_tui.importing.meetings import Meetings, wall_of, written
from peercoach_tui.importing.things import ComingByWords, FollowUpsComing, goal_moments


def instant_of(day: date, hour: str, zone: str) -> datetime:
    """Return the instant (UTC) of a local day and an hour ("10:30", or "")."""
    return wall_of(day, hour).replace(tzinfo=zone_called(zone)).astimezone(EPOCH.tzinfo)


class Making:
    """Makes moments of what one file has of the person whose moments come to `fold`, in the coach's `zone`.

    `meetings` are those with that person, `coming` the follow-ups that come in, of all files.

    What came in earlier is made again under its id; what is there under another id is only counted, in `here`. `now` stands for
    an instant that the file doesn't tell.
    """

    def __init__(self, fold: Fold, meetings: Meetings, coming: ComingByWords, zone: str, now: datetime) -> None:
        self._meetings = meetings
        self.id, self._fold, self._zone, self._now = fold.id, fold, zone, now
        self._follow_ups = FollowUpsComing(fold, coming)
        self._here = 0

    @property
    def here(self) -> int:
        """Return how many meetings, notes, follow-ups and goals are there under another id."""
        return self._here + self._follow_ups.here

    @property
    def differs(self) -> int:
        """Return how many follow-ups are due on another day here."""
        return self._follow_ups.differs

    @property
    def doubles(self) -> int:
        """Return how many follow-ups come in though one of the same words is there from another day."""
        return self._follow_ups.doubles

    def _instant(self, day: date, hour: str = "") -> datetime:
        return instant_of(day, hour, self._zone)

    def meeting(self, found: FoundMeeting) -> Iterator[AnyMoment]:
        """Yield the moments of a meeting; of one that the coach has discarded its beginning alone."""
        began = self._instant(found.day, found.hour)
        own = self._meetings.own_id(found)
        known = self._meetings.find(found, own, began)
        if known is None:
            begun = self._fold.timeline.find(own)
            if begun is not None and self._fold.timeline.is_taken_back(begun):
                yield begun
                return
            known = self._meetings.come(found, own, began)
        session = known.id
        begun = self._fold.timeline.find(session)
        at = (begun.at if begun is not None else known.began) + INSTANT
        is_own = session == own or known.coming
        if is_own:
            yield self._begun(session, found, known.began)
            yield from self._minutes(session, found, at)
        else:
            self._here += 1
            if found.hour and not known.has_hour:
                wall = wall_of(found.day, found.hour)
                yield self._timed(session, began, wall, at)
                self._meetings.timed(known, began, wall)
        for moment in self._said_in(session, found, at):
            yield moment
            at = max(at, moment.at)
        self._meetings.said(found, known)
        if is_own:
            at += INSTANT
            yield SessionEnded(id=hashed_id(EPOCH, "ended", session), at=at, session=session)

    def _timed(self, session: str, began: datetime, wall: datetime, at: datetime) -> SessionChanged:
        """Return what gives a meeting its hour, of which only the day was known."""
        earlier, id = (hashed_id(EPOCH, "hour", session, each.isoformat()) for each in (began, wall))
        id = earlier if self._fold.timeline.find(earlier) is not None else id
        return SessionChanged(id=id, at=at, session=session, began=began, zone=self._zone)

    def _begun(self, id: str, found: FoundMeeting, began: datetime) -> SessionBegun:
        return SessionBegun(
            id=id,
            at=began,
            partner=self._fold.id,
            began=began,
            zone=self._zone,
            first=Side.ME,
            form=Form.FREE,
            minutes=found.minutes,
            place=found.place,
            typed_up=True,
            appointment=None,
        )

    def _minutes(self, session: str, found: FoundMeeting, at: datetime) -> Iterator[AnyMoment]:
        mine, theirs = (UNSET if each is None else each for each in (found.coached, found.was_coached))
        if mine is not UNSET or theirs is not UNSET:
            id = hashed_id(EPOCH, "minutes", session)
            yield SessionChanged(id=id, at=at, session=session, coached=mine, was_coached=theirs)

    def _said_in(self, session: str, found: FoundMeeting, began: datetime) -> Iterator[AnyMoment]:
        standing = self._fold.session(session)
        learned = self._fold.account(standing).learned if standing is not None else ""
        notes, line = found.notes, found.learned
        if line and learned not in ("", line):
            # Another line was learned in it since.
            notes, line = (*notes, FoundNote(text=line)), ""
        at = began
        for note in self._notes(session, notes, began):
            yield note
            at = max(at, note.at)
        if line and not (line == learned and standing is not None and self._is_of_others(session, line)):
            at += INSTANT
            yield Learned(id=_learned_id(session, line), at=at, session=session, text=line)
        for follow_up in found.follow_ups:
            at += INSTANT
            for moment in self._follow_ups.moments(follow_up, EPOCH, at, session=session, day=found.day, day_of=self._day_of):
                yield moment
                at = max(at, moment.at)

    def _is_of_others(self, session: str, line: str) -> bool:
        """Say whether the line that was learned in a meeting is there under another id."""
        moments, own = self._fold.timeline.of_session(session), _learned_id(session, line)
        return any(isinstance(each, Learned) and each.text == line and each.id != own for each in moments)

    def _notes(self, session: str, notes: tuple[FoundNote, ...], began: datetime) -> Iterator[NoteKept]:
        timeline = self._fold.timeline
        there = Counter(each.text for each in timeline.of_session(session) if isinstance(each, NoteKept))
        said: Counter[str] = Counter()
        for place, note in enumerate(notes):
            id = hashed_id(EPOCH, "note", session, note.text, str(said[note.text]))
            said[note.text] += 1
            known = timeline.find(id)
            there[note.text] -= 1
            if known is None and there[note.text] >= 0:
                self._here += 1
                continue
            at = max(began + place * INSTANT, note.at or began)
            yield NoteKept(id=id, at=at, session=session, text=note.text, sort=note.sort)

    def follow_up(self, found: FoundFollowUp) -> Iterator[AnyMoment]:
        """Yield the moments of a follow-up that was made outside of a meeting, or it isn't known in which."""
        made = self._instant(found.made) if found.made is not None else None
        base = written(wall_of(found.made, "")) if found.made is not None else EPOCH
        resolved = self._instant(found.resolved) if found.resolved is not None else None
        day = self._day_of if found.made is not None else None
        yield from self._follow_ups.moments(found, base, made or self._now, day=found.made, resolved=resolved, day_of=day)

    def _day_of(self, instant: datetime) -> date:
        return local_day(instant, self._zone)

    def goal(self, found: FoundGoal) -> Iterator[AnyMoment]:
        """Yield the moments of a goal."""
        set_at = self._instant(found.set) if found.set is not None else None
        base = written(wall_of(found.set, "")) if found.set is not None else EPOCH
        moments = goal_moments(self._fold, found, base, set_at or self._now)
        self._here += not moments
        yield from moments


def _learned_id(session: str, line: str) -> str:
    return hashed_id(EPOCH, "learned", session, line)
