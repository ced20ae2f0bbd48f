"""The coach's settings as a TOML file, and back. What is wrong in it costs no more than itself."""

import os
import re
import stat
from pathlib import Path
from typing import Any, get_type_hints

from peercoach_tui.disk import Disk
from peercoach_tui.domain.errors import PeercoachError, reason
from peercoach_tui.domain.settings import Settings, Shape
from peercoach_tui.files import write_text

MOST = 1 << 20
"""A file of more bytes is no settings file."""

_BOM = "\ufeff"

# What only a file that is there needs is imported for it: the first paint waits for the settings.


class SettingsUnchanged(PeercoachError):
    """The settings could not be changed, and are as they were."""


class _Wrong(Exception):
    """Something can't be used; the text says what it should be, or where it goes wrong."""


def load_settings(file: Path) -> tuple[Settings, tuple[str, ...]]:
    """Return the settings in a file, which need not be there, and a sentence for each thing that could not be used."""
    try:
        return read_settings(_text(file), file.name)
    except _Wrong as wrong:
        return Settings(), (f"{file} can't be read ({wrong}), so all settings are the usual ones.",)


def keep_setting(file: Path, name: str, value: str | bool, disk: Disk) -> None:
    """Set a choice in the file, which is made when it isn't there.

    Raises `SettingsUnchanged` or `NotWritten`; the file is left as it is then.
    """
    try:
        text = _text(file)
    except _Wrong as wrong:
        raise SettingsUnchanged(f"{file} can't be read ({wrong}) and was left as it is: mend it to keep {name}.") from wrong
    write_text(file, with_setting(text, name, value), disk)


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
            chosen[key] = _checked(key, value)
        except _Wrong as wrong:
            warnings.append(f"{source}: {wrong}")
    return Settings(**chosen), tuple(warnings)


def with_setting(text: str, name: str, value: str | bool) -> str:
    """Return the TOML text with a choice set, and all else in it, comments too, as it was.

    Raises `SettingsUnchanged` for a text that can't be read, or in which it can't be set.
    """
    # This takes a while to import, and only who chooses something needs it.
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    body = text.removeprefix(_BOM)
    try:
        table = _parsed(body)
    except _Wrong as wrong:
        raise SettingsUnchanged(f"The settings can't be read {wrong}: mend them to keep {name}.") from wrong
    by_hand = SettingsUnchanged(f"{name} can't be set in the settings: write it there by hand.")
    if isinstance(table.get(name), dict | list):
        raise by_hand
    try:
        document = tomlkit.parse(body)
        item = tomlkit.item(value)
        item.trivia.trail = "\r\n" if "\r\n" in body else "\n"
        document[name] = item
        changed = tomlkit.dumps(document)
    except (TOMLKitError, ValueError, RecursionError) as problem:
        raise by_hand from problem
    try:
        right = _parsed(changed) == table | {name: value}
    except _Wrong as wrong:
        raise by_hand from wrong
    if not right:
        raise by_hand
    return text[: len(text) - len(body)] + changed


def _text(file: Path) -> str:
    """Return what stands in the file, "" when there is none. Raises `_Wrong` with the reason why it can't be read."""
    try:
        # A pipe in its place would wait for a writer.
        handle = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        return ""
    except OSError as problem:
        raise _Wrong(reason(problem)) from problem
    try:
        with os.fdopen(handle, "rb") as opened:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise _Wrong("it is no file")
            content = opened.read(MOST + 1)
    except OSError as problem:
        raise _Wrong(reason(problem)) from problem
    if len(content) > MOST:
        raise _Wrong("it is too large")
    try:
        return content.decode()
    except UnicodeDecodeError as problem:
        raise _Wrong("it is not UTF-8") from problem


def _parsed(text: str) -> dict[str, Any]:
    if not text:
        return {}
    import tomllib

    try:
        return tomllib.loads(text.removeprefix(_BOM))
    except (ValueError, RecursionError) as problem:
        raise _Wrong(_place(str(problem), text)) from problem


def _place(problem: str, text: str) -> str:
    """Return where TOML goes wrong: "at line 3"."""
    if line := re.search(r"at line (\d+)", problem):
        return f"at line {line[1]}"
    return f"at line {len(text.splitlines()) or 1}" if "end of document" in problem else "as TOML"


def _checked(key: str, value: object) -> Any:
    """Return a choice as it is kept; raises `_Wrong` with the sentence for a key or a value that can't be used."""
    shapes = _shapes()
    if key not in shapes:
        from difflib import get_close_matches

        near = get_close_matches(key.casefold(), shapes, n=1)
        raise _Wrong(f"{key} is no setting, so it is ignored" + (f"; did you mean {near[0]}?" if near else "."))
    chosen = shapes[key].read(value)
    if chosen is None:
        import json

        usual = shapes[key].usual or json.dumps(getattr(Settings(), key), ensure_ascii=False)
        raise _Wrong(f"{key} should be {shapes[key].words}, so it is {usual} as usual.")
    return chosen


def _shapes() -> dict[str, Shape]:
    """Return what each setting may be, by its name."""
    return {name: hint.__metadata__[0] for name, hint in get_type_hints(Settings, include_extras=True).items()}
