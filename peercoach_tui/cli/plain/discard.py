"""Discarding a meeting that was begun by mistake, and bringing it back."""

from peercoach_tui.cli.plain.choosing import agrees
from peercoach_tui.cli.plain.dialogue import Leave
from peercoach_tui.cli.plain.lines import NoMore
from peercoach_tui.cli.plain.talk_part import Commands, TalkPart
from peercoach_tui.domain.sessions.bare import is_bare

GOES_ALONG = "All that was kept in it goes along."
BRINGS_BACK = "/undo brings it back, Enter leaves"


class DiscardPart(TalkPart):
    """Takes the beginning of the meeting back, and leaves unless that is taken back."""

    @property
    def commands(self) -> Commands:
        """Return the command of this part."""
        return {"discard": lambda _: self.discard()}

    def discard(self) -> None:
        """Discard the meeting; where something was kept in it, or waits as a draft, ask first. Raises `Leave`."""
        meeting, dialogue = self._meeting, self._dialogue
        whom = meeting.partner.short
        bare = is_bare(meeting.account) and not meeting.draft.text.strip()
        if not bare and not agrees(dialogue, f"{GOES_ALONG} Discard this meeting with {whom}"):
            dialogue.say("It stays as it is.")
            return
        kept = meeting.acts.discard(meeting.session.id)
        if kept is None or not dialogue.wait(kept):
            return
        taking = meeting.acts.sent_last
        dialogue.say(f"Discarded the meeting with {whom}.")
        back = meeting.acts.redo(lambda act: act is taking) if self._is_wanted_back() else None
        if back is None or not dialogue.wait(back[1]):
            raise Leave
        gone_on = meeting.clock.go_on()
        if gone_on is not None:
            dialogue.wait(gone_on)
        dialogue.say("The meeting stands again, with all that was kept in it.")

    def _is_wanted_back(self) -> bool:
        """Ask whether the meeting is to be brought back. Its clock stands still meanwhile: it is gone."""
        dialogue = self._dialogue
        went_on, dialogue.each_second = dialogue.each_second, str
        heard, dialogue.heard = dialogue.heard, str
        try:
            while (typed := dialogue.ask(BRINGS_BACK)) and typed.casefold() != "/undo":
                dialogue.say(f"Nothing is kept: {typed}")
        except NoMore:
            typed = ""
        finally:
            dialogue.each_second, dialogue.heard = went_on, heard
        return bool(typed)
