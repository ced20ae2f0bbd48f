"""Gatherings beside the demo's year."""

from datetime import date, timedelta
from typing import Any

from peercoach_tui.demo.year import keep_year
from peercoach_tui.domain.gatherings.moments import GatheringSet
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.workspace import Workspace
from tests.conftest import Clock

HALF_TIME = date(2026, 12, 10)


def gather(workspace: Workspace, name: str, day: date, **fields: Any) -> str:
    """Keep a gathering that was set three months before its day, and return its id."""
    acts = workspace.acts(COACH)
    id, at = acts.new_id(), acts.clock() - timedelta(days=90)
    acts.send(acts.moment(GatheringSet, at=at, gathering=id, name=name, day=day, **fields)).result()
    return id


def keep_gatherings(workspace: Workspace) -> None:
    """Keep two semesters of gatherings: four gone by, two to come."""
    gather(workspace, "Kick-off", date(2026, 3, 12), hour="17:00", place="hall")
    gather(workspace, "Half-time", date(2026, 5, 21), hour="18:00", place="hall")
    gather(workspace, "Summer party", date(2026, 7, 9), hour="17:00", place="the garden", bring="a salad")
    gather(
        workspace,
        "Kick-off",
        date(2026, 10, 15),
        hour="17:00",
        place="hall",
        note="Twelve pairs now. Henrik wants a list of decks.",
    )
    gather(
        workspace,
        "Half-time",
        HALF_TIME,
        hour="18:00",
        place="hall",
        bring="ten minutes on writing less, and the two questions that Ben liked",
        note="We sit in groups of four; Dana moderates.",
    )
    gather(workspace, "Farewell", date(2027, 2, 4))


def with_gatherings(workspace: Workspace, clock: Clock, theme: str = "crema") -> None:
    """Let the workspace have the demo's year with gatherings in it when it is loaded."""

    def prepare() -> None:
        keep_year(workspace.notebook, workspace.content, now=clock.now, zone=workspace.zone, new_id=workspace.new_id)
        workspace.notebook.load()
        keep_gatherings(workspace)

    workspace.settings = workspace.settings.but(theme=theme)
    workspace.prepare = prepare
