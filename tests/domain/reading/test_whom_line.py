"""A name, and how often one meets behind it."""

import pytest

from peercoach_tui.domain.partners.cadence import Cadence, Rhythm
from peercoach_tui.domain.reading.whom_line import read_whom


@pytest.mark.parametrize(
    ("text", "name", "cadence"),
    [
        ("Jorge every 3 weeks", "Jorge", Cadence(every=21)),
        ("Ana Ruiz, monthly", "Ana Ruiz", Cadence(every=1, rhythm=Rhythm.MONTHS)),
        ("Bo · Every 10 days", "Bo", Cadence(every=10)),
        ("Cy 2nd Tuesday", "Cy", Cadence(every=1, rhythm=Rhythm.WEEKDAY, weekday=1, nth=2)),
        ("Cy Li, on the last Fri", "Cy Li", Cadence(every=1, rhythm=Rhythm.WEEKDAY, weekday=4, nth=-1)),
        ("Mo yearly", "Mo", Cadence(every=12, rhythm=Rhythm.MONTHS)),
    ],
)
def test_how_often_stands_behind_the_name(text: str, name: str, cadence: Cadence) -> None:
    assert read_whom(text) == (name, cadence)


@pytest.mark.parametrize(
    "text",
    [
        "Ana Ruiz",
        "weekly",
        "every 3 weeks",
        "Jorge every so often",
        "Ben None",
        "Monthly Python",
        "Al 2nd",
        "Al the 2nd",
        "Bo Last",
        "",
    ],
)
def test_all_else_is_the_name(text: str) -> None:
    assert read_whom(text) == (text, None)
