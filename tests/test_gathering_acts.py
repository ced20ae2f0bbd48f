"""Acts on the gatherings of the whole group."""

from datetime import date

import pytest

from peercoach_tui.acts import Acts
from peercoach_tui.domain.gatherings.gathering import Gathering
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.gathering_acts import GatheringActs
from peercoach_tui.notebook.notebook import COACH
from tests.conftest import Clock
from tests.fakes import FakeNotebook

TENTH = NextDate(day=date(2026, 12, 10), hour="18:00", place="hall")


@pytest.fixture
def acts() -> GatheringActs:
    made = iter(range(100))
    return GatheringActs(Acts(FakeNotebook(), COACH, now=Clock(), new_id=lambda at: f"{next(made):05}"))


def only(acts: GatheringActs) -> Gathering:
    (found,) = acts.acts.fold.gatherings.all
    return found


def test_one_is_set_with_its_words_squeezed_and_none_without_a_name(acts: GatheringActs) -> None:
    assert acts.set("  ", TENTH) is None
    made = acts.set(" Half  time ", TENTH.but(place=" the\nhall "))
    assert made is not None and made[0] == only(acts).id
    assert (only(acts).name, only(acts).day, only(acts).hour, only(acts).place) == ("Half time", TENTH.day, "18:00", "the ⏎ hall")


def test_only_what_differs_is_sent(acts: GatheringActs) -> None:
    made = acts.set("Half-time", TENTH)
    assert made is not None
    assert acts.change(made[0], name="Half-time", place="hall") is None
    assert acts.change(made[0], name="") is None and acts.change("nobody", name="x") is None
    assert acts.change(made[0], bring="two questions", name="Half-time") is not None
    assert (only(acts).bring, only(acts).place) == ("two questions", "hall")


def test_another_day_keeps_the_hour_unless_that_is_changed_too(acts: GatheringActs) -> None:
    made = acts.set("Half-time", TENTH)
    assert made is not None
    acts.change(made[0], day=date(2026, 12, 11))
    assert (only(acts).day, only(acts).hour) == (date(2026, 12, 11), "18:00")
    acts.change(made[0], day=date(2026, 12, 12), hour="")
    assert (only(acts).day, only(acts).hour) == (date(2026, 12, 12), "")


def test_one_is_dropped_once(acts: GatheringActs) -> None:
    made = acts.set("Half-time", TENTH)
    assert made is not None
    assert acts.drop(made[0]) is not None and acts.acts.fold.gatherings.all == ()
    assert acts.drop(made[0]) is None
