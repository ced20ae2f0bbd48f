"""Taking back: any acts, in any number, also after the program was started anew."""

import random
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from peercoach_tui.as_sent import Kept
from peercoach_tui.content.loader import load
from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.reading.line import WrittenFollowUp, WrittenNote, WrittenQuestion
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.moments import Answer
from peercoach_tui.domain.sessions.plan import STAGES
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from tests.conftest import Clock
from tests.fakes import FakeNotebook
from tests.meeting.table import Table, follow_up_in

CONTENT = load()

State = tuple[Account, dict[str, FollowUp]]


def seen(meeting: Meeting) -> State:
    """Return all that undo gives back: what the clock kept and what was shown stays, and a follow-up's change leaves its date of
    change."""
    follow_ups = {one.id: one.but(changed=one.made) for one in meeting.acts.follow_ups}
    return meeting.account.but(wrote=(), breaks=(), shown=(), moments=()), follow_ups


ACTS: dict[str, Callable[[Meeting], Kept | None]] = {
    "next stage": lambda meeting: meeting.talk.next_stage(),
    "stage before": lambda meeting: meeting.talk.previous_stage(),
    "swap": lambda meeting: meeting.talk.swap(),
    "use": lambda meeting: meeting.questions.use(),
    "pin": lambda meeting: meeting.questions.pin(),
    "topic": lambda meeting: meeting.questions.turn_topic(),
    "aim": lambda meeting: meeting.questions.turn_aim(),
    "focus": lambda meeting: meeting.talk.choose_focus(+1),
    "tick": lambda meeting: meeting.talk.tick(meeting.talk.focus),
    "own question": lambda meeting: meeting.writing.write(WrittenQuestion(text="What would Dana say?")),
    "note": lambda meeting: meeting.writing.write(WrittenNote(text="scope")),
    "follow-up": lambda meeting: meeting.writing.write(WrittenFollowUp(what="ask Dana", owner=Side.THEM)),
    "learn": lambda meeting: meeting.closing.learn(f"{meeting.account.learned}."),
    "next date": lambda meeting: meeting.closing.meet_next(meeting.closing.suggested_next, "10:30"),
    "end": lambda meeting: meeting.closing.end(),
}


class Undo(RuleBasedStateMachine):
    """Acts in any order; each taking back shows what was there before its act."""

    @initialize(form=st.sampled_from(Form), first=st.sampled_from(Side), typed_up=st.booleans())
    def begin(self, form: Form, first: Side, typed_up: bool) -> None:
        self.notebook, self.clock = FakeNotebook(), Clock()
        self.table = Table(self.notebook, CONTENT, self.clock, IdMaker(random.Random(1).getrandbits))
        follow_up_in(self.table.begin(), "from before", due=date(2026, 12, 1))
        self.clock.pass_(86400)
        self.meeting = self.table.begin(form=form, first=first, typed_up=typed_up)
        self.before: list[State] = []

    def act(self, act: Callable[[], Kept | None]) -> None:
        before = seen(self.meeting)
        if act() is not None:
            self.before.append(before)

    @rule(seconds=st.sampled_from([0, 1, 30, 200, 4000, -90]))
    def pass_time(self, seconds: int) -> None:
        self.clock.pass_(seconds)
        self.meeting.clock.tick()

    @rule(name=st.sampled_from(sorted(ACTS)))
    def press(self, name: str) -> None:
        self.act(lambda: ACTS[name](self.meeting))

    @rule(stage=st.sampled_from(STAGES[Form.SWAP]))
    def enter(self, stage: str) -> None:
        self.act(lambda: self.meeting.talk.enter(stage))

    @rule(sort=st.sampled_from(SlipSort), answer=st.sampled_from(Answer), score=st.integers(0, 10))
    def slip_and_answer(self, sort: SlipSort, answer: Answer, score: int) -> None:
        self.act(lambda: self.meeting.talk.slip(sort))
        self.act(lambda: self.meeting.closing.answer(answer, score))

    @rule()
    def write_slowly(self) -> None:
        self.meeting.writing.key()
        self.clock.pass_(1)
        self.meeting.writing.key()

    @rule()
    def put_down(self) -> None:
        self.meeting.writing.put_down()

    @rule(which=st.integers(0, 5), outcome=st.sampled_from(Outcome))
    def look_back(self, which: int, outcome: Outcome) -> None:
        follow_up = self.follow_up(which)
        self.act(lambda: self.meeting.follow_ups.resolve(follow_up.id, outcome))

    @rule(which=st.integers(0, 5))
    def carry(self, which: int) -> None:
        follow_up = self.follow_up(which)
        self.act(lambda: self.meeting.follow_ups.carry(follow_up.id))

    @rule(which=st.integers(0, 5), due=st.none() | st.dates(date(2026, 12, 1), date(2026, 12, 9)))
    def move(self, which: int, due: date | None) -> None:
        follow_up = self.follow_up(which)
        self.act(lambda: self.meeting.follow_ups.change(follow_up.id, due=due, confidence=8))

    def follow_up(self, which: int) -> FollowUp:
        standing = [*self.meeting.follow_ups.to_look_at, *self.meeting.follow_ups.made_here]
        return standing[which % len(standing)]

    @precondition(lambda self: self.meeting.account.breaks)
    @rule(counts=st.booleans())
    def judge(self, counts: bool) -> None:
        self.act(lambda: self.meeting.closing.judge(self.meeting.account.breaks[-1].id, counts))

    @precondition(lambda self: self.meeting.account.notes)
    @rule(which=st.integers(0, 5))
    def complete(self, which: int) -> None:
        note = self.meeting.account.notes[which % len(self.meeting.account.notes)]
        self.act(lambda: self.meeting.writing.complete(note.id, f"{note.kept.text}, completed"))

    @rule()
    def start_anew(self) -> None:
        self.meeting = self.table.anew(self.meeting)
        self.meeting.clock.resume()

    @rule()
    def take_back(self) -> None:
        taken = self.meeting.take_back()
        assert (taken is not None) is bool(self.before)
        if taken is not None:
            assert seen(self.meeting) == self.before.pop()

    def teardown(self) -> None:
        while getattr(self, "before", []):
            self.take_back()


Undo.TestCase.settings = settings(max_examples=60, stateful_step_count=45, deadline=None)
TestUndo = Undo.TestCase


@pytest.mark.parametrize("anew", [False, True])
def test_thirty_acts_of_all_kinds_can_be_taken_back(table: Table, anew: bool) -> None:
    meeting = table.begin()
    before = []
    for name in [*ACTS, *ACTS]:
        table.clock.pass_(7)
        state = seen(meeting)
        if ACTS[name](meeting) is not None:
            before.append(state)
    assert len(before) >= 25
    for state in reversed(before):
        meeting = table.anew(meeting) if anew else meeting
        assert meeting.take_back() is not None
        assert seen(meeting) == state
    assert meeting.take_back() is None


def test_acts_are_taken_back_as_quickly_as_the_key_comes(table: Table) -> None:
    meeting = table.begin()
    before = seen(meeting)
    for name in ACTS:
        ACTS[name](meeting)
    table.notebook.holding = True
    count = 0
    while meeting.take_back() is not None:
        count += 1
    assert count >= 14
    table.notebook.release()
    assert seen(meeting) == before
