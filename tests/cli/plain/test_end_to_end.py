"""The installed command: in a pseudo-terminal that can do nothing, and with lines piped in."""

import signal
from datetime import date, timedelta
from pathlib import Path

import pytest

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.sessions.account import Account
from tests.cli.people import ANA, Home
from tests.cli.running import python, run
from tests.terminal import Terminal

BEGUN = "2\n\n30\n\n\n"
"""Begins another meeting than the one that was left in January."""
MEET = ("meet", "--plain", "zoë")


def account(home: Home, partner: str = ANA) -> Account:
    """Return the account of the newest meeting, as it is on disk."""
    with home.opened() as notebook:
        return Fold(partner, notebook.moments(partner)).accounts[-1]


def notes(home: Home) -> list[str]:
    return [note.kept.text for note in account(home).notes]


def test_a_whole_meeting_in_a_dumb_terminal(tmp_path: Path) -> None:
    home = Home(tmp_path / "home")
    terminal = Terminal(home.path, "meet", "Zoë Ruiz", "--plain", TERM="dumb", **home.variables)
    terminal.see("Add Zoë Ruiz, whom you haven't met yet: 1 yes, 2 no; Enter for no: ")
    terminal.type("y\r")
    terminal.see("Enter for now: ")
    terminal.type("\r")
    terminal.see("How many minutes: 30, 45, 60, free; Enter for 60: ")
    terminal.type("30\r")
    terminal.see("Enter for swap half-way: ")
    terminal.type("\r")
    terminal.see("Who coaches first: 1 you, 2 Zoë; Enter for you: ")
    terminal.type("\r")
    terminal.see("Question: What brings you to peer coaching?", "\n> ")
    terminal.type("two managers\r")
    terminal.see("> two managers", "Kept.")
    terminal.type("! ask Dana in 2 weeks\r")
    terminal.see("Kept. Zoë: ask Dana · by")
    terminal.type("/close\r")
    terminal.see("How sure, 0 to 10? Enter skips it: ")
    terminal.type("8\r")
    terminal.see("Another follow-up? What you type is")
    terminal.type("\r\r\ry\rwait longer\r")
    terminal.see("Enter ends the meeting: ")
    terminal.type("\r")
    assert terminal.end() == 0
    assert "Kept: 1 note, 1 follow-up. Say goodbye." in terminal.text
    assert b"\x1b" not in terminal.written
    with home.opened() as notebook:
        (partner,) = notebook.ids()
    told = account(home, partner)
    assert told.ended is not None and told.learned == "wait longer" and told.next_meeting is not None
    assert told.next_meeting.day > date.today() + timedelta(days=12)


def test_points_the_agreement_answers_and_typing_up_in_a_dumb_terminal(two: Home) -> None:
    two.settings('answers = "each"')
    assert run(two.path, "bring", "zoë", typed="the new team\n", **two.variables).returncode == 0
    terminal = Terminal(two.path, *MEET, TERM="dumb", **two.variables)
    terminal.type("2\r")
    terminal.see("Enter for now: ")
    terminal.type("yesterday 10:30\r")
    terminal.see("typed up afterwards, without the clock")
    terminal.type("30\r\r\r")
    terminal.see("What stays between you two? /agree and your words keep it.")
    terminal.type("/agree all of it\r/points\r")
    terminal.see("You wanted to bring up: the new team")
    terminal.type("/points dropped\r> pay\r/close\r")
    terminal.see("A follow-up? What you type is")
    terminal.type("\r\r\r")
    terminal.see("Zoë, three questions for you. 0 is not at all, 10 is fully.", "I felt heard, 0 to 10? Enter skips it: ")
    terminal.type("8\r\r9\r")
    terminal.see("Thank you.")
    terminal.type("\r\r")
    terminal.see("Enter ends the meeting: ")
    terminal.type("\r")
    assert terminal.end() == 0
    assert "Kept: 0 notes, 0 follow-ups, 1 thing to bring up next time. That was it." in terminal.text
    assert b"\x1b" not in terminal.written
    told = account(two)
    assert told.session.typed_up and list(told.answers.values()) == [8, 9] and told.ended is not None
    with two.opened() as notebook:
        fold = Fold(ANA, notebook.moments(ANA))
    assert fold.partner.agreement == "all of it" and [point.text for point in fold.points.open] == ["pay"]


def test_the_end_of_what_is_piped_in_leaves_a_close_as_it_is(two: Home) -> None:
    two.settings('answers = "each"')
    ran = run(two.path, *MEET, typed=f"{BEGUN}/mark\n/close\n\nthe calm\n\n8\n", **two.variables)
    said = ran.stdout.decode()
    assert (ran.returncode, ran.stderr) == (0, b"") and "We spoke about what matters to me, 0 to 10? Enter skips it\n" in said
    assert said.endswith("The meeting with Zoë is left. The same command goes on with it.\n")
    told = account(two)
    assert told.ended is None and list(told.answers.values()) == [8] and list(told.feedback.values()) == ["the calm"]


@pytest.mark.parametrize("keys", ["\x04", "\x03", "/leave\r"])
def test_leaving_in_a_terminal_and_going_on(two: Home, keys: str) -> None:
    terminal = Terminal(two.path, *MEET, TERM="dumb", **two.variables)
    terminal.type(BEGUN.replace("\n", "\r"))
    terminal.see("Arrive: ")
    terminal.type("one\r")
    terminal.see("Kept.")
    terminal.type(keys)
    assert terminal.end() == 0
    assert "The meeting with Zoë is left. The same command goes on with it." in terminal.text
    ran = run(two.path, *MEET, typed="two\n", **two.variables)
    assert ran.stdout.decode().startswith("Going on with Zoë, ") and ran.stderr == b""
    assert notes(two) == ["one", "two"]


def test_who_types_is_asked_whether_to_go_on_and_no_word_is_broken(two: Home) -> None:
    assert run(two.path, *MEET, typed=BEGUN + "one\n", **two.variables).returncode == 0
    terminal = Terminal(two.path, *MEET, TERM="dumb", **two.variables)
    terminal.see("Go on with Zoë", "begin another", "not now")
    terminal.type("\r")
    terminal.see("/help names the commands")
    terminal.type("/help\r")
    terminal.see("/close goes through the close")
    assert all(line.rstrip() == line.rstrip()[:79] for line in terminal.text.splitlines())
    assert "says again where you are." in " ".join(terminal.text.split())
    terminal.type("/leave\r")
    assert terminal.end() == 0


def test_a_kill_loses_the_line_that_is_typed_alone(two: Home) -> None:
    terminal = Terminal(two.path, *MEET, TERM="dumb", **two.variables)
    terminal.type(BEGUN.replace("\n", "\r") + "one\r")
    terminal.see("Kept.")
    terminal.type("half a li")
    terminal.see("half a li")
    terminal.kill()
    assert notes(two) == ["one"] and account(two).ended is None


def test_being_told_to_end_leaves_the_meeting(two: Home) -> None:
    terminal = Terminal(two.path, *MEET, TERM="dumb", **two.variables)
    terminal.type(BEGUN.replace("\n", "\r") + "one\r")
    terminal.see("Kept.")
    terminal.child.kill(signal.SIGTERM)
    assert terminal.end() == 128 + signal.SIGTERM
    (live,) = (two.data / "partners" / ANA).glob("live-*.json")
    assert b'"left":true' in live.read_bytes()


def test_lines_that_are_piped_in_get_no_prompt(two: Home) -> None:
    typed = f"{BEGUN}/look\n/done 1\nNot UTF-8: ".encode() + b"\xff\nlast, without an end"
    ran = run(two.path, *MEET, typed=typed, **two.variables)
    said = ran.stdout.decode()
    assert (ran.returncode, ran.stderr) == (0, b"") and "> " not in said and ": \n" not in said
    assert "1 Zoë: ask Dana · no date\n" in said and "Done: Zoë: ask Dana\n" in said
    assert notes(two) == ["Not UTF-8: \ufffd", "last, without an end"]


def test_an_output_that_can_say_little_is_told_all(two: Home) -> None:
    ran = run(two.path, "meet", "--plain", ANA, typed=f"{BEGUN}! ask Dana\n", PYTHONIOENCODING="ascii", **two.variables)
    said = ran.stdout.decode("ascii")
    assert ran.returncode == 0 and "5 minutes left here, ends " in said and "Kept. Zo\\xeb: ask Dana - no date yet" in said


def test_every_warning_is_told(two: Home) -> None:
    two.settings("day_frist = true")
    (two.data / "decks").mkdir()
    (two.data / "decks" / "mine.toml").write_text("[[question]]\n")
    said = run(two.path, *MEET, **two.variables).stderr.decode()
    assert "day_frist" in said and "mine.toml" in said and all(line.startswith("peercoach: ") for line in said.splitlines())


def test_no_input_begins_nothing(two: Home) -> None:
    ran = run(two.path, *MEET, **two.variables)
    assert ran.returncode == 0 and ran.stdout.decode().endswith("No meeting has begun.\n")


def test_textual_is_not_needed(two: Home) -> None:
    program = """
import sys
from peercoach_tui.cli import main
assert main(["meet", "zoë", "--plain"]) == 0
assert not [name for name in sys.modules if name == "textual"]
"""
    ran = python(two.path, program, **two.variables)
    assert ran.returncode == 0, ran.stderr
