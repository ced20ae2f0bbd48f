"""What tells people of one name apart."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.partners.names import common_form
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.partners.told_apart import alike, told_apart

TODAY = date(2026, 11, 24)
BEGAN = datetime(2026, 11, 3, 9, tzinfo=UTC)


def partner(id: str, name: str = "Ana Ruiz", group: str = "", days: int = 0) -> Partner:
    return Partner(id=id, name=name, group=group, added=BEGAN + timedelta(days=days))


def test_nothing_is_said_of_who_is_the_only_one_of_that_name() -> None:
    assert told_apart([partner("1", "Ana", "Research"), partner("2", "Ben", "Research")], TODAY, "UTC") == {}


def test_the_group_and_where_it_is_not_known_the_day() -> None:
    two = [partner("1", "Ana Ruiz", "Research"), partner("2", "ana  RUIZ", days=2), partner("3", "Ben")]
    assert told_apart(two, TODAY, "UTC") == {"1": "Research", "2": "added 5 Nov"}
    assert two[0].but(apart="Research").called == "Ana Ruiz (Research)"
    assert two[0].but(apart="Research", alias="Partner 1").called == "Partner 1"


@pytest.mark.parametrize(("zone", "day"), [("UTC", "3 Nov"), ("Pacific/Auckland", "4 Nov"), ("America/Los_Angeles", "3 Nov")])
def test_the_day_is_that_of_where_one_is(zone: str, day: str) -> None:
    late = [partner(id).but(added=BEGAN.replace(hour=23)) for id in ("1", "2")]
    assert told_apart(late, TODAY, zone)["1"] == f"added {day}, number 1"
    early = [partner(id).but(added=BEGAN.replace(hour=1)) for id in ("1", "2")]
    assert told_apart(early, TODAY, "America/Los_Angeles")["1"] == "added 2 Nov, number 1"


def test_of_one_group_by_the_day_and_of_one_day_by_their_number() -> None:
    assert told_apart([partner("1", group="R"), partner("2", group="r", days=2)], TODAY, "UTC") == {
        "1": "R, added 3 Nov",
        "2": "r, added 5 Nov",
    }
    assert told_apart([partner("1"), partner("2")], TODAY, "UTC") == {"1": "added 3 Nov, number 1", "2": "added 3 Nov, number 2"}


people = st.lists(
    st.tuples(st.sampled_from(["Ana", "ana ", "Ben"]), st.sampled_from(["", "R", "r", "S"]), st.integers(0, 2)), max_size=6
)


@given(people)
def test_no_two_are_ever_called_the_same(told: list[tuple[str, str, int]]) -> None:
    everyone = [partner(str(place), name, group, days) for place, (name, group, days) in enumerate(told)]
    apart = told_apart(everyone, TODAY, "UTC")
    called = [common_form(each.but(apart=apart.get(each.id, "")).called) for each in everyone]
    assert len({*called}) == len(called)
    names = [common_form(each.name) for each in everyone]
    assert {*apart} == {each.id for each in everyone if names.count(common_form(each.name)) > 1}


def test_who_shares_a_first_name_is_said_in_full() -> None:
    ruiz, legal, berg, ben = (
        partner("1", "Ana Ruiz", "Research"),
        partner("2", "ana ruiz", "Legal"),
        partner("3", "Ana Berg"),
        partner("4", "Ben"),
    )
    assert alike([ruiz, legal, ben]) == set()
    assert alike([ruiz, legal, berg, ben]) == {"1", "2", "3"}
    assert ruiz.but(apart="Research").short == "Ana (Research)"
    assert ruiz.but(apart="Research", alike=True).short == "Ana Ruiz (Research)"
    assert berg.but(alike=True).short == "Ana Berg" and berg.short == "Ana"
    assert ruiz.but(apart="Research", alike=True, alias="Partner 1").short == "Partner 1"
