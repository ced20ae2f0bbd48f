"""Lines that break between two of their parts."""

import pytest
from textual.app import App, ComposeResult
from textual.content import Content

from peercoach_tui.tui.widgets.parts import Parts
from peercoach_tui.tui.widgets.sentence import Sentence

WORDS = "enter go on · c close · b another · x discard · esc later"
MET = "You meet again Tue 8 Dec, 10:30 · coffee, 2nd floor"


class Held(App[None]):
    def __init__(self, *held: Parts | Sentence) -> None:
        super().__init__()
        self._held = held

    def compose(self) -> ComposeResult:
        yield from self._held


def rows(app: App[None], widget: Parts | Sentence) -> list[str]:
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


async def test_the_key_that_a_sentence_begins_with_stands_out() -> None:
    sentence, plain = Sentence("enter ends here"), Sentence("ends here with enter")
    sentence.key = plain.key = "enter"
    async with Held(sentence, plain).run_test(size=(40, 8)):
        for each, spans in ((sentence, [(0, 5)]), (plain, [])):
            drawn = each.render()
            assert isinstance(drawn, Content) and [(span.start, span.end) for span in drawn.spans] == spans
