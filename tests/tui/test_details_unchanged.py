"""A line of the details that is left as it was opened changes nothing; what is emptied says so first."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.partners.partner import Partner, Pause
from peercoach_tui.domain.sessions.moments import Learned, NextMeetingSet, SessionChanged
from peercoach_tui.tui.details.detail import Details
from peercoach_tui.tui.details.screen import DetailsScreen
from peercoach_tui.tui.partners.meeting_details import MeetingDetails
from peercoach_tui.tui.partners.next_row import NEXT
from peercoach_tui.tui.partners.partner_details import CADENCE, NAME, SINCE, PartnerDetails
from peercoach_tui.tui.partners.pause_row import PAUSE
from peercoach_tui.tui.widgets.line import LineEditor
from peercoach_tui.workspace import Workspace
from tests.tui.conftest import Opened
from tests.tui.test_partners import add, meet
from tests.tui.waiting import press, settled, shown, type_in, until

FILLED = {
    "group": "Research",
    "role": "data engineer",
    "contact": "ana@example.org",
    "topics": "saying no\nand yes",
    "agreement": "first names only",
    "since": date(2025, 3, 1),
    "named": True,
    "pause": Pause(until=date(2027, 1, 10)),
}


def filled(workspace: Workspace) -> tuple[Partner, Acts]:
    """Return Ana, of whom everything is known, and the acts with her."""
    ana = add(workspace)
    workspace.load()
    acts = workspace.acts(ana.id)
    for kept in (acts.change_partner(**FILLED), arrange(acts, date(2026, 12, 4), "10:30", "canteen")):
        assert kept is not None
        kept.result()
    return ana, acts


def arrange(acts: Acts, day: date, hour: str = "", place: str = "") -> Kept:
    return acts.send(acts.moment(NextMeetingSet, day=day, hour=hour, place=place))


async def open_details(pilot: Pilot[None], workspace: Workspace, of: str, details: Details, first: str = "") -> None:
    pilot.app.push_screen(DetailsScreen(workspace, details, of=of, first=first))
    await until(pilot, lambda: isinstance(pilot.app.screen, DetailsScreen))
    await settled(pilot)


def typed(pilot: Pilot[None]) -> str:
    return pilot.app.screen.query_one(LineEditor).line


async def enter_each(pilot: Pilot[None], details: Details) -> None:
    """Open the line of each row, and press Enter on it as it stands."""
    for row in details.rows():
        await press(pilot, "enter")
        assert typed(pilot) == row.typed
        await press(pilot, "enter")
        assert "a draft waits" not in shown(pilot.app)


async def test_enter_on_each_row_of_a_partner_changes_nothing(workspace: Workspace, open_app: Opened) -> None:
    ana, acts = filled(workspace)
    details, before = PartnerDetails(workspace, ana.id), tuple(acts.fold.timeline)
    assert all(row.typed for row in details.rows())
    async with open_app() as pilot:
        await open_details(pilot, workspace, ana.id, details)
        await enter_each(pilot, details)
    assert tuple(acts.fold.timeline) == before


@pytest.mark.parametrize("right", [{}, {"minutes": None, "coached": 20, "was_coached": 0, "place": "canteen"}])
async def test_enter_on_each_row_of_a_meeting_changes_nothing(
    workspace: Workspace, open_app: Opened, right: dict[str, Any]
) -> None:
    ana = add(workspace)
    session = meet(workspace, ana, "a word", "another\nwith a line")
    workspace.load()
    acts = workspace.acts(ana.id)
    acts.send(acts.moment(Learned, session=session.id, text="to wait")).result()
    acts.send(acts.moment(SessionChanged, session=session.id, began=session.began + timedelta(seconds=7), **right)).result()
    details, before = MeetingDetails(workspace, ana.id, session.id), tuple(acts.fold.timeline)
    async with open_app() as pilot:
        await open_details(pilot, workspace, session.id, details)
        await enter_each(pilot, details)
    assert tuple(acts.fold.timeline) == before


async def test_enter_on_an_arranged_date_leaves_it_on_today(workspace: Workspace, open_app: Opened) -> None:
    ana, _ = filled(workspace)
    async with open_app() as pilot:
        await press(pilot, "a")
        assert typed(pilot) == "Fri 4 Dec 2026 10:30 canteen" and "Fri 4 Dec, 10:30 · canteen" in shown(pilot.app)
        await press(pilot, "enter")
        arranged = workspace.people.brief(ana.id).arranged
        assert arranged is not None and arranged.day == date(2026, 12, 4)
        await press(pilot, "a")
        await type_in(pilot, "mon")
        assert typed(pilot) == "mon"
        await press(pilot, "enter")
        moved = workspace.people.brief(ana.id).arranged
        assert moved and (moved.day, moved.hour, moved.place) == (date(2026, 11, 30), "10:30", "canteen")


@pytest.mark.parametrize("word", ["", "none"])
async def test_what_takes_something_away_says_so_first(workspace: Workspace, open_app: Opened, word: str) -> None:
    ana, acts = filled(workspace)
    async with open_app() as pilot:
        for row, says in ((NEXT, "puts the meeting off"), (PAUSE, "ends the pause"), (SINCE, "no day")):
            await open_details(pilot, workspace, ana.id, PartnerDetails(workspace, ana.id), row)
            await press(pilot, "enter", "backspace")
            await type_in(pilot, word)
            assert says in shown(pilot.app) and typed(pilot) == word
            await press(pilot, "enter")
        assert workspace.people.brief(ana.id).arranged is None
        assert not acts.partner.is_paused(workspace.today) and acts.partner.since is None


async def test_words_that_are_emptied_say_that_they_go(workspace: Workspace, open_app: Opened) -> None:
    ana, acts = filled(workspace)
    async with open_app() as pilot:
        await open_details(pilot, workspace, ana.id, PartnerDetails(workspace, ana.id), "group")
        await press(pilot, "enter")
        assert "takes it away" not in shown(pilot.app)
        await press(pilot, "ctrl+u")
        assert "Enter takes it away." in shown(pilot.app)
        await press(pilot, "enter")
        assert acts.partner.group == ""
        await press(pilot, "home", "enter", "ctrl+u")
        assert "takes it away" not in shown(pilot.app), "nobody is without a name"


async def test_a_hidden_name_stays_out_of_its_line(workspace: Workspace, open_app: Opened) -> None:
    ana, acts = filled(workspace)
    async with open_app() as pilot:
        await press(pilot, "H")
        await open_details(pilot, workspace, ana.id, PartnerDetails(workspace, ana.id), NAME)
        await press(pilot, "enter")
        assert typed(pilot) == "" and "Ana" not in shown(pilot.app)
        await press(pilot, "enter")
        assert acts.partner.name == "Ana Ruiz" and "needed" not in shown(pilot.app) and "▸ Group" in shown(pilot.app)
        await press(pilot, "up", "enter")
        await type_in(pilot, "Ana Lopez")
        await press(pilot, "enter")
        assert acts.partner.name == "Ana Lopez"


days = st.dates(date(2026, 11, 24), date(2029, 12, 31))
hours = st.times().map(lambda at: f"{at:%H:%M}")
places = st.one_of(
    st.sampled_from(["", "canteen", "coffee, 2nd floor", "room 10", "Mon Ami", "at 5", "tomorrow"]), st.text(max_size=12)
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(day=days, hour=st.just("") | hours, place=places.map(str.strip), since=st.dates(date(1990, 1, 1), date(2026, 11, 24)))
def test_what_stands_in_a_line_is_read_as_what_is_kept(
    workspace: Workspace, day: date, hour: str, place: str, since: date
) -> None:
    ana = _ana(workspace)
    acts = workspace.acts(ana)
    acts.change_partner(since=since, pause=Pause(until=day))
    arrange(acts, day, hour, place)
    details = PartnerDetails(workspace, ana)
    rows = {row.key: row for row in details.rows()}
    for key in (NEXT, CADENCE, PAUSE, SINCE):
        words, problem = details.read(key, rows[key].typed)
        assert words and not problem and details.keep(key, rows[key].typed) is None
    arranged = workspace.people.brief(ana).arranged
    assert arranged and details.read(NEXT, f"{rows[NEXT].typed} ")[0].startswith(arranged.next_date.words_on(workspace.today))


def _ana(workspace: Workspace) -> str:
    workspace.load()
    return next(iter(workspace.people.ids()), "") or add(workspace).id


@pytest.mark.parametrize(("key", "kept"), [("place", "hall"), ("learned", "to listen hall")])
async def test_a_value_gives_way_to_what_is_typed_and_sentences_are_gone_on_with(
    workspace: Workspace, open_app: Opened, key: str, kept: str
) -> None:
    ana, acts = filled(workspace)
    session = meet(workspace, ana, place="coffee, 2nd floor")
    acts.send(acts.moment(Learned, session=session.id, text="to listen")).result()
    details = MeetingDetails(workspace, ana.id, session.id)
    async with open_app() as pilot:
        await open_details(pilot, workspace, session.id, details, first=key)
        await press(pilot, "enter", *(" hall" if key == "learned" else "hall"), "enter")
    assert {row.key: row.typed for row in details.rows()}[key] == kept
