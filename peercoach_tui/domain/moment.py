"""Moments: all that is known is made of them. Each is immutable, with its id and the instant (UTC) at which it was kept."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from operator import attrgetter
from typing import Annotated, Any

from msgspec import UNSET, Meta

from peercoach_tui.domain.value import Value

Id = Annotated[str, Meta(min_length=1, max_length=64)]
"""A UUIDv7, or what an earlier version took for one: of the characters of a `CheckedId`, which `flaw` sees to for all moments at
once. Asked for each id alone, that would be most of what it takes to read a notebook."""

CheckedId = Annotated[str, Meta(pattern=r"\A[A-Za-z0-9_-]{1,64}\Z")]
"""An id that is no moment's, and so is checked where it is read. It may name a folder."""

INSTANT = timedelta(microseconds=1)
"""How far after the newest moment the next one stands while the clock is behind it."""

Score = Annotated[int, Meta(ge=0, le=10)]
"""0 to 10: an answer, or how sure someone is."""

Hour = Annotated[str, Meta(pattern=r"\A(?:(?:[01][0-9]|2[0-3]):[0-5][0-9])?\Z")]
"""An hour on the clocks of a place: "10:30", "" for none."""


Order = tuple[datetime, str]
"""Where a moment stands in its timeline: its instant, then its id."""


class Moment(Value, tag_field="kind"):
    """What all moments have. `at` is when it was kept (UTC), also in a meeting that is typed up afterwards.

    One of a `batch` is shown once that batch's own moment is there, and as long as it stands. `drafted` is the draft that it was
    on disk before (`Drafted.known_as`), None where it was none: who finds that later knows what became of it.
    """

    id: Id
    at: datetime
    batch: Id | None = None
    drafted: Id | None = None


order_of: Callable[[Moment], Order] = attrgetter("at", "id")
"""Returns where a moment stands in its timeline. In C: all moments are put in order when a notebook is opened."""


def said_in(moment: Moment, names: Iterable[str]) -> dict[str, Any]:
    """Return those of some fields that a moment says: a change says only what it changes."""
    fields = {name: getattr(moment, name) for name in names}
    return {name: value for name, value in fields.items() if value is not UNSET}


class InSession(Moment):
    """A moment of a meeting."""

    session: Id


class TakenBack(Moment, tag="taken back"):
    """The moment of that id is taken back; of a taking-back, that what it took back stands again.

    Taking back the beginning of a session takes all its moments along. `read` is how many moments of that session were known
    where that was done: when there are more, another device kept on in it, and the session stands.
    """

    of: Id
    session: Id | None = None
    read: int | None = None


class Erased(Moment, tag="erased"):
    """The text of the moment of that id was taken out of every file, whatever its kind. It can't be taken back."""

    of: Id


class BatchKept(Moment, tag="batch"):
    """The end of what came in together; kept in the coach's own folder, last. `words` say what it was.

    `again` are the ids of moments that were there already, hidden with another batch, and came in again with this one.
    """

    words: str = ""
    again: tuple[Id, ...] = ()
