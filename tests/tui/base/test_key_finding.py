"""Words of the field and of other programs, typed on the key card: each finds the keys, here or in the place where they are."""

import pytest
from textual.binding import Binding

from peercoach_tui.tui.base.commands import commands
from peercoach_tui.tui.base.elsewhere import Elsewhere
from peercoach_tui.tui.base.everywhere import PALETTE
from peercoach_tui.tui.base.key_card import KeyCard
from peercoach_tui.tui.base.key_terms import TERMS
from peercoach_tui.tui.goals.screen import GoalsScreen
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.workspace import Workspace
from tests.tui.conftest import Opened
from tests.tui.test_today import add, top
from tests.tui.waiting import press, shown

WORDS = {
    "goal": ("Goals: 4", "n", "new goal"),
    "goals": ("Goals: 4", "4", "goals"),
    "check-in": ("Goals: 4", "enter", "check in"),
    "career map": ("Goals: 4", "m", "career map"),
    "follow-up": ("What is kept", "f", "follow-up"),
    "follow ups": ("Follow-ups: 3", "n", "new"),
    "promise": ("What is kept", "f", "follow-up"),
    "date": ("Follow-ups: 3", "+", "by when"),
    "due": ("Follow-ups: 3", "+", "by when"),
    "note": ("What is kept", "n", "note"),
    "quit": ("Everywhere", "^q", "quit"),
    "exit": ("The hour", "q", "leave"),
    "undo": ("What is kept", "z", "take back"),
    "redo": ("What is kept", "Z", "do again"),
    "partner": ("Partners: 2", "p", "add"),
    "person": ("Partners: 2", "p", "add"),
    "archive": ("Partners: 2", "x", "archive"),
    "cadence": ("Partners: 2", "c", "how often"),
    "agreement": ("Partners: 2", "r", "agreed"),
    "search": ("Notebook: 5", "/", "find"),
    "erase": ("Notebook: 5", "^p", "erase"),
    "hide": ("Everywhere", "H", "hide names"),
    "help": ("Everywhere", "?", "keys"),
    "theme": ("Everywhere", "^p", "palette"),
    "gathering": ("Today: 1", "w", "whole group"),
    "export": ("You: 6", "y", "copy as text"),
    "coach": ("The hour", "w", "swap"),
    "stage": ("The hour", "]", "next stage"),
    "slip": ("Listening", "s", "story"),
    "delete": ("The hour", "X", "discard"),
    "length": ("In a meeting", "^p", "length 45′"),
}


@pytest.mark.parametrize("typed", WORDS)
async def test_in_a_meeting_each_word_finds_its_keys_or_the_place(open_app: Opened, workspace: Workspace, typed: str) -> None:
    add(workspace)
    async with open_app((120, 60)) as pilot:
        await press(pilot, "enter", "enter")
        assert top(pilot) is SessionScreen
        await press(pilot, "question_mark", *typed)
        card = pilot.app.screen
        assert isinstance(card, KeyCard) and "no key is called that" not in shown(pilot.app)
        heading, key, word = WORDS[typed]
        keys = {(group.heading, each.word): each.keys for group in card._found for each in group.keys}
        assert key in keys[heading, word]
        assert heading in shown(pilot.app) and word in shown(pilot.app)


async def test_a_word_of_this_place_is_not_looked_for_in_it_again(open_app: Opened, workspace: Workspace) -> None:
    add(workspace)
    async with open_app((120, 60)) as pilot:
        await press(pilot, "4")
        assert top(pilot) is GoalsScreen
        await press(pilot, "question_mark", *"goal")
        assert "new goal" in shown(pilot.app) and "Goals: 4" not in shown(pilot.app)
        await press(pilot, *["backspace"] * 4, *"note")
        assert "Notebook: 5" in shown(pilot.app) and "In a meeting" in shown(pilot.app)
        await press(pilot, *["backspace"] * 4, *"zebra")
        assert "no key is called that" in shown(pilot.app)


def test_each_command_stands_in_one_place_with_the_key_that_was_chosen() -> None:
    def display(binding: Binding) -> str:
        return f"<{binding.key}>"

    groups = Elsewhere(GoalsScreen, frozenset({"find"}), {"set-goal": "y", "archive": "a,ctrl+a", "mend": "/"}, display).groups()
    keys = {each.word: each.keys for group in groups for each in group.keys}
    assert [group.heading for group in groups][-2:] == ["Today: 1", "In a meeting"]
    assert keys["archive"] == ("<a>",) and keys["mend"] == ("<slash>",) and keys["erase"] == ("<ctrl+p>",)
    assert "find" not in keys and "new goal" not in keys and "hide names" not in keys
    known = [(each.word, each.tells) for group in groups for each in group.keys]
    assert len(known) == len({*known})


def test_every_term_is_of_a_command() -> None:
    by_name = {"erase"}
    assert {*TERMS} <= {*commands(), *by_name, PALETTE}
