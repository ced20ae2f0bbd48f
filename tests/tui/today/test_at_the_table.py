"""The page of one pair alone: what both may read, before and during a meeting."""

import re
from datetime import date, timedelta

import pytest

from peercoach_tui.domain.sessions.moments import NextMeetingSet, NoteKept, NoteSort
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.app import PeercoachApp
from peercoach_tui.tui.begin.screen import BeginScreen
from peercoach_tui.tui.close.screen import CloseScreen
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import keep, partners
from tests.tui.conftest import Opened
from tests.tui.looks import with_year
from tests.tui.test_today import add, follow_up, met, top
from tests.tui.waiting import painted, press, settled, shown, until

pytestmark = pytest.mark.usefixtures("hand")


def is_alone(text: str) -> bool:
    return "Ana Ruiz" in text and "Ben" not in text and "late" not in text and "you coach" not in text


@pytest.fixture
def two(workspace: Workspace, clock: Clock) -> str:
    """Ana, with whom 10:30 is arranged, and Ben, who is overdue. It is ten."""
    clock.pass_(-30 * 60)
    ana = add(workspace, "Ana Ruiz")
    met(workspace, ana, days=21, again=0)
    follow_up(workspace, ana, "send the article", Side.ME, date(2026, 11, 21))
    met(workspace, add(workspace, "Ben Okafor"), days=40)
    return ana.id


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 14)])
async def test_a_minute_brings_the_page_without_a_key(
    open_app: Opened, workspace: Workspace, two: str, clock: Clock, size: tuple[int, int]
) -> None:
    async with open_app(size) as pilot:
        app = pilot.app
        assert isinstance(app, PeercoachApp)
        assert not is_alone(shown(app)) and "! 3 days late" in shown(app) and "in 30 minutes" in shown(app)
        clock.pass_(14 * 60 + 59)
        app.look_about()
        await settled(pilot)
        assert "! 3 days late" in shown(app)
        clock.pass_(1)
        app.look_about()
        await until(pilot, lambda: is_alone(shown(app)))
        assert "today 10:30, in 15 minutes" in shown(app) and "for Sat 21 Nov" in shown(app) and "enter begin" in shown(app)
        clock.pass_(60)
        app.look_about()
        await until(pilot, lambda: "in 14 minutes" in shown(app))


@pytest.mark.parametrize("key", ["escape", "1"])
async def test_it_is_left_for_all_of_today(open_app: Opened, workspace: Workspace, two: str, clock: Clock, key: str) -> None:
    clock.pass_(20 * 60)
    async with open_app(greeted=True) as pilot:
        assert is_alone(shown(pilot.app))
        await press(pilot, key)
        assert "Ben Okafor" in shown(pilot.app) and "! 3 days late" in shown(pilot.app)
        app = pilot.app
        assert isinstance(app, PeercoachApp)
        clock.pass_(60)
        app.look_about()
        await settled(pilot)
        assert "Ben Okafor" in shown(app)


async def test_no_other_key_shows_anybody_else(open_app: Opened, workspace: Workspace, two: str, clock: Clock) -> None:
    clock.pass_(20 * 60)
    async with open_app(greeted=True) as pilot:
        for key in ("down", "j", "up", "p", "v", "right", "down", "left"):
            await press(pilot, key)
            assert is_alone(shown(pilot.app)) and top(pilot) is TodayScreen


async def test_it_stays_until_the_close(open_app: Opened, workspace: Workspace, two: str, clock: Clock) -> None:
    clock.pass_(25 * 60)
    async with open_app(greeted=True) as pilot:
        await press(pilot, "enter")
        assert top(pilot) is BeginScreen
        await press(pilot, "enter")
        assert top(pilot) is SessionScreen
        await press(pilot, "q")
        assert top(pilot) is TodayScreen and is_alone(shown(pilot.app)) and "Unfinished: Ana" in shown(pilot.app)
        assert "Ana Ruiz   begun 10:25" in shown(pilot.app) and "enter goes on" in shown(pilot.app)
        clock.pass_(3 * 3600)
        app = pilot.app
        assert isinstance(app, PeercoachApp)
        app.look_about()
        await settled(pilot)
        assert is_alone(shown(app))
        await press(pilot, "g")
        await press(pilot, "c")
        assert top(pilot) is CloseScreen
        await press(pilot, "end", "enter")
        assert top(pilot) is TodayScreen and "Ben Okafor" in shown(pilot.app)


async def test_it_is_opened_for_whom_one_names(open_app: Opened, workspace: Workspace, two: str) -> None:
    (ben,) = (each.id for each in partners(workspace.notebook) if each.name.startswith("Ben"))
    workspace.opens_on = ben
    async with open_app(greeted=True) as pilot:
        text = shown(pilot.app)
        assert "Ben Okafor" in text and "Ana" not in text and "!" not in text and "since" not in text
        await press(pilot, "enter", "enter", "c")
        await press(pilot, "end", "enter")
        assert top(pilot) is TodayScreen and "Ana Ruiz" in shown(pilot.app)


async def test_a_meeting_with_somebody_else_is_not_told_of(
    open_app: Opened, workspace: Workspace, two: str, clock: Clock
) -> None:
    async with open_app(greeted=True) as pilot:
        await press(pilot, "down", "enter", "enter", "q")
        assert "Unfinished: Ben" in shown(pilot.app)
        clock.pass_(20 * 60)
        app = pilot.app
        assert isinstance(app, PeercoachApp)
        app.look_about()
        await until(pilot, lambda: is_alone(shown(app)))
        await press(pilot, "g")
        assert top(pilot) is TodayScreen
        await press(pilot, "escape")
        assert "Unfinished: Ben" in shown(pilot.app)


async def test_what_was_not_done_alone_is_told_on_all_of_today_alone(
    open_app: Opened, workspace: Workspace, two: str, clock: Clock
) -> None:
    workspace.load()
    session = Session(id=workspace.new_id(clock.now), partner=two, began=clock.now, zone=workspace.zone, first=Side.ME)
    meeting, _ = workspace.table.begin(two, session)
    ended = meeting.closing.end(waits=True)
    assert ended is not None
    ended.result()
    clock.pass_(60)
    workspace.opens_on = two
    async with open_app(greeted=True) as pilot:
        assert is_alone(shown(pilot.app)) and "your words wait" not in shown(pilot.app)
        await press(pilot, "g")
        assert top(pilot) is TodayScreen
        await press(pilot, "escape")
        assert "Ana, 10:00: your words wait · g writes them" in shown(pilot.app)


async def test_of_the_points_how_many_there_are(open_app: Opened, workspace: Workspace, two: str, clock: Clock) -> None:
    workspace.acts(two).bring("the annual talk", "holidays")
    async with open_app() as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, TodayScreen)
        screen.show_sent()
        await painted(pilot)
        assert "the annual talk" in shown(pilot.app) and "holidays" in shown(pilot.app)
        clock.pass_(20 * 60)
        screen.show_sent()
        await painted(pilot)
        assert "2 points" in shown(pilot.app) and "annual" not in shown(pilot.app)


async def test_the_demo_shows_one_pair_shortly_before(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    with_year(workspace, clock)
    clock.pass_(-10 * 60)
    async with open_app((120, 36), greeted=True) as pilot:
        text = shown(pilot.app)
        assert "Ana Ruiz" in text and not any(name in text for name in ("Ben", "Mei", "The others", "The year"))
        assert re.search(r"\d meetings", text) is None


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20)])
async def test_a_note_of_mine_is_not_for_both_to_read(
    open_app: Opened, workspace: Workspace, clock: Clock, size: tuple[int, int]
) -> None:
    clock.pass_(-30 * 60)
    partner, began = add(workspace, "Cleo Hart").id, workspace.now() - timedelta(days=14)
    session = Session(id=workspace.new_id(began), partner=partner, began=began, zone=workspace.zone, first=Side.ME)

    def said(text: str, sort: NoteSort) -> NoteKept:
        return NoteKept(id=workspace.new_id(began), session=session.id, at=began + timedelta(minutes=8), text=text, sort=sort)

    again = NextMeetingSet(id="again", session=session.id, at=began + timedelta(minutes=9), day=workspace.today, hour="10:30")
    keep(workspace.notebook, session, said("hides behind Ben", NoteSort.PLAIN), again, partner=partner)
    clock.pass_(16 * 60)
    async with open_app(size) as pilot:
        assert "today 10:30" in shown(pilot.app)
        assert "hides behind" not in shown(pilot.app) and "Last note" not in shown(pilot.app)
        await press(pilot, "escape")
        assert "hides behind" in shown(pilot.app) and "Last note" in shown(pilot.app)
    keep(workspace.notebook, session, said("half is gone", NoteSort.WORDS), partner=partner)
    async with open_app(size) as pilot:
        assert "“half is gone”" in shown(pilot.app)
