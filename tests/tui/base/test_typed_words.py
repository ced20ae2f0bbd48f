"""Words that are typed at a page without a line: no key acts in them."""

import pytest
from textual import events

from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.tui.base import typed_words
from peercoach_tui.tui.base.typed_words import NO_LINE
from peercoach_tui.tui.details.screen import DetailsScreen
from peercoach_tui.tui.goals.map_screen import MapScreen
from peercoach_tui.tui.meeting_card.screen import CardScreen
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import keep
from tests.tui.conftest import Opened
from tests.tui.met import Pair
from tests.tui.waiting import burst, let_rest, press, said, until


@pytest.fixture
def ana(workspace: Workspace, clock: Clock) -> Partner:
    partner = Partner(id=workspace.new_id(clock.now), name="Ana Ruiz", added=clock.now)
    keep(workspace.notebook, partner)
    return partner


async def test_what_was_learned_typed_at_the_card_opens_nothing(workspace: Workspace, clock: Clock, open_app: Opened) -> None:
    pair = Pair(workspace, clock)
    account = pair.meet()
    async with open_app() as pilot:
        await pilot.app.push_screen(screen := CardScreen(workspace, pair.partner, account))
        await until(pilot, lambda: pilot.app.screen is screen)
        await burst(pilot, *"learned to wait", "enter")
        assert pilot.app.screen is screen and NO_LINE in said(pilot.app)
        let_rest(pilot)
        await burst(pilot, "e")
        assert isinstance(pilot.app.screen, DetailsScreen)


async def test_a_command_typed_at_today_does_nothing(ana: Partner, open_app: Opened, workspace: Workspace) -> None:
    async with open_app() as pilot:
        await burst(pilot, *".venv/bin/peercoach", "enter")
        assert isinstance(pilot.app.screen, TodayScreen) and NO_LINE in said(pilot.app)
        let_rest(pilot)
        await burst(pilot, "enter")
        assert not isinstance(pilot.app.screen, TodayScreen)


@pytest.mark.parametrize("words", ['"plan', "(plan", ".plan", "¿plan"])
async def test_a_sign_that_is_no_letter_begins_words_too(ana: Partner, open_app: Opened, words: str) -> None:
    async with open_app() as pilot:
        await burst(pilot, *words)
        assert isinstance(pilot.app.screen, TodayScreen) and NO_LINE in said(pilot.app)


@pytest.mark.parametrize("sign", ["7", "\ufffd"])
async def test_a_digit_and_a_byte_that_is_no_letter_begin_none(ana: Partner, open_app: Opened, sign: str) -> None:
    async with open_app() as pilot:
        await burst(pilot, sign, "b")
        assert not isinstance(pilot.app.screen, TodayScreen) and NO_LINE not in said(pilot.app)


async def test_words_typed_at_a_map_write_in_no_line_of_it(ana: Partner, open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "4", "m")
        assert isinstance(pilot.app.screen, MapScreen)
        await burst(pilot, *"learn to review")
        assert isinstance(pilot.app.screen, MapScreen)


async def test_a_key_that_can_do_nothing_now_begins_no_words(ana: Partner, open_app: Opened) -> None:
    async with open_app() as pilot:
        await burst(pilot, "g", "b")
        assert not isinstance(pilot.app.screen, TodayScreen) and NO_LINE not in said(pilot.app)


async def test_a_letter_by_mistake_holds_no_key_up_once_the_hand_rested(ana: Partner, open_app: Opened) -> None:
    async with open_app() as pilot:
        await burst(pilot, "n")
        let_rest(pilot)
        await burst(pilot, "b")
        assert not isinstance(pilot.app.screen, TodayScreen)


@pytest.mark.parametrize(("seconds", "is_word"), [(0.7, True), (1.3, False)])
async def test_a_slow_hand_goes_on_with_words_for_a_second(
    ana: Partner, open_app: Opened, monkeypatch: pytest.MonkeyPatch, seconds: float, is_word: bool
) -> None:
    monkeypatch.setattr(typed_words, "RESTS", 1.0)
    async with open_app() as pilot:
        letter = events.Key("d", "d")
        letter.time -= seconds
        letter.set_sender(pilot.app)
        pilot.app.post_message(letter)
        await burst(pilot, "b")
        assert isinstance(pilot.app.screen, TodayScreen) is is_word


async def test_escape_ends_words_at_once(ana: Partner, open_app: Opened) -> None:
    async with open_app() as pilot:
        await burst(pilot, *"dd")
        assert NO_LINE in said(pilot.app)
        await burst(pilot, "escape", "b")
        assert not isinstance(pilot.app.screen, TodayScreen) and NO_LINE not in said(pilot.app)
