"""A line that was left as a draft: what it would be kept as, once that is wanted."""

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
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.meeting.pieces import Piece

_KINDS = {NoteSort.PLAIN: "a note", NoteSort.WORDS: "their own words", NoteSort.GOAL: "a note for the goals"}


def read_left(meeting: Meeting, piece: Piece, *, day_first: bool) -> tuple[Written, ...]:
    """Return what a piece says, as if it were typed in the meeting now."""
    read = (
        read_line(
            line,
            owner=meeting.talk.coachee,
            today=meeting.session.day,
            partner=meeting.partner.first_name,
            day_first=day_first,
            given=piece.read_as.given,
            dated=piece.read_as.dated,
            zone=meeting.session.zone,
        )
        for line in lines_of(piece.text)
    )
    return tuple(line for line in read if line is not None)


def kept_as(lines: tuple[Written, ...]) -> str:
    """Return what lines would be kept as: "a note", "a follow-up", "3 lines"."""
    if len(lines) > 1:
        return f"{len(lines)} lines"
    match lines:
        case (WrittenFollowUp(),):
            return "a follow-up"
        case (WrittenQuestion(),):
            return "a question you asked"
        case (WrittenMark(),):
            return "something to bring up"
        case (WrittenNote(sort=sort),):
            return _KINDS[sort]
    return _KINDS[NoteSort.PLAIN]


def keep_left(meeting: Meeting, piece: Piece, *, day_first: bool) -> Kept | None:
    """Keep a piece as what it says; a mere sign, which says nothing, as a note of it."""
    lines = read_left(meeting, piece, day_first=day_first) or (WrittenNote(text=piece.text),)
    meeting.draft.open(piece.id, piece.of)
    return meeting.writing.write(*lines)
