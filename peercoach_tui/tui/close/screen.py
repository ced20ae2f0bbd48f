"""The close that the two go through together: the follow-ups aloud, one question both ways, the next date, goodbye."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.sessions.hour_words import ends_words, minutes_left
from peercoach_tui.domain.sessions.plan import CLOSE
from peercoach_tui.tui.close.alone import AloneScreen
from peercoach_tui.tui.close.answers import AnswersScreen
from peercoach_tui.tui.close.feedback_page import FeedbackPage
from peercoach_tui.tui.close.follow_ups_page import FollowUpsPage
from peercoach_tui.tui.close.goodbye_page import GoodbyePage
from peercoach_tui.tui.close.next_page import NextPage
from peercoach_tui.tui.close.page import ClosePage
from peercoach_tui.tui.close.paging import PagedScreen
from peercoach_tui.tui.invite.opening import INVITE, Inviting

TICK = 5.0
"""Seconds between two looks at the clock."""
ROOM_FOR_BOTH = 60
"""From this width on the head says what is left as well."""


class CloseScreen(PagedScreen, Inviting):
    """What both may read: no slips, no ticks, no notes. A close that was left or killed stands as it was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,left_square_bracket", "back", "meeting", show=False, id="close-back", tooltip="Back to the meeting"),
        Binding("q", "leave", "leave", show=False, id="leave", tooltip="Leave the meeting; you can go on with it later"),
        INVITE,
    ]

    def made_pages(self) -> tuple[ClosePage, ...]:
        """Return the pages in order."""
        desk = (self.workspace, self.meeting, self.typed_lines)
        return (FollowUpsPage(*desk), FeedbackPage(*desk), NextPage(*desk), GoodbyePage(*desk))

    @property
    def partner(self) -> Partner:
        """Return whom one meets again."""
        return self.meeting.partner

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Invite where the next date stands."""
        if action == "invite":
            return isinstance(self.page, NextPage | GoodbyePage)
        return super().check_action(action, parameters)

    def tell_nothing_arranged(self, partner: Partner) -> None:
        """Say what sets a date."""
        self.cue("no date is set yet · {close-on:enter} takes the one on the card")

    @property
    def late_words(self) -> str:
        """Return when the meeting ends."""
        meeting = self.meeting
        if meeting.session.typed_up:
            return ""
        now = meeting.talk.hour
        if now.left is None or self.size.width < ROOM_FOR_BOTH:
            return ends_words(now, meeting.session)
        left = f"{minutes_left(now.left)}′ left" if now.left > 0 else f"{minutes_left(now.left)}′ past the end"
        return f"{left} · {ends_words(now, meeting.session)}"

    def on_mount(self) -> None:
        """Open the first page, and follow the clock."""
        super().on_mount()
        self.set_interval(TICK, self.refresh_head)

    def on_resize(self) -> None:
        """Say how late it is as there is room."""
        self.refresh_head()

    def show_sent(self) -> None:
        """Show the meeting as it was sent; without a close to be in, go back to the session."""
        if self.meeting.account.stage != CLOSE:
            self._go_back()
        elif not self.has_ended:
            self.look_at_end()
            super().show_sent()

    def action_back(self) -> None:
        """Go back to the session, to the stage that was left for the close, unless it is ending."""
        if self.is_ending:
            return
        self.settle(self.meeting.talk.leave_close())
        self._go_back()

    def action_leave(self) -> None:
        """Leave the close, to be gone on with from Today; at the goodbye all is done, and it ends."""
        if isinstance(self.page, GoodbyePage):
            self.end()
        else:
            self.leave_all()

    def _go_back(self) -> None:
        self.once_on_top(self.dismiss)

    # Turning

    def turn_to(self, place: int, by: int) -> None:
        """Turn to a page; between what helped and the next date, either way, the partner's answers are asked for while they are
        due."""
        between = isinstance(self.page, FeedbackPage if by > 0 else NextPage if by < 0 else ())
        if between and self.meeting.closing.answers_due(self.workspace.settings.answers):
            before = min(place, self.place)
            answers = AnswersScreen(self.meeting, self.settle, self.keyed)
            self.app.push_screen(answers, lambda way: self.open_page(before + ((way or by) > 0), way or by))
        else:
            super().turn_to(place, by)

    def action_turn(self, by: int) -> None:
        """Go to the next step, or to the one before; from the goodbye on to what is done alone."""
        if by > 0 and isinstance(self.page, GoodbyePage):
            self.end_with(self._goodbye, self._alone)
        else:
            super().action_turn(by)

    def end(self) -> None:
        """End the meeting here; what is done alone waits on Today."""
        self.end_with(self._goodbye, self.leave_all)

    def _goodbye(self) -> Kept | None:
        return self.meeting.closing.end(waits=True)

    def _alone(self) -> None:
        self.app.push_screen(AloneScreen(self.workspace, self.meeting))
