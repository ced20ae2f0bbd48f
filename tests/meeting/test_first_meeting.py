"""The first meeting with a partner: what the two bring and agree on."""

import pytest

from peercoach_tui.domain.partners.moments import PartnerChanged
from peercoach_tui.domain.sessions.moments import SessionBegun
from peercoach_tui.domain.sessions.plan import ARRIVE, FOCUS, LOOK_BACK
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from tests.conftest import Clock
from tests.fakes import FakeNotebook
from tests.meeting.table import Table


@pytest.fixture
def first(table: Table) -> Meeting:
    return table.begin(first_meeting=None)


def test_it_has_no_look_back_and_its_own_questions_and_purpose(table: Table, first: Meeting) -> None:
    assert first.questions.shown is not None and first.questions.shown.first_meeting
    assert first.talk.stage.purpose.startswith("What brings you here")
    assert first.talk.enter(LOOK_BACK) is None
    first.talk.next_stage()
    assert (first.account.stage, first.talk.step.minutes) == (FOCUS, 3)
    first.talk.previous_stage()
    assert (first.account.stage, first.talk.step.minutes) == (ARRIVE, 10)


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("minutes", [30, 45, 60, None])
def test_it_is_as_long_as_any_other(table: Table, form: Form, minutes: int | None) -> None:
    meeting = table.begin(first_meeting=None, form=form, minutes=minutes)
    steps = meeting.talk.plan.steps
    assert LOOK_BACK not in {step.stage for step in steps}
    assert sum(step.minutes or 0 for step in steps) == (minutes or 0)


def test_it_stays_the_first_once_it_was_ended_and_the_next_is_none(table: Table, first: Meeting, clock: Clock) -> None:
    first.closing.end()
    clock.pass_(86400)
    second = table.begin(first_meeting=None)
    assert first.sitting.first_meeting and not second.sitting.first_meeting
    assert second.talk.stage.purpose.startswith("How are you?")
    second.talk.next_stage()
    assert second.account.stage == LOOK_BACK


def test_one_that_was_left_makes_the_next_no_second(table: Table, first: Meeting, clock: Clock) -> None:
    first.leave()
    clock.pass_(86400)
    assert table.begin(first_meeting=None).sitting.first_meeting


@pytest.mark.parametrize("said", [True, False])
def test_what_was_said_at_the_beginning_is_kept(table: Table, notebook: FakeNotebook, said: bool) -> None:
    meeting = table.begin(first_meeting=said)
    (begun,) = [moment for moment in notebook.moments("ana") if isinstance(moment, SessionBegun)]
    assert begun.first_meeting is said
    (session,) = table.acts().sessions
    assert session == meeting.session
    assert table.anew(meeting).sitting.first_meeting is said


def test_the_agreement_stands_with_the_partner_until_another_one_is_made(table: Table, first: Meeting, clock: Clock) -> None:
    assert first.talk.agree("What is said here stays here.") is not None
    assert first.talk.agree("What is said here stays here.") is None
    clock.pass_(86400)
    acts = table.acts()
    assert acts.partner.agreement == "What is said here stays here."
    assert acts.change_partner(agreement="It may travel without names.") is not None
    assert table.acts().partner.agreement == "It may travel without names."


def test_an_agreement_made_in_a_meeting_is_undone_there_and_goes_with_it(table: Table, first: Meeting) -> None:
    table.acts().change_partner(agreement="old")
    meeting = table.begin()
    meeting.talk.agree("new")
    undone = meeting.take_back()
    assert undone is not None and isinstance(undone[0], PartnerChanged)
    assert table.acts().partner.agreement == "old"
    meeting.redo()
    assert table.acts().partner.agreement == "new"
    meeting.acts.discard(meeting.session.id)
    assert table.acts().partner.agreement == "old"


def test_an_agreement_is_later_than_the_one_before_though_the_clock_was_set_back(table: Table, clock: Clock) -> None:
    table.acts().change_partner(agreement="old")
    clock.pass_(-3600)
    meeting = table.begin()
    meeting.talk.agree("new")
    assert table.acts().partner.agreement == "new"
    clock.pass_(-3600)
    acts = table.acts()
    acts.change_partner(agreement="newest")
    assert table.acts().partner.agreement == "newest"


def test_what_each_brings_stands_until_it_is_changed(first: Meeting, clock: Clock) -> None:
    assert first.talk.bring(Side.THEM, "my manager’s two projects") is not None
    assert first.talk.bring(Side.ME, " the talk in May\u00a0") is not None
    clock.pass_(60)
    assert first.talk.bring(Side.THEM, "my manager’s two projects") is None
    assert first.talk.bring(Side.THEM, "saying no") is not None
    assert first.account.brought == {Side.THEM: "saying no", Side.ME: " the talk in May\u00a0"}
    first.take_back()
    assert first.account.brought[Side.THEM] == "my manager’s two projects"
    assert first.talk.bring(Side.THEM, "  ") is not None
    assert first.talk.bring(Side.THEM, "") is None
    assert first.account.brought == {Side.ME: " the talk in May\u00a0"}
