"""Writing in a session: the capture line, and what of it is a draft."""

from collections.abc import Callable
from functools import partial

from textual import events

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.reading.line import FOLLOW_UP, WrittenNote, sign_of
from peercoach_tui.domain.reading.read_as import ReadAs
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value
from peercoach_tui.meeting.pieces import Piece
from peercoach_tui.tui.base.in_meeting import DROPS
from peercoach_tui.tui.base.settling import SAID
from peercoach_tui.tui.session.capture_line import CaptureLine, LineContext
from peercoach_tui.tui.session.keys import SESSION_KEYS
from peercoach_tui.tui.session.line_parts import NoteTimer
from peercoach_tui.tui.session.marking import Marking
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.tui.widgets.line import UNDATED

LEFT = "left as a draft · {note:n} opens it again"
LEFT_BESIDE_A_NOTE = "left as a draft · {follow-up:f} opens it again"
WAITS = "a draft waits · {note:n} opens it"
SHORT = "a draft · {note:n} opens it"
"""The same where there is little room."""
ROOMY = 54


class LinePurpose(Value):
    """A line that was asked for by itself: what stands above it, what it says so far, and what keeps it.

    `whose` is whose it is, None where it is of both.
    """

    words: str
    text: str
    keep: Callable[[str], Kept | None]
    whose: Side | None = None


class WritingLines(Marking, part=True):
    """A place in which a line can be opened, written and put down. A key in it touches nothing of the page."""

    _taught_by = ""
    _asked: LinePurpose | None = None

    @property
    def is_writing(self) -> bool:
        """Say whether the capture line is open."""
        return self.has_class("-writing")

    def action_note(self) -> None:
        """Open the line, with what came back or was left."""
        self._open_line("")

    def action_follow_up(self) -> None:
        """Open the line for a follow-up, with one that came back or was left; any other draft waits for the key of a note."""
        self._open_line(f"{FOLLOW_UP} ")

    def on_key(self, event: events.Key) -> None:
        """Open the line with a sign that a note can begin with, unless the sign is a key here: what follows is text. What was
        left waits."""
        sign = event.character or ""
        if self.is_writing or not sign_of(sign) or event.key in {*self.active_bindings, *self._chosen_keys}:
            return
        event.stop()
        self._open_line("", fresh=True)
        self.query_one(CaptureLine).editor.insert(sign)

    @property
    def _chosen_keys(self) -> set[str]:
        """Return every key that the coach chose for something here, also for what can't be done now."""
        chosen = (self.workspace.keymap.get(binding.id or "", "") for binding in SESSION_KEYS)
        return {key.strip() for keys in chosen for key in keys.split(",")}

    def ask_taught(self, follow_up: str) -> None:
        """Open the line for what a follow-up taught; one that is left becomes a draft as any other."""
        self._open_line("", taught_by=follow_up)

    def action_brings(self) -> None:
        """Open the line for what the one who is coached brings; before the turns, for what isn't written yet."""
        coach, brought = self.meeting.account.coach, self.meeting.account.brought
        if coach is not None:
            self._ask_purpose(self._brings(coach.other))
        else:
            self._ask_purpose(self._brings(next((side for side in (Side.THEM, Side.ME) if not brought.get(side)), Side.THEM)))

    def action_agreement(self) -> None:
        """Open the line for what stays between the two."""
        talk, agreed = self.meeting.talk, self.meeting.partner.agreement
        self._ask_purpose(LinePurpose(words="What stays between the two of you?", text=agreed, keep=talk.agree))

    def _brings(self, side: Side) -> LinePurpose:
        talk, name = self.meeting.talk, self.meeting.partner.short
        words = "What do you bring today?" if side is Side.ME else f"What does {name} bring today?"
        brought = self.meeting.account.brought.get(side, "")
        return LinePurpose(words=words, text=brought, keep=partial(talk.bring, side), whose=side)

    def _other(self, asked: LinePurpose | None) -> str:
        """Return what a line can be turned to; "" where it is of both, or of something else."""
        if asked is None or asked.whose is None:
            return ""
        return "what you bring" if asked.whose is Side.THEM else f"what {self.meeting.partner.short} brings"

    def _ask_purpose(self, asked: LinePurpose) -> None:
        self._open_line(asked.text, asked=asked, selected=True)

    def on_capture_line_turned(self, event: CaptureLine.Turned) -> None:
        """Ask the other what they bring."""
        asked = self._asked
        if asked is not None and asked.whose is not None:
            other = self._brings(asked.whose.other)
            self.meeting.draft.drop()
            if event.line == asked.text:
                self._ask_purpose(other)
            else:
                self._open_line(event.line, asked=other.but(text=event.line))

    def _open_line(
        self,
        empty: str,
        *,
        taught_by: str = "",
        asked: LinePurpose | None = None,
        selected: bool = False,
        fresh: bool = False,
    ) -> None:
        meeting = self.meeting
        self._taught_by, self._asked = taught_by, asked
        is_plain = bool(taught_by) or asked is not None
        # What is no follow-up waits: another one would be written behind it.
        piece = None if is_plain or fresh else self._opens(follow_up=bool(empty))
        left = meeting.draft.open(piece.id if piece else "")
        self.add_class("-writing")
        owner, name = meeting.talk.coachee, meeting.partner.short
        whose = "What did it teach?" if taught_by else f"A note on {name}" if owner is Side.THEM else "A note of yours"
        whose = asked.words if asked is not None else whose
        context = LineContext(
            owner=meeting.draft.read_as.owner or owner,
            today=meeting.session.day,
            partner=meeting.partner.first_name,
            called=name,
            day_first=self.workspace.settings.day_first,
            zone=meeting.session.zone,
            whose=whose,
            undated=self.with_keys(UNDATED),
            plain=is_plain,
            turns=self.with_keys("{line-owner:tab}"),
            other=self._other(asked),
        )
        self.query_one(CaptureLine).open(left or empty, context, meeting.draft.read_as, selected=selected)
        self.refresh_bindings()

    def _opens(self, *, follow_up: bool) -> Piece | None:
        """Return the draft that a key opens: of a follow-up that of one; of a note that of a note, else what there is."""
        draft = self.meeting.draft
        fits = draft.next_that(lambda text: (sign_of(text) == FOLLOW_UP) is follow_up)
        return fits if fits is not None or follow_up else draft.next

    def _whose(self, text: str, read_as: ReadAs) -> ReadAs:
        """Return how a line is to be read that is opened again when the other of the two may be coached."""
        is_follow_up = self._asked is None and not self._taught_by and sign_of(text) == FOLLOW_UP
        owner = self.query_one(CaptureLine).context.owner if is_follow_up else None
        return read_as.but(owner=owner)

    def _close_line(self) -> None:
        self.remove_class("-writing")
        self.query_one(CaptureLine).close()
        self.refresh_bindings()

    def on_capture_line_typed(self, event: CaptureLine.Typed) -> None:
        """Count the key, and take what stands there."""
        self.meeting.writing.key()
        self.typed(event.draft, self._whose(event.draft, event.read_as))

    def on_capture_line_written(self, event: CaptureLine.Written) -> None:
        """Keep the line; if it can't be kept it waits to be opened again."""
        self._close_line()
        self.meeting.draft.type(event.line, self._whose(event.line, event.read_as))
        marked, kept = self.meeting.points.newest, self._write(event)
        self.settle_line(kept)
        if self.meeting.points.newest not in (None, marked):
            self.heed(kept, then=self.marked_cue())

    def _write(self, event: CaptureLine.Written) -> Kept | None:
        """Send a line as what it is: what a follow-up taught where that was asked for."""
        writing = self.meeting.writing
        if self._asked is not None:
            return writing.wrote(self._asked.keep(event.line.strip()))
        match event.read:
            case (WrittenNote() as said,) if self._taught_by:
                taught = self.meeting.follow_ups.taught(self._taught_by, said.text)
            case _:
                taught = None
        return writing.teach(taught) if taught is not None else writing.write(*event.read)

    def on_capture_line_put_down(self, event: CaptureLine.PutDown) -> None:
        """Go back to listening, with the line as a draft."""
        self._close_line()
        asked = self._asked is not None and event.draft == self._asked.text
        self.meeting.draft.type("" if asked else event.draft, self._whose(event.draft, event.read_as))
        self.settle(self.meeting.writing.put_down())
        left = self.cue_later(self._left_words, holds=self._has_draft)
        self.store_draft(left if event.draft.strip() and not asked else None)

    def tell_left(self) -> None:
        """Say how the draft is opened again."""
        self.cue(self._left_words, holds=self._has_draft)

    @property
    def _left_words(self) -> str:
        """Return how a draft is opened again, or dropped where no point has that key."""
        left = LEFT if self.size.width >= ROOMY else SHORT
        pieces = self.meeting.draft.left
        opened = self._opens(follow_up=False)
        if pieces and opened is not None and opened.id != pieces[-1].id and sign_of(pieces[-1].text) == FOLLOW_UP:
            left = LEFT_BESIDE_A_NOTE
        return f"{left} · {DROPS}" if self.check_action("drop_draft", ()) else left

    def action_drop_draft(self) -> None:
        """Drop the line that was left last; it can be brought back."""
        left = self.meeting.draft.left
        if left and self.meeting.drop_draft(left[-1].id):
            self.drop_draft()

    def tell_came_back(self) -> None:
        """Say how what came back is opened again."""
        self.cue("{note:n} opens it again", holds=self._has_draft)

    @property
    def waits_words(self) -> str:
        """Return the quiet word that a draft waits; "" while there is none, or the line is open."""
        return self.with_keys(WAITS) if self._has_draft() and not self.is_writing else ""

    def _has_draft(self) -> bool:
        return self.meeting.draft.next is not None

    def show_message(self, sentence: str) -> bool:
        """Say what could not be done where it covers nothing; False where another screen is on top, or the page is gone."""
        lines = self.query(CaptureLine)
        if not self.is_active or not lines:
            return False
        line = lines.first()
        (line.query_one(Cue) if self.is_writing else self.query_one(Cue)).tell(sentence, SAID.total_seconds())
        return True

    def show_note_time(self) -> None:
        """Show how long the open line takes, and when it is time to look up."""
        seconds, limit = self.meeting.writing.seconds, self.workspace.settings.note_seconds
        timer = self.query_one(NoteTimer)
        late = limit and seconds > limit
        timer.words = "look up" if late else f"{seconds:.0f} s" if seconds >= 1 else ""
