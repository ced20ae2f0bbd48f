"""A made-up year with three partners, for `peercoach demo`. Nobody in it exists."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cached_property, partial
from random import Random

from peercoach_tui.acts import Acts, Keeping
from peercoach_tui.content.loader import Materials
from peercoach_tui.demo.ana import ANA
from peercoach_tui.demo.ben import BEN
from peercoach_tui.demo.mei import MEI
from peercoach_tui.demo.pace import Act, Clock, Pace, span_of
from peercoach_tui.demo.pages import Pages
from peercoach_tui.demo.telling import Grown, Line, Said, Story
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.listening.checklist import GOES_AGAINST
from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.reading.line import WrittenFollowUp, WrittenNote, read_line
from peercoach_tui.domain.sessions import plan as stages
from peercoach_tui.domain.sessions.moments import Answer
from peercoach_tui.domain.sessions.plan import Step
from peercoach_tui.domain.sessions.session import Form, Session
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.zones import zone_called
from peercoach_tui.meeting.meeting import Meeting

SLIPS = {"s": SlipSort.STORY, "a": SlipSort.ADVICE, "A": SlipSort.ADVICE_ASKED_FOR}
"""The keys under which a session keeps a slip."""
TYPED_AFTER = timedelta(minutes=95)


def keep_year(
    notebook: Keeping, content: Materials, *, now: datetime, zone: str, new_id: Callable[[datetime], str], seed: int = 7
) -> None:
    """Keep a made-up year with three partners that ends before `now` (aware), and wait until it is on disk.

    `zone` is the name of where the meetings took place. The same `now`, `zone`, ids and `seed` keep the same values.
    Each meeting is played through a `Meeting`, with a clock of its own, on pages that are kept whole at the end.
    """
    today = now.astimezone(zone_called(zone)).date()
    pages = Pages()
    pairs = [_Pair(story, content, pages, new_id, seed) for story in (ANA, BEN, MEI)]
    for began, pair in sorted(_meetings(pairs, today, zone), key=lambda each: each[0]):
        pair.meet(began, zone, today)
    for pair in pairs:
        pair.bring(now)
    for kept in [notebook.keep(pair.acts.id, *pages.moments(pair.acts.id)) for pair in pairs if pair.met]:
        kept.result()


def _meetings(pairs: Iterable["_Pair"], today: date, zone: str) -> Iterator[tuple[datetime, "_Pair"]]:
    for pair in pairs:
        for place, day in enumerate(pair.story.days(today)):
            late = pair.jitter(place).uniform(5, 420)
            yield datetime.combine(day, pair.story.start, zone_called(zone)).astimezone(UTC) + span_of(late), pair


class _Pair:
    """One partnership as it grows: the acts on it, and what the story says of its follow-ups."""

    def __init__(self, story: Story, content: Materials, pages: Pages, new_id: Callable[[datetime], str], seed: int) -> None:
        self.story, self.content, self.seed = story, content, seed
        self.clock, self.met = Clock(), 0
        self._pages, self._new_id = pages, new_id
        self.said: dict[str, tuple[Said, int]] = {}

    @cached_property
    def acts(self) -> Acts:
        """Return the acts on what is kept with the partner, who is added when they are first asked for."""
        acts = Acts(self._pages, self._new_id(self.clock()), now=self.clock, new_id=self._new_id)
        story = self.story
        acts.send(acts.moment(PartnerAdded, name=story.name, cadence=story.cadence, agreement=story.agreement))
        return acts

    def jitter(self, place: int) -> Random:
        """Return the chance that belongs to one meeting."""
        return Random(f"{self.seed} {self.story.name} {place}")

    def meet(self, began: datetime, zone: str, today: date) -> None:
        """Play the next meeting of the story."""
        if not self.met:
            self.clock.at = began - timedelta(minutes=12)
        place, partner_id = self.met, self.acts.id
        told = self.story.told[place]
        self.clock.at = began + TYPED_AFTER if told.typed_up else began
        session = Session(
            id=self._new_id(self.clock()),
            partner=partner_id,
            began=began,
            zone=zone,
            first=Side.THEM if place % 2 else Side.ME,
            form=Form.SWAP,
            minutes=told.minutes,
            place=told.place or self.story.place,
            typed_up=told.typed_up,
        )
        following = self.story.following(self.story.days(today), place)
        meeting, _ = Meeting.begin(self.acts, self.content, session)
        _Played(self, meeting, place, following).walk()
        self.met += 1

    def bring(self, now: datetime) -> None:
        """Keep what came to mind since the last meeting, some days before `now`."""
        since = self.clock.at
        for place, text in enumerate(self.story.brought, start=1):
            self.clock.at = since + place * (now - since) / (len(self.story.brought) + 1)
            self.acts.bring(text)

    def resolved_by(self, follow_up: str, place: int) -> Outcome | None:
        """Return what became of a follow-up by the meeting at that place, None while it is carried over."""
        said, made = self.said[follow_up]
        return said.outcome if place - made >= said.after else None


class _Played:
    """One meeting as it is played: turns what is told of it into acts, each later than the one before."""

    def __init__(self, pair: _Pair, meeting: Meeting, place: int, following: date | None) -> None:
        self.pair, self.meeting, self.place, self.following = pair, meeting, place, following
        self.session, self.told, self.clock = meeting.session, pair.story.told[place], pair.clock
        self.progress = self.place / (len(pair.story.told) - 1)
        self.chance = pair.jitter(self.place)
        self.slips = [SLIPS[key] for key in self.told.slips]
        self.questions = self._how_many_questions()
        self.grown: list[tuple[str, str]] = []
        self.paused = False
        self.pace = Pace(meeting, self.told, self.clock, chance=self.chance, progress=self.progress)

    def walk(self) -> None:
        """Walk all stages to the end of the meeting."""
        at = self.clock.at + span_of(0.8)
        steps = self.meeting.talk.plan.steps
        for place, (step, length) in enumerate(zip(steps, self.pace.lengths(steps), strict=True)):
            self.pace.tick_to(at)
            self.clock.at = at
            if place:
                self.meeting.talk.next_stage()
            self.pace.spread(self._acts(step), at, length)
            at += span_of(length)
            if step.stage == stages.OPTIONS and self.told.pause and not self.paused:
                at, self.paused = self.pace.pause(at), True
        self.clock.at = at
        self.meeting.closing.end()

    def _acts(self, step: Step) -> list[Act]:
        match step.stage:
            case stages.ARRIVE:
                return [*self._focus(), *self._ask(step)]
            case stages.LOOK_BACK:
                return [*self._ask(step), *self._look_back()]
            case stages.SWAP:
                return []
            case stages.CLOSE:
                return [*self._ask(step), *self._close()]
        return self._turn(step)

    def _focus(self) -> Iterator[Act]:
        """Choose the same item to listen for in three meetings running."""
        items = [item.id for item in self.pair.content.checklist.items]
        wanted = items[:]
        Random(f"{self.pair.seed} {self.pair.story.name}").shuffle(wanted)
        for item in wanted[self.place // 3 :][:1]:
            yield partial(self.meeting.talk.choose_focus, items.index(item) - items.index(self.meeting.talk.focus))

    def _look_back(self) -> Iterator[Act]:
        for follow_up in self.meeting.follow_ups.to_look_at:
            if follow_up.is_open:
                outcome = self.pair.resolved_by(follow_up.id, self.place)
                looked_at = self.meeting.follow_ups
                if outcome is None:
                    yield partial(looked_at.carry, follow_up.id)
                else:
                    yield partial(looked_at.resolve, follow_up.id, outcome)
        yield from (partial(self.meeting.points.take_up, point.id) for point in self.meeting.points.waiting)

    def _close(self) -> Iterator[Act]:
        closing, account = self.meeting.closing, self.meeting.account
        for id in account.made:
            yield partial(self.meeting.follow_ups.change, id, confidence=self.pair.said[id][0].sure)
        yield from (partial(self.meeting.writing.complete, id, text) for id, text in self.grown)
        yield from (partial(closing.judge, gap.id, counts=False) for gap in account.breaks)
        yield from (partial(self.meeting.talk.tick, item) for item in self._honest_ticks())
        yield from (partial(closing.answer, answer, self._score()) for answer in Answer)
        if self.following is not None:
            story = self.pair.story
            yield partial(closing.meet_next, self.following, f"{story.start:%H:%M}", story.place)
        yield partial(closing.learn, self.told.learned)

    def _honest_ticks(self) -> list[str]:
        spoilt = {GOES_AGAINST.get(sort) for sort in self.slips}
        items = [item.id for item in self.pair.content.checklist.items if item.id not in spoilt]
        share = 0.25 + 0.4 * self.progress + self.chance.uniform(0, 0.2)
        chosen = set(self.chance.sample(items, round(share * len(items))))
        return [item for item in items if item in chosen]

    def _score(self) -> int:
        return max(0, min(10, round(6.2 + 2.4 * self.progress + self.chance.uniform(-1.2, 1.1))))

    def _turn(self, step: Step) -> list[Act]:
        lines = self.told.theirs if step.coach is Side.ME else self.told.mine
        acts = [self._act_of(line) for line in _in_stage(lines, step.stage)]
        if step.coach is not Side.ME:
            return acts
        return [*self._turn_deck(step), *_mixed(acts, self._ask(step), self._slip(step))]

    def _turn_deck(self, step: Step) -> Iterator[Act]:
        if step.stage == stages.FOCUS:
            yield self._turn_to_topic

    def _turn_to_topic(self) -> None:
        wanted = self.told.topic or self.pair.story.topic
        while self.meeting.account.topic is not wanted:
            self.meeting.questions.turn_topic()
            self.clock.at += span_of(0.4)

    def _slip(self, step: Step) -> Iterator[Act]:
        places = {stages.EXPLORE: self.slips[:2], stages.OPTIONS: self.slips[2:]}
        yield from (partial(self.meeting.talk.slip, sort) for sort in places.get(step.stage, ()))

    def _act_of(self, line: Line) -> Act:
        match line:
            case Said():
                return partial(self._write_follow_up, line)
            case Grown():
                return partial(self._write_to_grow, line)
        return partial(self._write_line, line)

    def _write_line(self, line: str) -> None:
        self.pace.type(line)
        read = read_line(line, owner=Side.THEM, today=self.session.day, partner=self.meeting.partner.name)
        self.meeting.writing.write(read)

    def _write_to_grow(self, line: Grown) -> None:
        self.pace.type(line.keyword)
        self.meeting.writing.write(WrittenNote(text=line.keyword))
        self.grown.append((self.meeting.account.notes[-1].id, line.sentence))

    def _write_follow_up(self, said: Said) -> None:
        self.pace.type(said.when + said.what)
        written = WrittenFollowUp(owner=self.meeting.talk.coachee, what=said.what, when=said.when, due=said.day(self.session.day))
        self.meeting.writing.write(written)
        self.pair.said[self.meeting.account.made[-1]] = (said, self.place)

    def _how_many_questions(self) -> Counter[str]:
        """Return how many questions of the deck were asked in each stage."""
        own = sum(isinstance(line, str) and line.startswith("?") for line in self.told.theirs)
        more = [stages.ARRIVE, stages.EXPLORE, stages.OPTIONS, stages.CLOSE] + [stages.LOOK_BACK] * bool(self.place)
        extra = self.chance.randint(0, 3 - own) if self.told.minutes > 30 else 0
        return Counter([stages.FOCUS, stages.EXPLORE, stages.COMMIT, *self.chance.sample(more, extra)])

    def _ask(self, step: Step) -> list[Act]:
        return [self._asked] * self.questions[step.stage]

    def _asked(self) -> None:
        questions = self.meeting.questions
        if questions.shown is not None and questions.used_here(questions.shown):
            questions.next()
        questions.use()


def _in_stage(lines: Sequence[Line], stage: str) -> list[Line]:
    """Return the lines of a turn that were typed in that stage: follow-ups in the last one, most notes while exploring."""
    notes = [line for line in lines if not isinstance(line, Said)]
    late = len(notes) - 1 if len(notes) > 3 else len(notes)
    parts = {stages.FOCUS: notes[:1], stages.EXPLORE: notes[1:late], stages.OPTIONS: notes[late:]}
    return [line for line in lines if isinstance(line, Said)] if stage == stages.COMMIT else list(parts.get(stage, []))


def _mixed(lines: Sequence[Act], asked: Iterable[Act], slips: Iterable[Act]) -> list[Act]:
    """Return the acts as they come in a talk: a question, what was said to it, a slip now and then."""
    rows = [list(asked), list(lines), list(slips)]
    return [row[place] for place in range(max(map(len, rows))) for row in rows if place < len(row)]
