"""Discarding a meeting: its beginning is taken back, and with it all that came of it."""

from typing import cast

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.reading.line import WrittenNote
from peercoach_tui.domain.settings import Settings
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.workspace import Workspace
from tests.meeting.table import Table, follow_up_in


def workspace_at(table: Table) -> Workspace:
    """Return a workspace on what was kept until now."""
    notebook = cast(Notebook, table.notebook)
    workspace = Workspace(
        open_notebook=lambda: notebook, settings=Settings(), now=table.clock, zone="Europe/Berlin", new_id=table.new_id
    )
    workspace.load()
    return workspace


def known(meeting: Meeting) -> Meeting:
    """Return a meeting once all that was kept of it is read."""
    assert meeting.account.moments
    return meeting


def test_a_meeting_that_is_discarded_takes_along_what_came_of_it(table: Table) -> None:
    earlier = follow_up_in(table.begin(), "from before")
    table.clock.pass_(86400)
    meeting = table.begin()
    follow_up_in(meeting, "call Ben")
    meeting.follow_ups.resolve(earlier.id, Outcome.DONE)
    assert meeting.acts.discard(meeting.session.id) is not None
    for acts in (meeting.acts, table.acts()):
        assert meeting.session not in acts.sessions
        assert [(each.what, each.outcome) for each in acts.follow_ups] == [("from before", None)]
    assert workspace_at(table).every_warning == ()


def test_it_stands_again_when_another_device_kept_on_in_it_and_that_is_said_once(table: Table) -> None:
    here = table.begin()
    there = known(table.anew(here))
    table.clock.pass_(60)
    here.acts.discard(here.session.id)
    there.writing.write(WrittenNote(text="kept there"))
    assert here.acts.sessions == ()
    for acts in (table.acts(), workspace_at(table).acts("ana")):
        assert acts.sessions == (here.session,)
        assert [note.kept.text for note in acts.account(here.session).notes] == ["kept there"]
    said = "The meeting with Ana on Tue 24 Nov was discarded, but another device kept on in it: it stands."
    assert workspace_at(table).every_warning == (said,)


def test_what_both_discarded_and_a_third_kept_on_in_is_said_once(table: Table) -> None:
    here = table.begin()
    there, third = known(table.anew(here)), known(table.anew(here))
    for meeting in (here, there):
        table.clock.pass_(60)
        assert meeting.acts.discard(here.session.id) is not None
    third.writing.write(WrittenNote(text="kept there"))
    assert len(workspace_at(table).every_warning) == 1


def test_it_can_be_discarded_again_once_that_is_read(table: Table) -> None:
    here = table.begin()
    there = known(table.anew(here))
    here.acts.discard(here.session.id)
    there.writing.write(WrittenNote(text="kept there"))
    table.clock.pass_(60)
    table.acts().discard(here.session.id)
    assert table.acts().sessions == () and workspace_at(table).every_warning == ()
