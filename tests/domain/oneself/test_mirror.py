"""What a meeting counts for, from its moments on; and that only what is new is figured again."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.listening.moments import Wrote
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.oneself.held import SaidToDo, held
from peercoach_tui.domain.oneself.mirror import Mirror
from peercoach_tui.domain.questions.moments import QuestionAsked
from peercoach_tui.domain.sessions.moments import (
    Answer,
    Break,
    NoteKept,
    PartnerAnswered,
    SessionBegun,
    SessionChanged,
    SessionEnded,
)
from peercoach_tui.domain.side import Side
from tests.domain.sessions.meetings import Pair
from tests.domain.timelines import fold, session, timelines

DAY = date(2026, 11, 3)
ZONE = "Europe/Berlin"


def figured(*pairs: Pair) -> tuple[list[object], list[SaidToDo]]:
    mirror = Mirror(ZONE)
    looked = mirror.look(pair.fold for pair in pairs)
    return [*mirror.held(looked)], [*mirror.said(looked)]


@given(timelines(), st.booleans())
def test_any_meeting_counts_for_what_its_account_says(moments: tuple[object, ...], typed_up: bool) -> None:
    account = fold(session(typed_up=typed_up), moments)  # type: ignore[arg-type]
    found, now = held(account), account.last_instant
    assert (found.coached, found.was_coached) == (account.in_role(Side.ME, now), account.in_role(Side.THEM, now))
    share = account.heads_down(now)
    assert (found.measured > 0) == (share is not None)
    assert share is None or found.wrote == pytest.approx(share * found.measured)
    assert list(found.asked) == [each.question for each in account.asked_as_coach]
    assert (found.day, found.answers, found.timed) == (account.session.day, account.answers, account.session.is_timed)


def test_a_meeting_with_all_that_is_figured() -> None:
    pair = Pair()
    pair.meet(
        DAY,
        (25, 22),
        (QuestionAsked, {"question": "q", "text": "What else?"}),
        (PartnerAnswered, {"answer": Answer.HEARD, "score": 8}),
    )
    began = datetime(2026, 11, 3, 9, 35, tzinfo=UTC)
    pair.keep(Wrote(id="w", session="m0000", at=began + timedelta(seconds=150), began=began))
    ((found,), said) = figured(pair)
    assert (found.day, found.coached, found.was_coached, found.wrote) == (DAY, 1500, 1320, 150)  # type: ignore[attr-defined]
    assert (found.asked, found.answers, said) == (("q",), {Answer.HEARD: 8}, [])  # type: ignore[attr-defined]


def test_minutes_that_were_put_right_count_and_those_of_a_typed_up_one_are_none() -> None:
    pair = Pair()
    right, typed = pair.meet(DAY, (25, 22)), pair.meet(DAY + timedelta(days=7), (0, 0), typed_up=True)
    later = datetime(2026, 11, 20, tzinfo=UTC)
    pair.keep(SessionChanged(id="x", session=right, at=later, coached=40, was_coached=10))
    found = sorted(figured(pair)[0], key=lambda each: each.day)  # type: ignore[attr-defined]
    assert [(each.timed, each.coached / 60, each.was_coached / 60) for each in found] == [(True, 40, 10), (False, 0, 0)]  # type: ignore[attr-defined]
    pair.keep(SessionChanged(id="y", session=typed, at=later, coached=15))
    found = sorted(figured(pair)[0], key=lambda each: each.day)  # type: ignore[attr-defined]
    assert (found[1].timed, found[1].coached, found[1].measured) == (True, 900, 0)  # type: ignore[attr-defined]


def test_a_long_break_is_no_time_of_the_meeting() -> None:
    pair = Pair()
    pair.meet(DAY, (180, 22))
    began = datetime(2026, 11, 3, 9, 40, tzinfo=UTC)
    pair.keep(Break(id="b", session="m0000", at=began + timedelta(hours=2), began=began))
    assert figured(pair)[0][0].coached == 60 * 60  # type: ignore[attr-defined]


def test_a_meeting_over_midnight_is_of_the_day_on_which_it_began_there() -> None:
    pair = Pair()
    begun = {"began": datetime(2026, 11, 30, 13, 30, tzinfo=UTC), "zone": "Asia/Tokyo"}
    pair.meet(DAY, (80, 20), **begun)
    assert figured(pair)[0][0].day == date(2026, 11, 30)  # type: ignore[attr-defined]
    other = Pair()
    other.meet(DAY, (80, 20), began=datetime(2026, 11, 30, 15, 30, tzinfo=UTC), zone="Asia/Tokyo")
    assert figured(other)[0][0].day == date(2026, 12, 1)  # type: ignore[attr-defined]


def test_one_that_was_discarded_or_not_closed_counts_for_nothing() -> None:
    pair = Pair()
    id = pair.meet(DAY)
    begun = next(moment for moment in pair.moments if isinstance(moment, SessionBegun))
    pair.keep(FollowUpMade(id="m", at=begun.at, session=id, follow_up="f", owner=Side.ME, what="ask Dana"))
    assert [len(each) for each in figured(pair)] == [1, 1]
    pair.keep(TakenBack(id="z", at=datetime(2026, 11, 20, tzinfo=UTC), of=id, session=id))
    assert figured(pair) == ([], [])
    still = Pair()
    still.meet(DAY)
    still.moments = [moment for moment in still.moments if not isinstance(moment, SessionEnded)]
    assert figured(still) == ([], [])


def test_a_follow_up_is_of_the_day_of_its_meeting_else_of_the_day_where_one_is() -> None:
    pair = Pair()
    id = pair.meet(DAY, typed_up=True)
    late = datetime(2026, 11, 10, 23, 30, tzinfo=UTC)
    made = FollowUpMade(id="n1", at=late, session=id, follow_up="f", owner=Side.ME, what="ask Dana", confidence=9)
    pair.keep(made, FollowUpMade(id="n2", at=late, follow_up="g", owner=Side.THEM, what="call"))
    pair.keep(FollowUpChanged(id="n3", at=late, follow_up="f", outcome=Outcome.DONE))
    assert sorted(figured(pair)[1], key=lambda each: each.day) == [
        SaidToDo(day=DAY, owner=Side.ME, sure=9, outcome=Outcome.DONE),
        SaidToDo(day=date(2026, 11, 11), owner=Side.THEM, sure=None, outcome=None),
    ]


def test_only_what_is_new_is_gone_through() -> None:
    pair, mirror = Pair(), Mirror(ZONE)
    for week in range(3):
        pair.meet(DAY + timedelta(weeks=week))
    kept: Fold = pair.fold
    looked = mirror.look([kept])
    assert mirror.new(looked) == len([moment for moment in pair.moments if not isinstance(moment, SessionBegun)])
    before = mirror.held(looked)
    assert mirror.new(looked) == 0 and mirror.look([kept])[0] is looked[0]
    kept.take([NoteKept(id="late", session="m0000", at=datetime(2026, 12, 24, tzinfo=UTC), text="more")])
    again = mirror.look([kept])
    account = next(each for each in again[0].accounts if each.session.id == "m0000")
    assert again[0] is not looked[0] and mirror.new(again) == len(account.moments)
    assert mirror.held(again)[1] is before[1]
    assert Mirror(ZONE).held(again) == mirror.held(again)
