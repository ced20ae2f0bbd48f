"""What every part of a meeting stands on."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from typing import Any, cast

from peercoach_tui.acts import Acts, M
from peercoach_tui.as_sent import Kept
from peercoach_tui.content.loader import Materials
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.partners.partner import Partner
from peercoach_tui.domain.questions.deck import Deck
from peercoach_tui.domain.questions.moments import QuestionShown
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.first_meeting import is_first
from peercoach_tui.domain.sessions.session import Session
from peercoach_tui.domain.sheets import sheet_of
from peercoach_tui.domain.thing import thing_in
from peercoach_tui.meeting.shown_questions import ShownQuestions
from peercoach_tui.meeting.steady_clock import SteadyClock


class Sitting:
    """One session with one partner, as it was sent, and what the program says in it."""

    def __init__(self, acts: Acts, content: Materials, session: Session, deck: Callable[[], Deck] | None = None) -> None:
        self.acts, self.content, self.session = acts, content, session
        self._deck, self._steady = deck, SteadyClock(acts.clock)
        self.shown_questions = ShownQuestions()
        self._drafted = ""

    @property
    def deck(self) -> Deck:
        """Return the questions as they are now: a card may be switched off while one meets."""
        return self._deck() if self._deck is not None else self.content.deck

    @property
    def account(self) -> Account:
        """Return the account of what was sent."""
        return self.acts.account(self.session)

    @property
    def partner(self) -> Partner:
        """Return the partner."""
        return self.acts.partner

    @property
    def others(self) -> Iterator[Account]:
        """Yield the accounts of all other meetings with the partner."""
        return (self.acts.account(session) for session in self.acts.sessions if session.id != self.session.id)

    @property
    def first_meeting(self) -> bool:
        """Say whether this is the first meeting with the partner."""
        return is_first(self.session, self.others)

    @property
    def printed(self) -> tuple[str, ...]:
        """Return the ids of the questions on the sheet that this meeting was held with; none where it is not typed up."""
        sheet = sheet_of(self.session, self.acts.fold) if self.session.typed_up else None
        return sheet.questions if sheet is not None else ()

    @property
    def now(self) -> datetime:
        """Return the present instant (UTC), never before the newest moment; it goes on while the clock is set back."""
        return self._steady.tell(self.acts.now(self.session.id))

    @property
    def ahead(self) -> timedelta:
        """Return by how many whole seconds `now` is ahead of the clock: that was set back since the meeting began."""
        return timedelta(seconds=round((self.now - self.acts.clock()).total_seconds()))

    @property
    def instant(self) -> datetime:
        """Return the present instant (UTC), or that of the end."""
        return self.account.ended or self.now

    @property
    def local_now(self) -> datetime:
        """Return the clock on the wall at the place of the meeting."""
        return self.session.local(self.acts.clock())

    @property
    def today(self) -> date:
        """Return the local date at the place of the meeting."""
        return self.local_now.date()

    def moment(self, kind: type[M], *, at: datetime | None = None, **fields: Any) -> M:
        """Return a new moment of this session: of now, or of an instant gone by."""
        now = at or max(self.now, self.acts.now(self.session.id, thing_in(fields)))
        return self.acts.moment(kind, at=now, session=self.session.id, **fields)

    def act(self, kind: type[M], **fields: Any) -> Kept:
        """Send one moment on its way to disk."""
        return self.send(cast(AnyMoment, self.moment(kind, **fields)))

    def send(self, *moments: AnyMoment) -> Kept:
        """Send the moments of one act on their way to disk, and with them which questions were shown until now."""
        if self._drafted:
            moments = (*moments[:-1], moments[-1].but(drafted=self._drafted))
        return self.acts.send(*self._shown(), *moments)

    @contextmanager
    def of_draft(self, known_as: str) -> Iterator[None]:
        """Let the act that is sent within say which draft it was (`Drafted.known_as`), "" for none."""
        self._drafted = known_as
        try:
            yield
        finally:
            self._drafted = ""

    def send_shown(self) -> Kept | None:
        """Send which questions were shown until now, where no act comes any more; None when there is none."""
        shown = self._shown()
        return self.acts.send(*shown) if shown else None

    def _shown(self) -> tuple[QuestionShown, ...]:
        if not self.shown_questions.wait:
            return ()
        known = {moment.question for moment in self.account.shown}
        return tuple(self.moment(QuestionShown, question=each) for each in self.shown_questions.taken(known))
