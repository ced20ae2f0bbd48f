"""The installed command is killed at random moments of a meeting; every note that was shown as kept is found."""

import random
import re
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.tui.base.drafting import DRAFT_SECONDS
from tests.kept import folds
from tests.terminal import ENTER, Terminal

KILLS, FEW = 50, 5
"""So many kills, and in the short form."""


def kept_notes(data: Path) -> set[str]:
    """Return the texts of all notes on disk."""
    with closing(Notebook.reading(data, now=lambda: datetime.now(UTC))) as notebook:
        notebook.load()
        assert notebook.unreadable == ()
        accounts = [account for fold in folds(notebook) for account in fold.accounts]
        return {note.kept.text for account in accounts for note in account.notes}


def drafts(data: Path) -> set[str]:
    with closing(Notebook.reading(data, now=lambda: datetime.now(UTC))) as notebook:
        notebook.load()
        return {live.draft for id in notebook.ids() for live in notebook.lives(id)}


def test_every_note_shown_as_kept_survives(tmp_path: Path, pytestconfig: pytest.Config) -> None:
    kills, chance = FEW if pytestconfig.getoption("short") else KILLS, random.Random(1)
    home, data = tmp_path / "home", tmp_path / "data"
    terminal = Terminal(home, "--data", str(data), size=(100, 40))
    terminal.see("Who do you meet?")
    terminal.type("Ana" + ENTER)
    terminal.see("Ana", "begin")
    terminal.type(ENTER)
    terminal.see("free")
    terminal.type(ENTER)
    terminal.see("n note")
    promised: set[str] = set()
    for kill in range(kills):
        terminal.type("v")
        # No read holds more than counts as keys: a longer one would be a paste.
        for begins in (0, 3):
            words = [f"w{kill}x{place}" for place in range(begins, begins + 3)]
            keys = "".join(chance.choice(["", "", "s", " ", "u", "]["]) + f"n{word}{ENTER}" for word in words)
            terminal.type(keys + (f"nleft{kill}" if begins else ""))
            if not begins:
                terminal.see(words[-1])
        for _ in range(chance.randrange(1, 30)):
            terminal.read()
        promised |= set(re.findall(r"\d\d:\d\d  (\w+)", terminal.text))
        terminal.kill()
        assert promised <= kept_notes(data)
        terminal = Terminal(home, "--data", str(data), size=(100, 40))
        terminal.see("Go on with Ana")
        terminal.type(ENTER)
        terminal.wait(lambda shown: "n note" in shown or "enter keep" in shown)
        if "n note" not in terminal.text:
            terminal.type(ENTER)
            terminal.see("n note")
    terminal.kill()
    assert len(promised) > kills


def test_the_draft_is_at_most_a_second_old(tmp_path: Path) -> None:
    # How soon it is on disk here is this machine's affair; that the program waits no longer is not.
    assert DRAFT_SECONDS < 1
    home, data = tmp_path / "home", tmp_path / "data"
    terminal = Terminal(home, "--data", str(data))
    terminal.see("Who do you meet?")
    terminal.type("Ana" + ENTER)
    terminal.see("Ana", "begin")
    terminal.type(ENTER)
    terminal.see("free")
    terminal.type(ENTER)
    terminal.see("n note")
    terminal.type("n")
    terminal.type("never entered")
    terminal.see("never entered")
    folder = next((data / "partners").glob("*"))
    terminal.wait(lambda _: any("never entered" in live.read_text() for live in folder.glob("live-*")))
    terminal.kill()
    assert drafts(data) == {"never entered"}
