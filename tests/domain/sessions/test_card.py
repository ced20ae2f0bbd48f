"""The card of a meeting: its figures from the moments, and what is said of them."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.listening.moments import ItemTicked, Slip, SlipSort, Wrote
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.questions.moments import QuestionAsked
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.card import TREND, MeetingCard, against, balance, card, last_cards
from peercoach_tui.domain.sessions.card_words import figures, sentences
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


def told(**fields: object) -> MeetingCard:
    plain = MeetingCard(
        coached=1500, was_coached=1320, heads_down=0.06, asked=4, stories=1, advice=0, asked_for=0, ticked=0, answers={}
    )
    return plain.but(**fields)


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
    assert found.slips + found.asked_for == len(account.slips)
    assert found.timed is not typed_up
    assert not typed_up or (found.coached, found.was_coached, found.heads_down) == (0, 0, None)


@given(timelines())
def test_the_order_in_which_moments_are_read_is_of_no_matter(moments: list[AnyMoment]) -> None:
    assert card(meeting(*moments)) == card(meeting(*reversed(moments)))


CARDS = st.lists(
    st.builds(
        MeetingCard,
        coached=st.floats(0, 1e5),
        was_coached=st.floats(0, 1e5),
        heads_down=st.none() | st.floats(0, 1),
        asked=st.integers(0, 40),
        stories=st.integers(0, 9),
        advice=st.integers(0, 9),
        asked_for=st.integers(0, 9),
        ticked=st.integers(0, 14),
        answers=st.dictionaries(st.sampled_from(Answer), st.integers(0, 10)),
        timed=st.booleans(),
    ),
    min_size=1,
    max_size=TREND,
)


@given(CARDS)
def test_trend_and_balance(cards: list[MeetingCard]) -> None:
    newest, before = against(cards, lambda each: each.heads_down)
    earlier = [each.heads_down for each in cards[:-1] if each.heads_down is not None]
    assert newest == cards[-1].heads_down
    assert (before is None) == (not earlier)
    assert before is None or min(earlier) - 1e-9 <= before <= max(earlier) + 1e-9
    assert balance(cards) == (sum(each.coached for each in cards), sum(each.was_coached for each in cards))


@given(CARDS)
def test_every_sentence_is_whole_and_every_figure_has_a_value_a_meeting(cards: list[MeetingCard]) -> None:
    for sentence in sentences(cards, "Ana"):
        assert sentence[0].isupper() or sentence[0].isdigit()
        assert sentence.endswith(".") and "None" not in sentence and "  " not in sentence
    for figure in figures(cards):
        assert len(figure.values) == len(figure.words) == len(cards)
        assert all((value is None) == (words == "") for value, words in zip(figure.values, figure.words, strict=True))


def test_minutes_in_each_role() -> None:
    found = card(turns(25, 22))
    assert (found.coached, found.was_coached) == (25 * 60, 22 * 60)
    assert sentences([found], "Ana")[0] == "You coached 25′ and were coached 22′."


def test_a_break_that_does_not_count_is_taken_off() -> None:
    gap = Break(id="g", session="s", at=at(60 + 20 * 60), began=at(60 + 8 * 60))
    assert card(turns(25, 22, gap)).coached == 25 * 60
    assert card(turns(25, 22, gap, BreakJudged(id="j", session="s", at=at(3300), gap="g", counts=False))).coached == 13 * 60


def test_heads_down_is_of_the_own_turn_alone() -> None:
    bursts = [Wrote(id=f"w{place}", session="s", at=at(begin + 90), began=at(begin)) for place, begin in enumerate((300, 2000))]
    assert card(turns(25, 22, *bursts)).heads_down == pytest.approx(90 / 1500)


def test_last_cards_are_the_newest_five_that_ended() -> None:
    accounts = [turns(minutes, 1) for minutes in range(1, 8)]
    assert [found.coached / 60 for found in last_cards([*accounts, turns(9, 1).but(ended=None)])] == [3, 4, 5, 6, 7]


def test_words_of_a_trend() -> None:
    cards = [told(coached=1395, was_coached=1230, heads_down=0.09)] * 4 + [told()]
    assert sentences(cards, "Ana") == (
        "You coached 25′ and were coached 22′.",
        "Heads down 6% of your time as coach; 9% over the four before.",
        "4 questions used, 1 own story, no unasked advice.",
        "Over the last five you coached 118′ and were coached 104′.",
    )


@pytest.mark.parametrize(
    ("newest", "sentence"),
    [
        (told(was_coached=0), "You coached 25′."),
        (told(coached=0, heads_down=None), "You were coached 22′."),
        (told(coached=0, was_coached=0, heads_down=None), "Neither of you coached this time."),
        (told(coached=0, was_coached=0, heads_down=None, timed=False), "Typed up afterwards: no minutes."),
        (told(), "Heads down 6% of your time as coach."),
        (
            told(asked=0, stories=0, advice=2, asked_for=1),
            "No question used, no own story, 2 pieces of unasked advice, 1 that was asked for.",
        ),
        (told(asked=1, stories=2, advice=1), "1 question used, 2 own stories, 1 piece of unasked advice."),
        (told(ticked=6), "6 ticked on the listening list."),
        (told(answers={Answer.TAKES_AWAY: 10, Answer.HEARD: 8}), "Ana said, of ten: heard 8, takes away 10."),
        (told(), "The trend begins with the next meeting."),
    ],
)
def test_words_of_a_first_meeting(newest: MeetingCard, sentence: str) -> None:
    assert sentence in sentences([newest], "Ana")


def test_a_typed_up_meeting_stands_beside_the_timed_ones() -> None:
    cards = [told(), told(coached=0, was_coached=0, heads_down=None, timed=False), told(heads_down=0.08)]
    said = sentences(cards, "Ana")
    assert "Heads down 8% of your time as coach; 6% the time before." in said
    assert "Over two of the last three you coached 50′ and were coached 44′." in said
    coached = figures(cards)[0]
    assert (coached.name, coached.words) == ("you coached", ("25′", "", "25′"))


def test_no_plot_of_a_single_meeting_and_no_row_that_nobody_has() -> None:
    assert figures([told()]) == ()
    assert sentences([], "Ana") == ()
    assert "felt heard" not in [figure.name for figure in figures([told(), told()])]
    assert "felt heard" in [figure.name for figure in figures([told(), told(answers={Answer.HEARD: 0})])]
