"""A session: the question, the clock, and single keys that can be hit blind."""

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.reactive import var

from peercoach_tui.acts import Kept
from peercoach_tui.domain.act_words import act_words
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.sessions.plan import CLOSE
from peercoach_tui.domain.sessions.session import Side
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.base.drafting import Drafting
from peercoach_tui.tui.session import view
from peercoach_tui.tui.session.blank import BlankScreen
from peercoach_tui.tui.session.capture_line import CaptureLine, LineContext, NoteTimer
from peercoach_tui.tui.session.look_back import LookBack, LookBackShown
from peercoach_tui.tui.session.margins import ChecklistShown, ChecklistView, KeptLine, KeptList
from peercoach_tui.tui.session.posture import Posture
from peercoach_tui.tui.session.question_view import QuestionView, QuestionWords
from peercoach_tui.tui.session.session_head import HeadShown, SessionHead, StageStrip, StripShown
from peercoach_tui.tui.widgets.cue import CUE_SECONDS, Cue
from peercoach_tui.workspace import Workspace

OUTCOMES = {"1": Outcome.DONE, "2": Outcome.PARTLY, "3": Outcome.DROPPED, "4": Outcome.LEARNED}
IN_LOOK_BACK = {"resolve", "carry"}
ON_A_QUESTION = {"next_question", "previous_question", "use", "pin", "turn_topic", "turn_aim"}


class SessionScreen(Drafting):
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
        Binding("Z", "redo", "do again", show=False, id="redo", tooltip="Do again what was taken back last"),
        Binding("b", "blank", "blank", show=False, id="blank", tooltip="Blank the screen but for the clock, until any key"),
        Binding("c", "close", "close", show=False, id="close", tooltip="Go to the close"),
        Binding("q", "leave", "leave", show=False, id="leave", tooltip="Leave the session; it can be gone on with"),
    ]

    shown_head: var[HeadShown] = var(HeadShown())
    shown_strip: var[StripShown] = var(StripShown())
    shown_question: var[QuestionWords] = var(QuestionWords())
    shown_listen: var[ChecklistShown] = var(ChecklistShown())
    shown_kept: var[tuple[KeptLine, ...]] = var(())
    shown_look_back: var[LookBackShown] = var(LookBackShown())

    def __init__(self, workspace: Workspace, meeting: Meeting, *, to_close: bool = False) -> None:
        super().__init__(workspace, meeting)
        self._to_close = to_close
        self._chosen = ""
        self._silence_cued = 0.0

    def compose_page(self) -> ComposeResult:
        """Compose the page: its head, the question, the margins, and the line at the bottom."""
        yield SessionHead().data_bind(shown=SessionScreen.shown_head)
        yield StageStrip().data_bind(shown=SessionScreen.shown_strip)
        with Vertical(id="page"):
            with Vertical(id="large"):
                yield QuestionView().data_bind(shown=SessionScreen.shown_question)
                yield LookBack().data_bind(shown=SessionScreen.shown_look_back)
            with Horizontal(id="margins"):
                yield ChecklistView().data_bind(shown=SessionScreen.shown_listen)
                kept = KeptList().data_bind(shown=SessionScreen.shown_kept)
                kept.empty = self.with_keys("Nothing yet. {note:n} notes a word.")
                yield kept
        with Vertical(id="foot"):
            yield Cue()
            posture = Posture()
            posture.probes = self.workspace.content.deck.probes
            yield posture
            yield CaptureLine()

    def on_mount(self) -> None:
        """Show the meeting and start the clock; one that was left in its close, or with a draft, opens there."""
        self.show_sent()
        self.set_interval(1.0, self.tick)
        if self._to_close or self.meeting.account.stage == CLOSE:
            self.call_after_refresh(self.action_close)
        elif self.meeting.draft.next:
            self.action_note()

    def on_screen_resume(self) -> None:
        """Show what another screen changed."""
        self.show_sent()

    def show_sent(self) -> None:
        """Show the meeting as it was sent."""
        meeting = self.meeting
        self.shown_strip = view.strip(meeting, self.with_keys)
        self.shown_question = view.question(meeting, self.with_keys)
        self.shown_listen = view.listen(meeting)
        self.shown_kept = view.kept(meeting)
        self.shown_look_back = view.look_back(meeting, self._chosen, self.with_keys)
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
        # A card, the palette or the blank page stands before the question.
        self.settle(self.meeting.clock.tick(question_in_view=isinstance(self.app.screen, Drafting)))
        self._show_clock()
        if self.is_writing:
            self._show_note_time()
        else:
            self._cue_silence()

    def _show_clock(self) -> None:
        self.shown_head = view.head(self.meeting, self.workspace.remark)
        if isinstance(self.app.screen, BlankScreen):
            self.app.screen.show(self.shown_head)

    def _cue(self, words: str) -> None:
        self.query_one(Cue).say(self.with_keys(words))

    def _show_note_time(self) -> None:
        seconds, limit = self.meeting.writing.seconds, self.workspace.settings.note_seconds
        timer = self.query_one(NoteTimer)
        if limit and seconds > limit:
            timer.say("look up", fresh=seconds <= limit + CUE_SECONDS)
        else:
            timer.say(f"{seconds:.0f} s" if seconds >= 1 else "")

    def _cue_silence(self) -> None:
        """Ask once for a word after a long silence, while you coach."""
        limit = self.workspace.settings.silence_minutes * 60
        silent = self.meeting.writing.silent_seconds
        if silent < self._silence_cued:
            self._silence_cued = 0.0
        coaching = self.meeting.account.coach is Side.ME and not self.meeting.session.typed_up
        if limit and coaching and silent > limit and not self._silence_cued:
            self._silence_cued = silent
            self._cue("a word worth keeping?")

    # Writing

    def action_note(self) -> None:
        """Open the line, with what came back or was left."""
        self._write("")

    def action_follow_up(self) -> None:
        """Open the line for a follow-up; what came back or was left comes first."""
        self._write("! ")

    def _write(self, empty: str) -> None:
        meeting = self.meeting
        self.add_class("-writing")
        context = LineContext(owner=meeting.talk.coachee, today=meeting.sitting.today, partner=meeting.partner.short)
        piece = meeting.draft.next
        self.query_one(CaptureLine).open(meeting.draft.open(piece.id if piece else "") or empty, context)
        self.refresh_bindings()

    def _listen(self) -> None:
        self.remove_class("-writing")
        self.query_one(CaptureLine).close()
        self.refresh_bindings()

    def on_capture_line_typed(self, event: CaptureLine.Typed) -> None:
        """Count the key, and take what stands there."""
        self.meeting.writing.key()
        self.typed(event.draft)

    def on_capture_line_written(self, event: CaptureLine.Written) -> None:
        """Keep the line; if it can't be kept it waits to be opened again."""
        self._listen()
        self.meeting.draft.type(event.line)
        self.settle_line(self.meeting.writing.write(event.read))

    def tell_came_back(self) -> None:
        """Say how what came back is opened again."""
        self._cue("not kept · {note:n} opens it again")

    def on_capture_line_put_down(self, event: CaptureLine.PutDown) -> None:
        """Go back to listening, with the line as a draft."""
        self._listen()
        self.meeting.draft.type(event.draft)
        self.settle(self.meeting.writing.put_down())
        left = partial(self._cue, "left as a draft · {note:n} opens it again") if event.draft.strip() else None
        self.store_draft(left)

    # Acts

    def action_next_question(self) -> None:
        """Show the next question."""
        self.meeting.questions.next()
        self.shown_question = view.question(self.meeting, self.with_keys)

    def action_previous_question(self) -> None:
        """Show the question before."""
        self.meeting.questions.previous()
        self.shown_question = view.question(self.meeting, self.with_keys)

    def action_use(self) -> None:
        """Keep the question as asked."""
        self.settle(self.meeting.questions.use())

    def action_pin(self) -> None:
        """Pin the question."""
        self.settle(self.meeting.questions.pin())

    def action_turn_topic(self) -> None:
        """Turn the questions to the next topic."""
        self.settle(self.meeting.questions.turn_topic())

    def action_turn_aim(self) -> None:
        """Turn the questions to the next aim."""
        self.settle(self.meeting.questions.turn_aim())

    def action_slip(self, sort: str) -> None:
        """Keep a slip."""
        self.settle(
            self.meeting.talk.slip(SlipSort(sort)), then=lambda: self._cue(f"{sort} · kept, {{take-back:z}} takes it back")
        )

    def action_swap(self) -> None:
        """Swap the roles."""
        self.settle(self.meeting.talk.swap())

    def action_next_stage(self) -> None:
        """Go on; behind the last stage is the close."""
        self._go(self.meeting.talk.next_stage())

    def action_previous_stage(self) -> None:
        """Go back a stage."""
        self._go(self.meeting.talk.previous_stage())

    def action_close(self) -> None:
        """Go to the close from anywhere."""
        self._go(self.meeting.talk.enter(CLOSE))

    def _go(self, entered: Kept | None) -> None:
        self._chosen = ""
        self.settle(entered)
        self.once_on_top(self._open_close)

    def _open_close(self) -> None:
        if self.meeting.account.stage == CLOSE:
            from peercoach_tui.tui.close.screen import CloseScreen

            self.app.push_screen(CloseScreen(self.workspace, self.meeting))

    def action_choose(self, by: int) -> None:
        """Choose another follow-up in the look back, elsewhere another thing to listen for."""
        lines = self.shown_look_back.lines
        if lines:
            self._chosen = lines[(self.shown_look_back.chosen + by) % len(lines)].id
            self.show_sent()
        else:
            self.settle(self.meeting.talk.choose_focus(by))

    def action_tick(self) -> None:
        """Tick the chosen focus."""
        if self.meeting.talk.focus:
            self.settle(self.meeting.talk.tick(self.meeting.talk.focus))

    def action_resolve(self, key: str) -> None:
        """Resolve the chosen follow-up, and choose the next one that waits."""
        if chosen := self._looked_at:
            self._look_on(chosen, self.meeting.follow_ups.resolve(chosen, OUTCOMES[key]))

    def action_carry(self) -> None:
        """Leave the chosen follow-up open, and choose the next one that waits."""
        if chosen := self._looked_at:
            self._look_on(chosen, self.meeting.follow_ups.carry(chosen))

    @property
    def _looked_at(self) -> str:
        """Return the id of the follow-up that is chosen in the look back, "" outside of it."""
        shown = view.look_back(self.meeting, self._chosen, self.with_keys)
        return shown.lines[shown.chosen].id if shown.lines else ""

    def _look_on(self, chosen: str, kept: Kept | None) -> None:
        self._chosen = view.next_waiting(self.meeting, chosen) if kept is not None else chosen
        self.settle(kept)

    def action_take_back(self) -> None:
        """Take the last act back, and say which."""
        taken = self.meeting.take_back()
        if taken is None:
            self._cue("nothing left to take back")
            return
        act, kept = taken
        self.settle(kept, then=partial(self._cue, f"took back {act_words(act)} · {{redo:Z}} does it again"))

    def action_redo(self) -> None:
        """Do again what was taken back last, and say what."""
        done = self.meeting.redo()
        if done is None:
            self._cue("nothing to do again")
            return
        act, kept = done
        self.settle(kept, then=partial(self._cue, f"did {act_words(act)} again"))

    def action_blank(self) -> None:
        """Blank the page but for the clock."""
        self.app.push_screen(BlankScreen(self.shown_head))

    def action_leave(self) -> None:
        """Leave; the session waits to be gone on with, with what is typed as its draft."""
        self.dismiss()
