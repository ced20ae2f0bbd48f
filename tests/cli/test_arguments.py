"""Options stand before or behind the command, wherever they are known; what is mistyped is told with what comes nearest."""

from argparse import ArgumentParser
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.cli.arguments import NotKnown, in_order
from peercoach_tui.cli.parser import read
from tests.cli.ways import Way, ways


def made() -> ArgumentParser:
    """Return a parser with all that a command may ever have."""
    words = ArgumentParser(prog="p", allow_abbrev=False)
    words.add_argument("--data", metavar="DIR")
    words.add_argument("--version", action="store_true")
    below = words.add_subparsers()
    brief = below.add_parser("brief")
    brief.add_argument("--data", default="brief's")
    brief.add_argument("--long", "-l", action="store_true")
    brief.add_argument("--pick", nargs="*")
    brief.add_argument("--of", nargs="?", const="all")
    brief.add_argument("name", nargs="?")
    decks = below.add_parser("decks")
    decks.add_argument("--quiet", action="store_true")
    deeper = decks.add_subparsers(required=True)
    add = deeper.add_parser("add")
    add.add_argument("--two", nargs=2)
    add.add_argument("file")
    deeper.add_parser("list")
    return words


def chosen(*arguments: str) -> dict[str, Any]:
    words = made()
    return {key: value for key, value in vars(words.parse_args(in_order(arguments, words))).items() if value not in (None, False)}


BRIEF = {"data": "brief's"}


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("", {}),
        ("--data x", {"data": "x"}),
        ("brief", BRIEF),
        ("brief Ana", {**BRIEF, "name": "Ana"}),
        ("--long --data x brief Ana", {"data": "x", "long": True, "name": "Ana"}),
        ("-l brief --data=x Ana", {"data": "x", "long": True, "name": "Ana"}),
        ("--data brief brief", {"data": "brief"}),
        ("--version brief brief", {**BRIEF, "version": True, "name": "brief"}),
        ("brief --version", {**BRIEF, "version": True}),
        ("--pick brief Ana", {**BRIEF, "pick": [], "name": "Ana"}),
        ("--pick a b brief Ana", {**BRIEF, "pick": ["a", "b"], "name": "Ana"}),
        ("--of brief Ana", {**BRIEF, "of": "all", "name": "Ana"}),
        ("brief Ana --of", {**BRIEF, "of": "all", "name": "Ana"}),
        ("brief Ana --of --long", {**BRIEF, "of": "all", "long": True, "name": "Ana"}),
        ("brief -- --long", {**BRIEF, "name": "--long"}),
        ("-- brief", BRIEF),
        ("brief -", {**BRIEF, "name": "-"}),
        ("brief -5", {**BRIEF, "name": "-5"}),
        ("brief -1.5", {**BRIEF, "name": "-1.5"}),
        ("decks list", {}),
        ("--quiet decks list --data x", {"quiet": True, "data": "x"}),
        ("--two a b --data x decks --quiet add f", {"quiet": True, "data": "x", "two": ["a", "b"], "file": "f"}),
        ("decks add --version f --two a b", {"version": True, "two": ["a", "b"], "file": "f"}),
    ],
)
def test_an_option_stands_where_one_likes(line: str, read: dict[str, Any]) -> None:
    assert chosen(*line.split()) == read


def test_a_value_may_have_blanks_and_be_empty() -> None:
    assert chosen("--data=a b", "brief", "-not an option", "--of=") == {"data": "a b", "of": "", "name": "-not an option"}


@pytest.mark.parametrize("order", [*permutations([("--data", "x"), ("--long",), ("brief",)])], ids=str)
def test_in_any_order(order: tuple[tuple[str, ...], ...]) -> None:
    assert chosen(*(word for each in order for word in each), "Ana") == {"data": "x", "long": True, "name": "Ana"}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("breif", "there is no command 'breif'. Did you mean brief?"),
        ("--data x breif", "there is no command 'breif'. Did you mean brief?"),
        ("--two a b breif", "there is no command 'breif'. Did you mean brief?"),
        ("breif brief", "there is no command 'breif'. Did you mean brief?"),
        ("x brief", "there is no command 'x'."),
        ("decks ad f", "there is no decks command 'ad'. Did you mean add?"),
        ("brief --lnog", "there is no option '--lnog'. Did you mean --long?"),
        ("brief --lnog=x", "there is no option '--lnog'. Did you mean --long?"),
        ("--lnog brief", "there is no option '--lnog'. Did you mean --long?"),
        ("decks add --tow f", "there is no option '--tow'. Did you mean --two?"),
        ("brief --quiet", "there is no option '--quiet'."),
        ("--long", "--long goes with a command, such as brief."),
        ("--version -x", "there is no option '-x'."),
    ],
)
def test_what_is_mistyped_is_told(line: str, said: str) -> None:
    with pytest.raises(NotKnown) as told:
        chosen(*line.split())
    assert str(told.value) == said


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("calendar", "'calendar'. Did you mean ical?"),
        ("calender", "'calender'. Did you mean ical?"),
        ("md", "'md'. Did you mean markdown?"),
        ("json", "'json'. Did you mean jsonl?"),
        ("marcdown", "'marcdown'. Did you mean markdown?"),
        ("qqqq", "'qqqq', but csv or hours or ical or invite or jsonl or markdown or copy or sheet."),
    ],
)
def test_a_format_by_another_name_is_found(word: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read(["export", word])
    assert capsys.readouterr().err == f"peercoach: there is no export format {said} Try peercoach export --help.\n"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("brief Ana --data", "behind --data DIR is missing."),
        ("--data --version", "behind --data DIR is missing."),
        ("log ben --since", "behind --since DAY is missing."),
        ("log --since --json", "behind --since DAY is missing."),
        ("import a.csv --as", "behind --as jrnl-json or jrnl or"),
    ],
)
def test_an_option_without_its_value_is_told(line: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read(line.split())
    assert capsys.readouterr().err.startswith(f"peercoach: {said}")


MANY = st.lists(
    st.sampled_from(["brief", "decks", "add", "Ana", "--", "-", "-l", "--data", "--data=x", "--of", "--pick", "--two"])
)


@given(MANY)
def test_any_words_are_read_or_told_and_the_same_when_read_again(arguments: list[str]) -> None:
    words = made()
    try:
        ordered = in_order(arguments, words)
    except NotKnown:
        return
    assert in_order(ordered, words) == ordered
    # Nothing gets lost, and none is made up, but for the mark that says that no option follows.
    assert sorted(each for each in ordered if each != "--") == sorted(each for each in arguments if each != "--")


@pytest.mark.parametrize("way", ways(), ids=lambda way: " ".join(way.words))
def test_every_option_of_every_command_stands_before_and_behind_it(way: Way) -> None:
    for option in way.options:
        name, takes = option.option_strings[-1], option.nargs != 0
        value = [str(next(iter(option.choices or ["x"])))] if takes else []
        before, behind = [name, *value, *way.words, *way.needed], [*way.words, *way.needed, name, *value]
        assert vars(read(before)) == vars(read(behind))
        assert vars(read(before)) != vars(read([*way.words, *way.needed]))
