"""What stands between the meetings on a page that `peercoach export markdown` wrote: goals and follow-ups of no meeting."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from peercoach_tui.domain.side import Side
from peercoach_tui.domain.words import count
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


_WAYS = re.compile(
    r"you coached (\d{1,5})′|coached you (\d{1,5})′|(\d{1,5})′ in all, not known who coached"
    r"|typed up afterwards, no minutes|neither of you coached"
)


class Above(NamedTuple):
    """What stands above a meeting: its place, and the minutes each way, or of all of it."""

    place: str
    coached: int | None
    was_coached: int | None
    minutes: int | None


def above_in(line: str) -> Above:
    """Return what "canteen · you coached 25′, Ana coached you 22′" says."""
    place, _, ways = line.rpartition(" · ")
    if _WAYS.search(ways) is None:
        return Above(line, None, None, None)
    minutes = [next((int(each) for each in every if each), None) for every in zip(*_WAYS.findall(ways), strict=True)]
    return Above(place, *minutes)


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
        findings.append(Finding(line=min(left_out.values()), several=len(left_out) > 1, words=words))
    goals: list[FoundGoal] = []
    left = sum(not _takes(goals, line, person) for line in sections.get("Goals", ()))
    if left:
        words = f"{count(left, 'line')} of goals left out, such as check-ins: JSON Lines has all of it."
        findings.append(Finding(words=words))
    told = told_in(sections.get("Follow-ups", ()), person, own=True)
    return Between(told.follow_ups, tuple(goals), tuple(findings))


def _takes(goals: list[FoundGoal], line: str, person: str) -> bool:
    """Take one line of the goals, one of them or what is known of the last; say whether it could be."""
    found = _ITEM.fullmatch(line.rstrip())
    if found is None:
        return not line.strip()
    if not found[1]:
        title, closed = found[2].removesuffix(_CLOSED), found[2].endswith(_CLOSED)
        goals.append(FoundGoal(title=plain(title), owner=Side.THEM if person else Side.ME, person=person, closed=closed))
        return True
    label, _, text = found[2].partition(": ")
    due = day_in(plain(text)) if label == "by" else None
    if not goals or (due is None and label not in _FIELDS):
        return False
    goals[-1] = goals[-1].but(due=due.day) if due is not None else goals[-1].but(**{_FIELDS[label]: plain(text)})
    return True
