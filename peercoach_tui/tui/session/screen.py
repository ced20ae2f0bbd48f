"""A session: the question, the hour, and single keys that can be hit blind."""

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.moment import Moment
from peercoach_tui.domain.sessions.plan import CLOSE
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.base.discarding import Discarding
from peercoach_tui.tui.base.key_words import TAKES_IT_BACK
from peercoach_tui.tui.base.seams import closes
from peercoach_tui.tui.meetings.opening import open_past
from peercoach_tui.tui.session import view
from peercoach_tui.tui.session.asking import Asking
from peercoach_tui.tui.session.head import SessionHead
from peercoach_tui.tui.session.kept import KeptLine
from peercoach_tui.tui.session.keys import LENGTH_COMMANDS, SESSION_KEYS, SINGLE_KEYS
from peercoach_tui.tui.session.listening import HourPage, ListeningShown
from peercoach_tui.tui.session.looking_back import LookingBack
from peercoach_tui.tui.session.overlays import ON_OVERLAYS, Overlays
from peercoach_tui.tui.session.ticking import Ticking
from peercoach_tui.tui.session.typing_words import TypingWords
from peercoach_tui.tui.widgets.cue import Cue
from peercoach_tui.tui.widgets.ribbon import Ribbon
from peercoach_tui.workspace import Workspace

IN_LOOK_BACK = {"resolve", "carry", "drop_point"}
ON_A_QUESTION = {"next_question", "previous_question", "use", "pin", "turn_topic", "turn_aim", "large"}
WHO_COACHES = ON_A_QUESTION | {"choose", "tick", "overlay_tick"}
"""What only the one who coaches does."""
COACHES_WITH = {("overlay", "list"), ("overlay", "probes")}
"""What only the one who coaches looks at."""


class SessionScreen(TypingWords, Asking, LookingBack, Ticking, Overlays):
    """Listening, single keys act; writing, every printable key is text."""

    CSS_PATH = "session.tcss"
    BY_NAME: ClassVar[list[Binding]] = LENGTH_COMMANDS
    BINDINGS: ClassVar[list[BindingType]] = [*SESSION_KEYS]

    shown_kept: tuple[KeptLine, ...] = ()

    def __init__(self, workspace: Workspace, meeting: Meeting, *, to_close: bool = False, begun: Kept | None = None) -> None:
        """Open a meeting, in its close if it is `to_close`; `begun` is the future of its beginning, where it just began."""
        super().__init__(workspace, meeting)
        self._to_close, self._begun = to_close, begun
        self._is_whole = False

    def compose_page(self) -> ComposeResult:
        """Compose the page: the hour above, what one listens with below. Over it come the overlay, and the line at the bottom."""
        self.show_look_back()
        self._is_whole = self.looks_back or view.is_coached(self.meeting) or self.meeting.draft.next is not None
        with Vertical(id="page"):
            yield SessionHead()
            yield Ribbon()
            yield HourPage(self.with_keys("Nothing yet. {note:n} notes a word."), whole=self._is_whole)
            yield Cue()
        if self._is_whole:
            yield from self._over_the_page()

    def _over_the_page(self) -> ComposeResult:
        from peercoach_tui.tui.session.capture_line import CaptureLine
        from peercoach_tui.tui.session.overlay import Overlay

        yield Overlay()
        yield CaptureLine(classes="card")

    @property
    def is_whole(self) -> bool:
        """Say whether all is there that a key may need."""
        return super().is_whole and self._is_whole

    async def complete(self) -> None:
        """Mount what is seen once a key asks for it, such as the line: the first paint doesn't wait for it.

        The screen may be closed meanwhile, as by a signal: it stays as it is then.
        """
        if self._is_whole or closes(self):
            return
        await self.mount_all(self._over_the_page(), after="#page")
        if not closes(self):
            await self.query_one(HourPage).complete()
        if not closes(self):
            self._is_whole = True
            self.show_sent()

    def on_mount(self) -> None:
        """Open one that was left in its close, or with a draft, there; the page is shown as it comes into view. A line that comes
        back since waits."""
        self.settle(self._begun)
        if self._to_close or self.meeting.account.stage == CLOSE:
            self.call_after_refresh(self.action_close)
        elif self._is_whole and self.meeting.draft.next:
            self.action_note()

    def on_screen_resume(self) -> None:
        """Show what another screen changed."""
        self.show_sent()
        # By then the page is painted.
        self.call_later(self.complete)

    def show_sent(self) -> None:
        """Show the meeting as it was sent, once there is a page."""
        if not self.query(HourPage):
            return
        self.shown_kept = view.kept_lines(self.meeting)
        self.show_look_back()
        self.show_question()
        if self.is_whole:
            self.show_overlay()
        self.show_clock()
        self.look_at_cue()
        self.refresh_bindings()

    def show_question(self) -> None:
        """Show the question that is on the screen now, and what stands around it."""
        brings, yours = view.brings(self.meeting, self.with_keys)
        self.query_one(HourPage).show(
            ListeningShown(
                question=view.question_words(self.meeting, self.with_keys),
                look_back=self.shown_look_back,
                newest=self.shown_kept[-1] if self.shown_kept else None,
                listen=view.listen(self.meeting),
                brings=brings,
                yours=yours,
                agreement=view.agreement(self.meeting, self.with_keys),
                goal=view.goal(self.meeting),
                seat=view.seat(self.meeting, self.with_keys, self.workspace.acts(COACH).fold.goals.open),
                marks=tuple(point.words for point in self.meeting.points.marked),
            )
        )

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what can't be done now: single keys while the line is open, what needs a follow-up, a question or an overlay."""
        if action in (ON_A_QUESTION if self.looks_back else IN_LOOK_BACK):
            return False
        if view.is_coached(self.meeting) and (action in WHO_COACHES or (action, *parameters) in COACHES_WITH):
            return False
        if action == "drop_draft":
            return not self.is_writing and not self.looks_back and bool(self.meeting.draft.left)
        if action in ON_OVERLAYS:
            return self.lies in ON_OVERLAYS[action] and not self.is_writing
        return not self.is_writing or action not in SINGLE_KEYS

    def action_open_meetings(self) -> None:
        """Read the last meetings before this one, above it."""
        if not open_past(self, self.meeting):
            self.cue("no meeting before this one")

    def action_leave(self) -> None:
        """Leave; the session waits to be gone on with, with what is typed as its draft."""
        self.dismiss()

    def action_discard(self) -> None:
        """Discard the meeting, and go back to where it began; it can be brought back there."""
        place = self.app.screen_stack[0]
        if isinstance(place, Discarding):
            leave = partial(self.once_on_top, self.dismiss)
            place.discard(self.meeting.acts, self.meeting.session, typed=bool(self.meeting.draft.text), then=leave)

    def action_last(self, minutes: int | None) -> None:
        """Let the meeting last so many minutes, or run without an end."""
        kept = self.meeting.talk.change(minutes=minutes)
        self.settle(kept, then=self.cue_later(f"the meeting {'has no end' if minutes is None else f'lasts {minutes}′'} now"))

    # Listening

    def action_choose(self, by: int) -> None:
        """Choose another row in the look back, elsewhere another thing to listen for."""
        if self.looks_back:
            self.choose_to_look_at(by)
        elif view.listen(self.meeting):
            self.settle(self.meeting.talk.choose_focus(by))

    def action_tick(self) -> None:
        """Tick the chosen focus where it is seen; in the look back, open what stands behind the count."""
        if self.open_point() or self.looks_back:
            return
        if view.listen(self.meeting):
            self.tick_listened()

    def action_slip(self, sort: str) -> None:
        """Keep a slip while you coach; what is said of it goes when it is taken back."""
        if view.is_coached(self.meeting):
            self.cue("own story: counts when you coach" if sort == SlipSort.STORY else "advice: counts when you coach")
            return
        kept = self.meeting.talk.slip(SlipSort(sort))
        slip = self.meeting.acts.sent_last

        def holds() -> bool:
            return isinstance(slip, Moment) and any(each.id == slip.id for each in self.meeting.account.slips)

        self.settle(kept, then=self.cue_later(f"{sort} · kept, {TAKES_IT_BACK}", holds=holds))
