"""Writing in a session: the capture line, and what of it is a draft."""

from peercoach_tui.tui.base.in_meeting import InMeeting
from peercoach_tui.tui.session.capture_line import CaptureLine, LineContext, NoteTimer
from peercoach_tui.tui.widgets.cue import CUE_SECONDS

LEFT = "left as a draft · {note:n} opens it again"


class WritingLines(InMeeting):
    """A place in which a line can be opened, written and put down. A key in it touches nothing of the page."""

    @property
    def is_writing(self) -> bool:
        """Say whether the capture line is open."""
        return self.has_class("-writing")

    def action_note(self) -> None:
        """Open the line, with what came back or was left."""
        self._open_line("")

    def action_follow_up(self) -> None:
        """Open the line for a follow-up; what came back or was left comes first."""
        self._open_line("! ")

    def _open_line(self, empty: str) -> None:
        meeting = self.meeting
        self.add_class("-writing")
        context = LineContext(
            owner=meeting.talk.coachee,
            today=meeting.session.day,
            partner=meeting.partner.first_name,
            called=meeting.partner.short,
            day_first=self.workspace.settings.day_first,
        )
        piece = meeting.draft.next
        self.query_one(CaptureLine).open(meeting.draft.open(piece.id if piece else "") or empty, context)
        self.refresh_bindings()

    def _close_line(self) -> None:
        self.remove_class("-writing")
        self.query_one(CaptureLine).close()
        self.refresh_bindings()

    def on_capture_line_typed(self, event: CaptureLine.Typed) -> None:
        """Count the key, and take what stands there."""
        self.meeting.writing.key()
        self.typed(event.draft)

    def on_capture_line_written(self, event: CaptureLine.Written) -> None:
        """Keep the line; if it can't be kept it waits to be opened again."""
        self._close_line()
        self.meeting.draft.type(event.line)
        self.settle_line(self.meeting.writing.write(*event.read))

    def on_capture_line_put_down(self, event: CaptureLine.PutDown) -> None:
        """Go back to listening, with the line as a draft."""
        self._close_line()
        self.meeting.draft.type(event.draft)
        self.settle(self.meeting.writing.put_down())
        self.store_draft(self.cue_later(LEFT) if event.draft.strip() else None)

    def tell_left(self) -> None:
        """Say how the draft is opened again."""
        self.cue(LEFT)

    def tell_came_back(self) -> None:
        """Say how what came back is opened again."""
        self.cue("not kept · {note:n} opens it again")

    def show_note_time(self) -> None:
        """Show how long the open line takes, and when it is time to look up."""
        seconds, limit = self.meeting.writing.seconds, self.workspace.settings.note_seconds
        timer = self.query_one(NoteTimer)
        if limit and seconds > limit:
            timer.say("look up", fresh=seconds <= limit + CUE_SECONDS)
        else:
            timer.say(f"{seconds:.0f} s" if seconds >= 1 else "")
