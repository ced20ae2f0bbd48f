"""What is said of a meeting that waits: when it was left, never an hour that reads as an appointment."""

from datetime import timedelta

import pytest

from peercoach_tui import waiting as room
from peercoach_tui.domain.live import Live
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.waiting import waiting_meetings
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import keep
from tests.tui.conftest import Opened
from tests.tui.seated import begun
from tests.tui.waiting import shown


def words(workspace: Workspace) -> str:
    (waiting,) = waiting_meetings(workspace)
    return waiting.words


def left(meeting: Meeting) -> None:
    kept = meeting.leave()
    assert kept is not None
    kept.result()


@pytest.mark.parametrize(
    ("hours", "said"), [(1, "Ana, left at 10:30"), (24, "Ana, left yesterday at 10:30"), (72, "Ana, left 24 Nov at 10:30")]
)
def test_one_that_was_left_says_when(workspace: Workspace, clock: Clock, hours: int, said: str) -> None:
    left(begun(workspace, clock))
    clock.pass_(hours * 3600)
    assert words(workspace) == said


def test_one_that_was_left_under_other_clocks_says_when_by_those_here(workspace: Workspace, clock: Clock) -> None:
    left(begun(workspace, clock, zone="Pacific/Auckland"))
    assert words(workspace) == "Ana, left at 10:30"


def test_one_that_is_typed_up_says_when_the_two_met(workspace: Workspace, clock: Clock) -> None:
    left(begun(workspace, clock, typed_up=True, began=clock.now - timedelta(days=1, hours=2)))
    assert words(workspace) == "Ana, met yesterday at 08:30"


def test_one_that_runs_elsewhere_says_no_hour_but_since_when(
    workspace: Workspace, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    meeting = begun(workspace, clock)
    live = Live(session=meeting.session.id, since=clock.now, seen=clock.now, device=workspace.notebook.device.id, window=9)
    monkeypatch.setattr(room, "holder", lambda *_: live)
    (waiting,) = waiting_meetings(workspace)
    assert (waiting.words, waiting.elsewhere) == ("Ana", "in another window since 10:30")


def test_words_that_wait_alone_keep_the_hour_of_the_meeting(workspace: Workspace, clock: Clock) -> None:
    meeting = begun(workspace, clock)
    clock.pass_(3600)
    kept = meeting.closing.end(waits=True)
    assert kept is not None
    kept.result()
    assert words(workspace) == "Ana, 11:30"


async def test_words_that_wait_are_no_unfinished_meeting(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    met = begun(workspace, clock)
    ended = met.closing.end(waits=True)
    assert ended is not None
    ended.result()
    met.leave()
    ben = Partner(id=workspace.new_id(clock.now), name="Ben", added=clock.now)
    keep(workspace.notebook, ben)
    session = Session(id=workspace.new_id(clock.now), partner=ben.id, began=clock.now, zone=workspace.zone, first=Side.ME)
    other, kept = workspace.table.begin(ben.id, session)
    kept.result()
    left(other)
    async with open_app() as pilot:
        assert "Unfinished: Ben, left at 10:30, and words of 1 meeting · g to go on" in shown(pilot.app)


def drafted(waiting: Meeting, text: str) -> None:
    """Type a line, and end the meeting with what is done alone left for later."""
    waiting.draft.type(text)
    stored = waiting.draft.store()
    assert stored is not None
    stored.result()
    waiting.draft.put_down()
    kept = waiting.closing.end(waits=True)
    assert kept is not None
    kept.result()


def another(workspace: Workspace, before: Meeting) -> Meeting:
    session = before.session.but(id=workspace.new_id(workspace.now()), began=workspace.now())
    meeting, kept = workspace.table.begin(before.partner.id, session)
    kept.result()
    return meeting


@pytest.mark.parametrize("alone", [False, True])
def test_what_is_half_typed_outlives_the_next_meeting_with_the_same_partner(
    workspace: Workspace, clock: Clock, alone: bool
) -> None:
    first = begun(workspace, clock)
    drafted(first, "a secret half li")
    if alone:
        first, _ = workspace.table.take_up(first.partner.id, first.session)
        first.draft.type("a sentence", of="learned")
        left(first)
    clock.pass_(3600)
    second = another(workspace, first)
    second.draft.type("typed since")
    left(second)
    assert second.clock.go_on() is None
    second.draft.open(second.draft.left[0].id)
    second.draft.drop()
    ended = second.closing.end(waits=True)
    assert ended is not None
    ended.result()
    done = second.closing.end_alone()
    assert done is not None
    done.result()
    said = {each.session.id: each.typed for each in waiting_meetings(workspace)}
    assert said == {first.session.id: 1 + alone}
    again, _ = workspace.table.take_up(first.partner.id, first.session)
    assert "a secret half li" in again.draft.text and ("a sentence" in again.draft.text) is alone


@pytest.mark.parametrize(("texts", "said"), [(("she",), "one"), (("she", "he"), "2"), (("she", "he", "! ask Dana"), "3")])
async def test_how_many_lines_are_half_typed_is_said(
    open_app: Opened, workspace: Workspace, clock: Clock, texts: tuple[str, ...], said: str
) -> None:
    meeting = begun(workspace, clock)
    for text in texts:
        meeting.draft.open()
        meeting.draft.type(text)
    drafted(meeting, texts[-1])
    async with open_app() as pilot:
        assert f"your words wait, {said} half typed · g writes them" in shown(pilot.app)


@pytest.mark.parametrize("size", [(40, 14), (60, 20), (80, 24), (120, 36)])
@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize("name", ["Ana", "Ana" * 20])
async def test_what_to_press_has_room_whoever_waits(
    open_app: Opened, workspace: Workspace, clock: Clock, size: tuple[int, int], alone: bool, name: str
) -> None:
    meetings = [begun(workspace, clock), begun(workspace, clock)]
    for meeting in meetings:
        renamed = meeting.acts.change_partner(name=name)
        assert renamed is None or renamed.result() is None
    clock.pass_(86400 * 40)
    for meeting in meetings:
        if alone:
            ended = meeting.closing.end(waits=True)
            assert ended is not None
            ended.result()
        else:
            left(meeting)
    workspace.warnings = ("one", "two")
    async with open_app(size) as pilot:
        lines = shown(pilot.app).splitlines()
        assert any(("g writes them" if alone else "g to go on") in line for line in lines)
        assert any("2 warnings" in line and "v shows them" in line for line in lines)
