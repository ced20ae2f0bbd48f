"""Sentences that name keys: the usual ones, and those that the coach chose."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.binding import Binding

import peercoach_tui
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.base.commands import found_together, usual_keys
from peercoach_tui.tui.base.key_words import in_words, key_word, with_keys, without_keys
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.workspace import Workspace
from tests.kept import keep
from tests.tui.conftest import Opened
from tests.tui.waiting import painted, press, shown

NAMED = re.compile(r"\{+([a-z]+(?:-[a-z0-9]+)*):([a-z0-9\[\]]+)\}+")
PRESSED = re.compile(r"\b[Pp]ress (\w+)")


@pytest.mark.parametrize(
    ("sentence", "keymap", "read"),
    [
        ("{note:n} notes a word", {}, "n notes a word"),
        ("{note:n} notes a word", {"note": "m,ctrl+n"}, "m notes a word"),
        ("{next-stage:]} goes on", {"next-stage": "right_curly_bracket"}, "} goes on"),
        ("{close-end:enter} ends it", {"close-end": "escape"}, "esc ends it"),
        ("kept, {take-back:z} takes it back", {"note": "z"}, "kept, z takes it back"),
        ("no key at all: {}", {"note": "m"}, "no key at all: {}"),
    ],
)
def test_a_sentence_says_the_key_that_was_chosen(sentence: str, keymap: dict[str, str], read: str) -> None:
    assert with_keys(sentence, keymap) == read


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("Nothing yet. Press {today:1}, then {begin:enter}, to begin.", "Nothing yet."),
        ("Press {add-partner:p} to add the person you meet.", ""),
        ("3 warnings · {warnings:v} shows them", "3 warnings"),
        ("Nobody is due. All is well.", "Nobody is due. All is well."),
    ],
)
def test_what_of_a_hint_names_no_key_is_left(sentence: str, left: str) -> None:
    assert without_keys(sentence) == left


def test_every_sentence_names_a_command_with_its_usual_key() -> None:
    source = "\n".join(path.read_text() for path in Path(peercoach_tui.__file__).parent.joinpath("tui").rglob("*.py"))
    named = {(found[1], found[2]) for found in NAMED.finditer(source)}
    assert len(named) > 20
    assert named <= {(id, key_word(key)) for together in found_together() for id, keys in usual_keys(together) for key in keys}


def test_no_sentence_names_a_key_that_was_not_looked_up() -> None:
    files = Path(peercoach_tui.__file__).parent.joinpath("tui").rglob("*.py")
    pressed = {found for path in files for text in texts(path) for found in PRESSED.findall(text)}
    assert pressed <= {"enter"}, "in a field the key is not of a command"


def texts(path: Path) -> Iterator[str]:
    """Yield the texts in a module that are no docstrings."""
    tree = ast.parse(path.read_text())
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    yield from (
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told
    )


def test_a_binding_is_named_in_a_sentence_by_its_first_key() -> None:
    assert in_words(Binding("escape,q", "back", id="back")) == "{back:esc}"
    assert in_words(Binding("slash", "find", id="find", key_display="/")) == "{find:/}"
    assert with_keys(in_words(Binding("p", "add", id="add-partner")), {"add-partner": "m"}) == "m"


async def test_the_screens_name_the_keys_that_were_chosen(open_app: Opened, workspace: Workspace) -> None:
    workspace.settings = workspace.settings.but(keys={"add-partner": "m", "name-back": "f9"})
    async with open_app(greeted=True) as pilot:
        assert "f9 goes back" in shown(pilot.app)
        await press(pilot, "f9")
        assert "Press m to add the person you meet." in shown(pilot.app)
        await press(pilot, "m")
        assert "Who do you meet?" in shown(pilot.app)


async def test_a_session_names_the_keys_that_were_chosen(open_app: Opened, workspace: Workspace) -> None:
    chosen = {"note": "y", "next-question": "f2", "use": "f8", "take-back": "f7", "go-on-yes": "f5", "close-follow-up": "f6"}
    workspace.settings = workspace.settings.but(keys=chosen)
    now = workspace.now()
    partner = Partner(id=workspace.new_id(now), name="Ana Ruiz", added=now)
    keep(workspace.notebook, partner)
    session = Session(id=workspace.new_id(now), partner=partner.id, began=now, zone=workspace.zone, first=Side.ME)
    workspace.table.begin(partner.id, session)[1].result()
    async with open_app((80, 24), greeted=True) as pilot:
        assert "f5 go on · c close" in shown(pilot.app)
        await press(pilot, "f5")
        await painted(pilot)
        assert "Nothing yet. y notes a word." in shown(pilot.app)
        assert "f8 used   f2 next" in shown(pilot.app)
        await press(pilot, "s")
        assert pilot.app.screen.query_one(Cue).text == "story · kept, f7 takes it back"
        await press(pilot, "c")
        assert "f6 adds one" in shown(pilot.app)
