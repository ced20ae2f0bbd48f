"""The completion for bash, as old as the one of a Mac: no lists by name, and no other script is needed."""

from tests.cli.shells.levels import NOTHING, Level, offered, values

_TEXT = """\
# Completion of peercoach for bash, made from its parser by `python -m tests.cli.shells`.

_peercoach() {
    local cur=${COMP_WORDS[COMP_CWORD]} at='' value='' ended='' options='' offered='@none' word i n=0
    COMPREPLY=()
    [[ $cur == '=' ]] && cur=''
    for ((i = 1; i < COMP_CWORD; i++)); do
        word=${COMP_WORDS[i]}
        [[ $word == '=' ]] && continue
        if [[ -n $value ]]; then
            value=''
            continue
        fi
        case "$ended$at|$word" in
%(moves)s
            *'|--') ended='-- ' ;;
            '-- '*) n=$((n + 1)) ;;
            *'|-'*) ;;
            *) n=$((n + 1)) ;;
        esac
    done
    case "$at" in
%(options)s
    esac
    case "$at|$n" in
%(positionals)s
    esac
    if [[ -n $value ]]; then
        offered=$value
    elif [[ -z $ended && $cur == -* ]]; then
        offered=$options
    fi
    case $offered in
        @none) ;;
        @file) compopt -o default 2> /dev/null || COMPREPLY=($(compgen -f -- "$cur")) ;;
        @dir) compopt -o dirnames 2> /dev/null || COMPREPLY=($(compgen -d -- "$cur")) ;;
        *) COMPREPLY=($(compgen -W "$offered" -- "$cur")) ;;
    esac
}

complete -F _peercoach peercoach
"""


def bash(top: Level) -> str:
    """Return the script."""
    every = [*top.walk()]
    return _TEXT % {
        "moves": "\n".join([*_words(every), *_values(top)]),
        "options": "\n".join(f"        '{level.path}') options='{_names(level, top)}' ;;" for level in every),
        "positionals": "\n".join(line for level in every for line in _positionals(level)),
    }


def _words(every: list[Level]) -> list[str]:
    below = [(level.path, each) for level in every for each in level.below]
    return [f"            '{path}|{each.word}') at='{each.path}' n=0 ;;" for path, each in below]


def _values(top: Level) -> list[str]:
    return [
        f"            '{level.path}|{name}') value='{offers}' ;;"
        for level in top.walk()
        for name, offers in values(level, top).items()
    ]


def _names(level: Level, top: Level) -> str:
    return " ".join(name for each in offered(level, top) for name in each.names)


def _positionals(level: Level) -> list[str]:
    if level.below:
        return [f"        '{level.path}|0') offered='{' '.join(each.word for each in level.below)}' ;;"]
    return [
        f"        '{level.path}|'{'*' if each.many else at}) offered='{each.offers}' ;;"
        for at, each in enumerate(level.positionals)
        if each.offers not in (None, NOTHING)
    ]
