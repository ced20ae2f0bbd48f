"""What a key or a typed line of the close keeps."""

from datetime import date

from peercoach_tui.acts import Kept
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.reading.line import FOLLOW_UP, lines_of, read_line, sign_of
from peercoach_tui.domain.sessions.moments import Answer
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.meeting.writing import Line
from peercoach_tui.tui.close.reading import Edited, Reading, read_due, read_follow_up, read_next, read_when
from peercoach_tui.tui.close.shown import (
    AnswerShown,
    BreakShown,
    FollowUpShown,
    LearnedShown,
    NextShown,
    NoteShown,
    Shown,
)

DRAFT = "draft"
"""How the keys of the lines begin that were left or came back."""
BACK_TO_ITS_LINE = {Edited.WHAT, Edited.WHEN, Edited.DUE}
"""After these the line still waits for its answer."""


class Editing(Value):
    """An open editor: the line below which it stands, the line whose field it edits, what it began with, and how its text is
    read. `piece` is the id of what was left or came back, where that is what it edits."""

    below: str
    line: str
    text: str
    reading: Reading
    piece: str = ""

    @property
    def field(self) -> Edited:
        """Return what it is open for."""
        return self.reading.field


class CloseActs:
    """Turns answers into acts on the meeting; every act returns its `Kept`, or None when there was nothing to do, such as on a
    line that is gone."""

    def __init__(self, meeting: Meeting, *, day_first: bool = True) -> None:
        self.meeting, self._day_first = meeting, day_first
        self._sent: dict[str, Editing] = {}

    # Answers

    def judge(self, shown: Shown, counts: bool) -> Kept | None:
        """Say whether a break counts."""
        return self.meeting.closing.judge(shown.key.removeprefix("break "), counts) if isinstance(shown, BreakShown) else None

    def score(self, shown: Shown, score: int) -> Kept | None:
        """Answer 0 to 10: how sure of a follow-up, or what the partner says."""
        match shown:
            case FollowUpShown(id=id):
                return self._change(id, confidence=score)
            case AnswerShown(key=key):
                return self.meeting.closing.answer(Answer(key.removeprefix("answer ")), score)
        return None

    def give_to_other(self, shown: Shown) -> Kept | None:
        """Give a follow-up to the other of the two."""
        made = self._made_here(shown.id) if isinstance(shown, FollowUpShown) else None
        return self._change(made.id, owner=made.owner.other) if made else None

    def meet_next(self, date: NextDate) -> Kept:
        """Set the next date."""
        return self.meeting.closing.meet_next(date.day, date.hour, date.place)

    def _change(self, id: str, **fields: object) -> Kept | None:
        return self.meeting.follow_ups.change(id, **fields) if self._made_here(id) else None

    def _made_here(self, id: str) -> FollowUp | None:
        return next((each for each in self.meeting.follow_ups.made_here if each.id == id), None)

    # Typed lines

    def adding(self, line: str) -> Editing:
        """Return the editing of a new follow-up, begun from a line."""
        return self._editing(line, "", Edited.ADD)

    def editing(self, shown: Shown, field: str) -> Editing | None:
        """Return the editing of a field of a line, None where it has none."""
        match shown:
            case FollowUpShown(id=id):
                made = self._made_here(id)
                return self._of_follow_up(shown.key, made, Edited(field)) if made else None
            case NoteShown(key=key, text=text, left=True):
                return self._again(key, text)
            case NoteShown(text=text):
                return self._editing(shown.key, text, Edited.NOTE)
            case NextShown(date=suggestion):
                return self._editing(shown.key, "", Edited.DATE, date=suggestion)
            case LearnedShown(text=text):
                return self._editing(shown.key, text, Edited.LEARNED)
        return None

    def _again(self, key: str, text: str) -> Editing:
        """Return the editing of what was left or came back: as what it was sent, else as a line of its own."""
        piece = key.removeprefix(f"{DRAFT} ")
        sent = self._sent.get(piece) or self._editing(key, text, Edited.DRAFT)
        return sent.but(below=key, text=text, piece=piece)

    def _of_follow_up(self, line: str, follow_up: FollowUp, field: Edited) -> Editing:
        text = {Edited.WHAT: follow_up.what, Edited.WHEN: follow_up.when}.get(field, "")
        return self._editing(line, text, field, owner=follow_up.owner, what=follow_up.what, when=follow_up.when)

    def _editing(
        self,
        line: str,
        text: str,
        field: Edited,
        *,
        owner: Side | None = None,
        what: str = "",
        when: str = "",
        date: NextDate | None = None,
    ) -> Editing:
        meeting = self.meeting
        reading = Reading(
            field=field,
            today=meeting.session.day,
            partner=meeting.partner.first_name,
            called=meeting.partner.short,
            owner=owner or meeting.talk.coachee,
            what=what,
            when=when,
            date=date,
            day_first=self._day_first,
        )
        return Editing(below=line, line=line, text=text, reading=reading)

    def can_be_read(self, editing: Editing, text: str) -> bool:
        """Say whether the text is a day where one is asked for; nothing at all leaves the line as it was."""
        if not text.strip():
            return True
        match editing.reading:
            case Reading(field=Edited.DUE) as reading:
                return read_due(text, reading) is not None
            case Reading(field=Edited.DATE, date=NextDate()) as reading:
                return _next(text, reading) is not None
        return True

    def draft_of(self, editing: Editing, text: str) -> str:
        """Return what of an open editor is a draft: what was left or came back, and what is new in it."""
        if editing.piece:
            return text
        if text == editing.text or not text.strip() or editing.field in (Edited.DUE, Edited.DATE):
            return ""
        return _as_line(editing, text)

    def leave(self, editing: Editing, text: str) -> None:
        """Leave an editor: what was left or came back stays so, as it now reads; anything else is as it was."""
        if editing.piece:
            self.meeting.draft.type(text)
            self.meeting.draft.put_down()
        else:
            self.meeting.draft.drop()

    def keep(self, editing: Editing, text: str) -> Kept | None:
        """Keep what stands in an editor, None when it says nothing new. It can be read. Until it is on disk it is a draft."""
        kept = self._kept(editing, text)
        draft = self.meeting.draft
        if kept is None:
            draft.drop()
        else:
            draft.type(text if editing.piece else _as_line(editing, text))
            self._sent[draft.sent(kept)] = editing
        return kept

    def _kept(self, editing: Editing, text: str) -> Kept | None:
        reading = editing.reading
        match editing.field:
            case Edited.ADD:
                follow_up = read_follow_up(text, reading)
                return self.meeting.writing.keep(follow_up) if follow_up else None
            case Edited.NOTE:
                return self.meeting.writing.complete(editing.line.removeprefix("note "), text)
            case Edited.LEARNED:
                return self.meeting.closing.learn(text)
            case Edited.DRAFT:
                return self.meeting.writing.keep(*(_line(each, reading) for each in lines_of(text)))
            case Edited.DATE:
                found = _next(text, reading) if text.strip() else None
                return self.meet_next(found) if found else None
        fields = _changed(editing, text)
        return self._change(editing.line.removeprefix("follow-up "), **fields) if fields else None


def _as_line(editing: Editing, text: str) -> str:
    """Return a text with the sign that says what it is, where it is a line of its own."""
    return f"{FOLLOW_UP} {text}" if editing.field is Edited.ADD and sign_of(text) != FOLLOW_UP else text


def _line(text: str, reading: Reading) -> Line | None:
    return read_line(text, owner=reading.owner, today=reading.today, partner=reading.partner, day_first=reading.day_first)


def _next(text: str, reading: Reading) -> NextDate | None:
    return read_next(text, reading.date, reading.today, day_first=reading.day_first) if reading.date else None


def _changed(editing: Editing, text: str) -> dict[str, str | date | None]:
    reading, typed = editing.reading, text.strip()
    match editing.field:
        case Edited.WHEN if read_when(text) != reading.when:
            return {"when": read_when(text)}
        case Edited.WHAT if typed and typed != reading.what:
            return {"what": typed}
        case Edited.DUE if typed:
            due = read_due(text, reading)
            return {"due": due.due, "hour": due.hour} if due else {}
    return {}
