"""Values as the moments that they are folded from, and back from a notebook."""

from typing import Protocol

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.moments import FollowUpChanged, FollowUpMade
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.moments import PartnerAdded
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.meeting.meeting import beginning
from peercoach_tui.notebook.notebook import Notebook


class Reading(Protocol):
    """What is asked of a notebook, or of what stands in for one."""

    def ids(self) -> tuple[str, ...]: ...

    def moments(self, partner: str, /) -> tuple[AnyMoment, ...]: ...


Keepable = Partner | Session | FollowUp | AnyMoment


def moments_of(*values: Keepable) -> list[AnyMoment]:
    """Return the moments that fold to these values."""
    return [moment for value in values for moment in _moments_of(value)]


def _moments_of(value: Keepable) -> list[AnyMoment]:
    match value:
        case Partner():
            fields = {"name": value.name, "cadence": value.cadence, "agreement": value.agreement, "archived": value.archived}
            return [PartnerAdded(id=f"{value.id}-added", at=value.added, group=value.group, **fields)]  # type: ignore[arg-type]
        case Session():
            return [beginning(value, value.began)]
        case FollowUp():
            return _of_follow_up(value)
    return [value]


def _of_follow_up(value: FollowUp) -> list[AnyMoment]:
    made = FollowUpMade(
        id=f"{value.id}-made",
        at=value.made,
        follow_up=value.id,
        session=value.session,
        owner=value.owner,
        what=value.what,
        when=value.when,
        due=value.due,
        confidence=value.confidence,
        report=value.report,
    )
    if value.outcome is None:
        return [made]
    at = value.resolved or value.changed
    return [made, FollowUpChanged(id=f"{value.id}-resolved", at=at, follow_up=value.id, outcome=value.outcome)]


def keep(notebook: Notebook, *values: Keepable, partner: str = "") -> None:
    """Keep values of one partner, who is among them or named, and wait until they are on disk."""
    owner = partner or next(value.id for value in values if isinstance(value, Partner))
    notebook.keep(owner, *moments_of(*values)).result()


def folds(notebook: Reading) -> tuple[Fold, ...]:
    """Return what is kept with each partner, by name."""
    every = [Fold(id, notebook.moments(id)) for id in notebook.ids()]
    return tuple(sorted(every, key=lambda fold: (fold.partner.name.casefold(), fold.id)))


def partners(notebook: Reading) -> tuple[Partner, ...]:
    """Return the partners by name."""
    return tuple(fold.partner for fold in folds(notebook) if not fold.is_empty)


def fold_of(notebook: Reading, partner: str) -> Fold:
    """Return what is kept with a partner."""
    return Fold(partner, notebook.moments(partner))
