"""What is used of Textual that isn't public: in one file, and as it was when it was looked at."""

import ast
import inspect
import textwrap
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest
from textual import events
from textual._compositor import Compositor
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widget import Widget

from peercoach_tui import tui
from peercoach_tui.tui.base import seams
from peercoach_tui.tui.base.arrivals import Arrived, Sort
from tests.tui.waiting import draw_each_frame

SEAMS = {
    "PlainEnd._fatal_error",
    "ParsedOnce._parse_cache",
    "HeldScreen._batch_count",
    "HeldScreen._compositor_refresh",
}
"""The private names of Textual that `seams` uses, each with the class that does."""

MODULES = {"_xterm_parser"}
"""The private modules of Textual that it imports."""


def written(kind: type[Any]) -> frozenset[str]:
    """Return the private names that the source of a class defines or uses."""
    names = set[str]()
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(kind)))):
        if isinstance(node, ast.Attribute):
            names.add(node.attr)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
    return frozenset(name for name in names if name.startswith("_") and not name.startswith("__") and name != "_")


def private_uses(kinds: list[type[Any]]) -> set[str]:
    """Return "Class.name" for each private name in a class that is one of Textual's classes it derives from."""
    bases = {kind: [base for base in kind.__mro__ if base.__module__.startswith("textual.")] for kind in kinds}
    known = {base: {*written(base), *base.__dict__} for base in dict.fromkeys(base for each in bases.values() for base in each)}
    return {f"{kind.__name__}.{name}" for kind in kinds for base in bases[kind] for name in written(kind) & known[base]}


def test_nothing_private_of_textual_is_used_elsewhere() -> None:
    modules = [import_module(module.name) for module in walk_packages(tui.__path__, f"{tui.__name__}.")]
    kinds = dict.fromkeys(each for module in modules for each in vars(module).values() if inspect.isclass(each))
    ours = [each for each in kinds if each.__module__.startswith(tui.__name__)]
    assert private_uses(ours) == SEAMS


def test_nothing_private_is_imported_from_textual() -> None:
    for path in Path(tui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual"):
                names = [*(node.module or "").split("."), *(alias.name for alias in node.names)]
                private = {name for name in names if name.startswith("_")}
                assert private <= (MODULES if path == Path(seams.__file__) else set()), path


def test_textual_still_ends_a_program_where_we_take_its_place() -> None:
    assert list(inspect.signature(App._fatal_error).parameters) == ["self"]
    assert "self._fatal_error()" in inspect.getsource(App._handle_exception)


def test_textual_still_reads_where_we_take_its_place() -> None:
    driver = pytest.importorskip("textual.drivers.linux_driver").LinuxDriver
    assert "self.run_input_thread()" in inspect.getsource(driver._run_input_thread)
    assert {"fileno", "exit_event"} <= {
        node.attr
        for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(driver.run_input_thread))))
        if isinstance(node, ast.Attribute)
    }
    assert App.get_driver_class(seams.PlainEnd()) is driver
    assert issubclass(seams.PlainEnd().driver_class, driver)


class Counted(Widget):
    drawn = 0

    def render(self) -> str:
        self.drawn += 1
        return "fern"


class CountedScreen(seams.HeldScreen[None]):
    def compose(self) -> ComposeResult:
        yield Counted()


async def test_nothing_is_drawn_while_updates_are_held_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Compositor, "render_update", draw_each_frame)
    app: App[None] = App()
    async with app.run_test() as pilot:
        with app.batch_update():
            await app.push_screen(CountedScreen())
            counted = app.screen.query_one(Counted)
            await pilot.resize_terminal(60, 20)
            await pilot.pause()
            assert counted.drawn == 0 < counted.size.area
        app.screen.refresh()
        await pilot.pause()
        assert counted.drawn
    assert "self._compositor_refresh" in inspect.getsource(Screen._refresh_layout)


@pytest.mark.parametrize(
    ("sort", "text", "keys"),
    [
        (Sort.TEXT, "n\r\x11", ["n", "enter", "ctrl+q"]),
        (Sort.ESCAPE, "\x1b", ["escape"]),
        (Sort.SEQUENCE, "\x1b[A", ["up"]),
        (Sort.SEQUENCE, "\x1bOP", ["f1"]),
        (Sort.SEQUENCE, "\x1b[n", ["escape", "left_square_bracket", "n"]),
        (Sort.SEQUENCE, "\x1b[97;;97u", ["a"]),
        (Sort.REPORT, "\x1b[?1;9$x", []),
        (Sort.SEQUENCE, f"\x1b[{'9' * 5000}u", []),
        (Sort.SEQUENCE, "\x1b[1114112u", []),
        (Sort.REPORT, "\x1b[<0;-1;5M", []),
    ],
)
def test_the_parser_knows_what_a_terminal_sends_and_goes_on_after_what_it_does_not(
    sort: Sort, text: str, keys: list[str]
) -> None:
    sequences = seams.KeySequences()
    for _ in range(2):
        found = list(sequences.messages(Arrived(sort=sort, text=text)))
        assert [each.key for each in found if isinstance(each, events.Key)] == keys
        (next_one,) = sequences.messages(Arrived(sort=Sort.TEXT, text="x"))
        assert isinstance(next_one, events.Key) and next_one.key == "x"


def test_the_mouse_is_told_and_a_paste_is_a_paste() -> None:
    sequences = seams.KeySequences()
    (pressed,) = sequences.messages(Arrived(sort=Sort.REPORT, text="\x1b[<0;200;7M"))
    assert isinstance(pressed, events.MouseDown) and (pressed.screen_x, pressed.screen_y) == (199, 6)
    (paste,) = sequences.messages(Arrived(sort=Sort.PASTE, text="a\x1b[31m\x00"))
    assert isinstance(paste, events.Paste) and paste.text == "a\x1b[31m\x00"


async def test_a_mistake_leaves_with_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    class Broken(seams.PlainEnd):
        def on_mount(self) -> None:
            note = "what Ana said in confidence"
            raise KeyError(note)

    with pytest.raises(KeyError):
        async with Broken().run_test():
            pass
    said = "".join(capsys.readouterr())
    assert " ".join(said.split()) == (
        "peercoach stopped: KeyError. All that was shown as kept is on disk; open it again to go on."
    )
