"""Whom a name means: the nearest way wins, and several stay several."""

from typing import NamedTuple

import pytest

from peercoach_tui.cli.command import Misused
from peercoach_tui.cli.names import LONGEST, called, given, label, unknown
from tests.cli.people import Home
from tests.cli.running import refused, run


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
        ("\u200bAna\u00ad Ruiz\ufeff", "3"),
        ("\u200b", ""),
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


@pytest.mark.parametrize(("name", "said"), [("Ana\x1b[2J\nB", "Ana␛[2J ⏎ B"), ("", "id-1"), (" ", "id-1"), ("\u200b", "id-1")])
def test_a_name_as_a_terminal_may_show_it(name: str, said: str) -> None:
    assert label(Someone("id-1", name)) == said


EMPTY = "the name is empty: write whom you mean."


@pytest.mark.parametrize("command", [("meet",), ("meet", "--plain"), ("brief",), ("bring",), ("forget",)], ids=" ".join)
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", EMPTY),
        (" \u3000", EMPTY),
        ("\u200b\ufeff\u2028", EMPTY),
        ("zo\udceb", "the name is not in UTF-8, so it can't be read: write it anew."),
    ],
)
def test_every_command_says_the_same_of_a_name_that_nobody_can_have(
    two: Home, command: tuple[str, ...], name: str, said: str
) -> None:
    before = two.files()
    assert refused(run(two.path, *command, name, typed="x\n", **two.variables)) == f"peercoach: {said}\n"
    assert two.files() == before


def test_no_name_is_none_and_one_that_can_be_seen_stays_as_it_was_written() -> None:
    assert (given(None), given(" zoë \u200b")) == ("", " zoë \u200b")
    with pytest.raises(Misused):
        given("\ufeff")


@pytest.mark.parametrize("command", ["brief", "bring", "forget"])
def test_a_long_name_is_not_said_whole(two: Home, command: str) -> None:
    said = refused(run(two.path, command, "x" * 300, typed="x\n", **two.variables))
    assert f"nobody is called '{'x' * LONGEST}…'." in said and "x" * (LONGEST + 1) not in said
