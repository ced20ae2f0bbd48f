"""The sheet that a partner can prepare with."""

from datetime import UTC, date, datetime

import pytest

from peercoach_tui.domain.partners.brief import Brief
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.partners.prepared import FIRST_QUESTIONS, QUESTIONS, prepared
from peercoach_tui.domain.sessions.moments import NextMeetingSet
from peercoach_tui.exchange.prep_markdown import prep_markdown
from tests.domain.sessions.meetings import Pair

TODAY = date(2026, 11, 24)
ANA = Partner(id="ana", name="Ana Ruiz", added=datetime(2026, 1, 1, tzinfo=UTC), agreement="a secret", group="a secret")


def told(day: date | None = None, partner: Partner = ANA, hour: str = "", place: str = "", met: bool = True) -> Brief:
    pair = Pair()
    if met:
        pair.meet(date(2026, 11, 3))
    at = NextMeetingSet(id="n", at=ANA.added, day=day, hour=hour, place=place) if day else None
    return Brief(partner=partner, due=day, arranged=at, accounts=pair.fold.accounts)


def sheet(brief: Brief) -> list[str]:
    return prep_markdown(prepared(brief, TODAY), TODAY).split("\n")


def test_for_whom_and_when_and_four_questions() -> None:
    lines = sheet(told(date(2026, 12, 10), hour="10:00", place="canteen"))
    assert lines[:3] == ["# Before we meet", "", "For Ana Ruiz, Thu 10 Dec, 10:00, canteen."]
    assert [line for line in lines if line.startswith("## ")] == [f"## {question}" for question in QUESTIONS]
    assert lines[-1] == "" and "secret" not in "\n".join(lines)


@pytest.mark.parametrize(("day", "words"), [(24, "For Ana Ruiz, Tue 24 Nov."), (23, "For Ana Ruiz."), (None, "For Ana Ruiz.")])
def test_only_a_date_that_is_to_come(day: int | None, words: str) -> None:
    assert sheet(told(date(2026, 11, day) if day else None))[2] == words


def test_while_names_are_hidden_nobody_is_named() -> None:
    hidden = ANA.but(alias="Partner 1")
    assert sheet(told(date(2026, 12, 10), hidden))[2] == "Thu 10 Dec."
    assert sheet(told(None, hidden))[2].startswith("## ")


def test_before_the_first_meeting_nothing_supposes_one() -> None:
    lines = sheet(told(met=False))
    assert [line for line in lines if line.startswith("## ")] == [f"## {question}" for question in FIRST_QUESTIONS]


def test_no_word_of_people_is_read_as_markdown() -> None:
    lines = sheet(told(date(2026, 12, 10), ANA.but(name="A_n_a\n# <b>"), place="[2nd](x) `f`"))
    assert lines[2] == r"For A\_n\_a ⏎ \# \<b\>, Thu 10 Dec, \[2nd\](x) \`f\`."
