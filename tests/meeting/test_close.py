"""The close and the end."""

from datetime import date, timedelta
from functools import partial

import pytest

from peercoach_tui.domain.partners.cadence import Cadence, Rhythm
from peercoach_tui.domain.partners.partner import Pause
from peercoach_tui.domain.reading.line import WrittenNote
from peercoach_tui.domain.sessions.moments import Answer, NextMeetingSet, SessionBegun
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.domain.settings import AnswersAsked
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from tests.conftest import Clock
from tests.domain.timelines import in_stage
from tests.fakes import FakeNotebook
from tests.meeting.table import Table, leave, type_keys


def test_the_end_leaves_a_draft_as_it_is_for_later(notebook: FakeNotebook, meeting: Meeting, clock: Clock) -> None:
    type_keys(meeting, clock, 1)
    leave(meeting, "! ask Da")
    clock.pass_(5)
    meeting.closing.end()
    assert meeting.account.notes == () and len(meeting.account.wrote) == 1
    assert (meeting.account.ended, meeting.account.waits, meeting.draft.text) == (clock(), True, "! ask Da")
    live = notebook.live("ana")
    assert live is not None and live.draft == "! ask Da" and not live.runs(clock())
    assert meeting.closing.end_alone() is None and meeting.account.waits
    assert meeting.drop_draft(meeting.draft.left[0].id) and meeting.closing.end_alone() is not None
    assert not meeting.account.waits and notebook.live("ana") is None


@pytest.mark.parametrize("draft", ["", "  \n"])
def test_the_end_makes_no_note_of_nothing(meeting: Meeting, draft: str) -> None:
    leave(meeting, draft)
    meeting.closing.end()
    assert meeting.account.notes == ()


def test_a_draft_outlives_an_end_that_could_not_be_kept(notebook: FakeNotebook, meeting: Meeting) -> None:
    leave(meeting, "scope")
    notebook.holding = True
    assert meeting.closing.end() is not None
    notebook.refuse_first()
    notebook.release()
    live = notebook.live("ana")
    assert live is not None
    assert (meeting.draft.text, live.draft, meeting.account.ended) == ("scope", "scope", None)
    notebook.holding = False
    assert meeting.closing.end() is not None
    live = notebook.live("ana")
    assert live is not None and live.draft == meeting.draft.text == "scope" and meeting.account.notes == ()


def test_a_session_ends_once(notebook: FakeNotebook, meeting: Meeting, clock: Clock) -> None:
    notebook.holding = True
    meeting.draft.type("scope")
    meeting.writing.write(WrittenNote(text="scope"))
    notebook.refuse()
    notebook.holding = True
    meeting.closing.end()
    clock.pass_(60)
    assert meeting.closing.end() is None
    assert meeting.clock.tick() is None
    notebook.holding = False
    notebook.release()
    clock.pass_(60)
    assert meeting.clock.tick() is None
    assert len(meeting.account.notes) == 1
    assert meeting.sitting.instant == meeting.account.ended == clock() - timedelta(seconds=120)
    assert notebook.live("ana") is None


def test_an_end_taken_back_goes_on(meeting: Meeting, clock: Clock) -> None:
    clock.pass_(60)
    meeting.closing.end()
    clock.pass_(30)
    meeting.take_back()
    assert meeting.account.ended is None
    assert in_stage(meeting.account, meeting.sitting.instant) == 90
    assert meeting.closing.end() is not None


def test_the_answers_the_next_date_and_the_line_learned(meeting: Meeting) -> None:
    meeting.closing.answer(Answer.HEARD, 0)
    meeting.closing.meet_next(date(2026, 12, 8), "10:30", "coffee")
    assert meeting.closing.learn(" ") is None
    assert meeting.closing.learn("wait") is not None
    assert meeting.closing.learn("wait") is None
    account = meeting.account
    assert account.next_meeting is not None
    assert (account.answers, account.learned) == ({Answer.HEARD: 0}, "wait")
    assert (account.next_meeting.day, account.next_meeting.hour, account.next_meeting.place) == (
        date(2026, 12, 8),
        "10:30",
        "coffee",
    )
    assert account.next_meeting.zone == meeting.sitting.session.zone


def test_what_is_said_both_ways(meeting: Meeting) -> None:
    assert meeting.closing.say(Side.THEM, " ") is None
    assert meeting.closing.say(Side.THEM, "the pause") is not None
    assert meeting.closing.say(Side.THEM, "the pause") is None
    assert meeting.closing.say(Side.THEM, "the long pause") is not None
    assert meeting.account.feedback == {Side.THEM: "the long pause"}
    meeting.take_back()
    assert meeting.account.feedback == {Side.THEM: "the pause"}


def test_what_is_done_alone_waits_after_a_goodbye(meeting: Meeting) -> None:
    assert meeting.closing.end_alone() is None
    meeting.closing.end(waits=True)
    assert meeting.account.ended and meeting.account.waits
    meeting.writing.complete("nothing", "x")
    meeting.closing.end_alone()
    assert not meeting.account.waits and meeting.closing.end_alone() is None
    meeting.take_back()
    assert meeting.account.waits


def test_of_a_meeting_that_just_ended_nothing_waits(meeting: Meeting) -> None:
    meeting.closing.end()
    assert not meeting.account.waits


def test_what_is_typed_alone_is_on_disk_and_runs_nowhere(notebook: FakeNotebook, meeting: Meeting, clock: Clock) -> None:
    meeting.closing.end(waits=True)
    assert meeting.draft.store() is None and notebook.live("ana") is None
    meeting.draft.type("half a sentence")
    meeting.draft.store()
    live = notebook.live("ana")
    assert live is not None and live.draft == "half a sentence" and not live.runs(clock())
    meeting.draft.type("")
    meeting.draft.store()
    assert notebook.live("ana") is None


def test_what_was_typed_alone_is_taken_up_and_waits_on(table: Table, notebook: FakeNotebook) -> None:
    meeting = table.begin()
    meeting.closing.end(waits=True)
    leave(meeting, "half a sentence")
    meeting.leave()
    again = table.anew(meeting)
    again.clock.resume()
    assert again.draft.text == "half a sentence"
    assert again.closing.end_alone() is None and again.account.waits and again.account.notes == ()
    again.draft.open(again.draft.left[0].id)
    again.writing.write(WrittenNote(text="half a sentence"))
    again.closing.end_alone()
    assert not again.account.waits and notebook.live("ana") is None


def test_opening_what_is_done_alone_leaves_another_meeting_with_its_draft(table: Table, notebook: FakeNotebook) -> None:
    meeting = table.begin()
    meeting.closing.end(waits=True)
    other = table.begin()
    leave(other, "of the other")
    other.leave()
    again = table.anew(meeting)
    again.clock.resume()
    again.leave()
    live = notebook.live("ana")
    assert live is not None and live.session == other.session.id and live.draft == "of the other"


def test_answers_are_due_by_the_meetings_before(table: Table) -> None:
    due = []
    for _ in range(4):
        meeting = table.begin()
        due.append(meeting.closing.answers_due(AnswersAsked.THIRD))
        if due[-1]:
            meeting.closing.answer(Answer.HEARD, 8)
        meeting.closing.end()
        table.clock.pass_(86400)
    assert due == [False, False, True, False]


def test_a_meeting_typed_up_is_no_third_one(table: Table) -> None:
    for _ in range(2):
        table.begin().closing.end()
        table.clock.pass_(86400)
    meeting = table.begin(typed_up=True)
    assert not meeting.closing.answers_due(AnswersAsked.THIRD) and meeting.closing.answers_due(AnswersAsked.EACH)
    meeting.closing.end()
    table.clock.pass_(86400)
    assert table.begin().closing.answers_due(AnswersAsked.THIRD)


@pytest.mark.parametrize(
    ("cadence", "ago", "suggested"),
    [
        (Cadence(every=14), 0, date(2026, 12, 8)),
        (Cadence(every=7), 7, date(2026, 11, 24)),
        (Cadence(every=7), 8, date(2026, 11, 30)),
        (Cadence(every=1, rhythm=Rhythm.MONTHS), 24, date(2026, 11, 30)),
        (Cadence(every=1, rhythm=Rhythm.MONTHS), 298, date(2026, 11, 30)),
        (Cadence(every=0), 0, date(2026, 11, 25)),
    ],
)
def test_the_suggested_date_keeps_the_cadence_and_is_never_gone_by(
    table: Table, cadence: Cadence, ago: int, suggested: date
) -> None:
    table.acts().change_partner(cadence=cadence)
    meeting = table.begin(began=table.clock() - timedelta(days=ago), typed_up=True)
    assert meeting.closing.suggested_next == suggested


@pytest.mark.parametrize(
    ("pause", "suggested"),
    [
        (Pause(until=date(2026, 12, 7)), date(2026, 12, 8)),
        (Pause(until=date(2026, 12, 8)), date(2026, 12, 22)),
        (Pause(until=date(2027, 1, 10)), date(2027, 1, 19)),
        (Pause(), date(2026, 12, 8)),
    ],
)
def test_the_suggested_date_is_behind_a_pause_that_has_an_end(table: Table, pause: Pause, suggested: date) -> None:
    table.acts().change_partner(cadence=Cadence(every=14), pause=pause)
    assert table.begin().closing.suggested_next == suggested


def test_today_is_that_of_the_place(table: Table) -> None:
    meeting = table.begin(zone="Pacific/Auckland")
    table.clock.pass_(3 * 3600)
    assert meeting.sitting.today == date(2026, 11, 25)


def test_answers_are_due_until_all_are_given_also_behind_a_kill(table: Table, meeting: Meeting) -> None:
    for answer in Answer:
        assert table.anew(meeting).closing.answers_due(AnswersAsked.EACH)
        meeting.closing.answer(answer, 8)
    assert not table.anew(meeting).closing.answers_due(AnswersAsked.EACH)


def test_the_hour_suggested_is_the_one_that_was_arranged_last_for_this_meeting(table: Table) -> None:
    day = date(2026, 11, 25)
    first = table.begin()
    assert first.closing.suggested_meeting.hour == "10:30"
    first.closing.meet_next(day, "10:00")
    first.closing.meet_next(day, "11:00")
    first.closing.end()
    table.clock.pass_(3600)
    between = table.begin()
    between.closing.meet_next(day, "14:00")
    between.closing.end()
    table.clock.pass_(86400)
    meeting = table.begin(place="canteen")
    assert meeting.closing.suggested_meeting == NextDate(day=date(2026, 12, 9), hour="14:00", place="canteen")
    assert between.take_back() is not None and between.take_back() is not None
    assert table.anew(meeting).closing.suggested_meeting.hour == "11:00"


@pytest.mark.parametrize(
    ("hours", "suggested"), [((), "10:00"), ((13.25,), "13:15"), ((13.25, 23.7), "13:15"), ((13, 9.5), "09:30")]
)
def test_a_meeting_at_night_suggests_the_usual_hour_and_else_one_by_day(
    table: Table, hours: tuple[float, ...], suggested: str
) -> None:
    midnight = table.clock().replace(hour=0, minute=0, second=0, microsecond=0)
    begin = partial(table.begin, zone="UTC", typed_up=True)
    for ago, hour in enumerate(reversed(hours), 2):
        begin(began=midnight - timedelta(days=ago) + timedelta(hours=hour)).closing.end()
    meeting = begin(began=midnight - timedelta(minutes=20))
    assert meeting.closing.suggested_meeting.hour == suggested
    by_day = begin(began=midnight + timedelta(hours=8, minutes=4))
    assert by_day.closing.suggested_meeting.hour == "08:00"


def test_a_date_that_stands_already_is_the_one_suggested(table: Table) -> None:
    first = table.begin()
    first.closing.meet_next(date(2026, 12, 10), "10:30", "kitchen")
    first.closing.end()
    table.clock.pass_(3600)
    by_mistake = table.begin()
    assert by_mistake.closing.suggested_meeting == NextDate(day=date(2026, 12, 10), hour="10:30", place="kitchen")


def test_a_meeting_typed_up_afterwards_suggests_the_date_that_a_later_one_set(table: Table) -> None:
    today = table.begin()
    today.closing.meet_next(date(2026, 12, 10), "10:30", "kitchen")
    today.closing.end()
    yesterday = table.begin(began=today.session.began - timedelta(days=1), typed_up=True)
    assert yesterday.closing.suggested_meeting == NextDate(day=date(2026, 12, 10), hour="10:30", place="kitchen")


def test_dates_and_meetings_say_of_which_appointment_they_are(table: Table) -> None:
    day = date(2026, 11, 25)
    first = table.begin(minutes=45)
    first.closing.meet_next(day, "10:00")
    first.closing.meet_next(day, "11:00")
    first.closing.end()
    table.clock.pass_(86400)
    second = table.begin()
    second.closing.end()
    table.clock.pass_(86400)
    third = table.begin()
    steps = [each for each in table.acts().fold.timeline if isinstance(each, SessionBegun | NextMeetingSet)]
    (date_set,) = [each.id for each in steps if isinstance(each, NextMeetingSet) and each.hour == "10:00"]
    assert [(each.session, each.appointment) for each in steps if isinstance(each, SessionBegun)] == [
        (first.session.id, None),
        (second.session.id, date_set),
        (third.session.id, None),
    ]
    dates = [(each.appointment, each.minutes) for each in steps if isinstance(each, NextMeetingSet)]
    assert dates == [(None, 45), (date_set, 45)]
