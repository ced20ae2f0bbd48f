"""`peercoach log` and `peercoach prep` from the notes on disk."""

import json

import pytest

from tests.cli.people import ANA, BEN, Home, meeting
from tests.cli.running import refused, run
from tests.cli.test_brief import damage


def printed(home: Home, *arguments: str) -> str:
    ran = run(home.path, *arguments, **home.variables)
    assert (ran.returncode, ran.stderr) == (0, b""), ran
    return ran.stdout.decode()


@pytest.fixture
def three(two: Home) -> Home:
    """Both of the two were met, Zoë twice."""
    two.keep(BEN, *meeting(BEN, "his"))
    two.keep(ANA, *meeting(ANA, "second"))
    return two


def test_a_line_a_meeting(three: Home) -> None:
    lines = printed(three, "log").splitlines()
    assert len(lines) == 3 and all(line.startswith("Mon 5 Jan") for line in lines)
    assert "a note of" not in "".join(lines)


def test_with_whom_one_names(three: Home) -> None:
    three.add("bert", "Bert")
    three.keep("bert", *meeting("bert", "other"))
    assert printed(three, "log", "ben").count("Ben Okafor") == printed(three, "log", "ben").count("\n") == 1
    assert printed(three, "log", "be").count("\n") == 2


@pytest.mark.parametrize(("since", "count"), [("5 jan 2026", 3), ("6 jan 2026", 0), ("2026", 3), ("5/1/2026", 3)])
def test_since_a_day(three: Home, since: str, count: int) -> None:
    assert len(json.loads(printed(three, "log", "--since", since, "--json"))["meetings"]) == count


def test_month_and_day_are_read_as_the_settings_say(three: Home) -> None:
    three.settings("day_first = false\n")
    assert json.loads(printed(three, "log", "--since", "1/6/2026", "--json"))["since"] == "2026-01-06"


@pytest.mark.parametrize(
    ("since", "why"),
    [
        ("", "Type march, 12 nov, last week or 2025."),
        ("then", "“then” can't be read: type a day, such as march, 12 nov, last week or 2025."),
        ("tomorrow", "is still to come: type a day gone by, such as 12 nov or last fri."),
        ("32 jan", "January has 31 days: type 31 jan or 1 feb."),
        ("\x1b", "“␛” can't be read: type a day, such as march, 12 nov, last week or 2025."),
    ],
)
def test_a_day_that_is_none_is_told_with_its_reason(three: Home, since: str, why: str) -> None:
    said = refused(run(three.path, "log", "--since", since, **three.variables))
    assert "The day after --since can't be taken. " in said and why in said


@pytest.mark.parametrize("command", ["log", "prep"])
def test_a_name_that_nobody_has(three: Home, command: str) -> None:
    assert "Did you mean Ben Okafor?" in refused(run(three.path, command, "Okafro", **three.variables))


def test_someone_of_whom_nothing_can_be_read(three: Home) -> None:
    damage(three, BEN, "Ben Okafor")
    assert f"peercoach: Ben Okafor: {three.data}" in refused(run(three.path, "log", "ben", **three.variables))
    ran = run(three.path, "log", **three.variables)
    assert ran.returncode == 0 and ran.stdout.count(b"\n") == 2 and ran.stderr.startswith(b"peercoach: Ben Okafor: ")


def test_a_sheet_for_one(three: Home) -> None:
    sheet = printed(three, "prep", "ben")
    assert sheet.startswith("# Before we meet\n\nFor Ben Okafor.\n\n## What goes well") and sheet.count("## ") == 4
    assert "a note" not in sheet and "Dana" not in sheet


def test_a_sheet_is_for_one_alone(three: Home) -> None:
    three.add("bert", "Bert")
    assert "'be' may be Ben Okafor or Bert." in refused(run(three.path, "prep", "be", **three.variables))
    assert "NAME" in refused(run(three.path, "prep", **three.variables))


def test_a_long_brief_has_the_last_three_meetings(three: Home) -> None:
    for name in ("third", "fourth"):
        three.keep(ANA, *meeting(ANA, name))
    text = printed(three, "brief", "zoë", "--long")
    assert text.startswith(printed(three, "brief", "zoë").rstrip("\n") + "\n\nMon 5 Jan")
    assert [f"a note of {name}" in text.partition("\n\nMon")[2] for name in ("first", "second", "third", "fourth")] == [
        *(False, True, True, True)
    ]
    assert len(json.loads(printed(three, "brief", "zoë", "--long", "--json"))["meetings"]) == 3
    assert json.loads(printed(three, "brief", "zoë", "--json"))["meetings"] is None
