import os
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.content.settings_file import MOST, SettingsUnchanged, keep_setting, load_settings, read_settings, with_setting
from peercoach_tui.disk import Disk
from peercoach_tui.domain.settings import AnswersAsked, Settings

WHOLE = """
theme = "paper"
zone = "Asia/Tokyo"
note_seconds = 30
silence_minutes = 9
day_first = false

[keys]
"session.next" = "space,right"
"""


@pytest.mark.parametrize("asked", AnswersAsked)
def test_when_the_answers_are_asked_for(asked: AnswersAsked) -> None:
    assert read_settings(f'answers = "{asked.value}"', "s.toml") == (Settings(answers=asked), ())


def test_every_setting_is_read() -> None:
    settings, warnings = read_settings(WHOLE, "settings.toml")
    assert settings == Settings(
        theme="paper",
        zone="Asia/Tokyo",
        note_seconds=30,
        silence_minutes=9,
        day_first=False,
        keys={"session.next": "space,right"},
    )
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
        (
            "zone = 'Tokyo'",
            's.toml: zone should be the name of a time zone, such as "Asia/Tokyo", so it is the one of this machine as usual.',
        ),
        (
            "zone = 9",
            's.toml: zone should be the name of a time zone, such as "Asia/Tokyo", so it is the one of this machine as usual.',
        ),
        ("day_first = 1", "s.toml: day_first should be true or false, so it is true as usual."),
        ("note_seconds = 601", "s.toml: note_seconds should be a whole number from 0 (off) to 600, so it is 20 as usual."),
        ("note_seconds = true", "s.toml: note_seconds should be a whole number from 0 (off) to 600, so it is 20 as usual."),
        ("note_seconds = 20.5", "s.toml: note_seconds should be a whole number from 0 (off) to 600, so it is 20 as usual."),
        (
            "answers = 'always'",
            's.toml: answers should be "never", "every third meeting" or "each", so it is "every third meeting" as usual.',
        ),
        ("silence_minutes = -1", "s.toml: silence_minutes should be a whole number from 0 (off) to 120, so it is 0 as usual."),
        ("silence_minutes = '6'", "s.toml: silence_minutes should be a whole number from 0 (off) to 120, so it is 0 as usual."),
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
        ("# mine\nnote_seconds = 3", '# mine\nnote_seconds = 3\ntheme = "paper"\n'),
        ("# mine\n theme='a # b' # why\nnote_seconds = 3\n", '# mine\n theme="paper" # why\nnote_seconds = 3\n'),
        ('"theme" = 3\r\nx = 1\r\n', '"theme" = "paper"\r\nx = 1\r\n'),
        ("x = 1\r\n", 'x = 1\r\ntheme = "paper"\r\n'),
        ("x = '''\ntheme = 'a'\n'''\ntheme = 'b'\n", "x = '''\ntheme = 'a'\n'''\ntheme = \"paper\"\n"),
        ('theme = """\na"""', 'theme = "paper"'),
        ("\ufeffx = 1\n", '\ufeffx = 1\ntheme = "paper"\n'),
    ],
)
def test_the_theme_alone_is_set(before: str, after: str) -> None:
    assert with_setting(before, "theme", "paper") == after
    assert with_setting(after, "theme", "paper") == after


@pytest.mark.parametrize("text", ["[theme]\nx = 1\n", "theme.x = 1\n", "[[theme]]\nx = 1\n", "theme = [1]\n"])
def test_a_table_under_that_name_is_left_alone(text: str) -> None:
    with pytest.raises(SettingsUnchanged, match="by hand"):
        with_setting(text, "theme", "paper")


def test_a_theme_of_a_table_is_another() -> None:
    after = with_setting("# mine\n[keys] # here\ntheme = 'a'\n", "theme", "paper")
    assert tomllib.loads(after) == {"theme": "paper", "keys": {"theme": "a"}}
    assert "# mine" in after and "[keys] # here" in after


@given(st.text(min_size=1))
def test_any_theme_is_read_back(theme: str) -> None:
    assert tomllib.loads(with_setting(WHOLE, "theme", theme)) == tomllib.loads(WHOLE) | {"theme": theme}


LINES = (
    "# mine",
    "",
    "a = 1",
    "theme = 'b' # c",
    '"theme"=2',
    "theme.x = 1",
    "[theme]",
    "[keys]",
    'theme = """',
    '"""',
    "[[x]]",
    "\r",
    " ",
)


@given(st.lists(st.sampled_from(LINES), max_size=8).map("\n".join))
def test_any_text_keeps_all_else_or_is_left_alone(text: str) -> None:
    try:
        after = with_setting(text, "theme", "paper")
    except SettingsUnchanged:
        return
    assert tomllib.loads(after.removeprefix("\ufeff")) == tomllib.loads(text.removeprefix("\ufeff")) | {"theme": "paper"}


@pytest.mark.parametrize(("text", "where"), [("a = 1\nb", "at line 2"), ("a = 1\na = 2", "at line 2|as TOML")])
def test_settings_that_cannot_be_read_stay_as_they_are(text: str, where: str) -> None:
    with pytest.raises(SettingsUnchanged, match=where):
        with_setting(text, "theme", "paper")


# The file


def a_pipe(file: Path) -> None:
    os.mkfifo(file)


def a_folder(file: Path) -> None:
    file.mkdir()


def no_utf_8(file: Path) -> None:
    file.write_bytes(b'theme = "caf\xe9"\n')


def a_large_one(file: Path) -> None:
    file.write_bytes(b"#" * (MOST + 1))


def one_in_a_file(file: Path) -> None:
    file.parent.rmdir()
    file.parent.write_text("")


NOT_TO_BE_READ = [
    (a_pipe, "it is no file"),
    (a_folder, "it is no file|is a directory"),
    (no_utf_8, "it is not UTF-8"),
    (a_large_one, "it is too large"),
    (one_in_a_file, "not a directory"),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    (tmp_path / "config").mkdir()
    return tmp_path / "config" / "settings.toml"


@pytest.mark.parametrize(("make", "reason"), NOT_TO_BE_READ)
def test_a_file_that_cannot_be_read_is_one_sentence(file: Path, make: Callable[[Path], None], reason: str) -> None:
    make(file)
    settings, warnings = load_settings(file)
    assert settings == Settings() and len(warnings) == 1
    assert re.search(reason, warnings[0]) and str(file) in warnings[0]


@pytest.mark.parametrize(("make", "reason"), NOT_TO_BE_READ)
def test_a_theme_is_not_kept_in_what_cannot_be_read(file: Path, make: Callable[[Path], None], reason: str) -> None:
    make(file)
    before = file.read_bytes() if file.is_file() else None
    with pytest.raises(SettingsUnchanged, match=reason):
        keep_setting(file, "theme", "paper", Disk())
    assert (file.read_bytes() if file.is_file() else None) == before


def test_a_theme_is_not_kept_in_what_is_no_toml(file: Path) -> None:
    file.write_text("theme")
    with pytest.raises(SettingsUnchanged, match="at line 1"):
        keep_setting(file, "theme", "paper", Disk())
    assert file.read_text() == "theme"


def test_a_theme_makes_the_file(file: Path) -> None:
    file.parent.rmdir()
    assert load_settings(file) == (Settings(), ())
    keep_setting(file, "theme", "paper", Disk())
    assert load_settings(file) == (Settings(theme="paper"), ())
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_theme_leaves_the_rest_of_the_file(file: Path) -> None:
    file.write_bytes(b"# caf\xc3\xa9\r\nnote_seconds = 3 # short\r\n")
    keep_setting(file, "theme", "paper", Disk())
    assert file.read_bytes() == b'# caf\xc3\xa9\r\nnote_seconds = 3 # short\r\ntheme = "paper"\r\n'


def test_every_setting_says_what_it_may_be() -> None:
    for name in get_type_hints(Settings):
        _, (warning,) = read_settings(f"{name} = 1979-05-27", "s.toml")
        assert warning.startswith(f"s.toml: {name} should be ") and warning.endswith(" as usual.")
