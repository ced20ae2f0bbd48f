import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.settings import Settings
from peercoach_tui.exchange.settings import SettingsUnchanged, read_settings, with_theme

WHOLE = """
theme = "paper"
note_seconds = 30
silence_minutes = false

[keys]
"session.next" = "space,right"
"""


def test_every_setting_is_read() -> None:
    settings, warnings = read_settings(WHOLE, "settings.toml")
    assert settings == Settings(theme="paper", note_seconds=30, silence_minutes=0, keys={"session.next": "space,right"})
    assert warnings == ()


@pytest.mark.parametrize("text", ["", "\ufeff", "\ufefftheme = 'crema'\r\n"])
def test_nothing_said_is_as_usual(text: str) -> None:
    assert read_settings(text, "settings.toml") == (Settings(), ())


@pytest.mark.parametrize(
    ("text", "warning"),
    [
        ('theem = "paper"', "s.toml: theem is no setting, so it is ignored; did you mean theme?"),
        ("Note_Second = 3", "s.toml: Note_Second is no setting, so it is ignored; did you mean note_seconds?"),
        ("[fonts]\nsize = 3", "s.toml: fonts is no setting, so it is ignored."),
        ("theme = 3", 's.toml: theme should be the name of a theme, such as "crema", so it is "crema" as usual.'),
        ("theme = ' '", 's.toml: theme should be the name of a theme, such as "crema", so it is "crema" as usual.'),
        ("note_seconds = 601", "s.toml: note_seconds should be a whole number from 0 (off) to 600, so it is 20 as usual."),
        ("note_seconds = true", "s.toml: note_seconds should be a whole number from 0 (off) to 600, so it is 20 as usual."),
        ("note_seconds = 20.5", "s.toml: note_seconds should be a whole number from 0 (off) to 600, so it is 20 as usual."),
        ("silence_minutes = -1", "s.toml: silence_minutes should be a whole number from 0 (off) to 120, so it is 6 as usual."),
        ("silence_minutes = '6'", "s.toml: silence_minutes should be a whole number from 0 (off) to 120, so it is 6 as usual."),
        (
            "keys = 1",
            's.toml: keys should be a table of commands and their keys, such as next = "space", so it is empty as usual.',
        ),
        (
            "[keys]\na = 1",
            's.toml: keys should be a table of commands and their keys, such as next = "space", so it is empty as usual.',
        ),
        ("theme = 'a'\nb", "s.toml can't be read at line 2, so all settings are the usual ones."),
        ("theme = 'a'\n\nb = [1,", "s.toml can't be read at line 3, so all settings are the usual ones."),
        ("note_seconds = " + "9" * 5000, "s.toml can't be read as TOML, so all settings are the usual ones."),
    ],
)
def test_what_is_wrong_is_as_usual_and_said(text: str, warning: str) -> None:
    assert read_settings(text, "s.toml") == (Settings(), (warning,))


def test_what_is_right_stays_beside_what_is_wrong() -> None:
    settings, warnings = read_settings("theme = 'paper'\nnote_seconds = 'x'\nextra = 1\nsilence_minutes = 9", "s.toml")
    assert settings == Settings(theme="paper", silence_minutes=9)
    assert [warning.split()[1] for warning in warnings] == ["note_seconds", "extra"]


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    settings, warnings = read_settings(text, "s.toml")
    assert isinstance(settings, Settings)
    assert all(warning.startswith("s.toml") for warning in warnings)


@given(st.integers())
def test_a_limit_is_kept_in_its_range(seconds: int) -> None:
    settings, warnings = read_settings(f"note_seconds = {seconds}", "s.toml")
    right = 0 <= seconds <= 600
    assert settings.note_seconds == (seconds if right else 20)
    assert bool(warnings) is not right


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'theme = "paper"\n'),
        ("# mine\nnote_seconds = 3", 'theme = "paper"\n# mine\nnote_seconds = 3'),
        ("# mine\n theme='a # b' # why\nnote_seconds = 3\n", '# mine\ntheme = "paper" # why\nnote_seconds = 3\n'),
        ('"theme" = 3\r\nx = 1\r\n', 'theme = "paper"\r\nx = 1\r\n'),
        ("x = 1\r\n", 'theme = "paper"\r\nx = 1\r\n'),
        ("[keys]\ntheme = 'a'\n", "theme = \"paper\"\n[keys]\ntheme = 'a'\n"),
        ("x = '''\ntheme = 'a'\n'''\ntheme = 'b'\n", "x = '''\ntheme = 'a'\n'''\ntheme = \"paper\"\n"),
        ("\ufeffx = 1\n", '\ufefftheme = "paper"\nx = 1\n'),
    ],
)
def test_the_theme_alone_is_set(before: str, after: str) -> None:
    assert with_theme(before, "paper") == after
    assert with_theme(after, "paper") == after


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_theme_is_read_back(theme: str) -> None:
    assert tomllib.loads(with_theme(WHOLE, theme)) == tomllib.loads(WHOLE) | {"theme": theme}


def test_settings_that_cannot_be_read_stay_as_they_are() -> None:
    with pytest.raises(SettingsUnchanged, match="at line 2"):
        with_theme("a = 1\nb", "paper")


def test_a_theme_over_several_lines_is_left_alone() -> None:
    with pytest.raises(SettingsUnchanged, match="by hand"):
        with_theme('theme = """\na"""', "paper")
