"""The installed command in a real terminal: a whole 30-minute coffee, from an empty machine to the card and back to it."""

import signal
from pathlib import Path
from typing import Any

import pytest

from tests.terminal import BACKSPACE, DOWN, END, ENTER, ESCAPE, LEFT, Terminal


def first_run(home: Path, **environment: Any) -> Terminal:
    """Open peercoach on an empty machine and add Ana."""
    terminal = Terminal(home, **environment)
    terminal.see("Who do you meet?")
    terminal.type("Ana Ruiz" + ENTER)
    terminal.see("Ana Ruiz", "begin")
    return terminal


def test_a_whole_coffee(tmp_path: Path) -> None:
    home = tmp_path / "home"
    terminal = first_run(home)
    terminal.type(ENTER)
    terminal.see("coach", "45", "free")
    terminal.type(DOWN + LEFT + LEFT)
    terminal.see("● 30′", "arrive 5′ · you coach")
    terminal.type(ENTER)
    terminal.see("  Arrive  ", "n note", "ends ")

    terminal.type("]")
    terminal.see("  Focus  ", "you coach")
    terminal.type("u")
    terminal.see("used ✓")
    terminal.type(" ")
    terminal.wait(lambda shown: "used ✓" not in shown)
    terminal.type(BACKSPACE)
    terminal.see("used ✓")
    terminal.type("n")
    terminal.see("A note on Ana")
    terminal.type("two managers, no agreement" + ENTER)
    terminal.see("two managers, no agreement", "n note")
    terminal.type("n")
    terminal.type('"I say yes before I know why' + ENTER)
    terminal.see("“I say yes before I know why”")
    terminal.type("f")
    terminal.type("ask Dana for scope in 2 weeks")
    terminal.see("→ Ana: ask Dana for scope · by")
    terminal.type(ENTER)
    terminal.see("n note")
    terminal.type("w")
    terminal.see("Ana coaches you")
    terminal.type("s")
    terminal.see("story")

    terminal.type("n")
    terminal.type("half a tho")
    terminal.see("half a tho")
    terminal.type(ESCAPE)
    terminal.see("left as a draft")
    terminal.kill()

    terminal = Terminal(home)
    terminal.see("Go on with Ana")
    terminal.type(ENTER)
    terminal.see("half a tho", "enter keep", "Ana coaches you")
    terminal.type("ught" + ENTER)
    terminal.see("half a thought", "n note")

    terminal.type("c")
    terminal.see("aloud, together", "ask Dana for scope")
    terminal.type("8")
    terminal.see("[8]")
    terminal.type(END)
    terminal.see("Kept. Say goodbye.")
    terminal.type(ENTER)
    terminal.see("your words wait", "ask Dana for scope")
    terminal.type("2")
    terminal.see("Ana Ruiz")
    terminal.type(ENTER)
    terminal.see("two managers, no agreement", "half a thought")
    terminal.type("q")
    assert terminal.end() == 0


@pytest.mark.parametrize("size", [(60, 20), (120, 36)])
def test_other_sizes_open_and_leave(tmp_path: Path, size: tuple[int, int]) -> None:
    terminal = Terminal(tmp_path / "home", "demo", size=size)
    terminal.see("demo", "Ana Ruiz")
    terminal.type("q")
    assert terminal.end() == 0


def test_no_color_and_ansi(tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / ".config" / "peercoach").mkdir(parents=True)
    (home / ".config" / "peercoach" / "settings.toml").write_text('theme = "ansi-dark"\n')
    terminal = first_run(home, NO_COLOR="1")
    terminal.type("q")
    assert terminal.end() == 0


def test_data_folder_is_closed_to_others(tmp_path: Path) -> None:
    home = tmp_path / "home"
    data = home / ".local" / "share" / "peercoach"
    terminal = first_run(home)
    terminal.wait(lambda _: any(data.rglob("*.jsonl")))
    terminal.kill()
    files = [data, *data.rglob("*")]
    assert len(files) > 3
    for file in files:
        assert file.stat().st_mode & 0o777 == (0o700 if file.is_dir() else 0o600), file


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGHUP])
def test_told_to_end_it_gives_the_terminal_back_and_keeps_the_line(tmp_path: Path, told: signal.Signals) -> None:
    home = tmp_path / "home"
    terminal = first_run(home)
    terminal.type(ENTER)
    terminal.see("free")
    terminal.type(ENTER)
    terminal.see("n note")
    terminal.type("nhalf a tho")
    terminal.see("half a tho", "enter keep")
    terminal.child.kill(told)
    assert terminal.end() == 128 + told
    left = terminal.written.rpartition(b"\x1b[?1049l")
    assert left[1] and b"\x1b[?25h" in terminal.written
    again = Terminal(home)
    again.see("Go on with Ana")
    assert "another window" not in again.text
    again.type(ENTER)
    again.see("half a tho", "enter keep")
    again.kill()
