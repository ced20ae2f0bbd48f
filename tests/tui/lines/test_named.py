"""Of whom a new follow-up is, as its line names them."""

import pytest

from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.reading.closing import ReadWith
from peercoach_tui.domain.reading.read_as import AS_IT_SAYS
from peercoach_tui.tui.lines.new_follow_up import NewFollowUp
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock
from tests.kept import keep


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Ana: call Falk", "→ Ana (Press): call Falk"),
        ("Ana (Labs): call Falk", "→ Ana (Labs): call Falk"),
        ("Ana Ruiz (Labs): call Falk", "→ Ana (Labs): call Falk"),
    ],
)
def test_one_of_two_of_a_name_is_named_by_the_group(workspace: Workspace, clock: Clock, line: str, told: str) -> None:
    for name, group in (("Ben Okafor", ""), ("Ana Ruiz", "Press"), ("Ana Ruiz", "Labs")):
        keep(workspace.notebook, Partner(id=workspace.new_id(clock.now), name=name, group=group, added=clock.now))
    everyone = [workspace.acts(person.id) for person in workspace.people.by_name()]
    ben = next(acts for acts in everyone if acts.partner.name == "Ben Okafor")
    everyone.sort(key=lambda acts: acts.partner.group != "Press")
    asked = NewFollowUp(ben, everyone, ReadWith(today=workspace.today), lambda acts, made: None)
    assert asked.told(line, AS_IT_SAYS, "no date").startswith(told)
