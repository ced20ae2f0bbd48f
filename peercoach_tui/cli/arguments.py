"""The arguments of the command line in the order that argparse reads: a person may write an option before a word or behind it."""

from argparse import ONE_OR_MORE, OPTIONAL, ZERO_OR_MORE, Action, ArgumentParser
from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from peercoach_tui.cli.knowing import inner, noun, options

MEANT = "meant"
"""The default of a parser in which stand other words for those that it knows, each with the one that is meant by it."""
_END = "--"
_MANY = (ZERO_OR_MORE, ONE_OR_MORE)
_Given = list[tuple[Action, list[str]]]


class NotKnown(Exception):
    """A word or an option is known to no parser, or lacks its value; `where` is the innermost one that was come to."""

    def __init__(self, where: ArgumentParser, sentence: str) -> None:
        super().__init__(sentence)
        self.where = where


class _Split(NamedTuple):
    """The arguments told apart: options with their values, options that nothing knows, and what stands without one.

    `ended` says whether a `--` said that no option follows.
    """

    given: _Given
    unknown: list[str]
    rest: list[str]
    ended: bool


def in_order(arguments: Sequence[str], words: ArgumentParser) -> list[str]:
    """Return them with each option at the innermost word that knows it, and what stands without one at the end.

    Raises `NotKnown` for a word and an option that are not known, with the one that comes nearest, and for an option without the
    value that it takes: that of another argument isn't taken for it.
    """
    path, names, pieces, left = [words], list[str](), list[list[str]](), list(arguments)
    while below := inner(path[-1]):
        at = next((at for at, word in enumerate(left) if word in below and _only_options(left[:at], [*path, below[word]])), None)
        if at is None:
            break
        names.append(left[at])
        path.append(below[left[at]])
        pieces.append(left[:at])
        left = left[at + 1 :]
    # Apart: an option that takes as many values as are there has none behind the word that ended it.
    split = [_split(piece, path) for piece in [*pieces, left]]
    _refuse_unknown(left, [option for each in split for option in each.unknown], path)
    given, ordered = [option for each in split for option in each.given], list[str]()
    _refuse_bare(given, path)
    for level, name in zip(path, [*names, ""], strict=True):
        ordered += [argument for action, each in given if _owner(action, path) is level for argument in each]
        ordered += [name] if name else []
    rest, ended = split[-1].rest, split[-1].ended
    marked = rest and (ended or any(action.nargs in (OPTIONAL, *_MANY) for action, _ in given))
    return [*ordered, *([_END] if marked else ()), *rest]


def _split(arguments: Sequence[str], path: Iterable[ArgumentParser]) -> _Split:
    known = {name: action for level in path for action in options(level) for name in action.option_strings}
    found, left = _Split([], [], [], False), deque(arguments)
    while left:
        argument = left.popleft()
        if argument == _END:
            found.rest.extend(left)
            return found._replace(ended=True)
        action = known.get(argument) or known.get(argument.partition("=")[0]) or known.get(argument[:2])
        if not _is_option(argument):
            found.rest.append(argument)
        elif action is None:
            found.unknown.append(argument)
        else:
            found.given.append((action, [argument, *(_values(action, left) if argument in known else ())]))
    return found


def _values(action: Action, left: deque[str]) -> list[str]:
    """Take the values of an option off what is left: as many as it asks for, and as are there."""
    most = 1 if action.nargs in (None, OPTIONAL) else len(left) if action.nargs in _MANY else int(action.nargs or 0)
    taken = list[str]()
    while left and len(taken) < most and not _is_option(left[0]):
        taken.append(left.popleft())
    return taken


def _is_option(argument: str) -> bool:
    """Say whether it looks like an option, as argparse has it: not a dash alone, a number, or what was quoted with a blank."""
    if not argument.startswith("-") or argument == "-" or argument[1:].replace(".", "", 1).isdecimal():
        return False
    return " " not in argument.partition("=")[0]


def _only_options(arguments: Sequence[str], path: Sequence[ArgumentParser]) -> bool:
    found = _split(arguments, [*path, *_all_below(path[-1])])
    return not found.unknown and not found.rest and not any(_is_bare(*each) for each in found.given)


def _owner(action: Action, path: Sequence[ArgumentParser]) -> ArgumentParser:
    return next(level for level in reversed(path) if set(action.option_strings) & set(_names([level])))


def _all_below(words: ArgumentParser) -> list[ArgumentParser]:
    return [each for deeper in inner(words).values() for each in (deeper, *_all_below(deeper))]


def _refuse_unknown(left: Sequence[str], unknown: Sequence[str], path: Sequence[ArgumentParser]) -> None:
    last = path[-1]
    below = inner(last)
    for word in _split(left, [*path, *_all_below(last)]).rest[:1] if below else ():
        if word not in below:
            *above, what = *last.prog.split()[1:], noun(last)
            said = or_one_of(word, [*below], last.get_default(MEANT)) if above else _said(word, below)
            raise NotKnown(last, f"there is no {' '.join([*above, what])} {said}")
        path = [*path, below[word]]
    for option in (each.partition("=")[0] for each in unknown):
        having = [word for word, level in below.items() if option in _names([level, *_all_below(level)])]
        if having and path[-1] is last:
            raise NotKnown(last, f"{option} goes with a command, such as {having[0]}.")
        raise NotKnown(path[-1], f"there is no option {_said(option, _names(path))}")


def _refuse_bare(given: _Given, path: Sequence[ArgumentParser]) -> None:
    for action, argument in given:
        if _is_bare(action, argument):
            what = str(action.metavar or " or ".join(map(str, action.choices or ())) or action.dest)
            raise NotKnown(_owner(action, path), f"behind {argument[0]} {what} is missing.")


def _is_bare(action: Action, argument: Sequence[str]) -> bool:
    """Say whether an option lacks the value that it takes."""
    return action.nargs in (None, ONE_OR_MORE) and len(argument) == 1 and argument[0] in action.option_strings


def _said(word: str, known: Iterable[str], meant: Mapping[str, str] | None = None) -> str:
    from peercoach_tui.cli.names import quoted
    from peercoach_tui.cli.nearest import nearest

    others = {**(meant or {}), **{each: each for each in known}}
    near = others.get(nearest(word, others) or "")
    return f"{quoted(word)}. Did you mean {near}?" if near else f"{quoted(word)}."


def or_one_of(word: str, known: Sequence[str], meant: Mapping[str, str] | None = None) -> str:
    """Return a word that is none of those known, in quotation marks, and what else it may be: the nearest, or any of them.

    `meant` are other words for those that are known.
    """
    said = _said(word, known, meant)
    return said if said.endswith("?") else f"{said.removesuffix('.')}, but {' or '.join(known)}."


def _names(path: Iterable[ArgumentParser]) -> list[str]:
    return [name for level in path for action in options(level) for name in action.option_strings]
