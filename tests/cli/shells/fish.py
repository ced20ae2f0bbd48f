"""The completion for fish."""

from tests.cli.shells.levels import FILE, FOLDER, NOTHING, Given, Level, offered, values

_TEXT = """\
# Completion of peercoach for fish, made from its parser by `python -m tests.cli.shells`.

function __peercoach_at --description 'Say whether the command so far is the one given, with so many words behind it'
    set -l at ''
    set -l n 0
    set -l value no
    set -l ended ''
    for word in (commandline -opc)[2..-1]
        if test $value = yes
            set value no
            continue
        end
        switch "$ended$at|$word"
%(moves)s
            case '*|--'
                set ended '-- '
            case '-- *'
                set n (math $n + 1)
            case '*|-*'
            case '*'
                set n (math $n + 1)
        end
    end
    test "$at" = "$argv[1]"; or return 1
    set -q argv[2]; or return 0
    test $n = "$argv[2]"
end

complete -c peercoach -f
%(lines)s
"""


def fish(top: Level) -> str:
    """Return the script."""
    every = [*top.walk()]
    below = [(level.path, each) for level in every for each in level.below]
    words = [
        f"            case {_quoted(f'{path}|{each.word}')}\n                set at {_quoted(each.path)}\n                set n 0"
        for path, each in below
    ]
    taken = [f"{_quoted(f'{level.path}|{name}')}" for level in every for name in values(level, top)]
    moves = [*words, f"            case {' '.join(taken)}\n                set value yes"]
    return _TEXT % {"moves": "\n".join(moves), "lines": "\n".join(line for level in every for line in _lines(level, top))}


def _lines(level: Level, top: Level) -> list[str]:
    here = f"__peercoach_at {_quoted(level.path)}"
    lines = [f"complete -c peercoach -n {_quoted(f'{here} 0')} -a {each.word} -d {_quoted(each.help)}" for each in level.below]
    for at, each in enumerate(() if level.below else level.positionals):
        if each.offers not in (None, NOTHING):
            when = here if each.many else f"{here} {at}"
            lines.append(f"complete -c peercoach -n {_quoted(when)}{_takes(each)}")
    return [*lines, *(f"complete -c peercoach -n {_quoted(here)}{_option(each)}" for each in offered(level, top))]


def _option(option: Given) -> str:
    names = (f" -l {name[2:]}" if name.startswith("--") else f" -s {name[1:]}" for name in option.names)
    return f"{''.join(names)}{'' if option.offers is None else _takes(option, ' -x')} -d {_quoted(option.help)}"


def _takes(given: Given, alone: str = "") -> str:
    """Return how fish is told what to offer; `alone` is what says that an option has a value, and no file."""
    match given.offers:
        case str(offers) if offers == FILE:
            return " -r -F" if alone else " -F"
        case str(offers) if offers == FOLDER:
            return f"{alone} -a '(__fish_complete_directories)'"
        case str(offers) if offers != NOTHING:
            return f"{alone} -a {_quoted(offers)}"
    return alone


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
