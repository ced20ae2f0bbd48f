"""The whole group's meetings: the row on Today, the list, and the details of one; each key, one by one and in one read."""

from concurrent.futures import Future
from datetime import date

import pytest
from textual.pilot import Pilot

from peercoach_tui.domain.gatherings.gathering import Gathering
from peercoach_tui.notebook.errors import NotKept
from peercoach_tui.notebook.notebook import COACH, Notebook
from peercoach_tui.tui.app import PeercoachApp
from peercoach_tui.tui.base.leave_dialog import LeaveDialog
from peercoach_tui.tui.begin.screen import BeginScreen
from peercoach_tui.tui.details.screen import DetailsScreen
from peercoach_tui.tui.gatherings.screen import GatheringsScreen
from peercoach_tui.tui.lines.dialog import LineDialog
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import fold_of
from tests.tui.conftest import Opened
from tests.tui.gatherings.gathered import HALF_TIME, gather
from tests.tui.test_today import add, met, top
from tests.tui.waiting import press, said, settled, shown, type_in, until

pytestmark = pytest.mark.usefixtures("hand")

A_LINE = "Half-time thu 10 dec 18:00 hall"


def gatherings(workspace: Workspace) -> tuple[Gathering, ...]:
    """Return them as they are on disk."""
    return fold_of(workspace.notebook, COACH).gatherings.all


def names(workspace: Workspace) -> list[str]:
    return [each.name for each in gatherings(workspace)]


def group_row(pilot: Pilot[None]) -> str:
    """Return the row of the whole group on Today."""
    rows = [line for line in shown(pilot.app).splitlines() if "The whole group" in line]
    return " ".join(rows[0].split()) if rows else ""


@pytest.fixture
def two(workspace: Workspace) -> None:
    """Ana and Ben, and two gatherings: one gone by, one to come."""
    for name in ("Ana Ruiz", "Ben Okafor"):
        add(workspace, name)
    workspace.load()
    gather(workspace, "Kick-off", date(2026, 10, 15), hour="17:00", place="hall")
    gather(workspace, "Half-time", HALF_TIME, hour="18:00", place="hall")


# On Today


@pytest.mark.usefixtures("two")
async def test_the_next_one_stands_below_the_people_and_arrows_go_there(open_app: Opened) -> None:
    async with open_app() as pilot:
        assert group_row(pilot) == "The whole group Half-time, Thu 10 Dec 18:00, hall"
        await press(pilot, "down", "down")
        assert group_row(pilot).startswith("▸ The whole group") and "enter open" in shown(pilot.app)
        assert "enter begin" not in shown(pilot.app)
        await press(pilot, "down", "up")
        assert group_row(pilot).startswith("The whole group") and "Ben Okafor   not met yet" in shown(pilot.app)
        await press(pilot, "j", "enter")
        assert top(pilot) is GatheringsScreen
        await press(pilot, "escape")
        assert top(pilot) is TodayScreen and group_row(pilot).startswith("▸ The whole group")
        await press(pilot, "escape")
        assert group_row(pilot).startswith("The whole group")
        await press(pilot, "enter")
        assert top(pilot) is BeginScreen


@pytest.mark.usefixtures("two")
async def test_the_key_and_a_click_open_them_too(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "w")
        assert top(pilot) is GatheringsScreen
        await press(pilot, "left")
        place = next(row for row, line in enumerate(shown(pilot.app).splitlines()) if "The whole group" in line)
        await pilot.click(offset=(30, place))
        await until(pilot, lambda: top(pilot) is GatheringsScreen)
        await press(pilot, "q")
        assert top(pilot) is TodayScreen


@pytest.mark.usefixtures("two")
async def test_on_its_day_it_says_today_and_afterwards_that_there_is_no_date(open_app: Opened, clock: Clock) -> None:
    async with open_app() as pilot:
        app = pilot.app
        assert isinstance(app, PeercoachApp)
        for days, words in (
            (15, "Half-time, tomorrow 18:00, hall"),
            (1, "Half-time, today 18:00, hall"),
            (1, "no date yet · w adds it"),
        ):
            clock.pass_(days * 24 * 3600)
            app.look_about()
            await settled(pilot)
            assert group_row(pilot) == f"The whole group {words}"


async def test_while_nobody_is_there_nothing_is_told_of_the_group(open_app: Opened, workspace: Workspace) -> None:
    async with open_app() as pilot:
        assert group_row(pilot) == ""
        await press(pilot, "w", "n")
        await type_in(pilot, A_LINE)
        await press(pilot, "enter", "escape")
        assert group_row(pilot) == "The whole group Half-time, Thu 10 Dec 18:00, hall"
        await press(pilot, "down", "enter")
        assert top(pilot) is GatheringsScreen


async def test_at_the_table_nothing_is_told_of_it(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    clock.pass_(-5 * 60)
    met(workspace, add(workspace, "Ana Ruiz"), days=21, again=0)
    workspace.load()
    gather(workspace, "Half-time", HALF_TIME)
    async with open_app((120, 36)) as pilot:
        await press(pilot, "escape")
        assert "Half-time" in shown(pilot.app) and "◆ gathering" in shown(pilot.app)
    async with open_app((120, 36), greeted=True) as pilot:
        assert "At the table" in shown(pilot.app) and "Half-time" not in shown(pilot.app) and "◆" not in shown(pilot.app)
        await press(pilot, "down", "w")
        assert top(pilot) is TodayScreen and "whole group" not in shown(pilot.app)


async def test_the_weeks_in_which_it_meets_are_marked(open_app: Opened, workspace: Workspace) -> None:
    met(workspace, add(workspace, "Ana Ruiz"), days=40)
    workspace.load()
    gather(workspace, "Kick-off", date(2026, 10, 15))
    gather(workspace, "Half-time", HALF_TIME)
    gather(workspace, "Long ago", date(2024, 10, 15))
    async with open_app((120, 36)) as pilot:
        rows = shown(pilot.app).splitlines()
        (marks,) = (row for row in rows if row.strip().startswith("all "))
        here = next(row.index("▾") for row in rows if "today ▾" in row)
        assert [place for place, sign in enumerate(marks) if sign == "◆"] == [here - 12, here + 4]
        assert "◆ gathering" in rows[-3] or any("◆ gathering" in row for row in rows)
        await pilot.click(offset=(here, rows.index(marks)))
        await until(pilot, lambda: top(pilot) is GatheringsScreen)


@pytest.mark.usefixtures("two")
async def test_hidden_names_leave_what_was_typed(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "H")
        assert "Half-time" in group_row(pilot) and "Ana" not in shown(pilot.app)


# The list


async def test_the_empty_list_says_what_will_be_there_and_the_key(open_app: Opened, workspace: Workspace) -> None:
    add(workspace)
    async with open_app() as pilot:
        assert group_row(pilot) == "The whole group no date yet · w adds it"
        await press(pilot, "w")
        assert "Press n to write down the next one." in shown(pilot.app) and "x drop" not in shown(pilot.app)
        await press(pilot, "e", "x", "enter", "down")
        assert top(pilot) is GatheringsScreen


@pytest.mark.usefixtures("two")
async def test_those_to_come_stand_first(open_app: Opened, workspace: Workspace) -> None:
    gather(workspace, "Farewell", date(2027, 2, 4))
    async with open_app() as pilot:
        await press(pilot, "w")
        text = shown(pilot.app)
        assert text.index("▸ Half-time") < text.index("Farewell") < text.index("Kick-off")
        assert "in 2 weeks" in text and "5 weeks ago" in text and "Thu 4 Feb 2027" in text
        await press(pilot, "end", "k")
        assert "▸ Farewell" in shown(pilot.app) and "e writes what you want to bring" in shown(pilot.app)


@pytest.mark.usefixtures("two")
async def test_one_is_added_in_one_line_that_says_what_it_would_be(open_app: Opened, workspace: Workspace) -> None:
    async with open_app() as pilot:
        await press(pilot, "w", "n")
        assert top(pilot) is LineDialog
        await type_in(pilot, "Farewell thu 4 feb 17:30")
        assert "Farewell · Thu 4 Feb 2027, 17:30" in shown(pilot.app) and names(workspace) == ["Kick-off", "Half-time"]
        await type_in(pilot, " the garden")
        await press(pilot, "enter")
        farewell = gatherings(workspace)[-1]
        assert (farewell.name, farewell.day, farewell.hour, farewell.place) == (
            "Farewell",
            date(2027, 2, 4),
            "17:30",
            "the garden",
        )
        assert top(pilot) is GatheringsScreen and "▸ Farewell" in shown(pilot.app)


@pytest.mark.usefixtures("two")
async def test_what_cannot_be_read_stays_in_the_line_and_says_why(open_app: Opened, workspace: Workspace) -> None:
    async with open_app((120, 36)) as pilot:
        await press(pilot, "w", "n")
        await type_in(pilot, "Farewell")
        await press(pilot, "enter")
        assert "“Farewell” names no day: type it like" in shown(pilot.app) and top(pilot) is LineDialog
        await press(pilot, "escape", "escape", "w", "n")
        assert "▸ Farewell" in shown(pilot.app)
        await type_in(pilot, " tomorrow")
        await press(pilot, "enter", "n", "enter")
        assert names(workspace) == ["Kick-off", "Farewell", "Half-time"] and top(pilot) is GatheringsScreen


@pytest.mark.usefixtures("two")
async def test_leaving_the_program_tells_of_a_line_that_is_open(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "w", "n")
        await type_in(pilot, "Farewell tomorrow")
        await press(pilot, "ctrl+q")
        assert top(pilot) is LeaveDialog and "Farewell tomorrow" in shown(pilot.app)


@pytest.mark.usefixtures("two")
async def test_one_is_dropped_and_comes_back_here_and_on_today(open_app: Opened, workspace: Workspace) -> None:
    async with open_app() as pilot:
        await press(pilot, "w", "x")
        assert names(workspace) == ["Kick-off"] and "▸ Kick-off" in shown(pilot.app)
        assert said(pilot.app) == ["Dropped: Half-time · z takes it back"]
        await press(pilot, "z")
        assert names(workspace) == ["Kick-off", "Half-time"] and said(pilot.app) == ["The gathering is back. Z does it again."]
        assert "▸ Half-time" in shown(pilot.app)
        await press(pilot, "Z")
        assert names(workspace) == ["Kick-off"]
        await press(pilot, "escape")
        assert group_row(pilot) == "The whole group no date yet · w adds it"
        await press(pilot, "z")
        assert group_row(pilot) == "The whole group Half-time, Thu 10 Dec 18:00, hall"


@pytest.mark.usefixtures("two")
async def test_what_cannot_be_kept_is_said_and_waits_in_the_line(
    open_app: Opened, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app() as pilot:
        await press(pilot, "w", "n")
        await type_in(pilot, "Farewell tomorrow")
        with monkeypatch.context() as full:
            full.setattr(Notebook, "keep", refuse)
            await press(pilot, "enter")
            assert said(pilot.app) == ["Not kept, the disk is full."]
        await press(pilot, "n")
        assert "Farewell tomorrow" in shown(pilot.app)
        await press(pilot, "enter")
        assert names(workspace) == ["Kick-off", "Farewell", "Half-time"]


@pytest.mark.usefixtures("two")
async def test_a_dropping_that_cannot_be_kept_is_not_said_to_be_done(
    open_app: Opened, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_app() as pilot:
        monkeypatch.setattr(Notebook, "keep", refuse)
        await press(pilot, "w", "x")
        assert said(pilot.app) == ["Not kept, the disk is full."] and names(workspace) == ["Kick-off", "Half-time"]


def refuse(self: Notebook, partner: str, *moments: object) -> Future[None]:
    failed: Future[None] = Future()
    failed.set_exception(NotKept("Not kept, the disk is full."))
    return failed


@pytest.mark.usefixtures("two")
async def test_a_click_chooses_and_a_second_one_opens_the_details(open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "w")
        await pilot.click("#gatherings", offset=(4, 1))
        await settled(pilot)
        assert "▸ Kick-off" in shown(pilot.app) and top(pilot) is GatheringsScreen
        await pilot.click("#gatherings", offset=(4, 1))
        await until(pilot, lambda: top(pilot) is DetailsScreen)


# The details of one


async def change(pilot: Pilot[None], text: str) -> None:
    """Put a text in the place of what stands in the chosen row."""
    await press(pilot, "enter", "home", "shift+end", "delete")
    await type_in(pilot, text)
    await press(pilot, "enter")


@pytest.mark.usefixtures("two")
async def test_each_row_is_changed(open_app: Opened, workspace: Workspace) -> None:
    async with open_app() as pilot:
        await press(pilot, "w", "e")
        assert top(pilot) is DetailsScreen and "▸ You bring" in shown(pilot.app)
        await change(pilot, "two questions that Ben liked")
        await change(pilot, "Dana moderates")
        await press(pilot, "home")
        await change(pilot, "Mid-term")
        await change(pilot, "fri 11 dec 17:30")
        await change(pilot, "the garden")
        found = gatherings(workspace)[-1]
        assert (found.name, found.day, found.hour, found.place) == ("Mid-term", date(2026, 12, 11), "17:30", "the garden")
        assert (found.bring, found.note) == ("two questions that Ben liked", "Dana moderates")
        await press(pilot, "escape")
        text = shown(pilot.app)
        assert "What you want to bring" in text and "Dana moderates" in text and "Fri 11 Dec 17:30 · the garden" in text
        await press(pilot, "escape")
        assert "Mid-term, Fri 11 Dec 17:30, the garden" in group_row(pilot)
        assert "you bring two questions that Ben liked" in shown(pilot.app)


@pytest.mark.usefixtures("two")
async def test_a_line_that_was_left_waits_also_on_today_and_when_leaving(open_app: Opened, workspace: Workspace) -> None:
    async with open_app() as pilot:
        await press(pilot, "w", "e", "enter")
        await type_in(pilot, "two ques")
        await press(pilot, "escape")
        assert "a draft waits" in shown(pilot.app)
        await press(pilot, "escape", "down", "e")
        assert "a draft waits" not in shown(pilot.app), "it is of another gathering"
        await press(pilot, "escape", "escape")
        assert isinstance(pilot.app.screen, TodayScreen)
        assert [draft.text for draft in pilot.app.screen.drafts if not draft.at_stake.is_on_disk] == ["two ques"]
        await press(pilot, "w")
        assert isinstance(pilot.app.screen, GatheringsScreen)
        assert [draft.text for draft in pilot.app.screen.drafts if not draft.at_stake.is_on_disk] == ["two ques"]
        await press(pilot, "e")
        assert "a draft waits" in shown(pilot.app)
        await press(pilot, "enter")
        await type_in(pilot, "tions")
        await press(pilot, "enter")
    assert gatherings(workspace)[-1].bring == "two questions"


@pytest.mark.usefixtures("two")
async def test_when_says_what_it_would_be_and_what_cannot_be(open_app: Opened, workspace: Workspace) -> None:
    async with open_app() as pilot:
        await press(pilot, "w", "e", "home", "down", "enter")
        assert "Thu 10 Dec 2026 18:00" in shown(pilot.app)
        await press(pilot, "enter")
        assert gatherings(workspace)[-1].hour == "18:00" and "▸ Place" in shown(pilot.app)
        await press(pilot, "up")
        await change(pilot, "30 feb")
        assert "February has 28 days: type 28 feb or 1 mar." in shown(pilot.app) and gatherings(workspace)[-1].day == HALF_TIME
        await press(pilot, "escape", "up")
        await change(pilot, "")
        assert "A gathering needs a name." in shown(pilot.app) and names(workspace)[-1] == "Half-time"


@pytest.mark.parametrize(
    ("text", "day", "hour"),
    [("19:00", HALF_TIME, "19:00"), ("fri 11 dec", date(2026, 12, 11), ""), ("12 oct 2026", date(2026, 10, 12), "")],
)
@pytest.mark.usefixtures("two")
async def test_when_takes_an_hour_alone_a_day_alone_and_a_day_gone_by(
    open_app: Opened, workspace: Workspace, text: str, day: date, hour: str
) -> None:
    async with open_app() as pilot:
        await press(pilot, "w", "e", "home", "down")
        await change(pilot, text)
    moved = next(each for each in gatherings(workspace) if each.name == "Half-time")
    assert (moved.day, moved.hour, moved.place) == (day, hour, "hall")


@pytest.mark.usefixtures("two")
async def test_one_that_was_dropped_elsewhere_is_gone(open_app: Opened, workspace: Workspace) -> None:
    async with open_app() as pilot:
        await press(pilot, "w", "n")
        await type_in(pilot, "Farewell tomorrow")
        await press(pilot, "enter", "e", "z")
        assert "This is gone" in shown(pilot.app) and "A gathering that is gone" in shown(pilot.app)
        await press(pilot, "escape")
        assert names(workspace) == ["Kick-off", "Half-time"]
