"""Words that are typed in a session while no line is open."""

from collections.abc import Sequence
from functools import partial

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.plain import cut
from peercoach_tui.tui.base.typed_words import PutBack
from peercoach_tui.tui.session.writing_lines import WritingLines
from peercoach_tui.tui.widgets.cue import Cue

WERE_KEYS = "what “{}” did as keys is taken back"
WAS_A_KEY = "what “{}” did as a key is taken back"
TOLD_WIDTH = 14
"""How much of what was typed is said, in characters."""


class TypingWords(WritingLines, part=True):
    """A place in which words that are typed open the line. What was left waits."""

    _taken: Sequence[Kept] = ()
    """What was taken back since words did it as keys."""

    @property
    def takes_words(self) -> bool:
        """Say whether the line can be opened."""
        return not self.is_writing

    def as_it_stands(self) -> PutBack:
        """Put back acts and drafts first, one a key at the most."""
        below, meeting = super().as_it_stands(), self.meeting
        newest, drafts = meeting.newest_act, len(meeting.draft.waiting)

        def put_back(keys: int) -> bool:
            taken, changed = list[Kept](), False
            for _ in range(keys):
                dropped = len(meeting.draft.waiting) < drafts
                if not (dropped and meeting.bring_back_draft()):
                    act = meeting.take_back() if meeting.newest_act != newest else None
                    if act is None:
                        break
                    taken.append(act[1])
                changed = True
            self._taken = taken
            return below(keys) or changed

        return put_back

    def write_words(self, words: str, were_keys: str) -> None:
        """Open the line with words, and say in it what is taken back, once all of it is on disk, while that line is open."""
        self.open_line("", fresh=True)
        self.line.editor.insert(words)
        did = (WAS_A_KEY if len(were_keys) == 1 else WERE_KEYS).format(cut(were_keys, TOLD_WIDTH))
        waits, opened = {*self._taken}, self.meeting.draft.opened
        self._taken = ()

        def holds() -> bool:
            return self.meeting.draft.opened == opened

        def say(kept: Kept | None) -> None:
            waits.discard(kept)
            if were_keys and not waits and holds():
                self.line.query_one(Cue).say(did, holds)

        for kept in tuple(waits):
            self.settle(kept, then=partial(say, kept))
        say(None)
