"""A session: the question, the clock, and single keys that can be hit blind."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.reactive import var
from textual.timer import Timer

from peercoach_tui.domain.follow_up import Outcome
from peercoach_tui.domain.moments import SlipSort
from peercoach_tui.domain.plan import CLOSE
from peercoach_tui.domain.session import Side
from peercoach_tui.meeting import Meeting
from peercoach_tui.tui import session_view as view
from peercoach_tui.tui.desk import Desk
from peercoach_tui.tui.dialogs.blank import BlankScreen
from peercoach_tui.tui.place import Place
from peercoach_tui.tui.widgets.capture_line import CaptureLine, LineContext, NoteTimer
from peercoach_tui.tui.widgets.look_back import LookBack, LookBackShown
from peercoach_tui.tui.widgets.margins import KeptLine, KeptList, ListenList, ListenShown
from peercoach_tui.tui.widgets.posture import CUE_SECONDS, Cue, Posture
from peercoach_tui.tui.widgets.question_view import QuestionShown, QuestionView
from peercoach_tui.tui.widgets.session_head import HeadShown, SessionHead, StageStrip, StripShown

DRAFT_SECONDS = 0.5
"""How long after a key the draft goes to disk, at the latest."""
OUTCOMES = {"1": Outcome.DONE, "2": Outcome.PARTLY, "3": Outcome.DROPPED, "4": Outcome.LEARNED}
IN_LOOK_BACK = {"resolve", "carry"}
ON_A_QUESTION = {"next_question", "previous_question", "use", "pin", "turn_topic", "turn_aim"}


class SessionScreen(Place):
    """Listening, single keys act; writing, every printable key is text."""

    CSS_PATH = "session.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("n", "note", "note", id="note", tooltip="Open the line and note a word"),
        Binding("f", "follow_up", "follow-up", id="follow-up", tooltip="Open the line for what one of you will do"),
        Binding("space", "next_question", "next", id="next-question", tooltip="Show the next question"),
        Binding("u", "use", "used", id="use", tooltip="Keep that you asked this question"),
        Binding("s", "slip('story')", "story", id="slip-story", tooltip="You told a story of your own"),
        Binding("a", "slip('advice')", "advice", id="slip-advice", tooltip="You gave advice that nobody asked for"),
        Binding("w", "swap", "swap", id="swap", tooltip="Swap the roles"),
        Binding(
            "A",
            "slip('advice asked for')",
            "asked for",
            show=False,
            id="slip-asked-for",
            tooltip="You gave advice that was asked for",
        ),
        Binding(
            "backspace",
            "previous_question",
            "question before",
            show=False,
            id="previous-question",
            tooltip="Show the question before",
        ),
        Binding("p", "pin", "pin", show=False, id="pin", tooltip="Pin the question to the screen, or take the pin off"),
        Binding("t", "turn_topic", "topic", show=False, id="topic", tooltip="Turn the questions to the next topic"),
        Binding("i", "turn_aim", "aim", show=False, id="aim", tooltip="Turn the questions to the next aim"),
        Binding(
            "right_square_bracket,right",
            "next_stage",
            "next stage",
            show=False,
            id="next-stage",
            tooltip="Go on to the next stage",
        ),
        Binding(
            "left_square_bracket,left",
            "previous_stage",
            "stage before",
            show=False,
            id="previous-stage",
            tooltip="Go back to the stage before",
        ),
        Binding(
            "down,j",
            "choose(1)",
            "down",
            show=False,
            id="choose-next",
            tooltip="Choose the next thing to listen for, or follow-up",
        ),
        Binding("up,k", "choose(-1)", "up", show=False, id="choose-previous", tooltip="Choose the one before"),
        Binding("enter", "tick", "tick", show=False, id="tick", tooltip="Tick what you listen for"),
        Binding("1", "resolve('1')", "done", show=False, id="done", tooltip="The follow-up was done"),
        Binding("2", "resolve('2')", "partly", show=False, id="partly", tooltip="The follow-up was partly done"),
        Binding("3", "resolve('3')", "dropped", show=False, id="dropped", tooltip="The follow-up was dropped"),
        Binding(
            "4", "resolve('4')", "learned", show=False, id="learned", tooltip="The follow-up was not done, but taught something"
        ),
        Binding("0", "carry", "carry over", show=False, id="carry", tooltip="The follow-up stays open"),
        Binding("z", "take_back", "take back", show=False, id="take-back", tooltip="Take the last act back"),
        Binding("b", "blank", "blank", show=False, id="blank", tooltip="Blank the screen but for the clock, until any key"),
        Binding("c", "close", "close", show=False, id="close", tooltip="Go to the close"),
        Binding("q", "leave", "leave", show=False, id="leave", tooltip="Leave the session; it can be gone on with"),
    ]

    shown_head: var[HeadShown] = var(HeadShown())
    shown_strip: var[StripShown] = var(StripShown())
    shown_question: var[QuestionShown] = var(QuestionShown())
    shown_listen: var[ListenShown] = var(ListenShown())
    shown_kept: var[tuple[KeptLine, ...]] = var(())
    shown_look_back: var[LookBackShown] = var(LookBackShown())

    def __init__(self, desk: Desk, meeting: Meeting, *, to_close: bool = False) -> None:
        super().__init__(desk)
        self.meeting = meeting
        self._to_close = to_close
        self._chosen = 0
        self._owner = Side.THEM
        self._silence_cued = 0.0
        self._draft_timer: Timer | None = None

    def compose_place(self) -> ComposeResult:
        """Compose the page: its head, the question, the margins, and the line at the bottom."""
        yield SessionHead().data_bind(shown=SessionScreen.shown_head)
        yield StageStrip().data_bind(shown=SessionScreen.shown_strip)
        with Vertical(id="page"):
            with Vertical(id="large"):
                yield QuestionView().data_bind(shown=SessionScreen.shown_question)
                yield LookBack().data_bind(shown=SessionScreen.shown_look_back)
            with Horizontal(id="margins"):
                yield ListenList().data_bind(shown=SessionScreen.shown_listen)
                kept = KeptList().data_bind(shown=SessionScreen.shown_kept)
                kept.empty = self.desk.with_keys("Nothing yet. {note:n} notes a word.")
                yield kept
        with Vertical(id="foot"):
            yield Cue()
            posture = Posture()
            posture.probes = self.desk.content.deck.probes
            yield posture
            yield CaptureLine()

    def on_mount(self) -> None:
        """Show the meeting and start the clock; one that was left in its close, or with a draft, opens there."""
        self.show_kept()
        self.set_interval(1.0, self.tick)
        if self._to_close or self.meeting.account.stage == CLOSE:
            self.call_after_refresh(self.action_close)
        elif self.meeting.draft:
            self.action_note()

    def on_screen_resume(self) -> None:
        """Show what another screen changed."""
        self.show_kept()

    def show_kept(self) -> None:
        """Show the meeting as it is on disk now."""
        meeting = self.meeting
        self.shown_strip = view.strip(meeting, self.desk.with_keys)
        self.shown_question = view.question(meeting, self.desk.with_keys)
        self.shown_listen = view.listen(meeting)
        self.shown_kept = view.kept(meeting)
        self.shown_look_back = view.look_back(meeting, self._chosen, self.desk.with_keys)
        self.set_class(bool(self.shown_look_back.lines), "-look-back")
        self._show_clock()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what can't be done now: every single key while the line is open, what needs a follow-up or a question in view."""
        looking_back = bool(self.shown_look_back.lines)
        if (action in IN_LOOK_BACK and not looking_back) or (action in ON_A_QUESTION and looking_back):
            return False
        return not self.is_writing or action not in self._single_keys

    @property
    def is_writing(self) -> bool:
        """Say whether the capture line is open."""
        return self.has_class("-writing")

    @property
    def _single_keys(self) -> set[str]:
        return {binding.action.partition("(")[0] for binding in SessionScreen.BINDINGS if isinstance(binding, Binding)}

    # The clock and the cues

    def tick(self) -> None:
        """Show the clock and its cues; called every second."""
        if self.meeting.account.ended or not self.display:
            return
        self.settle(self.meeting.tick())
        self._show_clock()
        if self.is_writing:
            self._show_note_time()
        else:
            self._cue_silence()

    def _show_clock(self) -> None:
        self.shown_head = view.head(self.meeting, self.desk.remark)
        if isinstance(self.app.screen, BlankScreen):
            self.app.screen.show(self.shown_head)

    def _cue(self, words: str) -> None:
        self.query_one(Cue).say(self.desk.with_keys(words))

    def _show_note_time(self) -> None:
        seconds, limit = self.meeting.writing_seconds, self.desk.settings.note_seconds
        timer = self.query_one(NoteTimer)
        if limit and seconds > limit:
            timer.say("look up", fresh=seconds <= limit + CUE_SECONDS)
        else:
            timer.say(f"{seconds:.0f} s" if seconds >= 1 else "")

    def _cue_silence(self) -> None:
        """Ask once for a word after a long silence, while you coach."""
        limit = self.desk.settings.silence_minutes * 60
        silent = self.meeting.silent_seconds
        if silent < self._silence_cued:
            self._silence_cued = 0.0
        coaching = self.meeting.account.coach is Side.ME and not self.meeting.session.typed_up
        if limit and coaching and silent > limit and not self._silence_cued:
            self._silence_cued = silent
            self._cue("a word worth keeping?")

    # Writing

    def action_note(self) -> None:
        """Open the line, with the draft that was left."""
        self._write(self.meeting.draft)

    def action_follow_up(self) -> None:
        """Open the line for a follow-up; a draft that was left comes first."""
        self._write(self.meeting.draft or "! ")

    def _write(self, draft: str) -> None:
        meeting = self.meeting
        self.add_class("-writing")
        context = LineContext(owner=meeting.coachee, today=meeting.today, partner=meeting.partner.short)
        self.query_one(CaptureLine).open(draft, context)
        self.refresh_bindings()

    def _listen(self) -> None:
        self.remove_class("-writing")
        self.query_one(CaptureLine).close()
        self.refresh_bindings()

    def on_capture_line_typed(self, event: CaptureLine.Typed) -> None:
        """Count the key, and see that the draft is on disk within a second."""
        self.meeting.key_in_note()
        self.meeting.draft = event.draft
        if self._draft_timer is None:
            self._draft_timer = self.set_timer(DRAFT_SECONDS, self._keep_draft)

    def _keep_draft(self) -> None:
        self._draft_timer = None
        self.settle(self.meeting.keep_draft(self.meeting.draft))

    def on_capture_line_written(self, event: CaptureLine.Written) -> None:
        """Keep the line; if it can't be kept it stays a draft."""
        self._listen()
        self.settle(self.meeting.write(event.read), failed=lambda: self._restore(event.line))
        self._drop_draft()

    def _drop_draft(self) -> None:
        if self._draft_timer is not None:
            self._draft_timer.stop()
            self._draft_timer = None
        self.settle(self.meeting.keep_draft(""))

    def _restore(self, line: str) -> None:
        self.meeting.keep_draft(line)
        self._write(line)

    def on_capture_line_put_down(self, event: CaptureLine.PutDown) -> None:
        """Go back to listening, with the line as a draft."""
        self._listen()
        self.settle(self.meeting.put_down())
        self.settle(self.meeting.keep_draft(event.draft))
        if event.draft.strip():
            self._cue("left as a draft · {note:n} opens it again")

    # Acts

    def action_next_question(self) -> None:
        """Show the next question."""
        self.meeting.next_question()
        self.shown_question = view.question(self.meeting, self.desk.with_keys)

    def action_previous_question(self) -> None:
        """Show the question before."""
        self.meeting.previous_question()
        self.shown_question = view.question(self.meeting, self.desk.with_keys)

    def action_use(self) -> None:
        """Keep the question as asked."""
        self.settle(self.meeting.use())

    def action_pin(self) -> None:
        """Pin the question."""
        self.settle(self.meeting.pin())

    def action_turn_topic(self) -> None:
        """Turn the questions to the next topic."""
        self.settle(self.meeting.turn_topic())

    def action_turn_aim(self) -> None:
        """Turn the questions to the next aim."""
        self.settle(self.meeting.turn_aim())

    def action_slip(self, sort: str) -> None:
        """Keep a slip."""
        self.settle(self.meeting.slip(SlipSort(sort)), then=lambda: self._cue(f"{sort} · kept, {{take-back:z}} takes it back"))

    def action_swap(self) -> None:
        """Swap the roles."""
        self.settle(self.meeting.swap())

    def action_next_stage(self) -> None:
        """Go on; behind the last stage is the close."""
        self.settle(self.meeting.next_stage(), then=self._arrived)

    def action_previous_stage(self) -> None:
        """Go back a stage."""
        self.settle(self.meeting.previous_stage(), then=self._arrived)

    def action_close(self) -> None:
        """Go to the close from anywhere."""
        kept = self.meeting.enter(CLOSE)
        self.settle(kept, then=self._arrived)
        if kept is None:
            self._arrived()

    def _arrived(self) -> None:
        self._chosen = 0
        self.once_on_top(self._open_close)

    def _open_close(self) -> None:
        if self.meeting.account.stage == CLOSE:
            from peercoach_tui.tui.screens.close import CloseScreen

            self.app.push_screen(CloseScreen(self.desk, self.meeting))

    def action_choose(self, by: int) -> None:
        """Choose another follow-up in the look back, elsewhere another thing to listen for."""
        lines = self.shown_look_back.lines
        if lines:
            self._chosen = (self.shown_look_back.chosen + by) % len(lines)
            self.show_kept()
        else:
            self.settle(self.meeting.choose_focus(by))

    def action_tick(self) -> None:
        """Tick the chosen focus."""
        if self.meeting.focus:
            self.settle(self.meeting.tick_item(self.meeting.focus))

    def action_resolve(self, key: str) -> None:
        """Resolve the chosen follow-up."""
        follow_up = self.meeting.to_look_at[self.shown_look_back.chosen]
        self.settle(self.meeting.resolve(follow_up, OUTCOMES[key]), then=self._choose_waiting)

    def action_carry(self) -> None:
        """Leave the chosen follow-up open."""
        follow_up = self.meeting.to_look_at[self.shown_look_back.chosen]
        self.settle(self.meeting.carry(follow_up), then=self._choose_waiting)

    def _choose_waiting(self) -> None:
        lines = view.look_back(self.meeting, self._chosen, self.desk.with_keys).lines
        waiting = [place for place, line in enumerate(lines) if not line.state]
        self._chosen = next((place for place in waiting if place >= self._chosen), waiting[0] if waiting else 0)

    def action_take_back(self) -> None:
        """Take the last act back, and say which."""
        taken = self.meeting.take_back()
        if taken is None:
            self._cue("nothing left to take back")
            return
        act, kept = taken
        self.settle(kept, then=lambda: self._cue(f"took back {view.taken_back(act)}"))

    def action_blank(self) -> None:
        """Blank the page but for the clock."""
        self.app.push_screen(BlankScreen(self.shown_head))

    def action_leave(self) -> None:
        """Leave; the session waits to be gone on with."""
        self.settle(self.meeting.keep_draft(self.meeting.draft))
        self.dismiss()

    def on_unmount(self) -> None:
        """Leave the last word of a draft on disk, whatever ends the screen."""
        if not self.meeting.account.ended:
            self.meeting.keep_draft(self.meeting.draft)
