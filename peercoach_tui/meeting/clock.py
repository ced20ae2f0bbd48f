"""The clock of a meeting: breaks, and signs of life."""

from collections.abc import Iterable
from datetime import timedelta
from itertools import chain

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.live import Live, holder
from peercoach_tui.domain.reading.draft_part import DraftPart, parts_of, pieces_of
from peercoach_tui.domain.sessions.moments import Break
from peercoach_tui.meeting.draft import Draft
from peercoach_tui.meeting.questions import Questions
from peercoach_tui.meeting.sitting import Sitting

GAP = timedelta(minutes=2)
"""A stillness of the program longer than this is kept as a break."""
HEARTBEAT = timedelta(seconds=10)
"""How often the session says that it is alive, so that a break after a kill has a beginning."""


class Clock:
    """Looks whether the program stood still, and says on disk that the session is alive, with its draft and its question."""

    def __init__(self, sitting: Sitting, questions: Questions, draft: Draft) -> None:
        self._sitting, self._questions, self._draft = sitting, questions, draft
        self._taken: dict[str, None] = {}
        self._seen = self._beat = self._since = sitting.acts.clock()
        self.left = False
        """Whether the meeting was left here, so that it runs no more."""

    def begin_again(self) -> None:
        """Count from now on: the meeting was never begun."""
        self._seen = self._beat = self._since = self._sitting.acts.clock()
        self.left = False

    def resume(self) -> Kept | None:
        """Take up a session that was left, killed or runs elsewhere: its drafts, its question, and the break since it was alive.

        From here on it runs here: a window in which it ran sees that, and only reads it.
        """
        lives = self._lives
        found = {live.draft: pieces_of(live.draft, live.parts) for live in self._take_drafts(lives)}
        self._draft.take_up("\n".join(found), parts_of(chain.from_iterable(found.values())))
        if lives:
            self._questions.show(lives[-1].showing)
        self._seen = max([self._sitting.account.last_instant, *(live.seen for live in lives)])
        kept = self.tick()
        dead = self._dead(lives)
        said = self.keep_draft(self._draft.text, self._draft.parts)
        if said is not None:
            said.add_done_callback(lambda said: None if said.exception() else self._drop(dead))
        return kept

    def go_on(self) -> Kept | None:
        """Go on here with a meeting that was left here, its draft as it is; keep the break since it was alive anywhere."""
        self._since, self.left = self._sitting.acts.clock(), False
        self._seen = max([self._seen, self._sitting.account.last_instant, *(live.seen for live in self._lives)])
        kept = self.tick()
        self._draft.store(again=True)
        return kept

    def _drop(self, lives: list[Live]) -> None:
        """Remove what dead windows left, now that it is kept here."""
        for live in lives:
            self._sitting.acts.drop_live(live)

    @property
    def _lives(self) -> list[Live]:
        """Return the windows in which this session is or was under way, the one that was alive last at the end."""
        lives = (live for live in self._sitting.acts.lives if live.session == self._sitting.session.id)
        return sorted(lives, key=lambda live: live.seen)

    @property
    def elsewhere(self) -> Live | None:
        """Return the other window in which this session runs since it was taken over there, None while it runs here."""
        holding = holder(self._lives, self._sitting.session.id, self._sitting.acts.clock())
        taken_over = holding is not None and not holding.here and holding.since > self._since
        return holding if taken_over else None

    def tick(self, *, question_in_view: bool = True, beside: Iterable[str] = (), points_in_view: bool = True) -> Kept | None:
        """Look at the clock, about once a second: keep a break when the program stood still, and a sign of life.

        `question_in_view` says whether the question of the meeting can be read on the screen, `beside` which others can, by
        their ids, and `points_in_view` whether the points from before stand in its place while they wait.
        """
        now = self._sitting.now
        seen, self._seen = self._seen, now
        if self._sitting.account.ended or self.elsewhere is not None:
            return None
        self.find_drafts()
        stood_still = now - seen > GAP
        in_view = question_in_view and not stood_still
        self._questions.look(in_view=in_view, beside=beside, points_in_view=points_in_view)
        if stood_still and not self._sitting.session.typed_up:
            return self._sitting.act(Break, began=seen)
        if not timedelta() <= self._sitting.acts.clock() - self._beat < HEARTBEAT:
            self._say(self._draft.text, self._draft.parts)
        return None

    def find_drafts(self) -> None:
        """Take up what was left unsent in other windows, such as that from which the meeting was taken over, once it wakes."""
        for live in self._take_drafts([live for live in self._lives if not live.here]):
            self._draft.find(live.draft, live.parts)

    def _take_drafts(self, lives: list[Live]) -> list[Live]:
        """Return those of the windows whose drafts nobody has taken up, and remember that they are taken up now."""
        # One that was taken up in the instant in which it was left stands under the same name again.
        self._taken |= dict.fromkeys(drafted for live in lives for drafted in live.taken if drafted != live.drafted)
        new = [live for live in lives if live.draft.strip() and live.drafted not in self._taken]
        self._taken |= dict.fromkeys(live.drafted for live in new)
        return new

    def keep_draft(self, draft: str, parts: tuple[DraftPart, ...]) -> Kept | None:
        """Keep a draft and its parts on disk, so that a kill loses at most a second of it.

        None once all of the session has ended.
        """
        account = self._sitting.account
        if account.ended and not account.waits:
            return None
        if not account.ended:
            return self._say(draft, parts, left=self.left)
        # What is done alone runs nowhere: something is said of it as long as a line of it is typed.
        if draft:
            return self._say(draft, parts, left=True)
        return self._end() if any(live.here for live in self._lives) else None

    def put_away(self, draft: str, parts: tuple[DraftPart, ...]) -> None:
        """Say that nothing of it is under way but this draft, here or in a window that is dead, once the end is on disk."""
        self._say(draft, parts, left=True) if draft else self._end()
        # What nobody has seen yet stays.
        self._drop([live for live in self._dead(self._lives) if not live.draft.strip() or live.drafted in self._taken])

    def _end(self) -> Kept:
        return self._sitting.acts.end_live(self._sitting.session.id)

    def _dead(self, lives: list[Live]) -> list[Live]:
        now = self._sitting.acts.clock()
        return [live for live in lives if not live.here and not live.runs(now)]

    def _say(self, draft: str, parts: tuple[DraftPart, ...], *, left: bool = False) -> Kept:
        self._beat = self._sitting.acts.clock()
        live = Live(
            session=self._sitting.session.id,
            since=self._since,
            seen=self._beat,
            draft=draft,
            parts=parts,
            showing=self._questions.showing,
            left=left,
            taken=tuple(self._taken),
        )
        return self._sitting.acts.say_live(live)
