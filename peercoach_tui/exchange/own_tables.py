"""The tables that `peercoach export csv` wrote, as they come in again."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import listed
from peercoach_tui.exchange.days import Order, day_in, hour_in
from peercoach_tui.exchange.found import Finding, FoundFollowUp, FoundGoal, FoundInFile, FoundMeeting, FoundNote
from peercoach_tui.exchange.found_meetings import FoundMeetings
from peercoach_tui.exchange.names import name_in
from peercoach_tui.exchange.people_tables import LEFT_OUT
from peercoach_tui.exchange.reader import LineNotRead
from peercoach_tui.exchange.said import again, minutes_of
from peercoach_tui.exchange.tables import FOLLOW_UPS, GOALS, KINDS, MARK, MEETINGS, NOTES, POINT, QUESTION

_SORTS = {words: sort for sort, words in KINDS.items()}
_NO_NOTES = {QUESTION: "questions", POINT: "what is to be brought up", MARK: "what is to be come back to"}
_PLAIN_MEETING = frozenset(
    {"date", "start", "end", "time zone", "person", "place", "typed up", "you coached", "they coached", "you learned"}
    | {"form", "person id", "id"}
)
"""What of a meeting is taken; the rest of it is told as it was left out."""

Row = Mapping[str, str]


def is_own(headings: Sequence[str]) -> bool:
    """Say whether a table has the headings of one that peercoach wrote."""
    return tuple(headings) in {*LEFT_OUT, *_READING}


def own_table(headings: Sequence[str], rows: Iterable[tuple[Sequence[str], int]], order: Order) -> FoundInFile:
    """Return what is in a table of ours with these headings; `order` is for days that a spreadsheet wrote anew."""
    columns = tuple(headings)
    if left_out := LEFT_OUT.get(columns):
        words = f"{left_out} left out: JSON Lines has all of it."
        return FoundInFile(words="a table of peercoach", findings=(Finding(words=words),))
    told = _Told(order)
    for cells, line in rows:
        row = dict(zip(columns, [*cells, *[""] * len(columns)], strict=False))
        try:
            _READING[columns](told, row, line)
        except LineNotRead as problem:
            told.findings.append(Finding(line=line, words=str(problem)))
    left = [Finding(words=f"{listed(list(told.left_out))} left out: JSON Lines has all of it.")] if told.left_out else []
    return FoundInFile(
        words="a table of peercoach",
        apart=True,
        meetings=told.meetings.all(),
        follow_ups=tuple(told.follow_ups),
        goals=tuple(told.goals),
        findings=(*left, *told.findings),
    )


class _Told:
    """What was read so far."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self.meetings = FoundMeetings()
        self.follow_ups: list[FoundFollowUp] = []
        self.goals: list[FoundGoal] = []
        self.findings: list[Finding] = []
        self.left_out: dict[str, None] = {}
        """What of all rows is not taken, once each."""

    def _a_day(self, text: str) -> date:
        found = day_in(text, order=self._order)
        if found is None:
            raise LineNotRead(f"{again(text)} is no day: write it as 2026-11-24.")
        return found.day

    def note(self, row: Row, line: int) -> None:
        """Take a note; a question and what is to be brought up are left out."""
        sort = _SORTS.get(row["kind"])
        if sort is None and row["kind"] not in _NO_NOTES:
            raise LineNotRead(f"{again(row['kind'])} is no kind of a note, and is left out.")
        if sort is None:
            self.left_out[_NO_NOTES[row["kind"]]] = None
            return
        note = FoundNote(text=row["text"], sort=NoteSort(sort))
        self.meetings.add(
            FoundMeeting(person=_person(row["person"]), day=self._a_day(row["date"]), id=row["meeting id"], notes=(note,))
        )

    def meeting(self, row: Row, line: int) -> None:
        """Take a meeting; what else was said at its end is left out."""
        hour = hour_in(row["start"]) if row["start"] else ""
        found = FoundMeeting(
            person=_person(row["person"]),
            day=self._a_day(row["date"]),
            hour=hour or "",
            id=row["id"],
            coached=minutes_of(row["you coached"]),
            was_coached=minutes_of(row["they coached"]),
            place=row["place"],
            learned=row["you learned"],
        )
        self.meetings.add(found)
        self.left_out |= dict.fromkeys(name for name, cell in row.items() if cell and name not in _PLAIN_MEETING)

    def follow_up(self, row: Row, line: int) -> None:
        """Take a follow-up."""
        due, sure = row["due"], row["sure"]
        self.follow_ups.append(
            FoundFollowUp(
                what=row["what"],
                owner=_owner(row["who"]),
                person=_person(row["person"]),
                when=row["when"],
                made=self._a_day(row["date"]),
                due=self._a_day(due) if due else None,
                hour=(hour_in(row["time"]) or "") if row["time"] else "",
                sure=int(sure) if re.fullmatch("10|[0-9]", sure) else None,
                report=row["tells how it went"],
                outcome=_outcome(row["outcome"]) if row["outcome"] else None,
                resolved=self._a_day(row["resolved"]) if row["resolved"] else None,
                taught=row["learned"],
                id=row["id"],
            )
        )

    def goal(self, row: Row, line: int) -> None:
        """Take a goal; its check-ins are left out."""
        if row["check-ins"]:
            self.left_out["check-ins"] = None
        owner = _owner(row["who"])
        self.goals.append(
            FoundGoal(
                title=squeezed(row["goal"]),
                owner=owner,
                person=_person(row["person"]) if owner is Side.THEM else name_in(row["person"]),
                set=self._a_day(row["date"]),
                why=row["why"],
                seen=row["how it is seen"],
                step=row["next step"],
                due=self._a_day(row["due"]) if row["due"] else None,
                closed=bool(row["closed"]),
                learned=row["learned"],
            )
        )


def _person(text: str) -> str:
    name = name_in(text)
    if not name:
        raise LineNotRead("names nobody: write who it was.")
    return name


def _owner(word: str) -> Side:
    try:
        return Side(word)
    except ValueError as problem:
        raise LineNotRead(f"{again(word)} is neither of you: write me or them.") from problem


def _outcome(word: str) -> Outcome:
    try:
        return Outcome(word)
    except ValueError as problem:
        raise LineNotRead(f"{again(word)} is no outcome: write {', '.join(Outcome)} or nothing.") from problem


_READING: Mapping[tuple[str, ...], Callable[[_Told, Row, int], None]] = {
    NOTES: _Told.note,
    MEETINGS: _Told.meeting,
    FOLLOW_UPS: _Told.follow_up,
    GOALS: _Told.goal,
}
