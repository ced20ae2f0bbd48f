"""Goals: yours and theirs, where each stands and since when, and what is done towards it."""

from functools import partial
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from peercoach_tui.domain.goals.goal import CheckIn
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.base.everywhere import LEAVE, OWN_QUESTIONS
from peercoach_tui.tui.base.leading_on import LeadingOn
from peercoach_tui.tui.base.list_and_pane import ListAndPane
from peercoach_tui.tui.base.places import ways_from
from peercoach_tui.tui.goals.belonging import Belonging
from peercoach_tui.tui.goals.checking_in import CheckingIn
from peercoach_tui.tui.goals.follow_ups import FollowUpMaking
from peercoach_tui.tui.goals.keeping import LEARNED
from peercoach_tui.tui.goals.pane import GoalPane
from peercoach_tui.tui.goals.told import CHECK_IN, FOLLOW_UP, NOTE, NOTHING, PaneKey
from peercoach_tui.tui.goals.words import ARCHIVED, NO_CHECK_IN, NO_GOALS, Owned, goal_row
from peercoach_tui.tui.lines.dropping import DroppingLines
from peercoach_tui.tui.meetings.asking_outcomes import AskingOutcomes
from peercoach_tui.tui.meetings.opening import MeetingsOpener
from peercoach_tui.tui.widgets.rows import Rows
from peercoach_tui.tui.widgets.scrolled import Scrolled
from peercoach_tui.workspace import Workspace

ROOMY = 66
"""From so many columns on a row on one line says since when a goal stands where it stands."""


CLOSE = Binding("x", "close", "close", id="close-goal", tooltip="Close it with what was learned, or open it; strike a check-in")


class GoalsScreen(ListAndPane, DroppingLines, CheckingIn, FollowUpMaking, AskingOutcomes, MeetingsOpener, LeadingOn):
    """The goals at the left, and one of them whole beside it; below, where it is narrow."""

    CSS_PATH = "goals.tcss"
    STRIKES, ITS_LINE = CLOSE, LEARNED
    ACT_ON_CHOSEN = frozenset({"check-in", "close-goal", "goal-outcome", "reword-goal"})
    BY_NAME: ClassVar[list[Binding]] = [OWN_QUESTIONS]
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "check_in", "check in", id="check-in", tooltip="Say where it stands; put a chosen check-in right"),
        Binding("enter", "outcome", "what became of it", id="goal-outcome", tooltip="Say what became of the chosen follow-up"),
        Binding("n", "set", "new goal", id="set-goal", tooltip="Set a goal, of yours or of someone you meet"),
        Binding(
            "e",
            "details",
            "details",
            id="reword-goal",
            tooltip="See and change topic, why, by when, next step",
        ),
        Binding("f", "follow_up", "follow-up", id="goal-follow-up", tooltip="Make a follow-up towards it"),
        Binding("m", "map", "career map", id="career-map", tooltip="Open the career map of whose goal it is"),
        CLOSE,
        Binding(
            "right",
            "open",
            "its history",
            key_display="→",
            id="goal-history",
            tooltip="Go to its check-ins and follow-ups",
        ),
        Binding("o", "open_meetings", "meeting", id="open-meetings", tooltip="Read the meeting in which it was said"),
        *ways_from("goals"),
        LEAVE,
    ]

    def __init__(self, workspace: Workspace) -> None:
        self.goals = Rows[Owned](
            lambda owned: goal_row(
                owned,
                workspace.today,
                self.workspace.day_of,
                on_one_line=self.goals.step == 1,
                since=self.goals.size.width >= ROOMY,
            ),
            lambda owned: owned.goal.id,
            folds=True,
            id="goals",
        )
        self.pane = GoalPane()
        self._belonging = Belonging(workspace)
        self._empty = Static(id="nothing", markup=False)
        super().__init__(workspace, "goals", (self.goals, self.pane), (self.goals, Vertical(self._empty, self.pane, id="whole")))

    def show_sent(self) -> None:
        """Show the goals as they were sent."""
        if self.workspace.loaded and self.is_mounted:
            self.show_things(self._all())
            self._empty.update(self.with_keys(NO_GOALS))

    def show_chosen(self) -> None:
        """Show the chosen goal whole."""
        owned = self.goals.chosen
        self.pane.show(self._belonging.shown(owned, self.with_keys(NO_CHECK_IN)) if owned is not None else None)

    def _all(self) -> list[Owned]:
        """Return all goals: mine, theirs by name, and last those of the archived and those that are closed."""
        people = [each for each in self.workspace.people.by_name() if each.brief]
        owned = [
            Owned(
                folder=folder,
                whose=self.called(folder) + (ARCHIVED if archived else ""),
                goal=goal,
                dim=archived,
                waits=self.any_waits(goal.id),
            )
            for folder, archived in [(COACH, False), *((person.id, person.archived) for person in people)]
            for goal in self.workspace.acts(folder).fold.goals.all
        ]
        return sorted(owned, key=lambda each: (not each.goal.is_open, each.dim))

    # What is chosen

    @property
    def in_pane(self) -> PaneKey:
        """Return what is chosen in the pane, `NOTHING` while the keys are in the list."""
        return self.pane.chosen if self.here is self.pane else NOTHING

    @property
    def chosen_id(self) -> str:
        """Return the id of the goal, or of what is chosen in the pane."""
        return self.in_pane.id or (self.goals.chosen.goal.id if self.goals.chosen else "")

    @property
    def chosen_check_in(self) -> CheckIn | None:
        """Return the check-in that is chosen in the pane."""
        owned, key = self.goals.chosen, self.in_pane
        if owned is None or key.sort != CHECK_IN:
            return None
        return next((each for each in owned.goal.check_ins if each.id == key.id), None)

    @property
    def follow_up_read(self) -> str:
        """Return the follow-up that is chosen in the pane."""
        return self.in_pane.id if self.in_pane.sort == FOLLOW_UP else ""

    @property
    def to_read(self) -> tuple[str, str] | None:
        """Return the meeting of what is chosen: of a check-in, a note, a follow-up, or in which the goal was set."""
        owned, key = self.goals.chosen, self.in_pane
        if owned is None:
            return None
        if check_in := self.chosen_check_in:
            partner, session = check_in.met or owned.folder, check_in.meeting or check_in.session
        elif key.sort == NOTE:
            notes = (note for note in self._belonging.notes(owned) if note.id == key.id)
            partner, session = next(((note.partner, note.session) for note in notes), ("", ""))
        elif key.sort == FOLLOW_UP:
            found = [(id, each.session) for id, each in self._belonging.follow_ups(owned) if each.id == key.id]
            partner, session = found[0] if found else ("", None)
        else:
            partner, session = owned.folder, owned.goal.session
        return (partner, session) if session and partner != COACH else None

    @property
    def _can_check_in(self) -> bool:
        """Say whether Enter opens a scale: of a closed goal for what is there already alone."""
        owned = self.goals.chosen
        return owned is not None and (owned.goal.is_open if self.here is self.goals else self.in_pane.sort != FOLLOW_UP)

    # Keys

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide what the chosen row can't do."""
        owned = self.goals.chosen
        if action in {"details", "close"} and (owned is None or self.in_pane.sort in {FOLLOW_UP, NOTE}):
            return action == "close" and self.has_left
        if action == "follow_up":
            return owned is not None and owned.goal.is_open
        if action == "outcome":
            return self.in_pane.sort == FOLLOW_UP
        if action == "check_in":
            return self._can_check_in
        return super().check_action(action, parameters)

    def word_for(self, id: str) -> str:
        """Return what `x` does with what is chosen, and Enter with a check-in."""
        if id == "check-in" and self.chosen_check_in is not None:
            return "put right"
        if id == CLOSE.id and not self.has_left and (owned := self.goals.chosen):
            return "strike" if self.chosen_check_in is not None else "close" if owned.goal.is_open else "open again"
        return super().word_for(id)

    def choose_goal(self, folder: str, goal: str) -> None:
        """Choose a goal that was just set."""
        self.goals.choose(goal)
        self.go_to(0)

    def action_check_in(self) -> None:
        """Open the scale for the chosen goal, or for the check-in or the note that is chosen in its pane."""
        owned, key = self.goals.chosen, self.in_pane
        if owned is None:
            return
        if check_in := self.chosen_check_in:
            self.ask_correction(owned.folder, owned.goal, check_in)
        elif key.sort == NOTE:
            for note in (note for note in self._belonging.notes(owned) if note.id == key.id):
                self.ask_check_in_of(owned.folder, owned.goal, note)
        else:
            self.ask_check_in(owned.folder, owned.goal)

    def action_outcome(self) -> None:
        """Ask what became of the chosen follow-up."""
        owned, key = self.goals.chosen, self.in_pane
        if owned is not None:
            for partner in [id for id, each in self._belonging.follow_ups(owned) if each.id == key.id]:
                self.ask_what_became(partner, key.id)

    def action_set(self) -> None:
        """Ask for a new goal of whose goal is chosen."""
        self.ask_title(self.goals.chosen.folder if self.goals.chosen else COACH)

    def action_details(self) -> None:
        """Open the details of the chosen goal, or the scale for the chosen check-in."""
        if self.chosen_check_in is not None:
            self.action_check_in()
        elif owned := self.goals.chosen:
            self.open_goal(owned.folder, owned.goal)

    def action_follow_up(self) -> None:
        """Ask for a follow-up towards the chosen goal."""
        if owned := self.goals.chosen:
            self.ask_follow_up(owned.folder, f"{owned.goal.id} follow-up", goal=owned.goal.id)

    def action_close(self) -> None:
        """Close the chosen goal or open it again; strike the chosen check-in. What was left in its line is dropped first."""
        if not self.drop_left() and (owned := self.goals.chosen):
            if check_in := self.chosen_check_in:
                acts = self.goal_acts(owned.folder)
                kept = acts.strike(owned.goal.id, check_in.id)
                self.settle_act(acts.acts, kept, then=partial(self.say_done, "Struck"))
                self.lead_on()
            else:
                self.ask_learned(owned.folder, owned.goal)

    def action_map(self) -> None:
        """Open the career map of whose goal is chosen."""
        from peercoach_tui.tui.goals.map_screen import MapScreen

        folder = self.goals.chosen.folder if self.goals.chosen else COACH
        self.app.push_screen(MapScreen(self.workspace, folder, place=self))

    def on_scrolled_row_picked(self, event: Scrolled.RowPicked) -> None:
        """Go to what was clicked; a second click does what Enter does."""
        self.go_to(1)
        if event.again:
            (self.action_outcome if self.in_pane.sort == FOLLOW_UP else self.action_check_in)()
