"""What stands between the meetings on a page that `peercoach export markdown` wrote: goals and follow-ups of no meeting."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from peercoach_tui.domain.side import Side
from peercoach_tui.exchange.days import day_in
from peercoach_tui.exchange.found import Finding, FoundFollowUp, FoundGoal
from peercoach_tui.exchange.markdown_lines import plain, told_in

_HEADING = re.compile(r"## (Goals|Follow-ups|To bring up|Career map|You agreed|Gatherings)")
_ITEM = re.compile(r"(\s*)- (.*)")
_LEFT_OUT = {
    "To bring up": "what is to be brought up",
    "Career map": "the career map",
    "You agreed": "what you agreed",
    "Gatherings": "what the whole group does",
}
_CLOSED = " — closed"
_FIELDS = {"why it matters": "why", "how it will be seen": "seen", "next step": "step", "learned": "learned"}


class Between(NamedTuple):
    """What is in no meeting."""

    follow_ups: tuple[FoundFollowUp, ...]
    goals: tuple[FoundGoal, ...]
    findings: tuple[Finding, ...]


def begins_at(lines: Sequence[str]) -> int:
    """Return where what is in no meeting begins, the number of lines where there is none."""
    return next((number for number, line in enumerate(lines) if _HEADING.fullmatch(line.rstrip())), len(lines))


def between_in(lines: Sequence[str], before: int, person: str) -> Between:
    """Return what lines tell that stand below so many of the file; goals without a `person` are one's own."""
    sections: dict[str, list[str]] = {}
    findings: list[Finding] = []
    left_out: dict[str, int] = {}
    section: list[str] = []
    for number, line in enumerate(lines, before + 1):
        if heading := _HEADING.fullmatch(line.rstrip()):
            section = sections.setdefault(heading[1], [])
            if heading[1] in _LEFT_OUT:
                left_out[_LEFT_OUT[heading[1]]] = number
        else:
            section.append(line)
    if left_out:
        verb, them = ("is", "it") if len(left_out) == 1 else ("are", "them")
        words = f"{' and '.join(left_out)} {verb} left out: JSON Lines has {them}."
        findings.append(Finding(line=min(left_out.values()), words=words))
    goals: list[FoundGoal] = []
    for line in sections.get("Goals", ()):
        _take(goals, line, person, findings)
    told = told_in(sections.get("Follow-ups", ()), person, own=True)
    return Between(told.follow_ups, tuple(goals), tuple(findings))


def _take(goals: list[FoundGoal], line: str, person: str, findings: list[Finding]) -> None:
    """Take one line of the goals: one of them, or what is known of the last."""
    found = _ITEM.fullmatch(line.rstrip())
    if found is None:
        if line.strip():
            findings.append(Finding(words="a further line of a goal is left out: JSON Lines has all of it."))
    elif not found[1]:
        title, closed = found[2].removesuffix(_CLOSED), found[2].endswith(_CLOSED)
        goals.append(FoundGoal(title=plain(title), owner=Side.THEM if person else Side.ME, person=person, closed=closed))
    elif goals:
        label, _, text = found[2].partition(": ")
        due = day_in(plain(text)) if label == "by" else None
        if due is not None:
            goals[-1] = goals[-1].but(due=due.day)
        elif label in _FIELDS:
            goals[-1] = goals[-1].but(**{_FIELDS[label]: plain(text)})
        else:
            findings.append(Finding(words=f"“{label}” of a goal is left out: JSON Lines has all of it."))
