"""The clock of a meeting: breaks, and signs of life."""

from datetime import timedelta

from peercoach_tui.acts import Kept
from peercoach_tui.domain.moments import Break
from peercoach_tui.meeting.draft import Draft
from peercoach_tui.meeting.questions import Questions
from peercoach_tui.meeting.sitting import Sitting
from peercoach_tui.notebook.live import Live

GAP = timedelta(minutes=2)
"""A stillness of the program longer than this is kept as a break."""
HEARTBEAT = timedelta(seconds=10)
"""How often the session says that it is alive, so that a break after a kill has a beginning."""


class Clock:
    """Looks whether the program stood still, and says on disk that the session is alive, with its draft and its question."""

    def __init__(self, sitting: Sitting, questions: Questions, draft: Draft) -> None:
        self._sitting, self._questions, self._draft = sitting, questions, draft
        self._seen = self._beat = sitting.acts.clock()

    def resume(self) -> Kept | None:
        """Take up a session that was left or killed: its draft, its question, and the break since it was last alive."""
        live = self._sitting.acts.live
        seen = self._sitting.account.last_instant
        if live is not None and live.session == self._sitting.session.id:
            self._draft.take_up(live.draft)
            self._questions.show(live.showing)
            seen = max(seen, live.seen)
        self._seen = seen
        return self.tick()

    def tick(self) -> Kept | None:
        """Look at the clock, about once a second: keep a break when the program stood still, and a sign of life."""
        now = self._sitting.now
        seen, self._seen = self._seen, now
        if self._sitting.account.ended:
            return None
        if now - seen > GAP and not self._sitting.session.typed_up:
            return self._sitting.act(Break, began=seen)
        if not timedelta() <= self._sitting.acts.clock() - self._beat < HEARTBEAT:
            self._say(self._draft.text, durable=False)
        return None

    def keep_draft(self, draft: str) -> Kept | None:
        """Keep a draft on disk, so that a kill loses at most a second of it; None once the session has ended."""
        return None if self._sitting.account.ended else self._say(draft, durable=True)

    def _say(self, draft: str, *, durable: bool) -> Kept:
        self._beat = self._sitting.acts.clock()
        live = Live(session=self._sitting.session.id, seen=self._beat, draft=draft, showing=self._questions.showing)
        return self._sitting.acts.say_live(live, durable=durable)
