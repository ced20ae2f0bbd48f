"""Commands for what is from before: the follow-ups, each by its number, and what you wanted to bring up, opened one at a time."""

from collections.abc import Callable
from functools import partial

from peercoach_tui.as_sent import Kept
from peercoach_tui.cli.plain.choosing import place_of
from peercoach_tui.cli.plain.talk_part import Commands, TalkPart
from peercoach_tui.domain.follow_ups.follow_up import Outcome
from peercoach_tui.domain.follow_ups.follow_up_words import became_words, read_aloud
from peercoach_tui.domain.plain import capital
from peercoach_tui.domain.points.point_words import DROPPED, NEXT_TIME, TAKEN_UP

NO_FOLLOW_UPS = "No follow-up waits from before."
OUTCOMES = (TAKEN_UP, NEXT_TIME, DROPPED)


class LookBackPart(TalkPart):
    """Says what became of what is from before."""

    @property
    def commands(self) -> Commands:
        """Return the commands of this part."""
        return {
            "look": lambda _: self._dialogue.say(*self._telling.look_back()),
            "carry": self._carry,
            "points": self._points,
            **{outcome.value: partial(self._became, outcome) for outcome in Outcome},
        }

    # The follow-ups

    def _became(self, outcome: Outcome, number: str) -> None:
        self._resolve(number, lambda id: self._meeting.follow_ups.resolve(id, outcome))

    def _carry(self, number: str) -> None:
        self._resolve(number, self._meeting.follow_ups.carry)

    def _resolve(self, number: str, act: Callable[[str], Kept | None]) -> None:
        found = self._meeting.follow_ups.to_look_at
        chosen = self._numbered(number, found)
        if not found:
            self._dialogue.say(NO_FOLLOW_UPS)
        elif chosen is None:
            self._dialogue.say("Write the number of a follow-up after it:", *self._telling.look_back())
        elif self._done(act(chosen.id)):
            became = self._meeting.acts.follow_up(chosen.id) or chosen
            self._dialogue.say(f"{capital(became_words(became.outcome))}: {read_aloud(became, self._meeting.partner.short)}")

    # What I wanted to bring up

    def answers(self, line: str) -> bool:
        """Say whether a line without a command says what becomes of the point that is open."""
        said = line.strip().casefold()
        return self._telling.opened is not None and said in (*OUTCOMES, *map(str, range(1, len(OUTCOMES) + 1)))

    def _points(self, answer: str) -> None:
        """Open the first that waits, or say what became of the one that is open."""
        points, opened = self._meeting.points, self._telling.opened
        if not points.untouched:
            self._dialogue.say("Nothing is left that you wanted to bring up.")
        elif opened is None:
            self._telling.open(points.untouched[0].id)
            self._dialogue.say(*self._telling.point())
        elif (place := place_of(answer.casefold(), OUTCOMES, numbered=True) if answer else None) is None:
            self._dialogue.say(*self._telling.point())
        else:
            act = (points.take_up, points.keep_for_next_time, points.drop)[place]
            if self._done(act(opened.id)):
                self._telling.open("")
                self._dialogue.say(f"{capital(OUTCOMES[place])}: {opened.words}")
                if points.untouched and not points.waiting:
                    # Where one looks back it is told without being asked.
                    self._dialogue.say(self._telling.points())
