"""Any acts, sent in any number before the first is on disk, end as if they were sent one by one."""

import random
from collections.abc import Callable
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from peercoach_tui.content.loader import load
from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.partners.cadence import Cadence
from peercoach_tui.domain.reading.line import WrittenFollowUp, WrittenNote, WrittenQuestion
from peercoach_tui.domain.sessions.moments import Answer
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from tests.conftest import Clock
from tests.fakes import FakeNotebook
from tests.meeting.table import Table, follow_up_in

CONTENT = load()

Act = Callable[[Meeting, int], object]


def _follow_up(meeting: Meeting, which: int) -> str:
    standing: list[FollowUp] = [*meeting.follow_ups.to_look_at, *meeting.follow_ups.made_here]
    return standing[which % len(standing)].id


def _complete(meeting: Meeting, which: int) -> None:
    notes = meeting.account.notes
    if notes:
        note = notes[which % len(notes)]
        meeting.writing.complete(note.id, f"{note.kept.text} and {which}")


ACTS: dict[str, Act] = {
    "next stage": lambda meeting, which: meeting.talk.next_stage(),
    "stage before": lambda meeting, which: meeting.talk.previous_stage(),
    "close": lambda meeting, which: meeting.talk.enter("close"),
    "out of the close": lambda meeting, which: meeting.talk.leave_close(),
    "swap": lambda meeting, which: meeting.talk.swap(),
    "focus": lambda meeting, which: meeting.talk.choose_focus(which + 1),
    "tick": lambda meeting, which: meeting.talk.tick(meeting.talk.focus),
    "slip": lambda meeting, which: meeting.talk.slip(list(SlipSort)[which]),
    "next question": lambda meeting, which: meeting.questions.next(),
    "use": lambda meeting, which: meeting.questions.use(),
    "pin": lambda meeting, which: meeting.questions.pin(),
    "topic": lambda meeting, which: meeting.questions.turn_topic(),
    "aim": lambda meeting, which: meeting.questions.turn_aim(),
    "note": lambda meeting, which: meeting.writing.write(WrittenNote(text=f"scope {which}")),
    "own question": lambda meeting, which: meeting.writing.write(WrittenQuestion(text="What would Dana say?")),
    "follow-up": lambda meeting, which: meeting.writing.write(WrittenFollowUp(what="ask", owner=meeting.talk.coachee)),
    "complete": _complete,
    "resolve": lambda meeting, which: meeting.follow_ups.resolve(_follow_up(meeting, which), list(Outcome)[which]),
    "carry": lambda meeting, which: meeting.follow_ups.carry(_follow_up(meeting, which)),
    "how sure": lambda meeting, which: meeting.follow_ups.change(_follow_up(meeting, which), confidence=which),
    "answer": lambda meeting, which: meeting.closing.answer(list(Answer)[which], which),
    "learn": lambda meeting, which: meeting.closing.learn(f"{meeting.account.learned}."),
    "next date": lambda meeting, which: meeting.closing.meet_next(meeting.closing.suggested_next, "10:30"),
    "end": lambda meeting, which: meeting.closing.end(),
    "cadence": lambda meeting, which: meeting.acts.change_partner(cadence=Cadence(every=7 * (which + 1))),
    "archive": lambda meeting, which: meeting.acts.change_partner(archived=not meeting.partner.archived),
    "take back": lambda meeting, which: meeting.take_back(),
}


def _begun(form: Form) -> tuple[FakeNotebook, Clock, Meeting]:
    notebook, clock = FakeNotebook(), Clock()
    table = Table(notebook, CONTENT, clock, IdMaker(random.Random(1).getrandbits))
    before = table.begin()
    follow_up_in(before, "from before", due=date(2026, 12, 1))
    follow_up_in(before, "mine from before", owner=Side.ME)
    clock.pass_(86400)
    return notebook, clock, table.begin(form=form)


def _state(meeting: Meeting) -> tuple[object, ...]:
    return meeting.account, meeting.acts.follow_ups, meeting.partner, meeting.questions.shown, meeting.talk.step


@settings(max_examples=120, deadline=None)
@given(
    form=st.sampled_from(Form),
    acts=st.lists(
        st.tuples(st.sampled_from(sorted(ACTS)), st.integers(0, 2), st.sampled_from([0, 0, 1, 40]), st.booleans()), max_size=24
    ),
)
def test_acts_end_as_if_sent_one_by_one(form: Form, acts: list[tuple[str, int, int, bool]]) -> None:
    _, clock, one_by_one = _begun(form)
    notebook, other_clock, at_once = _begun(form)
    notebook.holding = True
    for name, which, seconds, released in acts:
        clock.pass_(seconds)
        other_clock.pass_(seconds)
        ACTS[name](one_by_one, which)
        ACTS[name](at_once, which)
        assert _state(at_once) == _state(one_by_one)
        if released:
            notebook.release()
            assert _state(at_once) == _state(one_by_one)
    notebook.release()
    assert _state(at_once) == _state(one_by_one)
    assert at_once.acts.all_kept


@settings(max_examples=60, deadline=None)
@given(acts=st.lists(st.tuples(st.sampled_from(sorted({*ACTS} - {"end"})), st.integers(0, 2), st.booleans()), max_size=16))
def test_what_fails_leaves_what_is_on_disk(acts: list[tuple[str, int, bool]]) -> None:
    notebook, _, meeting = _begun(Form.SWAP)
    notebook.holding = True
    for name, which, refused in acts:
        ACTS[name](meeting, which)
        if refused:
            notebook.refuse()
    notebook.refuse()
    found = Meeting(Table(notebook, CONTENT, Clock(), IdMaker(random.Random(2).getrandbits)).acts(), CONTENT, meeting.session)
    assert (meeting.account, meeting.acts.follow_ups) == (found.account, found.acts.follow_ups)
