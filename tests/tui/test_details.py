"""What is known of a partner and of a meeting, changed a row at a time: each key, one by one and in one read."""

from concurrent.futures import Future
from datetime import date, timedelta
from typing import Any

import pytest
from textual.pilot import Pilot

from peercoach_tui.domain.partners.cadence import Cadence, Rhythm
from peercoach_tui.domain.partners.partner import Partner, Pause
from peercoach_tui.domain.sessions.moments import FeedbackGiven, Learned, NoteKept, SessionChanged
from peercoach_tui.domain.sessions.session import Form
from peercoach_tui.domain.side import Side
from peercoach_tui.goal_acts import GoalActs
from peercoach_tui.meeting.offer import offered
from peercoach_tui.notebook.errors import NotKept
from peercoach_tui.notebook.notebook import COACH, Notebook
from peercoach_tui.tui.details.screen import DetailsScreen
from peercoach_tui.tui.goals.goal_details import DUE, GoalDetails
from peercoach_tui.tui.partners.meeting_details import MeetingDetails
from peercoach_tui.tui.partners.partner_details import PartnerDetails
from peercoach_tui.workspace import Workspace
from tests.kept import fold_of
from tests.tui.conftest import Opened
from tests.tui.test_partners import add, meet
from tests.tui.waiting import press, said, settled, shown, type_in, until

pytestmark = pytest.mark.usefixtures("hand")


def details(pilot: Pilot[None]) -> DetailsScreen:
    assert isinstance(pilot.app.screen, DetailsScreen)
    return pilot.app.screen


async def open_partner(pilot: Pilot[None], workspace: Workspace, partner: Partner, first: str = "") -> None:
    pilot.app.push_screen(DetailsScreen(workspace, PartnerDetails(workspace, partner.id), of=partner.id, first=first))
    await until(pilot, lambda: isinstance(pilot.app.screen, DetailsScreen))
    await settled(pilot)


async def change(pilot: Pilot[None], text: str) -> None:
    """Put a text in the place of what stands in the chosen row."""
    await press(pilot, "enter", "home", "shift+end", "delete")
    await type_in(pilot, text)
    await press(pilot, "enter")


def known(workspace: Workspace, partner: Partner) -> Partner:
    return fold_of(workspace.notebook, partner.id).partner


async def test_each_row_is_changed_and_the_next_is_chosen(workspace: Workspace, open_app: Opened) -> None:
    ana = add(workspace)
    async with open_app() as pilot:
        await open_partner(pilot, workspace, ana)
        await press(pilot, "down")
        await change(pilot, "Research")
        assert known(workspace, ana).group == "Research"
        await change(pilot, "fri 4 dec 10:30 canteen")
        assert "Fri 4 Dec, 10:30 · canteen" in shown(pilot.app)
        await change(pilot, "2nd Tuesday")
        assert known(workspace, ana).cadence == Cadence(every=1, rhythm=Rhythm.WEEKDAY, weekday=1, nth=2)
        await change(pilot, "10 jan")
        assert known(workspace, ana).pause == Pause(until=date(2027, 1, 10))
        await change(pilot, "data engineer")
        assert known(workspace, ana).role == "data engineer" and "monthly on the second Tuesday" in shown(pilot.app)


async def test_what_is_typed_says_what_it_would_be_and_a_wrong_word_what_can_be_typed(
    workspace: Workspace, open_app: Opened
) -> None:
    ana = add(workspace)
    async with open_app() as pilot:
        await open_partner(pilot, workspace, ana, "cadence")
        await press(pilot, "enter")
        await type_in(pilot, "every blue moon")
        await press(pilot, "enter")
        assert "“blue” can't be read: type weekly" in shown(pilot.app)
        await press(pilot, "home", "shift+end", "delete")
        await type_in(pilot, "every 3 weeks")
        assert "every 3 weeks" in shown(pilot.app) and "can't be read" not in shown(pilot.app)
        await press(pilot, "enter")
        assert known(workspace, ana).cadence == Cadence(every=21)


async def test_z_takes_a_change_back_and_Z_does_it_again(workspace: Workspace, open_app: Opened) -> None:  # noqa: N802
    ana = add(workspace)
    async with open_app() as pilot:
        await open_partner(pilot, workspace, ana, "group")
        await change(pilot, "Research")
        await press(pilot, "z")
        assert known(workspace, ana).group == "" and said(pilot.app)[-1] == "Took back the change to Ana. Z does it again."
        await press(pilot, "Z")
        assert known(workspace, ana).group == "Research"


async def test_escape_leaves_a_draft_of_that_row_alone(workspace: Workspace, open_app: Opened) -> None:
    ana = add(workspace)
    async with open_app() as pilot:
        await open_partner(pilot, workspace, ana, "group")
        await press(pilot, "enter")
        await type_in(pilot, "Resear")
        await press(pilot, "escape")
        assert "a draft waits" in shown(pilot.app) and known(workspace, ana).group == ""
        await press(pilot, "down", "up", "enter")
        await type_in(pilot, "ch")
        await press(pilot, "enter")
        assert known(workspace, ana).group == "Research" and "a draft waits" not in shown(pilot.app)


async def test_what_can_not_be_kept_waits_in_its_row(
    workspace: Workspace, open_app: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = add(workspace)
    async with open_app() as pilot:
        await open_partner(pilot, workspace, ana, "group")

        def refuse(self: Notebook, partner: str, *moments: object) -> Future[None]:
            failed: Future[None] = Future()
            failed.set_exception(NotKept("Not kept, the disk is full."))
            return failed

        with monkeypatch.context() as patch:
            patch.setattr(Notebook, "keep", refuse)
            await change(pilot, "Research")
            assert "a draft waits" in shown(pilot.app)
        await press(pilot, "enter", "enter")
        assert known(workspace, ana).group == "Research"


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (60, 20), (40, 14)])
async def test_the_line_is_seen_whole_at_every_size(workspace: Workspace, open_app: Opened, size: tuple[int, int]) -> None:
    ana = add(workspace)
    async with open_app(size) as pilot:
        await open_partner(pilot, workspace, ana, "cadence")
        await press(pilot, "enter")
        await type_in(pilot, "weekly")
        text = shown(pilot.app)
        assert "▸ weekly" in text and "keeps" in text and "How often" in text


async def test_a_meeting_is_put_right(workspace: Workspace, open_app: Opened) -> None:
    ana = add(workspace)
    session = meet(workspace, ana, "a wrod", "another", days=7)
    async with open_app() as pilot:
        pilot.app.push_screen(DetailsScreen(workspace, MeetingDetails(workspace, ana.id, session.id), of=session.id))
        await until(pilot, lambda: isinstance(pilot.app.screen, DetailsScreen))
        await settled(pilot)
        await change(pilot, "16 nov 9:30")
        await change(pilot, "canteen")
        await change(pilot, "one")
        await change(pilot, "30")
        await change(pilot, "20")
        await change(pilot, "")
        await change(pilot, "a word")
        folded = fold_of(workspace.notebook, ana.id)
        (changed,) = folded.sessions
        assert (changed.day, changed.place, changed.form.value, changed.minutes) == (
            date(2026, 11, 16),
            "canteen",
            "alternate",
            30,
        )
        assert (changed.coached, changed.was_coached) == (20, None)
        assert [note.kept.text for note in folded.account(changed).notes] == ["a word", "another"]
        await press(pilot, "up")
        assert "before: a wrod" in shown(pilot.app)
        await press(pilot, *"zzzzzzz")
        assert fold_of(workspace.notebook, ana.id).sessions == (session,)


async def test_an_hour_alone_keeps_the_day_of_the_meeting(workspace: Workspace, open_app: Opened) -> None:
    ana = add(workspace)
    session = meet(workspace, ana, "a word", days=7)
    async with open_app() as pilot:
        pilot.app.push_screen(DetailsScreen(workspace, MeetingDetails(workspace, ana.id, session.id), of=session.id))
        await until(pilot, lambda: isinstance(pilot.app.screen, DetailsScreen))
        await settled(pilot)
        await change(pilot, "10:15")
        changed = fold_of(workspace.notebook, ana.id).session(session.id)
        assert changed is not None and changed.day == session.day
        assert f"{changed.local(changed.began):%H:%M}" == "10:15"
        await press(pilot, "down", "down")
        await change(pilot, "50")
    assert offered(workspace.people.brief(ana.id)).minutes == 45


async def test_a_meeting_that_is_to_come_or_no_day_is_refused(workspace: Workspace, open_app: Opened) -> None:
    ana = add(workspace)
    session = meet(workspace, ana, "a word")
    found = MeetingDetails(workspace, ana.id, session.id)
    async with open_app():
        for text, why in (
            ("", "Type a day and an hour gone by, such as 12 nov 9:30."),
            ("tomorrow", "That is still to come: type now, or when it began, such as yesterday 10:30."),
            ("in a week", "That is still to come: type now, or when it began, such as yesterday 10:30."),
            ("soon", "“soon” can't be read: type it like yesterday 10:30."),
        ):
            assert found.read("when", text) == ("", why)
        assert found.read("form", "dance") == ("", "“dance” can't be read: type swap half-way or one coaches or open talk.")
        assert found.read("coached", "1441")[1] == "1441 minutes can't be kept: type 0 to 1440."
        assert found.read("minutes", "0")[1] == "0 minutes can't be kept: type 1 to 1440."
        assert found.read("minutes", "1h 15") == ("75′", "")
        assert found.read("minutes", "free") == ("free", "") and found.read("coached", "free")[1]


@pytest.mark.parametrize("text", ["+1w", "a week later"])
def test_a_week_more_counts_from_the_day_of_the_goal_that_stands(workspace: Workspace, text: str) -> None:
    workspace.load()
    acts = GoalActs(workspace.acts(COACH))
    made = acts.set("Lead it", due=date(2027, 3, 1))
    assert made is not None
    made[1].result()
    details = GoalDetails(workspace, COACH, made[0])
    assert details.read(DUE, text) == ("by 8 Mar 2027", "")
    sent = details.keep(DUE, text)
    assert sent is not None
    sent[1].result()
    goal = acts.find(made[0])
    assert goal is not None and goal.due == date(2027, 3, 8)
    assert "can't be read" in details.read(DUE, "soon")[1]


@pytest.mark.parametrize("text", ["+1w", "a week later"])
def test_a_week_more_counts_from_the_last_day_of_the_pause_that_stands(workspace: Workspace, text: str) -> None:
    ana = add(workspace)
    workspace.load()
    paused = workspace.acts(ana.id).change_partner(pause=Pause(until=date(2027, 3, 1)))
    assert paused is not None
    paused.result()
    details = PartnerDetails(workspace, ana.id)
    sent = details.keep("pause", text)
    assert sent is not None
    sent[1].result()
    assert known(workspace, ana).pause == Pause(until=date(2027, 3, 8))


def test_earlier_wordings_stand_the_newest_first_and_of_each_line_its_own(workspace: Workspace) -> None:
    ana = add(workspace)
    session = meet(workspace, ana, "one")
    workspace.load()
    acts = workspace.acts(ana.id)
    (note,) = acts.account(session).notes
    later = workspace.now() + timedelta(seconds=1)
    for place, text in enumerate(("two", "three")):
        at = later + timedelta(seconds=place)
        acts.send(acts.moment(NoteKept, at=at, session=session.id, text=text, replaces=note.id)).result()
        acts.send(acts.moment(Learned, at=at, session=session.id, text=text)).result()
    acts.send(acts.moment(FeedbackGiven, session=session.id, text="the calm", side=Side.THEM)).result()
    acts.send(acts.moment(SessionChanged, session=session.id, place="")).result()
    rows = {row.label: (row.value, row.hint) for row in MeetingDetails(workspace, ana.id, session.id).rows()}
    assert rows["Ana said"] == ("the calm", "")
    assert rows["You learned"] == ("three", "before: two")
    assert next(told for label, told in rows.items() if label.startswith("Note")) == ("three", "before: two · one")


def test_a_line_of_a_meeting_that_was_passed_over_has_its_row_and_can_be_written(workspace: Workspace) -> None:
    ana = add(workspace)
    session = meet(workspace, ana, "one")
    workspace.load()
    details, acts = MeetingDetails(workspace, ana.id, session.id), workspace.acts(ana.id)
    keys = {row.label: row.key for row in details.rows() if not row.value}
    lines = ("You brought", "Ana brought", "Ana said", "You said", "You learned")
    assert {*lines} <= {*keys}
    for line in lines:
        sent = details.keep(keys[line], line.casefold())
        assert sent is not None
        sent[1].result()
    account = acts.account(session)
    assert account.learned == "you learned" and account.brought == {Side.ME: "you brought", Side.THEM: "ana brought"}
    assert account.feedback == {Side.ME: "you said", Side.THEM: "ana said"}
    assert details.keep(keys["You learned"], "you learned") is None
    assert {row.label: row.value for row in details.rows()}["You said"] == "you said"


def test_what_was_said_of_a_meeting_before_stands_in_its_row(workspace: Workspace) -> None:
    ana = add(workspace)
    session = meet(workspace, ana, "one", days=7)
    workspace.load()
    acts = workspace.acts(ana.id)

    def hints() -> dict[str, str]:
        return {row.label: row.hint for row in MeetingDetails(workspace, ana.id, session.id).rows()}

    assert not any("before: " in hint for hint in hints().values())
    first: dict[str, Any] = {"place": "canteen", "minutes": None, "coached": 20, "form": Form.FREE}
    second: dict[str, Any] = {"place": "library", "coached": 25, "began": session.began - timedelta(days=1)}
    for changed in (first, second):
        acts.send(acts.moment(SessionChanged, session=session.id, **changed)).result()
    told = hints()
    assert told["Place"] == "before: canteen · coffee, 2nd floor"
    assert told["How"] == "swap half-way, one coaches, open talk; before: swap half-way"
    assert told["Planned"] == "minutes, such as 45, or free; before: 60′"
    assert told["You coached"] == "minutes, such as 25; nothing for those of the clock; before: 20′ · as the clock counted"
    assert told["When"] == "a day and an hour gone by, such as 12 nov 9:30; before: Tue 17 Nov 10:30"
    assert "before: " not in told["Ana coached"]


def test_minutes_of_a_meeting_that_was_typed_up_were_not_counted_before(workspace: Workspace) -> None:
    ana = add(workspace)
    session = meet(workspace, ana, typed_up=True)
    workspace.load()
    acts = workspace.acts(ana.id)
    acts.send(acts.moment(SessionChanged, session=session.id, coached=20)).result()
    rows = {row.label: row for row in MeetingDetails(workspace, ana.id, session.id).rows()}
    assert rows["You coached"].value == "20′" and "before: " not in rows["You coached"].hint


@pytest.mark.parametrize("label", ["You coached", "Ana coached"])
def test_the_clock_is_spoken_of_only_where_there_was_one(workspace: Workspace, label: str) -> None:
    ana = add(workspace)
    for typed_up in (True, False):
        session = meet(workspace, ana, typed_up=typed_up)
        workspace.load()
        told = MeetingDetails(workspace, ana.id, session.id)
        (row,) = (each for each in told.rows() if each.label == label)
        said = (row.hint, *told.read(row.key, ""), *told.read(row.key, "long"))
        assert all(said[place] for place in (0, 1, 4))
        assert all(("clock" in each) is not typed_up for each in (said[0], said[1], said[4]))
