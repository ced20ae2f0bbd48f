"""Commands are found: a room has no list to enter itself in."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from peercoach_tui import tui
from peercoach_tui.tui.base.chosen_keys import keymap
from peercoach_tui.tui.base.commands import commands, found_together, usual_keys

KNOWN = """
add-gathering add-partner agreed aim all-kept alone-later answers-down answers-on answers-skip answers-up archive arrange
asked-owner back begin begin-back begin-down begin-now begin-up blank bring cadence card-copy card-details card-done card-down
card-up career-map carry carry-undated check-in check-in-back check-in-down check-in-on check-in-up choice-before choice-next
choose-next choose-previous close close-back close-before close-down close-first close-follow-up close-goal close-last
close-next close-on close-up close-write come-back come-back-next come-back-previous come-back-put-away come-back-touch
details-back details-change discard-meeting done down drop-draft drop-follow-up drop-gathering drop-point dropped
editor-before editor-keep editor-leave editor-new-line editor-on editor-open editor-undo erase-no erased-back export-back
export-down export-up export-write filter find find-clear find-complete find-down find-rows first follow-up follow-up-due
follow-up-owner follow-up-what follow-ups gathering-details gatherings-back go-on go-on-another go-on-close go-on-no go-on-yes
goal-follow-up goal-history goal-outcome goals half-keep hide-names invite invite-back invite-write keys large large-back last
learned leave line-check-in line-date line-owner listen-tick map-add map-back map-before map-follow-up map-goal map-next
map-strike map-whose map-write mark mark-done meetings-back mend-elsewhere missing-forget missing-later missing-write
move-date name-back new-follow-up next-question next-stage not-met note note-check-in note-complete notebook open open-group
open-meetings outcomes outcomes-back overlay-back overlay-down overlay-go overlay-tick overlay-up page-down page-up partly
partner-copy partners pick-1 pick-2 pick-3 pick-chosen pin previous-question previous-stage probes put-away question-details
questions-back quit range-further range-nearer redo rename reword reword-goal score-0 score-1 score-2 score-3 score-4 score-5
score-6 score-7 score-8 score-9 score-less score-more set-goal slip-advice slip-asked-for slip-story stages still-open
strike-note suspend swap switch-question take-back tick to-follow-ups today today-back topic type-up unkept-again unkept-lose
unkept-stay up use warnings warnings-back whole-group whole-list whole-today write-back write-question you you-copy
"""
"""What a coach may have chosen keys for: settings name commands by their ids."""

BED = """
from textual.binding import Binding
from textual.widget import Widget


class Spade(Widget):
    BINDINGS = [Binding("d", "dig", "dig", id="garden-dig")]
"""
POND = """
from textual.binding import Binding
from textual.widget import Widget

from peercoach_tui.tui.garden.bed import Spade


class Pond(Widget):
    TAKES_EVERY_KEY = True
    BINDINGS = [Binding("f", "fish", "fish", id="garden-fish")]


class Bank(Widget):
    BINDINGS = [Binding("s", "sit", "sit", id="garden-sit")]
"""
SCREEN = """
from textual.binding import Binding

from peercoach_tui.tui.base.screen import BaseScreen


class GardenScreen(BaseScreen):
    BINDINGS = [Binding("w", "water", "water", id="garden-water")]
"""


@pytest.fixture
def garden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A room that no file of the program names."""
    room = tmp_path / "garden"
    room.mkdir()
    for name, text in (("__init__", ""), ("bed", BED), ("screen", SCREEN)):
        room.joinpath(f"{name}.py").write_text(text)
    monkeypatch.setattr(tui, "__path__", [*tui.__path__, str(tmp_path)])
    found_together.cache_clear()
    yield room
    found_together.cache_clear()
    for name in [name for name in sys.modules if name.startswith("peercoach_tui.tui.garden")]:
        del sys.modules[name]


def test_no_command_was_lost() -> None:
    assert set(KNOWN.split()) <= commands()


def test_the_commands_of_a_new_room_are_found(garden: Path) -> None:
    assert {"garden-water", "garden-dig"} <= commands()
    assert keymap({"garden-dig": "m"}) == ({"garden-dig": "m"}, ())


def test_a_screen_takes_keys_with_its_widgets_and_with_those_of_no_other_room(garden: Path) -> None:
    assert keymap({"garden-water": "d"})[1] == (
        "settings.toml: d is the key of garden-dig, so garden-water keeps the usual one.",
    )
    assert keymap({"garden-water": "n", "note": "d"})[1] == ()


def test_what_lies_in_a_widget_takes_keys_with_it(garden: Path) -> None:
    garden.joinpath("pond.py").write_text(POND)
    assert keymap({"garden-fish": "d"})[1] == ("settings.toml: d is the key of garden-dig, so garden-fish keeps the usual one.",)


def test_a_widget_that_takes_every_key_leaves_none_to_its_screen(garden: Path) -> None:
    garden.joinpath("pond.py").write_text(POND)
    assert keymap({"garden-fish": "w"}) == ({"garden-fish": "w"}, ())
    assert keymap({"garden-sit": "w"})[1] == ("settings.toml: w is the key of garden-water, so garden-sit keeps the usual one.",)


def test_each_line_of_the_close_is_with_its_screen() -> None:
    groups = [{id for id, _ in usual_keys(together)} for together in found_together()]
    lines = ["follow-up-due", "note-complete", "listen-tick", "score-0", "close-write", "editor-on"]
    assert all(any({line, "close-first"} <= group for group in groups) for line in lines)


def test_the_first_paint_waits_for_no_command() -> None:
    program = """
import sys
import peercoach_tui.tui.app
print([name for name in sys.modules if name.startswith("peercoach_tui.tui") and name.endswith((".base.commands", ".screen"))])
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "['peercoach_tui.tui.base.screen']"
