"""The checklist, the slips and what is written."""

from datetime import date

import pytest

from peercoach_tui.content.loader import Materials
from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.reading.line import WrittenFollowUp, WrittenNote, WrittenQuestion
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.domain.sessions.plan import EXPLORE
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from tests.conftest import Clock
from tests.meeting.table import Table, go_to, type_keys


def test_the_focus_goes_round_the_list_from_the_one_that_is_shown(meeting: Meeting, content: Materials) -> None:
    ids = [item.id for item in content.checklist.items]
    assert meeting.talk.focus == ids[0]
    meeting.talk.choose_focus(+1)
    assert meeting.talk.focus == ids[1]
    meeting.talk.choose_focus(-1)
    meeting.talk.choose_focus(-1)
    assert meeting.talk.focus == ids[-1]
    meeting.talk.choose_focus(+1)
    assert meeting.talk.focus == ids[0]


def test_a_focus_that_the_list_has_no_more_falls_to_the_first(table: Table, meeting: Meeting) -> None:
    meeting.talk.choose_focus(+1)
    items = table.content.checklist.items
    table.content = table.content.but(checklist=table.content.checklist.but(items=(items[0], items[2])))
    again = table.anew(meeting)
    assert again.talk.focus == items[0].id
    again.talk.choose_focus(+1)
    assert again.talk.focus == items[2].id


def test_a_tick_goes_on_and_off(meeting: Meeting) -> None:
    meeting.talk.tick(meeting.talk.focus)
    assert meeting.account.ticked == {meeting.talk.focus}
    meeting.talk.tick(meeting.talk.focus)
    assert meeting.account.ticked == frozenset()


def test_slips_are_counted(meeting: Meeting) -> None:
    for sort in (SlipSort.STORY, SlipSort.ADVICE, SlipSort.ADVICE):
        meeting.talk.slip(sort)
    assert [meeting.account.slipped(sort) for sort in SlipSort] == [1, 2, 0]


@pytest.mark.parametrize("sort", NoteSort)
def test_a_note_is_kept_as_it_reads(meeting: Meeting, sort: NoteSort) -> None:
    meeting.writing.write(WrittenNote(text="[bold]\n  שלום 👩‍👩‍👧", sort=sort))
    (note,) = meeting.account.notes
    assert (note.kept.text, note.kept.sort) == ("[bold]\n  שלום 👩‍👩‍👧", sort)


def test_a_question_in_own_words_is_asked_but_no_question_of_the_deck(meeting: Meeting) -> None:
    meeting.writing.write(WrittenQuestion(text="What would Dana say?"))
    (asked,) = meeting.account.asked
    assert (asked.text, asked.question) == ("What would Dana say?", "")


def test_a_follow_up_becomes_a_follow_up(meeting: Meeting) -> None:
    meeting.writing.write(WrittenFollowUp(what="ask Dana", owner=Side.THEM, due=date(2026, 11, 27), when="when we meet"))
    (made,) = meeting.follow_ups.made_here
    assert (made.what, made.owner, made.due, made.when) == ("ask Dana", Side.THEM, date(2026, 11, 27), "when we meet")
    assert (made.session, made.made, made.is_open) == (meeting.session.id, meeting.sitting.instant, True)
    assert meeting.account.made == (made.id,)


def test_an_empty_line_keeps_nothing(meeting: Meeting) -> None:
    before = meeting.account
    meeting.writing.key()
    assert meeting.writing.write(None) is None
    assert meeting.writing.put_down() is None
    assert meeting.account == before


@pytest.mark.parametrize(
    ("pauses", "bursts"),
    [
        ((), []),
        ((1.9, 1.9), [3.8]),
        ((1, 2, 1), [1, 1]),
        ((2, 2), []),
        ((1, 600, 1.5, 0.5), [1, 2.0]),
    ],
)
def test_keys_under_two_seconds_apart_are_one_burst(
    meeting: Meeting, clock: Clock, pauses: tuple[float, ...], bursts: list[float]
) -> None:
    type_keys(meeting, clock, *pauses)
    clock.pass_(5)
    meeting.writing.write(WrittenNote(text="scope"))
    assert [(burst.at - burst.began).total_seconds() for burst in meeting.account.wrote] == bursts


def test_a_line_put_down_keeps_its_bursts_once(meeting: Meeting, clock: Clock) -> None:
    type_keys(meeting, clock, 1)
    assert meeting.writing.seconds == 1
    meeting.writing.put_down()
    assert meeting.writing.seconds == 0
    meeting.writing.write(WrittenNote(text="scope"))
    assert len(meeting.account.wrote) == 1


def test_the_note_timer_runs_from_the_first_key(meeting: Meeting, clock: Clock) -> None:
    assert meeting.writing.seconds == 0
    type_keys(meeting, clock, 1, 1)
    clock.pass_(20)
    assert meeting.writing.seconds == 22


def test_writing_is_a_share_of_the_turn(meeting: Meeting, clock: Clock) -> None:
    go_to(meeting, EXPLORE, Side.ME)
    clock.pass_(30)
    type_keys(meeting, clock, *[1] * 10)
    meeting.writing.write(WrittenNote(text="scope"))
    clock.pass_(10)
    assert meeting.account.heads_down(meeting.sitting.instant) == pytest.approx(10 / 50)


@pytest.mark.parametrize("line", [WrittenNote(text="scope"), WrittenFollowUp(what="ask Dana", owner=Side.THEM)])
def test_silence_runs_since_something_was_noted(meeting: Meeting, clock: Clock, line: WrittenNote | WrittenFollowUp) -> None:
    clock.pass_(60)
    assert meeting.writing.silent_seconds == 60
    meeting.writing.write(line)
    clock.pass_(30)
    assert meeting.writing.silent_seconds == 30
    meeting.talk.next_stage()
    assert meeting.writing.silent_seconds == 0


def test_a_keyword_is_completed(meeting: Meeting) -> None:
    meeting.writing.write(WrittenNote(text="scope", sort=NoteSort.WORDS))
    first = meeting.account.notes[0]
    assert meeting.writing.complete(first.id, "scope") is None
    assert meeting.writing.complete(first.id, " \n") is None
    assert meeting.writing.complete(first.id, "“ ") is None
    assert meeting.writing.complete(first.id, '"scope"') is None
    meeting.writing.complete(first.id, "the scope is unclear")
    (note,) = meeting.account.notes
    assert (note.at, note.kept.text, note.kept.sort) == (first.at, "the scope is unclear", NoteSort.WORDS)
