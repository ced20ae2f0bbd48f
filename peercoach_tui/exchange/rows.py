"""What the rows of a table come to: meetings, follow-ups or goals."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.reading.phrases import due_in, read_day
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import count
from peercoach_tui.exchange.days import Day, Order, day_within, hours_in, minutes_between
from peercoach_tui.exchange.found import Finding, FoundFollowUp, FoundGoal, FoundMeeting, FoundNote
from peercoach_tui.exchange.found_meetings import FoundMeetings
from peercoach_tui.exchange.headings import Columns
from peercoach_tui.exchange.merged import Merged
from peercoach_tui.exchange.names import name_in
from peercoach_tui.exchange.reader import PERSON, LineNotRead, Terms
from peercoach_tui.exchange.said import again, minutes_of, other_words, outcome_of, said_in, side_of, sureness_of
from peercoach_tui.exchange.table_days import TableDays

_OF_A_MEETING = ("note", "quote", "learned", "minutes", "hours", "place", "time", "end", "coached", "was_coached")
_LIKE_AN_HOUR = re.compile(r"[ ,t]*\d{1,2}(?:[:.]\d{1,2}){1,2}\s*\w{0,4}", re.IGNORECASE)
USUAL_OWNER = Side.THEM
"""Whose a follow-up or a goal is where nothing in a table says so."""
_FOLLOW_UPS: Mapping[str, Side | None] = {"follow_up": None, "my_follow_up": Side.ME, "their_follow_up": Side.THEM}
"""The columns of follow-ups, and whose those of each are."""
_OF_A_FOLLOW_UP = ("owner", "due", "outcome", "resolved", "sure")


class Rows:
    """Reads rows one by one; what can't be read of one is told with its line.

    Who was met, the day of a meeting and whose something is have to be read: without them nothing of that row is taken. Without
    any other cell the rest of it is.

    `order` says how 5/12/2026 is meant in this table.
    """

    def __init__(self, columns: Columns, terms: Terms, order: Order) -> None:
        self._columns, self._terms, self._order = columns, terms, order
        self._days = TableDays(terms.today, order)
        self._meetings = FoundMeetings()
        self._seen: set[tuple[str, ...]] = set()
        self.follow_ups: list[FoundFollowUp] = []
        self.goals: list[FoundGoal] = []
        self.findings: list[Finding] = []
        follow_ups, goals = any(word in columns for word in _FOLLOW_UPS), "goal" in columns
        self.of_meetings = any(word in columns for word in _OF_A_MEETING) or not (follow_ups or goals)
        self._of_goals = goals and not self.of_meetings and not follow_ups
        used = {"person", "date", *(_OF_A_MEETING if self.of_meetings else ())}
        used |= {"goal", "owner", "due", "why", "seen", "closed", "outcome"} if self._of_goals else set()
        used |= {*_FOLLOW_UPS, *_OF_A_FOLLOW_UP} if follow_ups else set()
        self._idle = {place for word, places in columns.places.items() if word not in used for place in places}
        self.left_out: set[int] = set()
        """The places of the columns that say something which this table isn't about."""
        self._nobodys = 0
        self._merged = Merged(columns)

    @property
    def about(self) -> str:
        """Return what the table is about."""
        return "meetings" if self.of_meetings else "goals" if self._of_goals else "follow-ups"

    @property
    def meetings(self) -> tuple[FoundMeeting, ...]:
        """Return the meetings: rows of one person, day and hour are one."""
        return self._meetings.all()

    def told(self) -> Iterator[Finding]:
        """Yield what is to be known of all rows."""
        yield from self._merged.told()
        yield from self._days.told()
        if self._nobodys:
            said = (
                "doesn't say whose it is: taken as theirs" if self._nobodys == 1 else "don't say whose they are: taken as theirs"
            )
            makes = "“me: …”, “I’ll …” or a column “owner” with “me” in it makes one yours."
            yield Finding(words=f"{count(self._nobodys, 'follow-up')} {said}. {makes}")

    def take(self, row: Sequence[str], line: int) -> None:
        """Take one row, which begins at a line of the file; a copy of one before is that one."""
        if not any(cell.strip() for cell in row):
            return
        row = self._merged.filled(row, line)
        if tuple(row) in self._seen:
            return
        self._seen.add(tuple(row))
        self.left_out |= {place for place in self._idle if place < len(row) and row[place].strip()}
        try:
            if self.of_meetings:
                self._meetings.add(self._meeting(row, line))
            elif self._of_goals:
                self.goals.append(self._goal(row, line))
            else:
                made = self._day(row, line)
                self.follow_ups += self._follow_ups(row, self._person(row), line, *[made.day if made else None] * 2)
        except LineNotRead as problem:
            self.findings.append(Finding(line=line, words=str(problem), shell=problem.shell))

    def _cell(self, row: Sequence[str], word: str) -> str:
        return self._columns.cell(row, word)

    def _person(self, row: Sequence[str]) -> str:
        if "person" not in self._columns:
            return self._terms.person
        person = name_in(self._cell(row, "person")) or self._terms.person
        if not person:
            raise LineNotRead("names nobody: write who it was.", shell=PERSON)
        return person

    def _day(self, row: Sequence[str], line: int) -> Day | None:
        """Return the day of a row; an hour behind it that can't be read is told."""
        text = self._cell(row, "date")
        if not text:
            return None
        day = self._days.day(text, line)
        within = day_within(text, order=self._order) if day is None else None
        if within is not None and text[: within[1]].strip() == "" and _LIKE_AN_HOUR.fullmatch(text[within[2] :]):
            self._tell_left_out(row, "date", line, "has no such hour; it", "10:30")
            return Day(within[0].day)
        if day is None:
            raise LineNotRead(f"{self._columns.under(row, 'date')} is no day: write it as {self._terms.today.isoformat()}.")
        return day

    def _tell_left_out(self, row: Sequence[str], word: str, line: int, what: str, example: str) -> None:
        """Tell a cell that can't be read; all else of its row is taken."""
        words = f"{self._columns.under(row, word)} {what} is left out: write it as {example}."
        self.findings.append(Finding(line=line, words=words))

    def _resolved(self, row: Sequence[str], line: int) -> date | None:
        text = self._cell(row, "resolved")
        day = self._days.day(text, line) if text else None
        if text and day is None:
            self._tell_left_out(row, "resolved", line, "is no day, and", self._terms.today.isoformat())
        return day.day if day is not None else None

    def _due(self, row: Sequence[str], line: int, said: date | None) -> Day | None:
        """Return when something is due, also "by Friday" from the day on which that was said; what can't be read is told."""
        text = self._cell(row, "due")
        day = (self._days.whole(text) or self._days.counted(text, line)) if text else None
        if not text or day is not None:
            return day
        if (week := self._days.due_by_week(text, line, said)) is not None:
            return week
        read = read_day(text, said, day_first=self._order.day_first) if said is not None else None
        if read is None:
            self._tell_left_out(row, "due", line, "is no day, and", self._terms.today.isoformat())
        return Day(read.day, read.hour) if read is not None else None

    def _hours(self, row: Sequence[str], word: str, line: int) -> tuple[str, str]:
        """Return the hour in a cell, and that to which it goes on, also where a day stands there; what can't be read is told."""
        text = self._cell(row, word)
        hours = hours_in(text) if text else ("", "")
        if hours is None:
            day = self._days.whole(text)
            hours = (day.hour, day.end) if day is not None else ("", "")
        if text and not hours[0]:
            self._tell_left_out(row, word, line, "is no hour, and", "10:30")
        return hours

    def _minutes(self, row: Sequence[str], word: str, line: int) -> int | None:
        text = self._cell(row, word)
        minutes = minutes_of(text, hours=word == "hours") if text and text != "0" else None
        if minutes is None and text not in ("", "0"):
            self._tell_left_out(row, word, line, "is no length, and", "60, 1:00 or 1 h")
        return minutes

    def _meeting(self, row: Sequence[str], line: int) -> FoundMeeting:
        person, day = self._person(row), self._day(row, line)
        if day is None:
            raise LineNotRead("has no day: write one.")
        if day.day > self._terms.today:
            raise LineNotRead(f"{day.day.isoformat()} is still to come: arrange that meeting in peercoach.")
        hour, until = self._hours(row, "time", line)
        if not hour:
            hour, until = day.hour, day.end
        notes = [FoundNote(text=text) for text in self._columns.cells(row, "note")]
        notes += [FoundNote(text=text, sort=NoteSort.WORDS) for text in self._columns.cells(row, "quote")]
        return FoundMeeting(
            person=person,
            day=day.day,
            hour=hour,
            minutes=self._minutes(row, "minutes", line)
            or self._minutes(row, "hours", line)
            or minutes_between(hour, self._hours(row, "end", line)[0] or until),
            coached=self._minutes(row, "coached", line),
            was_coached=self._minutes(row, "was_coached", line),
            place=self._cell(row, "place"),
            learned=self._cell(row, "learned"),
            notes=tuple(notes),
            follow_ups=tuple(self._follow_ups(row, person, line, None, day.day)),
        )

    def _follow_ups(
        self, row: Sequence[str], person: str, line: int, made: date | None, said: date | None
    ) -> list[FoundFollowUp]:
        """Return the follow-ups of a row: each line of its cells is one. `said` is the day on which they were."""
        texts = [
            (side, text)
            for word, side in _FOLLOW_UPS.items()
            for cell in self._columns.cells(row, word)
            for line_of_cell in cell.split("\n")
            if (text := line_of_cell.strip(" -•*\t"))
        ]
        if not texts:
            if not self.of_meetings:
                raise LineNotRead("says nothing that is to be done.")
            self._alone(row, line)
            return []
        column, sure = self._owner(row, person), self._sure(row, line)
        due, resolved, outcome = (
            self._due(row, line, said),
            self._resolved(row, line),
            self._outcome(row, "outcome", line),
        )
        told = [said_in(text, person, side or column) for side, text in texts]
        self._nobodys += sum(said.owner is None and not said.other for said in told)
        self.findings += [
            Finding(line=line, words=other_words(said.other, person, USUAL_OWNER))
            for said in told
            if said.other and said.owner is None
        ]
        dated = [(heard, *_dated(heard.what, due, said, day_first=self._order.day_first)) for heard in told]
        return [
            FoundFollowUp(
                what=what,
                when=heard.when,
                owner=heard.owner or USUAL_OWNER,
                written=heard.written,
                person=person,
                made=made,
                due=by.day if by else None,
                hour=by.hour if by else "",
                sure=sure,
                outcome=outcome or (Outcome.DONE if resolved is not None else None),
                resolved=resolved,
            )
            for heard, what, by in dated
        ]

    def _alone(self, row: Sequence[str], line: int) -> None:
        """Tell what a row says of a follow-up that it doesn't have."""
        has_column = any(word in self._columns for word in _FOLLOW_UPS)
        said = [cell for word in _OF_A_FOLLOW_UP if has_column and (cell := self._cell(row, word)).strip("-–— ")]
        if said:
            words = f"{', '.join(map(again, said))}: left out, since no follow-up stands in that row."
            self.findings.append(Finding(line=line, words=words))

    def _owner(self, row: Sequence[str], person: str) -> Side | None:
        """Return whose a column says that it is, None where it says nothing."""
        word = self._cell(row, "owner")
        owner = side_of(word, person) if word else None
        if word and owner is None:
            raise LineNotRead(f"{self._columns.under(row, 'owner')} is neither of you: write me or the name.")
        return owner

    def _outcome(self, row: Sequence[str], column: str, line: int) -> Outcome | None:
        word = self._cell(row, column)
        outcome, known = outcome_of(word)
        if known:
            return outcome
        day = self._days.whole(word)
        if day is None:
            self.findings.append(
                Finding(line=line, words=f"{self._columns.under(row, column)} is no outcome that is known: taken as open.")
            )
        return Outcome.DONE if day is not None else None

    def _sure(self, row: Sequence[str], line: int) -> int | None:
        text = self._cell(row, "sure")
        sure = sureness_of(text) if text else None
        if text and sure is None:
            self.findings.append(
                Finding(line=line, words=f"{self._columns.under(row, 'sure')} is left out: how sure one is goes from 0 to 10.")
            )
        return sure

    def _goal(self, row: Sequence[str], line: int) -> FoundGoal:
        title, person = self._cell(row, "goal"), self._person(row)
        if not title:
            raise LineNotRead("has no goal.")
        was_set = self._day(row, line)
        due = self._due(row, line, was_set.day if was_set else None)
        closed = [self._outcome(row, word, line) for word in ("closed", "outcome")]
        return FoundGoal(
            title=" ".join(title.split()),
            owner=self._owner(row, person) or USUAL_OWNER,
            person=person,
            set=was_set.day if was_set else None,
            why=self._cell(row, "why"),
            seen=self._cell(row, "seen"),
            due=due.day if due else None,
            closed=any(closed),
        )


def _dated(what: str, due: Day | None, said: date | None, *, day_first: bool) -> tuple[str, Day | None]:
    """Return a deed and when it is due: where no cell says it, its words may, from the day on which they were said."""
    found = due_in(what, said, day_first=day_first) if due is None and said is not None else None
    return (found.what, Day(found.day, found.hour)) if found is not None else (what, due)
