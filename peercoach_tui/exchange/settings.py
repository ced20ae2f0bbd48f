"""The coach's settings as TOML, and back."""

import json
import re
import tomllib
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import Any

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.settings import Settings

_BOM = "\ufeff"


class SettingsUnchanged(PeercoachError):
    """The settings could not be changed, and are as they were."""


class _Wrong(Exception):
    """Something can't be used; the text says what it should be, or where it goes wrong."""


def read_settings(text: str, source: str) -> tuple[Settings, tuple[str, ...]]:
    """Return the settings in a TOML text, and a sentence for each thing in it that could not be used.

    `source` is what the sentences call the text, such as its path. What is missing or wrong is as usual; nothing raises.
    """
    try:
        table = _parsed(text)
    except _Wrong as wrong:
        return Settings(), (f"{source} can't be read {wrong}, so all settings are the usual ones.",)
    chosen: dict[str, Any] = {}
    warnings = []
    for key, value in table.items():
        try:
            chosen |= _checked(key, value)
        except _Wrong as wrong:
            warnings.append(f"{source}: {wrong}")
    return Settings(**chosen), tuple(warnings)


def with_theme(text: str, theme: str) -> str:
    """Return the TOML text with its theme set, and all else in it as it was.

    Raises `SettingsUnchanged` for a text that can't be read, or that sets its theme in a way that can't be replaced.
    """
    try:
        wanted = _parsed(text) | {"theme": theme}
    except _Wrong as wrong:
        raise SettingsUnchanged(f"The settings can't be read {wrong}: mend them to keep the theme.") from wrong
    for candidate in _with_line(text, f"theme = {json.dumps(theme, ensure_ascii=False)}"):
        if _reads_as(candidate, wanted):
            return candidate
    raise SettingsUnchanged("The theme can't be set in the settings: write it there by hand.")


def _parsed(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text.removeprefix(_BOM))
    except (ValueError, RecursionError) as problem:
        raise _Wrong(_place(str(problem), text)) from problem


def _place(problem: str, text: str) -> str:
    """Return where TOML goes wrong: "at line 3"."""
    if line := re.search(r"at line (\d+)", problem):
        return f"at line {line[1]}"
    return f"at line {len(text.splitlines()) or 1}" if "end of document" in problem else "as TOML"


def _checked(key: str, value: object) -> dict[str, Any]:
    """Return the setting under its key; raises `_Wrong` with the sentence for a key or a value that can't be used."""
    if key not in _CHECKS:
        near = get_close_matches(key.casefold(), _CHECKS, n=1)
        raise _Wrong(f"{key} is no setting, so it is ignored" + (f"; did you mean {near[0]}?" if near else "."))
    try:
        return {key: _CHECKS[key](value)}
    except _Wrong as wrong:
        raise _Wrong(f"{key} should be {wrong}, so it is {_toml(getattr(Settings(), key))} as usual.") from wrong


def _theme(value: object) -> str:
    if isinstance(value, str) and value.strip():
        return value.strip()
    raise _Wrong('the name of a theme, such as "crema"')


def _limit(most: int) -> Callable[[object], int]:
    """Return the check of a limit: 0 and false switch it off."""

    def check(value: object) -> int:
        if value is False:
            return 0
        if isinstance(value, int) and value is not True and 0 <= value <= most:
            return value
        raise _Wrong(f"a whole number from 0 (off) to {most}")

    return check


def _keys(value: object) -> dict[str, str]:
    if isinstance(value, dict) and all(isinstance(keys, str) for keys in value.values()):
        return value
    raise _Wrong('a table of commands and their keys, such as next = "space"')


_CHECKS: Mapping[str, Callable[[object], Any]] = {
    "theme": _theme,
    "note_seconds": _limit(600),
    "silence_minutes": _limit(120),
    "keys": _keys,
}
"""What makes a value right, for each field of `Settings`; a check raises `_Wrong` for one that isn't."""


def _toml(value: object) -> str:
    return "empty" if value == {} else json.dumps(value, ensure_ascii=False)


def _with_line(text: str, line: str) -> list[str]:
    """Return each way to set the line: in the place of one that sets it, then as the first."""
    body = text.removeprefix(_BOM)
    mark, end = text[: len(text) - len(body)], "\r\n" if "\r\n" in body else "\n"
    pattern = r"""^[ \t]*(?:theme|"theme"|'theme')[ \t]*=[ \t]*(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*'|[^#\r\n]*?)(?=[ \t]*(?:#|\r?$))"""
    places = [match.span() for match in re.finditer(pattern, body, re.MULTILINE)]
    return [mark + body[:start] + line + body[stop:] for start, stop in places] + [f"{mark}{line}{end}{body}"]


def _reads_as(text: str, wanted: Mapping[str, Any]) -> bool:
    try:
        return _parsed(text) == wanted
    except _Wrong:
        return False
