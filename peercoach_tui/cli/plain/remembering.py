"""Commands for what is remembered besides notes: what each brings, what stays between the two, what to come back to."""

from collections.abc import Callable
from functools import partial

from peercoach_tui.as_sent import Kept
from peercoach_tui.cli.plain.past import kept_lines, past_lines
from peercoach_tui.cli.plain.spoken import with_commands
from peercoach_tui.cli.plain.talk_part import Commands, TalkPart
from peercoach_tui.domain.plain import capital
from peercoach_tui.domain.points.point_words import MARKED, NOTHING_MARKED, marked_words
from peercoach_tui.domain.reading.closing import is_none
from peercoach_tui.domain.reading.line import MARK
from peercoach_tui.domain.sessions.story import brought_words
from peercoach_tui.domain.side import Side


class Remembering(TalkPart):
    """Keeps it, and tells what was kept."""

    @property
    def commands(self) -> Commands:
        """Return the commands of this part."""
        return {
            "theirs": partial(self._brings, Side.THEM),
            "mine": partial(self._brings, Side.ME),
            "agree": self._agree,
            "bring": self._bring,
            "mark": lambda _: self._mark(),
            "back": self._back,
            "kept": lambda _: self._dialogue.say(*kept_lines(self._meeting)),
            "past": lambda _: self._dialogue.say(*past_lines(self._meeting)),
        }

    def _type(self, draft: str, keep: Callable[[], Kept | None]) -> bool:
        """Keep what was typed after a command; where it can't be kept it waits as that draft."""
        self._meeting.draft.type(draft)
        return self._keep(self._meeting.writing.wrote(keep))

    def _brings(self, side: Side, text: str) -> None:
        partner, brought = self._meeting.partner.short, self._meeting.account.brought.get(side, "")
        if text:
            if self._type(text, lambda: self._meeting.talk.bring(side, text)):
                self._dialogue.say("Kept.")
        elif brought:
            self._dialogue.say(capital(brought_words(side, brought, partner)))
        else:
            command, whose = ("mine", "you bring") if side is Side.ME else ("theirs", f"{partner} brings")
            self._dialogue.say(f"Write what {whose} after it, such as /{command} the new team.")

    def _agree(self, text: str) -> None:
        """Keep what stays between the two, take it away for "none", or say it."""
        agreed = "" if is_none(text) else text
        if text and self._type(agreed, lambda: self._meeting.talk.agree(agreed)):
            self._dialogue.say("Kept." if agreed else "Nothing is agreed any more.")
        elif not text:
            self._dialogue.say(self._telling.agreement())

    def _bring(self, text: str) -> None:
        if not text:
            self._dialogue.say("Write what you want to bring up next time after it, such as /bring the new team.")
        # As a mark it would be brought up next time as well.
        elif self._type(f"{MARK} {text}", lambda: self._meeting.points.bring(text)):
            self._dialogue.say("Kept for next time.")

    def _mark(self) -> None:
        question = self._meeting.questions.shown if self._telling.tells_question else None
        if self._done(self._meeting.points.mark(question.text if question is not None else "")):
            newest = self._meeting.points.newest
            if newest is not None:
                self._dialogue.say(with_commands(marked_words(newest)))

    def _back(self, number: str) -> None:
        """Say what was marked, or that one came back to one of it."""
        marked = self._meeting.points.marked
        found = self._numbered(number, marked) if number else None
        if not marked:
            self._dialogue.say(with_commands(NOTHING_MARKED))
        elif found is None:
            rows = (f"{place} {point.words}" for place, point in enumerate(marked, 1))
            self._dialogue.say(f"{MARKED}:", *rows, "/back 1 says that you came back to the first.")
        elif self._done(self._meeting.points.touch(found.id)):
            self._dialogue.say(f"Came back to: {found.words}")
