"""The close by lines: each thing is asked for once, Enter skips it."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import TypeVar

from peercoach_tui.as_sent import Kept
from peercoach_tui.cli.plain.choosing import NO, YES, choose
from peercoach_tui.cli.plain.dialogue import Dialogue, Leave
from peercoach_tui.cli.plain.half_typed import DROP, KEEP, ONE_OF_THEM, HalfTyped
from peercoach_tui.cli.plain.listening import Listening
from peercoach_tui.cli.plain.spoken import spoken
from peercoach_tui.cli.plain.telling import Telling
from peercoach_tui.cli.plain.undo import UndoPart
from peercoach_tui.domain.follow_ups.follow_up import SURE_ENOUGH
from peercoach_tui.domain.follow_ups.follow_up_words import SMALLER, by_words, read_aloud
from peercoach_tui.domain.reading.closing import ReadWith, is_none
from peercoach_tui.domain.reading.line import FOLLOW_UP, sign_of
from peercoach_tui.domain.reading.phrases import SUCH_AS
from peercoach_tui.domain.sessions.answer_words import FROM_0_TO_10, SAID, THANKED, three_questions
from peercoach_tui.domain.sessions.meeting_words import goodbye_words
from peercoach_tui.domain.sessions.moments import Answer
from peercoach_tui.domain.sessions.next_date import NextDate
from peercoach_tui.domain.sessions.plan import CLOSE
from peercoach_tui.domain.settings import Settings
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import count, length_words
from peercoach_tui.meeting.meeting import Meeting
from peercoach_tui.meeting.pieces import Piece
from peercoach_tui.meeting.steady_clock import GAP

T = TypeVar("T")

TAKES = ("y", "yes")
FROM_0 = "Type a number from 0 to 10, or Enter."
HERE = (
    "/meeting goes back to the meeting, /leave leaves, /list says what you may have done as a listener, and ticks it, "
    "/undo takes back what was kept last, /redo keeps it again."
)
ALONE = "What follows is for you alone. /list is for what you did as a listener."


class BackToTalk(Exception):
    """The close is to be left for the meeting."""


class TakenBackMeanwhile(Exception):
    """Something was taken back, or done again: what is asked may be of that."""


class Close:
    """Walks the close from top to bottom; every answer is kept at once, and one that stands already can be said anew."""

    def __init__(self, meeting: Meeting, dialogue: Dialogue, telling: Telling, settings: Settings) -> None:
        self._meeting, self._dialogue, self._settings = meeting, dialogue, settings
        self._undo = UndoPart(meeting, dialogue, telling)
        self._listening = Listening(meeting, dialogue, telling)
        self._half_typed = HalfTyped(meeting, dialogue, day_first=settings.day_first)

    def walk(self) -> bool:
        """Go through it to the end; False where the end could not be kept. Raises `BackToTalk`, `Leave` and `NoMore`."""
        self._dialogue.say(HERE)
        self._judge_breaks()
        for made in self._meeting.follow_ups.made_here:
            self._anew(partial(self._go_through, made.id))
        while self._anew(self._add):
            self._anew(partial(self._go_through, self._meeting.follow_ups.made_here[-1].id))
        for side in (Side.THEM, Side.ME):
            self._anew(partial(self._hear_what_helped, side))
        if self._meeting.closing.answers_due(self._settings.answers):
            self._hear_partner()
        self._anew(self._meet_again)
        self._dialogue.say(ALONE)
        for piece in self._meeting.draft.left:
            self._anew(partial(self._offer, piece))
        self._anew(self._learn)
        self._anew(lambda: self._ask("Enter ends the meeting"))
        return self._end()

    @staticmethod
    def _anew(step: Callable[[], T]) -> T:
        """Do a step, and once more from its beginning where something was taken back or done again in it."""
        while True:
            with suppress(TakenBackMeanwhile):
                return step()

    def _hear_what_helped(self, side: Side) -> None:
        whom = self._meeting.partner.short if side is Side.THEM else "you"
        question = f"What helped {whom}, and what would {whom} want more of?"
        said = self._ask(_with(question, self._meeting.account.feedback.get(side)))
        self._keep(self._meeting.closing.say(side, said))

    def _offer(self, piece: Piece) -> None:
        """Ask what becomes of a line that was left as a draft."""
        answers: Callable[[str], str | None] = lambda text: text if text in (KEEP, DROP) else None  # noqa: E731
        self._half_typed.settle(piece, self._read(self._half_typed.question(piece), answers, lambda _: ONE_OF_THEM))

    def _learn(self) -> None:
        question = _with("What did you learn today, in one line?", self._meeting.account.learned)
        self._keep(self._meeting.closing.learn(self._ask(question)))

    def _ask(self, question: str) -> str:
        """Return the answer, "" for none."""
        while (answer := self._dialogue.ask(question)).startswith("/"):
            command, _, text = answer.casefold().partition(" ")
            match command if command == "/list" else answer.casefold():
                case "/meeting":
                    raise BackToTalk
                case "/leave":
                    raise Leave
                case "/undo" | "/redo" as mending:
                    self._undo.undo() if mending == "/undo" else self._undo.redo()
                    if self._meeting.account.stage == CLOSE:
                        raise TakenBackMeanwhile
                case "/list":
                    self._listening.list(text.strip())
                case _:
                    self._dialogue.say(f"Here there are five commands. {HERE}")
            if self._meeting.account.stage != CLOSE:
                # That the close was entered was taken back.
                raise BackToTalk
        return answer

    def _read(
        self,
        question: str,
        read: Callable[[str], T | None],
        refused: Callable[[str], str],
        *,
        none: bool = False,
        empty: T | None = None,
    ) -> T | None:
        """Return what an answer says, `empty` for no answer; of what can't be read is said why, and it is asked again.

        `none` may be typed for none.
        """
        while answer := self._ask(question):
            if none and is_none(answer):
                return None
            found = read(answer)
            if found is not None:
                return found
            self._dialogue.say(refused(answer))
        return empty

    def _keep(self, kept: Kept | None) -> None:
        if kept is not None and self._dialogue.wait(kept):
            self._dialogue.say("Kept.")

    # The follow-ups

    def _judge_breaks(self) -> None:
        meeting = self._meeting
        for gap in () if meeting.session.typed_up else meeting.account.breaks:
            if gap.at - gap.began > GAP and gap.id not in meeting.account.judged:
                began, ended = meeting.session.local(gap.began), meeting.session.local(gap.at)
                length = spoken(length_words((ended - began).total_seconds()))
                away = f"Away {began:%H:%M} to {ended:%H:%M}, {length}. Count it"
                counts = choose(self._dialogue, away, ("yes", "no"), YES if meeting.account.counts(gap) else NO) == YES
                self._keep(meeting.closing.judge(gap.id, counts))

    def _go_through(self, id: str) -> None:
        """Ask about the follow-up of that id, unless it is gone."""
        made = next((each for each in self._meeting.follow_ups.made_here if each.id == id), None)
        if made is None:
            return
        today = self._meeting.session.day
        self._dialogue.say(f"{read_aloud(made, self._meeting.partner.short)} · {by_words(made, today)}")
        if made.due is None:
            refused: Callable[[str], str] = lambda text: f"{self._reading.why_no_due(text)} Enter for no date."  # noqa: E731
            due = self._read(f"By when, such as {SUCH_AS}? Enter for no date", self._reading.due, refused, none=True)
            if due is not None:
                self._keep(self._meeting.follow_ups.change(made.id, due=due.due, hour=due.hour))
        sure = self._read(
            _with("How sure, 0 to 10?", None if made.confidence is None else str(made.confidence)),
            _score,
            lambda _: FROM_0,
        )
        if sure is not None:
            self._keep(self._meeting.follow_ups.change(made.id, confidence=sure))
            if sure < SURE_ENOUGH:
                self._dialogue.say(SMALLER)

    @property
    def _reading(self) -> ReadWith:
        session, partner = self._meeting.session, self._meeting.partner.first_name
        now = self._meeting.sitting.local_now
        return ReadWith(today=session.day, partner=partner, day_first=self._settings.day_first, zone=session.zone, now=now)

    def _add(self) -> bool:
        """Keep one more follow-up, if there is one."""
        found, text = None, self._ask(self._asks_for_another)
        while text and (found := self._reading.preview(text, self._meeting.talk.coachee)) is not None and found.bare:
            self._dialogue.say(found.bare)
            text = self._ask(self._asks_for_another)
        if found is None or not text:
            return False
        self._meeting.draft.type(text if sign_of(text) == FOLLOW_UP else f"{FOLLOW_UP} {text}")
        if found.refused:
            self._dialogue.say(f"No date: {found.refused}.")
        kept = self._meeting.writing.write(found.follow_up)
        return kept is not None and self._dialogue.wait(kept)

    @property
    def _asks_for_another(self) -> str:
        """Return the question for a follow-up, and whose one is that doesn't say so."""
        another, partner = "Another" if self._meeting.follow_ups.made_here else "A", self._meeting.partner.short
        return f"{another} follow-up? What you type is {partner}'s, after me: it is yours; Enter for none"

    # The partner's answers

    def _hear_partner(self) -> None:
        """Ask the partner three questions, who reads or hears them; once in a meeting, whatever they answer."""
        closing, partner = self._meeting.closing, self._meeting.partner.short
        closing.asked_for_answers = True
        self._dialogue.say(f"Let {partner} type now, or read aloud what follows.")
        self._dialogue.say(f"{three_questions(partner)}. {FROM_0_TO_10}")
        for answer in SAID:
            if answer not in self._meeting.account.answers:
                self._anew(partial(self._hear_answer, answer))
        self._dialogue.say(THANKED)

    def _hear_answer(self, answer: Answer) -> None:
        score = self._read(f"{SAID[answer]}, 0 to 10? Enter skips it", _score, lambda _: FROM_0)
        if score is not None:
            self._keep(self._meeting.closing.answer(answer, score))

    # The next date, and the end

    def _meet_again(self) -> None:
        arranged = self._meeting.account.next_meeting
        suggested = arranged.next_date if arranged else self._meeting.closing.suggested_meeting
        today = self._meeting.session.day
        said = suggested.words_on(today)
        if arranged:
            asked, enter = f"You meet again {said}.", "Enter keeps it"
        elif not self._meeting.closing.suggests_next:
            asked, enter = "When do you meet again?", "Enter for no date"
        else:
            asked, enter = "When do you meet again?", f"Enter takes {said}, none is for no date"
        words = f"{asked} {enter}; or type a day, an hour, a place"
        refused: Callable[[str], str] = lambda text: f"{self._reading.why_no_next(text, suggested)} {enter}."  # noqa: E731
        empty = suggested if arranged or self._meeting.closing.suggests_next else None
        date = self._read(words, lambda text: self._next(text, suggested), refused, none=arranged is None, empty=empty)
        if date is None or date == (arranged.next_date if arranged else None):
            return
        if self._dialogue.wait(self._meeting.closing.meet_next(date.day, date.hour, date.place)):
            self._dialogue.say(f"Kept: you meet again {date.words_on(today)}.")

    def _next(self, text: str, suggested: NextDate) -> NextDate | None:
        if text.casefold() in TAKES:
            return suggested if self._meeting.closing.suggests_next else None
        return None if is_none(text) else self._reading.next_date(text, suggested)

    def _end(self) -> bool:
        kept = self._meeting.closing.end()
        if kept is not None and not self._dialogue.wait(kept):
            return False
        account = self._meeting.account
        told = [count(len(account.notes), "note"), count(len(account.made), "follow-up")]
        if points := len(self._meeting.acts.fold.points.open):
            told.append(f"{count(points, 'thing')} to bring up next time")
        if account.waits:
            self._dialogue.say("What is half typed waits on Today, in the app.")
        self._dialogue.say(f"Kept: {', '.join(told)}. {goodbye_words(account.session)}")
        return True


def _with(question: str, said: str | None) -> str:
    """Return a question with the answer that stands already, and what Enter does."""
    return f"{question} Kept: {said}. Enter leaves it" if said else f"{question} Enter skips it"


def _score(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and int(text) <= 10 else None
