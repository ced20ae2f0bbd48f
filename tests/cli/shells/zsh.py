"""The completion for zsh: a file for a folder of $fpath, which can be read by `source` as well."""

from tests.cli.shells.levels import NOTHING, Given, Level, offered, values

_TEXT = """\
#compdef peercoach
# Completion of peercoach for zsh, made from its parser by `python -m tests.cli.shells`.

_peercoach_value() {
    case "$1" in
%(values)s
        (*) return 1 ;;
    esac
}

_peercoach_offer() {
    case $1 in
        (@none) _message 'nothing to offer' ;;
        (@file) _files ;;
        (@dir) _files -/ ;;
        (*) compadd -- ${=1} ;;
    esac
}

_peercoach() {
    local at='' value='' ended='' word i n=0
    local -a options commands
    for ((i = 2; i < CURRENT; i++)); do
        word=${words[i]}
        if [[ -n $value ]]; then
            value=''
            continue
        fi
        value=$(_peercoach_value "$ended$at|$word") && continue
        case "$ended$at|$word" in
%(words)s
            (*'|--') ended='-- ' ;;
            ('-- '*) n=$((n + 1)) ;;
            (*'|-'*) ;;
            (*) n=$((n + 1)) ;;
        esac
    done
    word=${words[CURRENT]}
    if [[ -n $value ]]; then
        _peercoach_offer $value
        return
    fi
    if [[ -z $ended && $word == -*=* ]] && value=$(_peercoach_value "$at|${word%%%%=*}"); then
        compset -P '*='
        _peercoach_offer $value
        return
    fi
    if [[ -z $ended && $word == -* ]]; then
        case $at in
%(options)s
        esac
        _describe -o 'option' options
        return
    fi
    case "$at|$n" in
%(positionals)s
        (*) _peercoach_offer @none ;;
    esac
}

if [[ $funcstack[1] == _peercoach ]]; then
    _peercoach "$@"
else
    compdef _peercoach peercoach
fi
"""


def zsh(top: Level) -> str:
    """Return the script."""
    every = [*top.walk()]
    taken = [(level.path, *each) for level in every for each in values(level, top).items()]
    below = [(level.path, each) for level in every for each in level.below]
    return _TEXT % {
        "values": "\n".join(
            f"        ({_quoted(f'{path}|{name}')}) print -r -- {_quoted(offers)} ;;" for path, name, offers in taken
        ),
        "words": "\n".join(
            f"            ({_quoted(f'{path}|{each.word}')}) at={_quoted(each.path)} n=0 ;;" for path, each in below
        ),
        "options": "\n".join(
            f"            ({_quoted(level.path)}) options=({' '.join(map(_told, offered(level, top)))}) ;;" for level in every
        ),
        "positionals": "\n".join(line for level in every for line in _positionals(level)),
    }


def _told(option: Given) -> str:
    return " ".join(_quoted(f"{name}:{option.help}") for name in option.names)


def _positionals(level: Level) -> list[str]:
    if level.below:
        told = " ".join(_quoted(f"{each.word}:{each.help}") for each in level.below)
        return [f"        ({_quoted(f'{level.path}|0')}) commands=({told}) && _describe 'command' commands ;;"]
    return [
        f"        ({_quoted(f'{level.path}|')}{'*' if each.many else at}) _peercoach_offer {_quoted(each.offers or NOTHING)} ;;"
        for at, each in enumerate(level.positionals)
        if each.offers not in (None, NOTHING)
    ]


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "'\\''") + "'"
