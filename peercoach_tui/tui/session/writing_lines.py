"""Writing in a session: the capture line, and what of it is a draft."""

from typing import TYPE_CHECKING

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.reading.line import FOLLOW_UP, sign_of
from peercoach_tui.domain.reading.read_as import ReadAs
from peercoach_tui.domain.side import Side
from peercoach_tui.tui.base.settling import SAID
from peercoach_tui.tui.session.left_lines import LeftLines
from peercoach_tui.tui.session.line_purpose import LinePurpose, what_is_brought, what_it_taught, what_stays_between
from peercoach_tui.tui.widgets.cue import Cue

if TYPE_CHECKING:
    # No line is open at the first paint, which doesn't wait for all that an editor needs.
    from peercoach_tui.tui.session.capture_line import CaptureLine


class WritingLines(LeftLines, part=True):
    """A place in which a line can be opened, written and put down. A key in it touches nothing of the page."""

    _purpose: LinePurpose | None = None
    """What the line is open for, None for a note."""

    @property
    def is_writing(self) -> bool:
        """Say whether the capture line is open."""
        return self.has_class("-writing")

    @property
    def line(self) -> "CaptureLine":
        """Return the line, once the screen is whole."""
        from peercoach_tui.tui.session.capture_line import CaptureLine

        return self.query_one(CaptureLine)

    def action_note(self) -> None:
        """Open the line, with what came back or was left."""
        self.open_line("")

    def action_follow_up(self) -> None:
        """Open the line for a follow-up, with one that came back or was left; any other draft waits for the key of a note."""
        self.open_line(f"{FOLLOW_UP} ")

    def ask_taught(self, follow_up: str) -> None:
        """Open the line for what a follow-up taught; one that is left becomes a draft as any other."""
        self._ask(what_it_taught(self.meeting, follow_up))

    def action_brings(self) -> None:
        """Open the line for what the one who is coached brings; before the turns, for what isn't written yet."""
        self._ask(what_is_brought(self.meeting))

    def action_agreement(self) -> None:
        """Open the line for what stays between the two."""
        self._ask(what_stays_between(self.meeting))

    def _ask(self, purpose: LinePurpose) -> None:
        """Open a line to go on with what stands there, behind a space."""
        self.open_line(purpose.opens_with, purpose=purpose)

    def on_capture_line_turned(self, event: "CaptureLine.Turned") -> None:
        """Ask the other what they bring."""
        purpose = self._purpose
        if purpose is not None and purpose.whose is not None:
            other = what_is_brought(self.meeting, purpose.whose.other)
            self.meeting.draft.drop()
            if purpose.says(event.line):
                self._ask(other)
            else:
                self.open_line(event.line, purpose=other)
                self.typed(event.line, self.line.read_as)

    def open_line(self, empty: str, *, purpose: LinePurpose | None = None, fresh: bool = False) -> None:
        """Open the line with what was left, unless it is to be a `fresh` one or has a purpose; else with `empty`."""
        from peercoach_tui.tui.session.capture_line import LineContext
        from peercoach_tui.tui.widgets.line import UNDATED

        meeting = self.meeting
        self._purpose = purpose
        # What is no follow-up waits: another one would be written behind it.
        piece = None if fresh or purpose is not None else self.left_piece(follow_up=bool(empty))
        left = meeting.draft.open(piece.id if piece else "")
        self.add_class("-writing")
        owner, name = meeting.talk.coachee, meeting.partner.short
        whose = f"A note on {name}" if owner is Side.THEM else "A note of yours"
        context = LineContext(
            owner=meeting.draft.read_as.owner or owner,
            today=meeting.session.day,
            partner=meeting.partner.first_name,
            called=name,
            day_first=self.workspace.settings.day_first,
            zone=meeting.session.zone,
            whose=purpose.words if purpose is not None else whose,
            undated=self.with_keys(UNDATED),
            plain=purpose is not None,
            turns=self.with_keys("{line-owner:tab}"),
            other=purpose.other if purpose is not None else "",
            is_draft=bool(left),
        )
        self.line.open(left or empty, context, meeting.draft.read_as)
        self.refresh_bindings()

    def _whose(self, text: str, read_as: ReadAs) -> ReadAs:
        """Return how a line is to be read that is opened again when the other of the two may be coached."""
        is_follow_up = self._purpose is None and sign_of(text) == FOLLOW_UP
        owner = self.line.context.owner if is_follow_up else None
        return read_as.but(owner=owner)

    def _close_line(self) -> None:
        self.remove_class("-writing")
        self.line.close()
        self.refresh_bindings()

    def on_capture_line_typed(self, event: "CaptureLine.Typed") -> None:
        """Count the key, and take what stands there."""
        self.meeting.writing.key()
        self.typed(event.draft, self._whose(event.draft, event.read_as))

    def on_capture_line_written(self, event: "CaptureLine.Written") -> None:
        """Keep the line; if it can't be kept it waits to be opened again."""
        self._close_line()
        self.meeting.draft.type(event.line, self._whose(event.line, event.read_as))
        marked, kept = self.meeting.points.newest, self._write(event)
        self.settle_line(kept)
        if self.meeting.points.newest not in (None, marked):
            self.heed(kept, then=self.marked_cue())

    def _write(self, event: "CaptureLine.Written") -> Kept | None:
        """Send a line as what it is."""
        if self._purpose is not None:
            return self._purpose.keep(self._purpose.in_whole(event.line))
        return self.meeting.writing.write(*event.read)

    def on_capture_line_put_down(self, event: "CaptureLine.PutDown") -> None:
        """Go back to listening, with the line as a draft."""
        self._close_line()
        kept = self._purpose is not None and self._purpose.says(event.draft)
        self.meeting.draft.type("" if kept else event.draft, self._whose(event.draft, event.read_as))
        self.settle(self.meeting.writing.put_down())
        left = self.cue_later(self.left_words, holds=lambda: self.has_draft)
        self.store_draft(left if event.draft.strip() and not kept else None)

    def show_message(self, sentence: str) -> bool:
        """Say what could not be done where it covers nothing; False where another screen is on top, or the page is gone."""
        cue = next(self.query("#line-cue" if self.is_writing else "Cue").results(Cue), None)
        if not self.is_active or cue is None:
            return False
        cue.tell(sentence, SAID.total_seconds())
        return True

    def show_note_time(self) -> None:
        """Show how long the open line takes, and when it is time to look up."""
        seconds, limit = self.meeting.writing.seconds, self.workspace.settings.note_seconds
        late = limit and seconds > limit
        self.line.timer.words = "look up" if late else f"{seconds:.0f} s" if seconds >= 1 else ""
