"""The close by lines: each thing is asked for once, Enter skips it."""

from collections.abc import Callable
from typing import TypeVar

from peercoach_tui.acts import Kept
from peercoach_tui.cli.plain.choosing import NO, YES, choose
from peercoach_tui.cli.plain.dialogue import Dialogue, Leave
from peercoach_tui.domain.follow_ups.follow_up import SURE_ENOUGH, FollowUp
from peercoach_tui.domain.follow_ups.follow_up_words import by_words, read_aloud
from peercoach_tui.domain.reading.closing import MEET_SUCH_AS, Reading, is_none
from peercoach_tui.domain.reading.line import FOLLOW_UP, WrittenFollowUp, read_line, sign_of
from peercoach_tui.domain.reading.phrases import SUCH_AS, Day, read_day
from peercoach_tui.domain.sessions.moments import Feedback
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.domain.words import count, length_words
from peercoach_tui.meeting.clock import GAP
from peercoach_tui.meeting.meeting import Meeting

T = TypeVar("T")

ASKED = {Feedback.HELPED: "What helped?", Feedback.MORE_OF: "What would you want more of?"}
TAKES = ("y", "yes")


class BackToTalk(Exception):
    """The close is to be left for the meeting."""


class Close:
    """Walks the close from top to bottom; every answer is kept at once, and one that stands already can be said anew."""

    def __init__(self, meeting: Meeting, dialogue: Dialogue, *, day_first: bool = True) -> None:
        self._meeting, self._dialogue, self._day_first = meeting, dialogue, day_first

    def walk(self) -> bool:
        """Go through it to the end; False where the end could not be kept. Raises `BackToTalk`, `Leave` and `NoMore`."""
        self._dialogue.say("Enter skips what you don't want to answer. /back goes back to the meeting, /leave leaves.")
        self._judge_breaks()
        for made in self._meeting.follow_ups.made_here:
            self._go_through(made)
        while self._add():
            self._go_through(self._meeting.follow_ups.made_here[-1])
        for about, question in ASKED.items():
            said = self._ask(self._with(question, self._meeting.account.feedback.get(about)))
            self._keep(self._meeting.closing.say(about, said))
        self._meet_again()
        question = self._with("One line that you learned", self._meeting.account.learned)
        self._keep(self._meeting.closing.learn(self._ask(question)))
        self._ask("Enter ends the meeting")
        return self._end()

    def _ask(self, question: str) -> str:
        """Return the answer, "" for none."""
        while (answer := self._dialogue.ask(question)).startswith("/"):
            if answer == "/back":
                raise BackToTalk
            if answer == "/leave":
                raise Leave
            self._dialogue.say("Here there are /back and /leave; Enter goes on.")
        return answer

    def _read(self, question: str, read: Callable[[str], T | None], refused: str, *, none: bool = False) -> T | None:
        """Return what an answer says, None for no answer; what can't be read is asked again. `none` may be typed for none."""
        while (answer := self._ask(question)) and not (none and is_none(answer)):
            found = read(answer)
            if found is not None:
                return found
            self._dialogue.say(refused)
        return None

    def _keep(self, kept: Kept | None) -> None:
        if kept is not None and self._dialogue.wait(kept):
            self._dialogue.say("Kept.")

    @staticmethod
    def _with(question: str, said: str | None) -> str:
        """Return a question with the answer that stands already."""
        return f"{question} (kept: {said})" if said else question

    # The follow-ups

    def _judge_breaks(self) -> None:
        meeting = self._meeting
        for gap in () if meeting.session.typed_up else meeting.account.breaks:
            if gap.at - gap.began > GAP and gap.id not in meeting.account.judged:
                began, ended = meeting.session.local(gap.began), meeting.session.local(gap.at)
                away = f"Away {began:%H:%M} to {ended:%H:%M}, {length_words((ended - began).total_seconds())}. Count it"
                counts = choose(self._dialogue, away, ("yes", "no"), YES if meeting.account.counts(gap) else NO) == YES
                self._keep(meeting.closing.judge(gap.id, counts))

    def _go_through(self, made: FollowUp) -> None:
        today = self._meeting.session.day
        self._dialogue.say(f"{read_aloud(made, self._meeting.partner.short)} · {by_words(made, today)}")
        if made.due is None:
            refused = f"That is no day. Type one such as {SUCH_AS}, or Enter."
            due = self._read(f"By when? Such as {SUCH_AS}", self._day, refused, none=True)
            if due is not None:
                self._keep(self._meeting.follow_ups.change(made.id, due=due.day, hour=due.hour))
        sure = self._read(
            self._with("How sure, 0 to 10?", None if made.confidence is None else str(made.confidence)),
            self._score,
            "Type a number from 0 to 10, or Enter.",
        )
        if sure is not None:
            self._keep(self._meeting.follow_ups.change(made.id, confidence=sure))
            if sure < SURE_ENOUGH:
                self._dialogue.say(f"Under {SURE_ENOUGH}: make the step smaller. What makes it not lower?")

    def _day(self, text: str) -> Day | None:
        return read_day(text, self._meeting.session.day, day_first=self._day_first)

    @staticmethod
    def _score(text: str) -> int | None:
        return int(text) if text.isascii() and text.isdigit() and int(text) <= 10 else None

    def _add(self) -> bool:
        """Keep one more follow-up, if there is one."""
        made = self._meeting.follow_ups.made_here
        text = self._ask("Another follow-up?" if made else "A follow-up?")
        line = text if sign_of(text) == FOLLOW_UP else f"{FOLLOW_UP} {text}"
        owner, today, partner = self._meeting.talk.coachee, self._meeting.session.day, self._meeting.partner.first_name
        read = read_line(line, owner=owner, today=today, partner=partner, day_first=self._day_first)
        if not isinstance(read, WrittenFollowUp):
            return False
        self._meeting.draft.type(line)
        kept = self._meeting.writing.write(read)
        return kept is not None and self._dialogue.wait(kept)

    # The next date, and the end

    def _meet_again(self) -> None:
        arranged = self._meeting.account.next_meeting
        suggested = arranged.next_date if arranged else self._meeting.closing.suggested_meeting
        if arranged:
            words, enter = f"You meet again {suggested.words}. Another day, hour or place", "Enter keeps that date"
        elif not self._meeting.closing.suggests_next:
            words, enter = "When do you meet again? Type a day, or Enter for none", "Enter for no date"
        else:
            words = f"When do you meet again? y takes {suggested.words}; else type a day, an hour, a place"
            enter = "Enter for no date"
        refused = f"Type it such as {MEET_SUCH_AS}; {enter}."
        date = self._read(words, lambda text: self._next(text, suggested), refused, none=arranged is None)
        if date is None or date == (arranged.next_date if arranged else None):
            return
        if self._dialogue.wait(self._meeting.closing.meet_next(date.day, date.hour, date.place)):
            self._dialogue.say(f"Kept: you meet again {date.words}.")

    def _next(self, text: str, suggested: NextDate) -> NextDate | None:
        if text.casefold() in TAKES:
            return suggested if self._meeting.closing.suggests_next else None
        reading = Reading(today=self._meeting.session.day, day_first=self._day_first)
        return None if is_none(text) else reading.next_date(text, suggested)

    def _end(self) -> bool:
        kept = self._meeting.closing.end()
        if kept is not None and not self._dialogue.wait(kept):
            return False
        account = self._meeting.account
        notes, follow_ups = count(len(account.notes), "note"), count(len(account.made), "follow-up")
        self._dialogue.say(f"Kept: {notes}, {follow_ups}. Say goodbye.")
        return True
