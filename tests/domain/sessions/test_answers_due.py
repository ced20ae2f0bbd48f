"""When the partner's three answers are asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.answers_due import answers_due
from peercoach_tui.domain.sessions.moments import Answer
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.settings import AnswersAsked
from peercoach_tui.domain.side import Side
from tests.domain.timelines import BEGAN

SESSION = Session(id="s", partner="p", began=BEGAN, zone="Europe/Berlin", first=Side.ME)


def meetings(answered: str) -> tuple[Account, ...]:
    """Return meetings, oldest first: with answers where there is an "a", typed up where there is a "t"."""
    return tuple(
        Account(session=SESSION.but(typed_up=each == "t"), answers={Answer.HEARD: 0} if each == "a" else {}) for each in answered
    )


@pytest.mark.parametrize(
    ("before", "due"), [("", False), ("-", False), ("--", True), ("a", False), ("--a", False), ("--a-", False), ("--a--", True)]
)
def test_every_third_meeting_asks(before: str, due: bool) -> None:
    assert answers_due(AnswersAsked.THIRD, meetings(before)) is due


@pytest.mark.parametrize(("before", "due"), [("tt", False), ("tt-", False), ("-t-", True), ("--tt", True), ("a-t-", True)])
def test_meetings_that_were_typed_up_do_not_count(before: str, due: bool) -> None:
    assert answers_due(AnswersAsked.THIRD, meetings(before)) is due


@given(st.text("a-", max_size=6))
def test_never_and_each_are_what_they_say(before: str) -> None:
    assert answers_due(AnswersAsked.EACH, meetings(before))
    assert not answers_due(AnswersAsked.NEVER, meetings(before))


def test_who_always_answers_when_asked_is_asked_at_each_third() -> None:
    held = ""
    for _ in range(9):
        held += "a" if answers_due(AnswersAsked.THIRD, meetings(held)) else "-"
    assert held == "--a--a--a"
