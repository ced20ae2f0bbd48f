"""Taking the last act back, and doing it again."""

from peercoach_tui.cli.plain.talk_part import Commands, TalkPart
from peercoach_tui.domain.act_words import did_again_words, took_back_words
from peercoach_tui.domain.plain import capital


class UndoPart(TalkPart):
    """Says what it took back."""

    @property
    def commands(self) -> Commands:
        """Return the commands of this part."""
        return {"undo": lambda _: self.undo(), "redo": lambda _: self.redo()}

    def undo(self) -> None:
        """Take the last act back; a draft that was dropped after it comes back first."""
        if text := self._meeting.bring_back_draft():
            self._meeting.draft.store()
            self._dialogue.say(f"A draft again: {text}")
            return
        taken = self._meeting.take_back()
        if taken is None:
            self._dialogue.say("Nothing is left to take back.")
        elif self._dialogue.wait(taken[1]):
            marked = self._meeting.is_of_mark(taken[0])
            self._dialogue.say(f"{capital(took_back_words(taken[0], self._meeting.session.zone, marked=marked))}.")
            if (back := self._meeting.back) is not None:
                self._meeting.draft.store()
                self._dialogue.say(f"A draft again: {back.text}")

    def redo(self) -> None:
        """Do again what was taken back last."""
        done = self._meeting.redo()
        if done is None:
            self._dialogue.say("There is nothing to do again.")
        elif self._dialogue.wait(done[1]):
            self._meeting.draft.store()
            marked = self._meeting.is_of_mark(done[0])
            self._dialogue.say(f"{capital(did_again_words(done[0], self._meeting.session.zone, marked=marked))}.")
