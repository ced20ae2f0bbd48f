"""What Textual works out again in each test though it can't be another: worked out once for all of them."""

from collections.abc import Callable, Iterable
from functools import cache
from types import CodeType, FunctionType
from typing import Any, NamedTuple
from weakref import WeakKeyDictionary

import pytest
from textual import _callback
from textual.app import App
from textual.css.model import RuleSet
from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode
from textual.message import Message
from textual.message_pump import MessagePump
from textual.widget import Widget

parse_rules = Stylesheet._parse_rules
apply_rules = Stylesheet.apply
dispatch_methods = MessagePump._get_dispatch_methods
count_parameters = _callback._count_parameters


def work_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Textual parse a style and find the rules of a widget once for all tests, and the handlers of a message once in each:
    a test may put others in their place."""
    _methods.cache_clear()
    monkeypatch.setattr(RuleSet, "__hash__", object.__hash__)
    monkeypatch.setattr(Stylesheet, "_parse_rules", _parsed_once)
    monkeypatch.setattr(Stylesheet, "apply", _applied_once)
    monkeypatch.setattr(MessagePump, "_get_dispatch_methods", _handlers)
    monkeypatch.setattr(_callback, "_count_parameters", _parameters)


_PARSED: dict[tuple[object, ...], list[RuleSet]] = {}
_COLOURS: WeakKeyDictionary[Stylesheet, tuple[dict[str, str], int]] = WeakKeyDictionary()
_KNOWN_COLOURS: dict[frozenset[tuple[str, str]], int] = {}


def _parsed_once(sheet: Stylesheet, *source: object, **more: object) -> list[RuleSet]:
    """Return the rules of a style in the colours of its app, which most tests share."""
    colours = _COLOURS.get(sheet)
    if colours is None or colours[0] is not sheet._variables:
        known = _KNOWN_COLOURS.setdefault(frozenset(sheet._variables.items()), len(_KNOWN_COLOURS))
        colours = _COLOURS[sheet] = sheet._variables, known
    key = (colours[1], source, frozenset(more.items()))
    if key not in _PARSED:
        _PARSED[key] = parse_rules(sheet, *source, **more)  # type: ignore[arg-type]
    return _PARSED[key]


class Rules(NamedTuple):
    """The rules that may hold for a widget, by its names; `by_place` where it counts which of its siblings it is."""

    number: int
    hover: bool
    by_place: bool


_RULES: dict[tuple[RuleSet, ...], Rules] = {}
_RULES_BY_NAMES: WeakKeyDictionary[Stylesheet, tuple[object, dict[frozenset[str], Rules]]] = WeakKeyDictionary()
_APPLIED: dict[tuple[object, ...], RulesMap] = {}
_HELD: WeakKeyDictionary[DOMNode, tuple[int, int]] = WeakKeyDictionary()
_AS_SET: dict[int, RulesMap] = {}
"""By the id of rules, which `_APPLIED` holds to the end."""


def _applied_once(
    sheet: Stylesheet, node: DOMNode, *, animate: bool = False, cache: dict[tuple[Any, ...], RulesMap] | None = None
) -> None:
    """Take the place of `Stylesheet.apply`: what holds for a widget hangs on the rules, and on it and those that it is in."""
    rules = _rules_of(sheet, node)
    if rules.by_place:
        apply_rules(sheet, node, animate=animate, cache=cache)
        return
    key = (rules.number, *map(_looks, node.css_path_nodes))
    known = _APPLIED.get(key)
    if known is None:
        found: dict[tuple[Any, ...], RulesMap] = {}
        apply_rules(sheet, node, animate=animate, cache=found)
        _APPLIED.update((key, each) for each in found.values())
        return
    node._has_hover_style = rules.hover
    node._has_focus_within = node._has_order_style = node._has_odd_or_even = False
    _hold(sheet, node, known, animate=animate)
    sheet._process_component_classes(node)


def _rules_of(sheet: Stylesheet, node: DOMNode) -> Rules:
    rules_map = sheet.rules_map
    of, by_names = _RULES_BY_NAMES.get(sheet, (None, {}))
    if of is not rules_map:
        by_names = {}
        _RULES_BY_NAMES[sheet] = rules_map, by_names
    names = frozenset(rules_map.keys() & node._selector_names)
    if names not in by_names:
        may_hold = {rule for name in names for rule in rules_map[name]}
        rules = tuple(filter(may_hold.__contains__, sheet.rules))
        pseudo: set[str] = set().union(*(rule.pseudo_classes for rule in rules))
        by_place = not pseudo.isdisjoint(Stylesheet._EXCLUDE_PSEUDO_CLASSES_FROM_CACHE)
        by_names[names] = _RULES.setdefault(rules, Rules(len(_RULES), "hover" in pseudo, by_place))
    return by_names[names]


def _looks(node: DOMNode) -> tuple[object, ...]:
    """Return all of a node that a selector may ask for, but for its place among others."""
    if isinstance(node, Widget):
        # Beside the descriptors of Textual, which take most of the time here.
        known = node.__dict__.get
        here = known("_reactive_mouse_hover", False), known("_reactive_has_focus", False), known("_reactive_disabled", False)
        state: tuple[object, ...] = (*here, node.allow_focus())
    elif isinstance(node, App):
        state = (node.app_focus, node.theme, node.is_inline, node.native_ansi_color, node.no_color)
    else:
        state = ()
    return (type(node), node._id, frozenset(node._classes), *state)


def _hold(sheet: Stylesheet, node: DOMNode, rules: RulesMap, *, animate: bool) -> None:
    """Let these rules hold for a node, unless nothing but them has since they were last given to it."""
    base = node.styles.base
    if _HELD.get(node) == (id(rules), base._updates):
        if not animate:
            node.notify_style_update()
        return
    if not (base._rules or animate or node._is_mounted):
        base._rules.update(_as_set(sheet, node, rules))
        base._updates += 1
        node.notify_style_update()
    else:
        sheet.replace_rules(node, rules, animate=animate)
    _HELD[node] = id(rules), base._updates


def _as_set(sheet: Stylesheet, node: DOMNode, rules: RulesMap) -> RulesMap:
    """Return what a node without rules has once these were set: Textual sets them one by one, forty of each widget."""
    if id(rules) not in _AS_SET:
        blank = DOMNode()
        blank._attach(node)
        sheet.replace_rules(blank, rules)
        _AS_SET[id(rules)] = blank.styles.base._rules
    return _AS_SET[id(rules)]


def _handlers(pump: MessagePump, method_name: str, message: Message) -> Iterable[tuple[type, Callable[..., Any]]]:
    """Take the place of `MessagePump._get_dispatch_methods`, but where a class may have handlers for some senders alone."""
    sent: type = type(message)
    methods = _methods(type(pump), method_name, sent)
    if methods is None:
        yield from dispatch_methods(pump, method_name, message)
        return
    for cls, method in methods:
        if message._no_default_action:
            break
        yield cls, method.__get__(pump, cls)


@cache
def _methods(kind: type, method_name: str, sent: type) -> list[tuple[type, Any]] | None:
    decorated = (vars(cls).get("_decorated_handlers") or {} for cls in kind.__mro__)
    if any(handlers.get(each) for handlers in decorated for each in sent.__mro__):
        return None
    found = ((cls, vars(cls).get(f"_{method_name}") or vars(cls).get(method_name)) for cls in kind.__mro__)
    return [(cls, method) for cls, method in found if method is not None and not hasattr(method, "_textual_on")]


_PARAMETERS: dict[CodeType, int] = {}
"""By what a function does, and not by the function: one that was made within another holds what is there."""


def _parameters(function: Callable[..., object]) -> int:
    if not isinstance(function, FunctionType) or hasattr(function, "__wrapped__"):
        return count_parameters(function)
    code = function.__code__
    if code not in _PARAMETERS:
        _PARAMETERS[code] = count_parameters(function)
    return _PARAMETERS[code]
