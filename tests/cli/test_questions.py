"""`peercoach questions check FILE | add FILE | list`."""

import json
import os
import stat
from pathlib import Path

import pytest

from peercoach_tui.domain.questions.moments import QuestionsSwitched, QuestionWritten
from peercoach_tui.notebook.notebook import COACH
from tests.cli.people import BEGAN, Home
from tests.cli.running import Ran, refused, run, sentence, shell
from tests.terminal import ENTER, Terminal

ABOUT = 'name = "Calm"\nauthor = "Li"\nlicence = "CC0"\nlanguage = "en"\n'
OPEN = '\n[[question]]\naim = "issues"\ntext = "What calms you?"\n'
CLOSED = '\n[[question]]\naim = "issues"\ntext = "Do you sleep well, don\'t you?"\n'


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def questions(home: Home, *arguments: str | Path, typed: str | bytes | None = None) -> Ran:
    return run(home.path, "questions", *map(str, arguments), typed=typed, **home.variables)


def written(home: Home, text: str | bytes, name: str = "calm.toml") -> Path:
    path = home.path / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def test_check_says_of_each_objection_where_it_is_and_what_to_do(home: Home) -> None:
    ran = questions(home, "check", written(home, ABOUT + OPEN + CLOSED))
    assert (ran.returncode, ran.stderr) == (2, b"")
    assert ran.stdout.decode().splitlines() == [
        "calm.toml:12: [Do you] sleep well, don't you?",
        '  not open, yes-or-no: Begin with "What do you …": this one can be answered with yes or no.',
        "calm.toml:12: Do you sleep well[, don't you]?",
        '  not open, tag: Begin with "How do you see …": the last words tell the other what to answer.',
        "2 questions, 1 of them not open yet.",
    ]


def test_check_reads_a_question_a_line(home: Home) -> None:
    path = written(home, "# mine\nWhat calms you?\r\n\nWhy did you leave?\n", "mine.txt")
    ran = questions(home, "check", path)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.decode().splitlines() == [
        "mine.txt:4: [Why did you leave]?",
        '  warning, why-past: Ask "What led you to …" instead: "why" about a past act sounds like blame.',
        "2 questions, each of them open.",
    ]


def test_check_names_what_a_deck_leaves_out(home: Home) -> None:
    ran = questions(home, "check", written(home, OPEN + '\n[[question]]\naim = "isues"\ntext = "What else?"\n'))
    assert ran.returncode == 2
    assert 'calm.toml, line 7: aim "isues" is none of issues, concerns, commitment.' in ran.stdout.decode()


def test_an_own_deck_is_checked_though_it_is_there_already(home: Home) -> None:
    folder = home.data / "decks"
    folder.mkdir(parents=True)
    (folder / "calm.toml").write_text(ABOUT + OPEN)
    ran = questions(home, "check", folder / "calm.toml")
    assert (ran.returncode, ran.stdout) == (0, b"1 question, and it is open.\n")


BAD = {
    "no-toml.toml": (b"[[question\n", ", line 1: the file can't be read from here on"),
    "binary.toml": (bytes(range(1, 256)), ", line 1: a sign stands here that no text has"),
    "latin.toml": (b'text = "\xe9"', "isn't UTF-8"),
    "coloured.txt": (b"What?\nWhat \x1b[31m is it?\n", ", line 2: a sign stands here that no text has"),
    "page.txt": (b"What?\n\n" + b"x" * 501, ", line 3: a question is a line of at most 500 letters"),
    "binary.txt": (b"\x80\x81", ", line 1: a letter here isn't UTF-8"),
    "nul.txt": (b"What?\n\0", ", line 2: a sign stands here that no text has"),
    "large.txt": (b"What calms you?\n" * 80_000, "larger than 1 MiB"),
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("command", ["check", "add"])
def test_what_is_no_deck_is_one_sentence(home: Home, command: str, name: str) -> None:
    text, said = BAD[name]
    path = written(home, text, name)
    found = refused(questions(home, command, path))
    assert str(path) in found
    assert said in found or (command == "add" and "is no deck" in found and not name.endswith(".toml"))
    assert not (home.data / "decks").exists()


def test_200_mb_need_no_more_memory_than_1(home: Home) -> None:
    path = home.path / "huge.toml"
    with path.open("wb") as file:
        file.truncate(200 << 20)
    limited = f"ulimit -v 600000; exec '$peercoach' questions check {path}".replace("'", '"')
    ran = shell(home.path, limited, **home.variables)
    assert ran.returncode == 2 and "larger than 1 MiB" in sentence(ran)


@pytest.mark.parametrize("kind", ["folder", "pipe", "missing", "forbidden"])
def test_what_is_no_file_is_one_sentence(home: Home, kind: str) -> None:
    path = home.path / "deck.toml"
    if kind == "folder":
        path.mkdir()
    elif kind == "pipe":
        os.mkfifo(path)
    elif kind == "forbidden":
        path.symlink_to(path)
    said = {"folder": "this is no file", "pipe": "this is no file"}.get(kind, "can't be opened")
    assert said in refused(questions(home, "check", path))


def test_add_shows_the_deck_first_and_writes_it_for_its_owner_alone(home: Home) -> None:
    ran = questions(home, "add", written(home, ABOUT + OPEN), "--yes")
    assert (ran.returncode, ran.stderr) == (0, b"")
    target = home.data / "decks" / "calm.toml"
    assert ran.stdout.decode() == (
        "Calm\n  Author    Li\n  Licence   CC0\n  Language  en\n  What calms you?\n1 question, and it is open.\n"
        f"Added: Calm, 1 question, in {target}\n"
    )
    assert target.read_text() == ABOUT + OPEN and stat.S_IMODE(target.stat().st_mode) == 0o600
    assert [each.name for each in target.parent.iterdir()] == ["calm.toml"]


def test_what_was_shown_is_added_though_the_file_changes_before_the_yes(home: Home) -> None:
    path = written(home, ABOUT + OPEN)
    terminal = Terminal(home.path, "questions", "add", str(path), **home.variables)
    terminal.see("Add it?")
    path.write_text(ABOUT + OPEN.replace("calms", "frightens"))
    terminal.type("y" + ENTER)
    assert terminal.end() == 0
    assert (home.data / "decks" / "calm.toml").read_text() == ABOUT + OPEN


@pytest.mark.parametrize("typed", ["y\n", "n\n", "", "\n"])
def test_without_a_yes_nothing_is_added(home: Home, typed: str) -> None:
    ran = questions(home, "add", written(home, ABOUT + OPEN), typed=typed)
    assert ran.returncode == 2 and "nothing was added" in sentence(ran)
    assert not (home.data / "decks").exists()


def test_a_deck_takes_the_place_of_another_only_when_told_to(home: Home) -> None:
    path = written(home, ABOUT + OPEN)
    assert questions(home, "add", path, "--yes").returncode == 0
    path.write_text(ABOUT + OPEN.replace("calms", "soothes"))
    ran = questions(home, "add", path, "--yes")
    target = home.data / "decks" / "calm.toml"
    assert ran.returncode == 2 and f"you have a deck in {target} already" in sentence(ran)
    assert "calms" in target.read_text()
    assert questions(home, "add", path, "--yes", "--force").returncode == 0
    assert "soothes" in target.read_text()


def test_a_deck_without_a_question_is_not_added(home: Home) -> None:
    ran = questions(home, "add", written(home, ABOUT), "--yes")
    assert ran.returncode == 2 and "has no question that can be used" in sentence(ran)


def test_a_name_that_no_other_system_takes_becomes_one_that_each_does(home: Home) -> None:
    for name, kept in (("CON.toml", "_CON.toml"), ("Zoë : Li?.toml", "Zoë Li.toml"), ("..toml", "deck.toml")):
        path = written(home, ABOUT + OPEN.replace("calms", kept.replace(".", "")), name)
        assert questions(home, "add", path, "--yes").returncode == 0
        assert (home.data / "decks" / kept).exists()


def test_list_tells_all_decks_and_what_is_off(home: Home) -> None:
    assert questions(home, "add", written(home, ABOUT + OPEN), "--yes").returncode == 0
    home.keep(
        COACH,
        QuestionsSwitched(id="1", at=BEGAN, of="career", on=False),
        QuestionsSwitched(id="2", at=BEGAN, of="people-issues-2", on=False),
        QuestionWritten(id="3", at=BEGAN, card="w", text="What would your dog say?"),
    )
    ran = questions(home, "list")
    assert (ran.returncode, ran.stderr) == (0, b"")
    lines = [line.split("  ") for line in ran.stdout.decode().splitlines()]
    rows = {line[0]: [cell.strip() for cell in line[1:] if cell.strip()] for line in lines}
    assert rows["Career"] == ["the peercoach authors", "MIT", "en", "24", "off", "built in"]
    assert rows["People at work"][-2:] == ["on, but for 1", "built in"]
    assert rows["Calm"] == ["Li", "CC0", "en", "1", "on", "own"]
    assert rows["Your own questions"] == ["-", "-", "-", "1", "on", "own"]

    decks = json.loads(questions(home, "list", "--json").stdout)["decks"]
    assert [deck["name"] for deck in decks] == list(rows)[1:]
    told = {deck["name"]: deck for deck in decks}
    assert told["Calm"] == {
        "id": told["Calm"]["id"],
        "name": "Calm",
        "author": "Li",
        "licence": "CC0",
        "language": "en",
        "own": True,
        "on": True,
        "questions": 1,
        "questions_off": 0,
    }
    assert told["Career"]["on"] is False and told["Career"]["own"] is False
    assert told["People at work"]["questions_off"] == 1
    assert told["Your own questions"]["author"] is told["Your own questions"]["licence"] is None


def test_without_notes_the_built_in_decks_are_listed(home: Home) -> None:
    ran = questions(home, "list")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.decode().count("built in") == 5 and not home.data.exists()


def test_what_is_missing_on_the_command_line_is_said(home: Home) -> None:
    assert "COMMAND" in refused(questions(home))
    assert "FILE" in refused(questions(home, "check"))
