"""The words of the command line: a command is read by itself, and only help reads them all."""

from pathlib import Path

import pytest

from peercoach_tui.cli.knowing import inner
from peercoach_tui.cli.parser import commands, parser, read
from tests.cli.ways import ways
from tests.terminal import Terminal

ALL = {command.word: command for command in commands()}
WORDS = sorted(word for word in ALL if word)
NEEDED = {way.words[0]: [*way.words[1:], *way.needed] for way in ways()}


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("before", [[], ["--data", "notes"], ["--data=notes"]])
def test_each_command_is_read_as_among_all(word: str, before: list[str]) -> None:
    if before and not ALL[word].data:
        return
    arguments = [*before, word, *NEEDED.get(word, ())]
    alone, among_all = (each.parse_args(arguments) for each in (parser(arguments), parser()))
    assert vars(alone) == vars(among_all)
    assert alone.run is ALL[word].run
    assert alone.reads == ALL[word].reads


@pytest.mark.parametrize("arguments", [[], ["--data", "notes"], ["--data=notes"]])
def test_without_a_word_the_app_is_opened(arguments: list[str]) -> None:
    assert vars(parser(arguments).parse_args(arguments)) == vars(parser().parse_args(arguments))
    assert parser(arguments).parse_args(arguments).run is ALL[""].run


def test_a_command_is_read_without_the_others() -> None:
    helped = parser(["due"]).format_help()
    assert "due" in helped
    assert not any(word in helped for word in WORDS if word != "due")


@pytest.mark.parametrize(
    "arguments", [["du"], ["app"], ["__init__"], ["cli.app"], ["--data"], ["due", "brief"], ["notes", "due"]]
)
def test_what_is_no_command_is_said(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        read(arguments)
    assert left.value.code == 2
    assert "Try peercoach --help." in capsys.readouterr().err


def test_help_names_all_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parser(["--help"]).parse_args(["--help"])
    helped = capsys.readouterr().out
    assert all(f"    {word} " in helped or f"    {word}\n" in helped for word in WORDS)


def test_help_on_a_terminal_has_no_colours(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path / "home", "--help", size=(90, 40))
    assert terminal.end() == 0
    assert b"usage: peercoach [-h]" in terminal.written and b"\x1b" not in terminal.written and "␛" not in terminal.text


def test_help_keeps_the_lines_of_an_example_and_fills_what_is_one() -> None:
    words = parser(["due"])
    words.epilog = "such as\n  peercoach due"
    words.description = "a word " * 20
    helped = words.format_help()
    assert helped.endswith("such as\n  peercoach due\n")
    assert max(map(len, helped.splitlines())) <= 80


@pytest.mark.parametrize(
    ("arguments", "known"),
    [
        (["--json", "due"], {"due"}),
        (["--since", "march", "log", "Ana"], {"log"}),
        (["brief", "log"], {"brief", "log"}),
        (["--long", "Brief"], {*WORDS}),
        (["app"], {*WORDS}),
        ([], set()),
        (["--data", "due"], set()),
    ],
)
def test_only_the_commands_whose_words_stand_there_are_imported(arguments: list[str], known: set[str]) -> None:
    assert inner(parser(arguments)).keys() == known


def test_the_nearest_is_offered_of_all_commands_whatever_else_stands_there(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        read(["breif", "due"])
    assert "there is no command 'breif'. Did you mean brief?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("import --as jsnl x", "--as can't be 'jsnl'. Did you mean jsonl?"),
        ("completion bsh", "shell can't be 'bsh'. Did you mean bash?"),
        ("export hours --by markdown", "--by can't be 'markdown', but client or meeting."),
    ],
)
def test_a_choice_that_is_none_is_told_with_the_nearest_or_all(line: str, told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        read(line.split())
    assert ended.value.code == 2 and told in capsys.readouterr().err
