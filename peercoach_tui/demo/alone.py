"""What is done alone after a meeting of the made-up year: goals and career maps."""

from collections.abc import Callable
from datetime import date, timedelta

from peercoach_tui.acts import Acts
from peercoach_tui.demo.dates import friday_from
from peercoach_tui.demo.telling import Alone, Changed, Closed, Mapped, SetGoal, Stood
from peercoach_tui.domain.goals.notes import goal_notes
from peercoach_tui.domain.sessions.account import Account
from peercoach_tui.goal_acts import GoalActs
from peercoach_tui.map_acts import MapActs


class Desk:
    """The goals and the maps of two people, theirs and mine; `follow_up` gives the id of the follow-up of some words."""

    def __init__(self, theirs: Acts, mine: Acts, follow_up: Callable[[str], str]) -> None:
        self._acts = {False: theirs, True: mine}
        self._follow_up = follow_up
        self._goals: dict[str, tuple[GoalActs, str]] = {}

    def goal(self, key: str) -> str | None:
        """Return the id of the goal of that key, None for ""."""
        return self._goals[key][1] if key else None

    def do(self, act: Alone, account: Account, today: date) -> None:
        """Do one thing after the meeting of that account; `today` is the last day of the year."""
        match act:
            case SetGoal():
                self._set(act, today)
            case Changed():
                goals, id = self._goals[act.key]
                fields = {"title": act.title, "why": act.why, "seen": act.seen, "step": act.step}
                goals.change(id, **{name: text for name, text in fields.items() if text})
            case Stood():
                goals, id = self._goals[act.key]
                note = next((note for note in goal_notes([account] if act.note else []) if note.text == act.note), None)
                goals.check_in(id, account.session.day, act.score, act.text, note=note)
            case Closed():
                goals, id = self._goals[act.key]
                goals.close(id, act.learned)
            case Mapped():
                self._map(act, account.session.day)

    def _set(self, wanted: SetGoal, today: date) -> None:
        goals = GoalActs(self._acts[wanted.mine])
        id = goals.acts.new_id()
        goals.set(wanted.title, id=id)
        due = None if wanted.due is None else friday_from(today + timedelta(days=wanted.due))
        goals.change(id, topic=wanted.topic, why=wanted.why, seen=wanted.seen, step=wanted.step, due=due)
        self._goals[wanted.key] = goals, id

    def _map(self, mapped: Mapped, day: date) -> None:
        maps = MapActs(self._acts[mapped.mine])
        maps.look_at(day)
        kept = maps.keep(mapped.part, mapped.text)
        if kept is not None and mapped.became:
            line, _ = kept
            maps.became(line, self._goals[mapped.became][1] if mapped.became in self._goals else self._follow_up(mapped.became))
