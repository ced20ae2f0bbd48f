"""Goals: what each key does, one by one and in one read, and what is kept of it."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date, timedelta

import pytest
from textual.pilot import Pilot

from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.goals.goal import Goal
from peercoach_tui.domain.goals.moments import CheckedIn, GoalChanged
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.questions.deck import Topic
from peercoach_tui.domain.sessions.moments import NoteKept, NoteSort, StageEntered
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.errors import NotKept
from peercoach_tui.notebook.notebook import COACH, Notebook
from peercoach_tui.tui.base.leave_dialog import LeaveDialog
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.base.undoing import IS_GONE
from peercoach_tui.tui.goals.screen import GoalsScreen
from peercoach_tui.tui.lines.asking import GONE
from peercoach_tui.tui.meetings.screen import MeetingsScreen
from peercoach_tui.workspace import Workspace
from tests.kept import fold_of, keep
from tests.tui.conftest import Opened
from tests.tui.goals.wanted import wanted
from tests.tui.test_partners import add
from tests.tui.test_today import top
from tests.tui.waiting import burst, hold, press, said, settled, shown, type_in, until

pytestmark = pytest.mark.usefixtures("hand")
SIZES = [(120, 36), (80, 24), (60, 20), (40, 14)]
Opening = Callable[..., AbstractAsyncContextManager[Pilot[None]]]


@pytest.fixture
def ana(workspace: Workspace) -> Partner:
    return add(workspace)


@pytest.fixture
def open_goals(workspace: Workspace, open_app: Opened) -> Opening:
    """Open the app at its goals."""

    @asynccontextmanager
    async def opened(size: tuple[int, int] = (80, 24)) -> AsyncIterator[Pilot[None]]:
        async with open_app(size) as pilot:
            await press(pilot, "4")
            await until(pilot, lambda: isinstance(pilot.app.screen, GoalsScreen))
            yield pilot

    return opened


def goals(workspace: Workspace, folder: str) -> tuple[Goal, ...]:
    """Return the goals in a folder, as they are on disk."""
    return fold_of(workspace.notebook, folder).goals.all


def set_goal(workspace: Workspace, folder: str, title: str = "lead the review", **fields: object) -> str:
    workspace.load()
    return wanted(workspace.acts(folder), title, 1, **fields)  # type: ignore[arg-type]


def flat(text: str) -> str:
    return " ".join(text.split())


def checked(goal: Goal) -> list[tuple[date, int | None, str]]:
    return [(each.day, each.score, each.text) for each in goal.check_ins]


def note_for_goals(workspace: Workspace, partner: Partner, text: str, coach: Side, days: int = 7) -> Session:
    """Keep a meeting of so many days ago, in which one coaches and the other's word for the goals is noted."""
    began = workspace.now() - timedelta(days=days)
    session = Session(id=workspace.new_id(began), partner=partner.id, began=began, zone=workspace.zone, first=coach)
    at = began + timedelta(minutes=1)
    entered = StageEntered(id=workspace.new_id(at), at=at, session=session.id, stage="explore", coach=coach)
    note = NoteKept(id=workspace.new_id(at), at=at + timedelta(minutes=1), session=session.id, text=text, sort=NoteSort.GOAL)
    keep(workspace.notebook, session, entered, note, partner=partner.id)
    return session


# Setting and wording


async def test_n_sets_a_goal_of_mine_in_my_own_folder(open_goals: Opening, workspace: Workspace, ana: Partner) -> None:
    async with open_goals() as pilot:
        assert "No goals yet. Press n to set one" in shown(pilot.app)
        await press(pilot, "n")
        assert "a goal of yours" in shown(pilot.app)
        await type_in(pilot, " ask  1 question more ")
        await press(pilot, "enter")
        (goal,) = goals(workspace, COACH)
        assert (goal.title, goal.owner, goals(workspace, ana.id)) == ("ask 1 question more", Side.ME, ())
        assert "You · ask 1 question more" in shown(pilot.app) and "set 24 Nov" in shown(pilot.app)
        await press(pilot, "z")
        assert goals(workspace, COACH) == () and said(pilot.app)[-1] == "Took back the goal. Z does it again."
        await press(pilot, "Z")
        assert goals(workspace, COACH) == (goal,)


async def test_tab_turns_whose_goal_it_is(open_goals: Opening, workspace: Workspace, ana: Partner) -> None:
    async with open_goals() as pilot:
        await press(pilot, "n", "tab", "x", "enter", "n", "y", "enter", "n", "tab", "z", "enter")
        assert [goal.title for goal in goals(workspace, ana.id)] == ["x", "y"]
        assert [(goal.title, goal.owner) for goal in goals(workspace, COACH)] == [("z", Side.ME)]
        assert all(goal.owner is Side.THEM for goal in goals(workspace, ana.id))


async def test_a_title_that_is_left_waits_in_its_line(open_goals: Opening, workspace: Workspace) -> None:
    async with open_goals() as pilot:
        await press(pilot, "n", "a", "b", "escape")
        assert goals(workspace, COACH) == ()
        await press(pilot, "n", "c", "enter")
        assert [goal.title for goal in goals(workspace, COACH)] == ["abc"]
        await press(pilot, "n", "enter")
        assert len(goals(workspace, COACH)) == 1


async def test_a_title_that_can_not_be_kept_comes_back(
    open_goals: Opening, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_goals() as pilot:
        with monkeypatch.context() as full:
            full.setattr(Notebook, "keep", refuse)
            await press(pilot, "n", "a", "b", "enter")
            assert "No goals yet." in shown(pilot.app) and "The disk is full." in said(pilot.app)
        await press(pilot, "n", "enter")
        assert [goal.title for goal in goals(workspace, COACH)] == ["ab"]


def refuse(*_: object) -> object:
    from concurrent.futures import Future

    kept: Future[None] = Future()
    kept.set_exception(NotKept("The disk is full."))
    return kept


async def test_e_shows_what_is_known_and_keeps_each_row_at_its_enter(
    open_goals: Opening, workspace: Workspace, ana: Partner
) -> None:
    set_goal(workspace, ana.id)
    async with open_goals() as pilot:
        await press(pilot, "e", "enter")
        await type_in(pilot, "s")
        await press(pilot, "enter", "enter", "p", "e", "o", "enter", "enter", "w", "enter", "enter", "s", "enter", "enter")
        assert "By when" in shown(pilot.app)
        await type_in(pilot, "in 2 weeks")
        assert "by 8 Dec" in shown(pilot.app)
        await press(pilot, "enter", "enter", "t", "enter")
        (goal,) = goals(workspace, ana.id)
        assert (goal.title, goal.topic, goal.why, goal.seen) == ("lead the reviews", Topic.PEOPLE, "w", "s")
        assert (goal.due, goal.step) == (date(2026, 12, 8), "t")
        await press(pilot, "z")
        assert goals(workspace, ana.id)[0].step == ""
        await press(pilot, "escape", "z")
        assert top(pilot) is GoalsScreen and goals(workspace, ana.id)[0].due is None


async def test_what_is_no_day_stays_in_its_line(open_goals: Opening, workspace: Workspace) -> None:
    set_goal(workspace, COACH, due=date(2026, 12, 18), why="w", topic=Topic.CAREER)
    async with open_goals((120, 36)) as pilot:
        await press(pilot, "e", *["down"] * 4, "enter", "end")
        assert "18 Dec 2026" in shown(pilot.app)
        await type_in(pilot, " or so")
        await press(pilot, "enter")
        assert "“or so” can't be read: type a day, such as" in shown(pilot.app)
        await press(pilot, "home", "shift+end", "delete", "enter", "escape")
        (goal,) = goals(workspace, COACH)
        assert (goal.due, goal.why, goal.topic) == (None, "w", Topic.CAREER)


async def test_a_title_can_not_be_taken_away(open_goals: Opening, workspace: Workspace) -> None:
    set_goal(workspace, COACH, "ab")
    async with open_goals() as pilot:
        await press(pilot, "e", "enter", "backspace", "backspace", "enter")
        assert "A goal needs a title." in shown(pilot.app)
        await press(pilot, "escape")
        assert goals(workspace, COACH)[0].title == "ab"


@pytest.mark.parametrize(
    ("typed", "topic"),
    [("people", Topic.PEOPLE), ("Career", Topic.CAREER), ("none", None), ("", None), ("weather", Topic.PERFORMANCE)],
)
async def test_the_topic_is_typed_as_it_begins(
    open_goals: Opening, workspace: Workspace, typed: str, topic: Topic | None
) -> None:
    set_goal(workspace, COACH, topic=Topic.PERFORMANCE)
    async with open_goals() as pilot:
        await press(pilot, "e", "down", "enter", "delete")
        await type_in(pilot, typed)
        await press(pilot, "enter")
        assert goals(workspace, COACH)[0].topic is topic
        refused = "“weather” is no topic: type performance goals, people at work, career, or none."
        assert (refused in flat(shown(pilot.app))) is (typed == "weather")


async def test_what_was_learned_is_a_row_once_a_goal_is_closed(open_goals: Opening, workspace: Workspace) -> None:
    set_goal(workspace, COACH)
    async with open_goals() as pilot:
        await press(pilot, "e")
        assert "Learned" not in shown(pilot.app)
        await press(pilot, "escape", "x", "l", "enter", "e", "end", "enter", "m", "enter")
        assert goals(workspace, COACH)[0].learned == "lm" and not goals(workspace, COACH)[0].is_open


async def test_a_row_that_is_left_is_a_draft_of_that_goal_alone(open_goals: Opening, workspace: Workspace) -> None:
    set_goal(workspace, COACH, "ab")
    set_goal(workspace, COACH, "cd")
    async with open_goals() as pilot:
        await press(pilot, "e", "enter", "x", "escape", "escape", "down", "e")
        assert "a draft waits" not in shown(pilot.app)
        await press(pilot, "escape", "up", "e")
        assert "a draft waits" in shown(pilot.app)
        await press(pilot, "enter", "enter")
        assert [goal.title for goal in goals(workspace, COACH)] == ["abx", "cd"]


# Checking in


@pytest.mark.parametrize(
    ("keys", "kept"),
    [
        (("7", "enter", "enter"), [(7, "")]),
        (("1", "0", "enter", "o", "k", "enter"), [(10, "ok")]),
        (("enter", "7", "0", "enter"), [(None, "70")]),
        (("enter", "enter"), []),
        (("7", "escape"), []),
        (("1", "3", "right", "enter", "enter"), [(4, "")]),
    ],
)
async def test_enter_opens_the_scale_then_a_line(
    open_goals: Opening, workspace: Workspace, ana: Partner, keys: tuple[str, ...], kept: list[tuple[int | None, str]]
) -> None:
    set_goal(workspace, ana.id)
    async with open_goals() as pilot:
        await press(pilot, "enter", *keys)
        (goal,) = goals(workspace, ana.id)
        assert checked(goal) == [(date(2026, 11, 24), *each) for each in kept]


async def test_a_check_in_is_of_the_local_day(open_goals: Opening, workspace: Workspace) -> None:
    set_goal(workspace, COACH)
    workspace.zone = "Pacific/Kiritimati"
    async with open_goals() as pilot:
        await press(pilot, "enter", "7", "enter", "enter")
        assert [each.day for each in goals(workspace, COACH)[0].check_ins] == [date(2026, 11, 24)]
    workspace.zone = "Pacific/Midway"
    async with open_goals() as pilot:
        await press(pilot, "enter", "8", "enter", "enter")
        assert {each.day for each in goals(workspace, COACH)[0].check_ins} == {date(2026, 11, 23), date(2026, 11, 24)}


async def test_a_check_in_that_is_left_waits_with_its_number(open_goals: Opening, workspace: Workspace) -> None:
    set_goal(workspace, COACH)
    async with open_goals() as pilot:
        await press(pilot, "enter", "7", "enter", "a", "escape")
        assert checked(goals(workspace, COACH)[0]) == []
        await press(pilot, "enter", "enter", "b", "enter")
        assert [each[1:] for each in checked(goals(workspace, COACH)[0])] == [(7, "ab")]
        await press(pilot, "enter", "enter", "enter")
        assert len(checked(goals(workspace, COACH)[0])) == 1


async def test_a_check_in_is_put_right_and_struck(open_goals: Opening, workspace: Workspace, ana: Partner) -> None:
    first, second = (date(2026, 11, 3), 5, "five"), (date(2026, 11, 17), 6, "six")
    set_goal(workspace, ana.id, checked=[first, second])
    async with open_goals((120, 36)) as pilot:
        await press(pilot, "right", "down", "enter", "4", "enter", "!", "enter")
        assert checked(goals(workspace, ana.id)[0]) == [(first[0], 4, "five!"), second]
        await press(pilot, "e", "3", "enter", "enter")
        assert checked(goals(workspace, ana.id)[0]) == [(first[0], 3, "five!"), second]
        await press(pilot, "x")
        assert checked(goals(workspace, ana.id)[0]) == [second]
        assert "five" not in shown(pilot.app)
        await press(pilot, "z")
        assert checked(goals(workspace, ana.id)[0]) == [(first[0], 3, "five!"), second]
        assert "▸ 3 Nov" in shown(pilot.app) and "3 of 10  five!" in shown(pilot.app)


async def test_an_e_that_comes_in_one_go_with_a_check_in_that_is_struck_does_nothing_with_the_next(
    open_goals: Opening, workspace: Workspace, ana: Partner
) -> None:
    days = [(date(2026, 11, day), day, f"day {day}") for day in (1, 5, 9)]
    set_goal(workspace, ana.id, checked=days)
    async with open_goals((120, 36)) as pilot:
        screen = pilot.app.screen
        await burst(pilot, "right", "x", "e")
        await settled(pilot)
        assert len(checked(goals(workspace, ana.id)[0])) == 2 and pilot.app.screen is screen


async def test_an_x_that_is_held_down_strikes_one_check_in_alone(open_goals: Opening, workspace: Workspace, ana: Partner) -> None:
    days = [(date(2026, 11, day), day, f"day {day}") for day in (1, 5, 9)]
    set_goal(workspace, ana.id, checked=days)
    async with open_goals((120, 36)) as pilot:
        await press(pilot, "right")
        await hold(pilot, "x", delay=0.5)
        assert len(checked(goals(workspace, ana.id)[0])) == 2 and said(pilot.app) == ["Struck · z takes it back"]


async def test_the_table_says_what_the_plot_shows(open_goals: Opening, workspace: Workspace) -> None:
    days = [(date(2026, 11, day), day % 11, f"day {day}") for day in (1, 10, 20)]
    set_goal(workspace, COACH, checked=days)
    async with open_goals((120, 36)) as pilot:
        text = shown(pilot.app)
        for day, score, line in days:
            assert f"{day.day} Nov" in text and f"{score} of 10  {line}" in text
        assert text.count("●") == 3


# What belongs to it


async def test_f_makes_a_follow_up_of_whose_goal_it_is(open_goals: Opening, workspace: Workspace, ana: Partner) -> None:
    goal = set_goal(workspace, ana.id)
    async with open_goals() as pilot:
        await press(pilot, "f")
        await type_in(pilot, "ask Dana by fri")
        assert "→ Ana: ask Dana · by Fri 27 Nov" in shown(pilot.app)
        await press(pilot, "enter")
        (made,) = fold_of(workspace.notebook, ana.id).follow_ups
        assert (made.owner, made.what, made.due, made.goal) == (Side.THEM, "ask Dana", date(2026, 11, 27), goal)
        assert made.session is None and "◌ ask Dana" in shown(pilot.app)
        await press(pilot, "right", "enter", "1")
        (made,) = fold_of(workspace.notebook, ana.id).follow_ups
        assert made.outcome is Outcome.DONE
        await press(pilot, "z", "z")
        assert fold_of(workspace.notebook, ana.id).follow_ups == ()


async def test_a_follow_up_towards_my_goal_is_said_to_someone(open_goals: Opening, workspace: Workspace, ana: Partner) -> None:
    ben, goal = add(workspace, "Ben Okafor"), set_goal(workspace, COACH)
    async with open_goals() as pilot:
        await press(pilot, "f", "s", "enter", "f", "down", "t", "enter")
        first, second = (fold_of(workspace.notebook, each.id).follow_ups for each in (ana, ben))
        assert [(each.owner, each.what, each.goal) for each in (*first, *second)] == [
            (Side.ME, "s", goal),
            (Side.ME, "t", goal),
        ]
        assert [len(first), len(second)] == [1, 1]
        assert "◌ s" in shown(pilot.app) and "◌ t" in shown(pilot.app)


@pytest.mark.parametrize(("keys", "named"), [({}, "2, then p"), ({"partners": "f2", "add-partner": "m"}, "f2, then m")])
async def test_nobody_is_there_to_say_a_follow_up_to(
    open_goals: Opening, workspace: Workspace, keys: dict[str, str], named: str
) -> None:
    workspace.settings = workspace.settings.but(keys=keys)
    set_goal(workspace, COACH)
    async with open_goals() as pilot:
        await press(pilot, "f")
        told = f"A follow-up is said to someone you meet. Press {named}, to add the person you meet."
        assert said(pilot.app)[-1] == told


async def test_a_note_for_the_goals_becomes_a_check_in_of_its_day(
    open_goals: Opening, workspace: Workspace, ana: Partner
) -> None:
    session = note_for_goals(workspace, ana, "asked first, twice", Side.ME)
    mine = note_for_goals(workspace, ana, "told Ben on the day", Side.THEM, days=6)
    set_goal(workspace, ana.id)
    set_goal(workspace, COACH, "feedback in the week")
    async with open_goals((120, 36)) as pilot:
        assert "told Ben on the day" in shown(pilot.app) and "asked first" not in shown(pilot.app)
        await press(pilot, "right", "enter", "5", "enter", "enter", "left", "down")
        assert "asked first, twice" in shown(pilot.app)
        await press(pilot, "right", "enter", "6", "enter", "!", "enter")
        (theirs,), (own,) = (goals(workspace, folder)[0].check_ins for folder in (ana.id, COACH))
        assert (theirs.score, theirs.text, theirs.day) == (6, "asked first, twice!", date(2026, 11, 17))
        assert (theirs.session, theirs.met, theirs.meeting) == (session.id, None, None)
        assert (own.score, own.text, own.day) == (5, "told Ben on the day", date(2026, 11, 18))
        assert (own.session, own.met, own.meeting) == (None, ana.id, mine.id)
        assert "Noted for the goals" not in shown(pilot.app)
        await press(pilot, "o")
        assert isinstance(pilot.app.screen, MeetingsScreen)
        await press(pilot, "escape", "z")
        assert "Noted for the goals" in shown(pilot.app)


async def test_x_closes_it_with_what_was_learned_and_opens_it_again(open_goals: Opening, workspace: Workspace) -> None:
    set_goal(workspace, COACH)
    async with open_goals() as pilot:
        await press(pilot, "x", "a", "s", "k", "enter")
        (goal,) = goals(workspace, COACH)
        assert not goal.is_open and goal.learned == "ask"
        assert "closed 24 Nov" in shown(pilot.app) and "learned" in shown(pilot.app)
        await press(pilot, "enter", "7", "f")
        assert goals(workspace, COACH) == (goal,)
        await press(pilot, "x")
        assert goals(workspace, COACH)[0].is_open


async def test_closed_goals_stand_last(open_goals: Opening, workspace: Workspace, ana: Partner) -> None:
    for folder, title in ((COACH, "mine"), (ana.id, "hers"), (COACH, "mine too")):
        set_goal(workspace, folder, title)
    async with open_goals() as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, GoalsScreen)
        await press(pilot, "x", "enter")
        assert [each.goal.title for each in screen.goals.things] == ["mine too", "hers", "mine"]


@pytest.mark.parametrize("size", SIZES)
async def test_hidden_names_are_nowhere(open_goals: Opening, workspace: Workspace, ana: Partner, size: tuple[int, int]) -> None:
    set_goal(workspace, ana.id, "lead it")
    made = FollowUp(id="f", owner=Side.THEM, what="do", made=workspace.now(), changed=workspace.now())
    keep(workspace.notebook, made, partner=ana.id)
    async with open_goals(size) as pilot:
        assert "Ana" in shown(pilot.app)
        await press(pilot, "H")
        for keys in (["right"], ["left"], ["enter"], ["escape"], ["m"], ["escape"]):
            assert "Ana" not in shown(pilot.app), keys
            await press(pilot, *keys)


async def test_the_goals_of_an_archived_partner_are_dim_and_last(open_goals: Opening, workspace: Workspace) -> None:
    gone = add(workspace, "Ana Ruiz", archived=True)
    set_goal(workspace, gone.id, "hers")
    set_goal(workspace, COACH, "mine")
    async with open_goals() as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, GoalsScreen)
        assert [(each.goal.title, each.dim) for each in screen.goals.things] == [("mine", False), ("hers", True)]


async def test_what_another_window_keeps_is_shown(open_goals: Opening, workspace: Workspace) -> None:
    goal = set_goal(workspace, COACH)
    async with open_goals() as pilot:
        workspace.notebook.keep(
            COACH, CheckedIn(id=workspace.new_id(workspace.now()), at=workspace.now(), goal=goal, day=date(2026, 11, 24), score=9)
        ).result()
        screen = pilot.app.screen
        assert isinstance(screen, GoalsScreen)
        screen.show_sent()
        await press(pilot, "down")
        assert "9 of 10" in shown(pilot.app)


@pytest.mark.parametrize(
    ("typed", "score", "text"),
    [("6 better at once", 6, "better at once"), ("Half of it", None, "Half of it"), ("10jk? H", 10, "jk? H")],
)
async def test_what_is_typed_on_the_scale_begins_the_line(
    open_goals: Opening, workspace: Workspace, typed: str, score: int | None, text: str
) -> None:
    set_goal(workspace, COACH)
    async with open_goals() as pilot:
        await press(pilot, "enter", *("space" if letter == " " else letter for letter in typed), "enter")
        (goal,) = goals(workspace, COACH)
        assert [(each.score, each.text) for each in goal.check_ins] == [(score, text)]


async def test_a_goal_of_who_is_archived_says_so(open_goals: Opening, workspace: Workspace) -> None:
    gone = add(workspace, "Nora Vance", archived=True)
    set_goal(workspace, gone.id)
    for size in ((120, 36), (80, 24)):
        async with open_goals(size) as pilot:
            assert "Nora, archived" in shown(pilot.app)


async def test_a_new_goal_says_whose_it_is_and_by_when(open_goals: Opening, workspace: Workspace, ana: Partner) -> None:
    async with open_goals() as pilot:
        await press(pilot, "n")
        await type_in(pilot, "Ana: lead the review by 12 dec")
        assert "→ Ana: lead the review · by Sat 12 Dec" in shown(pilot.app) and "tab makes it yours" in shown(pilot.app)
        assert "a goal of Ana" in shown(pilot.app)
        await press(pilot, "enter")
        (goal,) = goals(workspace, ana.id)
        assert (goal.title, goal.due, goal.owner) == ("lead the review", date(2026, 12, 12), Side.THEM)
        await press(pilot, "n", "tab", "tab", "tab")
        await type_in(pilot, "Ana: listen")
        assert "→ You: listen · no date" in shown(pilot.app)
        await press(pilot, "enter")
        assert [each.title for each in goals(workspace, COACH)] == ["listen"]


async def test_a_goal_of_which_anything_was_left_is_marked(open_goals: Opening, workspace: Workspace) -> None:
    set_goal(workspace, COACH, "listen more")
    async with open_goals() as pilot:
        await press(pilot, "enter", "6", "escape")
        assert "a draft · set" in shown(pilot.app)
        await press(pilot, "enter", "enter", *"well", "enter")
        assert [(each.score, each.text) for each in goals(workspace, COACH)[0].check_ins] == [(6, "well")]
        assert "a draft" not in shown(pilot.app)
        await press(pilot, "x", *"ask", "escape")
        assert "a draft · 6 of 10" in shown(pilot.app)


async def test_a_check_in_of_a_goal_that_is_gone_is_left_as_a_draft(open_goals: Opening, workspace: Workspace) -> None:
    set_goal(workspace, COACH)
    async with open_goals() as pilot:
        await press(pilot, "enter", "7", "enter", *"well")
        take_back_all(workspace, COACH)
        await press(pilot, "enter")
        assert said(pilot.app)[-1] == GONE
        assert isinstance(pilot.app.screen, GoalsScreen)
        assert {"well", "7 of 10"} <= {draft.text for draft in pilot.app.screen.drafts}


async def test_words_for_a_goal_that_is_gone_are_left_as_a_draft(open_goals: Opening, workspace: Workspace) -> None:
    set_goal(workspace, COACH)
    async with open_goals() as pilot:
        await press(pilot, "e", "enter", "!")
        take_back_all(workspace, COACH)
        await press(pilot, "enter")
        assert GONE in said(pilot.app) and "lead the review!" in [
            draft.text for screen in pilot.app.screen_stack if isinstance(screen, BaseScreen) for draft in screen.drafts
        ]


def take_back_all(workspace: Workspace, folder: str) -> None:
    """Take all that is kept in a folder back, as another window would."""
    for moment in workspace.notebook.moments(folder):
        taken = TakenBack(id=workspace.new_id(workspace.now()), at=workspace.now(), of=moment.id)
        workspace.notebook.keep(folder, taken).result()


async def test_a_goal_whose_name_is_erased_is_mine_again(open_goals: Opening, workspace: Workspace, ana: Partner) -> None:
    async with open_goals() as pilot:
        await press(pilot, "n")
        await type_in(pilot, "Ana: listen")
        assert "a goal of Ana" in shown(pilot.app)
        await press(pilot, "home", *("delete",) * 5, "enter")
        assert [goal.title for goal in goals(workspace, COACH)] == ["listen"] and goals(workspace, ana.id) == ()


async def test_leaving_asks_about_a_check_in_that_is_being_typed(open_goals: Opening, workspace: Workspace) -> None:
    set_goal(workspace, COACH, "listen more")
    async with open_goals() as pilot:
        await press(pilot, "enter", "7", "6", "enter", *"went well", "ctrl+q")
        await until(pilot, lambda: isinstance(pilot.app.screen, LeaveDialog))
        assert "“6 of 10”" in shown(pilot.app) and "“went well”" in shown(pilot.app) and "“7" not in shown(pilot.app)
        await press(pilot, "escape", "enter")
        assert [(each.score, each.text) for each in goals(workspace, COACH)[0].check_ins] == [(6, "went well")]
        await pilot.press("ctrl+q")
        await until(pilot, lambda: pilot.app._exit)


async def test_a_check_in_that_is_as_it_was_is_no_draft(open_goals: Opening, workspace: Workspace) -> None:
    set_goal(workspace, COACH, checked=[(date(2026, 11, 3), 5, "five")])
    async with open_goals((120, 36)) as pilot:
        await press(pilot, "right", "enter", "4", "5", "enter", "!", "backspace")
        await pilot.press("ctrl+q")
        await until(pilot, lambda: pilot.app._exit)


async def test_a_number_that_was_left_as_it_was_does_not_come_back(open_goals: Opening, workspace: Workspace) -> None:
    set_goal(workspace, COACH, checked=[(date(2026, 11, 3), 5, "five")])
    async with open_goals((120, 36)) as pilot:
        await press(pilot, "right", "enter", "7", "enter", "enter", "enter", "escape", "z", "enter", "enter", "enter")
        assert checked(goals(workspace, COACH)[0]) == [(date(2026, 11, 3), 5, "five")]


async def test_a_goal_that_was_left_is_whose_it_was_then(open_goals: Opening, workspace: Workspace, ana: Partner) -> None:
    async with open_goals() as pilot:
        await press(pilot, "n", "tab", *"listen", "escape", "n")
        assert "a goal of Ana" in shown(pilot.app) and "▸ listen" in shown(pilot.app)
        await press(pilot, "enter")
        assert [goal.title for goal in goals(workspace, ana.id)] == ["listen"] and goals(workspace, COACH) == ()


async def test_a_goal_that_was_left_stays_turned_from_whom_it_names(
    open_goals: Opening, workspace: Workspace, ana: Partner
) -> None:
    async with open_goals() as pilot:
        await press(pilot, "n")
        await type_in(pilot, "Ana: listen")
        await press(pilot, "tab")
        assert "a goal of yours" in shown(pilot.app)
        await press(pilot, "escape", "n")
        assert "a goal of yours" in shown(pilot.app)
        await press(pilot, "enter")
        assert len(goals(workspace, COACH)) == 1 and goals(workspace, ana.id) == ()


async def test_a_goal_for_who_was_taken_back_meanwhile_is_left_as_a_draft(
    open_goals: Opening, workspace: Workspace, ana: Partner
) -> None:
    async with open_goals() as pilot:
        await press(pilot, "n", "tab", *"listen")
        take_back_all(workspace, ana.id)
        await press(pilot, "enter")
        assert said(pilot.app)[-1] == GONE and goals(workspace, ana.id) == ()
        assert isinstance(pilot.app.screen, GoalsScreen) and "listen" in [draft.text for draft in pilot.app.screen.drafts]


@pytest.mark.parametrize("closed", [True, False], ids=["closed", "taken back"])
async def test_what_was_learned_of_a_goal_that_is_gone_is_left_as_a_draft(
    open_goals: Opening, workspace: Workspace, closed: bool
) -> None:
    goal = set_goal(workspace, COACH)
    async with open_goals() as pilot:
        await press(pilot, "x", *"ask early")
        if closed:
            change = GoalChanged(id=workspace.new_id(workspace.now()), at=workspace.now(), goal=goal, closed=True)
            workspace.notebook.keep(COACH, change).result()
        else:
            take_back_all(workspace, COACH)
        await press(pilot, "enter")
        assert said(pilot.app)[-1] == GONE
        assert isinstance(pilot.app.screen, GoalsScreen) and "ask early" in [draft.text for draft in pilot.app.screen.drafts]


@pytest.mark.parametrize("closed", [True, False], ids=["closed", "taken back"])
async def test_closing_a_goal_that_is_gone_without_a_word_says_so(
    open_goals: Opening, workspace: Workspace, closed: bool
) -> None:
    goal = set_goal(workspace, COACH)
    async with open_goals() as pilot:
        await press(pilot, "x")
        if closed:
            change = GoalChanged(id=workspace.new_id(workspace.now()), at=workspace.now(), goal=goal, closed=True)
            workspace.notebook.keep(COACH, change).result()
        else:
            take_back_all(workspace, COACH)
        await press(pilot, "enter")
        assert said(pilot.app)[-1] == IS_GONE
        assert isinstance(pilot.app.screen, GoalsScreen) and not any(draft.text for draft in pilot.app.screen.drafts)


async def test_a_row_of_a_goal_that_is_gone_says_so_without_a_word_typed(open_goals: Opening, workspace: Workspace) -> None:
    set_goal(workspace, COACH)
    async with open_goals() as pilot:
        await press(pilot, "e", "enter")
        take_back_all(workspace, COACH)
        await press(pilot, "enter")
        assert IS_GONE in said(pilot.app)


async def test_a_check_in_that_was_struck_meanwhile_leaves_its_words_as_a_draft(
    open_goals: Opening, workspace: Workspace
) -> None:
    set_goal(workspace, COACH, checked=[(date(2026, 11, 3), 5, "five")])
    async with open_goals((120, 36)) as pilot:
        await press(pilot, "right", "enter", "7", "enter", "!")
        (check_in,) = (each for each in workspace.notebook.moments(COACH) if isinstance(each, CheckedIn))
        taken = TakenBack(id=workspace.new_id(workspace.now()), at=workspace.now(), of=check_in.id)
        workspace.notebook.keep(COACH, taken).result()
        await press(pilot, "enter")
        assert said(pilot.app)[-1] == GONE
        assert isinstance(pilot.app.screen, GoalsScreen)
        assert {"five!", "7 of 10"} <= {draft.text for draft in pilot.app.screen.drafts}


async def test_the_key_line_says_what_x_does(open_goals: Opening, workspace: Workspace, ana: Partner) -> None:
    async with open_goals((120, 36)) as pilot:
        await press(pilot, "n", *"lead", "enter")
        assert "x close" in shown(pilot.app)
        await press(pilot, "x", "enter")
        assert "x open again" in shown(pilot.app) and not goals(workspace, COACH)[0].is_open
        await press(pilot, "x")
        assert "x close" in shown(pilot.app) and goals(workspace, COACH)[0].is_open


async def test_the_key_line_says_what_enter_does_with_what_is_chosen(
    open_goals: Opening, workspace: Workspace, ana: Partner
) -> None:
    goal = set_goal(workspace, ana.id)
    acts = workspace.acts(ana.id)
    acts.send(acts.moment(FollowUpMade, follow_up="f", owner=Side.THEM, what="ask Dana", goal=goal)).result()
    async with open_goals() as pilot:

        def does() -> str:
            return shown(pilot.app).splitlines()[-1].strip()

        assert does().startswith("enter check in")
        await press(pilot, "enter", "7", "enter", "enter", "right")
        seen = {}
        for key in ("home", "down", "end", "up"):
            await press(pilot, key)
            screen = pilot.app.screen
            assert isinstance(screen, GoalsScreen)
            seen[screen.in_pane.sort] = does()
        assert seen["check-in"].startswith("enter put right  esc back")
        assert seen["follow-up"].startswith("enter what became of it  esc back")
