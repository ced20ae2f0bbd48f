"""Leave, or be killed, and come back."""

from collections.abc import Callable

import pytest

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.moment import INSTANT
from peercoach_tui.domain.reading.draft_part import DraftPart
from peercoach_tui.domain.reading.line import WrittenNote
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS, ReadAs
from peercoach_tui.domain.sessions.plan import EXPLORE, LOOK_BACK
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from tests.fakes import FakeNotebook
from tests.meeting.table import Table, go_to, leave, place, shown
from tests.meeting.test_clock import live_of


def test_a_session_is_there_again_with_its_draft_and_its_question(table: Table, meeting: Meeting) -> None:
    go_to(meeting, EXPLORE, Side.ME)
    meeting.questions.next()
    meeting.questions.next()
    meeting.talk.slip(SlipSort.STORY)
    table.clock.pass_(30)
    leave(meeting, "! ask Dana")
    table.clock.pass_(20)
    again = table.anew(meeting)
    assert again.clock.resume() is None
    assert (place(again), again.draft.text, shown(again)) == ((EXPLORE, Side.ME), "! ask Dana", shown(meeting))
    assert again.account == meeting.account
    again.questions.next()
    assert shown(again) != shown(meeting)


def test_a_draft_that_is_taken_up_in_the_instant_in_which_it_was_left_can_be_taken_up_again(
    table: Table, meeting: Meeting
) -> None:
    leave(meeting, "half")
    for _ in range(3):
        again = table.anew(meeting)
        again.clock.resume()
        assert again.draft.text == "half"


def test_the_time_since_a_kill_is_a_break(table: Table, meeting: Meeting) -> None:
    for _ in range(70):
        table.clock.pass_(1)
        meeting.clock.tick()
    table.clock.pass_(900)
    again = table.anew(meeting)
    assert again.clock.resume() is not None
    (gap,) = again.account.breaks
    assert 900 <= (gap.at - gap.began).total_seconds() < 910
    assert again.clock.tick() is None


def test_a_session_killed_before_its_first_heartbeat_breaks_after_its_last_moment(table: Table, meeting: Meeting) -> None:
    table.clock.pass_(5)
    meeting.writing.write(WrittenNote(text="scope"))
    table.clock.pass_(900)
    again = table.anew(meeting)
    again.clock.resume()
    (gap,) = again.account.breaks
    assert (gap.at - gap.began).total_seconds() == 900


def test_a_draft_of_another_session_stays_there(table: Table, meeting: Meeting) -> None:
    leave(meeting, "scope")
    table.clock.pass_(60)
    other = table.begin()
    other.clock.resume()
    assert other.draft.text == ""


def test_a_question_of_a_stage_that_was_left_is_not_shown_again(table: Table, meeting: Meeting) -> None:
    shown(meeting)
    leave(meeting, "")
    meeting.talk.next_stage()
    again = table.anew(meeting)
    again.clock.resume()
    assert again.questions.shown is not None
    assert again.questions.shown.stage == LOOK_BACK


def test_a_session_that_ended_has_no_break(table: Table, meeting: Meeting) -> None:
    meeting.closing.end()
    table.clock.pass_(900)
    assert meeting.clock.tick() is None
    assert table.anew(meeting).clock.resume() is None
    assert meeting.account.breaks == ()


def test_how_a_line_is_to_be_read_is_there_again(table: Table, notebook: FakeNotebook, meeting: Meeting) -> None:
    leave(meeting, "scope\nand budget")
    meeting.draft.open()
    meeting.draft.type("! ask Dana by fri", ReadAs(given=Side.ME, dated=False))
    meeting.draft.store()
    live = notebook.live("ana")
    assert live is not None and live.draft == "scope\nand budget\n! ask Dana by fri"
    again = table.anew(meeting)
    again.clock.resume()
    assert [(piece.text, piece.read_as) for piece in again.draft.waiting] == [
        ("scope\nand budget", AS_IT_SAYS),
        ("! ask Dana by fri", ReadAs(given=Side.ME, dated=False)),
    ]
    assert again.draft.at_stake.is_on_disk


def test_a_line_that_was_kept_when_the_program_was_killed_is_no_draft_any_more(table: Table, meeting: Meeting) -> None:
    for text in ("two managers", "two managers and a half"):
        meeting.draft.type(text)
        meeting.draft.store()
    meeting.writing.write(WrittenNote(text="two managers and a half"))
    # The draft is stored anew once the note is on disk: a kill comes in between.
    again = table.anew(meeting)
    again.clock.resume()
    assert again.draft.text == "" and [note.kept.text for note in again.account.notes] == ["two managers and a half"]


@pytest.mark.parametrize(
    "keep", [lambda meeting: meeting.talk.bring(Side.ME, "two managers"), lambda meeting: meeting.talk.agree("two managers")]
)
def test_what_is_brought_or_agreed_is_no_draft_after_a_kill(
    table: Table, meeting: Meeting, keep: Callable[[Meeting], Kept]
) -> None:
    meeting.draft.type("two managers")
    meeting.draft.store()
    meeting.writing.wrote(lambda: keep(meeting))
    again = table.anew(meeting)
    again.clock.resume()
    assert again.draft.text == ""


def test_a_line_of_another_run_that_was_kept_when_the_program_was_killed_is_no_draft_any_more(
    table: Table, meeting: Meeting
) -> None:
    leave(meeting, "two man")
    again = table.anew(meeting)
    again.clock.resume()
    again.draft.open(again.draft.waiting[0].id)
    again.draft.type("two managers")
    again.writing.write(WrittenNote(text="two managers"))
    third = table.anew(meeting)
    third.clock.resume()
    assert third.draft.text == ""


def test_how_a_line_of_another_window_is_to_be_read_is_found(table: Table, notebook: FakeNotebook, meeting: Meeting) -> None:
    parts = (DraftPart(given=Side.ME), DraftPart())
    meeting.draft.store(again=True)
    table.clock.pass_(1)
    since = meeting.session.began - INSTANT
    notebook.elsewhere = (live_of(meeting, table.clock, since=since, draft="! ask Dana\nscope", parts=parts),)
    meeting.clock.tick()
    assert [(piece.text, piece.read_as.given) for piece in meeting.draft.waiting] == [("! ask Dana", Side.ME), ("scope", None)]


def test_a_key_that_says_how_a_line_is_to_be_read_is_a_change_of_the_draft(notebook: FakeNotebook, meeting: Meeting) -> None:
    meeting.draft.type("! ask Dana")
    meeting.draft.store()
    meeting.draft.type("! ask Dana", ReadAs(given=Side.ME))
    assert not meeting.draft.at_stake.is_on_disk
    meeting.draft.store()
    live = notebook.live("ana")
    assert live is not None and [part.given for part in live.parts] == [Side.ME] and meeting.draft.at_stake.is_on_disk
