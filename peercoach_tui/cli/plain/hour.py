"""Commands of the hour: its stages, who coaches, and slips."""

from functools import partial

from peercoach_tui.cli.plain.talk_part import Commands, TalkPart
from peercoach_tui.domain.listening.moments import SlipSort
from peercoach_tui.domain.sessions.plan import CLOSE
from peercoach_tui.domain.side import Side


class HourPart(TalkPart):
    """Goes through the stages."""

    @property
    def commands(self) -> Commands:
        """Return the commands of this part."""
        talk = self._meeting.talk
        return {
            "stage": self._stage,
            "before": lambda _: self._do(talk.previous_stage()),
            "swap": lambda _: self._swap(),
            "close": lambda _: self._do(talk.enter(CLOSE)),
            "place": self._place,
            "left": lambda _: self._dialogue.say(self._telling.time() or "It is typed up afterwards, without the clock."),
            "story": partial(self._slip, SlipSort.STORY),
            "advice": partial(self._slip, SlipSort.ADVICE),
            "advice-asked": partial(self._slip, SlipSort.ADVICE_ASKED_FOR),
        }

    def _place(self, text: str) -> None:
        """Say where the two meet, or keep where."""
        if text and not self._done(self._meeting.talk.change(place=text)):
            return
        place = self._meeting.account.session.place
        self._dialogue.say(f"Where: {place}" if place else "Write where you meet after it, such as /place canteen.")

    def _slip(self, sort: SlipSort, text: str) -> None:
        self._do(self._meeting.talk.slip(sort))

    def _swap(self) -> None:
        kept = self._meeting.talk.swap()
        account, partner = self._meeting.account, self._meeting.partner.short
        if account.coach is not None:
            self._do(kept)
        elif self._dialogue.wait(kept):
            self._dialogue.say("You coach first." if account.first is Side.ME else f"{partner} coaches first.")

    def _stage(self, name: str) -> None:
        meeting = self._meeting
        if not name:
            self._do(meeting.talk.next_stage())
        elif any(step.stage == name.casefold() for step in meeting.talk.plan.steps):
            self._do(meeting.talk.enter(name.casefold()))
        else:
            stages = dict.fromkeys(step.stage for step in meeting.talk.plan.steps)
            self._dialogue.say(f"There is no stage {name}. The stages are {', '.join(stages)}.")
