"""Every command that keys can be chosen for, and what of a choice can be used."""

import unicodedata
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import Keys

from peercoach_tui.tui.base.key_card import KeyCard
from peercoach_tui.tui.base.key_words import key_word
from peercoach_tui.tui.begin.screen import BeginField, BeginScreen
from peercoach_tui.tui.close import lines as close_lines
from peercoach_tui.tui.close.screen import CloseScreen
from peercoach_tui.tui.meeting_card.screen import CardScreen
from peercoach_tui.tui.partners.add_partner import AddPartnerDialog
from peercoach_tui.tui.partners.screen import PartnersScreen
from peercoach_tui.tui.session.capture_line import CaptureLine
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.today.go_on import GoOnDialog
from peercoach_tui.tui.today.missing import MissingDialog
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.tui.today.warnings import WarningsDialog
from peercoach_tui.tui.widgets.choice import Choice
from peercoach_tui.tui.widgets.line import LineEditor

Group = tuple[type[DOMNode], ...]

LINES_OF_CLOSE: tuple[type[DOMNode], ...] = (LineEditor, *close_lines.KINDS.values())
TOGETHER: tuple[Group, ...] = (
    (TodayScreen,),
    (BeginScreen, BeginField),
    (BeginScreen, Choice),
    (SessionScreen,),
    (CaptureLine, LineEditor),
    *((CloseScreen, line) for line in LINES_OF_CLOSE),
    (CardScreen,),
    (PartnersScreen, LineEditor),
    (AddPartnerDialog,),
    (GoOnDialog,),
    (MissingDialog,),
    (KeyCard,),
    (WarningsDialog,),
)
"""What has commands, by what takes keys at the same time."""

PALETTE = "the palette"
EVERYWHERE = (("quit", ("ctrl+q",)), (PALETTE, ("ctrl+p",)))
"""The commands of the app itself."""
MODIFIERS = {"ctrl", "shift", "alt"}
NAMED = {key.value for key in Keys}

Chosen = Mapping[str, tuple[str, ...]]


def commands() -> frozenset[str]:
    """Return the ids of all commands of the program."""
    return frozenset(id for group in TOGETHER for id, _ in usual_keys(group)) - {PALETTE}


def keymap(chosen: Mapping[str, str]) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return the choices that can be used, each as its keys with commas between, and a sentence for each that can't."""
    known, usable, sentences = commands(), dict[str, tuple[str, ...]](), list[str]()
    for name, words in chosen.items():
        keys = tuple(key.strip() for key in words.split(",") if key.strip())
        wrong = next((key for key in keys if not _is_key(key)), None)
        if name not in known:
            near = get_close_matches(name.casefold(), known, n=1)
            ending = f"; did you mean {near[0]}?" if near else "."
            sentences.append(f"settings.toml: {name} is no command, so its key is ignored{ending}")
        elif not keys or wrong:
            sentences.append(f"settings.toml: “{wrong or words}” is no key, so {name} keeps the usual one.")
        else:
            usable[name] = tuple(_named(key) for key in keys)
    while clash := next(_clashes(usable), None):
        name, key, other = clash
        del usable[name]
        sentences.append(f"settings.toml: {key_word(key)} is the key of {other}, so {name} keeps the usual one.")
    return {name: ",".join(keys) for name, keys in usable.items()}, tuple(sentences)


def _clashes(chosen: Chosen) -> Iterator[tuple[str, str, str]]:
    """Yield each command whose chosen key means another command already, the last chosen first, with the key and the other."""
    for name in reversed(list(chosen)):
        for group in TOGETHER:
            bound = [(id, key) for id, usual in usual_keys(group) for key in chosen.get(id, usual)]
            if any(id == name for id, _ in bound):
                yield from ((name, key, id) for id, key in bound if id != name and key in chosen[name])


def usual_keys(group: Group) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the ids of the commands of the group, each with its usual keys."""
    yield from EVERYWHERE
    bases = {base: None for holder in group for base in reversed(holder.__mro__) if issubclass(base, DOMNode)}
    for base in bases:
        for binding in base.__dict__.get("BINDINGS", ()):
            if isinstance(binding, Binding) and binding.id:
                yield binding.id, tuple(_named(key) for key in binding.key.split(","))


def _named(key: str) -> str:
    """Return the key as Textual calls it: "left_square_bracket" for "["."""
    (binding,) = Binding.make_bindings([Binding(key, "")])
    return binding.key


def _is_key(words: str) -> bool:
    *modifiers, key = words.split("+") if len(words) > 1 else (words,)
    try:
        is_sign = len(key) == 1 or bool(unicodedata.lookup(key.replace("_", " ")))
    except KeyError:
        is_sign = False
    return set(modifiers) <= MODIFIERS and (is_sign or key in NAMED)
