"""What came in stands in a calendar, and is off there once its import was taken back."""

from datetime import date
from pathlib import Path

from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.sessions.moments import NextMeetingSet
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.exchange.calendar.entries import entries
from peercoach_tui.exchange.calendar.entry import CalendarEvent
from peercoach_tui.exchange.formats import json_lines
from peercoach_tui.gathering_acts import GatheringActs
from peercoach_tui.importing.batches import take_back
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.selecting import apart_from_the_desk, selected
from peercoach_tui.workspace import Workspace
from tests.importing.desks import desk, found, take

HEAD = "date,time,person,minutes,place,note,learned,follow up,owner,due,status\n"
FIRST = "2025-03-12,09:30,Zoë Ruiz,60,canteen,asks about Dana,ask less,call Dana,me,2025-04-01,\n"
LATER = "2025-05-07,10:00,Zoë Ruiz,45,,her note,,,,,\n"


def shown(workspace: Workspace) -> dict[str, CalendarEvent]:
    chosen = selected(workspace)
    assert entries(apart_from_the_desk(chosen)()) == entries(chosen)
    return {each.id: each for each in entries(chosen)}


def test_what_came_in_is_off_while_it_is_taken_back_and_counts_more_each_time(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        table = found(HEAD + FIRST, "sessions.csv")
        take(here, table)
        there = shown(here)
        assert [each.cancelled for each in there.values()] == [False, False]
        take_back(here)
        gone = shown(here)
        take(here, table)
        again = shown(here)
        assert there.keys() == gone.keys() == again.keys()
        for id, was in there.items():
            off, on = gone[id], again[id]
            assert (off.cancelled, on.cancelled, off.title) == (True, False, was.title)
            assert (off.begin, off.end, on.place) == (was.begin, was.end, was.place)
            assert was.changes < off.changes < on.changes and was.changed < off.changed < on.changed


def test_what_stays_counts_the_taking_back_as_well(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        take(here, found(HEAD + FIRST, "first.csv"))
        before = shown(here)
        take(here, found(HEAD + LATER, "later.csv"))
        take_back(here)
        after = shown(here)
        assert len(after) == len(before) + 1
        assert all(not after[id].cancelled and after[id].changes > was.changes for id, was in before.items())


def test_a_gathering_that_came_in_is_off_with_its_import(tmp_path: Path) -> None:
    with desk(tmp_path / "there") as there:
        kept = GatheringActs(there.acts(COACH)).set("half-time", NextDate(day=date(2026, 12, 10), hour="18:00", place="hall"))
        assert kept is not None
        kept[1].result()
        (page,) = json_lines.pages(selected(there), {})
    with desk(tmp_path / "here", seed=2) as here:
        take(here, found(page.content, "all.jsonl"))
        take_back(here)
        (gone,) = shown(here).values()
        assert (gone.title, gone.cancelled) == ("Peer coaching, the whole group: half-time", True)


def test_someone_whose_adding_was_taken_back_leaves_a_calendar_with_what_was_arranged(tmp_path: Path) -> None:
    with desk(tmp_path) as here:
        acts = here.acts("ana")
        acts.send(acts.moment(PartnerAdded, name="Ana Ruiz")).result()
        arranged = acts.of_appointment(acts.moment(NextMeetingSet, day=date(2026, 12, 1), hour="10:00", zone=here.zone))
        acts.send(arranged).result()
        (before,) = shown(here).values()
        while acts.take_back(lambda moment: True) is not None:
            pass
        assert list(here.people.ids()) == []
        (after,) = shown(here).values()
        assert (before.id, before.cancelled, after.id, after.cancelled) == (arranged.id, False, arranged.id, True)
        assert after.changes > before.changes
