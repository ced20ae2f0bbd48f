"""What is kept of a meeting: its beginning, its stages, its words, its close."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from peercoach_tui.domain.moment import Id, InSession, Moment, Score
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.zones import instant_of, zone_called

Minutes = Annotated[int, Meta(ge=1, le=1440)]
"""The length of a meeting."""

RoleMinutes = Annotated[int, Meta(ge=0, le=1440)]
"""For how long one of the two coached."""


class SessionBegun(Moment, tag="session begun"):
    """A meeting with `partner` began; its id is the session's. The fields are those of a `Session`.

    `appointment` is as in `NextMeetingSet`: of which one it is, None where nothing was arranged for it.
    """

    partner: Id
    began: datetime
    zone: str
    first: Side
    form: Form = Form.SWAP
    minutes: Minutes | None = 60
    place: str = ""
    typed_up: bool = False
    first_meeting: bool | None = None
    appointment: Id | UnsetType | None = UNSET

    @property
    def session(self) -> str:
        """Return the id of the session, as the moments in it have it."""
        return self.id


class Brought(InSession, tag="brought"):
    """What one of the two brings to a meeting, in their own words; the later wins, an empty text takes it away."""

    side: Side
    text: str


class StageEntered(InSession, tag="stage"):
    """A stage began. `coach` is who coaches in it, None where neither does."""

    stage: str
    coach: Side | None = None


class TurnSwapped(InSession, tag="swap"):
    """The roles changed: `coach` coaches from now on (or will coach first), in `stage`."""

    stage: str
    coach: Side


class NoteSort(StrEnum):
    """What a note is."""

    PLAIN = "plain"
    WORDS = "words"
    """Their own words."""
    GOAL = "goal"
    """Something for the goals."""


class NoteKept(InSession, tag="note"):
    """A note. One that `replaces` an earlier one by id stands in its place and at its time."""

    text: str
    sort: NoteSort = NoteSort.PLAIN
    replaces: Id | None = None

    @property
    def words(self) -> str:
        """Return the text as it is read: their own words in quotes."""
        return f"“{self.text}”" if self.sort is NoteSort.WORDS else self.text

    @property
    def sign(self) -> str:
        """Return what stands before it: "*" for the goals, "" else."""
        return "*" if self.sort is NoteSort.GOAL else ""


class Break(InSession, tag="break"):
    """The program stood still, such as behind a closed lid, from `began` to `at`."""

    began: datetime


class BreakJudged(InSession, tag="judged"):
    """The coach said whether a break counts as time of the meeting."""

    gap: str
    counts: bool


class Answer(StrEnum):
    """What the partner is asked in the close, each 0 to 10."""

    HEARD = "heard"
    MATTERED = "mattered"
    TAKES_AWAY = "takes away"


class PartnerAnswered(InSession, tag="answered"):
    """One of the partner's three answers."""

    answer: Answer
    score: Score


class NextMeetingSet(Moment, tag="next"):
    """When the two meet next, said in a meeting or in none: a local date, an hour ("10:30" or "") and a place.

    `zone` is the name of the zone by whose clocks that was said, None in a moment of before it was kept.
    `appointment` is the id of the one that is moved by it, as it was known there; None where it is a new one, under the id of
    this moment. A moment of before it was kept says neither. `minutes` is how long the meeting is to be, None where nobody knows.
    """

    session: Id | None = None
    day: date
    hour: str = ""
    place: str = ""
    zone: str | None = None
    appointment: Id | UnsetType | None = UNSET
    minutes: Minutes | UnsetType | None = UNSET

    def seen_from(self, zone: str) -> "NextMeetingSet":
        """Return it by the clocks of another zone: the instant stays, and so does a day without an hour."""
        if self.zone is None or self.zone == zone:
            return self
        instant = instant_of(self.day, self.hour, self.zone)
        if instant is None:
            return self
        local = instant.astimezone(zone_called(zone))
        return self.but(day=local.date(), hour=f"{local:%H:%M}", zone=zone)

    @property
    def next_date(self) -> NextDate:
        """Return when and where that is."""
        return NextDate(day=self.day, hour=self.hour, place=self.place)


class MeetingPutOff(Moment, tag="put off"):
    """The meeting that was arranged by the moment `arranged` is not to be; no reason is asked."""

    arranged: Id


class SessionChanged(InSession, tag="session changed"):
    """Something of a meeting was put right afterwards: only what has a value was changed.

    `began` is UTC; `coached` and `was_coached` are minutes that stand over those that the clock counted, None for those again.
    """

    began: datetime | UnsetType = UNSET
    zone: str | UnsetType = UNSET
    place: str | UnsetType = UNSET
    form: Form | UnsetType = UNSET
    minutes: Minutes | UnsetType | None = UNSET
    coached: RoleMinutes | UnsetType | None = UNSET
    was_coached: RoleMinutes | UnsetType | None = UNSET


class Learned(InSession, tag="learned"):
    """The one line that the coach learned."""

    text: str


class Feedback(StrEnum):
    """What a line of the close is about, in meetings of which nobody knows whose words it holds."""

    HELPED = "helped"
    MORE_OF = "more of"


class FeedbackGiven(InSession, tag="feedback"):
    """What helped one of the two, and what they would want more of, in a line of their words: `side` says whose.

    Without it the words are of both, `about` one of the two.
    """

    text: str
    side: Side | None = None
    about: Feedback | None = None


class End(InSession):
    """An end of a meeting. `let_go` are the drafts (`Drafted.known_as`) that are none any more by then though no moment says so.

    They were dropped, or typed on under other names: a window that slept may have them still.
    """

    let_go: tuple[Id, ...] = ()


class SessionEnded(End, tag="ended"):
    """The two said goodbye. `waits` says that what is done alone was left for later; one without it has nothing that waits."""

    waits: bool = False


class AloneDone(End, tag="alone done"):
    """What is done alone after the goodbye was gone through to its end."""
