"""A session: the question, the clock, and single keys that can be hit blind."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.reactive import var

from peercoach_tui.acts import Kept
from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.plan import CLOSE
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.tui.session import view
from peercoach_tui.tui.session.asking import Asking
from peercoach_tui.tui.session.capture_line import CaptureLine
from peercoach_tui.tui.session.keys import SESSION_KEYS, SINGLE_KEYS
from peercoach_tui.tui.session.look_back import LookBack
from peercoach_tui.tui.session.looking_back import LookingBack
from peercoach_tui.tui.session.margins import ChecklistView, KeptLine, KeptList
from peercoach_tui.tui.session.marking import Marking
from peercoach_tui.tui.session.posture import Posture
from peercoach_tui.tui.session.question_view import QuestionView
from peercoach_tui.tui.session.session_head import SessionHead, StageStrip, StripShown
from peercoach_tui.tui.session.ticking import Ticking
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.workspace import Workspace

IN_LOOK_BACK = {"resolve", "carry", "drop_point"}
ON_A_QUESTION = {"next_question", "previous_question", "use", "pin", "turn_topic", "turn_aim", "large"}


class SessionScreen(Asking, LookingBack, Marking, Ticking):
    """Listening, single keys act; writing, every printable key is text."""

    CSS_PATH = "session.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*SESSION_KEYS]

    shown_strip: var[StripShown] = var(StripShown())
    account: var[Account | None] = var(None)
    focus_item: var[str] = var("")
    shown_kept: var[tuple[KeptLine, ...]] = var(())

    def __init__(self, workspace: Workspace, meeting: Meeting, *, to_close: bool = False, begun: Kept | None = None) -> None:
        """Open a meeting, in its close if it is `to_close`; `begun` is the future of its beginning, where it just began."""
        super().__init__(workspace, meeting)
        self._to_close, self._begun = to_close, begun

    def compose_page(self) -> ComposeResult:
        """Compose the page: its head, the question, the margins, and the line at the bottom."""
        yield SessionHead().data_bind(shown=SessionScreen.shown_head)
        yield StageStrip().data_bind(shown=SessionScreen.shown_strip)
        with Vertical(id="page"):
            with Vertical(id="large"):
                yield QuestionView().data_bind(shown=SessionScreen.shown_question)
                yield LookBack().data_bind(shown=SessionScreen.shown_look_back)
            with Horizontal(id="margins"):
                yield ChecklistView(self.workspace.content.checklist).data_bind(
                    account=SessionScreen.account, chosen=SessionScreen.focus_item
                )
                kept = KeptList().data_bind(shown=SessionScreen.shown_kept)
                kept.empty = self.with_keys("Nothing yet. {note:n} notes a word.")
                yield kept
        with Vertical(id="foot"):
            yield Cue()
            posture = Posture().data_bind(marks=SessionScreen.shown_marks)
            posture.probes = self.workspace.content.deck.probes
            yield posture
            yield CaptureLine()

    def on_mount(self) -> None:
        """Show the meeting; one that was left in its close, or with a draft, opens there."""
        self.show_sent()
        self.settle(self._begun)
        if self._to_close or self.meeting.account.stage == CLOSE:
            self.call_after_refresh(self.action_close)
        elif self.meeting.draft.next:
            self.action_note()

    def on_screen_resume(self) -> None:
        """Show what another screen changed."""
        self.show_sent()

    def show_sent(self) -> None:
        """Show the meeting as it was sent."""
        self.shown_strip = view.strip(self.meeting, self.with_keys)
        self.account, self.focus_item = self.meeting.account, self.meeting.talk.focus
        self.shown_kept = view.kept_lines(self.meeting)
        self.show_question()
        self.show_look_back()
        self.show_marks()
        self.show_clock()
        self.refresh_bindings()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what can't be done now: every single key while the line is open, what needs a follow-up or a question in view."""
        if action in (ON_A_QUESTION if self.looks_back else IN_LOOK_BACK):
            return False
        return not self.is_writing or action not in SINGLE_KEYS

    # The stages

    def action_swap(self) -> None:
        """Swap the roles."""
        self.settle(self.meeting.talk.swap())

    def action_next_stage(self) -> None:
        """Go on; behind the last stage is the close."""
        self._enter(self.meeting.talk.next_stage())

    def action_previous_stage(self) -> None:
        """Go back a stage."""
        self._enter(self.meeting.talk.previous_stage())

    def action_close(self) -> None:
        """Go to the close from anywhere."""
        self._enter(self.meeting.talk.enter(CLOSE))

    def _enter(self, entered: Kept | None) -> None:
        self.choose_first()
        self.settle(entered)
        self.once_on_top(self._open_close)

    def _open_close(self) -> None:
        if self.meeting.account.stage == CLOSE:
            from peercoach_tui.tui.close.screen import CloseScreen

            self.app.push_screen(CloseScreen(self.workspace, self.meeting))

    def action_leave(self) -> None:
        """Leave; the session waits to be gone on with, with what is typed as its draft."""
        self.dismiss()

    # Listening

    def action_choose(self, by: int) -> None:
        """Choose another row in the look back, elsewhere another thing to listen for."""
        if self.looks_back:
            self.choose_to_look_at(by)
        else:
            self.settle(self.meeting.talk.choose_focus(by))

    def action_tick(self) -> None:
        """Tick the chosen focus; in the look back, open what stands behind the count."""
        if self.open_point():
            return
        if self.meeting.talk.focus:
            self.settle(self.meeting.talk.tick(self.meeting.talk.focus))

    def action_slip(self, sort: str) -> None:
        """Keep a slip."""
        said = f"{sort} · kept, {{take-back:z}} takes it back"
        self.settle(self.meeting.talk.slip(SlipSort(sort)), then=self.cue_later(said))
