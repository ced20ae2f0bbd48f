"""What is written in a meeting, and how long it took."""

from collections.abc import Callable
from typing import TypeVar

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.follow_ups.moments import FollowUpMade
from peercoach_tui.domain.listening.bursts import Bursts
from peercoach_tui.domain.listening.moments import Wrote
from peercoach_tui.domain.moments import AnyMoment
from peercoach_tui.domain.points.moments import PointKept
from peercoach_tui.domain.questions.moments import QuestionAsked
from peercoach_tui.domain.reading.line import Written as Line
from peercoach_tui.domain.reading.line import WrittenFollowUp, WrittenMark, WrittenNote, WrittenQuestion, completed
from peercoach_tui.domain.sessions.moments import NoteKept
from peercoach_tui.meeting.draft import Draft
from peercoach_tui.meeting.sitting import Sitting

K = TypeVar("K", Kept, Kept | None)


class Writing:
    """Keeps lines with the bursts in which they were typed; `draft` is all that is not on disk yet.

    Every act returns its `Kept`, or None when there was nothing to do.
    """

    def __init__(self, sitting: Sitting, draft: Draft) -> None:
        self._sitting = sitting
        self.draft = draft
        self._bursts = Bursts()

    def key(self) -> None:
        """Count a key in an open line as writing."""
        self._bursts = self._bursts.with_key(self._sitting.now)

    @property
    def seconds(self) -> float:
        """Return the seconds since the first key of the open line, 0 before it."""
        return self._bursts.seconds(self._sitting.now)

    @property
    def silent_seconds(self) -> float:
        """Return the seconds since anything was noted, or since the stage began."""
        account = self._sitting.account
        noted = [moment.at for moment in account.moments if isinstance(moment, NoteKept | FollowUpMade)]
        began = [span.began for span in account.spans[-1:]]
        since = max([*noted[-1:], *began], default=self._sitting.session.began)
        return (self._sitting.now - since).total_seconds()

    def write(self, *lines: Line | None) -> Kept | None:
        """Keep lines and the bursts in which they were written, as one act; what is being typed is those lines. None of them
        keeps the bursts alone."""
        said = [line for line in lines if line]
        moments = self.written(*said)
        kept = self.became(lambda: self._sitting.send(*moments)) if moments else None
        if not said or kept is None:
            self.draft.drop()
        else:
            self.draft.sent(kept, [moment.id for moment in moments[-len(said) :]])
        return kept

    def teach(self, changed: AnyMoment) -> Kept:
        """Keep what a follow-up taught, as the change that says it, and the bursts in which it was written."""
        moments = *self.written(), changed
        kept = self.became(lambda: self._sitting.send(*moments))
        self.draft.sent(kept)
        return kept

    def wrote(self, keep: Callable[[], K]) -> K:
        """Keep what is being typed by `keep`, which returns None where it is nothing new, and the bursts in which it was."""
        kept = self.became(keep)
        self.keep()
        if kept is None:
            self.draft.drop()
        else:
            self.draft.sent(kept)
        return kept

    def became(self, keep: Callable[[], K]) -> K:
        """Keep what is being typed by `keep`: a kill right after that leaves the draft on disk beside what it became."""
        with self._sitting.of_draft(self.draft.was_stored):
            return keep()

    def keep(self, *lines: Line | None) -> Kept | None:
        """Keep lines and the bursts since the last one, whatever is being typed."""
        moments = self.written(*(line for line in lines if line))
        return self._sitting.send(*moments) if moments else None

    def put_down(self) -> Kept | None:
        """Leave what is being typed as a draft; keep the bursts in which it was written."""
        self.draft.put_down()
        return self.keep(None)

    def complete(self, note: str, text: str) -> Kept | None:
        """Replace the note of that id by its completed wording; None when nothing changed or is said, or the note is gone."""
        found = next((each.kept for each in self._sitting.account.notes if each.id == note), None)
        said = completed(text, found.sort) if found is not None and text != found.text else ""
        if found is None or said in ("", found.text):
            return None
        return self._sitting.act(NoteKept, text=said, sort=found.sort, replaces=found.id)

    def written(self, *lines: Line) -> tuple[AnyMoment, ...]:
        """Return what lines are kept as, after the bursts since the last one."""
        bursts, self._bursts = self._bursts, Bursts()
        wrote = [self._sitting.moment(Wrote, at=ended, began=began) for began, ended in bursts.lasting]
        return (*wrote, *(value for line in lines for value in self._said(line)))

    def _said(self, line: Line) -> tuple[AnyMoment, ...]:
        moment = self._sitting.moment
        match line:
            case WrittenNote():
                return (moment(NoteKept, text=line.text, sort=line.sort),)
            case WrittenQuestion():
                return (moment(QuestionAsked, text=line.text),)
            case WrittenMark():
                return (moment(PointKept, point=self._sitting.acts.new_id(), text=line.text),)
            case WrittenFollowUp():
                id = self._sitting.acts.new_id()
                owner, what, when, due, hour = line.owner, line.what, line.when, line.due, line.hour
                return (moment(FollowUpMade, follow_up=id, owner=owner, what=what, when=when, due=due, hour=hour),)
