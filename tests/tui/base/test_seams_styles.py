"""Styles are parsed once for the colours of a theme, whatever screens come, and anew for other colours."""

from collections import Counter
from typing import Any

import pytest
from textual.color import Color
from textual.css.parse import parse
from textual.css.stylesheet import Stylesheet

from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.tui.base.seams import ParsedOnce
from peercoach_tui.tui.close.screen import CloseScreen
from peercoach_tui.tui.themes import CREMA, PAPER
from peercoach_tui.tui.today.page import TodayPage
from peercoach_tui.tui.today.person_card import PersonCard
from peercoach_tui.workspace import Workspace
from tests.kept import keep
from tests.tui.conftest import Opened
from tests.tui.rig import parse_rules
from tests.tui.waiting import painted, press


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> Counter[tuple[object, ...]]:
    """Count how often each style is parsed, by its scope, where it stands, and what else the rules from it are made with."""
    counter: Counter[tuple[object, ...]] = Counter()

    def counted(scope: str, css: str, read_from: object, *rest: Any, **named: Any) -> Any:
        counter[scope, read_from, named.get("tie_breaker")] += 1
        return parse(scope, css, read_from, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("textual.css.stylesheet.parse", counted)
    monkeypatch.setattr(Stylesheet, "_parse_rules", parse_rules)
    return counter


def test_more_styles_than_textual_remembers_are_parsed_once_until_a_colour_is_another(
    parsed: Counter[tuple[object, ...]],
) -> None:
    styles = ParsedOnce({"ink": "red"})
    for number in range(100):
        styles.add_source("Label { color: $ink; }", read_from=("here", str(number)))
    for _ in range(3):
        styles.set_variables({"ink": "red"})
        styles.reparse()
    assert {*parsed.values()} == {1}
    assert [rule.styles.color for rule in styles.rules] == [Color.parse("red")] * len(parsed) == [Color.parse("red")] * 100
    styles.set_variables({"ink": "blue"})
    styles.reparse()
    assert {*parsed.values()} == {2}
    assert [rule.styles.color for rule in styles.rules] == [Color.parse("blue")] * 100


async def test_no_style_is_parsed_again_when_a_screen_comes(
    open_app: Opened, workspace: Workspace, parsed: Counter[tuple[object, ...]]
) -> None:
    keep(workspace.notebook, Partner(id="ana", name="Ana", added=workspace.now()))
    async with open_app() as pilot:
        before = len(parsed)
        await press(pilot, "2", "question_mark", "escape", "1", "p", "escape", "enter", "enter", "n", "escape", "c", "enter")
        assert isinstance(pilot.app.screen, CloseScreen)
        assert len(parsed) > before > 10
        assert set(parsed.values()) == {1}, [each for each in parsed.items() if each[1] > 1]


async def test_another_theme_colours_what_is_there_and_what_comes(open_app: Opened, workspace: Workspace) -> None:
    keep(workspace.notebook, Partner(id="ana", name="Ana", added=workspace.now()))
    async with open_app() as pilot:
        assert pilot.app.screen.styles.background == Color.parse(str(CREMA.background))
        pilot.app.theme = "paper"
        await painted(pilot)
        assert pilot.app.screen.styles.background == Color.parse(str(PAPER.background))
        await press(pilot, "enter")
        assert pilot.app.screen.styles.background == Color.parse(str(PAPER.background))
        pilot.app.theme = "crema"
        await painted(pilot)
        assert pilot.app.screen.styles.background == Color.parse(str(CREMA.background))


async def test_what_comes_with_a_new_page_is_styled_once(
    open_app: Opened, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep(workspace.notebook, Partner(id="ana", name="Ana", added=workspace.now()))
    styled: Counter[type[object]] = Counter()
    apply = Stylesheet.apply

    def counted(styles: Stylesheet, node: Any, **named: Any) -> None:
        styled[type(node)] += 1
        apply(styles, node, **named)

    monkeypatch.setattr(Stylesheet, "apply", counted)
    async with open_app(greeted=True):
        assert [styled[kind] for kind in (TodayPage, PersonCard)] == [1, 1]


async def test_a_page_that_was_left_has_the_colours_that_were_chosen_elsewhere(open_app: Opened, workspace: Workspace) -> None:
    keep(workspace.notebook, Partner(id="ana", name="Ana", added=workspace.now()))
    async with open_app() as pilot:
        pilot.app.theme = "paper"
        await painted(pilot)
        card = pilot.app.screen.query_one(PersonCard)
        seen = card.styles.background
        pilot.app.theme = "crema"
        await press(pilot, "2")
        assert card.styles.background != seen
        pilot.app.theme = "paper"
        await painted(pilot)
        await press(pilot, "1")
        assert pilot.app.screen.query_one(PersonCard) is card
        assert card.styles.background == seen
