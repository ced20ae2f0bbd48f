"""How often a thing was said anew: a calendar that has it already takes what counts more."""

from collections.abc import Callable, Mapping
from datetime import datetime

from peercoach_tui.domain.moment import Moment, TakenBack
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.thing import thing_of
from peercoach_tui.domain.timeline import Timeline, session_of
from peercoach_tui.domain.value import Value


class Revision(Value):
    """When a thing was first kept and when last (UTC), and how often it was changed; that never shrinks."""

    made: datetime
    changed: datetime
    changes: int = 0


def with_takings(timeline: Timeline, says: Callable[[AnyMoment], bool]) -> list[AnyMoment]:
    """Return the moments that say something and all that took one of them back, or again, whatever stands: that only grows."""

    def tells(moment: AnyMoment | None) -> bool:
        seen = set()
        while isinstance(moment, TakenBack) and moment.id not in seen:
            seen.add(moment.id)
            moment = timeline.find(moment.of)
        return moment is not None and says(moment)

    return [moment for moment in timeline if tells(moment)]


def revisions(timeline: Timeline, kinds: tuple[type[Moment], ...]) -> Mapping[str, Revision]:
    """Return the revisions of the things that moments of these kinds are about, by their ids; what was taken back counts too."""
    known: dict[str, Revision] = {}
    about: dict[str, set[str]] = {}
    for moment in timeline:
        thing = thing_of(moment) if isinstance(moment, kinds) else None
        if isinstance(moment, TakenBack):
            things = about.get(moment.of, set())
        elif thing is not None:
            things = {thing}
            # A session that is discarded takes along what was said in it.
            if session := session_of(moment):
                about.setdefault(session, set()).add(thing)
        else:
            continue
        about[moment.id] = set(things)
        for each in things:
            before = known.get(each, Revision(made=moment.at, changed=moment.at, changes=-1))
            known[each] = before.but(changed=moment.at, changes=before.changes + 1)
    return known
