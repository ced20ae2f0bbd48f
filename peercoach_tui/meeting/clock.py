"""The clock of a meeting: breaks, and signs of life."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.live import Live, half_typed, holder, known_in, order_of_holding
from peercoach_tui.domain.moment import INSTANT
from peercoach_tui.domain.reading.draft_part import Drafted, DraftPart
from peercoach_tui.domain.sessions.moments import Break, SessionEnded
from peercoach_tui.meeting.draft import Draft
from peercoach_tui.meeting.questions import Questions
from peercoach_tui.meeting.sitting import Sitting
from peercoach_tui.meeting.steady_clock import GAP

HEARTBEAT = timedelta(seconds=10)
"""How often the session says that it is alive, so that a break after a kill has a beginning."""
MOST_AHEAD = timedelta(days=1)
"""A window that holds the session since later than that has a wrong clock."""


class Clock:
    """Looks whether the program stood still, and says on disk that the session is alive, with its draft and its question."""

    def __init__(self, sitting: Sitting, questions: Questions, draft: Draft) -> None:
        self._sitting, self._questions, self._draft = sitting, questions, draft
        self._seen = self._beat = self._since = sitting.acts.clock()
        self._had_ended = bool(sitting.account.ended)
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
        self._since = self._since_here(lives)
        self._draft.names.know(known_in(lives, self._kept))
        self._draft.take_up(half_typed(lives, self._kept))
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
        lives = self._lives
        self._since, self.left = self._since_here(lives), False
        self._seen = max([self._seen, self._sitting.account.last_instant, *(live.seen for live in lives)])
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
        lives = self._lives
        holding = holder(lives, self._sitting.session.id, self._sitting.acts.clock())
        if holding is None or holding.here:
            return None
        here = next((order_of_holding(live.but(since=self._since)) for live in lives if live.here), (self._since, "", 0))
        return holding if order_of_holding(holding) > here else None

    @property
    def ended_elsewhere(self) -> bool:
        """Say whether the session was ended in another window while it was open here."""
        ends = (moment for moment in self._sitting.account.moments if isinstance(moment, SessionEnded))
        return not self._had_ended and not self._sitting.acts.were_sent(tuple(ends))

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
        self.look_elsewhere()
        self._draft.take(half_typed((live for live in self._lives if not live.here), self._kept))

    def look_elsewhere(self) -> None:
        """Let those lines go that became something else in other windows, or were dropped there."""
        self._draft.names.know(known_in((live for live in self._lives if not live.here), self._kept))

    @property
    def let_go(self) -> tuple[str, ...]:
        """Return the lines that other windows may have and that are none any more, though no moment says so (`known_as`)."""
        kept, names = self._kept, self._draft.names
        there = {piece.name for live in self._lives if not live.here for piece in live.pieces}
        return tuple(
            Drafted(name=name, number=number).known_as
            for name, number in names.known.items()
            if number > kept.get(name, -1) and (name in there or not names.is_own(name))
        )

    @property
    def _kept(self) -> dict[str, int]:
        return self._sitting.acts.fold.timeline.drafted_in(self._sitting.session.id)

    def keep_draft(self, draft: str, parts: tuple[DraftPart, ...]) -> Kept | None:
        """Keep a draft and its parts on disk, so that a kill loses at most a second of it.

        None once the session has ended, and nothing of it is on disk.
        """
        if not self._sitting.account.ended:
            return self._say(draft, parts, left=self.left)
        # What is done alone runs nowhere: something is said of it as long as a line of it is typed, or let go of here alone.
        if draft or self.let_go:
            return self._say(draft, parts, left=True)
        return self._end() if any(live.here for live in self._lives) else None

    def put_away(self, draft: str, parts: tuple[DraftPart, ...]) -> None:
        """Say that nothing of it is under way but this draft, here or in a window that is dead, once the end is on disk."""
        self._say(draft, parts, left=True) if draft else self._end()
        # What nobody has seen yet stays.
        self._drop([live for live in self._dead(self._lives) if all(map(self._draft.has, live.pieces))])

    def _since_here(self, lives: list[Live]) -> datetime:
        """Return from when on it is here: now, and after any other window began to hold it, by whatever clock."""
        now = self._sitting.acts.clock()
        return max([now, *(live.since + INSTANT for live in lives if live.since - now < MOST_AHEAD)])

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
            known=dict(self._draft.names.known),
        )
        return self._sitting.acts.say_live(live)
