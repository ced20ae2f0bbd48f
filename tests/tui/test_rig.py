"""What is worked out once for all tests is what Textual works out each time."""

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.containers import Vertical
from textual.dom import DOMNode
from textual.message import Message
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Label

from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.workspace import Workspace
from tests.kept import keep
from tests.tui import rig
from tests.tui.conftest import Opened
from tests.tui.waiting import painted, press

MESSAGES: tuple[Message, ...] = (events.Idle(), events.Key("n", "n"), events.Focus(), events.Mount(), events.ScreenResume())


def _styles(node: DOMNode) -> dict[str, list[str]]:
    """Return the styles of a node and of its parts, by the name of the part."""
    parts = node._component_styles.items() if isinstance(node, Widget) else ()
    return {"": node.styles.base.css_lines, **{name: styles.base.css_lines for name, styles in parts}}


def _check(pilot: Pilot[None], monkeypatch: pytest.MonkeyPatch) -> None:
    nodes = [pilot.app, *pilot.app.screen.walk_children(with_self=True)]
    ours = [_styles(node) for node in nodes]
    hovers = [node._has_hover_style for node in nodes]
    with monkeypatch.context() as textual:
        textual.setattr(type(pilot.app.stylesheet), "apply", rig.apply_rules)
        for node in nodes:
            node.styles.base.reset()
            pilot.app.stylesheet.apply(node)
        assert [_styles(node) for node in nodes] == ours
        assert [node._has_hover_style for node in nodes] == hovers
    for node in nodes:
        for message in MESSAGES:
            handlers = [*node._get_dispatch_methods(message.handler_name, message)]
            assert handlers == [*rig.dispatch_methods(node, message.handler_name, message)]


async def test_styles_and_handlers_are_textuals(open_app: Opened, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(workspace.notebook, Partner(id="ana", name="Ana", added=workspace.now()))
    for theme in ("crema", "paper"):
        async with open_app() as pilot:
            pilot.app.theme = theme
            for keys in ("", "3", "n", "escape", "1", "p", "escape", "enter", "enter", "n", "escape", "question_mark"):
                await press(pilot, *([keys] if keys else []))
                _check(pilot, monkeypatch)
            assert len(pilot.app.screen_stack) > 2


class Small(App[None]):
    """Two boxes with two labels each, in which a style hangs on all that one can hang on."""

    CSS = """
    #first Label { color: red; }
    Label:disabled { background: blue; }
    Label:hover { text-style: bold; }
    Vertical:first-child { height: 7; }
    """

    def compose(self) -> ComposeResult:
        for box in ("first", "second"):
            with Vertical(id=box):
                yield Label(box)
                yield Label("another")


async def test_styles_are_textuals_whatever_they_hang_on(monkeypatch: pytest.MonkeyPatch) -> None:
    async with Small().run_test() as pilot:
        await pilot.hover("#second Label")
        _check(pilot, monkeypatch)
        pilot.app.query_one("#second").disabled = True
        await painted(pilot)
        _check(pilot, monkeypatch)
        pilot.app.stylesheet.add_source("#second Label { color: lime; }", read_from=("later", ""))
        pilot.app.stylesheet.reparse()
        pilot.app.stylesheet.update(pilot.app)
        _check(pilot, monkeypatch)
        colours = {(label.styles.color.hex, label.styles.background.hex) for label in pilot.app.query(Label)}
        assert colours == {("#FF0000", "#00000000"), ("#00FF00", "#0000FF")}


async def test_nothing_more_is_handled_once_a_message_says_so(open_app: Opened, workspace: Workspace) -> None:
    async with open_app() as pilot:
        message = events.Key("n", "n")
        message.prevent_default()
        assert [*pilot.app.screen._get_dispatch_methods(message.handler_name, message)] == []


def test_the_parameters_of_a_function_are_counted() -> None:
    assert [rig._parameters(each) for each in (print, len, rig._handlers, rig._hold)] == [
        rig.count_parameters(each) for each in (print, len, rig._handlers, rig._hold)
    ]
