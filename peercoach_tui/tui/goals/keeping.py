"""What is done with goals in their place: setting, wording, checking in, closing, a follow-up towards one."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from peercoach_tui.acts import Kept
from peercoach_tui.domain.goals.goal import CheckIn, Goal
from peercoach_tui.domain.goals.goal_words import by_when
from peercoach_tui.domain.goals.notes import GoalNote
from peercoach_tui.domain.plain import squeezed
from peercoach_tui.domain.questions.deck import Topic
from peercoach_tui.domain.reading.closing import NO_DAY, Reading
from peercoach_tui.domain.zones import zone_called
from peercoach_tui.goal_acts import GoalActs
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.tui.base.undoing import Undoing
from peercoach_tui.tui.goals.drafts import Drafts
from peercoach_tui.tui.goals.words import YOURS
from peercoach_tui.workspace import Workspace

if TYPE_CHECKING:
    from peercoach_tui.tui.goals.check_in import Given

OPEN = "open"
TOPICS = (Topic.PERFORMANCE, Topic.PEOPLE, Topic.CAREER)
"""What a goal may be about, besides nothing that was said."""
NO_TOPIC = "none"
NO_TITLE = "A goal needs a title."

# What asks is imported when it is asked: the first paint doesn't wait for it.


class GoalKeeping(Undoing):
    """A place in which goals are kept. What was typed and left stands in its line again when that is opened."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.lines = Drafts()
        self._scores: dict[str, int | None] = {}

    def goal_acts(self, folder: str) -> GoalActs:
        """Return the acts on the goals in a folder."""
        return GoalActs(self.workspace.acts(folder))

    def day_of(self, instant: datetime) -> date:
        """Return the local date of an instant."""
        return instant.astimezone(zone_called(self.workspace.zone)).date()

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

    # Setting and wording

    def ask_title(self, folder: str) -> None:
        """Ask for the title of a new goal; whose it is can be turned."""
        from peercoach_tui.tui.goals.lines import Asked, LinesDialog

        turned = Turned(self.folders, folder)

        def label() -> str:
            return "a goal of yours" if turned.now == COACH else f"a goal of {self.called(turned.now)}"

        def keep(text: str) -> Kept | None:
            made = self.goal_acts(turned.now).set(text)
            if made is None:
                return None
            self.choose_goal(turned.now, made[0])
            return self.settle_in(turned.now, made[1])

        asked = Asked(key="set", label=label, keep=keep, turn=turned.turn)
        self.app.push_screen(LinesDialog([asked], self.lines, self.with_keys))

    def ask_fields(self, folder: str, goal: Goal) -> None:
        """Ask for the fields of a goal, one after the other; each is kept at its Enter."""
        from peercoach_tui.tui.goals.lines import Asked, LinesDialog

        acts, day_first = self.goal_acts(folder), self.workspace.settings.day_first
        reading = Reading(today=self.workspace.today, day_first=day_first)

        def change(name: str, text: str) -> Kept | None:
            return self.settle_in(folder, acts.change(goal.id, **{name: text.strip()}))

        def topic(answer: str) -> Kept | None:
            return self.settle_in(folder, acts.change(goal.id, topic=None if answer == NO_TOPIC else Topic(answer)))

        def due(text: str) -> Kept | None:
            if text == due_typed:
                return None
            found = reading.due(text) if text.strip() else None
            return self.settle_in(folder, acts.change(goal.id, due=found.due if found else None))

        def due_unread(text: str) -> str:
            return NO_DAY if text.strip() and text != due_typed and reading.due(text) is None else ""

        def due_told(text: str) -> str:
            found = reading.due(text) if text.strip() and text != due_typed else None
            return by_when(goal.but(due=found.due), self.workspace.today) or "no date" if found else ""

        def asked(name: str, label: str) -> Asked:
            text = str(getattr(goal, name))
            return Asked(key=f"{goal.id} {name}", label=lambda: label, text=text, keep=partial(change, name))

        due_typed = f"{goal.due:%d %b %Y}".lstrip("0") if goal.due else ""
        title = Asked(
            key=f"{goal.id} title",
            label=lambda: "what is to be reached",
            text=goal.title,
            keep=lambda text: self.settle_in(folder, acts.change(goal.id, title=squeezed(text))),
            unread=lambda text: "" if squeezed(text) else NO_TITLE,
        )
        about = Asked(
            key=f"{goal.id} topic",
            label=lambda: "what it is about",
            text=goal.topic.value if goal.topic else NO_TOPIC,
            keep=topic,
            answers=(*(each.value for each in TOPICS), NO_TOPIC),
        )
        by = Asked(key=f"{goal.id} due", label=lambda: "by when", text=due_typed, keep=due, told=due_told, unread=due_unread)
        lines = [title, about, asked("why", "why it matters"), asked("seen", "how it will be seen"), by]
        self.app.push_screen(LinesDialog([*lines, asked("step", "the next step")], self.lines, self.with_keys))

    def ask_learned(self, folder: str, goal: Goal) -> None:
        """Ask what was learned, and close a goal; one that is closed is opened again at once."""
        from peercoach_tui.tui.goals.lines import Asked, LinesDialog

        acts = self.goal_acts(folder)
        if not goal.is_open:
            self.settle_in(folder, acts.reopen(goal.id))
            return
        asked = Asked(
            key=f"{goal.id} learned",
            label=lambda: "closing it · what was learned? (it may stay empty)",
            text=goal.learned,
            keep=lambda text: self.settle_in(folder, acts.close(goal.id, text)),
        )
        self.app.push_screen(LinesDialog([asked], self.lines, self.with_keys))

    # Checking in

    def ask_check_in(self, folder: str, goal: Goal) -> None:
        """Ask where a goal stands today."""
        key = f"{goal.id} check-in"
        self._ask_scale(folder, goal, key, self._scores.get(key), "")

    def ask_correction(self, folder: str, goal: Goal, check_in: CheckIn) -> None:
        """Ask for a check-in anew, with what it says."""
        key = f"{goal.id} {check_in.id}"
        self._ask_scale(folder, goal, key, self._scores.get(key, check_in.score), check_in.text, check_in=check_in)

    def ask_check_in_of(self, folder: str, goal: Goal, note: GoalNote) -> None:
        """Ask where a goal stood when a note was kept, with the words of the note."""
        key = f"{goal.id} {note.id}"
        self._ask_scale(folder, goal, key, self._scores.get(key), note.text, note=note)

    def _ask_scale(
        self,
        folder: str,
        goal: Goal,
        key: str,
        score: int | None,
        text: str,
        *,
        check_in: CheckIn | None = None,
        note: GoalNote | None = None,
    ) -> None:
        from peercoach_tui.tui.goals.check_in import CheckInDialog, Offered

        acts = self.goal_acts(folder)

        def answered(given: "Given | None") -> None:
            if given is None:
                return
            self._scores[key] = given.score
            if not given.kept:
                self.lines.leave(key, given.text, text)
                return
            if check_in is not None:
                kept = acts.correct(goal.id, check_in.id, given.score, given.text)
            else:
                day = note.day if note is not None else self.workspace.today
                kept = acts.check_in(goal.id, day, given.score, given.text, note=note)
            self.lines.sent(key, given.text, kept)
            if kept is None:
                self._forget(key)
            self.settle_act(acts.acts, kept, then=partial(self._forget, key))

        line = self.lines.open(key, text)
        dialog = CheckInDialog(
            [Offered(folder=folder, goal=goal.id, title=goal.title)],
            lambda offered: self.called(offered.folder),
            self.with_keys,
            score=score,
            text=line,
        )
        self.app.push_screen(dialog, answered)

    def _forget(self, key: str) -> None:
        self._scores.pop(key, None)


class Turned:
    """One of some folders, which can be turned to the next."""

    def __init__(self, folders: Sequence[str], now: str) -> None:
        self._folders = folders if now in folders else (now, *folders)
        self.now = now

    def turn(self) -> None:
        """Turn to the next; after the last comes the first."""
        self.now = self._folders[(self._folders.index(self.now) + 1) % len(self._folders)]
