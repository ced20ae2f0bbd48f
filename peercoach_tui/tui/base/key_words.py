"""Keys as the screen calls them, and sentences that name the keys which the coach chose."""

import re
from collections.abc import Callable, Mapping

from textual.binding import Binding
from textual.content import Content
from textual.keys import format_key

WithKeys = Callable[[str], str]
"""Gives a sentence its keys."""

Keyed = Callable[[str], Content]
"""Gives it its keys, which stand out."""

KEY_WORDS = {"enter": "enter", "escape": "esc", "space": "space", "backspace": "backspace", "tab": "tab"}
"""Keys that are called by a word, where Textual shows a sign."""

TAKES_IT_BACK = "{take-back:z} takes it back"
"""What is said behind what was done."""
DOES_IT_AGAIN = "{redo:Z} does it again"
"""What is said behind what was taken back."""

_PARTS = re.compile(r"(?<=\.) | · ")
_NAMED_KEY = re.compile(r"\{([a-z0-9-]+):([^{}]+)\}")


def with_keys(sentence: str, keymap: Mapping[str, str]) -> str:
    """Return a sentence in which each "{note:n}" is the first key that `keymap` gives the command, else the usual one."""
    return _NAMED_KEY.sub(lambda named: key_word(keymap[named[1]]) if named[1] in keymap else named[2], sentence)


def drawn_keys(sentence: str, keymap: Mapping[str, str]) -> Content:
    """Return the same with the keys as they stand out of a text."""
    parts: list[tuple[str, str]] = []
    end = 0
    for found in _NAMED_KEY.finditer(sentence):
        parts += [(sentence[end : found.start()], ""), (with_keys(found[0], keymap), "bold $foreground")]
        end = found.end()
    return Content.assemble(*parts, sentence[end:])


def without_keys(sentence: str) -> str:
    """Return what of a hint names no key: "Nothing yet." of "Nothing yet. Press {add-partner:p}."."""
    return " ".join(part for part in _PARTS.split(sentence) if not _NAMED_KEY.search(part))


def in_words(binding: Binding) -> str:
    """Return what names the key of a command in a sentence: "{note:n}"."""
    return f"{{{binding.id}:{binding.key_display or key_word(binding.key)}}}"


def key_word(keys: str) -> str:
    """Return the first of some keys with commas between, as the screen calls it."""
    first = keys.partition(",")[0]
    return KEY_WORDS.get(first) or format_key(first)


def named(key: str) -> str:
    """Return a key as Textual calls it: "left_square_bracket" for "["."""
    (binding,) = Binding.make_bindings([Binding(key, "")])
    return binding.key
