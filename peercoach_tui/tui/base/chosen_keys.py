"""What of the keys that the coach chose can be used, and why not."""

import unicodedata
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from textual.keys import Keys

from peercoach_tui.tui.base.commands import commands, found_together, usual_keys
from peercoach_tui.tui.base.key_words import key_word, named

MODIFIERS = {"ctrl", "shift", "alt"}
NAMED = {key.value for key in Keys}
NOT_TOLD_APART = {"m": "enter", "i": "tab", "[": "esc", "left_square_bracket": "esc", "h": "backspace", "j": "a new line"}
"""What a terminal sends for each of these with ctrl is what it sends for another key."""
NEW_LINE = "editor-new-line"
"""The command for which ctrl+j is right."""


def keymap(chosen: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the choices that can be used, each as its keys with commas between, and a sentence for each that can't.

    `chosen` gives keys ("m", "m, ctrl+n") to the ids of commands. Of two commands that would have the same key at the same time
    the one that is named first has it.
    """
    known, usable, sentences = commands(), dict[str, tuple[str, ...]](), list[str]()
    for name, words in chosen.items():
        keys = tuple(key.strip() for key in words.split(",") if key.strip())
        wrong = next((key for key in keys if not _is_key(key)), None)
        if name not in known:
            near = get_close_matches(name.casefold(), known, n=1)
            ending = f"; did you mean {near[0]}?" if near else "."
            sentences.append(f"settings.toml: {name} is no command, so its key is ignored{ending}")
        elif alike := next((key for key in keys if _told_as(key) and not (key == "ctrl+j" and name == NEW_LINE)), None):
            sentences.append(
                f"settings.toml: a terminal can't tell {alike} from {_told_as(alike)}, so {name} keeps the usual key."
            )
        elif not keys or wrong:
            sentences.append(f"settings.toml: “{wrong or words}” is no key, so {name} keeps the usual one.")
        else:
            usable[name] = tuple(named(key) for key in keys)
    while clash := next(_clashes(usable), None):
        name, key, other = clash
        del usable[name]
        sentences.append(f"settings.toml: {key_word(key)} is the key of {other}, so {name} keeps the usual one.")
    return {name: ",".join(keys) for name, keys in usable.items()}, tuple(sentences)


def _clashes(chosen: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str, str]]:
    """Yield each command whose chosen key means another command already, the last chosen first, with the key and the other."""
    for name in reversed(list(chosen)):
        for together in found_together():
            bound = [(id, key) for id, usual in usual_keys(together) for key in chosen.get(id, usual)]
            if any(id == name for id, _ in bound):
                yield from ((name, key, id) for id, key in bound if id != name and key in chosen[name])


def _told_as(key: str) -> str:
    """Return what a terminal takes a key for, "" where it can tell it apart."""
    *modifiers, last = key.casefold().split("+")
    return NOT_TOLD_APART.get(last, "") if set(modifiers) in ({"ctrl"}, {"ctrl", "shift"}) else ""


def _is_key(words: str) -> bool:
    *modifiers, key = words.split("+") if len(words) > 1 else (words,)
    try:
        is_sign = len(key) == 1 or bool(unicodedata.lookup(key.replace("_", " ")))
    except KeyError:
        is_sign = False
    return set(modifiers) <= MODIFIERS and (is_sign or key in NAMED)
