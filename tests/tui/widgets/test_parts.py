"""Lines that break between two of their parts."""

import pytest
from textual.app import App, ComposeResult
from textual.content import Content

from peercoach_tui.tui.base.key_words import drawn_keys
from peercoach_tui.tui.widgets.parts import Parts
from peercoach_tui.tui.widgets.section import Lines
from peercoach_tui.tui.widgets.sentence import Sentence

WORDS = "enter go on · c close · b another · x discard · esc later"
MET = "You meet again Tue 8 Dec, 10:30 · coffee, 2nd floor"


class Held(App[None]):
    def __init__(self, *held: Parts | Sentence | Lines) -> None:
        super().__init__()
        self._held = held

    def compose(self) -> ComposeResult:
        yield from self._held


def rows(app: App[None], widget: Parts | Sentence | Lines) -> list[str]:
    strips = app.screen._compositor.render_strips()
    region = widget.region
    return [strip.text[region.x : region.right].rstrip() for strip in strips[region.y : region.bottom]]


@pytest.mark.parametrize(
    ("width", "seen"),
    [
        (60, [WORDS]),
        (54, ["enter go on · c close · b another · x discard", "esc later"]),
        (30, ["enter go on · c close", "b another · x discard", "esc later"]),
        (12, ["enter go on", "c close", "b another", "x discard", "esc later"]),
    ],
)
async def test_no_key_is_parted_from_what_it_does(width: int, seen: list[str]) -> None:
    parts = Parts(Content(WORDS))
    async with Held(parts).run_test(size=(width, 8)) as pilot:
        assert rows(pilot.app, parts) == seen


@pytest.mark.parametrize(
    ("words", "width", "seen"),
    [
        (MET, 60, ["You meet again Tue 8 Dec, 10:30", "coffee, 2nd floor"]),
        (MET, 34, ["You meet again Tue 8 Dec, 10:30", "coffee, 2nd floor"]),
        (MET, 24, ["You meet again Tue", "8 Dec, 10:30 ·", "coffee, 2nd floor"]),
        ("10:30 · canteen", 60, ["10:30 · canteen"]),
        ("one two three four five six", 16, ["one two three", "four five six"]),
    ],
)
async def test_a_sentence_rather_ends_a_line_at_a_dot(words: str, width: int, seen: list[str]) -> None:
    sentence = Sentence(words)
    async with Held(sentence).run_test(size=(width, 8)) as pilot:
        assert rows(pilot.app, sentence) == seen


@pytest.mark.parametrize("width", [60, 20])
async def test_the_keys_of_a_sentence_stand_out_wherever_its_lines_end(width: int) -> None:
    sentence = Sentence()
    sentence.show(drawn_keys("a number answers · {on:a} goes on · {skip:esc} ends", {}))
    async with Held(sentence).run_test(size=(width, 8)):
        drawn = sentence.render()
        assert isinstance(drawn, Content)
        keys = [(drawn.plain[span.start : span.end], drawn.plain[span.end :].split()[0]) for span in drawn.spans]
        assert keys == [("a", "goes"), ("esc", "ends")] and {str(span.style) for span in drawn.spans} == {"bold $foreground"}


async def test_a_sentence_without_keys_is_as_it_is_said() -> None:
    sentence = Sentence()
    sentence.show(drawn_keys("{on:enter} goes on", {}))
    sentence.show(drawn_keys("enter is a word here", {}))
    async with Held(sentence).run_test(size=(40, 8)):
        drawn = sentence.render()
        assert isinstance(drawn, Content) and (drawn.plain, drawn.spans) == ("enter is a word here", [])


async def test_lines_go_on_over_further_ones_that_have_more_than_one_word() -> None:
    lines = Lines(Content("the first time since 1 Sep."), Content("two"))
    async with Held(lines).run_test(size=(26, 8)) as pilot:
        assert rows(pilot.app, lines) == ["the first time since", "1 Sep.", "two"] and lines.size.height == 3
