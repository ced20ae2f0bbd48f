"""What holds on every screen: the looks, the settings, the commands by name, and the way out after a mistake of our own."""

import asyncio

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from textual.color import Color
from textual.command import CommandPalette
from textual.theme import BUILTIN_THEMES, Theme

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.tui.app import PeercoachApp
from peercoach_tui.tui.themes import CREMA, OURS, OWN_VARIABLES, PAPER, own_variables
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.workspace import Workspace
from tests.kept import keep
from tests.tui.conftest import Opened
from tests.tui.waiting import painted, press, said, shown, type_in, until

READABLE = 4.5
"""The least contrast of text, as WCAG 2.1 AA counts it."""

MUDDY = 40
"""The most by which the parts of a ground's colour differ, of 255: more is olive, or red."""


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of WCAG 2.1: 1 to 21."""

    def luminance(color: Color) -> float:
        parts = [part / 255 for part in color.rgb]
        linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
@pytest.mark.parametrize("ground", ["background", "surface", "panel", "card", "lift"])
@pytest.mark.parametrize(
    "text", ["foreground", "primary", "accent", "strong", "quiet", "kept", "late", "success", "warning", "error"]
)
def test_text_can_be_read_on_every_ground(theme: Theme, ground: str, text: str) -> None:
    colour, below = (theme.variables.get(name) or getattr(theme, name) for name in (text, ground))
    assert contrast(Color.parse(colour), Color.parse(below)) >= READABLE


@pytest.mark.parametrize("name", BUILTIN_THEMES)
def test_any_other_theme_has_a_colour_for_each_of_our_own(name: str) -> None:
    ours = own_variables(BUILTIN_THEMES[name])
    assert set(ours) == set(OWN_VARIABLES)
    assert all(Color.parse(colour) for colour in ours.values())


def in_256(colour: str) -> Color:
    """Return what a terminal of 256 colours shows for it."""
    return Color.from_rich_color(RichColor.parse(RichColor.parse(colour).downgrade(ColorSystem.EIGHT_BIT).get_truecolor().hex))


@pytest.mark.parametrize("theme", OURS, ids=lambda theme: theme.name)
def test_with_256_colours_text_can_be_read_and_its_colours_are_told_apart(theme: Theme) -> None:
    texts = [str(theme.foreground), str(theme.accent), *(theme.variables[name] for name in ("quiet", "kept", "late"))]
    grounds = [str(theme.background), *(theme.variables[name] for name in ("card", "lift"))]
    assert len({in_256(text).hex for text in texts}) == len(texts)
    assert len({in_256(ground).hex for ground in grounds}) == len(grounds)
    assert all(contrast(in_256(text), in_256(grounds[0])) >= READABLE for text in texts)
    assert all(max(ground.rgb) - min(ground.rgb) <= MUDDY for ground in map(in_256, grounds))


async def test_tasks_begin_in_their_turn_whatever_the_loop_was_told(open_app: Opened) -> None:
    loop = asyncio.get_running_loop()
    loop.set_task_factory(lambda loop, doing, **named: asyncio.Task(doing, loop=loop, **named))
    async with open_app():
        assert loop.get_task_factory() is None


async def test_both_themes_and_every_other_can_be_chosen(open_app: Opened, workspace: Workspace) -> None:
    async with open_app() as pilot:
        assert {CREMA.name, PAPER.name} <= set(pilot.app.available_themes)
        for name in pilot.app.available_themes:
            pilot.app.theme = name
            await painted(pilot)
            assert "Nothing yet." in shown(pilot.app)


async def test_a_chosen_theme_is_kept(open_app: Opened, workspace: Workspace) -> None:
    saved: list[tuple[str, str | bool]] = []
    workspace.save_setting = lambda *choice: saved.append(choice)
    async with open_app() as pilot:
        assert saved == []
        pilot.app.theme = "paper"
        await until(pilot, lambda: saved == [("theme", "paper")])


async def test_a_theme_that_cannot_be_kept_is_said(open_app: Opened, workspace: Workspace) -> None:
    def refuse(name: str, value: str | bool) -> None:
        raise PeercoachError("The settings can't be written.")

    workspace.save_setting = refuse
    async with open_app() as pilot:
        pilot.app.theme = "paper"
        await until(pilot, lambda: "The settings can't be written." in said(pilot.app))


async def test_what_the_settings_name_and_is_not_there_is_said(open_app: Opened, workspace: Workspace) -> None:
    workspace.settings = workspace.settings.but(theme="mocca", keys={"nota": "m"})
    workspace.warnings = ("settings.toml: note_secnds is no setting, so it is ignored; did you mean note_seconds?",)
    async with open_app() as pilot:
        assert pilot.app.theme == "crema"
        assert "3 warnings about your settings, decks or notes · v shows them" in shown(pilot.app)
        await press(pilot, "v")
        text = " ".join(shown(pilot.app).split())
        assert "did you mean note_seconds?" in text and "no theme is called mocca, so it is crema" in text
        assert "nota is no command, so its key is ignored; did you mean note?" in text
        await press(pilot, "escape")
        assert "nota" not in shown(pilot.app)


async def test_many_warnings_are_scrolled_and_show_what_they_hold(open_app: Opened, workspace: Workspace) -> None:
    workspace.warnings = tuple(f"own.toml, line {line}: [b]none[/b] of these. The question is left out." for line in range(40))
    async with open_app((60, 20)) as pilot:
        await press(pilot, "v")
        assert "line 0: [b]none[/b]" in shown(pilot.app) and "line 39:" not in shown(pilot.app) and "esc back" in shown(pilot.app)
        await press(pilot, *["j"] * 120)
        assert "line 39:" in shown(pilot.app)


async def test_without_warnings_there_is_no_word_of_them(open_app: Opened) -> None:
    async with open_app() as pilot:
        assert "warning" not in shown(pilot.app)
        await press(pilot, "v")
        assert "Mend" not in shown(pilot.app)


async def test_a_key_of_ones_own(open_app: Opened, workspace: Workspace) -> None:
    workspace.settings = workspace.settings.but(keys={"add-partner": "m"})
    async with open_app() as pilot:
        assert "  m add  q quit" in shown(pilot.app)
        await press(pilot, "p")
        assert "Who do you meet?" not in shown(pilot.app)
        await press(pilot, "m")
        assert "Who do you meet?" in shown(pilot.app)


async def test_no_color_shows_the_same_words(open_app: Opened, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    add(workspace)
    async with open_app() as pilot:
        assert "not met yet" in shown(pilot.app)
        strips = pilot.app.screen._compositor.render_strips()
        styles = [segment.style for strip in strips for segment in strip.apply_filter(pilot.app._filters[0], Color(0, 0, 0))]
        used = {part.triplet for style in styles if style for part in (style.color, style.bgcolor) if part and part.triplet}
        assert used and all(colour.red == colour.green == colour.blue for colour in used)


async def test_every_command_is_found_by_its_name(open_app: Opened, workspace: Workspace) -> None:
    add(workspace)
    async with open_app() as pilot:
        await press(pilot, "ctrl+p")
        await until(pilot, lambda: isinstance(pilot.app.screen, CommandPalette))
        await type_in(pilot, "partners")
        await until(pilot, lambda: "Go to Partners" in shown(pilot.app))


async def test_a_mistake_of_our_own_leaves_with_one_sentence_and_no_notes(
    workspace: Workspace, open_app: Opened, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = "what Ana said in confidence"

    def break_down(screen: TodayScreen) -> None:
        words = secret
        raise ValueError(words)

    monkeypatch.setattr(TodayScreen, "action_add", break_down)
    with pytest.raises(ValueError):
        async with open_app() as pilot:
            await pilot.press("p")
    printed = "".join(capsys.readouterr())
    assert "peercoach stopped: ValueError" in printed and "All that was shown as kept is on disk" in " ".join(printed.split())
    assert secret not in printed and "Traceback" not in printed


async def test_a_folder_that_cannot_be_listed_is_one_sentence(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse() -> None:
        raise PeercoachError("The folder [x] can't be read. Mend it.")

    monkeypatch.setattr(workspace.notebook, "load", refuse)
    app = PeercoachApp(workspace)
    async with app.run_test() as pilot:
        await until(pilot, lambda: app._exit)
    assert "The folder [x] can't be read. Mend it." in "".join(capsys.readouterr())
    assert app.return_code == 2


def add(workspace: Workspace) -> None:
    partner = Partner(id=workspace.new_id(workspace.now()), name="Ana Ruiz", added=workspace.now())
    keep(workspace.notebook, partner)
