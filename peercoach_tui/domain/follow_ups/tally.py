"""What became of all that someone said they would do, as signs and in words."""

from collections import Counter
from collections.abc import Iterable

from peercoach_tui.domain.follow_ups.follow_up import FollowUp, Outcome
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value

OPEN = "open"
SIGNS = {Outcome.DONE: "●", Outcome.PARTLY: "◐", Outcome.LEARNED: "~", Outcome.DROPPED: "○", None: "◌"}


def sign_of(outcome: Outcome | None) -> str:
    """Return the sign of an outcome: `●` done, `◐` partly, `~` learned, `○` dropped, `◌` open."""
    return SIGNS[outcome]


class Tally(Value):
    """What became of follow-ups, in the order in which they were made."""

    outcomes: tuple[Outcome | None, ...] = ()

    @property
    def words(self) -> str:
        """Return "11 done ●, 2 partly ◐, 1 dropped ○, 1 open ◌"; "" for none."""
        counted = Counter(self.outcomes)
        told = ((outcome, outcome.value if outcome else OPEN) for outcome in SIGNS)
        return ", ".join(f"{counted[outcome]} {word} {SIGNS[outcome]}" for outcome, word in told if counted[outcome])


def tally(follow_ups: Iterable[FollowUp], owner: Side) -> Tally:
    """Return what became of what one side made; `follow_ups` are in the order in which they were made."""
    return Tally(outcomes=tuple(each.outcome for each in follow_ups if each.owner is owner))
