"""The card of a meeting: its figures from the moments."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.listening.moments import ItemTicked, Slip, SlipSort, Wrote
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.oneself.held import held
from peercoach_tui.domain.questions.moments import QuestionAsked
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.card import balance, card, last_cards
from peercoach_tui.domain.sessions.moments import (
    Answer,
    Break,
    BreakJudged,
    PartnerAnswered,
    SessionEnded,
    StageEntered,
    TurnSwapped,
)
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from tests.domain.timelines import fold

BEGAN = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def session(**fields: object) -> Session:
    return Session(id="s", partner="p", began=BEGAN, zone="Europe/Berlin", first=Side.ME).but(**fields)


def at(seconds: float) -> datetime:
    return BEGAN + timedelta(seconds=seconds)


def meeting(*moments: AnyMoment, end: float = 3600, **fields: object) -> Account:
    entered = StageEntered(id="0", session="s", at=BEGAN, stage="arrive")
    return fold(session(**fields), [entered, *moments, SessionEnded(id="z", session="s", at=at(end))])


def turns(coached: float, was_coached: float, *moments: AnyMoment, **fields: object) -> Account:
    """A meeting of one minute of arriving, then two turns of those minutes."""
    swap, close = 60 + coached * 60, 60 + (coached + was_coached) * 60
    return meeting(
        StageEntered(id="a", session="s", at=at(60), stage="explore", coach=Side.ME),
        TurnSwapped(id="b", session="s", at=at(swap), stage="explore", coach=Side.THEM),
        StageEntered(id="c", session="s", at=at(close), stage="close"),
        *moments,
        end=close + 300,
        **fields,
    )


KINDS = st.sampled_from(("enter", "swap", "wrote", "break", "judge", "slip", "tick", "ask", "answer", "take back"))


@st.composite
def timelines(draw: st.DrawFn) -> list[AnyMoment]:
    moments: list[AnyMoment] = []
    second = 0.0
    for place, kind in enumerate(draw(st.lists(KINDS, max_size=25))):
        second += draw(st.floats(0, 4000))
        base: dict[str, Any] = {"id": f"m{place:03}", "session": "s", "at": at(second)}
        began = at(second - draw(st.floats(0, 4000)))
        coach = draw(st.sampled_from(Side))
        gaps = [moment.id for moment in moments if isinstance(moment, Break)]
        match kind:
            case "enter":
                moments.append(StageEntered(**base, stage="explore", coach=draw(st.sampled_from((None, *Side)))))
            case "swap":
                moments.append(TurnSwapped(**base, stage="focus", coach=coach))
            case "wrote":
                moments.append(Wrote(**base, began=began))
            case "break":
                moments.append(Break(**base, began=began))
            case "judge" if gaps:
                moments.append(BreakJudged(**base, gap=draw(st.sampled_from(gaps)), counts=draw(st.booleans())))
            case "slip":
                moments.append(Slip(**base, sort=draw(st.sampled_from(SlipSort))))
            case "tick":
                moments.append(ItemTicked(**base, item=draw(st.sampled_from("abc")), on=draw(st.booleans())))
            case "ask":
                moments.append(QuestionAsked(**base, text="What else?"))
            case "answer":
                moments.append(PartnerAnswered(**base, answer=draw(st.sampled_from(Answer)), score=draw(st.integers(0, 10))))
            case "take back" if moments:
                moments.append(TakenBack(**base, of=draw(st.sampled_from(moments)).id))
    return moments


@given(timelines(), st.booleans())
def test_shares_and_sums_of_any_timeline(moments: list[AnyMoment], typed_up: bool) -> None:
    end = max((moment.at for moment in moments), default=BEGAN)
    account = meeting(*moments, end=(end - BEGAN).total_seconds(), typed_up=typed_up)
    found = card(account)
    whole = (account.last_instant - BEGAN).total_seconds()
    assert found.coached >= 0 and found.was_coached >= 0
    assert found.coached + found.was_coached <= whole + 1e-6
    assert found.heads_down is None or 0 <= found.heads_down <= 1
    assert (found.heads_down is None) == (found.coached == 0)
    assert found.stories + found.advice + found.asked_for == len(account.slips)
    assert found.timed is not typed_up
    assert not typed_up or (found.coached, found.was_coached, found.heads_down) == (0, 0, None)


@given(timelines())
def test_the_order_in_which_moments_are_read_is_of_no_matter(moments: list[AnyMoment]) -> None:
    assert card(meeting(*moments)) == card(meeting(*reversed(moments)))


def test_minutes_in_each_role() -> None:
    found = card(turns(25, 22))
    assert (found.coached, found.was_coached) == (25 * 60, 22 * 60)
    assert found.day == date(2026, 11, 24)


def test_a_question_that_was_noted_while_the_partner_coached_was_not_yours() -> None:
    asked = [QuestionAsked(id=f"q{when}", session="s", at=at(when), text="What else?") for when in (30, 90, 690, 1400)]
    account = turns(10, 10, *asked)
    assert len(account.asked) == 4 and card(account).asked == 3
    assert held(account).asked == ("", "", "")


def test_a_break_that_does_not_count_is_taken_off() -> None:
    gap = Break(id="g", session="s", at=at(60 + 20 * 60), began=at(60 + 8 * 60))
    assert card(turns(25, 22, gap)).coached == 25 * 60
    assert card(turns(25, 22, gap, BreakJudged(id="j", session="s", at=at(3300), gap="g", counts=False))).coached == 13 * 60


def test_heads_down_is_of_the_own_turn_alone() -> None:
    bursts = [Wrote(id=f"w{place}", session="s", at=at(begin + 90), began=at(begin)) for place, begin in enumerate((300, 2000))]
    assert card(turns(25, 22, *bursts)).heads_down == pytest.approx(90 / 1500)


def test_last_cards_are_the_newest_five_that_ended() -> None:
    accounts = [turns(minutes, 1) for minutes in range(1, 8)]
    accounts.append(turns(9, 1).but(ended=None))
    assert [found.coached / 60 for found in last_cards(accounts)] == [3, 4, 5, 6, 7]
    assert [found.coached / 60 for found in last_cards(accounts, 2)] == [6, 7]
    assert balance(last_cards(accounts)) == (25 * 60, 5 * 60)


def test_minutes_add_up_to_what_the_rows_show() -> None:
    coached, was_coached = balance([card(turns(minutes, 1 / 6)) for minutes in (1.4, 2.4, 3.4)])
    assert coached == 6 * 60 and was_coached == pytest.approx(30)
