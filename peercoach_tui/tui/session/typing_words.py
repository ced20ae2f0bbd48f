"""Words that are typed in a session while no line is open."""

from textual import events

from peercoach_tui.domain.reading.line import sign_of
from peercoach_tui.tui.base.key_order import KeyOrder
from peercoach_tui.tui.session.keys import SESSION_KEYS
from peercoach_tui.tui.session.words_run import Word, WordsRun
from peercoach_tui.tui.session.writing_lines import WritingLines
from peercoach_tui.tui.widgets.cue import Cue

WERE_KEYS = "what “{}” did as keys is taken back"
WAS_A_KEY = "what “{}” did as a key is taken back"
BY_ITSELF = {"take_back", "redo", "note", "follow_up", "brings", "agreement"}
"""What no word goes on behind: undo, and what opens a line."""


class TypingWords(WritingLines, part=True):
    """A place in which a letter that is no key opens the line and stands in it, and so does a sign that a note can begin with.

    A key acts when it is pressed: nothing tells the first letter of a word from it. The letters right before one that is no key
    were of its word, so they stand in the line as well, and what they did is taken back.
    """

    HEEDS_WORDS = True
    _run: WordsRun | None = None

    def on_key(self, event: events.Key) -> None:
        """Open the line with a letter or a sign that is no key here. What was left waits."""
        if self.is_writing:
            return
        assert isinstance(self.app, KeyOrder)
        run = self._run = self._run or WordsRun()
        active, sign, (letter, at) = self.active_bindings, event.character or "", self.app.pressed
        if event.key in {*active, *self._session_keys}:
            bound = active.get(event.key)
            if letter.isalpha() and not (bound and bound.binding.action in BY_ITSELF):
                run.hear(letter, at, self.meeting.newest_act, len(self.meeting.draft.waiting))
            else:
                run.end()
        elif sign.isalpha():
            event.stop()
            self._open_with(letter, run.end(at))
        elif sign_of(sign):
            event.stop()
            self._open_with(sign, run.end())
        else:
            run.end()

    @property
    def _session_keys(self) -> set[str]:
        """Return every key of the session, as the coach chose them, also for what can't be done now."""
        keys = (self.workspace.keymap.get(binding.id or "", binding.key) for binding in SESSION_KEYS)
        return {key.strip() for each in keys for key in each.split(",")}

    def on_screen_suspend(self) -> None:
        """Begin anew: what is typed above is not of the same word."""
        if self._run is not None:
            self._run.end()

    def _open_with(self, sign: str, word: Word) -> None:
        """Open the line with what is typed, and take back what the letters of its word did while they were keys."""
        acted = self._take_back(word)
        self.open_line("", fresh=True)
        line = self.line
        line.editor.insert(word.letters + sign)
        if acted:
            words = WAS_A_KEY if len(word.letters) == 1 else WERE_KEYS
            line.query_one(Cue).say(words.format(word.letters))

    def _take_back(self, word: Word) -> bool:
        """Take back what the letters of a word did, one act a letter at the most; say whether they did anything."""
        meeting, acted = self.meeting, False
        for _ in word.letters:
            dropped = len(meeting.draft.waiting) < word.drafts
            if not (dropped and meeting.bring_back_draft()):
                taken = meeting.take_back() if meeting.newest_act != word.newest else None
                if taken is None:
                    break
                self.settle(taken[1])
            acted = True
        return acted
