"""What a key or a typed line of the close keeps."""

from datetime import date

from peercoach_tui.domain.capture import read_line
from peercoach_tui.domain.follow_up import FollowUp
from peercoach_tui.domain.moments import Answer
from peercoach_tui.domain.session import Side
from peercoach_tui.domain.value import Value
from peercoach_tui.meeting import Kept, Meeting
from peercoach_tui.tui.widgets.close_reading import Field, Reading, read_due, read_follow_up, read_next, read_when
from peercoach_tui.tui.widgets.close_shown import (
    AnswerShown,
    BreakShown,
    FollowUpShown,
    LearnedShown,
    NextDate,
    NextShown,
    NoteShown,
    Shown,
)

BACK_TO_ITS_LINE = {Field.WHAT, Field.WHEN, Field.DUE}
"""After these the line still waits for its answer."""


class Editing(Value):
    """An open editor: the line that it belongs to, what it began with, and how its text is read."""

    line: str
    text: str
    reading: Reading

    @property
    def field(self) -> Field:
        """Return what it is open for."""
        return self.reading.field


class CloseActs:
    """Turns answers into acts on the meeting; every act returns its `Kept`, or None when there was nothing to do.

    `draft` is the line that was left unfinished, without what is being typed now.
    """

    def __init__(self, meeting: Meeting) -> None:
        self.meeting = meeting
        self.draft = meeting.draft
        self._ahead: dict[str, tuple[Kept, FollowUp]] = {}

    # Answers

    def judge(self, shown: Shown, counts: bool) -> Kept | None:
        """Say whether a break counts."""
        gap = next((gap for gap in self.meeting.account.breaks if shown.key == f"break {gap.id}"), None)
        return self.meeting.judge(gap, counts) if isinstance(shown, BreakShown) and gap is not None else None

    def score(self, shown: Shown, score: int) -> Kept | None:
        """Answer 0 to 10: how sure of a follow-up, or what the partner says."""
        match shown:
            case FollowUpShown(id=id):
                return self._change(id, confidence=score)
            case AnswerShown(key=key):
                return self.meeting.answer(Answer(key.removeprefix("answer ")), score)
        return None

    def give_to_other(self, shown: Shown) -> Kept | None:
        """Give a follow-up to the other of the two."""
        if not isinstance(shown, FollowUpShown):
            return None
        return self._change(shown.id, owner=self._follow_up(shown.id).owner.other)

    def meet_next(self, date: NextDate) -> Kept:
        """Set the next date."""
        return self.meeting.meet_next(date.day, date.hour, date.place)

    def _change(self, id: str, **fields: object) -> Kept:
        """Change a follow-up, on top of the changes that are still on their way to disk."""
        follow_up = self._follow_up(id)
        kept = self.meeting.change(follow_up, **fields)
        self._ahead[id] = (kept, follow_up.but(**fields))
        return kept

    def _follow_up(self, id: str) -> FollowUp:
        self._ahead = {each: ahead for each, ahead in self._ahead.items() if not ahead[0].done()}
        known = {each.id: each for each in self.meeting.made_here}
        return self._ahead[id][1] if id in self._ahead else known[id]

    def forget_ahead(self) -> None:
        """Begin anew from what is kept, after an act was taken back."""
        self._ahead.clear()

    # Typed lines

    def adding(self, line: str) -> Editing:
        """Return the editing of a new follow-up, begun from a line."""
        return self._editing(line, "", Field.ADD)

    def editing(self, shown: Shown, field: str) -> Editing | None:
        """Return the editing of a field of a line, None where it has none."""
        match shown:
            case FollowUpShown(id=id):
                return self._of_follow_up(shown.key, self._follow_up(id), Field(field))
            case NoteShown(text=text, left=left):
                return self._editing(shown.key, text, Field.DRAFT if left else Field.NOTE)
            case NextShown(date=suggestion):
                return self._editing(shown.key, "", Field.DATE, date=suggestion)
            case LearnedShown(text=text):
                return self._editing(shown.key, text, Field.LEARNED)
        return None

    def _of_follow_up(self, line: str, follow_up: FollowUp, field: Field) -> Editing:
        text = {Field.WHAT: follow_up.what, Field.WHEN: follow_up.when}.get(field, "")
        return self._editing(line, text, field, owner=follow_up.owner, what=follow_up.what, when=follow_up.when)

    def _editing(
        self,
        line: str,
        text: str,
        field: Field,
        *,
        owner: Side | None = None,
        what: str = "",
        when: str = "",
        date: NextDate | None = None,
    ) -> Editing:
        meeting = self.meeting
        reading = Reading(
            field=field,
            today=meeting.today,
            partner=meeting.partner.short,
            owner=owner or meeting.coachee,
            what=what,
            when=when,
            date=date,
        )
        return Editing(line=line, text=text, reading=reading)

    def can_be_read(self, editing: Editing, text: str) -> bool:
        """Say whether the text is a day where one is asked for; nothing at all leaves the line as it was."""
        if not text.strip():
            return True
        match editing.reading:
            case Reading(field=Field.DUE, today=today):
                return read_due(text, today)[0]
            case Reading(field=Field.DATE, today=today, date=NextDate() as suggestion):
                return read_next(text, suggestion, today) is not None
        return True

    def draft_with(self, editing: Editing, text: str) -> str:
        """Return what is the draft while an editor is open: what was left before, and what is new in the editor."""
        if editing.field is Field.DRAFT:
            return text
        if text == editing.text or not text.strip() or editing.field in (Field.DUE, Field.DATE):
            return self.draft
        sign = "! " if editing.field is Field.ADD else ""
        return f"{self.draft}\n{sign}{text}" if self.draft else sign + text

    def keep(self, editing: Editing, text: str) -> Kept | None:
        """Keep what stands in an editor, None when it says nothing new. It can be read."""
        match editing.field:
            case Field.ADD:
                follow_up = read_follow_up(text, editing.reading)
                return self.meeting.write(follow_up) if follow_up else None
            case Field.NOTE:
                note = self.meeting.account.notes[int(editing.line.removeprefix("note "))].kept
                return self.meeting.complete(note, text)
            case Field.LEARNED:
                return self.meeting.learn(text)
            case Field.DRAFT:
                return self._keep_draft(editing.reading, text)
            case Field.DATE:
                suggestion, today = editing.reading.date, editing.reading.today
                found = read_next(text, suggestion, today) if suggestion and text.strip() else None
                return self.meet_next(found) if found else None
        fields = _changed(editing, text)
        return self._change(editing.line.removeprefix("follow-up "), **fields) if fields else None

    def _keep_draft(self, reading: Reading, text: str) -> Kept | None:
        self.draft = ""
        return self.meeting.write(read_line(text, owner=reading.owner, today=reading.today, partner=reading.partner))


def _changed(editing: Editing, text: str) -> dict[str, str | date | None]:
    reading, typed = editing.reading, text.strip()
    match editing.field:
        case Field.WHEN if read_when(text) != reading.when:
            return {"when": read_when(text)}
        case Field.WHAT if typed and typed != reading.what:
            return {"what": typed}
        case Field.DUE if typed:
            return {"due": read_due(text, reading.today)[1]}
    return {}
