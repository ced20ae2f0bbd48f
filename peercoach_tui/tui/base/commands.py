"""Every command of the program, found in the rooms by walking them."""

import sys
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules, walk_packages
from types import ModuleType

from textual.binding import Binding
from textual.dom import DOMNode
from textual.screen import Screen
from textual.widget import Widget

from peercoach_tui import tui
from peercoach_tui.tui.base.everywhere import EVERYWHERE, PALETTE_KEY
from peercoach_tui.tui.base.key_words import named

Together = tuple[type[DOMNode], ...]
"""Classes whose keys are taken at the same time: a screen, a widget in it that has the focus, and what may lie inside that."""

THE_PALETTE = "the palette"
"""What stands for the id of Textual's own command, which has none: no other key can be chosen for it."""


def commands() -> frozenset[str]:
    """Return the ids of all commands of the program."""
    return frozenset(id for together in found_together() for id, _ in usual_keys(together)) - {THE_PALETTE}


@cache
def usual_keys(together: Together) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the ids of the commands of some classes and of the app, each with its usual keys as Textual calls them."""
    everywhere = ((each.id or "", (each.key,)) for each in EVERYWHERE)
    bases = dict.fromkeys(base for holder in together for base in reversed(holder.__mro__))
    declared = (binding for base in bases for binding in _declared(base))
    theirs = ((binding.id or "", tuple(named(key) for key in binding.key.split(","))) for binding in declared)
    return (*everywhere, (THE_PALETTE, (PALETTE_KEY,)), *theirs)


@cache
def found_together() -> tuple[Together, ...]:
    """Return what has commands, by what takes keys at the same time. The first call imports every room, which takes a while.

    A room is a package in `peercoach_tui.tui`. Its screens are those that it defines; the widgets in them are those that it
    defines or imports.
    """
    return tuple(together for room in _rooms() for together in _together_in(room))


def _rooms() -> Iterator[list[ModuleType]]:
    """Yield the modules of each package in `peercoach_tui.tui`."""
    for package in iter_modules(tui.__path__, f"{tui.__name__}."):
        if package.ispkg:
            path = import_module(package.name).__path__
            yield [import_module(module.name) for module in walk_packages(path, f"{package.name}.")]


def _together_in(room: list[ModuleType]) -> Iterator[Together]:
    """Yield what takes keys at the same time in a room: each screen alone, and each with each of the widgets.

    While a widget that `TAKES_EVERY_KEY` has the focus, the keys of its screen do nothing.
    """
    screens = [each for module in room for each in _screens(module)]
    widgets = dict.fromkeys(each for module in room for each in _keyed(module))
    inner = {each for widget in widgets for each in _inside(widget)}
    yield from ((screen,) for screen in screens)
    for widget in widgets:
        held = (widget, *_inside(widget))
        if widget in inner:
            continue
        if getattr(widget, "TAKES_EVERY_KEY", False):
            yield held
        else:
            yield from ((screen, *held) for screen in screens)


def _inside(widget: type[DOMNode]) -> list[type[DOMNode]]:
    """Return the widgets with commands that may lie inside a widget: those that its module imports for it.

    What it derives from lies not inside it; and what a module imports that defines a screen is the screen's.
    """
    module = sys.modules[widget.__module__]
    if _screens(module):
        return []
    return [each for each in _keyed(module) if each.__module__ != module.__name__ and not issubclass(widget, each)]


def _screens(module: ModuleType) -> list[type[DOMNode]]:
    """Return the screens that a module defines."""
    return [each for each in _classes(module, Screen) if each.__module__ == module.__name__]


def _keyed(module: ModuleType) -> list[type[DOMNode]]:
    """Return the widgets that a module defines or imports and that have commands."""
    widgets = (each for each in _classes(module, Widget) if not issubclass(each, Screen))
    return [each for each in widgets if any(_declared(base) for base in each.__mro__)]


def _classes(module: ModuleType, kind: type[DOMNode]) -> list[type[DOMNode]]:
    return [each for each in vars(module).values() if isinstance(each, type) and issubclass(each, kind)]


def _declared(holder: type) -> list[Binding]:
    """Return the commands that a class itself declares: its bindings that have an id."""
    return [each for each in holder.__dict__.get("BINDINGS", ()) if isinstance(each, Binding) and each.id]
