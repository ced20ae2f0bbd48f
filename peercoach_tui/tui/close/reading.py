"""How what is typed in the close is read, and what it will be kept as."""

from datetime import date
from enum import StrEnum

from peercoach_tui.domain.follow_ups.follow_up_words import by_words, read_aloud
from peercoach_tui.domain.reading.again import read_again
from peercoach_tui.domain.reading.line import FOLLOW_UP, WrittenFollowUp, read_line, sign_of
from peercoach_tui.domain.reading.phrases import SUCH_AS, read_day
from peercoach_tui.domain.reading.preview import preview_words
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value

NO_DATE = frozenset({"none", "no date", "no day", "-", "–"})
"""What is typed to take a due date away."""
MEET_SUCH_AS = "thu 10 dec 10:00 canteen"
"""What can be typed for the next meeting: a day, an hour and a place, in any order."""
_BEGINS_A_PLAN = {"when", "whenever", "if", "once", "as", "after", "before", "each", "every", "at", "on", "in", "next", "while"}


class Edited(StrEnum):
    """What an editor is open for."""

    WHAT = "what"
    WHEN = "when"
    DUE = "due"
    ADD = "add"
    NOTE = "note"
    DRAFT = "draft"
    DATE = "date"
    LEARNED = "learned"


PLACEHOLDERS = {
    Edited.WHAT: "what will be done",
    Edited.WHEN: "when I see Dana on Monday",
    Edited.DUE: "by fri · in 2 weeks · 12 dec · none",
    Edited.ADD: "ask Dana for the scope by fri",
    Edited.NOTE: "the whole sentence",
    Edited.DRAFT: "the whole line",
    Edited.DATE: "12 dec 10:30 at the canteen",
    Edited.LEARNED: "one line, in your own words",
}


class Reading(Value):
    """What a typed text is read with: its field, the local date of the meeting, the partner's first name and what they are
    called on the screen; the owner of a follow-up, its deed and its plan; the next date that is suggested; and whether 5/12
    is 5 December."""

    field: Edited
    today: date
    partner: str = ""
    called: str = ""
    owner: Side = Side.THEM
    what: str = ""
    when: str = ""
    date: NextDate | None = None
    day_first: bool = True


class DueRead(Value):
    """A due date that was typed: its local date and its hour ("17:00", or ""); no date at all for "none"."""

    due: date | None = None
    hour: str = ""


def read_follow_up(text: str, reading: Reading) -> WrittenFollowUp | None:
    """Return the follow-up that is typed, with or without its sign; None when there is nothing in it."""
    line = text if sign_of(text) == FOLLOW_UP else f"{FOLLOW_UP} {text}"
    read = read_line(line, owner=reading.owner, today=reading.today, partner=reading.partner, day_first=reading.day_first)
    return read if isinstance(read, WrittenFollowUp) else None


def read_due(text: str, reading: Reading) -> DueRead | None:
    """Return the due date that the whole text says, None where any of it can't be read."""
    if text.strip().casefold() in NO_DATE:
        return DueRead()
    found = read_day(text, reading.today, day_first=reading.day_first)
    return DueRead(due=found.day, hour=found.hour) if found else None


def read_next(text: str, suggestion: NextDate, today: date, *, day_first: bool = True) -> NextDate | None:
    """Return the day, hour and place of "12 dec 10:30 at the canteen", in any order; what isn't said is as suggested. None where
    any of it can't be read."""
    found = read_again(text, today, day_first=day_first)
    if found is None:
        return None
    return NextDate(
        day=found.day or suggestion.day,
        hour=suggestion.hour if found.hour is None else found.hour,
        place=suggestion.place if found.place is None else found.place,
    )


def read_when(text: str) -> str:
    """Return "when I see Dana" of "I see Dana,"; "" of nothing."""
    plan = text.strip().rstrip(",").rstrip()
    begins = plan.split()[0].casefold() in _BEGINS_A_PLAN if plan else True
    return plan if begins else f"when {plan}"


def hint(text: str, reading: Reading) -> str:
    """Return what the text would be kept as, "" where that is plain to see."""
    match reading.field:
        case Edited.DUE:
            due = read_due(text, reading)
            return by_words(due, reading.today).replace("no date yet", "no date") if due else f"no day yet: {SUCH_AS}"
        case Edited.DATE if reading.date is not None:
            found = read_next(text, reading.date, reading.today, day_first=reading.day_first)
            return found.words if found else f"no day yet: {MEET_SUCH_AS}"
        case Edited.ADD:
            follow_up = read_follow_up(text, reading)
            return "" if follow_up is None else " · ".join(preview_words(follow_up, reading.called, reading.today))
        case Edited.WHEN:
            return read_aloud(WrittenFollowUp(what=reading.what, when=read_when(text), owner=reading.owner), reading.called)
        case Edited.WHAT:
            return read_aloud(WrittenFollowUp(what=text.strip(), when=reading.when, owner=reading.owner), reading.called)
    return ""
