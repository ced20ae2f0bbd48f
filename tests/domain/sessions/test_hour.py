import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.content.loader import load
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.hour import Hour, Then, hour
from peercoach_tui.domain.sessions.hour_words import (
    ends_words,
    few_left_words,
    few_over_words,
    left_words,
    piece_words,
    shorter_words,
    spent_words,
    turn_words,
)
from peercoach_tui.domain.sessions.moments import StageEntered
from peercoach_tui.domain.sessions.plan import plan
from peercoach_tui.domain.sessions.session import Form, Session
from peercoach_tui.domain.side import Side
from tests.domain.timelines import at, fold, session

STAGES = load().stages
Visits = list[tuple[float, str, Side | None]]
"""Minutes at which a stage was entered, with who coaches there."""
ME, THEM = Side.ME, Side.THEM


def told(visits: Visits, minutes: float, met: Session | None = None) -> tuple[Hour, Account]:
    met = met or session()
    entered = [
        StageEntered(id=f"{place:03}", session="s", at=at(minute * 60), stage=stage, coach=coach)
        for place, (minute, stage, coach) in enumerate(visits)
    ]
    account = fold(met, entered)
    return hour(account, plan(STAGES, met.form, met.minutes, account.first), at(minutes * 60)), account


def names(told: Hour) -> list[str]:
    return [piece_words(piece, STAGES, "Ana") for piece in told.pieces]


def test_while_one_coaches_the_stages_of_that_turn_are_told_apart_and_the_partners_turn_is_one_piece() -> None:
    now, _ = told([(0, "arrive", None), (4, "look back", None), (10, "focus", ME), (13, "explore", ME)], 19)
    assert names(now) == ["arrive", "look back", "focus", "explore", "options", "commit", "Ana coaches you", "close"]
    assert [piece.share for piece in now.pieces] == [1, 1, 1, pytest.approx(6 / 11), 0, 0, 0, 0]
    assert [piece.swaps for piece in now.pieces] == [False] * 6 + [True, False]
    assert [piece.minutes for piece in now.pieces] == [4, 6, 3, 11, 4, 4, 23, 5]
    assert spent_words(now.pieces[3]) == "6′ of 11′"


def test_while_the_partner_coaches_each_turn_is_one_piece() -> None:
    visits: Visits = [(0, "arrive", None), (4, "look back", None), (10, "focus", ME), (32, "focus", THEM)]
    now, account = told(visits, 44)
    assert names(now) == ["arrive", "look back", "you coached Ana", "Ana coaches you", "close"]
    assert spent_words(now.pieces[3]) == "12′ of 23′"
    assert (left_words(now), ends_words(now, account.session)) == ("11′ left in this turn", "ends 11:30")


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1320, "22′ left"), (1319, "22′ left"), (61, "2′ left"), (1, "1′ left"), (0, "0′ over"), (-125, "2′ over")],
)
def test_what_is_left_in_few_words(seconds: float, words: str) -> None:
    assert few_left_words(Hour(turn_left=seconds)) == words


def test_without_an_end_few_words_say_what_is_gone() -> None:
    assert few_left_words(Hour(gone=725)) == "12′ so far"


def test_the_time_left_counts_the_minute_that_runs_and_past_the_end_the_full_ones() -> None:
    visits: Visits = [(0, "arrive", None), (4, "look back", None), (10, "focus", ME)]
    assert [left_words(told(visits, minutes)[0]) for minutes in (10, 10.5, 11, 31.9)] == [
        "22′ left in this turn",
        "22′ left in this turn",
        "21′ left in this turn",
        "1′ left in this turn",
    ]
    assert [turn_words(told(visits, minutes)[0]) for minutes in (29.9, 30, 31.5, 32, 35)] == [
        "",
        "2′ to the swap",
        "1′ to the swap",
        "the half · {swap:w} swaps",
        "3′ past the half · {swap:w} swaps",
    ]
    assert [told(visits, minutes)[0].is_over for minutes in (31.9, 32)] == [False, True]


def test_a_turn_that_ran_over_takes_from_the_rest_but_not_from_the_close_and_the_end_stays() -> None:
    visits: Visits = [(0, "arrive", None), (4, "look back", None), (10, "focus", ME)]
    over, account = told(visits, 38)
    assert over.pieces[-2].minutes == 17
    assert (over.pieces[-1].minutes, ends_words(over, account.session), shorter_words(over)) == (
        5,
        "ends 11:30",
        "the rest is 6′ shorter",
    )
    second, _ = told([*visits, (38, "focus", THEM)], 40)
    assert (second.turn_left, shorter_words(second)) == (15 * 60, "the rest is 6′ shorter")
    assert turn_words(told([*visits, (38, "focus", THEM)], 53.5)[0]) == "2′ to the close"
    assert turn_words(told([*visits, (38, "focus", THEM)], 57)[0]) == "2′ past the time to close · {close:c} closes"


def test_what_was_saved_before_a_turn_is_shared_by_both() -> None:
    now, _ = told([(0, "arrive", None), (3, "focus", ME)], 3)
    assert now.turn_left == pytest.approx(22 * 52 / 45 * 60)
    assert shorter_words(now) == ""


def test_the_close_ends_with_the_meeting() -> None:
    visits: Visits = [(0, "arrive", None), (10, "focus", ME), (55, "close", None)]
    assert [(left_words(told(visits, m)[0]), turn_words(told(visits, m)[0])) for m in (55, 58, 60, 63)] == [
        ("5′ left in all", ""),
        ("2′ left in all", "2′ to the end"),
        ("the end", "the end"),
        ("3′ past the end", "3′ past the end"),
    ]


def test_past_the_end_of_the_meeting_one_is_told_of_that_and_not_of_the_swap() -> None:
    visits: Visits = [(0, "arrive", None), (10, "focus", ME)]
    assert [turn_words(told(visits, m)[0]) for m in (59, 60, 63)] == [
        "27′ past the half · {swap:w} swaps",
        "the end · {close:c} closes",
        "3′ past the end · {close:c} closes",
    ]
    assert [few_over_words(told(visits, m)[0]) for m in (59, 63)] == ["27′ over · {swap:w} swaps", "3′ over · {close:c} closes"]
    assert turn_words(told([(0, "arrive", None)], 63)[0]) == "3′ past the end · {close:c} closes"
    assert few_over_words(told([(0, "arrive", None), (4, "close", None)], 63)[0]) == "3′ over"


def test_a_turn_that_was_left_no_minutes_is_not_told_of_them() -> None:
    late, _ = told([(0, "arrive", None), (10, "focus", ME), (62, "focus", THEM)], 72)
    assert [spent_words(piece) for piece in late.pieces if piece.present] == ["10′"]


def test_a_look_at_the_other_turn_takes_nothing_from_ones_own() -> None:
    visits: Visits = [(0, "arrive", None), (10, "focus", ME), (12, "focus", THEM), (13, "focus", ME)]
    assert told(visits, 14)[0].turn_left == pytest.approx((22 - 3) * 60)


def test_without_an_end_the_clock_counts_up() -> None:
    now, account = told([(0, "arrive", None), (4, "talk", ME)], 12.5, session(Form.FREE).but(minutes=None))
    assert (now.left, now.turn_left, ends_words(now, account.session), turn_words(now)) == (None, None, "", "")
    assert (left_words(now), spent_words(now.pieces[2])) == ("12′ so far", "8′")


def test_in_an_open_talk_a_swap_starts_no_new_clock() -> None:
    visits: Visits = [(0, "arrive", None), (10, "talk", ME), (30, "talk", THEM)]
    now, _ = told(visits, 40, session(Form.FREE))
    assert (now.then, now.turn_left) == (Then.CLOSE, 15 * 60)


visited = st.lists(
    st.tuples(
        st.floats(0, 90),
        st.sampled_from(["arrive", "look back", "focus", "explore", "options", "commit", "swap", "close"]),
        st.sampled_from([None, ME, THEM]),
    ),
    min_size=1,
    max_size=8,
)


@given(visited, st.floats(0, 120))
def test_whatever_is_visited_the_end_stays_and_the_close_keeps_its_minutes(visits: Visits, later: float) -> None:
    visits = sorted(visits, key=lambda visit: visit[0])
    visits = [(visit[0] - visits[0][0], *visit[1:]) for visit in visits]
    now, _ = told(visits, visits[-1][0] + later)
    assert now.ends == at(3600)
    assert now.pieces[-1].minutes == 5
    assert all(0 <= piece.share <= 1 and (piece.minutes or 0) >= 0 for piece in now.pieces)
