"""The career map: a line at each Enter, and what a step becomes."""

import asyncio
from datetime import date, timedelta

import pytest
from textual.pilot import Pilot

from peercoach_tui.domain.career.career_map import CareerMap, MapLine, Part
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.side import Side
from peercoach_tui.map_acts import MapActs
from peercoach_tui.notebook.notebook import COACH, Notebook
from peercoach_tui.tui.goals.belonging import before_break
from peercoach_tui.tui.goals.map_screen import MapScreen
from peercoach_tui.tui.goals.map_words import map_rows
from peercoach_tui.tui.goals.screen import GoalsScreen
from peercoach_tui.tui.lines.asking import GONE
from peercoach_tui.workspace import Workspace
from tests.kept import fold_of, keep
from tests.tui.conftest import Opened
from tests.tui.goals.test_screen import refuse, take_back_all
from tests.tui.goals.wanted import put_on_map
from tests.tui.test_partners import add, meet
from tests.tui.waiting import press, said, shown

pytestmark = pytest.mark.usefixtures("hand")


@pytest.fixture
def ana(workspace: Workspace) -> Partner:
    return add(workspace)


def career_map(workspace: Workspace, folder: str) -> CareerMap:
    """Return a map as it is on disk."""
    return fold_of(workspace.notebook, folder).maps.of(Side.ME if folder == COACH else Side.THEM)


def lines(workspace: Workspace, folder: str) -> list[tuple[Part, str]]:
    return [(line.part, line.text) for line in career_map(workspace, folder).lines]


def steps(workspace: Workspace, folder: str, *texts: str) -> None:
    workspace.load()
    put_on_map(workspace.acts(folder), Part.STEP, *texts)


def screen(pilot: Pilot[None]) -> MapScreen:
    assert isinstance(pilot.app.screen, MapScreen)
    return pilot.app.screen


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 14)])
async def test_each_part_is_written_where_it_stands(open_app: Opened, workspace: Workspace, size: tuple[int, int]) -> None:
    async with open_app(size) as pilot:
        await press(pilot, "4", "m")
        assert "Your career map" in shown(pilot.app) and "What do you do well" in shown(pilot.app)
        await press(pilot, "enter", "a", "enter", "right", "n", "b", "enter", "n", "c", "enter")
        await press(pilot, "right", "enter", "d", "enter", "right", "enter", "e", "enter", "end", "enter", "f", "enter")
        assert lines(workspace, COACH) == [
            (Part.HERE, "a"),
            (Part.ROLE, "b"),
            (Part.ROLE, "c"),
            (Part.SKILL, "d"),
            (Part.EXPOSURE, "e"),
            (Part.STEP, "f"),
        ]
        await press(pilot, "home", "e", "!", "enter", "down", "x")
        assert lines(workspace, COACH)[:2] == [(Part.HERE, "a!"), (Part.ROLE, "c")]
        await press(pilot, "z")
        assert isinstance(pilot.app.screen, MapScreen) and pilot.app.screen.line == career_map(workspace, COACH).lines[1]
        await press(pilot, "z")
        assert lines(workspace, COACH)[:2] == [(Part.HERE, "a"), (Part.ROLE, "b")]
        await press(pilot, "escape")
        assert isinstance(pilot.app.screen, GoalsScreen)
        await press(pilot, "z")
        assert len(lines(workspace, COACH)) == 5


async def test_a_step_becomes_a_goal_with_one_key(open_app: Opened, workspace: Workspace, ana: Partner) -> None:
    steps(workspace, ana.id, "one course", "one sentence")
    async with open_app((120, 36)) as pilot:
        await press(pilot, "4", "m", "tab", "end", "up", "asterisk")
        (goal,) = fold_of(workspace.notebook, ana.id).goals.all
        assert (goal.title, goal.owner) == ("one course", Side.THEM)
        assert career_map(workspace, ana.id).lines[0].became == goal.id
        assert "★ one course" in shown(pilot.app) and "· one sentence" in shown(pilot.app)
        await press(pilot, "asterisk", "f")
        assert len(fold_of(workspace.notebook, ana.id).goals.all) == 1
        await press(pilot, "z")
        assert fold_of(workspace.notebook, ana.id).goals.all == () and "· one course" in shown(pilot.app)
        assert career_map(workspace, ana.id).lines[0].became is None
        assert said(pilot.app) == ["Took back the goal of Ana. Z does it again."]
        await press(pilot, "Z")
        assert fold_of(workspace.notebook, ana.id).goals.all == (goal,) and said(pilot.app) == ["The goal of Ana is back."]
        assert career_map(workspace, ana.id).lines[0].became == goal.id and "★ one course" in shown(pilot.app)
        await press(pilot, "z")
        await press(pilot, "z")
        assert said(pilot.app) == ["Nothing was done here that can be taken back."]
        await press(pilot, "Z", "escape")
        assert "Ana" in shown(pilot.app) and "one course" in shown(pilot.app)


async def test_a_goal_and_its_link_are_kept_together_or_none(
    open_app: Opened, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps(workspace, COACH, "one course")
    async with open_app((80, 24)) as pilot:
        await press(pilot, "4", "m", "end")
        before = len(workspace.notebook.moments(COACH))
        with monkeypatch.context() as full:
            full.setattr(Notebook, "keep", refuse)
            await press(pilot, "asterisk")
        assert len(workspace.notebook.moments(COACH)) == before and "· one course" in shown(pilot.app)
        await press(pilot, "asterisk")
        assert "★ one course" in shown(pilot.app)


async def test_a_step_becomes_a_follow_up_of_whose_map_it_is(open_app: Opened, workspace: Workspace, ana: Partner) -> None:
    steps(workspace, COACH, "tell Falk")
    async with open_app((80, 24)) as pilot:
        await press(pilot, "4", "m", "end", "f", *" by fri", "enter")
        (made,) = fold_of(workspace.notebook, ana.id).follow_ups
        assert (made.owner, made.what, made.due, made.goal) == (Side.ME, "tell Falk", date(2026, 11, 27), None)
        assert career_map(workspace, COACH).lines[0].became == made.id
        assert "→ tell Falk" in shown(pilot.app) and "by Fri" in shown(pilot.app)
        await press(pilot, "z")
        assert fold_of(workspace.notebook, ana.id).follow_ups == () and career_map(workspace, COACH).lines[0].became is None
        assert said(pilot.app) == ["Took back the follow-up with Ana. Z does it again."]
        await press(pilot, "Z")
        assert fold_of(workspace.notebook, ana.id).follow_ups == (made,)
        assert career_map(workspace, COACH).lines[0].became == made.id and said(pilot.app) == ["The follow-up with Ana is back."]
        await press(pilot, "z")
        await press(pilot, "z")
        assert said(pilot.app) == ["Nothing was done here that can be taken back."]


async def test_a_step_of_theirs_becomes_a_follow_up_in_one_act(open_app: Opened, workspace: Workspace, ana: Partner) -> None:
    steps(workspace, ana.id, "ask Dana")
    async with open_app((80, 24)) as pilot:
        await press(pilot, "4", "m", "tab", "end", "f", "enter")
        (made,) = fold_of(workspace.notebook, ana.id).follow_ups
        assert (made.owner, career_map(workspace, ana.id).lines[0].became) == (Side.THEM, made.id)
        await press(pilot, "z")
        assert fold_of(workspace.notebook, ana.id).follow_ups == () and career_map(workspace, ana.id).lines[0].became is None
        await press(pilot, "Z")
        assert fold_of(workspace.notebook, ana.id).follow_ups == (made,)
        assert career_map(workspace, ana.id).lines[0].became == made.id


async def test_what_a_step_became_is_known_after_its_partner_was_archived(
    open_app: Opened, workspace: Workspace, ana: Partner
) -> None:
    steps(workspace, COACH, "tell Falk")
    acts, mine = workspace.acts(ana.id), MapActs(workspace.acts(COACH))
    theirs = MapActs(acts)
    (step,) = put_on_map(acts, Part.STEP, "one course")
    made = theirs.make_goal(step, workspace.today)
    assert made is not None
    made[2].result()
    follow_up = acts.moment(FollowUpMade, follow_up=acts.new_id(), owner=Side.ME, what="tell Falk")
    acts.send(follow_up).result()
    linked = mine.became(mine.map.lines[0].id, follow_up.follow_up)
    archived = acts.change_partner(archived=True)
    assert linked is not None and archived is not None
    linked.result(), archived.result()
    async with open_app((80, 24)) as pilot:
        await press(pilot, "4", "m", "end")
        assert "★ one course" in shown(pilot.app) and "not yet" not in shown(pilot.app)
        await press(pilot, "asterisk", "f", "escape")
        goals = pilot.app.screen
        assert isinstance(goals, GoalsScreen)
        await pilot.app.push_screen(MapScreen(workspace, COACH, place=goals))
        await press(pilot, "end")
        assert "→ tell Falk" in shown(pilot.app) and "not yet" not in shown(pilot.app)
        await press(pilot, "asterisk", "f")
        assert isinstance(pilot.app.screen, MapScreen) and len(fold_of(workspace.notebook, ana.id).goals.all) == 1
        assert fold_of(workspace.notebook, COACH).goals.all == ()


async def test_it_says_when_it_was_last_looked_at_and_keeps_that_once_a_day(
    open_app: Opened, workspace: Workspace, ana: Partner
) -> None:
    async with open_app((80, 24)) as pilot:
        await press(pilot, "4", "m", "tab")
        assert career_map(workspace, ana.id).looked_at is None
        await press(pilot, "enter", "a", "enter", "tab", "tab")
        assert career_map(workspace, ana.id).looked_at == date(2026, 11, 24)
        count = len(workspace.notebook.moments(ana.id))
        await press(pilot, "tab", "tab")
        assert len(workspace.notebook.moments(ana.id)) == count
        assert "Changed today" in shown(pilot.app) and "ooked at" not in shown(pilot.app)
        await press(pilot, "z")
        assert lines(workspace, ana.id) == [] and "Changed" not in shown(pilot.app)


async def test_a_line_that_is_emptied_is_struck_and_an_empty_new_one_is_none(open_app: Opened, workspace: Workspace) -> None:
    steps(workspace, COACH, "ab")
    async with open_app((80, 24)) as pilot:
        await press(pilot, "4", "m", "end", "n", "enter")
        assert [line.text for line in career_map(workspace, COACH).lines] == ["ab"]
        await press(pilot, "end", "enter", "backspace", "backspace", "enter")
        assert career_map(workspace, COACH).lines == ()
        await press(pilot, "z")
        assert [line.text for line in career_map(workspace, COACH).lines] == ["ab"]


async def test_a_line_that_is_emptied_says_before_that_it_goes(open_app: Opened, workspace: Workspace) -> None:
    steps(workspace, COACH, "a")
    async with open_app() as pilot:
        await press(pilot, "4", "m", "end", "enter")
        assert "Enter takes it away." not in shown(pilot.app)
        await press(pilot, "backspace")
        assert "Enter takes it away." in shown(pilot.app)


async def test_another_map_begins_at_its_top(open_app: Opened, workspace: Workspace, ana: Partner) -> None:
    steps(workspace, COACH, "mine")
    async with open_app((80, 24)) as pilot:
        await press(pilot, "4", "m", "end", "tab")
        assert (screen(pilot).choice.slot.part, screen(pilot).choice.slot.id) == (Part.HERE, "")
        assert "Ana · career map" in shown(pilot.app)


async def test_words_for_a_line_that_is_gone_are_left_as_a_draft(open_app: Opened, workspace: Workspace) -> None:
    steps(workspace, COACH, "one course")
    async with open_app((120, 36)) as pilot:
        await press(pilot, "4", "m", "end", "e", "!")
        take_back_all(workspace, COACH)
        await press(pilot, "enter")
        assert said(pilot.app)[-1] == GONE and "one course!" in [draft.text for draft in screen(pilot).drafts]


async def test_a_new_line_for_who_was_taken_back_is_left_as_a_draft(open_app: Opened, workspace: Workspace, ana: Partner) -> None:
    async with open_app((120, 36)) as pilot:
        await press(pilot, "4", "m", "tab", "n", *"a team")
        take_back_all(workspace, ana.id)
        await press(pilot, "enter")
        assert said(pilot.app)[-1] == GONE and "a team" in [draft.text for draft in screen(pilot).drafts]
        assert lines(workspace, ana.id) == []


async def test_the_date_that_a_step_says_is_that_of_its_goal(open_app: Opened, workspace: Workspace) -> None:
    steps(workspace, COACH, "lead the review by 12 dec")
    async with open_app((120, 36)) as pilot:
        await press(pilot, "4", "m", "end", "asterisk")
        (goal,) = fold_of(workspace.notebook, COACH).goals.all
        assert (goal.title, goal.due) == ("lead the review", date(2026, 12, 12))
        assert lines(workspace, COACH) == [(Part.STEP, "lead the review")]
        assert said(pilot.app) == ["A goal, by Sat 12 Dec. z takes it back."]
        await press(pilot, "z")
        assert fold_of(workspace.notebook, COACH).goals.all == ()
        assert lines(workspace, COACH) == [(Part.STEP, "lead the review by 12 dec")]


@pytest.mark.parametrize("undated", [False, True])
async def test_the_date_that_a_step_says_is_that_of_its_follow_up(
    open_app: Opened, workspace: Workspace, ana: Partner, undated: bool
) -> None:
    steps(workspace, COACH, "tell Falk by fri")
    async with open_app((120, 36)) as pilot:
        await press(pilot, "4", "m", "end", "f", *(["ctrl+t"] if undated else []), "enter")
        (made,) = fold_of(workspace.notebook, ana.id).follow_ups
        text = "tell Falk by fri" if undated else "tell Falk"
        assert (made.what, made.due) == (text, None if undated else date(2026, 11, 27))
        assert lines(workspace, COACH) == [(Part.STEP, text)]
        await press(pilot, "z")
        assert lines(workspace, COACH) == [(Part.STEP, "tell Falk by fri")]


async def test_it_was_looked_at_once_anything_was_written(open_app: Opened, workspace: Workspace, ana: Partner) -> None:
    async with open_app((120, 36)) as pilot:
        await press(pilot, "4", "m", "tab", "enter", "a", "enter")
        assert career_map(workspace, ana.id).looked_at == date(2026, 11, 24)
        assert "ooked at" not in shown(pilot.app)
        await press(pilot, "escape", "2")
        assert "career map of 24 Nov" in shown(pilot.app)


async def test_it_says_when_it_was_looked_at_before_today_however_often_it_is_looked_at_today(
    open_app: Opened, workspace: Workspace, ana: Partner
) -> None:
    acts = MapActs(workspace.acts(ana.id))
    acts.keep(Part.STEP, "lead the review")
    for day in (date(2026, 10, 6), date(2026, 11, 3)):
        kept = acts.look_at(day)
        assert kept is not None
        await asyncio.wrap_future(kept)
    async with open_app((120, 36)) as pilot:
        for _ in range(2):
            await press(pilot, "4", "m", "tab")
            assert "Changed today, before that" in shown(pilot.app) and "on Tue 3 Nov" in shown(pilot.app)
            await press(pilot, "escape")
        assert career_map(workspace, ana.id).looked_at == date(2026, 11, 24)


async def test_an_empty_map_is_none_however_it_was_looked_at(open_app: Opened, workspace: Workspace, ana: Partner) -> None:
    async with open_app((120, 36)) as pilot:
        await press(pilot, "4", "m", "tab", "enter", "a", "enter", "z", "escape", "2")
        assert "no career map" in shown(pilot.app)


async def test_a_step_that_is_a_goal_says_by_when(open_app: Opened, workspace: Workspace, ana: Partner) -> None:
    steps(workspace, ana.id, "one course by 18 dec")
    async with open_app((120, 36)) as pilot:
        await press(pilot, "4", "m", "tab", "end", "asterisk")
        assert "goal · by 18 Dec" in shown(pilot.app)


def test_a_step_from_before_a_break_is_late_no_more(workspace: Workspace, ana: Partner) -> None:
    meet(workspace, ana, days=100)
    at = workspace.now() - timedelta(days=99)
    due = workspace.today - timedelta(days=90)
    old = FollowUp(id=workspace.new_id(at), owner=Side.THEM, what="ask Dana", made=at, changed=at, due=due)
    keep(workspace.notebook, ana, old)
    workspace.load()
    fold = workspace.acts(ana.id).fold
    line = MapLine(id="l", owner=Side.THEM, part=Part.STEP, text="ask Dana", kept=at, changed=at, became=old.id)
    broken = before_break(workspace, [(ana.id, each) for each in fold.follow_ups])
    said = [
        map_rows(CareerMap(owner=Side.THEM, lines=(line,)), (fold,), workspace.today, ids)[-1].about
        for ids in (frozenset[str](), broken)
    ]
    assert said == ["90 days late", "from before the break"]
