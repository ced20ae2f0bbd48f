"""A made-up year with three partners, for `peercoach demo`. Nobody in it exists."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import partial
from random import Random
from typing import TypeVar
from zoneinfo import ZoneInfo

from peercoach_tui.content.loader import Content
from peercoach_tui.demo.ana import ANA
from peercoach_tui.demo.ben import BEN
from peercoach_tui.demo.mei import MEI
from peercoach_tui.demo.telling import (
    Grown,
    Line,
    Said,
    Story,
    Told,
)
from peercoach_tui.domain import plan as stages
from peercoach_tui.domain.capture import Asked, Note, read_line
from peercoach_tui.domain.follow_up import FollowUp, Outcome, oldest_due_first
from peercoach_tui.domain.moments import (
    Answer,
    AnyMoment,
    Break,
    BreakJudged,
    DeckTurned,
    FocusChosen,
    FollowUpCarried,
    FollowUpChanged,
    FollowUpMade,
    ItemTicked,
    Learned,
    Moment,
    NextMeetingSet,
    NoteKept,
    PartnerAnswered,
    QuestionAsked,
    SessionEnded,
    Slip,
    SlipSort,
    StageEntered,
    Wrote,
)
from peercoach_tui.domain.partner import Partner
from peercoach_tui.domain.plan import Step, plan
from peercoach_tui.domain.questions import Aim, Question, Topic
from peercoach_tui.domain.rotation import rotation
from peercoach_tui.domain.session import Form, Session, Side
from peercoach_tui.notebook.notebook import Notebook

M = TypeVar("M", bound=Moment)
Act = Callable[[datetime], object]
"""Keeps one thing that happened at that instant."""

SLIPS = {"s": SlipSort.STORY, "a": SlipSort.ADVICE, "A": SlipSort.ADVICE_ASKED_FOR}
"""The keys under which a session keeps a slip."""
SPOILT = {SlipSort.STORY: "restraint-story", SlipSort.ADVICE: "restraint-advice"}
"""The item of the checklist that a slip leaves without a tick."""
TYPED_AFTER = timedelta(minutes=95)
TYPING_PACE = 0.3
"""A meeting is typed up in this share of its length."""
KEYS_A_SECOND, KEY_TO_KEPT = 3, 0.6
"""How fast a note is typed, and the seconds from its last key to Enter."""


def keep_year(
    notebook: Notebook, content: Content, *, now: datetime, zone: str, new_id: Callable[[datetime], str], seed: int = 7
) -> None:
    """Keep a made-up year with three partners that ends before `now` (aware), and wait until it is on disk.

    `zone` is the IANA name of where the meetings took place. The same `now`, `zone`, ids and `seed` keep the same values.
    """
    here = ZoneInfo(zone)
    today = now.astimezone(here).date()
    pairs = [_Pair(story, content, new_id, seed) for story in (ANA, BEN, MEI)]
    for began, pair in sorted(_meetings(pairs, today, here), key=lambda each: each[0]):
        pair.meet(began, zone, today)
    for kept in [notebook.keep(pair.partner.id, *pair.values) for pair in pairs if pair.partner]:
        kept.result()


def _meetings(pairs: Iterable["_Pair"], today: date, here: ZoneInfo) -> Iterator[tuple[datetime, "_Pair"]]:
    for pair in pairs:
        for place, day in enumerate(pair.story.days(today)):
            late = pair.jitter(place).uniform(5, 420)
            yield datetime.combine(day, pair.story.start, here).astimezone(UTC) + _seconds(late), pair


class _Pair:
    """One partnership as it grows: what is kept of it, the follow-ups that wait, and the questions asked so far."""

    def __init__(self, story: Story, content: Content, new_id: Callable[[datetime], str], seed: int) -> None:
        self.story, self.content, self.new_id, self.seed = story, content, new_id, seed
        self.partner: Partner | None = None
        self.sessions: list[Session] = []
        self.moments: list[AnyMoment] = []
        self.follow_ups: dict[str, FollowUp] = {}
        self.said: dict[str, tuple[Said, int]] = {}
        self.asked: dict[str, datetime] = {}

    @property
    def values(self) -> tuple[Partner | Session | AnyMoment | FollowUp, ...]:
        """Return everything of this partnership."""
        return (*filter(None, [self.partner]), *self.sessions, *self.moments, *self.follow_ups.values())

    def jitter(self, place: int) -> Random:
        """Return the chance that belongs to one meeting."""
        return Random(f"{self.seed} {self.story.name} {place}")

    def meet(self, began: datetime, zone: str, today: date) -> None:
        """Add the next meeting of the story."""
        partner = self.partner = self.partner or self._introduced(began - timedelta(minutes=12))
        place = len(self.sessions)
        told = self.story.told[place]
        typed = began + TYPED_AFTER if told.typed_up else began
        session = Session(
            id=self.new_id(typed),
            partner=partner.id,
            began=began,
            zone=zone,
            first=Side.THEM if place % 2 else Side.ME,
            form=Form.SWAP,
            minutes=told.minutes,
            place=told.place or self.story.place,
            typed_up=told.typed_up,
        )
        self.sessions.append(session)
        following = self.story.following(self.story.days(today), place)
        _Sitting(self, partner, session, told, following).walk(typed + _seconds(0.8))

    def resolved_by(self, follow_up: FollowUp, place: int) -> Outcome | None:
        """Return what became of a follow-up by the meeting at that place, None while it is carried over."""
        said, made = self.said[follow_up.id]
        return said.outcome if place - made >= said.after else None

    def _introduced(self, at: datetime) -> Partner:
        story = self.story
        return Partner(id=self.new_id(at), name=story.name, added=at, cadence=story.cadence, agreement=story.agreement)


class _Sitting:
    """One meeting as it is walked: turns what is told of it into moments, each later than the one before."""

    def __init__(self, pair: _Pair, partner: Partner, session: Session, told: Told, following: date | None) -> None:
        self.pair, self.partner, self.session, self.told, self.following = pair, partner, session, told, following
        self.place = len(pair.sessions) - 1
        self.progress = self.place / (len(pair.story.told) - 1)
        self.chance = pair.jitter(self.place)
        self.slips = [SLIPS[key] for key in told.slips]
        self.questions = self._how_many_questions()
        self.made: list[str] = []
        self.grown: list[tuple[str, str]] = []
        self.gap: Break | None = None
        self.room = 0.0

    def walk(self, at: datetime) -> None:
        """Walk all stages, from `at` to the end of the meeting."""
        steps = plan(self.pair.content.stages, self.session.form, self.session.minutes, self.session.first).steps
        for step, length in zip(steps, self._lengths(steps), strict=True):
            self._put(StageEntered, at, stage=step.stage, coach=step.coach)
            self._spread(self._acts(step), at, length)
            at += _seconds(length)
            if step.stage == stages.OPTIONS and self.told.pause and self.gap is None:
                at = self._pause(at)
        self._put(SessionEnded, at)

    def _lengths(self, steps: Sequence[Step]) -> list[float]:
        """Return how many seconds each step took."""
        pace = TYPING_PACE if self.told.typed_up else 1.0
        took = [(step.minutes or 5) * 60 * pace * self.chance.uniform(0.88, 1.14) for step in steps]
        for side, minutes in zip((Side.ME, Side.THEM), self.told.turns or (), strict=False):
            turn = [place for place, step in enumerate(steps) if step.coach is side]
            wanted = minutes * 60 / sum(took[place] for place in turn)
            took = [each * wanted if place in turn else each for place, each in enumerate(took)]
        return took

    def _spread(self, acts: Sequence[Act], began: datetime, length: float) -> None:
        """Let the acts happen one after the other, each in its own part of the step."""
        for place, act in enumerate(acts):
            share = length / len(acts)
            self.room = share / 2
            act(began + _seconds((place + self.chance.uniform(0.62, 0.95)) * share))

    def _pause(self, at: datetime) -> datetime:
        back = at + timedelta(minutes=self.told.pause)
        self.gap = self._put(Break, back, began=at)
        return back + _seconds(20)

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

    # The stages in which neither coaches

    def _focus(self) -> Iterator[Act]:
        """Choose the same item to listen for in three meetings running."""
        items = [item.id for item in self.pair.content.checklist.items]
        Random(f"{self.pair.seed} {self.pair.story.name}").shuffle(items)
        for item in items[self.place // 3 :][:1]:
            yield partial(self._put, FocusChosen, item=item)

    def _look_back(self) -> Iterator[Act]:
        for follow_up in oldest_due_first(self.pair.follow_ups.values()):
            outcome = self.pair.resolved_by(follow_up, self.place)
            if outcome is None:
                yield partial(self._put, FollowUpCarried, follow_up=follow_up.id)
            else:
                yield partial(self._resolve, follow_up, outcome)

    def _resolve(self, follow_up: FollowUp, outcome: Outcome, at: datetime) -> None:
        self._change(at, follow_up, follow_up.but(outcome=outcome, resolved=at, changed=at))

    def _close(self) -> Iterator[Act]:
        yield from (partial(self._sure, id) for id in self.made)
        yield from (partial(self._put, NoteKept, text=text, replaces=id) for id, text in self.grown)
        if self.gap is not None:
            yield partial(self._put, BreakJudged, gap=self.gap.id, counts=False)
        yield from (partial(self._put, ItemTicked, item=item) for item in self._honest_ticks())
        yield from (partial(self._put, PartnerAnswered, answer=answer, score=self._score()) for answer in Answer)
        if self.following is not None:
            story = self.pair.story
            yield partial(self._put, NextMeetingSet, day=self.following, hour=f"{story.start:%H:%M}", place=story.place)
        yield partial(self._put, Learned, text=self.told.learned)

    def _sure(self, id: str, at: datetime) -> None:
        follow_up = self.pair.follow_ups[id]
        self._change(at, follow_up, follow_up.but(confidence=self.pair.said[id][0].sure, changed=at))

    def _honest_ticks(self) -> list[str]:
        spoilt = {SPOILT.get(sort) for sort in self.slips}
        items = [item.id for item in self.pair.content.checklist.items if item.id not in spoilt]
        share = 0.25 + 0.4 * self.progress + self.chance.uniform(0, 0.2)
        chosen = set(self.chance.sample(items, round(share * len(items))))
        return [item for item in items if item in chosen]

    def _score(self) -> int:
        return max(0, min(10, round(6.2 + 2.4 * self.progress + self.chance.uniform(-1.2, 1.1))))

    # A turn

    def _turn(self, step: Step) -> list[Act]:
        lines = self.told.theirs if step.coach is Side.ME else self.told.mine
        acts = [self._line(line, step) for line in _in_stage(lines, step.stage)]
        if step.coach is not Side.ME:
            return acts
        return [*self._turn_deck(step), *_mixed(acts, self._ask(step), self._slip(step))]

    def _turn_deck(self, step: Step) -> Iterator[Act]:
        if step.stage == stages.FOCUS:
            yield partial(self._put, DeckTurned, topic=self._topic)

    def _slip(self, step: Step) -> Iterator[Act]:
        places = {stages.EXPLORE: self.slips[:2], stages.OPTIONS: self.slips[2:]}
        yield from (partial(self._put, Slip, sort=sort) for sort in places.get(step.stage, ()))

    def _line(self, line: Line, step: Step) -> Act:
        match line:
            case Said():
                return partial(self._follow_up, line, (step.coach or Side.ME).other)
            case Grown():
                return partial(self._grow, line)
        return partial(self._typed, line)

    def _typed(self, line: str, at: datetime) -> None:
        self._write(line, at)
        match read_line(line, owner=Side.THEM, today=self.session.day, partner=self.partner.name):
            case Asked(text=text):
                self._put(QuestionAsked, at, text=text)
            case Note(text=text, sort=sort):
                self._put(NoteKept, at, text=text, sort=sort)

    def _grow(self, line: Grown, at: datetime) -> None:
        self._write(line.keyword, at)
        self.grown.append((self._put(NoteKept, at, text=line.keyword).id, line.sentence))

    def _follow_up(self, said: Said, owner: Side, at: datetime) -> None:
        self._write(said.when + said.what, at)
        follow_up = FollowUp(
            id=self.pair.new_id(at),
            session=self.session.id,
            owner=owner,
            what=said.what,
            when=said.when,
            due=said.day(self.session.day),
            made=at,
            changed=at,
        )
        self.pair.follow_ups[follow_up.id] = follow_up
        self.pair.said[follow_up.id] = (said, self.place)
        self.made.append(follow_up.id)
        self._put(FollowUpMade, at, follow_up=follow_up.id)

    def _write(self, text: str, at: datetime) -> None:
        """Keep the bursts in which a line was typed; the coach learns to look up sooner."""
        bursts: list[tuple[datetime, datetime]] = []
        end = at - _seconds(KEY_TO_KEPT)
        for _ in range(1 + round(2 * (1 - self.progress))):
            typing = len(text) / KEYS_A_SECOND * self.chance.uniform(0.8, 1.2)
            began = end - _seconds(max(4, min(18, self.room - KEY_TO_KEPT, typing)))
            if bursts and at - began > _seconds(self.room):
                break
            bursts.append((began, end))
            end = began - _seconds(self.chance.uniform(2.5, 6))
        for began, end in reversed(bursts):
            self._put(Wrote, end, began=began)

    # Questions

    def _how_many_questions(self) -> Counter[str]:
        """Return how many questions of the deck were asked in each stage."""
        own = sum(isinstance(line, str) and line.startswith("?") for line in self.told.theirs)
        more = [stages.ARRIVE, stages.EXPLORE, stages.OPTIONS, stages.CLOSE] + [stages.LOOK_BACK] * bool(self.place)
        extra = self.chance.randint(0, 3 - own) if self.told.minutes > 30 else 0
        return Counter([stages.FOCUS, stages.EXPLORE, stages.COMMIT, *self.chance.sample(more, extra)])

    def _ask(self, step: Step) -> list[Act]:
        return [partial(self._asked, step.stage)] * self.questions[step.stage]

    def _asked(self, stage: str, at: datetime) -> None:
        for question in rotation(self._pool(stage), self.pair.asked, self.partner.id)[:1]:
            self.pair.asked[question.id] = at
            self._put(QuestionAsked, at, question=question.id, text=question.text)

    def _pool(self, stage: str) -> tuple[Question, ...]:
        content = self.pair.content
        aims = content.stages.find(stage).aims or tuple(Aim)
        return content.deck.of_stage(stage) or content.deck.of(aims, self._topic)

    @property
    def _topic(self) -> Topic:
        return self.told.topic or self.pair.story.topic

    # How it is kept

    def _put(self, kind: type[M], at: datetime, **fields: object) -> M:
        moment = kind(id=self.pair.new_id(at), session=self.session.id, at=at, **fields)
        self.pair.moments.append(moment)  # type: ignore[arg-type]
        return moment

    def _change(self, at: datetime, before: FollowUp, after: FollowUp) -> None:
        self.pair.follow_ups[after.id] = after
        self._put(FollowUpChanged, at, before=before, after=after)


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


def _seconds(seconds: float) -> timedelta:
    """Return a span in whole milliseconds."""
    return timedelta(milliseconds=round(seconds * 1000))
