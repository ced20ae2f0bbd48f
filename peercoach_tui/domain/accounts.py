"""The sessions of one timeline, and the account of each."""

from typing import Any

from peercoach_tui.domain.moment import said_in
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.folding import Folding
from peercoach_tui.domain.sessions.moments import SessionBegun, SessionChanged
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.timeline import Timeline, session_of

OF_A_SESSION = ("began", "zone", "place", "form", "minutes", "coached", "was_coached")


class Accounts:
    """Each is folded when it is first asked for, and grows with every moment that comes last in its session."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline
        self._sessions: tuple[Session, ...] | None = None
        self._foldings: dict[str, Folding] = {}

    @property
    def sessions(self) -> tuple[Session, ...]:
        """Return the sessions that stand, the oldest first."""
        if self._sessions is None:
            changes: dict[str, dict[str, Any]] = {}
            for moment in self._timeline.of_kind(SessionChanged):
                changes.setdefault(moment.session, {}).update(said_in(moment, OF_A_SESSION))
            begun = (_begun_in(moment).but(**changes.get(moment.id, {})) for moment in self._timeline.of_kind(SessionBegun))
            self._sessions = tuple(sorted(begun, key=lambda session: (session.began, session.id)))
        return self._sessions

    def session(self, id: str) -> Session | None:
        """Return the session of that id as it was changed last, None when there is none."""
        return next((session for session in self.sessions if session.id == id), None)

    def of(self, session: Session) -> Account:
        """Return the account of a session, as it was changed last."""
        folding = self._foldings.get(session.id)
        if folding is None:
            folding = self._foldings[session.id] = Folding(self.session(session.id) or session)
            known = self._timeline.of_session(session.id)
            folding.take(moment for moment in known if type(moment) is not SessionBegun)
        return folding.account

    def take(self, moment: AnyMoment) -> None:
        """Add a moment that stands; it comes after those before."""
        session = session_of(moment)
        if isinstance(moment, SessionBegun | SessionChanged):
            # One that could not begin may begin again otherwise, under its id.
            self.forget(moment)
        elif session in self._foldings:
            self._foldings[session].take((moment,))

    def forget(self, *touched: AnyMoment) -> None:
        """Fold anew what these moments touch, or all."""
        if not touched:
            self._sessions, self._foldings = None, {}
        for moment in touched:
            self._foldings.pop(session_of(moment) or "", None)
            if isinstance(moment, SessionBegun | SessionChanged):
                self._sessions = None


def _begun_in(moment: SessionBegun) -> Session:
    """Return the session that began with this moment."""
    return Session(
        id=moment.id,
        partner=moment.partner,
        began=moment.began,
        zone=moment.zone,
        first=moment.first,
        form=moment.form,
        minutes=moment.minutes,
        place=moment.place,
        typed_up=moment.typed_up,
        first_meeting=moment.first_meeting,
    )
