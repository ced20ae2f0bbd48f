"""The beginning of a meeting: everything has an answer already, and every answer can be changed."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest
from textual import events
from textual.pilot import Pilot

from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.moments import NextMeetingSet, SessionEnded
from peercoach_tui.domain.sessions.session import Form, Session
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.base.key_card import KeyCard
from peercoach_tui.tui.begin.screen import BeginScreen
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.tui.widgets.choice import Choice
from peercoach_tui.tui.widgets.field import Field
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import fold_of, keep
from tests.tui.conftest import Opened
from tests.tui.waiting import painted, press, said, settled, shown, type_in, until

pytestmark = pytest.mark.usefixtures("hand")

Opening = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


@pytest.fixture
def ana(workspace: Workspace) -> Partner:
    partner = Partner(id=workspace.new_id(workspace.now()), name="Ana Ruiz", added=workspace.now())
    keep(workspace.notebook, partner)
    return partner


@pytest.fixture
def begin(open_app: Opened, ana: Partner) -> Opening:
    @asynccontextmanager
    async def opened(size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
        async with open_app(size) as pilot:
            await press(pilot, "enter")
            await painted(pilot)
            assert isinstance(pilot.app.screen, BeginScreen)
            yield pilot

    return opened


def met(workspace: Workspace, partner: Partner, **fields: object) -> None:
    """Keep a meeting of two weeks ago."""
    began = workspace.now() - timedelta(days=14)
    session = Session(id=workspace.new_id(began), partner=partner.id, began=began, zone=workspace.zone, first=Side.ME).but(
        **fields
    )
    base = {"session": session.id, "at": began}
    arranged = NextMeetingSet(id=workspace.new_id(began), day=workspace.today, hour="10:30", place="the bakery", **base)  # type: ignore[arg-type]
    end = SessionEnded(id=workspace.new_id(began), **base)  # type: ignore[arg-type]
    keep(workspace.notebook, session, arranged, end, partner=partner.id)


async def kept(pilot: Pilot[None], workspace: Workspace, partner: Partner) -> Session:
    await until(pilot, lambda: isinstance(pilot.app.screen, SessionScreen))
    return fold_of(workspace.notebook, partner.id).sessions[-1]


async def test_enter_begins_as_it_stands(begin: Opening, workspace: Workspace, ana: Partner, clock: Clock) -> None:
    async with begin() as pilot:
        text = shown(pilot.app)
        assert "● you coach" in text and "● 60′" in text and "● swap half-way" in text
        assert "arrive 10′ · you coach 22′ · swap 1′ · Ana coaches 22′" in text
        assert "Tue 24 Nov 10:30" in text
        await press(pilot, "enter")
        session = await kept(pilot, workspace, ana)
        assert session.but(id="") == Session(
            id="", partner=ana.id, began=clock.now, zone="Europe/Berlin", first=Side.ME, form=Form.SWAP, minutes=60
        )
        await press(pilot, "q")
        assert isinstance(pilot.app.screen, TodayScreen)


async def test_the_other_one_first_and_the_rest_as_last_time(begin: Opening, workspace: Workspace, ana: Partner) -> None:
    met(workspace, ana, minutes=30, place="coffee", form=Form.ALTERNATE)
    async with begin() as pilot:
        text = shown(pilot.app)
        assert "● Ana coaches" in text and "● 30′" in text and "● one coaches" in text and "the bakery" in text
        await press(pilot, "enter")
        session = await kept(pilot, workspace, ana)
        assert (session.first, session.minutes, session.form) == (Side.THEM, 30, Form.ALTERNATE)
        assert session.place == "the bakery"


async def test_every_answer_can_be_changed(begin: Opening, workspace: Workspace, ana: Partner) -> None:
    async with begin() as pilot:
        await press(
            pilot,
            "right",
            "down",
            "left",
            "left",
            "down",
            "right",
            "right",
            "down",
            "down",
            *"jk ? hall [b]",
            "down",
            "down",
            "down",
            "up",
            "up",
            "right",
        )
        assert "● open talk" in shown(pilot.app) or "● swap half-way" in shown(pilot.app)
        await press(pilot, "enter")
        session = await kept(pilot, workspace, ana)
        assert (session.first, session.minutes) == (Side.THEM, 30)
        assert session.place == "jk ? hall [b]"


async def test_the_key_line_says_how_to_go_from_line_to_line(begin: Opening) -> None:
    async with begin() as pilot:
        keys = shown(pilot.app).splitlines()[-1]
        assert " ".join(keys.split()) == "← → change enter begin ↑ ↓ next line esc back ctrl+n hide names ? keys"


@pytest.mark.parametrize("row", range(3))
async def test_words_that_are_typed_at_an_answer_are_the_place(
    begin: Opening, workspace: Workspace, ana: Partner, row: int
) -> None:
    async with begin() as pilot:
        before = [choice.shown.chosen for choice in pilot.app.screen.query(Choice)]
        await press(pilot, *["down"] * row, *" jhl Café Blau")
        assert [choice.shown.chosen for choice in pilot.app.screen.query(Choice)] == before
        await press(pilot, "enter")
        assert (await kept(pilot, workspace, ana)).place == "jhl Café Blau"


async def test_what_is_typed_takes_the_place_of_what_stands_there(begin: Opening, workspace: Workspace, ana: Partner) -> None:
    met(workspace, ana, place="the bakery")
    async with begin() as pilot:
        place = pilot.app.screen.query_one("#place", Field)
        assert place.value == "the bakery"
        await press(pilot, *"can", "up", *"teen")
        assert place.value == "teen" and pilot.app.focused is place
        await press(pilot, "up", "down", *"hall")
        assert place.value == "hall"
        await press(pilot, "up", "down", "right", *" 3", "up", "down", "end", *"rd")
        assert place.value == "hall 3rd"


async def test_a_window_that_was_left_marks_nothing(begin: Opening) -> None:
    async with begin() as pilot:
        place = pilot.app.screen.query_one("#place", Field)
        await press(pilot, *"can")
        pilot.app.post_message(events.AppBlur())
        pilot.app.post_message(events.AppFocus())
        await settled(pilot)
        await press(pilot, *"teen")
        assert place.value == "canteen"


@pytest.mark.parametrize("size", [(80, 24), (40, 14)])
async def test_no_letter_is_a_key_and_another_hides_names(begin: Opening, workspace: Workspace, size: tuple[int, int]) -> None:
    async with begin(size) as pilot:
        await press(pilot, *"Hall")
        assert pilot.app.screen.query_one("#place", Field).value == "Hall" and not workspace.settings.hide_names
        assert size[0] < 80 or "ctrl+n hide names" in shown(pilot.app)
        await press(pilot, "ctrl+n")
        assert workspace.settings.hide_names and "Ana" not in shown(pilot.app)
        await press(pilot, "up", "ctrl+n")
        assert not workspace.settings.hide_names
        await press(pilot, "question_mark")
        assert size[0] < 80 or ("ctrl+n" in shown(pilot.app) and " H " not in shown(pilot.app))


async def test_a_key_is_none_of_the_words_that_are_typed_at_an_answer(begin: Opening) -> None:
    async with begin() as pilot:
        await press(pilot, "question_mark")
        assert isinstance(pilot.app.screen, KeyCard)


@pytest.mark.parametrize(("turns", "minutes"), [(0, 60), (1, None), (2, 30), (3, 45)])
async def test_lengths(begin: Opening, workspace: Workspace, ana: Partner, turns: int, minutes: int | None) -> None:
    async with begin() as pilot:
        await press(pilot, "down", *["right"] * turns, "enter")
        assert (await kept(pilot, workspace, ana)).minutes == minutes


@pytest.mark.parametrize(("turns", "form"), [(0, Form.SWAP), (1, Form.ALTERNATE), (2, Form.FREE)])
async def test_forms(begin: Opening, workspace: Workspace, ana: Partner, turns: int, form: Form) -> None:
    async with begin() as pilot:
        await press(pilot, "down", "down", *["right"] * turns, "enter")
        assert (await kept(pilot, workspace, ana)).form is form


async def test_a_meeting_in_the_past_is_typed_up(begin: Opening, workspace: Workspace, ana: Partner) -> None:
    async with begin() as pilot:
        await press(pilot, "up", *"yesterday 9:15")
        assert "Mon 23 Nov 09:15 · typed up afterwards, without the clock" in shown(pilot.app)
        assert "arrive 4′" not in shown(pilot.app)
        await press(pilot, "enter")
        session = await kept(pilot, workspace, ana)
        assert (session.began, session.typed_up) == (datetime(2026, 11, 23, 8, 15, tzinfo=UTC), True)
        assert "typed up afterwards" in shown(pilot.app)


async def test_a_meeting_that_began_a_little_while_ago_has_its_clock(begin: Opening, workspace: Workspace, ana: Partner) -> None:
    async with begin() as pilot:
        await press(pilot, "up", *"10:20", "enter")
        session = await kept(pilot, workspace, ana)
        assert (session.began, session.typed_up) == (datetime(2026, 11, 24, 9, 20, tzinfo=UTC), False)
        assert "time is up here" in shown(pilot.app)


@pytest.mark.parametrize(
    ("when", "sentence"),
    [
        ("soonish", "“soonish” can't be read: type it like yesterday 10:30."),
        ("11:00", "That is still to come: type now"),
        ("29 mar 2:30am", "The clocks skip 02:30 on Sun 29 Mar; type another hour."),
    ],
)
async def test_what_cannot_be_is_said_and_begins_nothing(
    begin: Opening, workspace: Workspace, ana: Partner, when: str, sentence: str
) -> None:
    async with begin() as pilot:
        await press(pilot, "up")
        await type_in(pilot, when)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, BeginScreen)
        assert any(sentence in each for each in said(pilot.app))
        assert fold_of(workspace.notebook, ana.id).sessions == ()
        await press(pilot, *["backspace"] * len(when), "enter")
        await kept(pilot, workspace, ana)


async def test_escape_goes_back_without_a_meeting(begin: Opening, workspace: Workspace, ana: Partner) -> None:
    async with begin() as pilot:
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, TodayScreen)
        assert fold_of(workspace.notebook, ana.id).sessions == ()


async def test_two_quick_enters_begin_one_meeting(begin: Opening, workspace: Workspace, ana: Partner) -> None:
    async with begin() as pilot:
        await pilot.press("enter", "enter", "enter")
        await kept(pilot, workspace, ana)
        assert len(fold_of(workspace.notebook, ana.id).sessions) == 1


async def test_a_click_answers(begin: Opening, workspace: Workspace, ana: Partner) -> None:
    async with begin() as pilot:
        await pilot.click("#length", offset=(15, 0))
        await painted(pilot)
        assert "● 30′" in shown(pilot.app)


async def test_that_it_is_a_first_meeting_is_said_and_can_be_changed(begin: Opening, workspace: Workspace, ana: Partner) -> None:
    async with begin() as pilot:
        assert "● first meeting" in shown(pilot.app) and "look back" not in shown(pilot.app)
        await press(pilot, "down", "down", "down", "right")
        assert "● met before" in shown(pilot.app) and "look back" in shown(pilot.app)
        await press(pilot, "enter")
        assert (await kept(pilot, workspace, ana)).first_meeting is False


async def test_with_one_that_you_met_it_is_not_asked(begin: Opening, workspace: Workspace, ana: Partner) -> None:
    met(workspace, ana, typed_up=True)
    async with begin() as pilot:
        assert "first meeting" not in shown(pilot.app)
        await press(pilot, "enter")
        assert (await kept(pilot, workspace, ana)).first_meeting is None


@pytest.mark.parametrize("size", [(60, 20), (120, 36), (200, 60)])
async def test_every_answer_is_seen_at_every_size(begin: Opening, size: tuple[int, int]) -> None:
    async with begin(size) as pilot:
        text = shown(pilot.app)
        for answer in ("you coach", "Ana coaches", "30′", "45′", "60′", "free", "swap half-way", "one coaches", "open talk"):
            assert answer in text


async def test_at_the_smallest_size_no_answer_is_cut_and_all_stand_on_the_page(begin: Opening) -> None:
    async with begin((40, 14)) as pilot:
        text = shown(pilot.app)
        assert "…" not in text and "● swap half-way  1 of 3" in text and "● you coach ○ Ana coaches" in text
        assert "○ 30′ ○ 45′ ● 60′ ○ free" in text and "● first meeting" in text and "close" in text
        await press(pilot, "down", "down", "right")
        assert "● one coaches  2 of 3" in shown(pilot.app)


@pytest.mark.parametrize(("when", "place"), [("12 nov 9:00", "coffee"), ("9:00", "the bakery"), ("now", "the bakery")])
async def test_the_place_of_an_arrangement_is_suggested_for_its_day_alone(
    begin: Opening, workspace: Workspace, ana: Partner, when: str, place: str
) -> None:
    met(workspace, ana, place="coffee")
    async with begin() as pilot:
        await press(pilot, "up", *"12 nov 9:00")
        assert pilot.app.screen.query_one("#place", Field).value == "coffee"
        await press(pilot, *["backspace"] * len("12 nov 9:00"), *when, "enter")
        assert (await kept(pilot, workspace, ana)).place == place


async def test_a_place_that_was_typed_stays_on_every_day(begin: Opening, workspace: Workspace, ana: Partner) -> None:
    met(workspace, ana, place="coffee")
    async with begin() as pilot:
        await press(pilot, "up", "up", "end", *", left", "down", *"12 nov 9:00", "enter")
        assert (await kept(pilot, workspace, ana)).place == "the bakery, left"
