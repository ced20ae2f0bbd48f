"""A disk that is slow, or that fails late: keys stand on what was sent, nothing is claimed before it is kept, nothing is lost."""

import threading
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date, timedelta
from typing import cast

import pytest
from textual.pilot import Pilot

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.ids import IdMaker
from peercoach_tui.domain.partners.cadence import Cadence
from peercoach_tui.domain.reading.line import WrittenFollowUp, WrittenNote
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.settings import Settings
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.notebook.notebook import Notebook
from peercoach_tui.tui.app import NOT_READ_YET, PeercoachApp
from peercoach_tui.tui.base import drafting, key_order
from peercoach_tui.tui.base.key_card import KeyCard
from peercoach_tui.tui.base.key_order import KeyOrder
from peercoach_tui.tui.begin.screen import STILL_HERE, BeginScreen
from peercoach_tui.tui.close.screen import CloseScreen
from peercoach_tui.tui.partners.screen import PartnersScreen
from peercoach_tui.tui.session.capture_line import CaptureLine
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.tui.widgets.field import Field
from peercoach_tui.tui.widgets.line import LineEditor
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.fakes import FakeNotebook
from tests.kept import moments_of, partners
from tests.tui.conftest import Opened
from tests.tui.test_any_keys import send
from tests.tui.test_today import add
from tests.tui.waiting import burst, painted, press, said, settled, shown, until

FULL = "The disk is full. Make some room."

ANA = "ana"


@pytest.fixture(autouse=True)
def no_draft_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no draft be kept while a test types: the disk would hold, or refuse, that instead of the act."""
    monkeypatch.setattr(drafting, "DRAFT_SECONDS", 600.0)


@pytest.fixture
def disk() -> FakeNotebook:
    return FakeNotebook()


@pytest.fixture
def workspace(disk: FakeNotebook, clock: Clock, new_id: IdMaker) -> Workspace:
    """A workspace whose disk can be held up, with Ana and what the two said before."""
    before = [
        FollowUp(
            id=f"{place}",
            owner=Side.THEM,
            what=f"follow-up number {place}",
            made=clock.now,
            changed=clock.now,
            due=date(2026, 11, 20) + timedelta(days=place),
        )
        for place in range(3)
    ]
    disk.keep(ANA, *moments_of(*before))
    return Workspace(
        open_notebook=lambda: cast(Notebook, disk), settings=Settings(), now=clock, zone="Europe/Berlin", new_id=new_id
    )


Meets = Callable[..., AbstractAsyncContextManager["Table"]]


class Table:
    """A meeting under way, and the disk."""

    def __init__(self, pilot: Pilot[None], meeting: Meeting, disk: FakeNotebook) -> None:
        self.pilot, self.meeting, self.disk = pilot, meeting, disk

    @property
    def text(self) -> str:
        return shown(self.pilot.app)

    @property
    def cue(self) -> str:
        return self.pilot.app.screen.query_one(Cue).text

    @property
    def line(self) -> str:
        return self.pilot.app.screen.query_one(CaptureLine).editor.line

    @property
    def notes(self) -> list[str]:
        return [note.kept.text for note in self.meeting.account.notes]

    @property
    def draft(self) -> str:
        live = self.disk.live(ANA)
        return live.draft if live else ""

    async def burst(self, *keys: str) -> None:
        await burst(self.pilot, *keys)

    async def release(self) -> None:
        """Let the disk go on, and wait until all is shown."""
        self.disk.holding = False
        while self.disk.held:
            self.disk.release()
            await settled(self.pilot)

    async def refuse(self) -> None:
        """Let all that is on its way fail, and what comes then be kept."""
        self.disk.holding = False
        self.disk.refuse()
        await settled(self.pilot)


@pytest.fixture
def meet(workspace: Workspace, disk: FakeNotebook, clock: Clock, open_app: Opened) -> Meets:
    @asynccontextmanager
    async def met(
        *lines: WrittenNote | WrittenFollowUp, stage: str = "look back", size: tuple[int, int] = (80, 24)
    ) -> AsyncIterator[Table]:
        workspace.load()
        session = Session(id=workspace.new_id(clock.now), partner=ANA, began=clock.now, zone=workspace.zone, first=Side.ME)
        meeting, _ = workspace.table.begin(ANA, session.but(first_meeting=False))
        for line in lines:
            clock.pass_(60)
            meeting.writing.write(line)
        meeting.talk.enter(stage)
        async with open_app(size) as pilot:
            await pilot.app.push_screen(screen := SessionScreen(workspace, meeting))
            await until(pilot, lambda: pilot.app.screen is not screen if stage == "close" else pilot.app.screen is screen)
            await settled(pilot)
            disk.holding = True
            yield Table(pilot, meeting, disk)
            disk.holding = False
            disk.release()

    return met


# Keys stand on what was sent


async def test_look_back_resolves_what_is_chosen_as_sent(meet: Meets) -> None:
    async with meet() as at:
        await at.burst("1", "2")
        assert "follow-up number 2" in at.text and "3 of 3" in at.text
        await at.release()
        outcomes = {each.id: each.outcome for each in at.meeting.acts.follow_ups}
        assert outcomes == {"0": Outcome.DONE, "1": Outcome.PARTLY, "2": None}


async def test_look_back_goes_on_to_the_questions_at_the_key(meet: Meets) -> None:
    async with meet() as at:
        await at.burst("1", "0", "3", "u")
        assert len(at.meeting.account.asked) == 1
        await at.burst("z", "z", "4")
        await at.release()
        assert {each.id: each.outcome for each in at.meeting.acts.follow_ups}["2"] is Outcome.LEARNED


async def test_the_focus_that_was_chosen_last_is_ticked(meet: Meets) -> None:
    async with meet(stage="focus") as at:
        items = at.meeting.content.checklist.items
        await at.burst("down", "down", "enter")
        assert f"Listen for  {items[2].now}" in at.text
        await at.release()
        assert at.meeting.account.ticked == {items[2].id}


async def test_a_follow_up_is_of_who_is_coachee_after_the_swap(meet: Meets) -> None:
    async with meet(stage="focus") as at:
        await at.burst("w", "f", *"ask Dana", "enter")
        await at.release()
        assert [made.owner for made in at.meeting.follow_ups.made_here] == [Side.ME]


async def test_partners_keep_every_change(workspace: Workspace, disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        pilot.app.switch_mode("partners")
        await until(pilot, lambda: isinstance(pilot.app.screen, PartnersScreen))
        await settled(pilot)
        disk.holding = True
        await burst(pilot, "c", *"monthly", "enter", "c", *"weekly", "enter", "x")
        assert Cadence(every=7).words in shown(pilot.app) or "archived" in shown(pilot.app)
        await burst(pilot, "e", "enter", "end", *" Lopez", "enter", "escape")
        disk.release()
        await settled(pilot)
        (ana,) = partners(disk)
        assert (ana.cadence, ana.archived, ana.name) == (Cadence(every=7), True, "Ana Ruiz Lopez")


async def test_who_is_added_is_chosen_at_the_key(workspace: Workspace, disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        disk.holding = True
        await burst(pilot, "p", *"Ben", "enter", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, BeginScreen))
        assert "Meet Ben" in shown(pilot.app)
        disk.refuse()
        await settled(pilot)
        assert said(pilot.app) == [FULL]
        assert [partner.name for partner in partners(workspace.notebook)] == ["Ana Ruiz"]
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, TodayScreen) and "not met yet" in shown(pilot.app)


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (120, 36)])
async def test_who_is_added_is_marked_until_they_are_on_disk(disk: FakeNotebook, open_app: Opened, size: tuple[int, int]) -> None:
    async with open_app(size) as pilot:
        disk.holding = True
        await burst(pilot, "p", *"Ben", "enter")
        assert shown(pilot.app).count("… Ben") == 1 and "… Ana" not in shown(pilot.app)
        await burst(pilot, "2")
        await until(pilot, lambda: isinstance(pilot.app.screen, PartnersScreen))
        assert "… Ben" in shown(pilot.app) and "… Ana" not in shown(pilot.app)
        disk.release()
        await settled(pilot)
        await painted(pilot)
        assert "Ben" in shown(pilot.app) and "… Ben" not in shown(pilot.app)
        await press(pilot, "1")
        assert "Ben" in shown(pilot.app) and "… Ben" not in shown(pilot.app)


async def test_a_new_name_that_could_not_be_kept_is_there_again(disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "2")
        disk.full = True
        await press(pilot, "e", "enter", "end", *" Lopez", "enter", "escape")
        assert said(pilot.app) == [FULL] and "Lopez" not in shown(pilot.app)
        disk.full = False
        await press(pilot, "e")
        assert "a draft waits" in shown(pilot.app)
        await press(pilot, "enter")
        assert pilot.app.screen.query_one(LineEditor).line == "Ana Ruiz Lopez"
        await press(pilot, "enter")
        assert [partner.name for partner in partners(disk)] == ["Ana Ruiz Lopez"]
        await press(pilot, "escape", "e", "enter")
        assert pilot.app.screen.query_one(LineEditor).line == "Ana Ruiz Lopez"


async def test_a_new_name_that_is_given_up_does_not_come_again(disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        await press(pilot, "2")
        disk.full = True
        await press(pilot, "e", "enter", "end", *" Lopez", "enter", "escape")
        await press(pilot, "e", "enter", "ctrl+u", "escape", "escape", "e", "enter")
        assert pilot.app.screen.query_one(LineEditor).line == "Ana Ruiz"


# What is claimed


async def test_what_one_has_to_wait_for_is_marked_until_it_is_on_disk(meet: Meets) -> None:
    async with meet(WrittenNote(text="scope"), stage="focus") as at:
        await at.burst("n", *"two managers", "enter")
        assert "two managers" in at.text
        await until(at.pilot, lambda: "… two managers" in at.text)
        assert "… scope" not in at.text
        await at.release()
        assert "two managers" in at.text and "… two managers" not in at.text


async def test_the_close_says_that_one_has_to_wait(meet: Meets) -> None:
    async with meet(WrittenFollowUp(what="ask", owner=Side.ME), stage="close") as at:
        await at.burst("8")
        await until(at.pilot, lambda: "on its way to disk …" in at.text)
        await at.release()
        assert "on its way" not in at.text and "[8]" in at.text


async def test_nothing_is_called_kept_before_it_is(meet: Meets) -> None:
    async with meet(stage="focus") as at:
        await at.burst("s", "n", *"half", "escape")
        assert at.cue == ""
        await at.release()
        assert at.cue == "left as a draft · n opens it again · x drops it"
        at.disk.holding = True
        await at.burst("s")
        await at.refuse()
        assert "kept" not in at.cue and said(at.pilot.app) == [FULL]


@pytest.mark.parametrize("keys", [("right", "enter"), ("3", "enter", "1")])
async def test_what_became_of_a_follow_up_is_said_once_it_is_on_disk(
    workspace: Workspace, disk: FakeNotebook, open_app: Opened, keys: tuple[str, ...]
) -> None:
    async with open_app(greeted=True) as pilot:
        await press(pilot, *keys[:-1])
        disk.holding = True
        await burst(pilot, keys[-1])
        assert said(pilot.app) == []
        disk.refuse()
        await settled(pilot)
        assert said(pilot.app) == [FULL] and all(each.outcome is None for each in workspace.acts(ANA).follow_ups)
        disk.holding = False
        await press(pilot, *keys[-2:] if keys[0] == "3" else keys[-1:])
        assert said(pilot.app)[-1].startswith("Done: follow-up number 0")
        assert [each.outcome for each in workspace.acts(ANA).follow_ups] == [Outcome.DONE, None, None]


@pytest.mark.parametrize("keys", [("right", "enter"), ("3", "enter", "1")])
async def test_where_it_cannot_be_kept_another_one_that_was_chosen_since_stays_chosen(
    workspace: Workspace, disk: FakeNotebook, open_app: Opened, keys: tuple[str, ...]
) -> None:
    async with open_app(greeted=True) as pilot:
        await press(pilot, *keys[:-1])
        disk.holding = True
        await burst(pilot, keys[-1], "down")
        disk.refuse()
        await settled(pilot)
        disk.holding = False
        await press(pilot, *keys[-2:] if keys[0] == "3" else keys[-1:])
        assert [each.outcome for each in workspace.acts(ANA).follow_ups] == [None, None, Outcome.DONE]


async def test_who_coaches_first_is_said_once_it_is_on_disk(meet: Meets) -> None:
    async with meet(stage="look back") as at:
        await at.burst("w")
        assert at.cue == ""
        await at.refuse()
        assert "first" not in at.cue and at.meeting.account.first is Side.ME
        await press(at.pilot, "w")
        assert at.cue == "Ana coaches first"


async def test_a_line_of_the_close_is_called_left_once_it_is_on_disk(meet: Meets) -> None:
    async with meet(stage="close") as at:
        await at.burst("pagedown", "n", *"half", "escape")
        assert at.cue == ""
        await at.refuse()
        assert "left" not in at.cue
        await press(at.pilot, "n", "escape")
        assert at.cue.startswith("left as a draft")


# What can't be kept comes back


async def test_a_note_that_fails_late_covers_nothing(meet: Meets) -> None:
    async with meet(stage="focus") as at:
        await at.burst("n", *"one", "enter", "n", *"two")
        await at.refuse()
        assert at.line == "two" and said(at.pilot.app) == [FULL]
        assert at.cue == "n opens it again"
        await press(at.pilot, "enter")
        assert at.notes == ["two"]
        await press(at.pilot, "n")
        assert at.line == "one"
        await press(at.pilot, "enter")
        assert at.notes == ["two", "one"]
        await press(at.pilot, "n")
        assert at.line == "" and at.draft == ""


async def test_a_follow_up_that_comes_back_is_still_whose_it_was(meet: Meets) -> None:
    async with meet(stage="focus") as at:
        await at.burst("f", *"call Ben by fri", "tab", "ctrl+t", "enter")
        await at.refuse()
        await press(at.pilot, "n")
        await until(at.pilot, lambda: at.line == "! call Ben by fri" and "→ You: call Ben by fri · no date" in at.text)
        await press(at.pilot, "enter")
        made = at.meeting.follow_ups.made_here
        assert [(each.what, each.owner, each.due) for each in made] == [("call Ben by fri", Side.ME, None)]


async def test_a_follow_up_of_the_close_that_comes_back_is_still_whose_it_was(meet: Meets) -> None:
    async with meet(stage="close") as at:
        await at.burst("f", *"call Ben by fri", "tab", "ctrl+t", "enter")
        await at.refuse()
        await press(at.pilot, "f")
        await until(at.pilot, lambda: "→ You: call Ben by fri · no date" in at.text)
        await press(at.pilot, "enter")
        made = at.meeting.follow_ups.made_here
        assert [(each.what, each.owner, each.due) for each in made] == [("call Ben by fri", Side.ME, None)]


async def test_a_draft_is_on_disk_until_its_note_is(meet: Meets) -> None:
    async with meet(stage="focus") as at:
        await at.burst("n", *"one")
        screen = at.pilot.app.screen
        assert isinstance(screen, SessionScreen)
        screen.store_draft()
        await until(at.pilot, lambda: at.disk.held)
        at.disk.release()
        assert at.draft == "one"
        await at.burst("enter")
        assert at.disk.held == 1 and at.draft == "one"
        await at.release()
        assert at.notes == ["one"] and at.draft == ""


async def test_the_close_gives_back_what_could_not_be_kept(meet: Meets) -> None:
    async with meet(stage="close") as at:
        await at.burst("pagedown", *"a pause", "enter", *"quiet")
        await at.refuse()
        page = close_of(at).page
        assert page.field is not None and page.field.line == "quiet" and "Ana › a pause" in at.text
        await until(at.pilot, lambda: "not kept · it stands in its line again" in at.text)
        await press(at.pilot, "up")
        assert page.field.line == "a pause" and at.meeting.account.feedback == {Side.ME: "quiet"}
        await press(at.pilot, "enter")
        assert at.meeting.account.feedback == {Side.ME: "quiet", Side.THEM: "a pause"} and at.draft == ""


async def test_a_field_that_could_not_be_kept_is_opened_as_that_field(meet: Meets) -> None:
    async with meet(WrittenFollowUp(what="ask", owner=Side.ME), stage="close") as at:
        await at.burst("plus", *"fri", "enter")
        await at.refuse()
        await press(at.pilot, "home", "plus")
        assert "by Fri 27 Nov" in at.text
        await press(at.pilot, "enter")
        assert [made.due for made in at.meeting.follow_ups.made_here] == [date(2026, 11, 27)]


async def test_the_end_waits_for_what_was_typed_before(meet: Meets) -> None:
    async with meet(stage="close") as at:
        await at.burst("pagedown", *"ask more", "pagedown", "pagedown", "enter")
        assert at.meeting.account.ended is None
        await at.refuse()
        assert at.meeting.account.ended is None and at.cue.startswith("not kept")
        await press(at.pilot, "pageup", "pageup")
        assert "› ask more" in at.text
        await press(at.pilot, "escape", "end", "enter")
        assert at.meeting.account.ended is not None and at.notes == ["ask more"]


@pytest.mark.parametrize("key", ["escape", "q", "enter", "pageup"])
async def test_no_key_leads_back_into_a_meeting_that_is_ending(meet: Meets, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    monkeypatch.setattr(key_order, "TYPED_AHEAD", 0.0)
    async with meet(stage="close") as at:
        await at.burst("end", "enter", key)
        assert isinstance(at.pilot.app.screen, CloseScreen)
        await at.release()
        assert at.meeting.account.ended is not None and at.meeting.account.stage == "close"
        assert isinstance(at.pilot.app.screen, TodayScreen)


async def test_an_end_that_is_taken_back_before_it_is_on_disk_ends_nothing(meet: Meets, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_order, "TYPED_AHEAD", 0.0)
    async with meet(stage="close") as at:
        await at.burst("end", "enter", "z")
        await at.release()
        assert at.meeting.account.ended is None and isinstance(at.pilot.app.screen, CloseScreen)
        await press(at.pilot, "enter")
        assert at.meeting.account.ended is not None and isinstance(at.pilot.app.screen, TodayScreen)


async def test_what_is_typed_ahead_of_an_end_waits_for_it(meet: Meets, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_order, "TYPED_AHEAD", 600.0)
    async with meet(stage="close") as at:
        app = at.pilot.app
        assert isinstance(app, KeyOrder)
        await at.burst("pagedown", *"ask more", "pagedown", "pagedown", "enter")
        send(at.pilot, "2")
        at.disk.release()
        await until(at.pilot, lambda: at.meeting.account.ended is not None)
        assert isinstance(app.screen, CloseScreen) and not app.keys_done
        await at.release()
        assert isinstance(app.screen, PartnersScreen)


def close_of(at: Table) -> CloseScreen:
    screen = at.pilot.app.screen
    assert isinstance(screen, CloseScreen)
    return screen


async def test_where_a_note_can_t_be_taken_back_no_draft_is_left_of_it(meet: Meets) -> None:
    async with meet(stage="focus") as at:
        await at.release()
        await press(at.pilot, "n", *"half", "escape", "n", "enter")
        at.disk.holding = True
        await at.burst("z")
        at.disk.refuse_first()
        await at.release()
        assert (at.notes, at.draft, at.meeting.draft.text) == (["half"], "", "")


async def test_where_a_note_can_t_be_done_again_its_draft_stands_on_disk(meet: Meets) -> None:
    async with meet(stage="focus") as at:
        await at.release()
        await press(at.pilot, "n", *"half", "escape", "n", "enter", "z")
        at.disk.holding = True
        await at.burst("Z")
        await at.refuse()
        assert (at.notes, at.draft, at.meeting.draft.text) == ([], "half", "half")
        await press(at.pilot, "n", "enter")
        assert (at.notes, at.draft) == (["half"], "")


# Lines that are gone


async def test_a_key_on_a_line_that_was_taken_back_falls_on_another(meet: Meets) -> None:
    async with meet(stage="close") as at:
        await at.burst("f", *"call Ben", "enter", "z", "8", "tab", "plus", "e")
        assert at.meeting.follow_ups.made_here == ()
        await at.release()
        assert at.meeting.follow_ups.made_here == () and isinstance(at.pilot.app.screen, CloseScreen)


async def test_keys_on_a_line_whose_making_fails_do_nothing_wrong(meet: Meets) -> None:
    async with meet(stage="close") as at:
        await at.burst("f", *"call Ben", "enter", "8", "k")
        at.disk.refuse()
        await at.burst("8", "tab", "plus")
        await at.refuse()
        assert at.meeting.follow_ups.made_here == () and at.meeting.draft.text == "! call Ben"
        await press(at.pilot, "f")
        assert "› ! call Ben" in at.text


async def test_a_close_whose_stage_was_not_kept_goes_back(meet: Meets) -> None:
    async with meet(stage="focus") as at:
        await at.burst("c")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, CloseScreen))
        await at.refuse()
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, SessionScreen))
        assert at.meeting.account.stage == "focus" and said(at.pilot.app) == [FULL]


# The beginning


async def test_a_meeting_opens_at_the_key_and_what_is_typed_stands_on_its_beginning(disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        disk.holding = True
        await burst(pilot, "enter", "enter", "n", *"two managers", "enter")
        screen = pilot.app.screen
        assert isinstance(screen, SessionScreen) and "two managers" in shown(pilot.app)
        assert not screen.meeting.is_kept(screen.meeting.session.id)
        disk.holding = False
        disk.release()
        await settled(pilot)
        (session,) = Fold(ANA, disk.moments(ANA)).sessions
        assert [note.kept.text for note in Fold(ANA, disk.moments(ANA)).account(session).notes] == ["two managers"]


@pytest.mark.parametrize("above", [[], ["c"], ["question_mark"]])
async def test_a_meeting_that_cannot_begin_gives_back_what_was_chosen_and_typed(
    disk: FakeNotebook, open_app: Opened, above: list[str]
) -> None:
    async with open_app() as pilot:
        disk.holding = True
        await burst(pilot, "enter", "down", "left", "up", "up", *"9:45", "enter", "n", *"one", "enter", *above)
        await until(pilot, lambda: isinstance(pilot.app.screen, SessionScreen) or above)
        disk.holding = False
        disk.refuse()
        await settled(pilot)
        assert isinstance(pilot.app.screen, BeginScreen)
        assert sorted(said(pilot.app)) == [FULL, STILL_HERE]
        assert "● 45′" in shown(pilot.app) and "Tue 24 Nov 09:45" in shown(pilot.app)
        assert not Fold(ANA, disk.moments(ANA)).sessions
        await press(pilot, "enter")
        screen = pilot.app.screen
        assert isinstance(screen, SessionScreen) and screen.query_one(CaptureLine).editor.line == "one"
        await press(pilot, "enter")
        (session,) = Fold(ANA, disk.moments(ANA)).sessions
        assert (session.minutes, session.began.minute) == (45, 45)
        assert [note.kept.text for note in Fold(ANA, disk.moments(ANA)).account(session).notes] == ["one"]


async def test_what_was_kept_in_a_meeting_that_could_not_begin_is_in_it_once_it_does(
    disk: FakeNotebook, open_app: Opened
) -> None:
    async with open_app() as pilot:
        disk.holding = True
        await burst(pilot, "enter", "enter", "n", *"one", "enter")
        disk.refuse_first()
        disk.holding = False
        disk.release()
        await settled(pilot)
        assert isinstance(pilot.app.screen, BeginScreen)
        await press(pilot, "enter")
        screen = pilot.app.screen
        assert isinstance(screen, SessionScreen) and screen.query_one(CaptureLine).editor.line == ""
        assert [note.kept.text for note in screen.meeting.account.notes] == ["one"]


async def test_a_meeting_that_was_left_before_it_could_not_begin_is_the_next_one(disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        disk.holding = True
        await burst(pilot, "enter", "enter", "n", *"half", "escape", "q")
        await until(pilot, lambda: isinstance(pilot.app.screen, TodayScreen))
        disk.holding = False
        disk.refuse()
        await settled(pilot)
        assert isinstance(pilot.app.screen, TodayScreen) and said(pilot.app) == [FULL]
        await press(pilot, "enter", "enter")
        screen = pilot.app.screen
        assert isinstance(screen, SessionScreen) and screen.query_one(CaptureLine).editor.line == "half"


async def test_nothing_begins_with_who_could_not_be_added(disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        disk.holding = True
        await burst(pilot, "p", *"Ben", "enter", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, BeginScreen))
        disk.holding = False
        disk.refuse()
        await settled(pilot)
        await press(pilot, "enter")
        assert isinstance(pilot.app.screen, TodayScreen) and disk.ids() == (ANA,)
        assert said(pilot.app) == [FULL, "Ben could not be kept: add them again, then begin."]


# Leaving


async def test_words_say_what_is_taken_back_once_that_is_on_disk(meet: Meets) -> None:
    async with meet(stage="focus") as at:
        await at.burst(*"ask her")
        assert at.line == "ask her" and "is taken back" not in at.text and at.meeting.account.slips == ()
        await at.release()
        await painted(at.pilot)
        assert "what “ask” did as keys is taken back" in at.text
        await at.burst("enter")
        at.disk.holding = True
        await at.burst(*"ask her")
        await at.refuse()
        assert at.line == "ask her" and FULL in at.text and "is taken back" not in at.text


@pytest.mark.parametrize(("stage", "key"), [("focus", "n"), ("close", "f")])
async def test_what_is_typed_when_the_program_ends_is_a_draft(meet: Meets, disk: FakeNotebook, stage: str, key: str) -> None:
    async with meet(stage=stage) as at:
        disk.holding = False
        await at.burst(key, *"half")
        assert at.draft == ""
    live = disk.live(ANA)
    assert live is not None and live.draft.endswith("half")


async def test_no_timer_outlives_a_meeting_that_was_left(meet: Meets) -> None:
    async with meet(stage="focus") as at:
        await at.burst("n", *"half")
        screen = at.pilot.app.screen
        assert isinstance(screen, SessionScreen)
        timer = screen._draft_timer
        assert timer is not None
        at.pilot.app.pop_screen()
        await until(at.pilot, lambda: not screen.is_attached)
        await at.release()
        assert screen._draft_timer is None and at.draft == "half"


async def test_a_name_that_could_not_be_kept_is_there_again(disk: FakeNotebook, open_app: Opened) -> None:
    async with open_app() as pilot:
        disk.full = True
        await press(pilot, "p", *"Ben Okafor", "enter")
        assert said(pilot.app) == [FULL]
        disk.full = False
        await press(pilot, "p")
        assert "Who do you meet?" in shown(pilot.app)
        await press(pilot, "enter")
        assert [partner.name for partner in partners(disk)] == ["Ana Ruiz", "Ben Okafor"]
        await press(pilot, "p", "escape", "p")
        assert "Ben Okafor" not in [field.value for field in pilot.app.screen.query(Field)]


async def test_a_draft_that_fails_when_the_meeting_is_left_is_said(meet: Meets) -> None:
    async with meet(stage="focus") as at:
        await at.burst("n", *"half", "escape")
        await at.release()
        at.disk.full = True
        await press(at.pilot, "q")
        assert isinstance(at.pilot.app.screen, TodayScreen) and said(at.pilot.app) == [FULL]
        at.disk.full = False


async def test_a_note_on_its_way_when_the_meeting_is_left_is_no_draft_of_the_next(meet: Meets) -> None:
    async with meet(stage="focus") as at:
        await at.burst("n", *"one", "enter", "q")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, TodayScreen))
        await at.burst("g", "enter")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, SessionScreen))
        await at.release()
        assert at.notes == ["one"] and at.draft == ""


async def test_what_fails_after_the_meeting_was_left_is_its_draft(meet: Meets) -> None:
    async with meet(stage="focus") as at:
        await at.burst("n", *"one", "enter", "q")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, TodayScreen))
        await at.refuse()
        assert at.draft == "one" and said(at.pilot.app) == [FULL]
        await press(at.pilot, "g", "enter")
        assert at.line == "one"


async def test_closing_the_desk_waits_for_the_note_and_says_what_failed(meet: Meets, workspace: Workspace) -> None:
    async with meet(stage="focus") as at:
        at.disk.full = True
        await at.burst("n", *"half", "q", "escape", "q")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, TodayScreen))
        assert [str(problem) for problem in workspace.close()] == [FULL]


async def test_a_draft_that_was_put_down_is_not_kept_again(meet: Meets, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafting, "DRAFT_SECONDS", 0.2)
    async with meet(stage="focus") as at:
        at.disk.full = True
        await at.burst("n", *"half", "escape")
        sent = len(at.disk.lives_sent)
        later: list[bool] = []
        at.pilot.app.set_timer(0.4, lambda: later.append(True))
        await until(at.pilot, lambda: later)
        assert len(at.disk.lives_sent) == sent
        at.disk.full = False


async def test_a_line_that_was_sent_is_no_draft_to_be_kept_beside_it(meet: Meets, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafting, "DRAFT_SECONDS", 0.2)
    async with meet(stage="focus") as at:
        await at.burst("n", *"one", "enter")
        sent = len(at.disk.lives_sent)
        later: list[bool] = []
        at.pilot.app.set_timer(0.4, lambda: later.append(True))
        await until(at.pilot, lambda: later)
        assert len(at.disk.lives_sent) == sent
        await at.release()
        assert at.notes == ["one"] and at.draft == ""


async def test_what_is_typed_in_a_close_that_goes_is_a_draft(meet: Meets, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drafting, "DRAFT_SECONDS", 60)
    async with meet(stage="focus") as at:
        await at.burst("c")
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, CloseScreen))
        await at.burst("f", *"half")
        await at.refuse()
        await until(at.pilot, lambda: isinstance(at.pilot.app.screen, SessionScreen))
        await settled(at.pilot)
        assert at.draft == "! half"


@pytest.mark.parametrize(("place", "key"), [("2", "I"), ("2", "a"), ("1", "enter")])
async def test_a_key_for_what_is_not_read_yet_says_so(workspace: Workspace, place: str, key: str) -> None:
    add(workspace)
    read = threading.Event()
    workspace.loaded = False

    def prepare() -> None:
        assert read.wait(60)

    workspace.prepare = prepare
    app = PeercoachApp(workspace)
    try:
        async with app.run_test(size=(80, 24)) as pilot:
            await burst(pilot, place, "down")
            assert said(app) == []
            await burst(pilot, key)
            assert said(app) == [NOT_READ_YET] and NOT_READ_YET in shown(app)
            await burst(pilot, "question_mark")
            assert isinstance(app.screen, KeyCard)
            read.set()
            await until(pilot, lambda: workspace.loaded)
    finally:
        read.set()
