"""Which meeting is the first with a partner."""

from datetime import timedelta

import pytest

from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.first_meeting import has_met, is_first
from peercoach_tui.domain.sessions.moments import SessionEnded
from tests.domain.timelines import BEGAN, at, fold, session

TODAY = session().but(id="today")


def earlier(days: int = 7, *, ended: bool = True, typed_up: bool = False) -> Account:
    before = session(typed_up=typed_up).but(id=f"before {days}", began=BEGAN - timedelta(days=days))
    return fold(before, [SessionEnded(id="e", session=before.id, at=at(60))] if ended else [])


@pytest.mark.parametrize(
    ("accounts", "first"),
    [
        ([], True),
        ([earlier()], False),
        ([earlier(ended=False)], True),
        ([earlier(ended=False, typed_up=True)], False),
        ([earlier(14, ended=False), earlier(7)], False),
        ([earlier(-7)], True),
    ],
)
def test_it_is_the_first_until_one_before_it_was_ended_or_typed_up(accounts: list[Account], first: bool) -> None:
    assert is_first(TODAY, accounts) is first


@pytest.mark.parametrize("said", [True, False])
def test_what_was_said_when_it_began_counts(said: bool) -> None:
    assert is_first(TODAY.but(first_meeting=said), []) is said
    assert is_first(TODAY.but(first_meeting=said), [earlier()]) is said


def test_one_that_is_ended_itself_stays_the_first() -> None:
    ended = fold(TODAY, [SessionEnded(id="e", session="today", at=at(60))])
    assert is_first(TODAY, [ended]) and has_met([ended])


def test_they_have_met_once_one_was_ended_or_typed_up() -> None:
    assert [has_met([each]) for each in (earlier(), earlier(ended=False), earlier(ended=False, typed_up=True))] == [
        True,
        False,
        True,
    ]
