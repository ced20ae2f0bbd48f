"""The gatherings of the whole group, as they stand."""

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from peercoach_tui.domain.gatherings.gathering import next_one
from peercoach_tui.domain.gatherings.log import GatheringLog
from peercoach_tui.domain.gatherings.moments import GatheringChanged, GatheringSet
from tests.domain.timelines import at

FIRST = GatheringSet(id="1", at=at(0), gathering="a", name="Kick-off", day=date(2026, 12, 10), hour="18:00", place="hall")
SECOND = GatheringSet(id="2", at=at(1), gathering="b", name="Half-time", day=date(2026, 12, 3))


def test_they_stand_by_their_day() -> None:
    assert [each.name for each in GatheringLog([FIRST, SECOND]).all] == ["Half-time", "Kick-off"]


def test_one_that_is_moved_loses_its_hour_unless_that_is_said_too() -> None:
    moved = GatheringChanged(id="3", at=at(3), gathering="a", day=date(2026, 12, 1))
    log = GatheringLog([FIRST, SECOND, moved])
    assert [(each.name, each.hour, each.place) for each in log.all] == [("Kick-off", "", "hall"), ("Half-time", "", "")]
    log.take(moved.but(id="4", at=at(4), hour="17:30"))
    assert [each.hour for each in log.all] == ["17:30", ""]


def test_one_that_is_dropped_is_listed_no_more_and_can_come_back() -> None:
    log = GatheringLog([FIRST, GatheringChanged(id="3", at=at(3), gathering="a", dropped=True)])
    assert log.all == ()
    found = log.find("a")
    assert found is not None and found.dropped
    log.take(GatheringChanged(id="4", at=at(4), gathering="a", dropped=False))
    assert len(log.all) == 1


def test_the_next_one_is_today_or_later() -> None:
    every = GatheringLog([FIRST, SECOND]).all
    assert [next_one(every, date(2026, 12, day)) for day in (3, 4, 11)] == [every[0], every[1], None]


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Pacific/Auckland"])
def test_it_begins_at_its_hour_by_the_clocks_of_wherever_it_is(zone: str) -> None:
    first, second = GatheringLog([FIRST, SECOND]).find("a"), GatheringLog([FIRST, SECOND]).find("b")
    assert first is not None and second is not None
    assert f"{first.begins(ZoneInfo(zone)):%d %b %H:%M}" == "10 Dec 18:00"
    assert f"{second.begins(ZoneInfo(zone)):%d %b %H:%M}" == "03 Dec 00:00"
