"""Today: who is next, the brief, who is due; adding a person, and going on with a meeting that was left."""

import shutil
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from peercoach_tui.acts import Acts
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.partners.cadence import Cadence
from peercoach_tui.domain.partners.moments import PartnerChanged
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.moments import NextMeetingSet, NoteKept, NoteSort, SessionEnded, StageEntered
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.app import PeercoachApp
from peercoach_tui.tui.base.taken_over_dialog import TakenOverDialog
from peercoach_tui.tui.begin.screen import BeginScreen
from peercoach_tui.tui.close.screen import CloseScreen
from peercoach_tui.tui.partners.add_partner import NO_NAME, AddPartnerDialog
from peercoach_tui.tui.session.capture_line import CaptureLine
from peercoach_tui.tui.session.screen import SessionScreen
from peercoach_tui.tui.today.go_on import GoOnDialog
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import fold_of, keep, partners
from tests.tui.conftest import Opened, open_notebook, spoil
from tests.tui.waiting import burst, painted, press, settled, shown, type_in, until

pytestmark = pytest.mark.usefixtures("hand")


def add(workspace: Workspace, name: str = "Ana Ruiz", **fields: object) -> Partner:
    partner = Partner(id=workspace.new_id(workspace.now()), name=name, added=workspace.now()).but(**fields)
    keep(workspace.notebook, partner)
    return partner


def met(workspace: Workspace, partner: Partner, *, days: int, again: int | None = None, **fields: object) -> Session:
    """Keep a meeting of so many days ago with words and, where `again` is given, a date in so many days."""
    began = workspace.now() - timedelta(days=days)
    session = Session(id=workspace.new_id(began), partner=partner.id, began=began, zone=workspace.zone, first=Side.ME).but(
        **fields
    )

    def base(minutes: int) -> dict[str, object]:
        at = began + timedelta(minutes=minutes)
        return {"id": workspace.new_id(at), "session": session.id, "at": at}

    words = NoteKept(text="I say yes too soon", sort=NoteSort.WORDS, **base(8))  # type: ignore[arg-type]
    values = [
        StageEntered(stage="arrive", **base(0)),  # type: ignore[arg-type]
        StageEntered(stage="explore", coach=Side.ME, **base(5)),  # type: ignore[arg-type]
        words,
        StageEntered(stage="close", **base(25)),  # type: ignore[arg-type]
    ]
    if again is not None:
        day = workspace.today + timedelta(days=again)
        values.append(NextMeetingSet(day=day, hour="10:30", place="coffee", **base(26)))  # type: ignore[arg-type]
    keep(workspace.notebook, session, *values, SessionEnded(**base(27)), partner=partner.id)  # type: ignore[arg-type]
    return session


def follow_up(workspace: Workspace, partner: Partner, what: str, owner: Side, due: date | None) -> None:
    now = workspace.now() - timedelta(days=9)
    made = FollowUp(id=workspace.new_id(now), owner=owner, what=what, made=now, changed=now, due=due, confidence=8)
    keep(workspace.notebook, made, partner=partner.id)


def left(workspace: Workspace, partner: Partner, clock: Clock, act: Callable[[Meeting], object] | None = None) -> Meeting:
    """Begin a meeting and leave it."""
    session = Session(id=workspace.new_id(clock.now), partner=partner.id, began=clock.now, zone=workspace.zone, first=Side.ME)
    workspace.load()
    meeting, kept = workspace.table.begin(partner.id, session)
    kept.result()
    if act:
        act(meeting)
    live = meeting.leave()
    assert live is not None
    live.result()
    return meeting


def top(pilot: Pilot[None]) -> type:
    return type(pilot.app.screen)


# Nobody yet


async def test_the_first_run_asks_whom_you_meet(open_app: Opened, workspace: Workspace) -> None:
    async with open_app(greeted=True) as pilot:
        assert top(pilot) is AddPartnerDialog
        assert "Welcome." in shown(pilot.app) and "Who do you meet?" in shown(pilot.app)
        await type_in(pilot, "  Ana   Ruiz ")
        await press(pilot, "enter")
        await painted(pilot)
        assert [partner.name for partner in partners(workspace.notebook)] == ["Ana Ruiz"]
        assert top(pilot) is TodayScreen
        assert "Ana Ruiz   not met yet" in shown(pilot.app) and "enter begins" in shown(pilot.app)
        assert "enter begin  " in shown(pilot.app)


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (40, 14)])
async def test_at_the_first_start_no_key_is_named_that_would_be_text(size: tuple[int, int], open_app: Opened) -> None:
    async with open_app(size, greeted=True) as pilot:
        text = shown(pilot.app)
        assert "Who do you meet?" in text
        assert "Press" not in text and "p add" not in text and "? keys" not in text
        await press(pilot, "escape")
        assert "Press p to add the person you meet." in " ".join(shown(pilot.app).split()) and "? keys" in shown(pilot.app)


async def test_before_the_notebook_is_read_the_key_that_adds_does_nothing(open_app: Opened) -> None:
    async with open_app(greeted=True) as pilot:
        await press(pilot, "escape")
        assert "p add" in shown(pilot.app)
        today = pilot.app.screen
        assert isinstance(today, TodayScreen)
        today._greeted = False
        today.refresh_bindings()
        await painted(pilot)
        assert "p add" not in shown(pilot.app)
        await burst(pilot, "p")
        assert pilot.app.screen is today


async def test_how_often_one_meets_stands_behind_the_name(open_app: Opened, workspace: Workspace) -> None:
    async with open_app(greeted=True) as pilot:
        await type_in(pilot, "Jorge")
        assert "enter keeps, every 2 weeks · esc goes back" in shown(pilot.app)
        await type_in(pilot, " every 3 weeks")
        assert "enter keeps, every 3 weeks · esc goes back" in shown(pilot.app)
        await press(pilot, "enter")
        (jorge,) = partners(workspace.notebook)
        assert (jorge.name, jorge.cadence) == ("Jorge", Cadence(every=21))
        await press(pilot, "p")
        await type_in(pilot, "Jorge monthly")
        await press(pilot, "enter")
        assert top(pilot) is AddPartnerDialog and "Someone of that name is there already" in shown(pilot.app)


async def test_what_is_no_rhythm_is_refused_and_never_part_of_the_name(open_app: Opened, workspace: Workspace) -> None:
    async with open_app(greeted=True) as pilot:
        await type_in(pilot, "Ana every friday")
        await press(pilot, "enter")
        assert top(pilot) is AddPartnerDialog and partners(workspace.notebook) == ()
        assert "A weekday goes with a month: behind the name type" in " ".join(shown(pilot.app).split())
        await press(pilot, *["backspace"] * len("every friday"))
        await type_in(pilot, "2nd Friday")
        await press(pilot, "enter")
        (ana,) = partners(workspace.notebook)
        assert (ana.name, ana.cadence.words) == ("Ana", "monthly on the second Friday")


async def test_a_name_is_needed(open_app: Opened, workspace: Workspace) -> None:
    async with open_app(greeted=True) as pilot:
        await press(pilot, "enter")
        assert NO_NAME[:30] in shown(pilot.app)
        await press(pilot, "space", "enter")
        assert partners(workspace.notebook) == ()
        await press(pilot, "escape")
        assert "Nothing yet." in shown(pilot.app) and "Press p to add the person you meet." in shown(pilot.app)
        assert "enter begin" not in shown(pilot.app)


async def test_p_adds_and_chooses_who_was_added(open_app: Opened, workspace: Workspace) -> None:
    add(workspace)
    async with open_app() as pilot:
        await press(pilot, "p")
        assert "Welcome." not in shown(pilot.app)
        await type_in(pilot, "[b]Ben[/b] אבא")
        await press(pilot, "enter")
        await painted(pilot)
        assert "[b]Ben[/b] אבא   not met yet" in shown(pilot.app)
        assert "Ana Ruiz          not met yet" in shown(pilot.app)


async def test_all_archived(open_app: Opened, workspace: Workspace) -> None:
    add(workspace, archived=True)
    async with open_app(greeted=True) as pilot:
        assert top(pilot) is TodayScreen
        assert "Nobody is due." in shown(pilot.app)


# The brief


async def test_the_brief_is_the_whole_preparation(open_app: Opened, workspace: Workspace) -> None:
    ana = add(workspace)
    met(workspace, ana, days=21, again=0)
    follow_up(workspace, ana, "ask Dana for the scope", Side.THEM, date(2026, 11, 27))
    follow_up(workspace, ana, "send the article", Side.ME, date(2026, 11, 21))
    async with open_app() as pilot:
        text = shown(pilot.app)
    assert "Ana Ruiz   today 10:30, now" in text and "coffee" in text
    assert "last met 3 Nov · you coached 20′, were coached 0′" in text
    assert "Ana said" in text and "ask Dana for the scope" in text and "by Fri" in text
    assert "You said" in text and "! 3 days late" in text
    assert "“I say yes too soon”" in text
    assert "A first question" in text


async def test_who_is_due_and_choosing(open_app: Opened, workspace: Workspace) -> None:
    for name, days in (("Ana", 3), ("Ben", 20), ("Mei", 10)):
        met(workspace, add(workspace, name), days=days)
    async with open_app() as pilot:
        assert "Ben   ! due since Wednesday" in shown(pilot.app)
        assert [line.split()[0] for line in shown(pilot.app).splitlines() if ", every 2 weeks" in line] == ["Mei", "Ana"]
        await press(pilot, "down", "j")
        assert "Ana   due in 11 days" in shown(pilot.app)
        assert [line.split()[0] for line in shown(pilot.app).splitlines() if ", every 2 weeks" in line] == ["Ben", "Mei"]
        await press(pilot, "k", "up", "up")
        assert "Ben   ! due since Wednesday" in shown(pilot.app)


async def test_nobody_is_said_twice_and_of_many_some_are_counted(open_app: Opened, workspace: Workspace) -> None:
    for number in range(22):
        add(workspace, f"Friend {number:02}")
    async with open_app((60, 20)) as pilot:
        text = shown(pilot.app)
        assert "Friend 00   not met yet" in text and text.count("Friend 00") == 1
        assert " more · ↑↓" in text
        await press(pilot, *["down"] * 21)
        assert "Friend 21   not met yet" in shown(pilot.app) and "Friend 20" in shown(pilot.app)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (200, 60)])
async def test_many_follow_ups_are_cut_with_a_sign(open_app: Opened, workspace: Workspace, size: tuple[int, int]) -> None:
    ana = add(workspace)
    met(workspace, ana, days=21)
    add(workspace, "Ben")
    for place in range(12):
        follow_up(workspace, ana, f"follow-up {place} " + "and more of it " * 9, Side.THEM if place % 2 else Side.ME, None)
    async with open_app(size) as pilot:
        text = shown(pilot.app)
        assert " more" in text and ("A first question" in text or "To begin" in text) and "Ben" in text


async def test_a_file_that_cannot_be_read_stops_nothing_else(
    open_app: Opened, workspace: Workspace, tmp_path: Path, clock: Clock
) -> None:
    add(workspace)
    lost = add(workspace, "Ben Okafor")
    workspace.notebook.close()
    spoil(workspace, lost.id)
    workspace.notebook = open_notebook(tmp_path / "data", clock)
    async with open_app() as pilot:
        assert "Ana Ruiz   not met yet" in shown(pilot.app) and "! can't be read" in shown(pilot.app)
        await press(pilot, "down")
        (reason,) = (each.reason for each in workspace.notebook.unreadable)
        assert "   ! can't be read" in shown(pilot.app) and reason.split()[-1] in shown(pilot.app)
        assert "enter begin" not in shown(pilot.app)
        await press(pilot, "enter")
        assert top(pilot) is TodayScreen
    workspace.notebook.close()


async def test_a_second_window_writes_too_and_follows_what_the_first_keeps(
    open_app: Opened, workspace: Workspace, tmp_path: Path, clock: Clock
) -> None:
    ana = add(workspace)
    first, workspace.notebook = workspace.notebook, open_notebook(tmp_path / "data", clock)
    async with open_app() as pilot:
        clock.pass_(1)
        first.keep(ana.id, PartnerChanged(id="renamed", at=clock.now, name="Ana Sol")).result()
        app = pilot.app
        assert isinstance(app, PeercoachApp)
        app.look_about()
        await until(pilot, lambda: "Ana Sol" in shown(pilot.app))
        await press(pilot, "p")
        await type_in(pilot, "Ben")
        await press(pilot, "enter")
        assert [partner.name for partner in partners(workspace.notebook)] == ["Ana Sol", "Ben"]
        first.follow().result()
        assert [partner.name for partner in partners(first)] == ["Ana Sol", "Ben"]
    workspace.notebook.close()
    first.close()


async def test_a_meeting_that_runs_in_another_window_is_taken_over_with_its_line(
    open_app: Opened, workspace: Workspace, tmp_path: Path, clock: Clock
) -> None:
    ana = add(workspace)
    first, workspace.notebook = workspace.notebook, open_notebook(tmp_path / "data", clock)
    session = Session(id=workspace.new_id(clock.now), partner=ana.id, began=clock.now, zone=workspace.zone, first=Side.ME)
    acts = Acts(first, ana.id, now=clock, new_id=workspace.new_id)
    meeting, kept = Meeting.begin(acts, workspace.content, session)
    kept.result()
    meeting.draft.type("half a thou")
    stored = meeting.draft.store()
    assert stored is not None
    stored.result()
    clock.pass_(20)
    async with open_app(greeted=True) as pilot:
        assert "It runs in another window since 10:30." in shown(pilot.app)
        await press(pilot, "enter")
        assert top(pilot) is SessionScreen
        assert "half a thou" in shown(pilot.app)
        first.follow().result()
        assert meeting.clock.elsewhere is not None
    workspace.notebook.close()
    first.close()


async def test_a_meeting_that_was_taken_over_elsewhere_is_left_here(
    open_app: Opened, workspace: Workspace, tmp_path: Path, clock: Clock
) -> None:
    add(workspace)
    async with open_app() as pilot:
        await press(pilot, "enter", "enter")
        assert top(pilot) is SessionScreen
        await press(pilot, "n")
        await type_in(pilot, "half")
        clock.pass_(20)
        other = open_notebook(tmp_path / "data", clock)
        (id,) = other.ids()
        acts = Acts(other, id, now=clock, new_id=workspace.new_id)
        taken = Meeting(acts, workspace.content, acts.sessions[-1])
        taken.clock.resume()
        other.follow().result()
        app = pilot.app
        assert isinstance(app, PeercoachApp)
        app.look_about()
        await until(pilot, lambda: app.keys_done and workspace.acts(id).lives and len(workspace.acts(id).lives) > 1)
        app.look_about()
        await until(pilot, lambda: top(pilot) is TakenOverDialog)
        await settled(pilot)
        await painted(pilot)
        words = " ".join(shown(app).split())
        assert "The meeting with Ana goes on in another window since 10:30." in words
        assert "What you typed is kept as its draft." in words
        box = app.screen.query_one(".dialog").region
        assert box.y > 0 and box.bottom < app.size.height, "it stands in the middle"
        await press(pilot, "H")
        assert "The meeting with Partner 1 goes on" in " ".join(shown(app).split())
        await press(pilot, "H", *"d", "enter", *"nmore", "enter", "q")
        assert top(pilot) is TakenOverDialog, "who types on begins no other meeting"
        await press(pilot, "escape")
        assert top(pilot) is TodayScreen
        other.follow().result()
        taken.clock.tick()
        assert taken.draft.text == "half"
        other.close()


async def test_a_folder_that_vanished_is_asked_about_and_written_anew(
    open_app: Opened, workspace: Workspace, tmp_path: Path
) -> None:
    ana = add(workspace)
    async with open_app() as pilot:
        shutil.rmtree(tmp_path / "data" / "partners" / ana.id)
        app = pilot.app
        assert isinstance(app, PeercoachApp)
        app.look_about()
        await until(pilot, lambda: "The folder of Ana Ruiz is gone." in shown(pilot.app))
        await press(pilot, "w")
        again = open_notebook(tmp_path / "data", workspace.now)  # type: ignore[arg-type]
        assert [partner.name for partner in partners(again)] == ["Ana Ruiz"]
        again.close()


async def test_adding_someone_can_be_taken_back_and_done_again(open_app: Opened, workspace: Workspace) -> None:
    async with open_app() as pilot:
        await press(pilot, "p")
        await type_in(pilot, "Ben")
        await press(pilot, "enter", "z")
        assert "Nothing yet." in shown(pilot.app)
        await press(pilot, "Z")
        assert "Ben   not met yet" in shown(pilot.app)
        assert [partner.name for partner in partners(workspace.notebook)] == ["Ben"]


async def test_a_new_day_is_shown_without_a_key(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    met(workspace, add(workspace), days=14)
    async with open_app() as pilot:
        app = pilot.app
        assert isinstance(app, PeercoachApp)
        clock.pass_(13 * 3600 + 29 * 60)
        app.look_about()
        await settled(pilot)
        assert f"{workspace.local_now:%H:%M}" == "23:59"
        assert "Tue 24 Nov" in shown(pilot.app) and "due today" in shown(pilot.app)
        clock.pass_(2 * 60)
        app.look_about()
        await until(pilot, lambda: "Wed 25 Nov" in shown(pilot.app))
        assert "due yesterday" in " ".join(shown(pilot.app).split()) or "due since" in shown(pilot.app)


# Places


async def test_places_and_leaving(open_app: Opened, workspace: Workspace) -> None:
    add(workspace)
    async with open_app() as pilot:
        await press(pilot, "2")
        assert pilot.app.current_mode == "partners"
        await press(pilot, "1")
        assert pilot.app.current_mode == "today"
        await pilot.press("q")
        assert pilot.app._exit


async def test_a_click_chooses_and_one_on_the_card_begins(open_app: Opened, workspace: Workspace) -> None:
    for name in ("Ana", "Ben"):
        add(workspace, name)
    async with open_app() as pilot:
        row = next(place for place, line in enumerate(shown(pilot.app).splitlines()) if line.strip().startswith("Ben "))
        await pilot.click(offset=(5, row))
        await settled(pilot)
        assert "Ben   not met yet" in shown(pilot.app)
        await pilot.click("PersonCard")
        await settled(pilot)
        assert top(pilot) is BeginScreen


async def test_a_click_on_a_key_presses_it(open_app: Opened, workspace: Workspace) -> None:
    add(workspace)
    async with open_app() as pilot:
        await pilot.click("KeyLine", offset=(3, 0))
        await until(pilot, lambda: top(pilot) is BeginScreen)


# A meeting that was left


async def test_it_asks_once_whether_to_go_on(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    ana = add(workspace)
    meeting = left(workspace, ana, clock)
    clock.pass_(11 * 60)
    broken = meeting.clock.tick()
    assert broken is not None
    broken.result()
    async with open_app(greeted=True) as pilot:
        assert top(pilot) is GoOnDialog
        assert "Go on with Ana, left at 10:41?" in shown(pilot.app)
        await press(pilot, "escape")
        assert "Unfinished: Ana, left at 10:41 · g to go on" in shown(pilot.app)
        await press(pilot, "g", "enter")
        await until(pilot, lambda: top(pilot) is SessionScreen)
        assert "  Arrive  " in shown(pilot.app)
        await press(pilot, "q")
        assert top(pilot) is TodayScreen


async def test_going_on_stands_where_it_was_left(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    def act(meeting: Meeting) -> None:
        meeting.talk.enter("explore")
        meeting.questions.next()
        meeting.draft.type("half a tho")

    meeting = left(workspace, add(workspace), clock, act)
    question = meeting.questions.shown
    async with open_app(greeted=True) as pilot:
        await press(pilot, "enter")
        await until(pilot, lambda: top(pilot) is SessionScreen)
        await painted(pilot)
        assert question is not None and question.text[:20] in shown(pilot.app)
        assert "explore" in shown(pilot.app)
        assert pilot.app.screen.query_one(CaptureLine).editor.line == "half a tho"
        await press(pilot, "u", "enter")
        (account,) = fold_of(workspace.notebook, meeting.partner.id).accounts
        assert [note.kept.text for note in account.notes] == ["half a thou"]


@pytest.mark.parametrize("key", ["c", "enter"])
async def test_the_close_of_a_meeting_that_was_left(open_app: Opened, workspace: Workspace, clock: Clock, key: str) -> None:
    left(workspace, add(workspace), clock, lambda meeting: None if key == "c" else meeting.talk.enter("close"))
    async with open_app(greeted=True) as pilot:
        await press(pilot, key)
        await until(pilot, lambda: top(pilot) is CloseScreen)
        await press(pilot, "escape")
        await until(pilot, lambda: top(pilot) is SessionScreen)


async def test_enter_goes_on_with_the_meeting_that_was_left(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    left(workspace, add(workspace), clock)
    async with open_app() as pilot:
        await press(pilot, "enter")
        await until(pilot, lambda: top(pilot) is SessionScreen)


async def test_g_asks_about_the_meeting_that_was_left_and_s_starts_another(
    open_app: Opened, workspace: Workspace, clock: Clock
) -> None:
    left(workspace, add(workspace), clock)
    async with open_app() as pilot:
        await press(pilot, "g")
        assert top(pilot) is GoOnDialog and "s start another" in shown(pilot.app)
        await press(pilot, "s")
        assert top(pilot) is BeginScreen


async def test_a_meeting_left_on_another_day_names_the_day(open_app: Opened, workspace: Workspace, clock: Clock) -> None:
    left(workspace, add(workspace), clock)
    clock.pass_(26 * 3600)
    async with open_app(greeted=True) as pilot:
        assert "Go on with Ana, left yesterday at 10:30?" in shown(pilot.app)
