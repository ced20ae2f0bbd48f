"""The words of the meeting, completed alone: each keyword with a line for its sentence."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.goals.moments import CheckedIn
from peercoach_tui.domain.goals.notes import GoalNote
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.sessions.moments import NoteKept, NoteSort
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.base.in_meeting import DROPS
from peercoach_tui.tui.close.line_field import FieldDrafts, LineField
from peercoach_tui.tui.close.to_check_in import NO_GOAL, ToCheckIn
from peercoach_tui.tui.close.words_card import THEIR_WORDS, WHOLE, WordsCard, is_keyword, note_key
from peercoach_tui.workspace import Workspace


class WordsPage(WordsCard):
    """A keyword on the card, its sentence below; Enter goes from one keyword to the next."""

    title = "words"
    keeps = (NoteKept, CheckedIn)
    left_words = f"left as a draft · {{note-complete:n}} opens it again · {DROPS}"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("e,n", "write", "write", id="note-complete", tooltip="Open the line of this note"),
        Binding(
            "asterisk",
            "check_in(False)",
            "for a goal",
            key_display="*",
            id="note-check-in",
            tooltip="Make a check-in of a note for the goals",
        ),
        Binding(
            "ctrl+g",
            "check_in(True)",
            "for a goal",
            key_display="ctrl+g",
            id="line-check-in",
            tooltip="In the line of a note for the goals: keep it, and make a check-in of it",
        ),
    ]

    def __init__(self, workspace: Workspace, meeting: Meeting, typed: FieldDrafts) -> None:
        super().__init__(workspace, meeting, typed)
        self._to_check_in = ToCheckIn(workspace, meeting)

    def enter(self, by: int) -> None:
        """Begin with the first keyword, from behind with the last."""
        ids = self.keywords
        if ids and by:
            self.choose(ids[-1] if by < 0 else ids[0])
        else:
            self.rest()

    def find(self, act: AnyMoment) -> None:
        """Lay the note of an act on the card."""
        if isinstance(act, NoteKept | CheckedIn):
            id = act.note if isinstance(act, CheckedIn) else act.replaces
            self.chosen = next((each.id for each in self.things if id in (each.id, each.kept.id)), self.chosen)
            self.show()

    @property
    def is_done(self) -> bool:
        """Say whether a note was completed."""
        return any(each.kept.replaces for each in self.things)

    def on(self) -> bool:
        """Go on to the next keyword; False behind the last."""
        ids = [each.id for each in self.things]
        after = ids[ids.index(self.chosen) + 1 :] if self.chosen in ids else []
        following = next((id for id in self.keywords if id in after), None)
        if following is None:
            return False
        self.choose(following)
        return True

    def choose(self, id: str) -> None:
        """Lay a note on the card, and open its line."""
        self.chosen = id
        self.show()
        self.action_write()

    def action_write(self) -> None:
        """Open the line of the note on the card: a keyword's is empty, and a longer one holds its text."""
        if (found := self.note) is not None:
            text = found.kept.text
            whole = THEIR_WORDS if found.kept.sort is NoteSort.WORDS else WHOLE
            typed = "" if is_keyword(found) else text
            self.open_field(self.query_one(LineField), note_key(found), typed, began=text, placeholder=whole)

    @property
    def has_line(self) -> bool:
        """Say whether a note lies on the card."""
        return self.note is not None

    def open_line(self) -> None:
        """Open that of the note on the card."""
        self.action_write()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what only a note for the goals can become: in its line, where a star is text, it has a key of its own."""
        if action == "check_in":
            return self._for_goals is not None and parameters == (self.field is not None,)
        if action == "drop_draft" and self.field is None and self._half_answered:
            return True
        return super().check_action(action, parameters)

    @property
    def _half_answered(self) -> str:
        """Return the id of the note on the card, where a check-in of it was left half answered; "" else."""
        return self.note.id if self.note is not None and self._to_check_in.waits(self.note.id) else ""

    def action_drop_draft(self) -> None:
        """Drop what was left of a check-in of the note, else in its line."""
        if id := self._half_answered:
            self._to_check_in.drop(self.book, id)
        else:
            super().action_drop_draft()

    def bring_back(self) -> bool:
        """Bring back what was dropped of a check-in of the note on the card; False where nothing was."""
        return self.note is not None and self._to_check_in.bring_back(self.book, self.note.id)

    @property
    def _for_goals(self) -> GoalNote | None:
        return self._to_check_in.note(self.note.id) if self.note is not None else None

    def action_check_in(self, writing: bool) -> None:
        """Make a check-in of the note, once what stands in the line is kept; without a goal, `writing` goes on."""
        if not self._to_check_in.has_goals:
            self.book.cue(self.book.with_keys(NO_GOAL))
        elif self.finish() and (note := self._for_goals) is not None:
            self._to_check_in.ask(self.app, self.book, note, self.book.keyed)

    def shut(self, field: LineField) -> None:
        """Leave in the line what is left as a draft of the note."""
        super().shut(field)
        self.show()

    def on_line_field_picked(self, event: LineField.Picked) -> None:
        """Open the line at a click."""
        event.stop()
        self.action_write()

    def is_gone(self, field: LineField) -> bool:
        """Say whether the note that a field is open for was taken away meanwhile."""
        return field.key not in map(note_key, self.things)

    def keep(self, field: LineField) -> Kept | None:
        """Keep the sentence in the place of the keyword."""
        return self.meeting.writing.complete(field.key.removeprefix("note "), field.line)
