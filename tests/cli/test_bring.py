"""`peercoach bring NAME`: lines that come in are kept, to be brought up, and nothing else is."""

from pathlib import Path
from typing import Any

import pytest

from tests.cli.people import ANA, BEN, Home
from tests.cli.running import Ran, refused, run
from tests.cli.test_brief import damage
from tests.kept import fold_of
from tests.terminal import ENTER, Terminal


def bring(home: Home, *arguments: str, typed: str | bytes | None = None, **variables: Any) -> Ran:
    return run(home.path, "bring", *arguments, typed=typed, **home.variables, **variables)


def brought(home: Home, partner: str = BEN) -> list[str]:
    """Return what is to be brought up with a partner, as it stands on disk."""
    with home.opened() as notebook:
        return [point.text for point in fold_of(notebook, partner).points.open]


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("the new team\n", ["the new team"]),
        ("the new team", ["the new team"]),
        ("one\r\n\n  two \n \nthree", ["one", "  two ", "three"]),
        (b"caf\xe9\n", ["caf\ufffd"]),
        ("a\u2028b \x1b[31m\n", ["a\u2028b \x1b[31m"]),
    ],
    ids=range(5),
)
def test_each_line_is_kept_to_the_letter(two: Home, typed: str | bytes, texts: list[str]) -> None:
    ran = bring(two, "ben", typed=typed)
    assert (ran.returncode, ran.stderr) == (0, b"")
    things = "1 thing" if len(texts) == 1 else f"{len(texts)} things"
    assert ran.stdout.decode() == f"Kept: {things} to bring up with Ben Okafor.\n"
    assert brought(two) == texts
    assert brought(two, ANA) == []


def test_brief_then_tells_the_first_three_and_counts_the_others(two: Home) -> None:
    bring(two, "zoe\u0308", typed="one\ntwo\nthree\nfour\nfive\n")
    text = run(two.path, "brief", "Zoë", **two.variables).stdout.decode()
    lines = [line.split("  ")[-1].strip() for line in text.partition("  To bring up")[2].splitlines()]
    assert lines[:4] == ["one", "two", "three", "and 2 more"]
    assert "four" not in text


@pytest.mark.parametrize("typed", [None, "", "\n", " \t\n\n"], ids=range(4))
def test_nothing_typed_is_one_sentence(two: Home, typed: str | None) -> None:
    before = two.texts()
    assert "nothing was typed, so nothing was kept" in refused(bring(two, "ben", typed=typed))
    assert two.texts() == before


def test_what_was_said_is_never_taken_from_the_arguments(two: Home) -> None:
    for words in (["a secret"], ["a", "secret"], ["--", "--a secret"]):
        said = refused(bring(two, "ben", *words, typed="x\n"))
        assert "other people on this machine can read" in said and "type the line" in said and "pipe it in" in said
        assert "secret" not in said and "unrecognized" not in said
    assert brought(two) == []


def test_a_name_that_nobody_has(two: Home) -> None:
    assert "nobody is called 'Okafro'. Did you mean Ben Okafor?" in refused(bring(two, "Okafro", typed="x\n"))


def test_no_name_at_all_is_one_sentence(two: Home) -> None:
    assert "NAME" in refused(bring(two, typed="x\n"))


def test_no_notes_is_one_sentence_and_makes_none(home: Home) -> None:
    assert "there are no notes in" in refused(bring(home, "ben", typed="x\n"))
    assert home.files() == {}


def test_more_than_anyone_types_is_refused_whole(two: Home) -> None:
    assert "longer than a million bytes" in refused(bring(two, "ben", typed="x\n" * 500_001))
    assert brought(two) == []


def test_someone_whose_files_cannot_be_read(two: Home) -> None:
    damage(two, ANA)
    assert f"Zoë Ruiz: {two.data}" in refused(bring(two, ANA, typed="x\n"))


def test_it_works_beside_an_open_window(two: Home) -> None:
    with two.opened() as notebook:
        notebook.keep(BEN, *()).result()
        assert bring(two, "ben", typed="the new team\n").returncode == 0
        assert notebook.follow().result() == {BEN}
        assert [point.text for point in fold_of(notebook, BEN).points.open] == ["the new team"]


def test_on_a_terminal_it_asks(two: Home, tmp_path: Path) -> None:
    terminal = Terminal(two.path, "bring", "okafor", **two.variables)
    terminal.see("Bring up with Ben Okafor: ")
    terminal.type("the new team" + ENTER)
    terminal.see("Kept: 1 thing to bring up with Ben Okafor.")
    assert terminal.end() == 0
    assert brought(two) == ["the new team"]


def test_of_two_whom_a_name_may_mean_nobody_is_taken(two: Home) -> None:
    two.add("ben-2", "Ben Okafor")
    for command in ("bring", "brief"):
        said = refused(run(two.path, command, "ben", typed="the new team\n", **two.variables))
        assert "'ben' may be Ben Okafor (" in said and said.endswith("Write more of the name.\n")
    assert brought(two) == [] and brought(two, "ben-2") == []
