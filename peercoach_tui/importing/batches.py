"""What came in is kept as one batch: nothing of it is shown before all of it is there, and it is taken back as one."""

from collections import Counter
from collections.abc import Callable, Iterator

from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.ids import EPOCH, hashed_id
from peercoach_tui.domain.moment import INSTANT, BatchKept, TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.words import count, listed
from peercoach_tui.importing.plan import COUNTED, ImportPlan, Share
from peercoach_tui.importing.worked_on import worked_on
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.workspace import Workspace

AT_ONCE = 2000
"""So many moments are kept as one act; between two of them one can stop."""


class WorkedOn(PeercoachError):
    """What is to be taken back was worked on; the sentence says what would go with it."""


Progress = Callable[[int], None]
"""Is told how many moments are kept; what it raises stops it, and then nothing of it is shown."""


def take_in(workspace: Workspace, plan: ImportPlan, words: str, progress: Progress = lambda done: None) -> BatchKept | None:
    """Keep what comes in, and return its batch; None where nothing is new. `words` say what it was. Blocks.

    Raises a `NotebookError` when something can't be kept. Whatever stops it on the way, nothing of it is shown, and taking it in
    again goes on where it stopped.
    """
    if plan.is_empty:
        return None
    acts = workspace.acts(COACH)
    id = _id_of(plan, acts.fold)
    done = 0
    for share in plan.shares:
        for piece in _pieces(share, id):
            progress(done)
            workspace.notebook.keep(share.id, *piece).result()
            done += len(piece)
    progress(done)
    again = tuple(moment.id for share in plan.shares for moment in share.again if moment.batch != id)
    batch = acts.moment(BatchKept, words=words, again=again).but(id=id)
    acts.send(batch).result()
    return batch


def take_back(workspace: Workspace, *, anyway: bool = False) -> BatchKept | None:
    """Take back what came in last and stands, and return its batch; None where there is none. Blocks.

    Raises `WorkedOn` where it was worked on, unless it is to go `anyway`, and a `NotebookError` when that can't be kept.
    """
    acts = workspace.acts(COACH)
    batch = last_batch(acts.fold)
    if batch is not None:
        taking = acts.moment(TakenBack, at=max(acts.now(), batch.at + INSTANT), of=batch.id)
        added = () if anyway else worked_on(workspace, taking)
        if added:
            raise WorkedOn(f"{_told(added)} that you added would go with it.")
        acts.send(taking).result()
    return batch


def _told(added: tuple[AnyMoment, ...]) -> str:
    """Return what was added: "2 notes and 1 other change"."""
    sums = Counter(next((noun for kind, noun in COUNTED if isinstance(each, kind)), "other change") for each in added)
    return listed([count(number, noun) for noun, number in sums.items()])


def last_batch(coach: Fold) -> BatchKept | None:
    """Return the batch that came in last and stands, None where there is none; one that came in with another is part of that."""
    batches = [each for each in coach.timeline.of_kind(BatchKept) if each.batch is None]
    return batches[-1] if batches else None


def _id_of(plan: ImportPlan, coach: Fold) -> str:
    """Return the id of the batch: it is that of its content, so that one that was broken off is gone on with."""
    content = sorted(moment.id for share in plan.shares for moment in share.coming)
    number = 0
    while coach.timeline.find(id := hashed_id(EPOCH, "batch", str(number), *content)) is not None:
        number += 1
    return id


def _pieces(share: Share, batch: str) -> Iterator[tuple[AnyMoment, ...]]:
    """Yield what is kept of one, an act a piece. What came in with a batch where it comes from stays in that."""
    for begin in range(0, len(share.fresh), AT_ONCE):
        piece = share.fresh[begin : begin + AT_ONCE]
        yield tuple(moment if moment.batch is not None else moment.but(batch=batch) for moment in piece)
