"""Words that are typed in a session while no line is open."""

from collections.abc import Sequence
from functools import partial

from textual import events

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.plain import cut
from peercoach_tui.domain.reading.line import sign_of
from peercoach_tui.tui.base.card_keys import UNDO
from peercoach_tui.tui.base.key_order import KeyOrder
from peercoach_tui.tui.base.words_run import Before, FirstSigns, WordsRun
from peercoach_tui.tui.session.keys import SESSION_KEYS
from peercoach_tui.tui.session.line_purpose import LinePurpose
from peercoach_tui.tui.session.writing_lines import WritingLines
from peercoach_tui.tui.widgets.cue import Cue

WERE_KEYS = "what “{}” did as keys is taken back"
WAS_A_KEY = "what “{}” did as a key is taken back"
TOLD_WIDTH = 14
"""How much of what was typed is said, in characters."""


class TypingWords(WritingLines, part=True):
    """A place in which a letter that is no key opens the line and stands in it, and so does a sign that a note can begin with.

    A key acts when it is pressed: nothing tells the first letters of what is typed from it. What came right before the letter
    that is no key was of the same words, so it stands in the line as well, and all that it did is put back. No words go on
    behind undo.
    """

    HEEDS_WORDS = True
    _run: WordsRun | None = None

    async def on_key(self, event: events.Key) -> None:
        """Open the line with a letter or a sign that is no key here. What was left waits."""
        if self.is_writing:
            return
        assert isinstance(self.app, KeyOrder)
        run = self._run = self._run or WordsRun()
        active, sign, (letter, at) = self.active_bindings, event.character or "", self.app.pressed
        bound, is_key = active.get(event.key), event.key in {*active, *self._session_keys}
        if sign.isalpha() and not is_key:
            event.stop()
            await self._open_with(letter, run.end(at))
        elif sign_of(sign) and not is_key:
            event.stop()
            await self._open_with(sign, run.end())
        elif letter.isprintable() and letter and not (bound and bound.binding.id in UNDO):
            run.hear(letter, at, self._now)
        else:
            run.end()

    @property
    def _session_keys(self) -> set[str]:
        """Return every key of the session, as the coach chose them, also for what can't be done now."""
        keys = (self.workspace.keymap.get(binding.id or "", binding.key) for binding in SESSION_KEYS)
        return {key.strip() for each in keys for key in each.split(",")}

    def on_screen_suspend(self) -> None:
        """Begin anew: what is typed above is not of the same words."""
        self._begin_anew()

    def open_line(self, empty: str, *, purpose: LinePurpose | None = None, fresh: bool = False) -> None:
        """Open the line; what is typed from now on stands in it."""
        self._begin_anew()
        super().open_line(empty, purpose=purpose, fresh=fresh)

    def _begin_anew(self) -> None:
        if self._run is not None:
            self._run.end()

    def _now(self) -> Before:
        """Return how all stands now that keys can change."""
        meeting, hides = self.meeting, self.workspace.settings.hide_names
        waiting = len(meeting.draft.waiting)
        return Before(newest=meeting.newest_act, drafts=waiting, hides_names=hides, put_back=self.as_shown())

    async def _open_with(self, sign: str, typed: FirstSigns) -> None:
        """Open the line with what is typed, and put back what its signs did while they were keys."""
        taken, changed = self._take_back(typed)
        if typed.before is not None:
            if self.workspace.settings.hide_names is not typed.before.hides_names:
                changed = True
                await self.app.run_action("hide_names")
            changed = typed.before.put_back() or changed
        self.open_line("", fresh=True)
        self.line.editor.insert(typed.text + sign)
        words = WAS_A_KEY if len(typed.text) == 1 else WERE_KEYS
        self._say_once_on_disk(taken, words.format(cut(typed.text, TOLD_WIDTH)) if changed else "")

    def _take_back(self, typed: FirstSigns) -> tuple[list[Kept], bool]:
        """Take back what was done as signs were keys, one act a sign at the most; say also whether anything was done."""
        meeting, before, taken, changed = self.meeting, typed.before or Before(), list[Kept](), False
        for _ in typed.text:
            dropped = len(meeting.draft.waiting) < before.drafts
            if not (dropped and meeting.bring_back_draft()):
                act = meeting.take_back() if meeting.newest_act != before.newest else None
                if act is None:
                    break
                taken.append(act[1])
            changed = True
        return taken, changed

    def _say_once_on_disk(self, taken: Sequence[Kept], words: str) -> None:
        """Say in the line what is taken back, once all of it is on disk, while that line is open."""
        waits, opened = {*taken}, self.meeting.draft.opened

        def holds() -> bool:
            return self.meeting.draft.opened == opened

        def say() -> None:
            if words and not waits and holds():
                self.line.query_one(Cue).say(words, holds)

        def is_on_disk(kept: Kept) -> None:
            waits.discard(kept)
            say()

        for kept in taken:
            self.settle(kept, then=partial(is_on_disk, kept))
        if not taken:
            say()
