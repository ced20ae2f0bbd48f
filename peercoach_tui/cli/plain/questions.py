"""Commands for the question: another, that it was asked, its pin, and what the questions are about."""

from peercoach_tui.as_sent import Kept
from peercoach_tui.cli.plain.talk_part import NOTHING, Commands, TalkPart


class QuestionsPart(TalkPart):
    """Goes through the questions."""

    @property
    def commands(self) -> Commands:
        """Return the commands of this part."""
        questions = self._meeting.questions
        return {
            "next": lambda _: questions.next(),
            "used": lambda _: self._do(questions.use()),
            "question": lambda _: self._dialogue.say(*self._telling.questions()),
            "pin": lambda _: self._pin(),
            "topic": lambda _: self._turn(questions.turn_topic()),
            "aim": lambda _: self._turn(questions.turn_aim()),
        }

    def _pin(self) -> None:
        """Pin the question, or take the pin off it."""
        questions = self._meeting.questions
        kept = questions.pin() if self._telling.asks else None
        if kept is None:
            self._dialogue.say(NOTHING)
        elif self._done(kept):
            pinned = questions.pinned
            self._dialogue.say(f"Pinned: {pinned.text}" if pinned is not None else "The pin is off.")

    def _turn(self, kept: Kept) -> None:
        """Say what the questions are about now."""
        if self._done(kept):
            account = self._meeting.account
            about = [part.value for part in (account.aim, account.topic) if part is not None]
            self._dialogue.say(f"Questions on {', '.join(about)} alone." if about else "Questions on anything.")
