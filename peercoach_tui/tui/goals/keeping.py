"""What is done with goals in their place: setting, wording, closing."""

from peercoach_tui.acts import Kept
from peercoach_tui.domain.goals.goal import Goal
from peercoach_tui.domain.reading.goal_line import WrittenGoal, read_goal
from peercoach_tui.domain.words import long_day
from peercoach_tui.goal_acts import GoalActs
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.details.opening import DetailsOpener
from peercoach_tui.tui.goals.folder_turn import FolderTurn
from peercoach_tui.tui.goals.words import YOURS

CLOSES = "closing it · what was learned? (it may stay empty)"

# What asks is imported when it is asked: the first paint doesn't wait for it.


class GoalKeeping(DetailsOpener):
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

    def settle_in(self, folder: str, kept: Kept | None) -> Kept | None:
        """Show an act on the goals in a folder, and return it."""
        self.settle_act(self.workspace.acts(folder), kept)
        return kept

    def ask_title(self, folder: str) -> None:
        """Ask for a new goal in one line, which may say whose it is and by when; whose it is can be turned."""
        from peercoach_tui.tui.lines.asked_line import PlainLine

        whose = FolderTurn(self.folders, folder)
        names = {each: self.workspace.acts(each).partner.name for each in self.folders if each != COACH}

        def read(text: str) -> tuple[str, WrittenGoal] | None:
            """Return in which folder a line sets a goal: what the key was turned to stands over what it says."""
            found = read_goal(text, names, COACH, self.workspace.today, day_first=self.workspace.settings.day_first)
            if not whose.turned:
                whose.now = (found.whose if found is not None else None) or folder
            return (whose.now, found) if found is not None else None

        def title() -> str:
            return "a goal of yours" if whose.now == COACH else f"a goal of {self.called(whose.now)}"

        def told(text: str) -> str:
            read_so = read(text)
            if read_so is None:
                return ""
            folder, goal = read_so
            by = f"by {long_day(goal.due, self.workspace.today)}" if goal.due else "no date"
            return f"→ {self.called(folder)}: {goal.title} · {by}"

        def keep(text: str) -> Kept | None:
            read_so = read(text)
            made = self.goal_acts(read_so[0]).set(read_so[1].title, due=read_so[1].due) if read_so else None
            if read_so is None or made is None:
                return None
            self.choose_goal(read_so[0], made[0])
            return self.settle_in(read_so[0], made[1])

        self.ask_line(PlainLine(title, keep, told=told, turn=whose.turn), self.draft_of("new goal"))

    def open_goal(self, folder: str, goal: Goal) -> None:
        """Show what is known of a goal, to be changed."""
        from peercoach_tui.tui.goals.goal_details import GoalDetails

        self.open_details(goal.id, GoalDetails(self.workspace, folder, goal.id))

    def ask_learned(self, folder: str, goal: Goal) -> None:
        """Ask what was learned, and close a goal; one that is closed is opened again at once."""
        from peercoach_tui.tui.lines.asked_line import PlainLine

        acts = self.goal_acts(folder)
        if not goal.is_open:
            self.settle_in(folder, acts.reopen(goal.id))
            return

        def keep(text: str) -> Kept | None:
            return self.settle_in(folder, acts.close(goal.id, text))

        asked = PlainLine(lambda: CLOSES, keep, goal.learned, may_be_empty=True)
        self.ask_line(asked, self.draft_of(f"{goal.id} learned"))
