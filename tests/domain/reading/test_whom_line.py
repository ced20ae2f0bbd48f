"""A name, and how often one meets behind it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.partners.cadence import LAST, NUMBERED, Cadence, Rhythm
from peercoach_tui.domain.reading.cadences import CADENCE_SUCH_AS, read_cadence
from peercoach_tui.domain.reading.whom_line import TypedWhom, read_whom

MONTHLY = Cadence(every=1, rhythm=Rhythm.MONTHS)
NOTHING = Cadence(rhythm=Rhythm.NONE)
NAMES = st.sampled_from(["Ana", "Ana Ruiz", "Zoë O'Hara", "李雷", "Mel B", "J. Day"])
RHYTHMS = """
weekly / every week / once a week / per week / every 2 weeks / every other week / every two weeks / fortnightly / a fortnight
biweekly / bi-weekly / bi weekly / 3 weeks / three weeks / every 10 days / 10 days / daily / monthly / every month / once a month
2nd Tuesday / second tue / every 2nd Tuesday / the last friday of the month / monthly on the 2nd Tuesday / on the 15th
the 15th of the month / monthly on the 31st / every 2 months / every two months on the first Monday / quarterly / yearly
once every eight weeks / in no rhythm / ad hoc / now and then
"""
NO_RHYTHMS = """
every friday / every other friday / every 2 weeks on friday / weekly on tuesdays / fridays / on fridays / on friday
every so often / every week or so / twice a month / 2x a week / 3 times a year / every weekday / 10 working days / 5th Tuesday
every 0 days / 0 days / 99999 days / every 2 / every 0 / monthly on the 32nd / on mondays and thursdays / every Monday, 10:00
"""


def _each(texts: str) -> list[str]:
    return [text.strip() for line in texts.strip().splitlines() for text in line.split("/")]


@pytest.mark.parametrize(
    ("text", "name", "cadence"),
    [
        ("Jorge every 3 weeks", "Jorge", Cadence(every=21)),
        ("Ana Ruiz, monthly", "Ana Ruiz", MONTHLY),
        ("Bo · Every 10 days", "Bo", Cadence(every=10)),
        ("Cy 2nd Tuesday", "Cy", Cadence(every=1, rhythm=Rhythm.WEEKDAY, weekday=1, nth=2)),
        ("Cy Li, on the last Fri", "Cy Li", Cadence(every=1, rhythm=Rhythm.WEEKDAY, weekday=4, nth=-1)),
        ("Mo yearly", "Mo", Cadence(every=12, rhythm=Rhythm.MONTHS)),
        ("Bo: every 10 days", "Bo", Cadence(every=10)),
        ("Ana (monthly)", "Ana", MONTHLY),
        ("Ana, the 15th", "Ana", MONTHLY.but(day=15)),
        ("Ben, none", "Ben", NOTHING),
    ],
)
def test_how_often_stands_behind_the_name(text: str, name: str, cadence: Cadence) -> None:
    assert read_whom(text) == TypedWhom(name, cadence)


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Bo (Research)", TypedWhom("Bo", group="Research")),
        ("Lea Sommer (Sales) every 10 days", TypedWhom("Lea Sommer", Cadence(every=10), group="Sales")),
        ("Lea Sommer(Key Accounts), monthly", TypedWhom("Lea Sommer", MONTHLY, group="Key Accounts")),
        ("Bo (R&D) (monthly)", TypedWhom("Bo", MONTHLY, group="R&D")),
        *((text, TypedWhom(text)) for text in ("Al (Bo) Ruiz", "Al ()", "(Sales)", "Al ((Bo))")),
    ],
)
def test_a_group_stands_in_brackets_behind_the_name(text: str, whom: TypedWhom) -> None:
    assert read_whom(text) == whom


@pytest.mark.parametrize("rhythm", _each(RHYTHMS))
@given(name=NAMES)
def test_each_rhythm_is_read_behind_a_name(rhythm: str, name: str) -> None:
    assert read_whom(f"{name} {rhythm}") == TypedWhom(name, read_cadence(rhythm)) != TypedWhom(name)


@pytest.mark.parametrize("rhythm", _each(NO_RHYTHMS))
@given(name=NAMES)
def test_what_is_no_rhythm_of_the_program_is_no_name_either(rhythm: str, name: str) -> None:
    read = read_whom(f"{name} {rhythm}")
    assert (read.name, read.cadence) == (name, None)
    why, _, typed = read.refused.rstrip(".").partition(": behind the name type ")
    assert why
    assert all(read_whom(f"{name} {each}").cadence is not None for each in re.split(", | or ", typed))


@given(
    NAMES,
    st.builds(
        Cadence,
        every=st.integers(1, 36),
        rhythm=st.sampled_from([Rhythm.DAYS, Rhythm.MONTHS, Rhythm.WEEKDAY, Rhythm.NONE]),
        day=st.integers(0, 31),
        weekday=st.integers(0, 6),
        nth=st.sampled_from([*NUMBERED, LAST]),
    ),
)
def test_a_cadence_is_read_behind_a_name_in_its_own_words(name: str, cadence: Cadence) -> None:
    read = read_whom(f"{name} {cadence.words}")
    assert (read.name, read.cadence and read.cadence.words) == (name, cadence.words)


@pytest.mark.parametrize("rhythm", [each for each in CADENCE_SUCH_AS.split(", ") if each != "none"])
def test_how_often_alone_is_no_name(rhythm: str) -> None:
    refused = read_whom(rhythm).refused
    assert refused.startswith("A name stands before how often: type it like ")
    assert read_whom(refused.rpartition(" like ")[2].rstrip(".")).cadence == read_cadence(rhythm)


@pytest.mark.parametrize(
    "text",
    [
        *("Ana Ruiz", "Ben None", "none", "Monthly Python", "Al 2nd", "Louis the 14th", "Danielle Every", "Ruth A Day", ""),
        *("Tuesday Weld", "Ana Sunday", "Robinson Friday", "Mary Week", "Ana Last", "Ana Once", "Doris A. Day"),
    ],
)
def test_all_else_is_the_name(text: str) -> None:
    assert read_whom(text) == TypedWhom(text)
