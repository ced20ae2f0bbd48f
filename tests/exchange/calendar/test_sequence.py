"""A calendar that has an entry takes only one of a higher sequence: what is different there counts more, and nothing leaves."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from peercoach_tui.domain.appointments import appointments
from peercoach_tui.domain.moment import TakenBack, order_of
from peercoach_tui.domain.sessions.moments import Break, NextMeetingSet, NoteKept, SessionChanged, StageEntered
from peercoach_tui.domain.undoing import redone_next, undone_next
from peercoach_tui.exchange.calendar.entries import entries, next_meeting
from peercoach_tui.exchange.calendar.entry import CalendarEvent
from tests.domain.arranging import BERLIN, DAY, Notes
from tests.exchange.calendar.made import selection

KINDS = (
    *("arrange", "set", "without a zone", "put off", "put off old", "begin", "type up", "stage", "end", "break"),
    *("began", "minutes", "back", "redo", "any back", "discard", "note", "wait"),
)
ACTS = st.lists(st.tuples(st.sampled_from(KINDS), st.integers(0, 9)), max_size=14)


def act(notes: Notes, kind: str, number: int) -> None:
    """Do one of the acts; nothing where there is nothing to do it to."""
    fold, id, at = notes.fold, notes.id, notes.now
    session = fold.sessions[number % len(fold.sessions)].id if fold.sessions else None
    dates = [moment.id for moment in notes.moments if isinstance(moment, NextMeetingSet)]
    standing = fold.arrangements.standing(fold.accounts)
    match kind:
        case "arrange":
            notes.arrange(number, hour="23:30" if number % 2 else "")
        case "without a zone":
            notes.keep(NextMeetingSet(id=id, at=at, day=(at + number * DAY).date(), hour="00:30"))
        case "begin" | "type up":
            notes.zone = "Asia/Tokyo" if number % 3 == 0 else BERLIN
            begun = notes.begin(number if kind == "type up" else 0, typed_up=kind == "type up")
            notes.keep(StageEntered(id=notes.id, at=at, session=begun, stage="arrive"))
        case "wait":
            notes.pass_(number)
        case "put off" if standing:
            notes.put_off(standing.id)
        case "put off old" if dates:
            notes.put_off(dates[number % len(dates)])
        case "back" if last := undone_next(fold.timeline, lambda moment: True):
            notes.take_back(last.id)
        case "redo" if taking := redone_next(fold.timeline, lambda moment: True):
            notes.take_back(taking.id)
        case "any back" if len(notes.moments) > 1:
            notes.take_back(notes.moments[1 + number % (len(notes.moments) - 1)].id)
    if session is None:
        return
    match kind:
        case "set":
            notes.arrange(number, session, place="canteen")
        case "stage":
            notes.keep(StageEntered(id=id, at=at, session=session, stage="arrive"))
        case "end":
            notes.end(session)
        case "break":
            notes.keep(Break(id=id, at=at, session=session, began=at - timedelta(minutes=10 * number)))
        case "began":
            notes.keep(SessionChanged(id=id, at=at, session=session, began=at + (number - 5) * DAY))
        case "minutes":
            notes.keep(SessionChanged(id=id, at=at, session=session, minutes=10 + number))
        case "discard":
            notes.keep(TakenBack(id=id, at=at, of=session, session=session, read=fold.timeline.read(session)))
        case "note":
            # One may come from a device that didn't know that the meeting was discarded.
            again = [moment.id for moment in notes.moments if moment.id in fold.timeline.takings.stood_again] or [session]
            notes.keep(NoteKept(id=id, at=at, session=again[0], text="x"))


def after_each(acts: Sequence[tuple[str, int]], silent: int = 0) -> Iterator[Notes]:
    notes = Notes(silent=silent)
    for kind, number in acts:
        act(notes, kind, number)
        yield notes


def exported(notes: Notes) -> dict[str, CalendarEvent]:
    found = entries(selection(notes))
    assert len({each.id for each in found}) == len(found)
    return {each.id: each for each in found}


@given(ACTS)
@example([("begin", 1), ("set", 8), ("discard", 0), ("redo", 0)])
@example([("arrange", 3), ("wait", 3), ("begin", 1), ("end", 0), ("began", 2)])
@example([("arrange", 3), ("arrange", 7), ("put off", 0), ("any back", 1)])
@example([("without a zone", 9), ("type up", 9), ("minutes", 5), ("type up", 0), ("redo", 0)])
def test_the_sequence_never_shrinks_grows_with_what_is_shown_and_nothing_leaves(acts: Sequence[tuple[str, int]]) -> None:
    before: dict[str, CalendarEvent] = {}
    for notes in after_each(acts):
        now = exported(notes)
        assert before.keys() <= now.keys()
        for id, was in before.items():
            assert now[id].changes > was.changes or now[id].but(changed=was.changed) == was
            assert (now[id].made, now[id].changed >= was.changed) == (was.made, True)
        before = now


DEVICES = st.lists(st.tuples(st.integers(0, 1), st.sampled_from((*KINDS, "sync")), st.integers(0, 9)), max_size=16)


@given(ACTS, DEVICES)
@example([], [(0, "begin", 0), (0, "stage", 0), (0, "stage", 0), (0, "end", 0), (0, "any back", 1)])
@example([("arrange", 1)], [(0, "put off", 0), (1, "begin", 0)])
@example([("arrange", 1)], [(0, "begin", 0), (1, "arrange", 0)])
@example([("arrange", 1)], [(1, "put off", 0), (0, "begin", 0), (0, "began", 7)])
@example([("arrange", 1)], [(0, "begin", 0), (1, "put off", 0), (0, "arrange", 0)])
@example([("begin", 0), ("began", 5)], [(0, "arrange", 0), (1, "arrange", 0)])
@settings(max_examples=300)
def test_two_devices_that_read_of_each_other_now_and_then_lose_nothing_of_what_either_showed(
    silent: Sequence[tuple[str, int]], acts: Sequence[tuple[int, str, int]]
) -> None:
    *_, once = [Notes(), *after_each(silent, silent=99)]
    devices = [Notes(device=name) for name in "ab"]
    for notes in devices:
        notes.moments, notes.now = [*once.moments], once.now
    shown = [exported(notes) for notes in devices]
    for place, kind, number in (*acts, (0, "sync", 0)):
        if kind == "sync":
            both = {moment.id: moment for notes in devices for moment in notes.moments}
            for notes in devices:
                notes.moments = sorted(both.values(), key=order_of)
        else:
            act(devices[place], kind, number)
        devices[0].now = devices[1].now = max(notes.now for notes in devices)
        for notes, before in zip(devices, shown, strict=True):
            now = exported(notes)
            assert before.keys() <= now.keys()
            for id, was in before.items():
                assert now[id].changes > was.changes or now[id].but(changed=was.changed) == was
            before |= now


@given(ACTS)
def test_what_did_nothing_to_an_entry_counts_nothing(acts: Sequence[tuple[str, int]]) -> None:
    for notes in after_each(acts):
        before = exported(notes)
        notes.keep(NoteKept(id=notes.id, at=notes.now, session="elsewhere", text="x"))
        assert exported(notes) == before


@given(ACTS)
def test_the_invitation_is_the_entry_of_the_calendar(acts: Sequence[tuple[str, int]]) -> None:
    for notes in after_each(acts):
        invited = next_meeting(notes.fold, BERLIN, date.min, title="")
        if invited is not None:
            entry = exported(notes)[invited.id]
            # It has no name, and doesn't count that one was taken back.
            named = {"changes": invited.changes, "changed": invited.changed}
            assert invited == entry.but(title="", private=False, **named)
            assert invited.changes <= entry.changes


@given(ACTS)
def test_each_meeting_that_stands_is_one_entry(acts: Sequence[tuple[str, int]]) -> None:
    for notes in after_each(acts):
        fold = notes.fold
        told = [each.account for each in appointments(fold) if each.account and not each.gone]
        assert sorted(each.session.id for each in told) == sorted(each.session.id for each in fold.accounts)
        assert all(each in fold.accounts for each in told)


def test_a_date_of_a_meeting_that_is_discarded_and_brought_back_is_taken_by_the_calendar_that_had_it_cancelled() -> None:
    notes = Notes()
    session = notes.begin()
    date_set = notes.arrange(7, session)
    back = notes.take_back(session, session)
    off = exported(notes)[date_set]
    notes.take_back(back)
    on = exported(notes)[date_set]
    assert [(each.cancelled, each.changes) for each in (off, on)] == [(True, 2), (False, 3)]


def test_a_meeting_whose_day_is_put_right_to_before_the_date_leaves_the_date_as_it_was_arranged() -> None:
    notes = Notes()
    arranged = notes.arrange(3)
    notes.pass_(3)
    session = notes.begin()
    notes.end(session)
    assert exported(notes)[arranged].changes == 2
    notes.keep(SessionChanged(id=notes.id, at=notes.now, session=session, began=notes.now - 2 * DAY))
    assert {id: (entry.changes, entry.cancelled) for id, entry in exported(notes).items()} == {
        arranged: (3, False),
        session: (3, False),
    }


def test_a_date_that_stands_again_after_the_later_one_was_put_off_counts_more() -> None:
    notes = Notes()
    first, second = notes.arrange(3), notes.arrange(5)
    notes.put_off(second)
    notes.take_back(second)
    entry = exported(notes)[first]
    assert (entry.changes, entry.cancelled) == (3, False)


def test_one_that_is_arranged_is_as_long_as_the_last_meeting_was_to_be_when_that_was_done() -> None:
    notes = Notes()
    notes.begin()
    arranged = notes.arrange(7)
    before = exported(notes)[arranged]
    notes.keep(SessionChanged(id=notes.id, at=notes.now, session=notes.fold.sessions[0].id, minutes=90))
    assert exported(notes)[arranged] == before


def test_one_that_doesn_t_say_how_long_it_is_counts_more_once_the_last_meeting_was_longer() -> None:
    notes = Notes(silent=9)
    notes.begin()
    arranged = notes.arrange(7)
    before = exported(notes)[arranged]
    notes.keep(SessionChanged(id=notes.id, at=notes.now, session=notes.fold.sessions[0].id, minutes=90))
    after = exported(notes)[arranged]
    assert after.changes == before.changes + 1
    assert isinstance(after.begin, datetime) and after.end == after.begin + timedelta(minutes=90)


def test_a_discarded_meeting_that_another_device_went_on_with_is_itself_again() -> None:
    notes = Notes()
    session = notes.begin()
    notes.keep(TakenBack(id=notes.id, at=notes.now, of=session, session=session, read=0))
    assert (exported(notes)[session].cancelled, exported(notes)[session].changes) == (True, 1)
    notes.keep(NoteKept(id=notes.id, at=notes.now, session=session, text="x"))
    assert (exported(notes)[session].cancelled, exported(notes)[session].changes) == (False, 2)


@pytest.mark.parametrize("gap", [10, 50])
def test_a_break_that_is_kept_after_the_end_counts(gap: int) -> None:
    notes = Notes()
    session = notes.begin()
    notes.keep(StageEntered(id=notes.id, at=notes.now, session=session, stage="arrive"))
    notes.end(session)
    before = exported(notes)[session]
    ended = notes.fold.accounts[0].ended
    assert ended is not None
    notes.keep(Break(id=notes.id, at=ended + timedelta(hours=2), session=session, began=ended - timedelta(minutes=gap)))
    after = exported(notes)[session]
    assert after.changes == before.changes + 1
    assert before.end is not None and after.end == before.end - timedelta(minutes=gap)


def test_what_was_taken_back_before_it_came_is_off_until_it_stands() -> None:
    notes = Notes()
    early = notes.take_back("late")
    notes.keep(NextMeetingSet(id="late", at=notes.now, day=notes.now.date(), zone=BERLIN))
    off = exported(notes)["late"]
    notes.take_back(early)
    on = exported(notes)["late"]
    assert (off.cancelled, on.cancelled) == (True, False) and on.changes > off.changes
