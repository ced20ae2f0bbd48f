"""How what is typed in the close is read, and what it will be kept as."""

import re
from datetime import date
from enum import StrEnum

from peercoach_tui.domain.follow_ups.follow_up_words import DAY_WORDS, by_words, preview_words, read_aloud
from peercoach_tui.domain.reading.line import FOLLOW_UP, WrittenFollowUp, read_line, sign_of
from peercoach_tui.domain.reading.phrases import day_of
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value

NO_DATE = "none"
"""What is typed to take a due date away."""
_HOUR = re.compile(r"(?:\bat\s+)?(?<![\d:])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])", re.IGNORECASE)
_PLACE = re.compile(r"(?:(?:^|\s)at\s+|[·@]\s*)(\S.*)$", re.IGNORECASE | re.DOTALL)
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
    """What a typed text is read with: its field, the local date, the partner's first name; the owner of a follow-up, its deed and
    its plan; the next date that is suggested."""

    field: Edited
    today: date
    partner: str = ""
    owner: Side = Side.THEM
    what: str = ""
    when: str = ""
    date: NextDate | None = None


def read_follow_up(text: str, reading: Reading) -> WrittenFollowUp | None:
    """Return the follow-up that is typed, with or without its sign; None when there is nothing in it."""
    line = text if sign_of(text) == FOLLOW_UP else f"{FOLLOW_UP} {text}"
    read = read_line(line, owner=reading.owner, today=reading.today, partner=reading.partner)
    return read if isinstance(read, WrittenFollowUp) else None


def read_due(text: str, today: date) -> tuple[bool, date | None]:
    """Return whether the text says a due date, and which: "none" is None."""
    if text.strip().casefold() == NO_DATE:
        return True, None
    day = day_of(text, today)
    return day is not None, day


def read_next(text: str, suggestion: NextDate, today: date) -> NextDate | None:
    """Return the date, hour and place of "12 dec 10:30 at the canteen"; what isn't said is as suggested. None without a day."""
    hour = _HOUR.search(text)
    rest = (f"{text[: hour.start()]} {text[hour.end() :]}" if hour else text).strip(" ,·\n")
    place = None if day_of(rest, today) else _PLACE.search(rest)
    phrase = (rest[: place.start()] if place else rest).strip(" ,·\n")
    day = day_of(phrase, today) if phrase else suggestion.day
    if day is None:
        return None
    return NextDate(
        day=day,
        hour=f"{int(hour[1]):02}:{hour[2]}" if hour else suggestion.hour,
        place=place[1].strip(" ,·\n") if place else suggestion.place,
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
            return _due_hint(text, reading.today)
        case Edited.DATE if reading.date is not None:
            found = read_next(text, reading.date, reading.today)
            return found.words if found else f"no day yet: {DAY_WORDS}"
        case Edited.ADD:
            follow_up = read_follow_up(text, reading)
            return "" if follow_up is None else " · ".join(preview_words(follow_up, reading.partner))
        case Edited.WHEN:
            return read_aloud(WrittenFollowUp(what=reading.what, when=read_when(text), owner=reading.owner), reading.partner)
        case Edited.WHAT:
            return read_aloud(WrittenFollowUp(what=text.strip(), when=reading.when, owner=reading.owner), reading.partner)
    return ""


def _due_hint(text: str, today: date) -> str:
    said, day = read_due(text, today)
    if said:
        return by_words(day) if day else "no date"
    return f"no day yet: {DAY_WORDS}"
