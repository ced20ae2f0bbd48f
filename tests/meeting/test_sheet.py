"""A meeting that was held with a printed sheet, and is typed up."""

from datetime import timedelta

import pytest

from peercoach_tui.domain.partners.brief import brief
from peercoach_tui.domain.questions.moments import SheetMade
from peercoach_tui.domain.sessions.plan import EXPLORE, FOCUS
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from tests.meeting.table import Table, go_to, shown


@pytest.fixture
def printed(table: Table) -> tuple[str, ...]:
    """Print a sheet whose questions the rotation wouldn't ask first, and return them."""
    meeting = table.begin()
    go_to(meeting, EXPLORE, Side.ME)
    ids = tuple(each.id for each in meeting.questions.coming(20))[-4:]
    meeting.closing.end()
    table.clock.pass_(3600)
    acts = table.acts()
    acts.send(acts.moment(SheetMade, questions=ids)).result()
    table.clock.pass_(86400)
    return ids


def typed_up(table: Table) -> Meeting:
    meeting = table.begin(began=table.clock() - timedelta(hours=1), typed_up=True)
    go_to(meeting, EXPLORE, Side.ME)
    return meeting


def test_its_questions_are_offered_first_and_then_the_others(table: Table, printed: tuple[str, ...]) -> None:
    meeting = typed_up(table)
    assert tuple(each.id for each in meeting.questions.coming(4)) == printed
    assert meeting.questions.coming(5)[-1].id not in printed
    for id in printed:
        assert shown(meeting) == id
        meeting.questions.use()
        meeting.questions.next()
    assert [asked.question for asked in meeting.account.asked] == list(printed)
    assert shown(meeting) not in printed


def test_another_run_of_the_program_knows_them(table: Table, printed: tuple[str, ...]) -> None:
    meeting = typed_up(table)
    assert shown(table.anew(meeting)) == printed[0]
    meeting.questions.use()
    assert shown(table.anew(meeting)) == printed[1]


def test_those_of_another_stage_wait_for_it(table: Table, printed: tuple[str, ...]) -> None:
    meeting = table.begin(began=table.clock() - timedelta(hours=1), typed_up=True)
    assert shown(meeting) not in printed
    go_to(meeting, FOCUS, Side.ME)
    fitting = [id for id in printed if "-issues-" in id]
    assert [each.id for each in meeting.questions.coming(len(fitting))] == fitting


def test_in_a_meeting_that_is_held_with_the_program_they_were_shown_and_come_last(table: Table, printed: tuple[str, ...]) -> None:
    meeting = table.begin()
    go_to(meeting, EXPLORE, Side.ME)
    fitting = len(meeting.questions.coming(99))
    assert set(printed) <= {each.id for each in meeting.questions.coming(fitting)[-8:]}
    assert shown(meeting) not in printed


def test_a_meeting_after_that_has_no_sheet(table: Table, printed: tuple[str, ...]) -> None:
    typed_up(table).closing.end()
    table.clock.pass_(2 * 86400)
    assert shown(typed_up(table)) not in printed


def test_the_first_question_that_today_names_is_none_of_a_sheet(table: Table) -> None:
    table.begin().closing.end()
    acts = table.acts()

    def first() -> str:
        fold = table.acts().fold
        told = brief(fold.partner, fold.accounts, (), table.content.deck, table.clock().date(), sheets=fold.sheets)
        assert told.question is not None
        return told.question.id

    before = first()
    acts.send(acts.moment(SheetMade, questions=(before,))).result()
    assert first() != before
