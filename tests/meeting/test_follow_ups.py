"""Follow-ups: made, looked back at, and carried over."""

from datetime import date, timedelta

from peercoach_tui.domain.follow_up import Outcome
from peercoach_tui.domain.session import Side
from tests.meeting.table import Table, follow_up_in


def test_open_follow_ups_are_looked_at_the_oldest_due_first(table: Table) -> None:
    before = table.begin()
    follow_up_in(before, "no date")
    follow_up_in(before, "later", due=date(2026, 12, 24))
    follow_up_in(before, "sooner", due=date(2026, 12, 1), owner=Side.ME)
    before.resolve(follow_up_in(before, "done at once"), Outcome.DONE)
    follow_up_in(before, "withdrawn")
    before.take_back()
    before.end()
    table.clock.pass_(14 * 86400)
    meeting = table.begin()
    assert [each.what for each in meeting.to_look_at] == ["sooner", "later", "no date"]
    follow_up_in(meeting, "made here")
    assert [each.what for each in meeting.to_look_at] == ["sooner", "later", "no date"]
    assert [each.what for each in meeting.made_here] == ["made here"]


def test_what_was_looked_at_stays_in_its_place_with_its_outcome(table: Table) -> None:
    before = table.begin()
    for day in (1, 2, 3):
        follow_up_in(before, f"{day}", due=date(2026, 12, day))
    table.clock.pass_(86400)
    meeting = table.begin()
    assert meeting.resolve(meeting.to_look_at[0], Outcome.DONE) is not None
    assert meeting.resolve(meeting.to_look_at[0], Outcome.DONE) is None
    meeting.resolve(meeting.to_look_at[1], Outcome.LEARNED)
    meeting.resolve(meeting.to_look_at[1], Outcome.DROPPED)
    meeting.change(meeting.to_look_at[2], due=date(2026, 11, 1))
    for again in (meeting, table.anew(meeting)):
        assert [(each.what, each.outcome) for each in again.to_look_at] == [
            ("1", Outcome.DONE),
            ("2", Outcome.DROPPED),
            ("3", None),
        ]
    assert meeting.to_look_at[0].resolved == table.clock()
    table.clock.pass_(86400)
    assert [each.what for each in table.begin().to_look_at] == ["3"]


def test_what_is_carried_over_stays_open(table: Table) -> None:
    follow_up_in(table.begin())
    table.clock.pass_(86400)
    meeting = table.begin()
    meeting.carry(meeting.to_look_at[0])
    assert meeting.account.looked_at == {meeting.to_look_at[0].id}
    meeting.resolve(meeting.to_look_at[0], Outcome.PARTLY)
    meeting.carry(meeting.to_look_at[0])
    (still,) = meeting.to_look_at
    assert (still.outcome, still.resolved) == (None, None)
    table.clock.pass_(86400)
    assert [each.what for each in table.begin().to_look_at] == ["ask Dana"]


def test_a_meeting_typed_up_later_looks_back_from_its_own_day(table: Table) -> None:
    follow_up_in(table.begin(), "before")
    table.clock.pass_(14 * 86400)
    follow_up_in(table.begin(), "since")
    past = table.begin(began=table.clock() - timedelta(days=7), typed_up=True)
    assert [each.what for each in past.to_look_at] == ["before"]
    follow_up_in(past, "here")
    next_past = table.begin(began=table.clock() - timedelta(days=3), typed_up=True)
    assert {each.what for each in next_past.to_look_at} == {"before", "here"}
