"""The close of a meeting, and its end."""

from datetime import date, timedelta
from functools import partial
from itertools import count

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.partners.cadence import Cadence, Rhythm
from peercoach_tui.domain.reading.draft_part import draft_of
from peercoach_tui.domain.reading.line import WrittenNote
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.domain.sessions.answers_due import answers_due
from peercoach_tui.domain.sessions.moments import (
    AloneDone,
    Answer,
    BreakJudged,
    FeedbackGiven,
    Learned,
    NextMeetingSet,
    PartnerAnswered,
    SessionEnded,
)
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.domain.sessions.usual_hour import usual_hour
from peercoach_tui.domain.settings import AnswersAsked
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.clock import Clock
from peercoach_tui.meeting.pieces import Piece
from peercoach_tui.meeting.sitting import Sitting
from peercoach_tui.meeting.writing import Writing


class Closing:
    """Keeps the answers of the close; every act returns its `Kept`, or None when there was nothing to do."""

    def __init__(self, sitting: Sitting, writing: Writing, clock: Clock) -> None:
        self._sitting, self._writing, self._clock = sitting, writing, clock
        self.asked_for_answers = False
        """Whether the partner is asked for no more answers here, even if they gave none."""

    def judge(self, gap: str, counts: bool) -> Kept | None:
        """Say whether the break of that id counts as time of the meeting; None when it is gone."""
        if all(each.id != gap for each in self._sitting.account.breaks):
            return None
        return self._sitting.act(BreakJudged, gap=gap, counts=counts)

    def answer(self, answer: Answer, score: int) -> Kept:
        """Keep one of the partner's answers, 0 to 10."""
        return self._sitting.act(PartnerAnswered, answer=answer, score=score)

    @property
    def suggested_next(self) -> date:
        """Return the date that the cadence suggests; without a rhythm the one that a usual one would.

        It is never one in the past, nor before a pause is over.
        """
        partner, day = self._sitting.partner, self._sitting.session.day
        paused = partner.pause.until if partner.pause is not None else None
        ahead = (partner.cadence.after(day, times) or Cadence().after(day, times) for times in count(1))
        least = max(self._sitting.today, paused + timedelta(days=1) if paused is not None else date.min)
        return next(each for each in ahead if each is not None and each >= least)

    @property
    def suggests_next(self) -> bool:
        """Say whether there is a date to suggest: one that stands already, or one of the cadence."""
        return self._standing is not None or self._sitting.partner.cadence.rhythm is not Rhythm.NONE

    @property
    def suggested_meeting(self) -> NextDate:
        """Return the date that stands already, else the one the cadence suggests, at the usual hour and the place of this one."""
        if self._standing is not None:
            return self._standing.next_date
        session = self._sitting.session
        hour = usual_hour(session, self._before)
        return NextDate(day=self.suggested_next, hour=hour, place=self._sitting.account.session.place)

    @property
    def arranged(self) -> NextDate | None:
        """Return when the two meet again: as it was set here, else as it stood already; None where nothing is arranged."""
        arranged = self._sitting.account.next_meeting or self._standing
        return arranged.next_date if arranged is not None else None

    @property
    def _standing(self) -> NextMeetingSet | None:
        """Return the date after this meeting that another one set, or that was set between two."""
        standing = self._sitting.acts.fold.arrangements.seen_from(self._sitting.session.zone).standing(self._others)
        return standing if standing and standing.day > max(self._sitting.today, self._sitting.session.day) else None

    @property
    def _others(self) -> list[Account]:
        """Return the accounts of the other meetings with the partner, the oldest first."""
        acts = self._sitting.acts
        return [acts.account(each) for each in acts.sessions if each.id != self._sitting.session.id]

    @property
    def _before(self) -> list[Account]:
        """Return those before this one."""
        return [each for each in self._others if each.session.began < self._sitting.session.began]

    def meet_next(self, day: date, hour: str = "", place: str = "") -> Kept:
        """Set the next date, by the clocks of this meeting."""
        zone = self._sitting.session.zone
        arranged = self._sitting.moment(NextMeetingSet, day=day, hour=hour, place=place, zone=zone)
        return self._sitting.send(self._sitting.acts.of_appointment(arranged))

    def learn(self, text: str) -> Kept | None:
        """Keep the one line learned; None when it is empty or says the same."""
        return None if not text.strip() or text == self._sitting.account.learned else self._sitting.act(Learned, text=text)

    def say(self, side: Side, text: str) -> Kept | None:
        """Keep what one of the two said of the meeting itself; None when it is empty or says the same."""
        said = self._sitting.account.feedback.get(side)
        return None if not text.strip() or text == said else self._sitting.act(FeedbackGiven, side=side, text=text)

    def answers_due(self, asked: AnswersAsked) -> bool:
        """Say whether the partner's three answers are to be asked for in this meeting: until all are given, or were skipped.

        In one that is typed up afterwards nobody may sit there who could answer: that is no third meeting.
        """
        if self.asked_for_answers or len(self._sitting.account.answers) == len(Answer):
            return False
        if asked is AnswersAsked.THIRD and self._sitting.session.typed_up:
            return False
        return answers_due(asked, [each for each in self._before if each.ended])

    def end(self, *, waits: bool = False) -> Kept | None:
        """End the session; None when it has ended. What was sent and came back is kept as notes: nothing kept once is lost.

        `waits` says that what is done alone is left for later: so is a line that was left as a draft, which stays one.
        """
        if self._sitting.account.ended:
            return None
        self._writing.draft.put_down()
        self._clock.find_drafts()
        left = bool(self._writing.draft.left)
        return self._end(self._sitting.moment(SessionEnded, let_go=self._clock.let_go, waits=waits or left))

    def end_alone(self) -> Kept | None:
        """End what is done alone, as the session was ended; None where none of it waits, or a draft waits still."""
        self._writing.draft.put_down()
        # It may be open in another window as well: it ends there too.
        self._clock.find_drafts()
        if not self._sitting.account.waits or self._writing.draft.left:
            return None
        return self._end(self._sitting.moment(AloneDone, let_go=self._clock.let_go))

    def _end(self, end: SessionEnded | AloneDone) -> Kept:
        draft = self._writing.draft
        again = [WrittenNote(text=piece.text) for piece in draft.came_back]
        kept = self._sitting.send(*self._writing.written(*again), end)
        draft.send_again(kept)
        kept.add_done_callback(partial(self._put_away, draft.left))
        return kept

    def _put_away(self, left: tuple[Piece, ...], kept: Kept) -> None:
        """Say that nothing is under way any more but what was left as a draft, once the end is kept."""
        if not kept.cancelled() and kept.exception() is None:
            self._clock.put_away(*draft_of(left))
