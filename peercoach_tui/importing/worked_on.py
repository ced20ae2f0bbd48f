"""What was added by hand to what came in, and would go with it."""

from collections.abc import Iterable, Iterator

from peercoach_tui.domain.career.moments import MapLineKept
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.gatherings.moments import GatheringSet
from peercoach_tui.domain.goals.moments import GoalSet
from peercoach_tui.domain.moment import TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.timeline import batches_in
from peercoach_tui.domain.undoing import is_act
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.workspace import Workspace

_MADE = ((FollowUpMade, "follow_up"), (GoalSet, "goal"), (MapLineKept, "line"), (GatheringSet, "gathering"))
"""What makes a thing, and where its id stands."""
_ABOUT = ("session", "replaces", "follow_up", "goal", "line", "gathering")
"""Where a moment names what it is about."""


def worked_on(workspace: Workspace, taking: TakenBack) -> tuple[AnyMoment, ...]:
    """Return the acts that didn't come in with a batch, and of which nothing would be seen once it is taken back so."""
    left = batches_in((*workspace.acts(COACH).fold.timeline, taking))
    ids = (COACH, *workspace.notebook.ids())
    return tuple(each for id in ids for each in _of_one(tuple(workspace.acts(id).fold.timeline.standing()), left))


def _of_one(standing: tuple[AnyMoment, ...], left: frozenset[str]) -> Iterator[AnyMoment]:
    """Yield those among what stands with one person, of which what is in no batch of `left` goes."""
    goes = [each for each in standing if each.batch is not None and each.batch not in left and each.id not in left]
    going = {each.id for each in goes}
    stays = [each for each in standing if each.id not in going]
    about = {(field, id) for field in _ABOUT[:2] for id in going}
    about |= {(field, getattr(each, field)) for each in goes for kind, field in _MADE if isinstance(each, kind)}
    alone = _adds(goes) and not _adds(stays)
    for each in stays if goes else ():
        if is_act(each) and (alone or any((field, getattr(each, field, None)) in about for field in _ABOUT)):
            yield each


def _adds(moments: Iterable[AnyMoment]) -> bool:
    return any(isinstance(each, PartnerAdded) for each in moments)
