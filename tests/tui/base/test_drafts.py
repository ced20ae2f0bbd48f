"""What is typed in any part of a screen is among its drafts."""

import pytest

from peercoach_tui.meeting.draft import Draft
from peercoach_tui.tui.base.screen import BaseScreen
from peercoach_tui.tui.follow_ups.asking import AskingFollowUps
from peercoach_tui.tui.gatherings.screen import GatheringsScreen
from peercoach_tui.tui.goals.screen import GoalsScreen
from peercoach_tui.tui.notebook.mending import Mending
from peercoach_tui.tui.today.screen import TodayScreen
from peercoach_tui.workspace import Workspace


class Typing(BaseScreen):
    """Another part of the same screen, in which something is typed."""

    typed = Draft(lambda text, parts: None)

    @property
    def drafts(self) -> tuple[Draft, ...]:
        return (*super().drafts, self.typed)


@pytest.mark.parametrize("part", [Mending, AskingFollowUps, GoalsScreen, GatheringsScreen])
async def test_no_part_of_a_screen_hides_the_drafts_of_another(part: type[BaseScreen], workspace: Workspace) -> None:
    page = {"place": TodayScreen(workspace)} if part is GatheringsScreen else {}
    both = type("Both", (part, Typing), {})
    assert Typing.typed in both(workspace, **page).drafts
