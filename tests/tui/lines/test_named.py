"""Of whom a new follow-up or goal is, as its line names them."""

import pytest

from peercoach_tui.acts import Acts
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.reading.closing import ReadWith
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.goals.asked_goal import AskedGoal
from peercoach_tui.tui.lines.new_follow_up import NewFollowUp
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import keep


@pytest.fixture
def everyone(workspace: Workspace, clock: Clock) -> dict[str, Acts]:
    """Keep Ben and two of the name of Ana; return the acts of each by the group, first those of the first Ana."""
    for name, group in (("Ben Okafor", ""), ("Ana Ruiz", "Press"), ("Ana Ruiz", "Labs")):
        keep(workspace.notebook, Partner(id=workspace.new_id(clock.now), name=name, group=group, added=clock.now))
    found = {acts.partner.group: acts for acts in map(workspace.acts, (person.id for person in workspace.people.by_name()))}
    return {group: found[group] for group in ("Press", "Labs", "")}


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Ana: call Falk", "→ Ana (Press): call Falk"),
        ("Ana (Labs): call Falk", "→ Ana (Labs): call Falk"),
        ("Ana Ruiz (Labs): call Falk", "→ Ana (Labs): call Falk"),
    ],
)
def test_one_of_two_of_a_name_is_named_by_the_group(
    workspace: Workspace, everyone: dict[str, Acts], line: str, told: str
) -> None:
    asked = NewFollowUp(everyone[""], [*everyone.values()], ReadWith(today=workspace.today), lambda acts, made: None)
    assert asked.told(line, AS_IT_SAYS, "no date").startswith(told)


@pytest.mark.parametrize("where", ["Press", "Labs"])
def test_of_two_of_a_name_it_is_the_one_where_it_is_asked_for(
    workspace: Workspace, everyone: dict[str, Acts], where: str
) -> None:
    there = everyone[where]
    with_one = NewFollowUp(there, [*everyone.values()], ReadWith(today=workspace.today), lambda acts, made: None)
    assert with_one.whom("Ben: call Falk") == everyone[""].id
    assert with_one.whom("Ana: call Falk") == there.id


@pytest.mark.parametrize("where", ["Press", "Labs"])
def test_a_goal_is_of_the_one_of_two_of_a_name_where_it_is_asked_for(
    workspace: Workspace, everyone: dict[str, Acts], where: str
) -> None:
    there = everyone[where].id
    folders = (COACH, *(acts.id for acts in everyone.values()))
    goal = AskedGoal(workspace, folders, there, lambda folder, goal: None)
    assert goal.whom("Ben: lead the review") == everyone[""].id
    assert goal.whom("Ana: lead the review") == there

    taken_up = AskedGoal(workspace, folders, COACH, lambda folder, goal: None)
    taken_up.take_up(there, "Ana: lead the review")
    assert taken_up.whom("Ana: lead the review") == there
    assert taken_up.whom("Ben: lead the review") == everyone[""].id
