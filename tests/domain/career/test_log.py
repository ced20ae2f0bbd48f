"""The career maps, as they stand."""

from datetime import date

from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.career.log import MapLog
from peercoach_tui.domain.career.moments import MapLineChanged, MapLineKept, MapLookedAt
from peercoach_tui.domain.side import Side
from tests.domain.timelines import at


def line(id: str, part: Part, owner: Side = Side.THEM) -> MapLineKept:
    return MapLineKept(id=id, at=at(int(id)), line=id, owner=owner, part=part, text=f"line {id}")


def test_a_map_has_the_lines_of_its_owner_in_the_order_in_which_they_were_kept() -> None:
    log = MapLog([line("1", Part.ROLE), line("2", Part.HERE), line("3", Part.STEP, Side.ME), line("4", Part.ROLE)])
    theirs = log.of(Side.THEM)
    assert [each.id for each in theirs.lines] == ["1", "2", "4"]
    assert [each.id for each in theirs.of(Part.ROLE, Part.SKILL)] == ["1", "4"]
    assert [each.id for each in log.of(Side.ME).lines] == ["3"]


def test_a_step_becomes_a_goal_and_a_struck_line_is_gone() -> None:
    log = MapLog([line("1", Part.STEP), line("2", Part.STEP)])
    log.take(MapLineChanged(id="3", at=at(3), line="1", became="goal"))
    log.take(MapLineChanged(id="4", at=at(4), line="2", text=""))
    assert [(each.id, each.became, each.changed) for each in log.of(Side.THEM).lines] == [("1", "goal", at(3))]


def test_it_is_changed_by_what_is_written_and_what_is_struck_by_its_owner() -> None:
    log = MapLog([line("1", Part.STEP), line("2", Part.STEP, Side.ME)])
    assert (log.of(Side.THEM).changed, log.of(Side.ME).changed) == (at(1), at(2)) and MapLog().of(Side.ME).changed is None
    log.take(MapLineChanged(id="3", at=at(3), line="1", text=""))
    assert (log.of(Side.THEM).changed, log.of(Side.ME).changed) == (at(3), at(2))


def test_when_it_was_last_looked_at_is_the_latest_day_of_its_owner() -> None:
    log = MapLog()
    assert log.of(Side.THEM).looked_at is None and log.of(Side.THEM).is_empty
    for id, day in (("1", 9), ("2", 3)):
        log.take(MapLookedAt(id=id, at=at(int(id)), owner=Side.THEM, day=date(2026, 11, day)))
    assert (log.of(Side.THEM).looked_at, log.of(Side.ME).looked_at) == (date(2026, 11, 9), None)
    seen = [log.of(Side.THEM).looked_until(date(2026, 11, day)) for day in (9, 10)]
    assert seen == [date(2026, 11, 3), date(2026, 11, 9)] and log.of(Side.ME).looked_until(date(2026, 11, 9)) is None
