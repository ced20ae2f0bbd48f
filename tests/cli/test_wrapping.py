"""What is printed ends its lines between words, as wide as the terminal."""

import re

import pexpect
import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.cli import output
from peercoach_tui.cli.wrapping import NARROWEST, in_lines
from peercoach_tui.domain.plain import columns
from peercoach_tui.domain.sessions.moments import NoteKept
from tests.cli.people import ANA, Home, meeting
from tests.cli.running import environment, run
from tests.terminal import COMMAND

PLAN = "  You said          send the article that nobody has read in 3 days   Fri 27 Nov   ●●●○ 8 of 10 sure"


@pytest.mark.parametrize(
    ("width", "rows"),
    [
        (
            80,
            [
                "  You said          send the article that nobody has read in 3 days   Fri 27 Nov",
                "                    ●●●○ 8 of 10 sure",
            ],
        ),
        (
            40,
            [
                "  You said          send the article",
                "                    that nobody has read",
                "                    in 3 days",
                "                    Fri 27 Nov",
                "                    ●●●○ 8 of 10 sure",
            ],
        ),
        (
            30,
            [
                "  You said          send the",
                "    article that nobody has",
                "    read in 3 days",
                "    Fri 27 Nov",
                "    ●●●○ 8 of 10 sure",
            ],
        ),
    ],
)
def test_what_goes_on_stands_under_its_column_while_there_is_room(width: int, rows: list[str]) -> None:
    assert in_lines(PLAN, width).split("\n") == rows


def test_a_sign_before_a_line_hangs_out() -> None:
    assert in_lines("- the copies on your other devices", 24) == "- the copies on your\n  other devices"
    assert in_lines("  10:41  · two managers, and no one to ask", 30) == "  10:41  · two managers, and\n           no one to ask"


def test_a_line_that_fits_stays_to_the_letter() -> None:
    assert in_lines("Ana   due  since 3 Nov \nand   more ", 40) == "Ana   due  since 3 Nov \nand   more "


def test_a_prompt_keeps_the_space_behind_it() -> None:
    assert in_lines("To forget them, type their name, Ana: ", 30) == "To forget them, type their\nname, Ana: "


@pytest.mark.parametrize(
    "together",
    [
        "3 days",
        "26 Nov",
        "Fri 27 Nov",
        "Tuesday 24 Nov",
        "10 Jan 2027",
        "Wed 9 Dec 12:15",
        "8 of 10 sure",
        "22′",
        "coached 22′",
        "80 notes",
    ],
)
def test_what_belongs_together_is_not_parted(together: str) -> None:
    for length in range(1, 40):
        assert together in in_lines(f"{'x' * length} and {together}, so it goes on", 40)


def test_a_path_is_whole_also_with_spaces_and_where_it_is_wider() -> None:
    path = "/home/ana/my own notes/partners/01a20ce4"
    rows = in_lines(f"The notes are in {path}, and more.", 24, [path]).split("\n")
    assert rows == ["The notes are in", f"{path},", "and more."]


words = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp", "Co"]), min_size=1, max_size=12)


@given(st.lists(words, max_size=30), st.lists(st.sampled_from([" ", "  ", "   "]), min_size=30, max_size=30), st.integers(1, 90))
def test_no_word_is_lost_and_no_line_too_wide(said: list[str], gaps: list[str], width: int) -> None:
    text = "".join(word + gap for word, gap in zip(said, gaps, strict=False)).rstrip(" ")
    rows = in_lines(text, width).split("\n")
    assert "".join(rows).replace(" ", "") == text.replace(" ", "")
    for row in rows:
        # A line is only wider where nothing in it can be parted.
        assert columns(row) <= max(NARROWEST, width) or " " not in row.strip() or re.search(r"[\d●○]", row)


# In a terminal


def printed(home: Home, width: int, *arguments: str, typed: str = "") -> list[str]:
    """Return the lines that the command writes to a terminal of so many columns."""
    child = pexpect.spawn(
        str(COMMAND), list(arguments), dimensions=(24, width), env=environment(home.path, **home.variables), timeout=30
    )
    child.setecho(False)
    asked = ""
    if typed:
        child.expect(": $")
        asked = (child.before + child.after).decode()
        child.sendline(typed)
    child.expect(pexpect.EOF)
    text: str = asked + child.before.decode()
    return text.split("\r\n")


@pytest.fixture
def long(two: Home) -> Home:
    """A home of long words, in folders of long names."""
    said = "more was said than any line of a narrow terminal can have in 3 days, from 24 Nov on, by 8 of 10 people"
    two.keep(ANA, *(each.but(text=said) if isinstance(each, NoteKept) else each for each in meeting(ANA, "long")))
    return two


@pytest.mark.parametrize("width", [80, 40])
@pytest.mark.parametrize("command", [["brief", "zoë"], ["brief", "zoë", "--long"], ["due"], ["log"], ["where"]])
def test_lines_end_between_words(long: Home, width: int, command: list[str]) -> None:
    rows = printed(long, width, *command)
    piped = run(long.path, *command, **long.variables).stdout.decode()
    assert "".join("".join(rows).split()) == "".join(piped.split())
    said = piped.split()
    assert all(word in said for row in rows for word in row.split())
    wide = [row for row in rows if columns(row) > width]
    assert all(re.fullmatch(r" *(\S*/\S*)", row) for row in wide), wide
    for parted in (r"(?<!\S)\d+$", r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)$", r"\d of$"):
        assert not [row for row in rows if re.search(parted, row)], parted


@pytest.mark.parametrize("width", [80, 40])
def test_what_was_written_and_taken_in_is_said_in_lines_that_end_between_words(long: Home, width: int) -> None:
    came = long.path / "sessions.csv"
    came.write_text("date,person\n" + "".join(f"{day}.10.2026,Zoë Ruiz\n" for day in range(1, 21)), encoding="utf-8")
    written = f"{long.path}/{'x' * 60}/the notes"
    said = [
        printed(long, width, "export", "csv", "--to", written),
        printed(long, width, "import", str(came), "--yes"),
        printed(long, width, "import", "--undo"),
    ]
    assert written in said[0]
    assert any("peercoach import --undo" in row for row in said[1]) or width < 80
    assert "import --undo" in " ".join(said[1]) and "to bring it back." in " ".join(said[2])
    assert [row for rows in said for row in rows if columns(row) > width] == [written]


@pytest.mark.parametrize("width", [120, 80, 40])
def test_the_decks_stand_in_columns_where_there_is_room_and_else_in_words(long: Home, width: int) -> None:
    rows = printed(long, width, "questions", "list")
    assert max(map(columns, rows)) <= width
    if width == 120:
        assert rows[0].split() == ["DECK", "AUTHOR", "LICENCE", "LANGUAGE", "QUESTIONS"] and len(rows[1:]) == 6
    else:
        assert rows[0] == "Performance goals" and "DECK" not in " ".join(rows)
        assert "  the peercoach authors · MIT · en ·" in rows[1]
        assert "the peercoach authors · MIT · en · 24 questions · on · built in" in " ".join(" ".join(rows).split())


@pytest.mark.parametrize("width", [80, 40])
def test_what_would_be_forgotten_names_whole_folders(long: Home, width: int) -> None:
    rows = printed(long, width, "forget", "zoë", typed="no")
    folder = f"{long.data}/partners/{ANA}"
    assert any(folder in row for row in rows) and any(re.match(r"(.* )?name,", row) for row in rows)
    wide = [row for row in rows if columns(row) > width and not re.fullmatch(r"\S*/\S*", row)]
    assert all("peercoach: " in row for row in wide), wide


def test_what_is_piped_has_a_line_for_each(long: Home) -> None:
    lines = run(long.path, "log", **long.variables, COLUMNS="40").stdout.decode().splitlines()
    assert len(lines) == len([line for line in lines if line[:3] in ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")])


def test_what_is_complained_of_ends_its_lines_between_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    sentence = "notes.txt is no deck: that is a file whose name ends with .deck.toml, as the README shows."
    monkeypatch.setattr(output, "_width", lambda out: 40)
    output.complain(sentence)
    rows = capsys.readouterr().err.splitlines()
    assert len(rows) > 1 and max(map(len, rows)) <= 40
    assert " ".join(" ".join(rows).split()) == f"peercoach: {sentence}"
