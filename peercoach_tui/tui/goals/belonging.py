"""What belongs to goals: the follow-ups towards each, and the notes that became no check-in yet."""

from collections.abc import Iterable

from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.goals.notes import GoalNote, goal_notes, taken_up
from peercoach_tui.domain.value import Value
from peercoach_tui.goal_acts import owner_of
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.goals.plot import plot_of
from peercoach_tui.tui.goals.told import GoalShown
from peercoach_tui.tui.goals.words import Owned
from peercoach_tui.workspace import Workspace


class Belongings(Value):
    """What there is with one partner: follow-ups that are steps to a goal, and notes for the goals."""

    follow_ups: tuple[FollowUp, ...]
    notes: tuple[GoalNote, ...]


class Belonging:
    """Looks through what is kept with each partner once, and again only where something was kept since."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._found: dict[str, tuple[Fold, int, Belongings]] = {}

    def follow_ups(self, owned: Owned) -> list[tuple[str, FollowUp]]:
        """Return the follow-ups towards a goal, each with whom it is kept with: the open ones first, by their date."""
        found = [(id, each) for id in self._with_whom(owned) for each in self._with(id).follow_ups if each.goal == owned.goal.id]
        undated = self._workspace.today.max
        return sorted(found, key=lambda each: (not each[1].is_open, each[1].due or undated, each[1].made))

    def notes(self, owned: Owned) -> tuple[GoalNote, ...]:
        """Return what was noted for the goals of whose goal it is, and became no check-in yet, the newest first.

        None for a goal that is closed.
        """
        if not owned.goal.is_open:
            return ()
        side, taken = owner_of(owned.folder), taken_up(self._workspace.acts(owned.folder).fold.goals.all)
        notes = (note for id in self._with_whom(owned) for note in self._with(id).notes)
        waiting = [note for note in notes if note.whose is side and note.id not in taken]
        return tuple(sorted(waiting, key=lambda note: (note.day, note.id), reverse=True))

    def shown(self, owned: Owned, empty: str) -> GoalShown:
        """Return a goal with all that belongs to it; `empty` is said where there is no check-in yet."""
        goal, workspace = owned.goal, self._workspace
        follow_ups = self.follow_ups(owned)
        return GoalShown(
            whose=owned.whose,
            goal=goal,
            today=workspace.today,
            set_on=workspace.day_of(goal.set_at),
            closed_on=workspace.day_of(goal.closed) if goal.closed is not None else None,
            plot=plot_of(goal, workspace.today, workspace.day_of),
            follow_ups=tuple(follow_up for _, follow_up in follow_ups),
            before_break=before_break(workspace, follow_ups),
            notes=self.notes(owned),
            empty=empty,
        )

    def _with_whom(self, owned: Owned) -> tuple[str, ...]:
        return self._workspace.people.ids() if owned.folder == COACH else (owned.folder,)

    def _with(self, id: str) -> Belongings:
        fold = self._workspace.acts(id).fold
        known = self._found.get(id)
        if known is None or known[0] is not fold or known[1] != len(fold.timeline):
            follow_ups = tuple(each for each in fold.follow_ups if each.goal)
            known = self._found[id] = fold, len(fold.timeline), Belongings(follow_ups=follow_ups, notes=goal_notes(fold.accounts))
        return known[2]


def before_break(workspace: Workspace, follow_ups: Iterable[tuple[str, FollowUp]]) -> frozenset[str]:
    """Return the ids of those that are from before a break with whom they are kept with, and so late no more."""
    today = workspace.today
    late = [(id, each) for id, each in follow_ups if each.is_open and each.due is not None and each.due < today]
    return frozenset(each.id for id, each in late if workspace.people.brief(id).is_before_break(each, today))
