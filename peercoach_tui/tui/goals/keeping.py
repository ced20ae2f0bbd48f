"""What is done with goals in their place: setting, wording, closing."""

from collections.abc import Callable

from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.goals.goal import Goal
from peercoach_tui.domain.reading.goal_line import WrittenGoal
from peercoach_tui.goal_acts import GoalActs
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.base.undoing import IS_GONE
from peercoach_tui.tui.details.opening import DetailsOpener
from peercoach_tui.tui.goals.words import YOURS

LEARNED = "learned"
"""By this word the line is known in which is said what a goal that is closed taught."""
CLOSES = "closing it · what was learned? (it may stay empty)"

# What asks is imported when it is asked: the first paint doesn't wait for it.


class GoalKeeping(DetailsOpener, part=True):
    """A place in which goals are kept."""

    def goal_acts(self, folder: str) -> GoalActs:
        """Return the acts on the goals in a folder."""
        return GoalActs(self.workspace.acts(folder))

    def called(self, folder: str) -> str:
        """Return whose the goals in a folder are, as that is printed."""
        return YOURS if folder == COACH else self.workspace.acts(folder).partner.short

    def choose_goal(self, folder: str, goal: str) -> None:
        """Choose a goal that was just set."""

    @property
    def folders(self) -> tuple[str, ...]:
        """Return the folders of all whose goals can be set: mine, then those of the people I meet, who is next first."""
        return (COACH, *(person.id for person in self.workspace.people.due() if person.brief))

    def settle_in(self, folder: str, kept: Kept | None, *, again: Callable[[], None] | None = None) -> Kept | None:
        """Show an act on the goals in a folder, and return it; `again` is that of `settle_act`."""
        self.settle_act(self.workspace.acts(folder), kept, again=again)
        return kept

    def ask_title(self, folder: str) -> None:
        """Ask for a new goal in one line, which may say whose it is and by when; whose it is can be turned."""
        from peercoach_tui.tui.goals.asked_goal import AskedGoal

        self.ask_line(AskedGoal(self.workspace, self.folders, folder, self._set_goal), self.draft_of("new goal"))

    def _set_goal(self, folder: str, goal: WrittenGoal) -> Kept | None:
        made = self.goal_acts(folder).set(goal.title, due=goal.due)
        if made is None:
            return None
        self.choose_goal(folder, made[0])
        return self.settle_in(folder, made[1])

    def open_goal(self, folder: str, goal: Goal) -> None:
        """Show what is known of a goal, to be changed."""
        from peercoach_tui.tui.goals.goal_details import GoalDetails

        self.open_details(goal.id, GoalDetails(self.workspace, folder, goal.id))

    def ask_learned(self, folder: str, goal: Goal) -> None:
        """Ask what was learned, and close a goal; one that is closed is opened again at once."""
        from peercoach_tui.tui.lines.asked_line import PlainLine

        acts = self.goal_acts(folder)
        if not goal.is_open:
            if self.settle_in(folder, acts.reopen(goal.id)) is None:
                self.say(IS_GONE)
            return

        def keep(text: str) -> Kept | None:
            return self.settle_in(folder, acts.close(goal.id, text))

        def gone() -> bool:
            known = acts.find(goal.id)
            return known is None or not known.is_open

        asked = PlainLine(lambda: CLOSES, keep, goal.learned, may_be_empty=True, gone=gone)
        self.ask_line(asked, self.draft_of(f"{goal.id} {LEARNED}"))
