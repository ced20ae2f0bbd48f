"""What the session and its close share: a quiet word on what was done, and undo and redo of the acts of the meeting."""

from collections.abc import Callable
from functools import partial

from textual.binding import Binding

from peercoach_tui.domain.act_words import did_again_words, took_back_words
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.tui.base.drafting import Drafting
from peercoach_tui.tui.base.key_words import DOES_IT_AGAIN
from peercoach_tui.tui.widgets.cue import Cue

DROP_DRAFT = Binding(
    "x", "drop_draft", "drop the draft", show=False, id="drop-draft", tooltip="Drop the line that was left as a draft"
)
"""The same in the session and on each page of its close."""
DROPS = "{drop-draft:x} drops it"
"""What is said behind how a draft is opened again."""
DROPPED = "dropped · {take-back:z} brings it back"
BROUGHT_BACK = "a draft again, as you left it"
AGAIN = ", a draft again"


class InMeeting(Drafting, part=True):
    """A place of a meeting with a cue, in which what this device did in the meeting can be taken back and done again."""

    _cues = _newest_cue = 0

    def cue(self, words: str, *, holds: Callable[[], bool] | None = None) -> None:
        """Say a quiet word, with the keys that the coach chose, for as long as it `holds`."""
        self.cue_later(words, holds=holds)()

    def cue_later(self, words: str, *, holds: Callable[[], bool] | None = None) -> Callable[[], None]:
        """Return what says a quiet word once its act is on disk, unless that of a later key was said meanwhile.

        It goes with what it speaks of: when it `holds` no more, and with the next act, or the taking back of this one.
        """
        self._cues += 1
        newest = self.meeting.newest_act

        def still() -> bool:
            return self.meeting.newest_act == newest and (holds is None or holds())

        return partial(self._say_cue, self._cues, words, still)

    def _say_cue(self, number: int, words: str, holds: Callable[[], bool]) -> None:
        if number >= self._newest_cue and holds():
            self._newest_cue = number
            self.query_one(Cue).say(self.with_keys(words), holds)

    def look_at_cue(self) -> None:
        """Take the cue away if it holds no more."""
        self.query_one(Cue).look()

    def action_take_back(self) -> None:
        """Take the last act back, and say which; a draft that was dropped after it comes back first."""
        if self.meeting.bring_back_draft():
            self.store_draft(self.cue_later(BROUGHT_BACK))
            self.show_sent()
            self.go_to_draft()
            return
        taken = self.meeting.take_back()
        if taken is None:
            self.cue("nothing left to take back")
            return
        act, kept = taken
        words = took_back_words(act, self.workspace.zone, marked=self.meeting.is_of_mark(act))
        again = AGAIN if self.meeting.back is not None else ""
        # Where it can't be taken back it stands, and the draft goes.
        self.settle(kept, then=self.cue_later(f"{words}{again} · {DOES_IT_AGAIN}"), failed=self.store_draft)
        if again:
            self.store_draft()
            self.show_sent()
            self.go_to_draft()
        else:
            self.go_to(act)

    def action_redo(self) -> None:
        """Do again what was taken back last, and say what."""
        done = self.meeting.redo()
        if done is None:
            self.cue("nothing to do again")
            return
        act, kept = done
        said = self.cue_later(did_again_words(act, self.workspace.zone, marked=self.meeting.is_of_mark(act)))

        def on_disk() -> None:
            self.store_draft()
            said()

        self.settle(kept, then=on_disk, failed=self.store_draft)
        self.go_to(act)

    def drop_draft(self) -> None:
        """Show and keep that a draft was dropped, and say how it is brought back."""
        said = self.cue_later(DROPPED)
        if self.meeting.draft.store() is None:
            # Nothing of it was on disk.
            said()
        else:
            self.store_draft(said)
        self.show_sent()

    def go_to(self, act: AnyMoment) -> None:
        """Go to where the act was made, when it was taken back or done again."""

    def go_to_draft(self) -> None:
        """Go to where a draft stands that was brought back."""
