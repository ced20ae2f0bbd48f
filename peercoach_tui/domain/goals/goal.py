"""What one of the two wants to reach."""

from datetime import date, datetime

from peercoach_tui.domain.questions.deck import Topic
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value


class CheckIn(Value):
    """Where a goal stood on a local day: 0 to 10, or None for words alone. `at` is when it was first kept (UTC).

    One of mine names the partner `met` and the `meeting` in which it was said; one of theirs has its `session`. `note` is the id
    of the note that it was made of.
    """

    id: str
    at: datetime
    day: date
    score: int | None = None
    text: str = ""
    session: str | None = None
    met: str | None = None
    meeting: str | None = None
    note: str | None = None


class Goal(Value):
    """A goal as it stands. `set_at`, `changed` and `closed` are UTC, `due` is a local date.

    `why` it matters, `seen` is how it will be seen, `step` the next step. `check_ins` stand by their day. A closed one has what
    was `learned`, which may be "".
    """

    id: str
    owner: Side
    title: str
    set_at: datetime
    changed: datetime
    topic: Topic | None = None
    why: str = ""
    seen: str = ""
    due: date | None = None
    step: str = ""
    session: str | None = None
    closed: datetime | None = None
    learned: str = ""
    check_ins: tuple[CheckIn, ...] = ()

    @property
    def is_open(self) -> bool:
        """Say whether it is not closed."""
        return self.closed is None

    @property
    def scored(self) -> tuple[CheckIn, ...]:
        """Return the check-ins that have a number, by their day."""
        return tuple(each for each in self.check_ins if each.score is not None)

    @property
    def last_score(self) -> int | None:
        """Return the newest number, None before the first."""
        return self.scored[-1].score if self.scored else None
