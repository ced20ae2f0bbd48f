"""The man page: what the parser knows, and what lies beyond it, the exit codes, files and variables."""

import re
from textwrap import fill

from peercoach_tui import __version__
from peercoach_tui.cli.command import EXIT_CODES
from peercoach_tui.cli.places import DATA, STATE
from tests.cli.shells.levels import Given, Level

WIDTH = 72
FILES = {
    "~/.local/share/peercoach": "Your notes: partners/, coach/, and decks/ with questions of your own.",
    "~/.local/state/peercoach": "The name of this machine, and backups/, a zip a day of each partner who changed.",
    "~/.config/peercoach/settings.toml": "The settings. It need not exist.",
}
VARIABLES = {
    DATA: "The folder of your notes; --data goes before it.",
    STATE: "The folder of what belongs to this machine alone.",
    "XDG_DATA_HOME, XDG_STATE_HOME, XDG_CONFIG_HOME": "Where those folders lie, as everywhere.",
    "VISUAL, EDITOR": "The editor that opens a line.",
    "NO_COLOR": "When set, the app shows no colour.",
    "TZ": "The time zone of dates and hours, unless the settings name one.",
    "TERM": "A dumb terminal is refused by the app; meet --plain and what prints text work there.",
}


def man(top: Level) -> str:
    """Return the page."""
    title = f'.TH PEERCOACH 1 "" "peercoach {__version__}" "User Commands"'
    about = f"{top.description[:1].lower()}{top.description[1:].rstrip('.')}"
    parts = [
        '.\\" Made from the parser by `python -m tests.cli.shells`.',
        title,
        f".SH NAME\npeercoach \\- {_plain(about)}",
        f".SH SYNOPSIS\n{_synopsis(top)}",
        f".SH DESCRIPTION\n{_plain('Without a command the app is opened. Options may stand before or behind the command.')}",
        ".SH OPTIONS",
        *map(_given, top.options),
        ".SH COMMANDS",
        *(_command(level) for level in top.walk() if level.path and not level.below),
        ".SH EXIT STATUS",
        *(f".TP\n.B {code}\n{_plain(_sentence(told))}" for code, told in EXIT_CODES.items()),
        f".PP\n{_plain('A command that a signal ended, or whose output is read no more, has 128 and the number of the signal.')}",
        ".SH ENVIRONMENT",
        *(f".TP\n.B {_plain(name)}\n{_plain(told)}" for name, told in VARIABLES.items()),
        ".SH FILES",
        _plain("So they lie on Linux; peercoach where prints where yours are."),
        *(f".TP\n.I {_plain(name)}\n{_plain(told)}" for name, told in FILES.items()),
    ]
    return "\n".join(parts) + "\n"


def _command(level: Level) -> str:
    told = level.description or _sentence(level.help)
    after = f"\n.PP\n.nf\n{_plain(level.epilog)}\n.fi" if level.epilog else ""
    given = (*level.positionals, *(each for each in level.options if "--help" not in each.names and "--data" not in each.names))
    return (
        "\n".join([f".SS {_plain(f'peercoach {level.path}')}", _synopsis(level), f".PP\n{_plain(told)}", *map(_given, given)])
        + after
    )


def _synopsis(level: Level) -> str:
    words = " ".join(["peercoach", level.path]).strip()
    options = [
        _in_brackets(each, f"{_bold(each.names[-1])}{_value(each)}") for each in level.options if "--help" not in each.names
    ]
    rest = [_in_brackets(each, f"\\fI{_plain(each.metavar)}\\fP{' ...' if each.many else ''}") for each in level.positionals]
    below = ["[\\fICOMMAND\\fP ...]"] if level.below else []
    return " ".join([_bold(words), *options, *rest, *below])


def _given(given: Given) -> str:
    names = ", ".join(f"{_bold(name)}{_value(given)}" for name in given.names) or f"\\fI{_plain(given.metavar)}\\fP"
    words = given.offers if given.offers and not given.offers.startswith("@") else ""
    among = f": {', '.join(words.split())}" if words else ""
    return f".TP\n{names}\n{_plain(_sentence(f'{given.help}{among}'))}"


def _value(given: Given) -> str:
    return "" if given.offers is None else f" \\fI{_plain(given.metavar)}\\fP"


def _in_brackets(given: Given, text: str) -> str:
    return text if given.needed else f"[{text}]"


def _bold(text: str) -> str:
    return f"\\fB{_plain(text)}\\fP"


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?')) else '.'}" if text else ""


def _plain(text: str) -> str:
    """Return a text of which roff takes nothing for its own, in lines that can be read in the file as well."""
    lines = "\n".join(fill(line, WIDTH, break_long_words=False, break_on_hyphens=False) for line in text.split("\n"))
    escaped = lines.replace("\\", "\\e").replace("-", "\\-").replace("~", "\\(ti").replace("^", "\\(ha").replace("`", "\\(ga")
    return re.sub(r"^([.'])", r"\\&\1", escaped, flags=re.MULTILINE)
