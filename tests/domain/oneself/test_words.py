"""What the page of oneself says: the one sentence, what each figure is of, and what is missing."""

from datetime import date, timedelta

import pytest

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.oneself.figures import figures
from peercoach_tui.domain.oneself.held import Held, SaidToDo
from peercoach_tui.domain.oneself.range import Range
from peercoach_tui.domain.oneself.times import hours_words, months_words
from peercoach_tui.domain.oneself.words import EMPTY, PageWords, page_text, page_words
from peercoach_tui.domain.sessions.moments import Answer
from peercoach_tui.domain.side import Side
from tests.domain.oneself.test_figures import AIMS, TODAY, meeting

FIRST = date(2026, 1, 5)


def weekly(times: int, **fields: object) -> list[Held]:
    return [meeting(FIRST + timedelta(weeks=week), **fields) for week in range(times)]


def said(done: int, not_done: int, *, sure: int | None = 9, owner: Side = Side.ME, still: int = 0) -> list[SaidToDo]:
    outcomes = [Outcome.DONE] * done + [Outcome.DROPPED] * not_done + [None] * still
    return [SaidToDo(day=FIRST, owner=owner, sure=sure, outcome=outcome) for outcome in outcomes]


def page(held: list[Held], follow_ups: list[SaidToDo] | None = None, range: Range = Range.YEAR) -> PageWords:
    return page_words(figures(held, follow_ups or [], range, TODAY, AIMS))


def part(words: PageWords, label: str) -> tuple[tuple[str, ...], str]:
    return next((each.lines, each.of) for each in words.parts if each.label == label)


def test_without_a_meeting_there_is_one_sentence() -> None:
    assert page([]) == PageWords(said=EMPTY)


def test_of_fewer_than_three_it_says_how_many_are_missing() -> None:
    assert page(weekly(1), said(30, 1)) == PageWords(said="1 meeting since 1 Jan: after 2 more meetings something can be told.")
    assert page(weekly(2), range=Range.ALL).said == "2 meetings: after one more meeting something can be told."
    further = " {range-further:→} looks further back."
    none = page(weekly(2), range=Range.THREE_MONTHS)
    assert none.said == f"No meeting since 1 Sep: after 3 more meetings something can be told.{further}"
    assert page(weekly(3)).parts != ()


def test_each_figure_says_what_it_is_of() -> None:
    held = [
        *weekly(12, asked=("i", "c", ""), answers={Answer.HEARD: 8, Answer.TAKES_AWAY: 7}),
        meeting(date(2026, 11, 17), timed=False, coached=0, was_coached=0, measured=0, wrote=0, asked=("gone",)),
    ]
    words = page(held, [*said(7, 3, still=2), *said(4, 0, sure=5), *said(1, 1, owner=Side.THEM)])
    assert words.of == "13 meetings, 5 Jan to 17 Nov"
    assert part(words, "Both ways") == (
        ("5 h as coach, 4 h as coachee",),
        "of 12 of 13 meetings, 5 Jan to 23 Mar. 1 meeting typed up afterwards has no minutes.",
    )
    assert part(words, "Heads down") == (
        ("About as much as at first: 5% in Mar, 5% in Jan.", "You wrote for 5% of your time as coach.", "Jan 5%, Feb 5%, Mar 5%"),
        "of 12 meetings in which you coached, 5 Jan to 23 Mar",
    )
    assert part(words, "You asked") == (
        ("issues 12, concerns 12, commitment 0", "12 in your own words, 1 of a stage, or in no deck now"),
        "of 37 questions that you used in 13 meetings, 5 Jan to 17 Nov",
    )
    lines, of = part(words, "They said")
    assert lines[:3] == (
        "Felt heard: 8 in the middle, 8 to 8, 12 answers",
        "Takes away: 7 in the middle, 7 to 7, 12 answers",
        "23 Mar: felt heard 8, takes away 7",
    )
    assert len(lines) == 7 and of == "0 to 10, of 12 meetings with answers, 5 Jan to 23 Mar"
    assert part(words, "You kept") == (
        (
            "11 of 14 settled ones were done, 79%.",
            "Sure 9–10: 7 of 10, 70%.",
            "Sure 0–6: 4 settled; after 6 more the share stands here.",
        ),
        "of 16 follow-ups made since 5 Jan, 2 still open",
    )
    assert part(words, "They kept") == (
        ("After 8 more settled follow-ups the share of those done stands here.",),
        "of 2 follow-ups made since 5 Jan, none still open",
    )


def test_what_is_missing_for_a_figure_stands_in_its_place() -> None:
    untimed = {"timed": False, "coached": 0, "was_coached": 0, "measured": 0, "wrote": 0}
    words = page([*weekly(2), *weekly(2, **untimed)])
    assert words.said == "You held 4 meetings."
    assert [line for each in words.parts for line in each.lines] == [
        "After one more meeting with minutes the hours stand here. 2 meetings typed up afterwards have no minutes.",
        "After 8 more meetings in which you coach the share of writing stands here.",
        "After 3 more meetings with a question that you used, their aims stand here.",
        "After 3 more meetings with answers they stand here.",
        "No follow-up yet.",
        "No follow-up yet.",
    ]


def test_no_share_of_nine() -> None:
    assert "%" not in "\n".join(page_text(page(weekly(9), [*said(9, 0), *said(9, 0, owner=Side.THEM)])))
    assert "\n".join(page_text(page(weekly(10), [*said(10, 0), *said(9, 1, owner=Side.THEM)]))).count("%") >= 5


@pytest.mark.parametrize(
    ("held", "follow_ups", "sentence"),
    [
        (weekly(4, coached=3600, was_coached=900), [], "You coached for 4 h, and were coached for 60′."),
        (weekly(4, was_coached=1500), [], "You coached for 100′, and were coached for 100′."),
        (weekly(4, was_coached=1500), said(6, 4), "Of 10 things you were 9 or 10 sure of, you did 6."),
        (weekly(4, was_coached=1500), said(6, 3), "You coached for 100′, and were coached for 100′."),
        (weekly(4, was_coached=1500), said(0, 10, sure=6), "You coached for 100′, and were coached for 100′."),
        (weekly(4, was_coached=1500), said(0, 10), "Of 10 things you were 9 or 10 sure of, you did none."),
        (
            [*weekly(8, was_coached=1500, wrote=300), *(meeting(date(2026, 11, day), was_coached=1500) for day in range(1, 4))],
            said(6, 4),
            "While you coached you wrote for 5% of the time in Nov, and for 20% in Jan.",
        ),
        (
            weekly(5, was_coached=1500, asked=("i", "j", "c")),
            [],
            "Of 15 questions with an aim you asked 10 about issues, 5 about concerns and none about commitment.",
        ),
    ],
)
def test_the_sentence_is_what_is_furthest_from_what_one_would_guess(
    held: list[Held], follow_ups: list[SaidToDo], sentence: str
) -> None:
    assert page(held, follow_ups).said == sentence


def test_a_trend_is_told_in_words_first() -> None:
    later = [meeting(date(2026, 11, day), wrote=300) for day in range(1, 4)]
    assert part(page([*weekly(8), *later]), "Heads down")[0][0] == "More than at first: 20% in Nov, 5% in Jan."
    assert part(page([*weekly(8, wrote=600), *later]), "Heads down")[0][0] == "Less than at first: 20% in Nov, 40% in Jan."
    seldom = [meeting(date(2026, 11, day), wrote=1) for day in range(1, 4)]
    assert "under 1% in Nov" in part(page([*weekly(8), *seldom]), "Heads down")[0][0]


def test_hours_and_months_are_said() -> None:
    assert [hours_words(seconds) for seconds in (0, 20, 7140, 7200, 7260, 200 * 3600)] == [
        "0′", "under 1′", "119′", "2 h", "2 h 1′", "200 h",
    ]  # fmt: skip
    months = [date(2026, month, 1) for month in (1, 2, 5, 12)]
    assert [months_words(months[0], last, TODAY) for last in months] == ["Jan", "Jan and Feb", "Jan to May", "Jan to Dec"]
    assert months_words(date(2025, 1, 1), date(2025, 12, 1), TODAY) == "2025"
    assert months_words(date(2025, 12, 1), date(2026, 1, 1), TODAY) == "Dec 2025 and Jan"
    assert months_words(date(2025, 3, 1), date(2025, 4, 1), TODAY) == "Mar and Apr 2025"


def test_no_praise_and_no_name_in_the_text() -> None:
    text = "\n".join(page_text(page(weekly(12), said(6, 6)))).casefold()
    assert not [word for word in ("well done", "great", "only", "should", "best", "worse", "streak") if word in text]
