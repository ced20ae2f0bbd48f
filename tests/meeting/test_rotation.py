"""What a coach who never says which question was used meets first."""

import random
from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peercoach_tui.content.loader import Materials, load
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.partners.brief import brief
from peercoach_tui.domain.questions.deck import Aim
from peercoach_tui.domain.questions.moments import QuestionShown
from peercoach_tui.domain.sessions.plan import ARRIVE, CLOSE, FOCUS, LOOK_BACK, SWAP
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from tests.conftest import Clock
from tests.fakes import FakeNotebook
from tests.meeting.table import Table, shown

CONTENT = load()
SKIPS = st.lists(st.integers(0, 3), min_size=1, max_size=20)


def new_table() -> Table:
    return Table(FakeNotebook(), CONTENT, Clock(), IdMaker(random.Random(7).getrandbits))


def fitting(content: Materials, stage: str) -> set[str]:
    own = content.deck.of_stage(stage)
    aims = content.stages.find(stage).aims or tuple(Aim)
    return {question.id for question in own or content.deck.of(aims, None)}


def stand(meeting: Meeting, clock: Clock) -> None:
    """Let the question stand there for six seconds, unless the partner coaches: then it is no question to look at."""
    in_view = meeting.account.coach is not Side.THEM
    meeting.clock.tick(question_in_view=in_view)
    clock.pass_(6)
    meeting.clock.tick(question_in_view=in_view)


def walk(table: Table, meeting: Meeting, skips: list[int]) -> list[tuple[str, str]]:
    """Go through a meeting from stage to stage; return each stage that the coach saw, and the question that stood there first."""
    firsts = []
    while True:
        first = shown(meeting)
        stand(meeting, table.clock)
        if meeting.account.coach is not Side.THEM:
            firsts.append((meeting.account.stage, first))
            for _ in range(skips[len(firsts) % len(skips)]):
                meeting.questions.next()
                stand(meeting, table.clock)
        table.clock.pass_(60)
        if meeting.account.stage == CLOSE:
            break
        meeting.talk.next_stage()
    meeting.closing.end()
    table.clock.pass_(7 * 86400)
    return firsts


@pytest.mark.parametrize("partner", ["ana", "ben", "mei", "0193"])
def test_ten_meetings_without_u_show_no_first_question_of_focus_twice(partner: str) -> None:
    table, firsts = new_table(), defaultdict(list)
    for number in range(10):
        meeting = table.begin(partner, first_meeting=None, first=(Side.ME, Side.THEM)[number % 2])
        for stage, question in walk(table, meeting, [0]):
            firsts[stage].append(question)
    assert len(firsts[FOCUS]) == len(set(firsts[FOCUS])) == 10
    # A first meeting arrives with its own questions, and has no look back.
    firsts[ARRIVE] = firsts[ARRIVE][1:]
    for stage in set(firsts) - {FOCUS}:
        most = len(fitting(CONTENT, stage))
        assert len(firsts[stage]) == (9 if stage in (ARRIVE, LOOK_BACK) else 10)
        for place in range(len(firsts[stage])):
            round_ = firsts[stage][place : place + most]
            assert len(round_) == len(set(round_))


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(["ana", "ben", "mei"]), SKIPS, st.sampled_from(Form))
def test_none_is_the_first_again_before_all_of_its_stage_were_shown(partner: str, skips: list[int], form: Form) -> None:
    table = new_table()
    for number in range(8):
        meeting = table.begin(partner, form=form, first=(Side.ME, Side.THEM)[number % 2])
        before = [each.question for each in table.notebook.moments(partner) if isinstance(each, QuestionShown)]
        for stage, question in walk(table, meeting, skips):
            if stage in (ARRIVE, LOOK_BACK, SWAP, CLOSE) and question in before:
                since = before[len(before) - before[::-1].index(question) :]
                assert fitting(CONTENT, stage) - set(since) == {question}


@given(st.sampled_from(["ana", "ben", "mei"]), SKIPS, st.integers(0, 7), st.booleans())
@settings(max_examples=25, deadline=None)
def test_today_names_the_question_that_the_next_meeting_opens_with(
    partner: str, skips: list[int], meetings: int, used: bool
) -> None:
    table = new_table()
    for _ in range(meetings):
        meeting = table.begin(partner, first_meeting=None)
        if used:
            meeting.questions.use()
        walk(table, meeting, skips)
    acts = table.acts(partner)
    kept = table.notebook.moments(partner)
    told = brief(acts.partner, acts.fold.accounts, (), CONTENT.deck, table.clock().date())
    assert table.notebook.moments(partner) == kept
    assert told.first_meeting is (meetings == 0)
    meeting = table.begin(partner, first_meeting=None)
    if meetings:
        stand(meeting, table.clock)
        meeting.talk.next_stage()
        assert meeting.account.stage == LOOK_BACK
    assert told.question is not None and told.question.id == shown(meeting)
