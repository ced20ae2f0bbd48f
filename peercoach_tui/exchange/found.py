"""What was found in a file that comes in, as plain values: who is met is still a name, and a day a day of the coach's zone."""

from datetime import date, datetime

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value


class Finding(Value):
    """What can't be read, or is to be known, as a sentence; `line` is that of the file, from 1, None for none of them.

    One of `several` lines has the first. `shell` is the sentence on what else can be done on the command line, "" for nothing.
    """

    words: str
    line: int | None = None
    several: bool = False
    shell: str = ""

    @property
    def where(self) -> str:
        """Return "line 2", "from line 2 on" of several, "" without one."""
        if self.line is None:
            return ""
        return f"from line {self.line} on" if self.several else f"line {self.line}"


class FoundNote(Value):
    """A note as it was written; `at` is there where its instant is known (aware)."""

    text: str
    sort: NoteSort = NoteSort.PLAIN
    at: datetime | None = None


class FoundFollowUp(Value):
    """What one of the two said they would do. Outside of a meeting `person` says with whom it is kept, `made` when it was made.

    `resolved` is the local day on which the outcome was known, None where only the outcome is. `id` is that under which it was
    kept, where the file has one. `written` is all that stands there where its own words say whose it is, as a name before it
    does, else "".
    """

    what: str
    owner: Side = Side.ME
    written: str = ""
    person: str = ""
    when: str = ""
    made: date | None = None
    due: date | None = None
    hour: str = ""
    sure: int | None = None
    report: str = ""
    outcome: Outcome | None = None
    resolved: date | None = None
    taught: str = ""
    id: str = ""


class FoundGoal(Value):
    """A goal of one of the two; `set` is the local day on which it was set, None where that isn't known."""

    title: str
    owner: Side = Side.ME
    person: str = ""
    set: date | None = None
    why: str = ""
    seen: str = ""
    step: str = ""
    due: date | None = None
    closed: bool = False
    learned: str = ""


class FoundMeeting(Value):
    """A meeting with a person on a local day, at an hour ("10:30", "" where that isn't known), in the coach's zone.

    `coached` and `was_coached` are minutes each way. `id` is that under which it was kept, where the file has one; without it,
    those of one person, day and hour are the same.
    """

    person: str
    day: date
    hour: str = ""
    minutes: int | None = None
    id: str = ""
    coached: int | None = None
    was_coached: int | None = None
    place: str = ""
    learned: str = ""
    notes: tuple[FoundNote, ...] = ()
    follow_ups: tuple[FoundFollowUp, ...] = ()


class FoundInFile(Value):
    """All that a file holds. `words` say what it turned out to be: "a CSV file of a spreadsheet, semicolons, Windows-1252".

    `guessed` are the names of which it isn't sure that they are people's, such as tags. Where the names are `apart`, no two
    of them are one person's, however alike: peercoach itself wrote them. `kept` are moments as they were kept, each with
    the id of its partner's folder; a file has these or the plain values.
    """

    words: str
    meetings: tuple[FoundMeeting, ...] = ()
    follow_ups: tuple[FoundFollowUp, ...] = ()
    goals: tuple[FoundGoal, ...] = ()
    guessed: frozenset[str] = frozenset()
    apart: bool = False
    kept: tuple[tuple[str, AnyMoment], ...] = ()
    findings: tuple[Finding, ...] = ()
