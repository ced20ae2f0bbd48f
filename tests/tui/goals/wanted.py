"""Goals and lines of a career map, to be kept in a folder."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from peercoach_tui.acts import Acts
from peercoach_tui.domain.career.career_map import Part
from peercoach_tui.domain.career.moments import MapLineKept
from peercoach_tui.domain.goals.moments import CheckedIn, GoalSet
from peercoach_tui.domain.side import Side
from peercoach_tui.notebook.notebook import COACH

Checked = tuple[date, int | None, str]
"""A check-in: its local day, its number and its line."""


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
