"""The meetings that this run of the program begins, goes on with and leaves."""

from collections.abc import Callable

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.content.loader import Materials
from peercoach_tui.domain.errors import PeercoachError
from peercoach_tui.domain.questions.deck import Deck
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.meeting.draft import Draft
from peercoach_tui.meeting.meeting import Meeting


class Table:
    """Where meetings are held.

    `acts` returns the acts of the partner of an id, `says` what the program says in a meeting that begins now, `deck` the
    questions as they are at any time.
    """

    def __init__(self, acts: Callable[[str], Acts], says: Callable[[], Materials], deck: Callable[[], Deck]) -> None:
        self._acts, self._says, self._deck = acts, says, deck
        self._left: list[Meeting] = []
        self._unbegun: dict[str, Meeting] = {}

    def begin(self, partner_id: str, session: Session) -> tuple[Meeting, Kept]:
        """Return a new meeting, or one that could not begin before, and the future of its being kept."""
        meeting = self._unbegun.pop(partner_id, None)
        if meeting is not None:
            return meeting, meeting.begin_again(session)
        return Meeting.begin(self._acts(partner_id), self._says(), session, self._deck)

    def not_begun(self, meeting: Meeting) -> None:
        """Remember a meeting whose beginning could not be kept: the next one that begins with the partner is that one."""
        self._unbegun[meeting.partner.id] = meeting

    def take_up(self, partner_id: str, session: Session) -> tuple[Meeting, Kept | None]:
        """Return a meeting that was left or killed, as it was, and the future of the break since then."""
        for left in self._left:
            # What it was left with is not on disk yet: it is known here alone.
            if left.session.id == session.id and not left.draft.at_stake.is_on_disk:
                return left, left.clock.go_on()
        meeting = Meeting(self._acts(partner_id), self._says(), session, self._deck)
        return meeting, meeting.clock.resume()

    def leave(self, meeting: Meeting) -> None:
        """Remember a meeting that is left until its draft is on disk, so that closing waits for it."""
        self._left = [*(each for each in self._left if each is not meeting and not each.draft.at_stake.is_on_disk), meeting]

    def see_out(self) -> tuple[PeercoachError, ...]:
        """Wait for the drafts of meetings that were left; return why some are not on disk. Blocks."""
        problems = [meeting.draft.see_out() for meeting in self._left]
        self._left = []
        return tuple(problem for problem in problems if problem is not None)

    @property
    def unkept(self) -> tuple[Draft, ...]:
        """Return the drafts of meetings left that are in no safe place."""
        return tuple(meeting.draft for meeting in self._left if not meeting.draft.at_stake.is_safe)

    @property
    def lost(self) -> tuple[Draft, ...]:
        """Return the drafts of meetings that did not begin: nobody would look for them there."""
        return tuple(meeting.draft for meeting in self._unbegun.values() if meeting.draft.text)
