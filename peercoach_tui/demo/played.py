"""A meeting of the made-up year as it is played."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from functools import partial
from random import Random

from peercoach_tui.demo.pace import Act, Pace, span_of
from peercoach_tui.demo.pair import Pair
from peercoach_tui.demo.telling import DemoFollowUp, Grown, Line
from peercoach_tui.domain.listening.checklist import GOES_AGAINST
from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.reading.line import WrittenFollowUp, WrittenNote, read_line
from peercoach_tui.domain.sessions import plan as stages
from peercoach_tui.domain.sessions.moments import Answer
from peercoach_tui.domain.sessions.plan import Step
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting

SLIPS = {"s": SlipSort.STORY, "a": SlipSort.ADVICE, "A": SlipSort.ADVICE_ASKED_FOR}
"""The keys under which a session keeps a slip."""


class Played:
    """One meeting as it is played: turns what is told of it into acts, each later than the one before."""

    def __init__(self, pair: Pair, meeting: Meeting, place: int) -> None:
        self.pair, self.meeting, self.place = pair, meeting, place
        self.session, self.told, self.clock = meeting.session, pair.story.told[place], pair.clock
        self.progress = self.place / (len(pair.story.told) - 1)
        self.chance = pair.chance(self.place)
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
        items = list(self.pair.content.checklist.ids)
        wanted = items[:]
        Random(f"{self.pair.seed} {self.pair.story.about.name}").shuffle(wanted)
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
                    taught = self.pair.said(follow_up.id).taught
                    yield partial(looked_at.change, follow_up.id, outcome=outcome, taught=taught)
        yield from (partial(self.meeting.points.take_up, point.id) for point in self.meeting.points.waiting)

    def _close(self) -> Iterator[Act]:
        closing, account = self.meeting.closing, self.meeting.account
        for id in account.made:
            said = self.pair.said(id)
            yield partial(self.meeting.follow_ups.change, id, confidence=said.sure, goal=self.pair.desk.goal(said.goal))
        yield from (partial(self.meeting.writing.complete, id, text) for id, text in self.grown)
        yield from (partial(closing.judge, gap.id, counts=False) for gap in account.breaks)
        yield from (partial(self.meeting.talk.tick, item) for item in self._honest_ticks())
        yield from (partial(closing.answer, answer, self._score()) for answer in Answer)
        following = self.pair.dates.after(self.place)
        if following is not None:
            first, story = following - timedelta(days=self.told.put_off), self.pair.story
            yield partial(closing.meet_next, first, f"{story.start:%H:%M}", story.place)
        yield partial(closing.learn, self.told.learned)

    def _honest_ticks(self) -> list[str]:
        spoilt = {GOES_AGAINST.get(sort) for sort in self.slips}
        items = [id for id in self.pair.content.checklist.ids if id not in spoilt]
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
            case DemoFollowUp():
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

    def _write_follow_up(self, said: DemoFollowUp) -> None:
        self.pace.type(said.when + said.what)
        written = WrittenFollowUp(owner=self.meeting.talk.coachee, what=said.what, when=said.when, due=said.day(self.session.day))
        self.meeting.writing.write(written)
        self.pair.say(self.meeting.account.made[-1], said, self.place)

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
    notes = [line for line in lines if not isinstance(line, DemoFollowUp)]
    late = len(notes) - 1 if len(notes) > 3 else len(notes)
    parts = {stages.FOCUS: notes[:1], stages.EXPLORE: notes[1:late], stages.OPTIONS: notes[late:]}
    return [line for line in lines if isinstance(line, DemoFollowUp)] if stage == stages.COMMIT else list(parts.get(stage, []))


def _mixed(lines: Sequence[Act], asked: Iterable[Act], slips: Iterable[Act]) -> list[Act]:
    """Return the acts as they come in a talk: a question, what was said to it, a slip now and then."""
    rows = [list(asked), list(lines), list(slips)]
    return [row[place] for place in range(max(map(len, rows))) for row in rows if place < len(row)]
