"""A line that was left as a draft: what it would be kept as, once that is wanted."""

from typing import Any

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.reading.line import (
    Written,
    WrittenFollowUp,
    WrittenMark,
    WrittenNote,
    WrittenQuestion,
    lines_of,
    read_line,
)
from peercoach_tui.domain.reading.preview import preview_of
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.meeting.pieces import Piece

_KINDS = {NoteSort.PLAIN: "a note", NoteSort.WORDS: "their own words", NoteSort.GOAL: "a note for the goals"}

_OF_OTHERS = {
    "what": "the wording of a follow-up",
    "date": "the date of a follow-up",
    "theirs": "an answer on the meeting",
    "yours": "an answer on the meeting",
    "next": "when you meet next",
}
"""What a piece is of that has such a field in the close."""


def read_left(meeting: Meeting, piece: Piece, *, day_first: bool) -> tuple[Written, ...]:
    """Return what a piece says, as if it were typed in the meeting now."""
    terms = _terms(meeting, piece, day_first)
    read = (read_line(line, **terms) for line in lines_of(piece.text))
    return tuple(line for line in read if line is not None)


def why_not(meeting: Meeting, piece: Piece, *, day_first: bool) -> str:
    """Return why a piece can't be kept as a line of the meeting, "" where it can: it is of something else, or only a day."""
    if other := _OF_OTHERS.get(piece.of.partition(" ")[0], ""):
        return f"it is {other}, and no note"
    terms = _terms(meeting, piece, day_first)
    previews = (preview_of(line, **terms) for line in lines_of(piece.text))
    return next((found.bare for found in previews if found and found.bare), "")


def _terms(meeting: Meeting, piece: Piece, day_first: bool) -> dict[str, Any]:
    """Return how each line of a piece is to be read."""
    return {
        "owner": piece.read_as.owner or meeting.talk.coachee,
        "today": meeting.session.day,
        "partner": meeting.partner.first_name,
        "day_first": day_first,
        "given": piece.read_as.given,
        "dated": piece.read_as.dated,
        "zone": meeting.session.zone,
    }


def kept_as(lines: tuple[Written, ...], partner: str) -> str:
    """Return what lines would be kept as: "a note", "a follow-up of Ana's", "3 lines"; `partner` is what they are called."""
    if len(lines) > 1:
        return f"{len(lines)} lines"
    match lines:
        case (WrittenFollowUp(owner=owner),):
            return "a follow-up of yours" if owner is Side.ME else f"a follow-up of {partner}'s"
        case (WrittenQuestion(),):
            return "a question you asked"
        case (WrittenMark(),):
            return "something to bring up"
        case (WrittenNote(sort=sort),):
            return _KINDS[sort]
    return _KINDS[NoteSort.PLAIN]


def keep_left(meeting: Meeting, piece: Piece, *, day_first: bool) -> Kept | None:
    """Keep a piece as what it says; a mere sign, which says nothing, as a note of it. None where it can't be (`why_not`)."""
    if why_not(meeting, piece, day_first=day_first):
        return None
    lines = read_left(meeting, piece, day_first=day_first) or (WrittenNote(text=piece.text),)
    meeting.draft.open(piece.id, piece.of)
    return meeting.writing.write(*lines)
