"""What stands in the calendar."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.gatherings.moments import GatheringChanged, GatheringSet
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.partners.moments import PartnerChanged
from peercoach_tui.domain.sessions.moments import Break, NoteKept, SessionBegun, SessionChanged, StageEntered
from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.calendar.entries import entries, next_meeting
from peercoach_tui.exchange.calendar.entry import CalendarEvent, times
from tests.domain.arranging import NOW, Notes
from tests.exchange.calendar.made import TODAY, exported, selection

MINUTE = timedelta(minutes=1)


def only(notes: Notes) -> CalendarEvent:
    (entry,) = entries(selection(notes))
    return entry


def held(notes: Notes, minutes: float = 50, **begun: object) -> str:
    """Hold a meeting from its begin to its end, that many minutes later."""
    session = notes.begin(**begun)  # type: ignore[arg-type]
    notes.moments.append(StageEntered(id=f"{session}-stage", at=notes.moments[-1].at, session=session, stage="arrive"))
    notes.now = notes.moments[-1].at + minutes * MINUTE
    notes.end(session)
    return session


def test_what_is_arranged_lasts_an_hour_from_its_hour_in_the_zone_of_the_coach() -> None:
    notes = Notes("Ana  Ruiz")
    arranged = notes.arrange(7, hour="9:30", place="canteen,\n2nd floor")
    assert only(notes) == CalendarEvent(
        id=arranged,
        title="Peer coaching with Ana Ruiz",
        begin=datetime(2026, 11, 9, 8, 30, tzinfo=UTC),
        end=datetime(2026, 11, 9, 9, 30, tzinfo=UTC),
        made=NOW,
        changed=NOW,
        changes=0,
        place="canteen, ⏎ 2nd floor",
    )


def test_it_lasts_as_long_as_the_last_meeting_was_to() -> None:
    notes = Notes()
    session = notes.begin()
    notes.keep(SessionChanged(id=notes.id, at=notes.now, session=session, minutes=45))
    notes.arrange(7)
    arranged = entries(selection(notes))[-1]
    assert isinstance(arranged.begin, datetime) and arranged.end == arranged.begin + 45 * MINUTE


@pytest.mark.parametrize("hour", ["", "soon", "25:00"])
def test_without_an_hour_it_is_the_whole_day(hour: str) -> None:
    notes = Notes()
    notes.arrange(7, hour=hour)
    assert (only(notes).begin, only(notes).end) == (date(2026, 11, 9), date(2026, 11, 10))


def test_what_was_held_on_a_day_without_an_hour_is_the_whole_of_it() -> None:
    notes = Notes()
    notes.begin(typed_up=True)
    begun = notes.moments[-1]
    assert isinstance(begun, SessionBegun)
    day = begun.at.astimezone(ZoneInfo(begun.zone)).date()
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=ZoneInfo(begun.zone))
    notes.moments[-1] = begun.but(began=noon.astimezone(UTC))
    assert (only(notes).begin, only(notes).end) == (day, day + timedelta(days=1))


def test_what_was_held_stands_where_and_when_it_was() -> None:
    notes = Notes()
    arranged = notes.arrange(1, place="canteen")
    notes.pass_(1)
    held(notes, 49.5)
    entry = only(notes)
    assert (entry.id, entry.place, entry.changes) == (arranged, "canteen", 2)
    assert (entry.begin, entry.end) == (NOW + timedelta(days=1, hours=1), NOW + timedelta(days=1, hours=1, minutes=50))


def test_a_long_break_is_no_part_of_it() -> None:
    notes = Notes()
    session = notes.begin()
    began = notes.moments[-1].at
    notes.keep(StageEntered(id="stage", at=began, session=session, stage="arrive"))
    notes.now = began + timedelta(days=3)
    notes.keep(Break(id="break", at=notes.now, session=session, began=began + 40 * MINUTE))
    notes.now = began + timedelta(days=3, minutes=5)
    notes.end(session)
    assert (only(notes).begin, only(notes).end) == (began, began + 45 * MINUTE)


@pytest.mark.parametrize(("minutes", "lasts"), [(45, 45), (None, 60)])
def test_one_that_runs_or_was_typed_up_lasts_as_planned(minutes: int | None, lasts: int) -> None:
    notes = Notes()
    session = notes.begin(ago=3, typed_up=True)
    notes.keep(SessionChanged(id=notes.id, at=notes.now, session=session, minutes=minutes))
    notes.end(session)
    entry = only(notes)
    assert isinstance(entry.begin, datetime) and entry.end == entry.begin + lasts * MINUTE


def test_what_is_arranged_keeps_its_instant_when_the_coach_moves() -> None:
    notes = Notes()
    arranged = notes.arrange(7, hour="9:30")
    here, there = (exported(selection(notes, zone=zone)) for zone in ("Europe/Berlin", "Asia/Tokyo"))
    assert here == there
    # Who says a new hour where they are now, moves it.
    notes.zone = "Asia/Tokyo"
    notes.arrange(7, hour="9:30")
    entry = only(notes)
    assert (entry.id, entry.changes, entry.begin) == (arranged, 1, datetime(2026, 11, 9, 0, 30, tzinfo=UTC))


def test_what_was_arranged_without_a_zone_has_that_of_the_meeting_before() -> None:
    notes = Notes()
    notes.begin()
    notes.zone = None
    notes.arrange(7)
    assert exported(selection(notes)) == exported(selection(notes, zone="Asia/Tokyo"))


def test_the_day_by_which_it_is_chosen_is_that_of_the_coach() -> None:
    notes = Notes()
    notes.arrange(7, hour="20:00")
    tenth, zones = date(2026, 11, 10), ("Asia/Tokyo", "Europe/Berlin")
    assert [entries(selection(notes, zone=zone).but(since=tenth)) != () for zone in zones] == [True, False]
    assert [next_meeting(notes.fold, zone, tenth, title="") is not None for zone in zones] == [True, False]


def test_what_was_put_off_is_cancelled() -> None:
    notes = Notes()
    notes.put_off(notes.arrange(7))
    assert (only(notes).cancelled, only(notes).changes) == (True, 1)


def test_a_meeting_that_nothing_was_arranged_for_is_cancelled_once_it_is_discarded() -> None:
    notes = Notes()
    session = held(notes)
    before = only(notes)
    notes.take_back(session, session)
    after = only(notes)
    assert after == before.but(cancelled=True, changes=after.changes, changed=notes.moments[-1].at)
    assert after.changes > before.changes


def test_what_was_taken_back_is_cancelled() -> None:
    notes = Notes()
    arranged = notes.arrange(7)
    before = only(notes)
    notes.take_back(arranged)
    assert only(notes) == before.but(cancelled=True, changes=1, changed=NOW + timedelta(hours=1))


def test_what_has_no_date_any_more_is_cancelled() -> None:
    notes = Notes()
    notes.keep(FollowUpMade(id="made", at=NOW, follow_up="f", owner=Side.THEM, what="ask", due=TODAY, hour="17:00"))
    before = only(notes)
    notes.keep(FollowUpChanged(id="off", at=notes.now, follow_up="f", due=None))
    assert only(notes) == before.but(cancelled=True, changes=1, changed=NOW + timedelta(hours=1))
    notes.take_back("off")
    assert only(notes) == before.but(changes=2, changed=NOW + timedelta(hours=2))
    notes.take_back("made")
    assert (only(notes).cancelled, only(notes).changes) == (True, 3)


def test_what_was_due_from_a_meeting_that_is_discarded_is_cancelled() -> None:
    notes = Notes()
    session = notes.begin()
    due = TODAY + timedelta(days=7)
    notes.keep(FollowUpMade(id="made", at=notes.now, session=session, follow_up="f", owner=Side.ME, what="ask", due=due))
    notes.take_back(session, session)
    assert [(each.id, each.cancelled, each.changes > 0) for each in entries(selection(notes))] == [
        (session, True, True),
        ("f", True, True),
    ]


def test_a_name_that_changed_counts() -> None:
    notes = Notes()
    notes.arrange(3)
    notes.keep(FollowUpMade(id="made", at=notes.now, follow_up="f", owner=Side.THEM, what="ask", due=TODAY))
    renamed = notes.now
    notes.keep(PartnerChanged(id="named", at=renamed, name="Ana Park"))
    notes.keep(PartnerChanged(id="agreed", at=notes.now, agreement="between us"))
    notes.keep(FollowUpMade(id="later", at=notes.now, follow_up="g", owner=Side.THEM, what="ask", due=TODAY))
    met, first, second = entries(selection(notes))
    assert (met.title, met.changes, met.changed) == ("Peer coaching with Ana Park", 1, renamed)
    # What was set later counts it too: another device may have known of that alone.
    assert [(each.changes, each.changed == renamed) for each in (first, second)] == [(1, True), (1, False)]
    notes.take_back("named")
    met, first, second = entries(selection(notes))
    assert (met.title, [each.changes for each in (met, first, second)]) == ("Peer coaching with Ana Ruiz", [2, 2, 2])


def test_what_is_due_tells_whose_it_is_and_not_what() -> None:
    notes = Notes()
    for id, side, hour in (("f", Side.THEM, ""), ("g", Side.ME, "17:00")):
        due = date(2026, 11, 27)
        notes.keep(FollowUpMade(id=f"{id}-made", at=notes.now, follow_up=id, owner=side, what="leave", due=due, hour=hour))
    notes.keep(FollowUpMade(id="h-made", at=notes.now, follow_up="h", owner=Side.ME, what="someday"))
    theirs, mine = entries(selection(notes))
    assert (theirs.title, theirs.begin, theirs.end) == ("Follow-up due: Ana Ruiz", date(2026, 11, 27), date(2026, 11, 28))
    assert (mine.title, mine.begin) == ("Follow-up due: yours, with Ana Ruiz", datetime(2026, 11, 27, 16, 0, tzinfo=UTC))
    assert mine.end == datetime(2026, 11, 27, 16, 15, tzinfo=UTC) and not mine.busy and mine.private
    assert b"leave" not in exported(selection(notes))


@pytest.mark.parametrize(("outcome", "cancelled"), [(Outcome.DONE, False), (Outcome.DROPPED, True)])
def test_what_became_of_it(outcome: Outcome, cancelled: bool) -> None:
    notes = Notes()
    notes.keep(FollowUpMade(id="made", at=NOW, follow_up="f", owner=Side.THEM, what="ask", due=TODAY))
    notes.keep(FollowUpChanged(id="changed", at=notes.now, follow_up="f", outcome=outcome))
    entry = only(notes)
    assert (entry.title, entry.cancelled) == ("Follow-up settled: Ana Ruiz", cancelled)
    assert (entry.made, entry.changed, entry.changes) == (NOW, NOW + timedelta(hours=1), 1)


def test_what_is_taken_back_counts_as_a_change() -> None:
    notes = Notes()
    notes.keep(FollowUpMade(id="made", at=NOW, follow_up="f", owner=Side.THEM, what="ask", due=TODAY))
    notes.keep(FollowUpChanged(id="changed", at=notes.now, follow_up="f", due=TODAY + timedelta(days=7)))
    back = notes.take_back("changed")
    assert (only(notes).begin, only(notes).changes, only(notes).changed) == (TODAY, 2, NOW + timedelta(hours=2))
    notes.take_back(back)
    assert (only(notes).begin, only(notes).changes) == (TODAY + timedelta(days=7), 3)


GATHERED = (
    GatheringSet(id="g1", at=NOW, gathering="half", name="half-time", day=date(2026, 12, 10), hour="18:00", note="a note"),
    GatheringSet(id="g2", at=NOW, gathering="end", name="closing\tround", day=date(2027, 2, 1), bring="cake"),
    GatheringChanged(id="g3", at=NOW + timedelta(days=1), gathering="end", dropped=True),
)


def test_gatherings_are_there_where_all_was_chosen() -> None:
    half, end = entries(selection(coach=GATHERED))
    assert (half.title, half.begin) == ("Peer coaching, the whole group: half-time", datetime(2026, 12, 10, 17, 0, tzinfo=UTC))
    assert (end.title, end.cancelled, end.changes) == ("Peer coaching, the whole group: closing round", True, 1)
    assert not half.private and half.busy
    assert entries(selection(coach=GATHERED, whole=False)) == ()


def test_a_gathering_that_was_taken_back_is_called_off() -> None:
    at = NOW + timedelta(days=2)
    for of, place in (("g1", "hall"), ("g4", "")):
        moved = GatheringChanged(id="g4", at=NOW + timedelta(days=1), gathering="half", place="hall")
        half, _ = entries(selection(coach=(*GATHERED, moved, TakenBack(id="g5", at=at, of=of))))
        assert (half.id, half.cancelled, half.changes, half.changed, half.place) == ("half", of == "g1", 2, at, place)


def test_a_gathering_whose_name_was_erased_is_called_off_without_it() -> None:
    nameless = GatheringSet(id="g1", at=NOW, gathering="half", name="", day=date(2026, 12, 10))
    (half,) = entries(selection(coach=(nameless,)))
    assert (half.title, half.cancelled) == ("Peer coaching, the whole group", True)


def test_what_came_in_and_is_not_whole_yet_is_not_there() -> None:
    notes = Notes()
    batch: dict[str, Any] = {"at": NOW, "batch": "half"}
    notes.keep(FollowUpMade(id="made", follow_up="f", owner=Side.ME, what="x", due=TODAY, **batch))
    coach = GatheringSet(id="g", gathering="g", name="n", day=TODAY, **batch)
    assert entries(selection(notes, coach=(coach,))) == ()
    notes.keep(FollowUpMade(id="a", at=NOW, follow_up="o", owner=Side.ME, what="x"))
    notes.keep(FollowUpChanged(id="changed", follow_up="o", due=TODAY, **batch))
    assert entries(selection(notes)) == ()


def test_one_whose_date_was_taken_off_is_called_off_on_its_last_day_and_says_whose_it_is_now() -> None:
    notes = Notes()
    notes.keep(FollowUpMade(id="made", at=NOW, follow_up="f", owner=Side.ME, what="x", due=TODAY, hour="9:00"))
    later = TODAY + timedelta(days=1)
    notes.keep(FollowUpChanged(id="moved", at=notes.now, follow_up="f", due=later, hour="17:00"))
    notes.keep(FollowUpChanged(id="off", at=notes.now, follow_up="f", due=None))
    assert (only(notes).title, only(notes).cancelled) == ("Follow-up due: yours, with Ana Ruiz", True)
    assert only(notes).begin == datetime(2026, 11, 25, 16, 0, tzinfo=UTC)
    notes.keep(FollowUpChanged(id="hers", at=notes.now, follow_up="f", owner=Side.THEM))
    assert only(notes).title == "Follow-up due: Ana Ruiz"
    notes.keep(FollowUpChanged(id="done", at=notes.now, follow_up="f", outcome=Outcome.DONE))
    assert only(notes).title == "Follow-up settled: Ana Ruiz"


def test_a_meeting_begins_on_the_minute_and_lasts_as_planned_while_it_runs() -> None:
    notes = Notes()
    notes.now += timedelta(seconds=30, microseconds=5)
    session = notes.begin()
    notes.keep(StageEntered(id="stage", at=notes.now, session=session, stage="arrive"))
    notes.keep(NoteKept(id="note", at=notes.now + timedelta(hours=2), session=session, text="x"))
    assert (only(notes).begin, only(notes).end) == (NOW, NOW + timedelta(hours=1))


def test_one_that_is_gone_has_no_place_any_more() -> None:
    notes = Notes()
    notes.take_back(notes.arrange(7, place="canteen"))
    assert (only(notes).cancelled, only(notes).place) == (True, "")


def test_of_one_day_they_stand_by_the_hour() -> None:
    notes, others = Notes(), Notes()
    notes.now += timedelta(minutes=1)
    notes.arrange(7, hour="9:00")
    others.keep(FollowUpMade(id="a", at=NOW, follow_up="a", owner=Side.ME, what="x", due=date(2026, 11, 9), hour="12:00"))
    others.keep(FollowUpMade(id="z", at=NOW, follow_up="z", owner=Side.ME, what="x", due=date(2026, 11, 9)))
    assert [each.id for each in entries(selection(others, notes))] == ["z", notes.moments[1].id, "a"]


def test_by_the_days_that_were_chosen() -> None:
    notes = Notes()
    held(notes)
    notes.arrange(7)
    chosen = selection(notes, coach=GATHERED)
    assert [entry.begin.isoformat() for entry in entries(chosen)] == [
        "2026-11-02T09:00:00+00:00",
        "2026-11-09T09:00:00+00:00",
        "2026-12-10T17:00:00+00:00",
        "2027-02-01",
    ]
    bounds = {"since": date(2026, 11, 9), "until": date(2026, 12, 10)}
    assert [entry.begin.isoformat()[:10] for entry in entries(chosen.but(**bounds))] == ["2026-11-09", "2026-12-10"]


def test_those_who_share_a_name_are_told_apart() -> None:
    notes = Notes()
    notes.arrange(7)
    chosen = selection(notes)
    book = chosen.books[0]
    apart = chosen.but(books=(book.but(partner=book.partner.but(apart="Research")),))
    assert entries(apart)[0].title == "Peer coaching with Ana Ruiz (Research)"


def test_no_word_of_a_note_is_in_the_file() -> None:
    notes = Notes()
    session = held(notes)
    notes.keep(NoteKept(id="note", at=notes.now, session=session, text="her secret"))
    notes.keep(PartnerChanged(id="agreed", at=notes.now, agreement="between us", topics="her topic"))
    content = exported(selection(notes, coach=GATHERED))
    assert not [word for word in (b"secret", b"between", b"topic", b"note", b"cake") if word in content]


def test_the_next_meeting_has_no_name() -> None:
    notes = Notes()
    first = notes.arrange(3)
    arranged = notes.arrange(30, place="canteen")
    fold = notes.fold
    entry = next_meeting(fold, "Europe/Berlin", TODAY, title="Peer coaching")
    assert entry is not None
    assert entry == entries(selection(notes))[0].but(title="Peer coaching", private=False)
    assert (entry.id, entry.changes, entry.place, arranged != first) == (first, 1, "canteen", True)


def test_there_is_no_next_meeting_before_one_is_arranged_or_once_it_passed() -> None:
    notes = Notes()
    assert next_meeting(notes.fold, "Europe/Berlin", TODAY, title="") is None
    notes.arrange(21)
    assert next_meeting(notes.fold, "Europe/Berlin", date(2026, 11, 23), title="") is not None
    assert next_meeting(notes.fold, "Europe/Berlin", TODAY, title="") is None


def test_one_that_was_begun_elsewhere_has_the_zone_of_that_place_for_its_day() -> None:
    notes = Notes()
    began = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)
    notes.keep(SessionBegun(id="s", at=began, partner="ana", began=began, zone="Asia/Tokyo", first=Side.ME))
    assert entries(selection(notes).but(since=date(2026, 11, 3))) != ()
    assert entries(selection(notes).but(until=date(2026, 11, 2))) == ()


ZONES = st.sampled_from(sorted(available_timezones()))
HOURS = st.tuples(st.integers(0, 23), st.integers(0, 59))


@given(st.dates(date(1970, 1, 2), date(2199, 12, 30)), HOURS, ZONES)
@example(date(2027, 3, 28), (2, 30), "Europe/Berlin")
@example(date(2026, 10, 25), (2, 30), "Europe/Berlin")
@example(date(2026, 11, 1), (1, 30), "America/New_York")
@example(date(2011, 12, 30), (10, 0), "Pacific/Apia")
def test_an_hour_is_that_of_the_clocks_there(day: date, hour: tuple[int, int], zone: str) -> None:
    begin, end = times(day, f"{hour[0]:02}:{hour[1]:02}", 60, zone)
    assert isinstance(begin, datetime) and end == begin + 60 * MINUTE and begin.utcoffset() == timedelta()
    wall = datetime(day.year, day.month, day.day, *hour)
    there = begin.astimezone(ZoneInfo(zone))
    skipped = there.replace(tzinfo=None) - wall
    if skipped:
        # As long after the clocks went on as it would be without that.
        before = (begin - skipped).astimezone(ZoneInfo(zone)).utcoffset()
        after = there.utcoffset()
        assert before is not None and after is not None and skipped == after - before > timedelta()
    else:
        assert there.fold == 0


@given(st.dates(), st.sampled_from(["", "00:00", "23:59"]), ZONES)
@example(date.max, "", "UTC")
@example(date.max, "23:59", "Pacific/Honolulu")
@example(date.min, "00:00", "Pacific/Kiritimati")
def test_to_the_end_of_time(day: date, hour: str, zone: str) -> None:
    begin, end = times(day, hour, 60, zone)
    assert (end is None) if begin == date.max else (end is not None and end > begin)


def test_what_would_end_behind_the_end_of_time_has_the_whole_day() -> None:
    assert times(date.max, "23:59", 60, "UTC") == (date.max, None)
    assert times(date.max, "22:59", 60, "UTC")[0] == datetime(9999, 12, 31, 22, 59, tzinfo=UTC)


def test_a_mere_offset_is_a_zone() -> None:
    assert times(TODAY, "10:00", 60, "UTC+09:30")[0] == datetime(2026, 11, 24, 0, 30, tzinfo=UTC)
