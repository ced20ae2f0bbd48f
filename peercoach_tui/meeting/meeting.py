"""One live session: its parts turn the coach's acts and the clock into kept moments."""

from collections.abc import Callable
from datetime import datetime

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.content.loader import Materials
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.points.moments import PointChanged
from peercoach_tui.domain.questions.deck import Deck
from peercoach_tui.domain.sessions import plan as stages
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.moments import SessionBegun, StageEntered
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.timeline import session_of
from peercoach_tui.domain.undoing import undone_next
from peercoach_tui.meeting.clock import Clock
from peercoach_tui.meeting.closing import Closing
from peercoach_tui.meeting.draft import Draft
from peercoach_tui.meeting.follow_ups import FollowUps
from peercoach_tui.meeting.pieces import Piece
from peercoach_tui.meeting.points import Points
from peercoach_tui.meeting.questions import Questions
from peercoach_tui.meeting.sitting import Sitting
from peercoach_tui.meeting.talk import Talk
from peercoach_tui.meeting.writing import Writing


class Meeting:
    """A session under way with one partner. All that is read counts what was sent; `is_kept` says what is on disk.

    `deck` returns the questions as they are now, where they are other than those of the `content`.
    """

    def __init__(self, acts: Acts, content: Materials, session: Session, deck: Callable[[], Deck] | None = None) -> None:
        self.acts, self.content, self.session = acts, content, session
        self.sitting = sitting = Sitting(acts, content, session, deck)
        self.talk = Talk(sitting)
        self.follow_ups = FollowUps(sitting)
        self.points = Points(sitting)
        self.questions = Questions(sitting, self.follow_ups, self.points)
        draft = Draft(
            lambda text, parts: self.clock.keep_draft(text, parts),
            lambda: f"the meeting with {self.partner.short}",
            lambda: acts.new_id()[-12:],
        )
        self.clock = Clock(sitting, self.questions, draft)
        self.writing = Writing(sitting, draft)
        self.closing = Closing(sitting, self.writing, self.clock)
        self.back: Piece | None = None
        """What became a draft again when an act was taken back last, None for nothing."""

    @classmethod
    def begin(
        cls, acts: Acts, content: Materials, session: Session, deck: Callable[[], Deck] | None = None
    ) -> tuple["Meeting", Kept]:
        """Return a new meeting in its first stage, and the future of its being kept."""
        meeting = cls(acts, content, session, deck)
        return meeting, meeting._begin()

    def begin_again(self, session: Session) -> Kept:
        """Begin once more where the beginning could not be kept, as `session` says now; what was typed is still its draft.

        The session keeps its id: what was kept in it nevertheless is of the meeting again.
        """
        self.session = self.sitting.session = session.but(id=self.session.id)
        self.clock.begin_again()
        return self._begin()

    def _begin(self) -> Kept:
        at = self.acts.now() if self.session.typed_up else self.session.began
        begun = self.acts.of_appointment(beginning(self.session, at))
        return self.acts.send(begun, self.sitting.moment(StageEntered, at=at, stage=stages.ARRIVE))

    @property
    def partner(self) -> Partner:
        """Return the partner."""
        return self.acts.partner

    @property
    def account(self) -> Account:
        """Return the account of what was sent."""
        return self.sitting.account

    @property
    def draft(self) -> Draft:
        """Return all that was typed and is not on disk as what it is to be."""
        return self.writing.draft

    def is_kept(self, id: str) -> bool:
        """Say whether the moment of that id is on disk, rather than on its way there."""
        return self.acts.is_kept(id)

    @property
    def is_elsewhere(self) -> bool:
        """Say whether the meeting goes on in another window, or was closed there: here it can only be read."""
        return self.clock.elsewhere is not None or self.clock.ended_elsewhere

    def leave(self) -> Kept | None:
        """Leave the meeting, to be gone on with: its draft and its question; None once it has ended, or was discarded."""
        self.draft.put_down()
        self.clock.look_elsewhere()
        self.clock.left = True
        if self.acts.is_discarded(self.session.id) and not self.draft.text:
            return None
        if not self.account.ended and self.clock.elsewhere is None:
            # Nobody did it: what can't be kept of it is dropped.
            self.sitting.send_shown()
        return self.draft.store(again=True)

    def drop_draft(self, id: str) -> bool:
        """Drop the waiting piece of that id of the draft, until it is brought back; False where there is none."""
        return self.draft.returning.drop(id, self.newest_act)

    def bring_back_draft(self) -> str:
        """Bring back the piece that was dropped last, where nothing was done since, and return its text; "" without one."""
        piece = self.draft.returning.bring_back(self.newest_act)
        return piece.text if piece is not None else ""

    @property
    def newest_act(self) -> str:
        """Return the id of the act that would be taken back next, "" without one."""
        act = undone_next(self.acts.fold.timeline, lambda moment: self._is_undoable(moment) and self.acts.is_mine(moment))
        return act.id if act is not None else ""

    def is_of_mark(self, act: AnyMoment) -> bool:
        """Say whether an act is about what was marked here, to come back to."""
        point = self.acts.point(act.point) if isinstance(act, PointChanged) else None
        return point is not None and point.session == self.session.id

    def take_back(self) -> tuple[AnyMoment, Kept] | None:
        """Take the last act of this meeting back and return it; None when there is none left.

        What had been left as a draft before it became that act is one again: `back`.
        """
        taken = self.acts.take_back(self._is_undoable)
        self.back = self.draft.returning.taken_back(taken[0].id, taken[1]) if taken is not None else None
        return taken

    def redo(self) -> tuple[AnyMoment, Kept] | None:
        """Do again what was taken back last; None when there is nothing, or something else was done since."""
        done = self.acts.redo(lambda moment: session_of(moment) == self.session.id or self.points.brought(moment))
        if done is not None:
            self.draft.returning.done_again(done[0].id, done[1])
        return done

    def _is_undoable(self, moment: AnyMoment) -> bool:
        """Say whether a moment is an act in this meeting: not its beginning, nor the first stage, which comes with it."""
        first = next((each for each in self.account.moments if isinstance(each, StageEntered)), None)
        here = session_of(moment) == self.session.id and not isinstance(moment, SessionBegun) and moment is not first
        return here or self.points.brought(moment)


def beginning(session: Session, at: datetime) -> SessionBegun:
    """Return the moment with which a session begins."""
    return SessionBegun(
        id=session.id,
        at=at,
        partner=session.partner,
        began=session.began,
        zone=session.zone,
        first=session.first,
        form=session.form,
        minutes=session.minutes,
        place=session.place,
        typed_up=session.typed_up,
        first_meeting=session.first_meeting,
    )
