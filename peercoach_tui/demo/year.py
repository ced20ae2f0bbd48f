"""A made-up year with four partners, for `peercoach demo`. Nobody in it exists."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from operator import itemgetter

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Keeping
from peercoach_tui.content.loader import Materials
from peercoach_tui.demo.ana import ANA
from peercoach_tui.demo.ben import BEN
from peercoach_tui.demo.gathered import gatherings
from peercoach_tui.demo.mei import MEI
from peercoach_tui.demo.nora import NORA
from peercoach_tui.demo.pace import Act, HandClock, span_of
from peercoach_tui.demo.pages import Pages
from peercoach_tui.demo.pair import Pair
from peercoach_tui.demo.played import Played
from peercoach_tui.demo.telling import DemoMeeting
from peercoach_tui.domain.partners.partner import Pause
from peercoach_tui.domain.sessions.moments import MeetingPutOff, NextMeetingSet
from peercoach_tui.domain.sessions.session import Form, Session
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.zones import local_day, zone_called
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.notebook.notebook import COACH

STORIES = (NORA, ANA, BEN, MEI)
ADDED_BEFORE, TYPED_AFTER = timedelta(minutes=12), timedelta(minutes=95)
ALONE, A_THING = timedelta(minutes=9), timedelta(seconds=50)
"""How long after the goodbye one sits down alone, and how long each thing takes there."""
EVENING = time(17, 5)
REST_ENDS, ARCHIVED_AFTER = timedelta(days=3), timedelta(days=16)
"""How long before the next meeting a rest is over, and how long after the last one a partner is put away."""


def keep_year(
    notebook: Keeping, content: Materials, *, now: datetime, zone: str, new_id: Callable[[datetime], str], seed: int = 7
) -> None:
    """Keep a made-up year with four partners that ends before `now` (aware), and wait until it is on disk.

    `zone` is the name of where the meetings took place. The same `now`, `zone`, ids and `seed` keep the same values.
    Each meeting is played through a `Meeting`, with a clock of its own, on pages that are kept whole at the end.
    """
    today, clock, pages = local_day(now, zone), HandClock(), Pages()
    mine = Acts(pages, COACH, now=clock, new_id=new_id)

    def act() -> Acts:
        return Acts(pages, new_id(clock()), now=clock, new_id=new_id)

    pairs = [Pair(story, content, clock, mine=mine, act=act, today=today, seed=seed) for story in STORIES]
    together = [_Together(pair, zone) for pair in pairs]
    acts = [act for each in together for act in each.meetings()]
    acts += gatherings(mine, today, partial(_instant, zone))
    for at, act_then in sorted(acts, key=itemgetter(0)):
        clock.at = at
        act_then()
    for each in together:
        each.bring(now)
    for kept in [notebook.keep(id, *pages.moments(id)) for id in (*pages.ids(), COACH)]:
        kept.result()


def _instant(zone: str, day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, zone_called(zone)).astimezone(UTC)


class _Together:
    """A partnership as it is played: its meetings, and what comes of each until the next one."""

    def __init__(self, pair: Pair, zone: str) -> None:
        self.pair, self.clock = pair, pair.clock
        self._zone = zone
        self._sat: datetime | None = None

    def meetings(self) -> Iterator[tuple[datetime, Act]]:
        """Yield each meeting with the instant at which it begins."""
        for place, day in enumerate(self.pair.dates.met):
            late = self.pair.chance(place).uniform(5, 420)
            yield _instant(self._zone, day, self.pair.story.start) + span_of(late), partial(self._meet, place)

    def bring(self, now: datetime) -> None:
        """Keep what came to mind since the last meeting, some days before `now`."""
        brought, since = self.pair.story.brought, self._sat or now
        for place, text in enumerate(brought, start=1):
            self.clock.at = since + place * (now - since) / (len(brought) + 1)
            self.pair.acts.bring(text)

    def _meet(self, place: int) -> None:
        pair, began, told = self.pair, self.clock.at, self.pair.story.told[place]
        if not place:
            self.clock.at = began - ADDED_BEFORE
        acts = pair.acts
        self.clock.at = began + TYPED_AFTER if told.typed_up else began
        session = Session(
            id=acts.new_id(),
            partner=acts.id,
            began=began,
            zone=self._zone,
            first=Side.THEM if place % 2 else Side.ME,
            form=Form.SWAP,
            minutes=told.minutes,
            place=told.place or pair.story.place,
            typed_up=told.typed_up,
        )
        meeting, _ = Meeting.begin(acts, pair.content, session)
        Played(pair, meeting, place).walk()
        self._sit_alone(told, meeting)
        self._go_on(told, place)

    def _sit_alone(self, told: DemoMeeting, meeting: Meeting) -> None:
        at = self.clock.at + ALONE
        for step, act in enumerate(told.alone):
            self.clock.at = at + step * A_THING
            self.pair.desk.do(act, meeting.account, self.pair.today)
        self._sat = self.clock.at

    def _go_on(self, told: DemoMeeting, place: int) -> None:
        """Do what is done on other days before the next meeting."""
        dates = self.pair.dates
        met, following = dates.met[place], dates.after(place)
        if following is not None and told.rest:
            self._at(met + timedelta(days=2))
            self.pair.acts.change_partner(pause=Pause(until=following - REST_ENDS))
        if following is not None and told.put_off:
            self._put_off(following)
        if self.pair.story.archived and met == dates.met[-1]:
            self._at(met + ARCHIVED_AFTER)
            self._archive()

    def _put_off(self, until: date) -> None:
        acts = self.pair.acts
        arranged = acts.fold.arrangements.dates[-1]
        self._at(arranged.day - timedelta(days=1))
        acts.send(acts.moment(MeetingPutOff, arranged=arranged.id))
        self._at(arranged.day + timedelta(days=2))
        moved = acts.moment(NextMeetingSet, day=until, hour=arranged.hour, place=arranged.place, zone=self._zone)
        acts.send(acts.of_appointment(moved))

    def _archive(self) -> None:
        acts = self.pair.acts
        for follow_up in acts.follow_ups:
            if follow_up.is_open:
                acts.resolve(follow_up.id, self.pair.said(follow_up.id).outcome)
        acts.change_partner(archived=True)

    def _at(self, day: date) -> None:
        self.clock.at = _instant(self._zone, day, EVENING)
