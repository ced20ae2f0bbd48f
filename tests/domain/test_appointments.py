"""What was arranged, arranged anew, put off and held is one appointment, and keeps its name whatever becomes of it."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from peercoach_tui.domain.appointments import Appointment, appointments
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.sessions.moments import Break, BreakJudged, NextMeetingSet, SessionChanged, StageEntered
from peercoach_tui.domain.undoing import redone_next, undone_next
from tests.domain.arranging import NOW, Notes


def told(entry: Appointment) -> tuple[str, str, str, bool]:
    """Return its id, the ids of its date and its session, and whether it is off."""
    arranged, session = entry.arranged, entry.account
    return (
        entry.id,
        arranged.id if arranged else "",
        session.session.id if session else "",
        entry.put_off or entry.gone,
    )


def test_a_date_that_is_set_anew_is_the_same_appointment() -> None:
    notes = Notes()
    first = notes.arrange(7)
    second = notes.arrange(9)
    (entry,) = notes.told
    assert told(entry) == (first, second, "", False)
    assert (entry.made, entry.changed, entry.changes) == (NOW, NOW + timedelta(hours=1), 1)


def test_the_meeting_that_is_held_is_the_one_that_was_arranged() -> None:
    notes = Notes()
    arranged = notes.arrange(7)
    notes.pass_(7)
    session = notes.begin()
    after = notes.arrange(14, session)
    notes.end(session)
    assert [told(each) for each in notes.told] == [(arranged, arranged, session, False), (after, after, "", False)]


def test_one_that_comes_later_than_arranged_is_that_meeting_and_an_earlier_one_is_another() -> None:
    notes = Notes()
    arranged = notes.arrange(7)
    early = notes.begin()
    notes.pass_(9)
    late = notes.begin()
    assert [told(each)[::2] for each in notes.told] == [(arranged, late), (early, early)]


def test_one_that_began_before_the_midnight_behind_which_it_was_arranged_is_that_meeting() -> None:
    notes = Notes()
    arranged = notes.arrange(7, hour="0:05")
    notes.now = datetime(2026, 11, 8, 22, 55, tzinfo=UTC)
    session = notes.begin()
    assert [told(each) for each in notes.told] == [(arranged, arranged, session, False)]


def test_a_date_set_in_an_earlier_meeting_moves_the_one_that_stands() -> None:
    notes = Notes()
    arranged = notes.arrange(7)
    early = notes.begin()
    moved = notes.arrange(10, early)
    assert [told(each) for each in notes.told] == [(arranged, moved, "", False), (early, "", early, False)]


def test_after_one_was_put_off_the_next_is_another() -> None:
    notes = Notes()
    first = notes.arrange(7)
    notes.put_off(first)
    second = notes.arrange(9)
    assert [told(each) for each in notes.told] == [(first, first, "", True), (second, second, "", False)]


def test_putting_off_what_was_moved_already_puts_nothing_off() -> None:
    notes = Notes()
    first, second = notes.arrange(7), notes.arrange(9)
    notes.put_off(first)
    assert [told(each) for each in notes.told] == [(first, second, "", False)]


def test_a_meeting_that_is_typed_up_later_takes_nothing_from_what_left_already() -> None:
    notes = Notes()
    thursday = notes.arrange(3)
    notes.pass_(5)
    moved = notes.arrange(7)
    before = notes.told
    session = notes.begin(ago=2, typed_up=True)
    assert [told(each) for each in notes.told] == [(thursday, moved, "", False), (session, "", session, False)]
    (left,) = before
    assert notes.told[0] == left


def test_what_a_meeting_that_is_typed_up_says_of_one_held_since_arranges_nothing() -> None:
    notes = Notes()
    notes.begin()
    notes.pass_(1)
    typed = notes.begin(ago=14, typed_up=True)
    notes.keep(NextMeetingSet(id=notes.id, at=notes.now, session=typed, day=NOW.date()))
    assert [told(each)[1] for each in notes.told] == ["", ""]


def test_what_is_taken_back_counts_all_the_same() -> None:
    notes = Notes()
    first, second = notes.arrange(7), notes.arrange(9)
    back = notes.take_back(second)
    assert [told(each) for each in notes.told] == [(first, first, "", False)]
    notes.take_back(back)
    assert [told(each) for each in notes.told] == [(first, second, "", False)]


def test_one_of_which_nothing_stands_is_gone_and_is_itself_again() -> None:
    notes = Notes()
    first = notes.arrange(7)
    back = notes.take_back(first)
    assert [(*told(each), each.put_off) for each in notes.told] == [(first, first, "", True, False)]
    notes.take_back(back)
    assert [told(each) for each in notes.told] == [(first, first, "", False)]


def test_one_that_was_moved_before_all_was_taken_back_is_gone_once() -> None:
    notes = Notes()
    first, second = notes.arrange(7), notes.arrange(9)
    notes.take_back(second)
    notes.take_back(first)
    assert [told(each) for each in notes.told] == [(first, first, "", True)]


def test_what_is_arranged_after_that_is_another() -> None:
    notes = Notes()
    first = notes.arrange(7)
    notes.take_back(first)
    second = notes.arrange(9)
    notes.take_back(second)
    third = notes.arrange(11)
    gone = [(first, first, "", True), (second, second, "", True)]
    assert [told(each) for each in notes.told] == [*gone, (third, third, "", False)]


def test_a_meeting_that_is_discarded_leaves_its_date_open() -> None:
    notes = Notes()
    arranged = notes.arrange(1)
    notes.pass_(1)
    session = notes.begin()
    after = notes.arrange(7, session)
    notes.take_back(session, session)
    assert [told(each)[1:] for each in notes.told] == [(arranged, "", False), (after, "", True)]


def test_one_that_nothing_was_arranged_for_is_gone_once_it_is_discarded_and_is_itself_again() -> None:
    notes = Notes()
    arranged = notes.arrange(7)
    session = notes.begin()
    notes.end(session)
    notes.keep(SessionChanged(id=notes.id, at=notes.now, session=session, minutes=45))
    assert told(notes.told[1]) == (session, "", session, False)
    back = notes.take_back(session, session)
    discarded = notes.told[1]
    assert told(discarded) == (session, "", session, True)
    assert discarded.account is not None and discarded.account.session.minutes == 45
    assert told(notes.told[0])[1:] == (arranged, "", False)
    notes.take_back(back)
    assert told(notes.told[1]) == (session, "", session, False)


def test_when_it_was_is_said_anew() -> None:
    notes = Notes()
    session = notes.begin()
    notes.end(session)
    notes.keep(SessionChanged(id=notes.id, at=notes.now, session=session, minutes=45))
    (entry,) = notes.told
    assert (entry.changes, entry.changed) == (2, notes.now - timedelta(hours=1))


def test_the_order_in_which_moments_are_read_is_nothing_to_it() -> None:
    notes = Notes()
    notes.arrange(7)
    notes.put_off(notes.arrange(9))
    notes.begin()
    fold = Fold("ana", reversed(notes.moments))
    assert appointments(fold) == notes.told


ACTS = st.lists(
    st.tuples(st.sampled_from(["arrange", "put off", "begin", "end", "back", "again", "wait", "set in"]), st.integers(0, 9)),
    max_size=14,
)


def played(acts: Sequence[tuple[str, int]]) -> list[Fold]:
    """Return what is kept after each of the acts."""
    notes, folds = Notes(), []
    for act, number in acts:
        timeline, sessions = notes.fold.timeline, notes.fold.sessions
        session = sessions[-1].id if sessions else None
        standing = notes.fold.arrangements.standing(notes.fold.accounts)
        match act:
            case "arrange":
                notes.arrange(number)
            case "set in" if session:
                notes.arrange(number, session)
            case "put off" if standing:
                notes.put_off(standing.id)
            case "begin":
                notes.begin(number if number > 6 else 0, typed_up=number > 6)
            case "end" if session:
                notes.end(session)
            case "back" if last := undone_next(timeline, lambda moment: True):
                notes.take_back(last.id, getattr(last, "session", None))
            case "again" if taking := redone_next(timeline, lambda moment: True):
                notes.take_back(taking.id, taking.session)
            case "wait":
                notes.pass_(number)
        folds.append(notes.fold)
    return folds


@given(ACTS)
def test_whatever_is_said_anew_counts_more_than_all_before(acts: Sequence[tuple[str, int]]) -> None:
    last: dict[str, tuple[int, object]] = {}
    for fold in played(acts):
        for each in appointments(fold):
            ended = each.account.ended if each.account else None
            stands = told(each)[1:], ended
            if each.id in last and last[each.id][1] != stands:
                assert each.changes > last[each.id][0]
            last[each.id] = each.changes, stands


@given(ACTS)
def test_what_left_once_is_never_missing(acts: Sequence[tuple[str, int]]) -> None:
    left: set[str] = set()
    for fold in played(acts):
        there = {each.id for each in appointments(fold)}
        assert left <= there
        left |= there


@given(ACTS)
def test_the_next_meeting_is_one_of_them_and_each_meeting_is_once(acts: Sequence[tuple[str, int]]) -> None:
    for fold in played(acts):
        entries = appointments(fold)
        assert len({entry.id for entry in entries}) == len(entries)
        held = [entry.account.session.id for entry in entries if entry.account and not entry.gone]
        assert sorted(held) == sorted(session.id for session in fold.sessions)
        standing = fold.arrangements.standing(fold.accounts)
        if standing is not None:
            assert [each.account for each in entries if each.arranged == standing and not each.put_off] == [None]


def test_the_day_is_that_of_the_date() -> None:
    notes = Notes()
    notes.arrange(7)
    assert [each.arranged.day for each in notes.told if each.arranged] == [date(2026, 11, 9)]


def test_a_date_in_a_meeting_that_was_typed_up_is_kept_by_one_of_a_later_day_by_its_own_clocks() -> None:
    notes = Notes()
    notes.zone = "Asia/Tokyo"
    notes.now = datetime(2026, 11, 5, 23, 30, tzinfo=UTC)
    held = notes.begin()
    notes.keep(NextMeetingSet(id=notes.id, at=notes.now, day=date(2026, 11, 6), zone="Asia/Tokyo"))
    assert [told(each)[:1] for each in notes.told] == [(held,)]


def test_where_the_last_date_of_a_meeting_is_taken_back_it_is_another_in_the_calendar() -> None:
    notes = Notes()
    arranged = notes.arrange(1, place="canteen")
    moved = notes.arrange(1, place="kiosk")
    notes.pass_(2)
    session = notes.begin()
    assert [told(each) for each in notes.told] == [(arranged, moved, session, False)]
    notes.take_back(moved)
    assert [told(each) for each in notes.told] == [(arranged, arranged, session, False)]


def test_a_break_that_is_judged_changes_how_long_it_was() -> None:
    notes = Notes()
    session = notes.begin()
    notes.keep(StageEntered(id=notes.id, at=notes.now, session=session, stage="arrive"))
    notes.pass_(1)
    gap = notes.keep(Break(id=notes.id, at=notes.now, session=session, began=notes.now - timedelta(hours=20)))
    notes.end(session)
    (before,) = notes.told
    notes.keep(BreakJudged(id=notes.id, at=notes.now, session=session, gap=gap, counts=True))
    (after,) = notes.told
    assert (after.changes, after.changed) == (before.changes + 1, notes.now - timedelta(hours=1))


def test_a_date_without_a_zone_has_none_once_the_meeting_before_it_is_said_to_have_come_later() -> None:
    notes = Notes()
    notes.zone = None
    arranged = notes.arrange(30)
    notes.zone = "Asia/Tokyo"
    session = notes.begin(1, typed_up=True)
    zones = [each.arranged.zone for each in notes.told if each.id == arranged and each.arranged]
    notes.keep(SessionChanged(id=notes.id, at=notes.now, session=session, began=notes.now))
    zones += [each.arranged.zone for each in notes.told if each.id == arranged and each.arranged]
    assert zones == ["Asia/Tokyo", None]


def test_a_date_that_stands_again_once_a_meeting_was_held_is_gone_and_the_meeting_stays_what_it_was() -> None:
    notes = Notes()
    arranged = notes.arrange(0)
    taking = notes.take_back(arranged)
    session = notes.begin()
    notes.take_back(taking)
    assert [told(each) for each in notes.told] == [(arranged, arranged, "", True), (session, "", session, False)]


def test_they_stand_in_the_order_in_which_they_were_made() -> None:
    notes = Notes()
    for id in ("z", "a"):
        notes.keep(NextMeetingSet(id=id, at=notes.now, day=NOW.date() + timedelta(days=9)))
        notes.put_off(id)
    assert [each.id for each in notes.told] == ["z", "a"]


def test_a_date_of_a_meeting_that_is_not_there_is_none() -> None:
    notes = Notes()
    notes.arrange(7, "not there")
    assert notes.told == ()


def of_another_device(notes: Notes) -> Notes:
    """Return what another device knows that has read all of it."""
    other = Notes(device="z")
    other.moments, other.now = [*notes.moments], notes.now
    return other


def read_by(notes: Notes, other: Notes) -> None:
    """Let one know what the other kept as well."""
    known = {moment.id for moment in notes.moments}
    notes.moments += [moment for moment in other.moments if moment.id not in known]


def test_a_date_that_another_device_had_set_before_is_off_and_the_later_one_keeps_its_name() -> None:
    notes = Notes()
    other = of_another_device(notes)
    earlier = other.arrange(3)
    notes.now = other.now
    later = notes.arrange(7)
    read_by(notes, other)
    assert [told(each) for each in notes.told] == [(earlier, earlier, "", True), (later, later, "", False)]


def test_a_meeting_begun_where_the_date_was_not_known_keeps_its_name_and_the_date_is_off() -> None:
    notes = Notes()
    other = of_another_device(notes)
    arranged = other.arrange(0)
    notes.now = other.now
    session = notes.begin()
    read_by(notes, other)
    assert [told(each) for each in notes.told] == [(arranged, arranged, "", True), (session, "", session, False)]


def test_a_date_that_is_moved_where_it_was_known_is_the_same_appointment_whatever_came_between() -> None:
    notes = Notes()
    first = notes.arrange(7)
    other = of_another_device(notes)
    unknown = other.arrange(8)
    notes.now = other.now
    moved = notes.arrange(9)
    read_by(notes, other)
    assert [told(each) for each in notes.told] == [(first, moved, "", False)]
    assert unknown not in {each.id for each in notes.told}


def test_a_meeting_held_on_one_device_while_another_moved_its_date_is_one_of_its_own() -> None:
    notes = Notes()
    arranged = notes.arrange(0)
    other = of_another_device(notes)
    session = notes.begin()
    other.now = notes.now
    moved = other.arrange(3)
    read_by(notes, other)
    assert [told(each) for each in notes.told] == [(arranged, moved, "", False), (session, "", session, False)]


def test_what_was_held_counts_nothing_once_the_next_is_arranged_moved_and_held() -> None:
    notes = Notes()
    arranged = notes.arrange(1)
    notes.pass_(1)
    session = notes.begin()
    after = notes.arrange(7, session)
    notes.end(session)
    held = notes.told[0]
    notes.arrange(8)
    notes.pass_(8)
    later = notes.begin()
    notes.end(later)
    notes.put_off(notes.arrange(7, later))
    assert notes.told[0] == held
    assert [(each.id, each.changes) for each in notes.told[:2]] == [(arranged, 2), (after, 3)]


def test_one_that_was_kept_before_they_said_it_counts_all_of_that_time() -> None:
    notes = Notes(silent=5)
    notes.arrange(1)
    notes.pass_(1)
    notes.end(notes.begin())
    first = notes.told[0].changes
    notes.arrange(7)
    assert (first, [each.changes for each in notes.told]) == (2, [3, 3])
    notes.arrange(8)
    assert [each.changes for each in notes.told] == [4, 4]
    notes.pass_(8)
    notes.begin()
    notes.arrange(9)
    notes.arrange(10)
    assert [each.changes for each in notes.told] == [5, 5, 1]
