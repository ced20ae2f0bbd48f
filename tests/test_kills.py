"""The installed command is killed at random moments of a meeting; every note that was shown as kept is found."""

import random
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from peercoach_tui.domain.account import fold
from peercoach_tui.notebook.notebook import Notebook
from tests.terminal import ENTER, Terminal

KILLS = 25
"""In each of the two halves."""


def kept_notes(data: Path) -> set[str]:
    """Return the texts of all notes on disk."""
    notebook = Notebook.open(data, now=lambda: datetime.now(UTC))
    try:
        notebook.load()
        assert notebook.unreadable == ()
        sessions = [session for partner in notebook.partners() for session in notebook.sessions(partner.id)]
        return {note.kept.text for session in sessions for note in fold(session, notebook.moments(session.id)).notes}
    finally:
        notebook.close()


def drafts(data: Path) -> set[str]:
    notebook = Notebook.open(data, now=lambda: datetime.now(UTC))
    try:
        notebook.load()
        lives = [notebook.live(partner.id) for partner in notebook.partners()]
        return {live.draft for live in lives if live is not None}
    finally:
        notebook.close()


@pytest.mark.parametrize("seed", [1, 2])
def test_every_note_shown_as_kept_survives(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    home, data = tmp_path / "home", tmp_path / "data"
    terminal = Terminal(home, "--data", str(data), size=(100, 40))
    terminal.see("Who do you meet?")
    terminal.type("Ana" + ENTER)
    terminal.see("Ana", "begin")
    terminal.type(ENTER)
    terminal.see("free")
    terminal.type(ENTER)
    terminal.see("○ listening")
    promised: set[str] = set()
    for kill in range(KILLS):
        words = [f"word{kill}x{place}" for place in range(6)]
        keys = "".join(chance.choice(["", "", "s", " ", "u", "]", "["]) + f"n{word}{ENTER}" for word in words)
        terminal.type(keys + f"nleft{kill}")
        for _ in range(chance.randrange(1, 30)):
            terminal.read()
        promised |= set(re.findall(r"\d\d:\d\d  (\w+)\b(?! …)", terminal.text))
        terminal.kill()
        assert promised <= kept_notes(data)
        terminal = Terminal(home, "--data", str(data), size=(100, 40))
        terminal.see("Go on with Ana")
        terminal.type(ENTER)
        terminal.wait(lambda shown: "○ listening" in shown or ("▸ " in shown and "enter keep" in shown))
        if "○ listening" not in terminal.text:
            terminal.type(ENTER)
            terminal.see("○ listening")
    terminal.kill()
    assert len(promised) > KILLS


def test_the_draft_is_at_most_a_second_old(tmp_path: Path) -> None:
    home, data = tmp_path / "home", tmp_path / "data"
    terminal = Terminal(home, "--data", str(data))
    terminal.see("Who do you meet?")
    terminal.type("Ana" + ENTER)
    terminal.see("Ana", "begin")
    terminal.type(ENTER)
    terminal.see("free")
    terminal.type(ENTER)
    terminal.see("○ listening")
    terminal.type("n")
    terminal.type("never entered")
    terminal.see("never entered")
    live = next((data / "partners").glob("*")) / "live.json"
    terminal.wait(lambda _: live.exists() and "never entered" in live.read_text(), patience=1.0 + 1.0)
    terminal.kill()
    assert drafts(data) == {"never entered"}
