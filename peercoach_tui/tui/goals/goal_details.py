"""What is known of a goal, to be changed a row at a time."""

from typing import Any

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.goals.goal import Goal
from peercoach_tui.domain.goals.goal_words import by_when, topic_words
from peercoach_tui.domain.plain import cut, squeezed
from peercoach_tui.domain.questions.deck import Topic
from peercoach_tui.domain.reading.closing import NO_DUE, DueRead, ReadWith, is_none
from peercoach_tui.domain.words import dated, short_day
from peercoach_tui.goal_acts import GoalActs
from peercoach_tui.tui.details.detail import Detail
from peercoach_tui.workspace import Workspace

TITLE, TOPIC, DUE = "title", "topic", "due"
TEXTS = {
    "why": ("Why", "why it matters"),
    "seen": ("Seen by", "how it will be seen"),
    "step": ("Next step", ""),
    "learned": ("Learned", ""),
}
"""The rows of words: their labels, and what they ask."""
TOPICS = (Topic.PERFORMANCE, Topic.PEOPLE, Topic.CAREER)
"""What a goal may be about, besides nothing that was said."""
TOPIC_HINT = f"{', '.join(topic.value for topic in TOPICS)}, or none"
DUE_HINT = "a day, such as 18 dec; none takes it away"
NO_TITLE = "A goal needs a title."
NO_TOPIC = f"type {TOPIC_HINT}."
_CUT = 24


class GoalDetails:
    """The details of a goal, in the order in which they are read."""

    def __init__(self, workspace: Workspace, folder: str, goal: str) -> None:
        self._workspace, self._folder, self._id = workspace, folder, goal

    @property
    def _acts(self) -> GoalActs:
        return GoalActs(self._workspace.acts(self._folder))

    @property
    def _goal(self) -> Goal | None:
        return self._acts.find(self._id)

    def title(self) -> str:
        """Return its title."""
        goal = self._goal
        return goal.title if goal else "A goal that is gone"

    def rows(self) -> tuple[Detail, ...]:
        """Return what is known, none once it is gone; what was learned where it is closed."""
        goal = self._goal
        if goal is None:
            return ()
        about, by = topic_words(goal), by_when(goal, self._workspace.today)
        why, seen, step, learned = (_text(goal, key) for key in TEXTS)
        return (
            Detail(key=TITLE, label="Goal", value=goal.title, typed=goal.title),
            Detail(key=TOPIC, label="About", value=about, typed=about, whole=True, hint=TOPIC_HINT),
            why,
            seen,
            Detail(key=DUE, label="By when", value=by.removeprefix("by "), typed=_due(goal), whole=True, hint=DUE_HINT),
            step,
            *([] if goal.is_open else [learned]),
        )

    def read(self, key: str, text: str) -> tuple[str, str]:
        """Return what a text would be kept as, and why it can't be."""
        if key == TITLE:
            return "", "" if squeezed(text) else NO_TITLE
        if key == TOPIC and text.strip():
            topic = _topic(text)
            if topic is None and not is_none(text):
                return "", f"“{cut(text, _CUT)}” is no topic: {NO_TOPIC}"
            return topic.value if topic else "no topic", ""
        goal = self._goal
        if key == DUE and text.strip() and goal is not None:
            found = self._reading.due(text, self._was)
            if found is None:
                return "", self._reading.why_no_due(text, self._was, timed=False)
            if found.due is not None and found.hour:
                return "", f"A goal has no hour: type its day alone, such as {short_day(found.due, self._workspace.today)}."
            return by_when(goal.but(due=found.due), self._workspace.today) or "no date", ""
        return "", ""

    def keep(self, key: str, text: str) -> tuple[Acts, Kept] | None:
        """Change what the row is about; None when it says so already, or the goal is gone."""
        kept = self._acts.change(self._id, **{key: self._value(key, text)})
        return (self._acts.acts, kept) if kept is not None else None

    def _value(self, key: str, text: str) -> Any:
        if key == TOPIC:
            return _topic(text)
        if key == DUE:
            found = self._reading.due(text, self._was) if text.strip() else None
            return found.due if found else None
        return squeezed(text) if key == TITLE else text.strip()

    @property
    def _was(self) -> DueRead:
        goal = self._goal
        return DueRead(due=goal.due) if goal else NO_DUE

    @property
    def _reading(self) -> ReadWith:
        return ReadWith(today=self._workspace.today, day_first=self._workspace.settings.day_first)


def _topic(text: str) -> Topic | None:
    """Return the topic that a text begins to name, or names."""
    words = squeezed(text).casefold()
    return next((topic for topic in TOPICS if words and topic.value.startswith(words)), None)


def _due(goal: Goal) -> str:
    return dated(goal.due) if goal.due else ""


def _text(goal: Goal, key: str) -> Detail:
    label, hint = TEXTS[key]
    text: str = getattr(goal, key)
    return Detail(key=key, label=label, value=squeezed(text), typed=text, hint=hint)
