"""What the session and its close share: a quiet word on what was done, and undo and redo of the acts of the meeting."""

from functools import partial

from peercoach_tui.domain.act_words import did_again_words, took_back_words
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.tui.base.drafting import Drafting
from peercoach_tui.tui.widgets.cue import Cue


class InMeeting(Drafting):
    """A place of a meeting with a cue, in which what this device did in the meeting can be taken back and done again."""

    def cue(self, words: str) -> None:
        """Say a quiet word, with the keys that the coach chose."""
        self.query_one(Cue).say(self.with_keys(words))

    def action_take_back(self) -> None:
        """Take the last act back, and say which."""
        taken = self.meeting.take_back()
        if taken is None:
            self.cue("nothing left to take back")
            return
        act, kept = taken
        self.settle(kept, then=partial(self.cue, f"{took_back_words(act)}{self.after_taking_back}"))
        self.go_to(act)

    def action_redo(self) -> None:
        """Do again what was taken back last, and say what."""
        done = self.meeting.redo()
        if done is None:
            self.cue("nothing to do again")
            return
        act, kept = done
        self.settle(kept, then=partial(self.cue, did_again_words(act)))
        self.go_to(act)

    after_taking_back = ""
    """What is said behind what was taken back."""

    def go_to(self, act: AnyMoment) -> None:
        """Go to where the act was made, when it was taken back or done again."""
