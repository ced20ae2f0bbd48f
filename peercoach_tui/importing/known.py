"""What of the notebook is known where it is looked what of a file is new."""

from collections.abc import Callable, Mapping
from datetime import datetime

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.timeline import batches_in
from peercoach_tui.domain.value import Value
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.workspace import Workspace


class KnownHere(Value):
    """The folds by the ids of their folders, what someone is called by the same, who is forgotten, and the zone and instant."""

    folds: Mapping[str, Fold]
    called: Callable[[str], str]
    forgotten: frozenset[str]
    zone: str
    now: datetime


def known_of(workspace: Workspace) -> KnownHere:
    """Return what lies on the desk."""
    return KnownHere(
        folds={id: workspace.acts(id).fold for id in (COACH, *workspace.notebook.ids())},
        called=lambda id: workspace.acts(id).partner.called,
        forgotten=frozenset(workspace.notebook.forgotten),
        zone=workspace.zone,
        now=workspace.now(),
    )


def known_apart(workspace: Workspace) -> Callable[[], KnownHere]:
    """Return what folds anew what is known now, in any thread: what lies on the desk goes on growing meanwhile."""
    desk = known_of(workspace)
    kept = {id: tuple(fold.timeline) for id, fold in desk.folds.items()}
    names = {id: desk.called(id) for id, fold in desk.folds.items() if id != COACH and not fold.is_empty}

    def folded() -> KnownHere:
        batches = batches_in(kept[COACH])
        folds = {id: Fold(id, moments, batches=batches) for id, moments in kept.items()}
        return desk.but(folds=folds, called=names.__getitem__)

    return folded
