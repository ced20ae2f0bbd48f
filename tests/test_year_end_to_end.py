"""The installed command in a real terminal through a year: its clock is moved on each time that it is opened again."""

import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from tests import at
from tests.terminal import DOWN, END, ENTER, ESCAPE, LEFT, PAGE_DOWN, PALETTE, Terminal

ERASED = "the harbour project has two managers"


def opened(home: Path, when: str, *arguments: str) -> Terminal:
    """Open peercoach at that time."""
    return Terminal(home, at.__file__, when, *arguments, size=(120, 36), program=Path(sys.executable), TZ="Europe/Berlin")


def left(terminal: Terminal) -> None:
    """Leave it, and see that all went well."""
    terminal.type("q")
    assert terminal.end() == 0, terminal.text


def test_a_year(tmp_path: Path) -> None:
    home = tmp_path / "home"
    _a_meeting_and_a_second_partner(home)
    _a_time_that_passed_is_typed_up(home)
    _a_time_that_passed_is_moved(home)
    _a_time_that_passed_is_put_off(home)
    _follow_ups_are_kept_and_moved(home)
    _after_a_break_the_goal_goes_on(home)
    _a_past_meeting_is_put_right_and_erased_in_part(home)
    assert not [place for place, content in everything(home) if b"harbour" in content or b"two managers" in content]
    said = opened(home, "2026-12-24T09:00+01:00", "log")
    assert said.end() == 0
    assert "library" in said.text
    assert "Ben Okafor" in said.text


def _a_meeting_and_a_second_partner(home: Path) -> None:
    terminal = opened(home, "2026-01-13T10:00+01:00")
    terminal.see("Who do you meet?")
    terminal.type("Ana Ruiz" + ENTER)
    terminal.see("Tue 13 Jan", "begin with Ana")
    terminal.type(ENTER)
    terminal.see("You two")
    terminal.type(ENTER)
    terminal.see("n note")
    terminal.type(f"n{ERASED}{ENTER}")
    terminal.see(f"10:00  {ERASED}", "n note")
    terminal.type("fask Dana for the scope in 2 weeks" + ENTER)
    terminal.see("10:00  → Ana: ask Dana for the scope · 27 Jan", "n note")
    terminal.type("fme: send the article by 30 jan" + ENTER)
    terminal.see("10:00  → You: send the article · 30 Jan", "n note")
    terminal.type("c")
    terminal.see("aloud, together", "1 of 2")
    terminal.type("8")
    terminal.see("[8]")
    terminal.type(PAGE_DOWN)
    terminal.see("Ask each other")
    terminal.type(PAGE_DOWN)
    terminal.see("When do you meet again?")
    terminal.type("27 jan 9:00 canteen" + ENTER)
    terminal.see("You meet again Tue 27 Jan, 09:00 · canteen")
    terminal.type(ENTER)
    terminal.see("your words wait", "Tue 27 Jan 09:00")

    terminal.type("p")
    terminal.see("Who do you meet?")
    terminal.type("Ben Okafor" + ENTER)
    terminal.see("begin with Ben")
    terminal.type("a")
    terminal.see("Meet next ·")
    terminal.type("thu 22 jan 9:00 library" + ENTER)
    terminal.see("Thu 22 Jan 09:00", "begin with Ben")

    terminal.type("4")
    terminal.see("No goals yet")
    terminal.type("n")
    terminal.see("a goal of yours")
    terminal.type("say no without a reason" + ENTER)
    terminal.see("set 13 Jan", "enter check in")
    _check_in(terminal, "3", "it felt rude")
    terminal.see("13 Jan      3 of 10  it felt rude")
    left(terminal)


def _a_time_that_passed_is_typed_up(home: Path) -> None:
    terminal = opened(home, "2026-01-23T18:00+01:00")
    terminal.see("Thu 22 Jan 09:00: did you two meet?")
    terminal.type("t")
    terminal.see("Thu 22 Jan 09:00 · typed up afterwards")
    terminal.type(ENTER)
    terminal.see("n note")
    terminal.type("nhe would leave if he could" + ENTER)
    terminal.see("he would leave if he could", "n note")
    terminal.type("fme: read his plan by fri" + ENTER)
    terminal.see("→ You: read his plan", "n note")
    terminal.type("c")
    terminal.see("aloud, together")
    terminal.type(END)
    terminal.see("Kept. That was it.")
    terminal.type(ENTER)
    terminal.see("begin with Ana", "your words wait and 1 more")
    _nothing_is_asked(terminal)
    left(terminal)


def _a_time_that_passed_is_moved(home: Path) -> None:
    terminal = opened(home, "2026-01-28T18:00+01:00")
    terminal.see("Tue 27 Jan 09:00: did you two meet?")
    terminal.type("a")
    terminal.see("Meet next ·")
    terminal.type("3 feb 9:00 canteen" + ENTER)
    terminal.see("Tue 3 Feb 09:00", "begin with Ana")
    _nothing_is_asked(terminal)
    left(terminal)


def _a_time_that_passed_is_put_off(home: Path) -> None:
    terminal = opened(home, "2026-02-04T18:00+01:00")
    terminal.see("Tue 3 Feb 09:00: did you two meet?")
    terminal.type("x")
    terminal.see("Put off", "due since 27 Jan")
    _nothing_is_asked(terminal)
    left(terminal)


def _follow_ups_are_kept_and_moved(home: Path) -> None:
    terminal = opened(home, "2026-02-05T18:00+01:00")
    terminal.see("begin with Ana")
    terminal.type("3")
    terminal.see("▸ You read his plan", "! 13 days late", "3 open")
    terminal.type(ENTER)
    terminal.see("1 done")
    terminal.type("1")
    terminal.see("● You read his plan", "done today", "▸ Ana ask Dana for the scope", "2 open")
    terminal.type(LEFT)  # a key that acts is heard once the next one can have been seen, or another key was pressed
    terminal.type("+")
    terminal.see("by when?")
    terminal.type("20 mar" + ENTER)
    terminal.see("Later", "by                 Fri 20 Mar")
    terminal.type("o")
    terminal.see(f"10:00  {ERASED}")
    terminal.type(ESCAPE)
    terminal.see("by                 Fri 20 Mar")
    left(terminal)


def _after_a_break_the_goal_goes_on(home: Path) -> None:
    terminal = opened(home, "2026-05-20T09:00+02:00")
    terminal.see("not met since 13 Jan", "from before the break")
    terminal.type("4")
    terminal.see("3 of 10 · 13 Jan")
    _check_in(terminal, "7", "twice this week")
    terminal.see("20 May      7 of 10  twice this week", "13 Jan      3 of 10  it felt rude")
    left(terminal)


def _a_past_meeting_is_put_right_and_erased_in_part(home: Path) -> None:
    terminal = opened(home, "2026-12-02T09:00+01:00")
    terminal.see("begin with Ana")
    terminal.type("2")
    terminal.see("▸ Ana Ruiz", "Meetings")
    terminal.type(ENTER)
    terminal.see("▸ Tue 13 Jan  1 note")
    terminal.type("e")
    terminal.see("▸ When         Tue 13 Jan 10:00")
    terminal.type(DOWN)
    terminal.see("▸ Place        –")
    terminal.type(ENTER)
    terminal.see("enter keeps")
    terminal.type("library" + ENTER)
    terminal.see("Place        library")
    terminal.type(ESCAPE)
    terminal.see("▸ Tue 13 Jan  library, 1 note")

    terminal.type("5")
    terminal.see("enter open that moment")
    terminal.type("/")
    terminal.see("enter to the rows", "esc clear")
    terminal.type("MANAGERS hárbour")
    terminal.see("1 line, 1 meeting", ERASED)
    terminal.type(ENTER)
    terminal.see("enter open that moment")
    assert any(ERASED.encode() in content for _, content in everything(home))
    terminal.type(PALETTE)
    terminal.see("Search for commands")
    terminal.type("erase")
    terminal.wait(lambda shown: "Take all of what is chosen out" in shown and "Hide names" not in shown)
    terminal.type(ENTER)
    terminal.see("Type erase and press enter")
    terminal.type("erase" + ENTER)
    terminal.see("The words are gone")
    terminal.type(ENTER)
    terminal.see("Nothing has “managers”")
    terminal.type("1")
    terminal.see("begin with Ana")
    left(terminal)


def _nothing_is_asked(terminal: Terminal) -> None:
    terminal.wait(lambda shown: "did you two meet" not in shown)


def _check_in(terminal: Terminal, score: str, line: str) -> None:
    terminal.type(ENTER)
    terminal.see("where does it stand?")
    terminal.type(score)
    terminal.see(f"[{score}]")
    terminal.type(ENTER)
    terminal.see("enter keeps")
    terminal.type(line + ENTER)


def everything(home: Path) -> Iterator[tuple[str, bytes]]:
    """Return the bytes of every file below the home, and of every file in a zip there."""
    for file in home.rglob("*"):
        if file.is_file():
            yield file.name, file.read_bytes()
        if file.suffix == ".zip":
            with zipfile.ZipFile(file) as packed:
                yield from ((f"{file.name}/{name}", packed.read(name)) for name in packed.namelist())
