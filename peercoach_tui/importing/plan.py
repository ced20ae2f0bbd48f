"""What of all that was found is new here, and for whom."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.goals.moments import GoalSet
from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.sessions.moments import NoteKept, SessionBegun
from peercoach_tui.domain.timeline import in_order
from peercoach_tui.domain.value import Value
from peercoach_tui.exchange.found import FoundInFile
from peercoach_tui.importing.known import KnownHere
from peercoach_tui.importing.people import Whom
from peercoach_tui.importing.wanted import Wanted
from peercoach_tui.notebook.notebook import COACH

FOLLOW_UP = "follow-up"
COUNTED: tuple[tuple[type[Moment], str], ...] = (
    (SessionBegun, "meeting"),
    (NoteKept, "note"),
    (FollowUpMade, FOLLOW_UP),
    (GoalSet, "goal"),
)
"""What a look counts, and what it calls them."""
_KINDS = tuple(kind for kind, _ in COUNTED)


class Share(Value):
    """What comes in of one person: the id of their folder, their name, whether they are new, and whether, though they are,
    somebody here is called so (`namesake`).

    `fresh` are the moments to keep, `again` those that are there already, hidden with the batch that was taken back. `here`
    counts what of that which a look counts stands already, `left_out` what was taken back by hand, here or with its meeting,
    `differs` the follow-ups that have another due date here, `doubles` those that come in though one of the same words is here
    from another day.
    """

    id: str
    name: str
    new: bool = False
    namesake: bool = False
    fresh: tuple[AnyMoment, ...] = ()
    again: tuple[AnyMoment, ...] = ()
    here: int = 0
    left_out: int = 0
    differs: int = 0
    doubles: int = 0

    @property
    def coming(self) -> tuple[AnyMoment, ...]:
        """Return all that will be shown, in order."""
        return in_order((*self.fresh, *self.again))

    def counted(self) -> dict[str, int]:
        """Return how many of each that a look counts will be shown, by what it is called."""
        kinds: Counter[type[Moment]] = Counter(type(each) for each in self.coming if _is_counted(each))
        return {noun: kinds[kind] for kind, noun in COUNTED if kinds[kind]}


class ImportPlan(Value):
    """What is to be kept: the shares of those of whom anything was found, and what can't be taken, a sentence each."""

    shares: tuple[Share, ...]
    refused: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Say whether nothing of it is new."""
        return not any(share.coming for share in self.shares)

    def called(self, called: Callable[[str], str]) -> "ImportPlan":
        """Return it with those who are not new as they are `called` now, by the ids of their folders."""
        shares = (each if each.new or each.id == COACH else each.but(name=called(each.id)) for each in self.shares)
        return self.but(shares=tuple(shares))


def _is_counted(moment: Moment) -> bool:
    # A wording of what is there, or of what comes in with it, is no other note.
    return isinstance(moment, _KINDS) and getattr(moment, "replaces", None) is None


def plan(known: KnownHere, every: Iterable[FoundInFile], whom: Mapping[str, Whom]) -> ImportPlan:
    """Return what of what was found is to be kept; `whom` says for each name whom it means. Reads memory alone."""
    wanted = Wanted(known, tuple(every), whom)
    shares = [_share(wanted, id) for id in wanted.folders()]
    by_name = sorted(shares, key=lambda share: (share.id == COACH, share.name.casefold(), share.id))
    return ImportPlan(shares=tuple(by_name), refused=wanted.refused())


def _share(wanted: Wanted, id: str) -> Share:
    timeline = wanted.fold(id).timeline
    fresh: list[AnyMoment] = []
    again: list[AnyMoment] = []
    counts: Counter[str] = Counter()
    for moment in wanted.moments(id):
        known = timeline.find(moment.id)
        if known is None:
            fresh.append(moment)
        elif timeline.is_taken_back(known):
            counts["left out"] += 1
        elif timeline.came_in(known):
            counts["here"] += _is_counted(known)
        elif known.batch not in wanted.batches:
            again.append(known)
    new = id != COACH and wanted.is_new(id)
    return Share(
        id=id,
        name="you" if id == COACH else wanted.name(id),
        new=new,
        namesake=new and wanted.has_namesake(id),
        fresh=tuple(fresh),
        again=tuple(again),
        here=counts["here"] + wanted.here(id),
        left_out=counts["left out"],
        differs=wanted.differs(id),
        doubles=wanted.doubles(id),
    )
