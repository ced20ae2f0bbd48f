"""What the session and its close share: a quiet word on what was done, and undo and redo of the acts of the meeting."""

from collections.abc import Callable
from functools import partial

from peercoach_tui.domain.act_words import did_again_words, took_back_words
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.tui.base.drafting import Drafting
from peercoach_tui.tui.base.key_words import DOES_IT_AGAIN
from peercoach_tui.tui.widgets.cue import Cue


class InMeeting(Drafting, part=True):
    """A place of a meeting with a cue, in which what this device did in the meeting can be taken back and done again."""

    _cues = _newest_cue = 0

    def cue(self, words: str, *, holds: Callable[[], bool] | None = None) -> None:
        """Say a quiet word, with the keys that the coach chose, for as long as it `holds`."""
        self.cue_later(words, holds=holds)()

    def cue_later(self, words: str, *, holds: Callable[[], bool] | None = None) -> Callable[[], None]:
        """Return what says a quiet word once its act is on disk, unless that of a later key was said meanwhile.

        It goes with what it speaks of: when it `holds` no more, or when the other of the two coaches.
        """
        self._cues += 1
        coach = self.meeting.account.coach

        def still() -> bool:
            return self.meeting.account.coach is coach and (holds is None or holds())

        return partial(self._say_cue, self._cues, words, still)

    def _say_cue(self, number: int, words: str, holds: Callable[[], bool]) -> None:
        if number >= self._newest_cue and holds():
            self._newest_cue = number
            self.query_one(Cue).say(self.with_keys(words), holds)

    def look_at_cue(self) -> None:
        """Take the cue away if it holds no more."""
        self.query_one(Cue).look()

    def action_take_back(self) -> None:
        """Take the last act back, and say which."""
        taken = self.meeting.take_back()
        if taken is None:
            self.cue("nothing left to take back")
            return
        act, kept = taken
        self.settle(kept, then=self._undo_cue(f"{took_back_words(act, self.workspace.zone)} · {DOES_IT_AGAIN}"))
        self.go_to(act)

    def action_redo(self) -> None:
        """Do again what was taken back last, and say what."""
        done = self.meeting.redo()
        if done is None:
            self.cue("nothing to do again")
            return
        act, kept = done
        self.settle(kept, then=self._undo_cue(did_again_words(act, self.workspace.zone)))
        self.go_to(act)

    def _undo_cue(self, words: str) -> Callable[[], None]:
        """Return what says what was just taken back or done again; it goes with the next act."""
        acts = self.meeting.acts
        sent = acts.sent_last
        return self.cue_later(words, holds=lambda: acts.sent_last is sent)

    def go_to(self, act: AnyMoment) -> None:
        """Go to where the act was made, when it was taken back or done again."""
