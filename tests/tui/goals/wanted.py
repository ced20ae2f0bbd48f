"""Goals and a career map beside the demo's year."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from peercoach_tui.acts import Acts
from peercoach_tui.demo.year import keep_year
from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.career.moments import MapLineKept, MapLookedAt
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.goals.moments import CheckedIn, GoalChanged, GoalSet
from peercoach_tui.domain.questions.deck import Topic
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock

Checked = tuple[date, int | None, str]
"""A check-in: its local day, its number and its line."""

SCOPE: tuple[Checked, ...] = (
    (date(2026, 2, 24), 3, ""),
    (date(2026, 3, 17), 4, "said no once"),
    (date(2026, 4, 28), 4, ""),
    (date(2026, 6, 9), 6, "asked Dana for the scope first, and she had none"),
    (date(2026, 7, 21), 5, ""),
    (date(2026, 9, 29), 5, "two dates without a scope"),
    (date(2026, 11, 3), 7, "with Henrik, asking first has become normal"),
)


def wanted(acts: Acts, title: str, months: int = 10, *, checked: Sequence[Checked] = (), **fields: Any) -> str:
    """Keep a goal that was set so many months ago, with its check-ins, and return its id."""
    side = Side.ME if acts.id == COACH else Side.THEM
    at = acts.clock() - timedelta(days=30 * months)
    goal = acts.new_id()
    acts.send(acts.moment(GoalSet, at=at, goal=goal, owner=side, title=title, **fields)).result()
    for day, score, text in checked:
        noon = datetime.combine(day, acts.clock().timetz())
        acts.send(acts.moment(CheckedIn, at=noon, goal=goal, day=day, score=score, text=text)).result()
    return goal


def put_on_map(acts: Acts, part: Part, *texts: str) -> list[str]:
    """Keep lines on the map of whose folder it is."""
    side, ids = Side.ME if acts.id == COACH else Side.THEM, [acts.new_id() for _ in texts]
    for id, text in zip(ids, texts, strict=True):
        acts.send(acts.moment(MapLineKept, line=id, owner=side, part=part, text=text)).result()
    return ids


def keep_wanted(workspace: Workspace) -> None:
    """Keep goals of everyone in the demo's year, and Mei's career map."""
    people = {acts.partner.short: acts for acts in map(workspace.acts, workspace.notebook.ids())}
    ana, ben, mei, coach = people["Ana"], people["Ben"], people["Mei"], workspace.acts(COACH)
    scope = wanted(
        ana,
        "scope before date, in every first conversation",
        checked=SCOPE,
        topic=Topic.PERFORMANCE,
        why="“I keep saying yes before I know why”",
        seen="on Monday she knows what the week will hold",
        due=date(2026, 12, 18),
        step="the same question to Dana, in writing",
    )
    for what, due in (("ask Dana for the scope in writing", date(2026, 11, 27)), ("put that sentence on the form", None)):
        ana.send(ana.moment(FollowUpMade, follow_up=ana.new_id(), owner=Side.THEM, what=what, due=due, goal=scope)).result()
    wanted(ana, "fifteen minutes, all three, every second week", 6, checked=((date(2026, 10, 20), 8, ""),))
    wanted(coach, "give feedback in the week it happens", 8, checked=((date(2026, 9, 1), 4, ""), (date(2026, 11, 17), 6, "")))
    wanted(ben, "say it in the week in which I see it", 3, topic=Topic.PEOPLE)
    done = wanted(mei, "one course, and through to the end", 9, topic=Topic.CAREER, checked=((date(2026, 10, 7), 8, ""),))
    mei.send(mei.moment(GoalChanged, goal=done, closed=True, learned="an hour before work, not after")).result()
    put_on_map(
        mei, Part.HERE, "nine years, three professors, one key cupboard: I run the lab", "People bring me their spreadsheets"
    )
    put_on_map(mei, Part.ROLE, "data steward, half a post", "lab manager with a title", "a role I have no name for")
    put_on_map(mei, Part.SKILL, "metadata, licences, a little code", "saying what I do in one sentence")
    put_on_map(mei, Part.EXPOSURE, "a day beside a steward", "telling Falk before he hears it")
    put_on_map(mei, Part.STEP, "send the application, and tell Falk on the same day", "write the one sentence")
    mei.send(mei.moment(MapLookedAt, owner=Side.THEM, day=date(2026, 11, 11))).result()


def with_wanted(workspace: Workspace, clock: Clock, theme: str = "crema") -> None:
    """Let the workspace have the demo's year with goals in it when it is loaded."""

    def prepare() -> None:
        keep_year(workspace.notebook, workspace.content, now=clock.now, zone=workspace.zone, new_id=workspace.new_id)
        workspace.notebook.load()
        keep_wanted(workspace)

    workspace.settings = workspace.settings.but(theme=theme)
    workspace.prepare = prepare
