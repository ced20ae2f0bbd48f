"""The card of a meeting: what stands on it, what its keys do, and where it leads."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

import pytest
from textual.pilot import Pilot

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.reading.line import WrittenFollowUp, WrittenNote
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.moments import Answer
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.base.saying import COPIED, SayingApp
from peercoach_tui.tui.details.screen import DetailsScreen
from peercoach_tui.tui.meeting_card.screen import CardScreen
from peercoach_tui.tui.meetings.screen import MeetingsScreen
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.tui.conftest import Opened
from tests.tui.met import Pair
from tests.tui.waiting import painted, press, said, settled, shown, until

pytestmark = pytest.mark.usefixtures("hand")

SIZES = [(40, 14), (60, 20), (80, 24), (120, 36)]


@pytest.fixture
def pair(workspace: Workspace, clock: Clock) -> Pair:
    return Pair(workspace, clock)


@asynccontextmanager
async def card(open_app: Opened, pair: Pair, account: Account, size: tuple[int, int]) -> AsyncIterator[Pilot[None]]:
    async with open_app(size) as pilot:
        await pilot.app.push_screen(screen := CardScreen(pair.workspace, pair.partner, account))
        await until(pilot, lambda: pilot.app.screen is screen)
        yield pilot


async def read(pilot: Pilot[None]) -> str:
    """Return all that is read on the way down, its line ends as spaces."""
    texts: list[str] = []
    while not texts or shown(pilot.app) != texts[-1]:
        texts.append(shown(pilot.app))
        await press(pilot, "j")
    return " ".join(" ".join(texts).split())


def close(meeting: Meeting) -> Sequence[Kept | None]:
    return (
        meeting.talk.tick("responding-pause"),
        meeting.closing.answer(Answer.HEARD, 0),
        meeting.closing.answer(Answer.TAKES_AWAY, 10),
        meeting.closing.learn("wait [longer]"),
        meeting.closing.meet_next(meeting.closing.suggested_next, "10:30", "coffee"),
    )


LINES = (
    WrittenNote(text="two managers"),
    WrittenFollowUp(what="ask Dana", owner=Side.THEM),
    WrittenFollowUp(what="send the article", owner=Side.ME),
)


@pytest.mark.parametrize("size", SIZES)
async def test_all_that_the_card_says_can_be_read(pair: Pair, open_app: Opened, size: tuple[int, int]) -> None:
    pair.meet(minutes=(20, 10))
    account = pair.meet(LINES, close=close)
    async with card(open_app, pair, account, size) as pilot:
        assert "wait [longer]" in shown(pilot.app)
        assert "you coached 25′" in shown(pilot.app) and "Ana coached you 22′" in shown(pilot.app)
        text = await read(pilot)
        for words in ("the last two: 45′ and 32′", "felt heard", "left a pause", "never while you coached", "Tue 8 Dec, 10:30"):
            assert words in text
        assert "two made · Ana one, you one" in text or "Ana ask Dana You send the article" in text


async def test_the_next_meeting_is_by_the_clocks_of_where_one_is(pair: Pair, open_app: Opened) -> None:
    account = pair.meet(close=close)
    pair.workspace.zone = "Asia/Tokyo"
    async with card(open_app, pair, account, (80, 24)) as pilot:
        assert "Tue 1 Dec, 18:30" in await read(pilot)
        await pilot.app.push_screen(screen := MeetingsScreen(pair.workspace, pair.partner.id))
        await until(pilot, lambda: pilot.app.screen is screen)
        assert "18:30" in await read(pilot)


async def test_an_earlier_card_knows_nothing_of_what_came_later(pair: Pair, open_app: Opened) -> None:
    first = pair.meet(minutes=(20, 10))
    pair.meet(close=close)
    async with card(open_app, pair, first, (80, 24)) as pilot:
        text = await read(pilot)
        assert "Your first meeting with Ana." in text
        assert "the last" not in text and "felt heard" not in text


async def test_a_meeting_typed_up_has_no_bar(pair: Pair, open_app: Opened) -> None:
    account = pair.meet(typed_up=True)
    async with card(open_app, pair, account, (80, 24)) as pilot:
        assert "Typed up afterwards: no minutes." in shown(pilot.app)
        assert "half" not in shown(pilot.app) and "typed up · coffee, 2nd floor" in shown(pilot.app)


async def test_a_key_copies_it_as_plain_text(pair: Pair, open_app: Opened) -> None:
    account = pair.meet(LINES, close=close)
    async with card(open_app, pair, account, (80, 24)) as pilot:
        await press(pilot, "y")
        assert pilot.app.clipboard.startswith("Ana and you · Tue 24 Nov 2026\n"[:24])
        assert "wait [longer] (what you learned)\n" in pilot.app.clipboard
        assert "  Ana: ask Dana\n" in pilot.app.clipboard
        assert said(pilot.app) == [COPIED]


async def test_what_is_said_moves_nothing_on_the_page(pair: Pair, open_app: Opened) -> None:
    def rows() -> list[str]:
        return [row[:-4] for row in shown(pilot.app).splitlines()[:-1]]

    async with card(open_app, pair, pair.meet(LINES, close=close), (80, 20)) as pilot:
        for height in range(20, 30):
            assert isinstance(pilot.app, SayingApp)
            pilot.app.hush()
            await pilot.resize_terminal(80, height)
            await painted(pilot)
            before = rows()
            await press(pilot, "y")
            await painted(pilot)
            assert rows() == before and COPIED in shown(pilot.app).splitlines()[-1]


async def test_a_key_opens_the_whole_meeting(pair: Pair, open_app: Opened) -> None:
    account = pair.meet(LINES)
    pair.meet([WrittenNote(text="a later word")])
    async with card(open_app, pair, account, (80, 24)) as pilot:
        await press(pilot, "o")
        assert isinstance(pilot.app.screen, MeetingsScreen)
        assert "two managers" in shown(pilot.app) and "a later word" not in shown(pilot.app)
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, CardScreen)


async def test_a_line_that_was_passed_over_is_written_from_the_card_and_taken_back_where_it_leads(
    pair: Pair, open_app: Opened
) -> None:
    account = pair.meet(LINES)
    async with card(open_app, pair, account, (80, 24)) as pilot:
        await press(pilot, "e")
        assert isinstance(pilot.app.screen, DetailsScreen) and "▸ You learned" in " ".join(shown(pilot.app).split())
        await press(pilot, "enter", *"to wait longer", "enter", "escape")
        assert isinstance(pilot.app.screen, CardScreen) and "to wait longer" in shown(pilot.app)
        assert pair.workspace.acts(pair.partner.id).account(account.session).learned == "to wait longer"
        await press(pilot, "enter", "z")
        assert isinstance(pilot.app.screen, TodayScreen)
        assert pair.workspace.acts(pair.partner.id).account(account.session).learned == ""


async def test_it_is_written_anew_when_something_on_it_changes(pair: Pair, open_app: Opened) -> None:
    async with card(open_app, pair, pair.meet(LINES), (80, 24)) as pilot:
        kept = pair.workspace.acts(pair.partner.id).change_partner(name="Zoe Ruiz")
        assert kept is not None and isinstance(pilot.app.screen, CardScreen)
        pilot.app.screen.settle(kept)
        await settled(pilot)
        await painted(pilot)
        text = shown(pilot.app)
        assert "Zoe and you" in text and "Zoe coached you" in text and "Ana" not in text
        assert text.count("half") == 1


@pytest.mark.parametrize("key", ["enter", "escape", "q"])
async def test_it_leads_back(pair: Pair, open_app: Opened, key: str) -> None:
    async with card(open_app, pair, pair.meet(), (60, 20)) as pilot:
        await press(pilot, "j", key)
        assert len(pilot.app.screen_stack) == 1


async def test_the_head_says_where_as_long_as_there_is_room(pair: Pair, open_app: Opened) -> None:
    async with card(open_app, pair, pair.meet(), (120, 36)) as pilot:
        first = shown(pilot.app).strip().splitlines()[0]
        assert first.strip().endswith("10:30 to 11:17 · coffee, 2nd floor")
        await pilot.resize_terminal(50, 20)
        await painted(pilot)
        assert shown(pilot.app).splitlines()[0].strip().endswith("10:30 to 11:17")
        await pilot.resize_terminal(40, 20)
        await painted(pilot)
        assert "10:30" not in shown(pilot.app).splitlines()[0]


def above(pilot: Pilot[None], label: str) -> str:
    """Return the row above that of a label."""
    rows = shown(pilot.app).splitlines()
    return rows[next(place for place, row in enumerate(rows) if row.strip().startswith(label)) - 1].strip()


async def test_its_parts_stand_apart_where_all_of_them_are_seen_so(pair: Pair, open_app: Opened) -> None:
    few = pair.meet(LINES)
    async with card(open_app, pair, few, (80, 24)) as pilot:
        await painted(pilot)
        assert [above(pilot, label) for label in ("New this time", "Follow-ups", "You used")] == [""] * 3
        await pilot.resize_terminal(80, 16)
        await painted(pilot)
        assert [above(pilot, label) for label in ("Follow-ups", "You used")] != [""] * 2
        await pilot.resize_terminal(80, 24)
        await painted(pilot)
        assert above(pilot, "Follow-ups") == "" and "? keys" in shown(pilot.app)


async def test_what_changes_as_the_program_ends_is_not_shown(open_app: Opened, pair: Pair) -> None:
    account = pair.meet(close=close)
    async with card(open_app, pair, account, (80, 24)) as pilot:
        page = pilot.app.screen
        assert isinstance(page, CardScreen)
        pair.workspace.settings = pair.workspace.settings.but(hide_names=True)
        before = page.words
        pilot.app.exit()
        page.show_sent()
        assert page.words == before
