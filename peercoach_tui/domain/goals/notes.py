"""What was noted for the goals in a meeting: the notes with a `*`."""

from collections.abc import Iterable
from datetime import date

from peercoach_tui.domain.goals.goal import Goal
from peercoach_tui.domain.sessions.account import Account, Note
from peercoach_tui.domain.sessions.moments import NoteSort
from peercoach_tui.domain.side import Side
from peercoach_tui.domain.value import Value


class GoalNote(Value):
    """A note for the goals of `whose`, from a session with a partner; `day` is the local day of that meeting."""

    id: str
    text: str
    whose: Side
    partner: str
    session: str
    day: date


def goal_notes(accounts: Iterable[Account]) -> tuple[GoalNote, ...]:
    """Return the notes for the goals of some meetings, in their order."""
    return tuple(
        GoalNote(
            id=note.id,
            text=note.kept.text,
            whose=coachee_at(account, note),
            partner=account.session.partner,
            session=account.session.id,
            day=account.session.day,
        )
        for account in accounts
        for note in account.notes
        if is_for_goals(note)
    )


def is_for_goals(note: Note) -> bool:
    """Say whether a note is one for the goals that says anything."""
    return note.kept.sort is NoteSort.GOAL and bool(note.kept.text.strip())


def coachee_at(account: Account, note: Note) -> Side:
    """Return who was coached when a note was first kept; while nobody was it is the partner's."""
    spans = (span for span in account.spans if span.began <= note.at and (span.ended is None or note.at <= span.ended))
    coach = [span.coach for span in spans][-1:]
    return coach[0].other if coach and coach[0] is not None else Side.THEM


def taken_up(goals: Iterable[Goal]) -> dict[str, str]:
    """Return the notes that became a check-in, each with the id of its goal."""
    return {check_in.note: goal.id for goal in goals for check_in in goal.check_ins if check_in.note}
