"""The follow-up log: what each of the two said they would do, as it stands and as it was."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import ClassVar

from msgspec import UNSET

from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.moments import FollowUpCarried, FollowUpChanged, FollowUpMade
from peercoach_tui.domain.moment import Moment, said_in
from peercoach_tui.domain.value import Value

CHANGEABLE = ("owner", "what", "when", "due", "hour", "confidence", "report", "goal", "outcome", "taught")

AboutFollowUp = FollowUpMade | FollowUpChanged | FollowUpCarried


class Change(Value):
    """What one moment did to a follow-up: how it stood before, and after."""

    before: FollowUp
    after: FollowUp


class FollowUpLog:
    """The follow-ups with one partner, folded one moment after the other."""

    KINDS: ClassVar[tuple[type[Moment], ...]] = (FollowUpMade, FollowUpChanged, FollowUpCarried)

    def __init__(self, moments: Iterable[AboutFollowUp] = ()) -> None:
        self._known: dict[str, FollowUp] = {}
        self._changes: dict[str, Change] = {}
        self._carried: dict[str, int] = {}
        self._carried_at: dict[str, datetime] = {}
        self._all: tuple[FollowUp, ...] | None = None
        for moment in moments:
            self.take(moment)

    def take(self, moment: AboutFollowUp) -> None:
        """Add one moment that stands; it comes after those before. What nobody made can't be changed."""
        self._all = None
        match moment:
            case FollowUpMade() if moment.follow_up not in self._known:
                self._known[moment.follow_up] = made_by(moment)
            case FollowUpCarried() if moment.follow_up in self._known:
                self._carried[moment.follow_up] = self._carried.get(moment.follow_up, 0) + 1
                self._carried_at[moment.follow_up] = moment.at
            case FollowUpChanged() if moment.follow_up in self._known:
                before = self._known[moment.follow_up]
                after = self._known[moment.follow_up] = changed_by(moment, before)
                self._changes[moment.id] = Change(before=before, after=after)

    @property
    def all(self) -> tuple[FollowUp, ...]:
        """Return the follow-ups of both, in the order in which they were made; the same tuple until one is taken."""
        if self._all is None:
            self._all = tuple(sorted(self._known.values(), key=lambda follow_up: (follow_up.made, follow_up.id)))
        return self._all

    @property
    def changes(self) -> Mapping[str, Change]:
        """Return what each `FollowUpChanged` did, by its id."""
        return MappingProxyType(self._changes)

    def carried(self, id: str) -> int:
        """Return in how many meetings the follow-up of that id was looked at and stayed open."""
        return self._carried.get(id, 0)

    def touched(self, follow_up: FollowUp) -> datetime:
        """Return when a follow-up was made, changed or carried over last, in UTC."""
        return max(follow_up.changed, self._carried_at.get(follow_up.id, follow_up.changed))

    def find(self, id: str) -> FollowUp | None:
        """Return the follow-up of that id, None when there is none or its making was taken back."""
        return self._known.get(id)


def made_by(moment: FollowUpMade) -> FollowUp:
    """Return the follow-up as it was made."""
    made = moment.made or moment.at
    return FollowUp(
        id=moment.follow_up,
        owner=moment.owner,
        what=moment.what,
        made=made,
        changed=made,
        session=moment.session,
        when=moment.when,
        due=moment.due,
        hour=moment.hour,
        confidence=moment.confidence,
        report=moment.report,
        goal=moment.goal,
    )


def changed_by(moment: FollowUpChanged, before: FollowUp) -> FollowUp:
    """Return the follow-up after a change: it is resolved when its outcome is said."""
    said = said_in(moment, CHANGEABLE)
    if moment.due is not UNSET and moment.hour is UNSET:
        # An hour belongs to its day, and who moved that may not have known of it.
        said["hour"] = ""
    if moment.outcome is not UNSET:
        said["resolved"] = None if moment.outcome is None else moment.at
    if moment.resolved is not UNSET:
        said["resolved"] = moment.resolved
    return before.but(changed=moment.at, **said)
