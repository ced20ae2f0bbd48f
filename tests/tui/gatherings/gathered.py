"""Gatherings that were set before."""

from datetime import date, timedelta
from typing import Any

from peercoach_tui.domain.gatherings.moments import GatheringSet
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.workspace import Workspace

HALF_TIME = date(2026, 12, 10)


def gather(workspace: Workspace, name: str, day: date, **fields: Any) -> str:
    """Keep a gathering that was set three months before its day, and return its id."""
    acts = workspace.acts(COACH)
    id, at = acts.new_id(), acts.clock() - timedelta(days=90)
    acts.send(acts.moment(GatheringSet, at=at, gathering=id, name=name, day=day, **fields)).result()
    return id
