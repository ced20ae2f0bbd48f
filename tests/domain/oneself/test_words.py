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
    assert page(weekly(1), said(30, 1)) == PageWords(
        said="1 meeting since 1 Jan. After 2 more meetings there is something to tell here."
    )
    assert page(weekly(2), range=Range.ALL).said == "2 meetings. After one more meeting there is something to tell here."
    further = " {range-further:→} looks further back."
    none = page(weekly(2), range=Range.THREE_MONTHS)
    assert none.said == f"No meeting since 1 Sep. After 3 more meetings there is something to tell here.{further}"
    assert page(weekly(3)).parts != ()


def test_each_figure_says_what_it_is_of() -> None:
    held = [
        *weekly(12, asked=("i", "c", ""), answers={Answer.HEARD: 8, Answer.TAKES_AWAY: 7}),
        meeting(date(2026, 11, 17), timed=False, coached=0, was_coached=0, measured=0, wrote=0, asked=("gone",)),
    ]
    words = page(held, [*said(7, 3, still=2), *said(4, 0, sure=5), *said(1, 1, owner=Side.THEM)])
    assert words.of == "13 meetings, 5 Jan to 17 Nov"
    assert part(words, "Both ways") == (
        ("You coached for 5 h, and were coached for 4 h.",),
        "In 12 of 13 meetings, 5 Jan to 23 Mar. The one typed up afterwards has no minutes.",
    )
    assert part(words, "Heads down") == (
        (
            "While you coached you wrote for 5% of the time.",
            "It stayed about the same: 5% in Jan, 5% in Mar.",
            "Jan 5%, Feb 5%, Mar 5%",
        ),
        "In 12 meetings in which you coached, 5 Jan to 23 Mar",
    )
    assert part(words, "You asked") == (
        (
            "Questions: 12 about issues, 12 about concerns, none about commitment",
            "Besides: 12 in your own words, 1 for a stage, or from a deck that is gone",
        ),
        "37 questions that you used in 13 meetings, 5 Jan to 17 Nov",
    )
    lines, of = part(words, "They said")
    assert lines[:3] == (
        "Felt heard: always 8, in 12 answers",
        "Takes away: always 7, in 12 answers",
        "23 Mar: felt heard 8, takes away 7",
    )
    assert len(lines) == 7 and of == "On a scale of 0 to 10, in 12 meetings with answers, 5 Jan to 23 Mar"
    assert part(words, "You kept") == (
        (
            "Of the 14 that are no longer open you did 11 (79%).",
            "When you were 9–10 sure, you did 7 of 10 (70%).",
            "When you were 0–6 sure: 4 so far, too few to tell.",
        ),
        "16 follow-ups made since 5 Jan, 2 still open",
    )
    assert part(words, "They kept") == (
        ("2 follow-ups are no longer open, too few to tell.",),
        "2 follow-ups made since 5 Jan, none still open",
    )


def test_what_is_missing_for_a_figure_stands_in_its_place() -> None:
    untimed = {"timed": False, "coached": 0, "was_coached": 0, "measured": 0, "wrote": 0}
    words = page([*weekly(2), *weekly(2, **untimed)])
    assert words.said == "You held 4 meetings."
    assert [line for each in words.parts for line in each.lines] == [
        "The hours are told after one more meeting with minutes. The 2 typed up afterwards have no minutes.",
        "How much you write is told after 8 more meetings in which you coach.",
        "What you asked about is told after 3 more meetings with a question that you used.",
        "Their answers are told after 3 more meetings with answers.",
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
    assert part(page([*weekly(8), *later]), "Heads down")[0][1] == "It went up from 5% in Jan to 20% in Nov."
    assert part(page([*weekly(8, wrote=600), *later]), "Heads down")[0][1] == "It went down from 40% in Jan to 20% in Nov."
    seldom = [meeting(date(2026, 11, day), wrote=1) for day in range(1, 4)]
    assert "under 1% in Nov" in part(page([*weekly(8), *seldom]), "Heads down")[0][1]


@pytest.mark.parametrize(
    ("scores", "words"),
    [
        ([7, 7, 7], "Felt heard: always 7, in 3 answers"),
        ([5, 9, 7], "Felt heard: usually about 7, from 5 to 9, in 3 answers"),
        ([7, 8, 7, 8], "Felt heard: usually about 7.5, from 7 to 8, in 4 answers"),
    ],
)
def test_answers_are_told_in_words(scores: list[int], words: str) -> None:
    held = [meeting(FIRST + timedelta(weeks=week), answers={Answer.HEARD: score}) for week, score in enumerate(scores)]
    assert part(page(held), "They said")[0][0] == words


@pytest.mark.parametrize(
    ("follow_ups", "lines"),
    [
        (said(0, 0, still=3), ["All of them are still open."]),
        (said(1, 0), ["1 follow-up is no longer open, too few to tell."]),
        (
            [*said(0, 10, sure=7), *said(0, 0, sure=3, still=1)],
            [
                "Of the 10 that are no longer open they did none (0%).",
                "When they were 7–8 sure, they did none of 10 (0%).",
                "When they were 0–6 sure: all still open.",
            ],
        ),
    ],
)
def test_what_they_kept_is_told_in_words(follow_ups: list[SaidToDo], lines: list[str]) -> None:
    theirs = [each.but(owner=Side.THEM) for each in follow_ups]
    assert [*part(page(weekly(3), theirs), "They kept")[0]] == lines


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
