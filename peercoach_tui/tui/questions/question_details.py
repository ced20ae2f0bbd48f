"""What is known of a question that the coach wrote, to be changed a row at a time."""

from enum import StrEnum

from peercoach_tui.acts import Acts
from peercoach_tui.as_sent import Kept
from peercoach_tui.domain.questions.deck import Aim, Topic
from peercoach_tui.domain.questions.log import OwnQuestion
from peercoach_tui.notebook.notebook import COACH
from peercoach_tui.question_acts import QuestionActs, on_one_line
from peercoach_tui.tui.details.detail import Detail
from peercoach_tui.tui.questions.words import told_while_typed
from peercoach_tui.workspace import Workspace

TEXT, AIM, TOPIC = "text", "aim", "topic"
DROPS = "Enter drops the question."
_CHOICES: dict[str, type[StrEnum]] = {AIM: Aim, TOPIC: Topic}


class QuestionDetails:
    """The details of a question of the coach's own: its words, its aim, its topic."""

    def __init__(self, workspace: Workspace, card: str) -> None:
        self._workspace, self._id = workspace, card

    @property
    def _acts(self) -> QuestionActs:
        return QuestionActs(self._workspace.acts(COACH))

    @property
    def _written(self) -> OwnQuestion | None:
        return self._acts.find(self._id)

    def title(self) -> str:
        """Return its words."""
        found = self._written
        return found.text if found else "A question that is gone"

    def rows(self) -> tuple[Detail, ...]:
        """Return what is known, none once it is gone."""
        found = self._written
        if found is None:
            return ()
        return (
            Detail(key=TEXT, label="Question", value=found.text, typed=found.text, hint="emptied, it is dropped"),
            Detail(key=AIM, label="Aim", value=found.aim, typed=found.aim, whole=True, hint=_such_as(Aim)),
            Detail(key=TOPIC, label="Topic", value=found.topic, typed=found.topic, whole=True, hint=_such_as(Topic)),
        )

    def read(self, key: str, text: str) -> tuple[str, str]:
        """Return what a text would be kept as, and why it can't be."""
        if key == TEXT:
            return (told_while_typed(text) if text.strip() else DROPS), ""
        chosen = _chosen(_CHOICES[key], text)
        return (chosen, "") if chosen else ("", f"Type one of these: {_such_as(_CHOICES[key])}.")

    def keep(self, key: str, text: str) -> tuple[Acts, Kept] | None:
        """Change what the row is about, or drop the question; None when it says so already, or is gone."""
        acts, words = self._acts, on_one_line(text)
        if key == TEXT:
            kept = acts.change(self._id, text=words) if words else acts.drop(self._id)
        else:
            kept = acts.change(self._id, **{key: _chosen(_CHOICES[key], words)})
        return (acts.acts, kept) if kept is not None else None


def _such_as(choices: type[StrEnum]) -> str:
    return ", ".join(choices)


def _chosen(choices: type[StrEnum], text: str) -> StrEnum | None:
    """Return the one that a text begins or is, in whatever letter case; None for none, and where it could be two."""
    typed = on_one_line(text).casefold()
    found = [each for each in choices if typed and each.value.startswith(typed)]
    return found[0] if len(found) == 1 else None
