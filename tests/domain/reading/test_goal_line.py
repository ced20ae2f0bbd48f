"""A new goal in one line."""

from datetime import date

import pytest

from peercoach_tui.domain.reading.goal_line import WrittenGoal, read_goal, whose_line

TODAY = date(2026, 11, 24)
NAMES = {"a": ("Ana Ruiz",), "b": ("Ben Okafor", "Ben (Labs)"), "c": ("Ben Adler", "Ben (Press)")}
DECEMBER = date(2026, 12, 12)


@pytest.mark.parametrize(
    ("line", "goal"),
    [
        ("lead the review", WrittenGoal(title="lead the review")),
        ("lead  the review by 12 dec", WrittenGoal(title="lead the review", due=DECEMBER)),
        ("Ana: lead the review by 12 dec", WrittenGoal(title="lead the review", whose="a", due=DECEMBER)),
        ("ana ruiz : lead", WrittenGoal(title="lead", whose="a")),
        ("Me: listen", WrittenGoal(title="listen", whose="me")),
        ("ben adler: listen", WrittenGoal(title="listen", whose="c")),
        ("Ben: listen", WrittenGoal(title="listen", whose="b")),
        ("ben (press): listen", WrittenGoal(title="listen", whose="c")),
        ("Zed: listen", WrittenGoal(title="Zed: listen")),
        ("scope: ask first", WrittenGoal(title="scope: ask first")),
        ("Ana:", WrittenGoal(title="Ana:")),
        ("lead by fri 17:00", WrittenGoal(title="lead by fri 17:00")),
        ("  ", None),
    ],
)
def test_what_a_line_says(line: str, goal: WrittenGoal | None) -> None:
    assert read_goal(line, NAMES, "me", TODAY) == goal


def test_me_is_a_name_where_nothing_is_mine() -> None:
    assert whose_line("me: listen", NAMES) == (None, "me: listen")
    assert whose_line("me: listen", NAMES, "coach") == ("coach", "listen")


@pytest.mark.parametrize(
    ("line", "anyway", "whose"),
    [
        ("Ben: listen", "c", "c"),
        ("Ben: listen", "a", "b"),
        ("Ben Okafor: listen", "c", "b"),
        ("Ben (Press): listen", "b", "c"),
        ("Zed: listen", "c", None),
    ],
)
def test_of_two_of_a_name_it_is_whose_the_line_is_anyway(line: str, anyway: str, whose: str | None) -> None:
    assert whose_line(line, NAMES, anyway=anyway)[0] == whose
