"""Follow-ups: made, looked back at, and carried over."""

from datetime import UTC, date, datetime, timedelta

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.side import Side
from tests.meeting.table import Table, follow_up_in


def test_open_follow_ups_are_looked_at_the_oldest_due_first(table: Table) -> None:
    before = table.begin()
    follow_up_in(before, "no date")
    follow_up_in(before, "later", due=date(2026, 12, 24))
    follow_up_in(before, "sooner", due=date(2026, 12, 1), owner=Side.ME)
    before.follow_ups.resolve(follow_up_in(before, "done at once").id, Outcome.DONE)
    follow_up_in(before, "withdrawn")
    before.take_back()
    before.closing.end()
    table.clock.pass_(14 * 86400)
    meeting = table.begin()
    assert [each.what for each in meeting.follow_ups.to_look_at] == ["sooner", "later", "no date"]
    follow_up_in(meeting, "made here")
    assert [each.what for each in meeting.follow_ups.to_look_at] == ["sooner", "later", "no date"]
    assert [each.what for each in meeting.follow_ups.made_here] == ["made here"]


def test_what_was_looked_at_stays_in_its_place_with_its_outcome(table: Table) -> None:
    before = table.begin()
    for day in (1, 2, 3):
        follow_up_in(before, f"{day}", due=date(2026, 12, day))
    table.clock.pass_(86400)
    meeting = table.begin()
    assert meeting.follow_ups.resolve(meeting.follow_ups.to_look_at[0].id, Outcome.DONE) is not None
    assert meeting.follow_ups.resolve(meeting.follow_ups.to_look_at[0].id, Outcome.DONE) is None
    meeting.follow_ups.resolve(meeting.follow_ups.to_look_at[1].id, Outcome.LEARNED)
    meeting.follow_ups.resolve(meeting.follow_ups.to_look_at[1].id, Outcome.DROPPED)
    meeting.follow_ups.change(meeting.follow_ups.to_look_at[2].id, due=date(2026, 11, 1))
    for again in (meeting, table.anew(meeting)):
        assert [(each.what, each.outcome) for each in again.follow_ups.to_look_at] == [
            ("1", Outcome.DONE),
            ("2", Outcome.DROPPED),
            ("3", None),
        ]
    assert meeting.follow_ups.to_look_at[0].resolved == table.clock()
    table.clock.pass_(86400)
    assert [each.what for each in table.begin().follow_ups.to_look_at] == ["3"]


def test_what_is_carried_over_stays_open(table: Table) -> None:
    follow_up_in(table.begin())
    table.clock.pass_(86400)
    meeting = table.begin()
    meeting.follow_ups.carry(meeting.follow_ups.to_look_at[0].id)
    assert meeting.account.looked_at == {meeting.follow_ups.to_look_at[0].id}
    meeting.follow_ups.resolve(meeting.follow_ups.to_look_at[0].id, Outcome.PARTLY)
    meeting.follow_ups.carry(meeting.follow_ups.to_look_at[0].id)
    (still,) = meeting.follow_ups.to_look_at
    assert (still.outcome, still.resolved) == (None, None)
    table.clock.pass_(86400)
    assert [each.what for each in table.begin().follow_ups.to_look_at] == ["ask Dana"]


def test_a_meeting_typed_up_later_looks_back_from_its_own_day(table: Table) -> None:
    follow_up_in(table.begin(), "before")
    table.clock.pass_(14 * 86400)
    follow_up_in(table.begin(), "since")
    past = table.begin(began=table.clock() - timedelta(days=7), typed_up=True)
    assert [each.what for each in past.follow_ups.to_look_at] == ["before"]
    follow_up_in(past, "here")
    next_past = table.begin(began=table.clock() - timedelta(days=3), typed_up=True)
    assert {each.what for each in next_past.follow_ups.to_look_at} == {"before", "here"}


def test_one_is_of_the_day_of_its_meeting_also_where_that_is_typed_up_later(table: Table) -> None:
    earlier = table.begin(began=datetime(2026, 11, 12, 8, tzinfo=UTC), typed_up=True)
    follow_up_in(earlier)
    earlier.closing.end()
    table.clock.pass_(60)
    meeting = table.begin()
    (found,) = meeting.follow_ups.to_look_at
    assert meeting.follow_ups.day_of(found) == date(2026, 11, 12)
    assert meeting.follow_ups.day_of(found.but(session=None)) == found.made.date() == date(2026, 11, 24)
