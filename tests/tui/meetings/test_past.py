"""The meetings before the one under way, read above it."""

import pytest

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.reading.line import WrittenFollowUp, WrittenNote
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.close.alone import AloneScreen
from peercoach_tui.tui.meetings.past import PastMeetingsScreen
from peercoach_tui.tui.meetings.screen import MeetingsScreen
from peercoach_tui.tui.session.screen import SessionScreen
from tests.conftest import Clock
from tests.kept import keep
from tests.tui.conftest import Opened
from tests.tui.met import Pair
from tests.tui.seated import Seated, seated
from tests.tui.waiting import painted, press, settled, shown, type_in, until

pytestmark = pytest.mark.usefixtures("hand")

DANA = WrittenFollowUp(what="ask Dana", owner=Side.THEM)


def begun(pair: Pair, clock: Clock) -> Meeting:
    workspace = pair.workspace
    session = Session(
        id=workspace.new_id(clock.now), partner=pair.partner.id, began=clock.now, zone=workspace.zone, first=Side.ME
    )
    meeting, kept = workspace.table.begin(pair.partner.id, session)
    kept.result()
    return meeting


def slipped(meeting: Meeting) -> list[Kept | None]:
    return [meeting.talk.slip(SlipSort.STORY), meeting.talk.tick("pause")]


async def test_o_opens_the_last_three_before_this_one_and_escape_comes_back(pair: Pair, open_app: Opened, clock: Clock) -> None:
    for number in range(4):
        pair.meet([WrittenNote(text=f"word {number}")])
    meeting = begun(pair, clock)
    async with seated(open_app, pair.workspace, meeting, (120, 60)) as pilot:
        at = Seated(pilot, pair.workspace, meeting)
        await at.press("]", "]", "n", *"of today", "enter", "l", "down", "m")
        below, before = pilot.app.screen, at.text
        await at.press("o")
        assert isinstance(pilot.app.screen, PastMeetingsScreen)
        assert "Ana Ruiz · the last three meetings" in at.text
        assert [number for number in range(4) if f"word {number}" in at.text] == [1, 2, 3] and "of today" not in at.text
        await at.press("escape")
        assert pilot.app.screen is below and at.text == before


async def test_nobody_else_and_nothing_for_the_coach_alone_stands_there(pair: Pair, open_app: Opened, clock: Clock) -> None:
    ben = Partner(id=pair.workspace.new_id(clock.now), name="Ben Okafor", added=clock.now)
    keep(pair.workspace.notebook, ben)
    pair.meet([WrittenNote(text="the review")], close=slipped)
    meeting = begun(pair, clock)
    async with seated(open_app, pair.workspace, meeting, (120, 60)) as pilot:
        at = Seated(pilot, pair.workspace, meeting)
        await at.press("o")
        assert "the review" in at.text and "Ben" not in at.text
        assert "story of your own" not in at.text and "✓" not in at.text
    async with open_app((120, 60)) as pilot:
        await pilot.app.push_screen(MeetingsScreen(pair.workspace, pair.partner.id))
        await painted(pilot)
        assert "story of your own" in shown(pilot.app) and "✓" in shown(pilot.app)


async def test_the_clock_goes_on(pair: Pair, open_app: Opened, clock: Clock) -> None:
    pair.meet()
    meeting = begun(pair, clock)
    async with seated(open_app, pair.workspace, meeting, (80, 24)) as pilot:
        at = Seated(pilot, pair.workspace, meeting)
        screen = pilot.app.screen
        assert isinstance(screen, SessionScreen)
        await at.press("]", "]", "o")
        before = meeting.account.last_instant
        top = pilot.app.screen
        assert isinstance(top, PastMeetingsScreen)
        words = top.late_words
        assert words and words in at.text
        for _ in range(90):
            clock.pass_(1)
            screen.tick()
        await settled(pilot)
        top.refresh_head()
        await at.press()
        assert top.late_words != words and top.late_words in at.text
        assert meeting.account.last_instant >= before


async def test_what_became_of_a_follow_up_is_said_in_the_meeting_and_taken_back_there(
    pair: Pair, open_app: Opened, clock: Clock
) -> None:
    pair.meet([DANA])
    meeting = begun(pair, clock)
    async with seated(open_app, pair.workspace, meeting, (80, 24)) as pilot:
        at = Seated(pilot, pair.workspace, meeting)
        await at.press("o", "enter", "1")
        (dana,) = meeting.acts.follow_ups
        assert dana.outcome is Outcome.DONE
        await at.press("z")
        assert meeting.acts.follow_ups[0].outcome is None
        await at.press("enter", "3", "escape", "z")
        assert meeting.acts.follow_ups[0].outcome is None and isinstance(pilot.app.screen, SessionScreen)
        assert "took back the outcome of a follow-up" in at.text


async def test_a_line_that_is_typed_takes_the_letter_and_a_draft_waits(pair: Pair, open_app: Opened, clock: Clock) -> None:
    pair.meet()
    meeting = begun(pair, clock)
    async with seated(open_app, pair.workspace, meeting, (80, 24)) as pilot:
        at = Seated(pilot, pair.workspace, meeting)
        await at.press("n")
        await type_in(pilot, "to go on")
        assert isinstance(pilot.app.screen, SessionScreen)
        await at.press("escape", "o", "escape", "n")
        assert meeting.draft.text == "to go on"
        await at.press("enter")
        assert [note.kept.text for note in meeting.account.notes] == ["to go on"]


async def test_in_a_first_meeting_there_is_none(pair: Pair, open_app: Opened, clock: Clock) -> None:
    meeting = begun(pair, clock)
    async with seated(open_app, pair.workspace, meeting, (80, 24)) as pilot:
        at = Seated(pilot, pair.workspace, meeting)
        await at.press("o")
        assert "no meeting before this one" in at.text and isinstance(pilot.app.screen, SessionScreen)


async def test_it_opens_in_what_is_done_alone_with_this_meeting_first(pair: Pair, open_app: Opened, clock: Clock) -> None:
    pair.meet([WrittenNote(text="before")])
    meeting = begun(pair, clock)
    written = meeting.writing.write(WrittenNote(text="a word"))
    assert written is not None
    written.result()
    async with seated(open_app, pair.workspace, meeting, (80, 24)) as pilot:
        at = Seated(pilot, pair.workspace, meeting)
        await at.press("c", "end", "pagedown")
        await until(pilot, lambda: isinstance(pilot.app.screen, AloneScreen))
        alone = pilot.app.screen
        assert isinstance(alone, AloneScreen)
        await type_in(pilot, "no")
        assert pilot.app.screen is alone
        await at.press("escape", "o")
        assert isinstance(pilot.app.screen, MeetingsScreen) and "the last two meetings" in at.text
        assert at.text.index("a word") < at.text.index("before")
        await press(pilot, "escape", "e")
        assert pilot.app.screen is alone and alone.page.field is not None and alone.page.field.line == "no"
