import random
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpChanged, FollowUpMade
from peercoach_tui.domain.listening.moments import FocusChosen, ItemTicked, Slip, SlipSort, Wrote
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.questions.deck import Aim, Topic
from peercoach_tui.domain.questions.moments import DeckTurned, QuestionAsked, QuestionPinned
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.moments import (
    AloneDone,
    Answer,
    Break,
    BreakJudged,
    Feedback,
    FeedbackGiven,
    Learned,
    NextMeetingSet,
    NoteKept,
    PartnerAnswered,
    SessionEnded,
    StageEntered,
    TurnSwapped,
)
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from tests.domain.timelines import BEGAN, at, fold, in_stage, session, timelines

ARRIVED = StageEntered(id="000", session="s", at=BEGAN, stage="arrive")


def entered(id: str, seconds: float, stage: str, coach: Side | None = None) -> StageEntered:
    return StageEntered(id=id, session="s", at=at(seconds), stage=stage, coach=coach)


def swapped(id: str, seconds: float, stage: str, coach: Side) -> TurnSwapped:
    return TurnSwapped(id=id, session="s", at=at(seconds), stage=stage, coach=coach)


def gap(id: str, began: float, ended: float) -> Break:
    return Break(id=id, session="s", at=at(ended), began=at(began))


def wrote(id: str, began: float, ended: float) -> Wrote:
    return Wrote(id=id, session="s", at=at(ended), began=at(began))


def judged(id: str, seconds: float, gap: str, counts: bool) -> BreakJudged:
    return BreakJudged(id=id, session="s", at=at(seconds), gap=gap, counts=counts)


def note(id: str, seconds: float, text: str, replaces: str | None = None) -> NoteKept:
    return NoteKept(id=id, session="s", at=at(seconds), text=text, replaces=replaces)


def ended(id: str, seconds: float) -> SessionEnded:
    return SessionEnded(id=id, session="s", at=at(seconds))


def whole(account: Account, now: datetime) -> float:
    """Return the seconds from the first stage to `now` that lie in no uncounted break, one stretch after the other."""
    out = [each for each in account.breaks if not account.counts(each)]
    began = account.spans[0].began
    edges = sorted({began, now, *(edge for each in out for edge in (each.began, each.at))})
    counted = [
        last - first
        for first, last in pairwise(edges)
        if began <= first and last <= now and not any(each.began <= first and last <= each.at for each in out)
    ]
    return sum(counted, timedelta()).total_seconds()


def places(account: Account) -> set[tuple[str, Side | None]]:
    return {(span.stage, span.coach) for span in account.spans}


def added_up(account: Account, now: datetime) -> float:
    def seconds(stage: str, coach: Side | None) -> float:
        return account.seconds(now, lambda span: span.stage == stage and span.coach is coach)

    return sum(seconds(*place) for place in places(account))


# Moments in any order, from any device


@settings(max_examples=40, deadline=None)
@given(timelines(), st.sampled_from(Form), st.integers())
def test_the_order_of_arrival_doesn_t_matter(moments: tuple[AnyMoment, ...], form: Form, seed: int) -> None:
    shuffled = list(moments)
    random.Random(seed).shuffle(shuffled)
    assert fold(session(form), shuffled) == fold(session(form), moments)


@settings(max_examples=40, deadline=None)
@given(timelines("1"), timelines("2"))
def test_two_devices_merge_to_one_account(here: tuple[AnyMoment, ...], there: tuple[AnyMoment, ...]) -> None:
    merged = fold(session(), here + there)
    assert fold(session(), there + here) == merged
    assert fold(session(), here + there + here) == merged


@settings(max_examples=40, deadline=None)
@given(timelines("1"), timelines("2"), st.integers(0, 20_000))
def test_the_stages_add_up_to_the_whole(here: tuple[AnyMoment, ...], there: tuple[AnyMoment, ...], later: int) -> None:
    account = fold(session(), here + there)
    if not account.spans:
        return
    for now in (account.last_instant, account.ended or account.last_instant + timedelta(seconds=later)):
        assert added_up(account, now) == pytest.approx(whole(account, now))
        assert added_up(account, now) == pytest.approx(account.seconds(now, lambda span: True))


@settings(max_examples=40, deadline=None)
@given(timelines("1"), timelines("2"), st.integers(0, 20_000))
def test_the_heads_down_share_is_a_share(here: tuple[AnyMoment, ...], there: tuple[AnyMoment, ...], later: int) -> None:
    share = fold(session(), here + there).heads_down(at(later))
    assert share is None or 0 <= share <= 1


@settings(max_examples=40, deadline=None)
@given(timelines(), st.integers(0, 20_000))
def test_what_is_typed_up_afterwards_has_no_seconds(moments: tuple[AnyMoment, ...], later: int) -> None:
    account = fold(session(typed_up=True), moments)
    assert account.seconds(at(later), lambda span: True) == in_stage(account, at(later)) == 0
    assert account.in_role(Side.ME, at(later)) == account.in_role(Side.THEM, at(later)) == 0
    assert account.heads_down(at(later)) is None


ONE_OF_EACH: list[AnyMoment] = [
    entered("9", 900, "focus", Side.ME),
    swapped("9", 900, "arrive", Side.THEM),
    QuestionAsked(id="9", session="s", at=at(900), question="q", text="What?"),
    QuestionPinned(id="9", session="s", at=at(900), question="q"),
    DeckTurned(id="9", session="s", at=at(900), topic=Topic.CAREER, aim=Aim.ISSUES),
    note("9", 900, "scope"),
    ItemTicked(id="9", session="s", at=at(900), item="i"),
    FocusChosen(id="9", session="s", at=at(900), item="i"),
    Slip(id="9", session="s", at=at(900), sort=SlipSort.ADVICE),
    wrote("9", 890, 900),
    gap("9", 600, 900),
    judged("9", 900, "g", True),
    FollowUpMade(id="9", session="s", at=at(900), follow_up="f", owner=Side.ME, what="x"),
    FollowUpChanged(id="9", session="s", at=at(900), follow_up="f", outcome=Outcome.DONE),
    FollowUpCarried(id="9", session="s", at=at(900), follow_up="f"),
    PartnerAnswered(id="9", session="s", at=at(900), answer=Answer.HEARD, score=0),
    NextMeetingSet(id="9", session="s", at=at(900), day=date(2026, 12, 8)),
    Learned(id="9", session="s", at=at(900), text="slower"),
    ended("9", 900),
]


@pytest.mark.parametrize("moment", ONE_OF_EACH, ids=lambda moment: type(moment).__name__)
def test_each_moment_shows_and_leaves_no_trace_when_taken_back(moment: AnyMoment) -> None:
    without = fold(session(), [ARRIVED])
    taken = TakenBack(id="99", session="s", at=at(901), of="9")
    assert fold(session(), [ARRIVED, moment]).but(moments=()) != without.but(moments=())
    assert fold(session(), [ARRIVED, moment, taken]) == without


# Time


def test_a_stage_entered_again_goes_on_counting() -> None:
    account = fold(
        session(),
        [ARRIVED, entered("1", 60, "focus", Side.ME), entered("2", 100, "arrive"), entered("3", 130, "focus", Side.ME)],
    )
    assert in_stage(account, at(150)) == 60
    assert account.in_role(Side.ME, at(150)) == 60


def test_the_same_stage_of_the_other_turn_counts_for_itself() -> None:
    account = fold(session(), [ARRIVED, entered("1", 60, "focus", Side.ME), entered("2", 100, "focus", Side.THEM)])
    assert in_stage(account, at(130)) == 30
    assert (account.in_role(Side.ME, at(130)), account.in_role(Side.THEM, at(130))) == (40, 30)


def test_the_present_stage_never_counts_below_nothing() -> None:
    assert in_stage(fold(session(), [ARRIVED]), at(-60)) == 0


def test_time_stops_at_the_end() -> None:
    account = fold(session(), [ARRIVED, entered("1", 60, "close"), ended("2", 100)])
    assert account.last_instant == at(100)
    assert in_stage(account, at(5000)) == 40


@pytest.mark.parametrize(("length", "counts"), [(121, True), (3599, True), (3600, False), (9000, False)])
def test_a_break_counts_by_its_length_until_it_is_judged(length: int, counts: bool) -> None:
    moments: list[AnyMoment] = [ARRIVED, gap("1", 60, 60 + length)]
    account = fold(session(), moments)
    now = at(60 + length)
    assert account.counts(account.breaks[0]) is counts
    assert in_stage(account, now) == (60 + length if counts else 60)
    other = fold(session(), [*moments, judged("2", 99_000, "1", not counts)])
    assert in_stage(other, now) == (60 if counts else 60 + length)
    again = fold(session(), [*moments, judged("2", 99_000, "1", not counts), judged("3", 99_001, "1", counts)])
    assert in_stage(again, now) == in_stage(account, now)


def test_a_break_that_both_devices_kept_is_lost_once() -> None:
    account = fold(session(), [ARRIVED, gap("1", 60, 4000), gap("2", 61, 4010)])
    assert in_stage(account, at(4100)) == 60 + 90


def test_a_break_takes_its_time_from_the_stages_it_lies_in() -> None:
    account = fold(session(), [ARRIVED, entered("1", 100, "close"), gap("2", 50, 4000)])
    assert account.seconds(at(4010), lambda span: span.stage == "arrive") == 50
    assert in_stage(account, at(4010)) == 10


@pytest.mark.parametrize("later", [entered("3", 500, "focus", Side.ME), ended("3", 500)])
def test_what_another_device_did_after_the_end_takes_no_time(later: AnyMoment) -> None:
    account = fold(session(), [ARRIVED, ended("2", 100), later, entered("4", 900, "close")])
    assert account.ended == at(100)
    assert account.seconds(account.last_instant, lambda span: True) == 100


# Heads down


def heads_down(moments: Iterable[AnyMoment], now: float) -> float | None:
    return fold(session(), [ARRIVED, entered("1", 100, "explore", Side.ME), *moments]).heads_down(at(now))


def test_writing_is_a_share_of_the_time_as_coach() -> None:
    assert heads_down([wrote("2", 110, 120), wrote("3", 150, 160)], 200) == pytest.approx(0.2)


def test_writing_while_not_coaching_counts_not() -> None:
    moments: list[AnyMoment] = [
        wrote("0", 10, 50),
        wrote("3", 190, 200),
        swapped("2", 200, "focus", Side.THEM),
        wrote("4", 210, 290),
    ]
    assert heads_down(moments, 300) == pytest.approx(0.1)


def test_writing_counts_as_far_as_it_lies_in_the_turn() -> None:
    moments: list[AnyMoment] = [wrote("3", 190, 290), swapped("2", 200, "focus", Side.THEM)]
    assert heads_down(moments, 300) == pytest.approx(0.1)
    assert heads_down([wrote("3", 90, 110)], 200) == pytest.approx(0.1)


def test_writing_on_two_devices_at_once_counts_once() -> None:
    assert heads_down([wrote("2", 110, 180), wrote("3", 120, 200)], 200) == pytest.approx(0.9)


def test_writing_through_a_break_that_counts_not_is_all_the_time_there_is() -> None:
    assert heads_down([wrote("2", 100, 4000), gap("3", 200, 4000)], 4000) == 1


def test_nobody_is_heads_down_before_a_turn() -> None:
    assert fold(session(), [ARRIVED, wrote("1", 5, 20)]).heads_down(at(60)) is None
    assert heads_down([], 100) is None
    assert heads_down([], 101) == 0


# Stages and roles


def test_a_meeting_begins_where_it_was_planned() -> None:
    account = fold(session(), [])
    assert (account.stage, account.coach, account.first, account.last_coach) == ("arrive", None, Side.ME, None)


@pytest.mark.parametrize("form", Form)
def test_a_swap_before_the_turns_changes_who_goes_first(form: Form) -> None:
    account = fold(session(form), [ARRIVED, swapped("1", 10, "arrive", Side.THEM)])
    assert (account.first, account.coach, len(account.spans)) == (Side.THEM, None, 1)


def test_a_swap_in_a_turn_enters_the_other_turn() -> None:
    account = fold(session(), [ARRIVED, entered("1", 10, "explore", Side.ME), swapped("2", 20, "focus", Side.THEM)])
    assert (account.stage, account.coach, account.first, account.last_coach) == ("focus", Side.THEM, Side.ME, Side.THEM)


@pytest.mark.parametrize(("form", "stage"), [(Form.ALTERNATE, "explore"), (Form.FREE, "talk")])
def test_a_swap_in_the_only_turn_holds_to_its_end(form: Form, stage: str) -> None:
    account = fold(session(form), [ARRIVED, entered("1", 10, stage, Side.ME), swapped("2", 20, stage, Side.THEM)])
    assert (account.stage, account.coach, account.first) == (stage, Side.THEM, Side.THEM)
    assert (account.in_role(Side.ME, at(50)), account.in_role(Side.THEM, at(50))) == (10, 30)


def test_outside_the_turns_the_last_coach_is_still_known() -> None:
    account = fold(session(), [ARRIVED, entered("1", 10, "focus", Side.THEM), entered("2", 20, "close")])
    assert (account.coach, account.last_coach) == (None, Side.THEM)


# What was kept


def test_a_note_reads_as_it_was_worded_last_at_its_first_time() -> None:
    moments = [note("1", 10, "scope"), note("2", 20, "feels watched"), note("3", 600, "scope is unclear", replaces="1")]
    notes = fold(session(), [*moments, note("4", 700, "the scope is unclear", replaces="3")]).notes
    assert [(each.at, each.kept.text) for each in notes] == [(at(10), "the scope is unclear"), (at(20), "feels watched")]


def test_a_wording_taken_back_shows_the_one_before() -> None:
    moments = [note("1", 10, "scope"), note("2", 600, "scope is unclear", replaces="1")]
    notes = fold(session(), [*moments, TakenBack(id="3", session="s", at=at(700), of="2")]).notes
    assert [each.kept.text for each in notes] == ["scope"]


def test_a_wording_of_a_note_that_is_gone_is_a_note() -> None:
    notes = fold(session(), [note("2", 600, "scope is unclear", replaces="1")]).notes
    assert [(each.at, each.kept.text) for each in notes] == [(at(600), "scope is unclear")]


def test_a_tick_can_be_taken_off() -> None:
    ticks = [ItemTicked(id=str(place), session="s", at=at(place), item=item) for place, item in enumerate("ab")]
    off = ItemTicked(id="9", session="s", at=at(9), item="a", on=False)
    assert fold(session(), ticks).ticked == {"a", "b"}
    assert fold(session(), [*ticks, off]).ticked == {"b"}


def test_slips_are_counted_by_their_sort() -> None:
    sorts = [SlipSort.STORY, SlipSort.ADVICE, SlipSort.STORY, SlipSort.ADVICE_ASKED_FOR]
    account = fold(session(), [Slip(id=str(place), session="s", at=at(place), sort=sort) for place, sort in enumerate(sorts)])
    assert [account.slipped(sort) for sort in SlipSort] == [2, 1, 1]


def test_the_newest_word_holds() -> None:
    account = fold(
        session(),
        [
            PartnerAnswered(id="1", session="s", at=at(1), answer=Answer.HEARD, score=3),
            PartnerAnswered(id="2", session="s", at=at(2), answer=Answer.HEARD, score=8),
            PartnerAnswered(id="3", session="s", at=at(3), answer=Answer.MATTERED, score=0),
            Learned(id="4", session="s", at=at(4), text="slow down"),
            Learned(id="5", session="s", at=at(5), text="wait"),
            QuestionPinned(id="6", session="s", at=at(6), question="q"),
            QuestionPinned(id="7", session="s", at=at(7)),
            DeckTurned(id="8", session="s", at=at(8), topic=Topic.CAREER, aim=Aim.ISSUES),
            DeckTurned(id="9", session="s", at=at(9), topic=Topic.PEOPLE),
        ],
    )
    assert account.answers == {Answer.HEARD: 8, Answer.MATTERED: 0}
    assert (account.learned, account.pinned, account.topic, account.aim) == ("wait", None, Topic.PEOPLE, None)


def test_a_follow_up_looked_at_is_known_whatever_became_of_it() -> None:
    account = fold(
        session(),
        [
            FollowUpCarried(id="1", session="s", at=at(1), follow_up="a"),
            FollowUpChanged(id="2", session="s", at=at(2), follow_up="b", outcome=Outcome.PARTLY),
        ],
    )
    assert account.looked_at == {"a", "b"}


def test_what_is_done_alone_waits_until_it_is_done() -> None:
    old = SessionEnded(id="1", session="s", at=at(1))
    ended = SessionEnded(id="2", session="s", at=at(2), waits=True)
    done = AloneDone(id="3", session="s", at=at(3))
    assert not fold(session(), []).waits and not fold(session(), [old]).waits
    waiting = fold(session(), [ended])
    assert waiting.waits and waiting.ended == at(2)
    alone = fold(session(), [ended, done])
    assert not alone.waits and alone.ended == at(2)
    assert fold(session(), [ended, done, TakenBack(id="4", session="s", at=at(4), of="3")]).waits


def test_the_newest_line_of_each_way_holds() -> None:
    said = [(Feedback.HELPED, "pause"), (Feedback.MORE_OF, "time"), (Feedback.HELPED, "a long pause")]
    moments = [
        FeedbackGiven(id=f"{place}", session="s", at=at(place), about=about, text=text)
        for place, (about, text) in enumerate(said)
    ]
    assert fold(session(), moments).feedback == {Feedback.HELPED: "a long pause", Feedback.MORE_OF: "time"}


def test_the_newest_words_of_each_of_the_two_hold() -> None:
    said = [(Side.THEM, "pause"), (Side.ME, "time"), (Side.THEM, "a long pause"), (None, "nobody's")]
    moments = [
        FeedbackGiven(id=f"{place}", session="s", at=at(place), side=side, text=text) for place, (side, text) in enumerate(said)
    ]
    assert fold(session(), moments).feedback == {Side.THEM: "a long pause", Side.ME: "time"}
