"""Whom a name means: the nearest way wins, and several stay several."""

from typing import NamedTuple

import pytest

from peercoach_tui.cli.names import called, label, unknown


class Someone(NamedTuple):
    id: str
    name: str


PEOPLE = [Someone("1", "Diana Ruiz"), Someone("2", "Ana Prince"), Someone("3", "Ana Ruiz"), Someone("4", "ana"), Someone("5", "")]


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("ana", "4"),
        ("ANA  ruiz", "3"),
        ("ana r", "3"),
        ("ruiz", "13"),
        ("uiz", "13"),
        ("an", "234"),
        ("ian", "1"),
        ("2", "2"),
        ("5", "5"),
        ("", ""),
        (" ", ""),
        ("ben", ""),
    ],
)
def test_the_nearest_way_wins(name: str, ids: str) -> None:
    assert "".join(person.id for person in called(name, PEOPLE)) == ids


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Daina", "Did you mean Diana Ruiz?"),
        ("prnce", "Did you mean Ana Prince?"),
        ("xyz", "Open peercoach to see whom you meet."),
    ],
)
def test_the_nearest_name_is_offered(name: str, said: str) -> None:
    assert unknown(name, PEOPLE) == f"nobody is called {name!r}. {said}"


def test_nobody_is_near_where_nobody_is() -> None:
    assert unknown("ana", []).startswith("there is nobody yet")


@pytest.mark.parametrize(("name", "said"), [("Ana\x1b[2J\nB", "Ana␛[2J ⏎ B"), ("", "id-1"), (" ", "id-1")])
def test_a_name_as_a_terminal_may_show_it(name: str, said: str) -> None:
    assert label(Someone("id-1", name)) == said
