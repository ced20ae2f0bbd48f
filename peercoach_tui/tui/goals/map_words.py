"""What stands on the page of a career map: its blocks, and what each line became."""

from collections.abc import Collection
from datetime import date

from peercoach_tui.domain.career.career_map import CareerMap, MapLine, Part
from peercoach_tui.domain.fold import Fold
from peercoach_tui.domain.follow_ups.follow_up import FollowUp
from peercoach_tui.domain.goals.goal import Goal
from peercoach_tui.domain.goals.goal_words import by_when, score_words
from peercoach_tui.domain.partners.brief_words import BEFORE_THE_BREAK
from peercoach_tui.domain.value import Value
from peercoach_tui.domain.words import due_words, long_day

HEADINGS = {
    Part.HERE: "Where I am",
    Part.ROLE: "Roles I might want",
    Part.SKILL: "Missing: a skill",
    Part.EXPOSURE: "Missing: exposure",
    Part.STEP: "Next steps",
}
SHORT = {Part.HERE: "Here", Part.ROLE: "Roles", Part.SKILL: "Skills", Part.EXPOSURE: "Exposure", Part.STEP: "Next"}
"""The headings where they stand beside the lines."""
GUIDES = {
    Part.HERE: "What do you do well, and what do people come to you for?",
    Part.ROLE: "Two or three; one may have no name yet.",
    Part.SKILL: "What would you have to be able to do?",
    Part.EXPOSURE: "What would you have to have seen, and who to have seen you?",
    Part.STEP: "What comes first? It can become a goal or a follow-up.",
}
GOAL, FOLLOW_UP, NOT_YET = "★", "→", "·"


class Slot(Value):
    """A place on the map: a line of it, or the free one of a part that has none (`id` "")."""

    part: Part = Part.HERE
    id: str = ""


class MapRow(Value):
    """A line of the map as it stands on the page, and what of it: its sign, and a word on what it became."""

    slot: Slot
    text: str
    sign: str = ""
    about: str = ""


class MapShown(Value):
    """The page: the rows of each part, and when it is from, in words."""

    rows: tuple[MapRow, ...]
    is_from: str = ""
    chosen: Slot = Slot()

    def of(self, part: Part) -> tuple[MapRow, ...]:
        """Return the rows of a part, at least the free one."""
        return tuple(row for row in self.rows if row.slot.part is part)


def from_words(career_map: CareerMap, changed: date | None, today: date) -> str:
    """Return when a map was last changed, and when it was looked at since, or before it was changed today; "" for an empty one.

    `changed` is the local date of that.
    """
    if changed is None or career_map.is_empty:
        return ""
    looked = career_map.looked_until(today)
    if changed == today:
        return "Changed today" + (f", before that looked at on {long_day(looked, today)}" if looked else "")
    said = f"Last changed on {long_day(changed, today)}"
    return f"{said}, looked at on {long_day(looked, today)}" if looked is not None and looked > changed else said


def map_rows(
    career_map: CareerMap, folds: tuple[Fold, ...], today: date, before_break: Collection[str] = ()
) -> tuple[MapRow, ...]:
    """Return the rows of a map, in the order of its parts; what steps became is looked for in `folds`.

    `before_break` are the ids of follow-ups that are late no more.
    """
    rows: list[MapRow] = []
    for part in Part:
        lines = career_map.of(part)
        rows += [_row(line, folds, today, before_break) for line in lines]
        rows += [] if lines else [MapRow(slot=Slot(part=part), text="")]
    return tuple(rows)


def became(line: MapLine, folds: tuple[Fold, ...]) -> Goal | FollowUp | None:
    """Return the goal or the follow-up that a line became; None where it became none, or that was taken back."""
    if not line.became:
        return None
    found = (fold.goals.find(line.became) or fold.log.find(line.became) for fold in folds)
    return next((each for each in found if each is not None), None)


def _row(line: MapLine, folds: tuple[Fold, ...], today: date, before_break: Collection[str]) -> MapRow:
    row = MapRow(slot=Slot(part=line.part, id=line.id), text=line.text)
    if line.part is not Part.STEP:
        return row
    match became(line, folds):
        case Goal() as goal:
            stands = "closed" if not goal.is_open else score_words(goal.last_score)
            until = by_when(goal, today) if goal.is_open else ""
            return row.but(sign=GOAL, about=" · ".join(part for part in ("goal", stands, until) if part))
        case FollowUp() as follow_up:
            due = BEFORE_THE_BREAK if follow_up.id in before_break else due_words(follow_up.due, today, follow_up.hour)
            about = follow_up.outcome.value if follow_up.outcome else due
            return row.but(sign=FOLLOW_UP, about=about or "no date")
    return row.but(sign=NOT_YET, about="not yet")
