"""How often a thing was said anew: a calendar that has it already takes what counts more."""

from collections.abc import Mapping
from datetime import datetime

from peercoach_tui.domain.moment import Moment, TakenBack
from peercoach_tui.domain.thing import thing_of
from peercoach_tui.domain.timeline import Timeline
from peercoach_tui.domain.value import Value


class Revision(Value):
    """When a thing was first kept and when last (UTC), and how often it was changed; that never shrinks."""

    made: datetime
    changed: datetime
    changes: int = 0


def revisions(timeline: Timeline, kinds: tuple[type[Moment], ...]) -> Mapping[str, Revision]:
    """Return the revisions of the things that moments of these kinds are about, by their ids; what was taken back counts too."""
    known: dict[str, Revision] = {}
    about: dict[str, str] = {}
    for moment in timeline:
        thing = about.get(moment.of) if isinstance(moment, TakenBack) else thing_of(moment) if isinstance(moment, kinds) else None
        if thing is None:
            continue
        about[moment.id] = thing
        before = known.get(thing)
        known[thing] = (
            before.but(changed=moment.at, changes=before.changes + 1) if before else Revision(made=moment.at, changed=moment.at)
        )
    return known
