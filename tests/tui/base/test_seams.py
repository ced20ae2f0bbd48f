"""What is used of Textual that isn't public: in one file, and as it was when it was looked at."""

import ast
import inspect
import textwrap
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest
from textual.app import App

from peercoach_tui import tui
from peercoach_tui.tui.base import seams

SEAMS = {"PlainEnd._fatal_error", "ParsedOnce._parse_cache"}
"""The private names of Textual that `seams` uses, each with the class that does."""


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
                assert not any(name.startswith("_") for name in names), path


def test_textual_still_ends_a_program_where_we_take_its_place() -> None:
    assert list(inspect.signature(App._fatal_error).parameters) == ["self"]
    assert "self._fatal_error()" in inspect.getsource(App._handle_exception)


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
