"""What is told of a meeting without being asked: the stage, the question and the time, each when it changes."""

from collections.abc import Iterator

from peercoach_tui.cli.plain.spoken import spoken, with_commands
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.follow_ups.follow_up_words import became_words, meant_words, read_aloud
from peercoach_tui.domain.partners.agreement_words import AGREED, STAYS
from peercoach_tui.domain.points.point import Point
from peercoach_tui.domain.points.point_words import WANTED, to_bring_up
from peercoach_tui.domain.sessions.hour import Hour
from peercoach_tui.domain.sessions.hour_words import SOON, ends_words, left_words, shorter_words, turn_words
from peercoach_tui.domain.sessions.plan import ARRIVE, CLOSE
from peercoach_tui.domain.side import Side
from peercoach_tui.meeting.meeting import Meeting

LOOK = "/done 1, /partly 1, /dropped 1, /learned 1 or /carry 1 says what became of the first."
POINT = "1 taken up, 2 next time, 3 dropped: what becomes of it? Any other line is a note."
"""Answered by the number or the words, alone or behind `/points`."""


class Telling:
    """Tells of a meeting, and remembers what it told: nothing is said twice unless it is asked for."""

    def __init__(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self._place: tuple[str, Side | None] | None = None
        self._coach: Side | None = None
        self._subject = self._opened = ""
        self._time: tuple[object, ...] = ()

    def changes(self) -> Iterator[str]:
        """Yield what has changed since it was told last: who coaches, the stage and its time, the question."""
        account = self._meeting.account
        if self._place != (account.stage, account.coach):
            self._place, self._subject = (account.stage, account.coach), ""
            yield from self._who(account.coach)
            stage = self._meeting.talk.stage
            yield f"{stage.name}: {stage.purpose}"
            yield self.time()
            if account.stage == ARRIVE:
                yield self.agreement()
        subject = self._subject_now()
        if subject != self._subject:
            self._subject = subject
            yield from self.subject()

    def _who(self, coach: Side | None) -> Iterator[str]:
        if coach is not self._coach:
            self._coach, partner = coach, self._meeting.partner.short
            if coach is Side.ME:
                yield f"You coach {partner}."
            elif coach is Side.THEM:
                yield f"{partner} coaches you: note what you want to remember."

    def agreement(self) -> str:
        """Return what stays between the two, or the question for it."""
        agreed = self._meeting.partner.agreement
        return f"{AGREED}: {agreed}" if agreed else f"{STAYS} /agree and your words keep it."

    @property
    def asks(self) -> bool:
        """Say whether the question is the coach's to ask: it isn't while the partner coaches; the close asks its own."""
        return self._meeting.account.coach is not Side.THEM and self._meeting.account.stage != CLOSE

    @property
    def tells_question(self) -> bool:
        """Say whether the question is what one would read now, and nothing from before stands in its place."""
        return self.asks and not self._meeting.follow_ups.waiting and not self._meeting.points.waiting

    def _subject_now(self) -> str:
        if self._meeting.follow_ups.waiting:
            return "look"
        if points := self._meeting.points.waiting:
            return f"{len(points)} points"
        question = self._meeting.questions.shown
        return question.id if question is not None and self.asks else ""

    def subject(self) -> Iterator[str]:
        """Yield what one would read now: the point that is open, what waits from before, else the question."""
        if self.opened is not None:
            yield from self.point()
        elif self._meeting.follow_ups.waiting:
            yield from self.look_back()
        elif self._meeting.points.waiting:
            yield self.points()
        elif self.asks:
            yield from self.questions()

    def questions(self) -> Iterator[str]:
        """Yield the question, and the one that is pinned where that is another."""
        yield self.question()
        pinned, shown = self._meeting.questions.pinned, self._meeting.questions.shown
        if pinned is not None and shown is not None and pinned.id != shown.id:
            yield f"Pinned: {pinned.text}"

    def question(self) -> str:
        """Return the question, with when it was asked."""
        question = self._meeting.questions.shown
        if question is None:
            return "There is no question here. /stage goes on."
        return f"Question: {question.text} ({self._meeting.questions.asked_words(question)})"

    # What is from before

    def look_back(self) -> Iterator[str]:
        """Yield the follow-ups from before, each with its number, and how much there is to bring up."""
        found, points = self._meeting.follow_ups.to_look_at, self._meeting.points.untouched
        for number, each in enumerate(found, 1):
            yield f"{number} {read_aloud(each, self._meeting.partner.short)} · {self._state(each)}"
        if found:
            yield LOOK
        if points:
            yield self.points()
        elif not found:
            yield "Nothing waits from before."

    def _state(self, follow_up: FollowUp) -> str:
        if follow_up.is_open and follow_up.id not in self._meeting.account.looked_at:
            return meant_words(follow_up, self._meeting.sitting.today)
        return became_words(follow_up.outcome)

    def points(self) -> str:
        """Return how much there is to bring up."""
        points = len(self._meeting.points.untouched)
        return f"{to_bring_up(points)}. /points opens {'it' if points == 1 else 'one'}."

    def open(self, point: str) -> None:
        """Open the point of that id, "" for none."""
        self._opened = point

    @property
    def opened(self) -> Point | None:
        """Return the point that is open, None where none is, or it was said already what became of it."""
        return next((each for each in self._meeting.points.untouched if each.id == self._opened), None)

    def point(self) -> Iterator[str]:
        """Yield the point that is open, and what can be said of it."""
        if self.opened is not None:
            yield from (f"{WANTED}: {self.opened.words}", POINT)

    # The time

    def time(self) -> str:
        """Return what is left, and when the meeting ends."""
        if self._meeting.session.typed_up:
            return ""
        now = self._hour
        parts = (left_words(now), ends_words(now, self._meeting.session), shorter_words(now))
        return f"{spoken(' · '.join(part for part in parts if part))}."

    def time_comes(self) -> str:
        """Return the line about time when there is a new one: shortly before a swap, the close or the end, and at it; else ""."""
        now = self._hour
        words = turn_words(now)
        soon = now.turn_left is not None and now.turn_left <= SOON
        time = (now.then, self._meeting.account.coach, now.is_over) if words and soon else ()
        told, self._time = self._time, time
        return f"{spoken(with_commands(words))}." if time and time != told else ""

    @property
    def _hour(self) -> Hour:
        return self._meeting.talk.hour
