"""What of the keys that the coach chose can be used."""

import pytest

from peercoach_tui.tui.base.chosen_keys import keymap
from peercoach_tui.tui.base.commands import commands


@pytest.mark.parametrize(
    ("chosen", "used"),
    [
        ({"note": "y"}, {"note": "y"}),
        ({"note": "y, ctrl+r"}, {"note": "y,ctrl+r"}),
        ({"next-stage": "}", "quit": "f10"}, {"next-stage": "right_curly_bracket", "quit": "f10"}),
        ({"note": "s", "slip-story": "n"}, {"note": "s", "slip-story": "n"}),
        ({"note": "n"}, {"note": "n"}),
        ({"editor-new-line": "ctrl+j, f9"}, {"editor-new-line": "ctrl+j,f9"}),
        ({"follow-up-due": "v", "topic": "d"}, {"follow-up-due": "v", "topic": "d"}),
    ],
)
def test_keys_that_can_be_chosen(chosen: dict[str, str], used: dict[str, str]) -> None:
    assert keymap(chosen) == (used, ())


@pytest.mark.parametrize(
    ("chosen", "used", "sentence"),
    [
        ({"nota": "m"}, {}, "settings.toml: nota is no command, so its key is ignored; did you mean note?"),
        ({"note": "s"}, {}, "settings.toml: s is the key of slip-story, so note keeps the usual one."),
        ({"note": "y", "use": "y"}, {"note": "y"}, "settings.toml: y is the key of note, so use keeps the usual one."),
        ({"note": "shft+m"}, {}, "settings.toml: “shft+m” is no key, so note keeps the usual one."),
        ({"note": " , "}, {}, "settings.toml: “ , ” is no key, so note keeps the usual one."),
        ({"follow-up-due": "f"}, {}, "settings.toml: f is the key of close-follow-up, so follow-up-due keeps the usual one."),
        ({"close-follow-up": "e"}, {}, "settings.toml: e is the key of follow-up-what, so close-follow-up keeps the usual one."),
        ({"blank": "ctrl+q"}, {}, "settings.toml: ctrl+q is the key of quit, so blank keeps the usual one."),
        ({"blank": "ctrl+p"}, {}, "settings.toml: ctrl+p is the key of the palette, so blank keeps the usual one."),
        *(
            ({"note": key}, {}, f"settings.toml: a terminal can't tell {key} from {other}, so note keeps the usual key.")
            for key, other in {
                "ctrl+m": "enter",
                "ctrl+i": "tab",
                "ctrl+[": "esc",
                "ctrl+left_square_bracket": "esc",
                "ctrl+h": "backspace",
                "ctrl+j": "a new line",
            }.items()
        ),
        ({"note": "m, ctrl+i"}, {}, "settings.toml: a terminal can't tell ctrl+i from tab, so note keeps the usual key."),
        ({"blank": "ctrl+z"}, {}, "settings.toml: ctrl+z is the key of suspend, so blank keeps the usual one."),
        ({"note": "?"}, {}, "settings.toml: ? is the key of keys, so note keeps the usual one."),
    ],
)
def test_keys_that_cannot_be_chosen_are_told(chosen: dict[str, str], used: dict[str, str], sentence: str) -> None:
    assert keymap(chosen) == (used, (sentence,))


def test_every_command_can_have_a_key_of_its_own() -> None:
    for name in commands():
        assert keymap({name: "f12"}) == ({name: "f12"}, ())
