"""How gatherings are said."""

from datetime import date, timedelta

import pytest

from peercoach_tui.domain.gatherings.gathering import Gathering
from peercoach_tui.domain.gatherings.gathering_words import coming_first, off_words, when_words
from tests.domain.timelines import at

TODAY = date(2026, 11, 24)


def gathering(ahead: int, hour: str = "18:00") -> Gathering:
    return Gathering(id=f"{ahead}", name="Half-time", day=TODAY + timedelta(days=ahead), changed=at(0), hour=hour)


@pytest.mark.parametrize(
    ("ahead", "when", "off"),
    [
        (0, "today 18:00", "today"),
        (1, "tomorrow 18:00", "tomorrow"),
        (2, "Thu 26 Nov 18:00", "in 2 days"),
        (13, "Mon 7 Dec 18:00", "in 13 days"),
        (14, "Tue 8 Dec 18:00", "in 2 weeks"),
        (62, "Mon 25 Jan 2027 18:00", "in 8 weeks"),
        (63, "Tue 26 Jan 2027 18:00", "in 2 months"),
        (-1, "Mon 23 Nov 18:00", "yesterday"),
        (-13, "Wed 11 Nov 18:00", "13 days ago"),
        (-40, "Thu 15 Oct 18:00", "5 weeks ago"),
        (-400, "Mon 20 Oct 2025 18:00", "13 months ago"),
    ],
)
def test_when_it_is_and_how_far_off(ahead: int, when: str, off: str) -> None:
    assert (when_words(gathering(ahead), TODAY), off_words(gathering(ahead), TODAY)) == (when, off)


def test_without_an_hour_the_day_stands_alone() -> None:
    assert when_words(gathering(0, ""), TODAY) == "today"


def test_those_to_come_stand_first_and_then_the_last_ones() -> None:
    by_day = tuple(gathering(ahead) for ahead in (-30, -1, 0, 5, 70))
    assert [each.id for each in coming_first(by_day, TODAY)] == ["0", "5", "70", "-1", "-30"]
